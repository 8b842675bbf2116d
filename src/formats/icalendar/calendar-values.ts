import type {ContentLine} from './content-lines.js';
import {startOfDay, DAY, HOUR, MINUTE, SECOND} from '../../time/calendar.js';
import {daysInMonth} from '../../time/month-length.js';

/** A content line, taken apart. */
export class Property {
  /** In capitals. */
  readonly name: string;
  /** The parameters by their names in capitals; of several values of one they are joined by commas. */
  readonly params: Readonly<Record<string, string>>;
  /** As it is written, with its escapes. */
  readonly value: string;
  readonly #line: number;
  readonly #at: number;

  /** @param at - where the value begins in the line. */
  constructor(name: string, params: Property['params'], value: string, {line, at}: {line: number; at: number}) {
    this.name = name;
    this.params = params;
    this.value = value;
    this.#line = line;
    this.#at = at;
  }

  /** Where its value stands in the file. */
  get place(): string {
    return `line ${this.#line}, column ${this.#at + 1}`;
  }
}

const PARAM = /;([A-Z\d-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/iy;

const NO_PARAMS: Property['params'] = {};

/** Takes a content line apart; undefined if it has no value. */
export function readProperty({name, text, line}: ContentLine): Property | undefined {
  let params = NO_PARAMS;
  let at = name.length;
  if (text[at] === ';') {
    const found: Record<string, string> = {};
    PARAM.lastIndex = at;
    for (let each = PARAM.exec(text); each; each = PARAM.exec(text)) {
      found[each[1].toUpperCase()] = decodeParam(each[2]);
      at = PARAM.lastIndex;
    }
    params = found;
  }
  // Words for a zone have a colon, and some programs do not quote them.
  const [, more] = /^:(\d\d\) .*):[\dTZ]+$/.exec(text.slice(at)) ?? [];
  if (more !== undefined && /^\((?:UTC|GMT)/.test(params['TZID'] ?? '')) {
    params = {...params, TZID: `${params['TZID']}:${more}`};
    at += 1 + more.length;
  }
  // A parameter that is written in another way is left out.
  if (text[at] !== ':') at = text.indexOf(':', at);
  return at < 0 ? undefined : new Property(name, params, text.slice(at + 1).trim(), {line, at: at + 1});
}

/** Quotes and line breaks in parameters are written with a caret (RFC 6868). */
const decodeParam = (value: string) =>
  value.replaceAll('"', '').replace(/\^(['n^])/g, (_, sign: string) => ({"'": '"', n: '\n', '^': '^'})[sign]!);

/** The text that a value stands for. */
export function textOfValue(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim();
}

/** The texts of a list, which commas separate that are not escaped. */
export function listOfTexts(value: string): string[] {
  return (value.match(/(?:\\[^]|[^\\,])+/g) ?? []).map(textOfValue).filter(Boolean);
}

/** A day, or a time on the clocks of some place, as a property writes it. */
export interface CalendarTime {
  /** Ms since 1970 as if the clocks showed UTC. */
  readonly wall: number;
  readonly isDate: boolean;
  readonly isUtc: boolean;
}

/** Some programs write a Z after a day, too. */
const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:Z|[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z)?)?$/i;

/** Reads a day or a time; undefined if it is none that exists. */
export function readTime(text: string): CalendarTime | undefined {
  const [found, year, month, day, hour, minute, second = '0', utc] = TIME.exec(text.trim()) ?? [];
  if (!found || +month < 1 || +month > 12 || +day < 1 || +day > daysInMonth(+year, +month)) return undefined;
  const start = startOfDay(+year, +month, +day);
  if (hour === undefined) return {wall: start, isDate: true, isUtc: false};
  // 24:00 is the midnight that ends a day; a leap second is the one before it.
  if (+hour > 24 || +minute > 59 || +second > 60 || (+hour === 24 && +minute + +second > 0)) return undefined;
  const wall = start + +hour * HOUR + +minute * MINUTE + Math.min(59, +second) * SECOND;
  return {wall, isDate: false, isUtc: utc !== undefined};
}

/** A length of time: days go by the calendar, the rest by the clock. */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const DURATION = /^([-+]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

export function readDuration(text: string): Duration | undefined {
  const found = DURATION.exec(text.trim());
  if (!found || !/\d/.test(text)) return undefined;
  const sign = found[1] === '-' ? -1 : 1;
  const [weeks, days, hours, minutes, seconds] = found.slice(2).map((digits) => Number(digits ?? 0));
  return {days: sign * (weeks * 7 + days), ms: sign * (hours * HOUR + minutes * MINUTE + seconds * SECOND)};
}

/** An offset from UTC, such as `-0500`, in ms. */
export function readOffset(text: string): number | undefined {
  const [found, sign, hour, minute, second = '0'] = /^([-+])(\d\d):?(\d\d):?(\d\d)?$/.exec(text.trim()) ?? [];
  return found ? (sign === '-' ? -1 : 1) * (+hour * HOUR + +minute * MINUTE + +second * SECOND) : undefined;
}

/** The day of the week that a day is, from 0 for Sunday. */
export const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY) + 4) % 7) + 7) % 7;
