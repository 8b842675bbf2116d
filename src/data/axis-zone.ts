import {type AxisZone, UTC, zones} from '../time/zones.js';
import type {Dataset} from './types.js';

type Dated = Partial<Pick<Dataset, 'timeZone' | 'events' | 'compiled' | 'start' | 'end' | 'now'>>;

function datesOf({events = [], compiled, start, end, now}: Dated) {
  return (compiled?.dates ?? events.map(({date}) => date)).concat(
    [start, end, now].filter((date) => date !== undefined),
  );
}

/**
 * The zone of a dataset's axis: the one that it names; without one, the offset that all its instants share, else UTC.
 */
export function axisZone(dataset: Dated): AxisZone {
  return zones.rules?.axisOf(datesOf(dataset), dataset.timeZone) ?? {zone: UTC, hasInstants: false};
}

/** Whether a dataset names a zone or has offsets, so that `ZoneRules` must be loaded to show it. */
export function asksForZones(dataset: Dated): boolean {
  return dataset.timeZone !== undefined || datesOf(dataset).some(({offsetMinutes}) => offsetMinutes !== undefined);
}
