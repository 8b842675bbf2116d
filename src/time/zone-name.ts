import {DAY, MINUTE, SECOND} from './calendar.js';
import type {DateMessages} from './date-messages.js';
import {withinDate} from './format-year.js';
import {dateTimeFormat} from './intl-cache.js';
import {offsetAt} from './zone-clocks.js';
import {UTC} from './zones.js';

/** The clocks of a zone change at most once in a stretch this long, ms. */
const SHORT = 30 * DAY;

/**
 * The name of a zone in a stretch of time, `[start, end)` in ms since 1970 UTC: "Eastern Daylight Time", or, if its
 * clocks may change meanwhile, "Eastern Time"; for an offset, "UTC+4:30".
 */
export function zoneName(
  zone: string,
  [start, end]: readonly [start: number, end: number],
  locale: string,
  messages: DateMessages,
): string {
  const offset = offsetAt(start, zone);
  if (zone === UTC || /^[+-]/.test(zone) || !withinDate(start))
    return messages.withOffset('', offsetText(offset)).trim();
  const isEven = end - start < SHORT && offsetAt(end, zone) === offset;
  const parts = dateTimeFormat(locale, {timeZone: zone, timeZoneName: isEven ? 'long' : 'longGeneric'}).formatToParts(
    start,
  );
  return parts.find(({type}) => type === 'timeZoneName')!.value;
}

/** Formats an offset, ms, as it follows "UTC": "+4:30", with seconds if it has any; empty for 0. */
export function offsetText(offset: number): string {
  if (!offset) return '';
  const [far, two] = [Math.abs(offset), (count: number) => `:${String(count).padStart(2, '0')}`];
  const seconds = (far % MINUTE) / SECOND;
  const minutes = Math.floor(far / MINUTE) % 60;
  return `${offset < 0 ? '−' : '+'}${Math.floor(far / (60 * MINUTE))}${minutes || seconds ? two(minutes) : ''}${seconds ? two(seconds) : ''}`;
}
