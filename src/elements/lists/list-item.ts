import {quote} from '../../data/issue.js';
import type {Fact, Link, Place, TimelineEvent} from '../../data/types.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {plainText} from '../../formats/plain-text.js';
import {richText} from '../../formats/rich-text.js';
import {BLOCKS, type ItemDate, takeDates} from './item-dates.js';
import {hasWords, isIn, linkOf, markupIn, markupOf, textOf} from './item-text.js';
import {takeMedia, wordsIn} from './page-media.js';

/** An item of a list, as an event; it is checked when the dataset is read. */
export interface ListItem {
  readonly date: ItemDate | undefined;
  /** The words for the date. */
  readonly wording: string | undefined;
  readonly event: Omit<TimelineEvent, 'date'>;
}

/** An item of a list, and where it stands in it. */
export interface PlacedItem extends ListItem {
  readonly place: string;
}

/** What sets the words before it apart from those after it. */
const DIVISIONS = 'div, section, article, header, footer, figure, figcaption';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const NAMES = `${HEADINGS}, strong, b`;
const PLACES = '[data-place], [data-lat][data-lon]';
/** Marks that link to footnotes, such as a raised `[1]`: no text of an event. */
const NOTES = 'sup.reference, sup:has(a[href^="#"]), a[role="doc-noteref"]';
const UNSEEN =
  'script, style, template, noscript, [hidden], .sortkey, [style*="display:none"], [style*="display: none"]';

/** Takes out of a copy of the page what nobody sees there, and marks of notes, of which is told. */
export function withoutNotes(element: Element, place: string, issues: FileIssues): Element {
  const copy = element.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove();
  for (const note of copy.querySelectorAll(NOTES)) {
    if (hasWords(note.textContent)) issues.lose(place, 'a mark of a note, such as [1],');
    note.remove();
  }
  return copy;
}

/**
 * Reads an item of a list. Its first `<time>` is the date, and two make a span; `data-when` replaces them. A heading or
 * bold text is the title, else its words outside of paragraphs; `data-place` is the place, `<dl>` the facts; pictures
 * and recordings are media; what is nothing but links is links; all else is the text. `data-group` and so on are the
 * fields of these names, `data-words` words that only repeat them. What is not carried over is told.
 *
 * @param term - says what the item does not say itself: the term of a description.
 */
export function readListItem(item: Element, place: string, issues: FileIssues, term?: Element): ListItem {
  return new ItemReader(item, place, issues).read(term);
}

class ItemReader {
  readonly #item: Element;
  readonly #rest: Element;
  readonly #place: string;
  readonly #issues: FileIssues;
  readonly #links: Link[] = [];
  /** The pieces of the text, as HTML. */
  readonly #text: string[] = [];
  #title = '';
  /** Whether the element that marks the title has been passed. */
  #isPastName = false;

  constructor(item: Element, place: string, issues: FileIssues) {
    this.#item = item;
    this.#place = place;
    this.#issues = issues;
    this.#rest = withoutNotes(item, place, issues);
  }

