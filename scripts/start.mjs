// Builds the package, serves the demo, and builds again whatever changes.
import {spawn, spawnSync} from 'node:child_process';
import {createServer} from 'node:net';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIRST_PORT = 8000;

const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
if (spawnSync(npm[0], [...npm.slice(1), 'run', '--silent', 'build'], {cwd: root, stdio: 'inherit'}).status !== 0) process.exit(1);

for (const [tool, ...args] of [['tsc', '--watch', '--preserveWatchOutput'], ['rollup', '--config', '--watch', '--silent']]) {
  const watcher = spawn(`${root}node_modules/.bin/${tool}`, args, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  process.on('exit', () => watcher.kill());
}

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
