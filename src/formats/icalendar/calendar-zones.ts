import {quote} from '../../data/issue.js';
import {calendarDay, DAY, MINUTE, startOfDay} from '../../time/calendar.js';
import {instantText} from '../../time/date-forms.js';
import {readZone, toInstant} from '../../time/zone-clocks.js';
import type {FileIssues} from '../file-issues.js';
import {type CalendarTime, listOfTexts, readOffset, readProperty, readTime, textOfValue} from './calendar-values.js';
import type {CalendarPart} from './content-lines.js';
import {recur} from './recur.js';
import {readRule} from './recurrence-rule.js';
import {windowsZone} from './windows-zones.js';

/** Converts a time on the clocks of a zone to an instant; both in ms, the one as if the clocks showed UTC. */
export type Clocks = (wall: number) => number;

const UTC: Clocks = (wall) => wall;

/** A zone of a calendar is known for so many changes of its clocks: two a year. */
const CHANGES = 2000;

interface ClockChange {
  /** When it happens, on the clocks before it. */
  readonly wall: number;
  /** Offsets from UTC, ms. */
  readonly before: number;
  readonly after: number;
}

/** The zones of a calendar, by the names by which its times refer to them. */
export class CalendarZones {
  readonly #clocks = new Map<string, Clocks | undefined>();
  readonly #parts = new Map<string, CalendarPart>();
  readonly #issues: FileIssues;

  constructor(calendar: CalendarPart, issues: FileIssues) {
    this.#issues = issues;
    for (const part of calendar.parts)
      if (part.name === 'VTIMEZONE') this.#parts.set(plainName(valueIn(part, 'TZID') ?? ''), part);
  }

  /**
   * The clocks by which a time is told; undefined where it names no zone, or one that nobody knows, which is told: it is
   * the local time of whoever reads it. The rules of the world's zones come before those that a calendar brings along,
   * which often hold for its own years only.
   */
  clocksOf({isUtc, isDate}: CalendarTime, name: string | undefined, place: string): Clocks | undefined {
    if (isUtc) return UTC;
    if (name === undefined || isDate) return undefined;
    if (!this.#clocks.has(name)) this.#clocks.set(name, this.#find(name, place));
    return this.#clocks.get(name);
  }

  #find(name: string, place: string): Clocks | undefined {
    const part = this.#parts.get(plainName(name));
    const zone = worldZone(name) ?? worldZone((part && valueIn(part, 'X-LIC-LOCATION')) ?? '');
    if (zone !== undefined) return clocksIn(zone);
    const known = windowsZone(name);
    const changes = part && changesOf(part, this.#issues);
    if (changes?.length) {
      const own: Clocks = (wall) => wall - offsetOn(changes, wall);
      if (known === undefined) return own;
      // Outlook describes a zone by its rules of today, and calls by its name also what is another.
      const world = clocksIn(known);
      return (wall) => (haveSameClocks(own, world, wall) ? world : own)(wall);
    }
    if (known !== undefined) return clocksIn(known);
    return this.#issues.error(
      place,
      'bad-time-zone',
      `${quote(name)} is no time zone of the world, and the calendar does not describe it; its times are read as local ones`,
      name,
    );
  }
}

const clocksIn = (zone: string): Clocks => (zone === 'UTC' ? UTC : (wall) => toInstant(wall, zone));

/** Whether clocks show the same in the winter and in the summer of the year of a time. */
function haveSameClocks(some: Clocks, others: Clocks, wall: number): boolean {
  const start = startOfDay(calendarDay(wall).year, 1, 15);
  return [start, start + 182 * DAY].every((each) => some(each) === others(each));
}

/** The name of a zone, however it is quoted and its commas are escaped. */
const plainName = (name: string) => textOfValue(name).replaceAll('"', '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The value of a property of a component, as it is written. */
function valueIn(part: CalendarPart, name: string): string | undefined {
  const line = part.lines.find((each) => each.name === name);
  return line && readProperty(line)?.value;
}

/** The zone that a name means: programs write `/mozilla.org/20050126_1/Europe/Berlin`. */
export function worldZone(name: string): string | undefined {
  const parts = name.split('/').filter(Boolean);
  for (let i = Math.max(0, parts.length - 3); i < parts.length; i++) {
    const short = parts.slice(i).join('/');
    const zone = /\/|^(?:UTC|GMT|Z)$/i.test(short) ? readZone(short === 'Z' ? 'UTC' : short) : undefined;
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** All changes of the clocks that a calendar describes, in order. */
function changesOf(zone: CalendarPart, issues: FileIssues): ClockChange[] {
  const changes: ClockChange[] = [];
  for (const part of zone.parts) {
    const [before, after] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => readOffset(valueIn(part, name) ?? ''));
    const start = readTime(valueIn(part, 'DTSTART') ?? '');
    if (before === undefined || after === undefined || !start) {
      issues.error(`line ${part.line}`, 'bad-format', 'the time zone has a part without a start or its offsets');
      continue;
    }
    const walls = new Set([start.wall]);
    for (const content of part.lines) {
      const {name, line} = content;
      const {value = ''} = readProperty(content) ?? {};
      if (name === 'RDATE') for (const each of listOfTexts(value)) walls.add(readTime(each)?.wall ?? start.wall);
      if (name !== 'RRULE') continue;
      try {
        const rule = readRule(value);
        const end = rule.until ? rule.until.wall + (rule.until.isUtc ? before : 0) : Infinity;
        const most = Math.min(CHANGES, rule.count ?? CHANGES);
        let count = 0;
        for (const wall of recur(rule, start.wall)) {
          if (wall > end || ++count > most) break;
          walls.add(wall);
        }
      } catch (error) {
        issues.error(`line ${line}`, 'bad-format', (error as RangeError).message, value);
      }
    }
    for (const wall of walls) changes.push({wall, before, after});
  }
  return changes.sort((a, b) => a.wall - a.before - (b.wall - b.before));
}

/** The offset at a time on the clocks; of two possible ones the earlier, and in a gap the one before it. */
function offsetOn(changes: readonly ClockChange[], wall: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const {wall: start, before, after} = changes[middle];
    if (start + Math.max(0, after - before) <= wall) low = middle + 1;
    else high = middle;
  }
  return low ? changes[low - 1].after : changes[0].before;
}

/** A time as EDTF, with its offset from UTC where it is an instant; seconds only where they are not 0. */
export function timeText(wall: number, instant: number | undefined): string {
  if (instant === undefined) return wallText(wall);
  const offset = (wall - instant) / MINUTE;
  if (!offset) return `${wallText(wall)}Z`;
  if (!Number.isInteger(offset)) return `${wallText(instant)}Z`; // EDTF has no seconds in an offset
  const far = Math.abs(offset);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${wallText(wall)}${offset < 0 ? '-' : '+'}${two(Math.floor(far / 60))}:${two(far % 60)}`;
}

const wallText = (wall: number) => instantText(wall).slice(0, -1).replace(/:00$/, '');

/** A day as EDTF. */
export function dayText(wall: number): string {
  const {year, month, day} = calendarDay(Math.floor(wall / DAY) * DAY);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
