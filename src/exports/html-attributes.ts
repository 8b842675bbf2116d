import {languageDirection} from '../locales/language-direction.js';
import {escapeHtml} from './escape.js';

/** What the attributes of an element may be. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The attributes of an element, each after a space; those that are undefined or false are left out. */
export function attributesOf(attributes: HtmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}

/** The attributes that tell the language of a text, and its direction where it is not that of the words around. */
export function languageAttributes(lang: string | undefined, around: string | undefined): HtmlAttributes {
  if (lang === undefined || around === undefined) return {lang};
  const dir = languageDirection(lang);
  return {lang, dir: dir === languageDirection(around) ? undefined : dir};
}
