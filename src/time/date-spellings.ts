import {boundsOfPart, partOf} from './part-of-date.js';
import {persianSpellings} from './persian-dates.js';
import {inEnglish, NUMBER} from './words-of-dates.js';
import {isWeekday, LEFT_OUT, monthOf} from './date-names.js';
import {
  AD,
  BC,
  checked,
  day,
  FORMS,
  isDate,
  mapSpellings,
  one,
  shortYears,
  type Spelling,
  two,
  yearOf,
} from './date-forms.js';

/** The most characters of a text that is tried: bounds the time that the regular expressions below take. */
const LENGTH_LIMIT = 100;

/** Every way to read a text as a date, in EDTF; none if nothing is recognised. */
export function dateSpellings(text: string): Spelling[] {
  if (text.length > LENGTH_LIMIT) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[०-९০-৯]/g, (digit) => String((digit.charCodeAt(0) & 15) - 6))
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    // What stands in brackets, and a weekday that does at the end, are said in passing.
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/ \((\p{L}{2,12})\.?\)$/u, (whole, word: string) => (isWeekday(word.toLowerCase()) ? '' : whole));
  if (!NUMBER.test(plain)) return [];
  // With a dash of its own between them they are two years; a month or a season is written with a hyphen.
  const years = /\d ?[\u2013\u2014] ?\d\d$/.test(text) ? shortYears(plain.replaceAll(' ', '')) : undefined;
  if (years !== undefined) return one(years);
  const lower = plain.toLowerCase();
  const [persian] = persianSpellings(lower, /[۰-۹]/.test(text));
  if (isDate(plain) && plain !== text) return persian ? [{edtf: plain, reading: COMMON}, persian] : one(plain);

  // Thai counts years otherwise.
  const found = /[ก-๙]/.test(lower) ? [] : spell(lower);
  if (persian) return [...found.map((each) => ({...each, reading: COMMON})), persian];
  if (found.some(({edtf}) => edtf)) return found;
  const english = inEnglish(lower);
  const translated = english === lower ? [] : isDate(english) ? one(english) : spell(english);
  return translated.some(({edtf}) => edtf) ? translated : [];
}

const COMMON = 'Gregorian calendar';

/** Appends a qualifier to a date, or to both sides of an interval. */
const qualified = (edtf: string, qualifier: string): string =>
  edtf
    .split('/')
    .map((side) => side + qualifier)
    .join('/');

