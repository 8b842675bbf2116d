// Three engines in one run: Chromium, Firefox, WebKitGTK. BROWSERS=chromium narrows it.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {wantedEngines, webkit} from '../scripts/browsers.mjs';
import {accessibilityTree} from './support/accessibility-tree.mjs';
import {bundledTests, pagesOf} from './support/bundled-tests.mjs';
import {engineReporter} from './support/engine-reporter.mjs';
import {NODE_FOLDERS, runsInOneEngine} from './support/engines.mjs';
import {firefoxPage} from './support/firefox-page.mjs';
import {renderPage} from './support/served/render-page.mjs';
import {webkitLauncher} from './support/webkit-launcher.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = new Map(wantedEngines().map((engine) => [engine.id, engine]));
for (const {problem} of wanted.values()) if (problem) throw new Error(problem);

/** How long a browser may take to come, ms: on a machine that is busy with other things, long. */
const START_TIMEOUT = 120_000;

const names = readdirSync(`${root}test`, {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.test.ts') && !NODE_FOLDERS.includes(name.split('/')[0]),
);
const files = names.map((name) => `${root}test/${name}`);
/** Whoever names files wants no others. */
const areNamed = process.argv.includes('--files');
const filesOfOne = pagesOf(names.filter(runsInOneEngine), 'one-engine', root);
const filesOfAll = pagesOf(
  names.filter((name) => !runsInOneEngine(name)),
  'engines',
  root,
);

const bundled = bundledTests(areNamed ? files : [...filesOfAll, ...filesOfOne], root);

const sessions = new WeakMap();

/**
 * What the stock commands lack in some engine, under names of their own: a plugin cannot override a built-in command.
 */
const commands = {
  name: 'event-timeline-commands',
  async executeCommand({command, payload, session: {browser, id}}) {
    const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
    if (command === 'viewport') {
      await (page ? page.setViewport(payload) : browser.setViewport(payload));
      return true;
    }
    // Media features are emulated by Chromium only; the others answer false, and their tests say what they leave out.
    if (command === 'media') {
      if (browser.name !== 'Chrome') return false;
      // One session a page: what one has emulated, another does not take back.
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      await sessions
        .get(page)
        .send('Emulation.setEmulatedMedia', {media: payload.media ?? '', features: payload.features ?? []});
      return true;
    }
    // What Chromium tells a screen reader of the timeline in the page; the others have no such answer.
    if (command === 'accessibility-tree')
      return browser.name === 'Chrome' ? accessibilityTree(await page.createCDPSession()) : '';
    // A page as a server sends it.
    if (command === 'served') return renderPage(payload);
    // Golden pictures, and golden texts: read here, and written where `npm run golden` asks for it.
    if (command === 'golden') {
      const path = `${root}test/golden/${payload.name}${payload.svg === undefined ? '.txt' : '.svg'}`;
      if (process.env.UPDATE_GOLDEN) {
        mkdirSync(`${root}test/golden`, {recursive: true});
        writeFileSync(path, payload.svg ?? payload.text);
      }
      return existsSync(path) ? readFileSync(path, 'utf8') : '';
    }
    return undefined;
  },
};

const chromium =
  wanted.has('chromium') &&
  chromeLauncher({
    // It runs more than the others, and would be the last of them by far.
    concurrency: 3,
    createPage: ({context}) => context.newPage({type: 'window'}),
    launchOptions: {
      timeout: START_TIMEOUT,
      executablePath: wanted.get('chromium').path,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  });

export default {
  rootDir: root,
  files: filesOfAll,
  groups:
    chromium && filesOfOne.length && !areNamed ? [{name: 'one-engine', files: filesOfOne, browsers: [chromium]}] : [],
  concurrentBrowsers: 3,
  concurrency: 1,
  browserStartTimeout: START_TIMEOUT,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: {config: {timeout: 60_000}},
  nodeResolve: {exportConditions: ['production', 'default']}, // the default condition of lit is its development build
  middleware: [bundled.middleware],
  plugins: [commands, bundled.plugin, esbuildPlugin({ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022'})],
  reporters: [engineReporter()],
  browsers: [
    // A window of its own: tabs in the background get no animation frames.
    chromium,
    wanted.has('firefox') &&
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        createPage: firefoxPage,
        launchOptions: {
          timeout: START_TIMEOUT,
          browser: 'firefox',
          executablePath: wanted.get('firefox').path,
          defaultViewport: null,
        },
      }),
    wanted.has('webkit') && webkitLauncher(webkit().browser),
  ].filter(Boolean),
};
