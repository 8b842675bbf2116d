import {quote} from '../data/issue.js';
import {finish, going, mapping, type Steps} from '../data/steps.js';
import {isDate, shortYears, type Spelling} from '../time/date-forms.js';
import {persianSpellings} from '../time/persian-dates.js';
import {dateSpellings} from '../time/date-spellings.js';

/** What is wrong with the dates of a column. */
export interface DateFault {
  /** The index of the first text that it is about. */
  readonly index: number;
  readonly code: 'bad-date' | 'ambiguous-date';
  readonly message: string;
  readonly given: string;
  /** The readings to choose from, where there is more than one. */
  readonly accepted?: readonly string[];
}

/** The dates of a column: EDTF, or undefined where a text is empty or no date. */
export interface DateColumn {
  readonly dates: readonly (string | undefined)[];
  /** The texts that say more than their dates, "early 1990s", to be shown as they are. */
  readonly words: readonly (string | undefined)[];
  readonly faults: readonly DateFault[];
}

/** Does what `readingDates` does, at once. */
export function readDateColumn(...given: Parameters<typeof readingDates>): DateColumn {
  return finish(readingDates(...given));
}

/**
 * Reads the texts of a column as dates, in whatever way people write them. Which of two ways is meant, as of 5/12/1945,
 * is decided only where another text of the column proves it; else those that it matters for are refused together. In
 * steps.
 *
 * @param meant - how the dates are meant, in the words in which the faults name the readings: `day first`.
 * @param year - the year that a text without one lies in, by its index.
 */
export function* readingDates(
  texts: readonly string[],
  meant: readonly string[] = [],
  year?: (index: number) => string,
): Steps<DateColumn> {
  const read = new Map<string, readonly Spelling[]>();
  const whole = yield* mapping(texts, (given, index) => {
    const text = plainCell(given);
    if (!text) return '';
    const own = spellingsOf(text);
    const added = !own.length && year?.(index) ? withYear(text, year(index)) : text;
    if (!read.has(added)) read.set(added, added === text ? own : spellingsOf(added));
    return added;
  });
  yield;
  // Texts that differ: as many as there are events, where each has a time of its own.
  const different = [...read.keys()];
  yield;
  if (yield* haveShortYears(read, different))
    yield* going(different, (text) => {
      if (SHORT.test(text)) read.set(text, [{edtf: shortYears(text)}]);
    });
  const proven = new Set(meant.length ? meant : yield* provenBy(read, different));
  const chosen = new Map<string, Spelling | undefined>();
  const faults: DateFault[] = [];
  const refused = new Map<string, {index: number; given: string; readings: readonly Spelling[]; count: number}>();
  const dates = yield* mapping(whole, (text, index) => {
    if (!text) return undefined;
    if (!chosen.has(text)) chosen.set(text, choose(read.get(text)!, proven));
    const date = chosen.get(text)?.edtf;
    if (date !== undefined) return date;
    const readings = read.get(text)!.filter(({edtf}) => edtf !== undefined);
    if (readings.length < 2)
      faults.push({index, code: 'bad-date', message: whyNot(text, readings, meant), given: text});
    else {
      const names = readings.map(readingName).join();
      const same = refused.get(names);
      if (same) same.count++;
      else refused.set(names, {index, given: text, readings, count: 1});
    }
    return undefined;
  });
  for (const {index, given, readings, count} of refused.values())
    faults.push({
      index,
      code: 'ambiguous-date',
      message: bothReadings(given, readings, count),
      given,
      accepted: readings.map(readingName),
    });
  const words = yield* mapping(whole, (text, index) =>
    text && chosen.get(text)?.whole !== undefined ? plainCell(texts[index]) : undefined,
  );
  return {dates: yield* droppingMidnight(dates), words, faults};
}

/** Joins a date without a year and its year; Chinese, Japanese and Korean write the year first: `1945年8月15日`. */
function withYear(date: string, year: string): string {
  if (!/^\d{1,2}\s?[月월]/.test(date)) return `${date} ${year}`;
  return `${/^\d+/.exec(year)?.[0] ?? year}年${date}`;
}

