import type {Issue} from '../data/issue.js';
import type {Draft} from './format.js';

const PLACE = /^\$\.(events|eras|groups)\[(\d+)\](?:\.(\w+))?/;

/** An issue of the dataset, with its place in the file. */
export function inFile(issue: Issue, draft: Pick<Draft, 'placeOf'> | undefined): Issue {
  const [, list, index, key] = PLACE.exec(issue.path) ?? [];
  const place = list && draft?.placeOf?.(list as 'events' | 'eras' | 'groups', Number(index), key);
  return place ? {...issue, path: place} : issue;
}
