// Times one step at one size, in a thread of its own that can be ended when it takes too long.
import {parentPort, workerData} from 'node:worker_threads';
import {steps} from './core-steps.mjs';
import {median} from './statistics.mjs';

/**
 * Steps are repeated that often, or that long, ms, and the first time, for which nothing is compiled yet, is left out;
 * unless it alone took longer than `ONCE`.
 */
const REPEATS = 15;
const LONG_ENOUGH = 1500;
const ONCE = 4000;

const {name, count} = workerData;
const {needs, run, parts = 1} = steps[name];
const given = await needs(count);
parentPort.postMessage({prepared: true});
const times = [];
let spent = 0;
do {
  const start = performance.now();
  run(given);
  times.push(performance.now() - start);
  spent += times.at(-1);
} while (times.length < REPEATS && spent < (times.length < 2 ? ONCE : LONG_ENOUGH));
parentPort.postMessage({time: median(times.length > 1 ? times.slice(1) : times) / parts, repeats: times.length});
