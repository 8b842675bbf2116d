import {compileTable, NO_GROUP} from '../data/event-table.js';
import type {Attribution, Dataset} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {filledEvent, type StatedEvent} from './authored.js';
import {edtfOf} from './edtf-text.js';
import {escapeHtml} from './escape.js';
import {loseMarkup} from './event-text.js';
import type {Exporter, WriteOptions} from './exporter.js';
import {groupNames} from './group-names.js';
import {attributesOf, languageAttributes} from './html-attributes.js';
import {linkHtml, mediaHtml, sourceHtml} from './html-media.js';
import {HtmlWords} from './html-words.js';
import {loseDatasetKeys, loseKeys, loseSpace, onOneLine} from './lose-keys.js';
import {MarkdownHtml} from './markdown-html.js';
import {plainDates} from './plain-dates.js';

const MARKDOWN = new MarkdownHtml(false);
/** What `<event-timeline>` reads of a list. */
const HELD = new Set('id title date text group importance occurrence status links lang'.split(' '));

/** A list in HTML: what readers without script see, and what `<event-timeline>` reads. */
export const html: Exporter = {
  name: 'html',
  mediaType: 'text/html',
  ending: 'html',
  write: (dataset, options, issues) => {
    loseDatasetKeys(dataset, [], issues);
    return htmlList(dataset, options, issues);
  },
};

/** How a list is written. */
export interface ListOptions extends WriteOptions {
  /** Whether items and their parts say by attributes what they are, in the words of schema.org. */
  readonly hasMicrodata?: boolean;
  /** What each line begins with. */
  readonly indent?: string;
}

/** Writes the events as a list in HTML, in time order. */
export function htmlList(dataset: Dataset, options: ListOptions, issues: FileIssues): string {
  const item = new ItemWriter(dataset, options, issues);
  const {order} = compileTable(dataset);
  const items = Array.from(order, (index) =>
    item.write(filledEvent(dataset.events[index], index), `$.events[${index}]`),
  );
  const attributes = attributesOf({
    ...languageAttributes(dataset.lang, item.language),
    ...(options.hasMicrodata && {itemscope: true, itemtype: 'https://schema.org/ItemList'}),
  });
  const lines = [`<ol${attributes}>`, ...items.flat(), '</ol>'];
  return lines.map((line) => `${options.indent ?? ''}${line}\n`).join('');
}

/** The groups of a dataset as its events name them in time order. */
function groupsInTime(dataset: Dataset): string[] {
  const {order, group} = compileTable(dataset);
  const named = new Set<string>();
  order.forEach((_, row) => {
    if (group[row] !== NO_GROUP) named.add(dataset.groups[group[row]].id);
  });
  return Array.from(named);
}

class ItemWriter {
  readonly #groups: ReadonlyMap<string, string>;
  readonly #hasMicrodata: boolean;
  /** That of texts which do not say another. */
  readonly #language: string;
  readonly #words: HtmlWords;
  readonly #issues: FileIssues;

  constructor(dataset: Dataset, options: ListOptions, issues: FileIssues) {
    this.#groups = groupNames(dataset, issues, groupsInTime(dataset));
    this.#hasMicrodata = options.hasMicrodata ?? false;
    this.#words = new HtmlWords(dataset, options);
    this.#language = dataset.lang ?? this.language;
    this.#issues = issues;
  }

  /** The language of the words that are not the author's. */
  get language(): string {
    return this.#words.language;
  }

  write(event: StatedEvent, path: string): string[] {
    const {id, title, date, group, occurrence, status, importance, lang, place} = event;
    loseKeys(event, HELD, path, {of: 'an event', issues: this.#issues});
    const {isWhole} = plainDates(date);
    const {edtf, isExact} = edtfOf(date);
    if (!isExact) this.#issues.lose(`${path}.date`, 'what EDTF cannot say of a date');
    if (date.text !== undefined) this.#issues.lose(`${path}.date`, 'the wording of a date');
    // The list holds the marks, and the element reads the words alone.
    loseMarkup(event, path, this.#issues);
    if (id !== undefined && /\s/.test(id)) this.#issues.lose(`${path}.id`, 'an id with white space');
    const attributes = attributesOf({
      id: id === undefined || /\s/.test(id) ? undefined : id,
      'data-when': isWhole ? undefined : edtf,
      'data-group': group === undefined ? undefined : (this.#groups.get(group) ?? group),
      'data-occurrence': occurrence,
      'data-status': status,
      'data-importance': importance,
      ...languageAttributes(lang, this.#language),
      ...this.#microdata({itemprop: 'itemListElement', itemscope: true, itemtype: 'https://schema.org/Event'}),
    });
    const said = this.#words.date(date, lang, (itemprop) => this.#microdata({itemprop}));
    const name = attributesOf(this.#microdata({itemprop: 'name'}));
    return [
      `  <li${attributes}>`,
      `    ${said} <strong${name}>${this.#oneLine(title, `${path}.title`)}</strong>${this.#words.states(event)}`,
      ...this.#text(event, path),
      ...(place ? [this.#place(place)] : []),
      ...this.#links(event, path),
      ...(event.media ?? []).map((medium) => `    ${mediaHtml(medium, {title, hasLinks: false})}`),
      ...(event.facts ?? []).map(
        (fact) => `    <dl><dt>${escapeHtml(fact.name)}</dt><dd>${escapeHtml(fact.value)}</dd></dl>`,
      ),
      ...(event.attributions ?? []).map((account) => this.#account(account)),
      '  </li>',
    ];
  }

  #microdata(attributes: Record<string, string | boolean>): Record<string, string | boolean> {
    return this.#hasMicrodata ? attributes : {};
  }

  #oneLine(text: string, path: string): string {
    return escapeHtml(onOneLine(text, path, this.#issues));
  }

  /** A text in Markdown with its marks; its headings are bold, as the heading of an item is its title. */
  #text({text}: StatedEvent, path: string): string[] {
    if (typeof text !== 'object') return this.#paragraphs(text ?? '', `${path}.text`);
    const blocks = MARKDOWN.blocks(text.value);
    if (!this.#hasMicrodata) return blocks.map((block) => `    ${block}`);
    return blocks.length
      ? ['    <div itemprop="description">', ...blocks.map((block) => `      ${block}`), '    </div>']
      : [];
  }

  #paragraphs(text: string, path: string): string[] {
    const parts = text.split('\n\n');
    if (text && parts.some((part) => !part.trim())) loseSpace(path, 'within', this.#issues);
    const property = attributesOf(this.#microdata({itemprop: 'description'}));
    return parts
      .map((part) => this.#oneLine(part, path))
      .filter(Boolean)
      .map((part) => `    <p${property}>${part}</p>`);
  }

  #place({name}: NonNullable<StatedEvent['place']>): string {
    if (!this.#hasMicrodata) return `    <div>${escapeHtml(name)}</div>`;
    return `    <div itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">${escapeHtml(name)}</span></div>`;
  }

  #links({links = []}: StatedEvent, path: string): string[] {
    if (!links.length) return [];
    const items = links.map(
      ({url, title}, i) => `      <li>${linkHtml(url, this.#oneLine(title || url, `${path}.links[${i}].title`))}</li>`,
    );
    return ['    <ul>', ...items, '    </ul>'];
  }

  #account({who, text, source}: Attribution): string {
    return `    <div>${escapeHtml(who)}${text ? `: ${escapeHtml(text)}` : ''}${sourceHtml(source, false)}</div>`;
  }
}
