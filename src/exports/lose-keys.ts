import type {Dataset} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import type {StatedEvent} from './authored.js';
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

/** Tells that the states of an event are there in words alone. */
export function loseStates(
  {occurrence, status}: Pick<StatedEvent, 'occurrence' | 'status'>,
  path: string,
  issues: FileIssues,
): void {
  if (occurrence !== undefined) issues.lose(`${path}.occurrence`, 'whether an event happened, but for its word,');
  if (status !== undefined) issues.lose(`${path}.status`, 'how well an event is known, but for its word,');
}

/** Tells that white space of a text is lost: what stands around it, or what is more than one space within. */
export function loseSpace(path: string, where: 'around' | 'within', issues: FileIssues): void {
  const [, whole, key] = /^\$\.(\w+)(?:.*\.(\w+))?/.exec(path)!;
  issues.lose(
    path,
    `white space ${where} "${key ?? whole}" of ${key === undefined ? 'the dataset' : `one of "${whole}"`}`,
  );
}

/** A text without the white space around it, of which is told. */
export function trimmed(text: string, path: string, issues: FileIssues): string {
  if (text.trim() !== text) loseSpace(path, 'around', issues);
  return text.trim();
}

/** A text on one line, with single spaces; what is lost by that is told. */
export function onOneLine(text: string, path: string, issues: FileIssues): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line !== text) loseSpace(path, 'within', issues);
  return line;
}
