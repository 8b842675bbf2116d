import {quote} from '../../data/issue.js';
import {DAY} from '../../time/calendar.js';
import type {FileIssues} from '../file-issues.js';
import {
  type CalendarTime,
  type Duration,
  type Property,
  readDuration,
  readProperty,
  readTime,
} from './calendar-values.js';
import {type CalendarZones, type Clocks, dayText, timeText} from './calendar-zones.js';
import type {CalendarPart} from './content-lines.js';

/** A time with its clocks: without them, a day, or the local time of whoever reads it. */
export interface Moment extends CalendarTime {
  readonly clocks: Clocks | undefined;
}

/** The instant of a moment, ms since 1970 UTC; for a day or a local time, as if its clocks showed UTC. */
export const instantOf = ({wall, clocks}: Moment): number => clocks?.(wall) ?? wall;

/** An event, a to-do or a journal entry of a calendar. */
export class CalendarEntry {
  readonly part: CalendarPart;
  readonly properties: Property[] = [];
  readonly start: Moment | undefined;
  readonly #end: Moment | undefined;
  readonly #duration: Duration | undefined;
  readonly #zones: CalendarZones;
  readonly #issues: FileIssues;

  constructor(part: CalendarPart, zones: CalendarZones, issues: FileIssues) {
    this.part = part;
    this.#zones = zones;
    this.#issues = issues;
    for (const line of part.lines) {
      const property = readProperty(line);
      // Without a value a property says nothing: programs write those that nobody filled in.
      if (property?.value) this.properties.push(property);
      else if (!property)
        issues.error(`line ${line.line}`, 'bad-format', `${quote(line.text)} has no value: expected a colon before it`);
    }
    const isTask = part.name === 'VTODO';
    const done = isTask ? this.#moment('COMPLETED') : undefined;
    const due = isTask ? this.#moment('DUE') : this.#moment('DTEND');
    const start = this.#moment('DTSTART');
    this.start = start ?? done ?? due;
    this.#end = start ? due : undefined;
    const duration = this.first('DURATION');
    this.#duration = duration && readDuration(duration.value);
    if (duration && !this.#duration)
      issues.error(
        duration.place,
        'bad-date',
        `${quote(duration.value)} is no duration; one is written PT1H30M or P3D`,
      );
    this.#checkEnd();
  }

  first(name: string): Property | undefined {
    return this.properties.find((property) => property.name === name);
  }

  all(name: string): readonly Property[] {
    return this.properties.filter((property) => property.name === name);
  }

  /** Where a property stands, or else where the entry begins. */
  placeOf(...names: string[]): string {
    return names.map((name) => this.first(name)?.place).find(Boolean) ?? `line ${this.part.line}`;
  }

  /** The moments of a property, which may have several; what is none is told. */
  moments(property: Property, value = property.value): Moment[] {
    return value.split(',').flatMap((text) => {
      const time = readTime(text);
      if (time) return [{...time, clocks: this.#zones.clocksOf(time, property.params.TZID, property.place)}];
      const how = 'a day is written 20210622, a time 20210622T143000';
      this.#issues.error(property.place, 'bad-date', `${quote(text)} is no day or time that exists; ${how}`, text);
      return [];
    });
  }

  #moment(name: string): Moment | undefined {
    const property = this.first(name);
    return property && this.moments(property)[0];
  }

  #checkEnd(): void {
    if (!this.start || !this.#end || instantOf(this.#end) >= instantOf(this.start)) return;
    const [end, start] = [this.first('DTEND') ?? this.first('DUE'), this.first('DTSTART')];
    this.#issues.error(
      end!.place,
      'end-before-start',
      `it ends (${quote(end!.value)}) before it starts (${quote(start!.value)}); the end is left out`,
    );
  }

  /** Whether a program means whole days by the times from midnight to midnight. */
  get #isDays(): boolean {
    return this.start!.isDate || /^true$/i.test(this.first('X-MICROSOFT-CDO-ALLDAYEVENT')?.value ?? '');
  }

  /**
   * The date in EDTF of the entry, or of one that begins at another time and lasts as long. Ends are exclusive: a day
   * that ends on the 3rd does not have the 3rd.
   */
  dateAt(start: Moment = this.start!): string {
    const {wall, clocks} = start;
    const duration = this.#duration;
    if (this.#isDays) {
      const length = this.#end
        ? Math.ceil((this.#end.wall - this.start!.wall) / DAY)
        : duration
          ? duration.days + Math.ceil(duration.ms / DAY)
          : 1;
      const [first, last] = [dayText(wall), dayText(wall + (Math.max(1, length) - 1) * DAY)];
      return first === last ? first : `${first}/${last}`;
    }
    const from = instantOf(start);
    const first = timeText(wall, clocks && from);
    const last = this.#lastText(start, from);
    return last === undefined || last === first ? first : `${first}/${last}`;
  }

  #lastText({wall, clocks}: Moment, from: number): string | undefined {
    const end = this.#end;
    if (end) {
      const length = instantOf(end) - instantOf(this.start!);
      if (length <= 0) return undefined;
      // An end as a day is the first one after: the last day is the one before.
      if (end.isDate) return dayText(wall + end.wall - this.start!.wall - 1);
      const own = wall === this.start!.wall;
      const same = clocks ? toWall(from + length, from, wall, clocks) : wall + length;
      return own ? timeText(end.wall, end.clocks && instantOf(end)) : timeText(same, clocks && from + length);
    }
    const duration = this.#duration;
    if (!duration || duration.days * DAY + duration.ms <= 0) return undefined;
    // Days go by the calendar, so that a day later is the same time of day; the rest goes by the clock.
    const shifted = wall + duration.days * DAY;
    if (!clocks) return timeText(shifted + duration.ms, undefined);
    const day = clocks(shifted);
    const instant = day + duration.ms;
    return timeText(toWall(instant, day, shifted, clocks), instant);
  }
}

/** The time that clocks show at an instant, near one for which it is known. */
function toWall(instant: number, known: number, knownWall: number, clocks: Clocks): number {
  const wall = knownWall + instant - known;
  // Where the clocks are changed in between, they show as much more or less.
  const changed = wall + instant - clocks(wall);
  return clocks(changed) === instant ? changed : wall;
}
