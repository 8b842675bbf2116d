import {type Issue, quote} from '../data/issue.js';
import {readRareDates} from '../data/rare-dates-reader.js';
import {readColumns} from '../data/read-columns.js';
import {readDataset} from '../data/read-dataset.js';
import type {Dataset} from '../data/types.js';
import {FileIssues} from './file-issues.js';
import type {Draft, Format, FormatInput, FormatOptions} from './format.js';
import {jsonError} from '../data/json-error.js';
import {readLooseJson} from './loose-json.js';
import {FORMATS, formatOf} from './registry.js';

/** What a file was read as. */
export interface ReadFile {
  readonly dataset: Dataset;
  readonly issues: Issue[];
  /** The name of its format; undefined if that is not known. */
  readonly format: string | undefined;
}

const names = () => FORMATS.map(({name}) => name).join(', ');

/**
 * Reads a file of any known format as a dataset: CSV and TSV, this library's JSON, JSON of TimelineJS, vis-timeline and
 * SIMILE. It never throws for what a file holds. What is wrong, and what cannot be carried over, becomes an issue with
 * the line and the column in the file, or the path of a value in it. The result does not depend on the time zone of the
 * machine.
 *
 * @param input - the text of the file, decoded; or, in place of JSON, the value that it stands for.
 */
export function readFormat(input: unknown, options: FormatOptions = {}): ReadFile {
  const {draft, issues, format} = draftFormat(input, options);
  const data = draft?.dataset ?? [];
  const {dataset, issues: found} = 'columns' in data ? readColumns(data) : readDataset(data);
  return {dataset, issues: [...issues, ...found.map((issue) => inFile(issue, draft))], format};
}

/** Reads a file of any known format as what its dataset is read from. */
export function draftFormat(
  input: unknown,
  options: FormatOptions,
): Pick<ReadFile, 'issues' | 'format'> & {draft: Draft | undefined} {
  readRareDates();
  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : '';
  const issues = new FileIssues();
  const given: FormatInput = {
    text,
    ...(typeof input === 'string' ? valueOf(text) : {value: input, isStrict: true}),
    options,
    ending: /\.(\w+)$/.exec((options.name ?? '').split(/[?#]/, 1)[0])?.[1].toLowerCase() ?? '',
  };
  const format = checkEncoding(text, issues) ? formatFor(given, issues) : undefined;
  const draft = format?.read(given, issues);
  return {draft, issues: issues.all(), format: format?.name};
}

/** The format that can read an input; undefined if none can, which is told. */
function formatFor(input: FormatInput, issues: FileIssues): Format | undefined {
  const {text, options} = input;
  const format = formatOf(input);
  const isValue = typeof input.value === 'object' && input.value !== null;
  if (format && (isValue || !format.isJson)) return format;
  if (options.format !== undefined && !format)
    return issues.error('$', 'unknown-format', `${quote(options.format)} is no format; expected one of ${names()}`);
  if (!text.trim()) return issues.error('$', 'unknown-format', 'the file is empty');
  if (/^\s*[[{]/.test(text) || format) {
    const error = jsonError(text);
    if (error)
      return issues.error(
        `line ${error.line}, column ${error.column}`,
        'bad-json',
        `this is not valid JSON: ${error.problem}`,
      );
  }
  const what = /^\s*<(!doctype html|html|head|body)\b/i.test(text) ? ': it is an HTML page' : '';
  return issues.error(
    '$',
    'unknown-format',
    `${quote(text.trim())} is of no known format${what}; expected one of ${names()}`,
  );
}

/** The value that a text in JSON stands for, also where it is written as in a script; undefined if it is none. */
function valueOf(text: string): Pick<FormatInput, 'value' | 'isStrict'> {
  if (!/^\s*(?:[[{]|\/[/*])/.test(text)) return {value: undefined, isStrict: false};
  try {
    return {value: JSON.parse(text), isStrict: true};
  } catch {
    return {value: readLooseJson(text), isStrict: false};
  }
}

/** Tells of a text that was decoded in a wrong way; returns whether it can be read at all. */
function checkEncoding(text: string, issues: FileIssues): boolean {
  const zero = text.indexOf('\0');
  if (zero >= 0 && zero < 100) {
    issues.error(
      'line 1',
      'bad-format',
      'the text has NUL characters: it is probably UTF-16, and must be decoded as that',
    );
    return false;
  }
  const lost = text.indexOf('\ufffd');
  if (lost < 0) return true;
  const lines = text.slice(0, lost).split(/\r\n|\n|\r/);
  issues.warn(
    `line ${lines.length}, column ${lines.at(-1)!.length + 1}`,
    'bad-format',
    'a character could not be decoded: the file is probably not UTF-8, and must be saved as that',
  );
  return true;
}

const PLACE = /^\$\.(events|eras|groups)\[(\d+)\](?:\.(\w+))?/;

/** An issue of the dataset, with its place in the file. */
export function inFile(issue: Issue, draft: Draft | undefined): Issue {
  const [, list, index, key] = PLACE.exec(issue.path) ?? [];
  const place = list && draft?.placeOf?.(list as 'events' | 'eras' | 'groups', Number(index), key);
  return place ? {...issue, path: place} : issue;
}
