import {DAY, MINUTE} from '../time/calendar.js';
import {YEAR_LIMIT} from '../time/year-limit.js';
import {endOfUnit, type EventDate, type Precision, UNIT_MONTHS, UNIT_MS} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {reversed} from './issue.js';
import {edtfText, instantOf, OPTIONAL} from './read-date.js';
import {choice, hideInherited, numeric, object, type Read, text, wrongType} from './read-fields.js';
import type {DateBounds} from './types.js';

/** Every unit, the finest first. */
const PRECISIONS = Object.keys({...UNIT_MS, ...UNIT_MONTHS}) as readonly Precision[];

const flag: Read<boolean> = (value, at) => (typeof value === 'boolean' ? value : wrongType(value, at, 'true or false'));

const DATE_TEXT_LIMIT = 200;

/** The bound farthest from 1970 that is accepted, ms: later than every EDTF date within `YEAR_LIMIT`. */
const FARTHEST = YEAR_LIMIT * 366 * DAY;

/** Reads a bound: ms since 1970 UTC, a `Date`, or EDTF. Infinity is an unknown bound, as in dates read before. */
const bound: Read<string | number> = (value, at) => {
  const ms = typeof value === 'number' ? value : instantOf(value);
  return ms === undefined ? edtfText(value, at) : numeric(-Infinity, Infinity)(ms, at);
};

const offsetMinutes: Read<number> = (value, at) =>
  Number.isInteger(value)
    ? numeric(1 - DAY / MINUTE, DAY / MINUTE - 1)((value as number) + 0, at)
    : wrongType(value, at, 'a whole number');

/** `DateBounds` after reading: each `Date` has become ms since 1970 UTC. */
interface KnownBounds extends DateBounds {
  earliest?: string | number;
  latest?: string | number;
  endEarliest?: string | number;
  endLatest?: string | number;
}

const fields = object<KnownBounds>({
  edtf: edtfText,
  earliest: bound,
  latest: bound,
  endEarliest: bound,
  endLatest: bound,
  kind: choice('point', 'span'),
  precision: choice(...PRECISIONS),
  endPrecision: choice(...PRECISIONS),
  approximate: flag,
  endApproximate: flag,
  uncertain: flag,
  endUncertain: flag,
  openStart: flag,
  openEnd: flag,
  gaps: flag,
  offsetMinutes,
  text: text(DATE_TEXT_LIMIT),
});

/** Reads a date that is given by its bounds. */
export const readBounds: Read<EventDate> = (value, at) => {
  const bounds = fields(value, at);
  if (!bounds) return undefined;
  if (bounds.edtf !== undefined)
    return {...readEdtf(bounds.edtf), ...(bounds.text !== undefined && {text: bounds.text})};
  for (const [key, unknown] of [
    ['earliest', -1],
    ['latest', 0],
    ['endEarliest', 0],
    ['endLatest', 1],
  ] as const) {
    const ms = bounds[key];
    if (typeof ms !== 'number' || Math.abs(ms) <= FARTHEST) continue;
    if (Number.isFinite(ms) || ms * unknown < 0) return at.child(key).error('bad-date', `${ms} is too far away`);
    delete bounds[key];
  }
  const first = resolveBound(bounds.earliest);
  const second = resolveBound(bounds.latest);
  const third = resolveBound(bounds.endEarliest);
  const fourth = resolveBound(bounds.endLatest);
  const given = [first, second, third, fourth].filter((side) => side !== undefined);
  const kind = bounds.kind ?? (third || fourth || bounds.openStart || bounds.openEnd ? 'span' : 'point');
  const isSpan = kind === 'span';
  const precision = bounds.precision ?? given[0]?.precision ?? 'day';
  const endPrecision = bounds.endPrecision ?? (isSpan ? (fourth ?? third)?.precision : undefined) ?? precision;
  const offsetMinutes = bounds.offsetMinutes ?? given.find((side) => side.offsetMinutes !== undefined)?.offsetMinutes;
  // A point needs only one pair of bounds, of its start or of its end: they are the same.
  const earliest = (isSpan ? first : (first ?? third))?.start ?? -Infinity;
  const openStart = isSpan && earliest === -Infinity && bounds.openStart === true;
  const endEarliest = isSpan ? Math.max(third?.start ?? earliest, earliest) : earliest;
  const greatest = (isSpan ? fourth : (second ?? fourth))?.end ?? Infinity;
  const openEnd = isSpan && greatest === Infinity && bounds.openEnd === true;
  // Equal numbers mean one instant; EDTF dates that only touch leave no time between them, which is an error.
  const endLatest =
    greatest === endEarliest && typeof (isSpan ? bounds.endLatest : (bounds.latest ?? bounds.endLatest)) === 'number'
      ? after(greatest, endPrecision)
      : greatest;
  const start = second?.end ?? (Number.isFinite(earliest) ? after(earliest, precision) : endLatest);
  const latest = !isSpan
    ? endLatest
    : Math.min(start === earliest && typeof bounds.latest === 'number' ? after(earliest, precision) : start, endLatest);
  if (latest <= earliest || endLatest <= endEarliest) {
    const [last, first] =
      isSpan && endLatest > endEarliest
        ? [bounds.latest, bounds.earliest]
        : [bounds.endLatest ?? bounds.latest, bounds.earliest ?? bounds.endEarliest];
    return at.error('end-before-start', reversed(last, first));
  }
  const approximate = bounds.approximate ?? false;
  const uncertain = bounds.uncertain ?? false;
  return {
    kind,
    earliest,
    latest: openStart ? -Infinity : latest,
    endEarliest: openEnd ? Infinity : endEarliest,
    endLatest,
    precision,
    endPrecision,
    approximate,
    endApproximate: bounds.endApproximate ?? approximate,
    uncertain,
    endUncertain: bounds.endUncertain ?? uncertain,
    openStart,
    openEnd,
    gaps: bounds.gaps ?? false,
    ...(offsetMinutes !== undefined && {offsetMinutes}),
    ...(bounds.text !== undefined && {text: bounds.text}),
  };
};

/** The end of the unit at `start`, ms since 1970 UTC, or a later double where doubles are farther apart than that. */
function after(start: number, precision: Precision): number {
  return Math.max(endOfUnit(start, precision), start + Math.abs(start) * 2 ** -51);
}

/** A resolved bound, ms since 1970 UTC; a side is undefined if it is unknown. */
interface KnownBound {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly precision: Precision;
  readonly offsetMinutes?: number;
}

/**
 * Resolves a bound: a number is its own start and end; EDTF reaches from its first instant to the one after its last.
 */
function resolveBound(value: string | number | undefined): KnownBound | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return {start: value, end: value, precision: 'millisecond'};
  const read = readEdtf(value);
  hideInherited(read, OPTIONAL);
  const {earliest, endLatest, precision, offsetMinutes} = read;
  return {
    start: earliest === -Infinity ? undefined : earliest,
    end: endLatest === Infinity ? undefined : endLatest,
    precision,
    offsetMinutes,
  };
}
