// The demo, as a stranger opens it: nothing in the console, nothing for axe, nothing sticking out, at any width.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {wantedEngines} from '../../scripts/browsers.mjs';
import {openPage, startChromium} from '../support/headless.mjs';
import {cases} from '../support/thorough.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
};
const chromium = wantedEngines().find(({id}) => id === 'chromium');

// Not where BROWSERS leaves Chromium out; where it is asked for and missing, this fails.
if (chromium)
  describe('demo', () => {
    let browser;
    let server;
    let address;
    let axe;

    before(async () => {
      assert.equal(chromium.problem, undefined);
      server = createServer(async (request, response) => {
        const path = join(root, normalize(new URL(request.url, 'http://localhost').pathname));
        try {
          const body = await readFile(path);
          response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
          response.end(body);
        } catch {
          response.statusCode = 404;
          response.end();
        }
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${server.address().port}/demo/index.html`;
      axe = await readFile(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
      browser = await startChromium();
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    it('adds to a feed until it is stopped', async () => {
      const page = await openPage(browser);
      const said = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      await page.goto(address, {waitUntil: 'networkidle0'});
      await page.click('#run-feed');
      await page.waitForFunction(() => document.querySelector('#feed').events.length > 2);
      assert.equal(await page.$eval('#run-feed', ({textContent}) => textContent), 'Stop the feed');
      await page.click('#run-feed');
      assert.equal(await page.$eval('#run-feed', ({textContent}) => textContent), 'Start the feed');
      assert.deepEqual(said, []);
      await page.close();
    });

    it('tells its story in three languages', async () => {
      const page = await openPage(browser);
      const said = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => said.push(`request failed: ${request.url()}`));
      await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
      await page.goto(address, {waitUntil: 'networkidle0'});
      await page.$eval('#told timeline-story', (story) => (story.step = 4));
      for (const [lang, dir, title] of [
        ['de', 'ltr', 'Der wichtigste Grenzübergang fällt'],
        ['fa', 'rtl', 'گذرگاه اصلی سقوط می‌کند'],
        ['en', 'ltr', 'The main crossing falls'],
      ]) {
        await page.click(`#told .languages [lang=${lang}]`);
        await page.waitForFunction(
          (wanted) => {
            const story = document.querySelector('#told timeline-story');
            const step = story.shadowRoot.querySelector('[part~=step-current]');
            return (
              step?.querySelector('[part~=step-title]')?.textContent === wanted && step.querySelector('img')?.complete
            );
          },
          {},
          title,
        );
        const shown = await page.$eval('#told timeline-story', (story) => {
          const {direction} = getComputedStyle(story.shadowRoot.querySelector('[part~=story]'));
          const {src, naturalWidth} = story.shadowRoot.querySelector('[part~=step-current] img');
          return {
            step: story.step,
            count: story.count,
            direction,
            map: src.replace(/.*\//, ''),
            isDrawn: naturalWidth > 0,
          };
        });
        assert.deepEqual(shown, {step: 4, count: 9, direction: dir, map: `crossing-${lang}.svg`, isDrawn: true});
        const pressed = await page.$$eval('#told .languages [aria-pressed=true]', (all) => all.map((one) => one.lang));
        assert.deepEqual(pressed, [lang]);
      }
      assert.deepEqual(said, []);
      await page.close();
    });

    const views = [
      {width: 1120, scheme: 'light', scope: {}},
      {width: 390, scheme: 'dark', scope: {}},
      // What axe finds differs in the dark by colors only, and at widths between by nothing that the others have not.
      {width: 1120, scheme: 'dark', scope: {runOnly: ['cat.color']}},
      {width: 700, scheme: 'light'},
      {width: 320, scheme: 'light'},
    ];
    for (const {width, scheme, scope} of cases(views.slice(0, 2), views)) {
      it(`${width} px, ${scheme}`, async () => {
        const page = await openPage(browser);
        const said = [];
        page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => said.push(`error: ${error.message}`));
        page.on('requestfailed', (request) => said.push(`request failed: ${request.url()}`));
        await page.setViewport({width, height: 900});
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
        await page.goto(address, {waitUntil: 'networkidle0'});
        assert.deepEqual(said, []);
        const {states, overflow} = await page.evaluate(() => ({
          states: Array.from(document.querySelectorAll('event-timeline'), (timeline) =>
            ['ready', 'failed', 'empty', 'loading'].find((state) => timeline.matches(`:state(${state})`)),
          ),
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        assert.deepEqual(states, [...Array.from({length: 20}, () => 'ready'), 'failed']);
        assert.equal(overflow, 0, 'nothing sticks out');
        if (!scope) return page.close();
        // Through the protocol, which the policy of the page does not bind.
        await page.evaluate(axe);
        const found = await page.evaluate(async (options) => {
          const {violations, incomplete, passes} = await globalThis.axe.run(document, {
            ...options,
            resultTypes: ['violations', 'incomplete'],
          });
          return {
            checked: passes.length,
            problems: [...violations, ...incomplete].map(
              ({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`,
            ),
          };
        }, scope);
        assert.deepEqual(found.problems, []);
        assert.ok(found.checked > 0);
        await page.close();
      });
    }
  });
