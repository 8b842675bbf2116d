// How long a page with a library's code loaded takes from its events to a painted timeline, side by side with others.
//
//     node ready.mjs [--sizes sample,100,1000] [--runs 7] [--pictures FOLDER]
//
// Each library has a page of its own in a browser of its own, and they take turns, so that whatever slows the machine
// down hits all alike. The time ends with the second frame after the library is done. Compare within a run only.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {chromium} from '../scripts/browsers.mjs';
import {madeUpEvents, sampleEvents} from './events.js';
import {libraries} from './libraries.js';

const root = new URL('../', import.meta.url);
const puppeteer = createRequire(fileURLToPath(new URL('package.json', root)))('puppeteer-core');
const {values} = parseArgs({options: {sizes: {type: 'string', default: 'sample,100,1000'}, runs: {type: 'string', default: '7'}, pictures: {type: 'string'}}});
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
    response.writeHead(200, {'content-type': library ? 'text/html' : (TYPES[extname(pathname)] ?? 'application/octet-stream')}).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** Shows events and returns how long it took until they were painted, ms, and how many elements the page then has. */
async function measure(name, events, picture) {
  const browser = await puppeteer.launch({executablePath: chromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : []});
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 1024, height: 640});
    await page.goto(`http://127.0.0.1:${server.address().port}/page/${name}`, {waitUntil: 'networkidle0'});
    const result = await page.evaluate(async (show, given) => {
      const shown = new Function(`return {${show}}.show`)();
      const frame = () => new Promise(requestAnimationFrame);
      const elements = (scope) => [...scope.querySelectorAll('*')].reduce((count, {shadowRoot}) => count + 1 + (shadowRoot ? elements(shadowRoot) : 0), 0);
      await frame();
      const start = performance.now();
      await shown(document.getElementById('host'), given);
      await frame();
      await frame();
      return {ready: performance.now() - start, elements: elements(document)};
    }, libraries[name].show.toString(), events);
    if (picture) await page.screenshot({path: picture});
    return result;
  } finally {
    await browser.close();
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
for (const size of values.sizes.split(',')) {
  const events = size === 'sample' ? sampleEvents() : madeUpEvents(Number(size));
  const results = Object.fromEntries(Object.keys(libraries).map((name) => [name, []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const name of Object.keys(libraries)) {
      results[name].push(await measure(name, events, run === 0 && values.pictures ? `${values.pictures}/${name}-${size}.png` : undefined));
    }
  }
  const own = median(results['event-timeline'].map(({ready}) => ready));
  console.log(`\n${size === 'sample' ? `The sample, ${events.length} events` : `${size} events`}: ms to painted, and as a part of it ours`);
  for (const [name, runs] of Object.entries(results)) {
    const ready = median(runs.map((one) => one.ready));
    console.log(`  ${name.padEnd(15)} ${ready.toFixed(0).padStart(5)}   ${(own / ready).toFixed(2)}   ${median(runs.map((one) => one.elements))} elements`);
  }
}
server.close();
