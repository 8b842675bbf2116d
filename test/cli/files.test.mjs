// Files, pipes and folders around the command line.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {findFiles} from '../../dist/cli/glob.js';
import {writeOutput} from '../../dist/cli/output.js';
import {newFolder, root, run, start, until} from '../support/command-line.mjs';

const CSV = 'Date,Title\n1961-08-13,The Wall is built\n';
const MAIN = `${root}dist/cli/main.js`;

/** Files of these names, in a folder of their own. */
function folderOf(...names) {
  const folder = newFolder();
  for (const name of names) {
    mkdirSync(dirname(`${folder.path}/${name}`), {recursive: true});
    writeFileSync(`${folder.path}/${name}`, CSV);
  }
  return folder;
}

describe('patterns', () => {
  let folder;
  const NAMES = [
    'a.csv',
    'b.csv',
    'c.json',
    '.hidden.csv',
    'in/d.csv',
    'in/deep/e.csv',
    'in/.git/f.csv',
    'odd [1].csv',
    'ä.csv',
  ];
  before(() => {
    folder = folderOf(...NAMES);
    symlinkSync('..', `${folder.path}/in/up`);
  });
  after(() => folder.remove());

  for (const [pattern, expected] of [
    ['*.csv', ['a.csv', 'b.csv', 'odd [1].csv', 'ä.csv']],
    ['?.csv', ['a.csv', 'b.csv', 'ä.csv']],
    ['[ab].csv', ['a.csv', 'b.csv']],
    ['[!a].csv', ['b.csv', 'ä.csv']],
    ['[b-c].*', ['b.csv', 'c.json']],
    ['*.{csv,json}', ['a.csv', 'b.csv', 'c.json', 'odd [1].csv', 'ä.csv']],
    ['{in,out}/*.csv', ['in/d.csv']],
    ['**/*.csv', ['a.csv', 'b.csv', 'in/d.csv', 'in/deep/e.csv', 'odd [1].csv', 'ä.csv']],
    ['in/**/*.csv', ['in/d.csv', 'in/deep/e.csv']],
    ['in/**', ['in/d.csv', 'in/deep/e.csv', 'in/up']],
    ['*/deep/*.csv', ['in/deep/e.csv']],
    ['.*.csv', ['.hidden.csv']],
    ['[z-a].csv', []],
    ['(a|b).c*', []],
    ['nowhere/*.csv', []],
  ])
    it(pattern, () => {
      const found = findFiles(`${folder.path}/${pattern}`).files.map((path) => path.slice(folder.path.length + 1));
      assert.deepEqual(found.sort(), expected.sort());
    });

  it('are found from the working folder on, and a file that is named like one is itself', async () => {
    const cwd = folder.path;
    const {stdout} = await run(['check', 'in/**/*.csv', 'odd [1].csv'], {cwd});
    assert.match(stdout, /^in\/d.csv: .*\nin\/deep\/e.csv: .*\nodd \[1\].csv: .*\n$/);
  });

  it('that name no file, and a file that is named twice', async () => {
    const cwd = folder.path;
    const none = await run(['check', '*.xyz'], {cwd});
    assert.deepEqual(
      [none.code, none.stdout, none.stderr],
      [1, '', 'event-timeline: error: *.xyz: no file is named so\n'],
    );
    const twice = await run(['check', 'a.csv', './a.csv', '[a].csv'], {cwd});
    assert.equal(twice.stdout.trim().split('\n').length, 1);
  });
});

describe('what is written', () => {
  let folder;
  const path = (name) => `${folder.path}/${name}`;
  before(() => (folder = folderOf('a.csv')));
  after(() => folder.remove());

  it('takes the place of what was there, as a whole', async () => {
    writeFileSync(path('whole.svg'), 'before');
    chmodSync(path('whole.svg'), 0o640);
    const sizes = new Set();
    const file = statSync(path('whole.svg'));
    const watcher = watch(folder.path, () => {
      const {ino, size} = statSync(path('whole.svg'));
      sizes.add(`${ino === file.ino ? 'before' : 'after'} ${size}`);
    });
    const {code} = await run(['render', 'a.csv', '-o', 'whole.svg'], {cwd: folder.path});
    await until(
      () => [...sizes].some((size) => size.startsWith('after')),
      () => 'another file',
    );
    watcher.close();
    assert.equal(code, 0);
    const {size, mode} = statSync(path('whole.svg'));
    // Nobody ever sees a part of it.
    for (const seen of sizes) assert.ok(['before 6', `after ${size}`].includes(seen), seen);
    assert.equal(mode & 0o777, 0o640);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.includes('.tmp')),
      [],
    );
  });

  it('is what a link leads to', () => {
    writeFileSync(path('target.svg'), 'before');
    symlinkSync('target.svg', path('link.svg'));
    writeOutput(path('link.svg'), 'after');
    assert.ok(lstatSync(path('link.svg')).isSymbolicLink());
    assert.equal(readFileSync(path('target.svg'), 'utf8'), 'after');
  });

  it('may be a device', async () => {
    const {code, stderr} = await run(['render', 'a.csv', '-o', '/dev/null', '--to', 'svg'], {cwd: folder.path});
    assert.deepEqual([code, stderr], [0, '']);
    assert.ok(!lstatSync('/dev/null').isFile());
  });

  it('leaves what was there where it cannot be written', async () => {
    const {code, stderr} = await run(['render', 'a.csv', '-o', 'nowhere/a.svg'], {cwd: folder.path});
    assert.deepEqual(
      [code, stderr],
      [1, 'a.csv: error: nowhere/a.svg cannot be written: there is no folder "nowhere"\n'],
    );
    writeFileSync(path('kept.svg'), 'before');
    // A folder of the name of the draft is in its way.
    mkdirSync(path(`.kept.svg.${process.pid}.tmp`));
    assert.throws(() => writeOutput(path('kept.svg'), 'after'), /kept.svg cannot be written/);
    assert.equal(readFileSync(path('kept.svg'), 'utf8'), 'before');
    assert.ok(existsSync(path(`.kept.svg.${process.pid}.tmp`)), 'what is not ours stays');
  });
});

