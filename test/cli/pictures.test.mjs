// Pictures of the command line: PNG, with the package that draws it and without, and pages that stand alone.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {PNG} from 'pngjs';
import {openPage, startChromium} from '../support/headless.mjs';
import {newFolder, root, run, runHere} from '../support/command-line.mjs';

const SAMPLE = `${root}dist/samples/withdrawal-2021.json`;
const STORY = `${root}dist/samples/withdrawal-2021-story.json`;
const PERSIAN = `${root}dist/samples/withdrawal-2021-fa.json`;

let folder;
before(() => (folder = newFolder()));
after(() => folder.remove());
const path = (name) => `${folder.path}/${name}`;

/** Draws a file, which must say nothing. */
async function draw(...args) {
  const {code, stderr, stdout} = await runHere(['render', ...args], {cwd: folder.path});
  assert.deepEqual([code, stderr, stdout], [0, '', '']);
}

/** How much of a stretch of a picture is not of the color of its background, from 0 to 1. */
function inkIn({width, data}, {left, top, right, bottom}) {
  let ink = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      if (Math.abs(data[at] - data[0]) > 60) ink++;
    }
  return ink / ((right - left) * (bottom - top));
}

describe('PNG', () => {
  it('has the size of the SVG, times the pixel ratio', async () => {
    await draw(SAMPLE, '-o', 'a.svg', '--width', '700');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(readFileSync(path('a.svg'), 'utf8')).map(Number);
    for (const [ratio, ...args] of [[2], [1, '--pixel-ratio', '1'], [1.5, '--pixel-ratio', '1.5']]) {
      await draw(SAMPLE, '-o', 'a.png', '--width', '700', ...args);
      const png = PNG.sync.read(readFileSync(path('a.png')));
      assert.deepEqual([png.width, png.height], [Math.ceil(width * ratio), Math.ceil(height * ratio)]);
    }
  });

  it('has texts, which are as long as they were measured, in the font that there is', async () => {
    await draw(SAMPLE, '-o', 'b.png', '--pixel-ratio', '1');
    const png = PNG.sync.read(readFileSync(path('b.png')));
    const svg = (await run(['render', SAMPLE])).stdout;
    const [, x, y, length] = /class="heading" x="([\d.]+)" y="([\d.]+)"[^>]*textLength="([\d.]+)"/
      .exec(svg)
      .map(Number);
    const line = {top: Math.floor(y - 12), bottom: Math.floor(y)};
    const end = Math.floor(x + length);
    assert.ok(inkIn(png, {...line, left: x, right: end}) > 0.15);
    assert.ok(inkIn(png, {...line, left: end - 12, right: end}) > 0.05, 'it is not shorter');
    assert.equal(inkIn(png, {...line, left: end + 2, right: end + 100}), 0, 'it is not longer');
  });

  it('draws texts from right to left on their side', async () => {
    await draw(PERSIAN, '-o', 'fa.png', '--lang', 'fa', '--pixel-ratio', '1', '--theme', 'dark');
    const png = PNG.sync.read(readFileSync(path('fa.png')));
    const title = {top: 16, bottom: 42};
    assert.ok(inkIn(png, {...title, left: png.width - 120, right: png.width - 16}) > 0.05);
    assert.equal(inkIn(png, {...title, left: png.width - 15, right: png.width}), 0);
    assert.equal(inkIn(png, {...title, left: 0, right: 300}), 0);
    assert.ok(png.data[0] < 40, 'dark');
  });

  it('takes a font file, and says which is missing', async () => {
    const {code, stderr} = await run(['render', SAMPLE, '-o', 'c.png', '--font-file', 'no.ttf'], {cwd: folder.path});
    assert.equal(code, 1);
    assert.match(stderr, /error: --font-file "no.ttf": there is no such file\n$/);
  });

  it('goes to standard output as bytes', async () => {
    const {code, bytes} = await run(['render', SAMPLE, '--to', 'png', '--pixel-ratio', '1']);
    assert.equal(code, 0);
    assert.equal(PNG.sync.read(bytes).width, 1120);
  });
});

