// Builds what the demo needs, serves the demo, and rebuilds when something changes.
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';
import {npmStep, step} from './step.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIRST_PORT = 8000;

// Not minified, which is faster; and the demo needs no manifest.
const bundle = (what) =>
  npmStep(`start: ${what}`, ['run', '--silent', 'build:bundle'], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, MINIFY: 'no'},
  });
if (
  !(await step('start: compiling', process.execPath, [`${root}node_modules/typescript/bin/tsc`], {
    cwd: root,
    stdio: 'inherit',
  })) ||
  !(await bundle('bundling'))
)
  process.exit(1);

// Rollup cannot watch input that is beside its output, and the samples are not watched either: bundle again whenever
// the compiler reports that it has finished.
const compiler = spawn(`${root}node_modules/.bin/tsc`, ['--watch', '--preserveWatchOutput'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let isBuilt = true; // its first pass only confirms the build above
compiler.stdout.setEncoding('utf8').on('data', (said) => {
  if (said.includes('error TS')) process.stdout.write(said);
  if (!said.includes('Watching for file changes')) return;
  if (!isBuilt) void bundle('bundling what has changed');
  isBuilt = false;
});
process.on('exit', () => compiler.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());

const port = await freePort(Number(process.env.PORT) || FIRST_PORT);
await startDevServer({
  config: {
    rootDir: root,
    port,
    watch: true,
    clearTerminalOnReload: false,
    middleware: [(context, next) => (context.path === '/' ? context.redirect('/demo/') : next())],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`\nEvent Timeline: http://localhost:${port}/\n`);

/** The first port from `port` on that nobody listens on. */
async function freePort(port) {
  const free = await new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort(port + 1);
}
