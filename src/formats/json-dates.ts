import {quote} from '../data/issue.js';
import {finish, mapping, type Steps} from '../data/steps.js';
import {instantOf} from '../data/read-date.js';
import {instantText} from '../time/date-forms.js';
import {readingDates} from './date-column.js';
import type {FileIssues} from './file-issues.js';
import type {JsonObject} from './json-values.js';

/** The dates of one object, by their keys, in EDTF; `undefined` where a value is no date, and then `isWhole` is false. */
export interface ObjectDates {
  readonly dates: Readonly<Record<string, string | undefined>>;
  readonly isWhole: boolean;
}

/** Does what `readingObjectDates` does, at once. */
export function readDates(...given: Parameters<typeof readingObjectDates>): ObjectDates[] {
  return finish(readingObjectDates(...given));
}

/**
 * Reads, in steps, the dates under some keys of all objects of a list, together, as one column: texts in whatever way they
 * are written, numbers as ms since 1970 UTC, `Date`s as their instants.
 * @param meant - how dates are meant that can be read in two ways.
 */
export function* readingObjectDates(
  objects: readonly JsonObject[],
  keys: readonly string[],
  {
    meant,
    placeOf,
    issues,
  }: {meant?: readonly string[]; placeOf: (index: number, key: string) => string; issues: FileIssues},
): Steps<ObjectDates[]> {
  const cellsOf = yield* mapping(objects, (object, index) =>
    keys.map((key) => ({index, key, text: dateText(object[key])})),
  );
  const cells = cellsOf.flat();
  const {dates, faults} = yield* readingDates(yield* mapping(cells, ({text}) => text), meant);
  for (const {index: cell, code, message, given} of faults) {
    const {index, key} = cells[cell];
    issues.error(placeOf(index, key), code, message, given);
  }
  return yield* mapping(objects, (_, index) => {
    const own = keys.map((key, i) => [key, dates[index * keys.length + i]] as const);
    return {
      dates: Object.fromEntries(own),
      isWhole: own.every(([, date], i) => date !== undefined || !cells[index * keys.length + i].text),
    };
  });
}

/** A date of a file as a text; empty if there is none. */
function dateText(value: unknown): string {
  if (value === undefined || value === null) return '';
  const ms = typeof value === 'number' ? value : instantOf(value);
  if (ms !== undefined) return Number.isFinite(ms) ? instantText(Math.round(ms)) : String(ms);
  if (typeof value !== 'string') return quote(value);
  // What ASP.NET writes for an instant.
  const since = /^\s*\/Date\((-?\d{1,15})(?:[-+]\d{4})?\)\/\s*$/.exec(value)?.[1];
  return since === undefined ? value.trim() : instantText(Number(since));
}
