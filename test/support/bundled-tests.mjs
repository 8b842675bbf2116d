// Bundles the tests: requesting hundreds of modules one by one takes a browser longer than most tests.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import {build} from 'esbuild';
import {runsAlone} from './engines.mjs';

/** What pages in frames of tests load by themselves. */
const FRAMED = ['src/index.ts', 'test/support/served/hydrate.mjs'];

/**
 * Serves test files with all that they import, in a few files that they share: a plugin of the dev server that makes
 * them, and a middleware that sends them as they are, since to go through each of them once more, as plugins do with
 * what they serve, takes as long as to make them.
 */
export function bundledTests(files, root) {
  const shared = {
    outdir: root,
    outbase: root,
    write: false,
    bundle: true,
    ignoreAnnotations: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: `${root}tsconfig.json`,
    conditions: ['production'],
    sourcemap: 'inline',
    logLevel: 'warning',
  };
  const textsByPath = ({outputFiles}) => outputFiles.map(({path, text}) => [`/${relative(root, path)}`, text]);
  // Each in one file: where files are shared, what they import comes in another order.
  const addFramed = async () => {
    const result = await build({entryPoints: FRAMED.map((file) => root + file), ...shared});
    for (const [path, text] of textsByPath(result)) outputs.set(path, text);
  };
  let outputs;
  let framed;
  const plugin = {
    name: 'bundled-tests',
    async serverStart() {
      const result = await build({
        // The worker stands beside what starts it.
        entryPoints: [
          ...files.map((file) => ({in: file, out: relative(root, file).replace(/\.ts$/, '')})),
          {in: `${root}src/elements/stream/stream-worker.ts`, out: 'test/bundled/stream-worker'},
        ],
        chunkNames: 'test/bundled/[hash]',
        splitting: true,
        ...shared,
        // Read by `cases` in thorough.ts.
        define: {'globalThis.process': JSON.stringify({env: {THOROUGH: process.env.THOROUGH}})},
        external: ['/__web-dev-server__web-socket.js'],
        plugins: [ownAddresses(root)],
      });
      outputs = new Map(textsByPath(result));
    },
  };
  const middleware = async (context, next) => {
    if (FRAMED.includes(context.path.slice(1))) await (framed ??= addFramed());
    const body = outputs.get(context.path.replace(/\.(ts|mjs)$/, '.js'));
    if (body === undefined) return next();
    context.type = 'js';
    context.set('cache-control', 'no-cache');
    context.body = body;
  };
  return {plugin, middleware};
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

/** What takes longest, and would be what all else has waited for if it came last: a page, and the pages of a folder. */
const LONGEST = ['stories.test.ts', 'markup'];
const longestFirst = (a, b) => LONGEST.includes(b) - LONGEST.includes(a);

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
  const pages = [...folders.keys()].sort(longestFirst).flatMap((folder) => {
    const files = folders.get(folder);
    const count = Math.ceil(files.length / FILES_A_PAGE);
    return Array.from({length: count}, (_, i) => {
      const page = `${made}/${folder.replaceAll('/', '-')}-${i + 1}.test.ts`;
      const own = files.filter((_file, place) => place % count === i);
      writeFileSync(page, own.map((file) => `import ${JSON.stringify(`${root}test/${file}`)};\n`).join(''));
      return page;
    });
  });
  const alone = names.filter(runsAlone).sort(longestFirst);
  return [...alone.map((name) => `${root}test/${name}`), ...pages];
}
