import {appendFileSync} from 'node:fs';

/** Appends the counts of passed and failed tests to the file that `npm test` sums up; does nothing without it. */
export function countTests(name, {passed, failed}) {
  if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${name} ${passed} ${failed}\n`);
}
