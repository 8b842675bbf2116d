import {DateError} from './date-error.js';
import type {EventDate} from './event-date.js';
import {type DateComponents, rareDates, readNone} from './rare-dates.js';
import {readComponents} from './read-components.js';
import {Scanner} from './scanner.js';

/** The most characters of a text. Real dates are shorter; the limit bounds the time that a hostile text takes. */
export const LENGTH_LIMIT = 1000;

/**
 * Reads an EDTF text as four bounds in time. `parseDate` does the same, with error messages that say what is accepted.
 * What is rarely written, and what is wrong, is read as long as `rareDates` has a reader.
 *
 * @throws DateError that names the column and the kind of fault: `unread` where the reader is missing.
 */
export function readEdtf(text: string): EventDate {
  if (text.length > LENGTH_LIMIT) throw new DateError(text, LENGTH_LIMIT + 1, 'length');
  return readDate(new Scanner(text));
}

function readDate(scanner: Scanner): EventDate {
  if (/[[{]/.test(scanner.peek())) return (rareDates.reader ?? readNone).set(scanner);
  const start = readSide(scanner);
  if (scanner.take('/')) return readSpan(scanner, start);
  if (typeof start === 'string') scanner.fail('side');
  if (!scanner.done) scanner.fail('end');
  return point(start, scanner.text);
}

type Side = DateComponents | '..' | '';

function readSide(scanner: Scanner): Side {
  if (scanner.takeOpen()) return '..';
  if (scanner.done || scanner.peek() === '/') return '';
  return readComponents(scanner);
}

function readSpan(scanner: Scanner, start: Side): EventDate {
  const endColumn = scanner.position;
  const end = readSide(scanner);
  if (!scanner.done) scanner.fail('interval');
  const from = typeof start === 'string' ? undefined : start;
  const to = typeof end === 'string' ? undefined : end;
  if (!from && !to) scanner.fail('sides', 0);
  if (from && to && to.latest <= from.earliest) scanner.fail('reversed', endColumn);
  const earliest = from?.earliest ?? -Infinity;
  const endLatest = to?.latest ?? Infinity;
  const offset = from?.offsetMinutes ?? to?.offsetMinutes;
  return {
    kind: 'span',
    earliest,
    // A span does not start after it ended, nor end before it started: each side narrows the other.
    latest: from ? Math.min(from.latest, endLatest) : start === '..' ? -Infinity : endLatest,
    endEarliest: to ? Math.max(to.earliest, earliest) : end === '..' ? Infinity : earliest,
    endLatest,
    precision: (from ?? to)!.precision,
    endPrecision: (to ?? from)!.precision,
    approximate: from?.approximate ?? false,
    endApproximate: to?.approximate ?? false,
    uncertain: from?.uncertain ?? false,
    endUncertain: to?.uncertain ?? false,
    openStart: start === '..',
    openEnd: end === '..',
    gaps: from?.gaps || to?.gaps || false,
    ...(offset !== undefined && {offsetMinutes: offset}),
    edtf: scanner.text,
  };
}

/** A date as a point: it lies between its bounds. */
export function point(date: DateComponents, edtf: string): EventDate {
  const {earliest, latest, precision, approximate, uncertain, gaps, offsetMinutes} = date;
  return {
    kind: 'point',
    earliest,
    latest,
    endEarliest: earliest,
    endLatest: latest,
    precision,
    endPrecision: precision,
    approximate,
    endApproximate: approximate,
    uncertain,
    endUncertain: uncertain,
    openStart: false,
    openEnd: false,
    gaps,
    ...(offsetMinutes !== undefined && {offsetMinutes}),
    edtf,
  };
}
