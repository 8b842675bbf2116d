import {type Issue, quote} from '../data/issue.js';
import type {Dataset} from '../data/types.js';
import {setDateRules} from './date-rules.js';
import {FileIssues} from '../formats/file-issues.js';
import type {WriteOptions, WrittenFormat} from './exporter.js';
import {EXPORTERS} from './registry.js';

/** The formats that `writeFormat` writes: their names, media types and the ends of their files' names. */
export const WRITTEN_FORMATS: readonly WrittenFormat[] = EXPORTERS.map(({name, mediaType, ending}) => ({
  name,
  mediaType,
  ending,
}));

/** A file that was written. */
export interface WrittenFile {
  /** Its content; a file holds it in UTF-8. */
  readonly text: string;
  /** What of the dataset it does not hold: warnings `not-carried-over`, one for each kind of loss, and errors for events that are left out. */
  readonly issues: Issue[];
}

/**
 * Writes a dataset as a file of another format: the inverse of `readFormat`. A date is never written more exactly than
 * it is known. What the format cannot hold becomes an issue with the path of the first place in the dataset. The result
 * does not depend on the time zone of the machine.
 *
 * @param dataset - one that `readDataset`, `readColumns` or `readFormat` has read.
 * @param format - a name in `WRITTEN_FORMATS`, such as `csv`.
 * @throws RangeError if there is no such format, or no such delimiter.
 */
export function writeFormat(dataset: Dataset, format: string, options: WriteOptions = {}): WrittenFile {
  const exporter = EXPORTERS.find(({name}) => name === format);
  if (!exporter)
    throw new RangeError(
      `${quote(format)} is no format that is written; expected one of ${EXPORTERS.map(({name}) => name).join(', ')}`,
    );
  setDateRules();
  const issues = new FileIssues();
  const text = exporter.write(dataset, options, issues);
  return {text, issues: issues.all()};
}
