import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {type FlagCost, type FlagFrame, type FlagPlace, type FlagSpec} from '../../src/layout/flags/flag-places.js';
import {placeFlags as searchPlaces} from '../../src/layout/flags/place-flags.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const placeFlags = (flags: readonly FlagSpec[], frame: FlagFrame) =>
  finish(searchPlaces(flags, frame, {effort: 1, from: [], seed: 0}));

/** As the search compares, but for rounding errors: the sums of an oracle are added in another order. */
function compareCosts(a: FlagCost, b: FlagCost): number {
  const compare = (one: number, other: number) => (Math.abs(one - other) > 1e-9 ? one - other : 0);
  return compare(a.lost, b.lost) || a.tiers - b.tiers || compare(a.distance, b.distance) || a.left - b.left;
}

// An oracle of its own making: it knows rectangles and lines, not boards.

interface Placed extends FlagSpec, FlagPlace {}

/** The text of a flag with the gap that it keeps, as a stretch of its tier. */
function stretch({at, width, hang}: Placed, gap: number): [number, number] {
  return hang === 'right' ? [at, at + width + gap] : [at - width - gap, at];
}

/** Whether two flags, with their poles, leave each other alone. */
function compatible(a: Placed, b: Placed, gap: number): boolean {
  if (a.side !== b.side) return true;
  const [[a0, a1], [b0, b1]] = [stretch(a, gap), stretch(b, gap)];
  if (a.tier === b.tier && a0 < b1 && b0 < a1) return false;
  // The pole of each runs from the axis through all tiers up to its own.
  if (a.at !== b.at && b.at > a0 && b.at < a1 && b.tier >= a.tier) return false;
  return !(a.at !== b.at && a.at > b0 && a.at < b1 && a.tier >= b.tier);
}

function inFrame({at, width, hang}: Placed, frame: FlagFrame): boolean {
  return hang === 'right' ? at + width <= frame.width : at - width >= 0;
}

/**
 * The height of all tiers together; a tier without flags is as high as the flag that stands above it needs it to be.
 */
function heightOf(placed: readonly Placed[]): number {
  let height = 0;
  for (const side of ['above', 'below']) {
    const flags = placed.filter((flag) => flag.side === side);
    const tiers = Math.max(-1, ...flags.map(({tier}) => tier)) + 1;
    for (let tier = 0; tier < tiers; tier++)
      height += Math.max(0, ...flags.filter((flag) => flag.tier === tier).map((flag) => flag.height));
  }
  return height;
}

function costOf(flags: readonly FlagSpec[], places: readonly (FlagPlace | undefined)[], frame: FlagFrame): FlagCost {
  const tiers = {above: 0, below: 0};
  const cost: FlagCost = {lost: 0, unhung: 0, tiers: 0, distance: 0, left: 0};
  places.forEach((place, i) => {
    if (!place) {
      cost.lost += Math.max(0.01, flags[i].loss);
      cost.unhung++;
      return;
    }
    tiers[place.side] = Math.max(tiers[place.side], place.tier + 1);
    cost.distance += place.tier + (place.side === 'below' ? frame.belowDistance : 0);
    cost.left += place.hang === 'left' ? 1 : 0;
  });
  cost.tiers = tiers.above + tiers.below;
  return cost;
}

/** Tries every arrangement. */
function bruteForce(flags: readonly FlagSpec[], frame: FlagFrame, mostTiers: number): FlagCost {
  const options: FlagPlace[] = [];
  for (let tier = 0; tier < mostTiers; tier++)
    for (const side of ['above', 'below'] as const)
      for (const hang of ['right', 'left'] as const) options.push({side, tier, hang});
  let best: FlagCost | undefined;
  const places: (FlagPlace | undefined)[] = [];
  const placed: Placed[] = [];
  const visit = (i: number) => {
    if (i === flags.length) {
      if (heightOf(placed) > frame.height) return;
      const cost = costOf(flags, places, frame);
      if (!best || compareCosts(cost, best) < 0) best = cost;
      return;
    }
    for (const place of options) {
      const flag = {...flags[i], ...place};
      if (!inFrame(flag, frame) || placed.some((other) => !compatible(flag, other, frame.gap))) continue;
      places.push(place);
      placed.push(flag);
      visit(i + 1);
      places.pop();
      placed.pop();
    }
    places.push(undefined);
    visit(i + 1);
    places.pop();
  };
  visit(0);
  return best!;
}

/** Flags as dense as a day's news, or spread out; some share a pole, some titles need two lines. */
function randomFlags(random: () => number, count: number, width: number, tall: boolean): FlagSpec[] {
  const places = Array.from(
    {length: Math.ceil(count * (0.4 + random() * 0.6))},
    () => random() ** (1 + random() * 2) * width,
  );
  return Array.from({length: count}, () => ({
    at: places[Math.floor(random() * places.length)],
    width: 60 + random() * 200,
    height: tall && random() < 0.25 ? 58 : 40,
    loss: Math.round(random() * 10) / 10,
  }));
}

function expectNoOverlap(
  flags: readonly FlagSpec[],
  places: readonly (FlagPlace | undefined)[],
  frame: FlagFrame,
): void {
  const placed = flags.flatMap((flag, i) => (places[i] ? [{...flag, ...places[i]}] : []));
  for (let a = 0; a < placed.length; a++) {
    if (!inFrame(placed[a], frame)) expect.fail(`flag at ${placed[a].at} leaves the frame`);
    for (let b = a + 1; b < placed.length; b++) {
      if (!compatible(placed[a], placed[b], frame.gap))
        expect.fail(`${JSON.stringify(placed[a])} and ${JSON.stringify(placed[b])} overlap`);
    }
  }
  if (heightOf(placed) > frame.height + 1e-9) expect.fail('the tiers are higher than the frame');
}

