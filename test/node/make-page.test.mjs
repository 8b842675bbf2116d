// The page that makes timelines, as a stranger uses it: by keys alone, at any width, with nothing in the console, nothing
// for axe, nothing sticking out; and what it gives, on a server of its own.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {unzipSync} from 'fflate';
import {wantedEngines} from '../../scripts/browsers.mjs';
import {openPage, startChromium} from '../support/headless.mjs';
import {startSite} from '../support/site.mjs';
import {cases} from '../support/thorough.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const chromium = wantedEngines().find(({id}) => id === 'chromium');

const TABLE = `Chronik der Werft,,,,
Start,Ende,Ereignis,Werft,Bild
03/04/1921,,Dock I,Nord,dock.svg
05/06/1923,08/09/1924,Dock II,Süd,
nix,,Ohne Datum,Nord,
c. 1950,,<img src=x onerror=alert(1)> Abriss,Nord,`;

// Not where BROWSERS leaves Chromium out; where it is asked for and missing, this fails.
if (chromium)
  describe('make: page', () => {
    let browser;
    let site;
    let axe;
    // Pages that name no icon are asked for one.
    const pages = {'/favicon.ico': {status: 204, body: ''}};

    before(async () => {
      assert.equal(chromium.problem, undefined);
      site = await startSite(pages);
      axe = await readFile(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
      browser = await startChromium();
    });

    after(async () => {
      await browser?.close();
      site?.close();
    });

    /** Opens an address with drafts of its own, and collects what is said and what fails. */
    async function open(path, {width = 1120, scheme = 'light'} = {}) {
      const context = await browser.createBrowserContext();
      const page = await openPage(context);
      const said = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => said.push(`request failed: ${request.url()}`));
      page.on('dialog', (dialog) => said.push(`dialog: ${dialog.message()}`));
      await page.setViewport({width, height: 800});
      // Halfway through a change, colours are those of no state.
      await page.emulateMediaFeatures([
        {name: 'prefers-color-scheme', value: scheme},
        {name: 'prefers-reduced-motion', value: 'reduce'},
      ]);
      await page.goto(site.address + path, {waitUntil: 'networkidle0'});
      await ready(page);
      return {page, said, close: () => context.close()};
    }

    const ready = (page) =>
      page.waitForFunction(() => document.querySelector('event-timeline').matches(':state(ready), :state(empty)'));

    const titles = (page) =>
      page.evaluate(() => Array.from(document.querySelector('event-timeline').events, ({title}) => title));

    const paste = (page, text) =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
        document.activeElement.dispatchEvent(event);
      }, text);

    /** Presses Tab until an element has the focus; fails where that does not come about. */
    async function tabTo(page, selector, text = '') {
      for (let presses = 1; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const isThere = await page.evaluate(
          (wanted, label) =>
            document.activeElement.matches(wanted) && document.activeElement.textContent.includes(label),
          selector,
          text,
        );
        if (isThere) return presses;
      }
      assert.fail(`Tab does not lead to ${selector} ${text}`);
    }

    /** What is wrong with a state of the page. */
    async function problems(page, within = 'body') {
      await page.evaluate(() => document.querySelector('event-timeline').updateComplete);
      // Through the protocol, which the policy of the page does not bind.
      await page.evaluate(axe);
      return page.evaluate(async (scope) => {
        const {violations, incomplete} = await globalThis.axe.run(scope === 'body' ? document : scope, {
          resultTypes: ['violations', 'incomplete'],
        });
        const {scrollWidth, clientWidth} = document.documentElement;
        return [
          ...[...violations, ...incomplete].map(
            ({id, nodes}) =>
              `${id}: ${nodes.map(({html, any}) => `${html.slice(0, 120)} ${any[0]?.message}`).join(' | ')}`,
          ),
          ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px stick out`] : []),
        ];
      }, within);
    }

    const looks = [
      {width: 1120, scheme: 'light'},
      {width: 390, scheme: 'dark'},
      {width: 700, scheme: 'light'},
    ];
    for (const look of cases(looks.slice(0, 2), looks))
      it(`every state at ${look.width} px, ${look.scheme}`, async () => {
        const {page, said, close} = await open('/demo/make.html', look);
        const found = {};
        const check = async (state, within) => {
          const wrong = await problems(page, within);
          if (wrong.length) found[state] = wrong;
        };
        await check('a sample');
        for (const tab of ['look', 'check', 'publish']) {
          await page.click(`#tab-${tab}`);
          await check(tab);
        }
        await page.evaluate(() => document.activeElement.blur());
        await paste(page, TABLE);
        await check('questions');
        while (await page.$('.question button')) await page.click('.question button');
        await page.keyboard.press('Tab');
        await check('answered');
        await page.click('label[for=form-text]');
        await page.click('.issues button');
        await check('text, at an issue');
        await page.click('#tab-check');
        await check('something to look at');
        await page.click('label[for=width-full]');
        await check('full width');
        await page.click('label[for=width-phone]');
        await page.click(`label[for=scheme-${look.scheme === 'dark' ? 'light' : 'dark'}]`);
        await check('a phone');
        await page.click('#tab-data');
        await page.click('summary');
        // Of what lies below a menu the colours cannot be told.
        await check('menu', '.menu');
        await page.keyboard.press('Escape');
        await page.select('.samples', 'persian');
        await page.waitForFunction(() => document.querySelector('event-timeline').dir === 'rtl');
        await check('right to left');
        await page.evaluate(() => [...document.querySelectorAll('.data button')][1].click());
        await page.keyboard.type('1921');
        await check('an empty sheet, a cell open');
        assert.deepEqual(found, {});
        assert.deepEqual(said, []);
        await close();
      });

    it('makes a timeline by keys alone', async () => {
      const {page, said, close} = await open('/demo/make.html');
      await tabTo(page, 'button', 'Empty sheet');
      await page.keyboard.press('Enter');
      for (const [date, title] of [
        ['1961-08-13', 'The Wall is built'],
        ['1989-11-09', 'The Wall opens'],
      ]) {
        await page.keyboard.type(date);
        await page.keyboard.press('Tab');
        await page.keyboard.type(title);
        await page.keyboard.press('Enter');
      }
      await page.waitForFunction(() => document.querySelector('event-timeline').events.length === 2);
      assert.deepEqual(await titles(page), ['The Wall is built', 'The Wall opens']);
      // Out of the sheet, back to its columns, and to the tabs.
      await page.keyboard.press('Escape');
      assert.equal(await tabTo(page, 'button', 'Insert row'), 1);
      await page.keyboard.down('Shift');
      await tabTo(page, '[role=tab]', 'Data');
      await page.keyboard.up('Shift');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, 'input[type=text]');
      await page.keyboard.type('Divided');
      await tabTo(page, '[data-setting=scale]');
      await page.keyboard.type('Even');
      await page.keyboard.down('Shift');
      await tabTo(page, '[role=tab]', 'Look');
      await page.keyboard.up('Shift');
      await page.keyboard.press('End');
      await tabTo(page, 'button', 'Copy');
      const code = await page.evaluate(() => document.querySelector('.code').value);
      assert.match(code, /<event-timeline scale="even" controls>/);
      assert.match(code, /"title": "Divided"/);
      // Back and forth, from anywhere.
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      assert.doesNotMatch(await page.evaluate(() => document.querySelector('.code').value), /scale=/);
      assert.deepEqual(said, []);
      await close();
    });

    it('leads from what is to be looked at to the cell where it is written', async () => {
      const {page, said, close} = await open('/demo/make.html');
      // Over a sample that nobody has changed.
      await page.click('td[data-row="3"][data-column="1"]');
      await paste(page, 'Docks\n\nDate\tWhat happened?\tPhoto\n1921\tA\t\n1922\tB\tb.jpg\n');
      await page.waitForFunction(() => document.querySelector('event-timeline').events.length === 2);
      await page.click('#tab-check');
      assert.deepEqual(await problems(page), []);
      const go = (text) =>
        page.evaluate(
          (wanted) => [...document.querySelectorAll('.check button')].find((b) => b.textContent === wanted).click(),
          text,
        );
      await go('Write the first text');
      await page.keyboard.type('A dock');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('event-timeline').events[1].media[0].alt === 'A dock');
      await page.click('#tab-check');
      await go('Write the first source');
      const at = () => page.evaluate(() => [document.activeElement.dataset.row, document.activeElement.dataset.column]);
      assert.deepEqual(await at(), ['3', '4']);
      assert.deepEqual(said, []);
      await close();
    });

    it('makes a sheet of records in JSON, and takes it back', async () => {
      const {page, said, close} = await open('/demo/make.html');
      await paste(page, '{"title": "Launches", "rows": [{"Year": 1957, "Event": "Sputnik", "Mass, kg": 83.6}]}');
      await page.waitForFunction(() => document.querySelector('event-timeline').events[0].title === 'Sputnik');
      await page.click('label[for=form-sheet]');
      const cells = await page.evaluate(() =>
        Array.from(document.querySelectorAll('td[data-row="1"]'), ({textContent}) => textContent),
      );
      assert.deepEqual(cells, ['1957', 'Sputnik', '83.6']);
      const shown = () => page.evaluate(() => document.querySelector('event-timeline').data.title);
      assert.equal((await titles(page)).join(), 'Sputnik');
      assert.equal(await shown(), 'Launches');
      assert.deepEqual(await problems(page), []);
      await page.evaluate(() => [...document.querySelectorAll('button')].find((b) => b.textContent === 'Undo').click());
      assert.match(await page.evaluate(() => document.querySelector('.data textarea').value), /"Mass, kg": 83.6/);
      assert.deepEqual(said, []);
      await close();
    });

    it('is left by Tab where nobody writes', async () => {
      const {page, close} = await open('/demo/make.html');
      await tabTo(page, 'td[data-row]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Insert row');
      await close();
    });

    it('shows of ten thousand rows only those in sight, and goes to any of them', async () => {
      const {page, said, close} = await open('/demo/make.html');
      const rows = Array.from({length: 10_000}, (_, i) => `${1000 + (i % 1000)},Event ${i}`);
      rows[9000] = 'nix,Bad';
      await paste(page, `date,title\n${rows.join('\n')}\n`);
      await page.waitForFunction(() => document.querySelector('event-timeline').events.length === 9999);
      assert.ok((await page.$$('.sheet tbody tr')).length < 60);
      await page.click('.issues button');
      assert.deepEqual(
        await page.evaluate(() => [document.activeElement.dataset.row, document.activeElement.textContent]),
        ['9001', 'nix'],
      );
      await page.keyboard.type('1990-05-05');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('event-timeline').events.length === 10_000);
      assert.equal(await page.$('.issues li'), null);
      assert.deepEqual(said, []);
      await close();
    });

    it('asks no other host, whatever the data names, before a reader does', async () => {
      const {page, said, close} = await open('/demo/make.html');
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await paste(page, 'date,title,text,link,media\n1921,A,<script src="https://a.example/x.js"></script>,javascript:alert(1),https://b.example/x\n'); // prettier-ignore
      await page.waitForFunction(() => document.querySelector('event-timeline').events[0]?.title === 'A');
      for (const tab of ['look', 'check', 'publish']) await page.click(`#tab-${tab}`);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(site.address)),
        [],
      );
      assert.deepEqual(said, []);
      await close();
    });

    it('packs a folder that works on another server, also in a frame', async () => {
      const {page, said, close} = await open('/demo/make.html');
      await paste(page, TABLE.replaceAll('/', '.'));
      await page.click('#tab-look');
      await page.select('[data-setting=lang]', 'de');
      await page.click('#tab-publish');
      await page.evaluate(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          globalThis.given = blob;
          return make(blob);
        };
      });
      await page.evaluate(() =>
        [...document.querySelectorAll('button')].find((b) => b.textContent === 'Download ZIP').click(),
      );
      await page.waitForFunction(() => globalThis.given?.type === 'application/zip');
      const bytes = await page.evaluate(async () => Array.from(new Uint8Array(await globalThis.given.arrayBuffer())));
      const files = unzipSync(Uint8Array.from(bytes));
      const names = Object.keys(files);
      for (const name of [
        'index.html',
        'embed.html',
        'events.json',
        'event-timeline.min.js',
        'event-timeline.de.min.js',
      ])
        assert.ok(names.includes(`chronik-der-werft/${name}`), `${name} is among ${names}`);
      assert.deepEqual(
        names.filter((name) => name.endsWith('.map')),
        [],
      );
      for (const [name, body] of Object.entries(files))
        pages[`/packed/${name}`] = {body: Buffer.from(body), headers: typeOf(name)};
      const expected = await titles(page);
      assert.deepEqual(expected, ['Dock I', 'Dock II', 'Abriss']);
      for (const name of ['index.html', 'embed.html']) {
        const packed = await open(`/packed/chronik-der-werft/${name}`);
        assert.deepEqual(await titles(packed.page), expected, name);
        assert.equal(await packed.page.evaluate(() => document.documentElement.lang), 'de');
        assert.deepEqual(packed.said, [], name);
        await packed.close();
      }
      assert.deepEqual(said, []);
      await close();
    });

    it('gives the picture as SVG', async () => {
      const {page, said, close} = await open('/demo/make.html');
      await page.click('#tab-publish');
      const svg = await page.evaluate(() => document.querySelector('#shown').toSvg());
      assert.match(svg, /^<svg[^]*Splashdown[^]*<\/svg>\s*$/);
      assert.deepEqual(said, []);
      await close();
    });
  });

const typeOf = (name) => ({'content-type': name.endsWith('.js') ? 'text/javascript' : name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'}); // prettier-ignore
