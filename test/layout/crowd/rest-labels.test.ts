import {expect} from 'chai';
import {CrowdPlan} from '../../../src/layout/crowd/crowd-plan.js';
import {LabelCandidates} from '../../../src/layout/crowd/label-candidates.js';
import {LabelTiles} from '../../../src/layout/crowd/label-tiles.js';
import {worthOf} from '../../../src/layout/flags/hang-flags.js';
import type {Flag} from '../../../src/layout/flags/project-flags.js';
import {TableSource} from '../../../src/query/table-source.js';
import type {View} from '../../../src/view/view.js';
import {inputFor, type TestInput} from '../../support/layout-input.js';
import {randomFrom} from '../../support/random.js';
import {cases} from '../../support/thorough.js';
import {unevenDataset} from '../../support/uneven-dataset.js';

const planOf = (input: TestInput, width: number) =>
  new CrowdPlan(input, {width, leastHeight: 200, mostHeight: 640}, new TableSource(input.table));
const told = (flags: readonly Flag[]) =>
  flags.map(({row, at, y, hang, titleLines}) => [row, at.toFixed(2), y, hang, titleLines.join('/')].join());

/** A random part of all of time, with an event in it. */
function viewOf({extent, table}: TestInput, random: () => number): View {
  const length = (extent.end - extent.start) / 2 ** (0.5 + 7 * random());
  const time = table.earliest[Math.floor(random() * table.length)];
  const near = Number.isFinite(time) ? time : extent.start;
  const start = Math.max(extent.start, Math.min(extent.end - length, near - length * random()));
  return {start, end: start + length};
}

describe('the labels of a crowd in a view at rest', () => {
  for (const width of [390, 1120])
    // Every second dataset in one width, the others in the other.
    for (let seed = cases(width === 390 ? 0 : 1, 0); seed < 5; seed += cases(2, 1)) {
      const input = inputFor(unevenDataset(seed, 900));

      it(`are a function of the view (seed ${seed}, ${width} px)`, () => {
        const random = randomFrom(seed);
        const travelled = planOf(input, width);
        for (let i = 0; i < 12; i++) {
          const view = viewOf(input, random);
          travelled.project(view, i % 3 > 0);
          if (i % 3) continue;
          expect(told(travelled.project(view, true).flags)).to.deep.equal(
            told(planOf(input, width).project(view, true).flags),
          );
        }
      });

      it(`stay where they are while the view begins to move (seed ${seed}, ${width} px)`, () => {
        const random = randomFrom(seed + 100);
        const plan = planOf(input, width);
        let [shown, kept] = [0, 0];
        for (let i = 0; i < 12; i++) {
          const view = viewOf(input, random);
          const {flags} = plan.project(view, true);
          const moving = new Set(told(plan.project(view, false).flags));
          shown += flags.length;
          kept += told(flags).filter((one) => moving.has(one)).length;
        }
        expect(kept / shown).to.be.above(0.85);
      });

      it(`show nearly as much as a search of the view alone (seed ${seed}, ${width} px)`, () => {
        const random = randomFrom(seed + 200);
        const plan = planOf(input, width);
        const source = new TableSource(input.table);
        const worth = (labels: readonly {readonly row: number}[]) =>
          labels.reduce((sum, {row}) => sum + worthOf(input.table.importance[row]), 0);
        let [shown, most] = [0, 0];
        for (let i = 0; i < 12; i++) {
          const view = viewOf(input, random);
          const {pxPerMs} = plan.scale(view);
          const frame = {extent: view, pxPerMs, room: 8, tiers: 13, maxWidth: Math.min(378, width * 0.7)};
          const alone = new LabelTiles(new LabelCandidates({...input, extent: view}, source, frame)).labels(
            pxPerMs,
            view,
          );
          shown += worth(plan.project(view, true).flags);
          most += worth(alone.filter(({time}) => time >= view.start && time <= view.end));
        }
        expect(shown / most).to.be.above(0.7);
      });
    }
});
