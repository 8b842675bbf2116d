import {expect} from 'chai';
import {readingColumns} from '../../../src/data/column-reading.js';
import {finish} from '../../../src/data/steps.js';
import {readBriefly} from '../../../src/data/read-briefly.js';
import {rankRows, rowsByRank} from '../../../src/elements/reading/rank-rows.js';
import type {ReadingContext} from '../../../src/elements/reading/reading-context.js';
import {sectionsOf, sortedWithin} from '../../../src/elements/reading/sections.js';
import {columnsFor} from '../../../src/elements/reading/table-columns.js';
import {allRows} from '../../../src/elements/reading/event-index.js';
import {en} from '../../../src/locales/en.js';
import {timeExtent} from '../../../src/layout/time-extent.js';
import {indexRows, indexTable} from '../../../src/query/table-index.js';
import {rowsByGroup} from '../../../src/query/rows-by-group.js';
import {Wording} from '../../../src/scene/event-words.js';
import '../../support/zone-rules.js';

const COUNT = 50_000;
const GROUPS = Array.from({length: 6}, (_, i) => ({id: `g${i}`, title: `Group ${i}`}));

/** How many bytes are behind the typed arrays in some objects, each buffer counted once. */
function bytesIn(values: readonly unknown[], buffers = new Set<ArrayBufferLike>()): number {
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  values.forEach(look);
  return [...buffers].reduce((sum, {byteLength}) => sum + byteLength, 0);
}

describe('what many events take of memory', () => {
  // The worst: not sorted, spans that end in another order than they begin, on another clock than that of UTC.
  const start = Float64Array.from({length: COUNT}, (_, i) => Date.UTC(1950, 0, 1) + ((i * 7919) % COUNT) * 36e6);
  const columns = {
    start,
    end: start.map((time, i) => time + ((i * 37) % 1000) * 1e8),
    precision: 'day' as const,
    group: Uint8Array.from(start, (_, i) => i % GROUPS.length),
    groups: GROUPS,
    title: (i: number) => `Event ${(i * 7919) % COUNT}`,
  };
  const zone = {zone: 'America/New_York', hasInstants: false};
  const {dataset} = finish(
    readingColumns(
      {timeZone: zone.zone, columns},
      {readRest: readBriefly, axisOf: () => zone, indexOf: (table, groups) => indexTable(table, groups)},
    ),
  );
  const table = dataset.compiled!.onAxis(zone);
  const wording = new Wording(dataset, en, 'en');
  const context = (lanes?: ReadingContext['lanes']) =>
    ({table, wording, lanes, extent: timeExtent(dataset, table)}) as unknown as ReadingContext;
  const own = [dataset.compiled, table];

  it('is one table, with the rows in the order of their ends', () => {
    expect(bytesIn(own) / COUNT).to.be.below(50);
    expect(bytesIn(own), 'none in UTC beside it').to.equal(bytesIn([table]));
  });

  it('is with lanes, list and a table sorted by titles at most 64 bytes an event', () => {
    const groups = rowsByGroup(table, GROUPS.length);
    const parts = Array.from(GROUPS.keys(), (group) => {
      const rows = groups.rows.subarray(groups.starts[group], groups.starts[group + 1]);
      return finish(indexRows(table, 0, {rows, isKnown: true}));
    });
    expect(bytesIn([own, groups, parts]) / COUNT, 'lanes').to.be.below(59);
    const sections = sectionsOf(context({groupBy: 'group'}));
    expect(sections).to.have.lengthOf(GROUPS.length);
    expect(bytesIn([own, groups, parts, sections]), 'lanes and list').to.equal(bytesIn([own, groups, parts]));
    const title = columnsFor(wording).find(({name}) => name === 'event')!;
    const ranked = finish(rankRows(title, context()));
    const rows = finish(rowsByRank(ranked, false));
    expect(bytesIn([own, ranked, rows, allRows(table)]) / COUNT, 'the table').to.be.below(64);
    const within = [...finish(sortedWithin(sections, rows)).values()];
    expect(within.map(({length}) => length)).to.deep.equal(sections.map(({rows: {length}}) => length));
    // All rows in their new order are let go of, once those of each section are found.
    expect(bytesIn([own, sections, ranked, within]) / COUNT, 'the table in lanes').to.be.below(64);
  });

  it('is a byte an event for ranks of few texts', () => {
    const group = columnsFor(wording).find(({name}) => name === 'group')!;
    expect(bytesIn([finish(rankRows(group, context()))])).to.equal(COUNT);
  });
});
