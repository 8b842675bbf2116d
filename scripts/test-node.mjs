// Runs the tests that need no browser, each file, or a few that leave no traces, in a process of its own: all of them, or
// the files that are arguments.
import {existsSync, readdirSync, rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {relative, resolve} from 'node:path';
import {run} from 'node:test';
import {fileURLToPath} from 'node:url';
import {inspect} from 'node:util';
import {NODE_FOLDERS} from '../test/support/engines.mjs';
import {bundleForNode} from '../test/support/node-bundles.mjs';
import {countTests, noteFailure} from './test-count.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.slice(2).map((file) => resolve(file));
const files = named.length
  ? named
  : NODE_FOLDERS.map((folder) => `${root}test/${folder}/`)
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, {recursive: true})
          .filter((name) => /\.test\.(ts|mjs)$/.test(name))
          .map((name) => folder + name),
      );

const folder = `${root}.tests-${process.pid}`;
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const {programs, sourceOf} = await bundleForNode(files, root, folder);
/** The test files of which no test has been told so far. */
const silent = new Set(files);

let passed = 0;
let failed = 0;
function tell(file, name, why) {
  const files = [file].flat().map((path) => relative(root, path));
  const what = `${files.join(', ')}: ${name}`;
  console.error(`✖ ${what}\n${typeof why === 'string' ? why : inspect(why, {depth: 5})}\n`);
  noteFailure('Node', what, why);
}

// At least 4, also on a machine with fewer cores: tests that wait for a page do not use them.
for await (const {type, data} of run({files: [...programs.keys()], concurrency: Math.max(4, availableParallelism())})) {
  if (type === 'test:stderr') process.stderr.write(data.message);
  if (type === 'test:diagnostic' && data.message.startsWith('Warning: ')) console.error(data.message);
  if (type !== 'test:pass' && type !== 'test:fail') continue;
  const {name, details, skip, todo} = data;
  const why = details.error?.cause ?? details.error;
  if (programs.has(resolve(name))) {
    // The result of the files themselves: they ended early, or had no tests.
    if (type === 'test:pass' || details.error.failureType === 'subtestsFailed') continue;
    failed++;
    tell(programs.get(resolve(name)), 'the file as a whole', why);
    continue;
  }
  const file = sourceOf(data.file);
  if (details.type !== 'suite') silent.delete(file);
  if (type === 'test:fail' && details.error.failureType !== 'subtestsFailed') {
    failed++;
    tell(file, name, why);
  } else if (details.type !== 'suite' && type === 'test:pass') {
    if (skip === undefined && todo === undefined) {
      passed++;
      continue;
    }
    failed++;
    tell(file, name, 'skipped, which is a failure');
  }
}
for (const file of silent) {
  failed++;
  tell(file, 'no test ran', 'which is a failure');
}
countTests('Node', {passed, failed});
console.log(`Node: ${passed} passed, ${failed} failed`);
if (failed || !passed) process.exitCode = 1;
