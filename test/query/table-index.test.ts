import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {GroupCounts} from '../../src/query/group-counts.js';
import {indexTable} from '../../src/query/table-index.js';
import {plain, randomRows, tableOfRows} from '../support/random-table.js';
import {cases} from '../support/thorough.js';

const GROUPS = 5;

describe('indexTable', () => {
  it('finds what all rows together say', () => {
    for (let seed = 0; seed < cases(60, 1000); seed++) {
      const table = tableOfRows(randomRows(seed, 1 + seed * 3, 1000));
      const {earliest, latest, endEarliest, endLatest, group, length} = table;
      const bounds = [earliest, latest, endEarliest, endLatest].flatMap((column) => Array.from(column));
      // Of a side without bounds, no length is known.
      const least = (of: (row: number) => number) =>
        Math.min(...Array.from({length}, (_, row) => of(row)).filter((time) => !Number.isNaN(time)));
      const index = finish(indexTable(table, GROUPS));
      expect(index.reach, `seed ${seed}`).to.deep.equal({
        first: Math.min(...bounds.filter((bound) => bound !== -Infinity)),
        last: Math.max(...bounds.filter((bound) => bound !== Infinity)),
        unit: least((row) => endLatest[row] - earliest[row]),
      });
      const grain = least((row) => latest[row] - earliest[row]);
      expect(index.grain, `seed ${seed}`).to.equal(grain < Infinity ? grain : 0);
      expect(index.lastRow, `seed ${seed}`).to.equal(endLatest.indexOf(Math.max(...endLatest)));
      expect(index.groups, `seed ${seed}`).to.deep.equal([...new Set(group)]);
    }
  });

  it('counts the groups of the ends as those of the starts only where both come in the same order', () => {
    const inOrder = Array.from({length: 300}, (_, i) => plain(i, i + 10, {group: i % GROUPS}));
    const rows = [inOrder, [...inOrder, plain(0, 5000, {group: 2})]];
    const tables = rows.map((some) => tableOfRows(some));
    const [same, other] = tables.map((table) => finish(indexTable(table, GROUPS)));
    expect(same.endSums).to.equal(same.startSums);
    expect(other.endSums).not.to.equal(other.startSums);
    for (const [i, {knownEnds, endSums}] of [same, other].entries())
      expect(endSums).to.deep.equal(new GroupCounts(tables[i].group, GROUPS + 1, knownEnds).sums);
  });
});
