import {FARTHEST_TIME} from './column-dates.js';
import {type ColumnIssues, Tally} from './column-issues.js';
import {isArrayLike} from './column-values.js';
import type {GivenTimes} from './compile-columns.js';

const isTime = (time: number) => Math.abs(time) <= FARTHEST_TIME; // NaN is none

/** The starts and ends of columns, and the values that were meant as them. */
export interface TimeColumns extends GivenTimes {
  readonly length: number;
  readonly given: {readonly start?: unknown; readonly end?: unknown};
}

/** The indices of the events whose times are sound; undefined if all are. */
export function checkTimes(
  {length, start: starts, end: ends, given}: TimeColumns,
  issues: ColumnIssues,
): Uint32Array | undefined {
  const noStarts = new Tally();
  const noEnds = new Tally();
  const reversed = new Tally();
  const valueAt = (column: unknown, index: number, time: number): unknown => {
    if (!isArrayLike(column)) return time;
    if ('all' in column) return Number.isNaN(time) ? null : time; // of Arrow, where NaN was a null
    return column[index];
  };
  // What is not a number was read as none, as null is; only an array of anything can hold it.
  const listed = Array.isArray(given.end) ? given.end : undefined;
  const isMeant = (value: unknown) => value !== undefined && value !== null && !Number.isNaN(value);
  const bad: number[] = [];
  for (let i = 0; i < length; i++) {
    const from = starts[i];
    const to = ends ? ends[i] : NaN;
    if (!isTime(from)) noStarts.add(i, valueAt(given.start, i, from));
    else if (to < from) reversed.add(i, to, () => `starts at ${from} and ends at ${to}`);
    // An infinite end is one that goes on.
    else if (to !== Infinity && !isTime(to) && (to > from || (listed && isMeant(listed[i]))))
      noEnds.add(i, valueAt(given.end, i, to));
    else continue;
    bad.push(i);
  }
  const left = (count: number) => (count === 1 ? 'its event is left out' : 'their events are left out');
  const wanted = `; expected ms since 1970 UTC, such as ${Date.UTC(2021, 5, 22)}, from ${-FARTHEST_TIME} to ${FARTHEST_TIME}`;
  if (noStarts.count) {
    const message = `${noStarts.counted('start is no time', 'starts are no times')}, and ${left(noStarts.count)}: ${noStarts.examples}${wanted}`;
    issues.error('start', 'bad-date', message, noStarts.stands);
  }
  if (noEnds.count) {
    const message = `${noEnds.counted('end is no time', 'ends are no times')}, and ${left(noEnds.count)}: ${noEnds.examples}${wanted}, Infinity for what goes on, or NaN for a point`;
    issues.error('end', 'bad-date', message, noEnds.stands);
  }
  if (reversed.count) {
    const message = `${reversed.counted('end lies before its start', 'ends lie before their starts')}, and ${left(reversed.count)}: ${reversed.examples}; expected the first instant past the event`;
    issues.error('end', 'end-before-start', message, reversed.stands);
  }
  if (!bad.length) return undefined;
  const kept = new Uint32Array(length - bad.length);
  for (let i = 0, next = 0, count = 0; i < length; i++) {
    if (i === bad[next]) next++;
    else kept[count++] = i;
  }
  return kept;
}
