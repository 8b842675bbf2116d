import {expect} from 'chai';
import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {eventDensity, importantEvents} from '../../src/layout/density.js';
import {anchorOf} from '../../src/query/events-in-view.js';
import {TimeScale} from '../../src/layout/time-scale.js';
import type {View} from '../../src/view/view.js';
import {DAY} from '../../src/time/calendar.js';
import {randomDataset} from '../support/random-dataset.js';
import {randomFrom} from '../support/random.js';

const tableOf = (value: unknown) => compileTable(readDataset(value).dataset);
const dated = (...dates: string[]) => tableOf(dates.map((date, i) => ({title: `Event ${i}`, date})));
const day = (date: string) => Date.parse(`${date}T00:00Z`);
const JUNE: View = {start: day('2021-06-01'), end: day('2021-07-01')};

/** The same, bucket by bucket and event by event; for tables without unknown sides. */
function counted(table: EventTable, {start, end}: View, buckets: number): number[] {
  const width = (end - start) / buckets;
  return Array.from({length: buckets}, (_, i) => {
    const from = start + i * width;
    let count = 0;
    for (let row = 0; row < table.length; row++) {
      const [first, last] = [table.earliest[row], table.endLatest[row]];
      if (first === last ? first >= from && first < from + width : first < from + width && last > from) count++;
    }
    return count;
  });
}

describe('eventDensity', () => {
  it('counts what a count of every bucket counts', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      const table = tableOf(randomDataset(seed, 1 + Math.floor(random() * 400)));
      const buckets = 1 + Math.floor(random() * 300);
      // Buckets of whole hours, so that both count from the same borders.
      const start = day('2021-01-01') + Math.floor(random() * 200) * DAY;
      const extent = {start, end: start + buckets * 3_600_000 * (1 + Math.floor(random() * 30))};
      expect(Array.from(eventDensity(table, extent, buckets)), `seed ${seed}`).to.deep.equal(
        counted(table, extent, buckets),
      );
    }
  });

  it('counts an instant once, and nothing that is outside', () => {
    const table = dated(
      '2021-06-02T00:00:00Z',
      '2021-05-31',
      '2021-07-01',
      '2021-05-31T12:00:00Z',
      '2021-07-01T00:00:00Z',
      '2020/2022',
    );
    expect(Array.from(eventDensity(table, JUNE, 30))).to.deep.equal([1, 2, ...Array.from({length: 28}, () => 1)]);
  });

  it('reaches to the edge where there is no end, and no further than is known where nobody knows it', () => {
    const counts = (date: string) => Array.from(eventDensity(dated(date), JUNE, 30)).join('');
    const ones = (from: number, to: number) => '0'.repeat(from) + '1'.repeat(to - from) + '0'.repeat(30 - to);
    expect(counts('2021-06-10/..')).to.equal(ones(9, 30));
    expect(counts('../2021-06-10')).to.equal(ones(0, 10));
    expect(counts('2021-06-10/')).to.equal(ones(9, 10));
    expect(counts('/2021-06-10')).to.equal(ones(9, 10));
    expect(counts('[2021-06-10..]')).to.equal(ones(9, 10));
    expect(counts('[..2021-06-10]')).to.equal(ones(10, 11));
    expect(counts('2021-05-10/')).to.equal(ones(0, 0));
    expect(counts('2020/..')).to.equal(ones(0, 30));
  });

  it('takes deep time, and no events', () => {
    const table = dated('Y-4543E6', '2021');
    expect(eventDensity(table, {start: -2e20, end: 2e18}, 100).reduce((sum, count) => sum + count)).to.equal(2);
    expect(Array.from(eventDensity(dated(), JUNE, 3))).to.deep.equal([0, 0, 0]);
  });

  it('counts some rows only, where they are named', () => {
    const table = dated('2021-06-02', '2021-06-02', '2021-06-20');
    expect(Array.from(eventDensity(table, JUNE, 3, [1, 2]))).to.deep.equal([1, 1, 0]);
    expect(Array.from(eventDensity(table, JUNE, 3, []))).to.deep.equal([0, 0, 0]);
  });
});

describe('importantEvents', () => {
  it('are more important than the default, within the axis, apart, not too many, and in order, from either side', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed + 100);
      const table = tableOf(randomDataset(seed, 1 + Math.floor(random() * 400)));
      const extent = {start: day('2021-02-01'), end: day('2021-02-01') + Math.ceil(random() * 300) * DAY};
      const limits = {most: 1 + Math.floor(random() * 40), apart: 1 + random() * 20};
      const scale = random() < 0.5 ? new TimeScale(extent, 10, 900) : new TimeScale(extent, 900, 10);
      const rows = importantEvents(table, scale, limits);
      const places = rows.map((row) => scale.toPx(anchorOf(table, row)));
      expect(rows.length).to.be.at.most(limits.most);
      for (const row of rows) {
        expect(table.importance[row]).to.be.above(0.5);
        expect(anchorOf(table, row) >= extent.start && anchorOf(table, row) < extent.end).to.equal(true);
      }
      places.slice(1).forEach((px, i) => {
        expect(Math.abs(px - places[i])).to.be.at.least(limits.apart);
        expect(px > places[i]).to.equal(scale.to > scale.from);
      });
      // The most important of all is among them: nothing can take its place.
      const within = Array.from(table.importance.keys()).filter(
        (row) =>
          table.importance[row] > 0.5 && anchorOf(table, row) >= extent.start && anchorOf(table, row) < extent.end,
      );
      if (within.length)
        expect(Math.max(...rows.map((row) => table.importance[row]))).to.equal(
          Math.max(...within.map((row) => table.importance[row])),
        );
    }
  });

  it('are spread, where all are as important', () => {
    const table = tableOf(
      Array.from({length: 300}, (_, i) => ({
        title: 'A',
        date: `2021-06-${String(1 + (i % 30)).padStart(2, '0')}`,
        importance: 1,
      })),
    );
    const rows = importantEvents(table, new TimeScale(JUNE, 0, 1000), {most: 10, apart: 6});
    expect(rows.map((row) => (table.earliest[row] - JUNE.start) / DAY)).to.deep.equal([
      0, 3, 6, 9, 12, 15, 18, 21, 24, 27,
    ]);
  });

  it('are none where nothing says that they are', () => {
    expect(
      importantEvents(dated('2021-06-02', '2021-06-20'), new TimeScale(JUNE, 0, 1000), {most: 40, apart: 6}),
    ).to.deep.equal([]);
  });
});
