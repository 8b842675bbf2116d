// A page for each library, in a browser of its own, served from this repository.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {Readable} from 'node:stream';
import {chromium} from '../scripts/browsers.mjs';
import {libraries} from './libraries.mjs';
import {importExported, root} from './package-exports.mjs';

const {default: puppeteer} = await importExported('puppeteer-core');
const TYPES = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json'};

/** A page that has loaded a library and waits. */
function pageOf(name, {modules = [], scripts = [], styles = []}) {
  return `<!doctype html><html lang="en" data-library="${name}"><meta charset="utf-8"><link rel="icon" href="data:,">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}
<body style="margin:0"><div id="host" style="width:1000px;height:500px"></div>
${scripts.map((src) => `<script src="${src}"></script>`).join('')}
${[...modules, '/bench/page.js'].map((src) => `<script type="module" src="${src}"></script>`).join('')}`;
}

/** Files that are made up, by path: their pieces, as JSON. */
export const madeFiles = new Map();

const server = createServer(async ({url}, response) => {
  const {pathname} = new URL(url, 'http://localhost');
  if (madeFiles.has(pathname)) {
    const pieces = madeFiles.get(pathname);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    response.writeHead(200, {'content-type': TYPES['.json'], 'content-length': length});
    return void Readable.from(pieces).pipe(response);
  }
  const name = pathname.match(/^\/page\/(.+)$/)?.[1];
  try {
    const [body, type] = libraries[name]
      ? [pageOf(name, libraries[name]), 'text/html']
      : [await readFile(new URL(`.${pathname}`, root)), TYPES[extname(pathname)] ?? 'application/octet-stream'];
    response.writeHead(200, {'content-type': type}).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

export const closeServer = () => server.close();

/** Does something with a page that has loaded a library and waits. */
export async function withPage(name, use) {
  const browser = await puppeteer.launch({
    executablePath: chromium(),
    protocolTimeout: 300_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 1024, height: 640});
    await page.goto(`http://127.0.0.1:${server.address().port}/page/${name}`, {waitUntil: 'load'});
    await page.waitForFunction('globalThis.bench');
    return await use(page, await browser.version());
  } finally {
    await browser.close();
  }
}
