import type {FlagHang} from '../flags/flag-places.js';
import {FLAG_PAD, worthOf} from '../flags/hang-flags.js';
import {randomFrom} from '../flags/random.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {anchorOf, type AnchoredRow} from '../../query/events-in-view.js';
import {clampTime, type View} from '../../view/view.js';
import {RecentItems} from '../../data/recent-items.js';
import type {Source} from '../../query/source.js';
import {crowdText} from './crowd-text.js';
import {
  type Candidate,
  type HungLabel,
  isApart,
  type LabelPlace,
  LabelPlaces,
  leastPart,
  partInTile,
} from './label-places.js';
import {DEEPEST_STEP, pxPerMsAt, TILE, type TiledAxis, tileAt, tilesIn} from './tiles.js';
import {DAY} from '../../time/calendar.js';

/** A label of an event, on one line, and where it hangs. */
export interface CrowdLabel extends FlagText, AnchoredRow {
  /** 0 for the lowest. */
  readonly tier: number;
  readonly hang: FlagHang;
  /** The least scale at which it is shown, px per ms. */
  readonly from: number;
}

/** What labels are chosen and hung by. */
export interface LabelFrame extends TiledAxis {
  /** Before and after the axis, px. */
  readonly room: number;
  readonly tiers: number;
  /** Of a label, px. */
  readonly maxWidth: number;
  /** Of a tile; as many as there is a place for the eye where it is missing. */
  readonly mostLabels?: number;
}

