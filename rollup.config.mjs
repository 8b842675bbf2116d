import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {orderByFolder} from './scripts/order-by-folder.mjs';
import {shareShortNames} from './scripts/share-short-names.mjs';
import {trimLit} from './scripts/trim-lit.mjs';
import {trimSelection} from './scripts/trim-selection.mjs';

/**
 * Lit asks for its Trusted Types policy when it is evaluated, and throws where the page does not allow it: then nothing
 * of the file would run. With this the element can say why it is not shown.
 */
function surviveForbiddenPolicy() {
  return {
    name: 'survive-forbidden-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html.js')) return null;
      const asked = /\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;
      if (!asked.test(code)) this.error('lit-html asks for its policy in another way now: see SECURITY.md');
      return {code: code.replace(asked, '(()=>{try{return $&}catch{}})()'), map: null};
    },
  };
}

// The demo is built without, since it takes most of the time; and it has no packages for it.
const isMinified = process.env.MINIFY !== 'no';
const {minifyTemplateLiterals} = isMinified ? await import('./scripts/minify-template-literals.mjs') : {};
const {default: terser} = isMinified ? await import('@rollup/plugin-terser') : {};
const esbuild = isMinified && (await import('esbuild'));

/** In the bundle the worker is a file beside the others, of another name than in the package. */
function nameWorker() {
  return {
    name: 'name-worker',
    transform(code, id) {
      if (!id.endsWith('/start-worker.js')) return null;
      if (!code.includes("'./stream-worker.js'")) this.error('The worker is started in another way now');
      return {code: code.replace("'./stream-worker.js'", `'./${WORKER}.js'`), map: null};
    },
  };
}

/** Lists the files that a page needs, for a reader of the demo who takes them along. */
function listFiles() {
  return {
    name: 'list-files',
    generateBundle(_, bundle) {
      const names = Object.keys(bundle).filter((name) => name.endsWith('.js'));
      const source = JSON.stringify([...names, `${WORKER}.js`].sort());
      this.emitFile({type: 'asset', fileName: 'demo/files.json', source});
    },
  };
}

const WORKER = 'event-timeline.stream-worker.min';
const MINIFIED = {
  ecma: 2022,
  module: true,
  // Compiled while it arrives, beside the page, not function by function while the page waits for a picture.
  format: {preamble: '//# allFunctionsCalledOnLoad'},
  compress: {passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false},
};
const minify = () => isMinified && terser(MINIFIED);

/** The first file once more: what has short names by now is put together in other places, which saves some bytes. */
function minifyFirstAgain() {
  const {renderChunk} = terser({...MINIFIED, mangle: false});
  return {
    name: 'minify-first-again',
    renderChunk(code, chunk, ...options) {
      return chunk.isEntry ? renderChunk.call(this, code, chunk, ...options) : null;
    },
  };
}

/** For files of the demo, which only one page loads: almost as small, in a hundredth of the time. */
const minifyQuickly = () =>
  isMinified && {
    name: 'minify-quickly',
    renderChunk: (code) => esbuild.transform(code, {minify: true, format: 'esm', target: 'es2022', sourcemap: true}),
  };

/**
 * Files that a first picture may wait for, by what they load. They hold all that they need beyond the first file,
 * whoever else needs it too: a file of its own would be asked for only when they have come.
 */
const WHOLE = {
  'rare-dates-reader': 'dist/data/rare-dates-reader.js',
  'zone-rules': 'dist/time/zone-rules.js',
  'crowd-kind': 'dist/scene/crowd-kind.js',
  'vertical-kind': 'dist/scene/vertical-kind.js',
  'read-events': 'dist/elements/source/read-events.js',
};

function holdWhole() {
  const root = `${import.meta.dirname}/`;
  let holders;
  return (id, {getModuleInfo}) => {
    const neededBy = (start, found = new Set()) => {
      found.add(start);
      for (const one of getModuleInfo(start).importedIds) if (!found.has(one)) neededBy(one, found);
      return found;
    };
    if (!holders) {
      const first = neededBy(`${root}${page.input['event-timeline.min']}`);
      holders = new Map();
      for (const [name, module] of Object.entries(WHOLE))
        for (const one of neededBy(root + module)) if (!first.has(one) && !holders.has(one)) holders.set(one, name);
    }
    return holders.get(id);
  };
}

/** Readers of many events: they come beside the layout of a crowd. */
const READERS = ['make-described', 'read-column-slices', 'read-list-slices'];

/**
 * Small modules that several files need for which a first picture waits, and which of those that import them have a copy,
 * where not all do: so that no file asks for another one when it has come, and what comes after the picture does not ask
 * for such files. None of these modules keeps anything.
 */
