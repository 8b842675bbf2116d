import type {LazyModules} from './lazy-modules.js';
import type {readFile as read} from './read-file.js';

// What reads other data than JSON of this library; loaded for the first of it.
export {readList} from '../lists/read-list.js';

/** Reads a file that is not JSON of this library, by a module that is loaded then: see `read-file.ts`. */
export async function readFile(modules: LazyModules, ...file: Parameters<typeof read>): ReturnType<typeof read> {
  const module = await modules.load('read-file', () => import('./read-file.js'));
  return module?.readFile(...file);
}
