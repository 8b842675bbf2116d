import {expect} from 'chai';
import {packBars, type Stretch} from '../../src/layout/pack-bars.js';
import {randomFrom} from '../support/random.js';

const overlap = (a: Stretch, b: Stretch, gap: number) => a.start < b.end + gap && b.start < a.end + gap;

function randomStretches(random: () => number, count: number): Stretch[] {
  return Array.from({length: count}, () => {
    const start = random() * 1000;
    return {start, end: start + random() * 150, importance: random()};
  });
}

describe('packBars', () => {
  it('uses the fewest tiers: as many as stretches lie over each other somewhere', () => {
    const random = randomFrom(11);
    for (let i = 0; i < 300; i++) {
      const stretches = randomStretches(random, 1 + Math.floor(random() * 30));
      const tiers = packBars(stretches, 2, Infinity);
      const depth = Math.max(
        ...stretches.map(
          ({start}) => stretches.filter((other) => other.start <= start && other.end + 2 > start).length,
        ),
      );
      expect(Math.max(...tiers.map((tier) => tier! + 1))).to.equal(depth);
      stretches.forEach((a, x) =>
        stretches.forEach((b, y) => x < y && tiers[x] === tiers[y] && expect(overlap(a, b, 2)).to.equal(false)),
      );
    }
  });

  it('keeps to its tiers, and the most important in them', () => {
    const random = randomFrom(12);
    for (let i = 0; i < 300; i++) {
      const stretches = randomStretches(random, 40);
      const tiers = packBars(stretches, 2, 3);
      expect(tiers.every((tier) => tier === undefined || tier < 3)).to.equal(true);
      const most = stretches.reduce((best, {importance}, x) => (importance > stretches[best].importance ? x : best), 0);
      expect(tiers[most], 'the most important has a tier').not.to.equal(undefined);
      stretches.forEach((a, x) =>
        stretches.forEach(
          (b, y) =>
            x < y && tiers[x] !== undefined && tiers[x] === tiers[y] && expect(overlap(a, b, 2)).to.equal(false),
        ),
      );
    }
  });

  it('keeps in each tier, the most important first, whatever meets nothing that it holds', () => {
    const random = randomFrom(13);
    for (let i = 0; i < 100; i++) {
      // On a grid, so that many touch or start together.
      const stretches = randomStretches(random, 120).map(({start, end, importance}) => ({
        start: Math.round(start / 20),
        end: Math.max(Math.round(start / 20) + 1, Math.round(end / 20)),
        importance,
      }));
      const gap = i % 3;
      const kept: Stretch[][] = [[], [], []];
      for (const one of [...stretches].sort((a, b) => b.importance - a.importance))
        kept
          .find((tier) => tier.every((other) => one.start >= other.end + gap || other.start >= one.end + gap))
          ?.push(one);
      const packed = packBars(stretches, gap, 3);
      if (kept.flat().length === stretches.length) continue;
      expect(stretches.filter((_, x) => packed[x] !== undefined)).to.have.members(kept.flat());
    }
  });

  it('keeps apart what overlaps by less than anybody sees: zoomed, it does by many px', () => {
    const stretches = [
      {start: 0, end: 10, importance: 1},
      {start: 9.995, end: 20, importance: 1},
      {start: 20, end: 30, importance: 1},
    ];
    expect(packBars(stretches, 0, 3)).to.deep.equal([0, 1, 0]);
  });

  it('packs nothing into no tiers', () => {
    expect(packBars([{start: 0, end: 1, importance: 1}], 0, 0)).to.deep.equal([undefined]);
    expect(packBars([], 0, 3)).to.deep.equal([]);
  });
});
