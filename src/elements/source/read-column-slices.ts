import {askedAxis} from '../../data/asked-axis.js';
import type {Issue} from '../../data/issue.js';
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
  let isBrief = false as boolean;
  const noting = (issues: readonly Issue[]) => {
    isBrief ||= issues.length > 0;
    return issues;
  };
  let read = await inSlices(readingColumns(value, {...reading, explain: noting}), signal);
  signal.throwIfAborted();
  // The module that completes the messages about faulty events is loaded only where there are some. If that fails, the
  // messages stay brief.
  const explaining = isBrief && (await import('../../data/explain-issues.js').catch(() => undefined));
  if (explaining) read = await inSlices(readingColumns(value, {...reading, explain: explaining.explainIssues}), signal);
  signal.throwIfAborted();
  await makeDescribed(read!.dataset, signal);
  return read!;
}
