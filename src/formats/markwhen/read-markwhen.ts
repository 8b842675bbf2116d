import {quote} from '../../data/issue.js';
import type {EventText, Fact, Group, TimelineDataset, TimelineEvent} from '../../data/types.js';
import {readZone, toInstant} from '../../time/zone-clocks.js';
import type {FileIssues} from '../file-issues.js';
import type {Draft, FormatInput} from '../format.js';
import {timeText} from '../icalendar/calendar-zones.js';
import {type DateContext, type MarkwhenDate, type Span, textOf} from './markwhen-date.js';
import {
  dedented,
  eventStart,
  type EventStart,
  faultOf,
  groupTitle,
  lacksYear,
  looksDated,
  type MarkwhenProperty,
  propertiesAt,
} from './markwhen-lines.js';
import {BEYOND, markwhenTimes, MOST_TIMES} from './markwhen-recurrence.js';
import {type EventWords, eventWords} from './markwhen-text.js';

/** A part of a text under a heading. */
interface Section {
  readonly id: string;
  readonly depth: number;
  readonly zone: string | undefined;
}

/** An event as it is written, before what recurs is repeated. */
interface Found {
  readonly event: Omit<TimelineEvent, 'date'>;
  readonly start: EventStart;
  readonly context: DateContext;
  readonly zone: string | undefined;
  readonly line: number;
}

