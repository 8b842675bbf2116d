import {worthOf} from '../flags/hang-flags.js';
import {randomFrom} from '../flags/random.js';
import type {View} from '../../view/view.js';
import {RecentItems} from '../../data/recent-items.js';
import {finish, type Steps} from '../../data/steps.js';
import {CANDIDATES, type CrowdLabel, type LabelCandidates, SLACK} from './label-candidates.js';
import {Candidate, type HungLabel, type LabelPlace, LabelPlaces, leastPart, partInTile} from './label-places.js';
import {pxPerMsAt, TILE} from './tiles.js';

/**
 * How many of the next candidates a label makes room for at most: more where there are many, but then it hangs so high
 * that it is in the way of others. Each is tried.
 */
const LOOK_AHEAD = [4, 20, CANDIDATES];
/** For all of time, which is seen first, so many trials follow that change the best order a little. */
const MORE_TRIALS = 12;
/** In these a label makes room for a random number of candidates, up to this one, few more often than many. */
const MOST_AHEAD = 40;
/** The part of the candidates that comes later than in the best order. */
const LATER_SHARE = 0.05;
/**
 * A label in the highest tier is worth so much more than one near the axis, as a part of what that is worth: nearer by it
 * leaves the poles of others room below it.
 */
const HEIGHT_WORTH = 1;
/** So many tiles are kept. */
const MOST_TILES = 1024;

/**
 * Chooses labels by tile: at each scale step, which doubles the one before, time is cut into tiles. A tile keeps the
 * labels that the coarser one has hung in its stretch, where they hang, and hangs those of the most important of its
 * other events that find room beside them. So what is labelled is a function of the data and the scale, however one
 * came there, and costs what is seen. The labels of tiles with an even index are hung first: those of a tile with an odd
 * one, which may reach into its neighbours, make room for them. At the first step all of time is one tile.
 *
 * Between two steps, a label of the finer one is shown from that scale on at which it no longer touches those before it.
 */
export class LabelTiles {
  readonly #candidates: LabelCandidates;
  readonly #places: LabelPlaces;
  readonly #tiles = new RecentItems<string, readonly CrowdLabel[]>(MOST_TILES);
  /** The tiles that cannot be known yet: each is looked at once for each time that labels are asked. */
  readonly #awaited = new Set<string>();

  constructor(candidates: LabelCandidates) {
    this.#candidates = candidates;
    this.#places = new LabelPlaces(candidates.frame.tiers);
  }

  /**
   * The labels at a scale that may reach into a stretch of time, in order; while a tile is awaited, those of it that
   * coarser ones have hung.
   * @param pxPerMs - of the scale.
   */
  labels(pxPerMs: number, {start, end}: View): CrowdLabel[] {
    const most = pxPerMs * SLACK;
    const step = this.#candidates.stepFrom(pxPerMs);
    const reach = this.#candidates.frame.maxWidth / pxPerMs;
    const stretch = {start: start - reach, end: end + reach};
    this.#awaited.clear();
    return this.#candidates
      .tilesIn(step, stretch)
      .flatMap((index) => this.#tile(step, index) ?? this.#known(step, index))
      .filter(({time, from}) => from <= most && time > stretch.start && time < stretch.end)
      .sort((a, b) => a.time - b.time);
  }

  /** Hangs the labels that may reach into a stretch of time at a scale, in steps: see `labels`. */
  *preparing(pxPerMs: number, {start, end}: View): Steps<void> {
    const step = this.#candidates.stepFrom(pxPerMs);
    const reach = this.#candidates.frame.maxWidth / pxPerMs;
    const done = new Set<string>();
    this.#awaited.clear();
    for (const index of this.#candidates.tilesIn(step, {start: start - reach, end: end + reach}))
      yield* this.#prepare(step, index, done);
  }

  /**
   * Hangs the labels of a tile, those of the tiles that it depends on first.
   * @param done - the tiles that were tried, also those that are awaited.
   */
  *#prepare(step: number, index: number, done: Set<string>): Steps<void> {
    const key = `${step} ${index}`;
    if (done.has(key) || this.#tiles.get(key, () => undefined)) return;
    done.add(key);
    if (step)
      for (const near of [index, index - 1, index + 1]) yield* this.#prepare(step - 1, coarserOf(step, near), done);
    if (index % 2) for (const near of [index - 1, index + 1]) yield* this.#prepare(step, near, done);
    const labels = yield* this.#hang(step, index);
    this.#tiles.get(key, () => labels);
    yield;
  }

  /** The labels of a tile; undefined while what they depend on is awaited. */
  #tile(step: number, index: number): readonly CrowdLabel[] | undefined {
    const key = `${step} ${index}`;
    if (this.#awaited.has(key)) return undefined;
    const labels = this.#tiles.get(key, () => finish(this.#hang(step, index)));
    if (!labels) this.#awaited.add(key);
    return labels;
  }

  /** The labels in the stretch of a tile that coarser ones have hung; undefined while these are awaited. */
  #kept(step: number, index: number): readonly CrowdLabel[] | undefined {
    if (step === 0) return [];
    const {start, end} = this.#candidates.stretch(step, index);
    return this.#tile(step - 1, coarserOf(step, index))?.filter(({time}) => time >= start && time < end);
  }

  /** The labels in the stretch of a tile of the nearest coarser one that is known. */
  #known(step: number, index: number): readonly CrowdLabel[] {
    if (step === 0) return [];
    const {start, end} = this.#candidates.stretch(step, index);
    const coarser = coarserOf(step, index);
    const labels = this.#tile(step - 1, coarser) ?? this.#known(step - 1, coarser);
    return labels.filter(({time}) => time >= start && time < end);
  }

