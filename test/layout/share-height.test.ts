import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {chooseTracks, chooseTracksByCount} from '../../src/layout/lanes/choose-tracks.js';
import type {LanesLayoutPlan} from '../../src/layout/lanes/lanes-layout-plan.js';
import {shareHeight, type TierChoice} from '../../src/layout/lanes/share-height.js';
import {type Draft, draftsOf, lossOf, stretchesOf} from '../../src/layout/lanes/lane-drafts.js';
import {groundOf, laneHeight} from '../../src/layout/lanes/lane-frames.js';
import {LanesPlan, planLanes} from '../../src/layout/lanes/lanes-plan.js';
import type {LayoutInput} from '../../src/layout/layout-input.js';
import {packBars, tierCount} from '../../src/layout/pack-bars.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {datasets, picturesOf, toldAs} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

/** Some lanes with up to five choices each, the higher of which need not lose less. */
function randomLanes(random: () => number): TierChoice[][] {
  return Array.from({length: 1 + Math.floor(random() * 5)}, () => {
    const header = 20 + Math.floor(random() * 30);
    return Array.from({length: 1 + Math.floor(random() * 5)}, (_, i) => ({
      height: Math.max(header, 10 + 27.2 * (i + 1)),
      loss: Math.round(random() * 40) / 10,
    }));
  });
}

const sumOf = (choices: readonly (readonly TierChoice[])[], chosen: readonly number[], what: keyof TierChoice) =>
  chosen.reduce((sum, choice, i) => sum + choices[i][choice][what], 0);

/** The least loss in a room, and the least height for it, by trying all; undefined where nothing has room. */
function bestByBruteForce(choices: readonly (readonly TierChoice[])[], room: number): TierChoice | undefined {
  const all = choices.reduce<TierChoice[]>(
    (sums, own) =>
      sums.flatMap((sum) => own.map(({height, loss}) => ({height: sum.height + height, loss: sum.loss + loss}))),
    [{height: 0, loss: 0}],
  );
  return all
    .filter(({height}) => height <= room + 1e-6)
    .sort((a, b) => (Math.abs(a.loss - b.loss) > 1e-6 ? a.loss - b.loss : a.height - b.height))[0];
}

describe('shareHeight', () => {
  it('loses the least that a height allows, and takes no more of it than that needs: no other choice does better', () => {
    const random = randomFrom(11);
    let [full, unconcave] = [0, 0];
    for (let i = 0; i < cases(400, 4000); i++) {
      const choices = randomLanes(random);
      const room = random() * 120 * choices.length;
      const what = JSON.stringify({choices, room});
      const chosen = shareHeight(choices, room);
      expect(chosen, what).to.have.lengthOf(choices.length);
      const best = bestByBruteForce(choices, room);
      const [height, loss] = [sumOf(choices, chosen, 'height'), sumOf(choices, chosen, 'loss')];
      if (best) {
        expect(loss, what).to.be.closeTo(best.loss, 1e-6);
        expect(height, what).to.be.closeTo(best.height, 1e-6);
      } else {
        full++;
        expect(height, what).to.be.closeTo(
          choices.reduce((sum, own) => sum + Math.min(...own.map((one) => one.height)), 0),
          1e-6,
        );
      }
      if (choices.some((own) => own.some(({loss: mine}, k) => k > 0 && mine > own[k - 1].loss))) unconcave++;
    }
    expect(full, 'some have no room even for the lowest').to.be.above(10);
    expect(unconcave, 'in some a tier more loses more').to.be.above(10);
  });

  it('of a hundred lanes that gain ever less by a tier more, gives tiers to those that gain the most', () => {
    const random = randomFrom(12);
    const gains = Array.from({length: 100}, () => Array.from({length: 12}, random).sort((a, b) => b - a));
    const choices = gains.map((own) =>
      own.map((_, i) => ({height: 20 * (i + 1), loss: own.slice(i).reduce((sum, gain) => sum + gain, 0)})),
    );
    const tiers = 400;
    const most = gains
      .flatMap((own) => own.slice(0, -1))
      .sort((a, b) => b - a)
      .slice(0, tiers - 100)
      .reduce((sum, gain) => sum + gain, 0);
    const all = choices.reduce((sum, [{loss}]) => sum + loss, 0);
    expect(sumOf(choices, shareHeight(choices, 20 * tiers), 'loss')).to.be.closeTo(all - most, 1e-6);
  });
});

