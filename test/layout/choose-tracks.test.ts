import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {chooseTracks} from '../../src/layout/lanes/choose-tracks.js';
import type {Stretch} from '../../src/layout/pack-bars.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

function randomStretches(random: () => number, count: number): Stretch[] {
  return Array.from({length: count}, () => {
    const start = Math.floor(random() * 40);
    return {start, end: start + 1 + Math.floor(random() * 14), importance: 0.1 + Math.round(random() * 100) / 10};
  });
}

const importanceOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, {importance}) => sum + importance, 0);

/** How many stretches overlap where most do: where one of them starts. */
const mostOverlapping = (stretches: readonly Stretch[]) =>
  Math.max(0, ...stretches.map(({start: at}) => stretches.filter(({start, end}) => start <= at && at < end).length));

/** The most importance of any subset that fits, by trying all. */
function bestByBruteForce(stretches: readonly Stretch[], count: number): number {
  let best = 0;
  for (let bits = 0; bits < 2 ** stretches.length; bits++) {
    const subset = stretches.filter((_, i) => bits & (2 ** i));
    if (mostOverlapping(subset) <= count) best = Math.max(best, importanceOf(subset));
  }
  return best;
}

/** What is kept; fails if a track holds two that overlap, or if there are more tracks than needed. */
function keptOf(stretches: readonly Stretch[], count: number): Stretch[] {
  const what = JSON.stringify({stretches: stretches.slice(0, 12), count});
  const tracks = finish(chooseTracks(stretches, count));
  expect(tracks, what).to.have.lengthOf(stretches.length);
  const kept = stretches.filter((_, i) => tracks[i] !== undefined);
  expect(Math.max(-1, ...tracks.map((track) => track ?? -1)) + 1, what).to.equal(mostOverlapping(kept));
  expect(mostOverlapping(kept), what).to.be.at.most(count);
  for (const track of new Set(tracks)) {
    const held = stretches.filter((_, i) => track !== undefined && tracks[i] === track);
    expect(mostOverlapping(held), what).to.be.at.most(1);
  }
  return kept;
}

describe('chooseTracks', () => {
  it('keeps the most importance that so many tracks can hold: no subset holds more', () => {
    const random = randomFrom(5);
    for (let i = 0; i < cases(150, 1500); i++) {
      const stretches = randomStretches(random, 1 + Math.floor(random() * 9));
      for (const count of [0, 1, 2, 3]) {
        const best = bestByBruteForce(stretches, count);
        expect(importanceOf(keptOf(stretches, count)), JSON.stringify({stretches, count})).to.be.closeTo(best, 1e-6);
      }
    }
  });

  it('keeps all that fit, in the fewest tracks, and takes thousands', () => {
    const random = randomFrom(6);
    const many = Array.from({length: 3000}, (): Stretch => {
      const start = random() * 1e5;
      return {start, end: start + random() * 500, importance: random()};
    });
    expect(keptOf(many, 3).length).to.be.above(300);
    expect(keptOf(many, Infinity)).to.have.lengthOf(3000);
    expect(keptOf([], 2)).to.deep.equal([]);
  });
});
