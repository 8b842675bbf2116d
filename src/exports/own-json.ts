import {authoredDataset} from './authored.js';
import type {Exporter} from './exporter.js';

/** A dataset of this library in JSON: nothing is lost. */
export const ownJson: Exporter = {
  name: 'json',
  mediaType: 'application/json',
  ending: 'json',
  write: (dataset) => `${JSON.stringify(authoredDataset(dataset), null, 2)}\n`,
};
