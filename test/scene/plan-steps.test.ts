import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {finish} from '../../src/data/steps.js';
import {TableSource} from '../../src/query/table-source.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {verticalKind} from '../../src/scene/vertical-kind.js';
import '../support/pictures.js';

const DAY = 86_400_000;
const START = Date.UTC(2021, 0, 1);

const events = (count: number) =>
  Array.from({length: count}, (_, i) => ({
    id: `e${i}`,
    title: `What came to pass as number ${i}`,
    date: new Date(START + ((i * 37) % 365) * DAY).toISOString().slice(0, 10),
    importance: ((i * 61) % 100) / 100,
    group: `g${i % 3}`,
  }));

function planOf(kind: LayoutKind, count: number, groupBy?: 'group', measure = metricTable()): ScenePlan {
  const {dataset} = readDataset(events(count));
  return new ScenePlan(dataset, compileTable(dataset), kind, {width: 900, measure, messages: en, groupBy});
}

const VIEWS = [
  {start: START, end: START + 365 * DAY},
  {start: START + 100 * DAY, end: START + 130 * DAY},
];

describe('a plan that is made in steps', () => {
  for (const [name, kind, count, groupBy] of [
    ['flags', flagsKind, 150],
    ['crowd', crowdKind, 1500],
    ['crowd in lanes', crowdKind, 1500, 'group'],
    ['lanes', lanesKind, 80, 'group'],
    ['lanes of many', lanesKind, 900, 'group'],
    ['vertical', verticalKind, 80],
    ['vertical of many', verticalKind, 900],
    ['sections', verticalKind, 300, 'group'],
  ] as const)
    it(`is the one that is made at once, also where that is asked for before the last step: ${name}`, () => {
      const whole = planOf(kind, count, groupBy);
      const stepwise = planOf(kind, count, groupBy);
      let steps = 1;
      while (!stepwise.steps.next().done) steps++;
      const {preparing} = stepwise.plan;
      const interrupted = planOf(kind, count, groupBy);
      for (let step = 0; step < steps / 2; step++) interrupted.steps.next();
      for (const view of VIEWS) {
        if (preparing) finish(preparing.call(stepwise.plan, view));
        const scene = whole.sceneAt(view);
        expect(stepwise.sceneAt(view)).to.deep.equal(scene);
        expect(interrupted.sceneAt(view)).to.deep.equal(scene);
      }
      expect([...stepwise.steps], 'nothing is left').to.deep.equal([]);
    });

  it('searches for places a step of the search at a time', () => {
    const few = planOf(flagsKind, 20);
    const many = planOf(flagsKind, 150);
    const [ofFew, ofMany] = [few, many].map(({steps}) => [...steps].length);
    expect(ofFew).to.be.above(20);
    expect(ofMany).to.be.above(200);
  });

  for (const [name, kind, count, groupBy] of [
    ['vertical', verticalKind, 900],
    ['lanes', lanesKind, 900, 'group'],
    ['sections', verticalKind, 900, 'group'],
  ] as const)
    it(`measures little in each step, and chooses no label after the last: ${name}`, () => {
      const table = metricTable();
      let measured = 0;
      const width: typeof table.width = (...asked) => {
        measured++;
        return table.width(...asked);
      };
      const since = (act: () => unknown) => {
        const before = measured;
        act();
        return measured - before;
      };
      let plan: ScenePlan;
      // A chosen scale is a part of the steps.
      expect(
        since(() => (plan = planOf(kind, count, groupBy, {...table, width}))),
        'made',
      ).to.equal(0);
      const inSteps: number[] = [];
      const take = (steps: Iterator<unknown>) => {
        for (;;) {
          const before = measured;
          const {done} = steps.next();
          inSteps.push(measured - before);
          if (done) return;
        }
      };
      take(plan!.steps);
      take(plan!.plan.preparing!(plan!.extent));
      const all = inSteps.reduce((sum, one) => sum + one, 0);
      expect(Math.max(...inSteps), `the most of ${all}`).to.be.below(all / 8);
      expect(
        since(() => plan!.plan.project(plan!.extent, true)),
        'projected',
      ).to.be.below(all / 8);
    });

  it('hangs all labels of a crowd while it is prepared: none is looked for after that', () => {
    const {top} = TableSource.prototype;
    let asked = 0;
    TableSource.prototype.top = function (...input) {
      asked++;
      return top.apply(this, input);
    };
    try {
      const plan = planOf(crowdKind, 1500);
      for (const view of VIEWS) {
        finish(plan.steps);
        const before = asked;
        expect([...plan.plan.preparing!(view)].length, 'steps').to.be.above(5);
        expect(asked, 'while it is prepared').to.be.above(before);
        const prepared = asked;
        // What a view at rest shows beside that belongs to no tile.
        plan.sceneAt(view, false);
        expect(asked, 'after that').to.equal(prepared);
      }
    } finally {
      TableSource.prototype.top = top;
    }
  });
});
