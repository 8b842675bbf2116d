import {calendarDay, HOUR, MINUTE, SECOND, startOfDay} from './calendar.js';
import {dateTimeFormat} from './intl-cache.js';
import {readEdtf} from './read-edtf.js';

/** One way to read a text that is not EDTF as a date. */
export interface Spelling {
  /** The EDTF text to write; undefined if the text, read this way, names no real date, such as February 30. */
  readonly edtf: string | undefined;
  /** How it was read, where there is more than one way: "day first". */
  readonly reading?: string;
}

/** The most characters of a text that is tried: bounds the time that the regular expressions below take. */
const LENGTH_LIMIT = 100;

/** Every way to read a text as a date, in EDTF; none if nothing is recognised. */
export function dateSpellings(text: string): Spelling[] {
  if (text.length > LENGTH_LIMIT) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const found = isDate(plain) && plain !== text ? [{edtf: plain}] : spell(plain.toLowerCase());
  return found.some(({edtf}) => edtf) ? found : [];
}

function isDate(edtf: string): boolean {
  try {
    return Boolean(readEdtf(edtf));
  } catch {
    return false;
  }
}

const one = (edtf: string): Spelling[] => [{edtf}];
const map = (spellings: readonly Spelling[], change: (edtf: string) => string): Spelling[] =>
  spellings.map(({edtf, reading}) => ({
    edtf: edtf === undefined ? undefined : checked(change(edtf)),
    ...(reading !== undefined && {reading}),
  }));
const checked = (edtf: string): string | undefined => (isDate(edtf) ? edtf : undefined);

/** Appends a qualifier to a date, or to both sides of an interval. */
const qualified = (edtf: string, qualifier: string): string =>
  edtf
    .split('/')
    .map((side) => side + qualifier)
    .join('/');

