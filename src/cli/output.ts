import {closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {CommandError, fileProblem, usageError} from './command-error.js';
import {STANDARD} from './input.js';

/** A terminal shows these bytes as garbage. */
const isForEyes = (content: string | Uint8Array) => typeof content === 'string' || !process.stdout.isTTY;

/**
 * Writes a file whole or not at all: under another name beside it, which then takes its place. "-" is standard output.
 * @throws CommandError if it cannot be written; what was there is still there then.
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  if (path === STANDARD) {
    if (!isForEyes(content)) throw usageError('a picture of pixels is not for a terminal: name a file, -o picture.png');
    process.stdout.write(content);
    return;
  }
  try {
    replaceFile(path, content);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? `there is no folder "${dirname(path)}"` : fileProblem(error);
    throw new CommandError(`${path} cannot be written: ${problem}`);
  }
}

function replaceFile(path: string, content: string | Uint8Array): void {
  const present = statSync(path, {throwIfNoEntry: false});
  // Of a link, what it leads to is replaced. A pipe or a device has no other name to be written under.
  if (present && !present.isFile()) return writeFileSync(path, content);
  const target = present ? realpathSync(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(draft, 'wx', present?.mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    // Where a file of its name was there already, that is another's, and stays.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(draft, {force: true});
    throw error;
  }
}
