import {statSync} from 'node:fs';
import {EXIT, type ExitCode, usageError} from './command-error.js';
import {tellProblem} from './files.js';
import {findInputs, STANDARD} from './input.js';
import {WatchedFolders} from './watched-folders.js';

/**
 * What a command does with files.
 * @param paths - the files; after a change those that have changed.
 * @param all - all files that the arguments name.
 */
export type Work = (paths: readonly string[], all: readonly string[]) => Promise<ExitCode>;

/** Does the work for the files that the arguments name. */
export async function once(files: readonly string[], work: Work): Promise<ExitCode> {
  const {paths} = findInputs(files);
  return work(paths, paths);
}

/**
 * Does the work for the files that the arguments name, and again for those that change or appear.
 * @param until - when nobody listens any more.
 */
export async function again(files: readonly string[], work: Work, until: Promise<unknown>): Promise<ExitCode> {
  if (files.includes(STANDARD)) throw usageError('--watch follows files, and standard input is none');
  const watched = new WatchedFolders();
  const isOver = until.then(() => true);
  const seen = new Map<string, string>();
  let code: ExitCode = EXIT.success;
  do {
    try {
      const {paths, folders} = findInputs(files);
      watched.follow(folders);
      const changed = paths.filter((path) => seen.get(path) !== stateOf(path));
      for (const path of changed) seen.set(path, stateOf(path));
      if (changed.length) {
        code = await work(changed, paths);
        if (code === EXIT.usage) return code;
        process.stderr.write(`event-timeline: waiting for a change of ${paths.join(', ')}\n`);
      }
    } catch (error) {
      // Nothing was there from the start, or the call means nothing; later a file may come back.
      if (!seen.size) throw error;
      tellProblem(error);
    }
  } while (!(await Promise.race([isOver, watched.change()])));
  watched.close();
  return code;
}

/** What differs after a file was written; the same for all that are not there. */
function stateOf(path: string): string {
  const state = statSync(path, {throwIfNoEntry: false});
  return state ? `${state.ino} ${state.mtimeMs} ${state.size}` : '';
}
