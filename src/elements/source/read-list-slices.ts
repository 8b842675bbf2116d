import {askedAxis} from '../../data/asked-axis.js';
import {readingList} from '../../data/list-reading.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import {indexTable} from '../../query/table-index.js';
import {inSlices} from '../slices.js';

/** Reads many events as objects; what reads dates and zones must be there. @throws AbortError where they are no longer wanted. */
export async function readListInSlices(
  value: unknown,
  attributes: AxisAttributes,
  signal: AbortSignal,
): Promise<ReadDataset> {
  const read = await inSlices(readingList(value, {axisOf: askedAxis(attributes), indexOf: indexTable}), signal);
  signal.throwIfAborted();
  return read!;
}
