import {cached, canonicalLanguage} from '../time/intl-cache.js';

/**
 * Scripts written from right to left: a language has the script that it is usually written in, or that its tag names.
 */
const RTL_SCRIPTS = /^(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg|Armi|Mand|Samr)$/;

/** The direction in which a language is written: it is asked in every frame, and `Intl.Locale` takes long. */
export const languageDirection = cached((language) =>
  RTL_SCRIPTS.test(new Intl.Locale(canonicalLanguage(language)).maximize().script!) ? 'rtl' : 'ltr',
) as (language: string) => 'ltr' | 'rtl';
