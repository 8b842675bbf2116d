import type {Dataset} from '../data/types.js';
import {setDateRules} from './date-rules.js';
import {FileIssues} from '../formats/file-issues.js';
import {quote} from '../data/issue.js';
import {authoredDataset} from './authored.js';
import {edtfOf} from './edtf-text.js';
import {escapeHtml} from './escape.js';
import type {WriteOptions} from './exporter.js';
import {attributesOf, htmlList} from './html-list.js';
import {linkedData} from './json-ld.js';

/** The options of `renderHtml`. */
export interface HtmlOptions extends WriteOptions {
  /**
   * Whether the list stands in an `<event-timeline>`, which takes its place once the script has loaded; or the
   * attributes of that element, such as `{layout: 'vertical', controls: true}`. The title, the ends of the axis and the
   * like of the dataset become attributes too.
   */
  readonly element?: boolean | Readonly<Record<string, string | number | boolean>>;
  /**
   * Whether the element holds the whole dataset as JSON beside the list: then it shows all, also what no list holds,
   * such as attributions and relations.
   */
  readonly data?: boolean;
  /** How the page tells search engines of the events, in the words of schema.org; not at all where it is missing. */
  readonly structured?: 'microdata' | 'json-ld';
}

/**
 * Writes a dataset as the list in HTML that `<event-timeline>` reads, in time order: for a server, so that the events
 * are there before the script has loaded, or without it. The same dataset gives the same text. Every text is escaped;
 * there are no styles, no handlers, and no scripts but JSON.
 *
 * @throws RangeError for an attribute whose name is none, that is a handler, or a style, and if `data` is asked for
 *   without an element.
 */
export function renderHtml(dataset: Dataset, options: HtmlOptions = {}): string {
  const {element = false, data = false, structured} = options;
  if (data && !element) throw new RangeError('"data" asks for JSON in an element: expected "element" too');
  setDateRules();
  const isLinked = structured === 'json-ld';
  const list = htmlList(
    dataset,
    {...options, hasMicrodata: structured === 'microdata', indent: element ? '  ' : ''},
    new FileIssues(),
  );
  const script = isLinked ? jsonScript('application/ld+json', linkedData(dataset, options)) : '';
  if (!element) return list + script;
  const own = data ? {} : axisAttributes(dataset);
  const given = element === true ? {} : element;
  for (const name of Object.keys(given))
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^on|^style$/.test(name))
      throw new RangeError(`${quote(name)} is no attribute that is written; expected one such as "layout"`);
  const json = data ? `  ${jsonScript('application/json', authoredDataset(dataset))}` : '';
  return `<event-timeline${attributesOf({...own, ...given})}>\n${json}${list}</event-timeline>\n${script}`;
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
