// Runs a step of a script, and prints its name again and again while it lasts, so that it does not look hung.
import {spawn} from 'node:child_process';
import {constants, setPriority} from 'node:os';

/** Between two lines of progress: in the first minute, and after it, ms. */
const PAUSE = 4_000;
const LONG_PAUSE = 30_000;
const FIRST = 60_000;

/**
 * Runs a command and resolves to whether it succeeded. `talks`: the command prints its own progress. `yields`: it works
 * while others wait, and says so less often.
 */
export async function step(what, command, args, {talks = false, yields = false, ...options} = {}) {
  const start = Date.now();
  let last = start;
  console.log(`${what} …`);
  const timer = talks
    ? undefined
    : setInterval(() => {
        const now = Date.now();
        if (now - last < LONG_PAUSE && (yields || now - start > FIRST)) return;
        last = now;
        console.log(`${what} … ${Math.round((now - start) / 1000)} s`);
      }, PAUSE);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(command, args, {stdio: ['ignore', 'ignore', 'inherit'], ...options})
        .once('error', reject)
        .once('exit', (code) => resolve(code === 0));
      // Before it starts others, which have its priority.
      if (yields && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    });
  } finally {
    clearInterval(timer);
  }
}

/** Runs npm as a step: the one that runs this script, with its version and settings, else the one on the path. */
export function npmStep(what, args, options) {
  const npm = process.env.npm_execpath;
  return npm ? step(what, process.execPath, [npm, ...args], options) : step(what, 'npm', args, options);
}
