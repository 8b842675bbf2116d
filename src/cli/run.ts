import {type Call, readArguments} from './arguments.js';
import {checkFiles} from './check.js';
import {EXIT, type ExitCode} from './command-error.js';
import {convert, writtenEndings} from './convert.js';
import {tellProblem} from './files.js';
import {helpOf} from './help.js';
import {PICTURES} from './options.js';
import {packageVersion} from './package-files.js';
import {render} from './render.js';
import {again, once, type Work} from './repeat.js';
import {writeFiles} from './write-files.js';

/**
 * Runs the command line.
 * @param args - what stands behind the name of the program.
 * @param until - when nobody listens to its output any more.
 */
export async function run(args: readonly string[], until: Promise<unknown>): Promise<ExitCode> {
  try {
    const call = readArguments(args);
    if ('ask' in call) {
      process.stdout.write(call.ask === 'version' ? `${packageVersion()}\n` : helpOf(call.command));
      return EXIT.success;
    }
    const {files, work} = jobOf(call);
    return await (call.has('watch') ? again(files, work, until) : once(files, work));
  } catch (error) {
    return tellProblem(error);
  }
}

function jobOf(call: Call): {readonly files: readonly string[]; readonly work: Work} {
  const {command, files} = call;
  const output = call.text('output');
  if (command === 'check') return {files, work: checkFiles(call)};
  if (command === 'render') {
    const endings = new Map(PICTURES.map((name) => [name, [`.${name}`]]));
    return {files, work: writeFiles(call, {output, endings, usual: 'svg'}, render)};
  }
  const endings = writtenEndings();
  if (output !== undefined || files.length < 2) return {files, work: writeFiles(call, {output, endings}, convert)};
  // As for `cp`, the last name is that of the output.
  return {files: files.slice(0, -1), work: writeFiles(call, {output: files.at(-1), endings}, convert)};
}
