import {quote} from '../../data/issue.js';
import {going, mapping, type Steps} from '../../data/steps.js';
import type {Attribution, DateBounds, Link, Media, TimelineEvent} from '../../data/types.js';
import {isDateText, readingDates} from '../date-column.js';
import {FileIssues} from '../file-issues.js';
import type {Draft} from '../format.js';
import {mediaOf} from '../media-of.js';
import {plainText} from '../plain-text.js';
import {richText} from '../rich-text.js';
import type {Columns} from './find-columns.js';
import {cellPlace, type Table} from './find-table.js';
import {columnsIn, meantBy} from './named-columns.js';
import {GROUPED_YEAR, numberOf} from './number-of.js';
import {GOES_ON, NONE, UNKNOWN} from './no-date.js';
import {type Row, SOME_ROWS} from './parse-rows.js';
import type {TableField, TableMap} from './table-map.js';

/** The keys of an event that come from a column of another name. */
const FIELD_OF_KEY: Readonly<Record<string, TableField>> = {links: 'link', attributions: 'who'};

/** Where the first sentence of a text ends, and how much of a longer one names an event. */
const SENTENCE_END = /(?<=[.!?])\s+|(?<=[。！？])|\n/;
const LONGEST_TITLE = 80;
/** So many texts are looked at in a step. */
const MANY = 4000;

/** Reads the rows of a table as events, in steps. */
export function* readingTable(table: Table, columns: Columns, map: TableMap, issues: FileIssues): Steps<Draft> {
  const {headers, rows, above} = table;
  const ignored = columnsIn(map.ignore, headers);
  const used = new Set(columns.values());
  const facts = headers.flatMap((name, i) => (used.has(i) || ignored.has(i) ? [] : [{name, i}]));
  const cellOf = ({cells}: Row, field: TableField): string => {
    const index = columns.get(field);
    return index === undefined ? '' : (cells[index]?.trim() ?? '');
  };
  const placeOf = (row: Row, field: TableField) => cellPlace(row.line, headers[columns.get(field) ?? -1]);
  const titleOf = (row: Row): string => {
    const title = plainText(cellOf(row, 'title'), placeOf(row, 'title'), issues).text;
    if (title) return title;
    const [first] = plainText(cellOf(row, 'text'), placeOf(row, 'text'), new FileIssues()).text.split(SENTENCE_END);
    if (first)
      issues.warn(placeOf(row, 'title'), 'guessed', 'the row has no title, and is called by the beginning of its text');
    return first.length > LONGEST_TITLE ? `${first.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …` : first;
  };
  const dates = yield* datesOf(table, columns, map, issues);
  const events: TimelineEvent[] = [];
  const lines: Row[] = [];
  const add = (row: Row, i: number) => {
    const date = dates(i);
    if (!date) return;
    const get = (field: TableField) => cellOf(row, field) || undefined;
    const {text, links} = richText(cellOf(row, 'text'), placeOf(row, 'text'), issues);
    const media = mediaIn(get);
    const tags = get('tags')
      ?.split(/\s*[;,|]\s*/)
      .filter(Boolean);
    const importance = numberOf(cellOf(row, 'importance'));
    const place = placeIn(get);
    const attributions = attributionsIn(get);
    const told = facts.flatMap(({name, i: index}) => {
      const value = row.cells[index]?.trim();
      return value ? [{name, value}] : [];
    });
    const allLinks = [...linksIn(get('link')), ...links, ...media.links];
    events.push({
      id: get('id'),
      title: titleOf(row),
      date,
      text,
      group: get('group'),
      kind: get('kind'),
      tags: tags?.length ? tags : undefined,
      importance,
      occurrence: get('occurrence')?.toLowerCase() as TimelineEvent['occurrence'],
      status: get('status')?.toLowerCase() as TimelineEvent['status'],
      attributions,
      place,
      media: media.media.length ? media.media : undefined,
      links: allLinks.length ? allLinks : undefined,
      facts: told.length ? told : undefined,
      lang: get('lang'),
    });
    lines.push(row);
  };
  yield* going(rows, add, SOME_ROWS);
  const [title, ...description] = above;
  return {
    dataset: {title, description: description.join('\n') || undefined, events},
    placeOf: (list, index, key) => {
      if (list !== 'events') return undefined;
      const field = key === undefined ? undefined : (FIELD_OF_KEY[key] ?? (key as TableField));
      const column = field === 'date' ? (columns.get('date') ?? columns.get('start')) : columns.get(field!);
      return cellPlace(lines[index].line, column === undefined ? undefined : headers[column]);
    },
  };
}

