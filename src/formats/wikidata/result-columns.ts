import {fieldOf} from '../table/column-words.js';
import type {ResultRows} from './result-rows.js';
import {ENTITY} from './result-shape.js';
import {isTimeText, isYearText} from './wikidata-date.js';

/** What dates of a result say. */
export type DateRole = 'date' | 'start' | 'end' | 'earliest' | 'latest';

/** What the variables of a result hold. */
export interface ResultColumns {
  readonly dates: ReadonlyMap<DateRole, string>;
  /** Dates of something else than the event. */
  readonly otherDates: readonly string[];
  /** Of two dates that nothing names as a start and an end, these are read so. */
  readonly isSpanGuessed: boolean;
  /** For a variable of dates, that of their precision, and of their calendar. */
  readonly precisions: ReadonlyMap<string, string>;
  readonly calendars: ReadonlyMap<string, string>;
  /** Says where a date is about right only. */
  readonly circa: string | undefined;
  /** Other names of what the rows are of. */
  readonly alternatives: readonly string[];
  /** What the rows are of, and what it is called. */
  readonly item: string | undefined;
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly places: readonly string[];
  readonly images: readonly string[];
  readonly articles: readonly string[];
  /** What else there is, by the name under which it is shown. */
  readonly others: ReadonlyMap<string, string>;
}

const CALENDAR = /^https?:\/\/www\.wikidata\.org\/entity\/Q(?:1985727|1985786)$/;
/** Circumstances of a date that make it about right: circa, near. */
const CIRCA = /^(?:https?:\/\/www\.wikidata\.org\/entity\/Q(?:5727902|21818619)|circa|true|1)$/i;
const PICTURE = /^https?:\/\/commons\.wikimedia\.org\/wiki\/Special:FilePath\/|\.(?:jpe?g|png|gif|svg|webp|tiff?)$/i;
const ARTICLE = /^https?:\/\/[\w-]+\.(?:wikipedia|wikivoyage|wikisource|wikinews|wikiquote)\.org\/wiki\//;

/** Whether a value says that a date is about right only. */
export const isCirca = (value: string | undefined): boolean => CIRCA.test(value ?? '');

/** The number of an entity, such as `Q42`. */
export const entityId = (address: string | undefined): string | undefined => ENTITY.exec(address ?? '')?.[1];

/** The words of a variable: `startDatePrecision` has three. */
const wordsOf = (name: string) => name.split(/[\s_-]+|(?<=\p{Ll})(?=\p{Lu})/u).map((word) => word.toLowerCase());

const ROLES: readonly (readonly [DateRole, RegExp])[] = [
  ['earliest', /^(?:earliest|p1319|min|notbefore|after)$/],
  ['latest', /^(?:latest|p1326|max|notafter|before)$/],
  ['end', /^(?:end|ended|ending|p582|death|died|dissolved|dod|ende|fin|until|to)$/],
  ['start', /^(?:start|started|begin|beginning|p580|birth|born|inception|dob|anfang|beginn|debut|since|from)$/],
];

