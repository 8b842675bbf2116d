import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};
const START_LIMIT = 60_000; // ms

/** Serves the files of a folder from a free port. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const path = join(folder, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      const body = readFileSync(path);
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Serves a project by its own `npm start`, on a port that was free a moment ago. */
export async function serveProject(folder) {
  const probe = await serveFolder(folder);
  await probe.close();
  const {port} = new URL(probe.address);
  // In a process group of its own, so that the processes that npm starts end with it.
  const child = spawn('npm', ['start', '--silent', '--', '--port', port], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const close = async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  for (const until = Date.now() + START_LIMIT; ;) {
    const isThere = await fetch(probe.address).then(
      ({ok}) => ok,
      () => false,
    );
    if (isThere) return {address: probe.address, close};
    if (child.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error(`npm start in ${folder} does not answer`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
