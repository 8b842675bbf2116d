import type {Issue} from '../../data/issue.js';
import {readColumns} from '../../data/read-columns.js';
import type {Dataset} from '../../data/types.js';
import {readSource} from './read-source.js';

/** Reads events that are not objects in a list: columns, or a source that is asked for them. */
export function readEvents(value: unknown): {dataset: Dataset; issues: Issue[]} {
  return isSourceDataset(value) ? readSource(value) : readColumns(value);
}

function isSourceDataset(value: unknown): value is {readonly source: unknown} {
  return typeof value === 'object' && value !== null && 'source' in value && !('columns' in value);
}
