import type {TimelineDataset} from '../data/types.js';
import {isWrapped} from './loose-json.js';
import type {Format} from './format.js';

/** A dataset of this library in JSON, or an array of its events. */
export const ownJson: Format = {
  name: 'json',
  mediaTypes: ['application/json', 'text/json'],
  isJson: true,
  endings: ['json'],
  sniff: ({text, value, isStrict}) =>
    typeof value === 'object' &&
    value !== null &&
    (isStrict || (isWrapped(text) && Array.isArray((value as {events?: unknown}).events))),
  // Whatever it is, it is checked when it is read.
  read: ({value}) => ({dataset: value as TimelineDataset}),
};
