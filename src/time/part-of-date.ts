import {isDate, two, yearOf} from './date-forms.js';

/** Which part of a stretch of time is meant: from the first share of it to the last, both between 0 and 1. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const third = (n: number): Part => ({from: n / 3, to: (n + 1) / 3});

/** Words for a part of a year, a decade or a century, in English; other languages are put into these words before. */
const PARTS: readonly (readonly [RegExp, (found: RegExpExecArray) => Part])[] = [
  [/^(?:the )?(?:very )?(?:early(?: part of)?|(?:beginning|start) of)[ -](?:the )?/, () => third(0)],
  [/^(?:the )?(?:mid(?:dle)?(?:(?: part)? of)?)[ -]?(?:the )?(?=\d|[ivx]|\p{L}{3})/u, () => third(1)],
  [/^(?:the )?(?:very )?(?:late(?: part of)?|end of)[ -](?:the )?/, () => third(2)],
  [
    /^(?:the )?(1st|first|2nd|second) half(?: of)? (?:the )?/,
    ([, which]) => (/^[1f]/.test(which) ? {from: 0, to: 1 / 2} : {from: 1 / 2, to: 1}),
  ],
  [
    /^(?:the )?(1st|first|2nd|second|3rd|third|4th|fourth|last) quarter(?: of)? (?:the )?/,
    ([, which]) => {
      const n = ['1f', '2s', '3t', '4l'].findIndex((marks) => marks.includes(which === 'fourth' ? '4' : which[0]));
      return {from: n / 4, to: (n + 1) / 4};
    },
  ],
];

/** The words for a part at the beginning of a text, and what follows; undefined if there are none. */
export function partOf(text: string): {readonly part: Part; readonly rest: string} | undefined {
  for (const [words, read] of PARTS) {
    const found = words.exec(text);
    if (found) return {part: read(found), rest: text.slice(found[0].length)};
  }
  return undefined;
}

/**
 * The bounds of a part of a century, a decade, a year or a month, in EDTF; undefined for what has no such parts. A third
 * of ten or a hundred years is rounded outwards, so that nothing is excluded that the words may mean.
 */
export function boundsOfPart(edtf: string, {from, to}: Part): string | undefined {
  const [, years, digits] = /^(-?\d{2,3})(X{1,2})$/.exec(edtf) ?? [];
  if (years) {
    const length = 10 ** digits.length;
    const size = Number(years.replace('-', '')) * length;
    // Digits of years BC count backwards.
    const first = years.startsWith('-') ? -(size + length - 1) : size;
    return between(yearOf(first + Math.floor(from * length)), yearOf(first + Math.ceil(to * length) - 1));
  }
  if (/^-?\d{4}$/.test(edtf))
    return between(`${edtf}-${month(Math.round(from * 12) + 1)}`, `${edtf}-${month(Math.round(to * 12))}`);
  if (!/^-?\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return undefined;
  const last = [31, 30, 29, 28].find((day) => isDate(`${edtf}-${day}`))!;
  return between(
    `${edtf}-${month(Math.round(from * 30) + 1)}`,
    `${edtf}-${month(to === 1 ? last : Math.round(to * 30))}`,
  );
}

const month = (number: number) => two(String(number));
const between = (first: string, last: string) => `[${first}..${last}]`;
