// Writes each typed sample as a JSON file beside it, for pages that load their data, and the maps that one shows.
import {copyFileSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('../dist/samples/', import.meta.url));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
  const [dataset] = Object.values(await import(`${folder}${file}`));
  if (typeof dataset === 'function') continue; // makes data of any size
  writeFileSync(`${folder}${file.replace(/\.js$/, '.json')}`, `${JSON.stringify(dataset, null, 2)}\n`);
}

const media = fileURLToPath(new URL('../demo/media/', import.meta.url));
mkdirSync(`${folder}media`, {recursive: true});
for (const file of readdirSync(media).filter((name) => /^(north|crossing)-/.test(name)))
  copyFileSync(`${media}${file}`, `${folder}media/${file}`);
