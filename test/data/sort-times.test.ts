import {expect} from 'chai';
import {indices, nextTime, sortByTime} from '../../src/data/sort-times.js';
import {pick, randomFrom} from '../support/random.js';

describe('sortByTime', () => {
  const random = randomFrom(3);
  const kinds: Record<string, () => number> = {
    'whole ms of our time': () => Math.floor(1.6e12 + random() * 1e11),
    'times on either side of 1970, and parts of a ms': () => (random() - 0.5) * 1e6,
    'deep time among ms': () => (random() - 0.5) * 10 ** Math.floor(random() * 23),
    'few different times, zeros of both signs and infinities': () =>
      pick(random, [0, -0, 1, -1, Infinity, -Infinity, 2 ** 32, -(2 ** 40)]),
    'one time': () => 7,
  };
  for (const [kind, time] of Object.entries(kinds)) {
    it(`sorts ${kind}, and keeps the order of equal ones`, () => {
      for (const length of [0, 1, 500, 20_000]) {
        const values = Float64Array.from({length}, time);
        // From an order that is not that of the indices.
        const order = indices(length).reverse();
        const wanted = Array.from(order).sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0));
        expect(Array.from(sortByTime(values, order))).to.deep.equal(wanted);
      }
    });
  }

  it('knows the next number', () => {
    expect([0, -0, 1, -1, 1e20, Infinity, -Infinity].map(nextTime)).to.deep.equal([
      Number.MIN_VALUE,
      Number.MIN_VALUE,
      1 + Number.EPSILON,
      -1 + Number.EPSILON / 2,
      1e20 + 2 ** 14,
      Infinity,
      -Infinity,
    ]);
  });
});
