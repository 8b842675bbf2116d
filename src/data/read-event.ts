import {OCCURRENCES, STATUSES} from './event-states.js';
import {choice, list, numeric, object, type Read, text, url} from './read-fields.js';
import {date, edtfText, readsLate} from './read-date.js';
import type {Attribution, DatasetEvent, EventText, Link, Place, Relation, Source, TimelineEvent} from './types.js';

/** The most characters of a title. */
const TITLE_LIMIT = 500;
const TEXT_LIMIT = 20_000;
const NAME_LIMIT = 200;
export const LIST_LIMIT = 100;

export const name = text(NAME_LIMIT);
export const longText = text(TEXT_LIMIT);

export const eventText: Read<EventText> = (value, at) =>
  (typeof value === 'object' ? readsLate('text') : longText)(value, at);

export const readSource: Read<Source> = object<Source>({
  title: text(TITLE_LIMIT),
  publisher: name,
  url,
  archived: url,
  published: edtfText,
});

const attribution = object<Attribution>(
  {
    who: name,
    stance: choice('claims', 'reports', 'confirms', 'denies', 'disputes', 'retracts', 'analyses'),
    said: edtfText,
    text: longText,
    source: readSource,
  },
  'who',
);

const place = object<Place>({name, lat: numeric(-90, 90), lon: numeric(-180, 180)}, 'name');

const link = object<Link>({url, title: text(TITLE_LIMIT)}, 'url');

const relation = object<Relation>(
  {type: name, to: name, within: readsLate('duration'), atLeast: readsLate('duration')},
  'type',
  'to',
);

const fields = object<TimelineEvent>(
  {
    id: name,
    title: text(TITLE_LIMIT),
    date,
    text: eventText,
    group: name,
    kind: name,
    tags: list(name, LIST_LIMIT),
    importance: numeric(0, 1),
    occurrence: choice(...OCCURRENCES),
    status: choice(...STATUSES),
    attributions: list(attribution, LIST_LIMIT),
    place,
    media: readsLate('media'),
    links: list(link, LIST_LIMIT),
    relations: list(relation, LIST_LIMIT),
    revisions: readsLate('revisions'),
    facts: readsLate('facts'),
    lang: name,
  },
  'title',
  'date',
);

/** Reads one event; undefined without a title or a date. A missing id stays empty here; `readBriefly` completes it. */
export const readEvent: Read<DatasetEvent> = (value, at) => {
  const isSided = Object.hasOwn(value ?? {}, 'start');
  const dated = isSided ? readsLate('sides')(value, at) : value;
  const event = isSided && !dated ? undefined : fields(dated, at);
  if (!event) return undefined;
  event.id ||= '';
  event.importance ??= 0.5;
  event.occurrence ??= 'happened';
  event.status ??= 'reported';
  return event as DatasetEvent; // `date` was read by the reader of that name, which resolves it
};
