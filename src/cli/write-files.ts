import type {Issue} from '../core.js';
import type {Call} from './arguments.js';
import {CommandError} from './command-error.js';
import {eachFile, isFailure} from './files.js';
import {type Input, readInput} from './input.js';
import {writeOutput} from './output.js';
import type {Work} from './repeat.js';
import {countIssues, issueLine} from './report.js';
import {type Destination, type Target, targetsOf} from './targets.js';

/** What a file became, and what of it is lost. */
export interface Made {
  readonly content: string | Uint8Array;
  readonly issues: readonly Issue[];
}

/** Makes of a dataset what is written, in a format. */
export type Make = (input: Input, format: string, call: Call) => Made | Promise<Made>;

/** Reads files, and writes what becomes of them; what is wrong and what is lost is told on standard error. */
export function writeFiles(call: Call, destination: Destination, make: Make): Work {
  return async (paths, all) => {
    const targets = targetsOf(all, call, destination);
    return eachFile(paths, async (path) => writeOne(readInput(path, call), targets.get(path)!, {call, make}));
  };
}

async function writeOne(input: Input, {path, format}: Target, {call, make}: {call: Call; make: Make}): Promise<void> {
  const tell = (issues: readonly Issue[], name: string) => {
    for (const issue of issues) process.stderr.write(issueLine(name, issue));
    if (isFailure(issues, call, 'never'))
      throw new CommandError(`nothing is written, because of --fail-on ${call.text('fail-on')}`);
  };
  tell(input.issues, input.path);
  if (!input.dataset.events.length && countIssues(input.issues).errors)
    throw new CommandError('no event could be read, so nothing is written');
  const {content, issues} = await make(input, format, call);
  tell(issues, path);
  writeOutput(path, content);
}
