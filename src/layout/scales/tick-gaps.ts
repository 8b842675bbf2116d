import type {Interval} from '../../time/axis-ticks.js';
import type {View} from '../../view/view.js';

/** A tick, and the interval that it marks. */
export interface Draft {
  readonly time: number;
  readonly interval: Interval;
  /** No tick of the same interval stands beside it, so that its label names the year, or the month, too. */
  readonly isAlone?: boolean;
}

/** A stretch of time with ticks. */
export interface Run extends View {
  /** Up to here labels may run, ms since 1970 UTC: over the margin after it. */
  readonly free: number;
}

/** What lies in a run between two of its ticks, or between one and an end of the run. */
export interface Gap {
  readonly run: Run;
  readonly before?: Draft | undefined;
  readonly after?: Draft | undefined;
}

/** What is left of a stretch of time between others. */
export function runsBetween(others: readonly View[], {start, end}: View): View[] {
  const runs: View[] = [];
  let from = start;
  for (const other of others) {
    if (other.start > from) runs.push({start: from, end: Math.min(end, other.start)});
    from = Math.max(from, other.end);
  }
  if (from < end) runs.push({start: from, end});
  return runs.filter((run) => run.end > run.start);
}

/** What ticks leave of a gap between them. */
export const gapsBetween = (drafts: readonly Draft[], {run, before, after}: Gap): Gap[] =>
  [...drafts, after].map((draft, i) => ({run, before: i ? drafts[i - 1] : before, after: draft}));

export const stretchOf = ({run, before, after}: Gap): View => ({
  start: before?.time ?? run.start,
  end: after?.time ?? run.end,
});
