import {calendarDay, DAY, HOUR, MINUTE, SECOND} from './calendar.js';
import {seasonOf} from './date-names.js';
import {readEdtf} from './read-edtf.js';

/** One way to read a text that is not EDTF as a date. */
export interface Spelling {
  /** The EDTF text to write; undefined if the text, read this way, names no real date, such as February 30. */
  readonly edtf: string | undefined;
  /** How it was read, where there is more than one way: "day first". */
  readonly reading?: string;
  /**
   * The whole stretch of which `edtf` is a part: of "early 1990s", 199X. An interval is made of these, as neither of its
   * sides can have bounds in EDTF. Undefined where `edtf` is no part.
   */
  readonly whole?: string;
}

/** How an EDTF text begins; what begins otherwise is not tried, since an error takes a hundred times as long. */
const BEGINNING = /^(?:[[{]|\.\.|\/|[?~%]?-?(?:Y-?\d|[\dX]{4}))/;

/** Whether a text is a date in EDTF. */
export function isDate(edtf: string): boolean {
  if (!BEGINNING.test(edtf)) return false;
  try {
    return Boolean(readEdtf(edtf));
  } catch {
    return false;
  }
}

export const one = (edtf: string): Spelling[] => [{edtf}];
export const mapSpellings = (spellings: readonly Spelling[], change: (edtf: string) => string): Spelling[] =>
  spellings.map(({edtf, whole, ...how}) => ({
    edtf: edtf === undefined ? undefined : (checked(change(edtf)) ?? (whole && checked(change(whole)))),
    ...(whole !== undefined && {whole}),
    ...how,
  }));
export const checked = (edtf: string): string | undefined => (isDate(edtf) ? edtf : undefined);

export const two = (digits: string) => digits.padStart(2, '0');
export const day = (year: string, month: string, date: string): string | undefined =>
  Number(month) > 12 || Number(date) > 31 ? undefined : checked(`${year}-${two(month)}-${two(date)}`);

export const yearOf = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
/** Writes an instant, ms since 1970 UTC, as EDTF; with a fraction of a second only if it is not zero. */
export function instantText(ms: number): string {
  const {year, month, day: date} = calendarDay(ms);
  // Since midnight, also before 1970.
  const time = ms - Math.floor(ms / DAY) * DAY;
  const [hour, minute, second] = [time / HOUR, (time / MINUTE) % 60, (time / SECOND) % 60].map((part) =>
    two(String(Math.floor(part))),
  );
  const fraction = time % SECOND ? `.${String(time % SECOND).padStart(3, '0')}` : '';
  return `${yearOf(year)}-${two(String(month))}-${two(String(date))}T${hour}:${minute}:${second}${fraction}Z`;
}

export const BC = String.raw`(?:bce?|b\. ?c\.(?: ?e\.)?|v\. ?(?:chr|u\. ?z)\.?|(?:av\.?|avant) ?j\.?-? ?c\.?|a\. ?c\.(?: ?n\.)?|f\. ?kr\.?|p\. ?n\. ?e\.?|пр\. ?х\.?|до н\. ?э\.?)`;
export const AD = String.raw`(?:ad|ce|a\. ?d\.|c\. ?e\.|n\. ?(?:chr|e)\.?|(?:ap\.?|apres|après) ?j\.?-? ?c\.?|d\. ?c\.|e\. ?kr\.?|н\. ?э\.?)`;
const CENTURY = String.raw`(?:[- ]centur(?:y|ies)|\. (?:jahrhundert|jh\.?|jhdt?\.?|århundrede|stol\.?|století))`;
/** Roman numerals of centuries, in lower case. */
const ROMAN: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10};
export const roman = (digits: string): number =>
  digits
    .split('')
    .reduce((sum, digit, i, all) => sum + (ROMAN[digit] < (ROMAN[all[i + 1]] ?? 0) ? -ROMAN[digit] : ROMAN[digit]), 0);

/** The years of a text whose second one has its last digits only, `1999-00`; undefined where that is not after the first. */
export function shortYears(text: string): string | undefined {
  const [, first, digits] = /^(\d{4})[-/](\d\d)$/.exec(text) ?? [];
  if (!first) return undefined;
  const year = Number(first);
  const last = year - (year % 100) + Number(digits) + (digits === '00' && year % 100 === 99 ? 100 : 0);
  return last > year ? checked(`${first}/${yearOf(last)}`) : undefined;
}

/** Formats of dates in digits. The first that matches and gives a valid date is used. */
export const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => Spelling[]])[] = [
  [
    /^(\d{4})(?:[-./ ]|\. )(\d{1,2})(?:[-./ ]|\. )(\d{1,2})\.?$/,
    ([, year, month, date]) => one(day(year, month, date) ?? ''),
  ],
  [
    /^(\d{4})(?:[-/ ](\d{1,2})|\.(\d\d))$/,
    ([, year, plain, dotted, month = plain ?? dotted]) =>
      one(
        Number(month) > 12 || month === '00'
          ? plain === undefined
            ? ''
            : (shortYears(`${year}-${month}`) ?? '')
          : `${year}-${two(month)}`,
      ),
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)\/(\d\d)$/,
    ([, year, month, first, last]) => one(`${year}-${month}-${first}/${year}-${month}-${last}`),
  ],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, ([, date, month, year]) => one(day(year, month, date) ?? '')],
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
  [
    /^(?:(\d{4})[- /]?)?h([12])(?:[- /]?(\d{4}))?$/,
    ([, before, half, year = before]) => one(`${year}-${39 + Number(half)}`),
  ],
  [
    // The winter of two years begins in the first.
    /^(?:im |in |the )?(\p{L}[\p{L}\p{M}]+)(?: of)? (\d{4}[-/](?:\d{4}|\d\d))$/u,
    ([, season, years]) => {
      const [year, next] = (shortYears(years) ?? years.replace('-', '/')).split('/');
      return one(seasonOf(season) === '24' && Number(next) === Number(year) + 1 ? `${year}-24` : '');
    },
  ],
  [/^(\d{4})[- ](\p{L}[\p{L}\p{M}]+)$/u, ([, year, season]) => one(`${year}-${seasonOf(season) ?? ''}`)],
  [
    /^(?:im |in |en |the )?(\p{L}[\p{L}\p{M}]+)(?: of| de| del)?,? (\d{4})$/u,
    ([, season, year]) => one(`${year}-${seasonOf(season) ?? ''}`),
  ],
  [
    /^(?:the )?(?!20)(\d\d)00'?s$/,
    ([, century]) => [
      {edtf: `${century}0X`, reading: 'ten years'},
      {edtf: `${century}XX`, reading: 'a hundred years'},
    ],
  ],
  [
    /^(?:the |les |années |los años |gli anni )?(\d{3})0(?:'?s|er(?: jahre)?|(?<!00)-tall?et|-ih|-е(?: годы)?)$/,
    ([, decade]) => one(`${decade}X`),
  ],
  [/^(?:les )?(?:années|años|anni|anos) (\d{3})0$/, ([, decade]) => one(`${decade}X`)],
  [
    new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)? millennium( ${BC})?$`),
    ([, number, bc]) => one(`${bc ? '-' : ''}${Number(number) - 1}XXX`),
  ],
  [
    new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?${CENTURY}( ${BC})?$`),
    ([, century, bc]) => one(`${bc ? '-' : ''}${two(String(Number(century) - 1))}XX`),
  ],
  [
    new RegExp(`^(?:le |siglo |secolo |século |s\\. )?([ivx]{1,6})(?:e|ème)?(?: siècle| secolo| век| wiek)?( ${BC})?$`),
    ([text, century, bc]) => one(text === century ? '' : `${bc ? '-' : ''}${two(String(roman(century) - 1))}XX`),
  ],
  [
    /^(\d{1,4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?)?$/,
    ([, year, month, date]) =>
      one([year.padStart(4, '0'), ...[month, date].flatMap((part) => (part ? [two(part)] : []))].join('-')),
  ],
  // Years BC and AD, and negative years. ISO 8601 has a year 0, which is 1 BC; the common era has none.
  [new RegExp(`^(\\d[\\d,]*) ?${BC}$`), ([, digits]) => one(yearOf(1 - Number(digits.replaceAll(',', ''))))],
  [
    /^0$/,
    () => [
      {edtf: '0000', reading: '1 BC'},
      {edtf: instantText(0), reading: 'ms since 1970'},
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
    // Geologists write 66 Ma and 4.5 Ga.
    new RegExp(`^(\\d{1,5}(?:\\.\\d{1,4})?) ?(?:(million|billion|m|bn?)(?: years? ago|ya| ${BC})|([mg])a)$`),
    ([, number, word, letter]) => {
      const digits = String(Math.round(Number(number) * ((word ?? letter).startsWith('m') ? 1e6 : 1e9))).replace(
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
        ...(digits.length > 10 ? [{edtf: instantText(Number(digits)), reading: 'ms since 1970'}] : []),
        ...(digits.length < 11 ? [{edtf: instantText(Number(digits) * 1000), reading: 's since 1970'}] : []),
        {edtf: `Y${digits}`, reading: 'a year'},
      ].filter(({edtf}) => isDate(edtf)),
  ],
  // `u` stood for an unspecified digit in old drafts of EDTF.
  [/^[-\du]+$/, ([text]) => one(text.replaceAll('u', 'X'))],
];
