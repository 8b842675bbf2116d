import {readingColumns} from './column-reading.js';
import {explainIssues} from './explain-issues.js';
import type {Issue} from './issue.js';
import {readDataset} from './read-dataset.js';
import {finish} from './steps.js';
import type {Dataset} from './types.js';

/**
 * Reads any value, meant as a dataset with columns in place of events, as columns, or as a table of Apache Arrow, into a
 * dataset whose events are made when they are asked for. It never throws; a fault that many values share is one issue,
 * which names the first of them. The columns are not copied, and must not be changed.
 *
 * The events are compiled for an axis in UTC; `compileTable` moves them to the zone that the dataset names.
 */
export function readColumns(value: unknown): {dataset: Dataset; issues: Issue[]} {
  const {dataset, issues} = finish(readingColumns(value, {readRest: readDataset, explain: explainIssues}));
  return {dataset, issues: explainIssues(issues)};
}
