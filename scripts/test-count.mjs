import {appendFileSync} from 'node:fs';

/** What `npm test` sums up, and tells at its end: a line of JSON each. Nothing is noted where only some tests are run. */
function note(line) {
  if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${JSON.stringify(line)}\n`);
}

/** Notes how many tests have passed and failed, by what ran them. */
export const countTests = (by, {passed, failed}) => note({by, passed, failed});

/** The first lines of an error that are told again. */
const LINES = 4;
const LONGEST = 300;

/**
 * Notes a failed test, with the first lines of why.
 * @param by - what ran it.
 * @param name - with its file, and with the suites that hold it.
 * @param why - an error, or words.
 */
export function noteFailure(by, name, why) {
  const {message = String(why), stack = ''} = typeof why === 'object' && why ? why : {};
  const lines = message.split('\n').filter((line) => line.trim());
  // In browsers a page holds several files: only this tells which.
  const [place] = /\btest\/[^\s()]+\.test\.\w+:\d+/.exec(stack) ?? [];
  const told = [...lines.slice(0, LINES), ...(place ? [`at ${place}`] : [])];
  note({failure: [`${by}: ${name}`, ...told.map((line) => line.trim().slice(0, LONGEST))]});
}