const HEADING = /^\s*(#{1,6})\s+(.*)$/;
const GROUP_END = /^\s*end(?:Section|Group)\b/i;
const COMMENT = /^\s*\/\/|^\s*\/\*.*\*\/\s*$/;

/** Reads timelines as text, as the parser of markwhen does, but each date as exactly as it is written. */
export function readMarkwhen({text}: FormatInput, issues: FileIssues): Draft | undefined {
  return new MarkwhenReader(text, issues).read();
}

class MarkwhenReader {
  readonly #lines: readonly string[];
  readonly #issues: FileIssues;
  readonly #groups: Group[] = [];
  readonly #sections: Section[] = [];
  readonly #found: Found[] = [];
  readonly #spans = new Map<string, Span>();
  readonly #header: Pick<TimelineDataset, 'title' | 'description' | 'timeZone'> = {};
  #prior: Span | undefined;
  #isDayFirst = false;

  constructor(text: string, issues: FileIssues) {
    this.#lines = text.split(/\r\n|\n|\r/);
    this.#issues = issues;
  }

  read(): Draft | undefined {
    let at = this.#readHeader();
    while (at < this.#lines.length) at = this.#readLine(at);
    if (!this.#found.length) return this.#issues.error('$', 'missing', 'no line begins with a date and a colon');
    const events: TimelineEvent[] = [];
    const lines: number[] = [];
    const end = Math.max(
      ...this.#found.map(({start}) => (Number.isFinite(start.date.to) ? start.date.to : start.date.from)),
    );
    for (const found of this.#found)
      for (const event of this.#timesOf(found, end + BEYOND)) {
        events.push(event);
        lines.push(found.line);
      }
    return {
      dataset: {...this.#header, events, ...(this.#groups.length && {groups: this.#groups})},
      placeOf: (list, index) => (list === 'events' ? `line ${lines[index]}` : undefined),
    };
  }

  get #context(): DateContext {
    return {prior: this.#prior, byId: (id) => this.#spans.get(id), isDayFirst: this.#isDayFirst};
  }

  readonly #isStart = (text: string): boolean =>
    HEADING.test(text) || groupTitle(text) !== undefined || eventStart(text, this.#context) !== undefined;

  /** Reads what stands ahead of the first event; returns the line of that. */
  #readHeader(): number {
    let at = 0;
    while (at < this.#lines.length) {
      const text = this.#lines[at];
      if (this.#isStart(text)) break;
      if (/^\s*#\w+:/.test(text)) this.#issues.lose(`line ${at + 1}`, 'the colour of a tag');
      else if (text.trim() && !COMMENT.test(text)) {
        if (/^\s*now\b.*:/i.test(text) || lacksYear(text)) return at;
        const {properties, next} = propertiesAt(this.#lines, at, this.#isStart);
        for (const property of properties) this.#takeHeader(property);
        if (next > at) {
          at = next;
          continue;
        }
        if (looksDated(text)) return at;
        this.#issues.lose(`line ${at + 1}`, 'text ahead of the first event');
      }
      at++;
    }
    return at;
  }

  #takeHeader({key, text, line}: MarkwhenProperty): void {
    const place = `line ${line}`;
    if (key === 'title' || key === 'description') this.#header[key] = text;
    else if (key === 'timezone' || key === 'tz') {
      const zone = this.#zoneOf(text, place);
      if (zone) this.#header.timeZone = zone;
    } else if (key === 'dateFormat') this.#isDayFirst = /^d/i.test(text);
    else this.#issues.lose(place, `"${key}" of the header`);
  }

  /** The name of a zone: an offset may be written `-5`. */
  #zoneOf(text: string, place: string): string | undefined {
    const [, sign = '+', hours, minutes = '00'] = /^([-+])?(\d{1,2})(?::?(\d\d))?$/.exec(text) ?? [];
    const zone = readZone(hours ? `${sign}${hours.padStart(2, '0')}:${minutes}` : text);
    return zone ?? this.#issues.error(place, 'bad-time-zone', `${quote(text)} is no time zone`, text);
  }

  /** Reads a heading, an event or what is neither; returns the next line. */
  #readLine(at: number): number {
    const text = this.#lines[at];
    const place = `line ${at + 1}`;
    const [heading, marks, title = groupTitle(text)] = HEADING.exec(text) ?? [];
    if (title !== undefined) return this.#openSection(title, heading ? marks.length : this.#sections.length + 1, at);
    if (GROUP_END.test(text)) {
      this.#sections.pop();
      return at + 1;
    }
    const start = eventStart(text, this.#context);
    if (start) return this.#readEvent(start, at);
    if (looksDated(text) || lacksYear(text))
      this.#issues.error(place, 'bad-date', `${quote(text.trim())} has ${faultOf(text)}`, text.trim());
    else if (text.trim() && !COMMENT.test(text)) this.#issues.lose(place, 'text that belongs to no event');
    return at + 1;
  }

  #openSection(title: string, depth: number, at: number): number {
    while (this.#sections.length && this.#sections.at(-1)!.depth >= depth) this.#sections.pop();
    const parent = this.#sections.at(-1);
    const {properties, next} = propertiesAt(this.#lines, at + 1, this.#isStart);
    const words = eventWords(title.replace(/\/\/.*$/, ''), `line ${at + 1}`, this.#issues);
    const zone = properties.find(({key}) => key === 'timezone' || key === 'tz');
    for (const {key, line} of properties)
      if (key !== 'timezone' && key !== 'tz') this.#issues.lose(`line ${line}`, `"${key}" of a section`);
    const name = words.text || words.tags.join(' ') || `${this.#groups.length + 1}`;
    const count = this.#groups.filter((group) => group.title === name && group.parent === parent?.id).length;
    const id = [parent?.id, count ? `${name} (${count + 1})` : name].filter(Boolean).join(' / ');
    this.#groups.push({id, title: name, ...(parent && {parent: parent.id})});
    this.#sections.push({id, depth, zone: zone ? this.#zoneOf(zone.text, `line ${zone.line}`) : parent?.zone});
    return next;
  }

  #readEvent(start: EventStart, at: number): number {
    const place = `line ${at + 1}`;
    const context = this.#context;
    // A date in one of the next lines may be relative to this one.
    this.#prior = start.date;
    const [, done, rest = start.title] = /^\[([xX ]?)\]\s*(.*)$/.exec(start.title) ?? [];
    const first = eventWords(rest, place, this.#issues);
    this.#know(first.id, start);
    const {properties, next} = propertiesAt(this.#lines, at + 1, this.#isStart);
    const {facts, known} = propertiesOf(properties);
    this.#know(known.get('id'), start);
    let end = next;
    while (
      end < this.#lines.length &&
      !this.#isStart(this.#lines[end]) &&
      !GROUP_END.test(this.#lines[end]) &&
      !looksDated(this.#lines[end])
    )
      end++;
    const body = this.#lines.slice(next, end).filter((text) => !COMMENT.test(text));
    if (first.marked !== undefined) this.#issues.lose(place, 'emphasis and the like in titles');
    const more = eventWords(dedented(body), `line ${next + 1}`, this.#issues);
    const id = known.get('id') ?? first.id ?? more.id;
    const tags = [...new Set([...first.tags, ...more.tags, ...listOf(known.get('tags'))])];
    const links = [
      ...first.links,
      ...more.links,
      ...listOf(known.get('url') ?? known.get('link')).map((url) => ({url})),
    ];
    const media = [...first.media, ...more.media];
    const where = known.get('location') ?? known.get('place') ?? first.place ?? more.place;
    if (start.date.guessed)
      this.#issues.warn(
        place,
        'guessed',
        `${quote(start.dateText)} does not say all of its date: it is read with ${start.date.guessed}`,
      );
    this.#know(id, start);
    const zone = known.get('timezone') ?? known.get('tz');
    this.#found.push({
      start,
      context,
      line: at + 1,
      zone: zone === undefined ? this.#sections.at(-1)?.zone : this.#zoneOf(zone, place),
      event: {
        id,
        title: first.text.replaceAll(/\s+/g, ' ') || more.text.split('\n', 1)[0] || tags.join(' '),
        text: first.text ? bodyOf(more) : more.text.split('\n').slice(1).join('\n') || undefined,
        group: this.#sections.at(-1)?.id,
        tags: tags.length ? tags : undefined,
        // A box that is not ticked is something still to be done.
        occurrence: done === undefined ? undefined : done.trim() ? 'happened' : 'planned',
        place: where === undefined ? undefined : {name: where},
        links: links.length ? links : undefined,
        media: media.length ? media : undefined,
        facts: facts.length ? facts : undefined,
      },
    });
    return end;
  }

  /** From now on a date may name the event. */
  #know(id: string | undefined, {date}: EventStart): void {
    if (id !== undefined) this.#spans.set(id.toLowerCase(), date);
  }

  #timesOf({event, start, context, zone, line}: Found, end: number): TimelineEvent[] {
    const {date, every} = start;
    const place = `line ${line}`;
    const one = {...event, date: zone ? zonedText(date, zone) : date.edtf};
    if (every === undefined) return [one];
    const times = Number.isFinite(date.to) ? markwhenTimes(every, date, end, context) : undefined;
    if (!times) {
      this.#issues.error(place, 'bad-format', `${quote(every)} is not understood; the event is shown once`, every);
      return [one];
    }
    if (times.cut === 'window') this.#issues.lose(place, `what recurs without an end, after ${textOf(end, 2)},`);
    else if (times.cut)
      this.#issues.error(place, 'too-many', `it recurs more often; ${MOST_TIMES} times of it are shown`);
    return times.starts.map((from, i) => {
      const moved = movedDate(date, from);
      const id = event.id === undefined || !i ? event.id : `${event.id}/${textOf(from, Math.max(2, date.level) as 2)}`;
      return {...event, id, date: zone ? zonedText(moved, zone) : moved.edtf};
    });
  }
}

/** A date that lasts as long, from another time on. */
function movedDate(date: MarkwhenDate, from: number): MarkwhenDate {
  if (from === date.from) return date;
  const to = from + date.to - date.from;
  const isSpan = date.edtf.includes('/');
  const first = textOf(from, date.level);
  const last = textOf(date.level < 3 ? to - 1 : to, date.level);
  return {...date, from, to, edtf: isSpan && first !== last ? `${first}/${last}` : first};
}

/** A date of a zone of its own: its times are instants. */
const zonedText = ({edtf}: MarkwhenDate, zone: string): string =>
  edtf.replace(
    /(\d{4}-\d\d-\d\dT\d\d)(:\d\d)?(:\d\d)?(?![\d:Z+-])/g,
    (text, hour: string, minute = ':00', second = '') => {
      const wall = Date.parse(`${hour}${minute}${second || ':00'}Z`);
      return Number.isNaN(wall) ? text : timeText(wall, toInstant(wall, zone));
    },
  );

const KNOWN = new Set(['id', 'tags', 'timezone', 'tz', 'location', 'place', 'url', 'link']);

/** Properties that say a field of an event, and others, which are facts. */
function propertiesOf(properties: readonly MarkwhenProperty[]): {facts: Fact[]; known: Map<string, string>} {
  const known = new Map<string, string>();
  const facts: Fact[] = [];
  for (const {key, text} of properties) {
    if (!text) continue;
    if (KNOWN.has(key)) known.set(key, text);
    else facts.push({name: key, value: text});
  }
  return {facts, known};
}

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim().replace(/^#/, ''))
    .filter(Boolean);

/** The text of an event, in Markdown where it is marked. */
function bodyOf({text, marked}: EventWords): EventText | undefined {
  return marked === undefined ? text || undefined : {format: 'markdown', value: marked};
}
