import type {EventDate} from '../../time/event-date.js';

/** Events under one heading, as far as they are shown. */
export interface ShownRows {
  /** The time that they have in common, which is the heading; undefined where they are not grouped by time. */
  readonly date: EventDate | undefined;
  /** The rows that are shown, in the order in which they are read. */
  readonly rows: readonly number[];
  /** Where a source has not sent the rows yet: how many there are in their place. */
  readonly awaited?: number;
  /** The position of the first of them in the order. */
  readonly first: number;
  /** How many stand under the heading before the first of them. */
  readonly before: number;
  /** How many stand under the heading in all; undefined where that is not known. */
  readonly count: number | undefined;
  /** Whether a source has not answered yet how many these are. */
  readonly isCountAwaited?: boolean;
}

/** A place to go to: events that have a time, or what they are sorted by, in common. */
export interface Place {
  readonly text: string;
  /** The language of the text, where it is not that of the words around. */
  readonly lang?: string | undefined;
  /** The position of the first of its events, and how many there are. */
  readonly position: number;
  readonly count: number;
}

/** Places that a reader chooses one of, and the index of the one that is shown. */
export interface PlaceChoice {
  readonly places: readonly Place[];
  readonly current: number;
}

/** Rows in the order in which they are read. Only those that are shown are looked at: there may be a million. */
export interface RowOrder {
  readonly length: number;
  /** The rows at positions, under their headings. */
  shown(from: number, to: number): ShownRows[];
  /** The position of a row, or −1; undefined while it is awaited. */
  positionOf(row: number): number | undefined;
  /** The places that lead to a position, from the widest to the narrowest. */
  choices(position: number): PlaceChoice[];
}

/** A stretch of no more events is gone through, not parted into places. */
export const PAGE = 100;

/** A range of indices or positions, `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** More places than this are no choice for a reader. */
export const MOST_PLACES = 130;
/** No more places than this lead to a position: each is an element, and a list is to have 600 at most. */
export const MOST_IN_ALL = 180;

/** Finds the first of the numbers in `[from, to)` for which a condition holds that holds for all after it; else `to`. */
export function firstWhere(from: number, to: number, holds: (index: number) => boolean): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
