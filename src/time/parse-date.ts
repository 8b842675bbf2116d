import {DateError} from './date-error.js';
import type {EventDate} from './event-date.js';
import {readComponents, type DateComponents} from './read-components.js';
import {Scanner} from './scanner.js';

/** No real date is longer; it keeps the cost of a hostile text independent of its size. */
const LENGTH_LIMIT = 1000;

/**
 * Reads an EDTF text (ISO 8601-2: levels 0 and 1 whole; of level 2 sets, quarters and other parts of a year, qualified
 * components, significant digits, exponential years, and unspecified digits anywhere) as four bounds in time.
 *
 * `A/B` lasted from A to B; `[A..B]` happened somewhere between. A set is read as its hull, `gaps` says when that is
 * more than the author said. Times without an offset are laid on UTC, like calendar dates. As in ISO 8601, year 0 is
 * 1 BC. Spring to winter (21–24) are the northern meteorological seasons: 21 starts in March, 24 in December.
 *
 * @param text - for example `2021-06-22`, `2021-06~`, `156X`, `2021-05-01/2021-06-22`, `[2021-06-21..2021-09]`.
 * @throws DateError, a RangeError, that quotes the text, names the column and says what would be accepted.
 */
export function parseDate(text: string): EventDate {
  if (typeof text !== 'string') throw new TypeError(`${String(text)} is not a date: expected an EDTF text such as "2021-06-22"`);
  if (text.length > LENGTH_LIMIT) {
    throw new DateError(text, LENGTH_LIMIT + 1, `it has ${text.length} characters`, `at most ${LENGTH_LIMIT}`);
  }
  try {
    return readDate(new Scanner(text));
  } catch (error) {
    throw oldDraftError(text) ?? error;
  }
}

function readDate(scanner: Scanner): EventDate {
  if (scanner.take('[')) return readSet(scanner, ']');
  if (scanner.take('{')) return readSet(scanner, '}');
  const start = readSide(scanner);
  if (scanner.take('/')) return readSpan(scanner, start);
  if (typeof start === 'string') scanner.fail('a date on at least one side of "/"', start ? '".." alone is no date' : undefined);
  if (!scanner.done) scanner.fail('the end of the date, or "/" and a second date');
  return point(start, start.earliest, start.latest, start.gaps, scanner.text);
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
  if (!scanner.done) scanner.fail('the end of the interval');
  if (typeof start === 'string' && typeof end === 'string') {
    scanner.fail('a date on at least one side of "/"', 'neither side of the interval is a date', 0);
  }
  const from = typeof start === 'string' ? undefined : start;
  const to = typeof end === 'string' ? undefined : end;
  if (from && to && to.latest <= from.earliest) {
    scanner.fail('an end that is not before the start', `it ends with ${scanner.text.slice(endColumn)} before it starts,`, endColumn, true);
  }
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

/** Reads `[…]`, one of its members, or `{…}`, all of them, as the hull of the members. */
function readSet(scanner: Scanner, close: ']' | '}'): EventDate {
  const members: {first?: DateComponents; last?: DateComponents; earliest: number; latest: number}[] = [];
  do {
    const column = scanner.position;
    const first = scanner.takeOpen() ? undefined : readComponents(scanner);
    const open = first === undefined || scanner.takeOpen();
    const atEnd = scanner.peek() === close || scanner.peek() === ',';
    const last = first && !open ? first : first && atEnd ? undefined : readComponents(scanner);
    const earliest = first?.earliest ?? -Infinity;
    const latest = last?.latest ?? Infinity;
    if (latest <= earliest) scanner.fail('an end that is not before the start', 'it ends before it starts', column);
    members.push({first, last, earliest, latest});
  } while (scanner.take(','));
  if (!scanner.take(close)) scanner.fail(`"," and another date, "..", or "${close}"`);
  if (!scanner.done) scanner.fail(`nothing after "${close}"`);

  members.sort((a, b) => a.earliest - b.earliest);
  let gaps = members.some(({first, last}) => first?.gaps || last?.gaps);
  let reach = members[0].latest;
  for (const {earliest, latest} of members) {
    if (earliest > reach) gaps = true;
    reach = Math.max(reach, latest);
  }
  const all = members.flatMap(({first, last}) => [first, last]).filter((date) => date !== undefined);
  const hull: DateComponents = {
    ...all[0],
    approximate: all.some((date) => date.approximate),
    uncertain: all.some((date) => date.uncertain),
  };
  const {earliest} = members[0];
  const single = members.length === 1 && members[0].first === members[0].last;
  if (close === ']' || single) return point(hull, earliest, reach, gaps, scanner.text);
  const final = members.reduce((a, b) => (b.latest > a.latest ? b : a));
  return {
    ...point(hull, earliest, reach, gaps, scanner.text),
    kind: 'span',
    latest: members[0].first?.latest ?? -Infinity,
    endEarliest: final.last?.earliest ?? Infinity,
    openStart: earliest === -Infinity,
    openEnd: reach === Infinity,
    endPrecision: (final.last ?? final.first)!.precision,
  };
}

function point(date: DateComponents, earliest: number, latest: number, gaps: boolean, edtf: string): EventDate {
  return {
    kind: 'point', earliest, latest, endEarliest: earliest, endLatest: latest,
    precision: date.precision, endPrecision: date.precision,
    approximate: date.approximate, endApproximate: date.approximate,
    uncertain: date.uncertain, endUncertain: date.uncertain,
    openStart: false, openEnd: false, gaps,
    ...(date.offsetMinutes !== undefined && {offsetMinutes: date.offsetMinutes}),
    edtf,
  };
}

/** Forms of the drafts before 2019 that are still about, and what to write instead: kinder than pointing at a letter. */
const OLD_DRAFTS = [
  [/(?<=^|\/)unknown(?=\/|$)/, 'an empty side, such as "2004/" or "/2004"'],
  [/(?<=^|\/)open(?=\/|$)/, '"..", such as "2004/.."'],
  [/\?~|~\?/, '"%" for both uncertain and approximate'],
  [/^y/, '"Y" before a long year'],
  [/(?<=^|[-\dX])[ux](?=[-uxX\d]|$)/, '"X" for an unspecified digit'],
  [/^\(/, 'the qualifier without brackets, such as "2004?"'],
  [/\^/, 'no letters after a season'],
] as const;

function oldDraftError(text: string): DateError | undefined {
  for (const [form, instead] of OLD_DRAFTS) {
    const found = form.exec(text);
    if (found) return new DateError(text, found.index + 1, `"${found[0]}" is an old draft's form`, instead);
  }
  return undefined;
}
