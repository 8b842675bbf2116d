import {expect} from 'chai';
import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Projection} from '../../src/layout/layout-plan.js';
import {timeExtent} from '../../src/layout/time-extent.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {Failures} from '../support/failures.js';
import {datasets} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {randomView} from '../support/random-views.js';
import {cases} from '../support/thorough.js';

/** After 400 years the calendar is the same again, ms. */
const CYCLE = 146_097 * 86_400_000;
/** Longer ones would differ by rounding. */
const LONGEST = 30 * CYCLE;
const KINDS: readonly LayoutKind[] = [flagsKind, lanesKind];
const WIDTHS = [360, 700, 1100, 1120];
const SCALES = ['linear', 'folded', 'even'] as const;

/** A table whose events are all later by a time, ms. */
function moved(table: EventTable, by: number): EventTable {
  const later = (times: Float64Array) => times.map((time) => time + by);
  const {earliest, latest, endEarliest, endLatest} = table;
  return {
    ...table,
    earliest: later(earliest),
    latest: later(latest),
    endEarliest: later(endEarliest),
    endLatest: later(endLatest),
  };
}

/** Where a layout has everything but its ticks, whose labels differ, and what makes room for these; to a quarter of a px. */
const placesOf = (layout: Projection): string =>
  JSON.stringify(layout, (key, value) => {
    if (/^(view|ticks|minorTicks|time|axis|free|poles)$/.test(key) || value instanceof Map) return undefined;
    return typeof value === 'number' ? Math.round(value * 4 + 0.001) / 4 : value;
  });

describe('a picture', () => {
  before(() => flagsKind.loadDetail!());

  it('is the same wherever in time its events lie: before or after 1970, before or after the year 1', () => {
    const random = randomFrom(61);
    const failures = new Failures();
    let [count, turn] = [0, 0];
    for (const [name, value] of datasets(6)) {
      const {dataset} = readDataset({...value, now: undefined, eras: []});
      const table = compileTable(dataset);
      const extent = timeExtent(dataset, table);
      if (extent.end - extent.start > LONGEST) continue;
      // So that all lies before 1970, and that all lies after.
      const before = -CYCLE * (1 + Math.max(0, Math.ceil(extent.end / CYCLE)));
      const after = CYCLE * Math.max(0, Math.ceil(-extent.start / CYCLE));
      for (const kind of KINDS) {
        const width = WIDTHS[turn % 4];
        const scale = SCALES[turn++ % SCALES.length];
        const views = Array.from({length: cases(4, 12)}, () => randomView(extent, random, 7));
        const seen = [before, after].map((by) => {
          const view = {start: extent.start + by, end: extent.end + by};
          const options = {width, view, measure: metricTable(), messages: en, scale, groupBy: 'group' as const};
          const {plan, input} = new ScenePlan(dataset, moved(table, by), kind, options);
          return [extent, ...views].map(({start, end}) => {
            const time = {start: start + by, end: end + by};
            return placesOf(plan.project(input.layout.scale?.viewToAxis(time) ?? time, true));
          });
        });
        for (const [i, early] of seen[0].entries()) {
          count++;
          const what = `${name}, ${kind.name}, ${scale}, ${width} px, view ${i}`;
          const late = seen[1][i];
          const at = Array.from(early).findIndex((character, place) => character !== late[place]);
          const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
          if (early !== late) failures.add(what, [`${around(early)} is ${around(late)} later`]);
        }
      }
    }
    failures.expectNone();
    expect(count).to.be.above(140);
  });
});
