// Prepares a fresh clone, with nothing but Node: installs the packages if the lock file asks for others than are
// installed; with `--demo` only the few that the demo needs (demo/package.json); with `--browsers` also the engines for
// the tests. It can be run every time; a second run has nothing to do.
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {wantedEngines} from './browsers.mjs';
import {npmStep, step} from './step.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that a lock file names, by their folder; npm keeps a lock file of the installed packages too. */
function packagesIn(lockFile) {
  const {'': _, ...packages} = existsSync(root + lockFile)
    ? JSON.parse(readFileSync(root + lockFile, 'utf8')).packages
    : {};
  return packages;
}

const isForDemo = process.argv.includes('--demo');
const {dependencies} = JSON.parse(readFileSync(`${root}demo/package.json`, 'utf8'));
const ofDemo = new Set(Object.keys(dependencies).map((name) => `node_modules/${name}`));

const present = packagesIn('node_modules/.package-lock.json');
const isPresent = ([folder, {version, integrity, optional, link}]) => {
  if (present[folder]) return present[folder].version === version && present[folder].integrity === integrity;
  return optional || link || !(isForDemo ? ofDemo.has(folder) : folder.includes('node_modules/'));
};
if (!Object.entries(packagesIn('package-lock.json')).every(isPresent)) {
  const what = isForDemo ? 'the packages that the demo needs' : 'the packages';
  // Without install scripts: none is needed, and some download browsers.
  const args = [
    'ci',
    ...(isForDemo ? ['--workspace=demo'] : []),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if (!(await npmStep(`setup: installing ${what}`, args, {cwd: root}))) process.exit(1);
}

if (process.argv.includes('--browsers')) {
  const unfit = () => wantedEngines().filter(({problem}) => problem);
  if (unfit().length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    const packages = [...new Set(unfit().flatMap((engine) => engine.packages))];
    // Old package lists name versions that are too old, or no longer available. If they cannot be updated, use them.
    await step('setup: reading the package lists anew (apt-get update)', 'apt-get', ['update', '-qq'], {env});
    await step(
      `setup: installing ${packages.join(', ')}`,
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      {env},
    );
  }
  const missing = unfit();
  for (const {problem} of missing) console.error(`setup: ${problem}`);
  if (missing.length) {
    const rest = wantedEngines()
      .filter(({problem}) => !problem)
      .map(({id}) => id);
    console.error(`setup: every engine is tested. To test without: BROWSERS=${rest.join(',') || '…'} npm test`);
    process.exit(1);
  }
}
