import type {Issue} from '../data/issue.js';

/** Says that a file of the package is missing; all that does not need it goes on. */
export function notLoaded(part: string, error: unknown): Issue {
  return {code: 'not-loaded', severity: 'error', path: `@${part}`, message: `a file could not be loaded: ${String(error)}`};
}