  *#hang(step: number, index: number): Steps<CrowdLabel[] | undefined> {
    const {frame} = this.#candidates;
    const {extent} = frame;
    const kept = this.#kept(step, index);
    const labels = [...(kept ?? [])];
    const stretch = this.#candidates.stretch(step, index);
    const most = this.#candidates.mostIn(step ? TILE : (extent.end - extent.start) * frame.pxPerMs) - labels.length;
    if (most <= 0 || stretch.start > extent.end || index < 0) return labels;
    // Asked before it is looked whether all else is known, so that all that is awaited is fetched together.
    const top = this.#candidates.rows(step, index);
    const [before, after] = [index - 1, index + 1].map((next) =>
      index % 2 ? this.#tile(step, next) : this.#kept(step, next),
    );
    if (!kept || !top || !before || !after) return undefined;
    const known = new Set(labels.map(({row}) => row));
    const scale = pxPerMsAt(this.#candidates.frame, step);
    const toPx = (time: number) => (time - stretch.start) * scale;
    const inTime = {from: toPx(extent.start) - frame.room, to: toPx(extent.end) + frame.room};
    const hanging = [...labels, ...before, ...after].map((label): HungLabel => ({
      ...this.#candidates.placeOf(label, toPx(label.time)),
      from: label.from,
    }));
    // What finds no room beside those that hang already finds none beside more.
    const measure = (row: number) => this.#candidates.widthOf(row, step);
    const candidates = top
      .filter((row) => !known.has(row))
      .map((row) => new Candidate(row, toPx(this.#candidates.timeOf(row)), inTime, measure))
      .filter((candidate) => this.#places.hasPlace(candidate, hanging, frame.maxWidth));
    yield;
    const chosen = yield* this.#choose(candidates, hanging, {step, most});
    return [...labels, ...chosen.map((label) => this.#candidates.labelAt(label, step))];
  }

  /** Hangs some candidates beside those that hang already: of several orders to hang them in, that which shows the most. */
  *#choose(
    candidates: readonly Candidate[],
    hanging: readonly HungLabel[],
    {step, most}: {readonly step: number; readonly most: number},
  ): Steps<readonly HungLabel[]> {
    let best: {readonly order: readonly Candidate[]; readonly labels: readonly HungLabel[]; readonly worth: number} = {
      order: candidates,
      labels: [],
      worth: 0,
    };
    const {tiers} = this.#candidates.frame;
    const random = randomFrom(candidates.length);
    const trials = LOOK_AHEAD.length + (step ? 0 : MORE_TRIALS);
    for (let trial = 0; trial < trials; trial++) {
      const ahead = LOOK_AHEAD[trial];
      const order = ahead === undefined ? changed(best.order, best.labels, random) : candidates;
      const aheadOf = () => ahead ?? Math.floor(random() * random() * MOST_AHEAD);
      const labels = this.#hangInOrder(order, hanging, {step, most, aheadOf});
      const worth = labels.reduce(
        (sum, {row, tier}) => sum + worthOf(this.#candidates.importanceOf(row)) * (1 + (HEIGHT_WORTH * tier) / tiers),
        0,
      );
      if (worth > best.worth) best = {order, labels, worth};
      yield;
    }
    return best.labels;
  }

  /** Hangs, one after another, at most so many candidates as find room. */
  #hangInOrder(
    order: readonly Candidate[],
    hanging: readonly HungLabel[],
    {step, most, aheadOf}: {readonly step: number; readonly most: number; readonly aheadOf: () => number},
  ): readonly HungLabel[] {
    const all = [...hanging];
    for (let i = 0; i < order.length && all.length - hanging.length < most; i++) {
      const place = this.#places.place(order[i], all, () => order.slice(i + 1, i + 1 + aheadOf()));
      if (place) all.push({...place, from: step ? this.#leastScale(place, all, step) : 0});
    }
    return all.slice(hanging.length);
  }

  /** The scale from which on a label that hangs at a step touches no other there, and stays within time, px per ms. */
  #leastScale(label: LabelPlace, others: readonly HungLabel[], step: number): number {
    const {extent, room, maxWidth} = this.#candidates.frame;
    const scale = pxPerMsAt(this.#candidates.frame, step);
    const time = this.#candidates.timeOf(label.row);
    const toEnd = label.hang === 'right' ? extent.end - time : time - extent.start;
    const inTime = label.width <= room ? 0 : (label.width - room) / toEnd;
    return Math.max(inTime, scale * partInTile(label, maxWidth), scale * leastPart(label, others, scale));
  }
}

/** The index of the tile of the step before in which a tile lies: the first step has but one. */
function coarserOf(step: number, index: number): number {
  return step > 1 ? Math.floor(index / 2) : 0;
}

/** An order in which one that found no room comes first, a more important one more often, and some others come later. */
function changed(order: readonly Candidate[], shown: readonly HungLabel[], random: () => number): Candidate[] {
  const rows = new Set(shown.map(({row}) => row));
  const lost = order.filter(({row}) => !rows.has(row));
  const first = lost.at(Math.floor(random() * random() * lost.length));
  const others = order.filter((one) => one !== first).map((one) => ({one, isLater: random() < LATER_SHARE}));
  const [now, later] = [false, true].map((wanted) =>
    others.filter(({isLater}) => isLater === wanted).map(({one}) => one),
  );
  return [...(first ? [first] : []), ...now, ...later];
}
