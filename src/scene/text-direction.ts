import {languageDirection} from '../locales/language-direction.js';
import {canonicalLanguage} from '../time/intl-cache.js';

// Hebrew, Arabic and their neighbours, with the presentation forms.
const RTL_CHARACTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

/**
 * The direction in which a text is read: that of its first letter, as `dir="auto"` has it; a sign stands before its
 * number everywhere.
 */
export function textDirection(text: string, fallback: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0];
  return letter === undefined ? (text.startsWith('+') ? 'ltr' : fallback) : RTL_CHARACTER.test(letter) ? 'rtl' : 'ltr';
}

/**
 * The direction in which time runs for readers of a language. Hebrew and Yiddish keep timelines from left to right
 * though they write from right to left (Material Design, "Bidirectionality").
 */
export function timeDirection(language: string): 'ltr' | 'rtl' {
  return /^(he|yi)\b/.test(canonicalLanguage(language)) ? 'ltr' : languageDirection(language);
}
