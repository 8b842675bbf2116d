import {expect} from 'chai';
import {type Placeable, pushApart} from '../../src/layout/vertical/push-apart.js';
import {randomFrom} from '../support/random.js';

const cost = (items: readonly Placeable[], starts: readonly number[]) =>
  items.reduce((sum, {wanted}, i) => sum + (starts[i] - wanted) ** 2, 0);

/**
 * The least cost there is, by trying every way in which the items may touch: in the optimum, runs of touching items lie
 * where the mean of their wishes is, or at a bound.
 */
function leastCost(items: readonly Placeable[], length: number): number {
  let least = Infinity;
  for (let touching = 0; touching < 2 ** (items.length - 1); touching++) {
    const runs: number[][] = [[0]];
    for (let i = 1; i < items.length; i++) {
      if (touching & (1 << (i - 1))) runs[runs.length - 1].push(i);
      else runs.push([i]);
    }
    // Each run at its mean, at the lower bound, or at the upper one.
    const choices = runs.map((run) => {
      let offset = 0;
      let sum = 0;
      for (const i of run) {
        sum += items[i].wanted - offset;
        offset += items[i].size;
      }
      return [sum / run.length, 0, length - offset];
    });
    const visit = (r: number, starts: number[]) => {
      if (r === runs.length) {
        const ordered = starts.every(
          (start, i) => start >= -1e-9 && start + items[i].size <= (starts[i + 1] ?? length) + 1e-9,
        );
        if (ordered) least = Math.min(least, cost(items, starts));
        return;
      }
      for (const choice of choices[r]) {
        let at = choice;
        const placed = runs[r].map((i) => {
          const start = at;
          at += items[i].size;
          return start;
        });
        visit(r + 1, [...starts, ...placed]);
      }
    };
    visit(0, []);
  }
  return least;
}

describe('pushApart', () => {
  it('moves as little as there is to move, as trying all ways shows', () => {
    const random = randomFrom(9);
    for (let i = 0; i < 400; i++) {
      const items = Array.from({length: 1 + Math.floor(random() * 5)}, () => ({
        wanted: random() * 200 - 20,
        size: 5 + random() * 40,
      })).sort((a, b) => a.wanted - b.wanted);
      const length = items.reduce((sum, {size}) => sum + size, 0) + random() * 100;
      expect(cost(items, pushApart(items, length))).to.be.closeTo(leastCost(items, length), 1e-6);
    }
  });

  it('keeps order and distance, and stays within the length', () => {
    const random = randomFrom(10);
    const items = Array.from({length: 2000}, () => ({wanted: random() * 10_000, size: 1 + random() * 8})).sort(
      (a, b) => a.wanted - b.wanted,
    );
    const starts = pushApart(items, 12_000);
    starts.forEach((start, i) => expect(start + items[i].size).to.be.at.most((starts[i + 1] ?? 12_000) + 1e-6));
    expect(starts[0]).to.be.at.least(0);
  });

  it('leaves alone what is not in its way', () => {
    expect(
      pushApart(
        [
          {wanted: 0, size: 10},
          {wanted: 50, size: 10},
        ],
        100,
      ),
    ).to.deep.equal([0, 50]);
    expect(pushApart([], 100)).to.deep.equal([]);
  });

  it('runs on beyond a length that is too short', () => {
    expect(
      pushApart(
        [
          {wanted: 0, size: 10},
          {wanted: 0, size: 10},
        ],
        15,
      ),
    ).to.deep.equal([0, 10]);
  });
});
