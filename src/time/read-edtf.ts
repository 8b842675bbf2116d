import {DateError} from './date-error.js';
import type {EventDate} from './event-date.js';
import type {DateComponents} from './rare-dates.js';
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
  if (scanner.take('[')) return readSet(scanner, ']');
  if (scanner.take('{')) return readSet(scanner, '}');
  const start = readSide(scanner);
  if (scanner.take('/')) return readSpan(scanner, start);
  if (typeof start === 'string') scanner.fail('side');
  if (!scanner.done) scanner.fail('end');
  return point(start, start, scanner.text);
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
  if (typeof start === 'string' && typeof end === 'string') scanner.fail('sides', 0);
  const from = typeof start === 'string' ? undefined : start;
  const to = typeof end === 'string' ? undefined : end;
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
    gaps: (from?.gaps ?? false) || (to?.gaps ?? false),
    ...(offset !== undefined && {offsetMinutes: offset}),
    edtf: scanner.text,
  };
}

/** Reads a set, after its opening bracket, as the hull of its members: `[…]` means one of them, `{…}` all of them. */
function readSet(scanner: Scanner, close: ']' | '}'): EventDate {
  scanner.isInSet = true;
  const members: {first?: DateComponents; last?: DateComponents; earliest: number; latest: number}[] = [];
  do {
    const column = scanner.position;
    const first = scanner.takeOpen() ? undefined : readComponents(scanner);
    const open = first === undefined || scanner.takeOpen();
    const atEnd = scanner.peek() === close || scanner.peek() === ',';
    const last = first && !open ? first : first && atEnd ? undefined : readComponents(scanner);
    const earliest = first?.earliest ?? -Infinity;
    const latest = last?.latest ?? Infinity;
    if (latest <= earliest) scanner.fail('reversed', column);
    members.push({first, last, earliest, latest});
  } while (scanner.take(','));
  if (!scanner.take(close)) scanner.fail('set');
  if (!scanner.done) scanner.fail('set-end');

  members.sort((a, b) => a.earliest - b.earliest);
  const {earliest} = members[0];
  let gaps = members.some(({first, last}) => first?.gaps || last?.gaps);
  let reach = members[0].latest;
  for (const member of members) {
    if (member.earliest > reach) gaps = true;
    reach = Math.max(reach, member.latest);
  }
  const all = members.flatMap(({first, last}) => [first, last]).filter((date) => date !== undefined);
  const hull: DateComponents = {
    ...all[0],
    approximate: all.some((date) => date.approximate),
    uncertain: all.some((date) => date.uncertain),
  };
  const whole = point(hull, {earliest, latest: reach, gaps}, scanner.text);
  const single = members.length === 1 && members[0].first === members[0].last;
  if (close === ']' || single) return whole;
  const final = members.reduce((a, b) => (b.latest > a.latest ? b : a));
  return {
    ...whole,
    kind: 'span',
    // All members happened: the start is not after the latest bound of any, the end not before the earliest bound of
    // any, and both are within the hull.
    latest: Math.min(...members.map(({first}) => first?.latest ?? -Infinity), reach),
    endEarliest: Math.max(...members.map(({last}) => last?.earliest ?? Infinity), earliest),
    openStart: earliest === -Infinity,
    openEnd: reach === Infinity,
    endPrecision: (final.last ?? final.first)!.precision,
  };
}

function point(
  date: DateComponents,
  {earliest, latest, gaps}: Pick<DateComponents, 'earliest' | 'latest' | 'gaps'>,
  edtf: string,
): EventDate {
  return {
    kind: 'point',
    earliest,
    latest,
    endEarliest: earliest,
    endLatest: latest,
    precision: date.precision,
    endPrecision: date.precision,
    approximate: date.approximate,
    endApproximate: date.approximate,
    uncertain: date.uncertain,
    endUncertain: date.uncertain,
    openStart: false,
    openEnd: false,
    gaps,
    ...(date.offsetMinutes !== undefined && {offsetMinutes: date.offsetMinutes}),
    edtf,
  };
}
