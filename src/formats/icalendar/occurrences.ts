import {going, type Steps} from '../../data/steps.js';
import {DAY, MEAN_YEAR} from '../../time/calendar.js';
import type {FileIssues} from '../file-issues.js';
import {type CalendarEntry, instantOf, type Moment} from './calendar-entry.js';
import {type Property, readTime} from './calendar-values.js';
import {dayText} from './calendar-zones.js';
import {recur} from './recur.js';
import {readRule, type RecurrenceRule} from './recurrence-rule.js';

/** So many events are made of one that recurs, and of all of a file. */
const MOST = {each: 5000, all: 100_000};

/** One time at which an entry takes place, by the entry that says what happens then. */
export interface Occurrence {
  readonly entry: CalendarEntry;
  readonly start: Moment;
}

const DATED = new Set(['DTSTART', 'DTEND', 'DUE', 'RDATE', 'RECURRENCE-ID', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED']);

/** How far what recurs without an end is followed: a year beyond the latest time that a file names. */
export function* windowEnd(entries: readonly CalendarEntry[]): Steps<number> {
  return (yield* latestOf(entries, DATED)) + MEAN_YEAR;
}

/** The latest time of some properties, on the clocks by which each is told; −∞ if there is none. */
export function* latestOf(entries: readonly CalendarEntry[], names: ReadonlySet<string>): Steps<number> {
  let latest = -Infinity;
  yield* going(entries, ({properties}) => {
    for (const {name, value} of properties)
      if (names.has(name)) latest = Math.max(latest, readTime(value.split(/[,/]/, 1)[0])?.wall ?? latest);
  });
  return latest;
}

/** Makes of what recurs an entry for each of its times, within a window and a bound on their number. */
export class Occurrences {
  readonly #end: number;
  readonly #issues: FileIssues;
  #left = MOST.all;

  /** @param end - of the window: see `windowEnd`. */
  constructor(end: number, issues: FileIssues) {
    this.#end = end;
    this.#issues = issues;
  }

  /**
   * The times of an entry: its start, what its rules and dates add, without its exceptions.
   * @param changed - the entries that replace one of its times each, or all from one on.
   */
  of(entry: CalendarEntry, changed: readonly CalendarEntry[]): Occurrence[] {
    const {start} = entry;
    if (!start) return [];
    const starts = new Map<number, Moment>([[instantOf(start), start]]);
    const add = (moment: Moment) => starts.set(instantOf(moment), moment);
    for (const property of entry.all('RRULE')) this.#addRule(property, start, add);
    for (const property of entry.all('RDATE')) for (const moment of this.#datesOf(entry, property)) add(moment);
    for (const property of entry.all('EXRULE')) this.#issues.lose(property.place, 'a rule of exceptions (EXRULE)');
    this.#except(entry, starts);
    const found = new Map<number, Occurrence>();
    for (const [instant, moment] of starts) found.set(instant, {entry, start: moment});
    for (const other of changed) this.#change(found, other);
    return [...found.values()].sort((a, b) => instantOf(a.start) - instantOf(b.start));
  }

  #addRule({value, place}: Property, start: Moment, add: (moment: Moment) => unknown): void {
    let rule: RecurrenceRule;
    try {
      rule = readRule(value);
    } catch (error) {
      const why = (error as RangeError).message;
      return this.#issues.error(place, 'bad-format', `${why}; the event is shown once, where it starts`, value);
    }
    const {until, count} = rule;
    const isEndless = !until && count === undefined;
    // A day as the last one includes all of it.
    const last = until ? until.wall + (until.isDate ? DAY - 1 : 0) : isEndless ? this.#end : Infinity;
    let made = 0;
    for (const wall of recur(rule, start.wall)) {
      const moment = {...start, wall};
      if ((until?.isUtc ? instantOf(moment) : wall) > last) {
        if (isEndless) this.#issues.lose(place, `what recurs without an end, after ${dayText(last)},`);
        return;
      }
      if (made++ === (count ?? Infinity)) return;
      if (made > MOST.each || this.#left-- <= 0) {
        const most = made > MOST.each ? `${MOST.each} times of one event` : `${MOST.all} times in one file`;
        return this.#issues.error(place, 'too-many', `it recurs more often; ${most} are shown, up to ${dayText(wall)}`);
      }
      add(moment);
    }
  }

  /** The moments of additional times, which may be periods. */
  #datesOf(entry: CalendarEntry, property: Property): Moment[] {
    if (property.params.VALUE?.toUpperCase() !== 'PERIOD') return entry.moments(property);
    this.#issues.lose(property.place, 'the length of a single period (RDATE)');
    return entry.moments(property, property.value.replaceAll(/\/[^,]*/g, ''));
  }

  #except(entry: CalendarEntry, starts: Map<number, Moment>): void {
    const days = new Set<number>();
    for (const property of entry.all('EXDATE'))
      for (const moment of entry.moments(property)) {
        starts.delete(instantOf(moment));
        // A day where times are meant is written for all times of it.
        if (moment.isDate) days.add(moment.wall);
      }
    if (!days.size) return;
    for (const [instant, {wall}] of starts) if (days.has(Math.floor(wall / DAY) * DAY)) starts.delete(instant);
  }

  #change(found: Map<number, Occurrence>, entry: CalendarEntry): void {
    const property = entry.first('RECURRENCE-ID')!;
    const [replaced] = entry.moments(property);
    if (!replaced || !entry.start) return;
    const at = instantOf(replaced);
    const isAllAfter = property.params.RANGE?.toUpperCase() === 'THISANDFUTURE';
    const shift = entry.start.wall - replaced.wall;
    for (const [instant, occurrence] of found) {
      const isSame =
        instant === at || (replaced.isDate && Math.floor(occurrence.start.wall / DAY) * DAY === replaced.wall);
      if (isSame) found.delete(instant);
      else if (isAllAfter && instant > at)
        found.set(instant, {entry, start: {...entry.start, wall: occurrence.start.wall + shift}});
    }
    found.set(at, {entry, start: entry.start});
  }
}
