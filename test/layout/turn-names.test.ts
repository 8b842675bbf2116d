import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset} from '../../src/data/types.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import type {LayoutPlan} from '../../src/layout/layout-plan.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {randomFrom} from '../support/random.js';
import {cutNames, namedIn} from '../support/sound-lanes.js';
import {unevenDataset} from '../support/uneven-dataset.js';

function planOf(value: TimelineDataset, width = 1000): {plan: LayoutPlan<LanesLayout>; extent: View} {
  const {dataset} = readDataset(value);
  const options = {width, measure: metricTable(), messages: en, groupBy: 'group' as const};
  const {plan, extent} = new ScenePlan(dataset, compileTable(dataset), lanesKind, options);
  return {plan: plan as LayoutPlan<LanesLayout>, extent};
}

function randomViews({start, end}: View, random: () => number, count: number): View[] {
  return Array.from({length: count}, () => {
    const length = (end - start) / 2 ** (random() * 7);
    const from = start + random() * (end - start - length);
    return {start: from, end: from + length};
  });
}

describe('turnNames', () => {
  const datasets: Readonly<Record<string, TimelineDataset>> = {
    ...CHRONOLOGIES,
    ...Object.fromEntries(
      Array.from({length: 5}, (_, seed) => [`uneven ${seed}`, unevenDataset(seed, 20 + 30 * seed)]),
    ),
  };

  it('turns nothing while the view moves, and is a function of the view alone', () => {
    const random = randomFrom(12);
    for (const [what, value] of Object.entries(datasets)) {
      const {plan, extent} = planOf(value);
      for (const view of randomViews(extent, random, 4)) {
        const shift = ((view.end - view.start) / 1000) * 37;
        const before = plan.project(view, true);
        const offsets = (shown: View) =>
          new Map(
            plan
              .project(shown, false)
              .points.flatMap(({mark, label}) => (label ? [[mark.rows[0], label.at - mark.start]] : [])),
          );
        const [here, there] = [view, {start: view.start + shift, end: view.end + shift}].map(offsets);
        for (const [row, offset] of there)
          if (here.has(row)) expect(here.get(row), `${what}, row ${row}`).to.be.closeTo(offset, 1e-3);
        expect(plan.project(view, true), what).to.deep.equal(before);
      }
    }
  });

  it('names a bar in sight whose name stands beyond the edge, and moves that of one that has begun into sight', () => {
    const {plan, extent} = planOf({
      start: '2000',
      end: '2009',
      events: [
        {title: 'A fairly long name of a short span', date: '2004-06/2004-08'},
        {title: 'Long ago', date: '2000/2003-06', group: 'a'},
      ],
    });
    const at = (date: string) => Date.parse(date);
    const named = (view: View, isAtRest: boolean) =>
      namedIn(plan.project(view, isAtRest)).map(({label, start}) => [label?.title, label && label.at < start]);
    const view = {start: at('2003-01-01'), end: at('2004-07-15')};
    expect(named(view, false)).to.deep.include(['A fairly long name of a short span', false]);
    expect(named(view, true)).to.deep.include(['A fairly long name of a short span', true]);
    const layout = plan.project(view, false);
    const begun = namedIn(layout).find(({label}) => label?.title === 'Long ago')!;
    expect(begun.label!.at).to.be.within(layout.plotX, layout.width / 2);
    expect(cutNames(plan.project(extent, true))).to.deep.equal([]);
  });
});
