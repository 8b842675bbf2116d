import {expect} from 'chai';
import {compileTable, EVENT_BITS, type EventTable, NO_GROUP} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {eventDensity} from '../../src/layout/density.js';
import {anchorOf, isInView} from '../../src/query/events-in-view.js';
import {knownEnd, knownStart} from '../../src/query/known-bounds.js';
import {TableSource} from '../../src/query/table-source.js';
import {DAY} from '../../src/time/calendar.js';
import type {View} from '../../src/view/view.js';
import {randomDataset} from '../support/random-dataset.js';
import {plain, randomRows, tableOfRows} from '../support/random-table.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';
import {leastTime} from '../support/cpu-time.js';

const sourceOf = (table: EventTable, groupCount?: number) => new TableSource(table, groupCount);

const rowsWhere = (table: EventTable, test: (row: number) => boolean) =>
  Array.from(table.order.keys()).filter((row) => test(row));

/** The borders of equal cells. */
const equalCells = ({start, end, cells}: View & {cells: number}): number[] =>
  Array.from({length: cells + 1}, (_, i) => (i < cells ? start + ((end - start) * i) / cells : end));

/** Whether an event counts in a stretch of a density. */
function isKnownIn(table: EventTable, row: number, {start, end}: View): boolean {
  const from = knownStart(table, row);
  const to = Math.max(from, knownEnd(table, row));
  return from < end && (to > start || from >= start);
}

/** Stretches in and around `[0, extent]`, some of them empty. */
function* stretches(seed: number, extent: number): Generator<View> {
  const random = randomFrom(seed * 31 + 7);
  const time = () => Math.floor(random() * (extent + 5)) - 2;
  for (let i = 0; i < 30; i++) {
    const [start, end] = [time(), time()].sort((a, b) => a - b);
    yield random() < 0.2 ? {start: start + 0.5, end: end + 0.5} : {start, end};
  }
  yield {start: -Infinity, end: Infinity};
}

