import type {FlagHang} from '../flags/flag-places.js';
import {FLAG_PAD} from '../flags/hang-flags.js';
import {TILE} from './tiles.js';

/** Where a label hangs, px from the start of a tile. All is along the axis: of a card, its width here is its height. */
export interface LabelPlace {
  readonly row: number;
  /** Its pole. */
  readonly at: number;
  /** Of the label, with what is between that and its pole. */
  readonly width: number;
  readonly tier: number;
  readonly hang: FlagHang;
}

/** A label at its place. */
export interface HungLabel extends LabelPlace {
  /** The least scale at which it is shown, px per ms. */
  readonly from: number;
}

/** Between a label and the next one of its tier, px. */
const GAP = 12;
/** No label is wider, px: so those of a tile and of the next but one, which know nothing of each other, cannot touch. */
export const WIDEST = (TILE - GAP) / 2;
/** Between two poles that are not one, px at least. */
const APART = 4;

/**
 * An event that may get a label, which hangs on a side where it stays between two places, px from the start of a tile. Its
 * label is measured once its width is asked for: most find no room however narrow they are, and to put an event into words
 * takes longer than all else.
 */
export class Candidate {
  readonly row: number;
  /** Its pole. */
  readonly at: number;
  readonly #within: {readonly from: number; readonly to: number};
  readonly #measure: (row: number) => number;
  #width: number | undefined;
  #hangs: readonly FlagHang[] | undefined;

  /** @param measure - tells how wide its label is, with what is between that and its pole, px. */
  constructor(
    row: number,
    at: number,
    within: {readonly from: number; readonly to: number},
    measure: (row: number) => number,
  ) {
    this.row = row;
    this.at = at;
    this.#within = within;
    this.#measure = measure;
  }

  get isMeasured(): boolean {
    return this.#width !== undefined;
  }

