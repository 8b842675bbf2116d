// The package in pages of others: under their policies, in their frames, in their boxes, with recordings of others.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from '../../scripts/browsers.mjs';
import {openPage, startChromium} from '../support/headless.mjs';
import {startSite} from '../support/site.mjs';
import {cases} from '../support/thorough.ts';

const executablePath = chromium();
const STRICT = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const LIST =
  '<event-timeline id="one"><ol><li><time datetime="1961-08-13">1961</time> The Wall is built</li><li><time datetime="1989-11-09">1989</time> The Wall opens</li></ol></event-timeline>';
const html = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const LOAD = '<script type="module" src="/dist/event-timeline.min.js"></script>';

describe('pages of others', {skip: executablePath ? false : 'there is no Chromium'}, () => {
  let browser;
  let site;
  const pages = {};

  before(async () => {
    site = await startSite(pages);
    // With the scrollbars that take width, as most desktops have them.
    browser = await startChromium({ignoreDefaultArgs: ['--hide-scrollbars']});
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** Opens a page and collects what its console says. */
  async function open(path, {body, head, headers}) {
    pages[path] = {body: html(body, head), headers};
    const page = await openPage(browser);
    const said = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    await page.setViewport({width: 1000, height: 700});
    await page.goto(site.address + path, {waitUntil: 'networkidle0'});
    return {page, said};
  }

  describe('under a policy', () => {
    pages['/other-lit.js'] = {body: "trustedTypes.createPolicy('lit-html', {createHTML: (text) => text});"};
    const other = '<script src="/other-lit.js"></script>';
    for (const [policy, head] of [
      ['trusted-types lit-html', ''],
      ["trusted-types lit-html 'allow-duplicates'", other],
    ]) {
      it(`that names Lit, ${head ? 'beside another Lit: ' : ''}${policy}`, async () => {
        const {page, said} = await open('/policy.html', {
          body: LIST + LOAD,
          head,
          headers: {'content-security-policy': `${STRICT}; ${policy}`},
        });
        await page.waitForSelector('event-timeline:state(ready)');
        assert.deepEqual(said, []);
        await page.close();
      });
    }

    for (const [policy, head] of [
      ["trusted-types 'none'", ''],
      ['trusted-types lit-html', other],
    ]) {
      it(`that keeps Lit out, ${head ? 'beside another Lit: ' : ''}${policy}: the list stays, and a sentence says why`, async () => {
        const {page, said} = await open('/policy.html', {
          body: LIST + LOAD,
          head,
          headers: {'content-security-policy': `${STRICT}; ${policy}`},
        });
        await page.waitForSelector('event-timeline:defined');
        const {words, message} = await page.evaluate(() => {
          const element = document.querySelector('event-timeline');
          return {
            words: element.querySelector('ol').checkVisibility() && element.innerText,
            message: element.shadowRoot.textContent,
          };
        });
        assert.match(words, /The Wall is built[^]*The Wall opens/);
        assert.match(message, /trusted-types.*'allow-duplicates'/);
        assert.equal(said.filter((one) => one.startsWith('warn: <event-timeline>')).length, 1, said.join('\n'));
        assert.deepEqual(
          said.filter((one) => one.startsWith('error: ') && !/policy|TrustedHTML/i.test(one)),
          [],
        );
        await page.close();
      });
    }
  });

  describe('in a frame', () => {
    const inner = () =>
      html(`${LIST.replace('id="one"', 'id="one" linked')}${LOAD.replace('src="', `src="${site.address}`)}`);
    const frames = {
      srcdoc: (frame) => frame((body) => Object.assign(document.createElement('iframe'), {srcdoc: body})),
      sandboxed: (frame) =>
        frame((body) => {
          const element = Object.assign(document.createElement('iframe'), {srcdoc: body});
          element.setAttribute('sandbox', 'allow-scripts');
          return element;
        }),
      'data:': (frame) =>
        frame((body) =>
          Object.assign(document.createElement('iframe'), {
            src: `data:text/html;charset=utf-8,${encodeURIComponent(body)}`,
          }),
        ),
      'blob:': (frame) =>
        frame((body) =>
          Object.assign(document.createElement('iframe'), {
            src: URL.createObjectURL(new Blob([body], {type: 'text/html'})),
          }),
        ),
    };
    for (const [name, make] of Object.entries(frames)) {
      it(`${name}: what is linked opens all the same`, async () => {
        const {page, said} = await open('/frame.html', {body: ''});
        await make((build) =>
          page.evaluate(`{
          const frame = (${build})(${JSON.stringify(inner())});
          Object.assign(frame.style, {width: '900px', height: '600px'});
          document.body.append(frame);
        }`),
        );
        const frame = await (await page.waitForSelector('iframe')).contentFrame();
        await frame.waitForSelector('event-timeline:state(ready)');
        const button = await frame.waitForSelector('event-timeline >>> button[data-id="event-2"]');
        await button.evaluate((element) => element.click());
        await frame.waitForSelector('event-timeline >>> #details-title');
        assert.equal(await frame.evaluate(() => document.querySelector('event-timeline').selected), 'event-2');
        assert.deepEqual(said, []);
        await page.close();
      });
    }
  });

  it('in boxes with scrollbars every size settles', async () => {
    const {page, said} = await open('/boxes.html', {
      head: '<style>.box {overflow: auto; float: left}</style>',
      body: `<script type="module">
        import '/dist/event-timeline.min.js';
        let seed = 7;
        const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
        const frames = async (count) => { for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame); };
        const mount = (width, height, events) => {
          const box = Object.assign(document.createElement('div'), {className: 'box'});
          Object.assign(box.style, {width: width + 'px', height: height + 'px'});
          box.append(Object.assign(document.createElement('event-timeline'), {controls: '', events}));
          document.body.append(box);
          return box;
        };
        const size = ({firstElementChild}) => firstElementChild.offsetWidth + ' × ' + firstElementChild.offsetHeight;
        /**
         * Boxes as high as what they hold is in one of the two widths: there a scrollbar takes away what has brought
         * it.
         */
        globalThis.unsettled = async (count) => {
          const restless = [];
          for (let done = 0; done < count; done += 20) {
            const tries = Array.from({length: 20}, () => ({
              width: Math.round(320 + random() * 780),
              events: Array.from({length: 18}, (_, i) => ({
                title: 'Event ' + i + ' word'.repeat(random() * 4), group: 'g' + (i % 5),
                date: '20' + (10 + Math.floor(random() * 12)) + '-0' + (1 + Math.floor(random() * 9)) + '-1' + Math.floor(random() * 9),
              })),
            }));
            const measured = tries.flatMap(({width, events}) => [mount(width, 5000, events), mount(width - 15, 5000, events)]);
            await frames(12);
            const heights = measured.map(({firstElementChild}) => firstElementChild.offsetHeight);
            measured.forEach((box) => box.remove());
            const boxes = tries.map(({width, events}, i) => mount(width, Math.round((heights[2 * i] + heights[2 * i + 1]) / 2), events));
            await frames(40);
            const seen = boxes.map(size);
            for (let i = 0; i < 10; i++) {
              await frames(1);
              boxes.forEach((box, k) => size(box) !== seen[k] && restless.push(tries[k].width + ': ' + seen[k] + ' and ' + size(box)));
            }
            boxes.forEach((box) => box.remove());
          }
          return [...new Set(restless)];
        };
      </script>`,
    });
    await page.waitForFunction(() => globalThis.unsettled);
    assert.deepEqual(await page.evaluate((count) => globalThis.unsettled(count), cases(20, 400)), []);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('nothing of a recording is loaded before a reader starts it; then its captions come, from elsewhere too', async () => {
    pages['/captions.vtt'] = {body: 'WEBVTT\n\n00:00.000 --> 00:05.000\nThe ferry leaves.\n'};
    const media = [
      {
        type: 'video',
        url: `${site.elsewhere}/stories/media/ferry-leaves.webm`,
        caption: 'A ferry',
        captions: `${site.elsewhere}/captions.vtt`,
      },
    ];
    const {page, said} = await open('/recording.html', {
      body: `<script type="module">
        import '/dist/event-timeline.min.js';
        document.body.append(Object.assign(document.createElement('event-timeline'), {events: [{id: 'a', title: 'The ferry leaves', date: '2021', media: ${JSON.stringify(media)}}], selected: 'a'}));
      </script>`,
    });
    const video = await page.waitForSelector('event-timeline >>> video');
    await page.waitForNetworkIdle();
    const asked = () => site.requests.map(({path}) => path).filter((path) => /ferry-leaves|captions/.test(path));
    assert.deepEqual(asked(), []);
    await video.evaluate((element) => void element.play().catch(() => {}));
    await page.waitForFunction((element) => element.textTracks[0].cues?.length === 1, {}, video);
    assert.ok(asked().includes('/captions.vtt') && asked().includes('/stories/media/ferry-leaves.webm'));
    assert.deepEqual(said, []);
    await page.close();
  });

  describe('that wait for data', () => {
    /** Counts what the page could see, and the formats that are made. */
    const COUNT = `<script>
      globalThis.formats = 0;
      const {DateTimeFormat} = Intl;
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct: (target, given) => (globalThis.formats++, new target(...given)),
      });
      globalThis.seen = 0;
      new MutationObserver((all) => (globalThis.seen += all.length)).observe(document, {subtree: true, childList: true, attributes: true});
    </script>`;
    const EVENTS = [
      {title: 'A', date: '2021-06-20'},
      {title: 'B', date: '2024-02-22T10:30:05Z'},
    ];
    /** Begins a warm-up, and waits for its end. */
    const warmUp = async (file) => {
      await (await import(file)).warmUp();
      return globalThis.formats;
    };
    /** How many formats are made for the first picture of a timeline. */
    const show = async (events) => {
      const before = globalThis.formats;
      const element = Object.assign(document.createElement('event-timeline'), {events});
      document.body.append(element);
      await element.updateComplete;
      return globalThis.formats - before;
    };

    it('make its formats before they come, and nothing that the page could see', async () => {
      const {page, said} = await open('/waits.html', {body: LOAD, head: COUNT});
      await page.evaluate(() => (globalThis.seen = 0));
      const made = await page.evaluate(warmUp, '/dist/event-timeline.warm-up.min.js');
      assert.ok(made > 0);
      assert.equal(await page.evaluate(() => globalThis.seen), 0);
      assert.ok((await page.evaluate(show, EVENTS)) < made / 2);
      assert.deepEqual(said, []);
      await page.close();
    });
  });

  describe('with dates that are rarely written', () => {
    const READER = '/dist/event-timeline.rare-dates-reader.min.js';
    const timeline = (events, more = '{}') => `<script type="module">
      import '/dist/event-timeline.min.js';
      globalThis.heard = [];
      const element = Object.assign(document.createElement('event-timeline'), {events: ${JSON.stringify(events)}}, ${more});
      for (const type of ['timeline-load', 'timeline-issues'])
        element.addEventListener(type, (event) => heard.push(type + ' ' + event.issues.map(({code, path}) => code + ' ' + path).join()));
      document.body.append(element);
    </script>`;
    const PLAIN = {date: '2021-06-20', title: 'A'};

    it('fetches what reads them, the rules of zones, and what warms up, once a page without data is idle, and nothing else', async () => {
      const {page} = await open('/plain.html', {body: LOAD});
      const fetched = () =>
        performance.getEntriesByType('resource').flatMap(({name}) => name.match(/event-timeline\..*js$/) ?? []);
      await page.waitForFunction(
        () => performance.getEntriesByType('resource').filter(({name}) => /event-timeline\./.test(name)).length > 3,
      );
      await page.waitForNetworkIdle();
      assert.deepEqual((await page.evaluate(fetched)).sort(), [
        'event-timeline.min.js',
        'event-timeline.rare-dates-reader.min.js',
        'event-timeline.warm-up.min.js',
        'event-timeline.zone-rules.min.js',
      ]);
      await page.close();
    });

    it('waits for what reads them and for the rules of zones at the same time', async () => {
      pages['/zoned.html'] = {body: html(timeline([PLAIN, {date: '2021-06-22T10:30+04:30', title: 'B'}]))};
      const page = await openPage(browser);
      await page.setRequestInterception(true);
      const waiting = [];
      page.on('request', (request) => {
        if (!/(rare-dates-reader|zone-rules)\.min\.js$/.test(request.url())) return void request.continue();
        waiting.push(request);
        if (waiting.length === 2) for (const one of waiting) void one.continue();
      });
      await page.goto(`${site.address}/zoned.html`);
      await page.waitForSelector('event-timeline:state(ready)');
      assert.deepEqual(
        await page.evaluate(() => [document.querySelector('event-timeline').table.zone, globalThis.heard]),
        ['+04:30', ['timeline-load ']],
      );
      await page.close();
    });

    it('and without the file that reads them: shows the rest, and says what is missing', async () => {
      pages[READER] = {status: 404, body: ''};
      try {
        const {page} = await open('/missing.html', {
          body: timeline(
            [PLAIN, {date: '2021-W26', title: 'B'}, {date: '2021-07-10', title: 'C'}],
            "{start: '2021-W20', end: '2021-08', view: '2021-06-20T12:00/2021-07'}",
          ),
        });
        await page.waitForSelector('event-timeline:state(ready)');
        await page.waitForFunction(() => globalThis.heard.length >= 2);
        const {events, issues, messages, shown, heard} = await page.evaluate(async () => {
          const element = document.querySelector('event-timeline');
          await element.updateComplete;
          return {
            events: element.events.map(({title}) => title),
            issues: element.issues.map(({code, path}) => `${code} ${path}`),
            messages: element.issues.map(({message}) => message),
            shown: element.shadowRoot.querySelector('.notes').textContent,
            heard: globalThis.heard,
          };
        });
        assert.deepEqual(events, ['A', 'C']);
        assert.deepEqual(issues, ['bad-date $[1].date', 'bad-view @view', 'not-loaded @rare-dates-reader']);
        assert.match(messages[0], /^"2021-W26" is not a date: the file that reads such dates is missing/);
        assert.match(messages[2], /^event-timeline\.rare-dates-reader\.min\.js could not be loaded: copy all/);
        assert.match(shown, /rare-dates-reader/);
        assert.equal(heard.filter((one) => one.startsWith('timeline-load')).length, 1);
        await page.close();
      } finally {
        delete pages[READER];
      }
    });
  });
});
