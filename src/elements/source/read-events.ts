import type {AxisAttributes} from '../../data/override-axis.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import type {Load} from '../controllers/load.js';
import {layOutInSlices} from '../controllers/plan-slices.js';
import {readColumnsInSlices} from './read-column-slices.js';
import {readListInSlices} from './read-list-slices.js';

/**
 * Reads what is not a short list of events: columns, or a long list, in slices between which the page answers; or a source
 * that is asked for them. What has begun comes to its end, also where the page sets other data without rest.
 * @param request - aborts where they are no longer wanted.
 * @param rules - what reads dates and zones. It is waited for: reading many dates again once it is there would take longer.
 * @throws AbortError where they are no longer wanted.
 */
export async function readEvents(
  value: unknown,
  attributes: AxisAttributes,
  request: Load,
  rules: Promise<unknown>,
): Promise<ReadDataset> {
  layOutInSlices();
  const given = Object(value) as object;
  if (!('columns' in given) && 'source' in given) {
    const [{readSource}] = await Promise.all([import('./read-source.js'), rules]);
    return readSource(given);
  }
  request.next = false;
  await rules;
  const {signal} = request;
  return 'columns' in given
    ? readColumnsInSlices(value, attributes, signal)
    : readListInSlices(value, attributes, signal);
}
