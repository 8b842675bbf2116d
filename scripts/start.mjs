// Builds the package, serves the demo, and builds again whatever changes.
import {spawn, spawnSync} from 'node:child_process';
import {createServer} from 'node:net';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIRST_PORT = 8000;

const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
if (spawnSync(npm[0], [...npm.slice(1), 'run', '--silent', 'build'], {cwd: root, stdio: 'inherit'}).status !== 0) process.exit(1);

// Rollup has no watch mode for an input beside its output, and samples and manifest have none at all: what follows the
// compiler in a build follows it here too, whenever it says that it is done.
const compiler = spawn(`${root}node_modules/.bin/tsc`, ['--watch', '--preserveWatchOutput'], {cwd: root, stdio: ['ignore', 'pipe', 'inherit']});
let isBuilt = true; // its first pass finds what the build above has just made
compiler.stdout.setEncoding('utf8').on('data', (said) => {
  if (said.includes('error TS')) process.stdout.write(said);
  if (!said.includes('Watching for file changes')) return;
  if (!isBuilt) spawn(npm[0], [...npm.slice(1), 'run', '--silent', 'build:rest'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  isBuilt = false;
});
process.on('exit', () => compiler.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());

const port = await freePort(Number(process.env.PORT) || FIRST_PORT);
await startDevServer({
  config: {rootDir: root, port, watch: true, clearTerminalOnReload: false},
  readCliArgs: false, readFileConfig: false, logStartMessage: false,
});
console.log(`\nEvent Timeline: http://localhost:${port}/demo/\n`);

/** The first port from `port` on that nobody listens on. */
async function freePort(port) {
  const free = await new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false)).listen(port, () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort(port + 1);
}
