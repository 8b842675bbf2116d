// The worked example of the guide "Many events": its server in Node, asked by its page.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {chromium} from '../../scripts/browsers.mjs';
import {openPage, startChromium} from '../support/headless.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(`${root}docs/guides/many-events.md`, 'utf8');
const snippet = (word) =>
  [...guide.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code).find((code) => code.includes(word));
const executablePath = chromium();

describe('the source of the guide, over HTTP', () => {
  let folder;
  let server;
  let address;
  const asked = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'many-events-'));
    mkdirSync(`${folder}/node_modules`);
    symlinkSync(root, `${folder}/node_modules/event-timeline`, 'dir');
    writeFileSync(`${folder}/package.json`, '{"type": "module"}');
    writeFileSync(`${folder}/server.js`, snippet('createServer'));
    writeFileSync(`${folder}/page.js`, snippet('eventsAt'));
    writeFileSync(
      `${folder}/entry.js`,
      "import {eventsAt} from './page.js';\ndocument.querySelector('event-timeline').data = await eventsAt('/events');\n",
    );
    await build({
      entryPoints: [`${folder}/entry.js`],
      bundle: true,
      format: 'esm',
      outfile: `${folder}/bundle.js`,
      target: 'es2022',
      conditions: ['production'],
    });
    ({server} = await import(pathToFileURL(`${folder}/server.js`)));
    // The page and its script beside the events.
    const [answer] = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (request.url.startsWith('/events/')) {
        asked.push(request.url);
        return answer(request, response);
      }
      const isScript = request.url === '/bundle.js';
      response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html'});
      return response.end(
        isScript
          ? readFileSync(`${folder}/bundle.js`)
          : '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><event-timeline controls></event-timeline><script type="module" src="bundle.js"></script></html>',
      );
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${server.address().port}`;
  });

  after(() => {
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('answers each question', async () => {
    const ask = async (name, question) =>
      (await fetch(`${address}/events/${name}?${encodeURIComponent(JSON.stringify(question))}`)).json();
    const {length, groups} = await ask('about', {});
    assert.equal(length, 100_000);
    const [start, end] = [Date.UTC(2010, 0, 1), Date.UTC(2010, 1, 1)];
    const density = await ask('density', {edges: [start, end, Date.UTC(2010, 2, 1)]});
    assert.equal(density.length, groups.length + 1);
    const listed = await ask('events', {start, end, limit: 100_000});
    assert.equal(
      listed.length,
      density.reduce((sum, [count]) => sum + count, 0),
    );
    const top = await ask('top', {start, end, count: 3});
    assert.deepEqual(
      top.map(({importance}) => importance),
      listed
        .map(({importance}) => importance)
        .sort((a, b) => b - a)
        .slice(0, 3),
    );
    const [, second] = groups;
    const ofGroup = await ask('events', {start, end, limit: 100_000, groups: [second.id]});
    assert.equal(ofGroup.length, density[1][0]);
    assert.ok(ofGroup.every(({group}) => group === second.id));
    assert.equal((await ask('top', {start, end, count: 2, groups: [null]})).length, 0);
    assert.equal((await ask('event', {id: top[0].id})).title, top[0].title);
    assert.equal(await ask('event', {id: 'nobody'}), null);
    assert.ok((await ask('peak', {length: end - start})) >= listed.length);
    const rows = await ask('rows', {offset: 99_990, limit: 50, sort: 'place', descending: true});
    assert.equal(rows.length, 10);
    const [begun, later] = (await ask('begun', {times: [start, end]})).map(Number);
    const listedFrom = await ask('rows', {offset: begun, limit: 3, sort: 'start', descending: false});
    assert.deepEqual(
      listedFrom.map(({id}) => id),
      listed.slice(0, 3).map(({id}) => id),
    );
    assert.equal(later - begun, listed.length);
    assert.equal((await fetch(`${address}/events/constructor`)).status, 404);
  });

  it('is shown by the page of the guide', {skip: executablePath ? false : 'there is no Chromium'}, async () => {
    const browser = await startChromium();
    try {
      const page = await openPage(browser);
      const said = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      await page.goto(address);
      const isWhole = (year) =>
        page.waitForFunction(
          (year) => {
            const {shadowRoot, view} = document.querySelector('event-timeline');
            return (
              (!year || view.start === Date.UTC(year, 0)) &&
              shadowRoot?.querySelectorAll('button.event').length > 4 &&
              shadowRoot.querySelectorAll('button.period').length > 3 &&
              !shadowRoot.querySelector('.awaited, .picture[aria-busy]')
            );
          },
          {},
          year,
        );
      await isWhole();
      const before = asked.length;
      assert.ok(before < 30, `${before} questions for the first picture`);
      await page.evaluate(() => document.querySelector('event-timeline').zoomTo('2010'));
      await isWhole(2010);
      assert.ok(asked.length - before < 60, `${asked.length - before} questions for a year`);
      const inTable = await page.evaluate(async () => {
        const timeline = document.querySelector('event-timeline');
        timeline.layout = 'table';
        const root = timeline.shadowRoot;
        const seen = (selector) => [...root.querySelectorAll(selector)];
        const until = async (holds) => {
          while (!holds()) await new Promise(requestAnimationFrame);
        };
        await until(() => seen('tr[data-id]').length === 20);
        seen('#table-event .sort')[0].click();
        await until(() => seen('.awaited-rows').length);
        await until(() => seen('tr[data-id]').length === 20);
        return {
          rows: root.querySelector('table').getAttribute('aria-rowcount'),
          sorted: root.querySelector('#table-event').getAttribute('aria-sort'),
          titles: seen('.title-button').map(({textContent}) => textContent.trim()),
        };
      });
      assert.equal(inTable.rows, '100001');
      assert.equal(inTable.sorted, 'ascending');
      assert.deepEqual(inTable.titles, inTable.titles.toSorted(new Intl.Collator('en', {numeric: true}).compare));
      assert.deepEqual(said, []);
      assert.deepEqual(await page.evaluate(() => document.querySelector('event-timeline').issues), []);
    } finally {
      await browser.close();
    }
  });
});