/** Words before or after a date, each with the change it makes to the EDTF text. */
const AROUND: readonly [RegExp, (edtf: string) => string][] = [
  [
    /^(?:circa|ca\.?|c\.|c(?=[ \d])|about|around|approximately|approx\.?|roughly|~|um|etwa|vers|حدود|حوالی|نحو) ?/,
    (edtf) => qualified(edtf, '~'),
  ],
  [/ ?(?:\?~|~\?)$/, (edtf) => qualified(edtf, '%')],
  [/^(?:probably|possibly|perhaps|maybe) | ?\(?\?\)?$/, (edtf) => qualified(edtf, '?')],
  [/^(?:before|by|up to|not after|no later than) /, (edtf) => `[..${edtf}]`],
  [/^(?:after|not before|no earlier than) /, (edtf) => `[${edtf}..]`],
  [/^(?:until|till) /, (edtf) => `../${edtf}`],
  [
    /^since | ?- ?(?:present|now|today|ongoing)?$| (?:to|until) (?:present|now|today)$|\/(?:present|now|today|open|ongoing)$/,
    (edtf) => `${edtf}/..`,
  ],
  [/\/unknown$/, (edtf) => `${edtf}/`],
  [/^unknown\//, (edtf) => `/${edtf}`],
];

/** What may separate the two dates of a range. */
const BETWEEN = [' to ', ' until ', ' till ', ' through ', ' and ', ' - ', '..', '/', '-'];

function spell(text: string): Spelling[] {
  const whole = spellOne(text);
  if (whole.length) return whole;
  for (const [words, change] of AROUND) {
    const rest = text.replace(words, '');
    if (rest === text || !rest) continue;
    const inner = isDate(rest.toUpperCase()) ? one(rest.toUpperCase()) : spell(rest);
    if (inner.length) return map(inner, change);
  }
  const isSomewhere = text.startsWith('between ');
  const range = text.replace(/^(?:between|from) /, '');
  for (const separator of BETWEEN) {
    const sides = range.split(separator);
    if (sides.length !== 2 || (separator === '/' && sides.some((side) => /^\d{1,3}$/.test(side)))) continue;
    const [first, last] = sides.map((side) =>
      isDate(side.toUpperCase()) ? one(side.toUpperCase()) : spellOne(side.trim()),
    );
    const joined = first.flatMap((start, i) => {
      const end = last.length === 1 ? last[0] : last[i];
      const edtf =
        start.edtf && end?.edtf && checked(isSomewhere ? `[${start.edtf}..${end.edtf}]` : `${start.edtf}/${end.edtf}`);
      return edtf ? [{edtf, ...(start.reading !== undefined && {reading: start.reading})}] : [];
    });
    if (joined.length) return joined;
  }
  return [];
}

const two = (digits: string) => digits.padStart(2, '0');
const day = (year: string, month: string, date: string): string | undefined =>
  checked(`${year}-${two(month)}-${two(date)}`);
const SEASONS: Readonly<Record<string, string>> = {spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24'};

/** The ways to read a text as a single date, not a range. */
function spellOne(text: string): Spelling[] {
  const upper = text.toUpperCase();
  if (isDate(upper) && upper !== text) return one(upper);
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(text);
    const spelled = found ? read(found).map(({edtf, ...how}) => ({edtf: edtf && checked(edtf), ...how})) : [];
    if (spelled.some(({edtf}) => edtf)) return spelled;
  }
  return spellNamed(text);
}

const yearOf = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
/** Writes an instant, ms since 1970 UTC, as EDTF; with a fraction of a second only if it is not zero. */
function instant(ms: number): string {
  const {year, month, day: date} = calendarDay(ms);
  const [hour, minute, second] = [(ms / HOUR) % 24, (ms / MINUTE) % 60, (ms / SECOND) % 60].map((part) =>
    two(String(Math.floor(part))),
  );
  const fraction = ms % SECOND ? `.${String(ms % SECOND).padStart(3, '0')}` : '';
  return `${yearOf(year)}-${two(String(month))}-${two(String(date))}T${hour}:${minute}:${second}${fraction}Z`;
}

const BC = String.raw`(?:bce?|b\. ?c\.(?: ?e\.)?|v\. ?chr\.?)`;
const AD = String.raw`(?:ad|ce|a\. ?d\.|c\. ?e\.|n\. ?chr\.?)`;

/** Formats of dates in digits. The first that matches and gives a valid date is used. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => Spelling[]])[] = [
  [/^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/, ([, year, month, date]) => one(day(year, month, date) ?? '')],
  [
    /^(\d{4})(?:[-/ ](\d{1,2})|\.(\d\d))$/,
    ([, year, plain, dotted, month = plain ?? dotted]) =>
      one(Number(month) > 12 ? `${year}/${year.slice(0, 2)}${month}` : `${year}-${two(month)}`),
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)\/(\d\d)$/,
    ([, year, month, first, last]) => one(`${year}-${month}-${first}/${year}-${month}-${last}`),
  ],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([, date, month, year]) => one(day(year, month, date) ?? '')],
  [
    /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4})$/,
    ([, first, second, year]) => [
      {edtf: day(year, second, first), reading: 'day first'},
      {edtf: day(year, first, second), reading: 'month first'},
    ],
  ],
  [/^(\d{1,2})[-./ ](\d{4})$/, ([, month, year]) => one(`${year}-${two(month)}`)],
  [/^(\d{4})(\d\d)(\d\d)$/, ([, year, month, date]) => one(day(year, month, date) ?? '')],
  [
    /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(z|[-+]\d{4})?$/,
    ([, year, month, date, hour, minute, second, zone = '']) =>
      one(`${year}-${month}-${date}T${hour}:${minute}${second ? `:${second}` : ''}${zone.toUpperCase()}`),
  ],
  [
    /^(\d{4})-?w(\d{1,2})(?:-?(\d))?$/,
    ([, year, week, weekday]) => one(`${year}-W${two(week)}${weekday ? `-${weekday}` : ''}`),
  ],
  [/^(\d{4})[- /]?q([1-4])$/, ([, year, quarter]) => one(`${year}-${32 + Number(quarter)}`)],
  [/^q([1-4])[- /]?(\d{4})$/, ([, quarter, year]) => one(`${year}-${32 + Number(quarter)}`)],
  [/^(\d{4})[- ](spring|summer|autumn|fall|winter)$/, ([, year, season]) => one(`${year}-${SEASONS[season]}`)],
  [/^(spring|summer|autumn|fall|winter)(?: of)?,? (\d{4})$/, ([, season, year]) => one(`${year}-${SEASONS[season]}`)],
  [
    /^(?:the )?(\d\d)00'?s$/,
    ([, century]) => [
      {edtf: `${century}0X`, reading: 'ten years'},
      {edtf: `${century}XX`, reading: 'a hundred years'},
    ],
  ],
  [/^(?:the )?(\d{3})0'?s$/, ([, decade]) => one(`${decade}X`)],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th)[- ]century$/, ([, century]) => one(`${two(String(Number(century) - 1))}XX`)],
  [
    new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)[- ]century ${BC}$`),
    ([, century]) => one(`-${two(String(Number(century) - 1))}XX`),
  ],
  // Years BC and AD, and negative years. ISO 8601 has a year 0, which is 1 BC; the common era has none.
  [new RegExp(`^(\\d[\\d,]*) ?${BC}$`), ([, digits]) => one(yearOf(1 - Number(digits.replaceAll(',', ''))))],
  [
    /^0$/,
    () => [
      {edtf: '0000', reading: '1 BC'},
      {edtf: instant(0), reading: 'ms since 1970'},
    ],
  ],
  [new RegExp(`^(?:${AD} ?)?(\\d{1,4})(?: ?${AD})?$`), ([, digits]) => one(yearOf(Number(digits)))],
  [
    /^-(\d{1,4})$/,
    ([, digits]) => [
      {edtf: yearOf(-Number(digits)), reading: `${Number(digits) + 1} BC, as ISO 8601 counts`},
      {edtf: yearOf(1 - Number(digits)), reading: `${digits} BC`},
    ],
  ],
  [
    new RegExp(`^(\\d{1,5}(?:\\.\\d{1,4})?) ?(million|billion|m|bn?)(?: years? ago|ya| ${BC})$`),
    ([, number, scale]) => {
      const digits = String(Math.round(Number(number) * (scale.startsWith('m') ? 1e6 : 1e9))).replace(
        /0+$/,
        (zeros) => `E${zeros.length}`,
      );
      return one(`Y-${digits}`);
    },
  ],
  [
    /^\d{9,13}$/,
    ([digits]) =>
      [
        ...(digits.length > 10 ? [{edtf: instant(Number(digits)), reading: 'ms since 1970'}] : []),
        ...(digits.length < 11 ? [{edtf: instant(Number(digits) * 1000), reading: 's since 1970'}] : []),
        {edtf: `Y${digits}`, reading: 'a year'},
      ].filter(({edtf}) => isDate(edtf)),
  ],
  // `u` stood for an unspecified digit in old drafts of EDTF.
  [/^[-\du]+$/, ([text]) => one(text.replaceAll('u', 'X'))],
];

/** A time of day at the end of a text, in the formats of common programs and people. */
const TIME =
  /(?:,? at |[, t]+)(\d{1,2})(?::(\d\d))?(?::(\d\d))?(?:\.\d+)? ?(am|pm|a\.m\.|p\.m\.)?(?: ?(z|utc|gmt)?([-+]\d{1,2}(?::?\d\d)?)?)?(?: \([^)]*\))?$/;

