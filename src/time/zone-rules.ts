import type {EventDate, Precision} from './event-date.js';
import {evenStretches, offsetAt, offsetZone, readZone, toInstant, toWall} from './zone-clocks.js';
import {offsetText, zoneName} from './zone-name.js';
import {clocksOf, isInstant, onAxis, onClocks} from './zoned-date.js';
import {type AxisZone, isTimeOfDay, type ToldDate, UTC, type ZoneRules} from './zones.js';

function axisOf(dates: readonly EventDate[], asked: string | undefined): AxisZone {
  const zone = asked === undefined ? undefined : readZone(asked);
  const offsets = new Set<number>();
  let hasInstants = false;
  let last: number | undefined;
  const look = (date: EventDate, precision: Precision) => {
    // Most dates have the same offset as the one before, which is found out faster than what is in a set.
    if (date.offsetMinutes !== last && isInstant(date, precision)) offsets.add((last = date.offsetMinutes!));
    // If a zone is set, a time of day without an offset is an instant too.
    hasInstants ||= zone !== undefined && isTimeOfDay(precision);
  };
  for (const date of dates) {
    look(date, date.precision);
    if (date.endPrecision !== date.precision) look(date, date.endPrecision);
  }
  const [shared] = offsets;
  return {zone: zone ?? (offsets.size === 1 ? offsetZone(shared) : UTC), hasInstants: hasInstants || offsets.size > 0};
}

function told(date: EventDate, {zone, length}: Parameters<ZoneRules['told']>[1]): ToldDate {
  const clocks = clocksOf(date, zone);
  const shown = onClocks(date, clocks);
  // Short dates name no offset, as the axis names the zone, except in another zone or in an hour that occurs twice.
  const offsetOf = (instant: number, wall: number, precision: Precision) =>
    Number.isFinite(instant) &&
    isInstant(date, precision) &&
    (length === 'long' || (zone !== undefined && (clocks !== zone || toInstant(wall, clocks) !== instant)))
      ? offsetText(offsetAt(instant, clocks))
      : undefined;
  return {
    date: shown,
    startOffset: offsetOf(date.earliest, shown.earliest, date.precision),
    endOffset: offsetOf(date.endLatest - 1, shown.endLatest - 1, date.endPrecision),
  };
}

/** The implementation of `ZoneRules`; browsers load it only for data with zones or offsets. */
export const zoneRules: ZoneRules = {axisOf, onAxis, onClocks, told, toWall, toInstant, evenStretches, zoneName};
