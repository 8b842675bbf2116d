// Bundles the tests that run in Node: to compile each module anew in the process of every test takes longer than most
// tests.
import {readFile} from 'node:fs/promises';
import {dirname, relative, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/** Bundles test files into a folder, and returns the file that was made of each. */
export async function bundleForNode(files, root, folder) {
  await build({
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
  return new Map(files.map((file) => [resolve(folder, relative(root, file).replace(/\.(ts|mjs)$/, '.mjs')), file]));
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
