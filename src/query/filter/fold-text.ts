/** Letters that readers type as others, and that Unicode does not decompose: of Latin, Greek, Arabic and Persian. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowels of Arabic, and the stroke that lengthens it. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Scripts without spaces between words: each of their characters counts as a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

const isAscii = (text: string) => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
};

/** A text without what readers do not type: capitals, accents, and forms of a letter or a digit. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => LETTERS[letter])
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text);
  return folded.match(isAscii(folded) ? /[a-z0-9]+/g : WORD) ?? [];
}

/** The words of a text, folded, with where they stand in it. */
export function findWords(text: string): {readonly word: string; readonly start: number; readonly end: number}[] {
  return Array.from(text.matchAll(WORD), ({0: word, index}) => ({
    word: foldText(word),
    start: index,
    end: index + word.length,
  }));
}
