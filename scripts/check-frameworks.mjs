// Builds the applications of docs/guides/frameworks/ with the package as it is published, and uses each of them in
// Chromium. `npm run check:frameworks` takes all; names narrow it: `npm run check:frameworks -- vue svelte`. It needs a
// registry for the frameworks, and about a minute for each of them. Their projects are kept in the folder for temporary
// files, so that the next time is shorter.
import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {chromium} from './browsers.mjs';
import {serveFolder, serveProject} from './frameworks/serve.mjs';
import {useApplication, useWithoutScript} from './frameworks/use-application.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'test/frameworks');
const work = join(tmpdir(), 'event-timeline-frameworks');

/**
 * Where an application differs: its pages, which of them a server renders, and whether its own `npm start` serves them.
 */
const APPLICATIONS = {
  react: {pages: ['index.html', 'hydrated.html'], served: ['hydrated.html']},
  next: {served: [''], start: true},
  preact: {},
  vue: {},
  svelte: {},
  solid: {},
  angular: {},
  astro: {served: ['']},
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in APPLICATIONS));
if (unknown.length) throw new RangeError(`there is no ${unknown.join(', ')}: ${Object.keys(APPLICATIONS).join(', ')}`);

const LIMIT = 300_000; // ms, for each step

/** Runs a command in a folder; throws with its output if it fails or takes too long. */
async function run(command, args, cwd) {
  const child = spawn(command, args, {
    cwd,
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NG_CLI_ANALYTICS: 'false',
    },
    timeout: LIMIT,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const status = await new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${said.slice(-4000)}`);
  return said;
}

/** The files that a guide shows: code blocks that name a path. */
function filesOf(guide) {
  return [...guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, code]) => ({path, code}));
}

async function check(name, browser, archive) {
  const {pages = [''], served = [], start} = APPLICATIONS[name];
  const folder = join(work, name);
  for (const entry of ['src', 'app', 'dist']) rmSync(join(folder, entry), {recursive: true, force: true});
  cpSync(join(sources, name), folder, {recursive: true});
  cpSync(archive, join(folder, 'event-timeline.tgz'));
  for (const {path, code} of filesOf(readFileSync(join(root, `docs/guides/frameworks/${name}.md`), 'utf8'))) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), code);
  }
  const times = [Date.now()];
  // npm installs from the new archive only if the package is not installed already.
  rmSync(join(folder, 'node_modules/event-timeline'), {recursive: true, force: true});
  await run(
    'npm',
    ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
  );
  times.push(Date.now());
  await run('npm', ['run', 'build'], folder);
  times.push(Date.now());
  const server = await (start ? serveProject(folder) : serveFolder(join(folder, 'dist')));
  try {
    for (const page of served) await useWithoutScript(browser, server.address + page);
    for (const page of pages) await useApplication(browser, server.address + page);
  } finally {
    await server.close();
  }
  times.push(Date.now());
  const [install, build, use] = times.slice(1).map((time, i) => `${((time - times[i]) / 1000).toFixed(1)} s`);
  console.log(`${name.padEnd(8)} ok: installed in ${install}, built in ${build}, used in ${use}`);
}

mkdirSync(work, {recursive: true});
await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', work], root);
const archive = join(work, 'event-timeline.tgz');
renameSync(
  join(
    work,
    readdirSync(work).find((file) => /^event-timeline-.*\.tgz$/.test(file)),
  ),
  archive,
);
const browser = await launch({executablePath: chromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : []});
const failed = [];
try {
  for (const name of wanted.length ? wanted : Object.keys(APPLICATIONS)) {
    try {
      await check(name, browser, archive);
    } catch (error) {
      failed.push(name);
      console.error(`${name.padEnd(8)} failed: ${error.message}`);
    }
  }
} finally {
  await browser.close();
}
if (failed.length) process.exitCode = 1;
