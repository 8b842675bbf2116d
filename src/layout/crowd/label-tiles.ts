import {breakLines} from '../break-lines.js';
import {FLAT_GAP, flatText} from '../flag-text.js';
import type {FlagHang} from '../flags/flag-places.js';
import {FLAG_PAD, worthOf} from '../flags/hang-flags.js';
import {randomFrom} from '../flags/random.js';
import type {LayoutInput, FlagText} from '../layout-input.js';
import {anchorOf, type AnchoredRow} from '../../query/events-in-view.js';
import {clampTime, type View} from '../../view/view.js';
import {RecentItems} from '../../data/recent-items.js';
import type {Source} from '../../query/source.js';
import {pxPerMsAt, TILE, type TiledAxis, tileAt, tilesIn} from './tiles.js';
import {lineHeight} from '../text-measure.js';
import {DAY} from '../../time/calendar.js';

/** A label of an event, on one line, and where it hangs. */
export interface CrowdLabel extends FlagText, AnchoredRow {
  /** 0 for the lowest. */
  readonly tier: number;
  readonly hang: FlagHang;
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

/** An event that may get a label, px from the start of a tile. */
interface Candidate {
  readonly row: number;
  readonly at: number;
  /** Of its label, with what is between that and its pole. */
  readonly width: number;
  /** On which sides of its pole the axis leaves room for it. */
  readonly hangs: readonly FlagHang[];
}

/** A label at a place: from where to where it reaches, px. */
interface HungLabel {
  readonly row: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly tier: number;
  readonly hang: FlagHang;
}

/** So many labels a tile has at most: more would leave no place for the eye, and cost more than 600 elements. */
const MOST_LABELS = 20;
/** Of so many events a tile tries to hang labels, the most important first. */
const CANDIDATES = 48;
/** Where a tile has few labels, so many for each of them are enough: every one costs its words. */
const CANDIDATES_OF_LABEL = 5;
/**
 * How many of the next candidates a label makes room for at most: more where there are many, but then it hangs so high
 * that it is in the way of others. Each is tried, then some at random for each label, more of them for all of time, which
 * is seen first; those that show the most are taken.
 */
const LOOK_AHEAD = [0, 4, 10, 20, 40];
const TRIALS = 4;
const FIRST_TRIALS = 32;
/** The part of the candidates that has to wait in a trial at random. */
const LATER_SHARE = 0.25;
/** Between a label and the next one of its tier, px. */
const GAP = 12;
/** No label is wider, px: so those of a tile and of the next but one, which know nothing of each other, cannot touch. */
export const WIDEST = (TILE - GAP) / 2;
/** Between two poles that are not one, px at least. */
const APART = 4;
/** Where a day is narrower than this on the axis, px, labels tell no time of day. */
export const WIDE_DAY = 240;
/** So many texts and tiles are kept. */
const MOST_TEXTS = 4096;
const MOST_TILES = 1024;

/**
 * Chooses labels by tile: at each scale step, which doubles the one before, time is cut into tiles. A tile keeps the
 * labels that the coarser one has hung in its stretch, where they hang, and hangs those of the most important of its
 * other events that find room beside them. So what is labelled is a function of the data and the scale step, however one
 * came there, and costs what is seen. The labels of tiles with an even index are hung first: those of a tile with an odd
 * one, which may reach into its neighbours, make room for them. At the first step all of time is one tile.
 */
export class LabelTiles {
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #frame: LabelFrame;
  readonly #texts = new RecentItems<string, FlagText>(MOST_TEXTS);
  readonly #tiles = new RecentItems<string, readonly CrowdLabel[]>(MOST_TILES);
  /** The tiles that cannot be known yet: each is looked at once for each time that labels are asked. */
  readonly #awaited = new Set<string>();

  /** By tier: 1 where it is taken beside a label that is being hung. */
  readonly #taken: Uint8Array;

  constructor(input: LayoutInput, source: Source, frame: LabelFrame) {
    this.#taken = new Uint8Array(frame.tiers);
    this.#input = input;
    this.#source = source;
    this.#frame = frame;
  }

