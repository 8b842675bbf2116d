import type {AxisZone} from '../time/zones.js';
import {withAxis} from './axis-attributes.js';
import {axisZone} from './axis-zone.js';
import type {AxisAttributes} from './override-axis.js';
import type {Dataset} from './types.js';

/** Tells on which axis a dataset is shown where a page has set these attributes. */
export function askedAxis(attributes: AxisAttributes): (dataset: Partial<Dataset>) => AxisZone {
  return (dataset) => axisZone(withAxis(dataset as Dataset, attributes).dataset);
}