describe('TableSource', () => {
  /** Calls back with many small tables, and stretches of each. */
  function everywhere(test: (table: EventTable, source: TableSource, stretch: View, about: string) => void) {
    for (let seed = 1; seed <= cases(20, 150); seed++) {
      const random = randomFrom(seed);
      const extent = 1 + Math.floor(random() * (seed % 3 ? 20 : 2000));
      const table = tableOfRows(randomRows(seed, Math.floor(random() * (seed % 5 ? 60 : 700)), extent));
      const source = sourceOf(table, 3);
      for (const stretch of stretches(seed, extent))
        test(table, source, stretch, `${seed}: ${JSON.stringify(stretch)}`);
    }
  }

  it('counts what is in view, and finds its rows in order', () => {
    everywhere((table, source, stretch, about) => {
      const rows = rowsWhere(table, (row) => isInView(table, row, stretch));
      expect(source.count(stretch), about).to.equal(rows.length);
      expect(source.rows(stretch, Infinity), about).to.deep.equal(rows);
      for (const limit of [0, 1, 7]) expect(source.rows(stretch, limit), about).to.deep.equal(rows.slice(0, limit));
    });
  });

  it('counts each cell by group, as far as is known', () => {
    everywhere((table, source, stretch, about) => {
      if (!Number.isFinite(stretch.start)) return;
      for (const cells of [1, 3, 16]) {
        const edges = equalCells({...stretch, cells});
        const groups = source.density(edges);
        expect(groups.length).to.equal(4);
        groups.forEach((counts, group) => {
          const wanted = Array.from(
            {length: cells},
            (_, i) =>
              rowsWhere(
                table,
                (row) =>
                  (table.group[row] === NO_GROUP ? 3 : table.group[row]) === group &&
                  isKnownIn(table, row, {start: edges[i], end: edges[i + 1]}),
              ).length,
          );
          expect(Array.from(counts), `${about}, ${cells} cells, group ${group}`).to.deep.equal(wanted);
        });
      }
    });
  });

  it('finds the most important of those whose anchor is in a stretch', () => {
    everywhere((table, source, stretch, about) => {
      const rows = rowsWhere(table, (row) => {
        const anchor = anchorOf(table, row);
        return anchor >= stretch.start && anchor < stretch.end;
      });
      const all = source.top({...stretch, count: Infinity});
      expect(
        all.toSorted((a, b) => a - b),
        about,
      ).to.deep.equal(rows);
      all.slice(1).forEach((row, i) => expect(table.importance[row]).to.be.at.most(table.importance[all[i]]));
      for (const count of [0, 1, 2, 5])
        expect(source.top({...stretch, count}), about).to.deep.equal(all.slice(0, count));
      // Those of a part of the stretch are among those of the part.
      const part = {start: stretch.start, end: (stretch.start + stretch.end) / 2};
      if (Number.isNaN(part.end)) return;
      const ofPart = source.top({...part, count: 5});
      for (const row of source.top({...stretch, count: 5}))
        if (anchorOf(table, row) < part.end) expect(ofPart, about).to.include(row);
    });
  });

  it('counts in cells of whole hours what the other density counts', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const table = compileTable(readDataset(randomDataset(seed, 300)).dataset);
      const start = Date.UTC(2021, 1, 1);
      const query = {start, end: start + 120 * DAY, cells: 24 * (1 + (seed % 4))};
      const total = new Uint32Array(query.cells);
      for (const counts of sourceOf(table).density(equalCells(query))) counts.forEach((n, i) => (total[i] += n));
      expect(Array.from(total)).to.deep.equal(Array.from(eventDensity(table, query, query.cells)));
    }
  });

  it('answers for no events, and for no time', () => {
    const source = sourceOf(tableOfRows([]), 2);
    const view = {start: 0, end: 1000};
    expect([source.length, source.count(view)]).to.deep.equal([0, 0]);
    expect(source.rows(view, 10)).to.deep.equal([]);
    expect(source.top({...view, count: 40})).to.deep.equal([]);
    expect(source.density(equalCells({...view, cells: 2})).map((counts) => Array.from(counts))).to.deep.equal([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const one = sourceOf(tableOfRows([plain(10, 20)]));
    for (const stretch of [
      {start: 15, end: 5},
      {start: NaN, end: NaN},
      {start: 5, end: 5},
    ]) {
      expect(one.count(stretch)).to.equal(0);
      expect(one.rows(stretch, 10)).to.deep.equal([]);
      expect(one.top({...stretch, count: 10})).to.deep.equal([]);
      expect(Array.from(one.density(equalCells({...stretch, cells: 1}))[0])).to.deep.equal([0]);
    }
  });

  it('spreads the choice among equals evenly over time', () => {
    const table = tableOfRows(Array.from({length: 50_000}, (_, i) => plain(i, i + 1)));
    const tenths = Array.from({length: 10}, () => 0);
    for (const row of sourceOf(table).top({start: 0, end: 50_000, count: 1000})) tenths[Math.floor(row / 5000)]++;
    for (const count of tenths) expect(count).to.be.within(60, 140);
  });

  it('counts groups in their order, whether or not events have them', () => {
    const table = tableOfRows([plain(1, 2, {group: 1}), plain(1, 2)]);
    const counts = (source: TableSource) =>
      source.density(equalCells({start: 0, end: 4, cells: 4})).map((group) => Array.from(group).join(''));
    expect(counts(sourceOf(table))).to.deep.equal(['0000', '0100', '0100']);
    expect(counts(sourceOf(table, 3))).to.deep.equal(['0000', '0100', '0000', '0100']);
    // A group that the source was not told of counts as none.
    expect(counts(sourceOf(table, 1))).to.deep.equal(['0000', '0200']);
  });

  it('tells eight groups apart, and counts all others as one', () => {
    const table = tableOfRows(Array.from({length: 5000}, (_, i) => plain(i, i + 3, {group: i % 1000})));
    const source = sourceOf(table, 1000);
    expect(source.groups).to.equal(8);
    const groups = source.density([0, 1000, 2000]);
    expect(groups.map((counts) => Array.from(counts))).to.deep.equal([
      ...Array.from({length: 8}, () => [1, 1]),
      [992, 994],
    ]);
  });

  it('knows the most events of any stretch of a length', () => {
    everywhere((table, source, {start, end}, about) => {
      const length = end - start;
      if (!Number.isFinite(length) || length <= 0) return;
      // It holds the most where it ends at a start.
      const most = Array.from(table.order.keys(), (row) => {
        const last = knownStart(table, row);
        if (last === -Infinity) return rowsWhere(table, (other) => knownStart(table, other) === last).length;
        return rowsWhere(table, (other) => {
          const from = knownStart(table, other);
          const to = knownEnd(table, other);
          return from <= last && (to > from ? to > last - length : from >= last - length);
        }).length;
      });
      expect(source.peak(length), about).to.equal(Math.max(0, ...most));
    });
  });

  it('answers where cells are shorter than times can tell apart', () => {
    const far = 1e20;
    const step = 2 ** 14; // from one double to the next
    const table = tableOfRows([plain(far, far + step), plain(far + step, far + 3 * step), plain(0, 1)]);
    const source = sourceOf(table);
    const [counts] = source.density(equalCells({start: far, end: far + 2 * step, cells: 1000}));
    expect(Math.max(...counts)).to.equal(1);
    expect(counts.reduce((sum, n) => sum + n)).to.be.at.least(2); // each is told at least once
    expect(source.density(equalCells({start: -4e17, end: 2 * far, cells: 7}))[0].reduce((sum, n) => sum + n)).to.equal(
      3,
    );
  });

  describe('at its worst', () => {
    const COUNT = 200_000;
    const soon = (ask: () => void) => {
      ask();
      // On any machine; what it scans where it must not takes ten times as long.
      const LIMIT = 200;
      const time = leastTime(() => {
        for (let i = 0; i < 10; i++) ask();
      }, LIMIT);
      expect(time).to.be.below(LIMIT);
    };

    it('is all at one instant', () => {
      const table = tableOfRows(Array.from({length: COUNT}, () => plain(7, 7)));
      const source = sourceOf(table);
      for (const [view, count] of [
        [{start: 7, end: 8}, COUNT],
        [{start: 0, end: 7}, 0],
        [{start: 7.5, end: 100}, 0],
      ] as const) {
        soon(() => source.count(view));
        expect(source.count(view)).to.equal(count);
        expect(source.rows(view, 5).length).to.equal(Math.min(5, count));
        expect(source.top({...view, count: 40}).length).to.equal(Math.min(40, count));
        soon(() => source.top({...view, count: 40}));
      }
      const [counts] = source.density(equalCells({start: 0, end: 10, cells: 10}));
      expect(Array.from(counts)).to.deep.equal([0, 0, 0, 0, 0, 0, 0, COUNT, 0, 0]);
      soon(() => source.density(equalCells({start: 0, end: 10, cells: 1000})));
    });

    it('is spans that all cover everything, or nearly all end before', () => {
      const span = {flags: EVENT_BITS.span};
      const all = sourceOf(tableOfRows(Array.from({length: COUNT}, (_, i) => plain(i, 1e9 - i, span))));
      const view = {start: 3e8, end: 4e8};
      expect(all.count(view)).to.equal(COUNT);
      expect(all.rows(view, 3)).to.deep.equal([0, 1, 2]);
      soon(() => all.rows(view, 100));
      soon(() => all.density(equalCells({...view, cells: 1000})));
      const few = Array.from({length: COUNT}, (_, i) => plain(i, i % 50_000 === 777 ? 1e9 : i + 1, span));
      const some = sourceOf(tableOfRows(few));
      expect(some.rows(view, 100)).to.deep.equal([777, 50_777, 100_777, 150_777]);
      soon(() => some.rows(view, 100));
    });
  });
});
