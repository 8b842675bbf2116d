import {mkdirSync, statSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {type Call, orList} from './arguments.js';
import {CommandError, usageError} from './command-error.js';
import {identity, STANDARD} from './input.js';

/** What is written, and where. */
export interface Target {
  readonly path: string;
  readonly format: string;
}

/** The formats that a command writes, by name, with the endings of their files: the first is that of new ones. */
export type Endings = ReadonlyMap<string, readonly string[]>;

/** Where the results of a command go. */
export interface Destination {
  /** Undefined for standard output. */
  readonly output: string | undefined;
  readonly endings: Endings;
  /** What is written where neither the output nor an option tells. */
  readonly usual?: string;
}

/**
 * Decides for each input what is written and where.
 * @throws CommandError if two would be written to one file, or one over its input, and if what to write is not known.
 */
export function targetsOf(paths: readonly string[], call: Call, destination: Destination): Map<string, Target> {
  const {output = STANDARD, endings} = destination;
  const isFolder = output.endsWith('/') || statSync(output, {throwIfNoEntry: false})?.isDirectory() === true;
  if (paths.length > 1 && !isFolder)
    throw usageError(
      `${paths.length} files are read, and ${output === STANDARD ? 'standard output is one' : `"${output}" is one file`}: name a folder, -o out/`,
    );
  const format = formatOf(call, isFolder ? undefined : output, destination);
  if (isFolder) makeFolder(output);
  const targets = new Map<string, Target>();
  const inputs = new Set(paths.map(identity));
  const taken = new Map<string, string>();
  for (const input of paths) {
    const path = isFolder ? join(output, nameOf(input) + endings.get(format)![0]) : output;
    const other = taken.get(path);
    if (other !== undefined) throw new CommandError(`${other} and ${input} would both be written to ${path}`);
    if (path !== STANDARD && inputs.has(identity(path)))
      throw new CommandError(`${path} is read, and would be written over: name another output`);
    taken.set(path, input);
    targets.set(input, {path, format});
  }
  return targets;
}

function formatOf(call: Call, output: string | undefined, {endings, usual}: Destination): string {
  const names = [...endings.keys()];
  const named = call.text('to');
  if (named !== undefined) {
    if (endings.has(named)) return named;
    throw usageError(`--to "${named}" cannot be written; expected ${orList(names)}`);
  }
  const lower = output?.toLowerCase() ?? '';
  // The longest ending counts: "a.timelinejs.json" is no plain JSON.
  const [found] = [...endings]
    .flatMap(([name, ends]) => ends.filter((end) => lower.endsWith(end)).map((end) => ({name, end})))
    .sort((a, b) => b.end.length - a.end.length);
  if (found) return found.name;
  if (usual !== undefined && (output === undefined || output === STANDARD)) return usual;
  throw usageError(
    output === undefined || output === STANDARD
      ? `what to write is not said: expected --to ${orList(names)}`
      : `"${basename(output)}" does not tell what to write; expected a name that ends in ${orList([...endings.values()].map(([end]) => end))}, or --to ${orList(names)}`,
  );
}

/** The name of a file without its folder and its ending. */
function nameOf(path: string): string {
  return path === STANDARD ? 'timeline' : basename(path, extname(path));
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, {recursive: true});
  } catch {
    throw new CommandError(`the folder ${path} cannot be made`);
  }
}
