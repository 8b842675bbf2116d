import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {marking} from '../../src/layout/axis-marks.js';
import {randomFrom} from '../support/random.js';
import {plain, tableOfRows} from '../support/random-table.js';
import {cases} from '../support/thorough.js';

describe('the marks on an axis', () => {
  it('are the shortest of the bands that overlap; the others stand beside it', () => {
    for (let seed = 1; seed <= cases(40, 400); seed++) {
      const random = randomFrom(seed);
      const table = tableOfRows(
        Array.from({length: 60}, () => {
          const start = Math.floor(random() * 3000);
          return plain(start, start + 14 + Math.floor(random() ** 3 * 200));
        }),
      );
      const rows = Array.from({length: table.length}, (_, row) => row);
      const isLong = ({start, end}: {start: number; end: number}) => end - start > 100;
      const {onAxis, bars} = finish(marking(rows, {table, extent: {start: 0, end: 4000}}, 1, isLong));
      const boundsOf = (row: number) => ({start: table.earliest[row], end: table.endLatest[row]});
      // As it is said: one after the other, the shortest first, each compared with all that are there.
      const taken: {start: number; end: number}[] = [];
      for (const band of rows.map(boundsOf).sort((a, b) => a.end - a.start - (b.end - b.start))) {
        const isSame = taken.some(({start, end}) => start === band.start && end === band.end);
        const isFree = taken.every(({start, end}) => band.start >= end || start >= band.end);
        if (isFree && !isSame && !isLong(band)) taken.push(band);
      }
      taken.sort((a, b) => a.start - b.start);
      expect(
        onAxis.map(({start, end}) => ({start, end})),
        `seed ${seed}`,
      ).to.deep.equal(taken);
      const told = [...onAxis, ...bars].flatMap((mark) => mark.rows).sort((a, b) => a - b);
      expect(told).to.deep.equal(rows);
    }
  });

  it('are told apart without comparing each with all', () => {
    const rows = Array.from({length: 2000}, (_, row) => row);
    const table = tableOfRows(rows.map((row) => plain(row * 20, row * 20 + 20)));
    let asked = 0;
    const isLong = (band: {start: number; end: number}) => {
      const {start} = band;
      Object.defineProperty(band, 'start', {get: () => (asked++, start)});
      return false;
    };
    const {onAxis} = finish(marking(rows, {table, extent: {start: 0, end: 40_000}}, 1, isLong));
    expect(onAxis).to.have.lengthOf(2000);
    expect(asked).to.be.below(20 * 2000);
  });
});
