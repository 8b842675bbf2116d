import {going, type Steps} from '../../data/steps.js';
import {isZone} from '../../time/zones.js';
import type {TimelineDataset, TimelineEvent} from '../../data/types.js';
import type {FileIssues} from '../file-issues.js';
import {type Draft, type FormatInput, readsInSteps} from '../format.js';
import {CalendarEntry, type Moment} from './calendar-entry.js';
import {EntryEvents, PROPERTIES} from './calendar-event.js';
import {readProperty, textOfValue} from './calendar-values.js';
import {CalendarZones, dayText, timeText} from './calendar-zones.js';
import {type CalendarPart, readingParts} from './content-lines.js';
import {latestOf, type Occurrence, Occurrences, windowEnd} from './occurrences.js';

const ENTRIES = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);
/** What says nothing of what a calendar is about. */
const TECHNICAL = new Set('VERSION PRODID CALSCALE METHOD REFRESH-INTERVAL UID LAST-MODIFIED'.split(' '));

/** So many entries are read in a step. */
const SOME = 32;

/** Reads a calendar, or several in one file: its events, to-dos and journal entries. */
export const calendarReader = readsInSteps(readingCalendar);

function* readingCalendar({text}: FormatInput, issues: FileIssues): Steps<Draft | undefined> {
  const parts = yield* readingParts(text, issues);
  const loose = parts.filter(({name}) => ENTRIES.has(name));
  const calendars = parts.filter(({name}) => name === 'VCALENDAR');
  if (loose.length) calendars.push({name: 'VCALENDAR', line: loose[0].line, lines: [], parts: loose});
  if (!calendars.length) return issues.error('$', 'missing', 'it has no calendar: expected BEGIN:VCALENDAR');
  const read: {readonly calendar: CalendarPart; readonly entries: readonly CalendarEntry[]}[] = [];
  for (const calendar of calendars) read.push({calendar, entries: yield* entriesOf(calendar, issues)});
  const all = read.flatMap(({entries}) => entries);
  yield;
  const occurrences = new Occurrences(yield* windowEnd(all), issues);
  const written = yield* latestOf(all, WRITTEN);
  const events = new EntryEvents(written === -Infinity ? Infinity : written, issues);
  const found: TimelineEvent[] = [];
  const shown: CalendarEntry[] = [];
  const metas = read.map(({calendar}) => calendarMeta(calendar, issues));
  for (const [i, {entries}] of read.entries()) {
    // Several calendars in one file are groups; of one, the categories are.
    const group = read.length > 1 ? metas[i].title : undefined;
    const add = (one: CalendarTime) => {
      const event = events.eventOf(one.occurrence, one.id);
      found.push(group ? {...event, group} : event);
      shown.push(one.occurrence.entry);
    };
    yield* going(yield* timesOf(entries, occurrences), add, SOME);
  }
  const [meta] = metas;
  return {
    dataset: {...(read.length === 1 && meta), ...(meta.timeZone && {timeZone: meta.timeZone}), events: found},
    placeOf: (list, index, key) =>
      list === 'events' ? shown[index].placeOf(...(PROPERTIES[key ?? ''] ?? [])) : undefined,
  };
}

function* entriesOf(calendar: CalendarPart, issues: FileIssues): Steps<CalendarEntry[]> {
  const zones = new CalendarZones(calendar, issues);
  const entries: CalendarEntry[] = [];
  const add = (part: CalendarPart): void => {
    if (ENTRIES.has(part.name)) {
      const entry = new CalendarEntry(part, zones, issues);
      if (entry.start) entries.push(entry);
      // Another start is told already.
      else if (!entry.first('DTSTART')) issues.error(`line ${part.line}`, 'missing', `the ${part.name} has no DTSTART`);
    } else if (part.name !== 'VTIMEZONE') issues.lose(`line ${part.line}`, part.name);
  };
  yield* going(calendar.parts, add, SOME);
  return entries;
}

/** A time of an entry, and the id of that. */
interface CalendarTime {
  readonly occurrence: Occurrence;
  readonly id: string | undefined;
}

/** Every time of every entry; where one has several, with an id for each after the first. */
function* timesOf(entries: readonly CalendarEntry[], occurrences: Occurrences): Steps<CalendarTime[]> {
  const uidOf = (entry: CalendarEntry) => entry.first('UID')?.value ?? '';
  const changed = new Map<string, CalendarEntry[]>();
  const masters = new Set<string>();
  yield* going(entries, (entry) => {
    const uid = uidOf(entry);
    if (!entry.first('RECURRENCE-ID')) masters.add(uid);
    else changed.set(uid, [...(changed.get(uid) ?? []), entry]);
  });
  const times: CalendarTime[] = [];
  const add = (entry: CalendarEntry): void => {
    const uid = uidOf(entry);
    const isChange = entry.first('RECURRENCE-ID') !== undefined;
    // A change of one time is shown in its series; alone, where that is not in the file.
    if (isChange && masters.has(uid)) return;
    const own = isChange ? [{entry, start: entry.start!}] : occurrences.of(entry, changed.get(uid) ?? []);
    for (const [i, occurrence] of own.entries())
      times.push({
        occurrence,
        id: uid && (i || isChange) ? `${textOfValue(uid)}/${slotText(occurrence.start)}` : undefined,
      });
  };
  // One entry may have thousands of times.
  yield* going(entries, add, 1);
  return times;
}

/** Which time of a series one is. */
const slotText = ({wall, isDate}: Moment) => (isDate ? dayText(wall) : timeText(wall, undefined));

const WRITTEN = new Set(['DTSTAMP', 'LAST-MODIFIED', 'CREATED']);

function calendarMeta(
  calendar: CalendarPart,
  issues: FileIssues,
): Pick<TimelineDataset, 'title' | 'description' | 'timeZone' | 'meta'> {
  const values = new Map<string, string>();
  for (const content of calendar.lines) {
    const {name, line} = content;
    const value = textOfValue(readProperty(content)?.value ?? '');
    if (/^(?:X-WR-CALNAME|NAME|X-WR-CALDESC|DESCRIPTION|X-WR-TIMEZONE|URL|SOURCE)$/.test(name)) values.set(name, value);
    else if (!TECHNICAL.has(name))
      issues.lose(`line ${line}`, name.startsWith('X-') ? 'what programs keep of a calendar (X-…)' : `"${name}"`);
  }
  const title = values.get('NAME') ?? values.get('X-WR-CALNAME');
  const description = values.get('DESCRIPTION') ?? values.get('X-WR-CALDESC');
  const timeZone = values.get('X-WR-TIMEZONE');
  const url = values.get('URL') ?? values.get('SOURCE');
  return {
    ...(title && {title}),
    ...(description && {description}),
    ...(timeZone && isZone(timeZone) && timeZone !== 'local' && {timeZone}),
    ...(url && {meta: {source: {url}}}),
  };
}