describe('the package as it is published', () => {
  let main;
  before(() => {
    // As npm unpacks it, with what it depends on, and without what is optional.
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder.path], {
      cwd: root,
      encoding: 'utf8',
    });
    const modules = path('project/node_modules');
    mkdirSync(modules, {recursive: true});
    execFileSync('tar', ['-xzf', path(JSON.parse(packed)[0].filename), '-C', modules]);
    const own = JSON.parse(readFileSync(`${modules}/package/package.json`, 'utf8'));
    for (const name of dependenciesOf(Object.keys(own.dependencies))) {
      if (name.includes('/')) mkdirSync(`${modules}/${name.split('/')[0]}`, {recursive: true});
      symlinkSync(`${root}node_modules/${name}`, `${modules}/${name}`, 'dir');
    }
    main = `${modules}/package/${own.bin['event-timeline']}`;
    writeFileSync(path('project/a.csv'), 'Date,Title\n1961,The Wall is built\n');
  });

  /** Whatever these packages depend on, too. */
  function dependenciesOf(names, all = new Set()) {
    for (const name of names) {
      if (all.has(name)) continue;
      all.add(name);
      const {dependencies = {}} = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'));
      dependenciesOf(Object.keys(dependencies), all);
    }
    return all;
  }

  const runPacked = (...args) =>
    run(args, {main, cwd: path('project'), env: {NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main'}});

  it('begins as a program does', () => assert.match(readFileSync(main, 'utf8'), /^#!\/usr\/bin\/env node\n/));

  it('helps, draws and converts', async () => {
    const help = await runPacked('--help');
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /^Timelines of dated events/);
    for (const args of [
      ['render', 'a.csv', '-o', 'a.svg'],
      ['render', 'a.csv', '-o', 'a.html'],
      ['convert', 'a.csv', 'a.json'],
    ]) {
      const {code, stderr} = await runPacked(...args);
      assert.deepEqual([code, stderr], [0, '']);
    }
    assert.deepEqual(
      readdirSync(path('project')).filter((name) => name.startsWith('a.')),
      ['a.csv', 'a.html', 'a.json', 'a.svg'],
    );
  });

  it('says how to get what draws PNG', async () => {
    const {code, stderr} = await runPacked('render', 'a.csv', '-o', 'a.png');
    assert.equal(code, 1);
    assert.equal(
      stderr,
      'a.csv: error: PNG is drawn by a package that is not installed: npm install @resvg/resvg-js, or write SVG\n',
    );
    assert.ok(!readdirSync(path('project')).includes('a.png'));
  });
});

describe('a page', () => {
  let browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser?.close());

  /** Opens a page as a file; what it says and asks for is kept. */
  async function open(name, {isScripted = true, scheme = 'light'} = {}) {
    const page = await openPage(browser);
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({message}) => said.push(message));
    page.on('request', (request) => said.push(request.url()));
    await page.setJavaScriptEnabled(isScripted);
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(pathToFileURL(path(name)).href, {waitUntil: 'load'});
    return {page, said};
  }

  it('is one file: nothing else is asked for, the picture is there, and what is loaded later works', async () => {
    await draw(SAMPLE, '-o', 'page.html', '--title', 'Ends </script><!-- & "all"');
    const {page, said} = await open('page.html');
    await page.waitForFunction(() => document.querySelector('event-timeline').shadowRoot?.querySelector('svg text'));
    const shown = await page.evaluate(async () => {
      const timeline = document.querySelector('event-timeline');
      await timeline.updateComplete;
      const before = timeline.view;
      await timeline.zoomTo('2021-06');
      timeline.layout = 'table';
      await timeline.updateComplete;
      return {
        title: timeline.shadowRoot.textContent.includes('Ends </script><!-- & "all"'),
        documentTitle: document.title,
        heading: document.querySelector('h1').checkVisibility(),
        moved: before.start !== timeline.view.start,
        rows: timeline.shadowRoot.querySelectorAll('tbody tr').length,
        issues: timeline.issues,
      };
    });
    const {events} = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    assert.ok(shown.rows >= events.length, `${shown.rows} rows`);
    assert.deepEqual(
      {...shown, rows: 0},
      {title: true, documentTitle: 'Ends </script><!-- & "all"', heading: false, moved: true, rows: 0, issues: []},
    );
    assert.deepEqual(said, [pathToFileURL(path('page.html')).href]);
    await page.close();
  });

  it('is accessible, in light and in dark', async () => {
    await draw(SAMPLE, '-o', 'axe.html', '--lang', 'de');
    for (const scheme of ['light', 'dark']) {
      const {page} = await open('axe.html', {scheme});
      await page.waitForFunction(() => document.querySelector('event-timeline').shadowRoot?.querySelector('svg text'));
      await page.addScriptTag({path: `${root}node_modules/axe-core/axe.min.js`});
      const violations = await page.evaluate(async () =>
        (await globalThis.axe.run()).violations.map(
          ({id, help, nodes}) => `${id}: ${help} (${nodes.map(({target}) => target.flat().join(' ')).join()})`,
        ),
      );
      assert.deepEqual(violations, [], scheme);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
      await page.close();
    }
  });

  it('shows the title and the list without script', async () => {
    await draw(SAMPLE, '-o', 'plain.html');
    await draw(SAMPLE, '-o', 'none.html', '--script', 'none');
    const {events, title} = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    for (const [name, isScripted] of [
      ['plain.html', false],
      ['none.html', true],
    ]) {
      const {page} = await open(name, {isScripted});
      const text = await page.evaluate(() => document.body.innerText);
      assert.ok(text.startsWith(title), text.slice(0, 80));
      for (const event of events) assert.ok(text.includes(event.title), event.title);
      await page.close();
    }
  });

  it('tells a story: all of it without script and on paper, and with its script once', async () => {
    await draw(STORY, '-o', 'story.html', '--story', 'scroll', '--as-of', '2021-06-22');
    await draw(STORY, '-o', 'untold.html', '--story', 'none', '--script', 'none');
    assert.doesNotMatch(readFileSync(path('untold.html'), 'utf8'), /timeline-story|<section>/);
    const {story, title} = JSON.parse(readFileSync(STORY, 'utf8'));
    const titles = story.map((step) => step.title);
    const shownTitles = (page) =>
      page.evaluate((all) => {
        const words = [document.body, document.querySelector('timeline-story').shadowRoot ?? []].flat();
        const shown = words.flatMap((root) => [...root.querySelectorAll('h1, h2, [role=heading]')]);
        return shown
          .filter((one) => one.checkVisibility() && all.includes(one.textContent))
          .map((one) => one.textContent);
      }, titles);
    const plain = (await open('story.html', {isScripted: false})).page;
    assert.deepEqual(await shownTitles(plain), titles);
    const outline = await plain.evaluate(() => [document.body.innerText, document.querySelectorAll('h1').length]);
    assert.ok(outline[0].startsWith(title) && outline[1] === 1, outline[0].slice(0, 80));
    await plain.setViewport({width: 320, height: 600});
    assert.equal(
      await plain.evaluate(() => document.documentElement.scrollWidth),
      320,
      'pictures have the width there is',
    );
    await plain.close();
    const {page} = await open('story.html');
    await page.waitForFunction((count) => document.querySelector('timeline-story').count === count, {}, story.length);
    await page.evaluate(() => document.querySelector('timeline-story').updateComplete);
    assert.deepEqual(await shownTitles(page), titles);
    await page.evaluate(() => (document.querySelector('timeline-story').form = 'slides'));
    await page.evaluate(() => document.querySelector('timeline-story').updateComplete);
    assert.deepEqual(await shownTitles(page), titles.slice(0, 1));
    await page.emulateMediaType('print');
    assert.deepEqual(await shownTitles(page), titles);
    await page.close();
  });

  it('may take its script from an address', async () => {
    await draw(SAMPLE, '-o', 'small.html', '--script', 'https://example.org/a"b.js');
    const html = readFileSync(path('small.html'), 'utf8');
    assert.ok(html.includes('<script type="module" src="https://example.org/a&quot;b.js"></script>'));
    // Of a story the code is fetched beside it.
    await draw(STORY, '-o', 'told.html', '--script', '/js/event-timeline.min.js');
    assert.deepEqual(
      [...readFileSync(path('told.html'), 'utf8').matchAll(/<script type="module" src="([^"]*)"/g)].map(
        ([, url]) => url,
      ),
      ['/js/event-timeline.min.js', '/js/event-timeline.timeline-story.min.js'],
    );
    assert.ok(html.length < 100_000);
  });

  it('has the size, the font and the colours that are asked for', async () => {
    await draw(
      SAMPLE,
      '-o',
      'sized.html',
      '--width',
      '500',
      '--height',
      '300',
      '--theme',
      'dark',
      '--font',
      'Georgia, serif',
    );
    const {page} = await open('sized.html');
    await page.waitForFunction(() => document.querySelector('event-timeline').shadowRoot?.querySelector('svg text'));
    const shown = await page.evaluate(() => {
      const {width, height} = document.querySelector('event-timeline').getBoundingClientRect();
      const {fontFamily} = getComputedStyle(document.querySelector('event-timeline'));
      return {width, height, fontFamily};
    });
    assert.deepEqual([shown.width, shown.height, shown.fontFamily], [500, 300, 'Georgia, serif']);
    assert.equal(await page.evaluate(() => document.querySelector('meta[name=color-scheme]').content), 'dark');
    await page.close();
  });
});
