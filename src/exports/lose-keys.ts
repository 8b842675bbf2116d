import type {Dataset} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {type JsonObject, loseOthers} from '../formats/json-values.js';

/** Always written, or told of apart. */
const APART = ['events', 'groups', 'compiled'];

/** Tells of the keys of a dataset that a format does not hold. */
export function loseDatasetKeys(dataset: Dataset, held: readonly string[], issues: FileIssues): void {
  loseOthers(dataset as unknown as JsonObject, new Set([...APART, ...held]), (key) => `$.${key}`, {
    of: 'the dataset',
    issues,
  });
}

/** Tells of the keys of an event, or of something within one, that a format does not hold. */
export function loseKeys(
  object: object,
  held: ReadonlySet<string>,
  path: string,
  {of, issues}: {of: string; issues: FileIssues},
): void {
  loseOthers(object as JsonObject, held, (key) => `${path}.${key}`, {of, issues});
}
