import type {Call} from './arguments.js';
import {CommandError, EXIT, type ExitCode} from './command-error.js';
import type {PlacedIssue} from './issue-places.js';
import {countIssues, problemLine} from './report.js';

/** Does something with each file. One that fails is told, and costs no other. */
export async function eachFile(
  paths: Iterable<string>,
  work: (path: string) => void | Promise<void>,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.success;
  for (const path of paths) {
    try {
      await work(path);
    } catch (error) {
      code = tellProblem(error, path);
      if (code === EXIT.usage) break; // what is wrong with the call is so for every file
    }
  }
  return code;
}

/** Tells of a problem that ends the command, or the work on one file. What is no `CommandError` is a fault of ours. */
export function tellProblem(error: unknown, path?: string): ExitCode {
  if (!(error instanceof CommandError)) throw error;
  const isOfFile = error.exitCode !== EXIT.usage;
  process.stderr.write(problemLine(error.message, isOfFile ? path : undefined));
  return error.exitCode;
}

/** Whether issues are a failure: from which severity on is what `--fail-on` says. */
export function isFailure(issues: readonly PlacedIssue[], call: Call, usual: 'error' | 'never'): boolean {
  const least = call.text('fail-on') ?? usual;
  const {errors, warnings} = countIssues(issues);
  return least !== 'never' && errors + (least === 'warning' ? warnings : 0) > 0;
}
