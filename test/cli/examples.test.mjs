// Every example of the help, and of the guides, as it stands, in a shell.
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {examplesOf} from '../../dist/cli/help.js';
import {COMMANDS} from '../../dist/cli/options.js';
import {newFolder, root, until} from '../support/command-line.mjs';

const guides = readdirSync(`${root}docs/guides`).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...guides.map((name) => `docs/guides/${name}`)];
const ofPages = pages
  .flatMap((page) => [...readFileSync(root + page, 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)])
  .flatMap(([, code]) => code.trim().split('\n'))
  .map((line) => line.replace(/\s+#.*$/, ''))
  .filter((line) => /^(?:npx )?event-timeline /.test(line));
const ofHelp = COMMANDS.flatMap(examplesOf).map((call) => `event-timeline ${call}`);

describe('examples', {concurrency: 3}, () => {
  let bin;
  before(() => {
    bin = newFolder();
    symlinkSync(`${root}dist/cli/main.js`, `${bin.path}/event-timeline.js`);
    symlinkSync(process.execPath, `${bin.path}/node`);
  });
  after(() => bin.remove());

  it('are there', () => assert.ok(ofHelp.length > 10 && ofPages.length > 5));

  for (const line of new Set([...ofHelp, ...ofPages]))
    it(line, async () => {
      const folder = newFolder();
      mkdirSync(`${folder.path}/data/older`, {recursive: true});
      const csv = `${root}test/fixtures/formats/us-dates.csv`;
      for (const name of ['events.csv', 'data/one.csv', 'data/older/two.csv'])
        copyFileSync(csv, `${folder.path}/${name}`);
      copyFileSync(`${root}dist/samples/withdrawal-2021.json`, `${folder.path}/events.json`);
      // What the examples call a program is one of the path for those who have installed it.
      const command = line
        .replace(/^npx /, '')
        .replaceAll(/(?<=^|\| )event-timeline /g, `"${bin.path}/node" "${bin.path}/event-timeline.js" `);
      const [, output] = /(?:-o|>|^event-timeline convert \S+) ([\w/]+[\w./]*)/.exec(line) ?? [];
      const isThere = () => !output || existsSync(`${folder.path}/${output}`);
      if (output && !output.includes('events.')) rmSync(`${folder.path}/${output}`, {force: true});
      if (line.includes('--watch')) {
        const child = spawn('sh', ['-c', `exec ${command}`], {cwd: folder.path});
        let said = '';
        child.stderr.on('data', (data) => (said += data));
        await until(
          () => isThere() && said.includes('waiting'),
          () => `${line}: ${said}`,
        );
        child.kill();
        await new Promise((resolve) => child.on('close', resolve));
      } else {
        const {stderr} = await promisify(execFile)('sh', ['-c', command], {cwd: folder.path});
        assert.doesNotMatch(stderr, /error/);
      }
      assert.ok(isThere(), `${output} is written`);
      folder.remove();
    });
});
