import {rareDates} from '../time/rare-dates.js';
import {lateReaders} from './late-readers.js';
import type {AxisAttributes, overrideAxis} from './override-axis.js';
import type {Dataset} from './types.js';

/** The properties that the axis depends on. */
export const AXIS_NAMES = ['start', 'end', 'now', 'timeZone', 'asOf'] as const;

/** What reads the attributes of the axis, with the dates that stand in them; undefined until it is there. */
export const axisReader = () => rareDates.reader && lateReaders.axis;

/** The dataset with the axis that the page wants; its own while what reads the attributes is missed. */
export function withAxis(source: Dataset, attributes: AxisAttributes): ReturnType<typeof overrideAxis> {
  if (AXIS_NAMES.some((name) => attributes[name])) {
    const read = axisReader();
    if (read) return read(source, attributes);
    rareDates.isMissed = true;
  }
  return {dataset: source, issues: []};
}
