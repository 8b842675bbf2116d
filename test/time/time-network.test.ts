import {expect} from 'chai';
import {type Bound, saidIn} from '../../src/time/network-bounds.js';
import {needlessIn, smallestContradiction, TimeNetwork} from '../../src/time/time-network.js';
import {randomFrom} from '../support/random.js';

const bound = (from: number, to: number, most: number, says?: number): Bound => ({from, to, most, says});

/** Whether whole numbers within reach meet all bounds, found by trying all: an oracle. */
function tried(times: number, bounds: readonly Bound[]): boolean {
  const reach = 6;
  const values = Array.from({length: times}, () => 0);
  const fits = (placed: number): boolean => {
    if (placed === times) return true;
    for (let value = 0; value <= reach; value++) {
      values[placed] = value;
      const isMet = bounds.every(
        ({from, to, most}) => from > placed || to > placed || values[to] - values[from] <= most,
      );
      if (isMet && fits(placed + 1)) return true;
    }
    return false;
  };
  return fits(0);
}

/** How many bounds the shortest walk of less than 0 ms has that leads back to where it began: an oracle. */
function fewestInWalks(times: number, bounds: readonly Bound[]): number {
  const reached = Array.from({length: times}, (_, start) =>
    Array.from({length: times}, (__, time) => (time === start ? 0 : Infinity)),
  );
  for (let count = 1; ; count++)
    for (const [start, sums] of reached.entries()) {
      const before = sums.slice();
      for (const {from, to, most} of bounds) sums[to] = Math.min(sums[to], before[from] + most);
      if (sums[start] < 0) return count;
    }
}

/** All subsets of so many of a list. */
function* subsets<T>(list: readonly T[], size: number, from = 0): Generator<T[]> {
  if (!size) yield [];
  else
    for (let i = from; i <= list.length - size; i++)
      for (const rest of subsets(list, size - 1, i + 1)) yield [list[i], ...rest];
}

