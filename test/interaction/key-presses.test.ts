import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {stopForKey} from '../../src/interaction/item-keys.js';
import type {View} from '../../src/view/view.js';
import {viewForKey} from '../../src/view/view-keys.js';
import {limitView} from '../../src/view/view-limits.js';
import {revealWell} from '../../src/view/view-moves.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import type {Scene, SceneItem} from '../../src/scene/scene.js';
import {reachOf, type SceneStop, stopsOf} from '../../src/scene/scene-stops.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {verticalKind} from '../../src/scene/vertical-kind.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {randomDataset} from '../support/random-dataset.js';
import {cases} from '../support/thorough.js';

const KEYS = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'PageUp'];

before(() => flagsKind.loadDetail?.());

/** A plan that keeps the scenes and stops it was asked for: keys lead to the same views in many ways. */
class KeptScenes extends ScenePlan {
  readonly #shown = new Map<string, {readonly scene: Scene; readonly stops: readonly SceneStop[]}>();

  override sceneAt(view: View): Scene {
    return this.#at(view).scene;
  }

  /** The stops of a view that is shown at rest. */
  stopsAt(view: View): readonly SceneStop[] {
    return this.#at(view).stops;
  }

  #at(view: View) {
    const key = `${view.start} ${view.end}`;
    // Stops are those of the view that was shown last.
    const shown = this.#shown.get(key) ?? {scene: super.sceneAt(view), stops: stopsOf(this, this.toAxis(view))};
    this.#shown.set(key, shown);
    return shown;
  }
}

function scenePlanOf(value: unknown, width = 1000, kind: LayoutKind = flagsKind): KeptScenes {
  const {dataset} = readDataset(value);
  return new KeptScenes(dataset, compileTable(dataset), kind, {width, measure: metricTable(), messages: en});
}

/** Nobody zooms in more often than so. */
const LEVELS = 8;
const ZOOM = {key: '+', shiftKey: false};
const ARROWS = {later: 'ArrowRight', earlier: 'ArrowLeft'};

interface Place {
  readonly key: string;
  readonly view: View;
  readonly level: number;
  readonly presses: number;
}

/**
 * The item of a view at rest that has the focus where a key has led to one: the item itself, or what stands for the first
 * event of a chip that has come apart there.
 */
function itemFor(scenePlan: ScenePlan, view: View, key: string): SceneItem | undefined {
  const {items} = scenePlan.sceneAt(view);
  return items.find((item) => item.key === key) ?? items.find(({ids}) => ids.includes(idOf(key)));
}

/** The id of the event of an item, or of the first one of a chip. */
const idOf = (key: string) => key.split('\0').at(-1)!;

/**
 * Everywhere that keys lead to from where Tab comes to, with the least presses: breadth first. A stop is visited once a
 * scale.
 */
function placesFrom(scenePlan: KeptScenes, levels: number): Place[] {
  const {extent} = scenePlan;
  const {items} = scenePlan.sceneAt(extent);
  const places: Place[] = [
    {key: (items.find(({kind}) => kind === 'event') ?? items[0]).key, view: extent, level: 0, presses: 0},
  ];
  const seen = new Set<string>();
  const add = (place: Place) => {
    const name = `${place.level} ${place.key}`;
    if (!seen.has(name)) places.push(place);
    seen.add(name);
  };
  add(places.pop()!);
  for (const {key, view, level, presses} of places) {
    const {periods} = scenePlan.sceneAt(view);
    const stops = scenePlan.stopsAt(view);
    const index = stops.findIndex((stop) => stop.key === key);
    for (const pressed of KEYS) {
      const stop = stopForKey(pressed, {...ARROWS, stops, index, periods});
      if (!stop) continue;
      const revealed = limitView(revealWell(view, reachOf(scenePlan, stop, view)), extent);
      add({key: itemFor(scenePlan, revealed, stop.key)!.key, view: revealed, level, presses: presses + 1});
    }
    if (level >= levels) continue;
    const nearer = limitView(viewForKey(ZOOM, {view, extent, focus: stops[index].time, ...ARROWS})!, extent);
    // Where a chip has come apart, the focus goes to what stands for the first of it.
    const [id] = itemFor(scenePlan, view, key)!.ids;
    const next = scenePlan.sceneAt(nearer).items.find(({ids}) => ids.includes(id));
    if (next && scenePlan.stopsAt(nearer).some((stop) => stop.key === next.key))
      add({key: next.key, view: nearer, level: level + 1, presses: presses + 1});
  }
  return places;
}

