// The default reporter, except that an engine in which no test ran has failed.
import {basename} from 'node:path';
import {defaultReporter} from '@web/test-runner';
import {countTests, noteFailure} from '../../scripts/test-count.mjs';

/** How many tests of a session's results ran, by whether they passed. */
function count({tests = [], suites = []} = {}) {
  const ran = tests.filter(({skipped}) => !skipped);
  const passed = ran.filter((test) => test.passed).length;
  return suites
    .map(count)
    .reduce((sum, part) => ({passed: sum.passed + part.passed, failed: sum.failed + part.failed}), {
      passed,
      failed: ran.length - passed,
    });
}

/** The counts of all sessions by engine; a file that failed without a failed test counts as one failure. */
function countByEngine(sessions) {
  const counts = new Map();
  for (const {browser, testResults, passed: hasPassed} of sessions) {
    const {passed, failed} = count(testResults);
    const before = counts.get(browser.name) ?? {passed: 0, failed: 0};
    counts.set(browser.name, {
      passed: before.passed + passed,
      failed: before.failed + (hasPassed ? failed : Math.max(1, failed)),
    });
  }
  return counts;
}

/** The failed tests of a session's results, each with the suites that hold it. */
function failedIn({name = '', tests = [], suites = []} = {}, before = []) {
  const path = [...before, ...(name ? [name] : [])];
  return [
    ...tests
      .filter(({passed, skipped}) => !passed && !skipped)
      .map((test) => ({name: [...path, test.name].join(' > '), why: test.error ?? 'no error is known'})),
    ...suites.flatMap((suite) => failedIn(suite, path)),
  ];
}

/** Notes what has failed in a session: tests, or else its page as a whole. */
function noteFailures({browser, testFile, testResults, errors = [], passed}) {
  const failed = failedIn(testResults);
  for (const {name, why} of failed) noteFailure(browser.name, name, why);
  const page = basename(testFile);
  for (const error of errors) noteFailure(browser.name, page, error);
  if (!passed && !failed.length && !errors.length) noteFailure(browser.name, page, 'the page as a whole');
}

export function engineReporter() {
  const usual = defaultReporter();
  let idle = [];
  return {
    ...usual,
    onTestRunFinished({sessions}) {
      const ran = (session) => Object.values(count(session.testResults)).some(Boolean);
      const names = new Set(sessions.map(({browser}) => browser.name));
      idle = [...names].filter((name) => !sessions.some((session) => session.browser.name === name && ran(session)));
      // The runner takes a file without tests for a success.
      for (const session of sessions) if (idle.includes(session.browser.name)) session.passed = false;
      for (const [name, counts] of countByEngine(sessions)) countTests(name, counts);
      for (const session of sessions) noteFailures(session);
    },
    getTestProgress(state) {
      return usual
        .getTestProgress(state)
        .map((line) =>
          idle.some((name) => line.startsWith(`${name}:`))
            ? `${line.split(':')[0]}: no test ran, which is a failure`
            : line,
        );
    },
  };
}
