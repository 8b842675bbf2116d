import {compileTable, NO_GROUP} from '../data/event-table.js';
import {isSafeUrl} from '../data/safe-url.js';
import {isSameValue} from '../data/same-value.js';
import type {Attribution, Dataset, Media, MediaFile} from '../data/types.js';
import {FileIssues} from '../formats/file-issues.js';
import {plainText} from '../formats/plain-text.js';
import {richText} from '../formats/rich-text.js';
import {filledEvent, type StatedEvent} from './authored.js';
import {edtfOf} from './edtf-text.js';
import {escapeHtml} from './escape.js';
import type {Exporter, WriteOptions} from './exporter.js';
import {groupNames} from './group-names.js';
import {attributesOf, languageAttributes} from './html-attributes.js';
import {linkHtml, mediaHtml, sourceHtml} from './html-media.js';
import {HtmlWords} from './html-words.js';
import {loseDatasetKeys, loseKeys, loseSpace, onOneLine} from './lose-keys.js';
import {MarkdownHtml} from './markdown-html.js';
import {isImage, lostOf} from './media-types.js';
import {plainDates} from './plain-dates.js';

const MARKDOWN = new MarkdownHtml(false);
/** What `<event-timeline>` reads of a list. */
const HELD = new Set(
  'id title date text group kind tags importance occurrence status place media links facts lang'.split(' '),
);
const HELD_OF_PICTURE = new Set('type url alt caption credit srcset width height'.split(' '));
const HELD_OF_QUOTE = new Set('type text by'.split(' '));

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
    const {id, title, date, group, kind, tags, occurrence, status, importance, lang, place} = event;
    loseKeys(event, HELD, path, {of: 'an event', issues: this.#issues});
    const {isWhole} = plainDates(date);
    const {edtf, isExact} = edtfOf(date);
    if (!isExact) this.#issues.lose(`${path}.date`, 'what EDTF cannot say of a date');
    if (id !== undefined && /\s/.test(id)) this.#issues.lose(`${path}.id`, 'an id with white space');
    const attributes = attributesOf({
      id: id === undefined || /\s/.test(id) ? undefined : id,
      'data-when': isWhole ? undefined : edtf,
      'data-when-text': date.text,
      'data-group': group === undefined ? undefined : (this.#groups.get(group) ?? group),
      'data-kind': kind,
      'data-tags': this.#tags(tags, path),
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
      ...(place ? [this.#place(place, `${path}.place`)] : []),
      ...this.#links(event, path),
      ...(event.media ?? []).map((medium, i) => this.#medium(medium, `${path}.media[${i}]`)),
      ...this.#facts(event, path),
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

  /** A tag that holds a comma would be two. */
  #tags(tags: readonly string[] | undefined, path: string): string | undefined {
    const kept = tags?.filter((tag) => tag && tag.trim() === tag && !tag.includes(','));
    if (kept?.length !== tags?.length)
      this.#issues.lose(`${path}.tags`, 'a tag with a comma, or white space around it');
    return kept?.length ? kept.join(', ') : undefined;
  }

  /** A text in Markdown with its marks; its headings are bold, as the heading of an item is its title. */
  #text({text}: StatedEvent, path: string): string[] {
    if (typeof text !== 'object') return this.#paragraphs(text ?? '', `${path}.text`);
    const blocks = MARKDOWN.blocks(text.value);
    if (!isSameValue(richText(blocks.join(''), '', new FileIssues()).text, text))
      this.#issues.lose(`${path}.text`, 'how a text in Markdown is spelt, though not how it looks,');
    const property = attributesOf(this.#microdata({itemprop: 'description'}));
    return blocks.length
      ? [`    <div data-text${property}>`, ...blocks.map((block) => `      ${block}`), '    </div>']
      : [];
  }

  #paragraphs(text: string, path: string): string[] {
    const property = attributesOf(this.#microdata({itemprop: 'description'}));
    const paragraphs = text
      .split('\n\n')
      .filter((part) => part.trim())
      .map((part) => `<p${property}>${this.#lines(part)}</p>`);
    if (plainText(paragraphs.join(''), '', new FileIssues()).text !== text) loseSpace(path, 'within', this.#issues);
    return paragraphs.map((paragraph) => `    ${paragraph}`);
  }

  #lines(text: string): string {
    return escapeHtml(text).replaceAll('\n', '<br>');
  }

  #place({name, lat, lon}: NonNullable<StatedEvent['place']>, path: string): string {
    const words = this.#oneLine(name, `${path}.name`);
    const place = attributesOf({'data-place': true, 'data-lat': lat, 'data-lon': lon});
    if (!this.#hasMicrodata) return `    <div${place}>${words}</div>`;
    return `    <div${place} itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">${words}</span></div>`;
  }

  #facts({facts = []}: StatedEvent, path: string): string[] {
    if (!facts.length) return [];
    const items = facts.map(({name, value}, i) => {
      const words = (key: string, text: string) => this.#oneLine(text, `${path}.facts[${i}].${key}`);
      return `      <dt>${words('name', name)}</dt><dd>${words('value', value)}</dd>`;
    });
    return ['    <dl>', ...items, '    </dl>'];
  }

  #links({links = []}: StatedEvent, path: string): string[] {
    if (!links.length) return [];
    const items = links.map(
      ({url, title}, i) => `      <li>${linkHtml(url, this.#oneLine(title || url, `${path}.links[${i}].title`))}</li>`,
    );
    return ['    <ul>', ...items, '    </ul>'];
  }

  /** Media as the element reads them; what it does not read is told of. */
  #medium(medium: Media, path: string): string {
    if (medium.type === 'number') this.#issues.lose(path, lostOf(medium));
    else if (medium.type === 'quote') {
      loseKeys(medium, HELD_OF_QUOTE, path, {of: 'media', issues: this.#issues});
      this.#oneLine(medium.by ?? '', `${path}.by`);
      if (plainText(this.#lines(medium.text), '', new FileIssues()).text !== medium.text)
        loseSpace(`${path}.text`, 'within', this.#issues);
    } else this.#loseOfFile(medium, path);
    return `    ${mediaHtml(medium)}`;
  }

  #loseOfFile(medium: MediaFile, path: string): void {
    const {url, alt, caption = '', credit = ''} = medium;
    if (!isImage(medium) || !isSafeUrl(url)) this.#issues.lose(path, 'what is no picture, but for its words,');
    else {
      loseKeys(medium, HELD_OF_PICTURE, path, {of: 'media', issues: this.#issues});
      if (alt === undefined) this.#issues.lose(path, 'that a picture has no "alt"');
    }
    this.#oneLine(caption, `${path}.caption`);
    this.#oneLine(credit, `${path}.credit`);
  }

  #account({who, text, source}: Attribution): string {
    return `    <div>${escapeHtml(who)}${text ? `: ${escapeHtml(text)}` : ''}${sourceHtml(source)}</div>`;
  }
}
