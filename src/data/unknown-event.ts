import {quote} from './issue.js';

/** So many ids are named. */
const NAMED = 3;

/**
 * Says that an id is that of no event, and names some that are.
 * @param ids - the ids of all events; only the first few are read, as making them may take long.
 * @param none - what is said where there is none.
 */
export function unknownEvent(id: string, ids: Iterable<string>, none = ''): string {
  const named: string[] = [];
  let isMore = false;
  for (const one of ids) {
    isMore = named.length === NAMED;
    if (isMore) break;
    named.push(quote(one));
  }
  const told = named.length ? `ids are ${named.join(', ')}${isMore ? ' and so on' : ''}` : none;
  return `${quote(id)} is the id of no event: ${told}`;
}
