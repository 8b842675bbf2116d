import type {EventFilter} from '../../data/types.js';
import {FACETS} from '../../query/filter/filter.js';
import type {View} from '../../view/view.js';
import {MINUTE} from '../../time/calendar.js';
import {withinDate} from '../../time/format-year.js';
import {readEdtf} from '../../time/read-edtf.js';
import {offsetAt, offsetZone, toInstant} from '../../time/zone-clocks.js';
import {onAxis, UTC} from '../../time/zones.js';

/** Views longer than this, ms, are written in whole ms: a millisecond of them is narrower than a pixel. */
const COARSE = 10_000;

/** The state of a timeline that an address can hold. */
export interface AddressState {
  /** The id of the event whose details are open; empty if none are. */
  readonly selected: string;
  /** The view; undefined for all of time. */
  readonly view: View | undefined;
  /** Which events are shown; all where it is missing. */
  readonly filter?: EventFilter | undefined;
  /** The day as of which the events are shown, empty for all that is known; undefined where the page decides. */
  readonly asOf?: string | undefined;
}

const CONDITIONS = [...FACETS, 'text'] as const;

/**
 * Reads the state of the timeline called `name` from a URL fragment:
 * `#name.event=deadline&name.view=2021-06-20/2021-06-26T08:00Z&name.tag=river`. Several timelines can share a fragment, each under its
 * own name, as can other scripts.
 *
 * @param zone - of the axis: days, and times without an offset, are in it.
 */
export function readFragment(fragment: string, name: string, zone = UTC): AddressState {
  const pairs = new URLSearchParams(fragment.replace(/^#/, ''));
  const conditions = CONDITIONS.map((key) => [key, pairs.getAll(`${name}.${key}`)] as const).filter(
    ([, values]) => values.length,
  );
  const filter: EventFilter | undefined = conditions.length
    ? Object.fromEntries(conditions.map(([key, values]) => [key, key === 'text' ? values.join(' ') : values]))
    : undefined;
  const asOf = pairs.get(`${name}.as-of`);
  return {
    selected: pairs.get(`${name}.event`) ?? '',
    view: readView(pairs.get(`${name}.view`), zone),
    ...(filter && {filter}),
    // A plus sign in an address is a space: that of an offset is restored.
    ...(asOf !== null && {asOf: asOf.replace(/ (?=\d\d:\d\d$)/, '+')}),
  };
}

/** Replaces the state of the timeline called `name` in a fragment, and keeps the rest of it. */
export function writeFragment(
  fragment: string,
  name: string,
  {selected, view, filter = {}, asOf}: AddressState,
  zone = UTC,
): string {
  const keys = ['event', 'view', 'as-of', ...CONDITIONS].map((key) => `${encode(name)}.${key}=`);
  const others = fragment
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => pair && !keys.some((key) => pair.startsWith(key)));
  const own = [
    ...(selected ? [`${encode(name)}.event=${encode(selected)}`] : []),
    ...(view ? [`${encode(name)}.view=${viewText(view, zone)}`] : []),
    ...(asOf === undefined ? [] : [`${encode(name)}.as-of=${encode(asOf)}`]),
    ...CONDITIONS.flatMap((key) =>
      [filter[key] ?? []].flat().map((value) => `${encode(name)}.${key}=${encode(value)}`),
    ),
  ];
  const text = [...others, ...own].join('&');
  return text ? `#${text}` : '';
}

const encode = (text: string) => encodeURIComponent(text).replace(/%20/g, '+');

function readView(text: string | null, zone: string): View | undefined {
  const [start, end] = (text ?? '').split('/').map((side) => readInstant(side, zone));
  return start !== undefined && end !== undefined && end > start ? {start, end} : undefined;
}

/** Reads one bound of a view, ms since 1970 UTC; undefined if it is invalid, as addresses may be mistyped. */
function readInstant(text: string, zone: string): number | undefined {
  if (/^-?\d+(\.\d+)?ms$/.test(text)) return Number.parseFloat(text);
  try {
    // `URLSearchParams` decodes "+" as a space: restore the sign of a UTC offset.
    return text ? onAxis(readEdtf(text.replace(/ (?=\d\d:\d\d$)/, '+')), zone).earliest : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a view as `start/end`, in whole ms unless it is so short that their fractions are visible. */
function viewText({start, end}: View, zone: string): string {
  const round = (time: number) => (end - start > COARSE ? Math.round(time) : time);
  return `${instantText(round(start), zone)}/${instantText(round(end), zone)}`;
}

/**
 * Writes an instant (ms since 1970 UTC) as EDTF: as a day if it is midnight in the zone, else as local time with its
 * UTC offset, without trailing zero seconds. Outside of the years 0 to 9999, and with fractions of a ms, it is the
 * number with the suffix `ms`.
 */
function instantText(time: number, zone: string): string {
  // Offsets in EDTF have no seconds: an instant in a zone with such an offset is written in UTC.
  const offset = offsetAt(time, zone) % MINUTE ? 0 : offsetAt(time, zone);
  const wall = time + offset;
  const date = new Date();
  date.setTime(wall);
  const year = date.getUTCFullYear();
  if (!withinDate(time, wall) || !Number.isInteger(time) || year < 0 || year > 9999) return `${time}ms`;
  const shown = date
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/:00Z$/, 'Z');
  if (shown.endsWith('T00:00Z') && toInstant(wall, zone) === time) return shown.slice(0, -7);
  return shown.replace('Z', offset ? offsetZone(offset / MINUTE).replace('+', '%2B') : 'Z');
}
