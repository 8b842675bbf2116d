import type {Issue} from '../data/issue.js';
import {readColumns} from '../data/read-columns.js';
import {readDataset} from '../data/read-dataset.js';
import type {Dataset} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import type {Draft} from './format.js';

/** Reads and checks what a file says; issues are at their places in it. @param draft - undefined if it says nothing. */
export function readDraft(
  draft: Draft | undefined,
  issues: FileIssues,
): {readonly dataset: Dataset; readonly issues: Issue[]} {
  const data = draft?.dataset ?? [];
  const {dataset, issues: found} = 'columns' in data ? readColumns(data) : readDataset(data);
  return {dataset, issues: [...issues.all(), ...found.map((issue) => inFile(issue, draft))]};
}

const PLACE = /^\$\.(events|eras|groups)\[(\d+)\](?:\.(\w+))?/;

/** An issue of the dataset, with its place in the file. */
export function inFile(issue: Issue, draft: Draft | undefined): Issue {
  const [, list, index, key] = PLACE.exec(issue.path) ?? [];
  const place = list && draft?.placeOf?.(list as 'events' | 'eras' | 'groups', Number(index), key);
  return place ? {...issue, path: place} : issue;
}
