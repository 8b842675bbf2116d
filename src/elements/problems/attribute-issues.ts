import {type Issue, quote} from '../../data/issue.js';
import {SCALE_NAMES} from '../../data/scale-names.js';
import {GROUP_FIELDS, LANE_ORDERS} from '../../scene/lane-options.js';
import {LAYOUT_NAMES} from '../../scene/layout-names.js';
import {formattingLocale, isSameLanguage} from '../../time/intl-cache.js';
import type {Language} from '../controllers/language.js';
import {memoize} from '../memoize.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';

/**
 * Attributes that are read from the element: `linked`, which must not be "false", and some that other elements have,
 * but this one does not.
 */
const UNOBSERVED = ['linked', 'view', 'height', 'width', 'href', 'url', 'source'];
/** The words that an attribute accepts, or what its value must look like. */
const ACCEPTED: readonly (readonly [name: string, accepted: readonly string[] | RegExp])[] = [
  ['layout', ['auto', ...LAYOUT_NAMES, 'list', 'table']],
  ['scale', ['auto', ...SCALE_NAMES]],
  ['group-by', GROUP_FIELDS],
  ['lane-order', LANE_ORDERS],
  ['axis-direction', ['auto', 'ltr', 'rtl']],
  ['heading-level', /^[1-6]$/],
  ['controls', /^((toolbar|overview|grouping|filter|legend|export|as-of|none|true|false)[ ,]*)+$/],
  ...UNOBSERVED.map((name) => [name, name === 'linked' ? /^(?!false)/ : /^$/] as const),
];

/**
 * Finds attributes without effect: values that are not accepted, attributes that do not exist, and a language in which
 * the browser cannot format dates.
 */
export class AttributeIssues {
  readonly #element: TimelineAttributes;
  readonly #language: Language;
  readonly #find = memoize<readonly Issue[]>();

  constructor(element: TimelineAttributes, language: Language) {
    this.#element = element;
    this.#language = language;
  }

  get issues(): readonly Issue[] {
    const {layout, scale, groupBy, laneOrder, axisDirection, headingLevel, controls} = this.#element;
    const {tag, given} = this.#language;
    // The value of a boolean attribute, and unknown attributes, are not in any property.
    const values = [
      layout,
      scale,
      // A function may return anything.
      typeof groupBy === 'function' ? '' : groupBy,
      laneOrder,
      axisDirection,
      headingLevel,
      controls,
      ...UNOBSERVED.map((name) => this.#element.getAttribute(name)),
    ].map((value) => String(value ?? ''));
    return this.#find([tag, given, ...values], () => [
      ...languageIssues(this.#language),
      ...values.flatMap((value, i): Issue[] => {
        const [name, accepted] = ACCEPTED[i];
        const isPattern = accepted instanceof RegExp;
        if (!value || (isPattern ? accepted.test(value) : accepted.includes(value))) return [];
        return [
          {
            code: 'bad-attribute',
            severity: 'warning',
            path: `@${name}`,
            message: `${quote(value)} means nothing`,
            ...(!isPattern && {accepted}),
          },
        ];
      }),
    ]);
  }
}

function languageIssues({given, tag}: Language): Issue[] {
  const isKnown = isSameLanguage(formattingLocale(tag), tag) && (tag !== 'en' || /^(en\b|$)/i.test(given));
  return isKnown
    ? []
    : [
        {
          code: 'unsupported-language',
          severity: 'warning',
          path: '@lang',
          message: `this browser writes no dates in the language ${quote(given)}; they are in English (a language is a tag such as "fa" or "pt-BR")`,
        },
      ];
}