/** What may be two years, `2018-19`, a month, `2018-11`, or a season of EDTF, `2018-21`. */
const SHORT = /^\d{4}[-/]\d\d$/;
/** If at least so many texts all name the next year, as `2009-10` does, that is no chance: they are years. */
const MANY_YEARS = 3;

/**
 * Whether the texts of a column that may be two years are: one of them can be nothing else, or each names a year and the
 * next one.
 */
function* haveShortYears(
  texts: ReadonlyMap<string, readonly Spelling[]>,
  different: readonly string[],
): Steps<boolean> {
  const all: string[] = [];
  // A column in which people write in other ways too is not one of seasons in EDTF, which number from 21.
  let isByHand = false as boolean;
  yield* going(different, (text) => {
    if (SHORT.test(text)) all.push(text);
    isByHand ||= texts.get(text)!.length > 0 && !isDate(text);
  });
  if (!all.length || all.some((text) => shortYears(text) === undefined)) return false;
  return (
    (isByHand && all.every((text) => Number(text.slice(-2)) > 20)) ||
    all.some((text) => !isDate(text) && /(?:1[3-9]|[2-9]\d|00)$/.test(text)) ||
    (all.length >= MANY_YEARS && all.every((text) => Number(text.slice(-2)) === (Number(text.slice(2, 4)) + 1) % 100))
  );
}

/** Marks of notes after a date, as encyclopedias have them: "1961[2][a]". */
const NOTES = /(?<=[\p{L}\d.)])(?:\s?\[(?:\d{1,3}|[a-z]|(?:note|nb) ?\d{1,3})\])+$/iu;

