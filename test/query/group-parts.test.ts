import {expect} from 'chai';
import {NO_GROUP} from '../../src/data/event-table.js';
import {GroupParts} from '../../src/query/group-parts.js';
import {tableOfRows as rowsOf} from '../../src/query/filter/narrow-table.js';
import {PartSource} from '../../src/query/part-source.js';
import {TableSource} from '../../src/query/table-source.js';
import {randomFrom} from '../support/random.js';
import {plain, randomRows, tableOfRows} from '../support/random-table.js';
import {cases} from '../support/thorough.js';

const GROUPS = 5;

/** Rows of several groups, and of none. */
function tableOf(count: number) {
  const random = randomFrom(count);
  const starts = Array.from({length: count}, () => Math.floor(random() * 1e6)).sort((a, b) => a - b);
  return tableOfRows(
    starts.map((start) => {
      const group = Math.floor(random() * (GROUPS + 1));
      return plain(start, start + 1 + Math.floor(random() * 50), {group: group < GROUPS ? group : NO_GROUP});
    }),
  );
}

describe('the parts of a table by groups', () => {
  const edges = Array.from({length: 40}, (_, i) => i * 25_000);
  const stretch = {start: 200_000, end: 230_000};

  it('answers for each group, several, and those of none, as its rows alone would', () => {
    const table = tableOf(3000);
    const whole = new TableSource(table, GROUPS);
    const parts = new GroupParts(table, GROUPS, whole);
    const {counts, firsts} = parts.within(stretch);
    for (const groups of [[0], [4], [NO_GROUP], [3, 1]]) {
      const rows = Array.from(table.group.keys()).filter((row) => groups.includes(table.group[row]));
      // A table of their own, which holds nothing else.
      const truth = new TableSource(rowsOf(table, Uint32Array.from(rows)), 0);
      const part = parts.of(groups);
      expect(part.density(edges)).to.deep.equal(truth.density(edges));
      expect(part.rows(stretch, 1000)).to.deep.equal(truth.rows(stretch, 1000).map((row) => rows[row]));
      expect(part.top({...stretch, count: 7})).to.deep.equal(truth.top({...stretch, count: 7}).map((row) => rows[row]));
      expect([part.count(stretch), part.peak(900), part.length]).to.deep.equal([
        truth.count(stretch),
        truth.peak(900),
        rows.length,
      ]);
      const indices = groups.map((group) => Math.min(group, GROUPS));
      expect(indices.reduce((sum, index) => sum + counts[index], 0)).to.equal(truth.count(stretch));
      expect(Math.min(...indices.map((index) => firsts[index]))).to.equal(rows[truth.rows(stretch, 1)[0]]);
    }
    expect(parts.isAwaited).to.equal(false);
  });

  it('is made in steps of many rows: until then what the whole knows is told, and all else awaited', () => {
    const table = tableOf(100_001);
    const whole = new TableSource(table, GROUPS);
    const parts = new GroupParts(table, GROUPS, whole);
    const own = [0, 1, 2].map((group) => parts.of([group]));
    const counts = own.map((part) => part.density(edges));
    expect(counts.every((density) => Array.from(density![0]).some(Boolean))).to.equal(true);
    expect(own.map((part) => part.rows(stretch, 10))).to.deep.equal([undefined, undefined, undefined]);
    const making = parts.making();
    let steps = 0;
    while (own[0].rows(stretch, 10) === undefined) {
      expect(making.next().done).to.equal(false);
      steps++;
    }
    // No step goes through the rows of a part more than a few times: each index, each pass of a sort is one.
    expect(steps).to.be.above(8);
    expect(own[1].top({...stretch, count: 1}), 'one part after the other').to.equal(undefined);
    const late = parts.of([4]);
    while (!making.next().done) expect(parts.isAwaited).to.equal(true);
    expect(parts.isAwaited).to.equal(false);
    expect(own.map((part) => part.density(edges))).to.deep.equal(counts);
    expect(late.rows(stretch, 10)).to.have.lengthOf(10);
    const file = new GroupParts(table, GROUPS, whole);
    expect(file.of([0], true).rows(stretch, 10), 'at once for a file').to.deep.equal(own[0].rows(stretch, 10));
  });

  it('answers of any rows as a table of them would, also where nobody knows when events began or ended', () => {
    for (let seed = 0; seed < cases(40, 500); seed++) {
      const table = tableOfRows(randomRows(seed, 20 + seed * 5, 1000));
      const whole = new TableSource(table, GROUPS);
      const random = randomFrom(seed);
      const rows = Uint32Array.from(table.order.keys()).filter(() => random() < 0.4);
      const part = PartSource.of(table, rows, {grain: whole.grain, groupCount: GROUPS});
      const truth = new TableSource(rowsOf(table, rows), GROUPS);
      const steps = [-Infinity, 0, 100, 101, 250, 600, 999, 1001, Infinity];
      const inTable = (places: readonly number[]) => places.map((row) => rows[row]);
      expect(part.density(steps), `seed ${seed}`).to.deep.equal(truth.density(steps));
      for (const length of [0, 10, 300]) expect(part.peak(length), `seed ${seed}`).to.equal(truth.peak(length));
      for (const [start, end] of [
        [0, 1000],
        [200, 210],
        [-Infinity, 300],
        [400, Infinity],
      ]) {
        expect(part.count({start, end}), `seed ${seed}`).to.equal(truth.count({start, end}));
        for (const most of [3, 1000]) {
          expect(part.rows({start, end}, most)).to.deep.equal(inTable(truth.rows({start, end}, most)));
          expect(part.top({start, end, count: most})).to.deep.equal(inTable(truth.top({start, end, count: most})));
        }
      }
    }
  });
});
