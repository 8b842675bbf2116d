import {type EventsInView, isInView} from '../../query/events-in-view.js';
import type {LayoutInput} from '../layout-input.js';

/** What a plan is of where it is not of a whole table. */
export interface VerticalPart {
  /** The rows of its events, in the order of the table. */
  readonly rows: readonly number[];
  /** So many cards at most; the most important events have one. */
  readonly mostCards: number;
  /** How long the axis is at least, px. @param cards - the length of all its cards together, px. */
  lengthFor(cards: number): number;
  /** Below the end of the axis there is room for so many more of the highest cards. */
  readonly below: number;
  /** The least width of the labels before the axis, of all of time and of a part of it, px: so axes stand below each other. */
  readonly labels?: AxisLabels | undefined;
}

/** How wide the labels before an axis are, of all of time and of a part of it, px. */
export interface AxisLabels {
  readonly whole: number;
  readonly zoomed: number;
}

/** The events of a part, told apart by where they lie against all of time. */
export function eventsOf({rows}: VerticalPart, {table, extent}: LayoutInput): EventsInView {
  const outside = rows.filter((row) => !isInView(table, row, extent));
  return {
    within: rows.filter((row) => isInView(table, row, extent)),
    before: outside.filter((row) => table.earliest[row] < extent.end),
    after: outside.filter((row) => table.earliest[row] >= extent.end),
  };
}
