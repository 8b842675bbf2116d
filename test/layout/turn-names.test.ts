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
import {randomViews} from '../support/random-views.js';
import {cutNames, namedIn} from '../support/sound-lanes.js';
import {unevenDataset} from '../support/uneven-dataset.js';

function planOf(value: TimelineDataset, width = 1000): {plan: LayoutPlan<LanesLayout>; extent: View} {
  const {dataset} = readDataset(value);
  const options = {width, measure: metricTable(), messages: en, groupBy: 'group' as const};
  const {plan, extent} = new ScenePlan(dataset, compileTable(dataset), lanesKind, options);
  return {plan: plan as LayoutPlan<LanesLayout>, extent};
}

describe('turnNames', () => {
  const datasets: Readonly<Record<string, TimelineDataset>> = {
    ...CHRONOLOGIES,
    ...Object.fromEntries(
      Array.from({length: 5}, (_, seed) => [`uneven ${seed}`, unevenDataset(seed, 20 + 30 * seed)]),
    ),
  };

  it('turns nothing while the view moves, but keeps what was turned at rest, and is a function of the view at rest', () => {
    const random = randomFrom(12);
    let kept = 0;
    for (const [what, value] of Object.entries(datasets)) {
      const {plan, extent} = planOf(value);
      /** Where the names of a view stand beside their marks, of those that lie within the picture. */
      const offsets = (shown: View, isAtRest: boolean) => {
        const layout = plan.project(shown, isAtRest);
        return new Map(
          namedIn(layout).flatMap(({label, row, lane, start, end}) =>
            label && start >= layout.plotX && end <= layout.width && (label.at >= end || label.at < start)
              ? [[`${lane} ${row}`, label.at - (label.at < start ? start : end)]]
              : [],
          ),
        );
      };
      for (const view of randomViews(extent, random, 4, 7)) {
        const planned = offsets(view, false);
        const before = plan.project(view, true);
        const atRest = offsets(view, true);
        for (const shift of [0, 37, -37, 400, -400]) {
          const by = ((view.end - view.start) / 1000) * shift;
          const there = {start: view.start + by, end: view.end + by};
          for (const [name, offset] of offsets(there, false)) {
            if (!atRest.has(name)) continue;
            expect(offset, `${what}, name ${name}, ${shift} px`).to.be.closeTo(atRest.get(name)!, 1e-3);
            kept += Number(planned.has(name) && Math.abs(planned.get(name)! - offset) > 1);
          }
        }
        expect(plan.project(view, true), what).to.deep.equal(before);
        // The next view at rest of which nothing is turned forgets them.
        plan.project(extent, true);
      }
    }
    expect(kept, 'names that were turned').to.be.above(20);
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