type DateInput = TimelineEvent['date'];

/** Reads the columns of dates, in steps; returns what gives the date of a row, undefined where it has none, which is told. */
function* datesOf(
  {headers, rows}: Table,
  columns: Columns,
  map: TableMap,
  issues: FileIssues,
): Steps<(index: number) => DateInput | undefined> {
  const faulty = new Set<number>();
  const words = new Map<number, string>();
  const textsOf = function* (field: TableField, change = (text: string) => text): Steps<string[] | undefined> {
    const column = columns.get(field);
    return column === undefined
      ? undefined
      : yield* mapping(rows, ({cells}) => change(cells[column]?.trim() ?? ''), MANY);
  };
  const datesIn = (field: TableField) => textsOf(field, (text) => (NONE.test(text) || UNKNOWN.test(text) ? '' : text));
  const read = function* (
    field: TableField,
    texts: readonly string[] | undefined,
    year?: (index: number) => string,
    others?: readonly (string | undefined)[],
  ): Steps<(string | undefined)[] | undefined> {
    if (!texts) return undefined;
    const column = columns.get(field)!;
    const {dates, words: said, faults} = yield* readingDates(texts, meantBy(map, headers, column), year);
    yield* going(
      dates,
      (date, i) => {
        if (texts[i] && date === undefined) faulty.add(i);
        if (said[i] !== undefined) words.set(i, said[i]);
      },
      MANY,
    );
    for (const {index, code, message, given, accepted} of faults) {
      const instead = code === 'bad-date' ? others?.[index] : undefined;
      const place = cellPlace(rows[index].line, headers[column]);
      if (instead === undefined) issues.error(place, code, message, given, accepted);
      else {
        issues.warn(place, 'guessed', `${message}; it is read as ${quote(instead)}, which stands beside it`, given);
        faulty.delete(index);
      }
    }
    return yield* mapping(dates, (date, i) => date ?? (texts[i] ? others?.[i] : undefined), MANY);
  };
  const years = yield* textsOf('year', (year) => year.replace(GROUPED_YEAR, '$1$2'));
  const months = yield* textsOf('month');
  const days = yield* textsOf('day');
  const when = yield* textsOf('when');
  // A year beside an empty date is all that is known, or the words for the date say it.
  const alone = yield* datesIn('date');
  const own =
    alone &&
    (yield* mapping(alone, (text, i) => text || years?.[i] || (when?.[i] && isDateText(when[i]) ? when[i] : '')));
  // What stands beside a date that cannot be read: its words, where these can, or its year.
  const besides = function* () {
    if (!when && !years) return undefined;
    const said = when && (yield* readingDates(when)).dates;
    const whole = years && (yield* readingDates(years)).dates;
    return yield* mapping(rows, (_, i) => said?.[i] ?? whole?.[i], MANY);
  };
  const date =
    years && !own
      ? yield* read('year', yield* mapping(years, (year, i) => joined(year, months?.[i] ?? '', days?.[i] ?? '')))
      : yield* read('date', own, years && ((i) => years[i]), yield* besides());
  const start = yield* read('start', yield* datesIn('start'));
  const earliest = yield* read('earliest', yield* datesIn('earliest'));
  const latest = yield* read('latest', yield* datesIn('latest'));
  // What goes on, and what ends nobody knows when, has no date in the column of its end.
  const written = yield* textsOf('end');
  const lasts =
    written &&
    (yield* mapping(written, (text) => (GOES_ON.test(text) ? '..' : UNKNOWN.test(text) ? '' : undefined), MANY));
  const ends = yield* read(
    'end',
    written && (yield* mapping(written, (text, i) => (lasts![i] === undefined && !NONE.test(text) ? text : ''), MANY)),
  );
  return (i) => {
    if (faulty.has(i)) return undefined;
    const first = start?.[i] ?? date?.[i];
    const last = ends?.[i] ?? lasts?.[i];
    const bounds = earliest?.[i] ?? latest?.[i];
    const {line} = rows[i];
    if (first === undefined && last === undefined && bounds === undefined)
      return issues.error(
        cellPlace(line, headers[columns.get('date') ?? columns.get('start') ?? columns.get('year') ?? -1]),
        'missing',
        'the row has no date',
      );
    const own = when?.[i] || (last === undefined ? words.get(i) : undefined);
    const text = own ? {text: own} : undefined;
    if (bounds !== undefined && first === undefined && last === undefined)
      return {...(earliest?.[i] && {earliest: earliest[i]}), ...(latest?.[i] && {latest: latest[i]}), ...text};
    const bounded = boundsOf(first, last);
    if (bounded) return {...bounded, ...text};
    const edtf = spanOf(first, last);
    if (edtf === undefined)
      return issues.error(
        cellPlace(line, headers[columns.get('end')!]),
        'bad-date',
        `${quote(first)} lasts already, and cannot end ${quote(last)}`,
      );
    return text ? {edtf, ...text} : edtf;
  };
}

