import type {TimelineDataset} from '../data/types.js';
import type {Format} from './format.js';

/** A dataset of this library in JSON, or an array of its events. */
export const ownJson: Format = {
  name: 'json',
  mediaTypes: ['application/json', 'text/json'],
  isJson: true,
  endings: ['json'],
  sniff: ({value, isStrict}) => isStrict && typeof value === 'object' && value !== null,
  // Whatever it is, it is checked when it is read.
  read: ({value}) => ({dataset: value as TimelineDataset}),
};
