// One figure of Event Timeline beside the same of another library, as a word of who is ahead and as a cell of a table.
import {metrics} from './metrics.mjs';
import {spread} from './statistics.mjs';

export const OWN = 'event-timeline';
/** Ratios as near to 1 as this count as even: the same run twice differs by as much. */
const EVEN = 0.1;

/** A number with as many digits as it can be trusted for. */
export const say = (number) =>
  number.toLocaleString('en', {maximumFractionDigits: number < 10 ? 1 : 0, useGrouping: true});
const sayRatio = (ratio) => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0));

/** The spread of a metric over the runs of a library; undefined where there is none. */
export function figure(metric, {runs}) {
  const {of, gesture} = metrics[metric];
  const found = runs
    .filter((run) => !gesture || run[gesture].hasMoved)
    .map(of)
    .filter((value) => typeof value === 'number');
  return found.length ? spread(found) : undefined;
}

/** Event Timeline's figure as a part of another's, and what may be said of it. */
export function compare(metric, own, other) {
  const {least = 0} = metrics[metric];
  const [mine, theirs] = [figure(metric, own), figure(metric, other)];
  if (!mine && !theirs) return undefined;
  if (!theirs) return {verdict: other.notRun ? 'won' : undefined};
  if (!mine) return {verdict: 'lost', text: 'lost'};
  // What is below the least that the browser tells of is only known to be below it.
  const isMineSmall = mine.median < least;
  const isTheirsSmall = theirs.median < least;
  if (isMineSmall && isTheirsSmall) return {verdict: 'even'};
  const ratio = Math.max(mine.median, least) / Math.max(theirs.median, least, 0.01);
  const sign = isMineSmall ? '< ' : isTheirsSmall ? '> ' : '';
  const verdict = Math.abs(ratio - 1) <= EVEN ? 'even' : ratio < 1 ? 'won' : 'lost';
  return {verdict, text: `${sign}${sayRatio(ratio)}`};
}

/** What a library measured, with the quartiles where there are several runs; why it did not, otherwise. */
export function cell(metric, results) {
  const {least = 0, gesture} = metrics[metric];
  const found = figure(metric, results);
  if (!found) {
    if (!results.runs.length) return results.notRun ? `not run: ${results.notRun}` : '';
    return gesture ? 'did not move' : 'over the limit';
  }
  const {median, low, high, runs} = found;
  if (median < least) return `< ${least}`;
  const [from, to] = [say(low), say(high)];
  return `${say(median)}${runs > 1 ? (from === to ? '' : ` (${from}–${to})`) : ' (one run)'}`;
}

/** The same with the ratio, bold where Event Timeline is behind. */
export function comparedCell(metric, own, other) {
  const {verdict, text} = compare(metric, own, other) ?? {};
  const ratio = text ? (verdict === 'lost' ? ` **${text}**` : ` ${text}`) : '';
  return `${cell(metric, other)}${ratio && ` ·${ratio}`}`;
}
