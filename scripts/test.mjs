// Runs all checks: builds, checks types and rules, runs the tests in Node and in the browsers, and adds up the results.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {npmStep} from './step.mjs';

const folder = mkdtempSync(join(tmpdir(), 'event-timeline-tests-'));
const counts = join(folder, 'counts');
writeFileSync(counts, '');
process.on('exit', () => rmSync(folder, {recursive: true}));

const run = (what, script, options) =>
  npmStep(`test: ${what}`, ['run', '--silent', script], {
    ...options,
    stdio: 'inherit',
    env: {...process.env, TEST_COUNTS: counts},
  });
// Whoever has just built it says so.
if (!process.env.IS_BUILT && !(await run('building the package', 'build'))) process.exit(1);
// Beside the tests, which wait for pages part of their time.
const types = run('checking types and rules', 'check', {yields: true});
const isNodeRight = await run('in Node', 'test:node');
// The browsers run even if Node has failed, to report all that a change breaks.
const areBrowsersRight = await run('in the browsers', 'test:browsers', {talks: true});
const areTypesRight = await types;
if (!areTypesRight) console.log('types and rules: failed, see above');

let [passed, failed] = [0, 0];
for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
  const [name, here, not] = line.split(' ');
  console.log(`${name}: ${here} passed, ${not} failed`);
  passed += Number(here);
  failed += Number(not);
}
console.log(`${passed} passed, ${failed} failed`);
if (!areTypesRight || !isNodeRight || !areBrowsersRight || failed) process.exitCode = 1;
