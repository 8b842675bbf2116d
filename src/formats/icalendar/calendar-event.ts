import {plainTextOf} from '../../data/plain-markdown.js';
import type {Fact, Link, Media, Place, TimelineEvent} from '../../data/types.js';
import type {FileIssues} from '../file-issues.js';
import {mediaOf} from '../media-of.js';
import {plainText} from '../plain-text.js';
import {richText} from '../rich-text.js';
import {type CalendarEntry, instantOf} from './calendar-entry.js';
import {listOfTexts, type Property, textOfValue} from './calendar-values.js';
import type {Occurrence} from './occurrences.js';

/** The properties that become something of an event, or only say how its dates are meant. */
const USED = new Set(
  'UID SUMMARY DESCRIPTION LOCATION GEO URL ATTACH IMAGE CONFERENCE CATEGORIES STATUS PRIORITY ORGANIZER CONTACT COMMENT RESOURCES PERCENT-COMPLETE DTSTART DTEND DUE COMPLETED DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID DTSTAMP CREATED LAST-MODIFIED X-MICROSOFT-CDO-ALLDAYEVENT'.split(
    ' ',
  ),
);
/** What programs keep for themselves. */
const BOOKKEEPING = /^(?:X-.*|SEQUENCE|TRANSP|REQUEST-STATUS|RELATED-TO|ACKNOWLEDGED)$/;

const KINDS: Readonly<Record<string, string>> = {VTODO: 'To-do', VJOURNAL: 'Journal'};

/** The property that a key of an event comes from. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  id: ['UID'],
  title: ['SUMMARY'],
  date: ['DTSTART', 'COMPLETED', 'DUE'],
  text: ['DESCRIPTION'],
  group: ['CATEGORIES'],
  tags: ['CATEGORIES'],
  place: ['LOCATION', 'GEO'],
  links: ['URL', 'ATTACH'],
  media: ['ATTACH', 'IMAGE'],
  importance: ['PRIORITY'],
};

/** What an entry says besides its dates; the same for all of its times, so it is read once. */
export class EntryEvents {
  readonly #written: number;
  readonly #issues: FileIssues;
  readonly #read = new Map<CalendarEntry, Omit<TimelineEvent, 'date'>>();

  /** @param written - the latest time at which anything in the file was written, ms since 1970 UTC. */
  constructor(written: number, issues: FileIssues) {
    this.#written = written;
    this.#issues = issues;
  }

  /** The event of one time of an entry. @param id - where it has several. */
  eventOf({entry, start}: Occurrence, id: string | undefined): TimelineEvent {
    if (!this.#read.has(entry)) this.#read.set(entry, this.#fieldsOf(entry));
    const fields = this.#read.get(entry)!;
    const occurrence = occurrenceOf(entry, instantOf(start) > this.#written);
    return {...fields, id: id ?? fields.id, date: entry.dateAt(start), ...(occurrence && {occurrence})};
  }

  #fieldsOf(entry: CalendarEntry): Omit<TimelineEvent, 'date'> {
    const issues = this.#issues;
    const read = <Text>(name: string, as: (text: string, place: string, issues: FileIssues) => Text) => {
      const property = entry.first(name);
      return as(property ? textOfValue(property.value) : '', property?.place ?? '', issues);
    };
    const [summary, location] = ['SUMMARY', 'LOCATION'].map((name) => read(name, plainText));
    const description = read('DESCRIPTION', richText);
    const categories = entry.all('CATEGORIES').flatMap(({value}) => listOfTexts(value));
    const {media, links} = this.#attached(entry);
    const allLinks = [
      ...entry.all('URL').map(({value}) => ({url: value})),
      ...entry.all('CONFERENCE').map(({value, params}) => ({url: value, title: params.LABEL})),
      ...links,
      ...[summary, description, location].flatMap((each) => each.links),
    ];
    const facts = factsOf(entry);
    this.#loseOthers(entry);
    const priority = Number(entry.first('PRIORITY')?.value);
    const uid = entry.first('UID');
    return {
      id: uid && textOfValue(uid.value),
      title:
        summary.text.replaceAll(/\s+/g, ' ') ||
        /^.*/.exec(plainTextOf(description.text ?? '') || location.text || categories[0] || '')![0] ||
        untitled(entry, issues),
      text: description.text,
      group: categories[0],
      tags: categories.length > 1 ? categories : undefined,
      kind: KINDS[entry.part.name],
      // 1 is the highest, 9 the lowest, and 0 says nothing.
      importance: priority >= 1 && priority <= 9 ? (10 - priority) / 10 : undefined,
      place: placeOf(location.text, entry.first('GEO'), issues),
      media: media.length ? media : undefined,
      links: allLinks.length ? allLinks : undefined,
      facts: facts.length ? facts : undefined,
      lang: entry.first('SUMMARY')?.params.LANGUAGE,
    };
  }

  #attached(entry: CalendarEntry): {media: Media[]; links: Link[]} {
    const media: Media[] = [];
    const links: Link[] = [];
    for (const {name, value, params, place} of [...entry.all('ATTACH'), ...entry.all('IMAGE')]) {
      if (params.VALUE?.toUpperCase() === 'BINARY' || params.ENCODING || /^(?:cid|data):/i.test(value)) {
        this.#issues.lose(place, 'a file within the calendar');
        continue;
      }
      const found = mediaOf(value);
      const caption = params.FILENAME ?? params['X-FILENAME'];
      if ('media' in found) media.push(found.media);
      else if (name === 'IMAGE' || params.FMTTYPE?.startsWith('image/')) media.push({type: 'image', url: value});
      else links.push({...found.link, ...(caption && {title: caption})});
    }
    return {media, links};
  }