  /**
   * The labels of a scale step that may reach into a stretch of time, in order; while a tile is awaited, those of it that
   * coarser ones have hung.
   * @param step - 0 where all of time is shown; each next one is twice as large.
   */
  labels(step: number, {start, end}: View): CrowdLabel[] {
    const reach = this.#frame.maxWidth / pxPerMsAt(this.#frame, step);
    const stretch = {start: start - reach, end: end + reach};
    this.#awaited.clear();
    const indices = step ? tilesIn(this.#frame, step, stretch).map(({index}) => index) : [0];
    return indices
      .flatMap((index) => this.#tile(step, index) ?? this.#known(step, index))
      .filter(({time}) => time > stretch.start && time < stretch.end)
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
    const beside = [...before, ...after];
    const known = new Set(labels.map(({row}) => row));
    const scale = pxPerMsAt(this.#frame, step);
    const toPx = (time: number) => (time - stretch.start) * scale;
    const candidates = top.filter((row) => !known.has(row)).map((row) => this.#candidate(row, toPx, step));
    const hanging = [...labels, ...beside].map((label) => hung(label, toPx(label.time)));
    let best: readonly HungLabel[] = [];
    let most = 0;
    const random = randomFrom(candidates.length);
    const trials = LOOK_AHEAD.length + (step ? TRIALS : FIRST_TRIALS);
    for (let trial = 0; trial < trials; trial++) {
      const ahead = LOOK_AHEAD[trial];
      const order = ahead === undefined ? someLater(candidates, random) : candidates;
      const all = [...hanging];
      let worth = 0;
      for (let i = 0; i < order.length && all.length - hanging.length + labels.length < mostLabels; i++) {
        const next = i + 1 + (ahead ?? Math.floor(random() * random() * LOOK_AHEAD.at(-1)!));
        const label = this.#place(order[i], all, order.slice(i + 1, next));
        if (!label) continue;
        all.push(label);
        worth += worthOf(this.#input.table.importance[label.row]);
      }
      if (worth > most) [best, most] = [all.slice(hanging.length), worth];
    }
    return [
      ...labels,
      ...best.map(({row, tier, hang}): CrowdLabel => ({
        ...this.#textOf(row, step),
        row,
        time: this.#timeOf(row),
        tier,
        hang,
      })),
    ];
  }

  #candidate(row: number, toPx: (time: number) => number, step: number): Candidate {
    const {extent, room} = this.#frame;
    const time = this.#timeOf(row);
    const width = FLAG_PAD + this.#textOf(row, step).width;
    const scale = pxPerMsAt(this.#frame, step);
    const hangs: FlagHang[] = [];
    if ((extent.end - time) * scale + room >= width) hangs.push('right');
    if ((time - extent.start) * scale + room >= width) hangs.push('left');
    return {row, at: toPx(time), width, hangs};
  }

  /**
   * Hangs a label where it touches no other: as high as those need that come after it and whose poles would run through
   * its text, so that they find room below it.
   */
  #place(
    {row, at, width, hangs}: Candidate,
    others: readonly HungLabel[],
    next: readonly Candidate[],
  ): HungLabel | undefined {
    const {tiers} = this.#frame;
    if (others.some((other) => other.at !== at && Math.abs(other.at - at) < APART)) return undefined;
    let best: HungLabel | undefined;
    let least = Infinity;
    for (const hang of hangs) {
      const [from, to] = hang === 'right' ? [at, at + width] : [at - width, at];
      let below = 0;
      for (const other of next) if (other.at !== at && other.at > from - APART && other.at < to + APART) below++;
      const wanted = Math.min(tiers - 1, below);
      // From one look at the others it is known which tiers they leave: those of no text beside its own,
      const taken = this.#taken.fill(0);
      // not above a text that its pole would cross, nor below one whose pole would cross its text.
      let lowest = 0;
      let highest = tiers - 1;
      for (const other of others) {
        if (from < other.to + GAP && other.from < to + GAP) taken[other.tier] = 1;
        if (other.at === at) continue;
        if (other.from < at + APART && other.to > at - APART && other.tier < highest) highest = other.tier;
        if (from < other.at + APART && to > other.at - APART && other.tier > lowest) lowest = other.tier;
      }
      for (let tier = lowest; tier <= highest; tier++) {
        const lost = Math.abs(wanted - tier);
        if (!taken[tier] && lost < least) [best, least] = [{row, at, from, to, tier, hang}, lost];
      }
    }
    return best;
  }

  #timeOf(row: number): number {
    return clampTime(anchorOf(this.#input.table, row), this.#frame.extent);
  }

  #textOf(row: number, step: number): FlagText {
    const length = DAY * pxPerMsAt(this.#frame, step) < WIDE_DAY ? 'days' : undefined;
    const {maxWidth, tiers} = this.#frame;
    return this.#texts.get(`${row} ${length}`, () => {
      const kept = this.#input.keptTexts?.(row);
      const key = `${length} ${maxWidth} ${tiers > 1}`;
      const text = kept?.get(key) ?? crowdText(row, maxWidth - FLAG_PAD, this.#input, {length, tiers});
      kept?.set(key, text);
      return text;
    });
  }

  /** At the first step all of time is one tile. */
  #stretch(step: number, index: number): View {
    return step ? tileAt(this.#frame, step, index) : this.#frame.extent;
  }
}

/** A list with some of it, taken at random, moved to its end. */
function someLater<One>(list: readonly One[], random: () => number): One[] {
  const isLater = list.map(() => random() < LATER_SHARE);
  return [...list.filter((_, i) => !isLater[i]), ...list.filter((_, i) => isLater[i])];
}

/** Converts a label to px. @param at - its pole, px from the start of the tile whose labels are being hung. */
function hung({row, hang, tier, width}: CrowdLabel, at: number): HungLabel {
  const whole = FLAG_PAD + width;
  return {row, hang, tier, at, ...(hang === 'right' ? {from: at, to: at + whole} : {from: at - whole, to: at})};
}

/**
 * An event's words on one line of at most `maxWidth` px. A date that is too long for its title is left out, and then a
 * title is cut; never a state. Where there is one tier, such as in a lane, names come before dates: two names are more
 * than one with its date.
 * @param more - the length of the date, whole where it is missing; how many tiers there are.
 */
function crowdText(
  row: number,
  maxWidth: number,
  input: LayoutInput,
  {length, tiers}: {readonly length: 'days' | undefined; readonly tiers: number},
): FlagText {
  const {measure} = input;
  const words = input.words(row);
  const date = length && input.shortDate(row, length);
  const whole = tiers > 1 && flatText({...words, date: date ?? words.date}, maxWidth, measure);
  if (whole) return {...whole, date};
  const role = words.strong ? 'strong' : 'title';
  const width = (text: string) => measure.width(text, role);
  const stateWidth = words.state ? FLAT_GAP + measure.width(words.state, 'smallStrong') : 0;
  const [title] = breakLines(words.title, Math.max(0, maxWidth - stateWidth), 1, width);
  return {
    metaLines: [words.state],
    titleLines: [title],
    date: '',
    strong: words.strong,
    isFlat: true,
    width: width(title) + stateWidth,
    height: lineHeight(role, measure),
  };
}
