import {expect} from 'chai';
import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Dataset} from '../../src/data/types.js';
import {layOutOverview} from '../../src/layout/overview-layout.js';
import {timeExtent} from '../../src/layout/time-extent.js';
import {en} from '../../src/locales/en.js';
import {narrowTable} from '../../src/query/filter/narrow-table.js';
import {metricTable} from '../../src/render/metric-table.js';
import * as bentScales from '../../src/scene/bent-scales.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import * as eraMarks from '../../src/scene/era-marks.js';
import {eras} from '../../src/scene/eras.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {drawOverview} from '../../src/scene/overview-scene.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {scales} from '../../src/scene/scales.js';
import {verticalKind} from '../../src/scene/vertical-kind.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {randomFrom} from '../support/random.js';
import {inTurn} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const KINDS = [flagsKind, verticalKind, lanesKind, crowdKind];

function planOf(dataset: Dataset, table: EventTable, kind: (typeof KINDS)[number]): ScenePlan {
  const groupBy = kind === lanesKind ? ('kind' as const) : undefined;
  return new ScenePlan(dataset, table, kind, {width: 900, measure: metricTable(), messages: en, groupBy});
}

/** Datasets, and for each some events of which not all are shown. */
function* narrowed() {
  const all = [...Object.entries(CHRONOLOGIES), ['uneven', unevenDataset(3, 120)] as const];
  const parts = inTurn([0.6, 0.1]);
  for (const [i, [name, value]] of all.entries()) {
    const {dataset} = readDataset(value);
    const whole = compileTable(dataset);
    const random = randomFrom(i + 1);
    for (const part of parts()) {
      const shown = new Set([...dataset.events.keys()].filter(() => random() < part));
      shown.delete(i % dataset.events.length);
      yield {
        name: `${name}, ${shown.size} shown`,
        dataset,
        whole,
        shown,
        table: narrowTable(whole, {isShown: (one) => shown.has(one), total: whole.length}),
      };
    }
  }
}

describe('pictures of which events are hidden', () => {
  before(() => {
    scales.bent = bentScales;
    eras.marks = eraMarks;
  });
  after(() => {
    scales.bent = undefined;
    eras.marks = undefined;
  });

  it('show and count those that are left on the axis of all, in every layout', () => {
    for (const {name, dataset, whole, shown, table} of narrowed())
      for (const kind of KINDS) {
        if (kind === crowdKind && !table.length) continue;
        const plan = planOf(dataset, table, kind);
        const about = `${name}, ${kind.name}`;
        expect(plan.extent, about).to.deep.equal(timeExtent(dataset, whole));
        const scene = plan.sceneAt(plan.extent);
        expect(scene.summary, about).to.match(new RegExp(`^\\d+ of ${dataset.events.length} events`));
        const ids = new Set([...shown].map((index) => dataset.events[index].id));
        for (const item of scene.items)
          expect(
            item.ids.filter((id) => !ids.has(id)),
            `${about}: ${item.key}`,
          ).to.deep.equal([]);
        for (const [index, {id}] of dataset.events.entries())
          expect(plan.input.rowOf(id) !== undefined, `${about}: ${id}`).to.equal(shown.has(index));
      }
  });

  it('are drawn where nothing is left, at any place in time', () => {
    for (const {name, dataset, whole} of narrowed()) {
      const none = narrowTable(whole, {isShown: () => false, total: whole.length});
      for (const kind of [flagsKind, verticalKind, lanesKind]) {
        const plan = planOf(dataset, none, kind);
        const {start, end} = plan.extent;
        for (const view of [plan.extent, {start, end: start + (end - start) / 7}]) {
          const scene = plan.sceneAt(view);
          expect(
            scene.items.filter(({kind: item}) => item !== 'fold' && item !== 'lane'),
            `${name}, ${kind.name}`,
          ).to.deep.equal([]);
          expect(scene.summary).to.match(new RegExp(`^0 of ${dataset.events.length} events`));
        }
      }
    }
  });
});

describe('an overview of which events are hidden', () => {
  it('keeps all events as a shadow, never lower than what is shown', () => {
    for (const {name, dataset, whole, table} of narrowed()) {
      const of = (one: EventTable) =>
        layOutOverview({
          table: one,
          extent: timeExtent(dataset, whole),
          now: undefined,
          timeDirection: 'ltr',
          width: 600,
          height: 48,
          locale: 'en',
          measure: metricTable(),
        })!;
      const [part, all] = [of(table), of(whole)];
      expect(all.hidden, name).to.deep.equal([]);
      expect(part.hidden, name).to.deep.equal(all.strips[0].columns);
      for (const column of part.strips[0].columns) {
        const middle = (column.from + column.to) / 2;
        const behind = part.hidden.find(({from, to}) => from <= middle && middle <= to)!;
        expect(column.height, name).to.be.at.most(behind.height);
      }
      expect(
        drawOverview(part, 600, dataset.groups).map(({key}) => key),
        name,
      ).to.include('hidden');
    }
  });
});
