import {explainIssues} from './explain-issues.js';
import type {Issue} from './issue.js';
import {readLinted} from './lint-dataset.js';
import {lintTimes} from './lint-times.js';
import {readRareDates} from './rare-dates-reader.js';
import type {Dataset} from './types.js';

/**
 * Reads any value, meant as a dataset or as an array of events, into a new dataset. It never throws, and shares nothing
 * with the input: every invalid item becomes an issue with its JSON path and, if it is recognised, the spelling that
 * would work; the rest is kept.
 *
 * The first 1,000 errors and the first 1,000 warnings are listed. More of either are one issue at the end, with the
 * code `too-many-issues`: its `count` says how many it stands for, so that the sum of `count ?? 1` is the number of all
 * issues.
 */
export function readDataset(value: unknown): {dataset: Dataset; issues: Issue[]} {
  readRareDates();
  const read = readLinted(value);
  lintTimes(read.dataset.events);
  return {dataset: read.dataset, issues: explainIssues(read.issues)};
}
