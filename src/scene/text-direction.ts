// Hebrew, Arabic and their neighbours, with the presentation forms.
const RTL_CHARACTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

/** Languages written from right to left; `Intl.Locale` knows, but not everywhere (Node 20 calls Dhivehi left to right). */
const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'khw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a text is read: that of its first letter, as `dir="auto"` has it; a sign stands before its number everywhere. */
export function textDirection(text: string, fallback: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0];
  return letter === undefined ? (text.startsWith('+') ? 'ltr' : fallback) : RTL_CHARACTER.test(letter) ? 'rtl' : 'ltr';
}

/** The direction in which a language is written. */
export function languageDirection(language: string): 'ltr' | 'rtl' {
  return RTL_LANGUAGES.has(language.split('-')[0].toLowerCase()) ? 'rtl' : 'ltr';
}

/**
 * The direction in which time runs for readers of a language. Hebrew and Yiddish keep timelines from left to right
 * though they write from right to left (Material Design, "Bidirectionality").
 */
export function timeDirection(language: string): 'ltr' | 'rtl' {
  return /^(he|yi)\b/i.test(language) ? 'ltr' : languageDirection(language);
}
