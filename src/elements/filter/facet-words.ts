import {OCCURRENCES, STATUSES} from '../../data/event-states.js';
import type {Dataset} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {CERTAINTIES, MEDIA_TYPES} from '../../data/described-states.js';
import {type Facet, FACETS} from '../../query/filter/filter.js';
import type {EventFinder} from '../../query/filter/filter-index.js';

/** A value of a facet, as a reader is offered it. */
export interface OfferedValue {
  readonly value: string;
  /** Its place among the values of the index. */
  readonly code: number;
}

/** A text, and its language where that is not the one around it; `data` is that of the dataset. */
export interface Worded {
  readonly text: string;
  readonly lang?: 'en' | 'data' | undefined;
}

const NAMES = {
  group: 'group',
  kind: 'kind',
  tag: 'tags',
  place: 'place',
  who: 'attributions',
  status: 'status',
  occurrence: 'occurrence',
} as const;

/** The name of a facet. */
export function facetName(facet: Facet, messages: Messages): Worded {
  return facet === 'certainty' || facet === 'media'
    ? {text: messages.filtering[facet], lang: languageOfWord(messages, 'filtering')}
    : {text: messages.details[NAMES[facet]], lang: languageOfWord(messages, 'details')};
}

/** A value in words. */
export function valueWords(facet: Facet, value: string, messages: Messages, {groups}: Pick<Dataset, 'groups'>): Worded {
  const {certainties, mediaTypes} = messages.filtering;
  const own: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
    status: messages.status,
    occurrence: messages.occurrence,
    certainty: certainties,
    media: mediaTypes,
  };
  const words = own[facet]?.[value];
  if (words !== undefined)
    return {text: words, lang: facet in NAMES ? undefined : languageOfWord(messages, 'filtering')};
  if (facet === 'group' && !value) return {text: messages.other};
  return {text: (facet === 'group' && groups.find(({id}) => id === value)?.title) || value, lang: 'data'};
}

const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  status: STATUSES,
  occurrence: OCCURRENCES,
  certainty: CERTAINTIES,
  media: MEDIA_TYPES,
};

/**
 * The facets that tell events apart, each with its values: those of a few words in the order of these, groups in that
 * of the dataset, and others by how many events have them.
 */
export function offeredFacets(index: EventFinder, {groups}: Dataset): ReadonlyMap<Facet, readonly OfferedValue[]> {
  const none = new Uint16Array(index.length);
  const offered = new Map<Facet, readonly OfferedValue[]>();
  for (const facet of FACETS) {
    const counts = index.counts(facet, none);
    const values = index.valuesOf(facet).map((value, code) => ({value, code}));
    if (!values.some(({code}) => counts[code] < index.length)) continue;
    const order = facet === 'group' ? groups.map(({id}) => id) : ORDERS[facet];
    const rank = new Map(order?.map((value, i) => [value, i]));
    offered.set(
      facet,
      values.sort((a, b) =>
        order
          ? (rank.get(a.value) ?? Infinity) - (rank.get(b.value) ?? Infinity)
          : counts[b.code] - counts[a.code] || a.code - b.code,
      ),
    );
  }
  return offered;
}
