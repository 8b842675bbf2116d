import type {DatasetEvent} from '../data/types.js';
import type {View} from '../view/view.js';

/** A value now, or from a source elsewhere, later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Asks how many events there are in each of some equal parts of a stretch of time. */
export interface DensityQuery extends View {
  readonly cells: number;
}

/** How many events lie in each cell of a stretch of time, by group. An event counts in every cell in which it lasts. */
export interface Density {
  /** One array for each group of the dataset, in its order, and a last one for events without a group. */
  readonly groups: readonly Uint32Array[];
}

/** Asks for the most important events of those that begin in a stretch of time. */
export interface TopQuery extends View {
  readonly count: number;
}

/**
 * Where a picture of many events takes them from: it asks for what is in view, never for all. The event table in memory
 * is one source; a database can be another. All times are ms since 1970 UTC, and all stretches `[start, end)`.
 */
export interface Source {
  /** How many events there are. */
  readonly length: number;
  /** How many events lie at least partly in a stretch: see `isInView`. */
  count(stretch: View): Awaitable<number>;
  density(query: DensityQuery): Awaitable<Density>;
  /**
   * The rows of the most important events of those whose anchor (see `anchorOf`) lies in a stretch, the most important
   * first. Among equals the choice is arbitrary but always the same, and spread over the stretch: those of a part of
   * the stretch are among those of the part.
   */
  top(query: TopQuery): Awaitable<readonly number[]>;
  /** The rows of all events that lie at least partly in a stretch, in the order of the table; at most `limit`. */
  rows(stretch: View, limit: number): Awaitable<readonly number[]>;
  /** The event in a row. */
  event(row: number): DatasetEvent;
}
