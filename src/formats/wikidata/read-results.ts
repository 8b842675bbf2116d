import {quote} from '../../data/issue.js';
import type {Fact, Link, Media, Place, TimelineEvent} from '../../data/types.js';
import type {FileIssues} from '../file-issues.js';
import type {Draft, FormatInput} from '../format.js';
import {plainText} from '../plain-text.js';
import {fieldOf} from '../table/column-words.js';
import {spanOf} from '../table/table-events.js';
import {type DateRole, entityId, isCirca, type ResultColumns, resultColumns} from './result-columns.js';
import {type ResultRow, resultRows} from './result-rows.js';
import {readWikidataTime} from './wikidata-date.js';

const JULIAN = 'Q1985786';

/** Rows of a result that are of one thing at one time: a query answers with a row for each of its pictures, or types. */
interface Joined {
  readonly rows: ResultRow[];
  readonly date: TimelineEvent['date'];
  readonly isJulian: boolean;
}

/** Reads the result of a query as events: a row, or several rows of one thing and one time, are one. */
export function readResults(input: FormatInput, issues: FileIssues): Draft | undefined {
  const result = resultRows(input, issues);
  const columns = resultColumns(result);
  const names = result.variables.map(quote).join(', ');
  if (!columns.dates.size)
    return issues.error('$', 'missing', `no variable of the query holds dates; there are ${names || 'none'}`);
  if (columns.title === undefined && columns.item === undefined)
    return issues.error('$', 'missing', `no variable of the query names what happened; there are ${names}`);
  if (columns.isSpanGuessed)
    issues.warn(
      '$',
      'guessed',
      `${[...columns.dates.values()].map(quote).join(' and ')} are read as the start and the end of each event; call them ?start and ?end if they are, and ?date what is when it happened`,
    );
  const dates = new ResultDates(columns, issues);
  const joined = new Map<string, Joined>();
  for (const row of result.rows) {
    const date = dates.of(row);
    if (date === undefined) continue;
    const {item, title} = columns;
    const key = JSON.stringify([row.values[item ?? title!], date]);
    const same = joined.get(key);
    if (same) same.rows.push(row);
    else joined.set(key, {rows: [row], date, isJulian: dates.isJulian(row)});
  }
  dates.tell();
  const all = [...joined.values()];
  const ids = new Set<string>();
  const languages = new Set(all.map(({rows: [row]}) => row.languages[columns.title ?? '']));
  const lang = languages.size === 1 ? [...languages][0] : undefined;
  const events = all.map((one) => {
    const event = eventOf(one, {columns, dates, issues});
    const id = event.id !== undefined && !ids.has(event.id) ? event.id : undefined;
    if (id !== undefined) ids.add(id);
    return {...event, id, ...(lang === undefined && {lang: one.rows[0].languages[columns.title ?? '']})};
  });
  const variableOf: Readonly<Record<string, string | undefined>> = {
    title: columns.title ?? columns.item,
    date: [...columns.dates.values()][0],
    text: columns.text,
    place: columns.places[0],
    media: columns.images[0],
    links: columns.articles[0],
  };
  return {
    dataset: {...(lang !== undefined && {lang}), events},
    placeOf: (list, index, key) => (list === 'events' ? all[index].rows[0].placeOf(variableOf[key ?? '']) : undefined),
  };
}

/** Reads the dates of rows. */
class ResultDates {
  readonly #columns: ResultColumns;
  readonly #issues: FileIssues;
  #guessed: {place: string; given: string; variable: string; count: number} | undefined;

  constructor(columns: ResultColumns, issues: FileIssues) {
    this.#columns = columns;
    this.#issues = issues;
  }

