import {expect} from 'chai';
import {compileTable, EVENT_BITS, NO_GROUP} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {randomDataset} from '../support/random-dataset.js';

const tableOf = (value: unknown) => {
  const {dataset} = readDataset(value);
  return {dataset, table: compileTable(dataset)};
};

describe('compileTable', () => {
  it('sorts by earliest, then by end, then by input order', () => {
    const dates = ['2021-06', '2021', '2021-06-01', '../2020', '2021-06', '2021-06-01/..'];
    const {dataset, table} = tableOf(dates.map((date, i) => ({id: `${i} ${date}`, title: 'A', date})));
    expect(Array.from(table.order, (index) => dataset.events[index].id)).to.deep.equal([
      '3 ../2020',
      '1 2021',
      '2 2021-06-01',
      '0 2021-06',
      '4 2021-06',
      '5 2021-06-01/..',
    ]);
  });

  it('holds the bounds, flags, groups and importance of every event', () => {
    const {dataset, table} = tableOf(randomDataset(2, 500));
    for (let row = 0; row < table.length; row++) {
      const {date, group, importance} = dataset.events[table.order[row]];
      expect([table.earliest[row], table.latest[row], table.endEarliest[row], table.endLatest[row]]).to.deep.equal([
        date.earliest,
        date.latest,
        date.endEarliest,
        date.endLatest,
      ]);
      expect((table.flags[row] & EVENT_BITS.span) !== 0).to.equal(date.kind === 'span');
      expect((table.flags[row] & EVENT_BITS.openEnd) !== 0).to.equal(date.openEnd);
      expect(table.group[row]).to.equal(
        group === undefined ? NO_GROUP : dataset.groups.findIndex(({id}) => id === group),
      );
      expect(table.importance[row]).to.be.closeTo(importance, 1e-6);
      if (row) expect(table.earliest[row]).to.be.at.least(table.earliest[row - 1]);
    }
  });

  it('has columns without rows for no events', () => expect(tableOf([]).table.length).to.equal(0));
});
