import {EVENT_BITS, type EventTable} from '../data/event-table.js';
import {nextTime} from '../data/sort-times.js';

/**
 * From when on an event counts in a density, ms since 1970 UTC: −∞ if it has no beginning, and, of a beginning that
 * nobody knows, the first instant that is known.
 */
export function knownStart({earliest, endEarliest, endLatest, flags}: EventTable, row: number): number {
  if (Number.isFinite(earliest[row]) || flags[row] & EVENT_BITS.openStart) return earliest[row];
  return Number.isFinite(endEarliest[row]) ? endEarliest[row] : endLatest[row];
}

/** Until when an event counts in a density, ms since 1970 UTC, exclusive: ∞ if it goes on, and no longer than is known. */
export function knownEnd({earliest, latest, endLatest, flags}: EventTable, row: number): number {
  if (Number.isFinite(endLatest[row]) || flags[row] & EVENT_BITS.openEnd) return endLatest[row];
  return Number.isFinite(latest[row]) ? latest[row] : earliest[row];
}

/**
 * From when on an event that lasts from a time to another one is over. An instant, `[t, t)`, is in a stretch that begins at
 * t, so that it is over only after t: at the next number.
 */
export function overAt(start: number, end: number): number {
  return start < end ? end : nextTime(start);
}

/** Whether it is known when an event began and ended, or that it did not. */
export function isKnown({earliest, endLatest, flags}: EventTable, row: number): boolean {
  return (
    (earliest[row] !== -Infinity || Boolean(flags[row] & EVENT_BITS.openStart)) &&
    (endLatest[row] !== Infinity || Boolean(flags[row] & EVENT_BITS.openEnd))
  );
}
