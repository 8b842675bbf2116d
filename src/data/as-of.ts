import type {EventDate} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {onAxis, UTC} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import type {Attribution, Dataset, DatasetEvent, Occurrence, Revision, Stance, Status} from './types.js';

/** The status that the accounts of an event give it, by the strongest stance among them, the strongest first. */
const STATUS_BY: readonly (readonly [Stance, Status])[] = [
  ['retracts', 'retracted'],
  ['denies', 'disputed'],
  ['disputes', 'disputed'],
  ['confirms', 'confirmed'],
  ['reports', 'reported'],
  ['claims', 'claimed'],
  ['analyses', 'unknown'],
];

/**
 * A dataset as it was known at the end of a day, or of another date. An event is there if somebody had said it by then,
 * with the accounts given by then, and the status that these give it; what had not yet begun was planned. An account
 * was given by the end of its date `said`, or else of that on which its source was published. Where no account has a
 * date, an event is known once it has certainly begun, and by the day of publication of the dataset at the latest; one
 * that was planned, from that day on, or always where there is none. Other accounts without a date are known from that
 * day on too.
 *
 * A correction was made by the end of its date. An era is known as an event without accounts is.
 *
 * The events keep their own dates: what was thought of these at the time, the dataset does not say. Events in columns
 * have no accounts.
 *
 * @param day - of the axis of the dataset.
 */
export function asOf(dataset: Dataset, day: EventDate): Dataset {
  const from = standpointOf(dataset, day);
  const events = eventsAsOf(dataset, from);
  const ids = new Set(events.map(({id}) => id));
  const {eras, revisions} = dataset;
  return {
    ...dataset,
    ...wholeAxis(dataset),
    now: day,
    ...(eras && {eras: eras.filter(({date}) => isKnownBy(onAxis(date, from.zone).latest, from))}),
    ...(revisions && {revisions: madeBy(revisions, from)}),
    events: events.map((event) =>
      event.relations?.some(({to}) => !ids.has(to))
        ? {...event, relations: event.relations.filter(({to}) => ids.has(to))}
        : event,
    ),
  };
}

/** The end of a day, on the axis of a zone: ms since 1970 UTC. */
export function endOf(day: EventDate, zone: string): number {
  return onAxis(day, zone).endLatest;
}

function standpointOf(dataset: Dataset, day: EventDate): Standpoint {
  const {zone} = axisZone(dataset);
  return {time: endOf(day, zone), published: dataset.now && endOf(dataset.now, zone), zone};
}

/** The events that were known, with their status of then. */
function eventsAsOf({events}: Dataset, standpoint: Standpoint): DatasetEvent[] {
  return events.flatMap((event) => eventAsOf(event, standpoint) ?? []);
}

/** Whether that is known of which nobody says who told it: once it has certainly begun, or is published. */
function isKnownBy(begun: number, {time, published = Infinity}: Standpoint): boolean {
  return Math.min(begun, published) <= time;
}

/** The corrections that had been made. */
function madeBy(revisions: readonly Revision[], {time, zone}: Standpoint): Revision[] {
  return revisions.filter(({date}) => {
    const day = readDay(date);
    return day && endOf(day, zone) <= time;
  });
}

interface Standpoint {
  /** What was given by then is known, ms since 1970 UTC. */
  readonly time: number;
  /** When the dataset was published, ms since 1970 UTC. */
  readonly published: number | undefined;
  /** That of the axis. */
  readonly zone: string;
}

/** An event as it was known; undefined if it was not. */
function eventAsOf(event: DatasetEvent, standpoint: Standpoint): DatasetEvent | undefined {
  const {time, published, zone} = standpoint;
  const {attributions = [], occurrence, revisions} = event;
  const date = onAxis(event.date, zone);
  const isAhead = date.earliest >= time;
  const given = attributions.map((account) => {
    const day = dayOf(account);
    return day && endOf(day, zone);
  });
  const isDated = given.some((by) => by !== undefined);
  const isPlan = /planned|postponed|cancelled/.test(occurrence);
  if (!isDated && !(isPlan ? (published ?? -Infinity) <= time : isKnownBy(date.latest, standpoint))) return undefined;
  const known = isDated ? attributions.filter((_, i) => (given[i] ?? published ?? Infinity) <= time) : attributions;
  if (isDated && !known.length) return undefined;
  const areAll = known.length === attributions.length;
  return {
    ...event,
    ...(!areAll && {attributions: known}),
    ...(revisions && {revisions: madeBy(revisions, standpoint)}),
    status: areAll ? event.status : statusBy(known),
    occurrence: isAhead ? occurrenceAhead(occurrence, areAll) : occurrence,
  };
}

