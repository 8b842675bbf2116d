import type {View} from '../view/view.js';

/**
 * How many events lie in each cell of a stretch of time. An event counts in every cell in which it lasts. One array for
 * each group that the source tells apart, by the index of the group in the dataset, and a last one for all other events.
 */
export type Density = readonly ArrayLike<number>[];

/** Asks for the most important events of those that begin in a stretch of time. */
export interface TopQuery extends View {
  readonly count: number;
}

/**
 * Where a picture of many events takes them from: it asks for what is in view, never for all. The event table in memory
 * is one source; a database can be another. A picture is drawn in one go, so every answer is there at once: what has to
 * be fetched is undefined, which means that it is awaited, and the picture is drawn again when it has come. All times
 * are ms since 1970 UTC, and all stretches `[start, end)`.
 */
export interface Source {
  /** How many events there are. */
  readonly length: number;
  /** The shortest time to which the start of an event is known, ms: it is counted in no shorter one. */
  readonly grain: number;
  /** How many groups a density tells apart: those of the dataset, or none where there are more than an eye can. */
  readonly groups: number;
  /** How many events lie at least partly in a stretch: see `isInView`. */
  count(stretch: View): number | undefined;
  /** @param edges - where cells begin and end, in order: one more than there are cells. */
  density(edges: readonly number[]): Density | undefined;
  /** Whether that is missing because it could not be had: nothing is on its way. Missing where that cannot be. */
  isLost?(edges: readonly number[]): boolean;
  /**
   * The most events that lie in any stretch of a length, ms, wherever it begins, its end included: no cell as long holds
   * more.
   */
  peak(length: number): number | undefined;
  /**
   * The rows of the most important events of those whose anchor (see `anchorOf`) lies in a stretch, the most important
   * first. Among equals the choice is arbitrary but always the same, and spread over the stretch: those of a part of
   * the stretch are among those of the part.
   */
  top(query: TopQuery): readonly number[] | undefined;
  /** The rows of all events that lie at least partly in a stretch, in the order of the table; at most `limit`. */
  rows(stretch: View, limit: number): readonly number[] | undefined;
  /**
   * Whether more events than so many lie in a stretch, as far as that is known without asking: undefined where the
   * answer to another question will tell. Missing where `rows` costs nothing.
   */
  holdsMore?(stretch: View, count: number): boolean | undefined;
  /**
   * The events of some groups, by their indices in the dataset, `NO_GROUP` for those of none. Missing where a table tells
   * them, or where they cannot be asked for.
   */
  readonly ofGroups?: ((groups: readonly number[]) => Source) | undefined;
  /** A picture is begun: what was asked for the one before it is no longer wanted, unless it is asked again. */
  begin?(): void;
}