/** Words before or after a date, each with the change it makes to the EDTF text. */
const AROUND: readonly [RegExp, (edtf: string) => string][] = [
  [
    /^(?:circa|ca\.?|c\.|c(?= |\d{3})|about|around|approximately|approx\.?|roughly|~|um|etwa|gegen|ungefähr|vers|environ|env\.|hacia|cerca de|verso|por volta de|omkring|rond|около|ок\.|حدود|حوالی|نحو) ?/,
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
const BETWEEN =
  ' to | until | till | through | and | und | et | y | e | en | och | og | и | bis | à | au | a | al | até | tot | t/m | til | до | по | تا | - |..|/|-'.split(
    '|',
  );

function spell(text: string): Spelling[] {
  const whole = spellOne(text);
  if (whole.length) return whole;
  const part = spellPart(text);
  if (part.length) return part;
  for (const [words, change] of AROUND) {
    const rest = text.replace(words, '');
    if (rest === text || !rest) continue;
    const inner = isDate(rest.toUpperCase()) ? one(rest.toUpperCase()) : spell(rest);
    if (inner.length) return mapSpellings(inner, change);
  }
  const isSomewhere = SOMEWHERE.test(text);
  const range = text.replace(SOMEWHERE, '').replace(/^(?:from|von|vom|du|de|del|van|dal) /, '');
  for (const separator of BETWEEN) {
    const sides = range.split(separator);
    if (sides.length !== 2 || (separator === '/' && sides.some((side) => /^\d{1,3}$/.test(side)))) continue;
    const [firstText, lastText] = yearOnBoth(sides[0].trim(), sides[1].trim());
    const last = spellSide(lastText);
    const days = daysOf(firstText, last);
    if (days.length) return days;
    const first = spellSide(firstText, lastText);
    const joined = first.flatMap((start, i) => {
      const end = last.length === 1 ? last[0] : last[i];
      // A side that has bounds itself begins and ends somewhere within all of its stretch.
      const [from, to] = [start, end].map((side) => side?.whole ?? side?.edtf);
      const edtf = from && to && checked(isSomewhere ? `[${from}..${to}]` : `${from}/${to}`);
      const isWhole = start.whole === undefined && end?.whole === undefined;
      const {reading} = start;
      return edtf ? [{edtf, ...(reading !== undefined && {reading}), ...(!isWhole && {whole: edtf})}] : [];
    });
    if (joined.length) return joined;
  }
  return [];
}

const edtfOrSpelling = (text: string): Spelling[] =>
  isDate(text.toUpperCase()) ? one(text.toUpperCase()) : spellOne(text);

/** Reads a part of a stretch of time: "early 1990s", "second half of the 19th century". */
function spellPart(text: string): Spelling[] {
  const found = partOf(text);
  if (!found) return [];
  const {part, rest} = found;
  return edtfOrSpelling(rest).map(({edtf, ...how}) => ({
    edtf: edtf && (boundsOfPart(edtf, part) ?? edtf),
    ...(edtf && {whole: edtf}),
    ...how,
  }));
}

/** "Between" two dates. */
const SOMEWHERE = /^(?:between|zwischen|entre|tra|fra|tussen|mellan|mellem|mellom|между) /;
const BEFORE_CHRIST = new RegExp(` ${BC}$`);

/** Reads one side of a range. @param last - the other, which may say for both of what era or century they are. */
function spellSide(text: string, last = ''): Spelling[] {
  const era = /^\d{1,5}$/.test(text) ? (BEFORE_CHRIST.exec(last)?.[0] ?? '') : '';
  if (era && Number(text) > Number.parseInt(last)) return spellOne(text + era);
  const alone = edtfOrSpelling(text);
  const own = alone.length ? alone : spellPart(text);
  const [, century] = /^(?:\d{1,2}(?:st|nd|rd|th|\.)|[ivx]{1,6}e?)([ -].*)$/.exec(last) ?? [];
  return own.length || !century ? own : spellOne(text + century).filter(({edtf}) => edtf?.includes('XX'));
}

/** Days of one month, of which only the last says it: "5–8.6.2021", "del 3 al 5 de mayo de 2021". */
function daysOf(first: string, last: readonly Spelling[]): Spelling[] {
  const [, date] = /^(\d{1,2})\.?$/.exec(first) ?? [];
  return date === undefined
    ? []
    : last.flatMap(({edtf, ...how}) => {
        const [, month] = /^(\d{4}-\d\d-)\d\d$/.exec(edtf ?? '') ?? [];
        return month ? [{edtf: checked(`${month}${two(date)}/${edtf}`), ...how}] : [];
      });
}

/** Adds the year of one side of a range to the other, where only one says it: "May 1 – June 3, 1921". */
function yearOnBoth(first: string, last: string): [string, string] {
  const ends = /(?:^|\D)(\d{4})$/;
  const begins = /^(\d{4})\D/;
  const hasYear = /\d{4}/;
  if (!hasYear.test(first) && /\p{L}|\d\.\d{1,2}\.$|\d\/\d/u.test(first)) {
    const year = ends.exec(last)?.[1];
    if (year) return [first + (first.endsWith('.') ? '' : first.includes('/') ? '/' : ' ') + year, last];
  }
  const year = hasYear.test(last) ? undefined : begins.exec(first)?.[1];
  return [first, year && /\p{L}/u.test(last) ? `${year} ${last}` : last];
}

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

/** A time of day at the end of a text, in the formats of common programs and people. */
const TIME =
  /(?:,? at |[, t]+)(\d{1,2})(?::(\d\d))?(?::(\d\d))?(?:\.\d+)? ?(am|pm|a\.m\.|p\.m\.)?(?: ?(z|utc|gmt)?([-+]\d{1,2}(?::?\d\d)?)?)?(?: \([^)]*\))?$/;

/** As Unix and Java write an instant, with the year at its end: "thu oct 15 09:00:00 utc 2026". */
const YEAR_LAST = /^(\p{L}+ \p{L}+ \d{1,2}) (\d\d:\d\d(?::\d\d)?)((?: (?:utc|gmt|z|[-+]\d{2}:?\d\d))?) (\d{4})$/u;

/** A year with its era, after the name of a month: "15 March 44 BC". */
const NAMED_YEAR = new RegExp(`^(.*\\p{L}{3}.*?),? (?:ad (\\d{1,4})|(\\d{1,4}) ?(?:(${BC})|${AD}))$`, 'u');

/** Reads a date with the name of a month, or with a time of day. */
function spellNamed(given: string): Spelling[] {
  const [, date, after, before, bc] = NAMED_YEAR.exec(given) ?? [];
  const digits = after ?? before;
  if (date) {
    const year = yearOf(bc ? 1 - Number(digits) : Number(digits));
    // The year stands for one of four digits, which is what a named month needs.
    return spellNamed(`${date} ${digits.padStart(4, '0')}`).flatMap(({edtf, ...how}) =>
      edtf?.includes('/') ? [] : [{edtf: edtf && checked(edtf.replace(/^\d{4}/, year)), ...how}],
    );
  }
  const text = given.replace(YEAR_LAST, '$1 $4 $2$3');
  const time = TIME.exec(text);
  if (time && (time[2] || time[4])) {
    const [, hour, minute = '00', second, half, utc, offset] = time;
    const hours = half ? (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hour);
    const zone = offset ? offset.replace(/^([-+])(\d)(?!\d)/, '$10$2') : utc ? 'Z' : '';
    const before = text.slice(0, time.index);
    return mapSpellings(
      isDate(before) ? one(before) : spellOne(before),
      (date) => `${date}T${two(String(hours))}:${minute}${second ? `:${second}` : ''}${zone}`,
    );
  }
  if (text.endsWith('-')) return [];
  const words = text.split(/[\s,./'-]+/).filter((word) => word && !LEFT_OUT.has(word));
  const numbers = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|er|o|a)?$/.exec(word)?.[1])
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
