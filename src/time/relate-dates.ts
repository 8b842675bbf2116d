import type {EventDate} from './event-date.js';
import {onAxis, UTC} from './zones.js';

/** How one stretch of time may lie to another, as James Allen tells them apart (1983). */
export const DATE_RELATIONS = [
  'before',
  'meets',
  'overlaps',
  'starts',
  'during',
  'finishes',
  'equals',
  'finished by',
  'contains',
  'started by',
  'overlapped by',
  'met by',
  'after',
] as const;

/** One of Allen’s thirteen relations: the first date stands in it to the second. */
export type DateRelation = (typeof DATE_RELATIONS)[number];

/** How far the bounds of dates tell something: it is so, it may be so, or it cannot be so. */
export type Verdict = 'certain' | 'possible' | 'impossible';

/** A time of which the bounds are known: in `[least, most)`, or at `least` where both are the same, as beyond all time. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The start and the end of a date; a point has only one time. */
interface Sides {
  readonly start: Bounds;
  readonly end: Bounds;
}

/** The times of two dates in the order in which a relation has them, those that are the same together. */
type Order = readonly (readonly Bounds[])[];

type Orders = readonly (readonly [DateRelation, Order])[];

/**
 * Which of the thirteen relations of Allen the first of two dates has to the second, judged from the four bounds of
 * each: of every relation whether it is certain, possible or impossible. As a date has exactly one relation to another,
 * one is certain where all others are impossible.
 *
 * A point has no length: it meets or overlaps nothing, and may start, finish or lie within a span, or equal another
 * point. A span ends later than it starts. Time is continuous: two events of one day may have been at any two times of
 * it. What is said to be approximate (`~`) or uncertain (`?`) is taken at its bounds.
 *
 * @param zone - that calendar dates are in, where the others are instants: an IANA name or an offset.
 */
export function relateDates(a: EventDate, b: EventDate, zone = UTC): Readonly<Record<DateRelation, Verdict>> {
  const possible = possibleRelations(sidesOf(a, zone), sidesOf(b, zone));
  const verdict = possible.size === 1 ? 'certain' : 'possible';
  return Object.fromEntries(
    DATE_RELATIONS.map((relation) => [relation, possible.has(relation) ? verdict : 'impossible']),
  ) as Record<DateRelation, Verdict>; // every relation is among its keys
}

/**
 * Whether one date was over when another began.
 * @param zone - that calendar dates are in, where the others are instants: an IANA name or an offset.
 */
export function isBefore(a: EventDate, b: EventDate, zone = UTC): Verdict {
  const possible = possibleRelations(sidesOf(a, zone), sidesOf(b, zone));
  const isPossible = possible.has('before') || possible.has('meets');
  const areOthers = [...possible].some((relation) => relation !== 'before' && relation !== 'meets');
  return isPossible ? (areOthers ? 'possible' : 'certain') : 'impossible';
}

function sidesOf(date: EventDate, zone: string): Sides {
  const {kind, earliest, latest, endEarliest, endLatest} = onAxis(date, zone);
  const start = {least: earliest, most: latest};
  return {start, end: kind === 'point' ? start : {least: endEarliest, most: endLatest}};
}

function possibleRelations(a: Sides, b: Sides): ReadonlySet<DateRelation> {
  return new Set(ordersOf(a, b).flatMap(([relation, order]) => (isPossible(order) ? [relation] : [])));
}

/** Every relation that two dates may have, as the order of their times. */
function ordersOf(a: Sides, b: Sides): Orders {
  const {start, end} = a;
  const {start: from, end: to} = b;
  if (start === end && from === to)
    return [
      ['before', [[start], [from]]],
      ['equals', [[start, from]]],
      ['after', [[from], [start]]],
    ];
  if (start === end)
    return [
      ['before', [[start], [from], [to]]],
      ['starts', [[start, from], [to]]],
      ['during', [[from], [start], [to]]],
      ['finishes', [[from], [start, to]]],
      ['after', [[from], [to], [start]]],
    ];
  if (from === to)
    return [
      ['before', [[start], [end], [from]]],
      ['finished by', [[start], [end, from]]],
      ['contains', [[start], [from], [end]]],
      ['started by', [[start, from], [end]]],
      ['after', [[from], [start], [end]]],
    ];
  return [
    ['before', [[start], [end], [from], [to]]],
    ['meets', [[start], [end, from], [to]]],
    ['overlaps', [[start], [from], [end], [to]]],
    ['starts', [[start, from], [end], [to]]],
    ['during', [[from], [start], [end], [to]]],
    ['finishes', [[from], [start], [end, to]]],
    [
      'equals',
      [
        [start, from],
        [end, to],
      ],
    ],
    ['finished by', [[start], [from], [end, to]]],
    ['contains', [[start], [from], [to], [end]]],
    ['started by', [[start, from], [to], [end]]],
    ['overlapped by', [[from], [start], [to], [end]]],
    ['met by', [[from], [start, to], [end]]],
    ['after', [[from], [to], [start], [end]]],
  ];
}

/**
 * Whether times can follow on each other in an order, each group later than the one before. Each is taken as early as
 * it can be: if that is too late, nothing is early enough.
 */
function isPossible(order: Order): boolean {
  // The infimum of the time before: that time is there, or any later one, however little.
  let last: number | undefined;
  for (const group of order) {
    const least = Math.max(...group.map((bounds) => bounds.least));
    const isLater = last === undefined || least > last;
    if (group.some((bounds) => bounds.least === bounds.most)) {
      if (!isLater || !group.every((bounds) => holds(bounds, least))) return false;
      last = least;
      continue;
    }
    last = isLater ? least : last!;
    if (last >= Math.min(...group.map((bounds) => bounds.most))) return false;
  }
  return true;
}

/** Whether a time is within bounds; an end that is not known may be none. */
function holds({least, most}: Bounds, time: number): boolean {
  return least === most ? time === least : time >= least && (time < most || most === Infinity);
}
