import {quote} from '../data/issue.js';
import {instantOf} from '../data/read-date.js';
import {instantText} from '../time/date-forms.js';
import {readDateColumn} from './date-column.js';
import type {FileIssues} from './file-issues.js';
import type {JsonObject} from './json-values.js';

/** The dates of one object, by their keys, in EDTF; `undefined` where a value is no date, and then `isWhole` is false. */
export interface ObjectDates {
  readonly dates: Readonly<Record<string, string | undefined>>;
  readonly isWhole: boolean;
}

/**
 * Reads the dates under some keys of all objects of a list, together, as one column: texts in whatever way they are
 * written, numbers as ms since 1970 UTC, `Date`s as their instants.
 * @param meant - how dates are meant that can be read in two ways.
 */
export function readDates(
  objects: readonly JsonObject[],
  keys: readonly string[],
  {
    meant,
    placeOf,
    issues,
  }: {meant?: readonly string[]; placeOf: (index: number, key: string) => string; issues: FileIssues},
): ObjectDates[] {
  const cells = objects.flatMap((object, index) => keys.map((key) => ({index, key, text: dateText(object[key])})));
  const {dates, faults} = readDateColumn(
    cells.map(({text}) => text),
    meant,
  );
  for (const {index: cell, code, message, given} of faults) {
    const {index, key} = cells[cell];
    issues.error(placeOf(index, key), code, message, given);
  }
  return objects.map((_, index) => {
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