/** The text of a cell without what programs leave around it: references of HTML to spaces, marks of notes, and quotes. */
function plainCell(given: string): string {
  const text = (given.includes('&') ? given.replaceAll(/&(?:nbsp|#160|#xa0|ensp|emsp|thinsp);/gi, ' ') : given)
    .trim()
    .replace(NOTES, '');
  return /^["“”„«»‘’]/.test(text) ? text.replace(/^["“”„«»‘’]\s*([^"“”„«»]*?)\s*["“”„«»‘’]$/, '$1') : text;
}

/** Whether a text is a date, however it is written and whichever reading is meant. */
export function isDateText(text: string): boolean {
  return spellingsOf(plainCell(text)).length > 0;
}

/** A year before the common era, or before 1 BC: the sign alone does not tell. `-0043` is written by the standard. */
const NEGATIVE = /^[-\u2212](?:[1-9]\d{0,6})$/;

/** The ways in which a text may be read as a date. */
function spellingsOf(text: string): readonly Spelling[] {
  if (NEGATIVE.test(text)) {
    const year = Number(text.slice(1));
    return [
      {edtf: edtfYear(-year), reading: `${year + 1} BC, as ISO 8601 counts`},
      {edtf: edtfYear(1 - year), reading: `${year} BC`},
    ];
  }
  if (text === '0') return [{edtf: '0000'}];
  const spellings = isDate(text) ? [{edtf: text}] : dateSpellings(text);
  // In a column that is proven to be of the Persian calendar, so are dates in other digits.
  return spellings.length === 1 && /^1\d{3}(?:\D|$)/.test(text)
    ? [...spellings, ...persianSpellings(text, true)]
    : spellings;
}

/** A year as EDTF: astronomical, so that 0 is 1 BC. */
export function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** The name of a reading, by which a caller chooses it: "44 BC, as ISO 8601 counts" is one of "as ISO 8601 counts". */
const readingName = ({reading = ''}: Spelling): string => reading.replace(/^\d+ BC, /, '').replace(/^\d+ (?=BC$)/, '');

/** A year 0, or a negative one of four digits that begin with 0: the standard is followed. */
const BY_STANDARD = /^(?:-0\d{3}|0000|0$)/;

/** The readings for which some text of a column leaves no choice, and against which none does. */
function* provenBy(texts: ReadonlyMap<string, readonly Spelling[]>, different: readonly string[]): Steps<string[]> {
  const proven = new Set<string>();
  const disproven = new Set<string>();
  yield* going(different, (text) => {
    const spellings = texts.get(text)!;
    if (BY_STANDARD.test(text)) proven.add('as ISO 8601 counts');
    const possible = spellings.filter(({edtf}) => edtf !== undefined);
    if (possible.length !== 1 || possible[0].reading === undefined) return;
    proven.add(readingName(possible[0]));
    for (const other of spellings) if (other.edtf === undefined) disproven.add(readingName(other));
  });
  return [...proven].filter((name) => !disproven.has(name));
}

function choose(spellings: readonly Spelling[], meant: ReadonlySet<string>): Spelling | undefined {
  const possible = spellings.filter(({edtf}) => edtf !== undefined);
  const fitting = possible.filter((spelling) => meant.has(readingName(spelling)));
  if (fitting.length) return fitting[0];
  // Read in the way that is meant, there is no such date.
  if (spellings.some((spelling) => meant.has(readingName(spelling)))) return undefined;
  const plain = possible.filter(({reading}) => reading === undefined);
  if (plain.length === 1) return plain[0];
  return possible.every(({edtf}) => edtf === possible[0].edtf) ? possible[0] : undefined;
}

/** So many dates are looked at in a step. */
const MANY = 4000;

/** Programs add midnight to days: where no time of a column is another, these are days. */
export function withoutMidnight(dates: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return finish(droppingMidnight(dates));
}

const TIME = /[T ](?!00:00(?::00(?:\.0+)?)?(?![\d:.]))/;

function* droppingMidnight(dates: readonly (string | undefined)[]): Steps<readonly (string | undefined)[]> {
  let hasTimes = false;
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i];
    if (date !== undefined && TIME.test(date)) return dates;
    hasTimes ||= date !== undefined && /[T ]/.test(date);
    if (i % MANY === 0) yield;
  }
  if (!hasTimes) return dates;
  return yield* mapping(dates, (date) => date?.replaceAll(/[T ]00:00(?::00(?:\.0+)?)?(?:Z|[-+]\d\d(?::?\d\d)?)?/g, ''));
}

function bothReadings(given: string, readings: readonly Spelling[], count: number): string {
  const how = readings.map(({edtf, reading}) => `${edtf} (${reading})`).join(' or ');
  const say = readings.map((reading) => `"dates=${readingName(reading)}"`).join(' or ');
  const whose = count > 1 ? `; ${count} dates are left out` : '; it is left out';
  return `${quote(given)} is ${how}, and no other date here proves which${whose}. Say in "map": ${say}`;
}

/** Why a text is no date. */
function whyNot(text: string, readings: readonly Spelling[], meant: readonly string[]): string {
  const is = `${quote(text)} is no date`;
  if (readings.length)
    return `${is} where dates are ${meant.join(', ') || 'as the others here'}; it may be ${readings[0].edtf}`;
  if (/^[1-9]\d{4}(?:[.,]\d+)?$/.test(text))
    return `${is}: it is probably the number of a day as Excel counts them. Format the column there as text or as a date such as 2021-06-22, and save it again`;
  if (
    /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d\d$|^(?:\d{1,2}[-. ])?\p{L}{3,}\.?(?:-|[ -]?['’])\d\d$|^\d{1,2}[- ]\p{L}{3,}[- ]\d\d$/u.test(
      text,
    )
  )
    return `${is}: a year of two digits may be of any century`;
  if (/^\d{1,2}\.? ?\p{L}+\.?$|^\p{L}+\.? \d{1,2}$|^\d{1,2}[./]\d{1,2}\.?$/u.test(text)) return `${is}: it has no year`;
  return `${is} that is recognised; write it as 2021-06-22, 2021-06, 2021 or 1850~, or see the guide on dates`;
}
