// On what a run took place, and where its figures are kept.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, totalmem} from 'node:os';
import {root} from './package-exports.mjs';

const results = new URL('results/', import.meta.url);

/** What matters of this machine; neither its name nor its paths. */
export const machine = () => ({
  cores: cpus().length,
  cpu: cpus()[0].model.trim(),
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  load: loadavg()[0], // what others did when the run began
});

const versionIn = (file) => JSON.parse(readFileSync(file, 'utf8')).version;

/** The version of a package that is installed here, or of the one in the folder above. */
export const installedVersion = (name) =>
  name
    ? versionIn(new URL(`node_modules/${name}/package.json`, import.meta.url))
    : versionIn(new URL('package.json', root));

export function saveResults(name, outcome) {
  mkdirSync(results, {recursive: true});
  writeFileSync(new URL(`${name}.json`, results), JSON.stringify(outcome, null, 1));
}

/** What was saved last; undefined if nothing was. */
export function lastResults(name) {
  try {
    return JSON.parse(readFileSync(new URL(`${name}.json`, results), 'utf8'));
  } catch {
    return undefined;
  }
}
