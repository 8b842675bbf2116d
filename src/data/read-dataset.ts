import {explainIssues} from './explain-issues.js';
import {rareDates} from '../time/rare-dates.js';
import {readRareDate} from '../time/rare-dates-reader.js';
import type {Issue} from './issue.js';
import {readBriefly} from './read-briefly.js';
import type {Dataset} from './types.js';

/**
 * Reads whatever a page hands over, a dataset or a bare array of events, into a fresh dataset. Nothing is thrown and
 * nothing of the input is shared: every item that is wrong becomes an issue with its JSON path, which shows the
 * spelling that would work where that can be told, and the rest is kept.
 *
 * Of errors and of warnings the first 1,000 are listed. The rest of either is one issue at the end, with the code
 * `too-many-issues`: its `count` says how many it stands for, so that the sum of `count ?? 1` is how many there are.
 */
export function readDataset(value: unknown): {dataset: Dataset; issues: Issue[]} {
  rareDates.reader = readRareDate;
  const {dataset, issues} = readBriefly(value);
  return {dataset, issues: explainIssues(issues)};
}
