import type {TimelineEvent} from '../../data/types.js';
import {sentencesOf, type TextStretch} from './sentences.js';
import {shortTitle} from './short-title.js';

/** A date that stands in a text. */
export interface ArticleTime<Source = unknown> extends TextStretch {
  /** What it stands for, such as an element of a page. */
  readonly source: Source;
  /** As it is written in `datetime`. */
  readonly date: string;
  /** The id of its event, where the author has named one; another date of the same name speaks of the same event. */
  readonly event?: string | undefined;
  /** An id that it has itself. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Other fields of its event, which are checked when the dataset is read. */
  readonly fields?: Readonly<Partial<Record<'group' | 'status' | 'occurrence', string>>> & {importance?: number};
}

/** A text that sentences do not reach beyond, such as a paragraph. */
export interface ArticleBlock<Source = unknown> {
  readonly text: string;
  /** As a BCP 47 tag; empty where it is not known. */
  readonly language: string;
  /** In the order of the text. */
  readonly times: readonly ArticleTime<Source>[];
}

/** What the dates of an article say. */
export interface ArticleEvents<Source> {
  readonly events: readonly TimelineEvent[];
  /** The first date of each event. */
  readonly origins: readonly Source[];
  /** The event that each date stands for. */
  readonly ids: ReadonlyMap<Source, string>;
}

/**
 * The events that the dates of an article tell of: each has its sentence as text, and a title that its author has given
 * or that is made of the sentence. A date that is met twice in a sentence is one event.
 * @param language - that of the article; events in another one say so.
 */
export function articleEvents<Source>(
  blocks: readonly ArticleBlock<Source>[],
  language: string,
): ArticleEvents<Source> {
  const events: TimelineEvent[] = [];
  const origins: Source[] = [];
  const ids = new Map<Source, string>();
  // What authors name comes first: no name that is made up may be one of these.
  const taken = new Set(blocks.flatMap(({times}) => times.flatMap(({event, id}) => event ?? id ?? [])));
  const named = new Set<string>();
  for (const {text, times, language: own} of blocks) {
    const sentences = sentencesOf(text, own, times);
    for (const sentence of sentences) {
      const within = times.filter(({start}) => start >= sentence.start && start < sentence.end);
      const byDate = groupBy(within, (time) => keyOf(time, within));
      for (const same of byDate.values()) {
        const [time] = same;
        const author = same.find(({event}) => event)?.event ?? same.find(({id}) => id)?.id;
        const id = author ?? madeUp(time.date, taken);
        for (const {source} of same) ids.set(source, id);
        if (named.has(id)) continue;
        named.add(id);
        const title =
          same.find((one) => one.title)?.title ??
          shortTitle(text, {sentence, time, together: times, language: own, isShared: byDate.size > 1});
        const told = text.slice(sentence.start, sentence.end);
        origins.push(time.source);
        events.push({
          id,
          date: time.date,
          title,
          // Nothing is said twice.
          ...(told.replace(/[.。．۔]$/u, '') !== title && {text: told}),
          ...(own && own !== language && {lang: own}),
          ...(time.fields as Partial<TimelineEvent>),
        });
      }
    }
  }
  return {events, origins, ids};
}

/** Dates of one sentence with the same key are one event: those that are the same, unless their author says otherwise. */
function keyOf({event, date}: ArticleTime, others: readonly ArticleTime[]): string {
  const isApart = event && others.some((other) => other.date === date && other.event && other.event !== event);
  return isApart ? `event ${event}` : `date ${date}`;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** An id for an event without one: its date, and a number where others have that date too. */
function madeUp(date: string, taken: Set<string>): string {
  const first = date.slice(0, 100).replaceAll(/\s+/g, '_') || 'time';
  let id = first;
  for (let number = 2; taken.has(id); number++) id = `${first}_${number}`;
  taken.add(id);
  return id;
}
