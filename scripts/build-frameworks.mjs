// Generates from the manifest what frameworks and editors need to know of the elements: types for templates, components
// for React, completions for VS Code and for the editors of JetBrains.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {vscodeCss, vscodeHtml, webTypes} from './frameworks/editors.mjs';
import {elements} from './frameworks/elements.mjs';
import {reactModule, reactTypes} from './frameworks/react.mjs';
import {sharedTypes, templateTypes} from './frameworks/types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const found = elements();
mkdirSync(`${dist}types`, {recursive: true});
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

writeFileSync(`${dist}vscode.html-custom-data.json`, json(vscodeHtml(found)));
writeFileSync(`${dist}vscode.css-custom-data.json`, json(vscodeCss(found)));
writeFileSync(`${dist}web-types.json`, json(webTypes(found, JSON.parse(readFileSync(`${root}package.json`, 'utf8')))));

// An empty module beside the types, so that importing them works at run time too.
const writeTypes = (name, text) => {
  writeFileSync(`${dist}types/${name}.d.ts`, text);
  writeFileSync(`${dist}types/${name}.js`, 'export {};\n');
};
writeTypes('elements', sharedTypes(found));
for (const [framework, text] of Object.entries(templateTypes(found))) writeTypes(framework, text);

// `@lit/react` is bundled: as a dependency it would install React's types for everybody.
const bundle = await rollup({
  input: 'react-entry',
  external: ['react', './index.js'],
  makeAbsoluteExternalsRelative: false,
  plugins: [
    {
      name: 'react-entry',
      resolveId: (id) => (id === 'react-entry' ? id : undefined),
      load: (id) => (id === 'react-entry' ? reactModule(found) : undefined),
    },
    nodeResolve({exportConditions: ['browser', 'production', 'default'], rootDir: root}),
  ],
});
await bundle.write({file: `${dist}react.js`, format: 'es', banner: "'use client';"});
await bundle.close();
writeFileSync(`${dist}react.d.ts`, reactTypes(found));
