import {askedAxis} from '../../data/asked-axis.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import {readBriefly, type ReadDataset} from '../../data/read-briefly.js';
import {readingColumns} from '../../data/column-reading.js';
import {indexTable} from '../../query/table-index.js';
import {inSlices} from '../slices.js';
import {makeDescribed} from './make-described.js';

/** Reads columns; what reads dates and zones must be there. @throws AbortError where they are no longer wanted. */
export async function readColumnsInSlices(
  value: unknown,
  attributes: AxisAttributes,
  signal: AbortSignal,
): Promise<ReadDataset> {
  const reading = {readRest: readBriefly, axisOf: askedAxis(attributes), indexOf: indexTable};
  const read = await inSlices(readingColumns(value, reading), signal);
  signal.throwIfAborted();
  await makeDescribed(read!.dataset, signal);
  return read!;
}
