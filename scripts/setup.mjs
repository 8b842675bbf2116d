// Makes a fresh clone ready, with nothing but Node: installs the packages if the lock file asks for others than are
// there, and with `--browsers` the engines for the tests. Safe to run every time; the second run has nothing to do.
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {engines} from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const stamp = `${root}node_modules/.setup-stamp`;
const wanted = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // The npm that runs us, so that its version and its settings are the same; by name where we are run without it.
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Without install scripts: none of the packages needs its own, and they want to load browsers of theirs.
  execFileSync(command, [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: root, stdio: 'inherit'});
  writeFileSync(stamp, wanted);
}

if (process.argv.includes('--browsers')) {
  const missing = () => engines().filter(({path}) => !path);
  if (missing().length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    const apt = (...args) => spawnSync('apt-get', args, {stdio: ['ignore', 'ignore', 'inherit'], env}).status === 0;
    const packages = [...new Set(missing().flatMap((engine) => engine.packages))];
    const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
    if (!install() && !(apt('update', '-qq') && install())) console.warn(`setup: apt could not install ${packages.join(' ')}`);
  }
  for (const {name, hint} of missing()) console.warn(`setup: ${name} was not found, its tests are skipped. ${hint}`);
}