describe('placeFlags', () => {
  it('loses no more of up to 6 flags than brute force does, and nearly always finds the very optimum', () => {
    const random = randomFrom(5);
    let optimal = 0;
    const count = cases(9, 300);
    for (let i = 0; i < count; i++) {
      const frame: FlagFrame = {width: 300 + random() * 500, height: 130, gap: 8, belowDistance: 1 + random()};
      const flags = randomFlags(random, 1 + (i % 6), frame.width, false);
      const {places} = placeFlags(flags, frame);
      expectNoOverlap(flags, places, frame);
      const own = costOf(flags, places, frame);
      const best = bruteForce(flags, frame, 3);
      expect(compareCosts(own, best), `better than brute force: ${JSON.stringify([own, best])}`).to.be.at.least(0);
      expect(own.lost, 'loses no more than brute force').to.be.closeTo(best.lost, 1e-9);
      if (compareCosts(own, best) === 0) optimal++;
    }
    expect(optimal).to.be.at.least(count - Math.ceil(count / 100));
  });

  it('never lets flags or poles overlap, in larger cases', () => {
    const random = randomFrom(6);
    for (let i = 0; i < cases(101, 10_000); i++) {
      const frame: FlagFrame = {
        width: 200 + random() * 1200,
        height: random() * 500,
        gap: 8,
        belowDistance: random() * 4,
      };
      // Most of them small, for the time; some as large as a layout ever asks for.
      const flags = randomFlags(random, i % 100 === 0 ? 200 : 7 + Math.floor(random() * 5), frame.width, true);
      expectNoOverlap(flags, placeFlags(flags, frame).places, frame);
    }
  });

  it('seldom loses a flag while there is height for another tier', () => {
    const random = randomFrom(9);
    let wasted = 0;
    for (let i = 0; i < 60; i++) {
      const flags = Array.from({length: 12 + Math.floor(random() * 20)}, () => ({
        at: Math.round(random() ** (1 + (i % 2)) * 120) * 9,
        width: 60 + random() * 160,
        height: 40,
        loss: 0.5,
      }));
      const {places, rowHeights} = placeFlags(flags, {width: 1088, height: 560, gap: 8, belowDistance: 2});
      const height = [...rowHeights.above, ...rowHeights.below].reduce((sum, row) => sum + row, 0);
      if (!places.every(Boolean) && height + 40 <= 560) wasted++;
    }
    expect(wasted).to.be.at.most(4);
  });

  it('hangs the same flags the same way, every time', () => {
    const flags = randomFlags(randomFrom(7), 40, 900, true);
    const frame = {width: 900, height: 300, gap: 8, belowDistance: 2};
    expect(placeFlags(flags, frame).places).to.deep.equal(placeFlags(flags, frame).places);
  });

  it('what fits at a scale fits at every finer one', () => {
    const random = randomFrom(8);
    for (let i = 0; i < cases(80, 200); i++) {
      const frame: FlagFrame = {width: 400 + random() * 800, height: 300, gap: 8, belowDistance: 2};
      const flags = randomFlags(random, 20, frame.width, true);
      const {places} = placeFlags(flags, frame);
      const zoom = 1 + random() * 50;
      expectNoOverlap(
        flags.map((flag) => ({...flag, at: flag.at * zoom})),
        places,
        {...frame, width: frame.width * zoom},
      );
    }
  });

  it('keeps the more important of two flags of which one has room', () => {
    const frame: FlagFrame = {width: 210, height: 45, gap: 8, belowDistance: 2};
    const flags = [0.2, 0.9, 0.5].map((loss, i) => ({at: 5 + i, width: 200, height: 40, loss}));
    expect(placeFlags(flags, frame).places.map(Boolean)).to.deep.equal([false, true, false]);
  });

  it('hangs flags on the side where their poles displace no names, if that side has room for them', () => {
    const frame = {width: 600, height: 200, gap: 8, belowDistance: 3};
    const flag = {at: 100, width: 150, height: 40, loss: 1};
    const sideOf = (displaces: FlagSpec['displaces']) => placeFlags([{...flag, displaces}], frame).places[0]?.side;
    expect(sideOf(undefined)).to.equal('above');
    expect(sideOf({above: 0.5, below: 0})).to.equal('below');
    expect(sideOf({above: 0.5, below: 0.6})).to.equal('above');
  });

  it('loses even a flag that is worth nothing only where it has no room', () => {
    const frame: FlagFrame = {width: 500, height: 90, gap: 8, belowDistance: 2};
    const flags = [
      {at: 10, width: 300, height: 40, loss: 0},
      {at: 20, width: 300, height: 40, loss: 1},
    ];
    expect(placeFlags(flags, frame).places.every(Boolean)).to.equal(true);
  });

  it('has nothing to do with no flags, and no room without height', () => {
    const frame: FlagFrame = {width: 500, height: 0, gap: 8, belowDistance: 2};
    expect(placeFlags([], frame).places).to.deep.equal([]);
    expect(placeFlags([{at: 10, width: 100, height: 40, loss: 1}], frame).places).to.deep.equal([undefined]);
  });

  it('puts the important nearest to the axis, and keeps the order of reading among equals', () => {
    const frame: FlagFrame = {width: 1000, height: 400, gap: 8, belowDistance: 10};
    const flags = [0.5, 0.5, 0.9, 0.5].map((loss) => ({at: 10, width: 100, height: 40, loss}));
    const {places} = placeFlags(flags, frame);
    const tiers = places.map((place) => place!.tier);
    expect(tiers[2]).to.equal(0);
    expect(tiers[0] > tiers[1] && tiers[1] > tiers[3], 'the first is read first: at the top').to.equal(true);
  });
});
