import type {LazyModules} from './lazy-modules.js';
import type {readList as readOne} from '../lists/read-list.js';
import type {readFile as read} from './read-file.js';

// What reads other data than JSON of this library; loaded for the first of it.

/** Reads a list or a table of the page: see `read-list.ts`. It throws where that cannot be loaded. */
export async function readList(modules: LazyModules, ...list: Parameters<typeof readOne>): ReturnType<typeof readOne> {
  const module = await modules.load('read-list', () => import('../lists/read-list.js'));
  return module!.readList(...list);
}

/** Reads a file that is not JSON of this library, by a module that is loaded then: see `read-file.ts`. */
export async function readFile(modules: LazyModules, ...file: Parameters<typeof read>): ReturnType<typeof read> {
  const module = await modules.load('read-file', () => import('./read-file.js'));
  return module?.readFile(...file);
}
