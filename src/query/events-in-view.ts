import type {EventTable} from '../data/event-table.js';
import type {View} from '../view/view.js';

/** The rows of a table, told apart by where they lie against a view; each list in the order of the table. */
export interface EventsInView {
  /** At least partly within. */
  readonly within: readonly number[];
  /** Wholly before it: background, told at the edge. */
  readonly before: readonly number[];
  /** Wholly after it. */
  readonly after: readonly number[];
}

/** An event, and the instant at which its mark starts, ms since 1970 UTC. */
export interface AnchoredRow {
  readonly row: number;
  readonly time: number;
}

/**
 * Whether an event is in view: whether it took place, or may have taken place, at least partly in that stretch of time.
 * An instant has no length: `[t, t)` is in a view that holds t. Whatever is shown, counted or told of a view goes by
 * this.
 */
export function isInView({earliest, endLatest}: EventTable, row: number, {start, end}: View): boolean {
  return earliest[row] < end && (endLatest[row] > start || earliest[row] >= start);
}

export function eventsInView(table: EventTable, view: View): EventsInView {
  const within: number[] = [];
  const before: number[] = [];
  const after: number[] = [];
  for (let row = 0; row < table.length; row++) {
    (isInView(table, row, view) ? within : table.earliest[row] >= view.end ? after : before).push(row);
  }
  return {within, before, after};
}

/**
 * Where an event's pole stands and its mark begins, in ms since 1970 UTC: at its earliest bound, or, where that is
 * not known, at its end. Never in the middle: nobody said that it happened there.
 */
export function anchorOf({earliest, endLatest}: EventTable, row: number): number {
  return Number.isFinite(earliest[row]) ? earliest[row] : endLatest[row];
}
