import {DAY, YEAR_LIMIT} from '../time/calendar.js';
import type {DateError} from '../time/date-error.js';
import {endOfUnit, type EventDate, type Precision} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {type Cursor, quote} from './issue.js';
import {choice, flag, numeric, object, type Read, text} from './read-fields.js';
import type {DateBounds} from './types.js';

const DATE_TEXT_LIMIT = 200;

const PRECISIONS: Precision[] = [
  'millisecond', 'second', 'minute', 'hour', 'day', 'month', 'spring', 'summer', 'autumn', 'winter',
  'quarter', 'quadrimester', 'semester', 'year', 'decade', 'century', 'millennium',
];

/** An EDTF text. */
const edtf: Read<EventDate> = (value, at) => {
  if (typeof value !== 'string') return at.error('wrong-type', `${quote(value)} is not a date: expected an EDTF text such as "2021-06-22"`);
  try {
    return readEdtf(value);
  } catch (error) {
    const {message, isReversed} = error as DateError;
    return at.error(isReversed ? 'end-before-start' : 'bad-date', message, value);
  }
};

/** An EDTF text that stays text, such as when somebody said something. */
export const edtfText: Read<string> = (value, at) => edtf(value, at) && (value as string);

/** ms since 1970: the farthest instant that EDTF can name. */
const FARTHEST = YEAR_LIMIT * 366 * DAY;

/** An infinite bound is one that nobody knows, as dates have it that were read before. */
const bound: Read<string | number> = (value, at) =>
  typeof value === 'number' ? numeric(-Infinity, Infinity)(value, at) : edtfText(value, at);

const dateBounds = object<DateBounds>({
  edtf: edtfText, earliest: bound, latest: bound, endEarliest: bound, endLatest: bound,
  kind: choice('point', 'span'), precision: choice(...PRECISIONS), endPrecision: choice(...PRECISIONS),
  approximate: flag, endApproximate: flag, uncertain: flag, endUncertain: flag, openStart: flag, openEnd: flag, gaps: flag,
  offsetMinutes: numeric(-14 * 60, 14 * 60), text: text(DATE_TEXT_LIMIT),
});

/** A date as authors write it, EDTF or bounds, resolved. A date without any bound has no place in time and is none. */
export const date: Read<EventDate> = (value, at) => {
  const read = typeof value === 'object' ? resolveBounds(value, at) : edtf(value, at);
  if (read?.gaps) at.warn('date-gaps', `${quote(read.edtf)} is shown as the whole stretch from its first date to its last`);
  if (read && read.earliest === -Infinity && read.endLatest === Infinity) return at.error('bad-date', 'it has neither a beginning nor an end');
  return read;
};

function resolveBounds(value: unknown, at: Cursor): EventDate | undefined {
  const bounds = dateBounds(value, at);
  if (!bounds) return undefined;
  if (bounds.edtf !== undefined) return {...readEdtf(bounds.edtf), ...(bounds.text !== undefined && {text: bounds.text})};
  for (const [key, unknown] of [['earliest', -Infinity], ['latest', Infinity], ['endEarliest', -Infinity], ['endLatest', Infinity]] as const) {
    const value = bounds[key];
    if (typeof value !== 'number') continue;
    if (value === unknown) delete bounds[key];
    else if (!(Math.abs(value) <= FARTHEST)) return at.child(key).error('bad-date', `${value} is too far away: expected ms since 1970, at most ${FARTHEST.toExponential(1)} before or after it`);
  }
  const first = resolveBound(bounds.earliest);
  const second = resolveBound(bounds.latest);
  const third = resolveBound(bounds.endEarliest);
  const fourth = resolveBound(bounds.endLatest);
  const given = [first, second, third, fourth].filter((side) => side !== undefined);
  if (given.length === 0) return at.error('bad-date', 'it has no bound: expected "earliest", "latest", "endEarliest", "endLatest" or "edtf"');
  const precision = bounds.precision ?? given[0].precision;
  const offsetMinutes = bounds.offsetMinutes ?? given.find((side) => side.offsetMinutes !== undefined)?.offsetMinutes;
  const kind = bounds.kind ?? (third || fourth ? 'span' : 'point');
  // A point ends where it begins: whichever pair of bounds says so.
  const earliest = (kind === 'span' ? first : (first ?? third))?.start ?? -Infinity;
  const endLatest = (kind === 'span' ? fourth : (second ?? fourth))?.end ?? Infinity;
  const latest = kind === 'span' ? Math.min(second?.end ?? (first ? endOfUnit(earliest, precision) : endLatest), endLatest) : endLatest;
  // Two numbers may be one instant; two dates that touch leave nothing between them.
  const instant = typeof (bounds.endLatest ?? bounds.latest) === 'number';
  if (endLatest < earliest || latest < earliest || (endLatest === earliest && !instant) || (third && third.start > endLatest)) {
    return at.error('end-before-start', `it ends (${quote(bounds.endLatest ?? bounds.latest)}) before it starts (${quote(bounds.earliest ?? bounds.endEarliest)})`);
  }
  const approximate = bounds.approximate ?? false;
  const uncertain = bounds.uncertain ?? false;
  return {
    kind, earliest, latest, endLatest,
    endEarliest: kind === 'span' ? Math.max(third?.start ?? earliest, earliest) : earliest,
    precision,
    endPrecision: bounds.endPrecision ?? (kind === 'span' ? (fourth ?? third)?.precision : undefined) ?? precision,
    approximate, endApproximate: bounds.endApproximate ?? approximate,
    uncertain, endUncertain: bounds.endUncertain ?? uncertain,
    openStart: bounds.openStart ?? false, openEnd: bounds.openEnd ?? false, gaps: bounds.gaps ?? false,
    ...(offsetMinutes !== undefined && {offsetMinutes}),
    ...(bounds.text !== undefined && {text: bounds.text}),
  };
}

/** A number is the bound itself; a date stretches from its first instant to the one after its last. */
function resolveBound(value: string | number | undefined): {start: number; end: number; precision: Precision; offsetMinutes?: number} | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return {start: value, end: value, precision: 'millisecond'};
  const {earliest, endLatest, precision, offsetMinutes} = readEdtf(value);
  return {start: earliest, end: endLatest, precision, offsetMinutes};
}
