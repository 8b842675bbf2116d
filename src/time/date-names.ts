import {startOfDay} from './calendar.js';
import {dateTimeFormat} from './intl-cache.js';

/** Words between the parts of a date that say nothing. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'the of on de del am le den der di do el la du o г года год r году án én jén ján'.split(' '),
);

/** Languages whose names of months are recognised: where an abbreviation fits several, the first counts. */
const LANGUAGES =
  'en de fr es it pt nl fa ar sv da nb fi pl cs sk sl ru uk bg tr el hu ro ca id he hi et lv lt vi de-AT'.split(' ');
/** Languages of whose months only the whole names are recognised: their beginnings are words of other languages. */
const WHOLE_ONLY = 'ar-SY ur bn th sr mk be is gl eu cy sq az ka hy kk ms fil af eo'.split(' ');

const MONTHS = Array.from({length: 12}, (_, i) => startOfDay(2021, i + 1));
const WEEKDAYS = Array.from({length: 7}, (_, i) => startOfDay(2021, 6, i + 1));

/** Without the marks that a few languages add to letters, which people leave out. */
const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** The names that `Intl` gives to instants in a language; that of a month may differ beside a day. */
const namesIn = (language: string, part: 'month' | 'weekday', instants: readonly number[]): string[][] =>
  instants.map((ms) =>
    [{}, {day: 'numeric'} as const].map((options) =>
      plain(
        dateTimeFormat(language, {...options, [part]: 'long'})
          .formatToParts(ms)
          .find(({type}) => type === part)?.value ?? '',
      ),
    ),
  );

/** Created on first use, because `Intl` is slow. */
let names: {readonly months: string[][][]; readonly whole: string[][][]; readonly weekdays: string[]} | undefined;

/** Names that `Intl` has in the genitive alone. */
const GREEK =
  'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος'
    .split(' ')
    .map((name) => [plain(name)]);

const known = () =>
  (names ??= {
    months: [...LANGUAGES.map((language) => namesIn(language, 'month', MONTHS)), GREEK],
    whole: WHOLE_ONLY.map((language) => namesIn(language, 'month', MONTHS)),
    weekdays: LANGUAGES.flatMap((language) => namesIn(language, 'weekday', WEEKDAYS).flat()),
  });

/** What words have been found to mean; words that people write are few, those of a hostile file are not kept. */
const meant = new Map<string, number | undefined>();
const MEANT_LIMIT = 2000;

/**
 * The month, 1 to 12, of a name in one of the languages, or of its first three letters or more; undefined if it is none
 * or fits several.
 */
export function monthOf(text: string): number | undefined {
  if (meant.has(text)) return meant.get(text);
  const word = plain(text);
  const {months, whole: others} = known();
  const fitting = (year: string[][], fits: (name: string) => boolean) =>
    year.flatMap((forms, i) => (forms.some((name) => name && fits(name)) ? [i + 1] : []));
  const whole = new Set([...months, ...others].flatMap((year) => fitting(year, (name) => name === word)));
  const begun =
    word.length < 3 || whole.size
      ? [...whole]
      : (months.map((year) => fitting(year, (name) => name.startsWith(word))).find(({length}) => length) ?? []);
  const month = begun.length === 1 ? begun[0] : undefined;
  if (meant.size >= MEANT_LIMIT) meant.clear();
  meant.set(text, month);
  return month;
}

/** Whether a text is the name of a day of the week, or its first letters, three at least. */
export function isWeekday(text: string): boolean {
  const word = plain(text);
  return known().weekdays.some((name) => name === word || (word.length >= 3 && name.startsWith(word)));
}

const SEASONS: readonly (readonly [names: string, edtf: string])[] = [
  [
    'spring fruhling fruhjahr printemps primavera lente voorjaar var forar wiosna jaro весна весной весны بهار الربيع',
    '21',
  ],
  ['summer sommer ete verano estate verao zomer sommar lato leto лето летом лета تابستان الصيف', '22'],
  [
    'autumn fall herbst automne otono autunno outono herfst host efterar jesien podzim осень осенью осени پاییز الخريف',
    '23',
  ],
  ['winter hiver invierno inverno vinter zima зима зимой зимы زمستان الشتاء', '24'],
];
const seasons = new Map(
  SEASONS.flatMap(([words, edtf]) => words.split(' ').map((word) => [plain(word), edtf] as const)),
);

/** The EDTF number of a season by its name in one of several languages. */
export function seasonOf(text: string): string | undefined {
  return seasons.get(plain(text));
}
