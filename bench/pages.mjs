// A page for each library, in a browser of its own, served from this repository.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from '../scripts/browsers.mjs';
import {libraries} from './libraries.js';

const root = new URL('../', import.meta.url);
const puppeteer = createRequire(fileURLToPath(new URL('package.json', root)))('puppeteer-core');
const TYPES = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json'};

/** A page that has loaded a library and waits. */
function pageOf({modules = [], scripts = [], styles = []}) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}<div id="host" style="width:1000px;height:500px"></div>
${scripts.map((src) => `<script src="${src}"></script>`).join('')}${modules.map((src) => `<script type="module" src="${src}"></script>`).join('')}`;
}

const server = createServer(async ({url}, response) => {
  const {pathname} = new URL(url, 'http://localhost');
  const library = libraries[pathname.match(/^\/page\/(.+)$/)?.[1]];
  try {
    const body = library ? pageOf(library) : await readFile(new URL(`.${pathname}`, root));
    response
      .writeHead(200, {
        'content-type': library ? 'text/html' : (TYPES[extname(pathname)] ?? 'application/octet-stream'),
      })
      .end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** Does something with a page that has loaded a library and waits. */
export async function withPage(name, viewport, use) {
  const browser = await puppeteer.launch({
    executablePath: chromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    await page.goto(`http://127.0.0.1:${server.address().port}/page/${name}`, {waitUntil: 'networkidle0'});
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Shows events with the library that a page has loaded. */
export function showEvents(page, name, events) {
  return page.evaluate(
    (show, given) => new Function(`return {${show}}.show`)()(document.getElementById('host'), given),
    libraries[name].show.toString(),
    events,
  );
}

export function closePages() {
  server.close();
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
