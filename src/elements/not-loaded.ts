import type {Issue} from '../data/issue.js';

/** Says that a file of the package is missing; all that does not need it goes on. @param file - what it is called beside the first one. */
export function notLoaded(part: string, error: unknown, file = part): Issue {
  return {
    code: 'not-loaded', severity: 'error', path: `@${part}`,
    message: `event-timeline.${file}.min.js could not be loaded: copy all *.min.js files of the package into one folder (${String(error)})`,
  };
}