/** The axis of all events: it stays the same from day to day. */
function wholeAxis(dataset: Dataset): Pick<Dataset, 'start' | 'end' | 'timeZone'> {
  const {events, start, end, timeZone} = dataset;
  const {zone} = axisZone(dataset);
  const dates = events.map(({date}) => ({date, on: onAxis(date, zone)}));
  const first = dates.filter(({on}) => Number.isFinite(on.earliest)).sort((a, b) => a.on.earliest - b.on.earliest)[0];
  const last = dates.filter(({on}) => Number.isFinite(on.endLatest)).sort((a, b) => b.on.endLatest - a.on.endLatest)[0];
  return {
    ...((start ?? first) && {start: start ?? first.date}),
    ...((end ?? last) && {end: end ?? last.date}),
    // It may be the offset that all instants share, those of events that are not known yet too.
    ...((timeZone ?? zone) !== UTC && {timeZone: timeZone ?? zone}),
  };
}

/** The date on which an account was given; undefined if that is not known. */
function dayOf({said, source}: Attribution): EventDate | undefined {
  const text = said ?? source?.published;
  return text === undefined ? undefined : readDay(text);
}

/** The date of a text that was checked when the dataset was read. */
function readDay(text: string): EventDate | undefined {
  try {
    return readEdtf(text);
  } catch {
    return undefined; // told when the dataset was read
  }
}

/** The status that accounts give an event. */
function statusBy(accounts: readonly Attribution[]): Status {
  const given = new Set(accounts.map(({stance}) => stance));
  return STATUS_BY.find(([stance]) => given.has(stance))?.[1] ?? 'reported';
}

/** What had not yet begun cannot have happened; that it was called off may have been known. */
function occurrenceAhead(occurrence: Occurrence, areAll: boolean): Occurrence {
  if (areAll && (occurrence === 'cancelled' || occurrence === 'postponed')) return occurrence;
  return occurrence === 'unknown' ? occurrence : 'planned';
}

/**
 * The days on which something became known of a dataset, in order: those of its accounts and corrections, and that of
 * its publication; none where neither has a date.
 */
export function knownDays(dataset: Dataset): EventDate[] {
  const {zone} = axisZone(dataset);
  const days = new Map<number, EventDate>();
  const add = (day: EventDate | undefined) => day && days.set(endOf(day, zone), day);
  for (const {attributions = [], revisions = []} of dataset.events) {
    for (const account of attributions) add(dayOf(account));
    for (const {date} of revisions) add(readDay(date));
  }
  for (const {date} of dataset.revisions ?? []) add(readDay(date));
  if (days.size) add(dataset.now);
  return [...days].sort(([a], [b]) => a - b).map(([, day]) => day);
}

/** What became known of a dataset between two days. */
export interface Changes {
  /** The ids of events that were not known before. */
  readonly added: readonly string[];
  /** The ids of events whose status is another than before, by the status that they have now. */
  readonly changed: Readonly<Partial<Record<Status, readonly string[]>>>;
  /** The ids of events, known before, of which something was corrected. */
  readonly corrected: readonly string[];
}

/**
 * What became known of a dataset between two days.
 * @param from - what was known by its end is not told.
 * @param to - what was known by its end is; where it is missing, all that the dataset knows.
 */
export function changesBetween(dataset: Dataset, from: EventDate, to?: EventDate): Changes {
  const before = new Map(eventsAsOf(dataset, standpointOf(dataset, from)).map((event) => [event.id, event]));
  const now = to ? eventsAsOf(dataset, standpointOf(dataset, to)) : dataset.events;
  const changed: Partial<Record<Status, string[]>> = {};
  const added: string[] = [];
  const corrected: string[] = [];
  for (const {id, status, revisions} of now) {
    const old = before.get(id);
    if (!old) added.push(id);
    else if (old.status !== status) (changed[status] ??= []).push(id);
    if (old && (revisions?.length ?? 0) > (old.revisions?.length ?? 0)) corrected.push(id);
  }
  return {added, changed, corrected};
}