describe('time network', () => {
  it('finds whether times can meet all bounds, and the fewest that they cannot meet, as trying all does', () => {
    const random = randomFrom(7);
    const pick = (count: number) => Math.floor(random() * count);
    let contradictions = 0;
    for (let round = 0; round < 300; round++) {
      // With four times and bounds of at most 1 ms, all that fits fits within 6.
      const times = 2 + pick(3);
      const bounds = Array.from({length: 1 + pick(7)}, (_, i) => {
        const from = pick(times);
        return bound(from, (from + 1 + pick(times - 1)) % times, pick(4) - 2, i);
      });
      const isFine = tried(times, bounds);
      const found = smallestContradiction(times, bounds);
      expect(found === undefined, JSON.stringify(bounds)).to.equal(isFine);
      if (!found) continue;
      contradictions++;
      expect(tried(times, found.bounds), 'it contradicts itself').to.equal(false);
      for (const one of found.bounds)
        expect(
          tried(
            times,
            found.bounds.filter((other) => other !== one),
          ),
          'not without one of them',
        ).to.equal(true);
      const fewest = [...Array(found.bounds.length).keys()].find((size) =>
        [...subsets(bounds, size)].some((some) => !tried(times, some)),
      );
      expect(fewest, `fewer of ${JSON.stringify(bounds)}`).to.equal(undefined);
      expect(found.lack).to.equal(-found.bounds.reduce((sum, {most}) => sum + most, 0));
    }
    expect(contradictions).to.be.above(50);
  });

  it('finds the fewest in long circles with short cuts too, as trying all walks does', () => {
    const random = randomFrom(11);
    const pick = (count: number) => Math.floor(random() * count);
    const lengths = new Set<number>();
    for (let round = 0; round < 60; round++) {
      const times = 14 + pick(12);
      // Each event after the one before it, and the first after the last; dates and short cuts that allow more, or less.
      const bounds = Array.from({length: times - 1}, (_, i) => bound(i + 1, ((i + 1) % (times - 1)) + 1, -1, i));
      for (let i = pick(20); i > 0; i--) {
        const from = pick(times);
        bounds.push(bound(from, (from + 1 + pick(times - 1)) % times, pick(8) - 1, times + i));
      }
      const found = smallestContradiction(times, bounds)!;
      expect(saidIn(found.bounds), JSON.stringify(bounds)).to.equal(fewestInWalks(times, bounds));
      expect(found.lack).to.be.above(0);
      found.bounds.forEach(({to}, i) => expect(to).to.equal(found.bounds[(i + 1) % found.bounds.length].from));
      lengths.add(saidIn(found.bounds));
    }
    expect(Math.max(...lengths)).to.be.above(12);
    expect(lengths.size).to.be.above(6);
  });

  it('finds the fewest after others were left out as it does where these never were, in few steps', () => {
    const random = randomFrom(23);
    const pick = (count: number) => Math.floor(random() * count);
    let later = 0;
    for (let round = 0; round < 60; round++) {
      const times = 20 + pick(20);
      // Who says something states one bound or two; some are of dates, and some go without saying.
      const bounds = Array.from({length: 4 * times}, (_, i) => {
        const from = pick(times);
        return bound(from, (from + 1 + pick(times - 1)) % times, pick(9) - 2, i % 7 ? i >> 1 : undefined);
      });
      const effort = {applied: 0};
      const network = new TimeNetwork(times, bounds, effort);
      let left: readonly Bound[] = bounds;
      for (let told = 0; ; told++) {
        const found = network.smallestContradiction();
        const anew = smallestContradiction(times, left);
        expect(found && saidIn(found.bounds), JSON.stringify(left)).to.equal(anew && saidIn(anew.bounds));
        if (!found) break;
        if (told) later++;
        const said = new Set(found.bounds.flatMap(({says}) => says ?? []).slice(0, 1));
        if (!said.size) break;
        expect(left, 'of what is left').to.include.members(found.bounds);
        network.leaveOut(said);
        left = left.filter(({says}) => says === undefined || !said.has(says));
      }
      expect(effort.applied).to.be.below(bounds.length * 300);
    }
    expect(later).to.be.above(100);
  });

  it('finds whose bounds a contradiction does not need', () => {
    // 1 says twice as much as is needed: 2 and 3 contradict it together, and each other.
    const bounds = [bound(1, 2, -1, 1), bound(2, 1, 0, 2), bound(1, 2, -2, 3)];
    expect(needlessIn(3, bounds)).to.equal(1);
    expect(needlessIn(3, bounds.slice(1))).to.equal(undefined);
  });

  it('takes few steps for 300 events, each after the one before, in either order of the bounds', () => {
    const chain: Bound[] = [];
    const day = 86_400_000;
    const count = 300;
    let says = 0;
    for (let i = 0; i < count; i++) {
      chain.push(bound(2 * i + 2, 2 * i + 1, 0));
      chain.push(bound(2 * i + 1, 0, -i * day, says), bound(0, 2 * i + 2, (i + 1) * day - 1, says++));
      if (i) chain.push(bound(2 * i + 1, 2 * i, -1, says), bound(2 * i, 2 * i + 1, 3 * day, says++));
    }
    for (const bounds of [chain, [...chain].reverse()]) {
      const effort = {applied: 0};
      expect(smallestContradiction(2 * count + 1, bounds, {effort})).to.equal(undefined);
      expect(effort.applied).to.be.below(bounds.length * 8);
      // The last is dated before the first: all 300 lie between, and the two dates are enough with what leads from one to the other.
      const wrong = [...bounds, bound(2 * 10 + 1, 2 * 200 + 2, -1, says)];
      effort.applied = 0;
      const found = smallestContradiction(2 * count + 1, wrong, {effort})!;
      expect(found.bounds.filter((one) => one.says !== undefined)).to.have.lengthOf(3);
      expect(effort.applied).to.be.below(bounds.length * 60);
    }
  });

  it('takes few steps for 300 events of one year, and for relations that contradict each other in circles', () => {
    const count = 300;
    const random = randomFrom(5);
    const implied = Array.from({length: count}, (_, i) => bound(2 * i + 2, 2 * i + 1, 0));
    /** The event `a` is after the event `b`. */
    const after = (a: number, b: number, says: number) => bound(2 * a + 1, 2 * b + 2, -1, says);
    const year = Array.from({length: count}, (_, i) => [
      bound(2 * i + 1, 0, 0, i),
      bound(0, 2 * i + 2, 366 * 86_400_000, i),
    ]).flat();
    const chain = Array.from({length: count - 1}, (_, i) => after(i + 1, i, count + i));
    const stepsOf = (bounds: readonly Bound[]) => {
      const effort = {applied: 0};
      const found = smallestContradiction(2 * count + 1, bounds, {effort});
      return {said: found?.bounds.filter(({says}) => says !== undefined).length, steps: effort.applied / bounds.length};
    };
    const fine = stepsOf([...implied, ...year, ...chain]);
    expect(fine.said).to.equal(undefined);
    expect(fine.steps, 'one year').to.be.below(2);
    const related = Array.from({length: 2 * count}, (_, i) => {
      const a = Math.floor(random() * count);
      return after(a, (a + 1 + Math.floor(random() * (count - 1))) % count, count + i);
    });
    const tangled = stepsOf([...implied, ...year, ...related]);
    expect(tangled.said).to.equal(2);
    expect(tangled.steps, 'many circles').to.be.below(30);
    const circle = stepsOf([...implied, ...year, ...chain, after(0, count - 1, 2 * count)]);
    expect(circle.said, 'all of them').to.equal(count);
    expect(circle.steps, 'one circle of all').to.be.below(20);
  });
});
