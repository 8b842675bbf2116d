import {existsSync, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {readFormat, type ReadFile} from '../core.js';
import {explainIssues} from '../data/explain-issues.js';
import {nearestWord} from '../data/nearest-word.js';
import type {Call} from './arguments.js';
import {CommandError, fileProblem, usageError} from './command-error.js';
import {decode} from './decode.js';
import {findFiles, isPattern} from './glob.js';
import {type PlacedIssue, placeIssues} from './issue-places.js';

/** Stands for standard input, and for standard output. */
export const STANDARD = '-';

/** What the arguments of a command name. */
export interface Inputs {
  /** The paths, each once. */
  readonly paths: readonly string[];
  /** The folders in which what they name could appear or change. */
  readonly folders: readonly string[];
}

/** A file as a dataset. */
export interface Input extends Omit<ReadFile, 'issues'> {
  readonly path: string;
  /** With what would work, and the place in the file. */
  readonly issues: readonly PlacedIssue[];
}

/**
 * Finds the files that the arguments name: a path, a pattern, or "-".
 * @throws CommandError if one names nothing.
 */
export function findInputs(files: readonly string[]): Inputs {
  if (!files.length) throw usageError('no file is named: name one or more, or "-" for standard input');
  const paths = new Map<string, string>();
  const folders = new Set<string>();
  for (const file of files) {
    if (file === STANDARD || !isPattern(file) || existsSync(file)) {
      paths.set(identity(file), file);
      if (file !== STANDARD) folders.add(dirname(file));
      continue;
    }
    const found = findFiles(file);
    if (!found.files.length) throw new CommandError(`${file}: no file is named so`);
    for (const path of found.files) paths.set(identity(path), path);
    for (const folder of found.folders) folders.add(folder);
  }
  return {paths: [...paths.values()], folders: [...folders]};
}

/** What tells a file from others, however it is named. */
export function identity(path: string): string {
  try {
    return path === STANDARD ? path : realpathSync(path);
  } catch {
    return path; // it is not there yet
  }
}

/**
 * Reads a file as a dataset.
 * @throws CommandError if the file itself cannot be read.
 */
export function readInput(path: string, call: Call): Input {
  const bytes = bytesOf(path);
  const {text, encoding, isGuessed} = decode(bytes, call.text('encoding'));
  const read = readFormat(text, {
    ...(path !== STANDARD && {name: path}),
    ...(call.has('from') && {format: call.text('from')!}),
    ...(call.has('map') && {map: call.text('map')!}),
  });
  const issues = placeIssues(explainIssues(read.issues), text);
  if (isGuessed)
    issues.unshift({
      code: 'guessed',
      severity: 'warning',
      path: '$',
      message: `it is not UTF-8, and was read as ${encoding}; if letters are wrong, say its encoding by --encoding`,
    });
  return {...read, path, issues};
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path === STANDARD ? 0 : path);
  } catch (error) {
    // Standard input that nobody has opened is empty.
    if (path === STANDARD && (error as NodeJS.ErrnoException).code === 'EOF') return new Uint8Array();
    throw new CommandError(`${fileProblem(error)}${meantFile(path)}`);
  }
}

/** "; did you mean …?" if a file beside has nearly that name. */
function meantFile(path: string): string {
  const folder = dirname(path);
  if (existsSync(path) || !existsSync(folder) || !statSync(folder).isDirectory()) return '';
  const name = nearestWord(basename(path), readdirSync(folder));
  return name === undefined ? '' : `; did you mean "${path.slice(0, -basename(path).length)}${name}"?`;
}
