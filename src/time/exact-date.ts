import type {EventDate, Precision} from './event-date.js';

/** A date that nothing is uncertain of: a point in `[earliest, latest)`, ms since 1970 UTC, known to a unit. */
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