/** Finds what the variables of a result hold, by what their values are; by their names only what these cannot tell. */
export function resultColumns({variables, rows}: ResultRows): ResultColumns {
  const sample = rows.slice(0, 200);
  const left = new Set(variables);
  const all = (name: string, fits: (value: string) => boolean) => {
    const values = sample.map((row) => row.values[name]).filter((value) => value !== undefined);
    return values.length > 0 && values.every(fits);
  };
  const take = (fits: (name: string) => boolean) => {
    const found = [...left].filter(fits);
    for (const name of found) left.delete(name);
    return found;
  };
  const times = take((name) => all(name, isTimeText));
  if (!times.length)
    times.push(...take((name) => wordsOf(name).some((word) => fieldOf(word) === 'year') && all(name, isYearText)));
  const calendarNames = take((name) => all(name, (value) => CALENDAR.test(value)));
  const circa = [...left].find((name) => /circa|p1480|circumstance/i.test(name) || all(name, isCirca));
  // What else it says of a date is a fact.
  if (circa !== undefined && all(circa, isCirca)) left.delete(circa);
  const precisionNames = take(
    (name) => /prec/i.test(name) && all(name, (value) => /^\d{1,2}$/.test(value) && Number(value) <= 14),
  );
  const places = take((name) => all(name, (value) => /^(?:<[^>]+> )?Point\(/i.test(value)));
  const images = take((name) => all(name, (value) => PICTURE.test(value)));
  const articles = take((name) => all(name, (value) => ARTICLE.test(value)));
  const entities = take((name) => all(name, (value) => ENTITY.test(value)));
  const item = entities.find((name) => left.has(`${name}Label`)) ?? entities[0];
  const one = (...names: (string | undefined)[]) => names.find((name) => name !== undefined && left.delete(name));
  const title =
    one(item && `${item}Label`, ...[...left].filter((name) => fieldOf(name) === 'title')) ??
    one(...[...left].filter((name) => /label$/i.test(name))) ??
    one(...[...left].filter((name) => all(name, (value) => /\p{L}/u.test(value))));
  const text = one(item && `${item}Description`, ...[...left].filter((name) => fieldOf(name) === 'text'));
  const others = new Map<string, string>();
  const alternatives = take((name) => name.endsWith('AltLabel'));
  for (const name of left) others.set(name.replace(/(?<=.)Label$/, ''), name);
  // What an entity is called says it better than its number.
  for (const name of entities) if (name !== item && !others.has(name)) others.set(name, name);
  const roles = rolesOf(times, rows);
  return {
    ...roles,
    alternatives,
    precisions: belongTo(times, precisionNames),
    calendars: belongTo(times, calendarNames),
    circa,
    item,
    title,
    text,
    places,
    images,
    articles,
    others,
  };
}

/** What the dates say: by their names, else by what they are called for all things. */
function rolesOf(
  times: readonly string[],
  rows: ResultRows['rows'],
): Pick<ResultColumns, 'dates' | 'otherDates' | 'isSpanGuessed'> {
  const roles = new Map<DateRole, string>();
  const others: string[] = [];
  for (const name of times) {
    const words = wordsOf(name);
    const [role] = ROLES.find(([, pattern]) => words.some((word) => pattern.test(word))) ?? ['date' as const];
    if (roles.has(role)) others.push(name);
    else roles.set(role, name);
  }
  const date = roles.get('date');
  // Two that have names of their own, such as "geboren" and "gestorben", are a span if the one never comes before the other.
  const [last] = others;
  const isSpanGuessed =
    last !== undefined &&
    times.length === 2 &&
    date !== undefined &&
    ![date, last].some((name) => wordsOf(name).some((word) => DATE.test(word))) &&
    rows.every(({values}) => yearOf(values[date]) <= yearOf(values[last] ?? '9999'));
  if (isSpanGuessed) roles.set('end', others.shift()!);
  // Of a span that has no start, the date is the start.
  if (roles.has('date') && roles.has('end') && !roles.has('start')) {
    roles.set('start', roles.get('date')!);
    roles.delete('date');
  }
  return {dates: roles, otherDates: others, isSpanGuessed};
}

const DATE = /^(?:date|datum|time|when|p585|p577|published|publication|point)$/;

const yearOf = (text: string | undefined) => Number.parseInt(text ?? '-9999', 10);

/** To which date each further variable belongs: the one whose words it has; to all, where it has the words of none. */
function belongTo(times: readonly string[], names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const shared = (name: string, time: string) => wordsOf(name).filter((word) => wordsOf(time).includes(word)).length;
  const general = names.find((name) => times.every((time) => !shared(name, time)));
  for (const time of times) {
    const [best] = [...names].sort((a, b) => shared(b, time) - shared(a, time));
    const own = best !== undefined && shared(best, time) ? best : general;
    if (own !== undefined) found.set(time, own);
  }
  return found;
}
