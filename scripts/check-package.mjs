// Checks the package as it is published: packs it once, and has it judged by publint and by Are the Types Wrong.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'event-timeline-packed-'));
try {
  // By the npm that runs this, and with its settings: whoever has built the package just now lets no script build it anew.
  const npm = process.env.npm_execpath;
  const pack = ['pack', '--silent', '--pack-destination', folder];
  const [command, args] = npm ? [process.execPath, [npm, ...pack]] : ['npm', pack];
  execFileSync(command, args, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  const [packed] = readdirSync(folder);
  for (const [tool, ...options] of [
    ['publint', 'run', join(folder, packed), '--strict'],
    ['attw', join(folder, packed), '--profile', 'esm-only', '--exclude-entrypoints', 'event-timeline.min.js'],
  ]) {
    const {status} = spawnSync(process.execPath, [`${root}node_modules/.bin/${tool}`, ...options], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, {recursive: true});
}
