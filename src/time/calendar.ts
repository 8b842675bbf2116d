/**
 * The proleptic Gregorian calendar as arithmetic on doubles. `Date` ends at ±271,821 years; this does not, and it
 * never reads a time zone. Year 0 is 1 BC (ISO 8601). Instants are milliseconds since 1970-01-01T00:00Z.
 */

/** Milliseconds in a second. */
export const SECOND = 1000;
/** Milliseconds in a minute. */
export const MINUTE = 60 * SECOND;
/** Milliseconds in an hour. */
export const HOUR = 60 * MINUTE;
/** Milliseconds in a day. */
export const DAY = 24 * HOUR;
/** Milliseconds in the mean Gregorian year. */
export const MEAN_YEAR = 365.2425 * DAY;

const DAYS_IN_ERA = 146_097; // 400 years, after which the Gregorian calendar repeats
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/**
 * The instant at which a calendar day starts, in ms since 1970 UTC.
 * Months beyond 1–12 roll over into neighbouring years; days beyond the month roll over too.
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  const months = month - 1;
  const fullYear = year + Math.floor(months / 12);
  const monthOfYear = months - Math.floor(months / 12) * 12;
  // Years that start in March put the leap day last, so that days before a month follow one formula
  // (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
  const shiftedYear = monthOfYear < 2 ? fullYear - 1 : fullYear;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((monthOfYear + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT) * DAY;
}

/** The calendar day that holds an instant (ms since 1970 UTC), with month and day counted from 1. */
export function calendarDay(ms: number): {year: number; month: number; day: number} {
  // Far from 1970, rounding to a double can move midnight into the day before: tolerate that much.
  const shifted = Math.floor((ms + Math.abs(ms) * 2 ** -52) / DAY) + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day};
}
