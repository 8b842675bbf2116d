import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {stopForKey} from '../../src/interaction/item-keys.js';
import type {View} from '../../src/layout/time-scale.js';
import {viewForKey} from '../../src/interaction/view-keys.js';
import {limitView} from '../../src/interaction/view-limits.js';
import {revealInView} from '../../src/interaction/view-moves.js';
import {refineFlags} from '../../src/layout/flags/refine-flags.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {Panorama} from '../../src/scene/panorama.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {randomDataset} from '../support/random-dataset.js';

const KEYS = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'PageUp'];

function panoramaOf(value: unknown, width = 1000): Panorama {
  const {dataset} = readDataset(value);
  const panorama = new Panorama(dataset, compileTable(dataset), {width, layout: 'flags', measure: metricTable(), messages: en});
  panorama.refine = refineFlags;
  return panorama;
}

/** How many presses lead from where Tab comes to, in a view, to each of the stops there are at its scale. */
function pressesFrom(panorama: Panorama, view: View): Map<string, number> {
  const stops = panorama.stops(view);
  const first = panorama.sceneAt(view).items.find(({kind}) => kind === 'event') ?? panorama.sceneAt(view).items[0];
  const presses = new Map<string, number>([[first.key, 0]]);
  const queue: {index: number; view: View}[] = [{index: stops.findIndex(({key}) => key === first.key), view}];
  for (const {index, view: from} of queue) {
    const {periods} = panorama.sceneAt(from);
    for (const key of KEYS) {
      const stop = stopForKey(key, {later: 'ArrowRight', earlier: 'ArrowLeft', stops, index, periods});
      if (!stop || presses.has(stop.key)) continue;
      presses.set(stop.key, presses.get(stops[index].key)! + 1);
      queue.push({index: stops.indexOf(stop), view: limitView(revealInView(from, stop.time), panorama.extent)});
    }
  }
  return presses;
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const median = (numbers: readonly number[]) => sorted(numbers)[numbers.length >> 1];

describe('key presses', () => {
  it('lead to every event of the sample, to most with few', () => {
    const panorama = panoramaOf(withdrawal2021);
    const presses = pressesFrom(panorama, panorama.extent);
    expect([...presses.keys()].toSorted()).to.deep.equal(panorama.stops(panorama.extent).map(({key}) => key).toSorted());
    const all = [...presses.values()];
    expect({median: median(all), most: Math.max(...all)}).to.deep.equal({median: 0, most: 0});
  });

  it('lead to each of two hundred events: to what holds it, and in it', () => {
    const panorama = panoramaOf(randomDataset(7, 200));
    const presses = pressesFrom(panorama, panorama.extent);
    const {items} = panorama.sceneAt(panorama.extent);
    expect(items.flatMap(({ids}) => ids)).to.have.lengthOf(200);
    const toItem = items.flatMap(({key, ids}) => ids.map(() => presses.get(key)!));
    // From the button of a chip, Tab leads on to the list of what is in it, one stop an event.
    const toEvent = items.flatMap(({kind, key, ids}) => ids.map((_, i) => presses.get(key)! + (kind === 'event' ? 0 : 2 + i)));
    expect(toItem).not.to.include(undefined);
    expect({item: [median(toItem), Math.max(...toItem)], event: [median(toEvent), Math.max(...toEvent)], items: items.length}).to.deep.equal({});
  });

  it('lead to the same events nearer to them: all that there are at that scale, beyond the edges too', () => {
    const panorama = panoramaOf(randomDataset(7, 200));
    let view = panorama.extent;
    const counts: number[] = [];
    const mosts: number[] = [];
    for (let i = 0; i < 6; i++) {
      view = limitView(viewForKey({key: '+', shiftKey: false}, view, panorama.extent, (view.start + view.end) / 2, ['ArrowRight', 'ArrowLeft'])!, panorama.extent);
      const presses = pressesFrom(panorama, view);
      expect([...presses.keys()].toSorted()).to.deep.equal(panorama.stops(view).map(({key}) => key).toSorted());
      counts.push(presses.size);
      mosts.push(Math.max(...presses.values()));
    }
    expect({counts, mosts}).to.deep.equal({});
  });
});
