import type {Call} from './arguments.js';
import {EXIT, type ExitCode} from './command-error.js';
import {eachFile, isFailure} from './files.js';
import {type Input, readInput} from './input.js';
import type {Work} from './repeat.js';
import {gitHubLine, issueLine, jsonReport, summaryLine} from './report.js';

type Lines = (input: Input) => string;

/** How `check` lists the issues of a file. */
const LINES: Readonly<Record<string, Lines>> = {
  text: (input) => input.issues.map((issue) => issueLine(input.path, issue)).join('') + summaryLine(input),
  github: ({path, issues}) => issues.map((issue) => gitHubLine(path, issue)).join(''),
};

/** Lists what is wrong in files. */
export function checkFiles(call: Call): Work {
  const lines = LINES[call.text('format') ?? 'text'];
  return async (paths) => {
    const read: Input[] = [];
    let code: ExitCode = EXIT.success;
    const failed = await eachFile(paths, (path) => {
      const input = readInput(path, call);
      if (isFailure(input.issues, call, 'error')) code = EXIT.failure;
      if (lines) process.stdout.write(lines(input));
      else read.push(input);
    });
    // One document, whatever could be read.
    if (!lines) process.stdout.write(`${JSON.stringify({files: read.map(jsonReport)}, null, 2)}\n`);
    return failed || code;
  };
}