const COPIED = {
  'data/asked-axis': READERS,
  'data/column-dates': ['edtf-text'],
  'data/column-units': ['asked-units', 'edtf-text', 'read-source'],
  'data/event-list': ['changed-columns'],
  'data/facet-values': [],
  'data/given-list': ['known-events', 'live-data', 'reading-events'],
  'data/lint-dataset': ['column-events', 'list-reading'],
  'data/list-reading': ['live-data'],
  'data/reading-events': ['known-events', 'list-reading', 'live-data'],
  'data/recent-items': [
    'changed-columns',
    'density-cells',
    'event-list',
    'label-candidates',
    'label-tiles',
    'sparse-tiles',
    'table-source',
  ],
  'elements/controllers/plan-slices': ['read-events'],
  'elements/controllers/preparing': ['read-events'],
  'data/sort-times': [
    'compile-columns',
    'event-index',
    'list-reading',
    'live-data',
    'narrowing',
    'sort-texts',
    'text-keys',
    'table-index',
  ],
  'data/steps': [
    'card-tiles',
    'column-events',
    'column-groups',
    'column-reading',
    'compile-columns',
    'decode-file',
    'filter-index',
    'finer-flags',
    'group-parts',
    'label-tiles',
    'lane-in-view',
    'lanes-plan',
    'layered-index',
    'list-reading',
    'live-data',
    'make-described',
    'narrow-table',
    'own-scale',
    'part-source',
    'sort-times',
    'table-index',
    'table-source',
    'table-view',
    'vertical-plan',
  ],
  'elements/slices': [...READERS, 'read-events', 'warm-up'],
  'layout/boxes': [],
  'layout/chips-in-view': [],
  'layout/flags/edge-texts': [],
  'layout/flags/turn-flags': [],
  'layout/lanes/lane-headers': [],
  'layout/lanes/lanes-in-sight': [],
  'layout/moved-label': [],
  'query/described-rows': [],
  'query/filter/narrow-table': ['narrowing', 'own-scale'],
  'query/group-counts': ['asked-source', 'live-data', 'narrowing'],
  'query/importance-tree': ['live-data', 'narrowing'],
  'query/known-bounds': ['density', 'live-data', 'narrowing'],
  'query/reach-tree': ['live-data', 'narrowing'],
  'query/rows-by-group': ['sections'],
  'query/table-index': ['live-data', 'narrowing'],
  'scene/awaited-marks': [],
  'scene/crowd-grouping': ['crowd-lanes', 'read-events'],
  'scene/group-style': [],
  'scene/lane-groups': ['crowd-lanes', 'group-lanes', 'lanes-kind', 'sections-kind'],
  'scene/lane-key': [],
  'scene/lane-options': ['crowd-lanes', 'group-lanes', 'lanes-kind', 'read-events', 'sections-kind'],
  'scene/lanes-scene': [],
  'time/calendar-limits': [],
  'time/exact-date': ['column-dates', 'period-words'],
  'view/view-moves': ['sections-layout-plan'],
  'view/zoom-factor': [],
  'view/zoom-levels': [],
};

function copySmall() {
  const root = `${import.meta.dirname}/dist/`;
  return {
    name: 'copy-small',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, {...options, skipSelf: true});
      const importers = found?.id.startsWith(root) && COPIED[found.id.slice(root.length, -'.js'.length)];
      // A copy imports copies for the same importer.
      const name = importer && basename(importer, '.js').replace(/^.*=/, '');
      return importers && (!importers.length || importers.includes(name)) ? `${found.id}?for=${name}.js` : found;
    },
    load: (id) => (id.includes('?for=') ? readFile(id.slice(0, id.indexOf('?')), 'utf8') : null),
  };
}

// One file for a script tag. Words in other languages than English are files beside it, loaded by pages written in
// them.
const page = {
  input: {'event-timeline.min': 'dist/bundle.js'},
  // What is loaded later takes what it shares with the first file from there: that stays one file.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'event-timeline.[name].min.js',
    manualChunks: holdWhole(),
    onlyExplicitManualChunks: true,
    sourcemap: true,
  },
  plugins: [
    copySmall(),
    nodeResolve({exportConditions: ['production', 'default']}), // the default condition of lit is its development build
    isMinified && minifyTemplateLiterals(),
    surviveForbiddenPolicy(),
    trimLit(),
    trimSelection(),
    nameWorker(),
    orderByFolder(),
    listFiles(),
    minify(),
    isMinified && minifyFirstAgain(),
    isMinified && shareShortNames(),
  ],
};

// The same in one file, for a page that stands alone: `event-timeline render a.csv -o a.html`. It is made of the files
// that are minified already.
const single = {
  input: 'dist/event-timeline.min.js',
  // Of these files nothing is left out: to look for it takes as long as all the rest.
  treeshake: false,
  output: {file: 'dist/event-timeline.single.js', format: 'es', inlineDynamicImports: true},
};

// A worker has a graph of its own: what it shares with the page would bring the elements with it.
const worker = {
  input: 'dist/elements/stream/stream-worker.js',
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: `${WORKER}.js`,
    chunkFileNames: 'event-timeline.stream-[name].min.js',
    sourcemap: true,
  },
  plugins: [nodeResolve(), minify()],
};

/** What the page that makes timelines needs beside the elements; in the demo only, not in the package. */
const make = {
  input: {core: 'dist/core.js', dsv: 'demo/make/bundled/dsv.js', zip: 'demo/make/bundled/zip.js'},
  output: {
    dir: 'dist/demo',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[name].js',
    sourcemap: true,
  },
  plugins: [nodeResolve({exportConditions: ['production', 'default']}), minifyQuickly()],
};

// The demo needs no page that stands alone.
export default isMinified ? [page, single, worker, make] : [page, worker, make];
