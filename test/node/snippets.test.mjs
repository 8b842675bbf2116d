// Every snippet of the README and the guides, run as it stands: what a stranger pastes works.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {basename, extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {chromium} from '../../scripts/browsers.mjs';
import {openPage, startChromium} from '../support/headless.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml'};
const executablePath = chromium();
/** What the guides call files of the reader's own, and what stands for them here. */
const OWN_DATA = {
  'events.json': 'dist/samples/withdrawal-2021.json',
  'war.json': 'dist/samples/withdrawal-2021.json',
  'chronicle.csv': 'test/fixtures/formats/german-excel.csv',
};
/** Written in languages that each need a build of their own, by which they are tested. */
const OF_FRAMEWORKS = new Set(['jsx', 'tsx', 'vue', 'svelte', 'astro']);

/** The fenced code of a page, by its language, with the line where it begins. */
function snippetsOf(path) {
  const text = readFileSync(root + path, 'utf8');
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code], i, all) => {
    const line = text.slice(0, text.indexOf(all[i][0])).split('\n').length;
    return {name: `${path}:${line}`, language, code};
  });
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${root}docs/guides`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/guides/${name}`),
];
const snippets = pages.flatMap(snippetsOf).filter(({language}) => !OF_FRAMEWORKS.has(language));
const of = (...languages) => snippets.filter(({language}) => languages.includes(language));
/** Whether a script runs in Node, not in a page. */
const isForNode = ({code}) => /from '(node:|event-timeline\/core)/.test(code) && !code.includes('document.');

