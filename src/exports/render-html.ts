import type {Dataset} from '../data/types.js';
import {setDateRules} from './date-rules.js';
import {FileIssues} from '../formats/file-issues.js';
import {quote} from '../data/issue.js';
import {enPicture} from '../locales/en-picture.js';
import {authoredDataset} from './authored.js';
import {edtfOf} from './edtf-text.js';
import {escapeHtml} from './escape.js';
import type {WriteOptions} from './exporter.js';
import {attributesOf, languageAttributes} from './html-attributes.js';
import {htmlList} from './html-list.js';
import {htmlStory} from './html-story.js';
import {linkedData} from './json-ld.js';

/** The attributes of an element. */
type Attributes = Readonly<Record<string, string | number | boolean>>;

/** The options of `renderHtml`. */
export interface HtmlOptions extends WriteOptions {
  /**
   * Whether the list stands in an `<event-timeline>`, which takes its place once the script has loaded; or the
   * attributes of that element, such as `{layout: 'vertical', controls: true}`. The title, the ends of the axis and the
   * like of the dataset become attributes too.
   */
  readonly element?: boolean | Attributes;
  /**
   * Whether the element holds the whole dataset as JSON beside the list: then it shows all, also what no list holds,
   * such as attributions and relations. Where it is missing, if there is a story to tell, which no list holds either.
   */
  readonly data?: boolean;
  /**
   * Whether the story of a dataset that has one is written, above the list: all its steps in order, with their words and
   * media. An element with its data stands in a `<timeline-story>`, which takes the place of the text once the script has
   * loaded; or the attributes of that, such as `{form: 'scroll'}`. An element without its data could not tell the story:
   * then it is not written. `true` where it is missing.
   */
  readonly story?: boolean | Attributes;
  /** How the page tells search engines of the events, in the words of schema.org; not at all where it is missing. */
  readonly structured?: 'microdata' | 'json-ld';
}

/**
 * Writes a dataset as the list in HTML that `<event-timeline>` reads, in time order, below its story if it has one: for a
 * server, so that all of it is there before the script has loaded, or without it. The same dataset gives the same text.
 * Every text is escaped; there are no styles, no handlers, and no scripts but JSON.
 *
 * @throws RangeError for an attribute whose name is none, that is a handler, or a style, and if `data` is asked for
 *   without an element.
 */
export function renderHtml(dataset: Dataset, options: HtmlOptions = {}): string {
  const {element = false, story = true, structured} = options;
  const isTold = story !== false && dataset.story !== undefined;
  const {data = Boolean(element) && isTold} = options;
  if (data && !element) throw new RangeError('"data" asks for JSON in an element: expected "element" too');
  setDateRules();
  const given = typeof element === 'object' ? element : {};
  const attributes = attributesOf(checked({...(data ? {} : axisAttributes(dataset)), ...given}));
  const indent = element ? '  ' : '';
  const heading = element ? String(given['heading'] ?? dataset.title ?? '') : '';
  const level = levelOf(given['heading-level']);
  const told =
    isTold && (data || !element)
      ? htmlStory(dataset, {...options, level: heading ? Math.min(6, level + 1) : level, heading})
      : [];
  const {locale} = options.messages ?? enPicture;
  const ofHeading = attributesOf(languageAttributes(dataset.lang, locale));
  const shown = [
    ...(heading ? [`<h${level}${ofHeading}>${escapeHtml(heading)}</h${level}>`] : []),
    ...(told.length ? [...told, '<hr>'] : []),
  ].map((line) => `${indent}${line}\n`);
  const list = htmlList(dataset, {...options, hasMicrodata: structured === 'microdata', indent}, new FileIssues());
  const content = [...shown, list].join('');
  const script = structured === 'json-ld' ? jsonScript('application/ld+json', linkedData(dataset, options)) : '';
  if (!element) return content + script;
  const json = data ? `  ${jsonScript('application/json', authoredDataset(dataset))}` : '';
  const timeline = `<event-timeline${attributes}>\n${json}${content}</event-timeline>\n`;
  if (!told.length) return timeline + script;
  const ofStory = attributesOf(checked(typeof story === 'object' ? story : {}));
  return `<timeline-story${ofStory}>\n${timeline}</timeline-story>\n${script}`;
}

/** @throws RangeError for a name of an attribute that is not written. */
function checked<T extends object>(attributes: T): T {
  for (const name of Object.keys(attributes))
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^on|^style$/.test(name))
      throw new RangeError(`${quote(name)} is no attribute that is written; expected one such as "layout"`);
  return attributes;
}

/** The level of a heading, as the attribute of the element says it. */
function levelOf(given: string | number | boolean | undefined): number {
  const level = Number(given);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}

/** What a list cannot say of a dataset, as attributes of the element. */
function axisAttributes({title, start, end, now, timeZone, scale, lang}: Dataset) {
  return {
    heading: title,
    start: start && edtfOf(start).edtf,
    end: end && edtfOf(end).edtf,
    now: now && edtfOf(now).edtf,
    'time-zone': timeZone,
    scale,
    lang,
  };
}

/** JSON in a script element, which no text in it can end. */
function jsonScript(type: string, value: object): string {
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return `<script type="${escapeHtml(type)}">${json}</script>\n`;
}