  #loseOthers(entry: CalendarEntry): void {
    for (const {name, value, place} of entry.properties) {
      if (USED.has(name)) continue;
      if (name === 'CLASS') {
        if (!/^public$/i.test(value)) this.#issues.lose(place, `"CLASS:${value}", which asks not to publish an event,`);
      } else if (name === 'ATTENDEE') this.#issues.lose(place, 'who was invited (ATTENDEE)');
      else if (BOOKKEEPING.test(name))
        this.#issues.lose(place, 'what programs keep for themselves (SEQUENCE, TRANSP, X-… and the like)');
      else this.#issues.lose(place, `"${name}"`);
    }
    for (const {name, line} of entry.part.parts)
      this.#issues.lose(`line ${line}`, name === 'VALARM' ? 'an alarm' : name);
  }
}

/** What an entry is called that says nothing but when it was. */
function untitled({part: {name, line}}: CalendarEntry, issues: FileIssues): string {
  const title = KINDS[name] ?? 'Event';
  issues.warn(
    `line ${line}`,
    'guessed',
    `the ${name} has no SUMMARY, nor anything else to call it; it is called "${title}"`,
  );
  return title;
}

/** Whether it took place: a calendar says only what is to be, so what lay ahead when it was written was planned. */
function occurrenceOf(entry: CalendarEntry, isAhead: boolean): TimelineEvent['occurrence'] {
  const status = entry.first('STATUS')?.value.toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  if (status === 'IN-PROCESS') return 'ongoing';
  if (isAhead || status === 'NEEDS-ACTION') return 'planned';
  return status === 'TENTATIVE' || status === 'DRAFT' ? 'unknown' : undefined;
}

function placeOf(name: string, geo: Property | undefined, issues: FileIssues): Place | undefined {
  // A comma is what some programs write in place of the semicolon.
  const [lat, lon] = (geo?.value.split(/[;,]/) ?? []).map((text) => (text.trim() ? Number(text) : NaN));
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (geo && !isPlace)
    issues.error(geo.place, 'out-of-range', `"${geo.value}" is no place; it is written as degrees north;degrees east`);
  const oneLine = name.replaceAll(/\s*\n\s*/g, ', ');
  if (!isPlace) return oneLine ? {name: oneLine} : undefined;
  return {name: oneLine || `${lat}, ${lon}`, lat, lon};
}

/** What has no place of its own. */
function factsOf(entry: CalendarEntry): Fact[] {
  const texts = (name: string, label: string) =>
    entry.all(name).map(({value}) => ({name: label, value: listOfTexts(value).join(', ')}));
  const organizer = entry.first('ORGANIZER');
  const by = organizer?.params.CN ?? organizer?.value.replace(/^mailto:/i, '');
  const percent = entry.first('PERCENT-COMPLETE')?.value;
  const status = entry.first('STATUS')?.value.toLowerCase();
  const isPlain = !status || /^(?:confirmed|cancelled|final)$/.test(status);
  return [
    ...(by ? [{name: 'Organizer', value: by}] : []),
    ...texts('CONTACT', 'Contact'),
    ...texts('RESOURCES', 'Resources'),
    ...texts('COMMENT', 'Comment'),
    ...(isPlain ? [] : [{name: 'Status', value: status.replace('-', ' ')}]),
    ...(percent && percent !== '0' ? [{name: 'Done', value: `${percent} %`}] : []),
  ].filter(({value}) => value);
}
