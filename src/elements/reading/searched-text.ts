import {html, nothing, type TemplateResult} from 'lit';
import {titleOfRow} from '../../query/row-texts.js';
import {whenIdle} from '../when-idle.js';
import type {Range} from './order.js';
import type {Pages} from './pages.js';
import type {ReadingContext} from './reading-context.js';
import type {ReadingParts} from './reading-parts.js';

/** The titles of so many events before those that are shown, and after them, are there for a search. */
const REACH = 250;
/** So many titles share an element. */
const BLOCK = 20;

interface Searched {
  readonly parts: ReadingParts;
  readonly range: Range;
  readonly before: readonly TemplateResult[];
  readonly after: readonly TemplateResult[];
}

/**
 * The titles of events that are not on the shown page. Nobody sees or hears them, but where browsers know
 * `hidden="until-found"`, their search in the page finds them, and the page that holds them is shown. They are made while
 * the page is idle, since events of a large file are parsed for it.
 */
export class SearchedText {
  readonly #pages: Pages;
  readonly #requestUpdate: () => void;
  #made: Searched | undefined;
  #isWaiting = false;

  constructor(pages: Pages, requestUpdate: () => void) {
    this.#pages = pages;
    this.#requestUpdate = requestUpdate;
  }

  /** The titles before and after a range; empty until they are made. */
  around(parts: ReadingParts, range: Range, context: ReadingContext): Pick<Searched, 'before' | 'after'> {
    const {from, to} = range;
    const made = this.#made;
    if (made?.parts === parts && made.range.from === from && made.range.to === to) return made;
    if ('onbeforematch' in globalThis && !context.asked && !this.#isWaiting && (from > 0 || to < parts.length)) {
      this.#isWaiting = true;
      whenIdle(() => {
        this.#isWaiting = false;
        const before = this.#blocks(parts, {from: Math.max(0, from - REACH), to: from}, context);
        const after = this.#blocks(parts, {from: to, to: Math.min(parts.length, to + REACH)}, context);
        this.#made = {parts, range, before, after};
        this.#requestUpdate();
      });
    }
    return {before: [], after: []};
  }

  #blocks(parts: ReadingParts, {from, to}: Range, context: ReadingContext): TemplateResult[] {
    const rows = parts.shown(from, to).flatMap(({groups}) => groups.flatMap((group) => group.rows));
    const blocks: TemplateResult[] = [];
    for (let at = 0; at < rows.length; at += BLOCK) {
      const titles = rows.slice(at, at + BLOCK).map((row) => titleOfRow(row, context.table, context.wording.dataset));
      const show = () => {
        this.#pages.bring(from + at, parts.length);
        this.#requestUpdate();
      };
      blocks.push(
        html`<p class="searched" hidden="until-found" lang=${context.wording.dataLang() ?? nothing}
          @beforematch=${show}>${titles.join('\n')}</p>`,
      );
    }
    return blocks;
  }
}
