// Serves the repository, and pages that a test makes up, as a web server would.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
};

/**
 * Starts a server on a free port.
 * @param pages - by path: `{body, headers}`, or a function of the request that returns them.
 * @returns its address, another one for the same server, the requests it has received, and a function that closes it.
 */
export async function startSite(pages = {}) {
  const requests = [];
  const answer = async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    requests.push({path: pathname, headers: request.headers});
    // Frames without an origin load modules by CORS only.
    response.setHeader('access-control-allow-origin', '*');
    const page = typeof pages[pathname] === 'function' ? pages[pathname](request) : pages[pathname];
    try {
      const body = page ? page.body : await readFile(join(root, normalize(pathname)));
      response.statusCode = page?.status ?? 200;
      response.setHeader('content-type', TYPES[extname(pathname)] ?? (page ? 'text/html' : 'text/plain'));
      for (const [name, value] of Object.entries(page?.headers ?? {})) response.setHeader(name, value);
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  return {
    address: `http://127.0.0.1:${port}`,
    elsewhere: `http://localhost:${port}`,
    requests,
    close: () => server.close(),
  };
}