describe('snippets', () => {
  it('are of kinds that are run here', () => {
    const kinds = new Set(['html', 'js', 'ts', 'css', 'json', 'csv', 'text', 'sh']);
    assert.deepEqual(
      snippets
        .filter(({language}) => !kinds.has(language))
        .map(({name, language}) => `${name}: ${language || 'no language'}`),
      [],
    );
    assert.ok(snippets.length > 20, `${snippets.length} found`);
  });

  /** Settings of an editor, which name files of the package. */
  const isSettings = ({code}) => code.includes('.customData"');

  for (const {name, code} of of('json').filter(isSettings)) {
    it(`${name}: the files that it names are there`, () => {
      for (const path of Object.values(JSON.parse(code)).flat())
        assert.ok(existsSync(path.replace('./node_modules/event-timeline/', root)), path);
    });
  }

  for (const {name, code} of of('json').filter((snippet) => !isSettings(snippet))) {
    it(`${name}: JSON is read without an issue`, async () => {
      const {readFormat} = await import('event-timeline/core');
      const {dataset, issues} = readFormat(code, {name: 'snippet.json'});
      assert.deepEqual(issues, []);
      assert.ok(dataset.events.length > 0);
    });
  }

  // A guide that leads here from another library shows a file of that, and then the same as this one writes it.
  for (const page of ['from-timelinejs', 'from-vis-timeline'].map((name) => `docs/guides/${name}.md`)) {
    it(`${page}: the file before and the one after are the same`, async () => {
      const {readFormat} = await import('event-timeline/core');
      const [before, after, ...rest] = snippetsOf(page).filter(({language}) => language === 'json');
      assert.equal(rest.length, 0);
      const [{dataset, format}, own] = [before, after].map(({code}) => readFormat(code));
      assert.ok(page.includes(format), format);
      assert.equal(own.format, 'json');
      assert.deepEqual(dataset, own.dataset);
    });
  }

  for (const {name, code} of [...of('csv'), ...of('text')]) {
    it(`${name}: a table or a list is read without an issue`, async () => {
      const {readFormat} = await import('event-timeline/core');
      const {dataset, issues} = readFormat(code);
      assert.deepEqual(issues, []);
      assert.ok(dataset.events.length > 0);
    });
  }

  for (const {name, code} of of('sh')) {
    it(`${name}: what is run is there`, () => {
      const {scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
      for (const line of code
        .trim()
        .split('\n')
        .map((text) => text.replace(/\s*#.*/, ''))) {
        if (/^(?:npx )?event-timeline /.test(line)) continue; // it is run in test/cli/examples.test.mjs
        const [, script] = /^npm (?:run )?([\w:-]+)$/.exec(line) ?? [];
        assert.ok(script && Object.hasOwn(scripts, script), line);
      }
    });
  }

  describe('of scripts', () => {
    let folder;

    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'snippets-'));
      mkdirSync(`${folder}/node_modules`);
      symlinkSync(root, `${folder}/node_modules/event-timeline`, 'dir');
      symlinkSync(`${root}node_modules/@types`, `${folder}/node_modules/@types`, 'dir');
      writeFileSync(`${folder}/package.json`, '{"type": "module"}');
      for (const [name, path] of Object.entries(OWN_DATA))
        writeFileSync(`${folder}/${name}`, readFileSync(root + path));
      of('js', 'ts').forEach(({code, language}, i) => writeFileSync(`${folder}/snippet-${i}.${language}`, code));
    });

    after(() => rmSync(folder, {recursive: true, force: true}));

    for (const [language, options] of Object.entries({
      ts: {strict: true},
      js: {allowJs: true, checkJs: true, strict: false},
    })) {
      it(`are of the types that the package has: ${language}`, () => {
        const files = readdirSync(folder).filter(
          (file) => file.startsWith('snippet-') && file.endsWith(`.${language}`),
        );
        writeFileSync(`${folder}/elements.d.ts`, "import 'event-timeline';\n");
        writeFileSync(
          `${folder}/tsconfig.json`,
          JSON.stringify({
            compilerOptions: {
              ...options,
              target: 'es2022',
              module: 'nodenext',
              lib: ['es2023', 'dom', 'dom.iterable'],
              types: ['node'],
              skipLibCheck: true,
              outDir: `${folder}/built`,
              rootDir: folder,
            },
            files: [...files, 'elements.d.ts'],
          }),
        );
        try {
          execFileSync(process.execPath, [`${root}node_modules/.bin/tsc`, '--project', folder], {
            cwd: folder,
            stdio: 'pipe',
          });
        } catch ({stdout}) {
          assert.fail(String(stdout).replaceAll(/snippet-(\d+)\.\w+/g, (_, i) => of('js', 'ts')[i].name));
        }
      });
    }

    of('js', 'ts').forEach((snippet, i) => {
      if (!isForNode(snippet)) return;
      it(`${snippet.name}: runs in Node`, () => {
        const said = execFileSync(process.execPath, [`${folder}/snippet-${i}.js`], {
          cwd: folder,
          stdio: 'pipe',
        }).toString();
        assert.equal(said, '');
        if (snippet.code.includes('events.svg'))
          assert.match(readFileSync(`${folder}/events.svg`, 'utf8'), /^<svg [^]*<\/svg>\s*$/);
      });
    });

    describe('and pages', {concurrency: 4, skip: executablePath ? false : 'there is no Chromium'}, () => {
      let browser;
      let server;
      let base;
      const served = new Map();
      let pages = 0;

      before(async () => {
        server = createServer(async (request, response) => {
          const name = basename(new URL(request.url, 'http://localhost').pathname);
          const own = served.get(name);
          const path = root + (OWN_DATA[name] ?? `dist/${name}`);
          if (own === undefined && !existsSync(path)) {
            response.statusCode = 404;
            return response.end();
          }
          response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain');
          // Each page has the same package.
          if (own === undefined) response.setHeader('cache-control', 'max-age=600');
          return response.end(own ?? (await readFile(path)));
        });
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        base = `http://127.0.0.1:${server.address().port}/`;
        browser = await startChromium();
      });

      after(async () => {
        await browser?.close();
        server?.close();
      });

      /** Not a tab: of several in one window all but the last are hidden, and what is hidden is not laid out. */
      const newWindow = () => openPage(browser, {type: 'window'});

      /** Opens a page of a snippet, and waits until all of its timelines stand; says what it has said meanwhile. */
      async function open(body, inspect = async () => undefined) {
        const name = `page-${pages++}.html`;
        served.set(
          name,
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${body}</html>`,
        );
        const page = await newWindow();
        const said = [];
        page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => said.push(`error: ${error.message}`));
        page.on('requestfailed', (request) => said.push(`request failed: ${request.url()}`));
        try {
          await page.goto(base + name, {waitUntil: 'networkidle0'});
          await page.waitForFunction(() => {
            const timelines = [...document.querySelectorAll('event-timeline, timeline-overview')];
            return (
              timelines.length > 0 &&
              timelines.every((element) =>
                element.localName === 'event-timeline'
                  ? element.matches(':state(ready)')
                  : element.shadowRoot?.querySelector('[part~=window]'),
              )
            );
          });
          assert.deepEqual(said, []);
          await inspect(page);
        } finally {
          await page.close();
        }
      }

      const SCRIPT = '<script type="module" src="event-timeline.min.js"></script>';
      const TIMELINE = '<event-timeline id="timeline" src="events.json" controls></event-timeline>';

      for (const {name, code} of of('html')) it(`${name}: shows a timeline`, () => open(code));

      of('js', 'ts').forEach((snippet, i) => {
        if (isForNode(snippet)) return;
        it(`${snippet.name}: runs in a page that has a timeline`, async () => {
          const isBundled = /from 'event-timeline|import 'event-timeline/.test(snippet.code);
          if (isBundled) {
            const {
              outputFiles: [{text}],
            } = await build({
              entryPoints: [`${folder}/${snippet.language === 'ts' ? 'built/' : ''}snippet-${i}.js`],
              bundle: true,
              format: 'esm',
              write: false,
              target: 'es2022',
              conditions: ['production'],
            });
            served.set(`snippet-${i}.js`, text);
          } else served.set(`snippet-${i}.js`, snippet.code);
          const isTold = snippet.code.includes('timeline-story');
          await open(
            `${isTold ? '<timeline-story for="told"></timeline-story>' : ''}${isBundled ? '' : SCRIPT}${snippet.code.includes('.events =') || snippet.code.includes('.data =') ? '<event-timeline></event-timeline>' : TIMELINE}<script type="module" src="snippet-${i}.js"></script>`,
          );
        });
      });

      for (const {name, code} of of('css')) {
        it(`${name}: is understood, every declaration of it`, () =>
          open(`${SCRIPT}${TIMELINE}<style>${code}</style>`, async (page) => {
            const declared = code.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([\w-]+)\s*:(?!:)[^;{}]+;/g);
            const missing = await page.evaluate(
              (names) => {
                const rules = [...document.querySelector('style').sheet.cssRules];
                return names.filter((property) => !rules.some(({style}) => style?.getPropertyValue(property)));
              },
              [...declared].map(([, property]) => property),
            );
            assert.deepEqual(missing, []);
          }));
      }

      it('of which only the first file was copied: it shows what it can, and says on the page what is missing', async () => {
        served.set(
          'alone.js',
          await readFile(`${root}dist/event-timeline.min.js`, 'utf8').then((code) =>
            code.replaceAll(/\.\/event-timeline\.[\w-]+\.min\.js/g, (path) => path.replace('.min', '.gone')),
          ),
        );
        served.set(
          'page.html',
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script type="module" src="alone.js"></script>
          <event-timeline><script type="application/json">[{"date": "2021", "title": "A"}, {"date": "June", "title": "B"}]</script></event-timeline>
          <event-timeline><ol><li><time datetime="2021">2021</time> A</li></ol></event-timeline></html>`,
        );
        const page = await newWindow();
        await page.goto(`${base}page.html`);
        const textOf = (index) =>
          page
            .waitForFunction(
              (i) =>
                document.querySelectorAll('event-timeline')[i].shadowRoot?.querySelector('.notes')?.checkVisibility() &&
                document.querySelectorAll('event-timeline')[i].shadowRoot.querySelector('.notes').textContent,
              {},
              index,
            )
            .then((handle) => handle.jsonValue());
        assert.match(
          await textOf(0),
          /^event-timeline\.(problems|late-controllers|flags-detail)\.min\.js could not be loaded: copy all \*\.min\.js files/,
        );
        assert.match(
          await textOf(1),
          /^event-timeline\.other-data\.min\.js could not be loaded: copy all \*\.min\.js files/,
        );
        assert.ok(
          await page.evaluate(
            () =>
              document.querySelector('event-timeline').matches(':state(ready)') &&
              document.querySelector('li').checkVisibility(),
          ),
        );
        await page.close();
      });
    });
  });
});
