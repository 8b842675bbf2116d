// Reads every fixture, and tells what became of it: run on machines in other zones, it must tell the same.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readFormat} from '../../../dist/core.js';

const folder = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

/** What a fixture is read as, by its name. */
export function told(name, read = readFormat) {
  return read(readFileSync(folder + name, 'utf8'), {name});
}

export const fixtures = readdirSync(folder).sort();

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(Object.fromEntries(fixtures.map((name) => [name, told(name)]))));