  isJulian({values}: ResultRow): boolean {
    return [...this.#columns.calendars.values()].some((name) => entityId(values[name]) === JULIAN);
  }

  /** The date of a row; undefined where it has none, which is told. */
  of(row: ResultRow): TimelineEvent['date'] | undefined {
    const [date, start, end, earliest, latest] = (['date', 'start', 'end', 'earliest', 'latest'] as const).map((role) =>
      this.#side(row, role),
    );
    const first = start ?? date;
    if (earliest || latest) {
      // The bounds say more than the date, which Wikidata wants to have too.
      return end
        ? {kind: 'span', earliest: earliest ?? first, latest: latest ?? first, endEarliest: end, endLatest: end}
        : {
            ...((earliest ?? first) && {earliest: earliest ?? first}),
            ...((latest ?? first) && {latest: latest ?? first}),
            ...(this.#isAbout(row) && {approximate: true}),
          };
    }
    if (first === undefined && end === undefined) {
      const hasText = [...this.#columns.dates.values()].some((name) => row.values[name] !== undefined);
      return hasText
        ? undefined
        : this.#issues.error(row.placeOf(), 'missing', 'the row has no date, or an unknown one');
    }
    const circa = this.#isAbout(row) ? '~' : '';
    const about = (edtf: string | undefined) => edtf && (edtf.endsWith('~') ? edtf : edtf + circa);
    return spanOf(about(first), about(end));
  }

  #isAbout({values}: ResultRow): boolean {
    const {circa} = this.#columns;
    return circa !== undefined && isCirca(values[circa]);
  }

  #side(row: ResultRow, role: DateRole): string | undefined {
    const variable = this.#columns.dates.get(role);
    return variable === undefined ? undefined : this.dateIn(row, variable);
  }

  /** The date of a variable in EDTF; undefined where the row has none, or one that does not exist, which is told. */
  dateIn(row: ResultRow, variable: string): string | undefined {
    const {precisions, calendars} = this.#columns;
    const text = row.values[variable];
    if (text === undefined) return undefined;
    const given = row.values[precisions.get(variable) ?? ''];
    const calendar = calendars.get(variable);
    const read = readWikidataTime(text, {
      precision: given === undefined ? undefined : Number(given),
      isJulian: calendar !== undefined && entityId(row.values[calendar]) === JULIAN,
    });
    if (!read)
      return this.#issues.error(row.placeOf(variable), 'bad-date', `${quote(text)} is no date that exists`, text);
    if (read.isGuessed) {
      if (this.#guessed) this.#guessed.count++;
      else this.#guessed = {place: row.placeOf(variable), given: text, variable, count: 1};
    }
    return read.edtf;
  }

  /** Tells once of dates that were taken for less exact than they are written. */
  tell(): void {
    if (!this.#guessed) return;
    const {place, given, variable, count} = this.#guessed;
    this.#issues.warn(
      place,
      'guessed',
      `${quote(given)} is read as a year or a month, as the query does not say how exact it is${count > 1 ? `; so are ${count - 1} more` : ''}. Ask for wikibase:timePrecision as ?${variable}Precision`,
    );
  }
}

/** The different values that rows have for a variable. */
const valuesOf = (rows: readonly ResultRow[], name: string | undefined): string[] =>
  name === undefined ? [] : [...new Set(rows.map(({values}) => values[name]).filter((value) => value !== undefined))];

/** What of several values, or of other names, an event does not hold. */
function tellLost({rows}: Joined, columns: ResultColumns, issues: FileIssues): void {
  const [row] = rows;
  const lose = (name: string | undefined, what: string) => issues.lose(row.placeOf(name), what);
  if (valuesOf(rows, columns.title).length > 1) lose(columns.title, 'a second name of a thing');
  if (valuesOf(rows, columns.text).length > 1) lose(columns.text, 'a second description of a thing');
  if (valuesOf(rows, columns.places[0]).length > 1) lose(columns.places[0], 'a second place of a thing');
  for (const name of columns.alternatives) if (valuesOf(rows, name).length) lose(name, 'alternative names');
}

function eventOf(
  joined: Joined,
  {columns, dates, issues}: {columns: ResultColumns; dates: ResultDates; issues: FileIssues},
): TimelineEvent {
  const {rows, date, isJulian} = joined;
  const [row] = rows;
  tellLost(joined, columns, issues);
  const id = entityId(row.values[columns.item ?? '']);
  const titles = valuesOf(rows, columns.title);
  const title = plainText(titles[0] ?? '', row.placeOf(columns.title), issues).text;
  if (id !== undefined && (!title || title === id))
    issues.warn(
      row.placeOf(columns.title),
      'guessed',
      `${id} has no name in the languages of the query, and is shown by its number`,
      id,
    );
  const facts: Fact[] = [];
  const fields: Partial<Record<'group' | 'kind', string>> = {};
  let name: string | undefined;
  for (const [label, variable] of columns.others) {
    const found = valuesOf(rows, variable).map((value) => entityId(value) ?? value);
    if (!found.length) continue;
    const field = fieldOf(label);
    if ((field === 'group' || field === 'kind') && fields[field] === undefined) fields[field] = found[0];
    else if (field === 'place' && name === undefined) {
      name = found[0];
      continue;
    }
    if (found.length > 1 || (field !== 'group' && field !== 'kind')) facts.push({name: label, value: found.join(', ')});
  }
  for (const name of columns.otherDates) {
    const said = new Set(rows.map((each) => dates.dateIn(each, name)).filter((edtf) => edtf !== undefined));
    if (said.size) facts.push({name, value: [...said].join(', ')});
  }
  for (const name of columns.places.slice(1)) {
    const found = valuesOf(rows, name).flatMap((point) => placeOf(point, undefined)?.name ?? []);
    if (found.length) facts.push({name, value: found.join('; ')});
  }
  if (isJulian) facts.push({name: 'Calendar of the source', value: 'Julian'});
  const links: Link[] = [
    ...columns.articles.flatMap((variable) => valuesOf(rows, variable)).map((url) => ({url})),
    ...(id === undefined ? [] : [{url: `https://www.wikidata.org/wiki/${id}`, title: `Wikidata: ${id}`}]),
  ];
  const media = columns.images.flatMap((variable) => valuesOf(rows, variable)).map(pictureOf);
  return {
    id,
    title: title || (id ?? ''),
    date,
    text: valuesOf(rows, columns.text)[0],
    ...fields,
    place: placeOf(valuesOf(rows, columns.places[0])[0], name),
    media: media.length ? media : undefined,
    links: links.length ? links : undefined,
    facts: facts.length ? facts : undefined,
  };
}

/** A picture of Wikimedia Commons, in a width that pages can show. */
function pictureOf(address: string): Media {
  const url = address.replace(/^http:/, 'https:');
  return {type: 'image', url: url.includes('/Special:FilePath/') && !url.includes('?') ? `${url}?width=800` : url};
}

/** A point is written with its longitude first. */
function placeOf(point: string | undefined, name: string | undefined): Place | undefined {
  const [, lon, lat] = /Point\(([-\d.eE]+) ([-\d.eE]+)\)/i.exec(point ?? '') ?? [];
  if (lat === undefined) return name === undefined ? undefined : {name};
  const rounded = (degrees: string) => Math.round(Number(degrees) * 1e5) / 1e5;
  return {name: name ?? `${rounded(lat)}, ${rounded(lon)}`, lat: Number(lat), lon: Number(lon)};
}
