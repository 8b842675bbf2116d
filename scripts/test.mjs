// Runs all checks: builds, checks types and rules, runs the tests in Node and in the browsers, and adds up the results.
import {mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {npmStep} from './step.mjs';

const folder = mkdtempSync(join(tmpdir(), 'event-timeline-tests-'));
const counts = join(folder, 'counts');
writeFileSync(counts, '');
process.on('exit', () => rmSync(folder, {recursive: true}));

const run = (what, script, options) =>
  npmStep(`test: ${what}`, ['run', '--silent', script], {
    stdio: 'inherit',
    ...options,
    env: {...process.env, TEST_COUNTS: counts},
  });
// Whoever has just built it says so.
if (!process.env.IS_BUILT && !(await run('building the package', 'build'))) process.exit(1);
// Beside the tests, which wait for pages part of their time. What it finds is told after them.
const found = join(folder, 'types');
const output = openSync(found, 'w');
const types = run('checking types and rules', 'check', {yields: true, stdio: ['ignore', output, output]});
const isNodeRight = await run('in Node', 'test:node');
// The browsers run even if Node has failed, to report all that a change breaks.
const areBrowsersRight = await run('in the browsers', 'test:browsers', {talks: true});
const areTypesRight = await types;
if (!areTypesRight) console.log(`${readFileSync(found, 'utf8').trim()}\ntypes and rules: failed`);

/** So many failed tests are told again: of a long output often only the end is kept. */
const TOLD_AGAIN = 40;

const noted = readFileSync(counts, 'utf8')
  .trim()
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const failures = noted.flatMap(({failure}) => (failure ? [failure] : []));
let [passed, failed] = [0, 0];
for (const {by, ...sums} of noted.filter((line) => line.by)) {
  console.log(`${by}: ${sums.passed} passed, ${sums.failed} failed`);
  passed += sums.passed;
  failed += sums.failed;
}
for (const [name, ...why] of failures.slice(0, TOLD_AGAIN)) console.log([`✖ ${name}`, ...why].join('\n    '));
if (failures.length > TOLD_AGAIN) console.log(`✖ and ${failures.length - TOLD_AGAIN} more, see above`);
console.log(`${passed} passed, ${failed} failed`);
if (!areTypesRight || !isNodeRight || !areBrowsersRight || failed) process.exitCode = 1;
