// Bundles the tests that run in Node: to compile each module anew in the process of every test takes longer than most
// tests.
import {readFile, writeFile} from 'node:fs/promises';
import {dirname, relative, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/**
 * Bundles test files into a folder. Returns the programs to run, with the test files that each runs, and what tells of a
 * file, be it bundled, which test file it is.
 */
export async function bundleForNode(files, root, folder) {
  const {metafile} = await build({
    metafile: true,
    absWorkingDir: resolve(root),
    entryPoints: files.map((file) => ({in: file, out: relative(root, file).replace(/\.(ts|mjs)$/, '')})),
    outdir: folder,
    outbase: root,
    chunkNames: '[hash]',
    bundle: true,
    splitting: true,
    ignoreAnnotations: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    tsconfig: `${root}tsconfig.json`,
    // Where it stands beside `test`, the package and its dependencies are found by their names.
    packages: 'external',
    sourcemap: true,
    outExtension: {'.js': '.mjs'},
    // `describe`, `it` and the like are global in browsers.
    inject: [`${root}test/support/node-globals.mjs`],
    plugins: [ownAddresses],
    logLevel: 'warning',
  });
  const bundleOf = new Map(
    files.map((file) => [file, resolve(folder, relative(root, file).replace(/\.(ts|mjs)$/, '.mjs'))]),
  );
  const programs = new Map();
  for (const together of groupsOf(files, metafile, root)) {
    const bundles = together.map((file) => bundleOf.get(file));
    const program = bundles.length === 1 ? bundles[0] : resolve(folder, `together-${programs.size}.mjs`);
    if (bundles.length > 1)
      await writeFile(program, bundles.map((path) => `import ${JSON.stringify(pathToFileURL(path).href)};\n`).join(''));
    programs.set(program, together);
  }
  const sources = new Map([...bundleOf].map(([file, bundle]) => [bundle, file]));
  return {programs, sourceOf: (path) => sources.get(resolve(path)) ?? path};
}

/** The folders of tests that leave everything as it was: to start a process takes longer than most of them. */
const TOGETHER = new Set(['data', 'exports', 'formats', 'layout', 'query', 'scene', 'stream', 'time', 'view']);
const FILES_A_PROCESS = 6;
/** What a test measures the work of its process by. */
const MEASURING = 'test/support/cpu-time.ts';
/** What sets, where it is imported or called, what a page loads later: only tests that all have it run with it. */
const SETTING = [
  'support/pictures.ts',
  'support/zone-rules.ts',
  'support/rare-dates.ts',
  'support/word-breaks.ts',
  'src/core.ts',
  'src/scene/bent-scales.ts',
  'exports/date-rules.ts',
];

/** The test files that run in one process: some of a folder that set the same, and else each by itself. */
function groupsOf(files, {inputs}, root) {
  const alike = new Map();
  for (const file of files) {
    const path = relative(root, file);
    const all = inputsOf(path, inputs);
    const [, folder] = path.split('/');
    const isAlone = !TOGETHER.has(folder) || !path.endsWith('.ts') || all.has(MEASURING);
    const set = SETTING.filter((end) => [...all].some((input) => input.endsWith(end)));
    const key = isAlone ? path : [folder, ...set].join();
    alike.set(key, [...(alike.get(key) ?? []), file]);
  }
  return [...alike.values()].flatMap((group) => {
    const count = Math.ceil(group.length / FILES_A_PROCESS);
    return Array.from({length: count}, (_, i) => group.filter((_file, place) => place % count === i));
  });
}

/** A file of a bundle, and all that it imports. */
function inputsOf(path, inputs, found = new Set()) {
  if (found.has(path) || !inputs[path]) return found;
  found.add(path);
  for (const one of inputs[path].imports) inputsOf(one.path, inputs, found);
  return found;
}

/** Only TypeScript is bundled: JavaScript stays where it is, since it may ask for its own address. */
const ownAddresses = {
  name: 'own-addresses',
  setup({onLoad, onResolve}) {
    onResolve({filter: /^\.{1,2}\/.*\.m?js$/}, ({path, importer, resolveDir}) =>
      importer.endsWith('.ts') || path.endsWith('/node-globals.mjs')
        ? undefined
        : {path: pathToFileURL(resolve(resolveDir, path)).href, external: true},
    );
    onLoad({filter: /\.test\.mjs$/}, async ({path}) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      resolveDir: dirname(path),
    }));
  },
};
