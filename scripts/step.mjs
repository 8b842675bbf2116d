// One step of a script: says what it does, and goes on saying so while it lasts, so that nobody takes it for hung.
import {spawn} from 'node:child_process';

const PAUSE = 4_000; // ms between two words of a step that lasts

/** Runs a command and resolves to whether it succeeded. `talks`: it tells of itself how far it is. */
export async function step(what, command, args, {talks = false, ...options} = {}) {
  const start = Date.now();
  console.log(`${what} …`);
  const timer = talks
    ? undefined
    : setInterval(() => console.log(`${what} … ${Math.round((Date.now() - start) / 1000)} s`), PAUSE);
  try {
    return await new Promise((resolve, reject) => {
      spawn(command, args, {stdio: ['ignore', 'ignore', 'inherit'], ...options})
        .once('error', reject)
        .once('exit', (code) => resolve(code === 0));
    });
  } finally {
    clearInterval(timer);
  }
}

/** The npm that runs us, so that its version and its settings are the same; by name where we are run without it. */
export function npmStep(what, args, options) {
  const npm = process.env.npm_execpath;
  return npm ? step(what, process.execPath, [npm, ...args], options) : step(what, 'npm', args, options);
}
