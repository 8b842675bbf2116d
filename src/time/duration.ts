import {DAY, HOUR, MINUTE, SECOND} from './calendar.js';

/** A duration in ms: months and years are not equally long. */
export interface Duration {
  readonly least: number;
  readonly most: number;
}

/** A duration of ISO 8601: years, months, weeks, days, and after `T` hours, minutes and seconds; at least one of them. */
const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?=\d)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** The shortest and the longest that each unit lasts, in the order of the text. */
const UNITS: readonly (readonly [least: number, most: number])[] = [
  [365 * DAY, 366 * DAY],
  [28 * DAY, 31 * DAY],
  [7 * DAY, 7 * DAY],
  [DAY, DAY],
  [HOUR, HOUR],
  [MINUTE, MINUTE],
  [SECOND, SECOND],
];

/** Reads a duration such as `P3D` or `PT36H`; undefined for what is none. */
export function readDuration(text: string): Duration | undefined {
  const counts = DURATION.exec(text)?.slice(1);
  if (!counts) return undefined;
  const sum = (side: 0 | 1) => UNITS.reduce((total, unit, i) => total + Number(counts[i] ?? 0) * unit[side], 0);
  return {least: sum(0), most: sum(1)};
}