  get width(): number {
    return (this.#width ??= this.#measure(this.row));
  }

  /** On which sides of its pole there is room for its label. */
  get hangs(): readonly FlagHang[] {
    return (this.#hangs ??= this.hangsOf(this.width));
  }

  /** On which sides of its pole there would be room for a label of a width, px. */
  hangsOf(width: number): FlagHang[] {
    const {at} = this;
    const {from, to} = this.#within;
    const hangs: FlagHang[] = [];
    if (at + width <= to) hangs.push('right');
    if (at - width >= from) hangs.push('left');
    return hangs;
  }
}

/** Finds places for labels on a number of tiers. */
export class LabelPlaces {
  readonly #tiers: number;
  /** By tier: 1 where it is taken beside a label that is being hung. */
  readonly #taken: Uint8Array;

  constructor(tiers: number) {
    this.#tiers = tiers;
    this.#taken = new Uint8Array(tiers);
  }

  /**
   * Hangs a label where it touches no other: as high as those need that come after it and whose poles would run through
   * its text, so that they find room below it.
   */
  place(candidate: Candidate, others: readonly HungLabel[], next: () => readonly Candidate[]): LabelPlace | undefined {
    const {row, at} = candidate;
    if (!isApart(at, others)) return undefined;
    if (!candidate.isMeasured && !this.#hasRoom(candidate, FLAG_PAD, others)) return undefined;
    const {width, hangs} = candidate;
    let best: LabelPlace | undefined;
    let least = Infinity;
    for (const hang of hangs) {
      const from = hang === 'right' ? at : at - width;
      const to = from + width;
      const {lowest, highest} = this.#look(at, from, to, others);
      let wanted = -1;
      for (let tier = lowest; tier <= highest; tier++) {
        if (this.#taken[tier]) continue;
        if (wanted < 0) wanted = Math.min(this.#tiers - 1, below(next(), at, from, to));
        const lost = Math.abs(wanted - tier);
        if (lost >= least) continue;
        best = {row, at, width, tier, hang};
        least = lost;
      }
    }
    return best;
  }

  /**
   * Whether a label finds a place where it touches no other. It is measured only where that depends on its width.
   * @param widest - that a label is at most, px.
   */
  hasPlace(candidate: Candidate, others: readonly HungLabel[], widest: number): boolean {
    return (
      isApart(candidate.at, others) &&
      (this.#hasRoom(candidate, widest, others) ||
        (this.#hasRoom(candidate, FLAG_PAD, others) && this.#hasRoom(candidate, candidate.width, others)))
    );
  }

  /** Whether a label of a width, px, finds a tier: a narrower one finds it too. */
  #hasRoom(candidate: Candidate, width: number, others: readonly HungLabel[]): boolean {
    const {at} = candidate;
    return candidate.hangsOf(width).some((hang) => {
      const from = hang === 'right' ? at : at - width;
      const {lowest, highest} = this.#look(at, from, from + width, others);
      for (let tier = lowest; tier <= highest; tier++) if (!this.#taken[tier]) return true;
      return false;
    });
  }

  /** Looks which tiers others leave to a text from here to there: `#taken`, and the lowest and the highest. */
  #look(at: number, from: number, to: number, others: readonly HungLabel[]) {
    const taken = this.#taken.fill(0);
    let lowest = 0;
    let highest = this.#tiers - 1;
    for (const other of others) {
      const start = other.hang === 'right' ? other.at : other.at - other.width;
      const end = start + other.width;
      if (from < end + GAP && start < to + GAP) taken[other.tier] = 1;
      if (other.at === at) continue;
      // Not above a text that its pole would cross, nor below one whose pole would cross its text.
      if (start < at + APART && end > at - APART && other.tier < highest) highest = other.tier;
      if (from < other.at + APART && to > other.at - APART && other.tier > lowest) lowest = other.tier;
    }
    return {lowest, highest};
  }
}

/** How many poles would run through a text from here to there. */
function below(next: readonly Candidate[], at: number, from: number, to: number): number {
  let count = 0;
  for (const other of next) if (other.at !== at && other.at > from - APART && other.at < to + APART) count++;
  return count;
}

/** Whether a pole is not too near to others, unless it is one with them. */
export function isApart(at: number, others: readonly HungLabel[]): boolean {
  for (const other of others) if (other.at !== at && Math.abs(other.at - at) < APART) return false;
  return true;
}

/**
 * The part of a scale from which on a label touches no other, where it touches none at that scale: distances between poles
 * shrink with the scale, labels do not. Another label does not count where it is hidden at all scales at which the two
 * would touch.
 */
export function leastPart(label: LabelPlace, others: readonly HungLabel[], scale: number): number {
  let part = 0;
  for (const other of others) {
    const distance = Math.abs(other.at - label.at);
    if (!distance) continue;
    const least = (label.at < other.at ? apart(label, other) : apart(other, label)) / distance;
    if (least > part && other.from < least * scale) part = least;
  }
  return part;
}

/** Whether two labels touch each other. */
export function touches(one: LabelPlace, other: LabelPlace): boolean {
  if (one.at === other.at) return one.tier === other.tier && one.hang === other.hang;
  return Math.abs(one.at - other.at) < (one.at < other.at ? apart(one, other) : apart(other, one));
}

/** How far from each other the poles of two labels stand at least, px. */
function apart(first: LabelPlace, second: LabelPlace): number {
  const after = first.hang === 'right' ? first.width : 0;
  const before = second.hang === 'left' ? second.width : 0;
  if (first.tier === second.tier) return after + before + GAP;
  // The pole of the higher one runs past the text of the lower one.
  return (first.tier < second.tier ? after : before) + APART;
}

/**
 * The part of a scale from which on a label is sure not to touch any of the next but one tile, which know nothing of it,
 * even where these are as wide as one can be.
 */
export function partInTile({at, width, hang}: LabelPlace, widest: number): number {
  return (width + GAP + widest) / (TILE + (hang === 'right' ? TILE - at : at));
}
