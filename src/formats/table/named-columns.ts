import {plainHeader} from './column-words.js';
import type {TableMap} from './table-map.js';

/** The index of the column that a caller names by its header or its number, from 1. */
export function columnOf(wanted: string | number, headers: readonly string[]): number | undefined {
  const exact = headers.indexOf(String(wanted));
  if (exact >= 0) return exact;
  const plain = plainHeader(String(wanted));
  const alike = plain ? headers.findIndex((header) => plainHeader(header) === plain) : -1;
  if (alike >= 0) return alike;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= headers.length ? number - 1 : undefined;
}

/** The indices of the columns that a list names, by commas. */
export function columnsIn(list: string | number | undefined, headers: readonly string[]): Set<number> {
  const named = String(list ?? '')
    .split(',')
    .map((name) => columnOf(name.trim(), headers));
  return new Set(named.filter((index) => index !== undefined));
}

const READINGS: Readonly<Record<string, string>> = {
  bc: 'BC',
  iso: 'as ISO 8601 counts',
  'as iso 8601 counts': 'as ISO 8601 counts',
};

/**
 * The readings that a map names for all columns, or for the one of an index: "day-first" is "day first". What it says of
 * the one column goes before what it says of all.
 */
export function meantBy({dates}: TableMap, headers: readonly string[] = [], index?: number): string[] {
  const said = (dates ?? '')
    .split(',')
    .map((part) => /^(?:(?<column>.*):)?(?<name>[^:]*)$/s.exec(part)!.groups!)
    .map(({column, name}) => ({column, name: name.trim().replaceAll(/[-_]/g, ' ').toLowerCase()}))
    .filter(({name}) => name);
  const own = said.filter(({column}) => column !== undefined && columnOf(column.trim(), headers) === index);
  return (own.length ? own : said.filter(({column}) => column === undefined)).map(({name}) => READINGS[name] ?? name);
}
