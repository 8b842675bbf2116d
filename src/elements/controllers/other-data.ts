import type {LazyModules} from './lazy-modules.js';
import type {readFile as read} from './read-file.js';
import {readList} from './read-list.js';

let reader: typeof read | undefined;

/** Reads a file that is not JSON of this library, by a module that is loaded then: see `read-file.ts`. */
async function readFile(modules: LazyModules, ...file: Parameters<typeof read>): ReturnType<typeof read> {
  await modules.load('read-file', async () => (reader = (await import('./read-file.js')).readFile));
  return reader?.(...file);
}

/** Reads what is not JSON of this library; loaded for the first of it. */
export const otherData = {readList, readFile};