/** Reads a date with the name of a month, or with a time of day. */
function spellNamed(text: string): Spelling[] {
  const time = TIME.exec(text);
  if (time && (time[2] || time[4])) {
    const [, hour, minute = '00', second, half, utc, offset] = time;
    const hours = half ? (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hour);
    const zone = offset ? offset.replace(/^([-+])(\d)(?!\d)/, '$10$2') : utc ? 'Z' : '';
    const before = text.slice(0, time.index);
    return map(
      isDate(before) ? one(before) : spellOne(before),
      (date) => `${date}T${two(String(hours))}:${minute}${second ? `:${second}` : ''}${zone}`,
    );
  }
  const words = text.split(/[\s,./'-]+/).filter((word) => word && !LEFT_OUT.has(word));
  const numbers = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1])
    .filter((digits) => digits !== undefined);
  const names = words.filter((word) => /^\p{L}/u.test(word));
  const months = names.map(monthOf).filter((month) => month !== undefined);
  if (
    months.length !== 1 ||
    names.some((name) => monthOf(name) === undefined && !isWeekday(name)) ||
    numbers.length + names.length !== words.length
  )
    return [];
  const [year] = numbers.filter((digits) => digits.length === 4);
  const days = numbers.filter((digits) => digits.length <= 2);
  if (!year || days.length + 1 !== numbers.length || days.length > 2) return [];
  const dates = days.map((date) => day(year, String(months[0]), date));
  return dates.length
    ? [{edtf: dates.includes(undefined) ? undefined : dates.join('/')}]
    : one(`${year}-${two(String(months[0]))}`);
}

const LEFT_OUT: ReadonlySet<string> = new Set(['the', 'of', 'on', 'de', 'del', 'am', 'le', 'den']);

/** Languages whose names of months are recognised. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'fa', 'ar'];

/** The names that `Intl` gives to instants, one array per language, in lower case. */
const namesOf = (options: Intl.DateTimeFormatOptions, instants: readonly number[]): string[][] =>
  LANGUAGES.map((language) => instants.map((ms) => dateTimeFormat(language, options).format(ms).toLowerCase()));

/** Created on first use, because `Intl` is slow. */
let names: {readonly months: string[][]; readonly weekdays: string[]} | undefined;

const known = () =>
  (names ??= {
    months: namesOf(
      {month: 'long'},
      Array.from({length: 12}, (_, i) => startOfDay(2021, i + 1)),
    ),
    weekdays: namesOf(
      {weekday: 'long'},
      Array.from({length: 7}, (_, i) => startOfDay(2021, 6, i + 1)),
    ).flat(),
  });

/** Whether a text is a name, or its first letters, three at least. */
const begins = (text: string, name: string): boolean => name === text || (text.length >= 3 && name.startsWith(text));

/**
 * The month, 1 to 12, of a name or its first letters in one of the languages; undefined if they fit none or several.
 */
function monthOf(text: string): number | undefined {
  const months = new Set(
    known().months.flatMap((year) => year.flatMap((name, i) => (begins(text, name) ? [i + 1] : []))),
  );
  return months.size === 1 ? [...months][0] : undefined;
}

function isWeekday(text: string): boolean {
  return known().weekdays.some((name) => begins(text, name));
}
