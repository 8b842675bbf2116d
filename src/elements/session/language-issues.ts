import {type Issue, quote} from '../../data/issue.js';
import {formattingLocale, isSameLanguage} from '../../time/intl-cache.js';
import type {Language} from '../controllers/language.js';

/** Says that the browser writes no dates in the language of the page, or that it is none. */
export function languageIssues({given, tag}: Language): readonly Issue[] {
  const isKnown = isSameLanguage(formattingLocale(tag), tag) && (tag !== 'en' || /^(en\b|$)/i.test(given));
  return isKnown ? [] : [{
    code: 'unsupported-language', severity: 'warning', path: '@lang',
    message: `this browser writes no dates in the language ${quote(given)}; they are in English (a language is a tag such as "fa" or "pt-BR")`,
  }];
}
