import {type Issue, quote} from '../data/issue.js';
import {readRareDates} from '../data/rare-dates-reader.js';
import {finish, type RunSteps, type Steps} from '../data/steps.js';
import type {Dataset} from '../data/types.js';
import {FileIssues} from './file-issues.js';
import {type Draft, type Format, type FormatInput, type FormatOptions, readingAs, type ReadTable} from './format.js';
import {hasLines} from './json-lines.js';
import {findingJsonError} from '../data/json-error.js';
import {parsingJson} from '../data/parse-json.js';
import {LateFormat} from './late-format.js';
import {dataText, isLikeJson, isWrapped, findingLooseError, readingLooseJson} from './loose-json.js';
import {readDraft} from './read-draft.js';
import {FORMATS, formatOf} from './registry.js';

/** What a file was read as. */
export interface ReadFile {
  readonly dataset: Dataset;
  readonly issues: Issue[];
  /** The name of its format; undefined if that is not known. */
  readonly format: string | undefined;
  /** How a table was read: which of its columns says what. */
  readonly table?: ReadTable;
}

const names = () => FORMATS.map(({name}) => name).join(', ');

/**
 * Reads a file of any known format as a dataset: CSV and TSV, this library's JSON, JSON of TimelineJS, vis-timeline and
 * SIMILE, of records with other names, and the others that the guide names. It never throws for what a file holds. What is wrong, and what cannot be carried over, becomes an issue with
 * the line and the column in the file, or the path of a value in it: `line 3, column 7` counts characters from 1,
 * `line 3, column "Date"` names a column of a table, by its number as `column "column 7"` where it has no header. The result does not depend on the time zone of the
 * machine.
 *
 * @param input - the text of the file, decoded; or, in place of JSON, the value that it stands for.
 */
export function readFormat(input: unknown, options: FormatOptions = {}): ReadFile {
  return readInput(finish(drafting(finish(readingInput(input, options)))));
}

/** Does what `readFormat` does, after it has loaded what reads the format of a file. @throws if that cannot be loaded. */
export async function loadAndRead(input: unknown, options: FormatOptions = {}): Promise<ReadFile> {
  return readInput(await loadDraft(input, options));
}

/** What a file says, before its dataset is read. */
export interface FileDraft extends Pick<ReadFile, 'format'> {
  /** Undefined if it says nothing. */
  readonly draft: Draft | undefined;
  readonly issues: FileIssues;
}

/**
 * Tells what a file says, after it has loaded what reads its format.
 * @param run - does what is long.
 * @throws if that cannot be loaded.
 */
export async function loadDraft(input: unknown, options: FormatOptions, run: RunSteps = finish): Promise<FileDraft> {
  const given = await run(readingInput(input, options));
  const format = formatOf(given);
  if (format instanceof LateFormat) await format.load();
  return run(drafting(given, format));
}

function readInput({draft, issues, format}: FileDraft): ReadFile {
  return {...readDraft(draft, issues), format, ...(draft?.table && {table: draft.table})};
}

function* readingInput(input: unknown, options: FormatOptions): Steps<FormatInput> {
  // Formats are told apart by the dates in them, too.
  readRareDates();
  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : '';
  return {
    text,
    ...(typeof input === 'string' ? yield* valueOf(text) : {value: input, isStrict: true}),
    options,
    ending: /\.(\w+)$/.exec((options.name ?? '').split(/[?#]/, 1)[0])?.[1].toLowerCase() ?? '',
  };
}

/** @param found - what `formatOf` has found. */
function* drafting(given: FormatInput, found = formatOf(given)): Steps<FileDraft> {
  const issues = new FileIssues();
  const format = checkEncoding(given.text, issues) ? yield* checkFormat(found, given, issues) : undefined;
  const draft = yield* readingAs(format, given, issues);
  return {draft, issues, format: format?.name};
}

/** The format that was found, if it can read an input; undefined if not, or if none was found, which is told. */
function* checkFormat(format: Format | undefined, input: FormatInput, issues: FileIssues): Steps<Format | undefined> {
  const {text, options} = input;
  const isValue = typeof input.value === 'object' && input.value !== null;
  if (!isValue && !text.trim()) return issues.error('$', 'unknown-format', 'the file is empty');
  if (format && (isValue || !format.isJson)) return format;
  if (options.format !== undefined && !format)
    return issues.error('$', 'unknown-format', `${quote(options.format)} is no format; expected one of ${names()}`);
  if (/^\s*[[{]/.test(text) || isWrapped(text) || format) {
    const error = yield* scriptError(text);
    if (error) return issues.error(placeAt(text, error.index), 'bad-json', `this is not valid JSON: ${error.problem}`);
  }
  const what = /^\s*<(?:!doctype html|html|head|body|meta|table|[uod]l|div|p|span|section|article)\b/i.test(text)
    ? ': it is HTML without a table or a list of dates'
    : /^\s*(?:var|let|const|import|function)\s/.test(text)
      ? ': it is a script, of which one list or object of data can be read alone'
      : '';
  return issues.error(
    '$',
    'unknown-format',
    `${quote(text.trim())} is of no known format${what}; expected one of ${names()}. Plain lines begin with their dates: "1961: The Wall is built"`,
  );
}

/** What is wrong with a text that is neither JSON nor the data of a script: told of the one that it is nearer to. */
function* scriptError(text: string): Steps<{readonly index: number; readonly problem: string} | undefined> {
  const strict = yield* findingJsonError(dataText(text));
  const loose = yield* findingLooseError(text);
  // What a script may have there, such as a name or a single quote, is no fault yet.
  const isOfScript = strict && /[\p{L}$_'`/]/u.test(text.charAt(strict.index));
  return isOfScript && loose && loose.index > strict.index ? loose : strict;
}

/** The value that a text in JSON stands for, also where it is written as in a script; undefined if it is none. */
function* valueOf(text: string): Steps<Pick<FormatInput, 'value' | 'isStrict'>> {
  // Values one below the other are neither JSON nor a script.
  if (!isLikeJson(text) || hasLines(text)) return {value: undefined, isStrict: false};
  try {
    return {value: yield* parsingJson(text), isStrict: true};
  } catch {
    return {value: yield* readingLooseJson(text), isStrict: false};
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
  issues.warn(
    placeAt(text, lost),
    'bad-format',
    'a character could not be decoded: the file is probably not UTF-8, and must be saved as that',
  );
  return true;
}

/** The line and the column of a place in a text, counted from 1. */
function placeAt(text: string, index: number): string {
  const lines = text.slice(0, index).split(/\r\n|\n|\r/);
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}