describe('pipes', () => {
  let folder;
  before(() => {
    folder = folderOf('a.csv');
    const rows = Array.from({length: 5000}, (_, i) => `soon,Event ${i}`);
    writeFileSync(`${folder.path}/bad.csv`, `Date,Title\n1961,One\n${rows.join('\n')}\n`);
  });
  after(() => folder.remove());

  it('lead from one call to the next', async () => {
    const command = `"${process.execPath}" "${MAIN}" convert a.csv --to json -o - | "${process.execPath}" "${MAIN}" render - -o b.svg`;
    await promisify(execFile)('sh', ['-c', command], {cwd: folder.path});
    assert.match(readFileSync(`${folder.path}/b.svg`, 'utf8'), /The Wall is built/);
  });

  it('that are closed are no error, and do not change the exit code', async () => {
    const command = `("${process.execPath}" "${MAIN}" check bad.csv bad.csv a.csv --format json; echo $? >code) | head -c 10`;
    const {stdout, stderr} = await promisify(execFile)('sh', ['-c', command], {cwd: folder.path});
    await until(
      () => existsSync(`${folder.path}/code`),
      () => 'an exit code',
    );
    assert.deepEqual([stdout.length, stderr], [10, '']);
    assert.equal(readFileSync(`${folder.path}/code`, 'utf8'), '1\n');
  });

  it('are read to their end, however slowly they come', async () => {
    const said = start(['check', '-'], {cwd: folder.path});
    for (const part of ['Date,Ti', 'tle\n1961,', 'Mü'])
      await new Promise((resolve) => said.child.stdin.write(part, resolve));
    said.child.stdin.end('ller\n');
    assert.equal((await said.ended).stdout, '<stdin>: csv, 1 event, no issues\n');
  });

  it('hold bytes of another encoding, which is told', async () => {
    const input = Buffer.from('Date,Title\n1961,M\xfcller\n', 'latin1');
    const {code, stdout, stderr} = await run(['render', '-'], {cwd: folder.path, input});
    assert.match(stdout, />Müller</);
    assert.match(
      stderr,
      /^<stdin>: warning: it is not UTF-8, and was read as windows-1252; .*--encoding \[guessed\]\n$/,
    );
    assert.equal(code, 0);
    const said = await run(['render', '-', '--encoding', 'latin1'], {cwd: folder.path, input});
    assert.deepEqual([said.stdout, said.stderr], [stdout, '']);
    const wide = Buffer.from('\ufeffDate,Title\n1961,Müller\n', 'utf16le');
    assert.equal((await run(['render', '-'], {cwd: folder.path, input: wide})).stdout, stdout);
  });
});

describe('watching', () => {
  let folder;
  const path = (name) => `${folder.path}/${name}`;
  const text = (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  before(() => (folder = folderOf('a.csv', 'in/b.csv')));
  after(() => folder.remove());

  it('writes again what has changed, and only that; goes on after errors; and ends', async () => {
    const said = start(['render', 'a.csv', 'in/*.csv', '-o', 'out/', '--watch'], {cwd: folder.path});
    const has = (name, word) =>
      until(
        () => text(`out/${name}`).includes(word),
        () => `${word}: ${said.stderr}`,
      );
    await until(
      () => said.stderr.includes('waiting for a change of a.csv, in/b.csv'),
      () => said.stderr,
    );
    const untouched = statSync(path('out/b.svg')).ino;

    writeFileSync(path('a.csv'), CSV.replace('built', 'changed'));
    await has('a.svg', 'is changed');
    assert.equal(statSync(path('out/b.svg')).ino, untouched);

    // As editors write: another file in place of the first.
    writeFileSync(path('draft'), CSV.replace('built', 'replaced'));
    renameSync(path('draft'), path('a.csv'));
    await has('a.svg', 'is replaced');

    writeFileSync(path('in/new.csv'), CSV.replace('built', 'new'));
    await has('new.svg', 'is new');

    writeFileSync(path('a.csv'), '');
    await until(
      () => said.stderr.includes('a.csv: error: the file is empty'),
      () => said.stderr,
    );
    unlinkSync(path('a.csv'));
    await until(
      () => said.stderr.includes('a.csv: error: there is no such file'),
      () => said.stderr,
    );
    assert.match(text('out/a.svg'), /is replaced/);
    writeFileSync(path('a.csv'), CSV.replace('built', 'back'));
    await has('a.svg', 'is back');

    rmSync(path('in'), {recursive: true});
    await until(
      () => said.stderr.includes('no file is named so'),
      () => said.stderr,
    );
    said.child.kill('SIGINT');
    assert.equal((await said.ended).signal, 'SIGINT');
    assert.ok(!said.stderr.includes('    at '), said.stderr);
  });

  it('ends when nobody reads any more', async () => {
    writeFileSync(path('c.csv'), CSV);
    const said = start(['check', 'c.csv', '--watch'], {cwd: folder.path});
    await until(
      () => said.stderr.includes('waiting for a change'),
      () => said.stderr,
    );
    said.child.stdout.destroy();
    // The closed pipe is found by the next write.
    writeFileSync(path('c.csv'), `${CSV}1989,The Wall opens\n`);
    const {code} = await said.ended;
    assert.deepEqual([code, said.stderr.includes('EPIPE')], [0, false]);
  });
});
