import type {Issue} from '../data/issue.js';
import {readColumns} from '../data/read-columns.js';
import {readDataset} from '../data/read-dataset.js';
import type {Dataset} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import type {Draft} from './format.js';
import {inFile} from './in-file.js';

/** Reads and checks what a file says; issues are at their places in it. @param draft - undefined if it says nothing. */
export function readDraft(
  draft: Draft | undefined,
  issues: FileIssues,
): {readonly dataset: Dataset; readonly issues: Issue[]} {
  const data = draft?.dataset ?? [];
  const {dataset, issues: found} = 'columns' in data ? readColumns(data) : readDataset(data);
  return {dataset, issues: [...issues.all(), ...found.map((issue) => inFile(issue, draft))]};
}
