// Runs all checks: builds, checks types and rules, runs the tests in Node and in the browsers, and adds up the results.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {npmStep} from './step.mjs';

const folder = mkdtempSync(join(tmpdir(), 'event-timeline-tests-'));
const counts = join(folder, 'counts');
writeFileSync(counts, '');
process.on('exit', () => rmSync(folder, {recursive: true}));

const run = (what, script, talks = false) =>
  npmStep(`test: ${what}`, ['run', '--silent', script], {
    talks,
    stdio: 'inherit',
    env: {...process.env, TEST_COUNTS: counts},
  });
// Whoever has just built it says so.
if (!process.env.IS_BUILT && !(await run('building the package', 'build'))) process.exit(1);
// At the same time, since the tests in Node wait for pages part of their time.
const [areTypesRight, isNodeRight] = await Promise.all([
  run('checking types and rules', 'check'),
  run('in Node', 'test:node'),
]);
if (!areTypesRight) process.exit(1);
// The browsers run even if Node has failed, to report all that a change breaks.
const results = [isNodeRight, await run('in the browsers', 'test:browsers', true)];

let [passed, failed] = [0, 0];
for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
  const [name, here, not] = line.split(' ');
  console.log(`${name}: ${here} passed, ${not} failed`);
  passed += Number(here);
  failed += Number(not);
}
console.log(`${passed} passed, ${failed} failed`);
if (results.includes(false) || failed) process.exitCode = 1;
