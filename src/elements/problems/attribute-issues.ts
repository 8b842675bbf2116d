import {type Issue, quote} from '../../data/issue.js';
import {LAYOUT_NAMES} from '../../scene/layout-names.js';
import {formattingLocale, isSameLanguage} from '../../time/intl-cache.js';
import type {Language} from '../controllers/language.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';

/** What `layout` may be: one of the layouts, or a form in which the events are read. */
export const ASKED_LAYOUTS = ['auto', ...LAYOUT_NAMES, 'list', 'table'];
/** Attributes that other elements have, and this one has not. */
const FOREIGN = ['view', 'height', 'width', 'href', 'url', 'source'];

/** Attributes that mean nothing: a word that is none of a few, an attribute that there is not, or a language in which the browser writes no dates. */
export function attributeIssues(element: TimelineAttributes, language: Language): Issue[] {
  const {layout, axisDirection, headingLevel, controls} = element;
  const attributes: [name: string, value: string | number | boolean | null | undefined, accepted: RegExp][] = [
    ['layout', layout, new RegExp(`^(${ASKED_LAYOUTS.join('|')})$`)],
    ['axis-direction', axisDirection, /^(auto|ltr|rtl)$/],
    ['heading-level', headingLevel, /^[1-6]$/],
    ['controls', controls, /^((toolbar|overview|none|true|false)[ ,]*)+$/],
    // An attribute that is there is on, whatever its value.
    ['linked', element.getAttribute('linked'), /^(?!false)/],
    ...FOREIGN.map((name): [string, string | null, RegExp] => [name, element.getAttribute(name), /^$/]),
  ];
  const odd = attributes.map(([name, value, accepted]) => ({name, text: String(value ?? ''), accepted})).filter(({text, accepted}) => text && !accepted.test(text))
    .map(({name, text}): Issue => ({code: 'bad-attribute', severity: 'warning', path: `@${name}`, message: `${quote(text)} means nothing`}));
  return [...languageIssues(language), ...odd];
}

function languageIssues({given, tag}: Language): Issue[] {
  const isKnown = isSameLanguage(formattingLocale(tag), tag) && (tag !== 'en' || /^(en\b|$)/i.test(given));
  return isKnown ? [] : [{
    code: 'unsupported-language', severity: 'warning', path: '@lang',
    message: `this browser writes no dates in the language ${quote(given)}; they are in English (a language is a tag such as "fa" or "pt-BR")`,
  }];
}
