import type {EventDate, Precision} from './event-date.js';

/** Makes the date of a point within `[earliest, latest)`, ms since 1970 UTC, neither approximate nor uncertain. */
export function exactDate(earliest: number, latest: number, precision: Precision): EventDate {
  return {
    kind: 'point',
    earliest,
    latest,
    endEarliest: earliest,
    endLatest: latest,
    precision,
    endPrecision: precision,
    approximate: false,
    endApproximate: false,
    uncertain: false,
    endUncertain: false,
    openStart: false,
    openEnd: false,
    gaps: false,
  };
}
