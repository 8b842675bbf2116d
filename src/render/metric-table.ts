import {ROLE_SIZE, ROLE_WEIGHT, type TextMeasure, type TextRole} from '../layout/text-measure.js';

/** The advance widths of U+0020 to U+007E in Arial and fonts with the same metrics, in thousandths of the font size. */
const WIDTHS = {
  400: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ],
  700: [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
  ],
} as const;

/** Mean widths of other characters, rather too wide: [last code point, thousandths]. CJK and emoji are one em wide. */
const OTHER_WIDTHS: readonly (readonly [number, number])[] = [
  [0xa0, 278],
  [0x2ff, 600],
  [0x36f, 0],
  [0x3ff, 600],
  [0x52f, 680],
  [0x5ff, 580],
  [0x8ff, 580],
  [0x10ff, 620],
  [0x200f, 300],
  [0x2013, 556],
  [0x2015, 1000],
  [0x201b, 260],
  [0x201f, 420],
  [0x205f, 800],
  [0x206f, 0],
  [0x2e7f, 800],
  [0xfefe, 1000],
  [0xfeff, 0],
];
const SQUARE = 1000;

/** Widths of punctuation and some letters beyond ASCII, in thousandths: [regular, bold]. */
const PUNCTUATION: Readonly<Record<string, readonly [number, number]>> = {
  '\u00a0': [278, 278],
  // As wide as a space: versions of ICU differ in which of them stand around dashes, and a layout must not.
  '\u2009': [278, 278],
  '\u202f': [278, 278],
  '–': [556, 556],
  '—': [1000, 1000],
  '−': [584, 584],
  '…': [1000, 1000],
  '’': [222, 278],
  '‘': [222, 278],
  '“': [333, 500],
  '”': [333, 500],
  '„': [333, 500],
  '«': [556, 556],
  '»': [556, 556],
  '·': [278, 278],
  '±': [549, 549],
  '×': [584, 584],
  ß: [611, 611],
  æ: [889, 889],
  ø: [611, 611],
};

/** Accents over, under and through Latin letters. */
const COMBINING = /[\u0300-\u036f]/;

/** A factor on widths: the font that draws a text may be a little wider than the one measured. */
const SAFETY = 1.04;

/**
 * Measures texts where there is no canvas, from a table of widths. Meant for Arial, Helvetica or Liberation Sans.
 * @param fontSize - of the surrounding text, px.
 */
export function metricTable(fontSize = 16): TextMeasure {
  const pxOf = (thousandths: number, role: TextRole) => (thousandths / 1000) * fontSize * ROLE_SIZE[role];
  return {
    fontSize,
    width(text, role) {
      const widths = WIDTHS[ROLE_WEIGHT[role]];
      let sum = 0;
      for (const character of text) {
        const code = character.codePointAt(0)!;
        sum += widths[code - 0x20] ?? OTHER_WIDTHS.find(([last]) => code <= last)?.[1] ?? SQUARE;
      }
      return pxOf(sum, role) * SAFETY;
    },
    advance(text, role) {
      const weight = ROLE_WEIGHT[role];
      let sum = 0;
      // A letter with an accent is as wide as without.
      for (const character of text.normalize('NFD')) {
        const width = COMBINING.test(character)
          ? 0
          : (WIDTHS[weight][character.codePointAt(0)! - 0x20] ?? PUNCTUATION[character]?.[weight === 400 ? 0 : 1]);
        if (width === undefined) return undefined;
        sum += width;
      }
      return pxOf(sum, role);
    },
  };
}