  read(term: Element | undefined): ListItem {
    const attribute = (name: string) => this.#item.getAttribute(name) ?? term?.getAttribute(name) ?? undefined;
    const data = (name: string) => attribute(`data-${name}`);
    const rest = this.#rest;
    for (const words of rest.querySelectorAll('[data-words]')) words.remove();
    const media = takeMedia(rest, this.#place, this.#issues);
    const facts = this.#takeFacts();
    const place = this.#takePlace();
    // A list whose items are set apart has a paragraph in each.
    const first = rest.firstElementChild;
    if (first?.matches('p:has(time)') && !hasWords(first.previousSibling?.textContent ?? ''))
      first.replaceWith(...first.childNodes);
    const name = this.#findName();
    const given = this.#item.getAttribute('data-when');
    const taken = takeDates(rest, name, this.#place, this.#issues);
    this.#links.push(...(taken?.links ?? []));
    const date = given === null ? taken : {when: given, isWords: false};
    this.#divide(rest, name);
    if (name) this.#title = this.#wordsOf(name);
    // Where an item is nothing but paragraphs, the first is the title.
    else if (!this.#title && this.#text.length)
      this.#title = plainText(this.#text.shift()!, this.#place, this.#issues).text;
    const importance = data('importance');
    const {text, links} = richText(this.#text.join(''), this.#place, this.#issues);
    return {
      date,
      wording: data('when-text'),
      event: {
        id: attribute('id') || undefined,
        title: this.#title,
        text,
        group: data('group'),
        kind: data('kind'),
        tags: data('tags')?.split(/\s*,\s*/),
        status: data('status'),
        occurrence: data('occurrence'),
        importance: importance === undefined ? undefined : Number(importance),
        place,
        media: some(media),
        facts: some(facts),
        links: some([...this.#links, ...links]),
        lang: attribute('lang'),
      } as Omit<TimelineEvent, 'date'>, // it is checked when the dataset is read
    };
  }

  /** The descriptions of lists in an item, each by its term. */
  #takeFacts(): Fact[] {
    const facts: Fact[] = [];
    for (const list of this.#rest.querySelectorAll('dl')) {
      let name = '';
      for (const part of list.querySelectorAll('dt, dd')) {
        const words = wordsIn(part, this.#place, this.#issues);
        if (part.localName === 'dt') name = words;
        else if (words) facts.push({name, value: words});
        for (const link of part.querySelectorAll('a[href]')) this.#links.push(linkOf(link));
      }
      list.remove();
    }
    return facts;
  }

  /** Where it happened: by attributes of the item, or of an element in it. */
  #takePlace(): Place | undefined {
    const within = Array.from(this.#rest.querySelectorAll(PLACES));
    const [marked, ...others] = [this.#item, ...within].filter((element) => element.matches(PLACES));
    if (!marked) return undefined;
    if (others.length) this.#issues.lose(this.#place, 'a second place of an event');
    const [lat, lon] = ['lat', 'lon'].map((key) => marked.getAttribute(`data-${key}`) || undefined);
    const words = marked === this.#item ? '' : wordsIn(marked, this.#place, this.#issues);
    const name = marked.getAttribute('data-place') || words || `${lat}, ${lon}`;
    // In a sentence it is one of its words.
    const isAmongWords = ({previousSibling, nextSibling}: Element) =>
      [previousSibling, nextSibling].some((node) => node?.nodeType === Node.TEXT_NODE && hasWords(node.textContent));
    for (const each of within) if (!isAmongWords(each)) each.remove();
    return {name, ...(lat && {lat: Number(lat)}), ...(lon && {lon: Number(lon)})};
  }

  /** The element that marks the title: outside of the text, unless there are no words but in paragraphs. */
  #findName(): Element | undefined {
    const outside = (node: Node) => !isIn(BLOCKS, node, this.#rest);
    const names = Array.from(this.#rest.querySelectorAll(NAMES)).filter((name) => hasWords(name.textContent));
    const name = names.find(outside);
    if (name) return name;
    const words = document.createTreeWalker(this.#rest, NodeFilter.SHOW_TEXT);
    while (words.nextNode())
      if (
        hasWords(words.currentNode.textContent) &&
        outside(words.currentNode) &&
        !isIn('time', words.currentNode, this.#rest)
      )
        return undefined;
    return names.find((each) => each.closest(BLOCKS)!.localName === 'p' && !each.parentElement!.closest('li *'));
  }

  /** Divides what is left into title, text and links. */
  #divide(node: Element, name: Element | undefined): void {
    let run: Element | undefined;
    const end = () => {
      if (run) this.#addRun(run, name);
      run = undefined;
    };
    for (const child of Array.from(node.childNodes)) {
      const element = child.nodeType === Node.ELEMENT_NODE ? (child as Element) : undefined;
      if (element && element === name) {
        end();
        this.#isPastName = true;
      } else if (element?.matches(`${BLOCKS}, ${HEADINGS}`) && !element.contains(name ?? null)) {
        end();
        this.#addBlock(element);
      } else if (
        element &&
        (element.matches(DIVISIONS) || element.contains(name ?? null) || element.querySelector(BLOCKS))
      ) {
        end();
        // A link around all of it.
        if (element.matches('a[href]')) this.#links.push(linkOf(element));
        this.#divide(element, name);
      } else (run ??= document.createElement('p')).append(child);
    }
    end();
  }

  #addBlock(block: Element): void {
    if (block.hasAttribute('data-text')) this.#text.push(markupIn(block));
    else if (isOnlyLinks(block)) this.#addLinks(block);
    else if (block.textContent?.trim()) this.#text.push(markupOf(block));
  }

  /** Words outside of paragraphs: the title, where no element marks it; after one, text. */
  #addRun(run: Element, name: Element | undefined): void {
    if (!hasWords(run.textContent)) return;
    if (name && isOnlyLinks(run)) this.#addLinks(run);
    else if (!name && !this.#title && !this.#text.length) this.#title = trimmed(this.#wordsOf(run));
    else if (name && !this.#isPastName)
      this.#issues.lose(this.#place, `${quote(textOf(run))}, which stands before a title,`);
    else {
      trimStart(run);
      this.#text.push(markupOf(run));
    }
  }

  #addLinks(element: Element): void {
    for (const link of element.querySelectorAll('a[href]')) this.#links.push(linkOf(link));
  }

  /** The words of a title; its links stand beside it. */
  #wordsOf(element: Element): string {
    const {text, links} = plainText(markupIn(element), this.#place, this.#issues);
    this.#links.push(...links);
    return text.replaceAll(/\s+/g, ' ').trim();
  }
}

/** A list of which nothing is said where it is empty. */
const some = <Item>(items: readonly Item[]) => (items.length ? items : undefined);

function isOnlyLinks(element: Element): boolean {
  const rest = element.cloneNode(true) as Element;
  for (const link of rest.querySelectorAll('a[href]')) link.remove();
  return Boolean(element.querySelector('a[href]')) && !hasWords(rest.textContent);
}

/** Words without the punctuation that sets them apart from a date. */
const trimmed = (words: string) => words.replace(/^[\s:,.–—-]+|[\s:,–—-]+$/g, '');

function trimStart(run: Element): void {
  const first = run.firstChild!;
  if (first.nodeType === Node.TEXT_NODE) first.textContent = first.textContent!.replace(/^[\s:,;.–—-]+/, '');
}
