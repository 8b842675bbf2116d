import {DAY, HOUR, MEAN_YEAR, MINUTE, SECOND} from '../../time/calendar.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {View} from '../../view/view.js';

const UNITS = [
  ['year', MEAN_YEAR],
  ['month', MEAN_YEAR / 12],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
  ['millisecond', 1],
] as const;

/** A unit is used from this many of it on: "18 months", not "2 years". */
const LEAST = 2;
/** From here on a number is rounded to three digits: "13.8 billion years". */
const MANY = 10_000;

/** About how long a stretch of time lasts, in words of a language: "620 years", or "620 yrs" where they are short. */
export function durationWords({start, end}: View, locale: string, unitDisplay: 'long' | 'short'): string {
  const [unit, length] = UNITS.find(([, ms]) => end - start >= LEAST * ms) ?? UNITS.at(-1)!;
  const count = Math.round((end - start) / length);
  return numberFormat(locale, {
    style: 'unit',
    unit,
    // "mths" is read by few.
    unitDisplay: unit === 'month' ? 'long' : unitDisplay,
    ...(count >= MANY && {notation: 'compact', compactDisplay: unitDisplay, maximumSignificantDigits: 3}),
  }).format(count);
}
