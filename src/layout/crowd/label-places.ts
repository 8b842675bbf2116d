import type {FlagHang} from '../flags/flag-places.js';
import {FLAG_PAD} from '../flags/hang-flags.js';
import {TILE} from './tiles.js';

/** An event that may get a label, px from the start of a tile. */
export interface Candidate {
  readonly row: number;
  /** Its pole. */
  readonly at: number;
  /** Of its label, with what is between that and its pole. */
  readonly width: number;
  /** On which sides of its pole the axis leaves room for it. */
  readonly hangs: readonly FlagHang[];
}

/** Where a label hangs. */
export interface LabelPlace extends Omit<Candidate, 'hangs'> {
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
 * An event whose label hangs on a side where it stays between two places.
 * @param width - of its label, with what is between that and its pole, px.
 */
export function candidateIn(
  {row, at, width}: Omit<Candidate, 'hangs'>,
  {from, to}: {readonly from: number; readonly to: number},
): Candidate {
  const hangs: FlagHang[] = [];
  if (at + width <= to) hangs.push('right');
  if (at - width >= from) hangs.push('left');
  return {row, at, width, hangs};
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
  place(
    {row, at, width, hangs}: Candidate,
    others: readonly HungLabel[],
    next: () => readonly Candidate[],
  ): LabelPlace | undefined {
    if (!isApart(at, others)) return undefined;
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
        if (lost < least) [best, least] = [{row, at, width, tier, hang}, lost];
      }
    }
    return best;
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

/** Where a label hangs whose pole stands at a place, px. */
export function placeOf({row, width, tier, hang}: Omit<LabelPlace, 'at'>, at: number): LabelPlace {
  return {row, at, width: FLAG_PAD + width, tier, hang};
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