/** So many labels a tile has at most: more would leave no place for the eye, and cost more than 600 elements. */
const MOST_LABELS = 20;
/** Of so many events a tile tries to hang labels, the most important first: many of them may lie in one burst. */
const CANDIDATES = 128;
/** Where a tile has few labels, so many for each of them are enough. */
const CANDIDATES_OF_LABEL = 10;
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
/** Where a day is narrower than this on the axis, px, labels tell no time of day. */
export const WIDE_DAY = 240;
/** So many texts and tiles are kept. */
const MOST_TEXTS = 4096;
const MOST_TILES = 1024;
/** What rounding does to a scale. */
const SLACK = 1 + 1e-6;

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
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #frame: LabelFrame;
  readonly #places: LabelPlaces;
  readonly #texts = new RecentItems<string, FlagText>(MOST_TEXTS);
  readonly #tiles = new RecentItems<string, readonly CrowdLabel[]>(MOST_TILES);
  /** The tiles that cannot be known yet: each is looked at once for each time that labels are asked. */
  readonly #awaited = new Set<string>();

  constructor(input: LayoutInput, source: Source, frame: LabelFrame) {
    this.#input = input;
    this.#source = source;
    this.#frame = frame;
    this.#places = new LabelPlaces(frame.tiers);
  }

  /**
   * The labels at a scale that may reach into a stretch of time, in order; while a tile is awaited, those of it that
   * coarser ones have hung.
   * @param pxPerMs - of the scale.
   */
  labels(pxPerMs: number, {start, end}: View): CrowdLabel[] {
    const most = pxPerMs * SLACK;
    const zoom = pxPerMs / SLACK / this.#frame.pxPerMs;
    const step = Math.min(DEEPEST_STEP, Math.max(0, Math.ceil(Math.log2(zoom))));
    const reach = this.#frame.maxWidth / pxPerMs;
    const stretch = {start: start - reach, end: end + reach};
    this.#awaited.clear();
    const indices = step ? tilesIn(this.#frame, step, stretch).map(({index}) => index) : [0];
    return indices
      .flatMap((index) => this.#tile(step, index) ?? this.#known(step, index))
      .filter(({time, from}) => from <= most && time > stretch.start && time < stretch.end)
      .sort((a, b) => a.time - b.time);
  }

  /** The labels of a tile; undefined while what they depend on is awaited. */
  #tile(step: number, index: number): readonly CrowdLabel[] | undefined {
    const key = `${step} ${index}`;
    if (this.#awaited.has(key)) return undefined;
    const labels = this.#tiles.get(key, () => this.#hang(step, index));
    if (!labels) this.#awaited.add(key);
    return labels;
  }

  /** The labels in the stretch of a tile that coarser ones have hung; undefined while these are awaited. */
  #kept(step: number, index: number): readonly CrowdLabel[] | undefined {
    if (step === 0) return [];
    const {start, end} = this.#stretch(step, index);
    const coarser = step > 1 ? Math.floor(index / 2) : 0;
    return this.#tile(step - 1, coarser)?.filter(({time}) => time >= start && time < end);
  }

  /** The labels in the stretch of a tile of the nearest coarser one that is known. */
  #known(step: number, index: number): readonly CrowdLabel[] {
    if (step === 0) return [];
    const {start, end} = this.#stretch(step, index);
    const coarser = step > 1 ? Math.floor(index / 2) : 0;
    const labels = this.#tile(step - 1, coarser) ?? this.#known(step - 1, coarser);
    return labels.filter(({time}) => time >= start && time < end);
  }

  #hang(step: number, index: number): CrowdLabel[] | undefined {
    const {extent, pxPerMs} = this.#frame;
    const kept = this.#kept(step, index);
    const labels = [...(kept ?? [])];
    const stretch = this.#stretch(step, index);
    const tiles = step ? 1 : Math.max(1, ((extent.end - extent.start) * pxPerMs) / TILE);
    const mostOfTile = Math.min(MOST_LABELS, this.#frame.mostLabels ?? MOST_LABELS);
    const mostLabels = Math.ceil(mostOfTile * tiles);
    if (labels.length >= mostLabels || stretch.start > extent.end || index < 0) return labels;
    // Asked before it is looked whether all else is known, so that all that is awaited is fetched together.
    const top = this.#source.top({
      ...stretch,
      count: Math.ceil(Math.min(CANDIDATES, CANDIDATES_OF_LABEL * mostOfTile) * tiles),
    });
    const [before, after] = [index - 1, index + 1].map((next) =>
      index % 2 ? this.#tile(step, next) : this.#kept(step, next),
    );
    if (!kept || !top || !before || !after) return undefined;
    const known = new Set(labels.map(({row}) => row));
    const scale = pxPerMsAt(this.#frame, step);
    const toPx = (time: number) => (time - stretch.start) * scale;
    const hanging = [...labels, ...before, ...after].map((label) => hung(label, toPx(label.time)));
    // What finds no room beside those that hang already finds none beside more.
    const candidates = top
      .filter((row) => !known.has(row))
      .map((row) => ({row, at: toPx(this.#timeOf(row))}))
      .filter(({at}) => isApart(at, hanging))
      .map(({row, at}) => this.#candidate(row, at, step))
      .filter((candidate) => this.#places.place(candidate, hanging, () => []));
    const most = mostLabels - labels.length;
    return [
      ...labels,
      ...this.#choose(candidates, hanging, {step, most}).map(({row, tier, hang, from}): CrowdLabel => ({
        ...this.#textOf(row, step),
        row,
        time: this.#timeOf(row),
        tier,
        hang,
        from,
      })),
    ];
  }

  /** Hangs some candidates beside those that hang already: of several orders to hang them in, that which shows the most. */
  #choose(
    candidates: readonly Candidate[],
    hanging: readonly HungLabel[],
    {step, most}: {readonly step: number; readonly most: number},
  ): readonly HungLabel[] {
    let best: {readonly order: readonly Candidate[]; readonly labels: readonly HungLabel[]; readonly worth: number} = {
      order: candidates,
      labels: [],
      worth: 0,
    };
    const random = randomFrom(candidates.length);
    const trials = LOOK_AHEAD.length + (step ? 0 : MORE_TRIALS);
    for (let trial = 0; trial < trials; trial++) {
      const ahead = LOOK_AHEAD[trial];
      const order = ahead === undefined ? changed(best.order, best.labels, random) : candidates;
      const aheadOf = () => ahead ?? Math.floor(random() * random() * MOST_AHEAD);
      const labels = this.#hangInOrder(order, hanging, {step, most, aheadOf});
      const worth = labels.reduce((sum, {row}) => sum + worthOf(this.#input.table.importance[row]), 0);
      if (worth > best.worth) best = {order, labels, worth};
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

  #candidate(row: number, at: number, step: number): Candidate {
    const {extent, room} = this.#frame;
    const time = this.#timeOf(row);
    const width = FLAG_PAD + this.#textOf(row, step).width;
    const scale = pxPerMsAt(this.#frame, step);
    const hangs: FlagHang[] = [];
    if ((extent.end - time) * scale + room >= width) hangs.push('right');
    if ((time - extent.start) * scale + room >= width) hangs.push('left');
    return {row, at, width, hangs};
  }

  /** The scale from which on a label that hangs at a step touches no other there, and stays within time, px per ms. */
  #leastScale(label: LabelPlace, others: readonly HungLabel[], step: number): number {
    const {extent, room, maxWidth} = this.#frame;
    const scale = pxPerMsAt(this.#frame, step);
    const time = this.#timeOf(label.row);
    const toEnd = label.hang === 'right' ? extent.end - time : time - extent.start;
    const inTime = label.width <= room ? 0 : (label.width - room) / toEnd;
    return Math.max(inTime, scale * partInTile(label, maxWidth), scale * leastPart(label, others, scale));
  }

  #timeOf(row: number): number {
    return clampTime(anchorOf(this.#input.table, row), this.#frame.extent);
  }

  #textOf(row: number, step: number): FlagText {
    const length = DAY * pxPerMsAt(this.#frame, step) < WIDE_DAY ? 'days' : undefined;
    const {maxWidth, tiers} = this.#frame;
    return this.#texts.get(`${row} ${length}`, () => crowdText(row, maxWidth - FLAG_PAD, this.#input, {length, tiers}));
  }

  /** At the first step all of time is one tile. */
  #stretch(step: number, index: number): View {
    return step ? tileAt(this.#frame, step, index) : this.#frame.extent;
  }
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

/** Converts a label to px. @param at - its pole, px from the start of the tile whose labels are being hung. */
function hung({row, hang, tier, width, from}: CrowdLabel, at: number): HungLabel {
  return {row, hang, tier, at, width: FLAG_PAD + width, from};
}
