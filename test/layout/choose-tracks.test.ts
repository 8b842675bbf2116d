import {expect} from 'chai';
import {chooseTracks, mostOverlapping, trackOf, type Weighted} from '../../src/layout/lanes/choose-tracks.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

function randomStretches(random: () => number, count: number): Weighted[] {
  return Array.from({length: count}, () => {
    const start = Math.floor(random() * 40);
    return {start, end: start + 1 + Math.floor(random() * 14), weight: 0.1 + Math.round(random() * 100) / 10};
  });
}

const weightOf = (stretches: readonly Weighted[], indices: readonly number[]) =>
  indices.reduce((sum, i) => sum + stretches[i].weight, 0);

/** The most weight of any subset that fits, by trying all. */
function bestByBruteForce(stretches: readonly Weighted[], count: number): number {
  let best = 0;
  for (let bits = 0; bits < 2 ** stretches.length; bits++) {
    const indices = stretches.map((_, i) => i).filter((i) => bits & (2 ** i));
    if (mostOverlapping(indices.map((i) => stretches[i])) <= count) best = Math.max(best, weightOf(stretches, indices));
  }
  return best;
}

describe('chooseTracks', () => {
  it('keeps the most weight that so many tracks can hold: no subset holds more', () => {
    const random = randomFrom(5);
    for (let i = 0; i < cases(150, 1500); i++) {
      const stretches = randomStretches(random, 1 + Math.floor(random() * 9));
      for (const count of [0, 1, 2, 3]) {
        const kept = chooseTracks(stretches, count);
        const what = JSON.stringify({stretches, count});
        expect(mostOverlapping(kept.map((index) => stretches[index])), what).to.be.at.most(count);
        expect(weightOf(stretches, kept), what).to.be.closeTo(bestByBruteForce(stretches, count), 1e-6);
      }
    }
  });

  it('keeps all that fit, and takes thousands', () => {
    const random = randomFrom(6);
    const many = Array.from({length: 3000}, (): Weighted => {
      const start = random() * 1e5;
      return {start, end: start + random() * 500, weight: random()};
    });
    const kept = chooseTracks(many, 3);
    expect(mostOverlapping(kept.map((index) => many[index]))).to.be.at.most(3);
    expect(kept.length).to.be.above(300);
    expect(chooseTracks(many, 3000)).to.have.lengthOf(3000);
  });

  it('gives what is kept the fewest tracks, none of which holds two that overlap', () => {
    const random = randomFrom(7);
    for (let i = 0; i < 100; i++) {
      const stretches = randomStretches(random, 1 + Math.floor(random() * 30));
      const tracks = trackOf(stretches);
      expect(Math.max(...tracks) + 1).to.equal(mostOverlapping(stretches));
      stretches.forEach((one, a) =>
        stretches.forEach((other, b) => {
          if (a < b && tracks[a] === tracks[b]) expect(one.end <= other.start || other.end <= one.start).to.equal(true);
        }),
      );
    }
  });
});