/**
 * The presses that open each event, with Enter: its own button, or that of a chip, and then its place in the list that
 * the chip opens.
 */
function pressesToOpen(scenePlan: KeptScenes, levels: number): Map<string, number> {
  const least = new Map<string, number>();
  for (const {key, view, presses} of placesFrom(scenePlan, levels)) {
    const {kind, ids} = itemFor(scenePlan, view, key)!;
    ids.forEach((id, i) =>
      least.set(id, Math.min(least.get(id) ?? Infinity, presses + (kind === 'event' ? 1 : 3 + i))),
    );
  }
  return least;
}

const sorted = (numbers: Iterable<number>) => [...numbers].toSorted((a, b) => a - b);
const figures = (numbers: Iterable<number>) => {
  const all = sorted(numbers);
  return {count: all.length, median: all[all.length >> 1], most: all.at(-1)};
};

describe('key presses', () => {
  it('lead to every stop of the sample, to most with few', () => {
    const presses = placesFrom(scenePlanOf(withdrawal2021), 0).map((place) => place.presses);
    expect(figures(presses)).to.deep.equal({count: 18, median: 4, most: 8});
  });

  it('open every event of the sample, those in the background too', () => {
    expect(figures(pressesToOpen(scenePlanOf(withdrawal2021), 0).values())).to.deep.equal({
      count: 20,
      median: 5,
      most: 9,
    });
  });

  it('open each of two hundred crowded events, by way of chips and nearer by', () => {
    const scenePlan = scenePlanOf(randomDataset(7, 200));
    const whole = figures(pressesToOpen(scenePlan, 0).values());
    const levels = cases(1, LEVELS);
    const zoomed = figures(pressesToOpen(scenePlan, levels).values());
    expect([whole.count, zoomed.count]).to.deep.equal([200, 200]);
    expect([whole.median, zoomed.median]).to.deep.equal([11, cases(8, 7)]);
    expect(whole.most).to.be.at.most(57);
    expect(zoomed.most).to.be.at.most(levels === LEVELS ? 26 : 50);
  });

  it('lead to all stops that there are at a scale, beyond the edges too', () => {
    const scenePlan = scenePlanOf(randomDataset(8, 60));
    const levels = cases(2, 4);
    const places = placesFrom(scenePlan, levels);
    for (let level = 0; level <= levels; level++) {
      const there = places.filter((place) => place.level === level);
      // What one view at rest has named, another on the way counts.
      const reached = new Set(there.flatMap(({key, view}) => [key, idOf(key), ...itemFor(scenePlan, view, key)!.ids]));
      for (const {key} of scenePlan.stopsAt(there[0].view))
        expect(reached.has(key) || reached.has(idOf(key)), `${key} at ${level}`).to.equal(true);
    }
  });

  it('lead to an item of the picture at every scale, also where the view was cut near it', () => {
    // Among many events some last so long that a view shows them or their label, and some labels are wider than a view.
    for (const [kind, width, count] of [
      [flagsKind, 1000, cases(80, 300)],
      [flagsKind, 500, cases(80, 300)],
      [verticalKind, 360, cases(40, 300)],
      [lanesKind, 700, cases(40, 300)],
    ] as const) {
      const scenePlan = scenePlanOf(randomDataset(7, count), width, kind);
      const {extent} = scenePlan;
      for (let level = 1, view = extent; level <= LEVELS; level++) {
        view = limitView(viewForKey(ZOOM, {view, extent, focus: (view.start + view.end) / 2, ...ARROWS})!, extent);
        // Each scale where there is time.
        if (level % cases(4, 1)) continue;
        for (const stop of scenePlan.stopsAt(view)) {
          const revealed = limitView(revealWell(view, reachOf(scenePlan, stop, view)), extent);
          expect(
            itemFor(scenePlan, revealed, stop.key),
            `${stop.key} in ${kind.name} at ${width} px, level ${level}`,
          ).not.to.equal(undefined);
        }
      }
    }
  });
});
