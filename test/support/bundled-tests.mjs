// Bundles the tests: requesting hundreds of modules one by one takes a browser longer than most tests.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import {build} from 'esbuild';
import {runsAlone} from './engines.mjs';

/** A plugin of the dev server that serves test files with all that they import, in a few files that they share. */
export function bundledTests(files, root) {
  let outputs;
  return {
    name: 'bundled-tests',
    async serverStart() {
      const {outputFiles} = await build({
        // The worker stands beside what starts it.
        entryPoints: [
          ...files.map((file) => ({in: file, out: relative(root, file).replace(/\.ts$/, '')})),
          {in: `${root}src/elements/stream/stream-worker.ts`, out: 'test/bundled/stream-worker'},
        ],
        outdir: root,
        outbase: root,
        chunkNames: 'test/bundled/[hash]',
        write: false,
        bundle: true,
        splitting: true,
        ignoreAnnotations: true,
        format: 'esm',
        target: 'es2022',
        tsconfig: `${root}tsconfig.json`,
        conditions: ['production'],
        sourcemap: 'inline',
        // Read by `cases` in thorough.ts.
        define: {'globalThis.process': JSON.stringify({env: {THOROUGH: process.env.THOROUGH}})},
        external: ['/__web-dev-server__web-socket.js'],
        plugins: [ownAddresses(root)],
        logLevel: 'warning',
      });
      outputs = new Map(outputFiles.map(({path, text}) => [`/${relative(root, path)}`, text]));
    },
    serve: ({path}) => {
      const body = outputs.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : {body, type: 'js'};
    },
  };
}

/** Replaces `import.meta.url` by the address of the module's own file, which differs from that of the bundle. */
function ownAddresses(root) {
  return {
    name: 'own-addresses',
    setup({onLoad}) {
      onLoad({filter: /\/(test|stories)\/.*\.ts$/}, ({path}) => {
        const text = readFileSync(path, 'utf8');
        return {
          contents: text.replaceAll(
            'import.meta.url',
            `(location.origin + ${JSON.stringify(`/${relative(root, path)}`)})`,
          ),
          loader: 'ts',
        };
      });
    },
  };
}

/** Most tests wait most of their time, so that several pages at once are faster than one. */
const FILES_A_PAGE = 8;

/**
 * Makes one test file of several of a folder, so that the code they share is loaded and compiled once. Those that run
 * alone stay as they are.
 */
export function pagesOf(names, title, root) {
  const folders = new Map();
  for (const name of names.filter((one) => !runsAlone(one)))
    folders.set(dirname(name), [...(folders.get(dirname(name)) ?? []), name]);
  const made = `${root}node_modules/.cache/event-timeline/${title}`;
  mkdirSync(made, {recursive: true});
  const pages = [...folders].flatMap(([folder, files]) => {
    const count = Math.ceil(files.length / FILES_A_PAGE);
    return Array.from({length: count}, (_, i) => {
      const page = `${made}/${folder.replaceAll('/', '-')}-${i + 1}.test.ts`;
      const own = files.filter((_file, place) => place % count === i);
      writeFileSync(page, own.map((file) => `import ${JSON.stringify(`${root}test/${file}`)};\n`).join(''));
      return page;
    });
  });
  return [...pages, ...names.filter(runsAlone).map((name) => `${root}test/${name}`)];
}
