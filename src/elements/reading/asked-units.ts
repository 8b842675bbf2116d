import {LEAST_LENGTHS} from '../../data/column-units.js';
import type {AskedRows} from '../source/asked-rows.js';
import {EVENTS_LEAST, GROUP_UNITS, type GroupUnit} from './time-groups.js';

/** The units of headings of time over events that are asked of a source: none finer than what it knows. */
export function headingUnits({precision}: AskedRows): readonly GroupUnit[] {
  return GROUP_UNITS.filter((unit) => LEAST_LENGTHS[unit] >= LEAST_LENGTHS[precision]);
}

/** The finest of these units under which enough events would stand, if they were spread evenly over all of time. */
export function naturalUnitOf(rows: AskedRows): GroupUnit {
  const {length, extent} = rows;
  const isWorthy = (unit: GroupUnit) => length >= ((extent.end - extent.start) / LEAST_LENGTHS[unit]) * EVENTS_LEAST;
  return headingUnits(rows).find(isWorthy) ?? 'year';
}
