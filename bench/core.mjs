// How long the steps without a browser take, by size, and how fast that grows.
//
//     npm run bench:core -- [--sizes 100,1000,10000,100000,1000000] [--limit 10] [--write]
//
// A step stops where one run takes longer than the limit, s, and so do those that need its result. The figures are
// kept in results/, from which report.mjs writes docs/performance.md; `--write` does so at once.
import {parseArgs} from 'node:util';
import {Worker} from 'node:worker_threads';
import {steps} from './core-steps.mjs';
import {machine, saveResults} from './machine.mjs';
import {growth} from './statistics.mjs';

/** Below this size, what does not grow with it counts for much. */
const LEAST_GROWING = 1000;
/** What a step needs is made within this, s: that is not timed, but has an end too. */
const PATIENCE = 60;

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '100,1000,10000,100000,1000000'},
    limit: {type: 'string', default: '10'},
    write: {type: 'boolean', default: false},
  },
});
const limit = Number(values.limit);

/** The time of a step at a size, ms; undefined if it is over the limit. */
function timeOf(name, count) {
  const worker = new Worker(new URL('core-worker.mjs', import.meta.url), {workerData: {name, count}});
  return new Promise((resolve, reject) => {
    let timer = setTimeout(resolve, PATIENCE * 1000);
    worker.on('message', ({prepared, time}) => {
      clearTimeout(timer);
      // A step that is repeated is a short one, so that this is over only where one time is.
      if (prepared) timer = setTimeout(resolve, limit * 1000 + 1500);
      else resolve(time);
    });
    worker.on('error', reject);
  })
    .catch((error) => void console.log(`  ${name} failed: ${error.message}`))
    .finally(() => worker.terminate());
}

const outcome = {date: new Date().toISOString().slice(0, 10), machine: machine(), limit, steps: {}};
for (const [name, {title, after}] of Object.entries(steps)) {
  const points = [];
  let stopped, isEarlier;
  for (const size of values.sizes.split(',').map(Number)) {
    const earlier = after && outcome.steps[after].stopped;
    isEarlier = earlier <= size;
    if (isEarlier) stopped = size;
    else {
      const time = await timeOf(name, size);
      if (time === undefined || time > limit * 1000) stopped = size;
      if (time !== undefined) points.push({size, time});
    }
    if (stopped) break;
  }
  const growing = points.filter(({size}) => size >= LEAST_GROWING);
  const exponent = growing.length > 1 ? growth(growing) : undefined;
  outcome.steps[name] = {title, points, stopped, isEarlier, exponent};
  console.log(
    `${title.padEnd(42)} ${points.map(({size, time}) => `${size.toLocaleString('en')}: ${time.toPrecision(3)} ms`).join(', ')}` +
      `${exponent === undefined ? '' : `; grows as n^${exponent.toFixed(2)}`}${stopped ? `; stopped at ${stopped.toLocaleString('en')}` : ''}`,
  );
}
saveResults('core', outcome);
if (values.write) await import('./report.mjs');
