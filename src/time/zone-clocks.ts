import {DAY, MINUTE, SECOND} from './calendar.js';
import {withinDate} from './format-year.js';
import {dateTimeFormat} from './intl-cache.js';
import {type EvenStretch, OFFSET, UTC} from './zones.js';

/** A UTC offset as `Intl` names it; with seconds for local mean time, which zones had before standard time. */
const OFFSET_NAME = /GMT(?:(.)(\d+):(\d+)(?::(\d+))?)?$/;

/** Returns the UTC offset at an instant; both in ms, the offset positive east of UTC. */
type Offsets = (time: number) => number;

const zones = new Map<string, Offsets>([[UTC, () => 0]]);

/**
 * Normalises the name of a zone to the form that all other functions take: `UTC`, an offset such as `+04:30`, or an
 * IANA name as the platform spells it.
 * @param text - an IANA name, an offset from −23:59 to +23:59, or `local`, which is the zone of this machine.
 * @returns undefined where it is none of these.
 */
export function readZone(text: string): string | undefined {
  const offset = OFFSET.exec(text);
  if (offset) return offsetZone((offset[1] === '-' ? -1 : 1) * (+offset[2] * 60 + +(offset[3] ?? 0)));
  try {
    const {timeZone} = new Intl.DateTimeFormat('en', text === 'local' ? {} : {timeZone: text}).resolvedOptions();
    return /^(Etc\/)?(UTC|UCT|Zulu|Universal)$/i.test(timeZone) ? UTC : timeZone;
  } catch {
    return undefined;
  }
}

/** The name of the zone with a fixed offset, given in minutes east of UTC. */
export function offsetZone(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const far = Math.abs(minutes);
  return minutes ? `${minutes < 0 ? '-' : '+'}${two(Math.floor(far / 60))}:${two(far % 60)}` : UTC;
}

/** The UTC offset of a zone at an instant, ms; positive east of UTC. */
export function offsetAt(time: number, zone: string): number {
  let offsets = zones.get(zone);
  if (!offsets) {
    const fixed = OFFSET.exec(zone);
    const minutes = fixed && (fixed[1] === '-' ? -1 : 1) * (+fixed[2] * 60 + +fixed[3]);
    zones.set(zone, (offsets = minutes === null ? namedOffsets(zone) : () => minutes * MINUTE));
  }
  return offsets(time);
}

/** Converts an instant, ms since 1970 UTC, to the local time of a zone, as ms since 1970 as if it were UTC. */
export function toWall(time: number, zone: string): number {
  return time + offsetAt(time, zone);
}

/**
 * Converts the local time of a zone (see `toWall`) to the first instant at which it occurs, ms since 1970 UTC, or, if
 * the clocks skip it, to the instant of the change. So every day, month and year begins where the one before it ends.
 */
export function toInstant(wall: number, zone: string): number {
  // Offsets are shorter than a day, so these are the offsets before and after any clock change near `wall`.
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  if (before === after || offsetAt(wall - before, zone) === before) return wall - before;
  if (offsetAt(wall - after, zone) === after) return wall - after;
  return clockChange(wall - after, wall - before, zone);
}

/** The instant of the clock change of a zone within `(early, late]`, which must hold exactly one. */
function clockChange(early: number, late: number, zone: string): number {
  const before = offsetAt(early, zone);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, zone) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** Divides `[start, end)` into stretches without a clock change, each with its offset, ms. It checks each day. */
export function evenStretches(start: number, end: number, zone: string): EvenStretch[] {
  const stretches: EvenStretch[] = [];
  let from = start;
  for (let at = start; at < end;) {
    const next = Math.min(end, at + DAY);
    at = offsetAt(next, zone) === offsetAt(at, zone) ? next : clockChange(at, next, zone);
    const offset = offsetAt(from, zone);
    if (at < end && offsetAt(at, zone) === offset) continue;
    stretches.push({start: from, end: at, offset});
    from = at;
  }
  return stretches;
}

/** The most days of a zone whose offsets are cached. */
const DAYS_MOST = 20_000;

/**
 * The UTC offsets of an IANA zone, from `Intl`, which is slow, so they are cached by day. A day that begins and ends
 * with the same offset has it throughout: no zone has changed its clocks and back within a day. Beyond the range of
 * `Date` the offset is 0.
 */
function namedOffsets(timeZone: string): Offsets {
  const ask: Offsets = (time) => {
    if (!withinDate(time)) return 0;
    const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET_NAME.exec(
      dateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'}).format(time),
    )!;
    return (sign === '+' ? SECOND : -SECOND) * ((+hours * 60 + +minutes) * 60 + +seconds) || 0;
  };
  const days = new Map<number, number>();
  const atDay = (day: number) => {
    let offset = days.get(day);
    if (offset === undefined) {
      if (days.size >= DAYS_MOST) days.clear();
      days.set(day, (offset = ask(day * DAY)));
    }
    return offset;
  };
  return (time) => {
    if (!withinDate(time)) return 0;
    const day = Math.floor(time / DAY);
    const offset = atDay(day);
    return offset === atDay(day + 1) ? offset : ask(time);
  };
}
