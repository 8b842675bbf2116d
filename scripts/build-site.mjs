// Copies the demo and the built package to a static site: site/demo, site/dist.
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = `${root}site/`;
rmSync(site, {recursive: true, force: true});
mkdirSync(site);
cpSync(`${root}demo`, `${site}demo`, {recursive: true, filter: (path) => !path.endsWith('package.json')});
cpSync(`${root}dist`, `${site}dist`, {recursive: true, filter: (path) => !/\.(ts|map)$/.test(path)});
writeFileSync(
  `${site}index.html`,
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=demo/"><title>Event Timeline</title><a href="demo/">Event Timeline</a></html>\n',
);