/** Where some of its events are counted, a lane has two tiers at least. */
const leastTiers = (drafts: readonly Draft[], input: LayoutInput) =>
  Math.min(2, tierCount(packBars(stretchesOf(drafts, input, 0), 0, Infinity)));

/** What is lost of all of time in lanes. */
function lossIn(plan: LanesPlan, {table}: LayoutInput): number {
  const counted = plan.level(0).flatMap(({chips}) => chips.flatMap(({rows}) => rows));
  return counted.reduce((sum, row) => sum + lossOf(table.importance[row], false), 0);
}

describe('planLanes', () => {
  it('shares a height so that no other tiers that have room lose less', () => {
    let [searched, uneven] = [0, 0];
    for (const [name, dataset] of datasets(10)) {
      // Of more events fewer are named than have room: see docs/decisions/0027.
      if (dataset.events.length > 64) continue;
      for (const [width, mostHeight] of [
        [700, 300],
        [1100, 220],
      ]) {
        const {plan, input} = picturesOf(dataset, lanesKind, width);
        const ground = groundOf(input, width, (plan as LanesLayoutPlan).lanes);
        const size = {width, leastHeight: 120, mostHeight};
        const room = mostHeight - ground.lanesTop;
        const shared = finish(planLanes(ground, size));
        const lanes = shared.frames.map(({lane}) => lane);
        const wishes = lanes.map(({rows}) =>
          rows.length ? finish(draftsOf(rows, ground.compressedAxis.pxPerMs, input)) : undefined,
        );
        const planOf = (tiers: readonly number[]) =>
          new LanesPlan(ground, size, {isScrolled: false, wishes, tiers, least: 0});
        /** All tiers that lanes may have in the height. */
        const ways = wishes.reduce<number[][]>(
          (before, own) =>
            before.flatMap((tiers) =>
              (own ? [1, 2, 3, 4, 5, 6, 7, 8].filter((count) => count >= leastTiers(own, input)) : [0])
                .map((count) => [...tiers, count])
                .filter((some) => some.reduce((sum, one, i) => sum + laneHeight(ground, i, one), 0) <= room),
            ),
          [[]],
        );
        const least = Math.min(...ways.map((tiers) => (tiers.length > 3 ? Infinity : lossIn(planOf(tiers), input))));
        if (!Number.isFinite(least)) continue;
        searched++;
        const counts = shared.frames.map(({tiers}) => tiers);
        if (Math.max(...counts) - Math.min(...counts) > 1) uneven++;
        expect(lossIn(shared, input), toldAs(name, 'lanes', width, input.extent)).to.be.at.most(least + 1e-6);
      }
    }
    expect(searched).to.be.above(5);
    expect(uneven, 'some lanes need more than others').to.be.above(2);
  });
});

describe('chooseTracksByCount', () => {
  it('finds for each count what is found for it alone', () => {
    const random = randomFrom(13);
    for (let i = 0; i < cases(60, 600); i++) {
      const stretches = Array.from({length: Math.floor(random() * 30)}, () => {
        const start = Math.floor(random() * 60);
        return {start, end: start + 1 + Math.floor(random() * 20), importance: 0.1 + random()};
      });
      const found = finish(chooseTracksByCount(stretches, 5));
      expect(found).to.have.lengthOf(6);
      for (const [count, tracks] of found.entries())
        expect(tracks, JSON.stringify({stretches, count})).to.deep.equal(finish(chooseTracks(stretches, count)));
    }
  });
});
