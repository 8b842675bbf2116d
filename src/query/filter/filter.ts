import {CERTAINTIES, MEDIA_TYPES} from '../../data/described-states.js';
import {OCCURRENCES, STATUSES} from '../../data/event-states.js';
import {type Issue, quote} from '../../data/issue.js';
import type {DatasetEvent, EventFilter} from '../../data/types.js';

/** By what events can be narrowed, in the order in which a reader is offered it. */
export const FACETS = ['group', 'kind', 'tag', 'place', 'who', 'status', 'occurrence', 'certainty', 'media'] as const;
export type Facet = (typeof FACETS)[number];

/** The facets of which all values are known. */
const WORDS: Partial<Record<Facet, readonly string[]>> = {
  status: STATUSES,
  occurrence: OCCURRENCES,
  certainty: CERTAINTIES,
  media: MEDIA_TYPES,
};

/** A filter as it was read: facets without values, and a text without words, are left out. */
export type KnownFilter = Readonly<Partial<Record<Facet, readonly string[]>>> & {readonly text?: string};

/** Tells of an event whether it is shown. */
export type FilterFunction = (event: DatasetEvent) => boolean;

/** What a page may narrow the events by. */
export type TimelineFilter = EventFilter | FilterFunction;

/** Reads a filter that a page or an address gives. What cannot be read is left out, and is an issue. */
export function readFilter(given: unknown): {readonly filter: KnownFilter; readonly issues: readonly Issue[]} {
  const issues: Issue[] = [];
  const filter: Partial<Record<Facet, readonly string[]>> & {text?: string} = {};
  const fault = (key: string, message: string) =>
    void issues.push({code: 'bad-filter', severity: 'error', path: `@filter${key && `.${key}`}`, message});
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    fault('', `${quote(given)} is no filter: expected an object such as {text: "bridge"}, or a function`);
    return {filter, issues};
  }
  for (const [key, value] of Object.entries(given) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const facet = FACETS.find((name) => name === key);
    if (key === 'text') {
      if (typeof value !== 'string') fault(key, `${quote(value)} is no text`);
      else if (value.trim()) filter.text = value.trim();
    } else if (!facet) {
      fault(key, `${quote(key)} is no facet: expected ${[...FACETS, 'text'].join(', ')}`);
    } else {
      const values = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one): one is string => {
        if (typeof one !== 'string') fault(key, `${quote(one)} is no value: expected texts`);
        else if (WORDS[facet]?.includes(one) === false)
          fault(key, `${quote(one)} is no ${facet}: expected ${WORDS[facet].join(', ')}`);
        // Only of groups events can have none.
        else if (!one && facet !== 'group') fault(key, `an empty text is no ${facet}`);
        else return true;
        return false;
      });
      if (values.length) filter[facet] = [...new Set(values)];
    }
  }
  return {filter, issues};
}

/** Whether a filter that was read hides nothing. */
export function isEmptyFilter(filter: KnownFilter): boolean {
  return !filter.text && FACETS.every((facet) => !filter[facet]);
}
