import {compileTable} from '../data/event-table.js';
import type {Attribution, Dataset, Media, MediaFile, Occurrence, Place, Source} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {filledEvent, type StatedEvent} from './authored.js';
import {eventText, loseMarkup} from './event-text.js';
import type {Exporter, WriteOptions} from './exporter.js';
import {isImage, lostOf} from './media-types.js';
import {loseDatasetKeys, loseKeys, loseStates} from './lose-keys.js';
import {plainDates, plainSide} from './plain-dates.js';
import {Words} from './words.js';

const HELD = new Set('id title date text kind tags occurrence status attributions place media links lang'.split(' '));
const HELD_OF_MEDIA = new Set(['type', 'url', 'caption', 'credit', 'alt', 'width', 'height']);
const HELD_OF_QUOTE = new Set(['type', 'text', 'by', 'source']);
const HELD_OF_ACCOUNT = new Set(['who', 'text', 'source']);

const EVENT_STATUS: Partial<Record<Occurrence, string>> = {
  planned: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/** Events in the words of schema.org, as search engines read them. */
export const jsonLd: Exporter = {
  name: 'json-ld',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  write(dataset, options, issues) {
    loseDatasetKeys(dataset, ['title', 'description', 'lang'], issues);
    dataset.events.forEach((_, index) =>
      loseOf(filledEvent(dataset.events[index], index), `$.events[${index}]`, issues),
    );
    return `${JSON.stringify(linkedData(dataset, options), null, 2)}\n`;
  },
};

function loseOf(event: StatedEvent, path: string, issues: FileIssues): void {
  loseKeys(event, HELD, path, {of: 'an event', issues});
  loseMarkup(event, path, issues);
  const {occurrence, status} = event;
  loseStates({status, ...(occurrence && !EVENT_STATUS[occurrence] && {occurrence})}, path, issues);
  event.media?.forEach((medium, i) => {
    const place = `${path}.media[${i}]`;
    if (medium.type === 'number') issues.lose(place, lostOf(medium));
    else loseKeys(medium, medium.type === 'quote' ? HELD_OF_QUOTE : HELD_OF_MEDIA, place, {of: 'media', issues});
  });
  event.attributions?.forEach((account, i) =>
    loseKeys(account, HELD_OF_ACCOUNT, `${path}.attributions[${i}]`, {of: 'an attribution', issues}),
  );
  if (!plainDates(event.date).isWhole) issues.lose(`${path}.date`, 'a date that is not exact, but for its words,');
}

/** The events of a dataset as an `ItemList` of `Event`s, in time order. */
export function linkedData(dataset: Dataset, options: WriteOptions): object {
  const {title, description, lang, events} = dataset;
  const words = new Words(options);
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: title,
    description,
    inLanguage: lang,
    numberOfItems: events.length,
    itemListElement: Array.from(compileTable(dataset).order, (index, row) => ({
      '@type': 'ListItem',
      position: row + 1,
      item: eventItem(filledEvent(events[index], index), words),
    })),
  };
}

function eventItem(event: StatedEvent, words: Words): object {
  const {id, title, date, kind, tags, occurrence, place, media, links, attributions, lang} = event;
  const {start, end, isWhole} = plainDates(date);
  const status = occurrence && EVENT_STATUS[occurrence];
  const keywords = [...(kind === undefined ? [] : [kind]), ...(tags ?? [])];
  // What the date and the kinds of status here cannot say is said in words.
  const said = [...(isWhole && date.text === undefined ? [] : [words.date(date)]), ...words.states(event)];
  return {
    '@type': 'Event',
    identifier: id,
    name: title,
    startDate: start?.iso,
    endDate: end?.iso,
    disambiguatingDescription: said.length ? words.messages.join(said) : undefined,
    description: eventText(event),
    eventStatus: status && `https://schema.org/${status}`,
    keywords: listed(keywords),
    inLanguage: lang,
    location: place && placeItem(place),
    image: listed(media?.filter(isImage).map(imageItem)),
    subjectOf: listed([
      ...(media ?? []).flatMap(mediaItem),
      ...(links ?? []).map(({url, title: name}) => ({'@type': 'WebPage', name, url})),
      ...(attributions ?? []).map(accountItem),
    ]),
  };
}

const listed = <Item>(items: readonly Item[] | undefined) => (items?.length ? items : undefined);

function placeItem({name, lat, lon}: Place): object {
  const hasBoth = lat !== undefined && lon !== undefined;
  return {
    '@type': 'Place',
    name,
    geo: hasBoth ? {'@type': 'GeoCoordinates', latitude: lat, longitude: lon} : undefined,
  };
}

function imageItem({url, caption, credit, alt, width, height}: MediaFile): object {
  return {
    '@type': 'ImageObject',
    contentUrl: url,
    caption,
    creditText: credit,
    description: alt || undefined,
    width,
    height,
  };
}

/** What is no image; a number says nothing apart from its event. */
function mediaItem(medium: Media): object[] {
  if (medium.type === 'number' || isImage(medium)) return [];
  if (medium.type === 'quote') {
    const {text, by, source} = medium;
    return [{'@type': 'Quotation', text, creator: by && {'@type': 'Thing', name: by}, ...publication(source)}];
  }
  const {url, caption, credit, alt} = medium;
  return [{'@type': 'MediaObject', contentUrl: url, name: caption, creditText: credit, description: alt || undefined}];
}

/** Who says what of an event: a work about it. */
function accountItem({who, text, source}: Attribution): object {
  return {'@type': 'CreativeWork', author: {'@type': 'Thing', name: who}, text, ...publication(source)};
}

/** Where something was published. */
function publication({title, publisher, url, archived, published}: Source = {}): object {
  return {
    name: title,
    publisher: publisher === undefined ? undefined : {'@type': 'Organization', name: publisher},
    url,
    archivedAt: archived,
    datePublished: published === undefined ? undefined : plainSide(published)?.iso,
  };
}