/** Bounds of a span of which a side lies somewhere within a stretch, which no text in EDTF says. */
function boundsOf(first: string | undefined, last: string | undefined): DateBounds | undefined {
  if (first === undefined || last === undefined || first === last || !/\[/.test(first + last)) return undefined;
  const [start, end] = [first, last].map(
    (side) => /^\[([^[\],/]*)\.\.([^[\],/]*)\]$/.exec(side)?.slice(1) ?? [side, side],
  );
  return [start, end].some((side) => side.some((each) => !each || /[[/{]/.test(each)))
    ? undefined
    : {earliest: start[0], latest: start[1], endEarliest: end[0], endLatest: end[1]};
}

/** A date and an end as one date; undefined where one of them lasts itself. */
export function spanOf(first: string | undefined, last: string | undefined): string | undefined {
  if (last === undefined || last === first) return first;
  if (/[/[{]/.test(`${first ?? ''}${last}`)) return undefined;
  return `${first ?? ''}/${last}`;
}

/** The text of a date whose parts stand in columns of their own. */
function joined(year: string, month: string, day: string): string {
  if (!month) return year;
  const [y, m, d] = [year, month, day].map((part) => part.replaceAll(/[\s,]/g, ''));
  if (/^\d{1,2}$/.test(m))
    return [y.padStart(4, '0'), ...[m, d].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
  return [d, m, y].filter(Boolean).join(' ');
}

type Get = (field: TableField) => string | undefined;

const isUrl = (text: string) => /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(text);

function linksIn(cell: string | undefined): Link[] {
  return (cell ?? '')
    .split(/[\s,;|]+(?=https?:|www\.)|\n/)
    .map((url) => url.trim())
    .filter(Boolean)
    .map((url) => ({url: url.startsWith('www.') ? `https://${url}` : url}));
}

function mediaIn(get: Get): {media: Media[]; links: Link[]} {
  const media: Media[] = [];
  const links: Link[] = [];
  const [alt, caption, credit] = [get('alt'), get('caption'), get('credit')];
  for (const {url} of linksIn(get('media'))) {
    const found = mediaOf(url);
    if ('media' in found)
      media.push({...found.media, ...(alt && {alt}), ...(caption && {caption}), ...(credit && {credit})});
    else links.push({...found.link, ...(caption && {title: caption})});
  }
  return {media, links};
}

function placeIn(get: Get): TimelineEvent['place'] {
  const [lat, lon] = [get('lat'), get('lon')].map((cell) => numberOf(cell ?? ''));
  const hasBoth = lat !== undefined && lon !== undefined;
  const name = get('place') ?? (hasBoth ? `${lat}, ${lon}` : undefined);
  return name === undefined ? undefined : {name, ...(hasBoth && {lat, lon})};
}

/** Who says so: each of several sources, or one person and where that was published. */
function attributionsIn(get: Get): Attribution[] | undefined {
  const [who, source, url] = [get('who'), get('source'), get('sourceUrl')];
  if (who) {
    const published = {...(source && (isUrl(source) ? {url: source} : {publisher: source})), ...(url && {url})};
    return [{who, ...(Object.keys(published).length && {source: published})}];
  }
  if (!source && !url) return undefined;
  const sources = (source ?? url!).split(/\s*[;\n]\s*/).filter(Boolean);
  return sources.map((each) => {
    const address = isUrl(each) ? each : sources.length === 1 ? url : undefined;
    return {
      who: isUrl(each) ? (/^(?:https?:\/\/)?(?:www\.)?([^/?#]+)/i.exec(each)?.[1] ?? each) : each,
      ...(address && {source: {url: address}}),
    };
  });
}
