import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DatasetEvent} from '../../data/types.js';
import {groupStyle} from '../../scene/group-style.js';
import {groupingOf} from '../../scene/lane-options.js';
import {dateTemplate, datum, worded} from './datum.js';
import {eventBody, noteTemplate} from './event-body.js';
import {allRows, eventIndex} from './event-index.js';
import {memoize} from '../memoize.js';
import {AskedOrder} from './asked-order.js';
import {headingUnits, naturalUnitOf} from './asked-units.js';
import {awaitedWords, headingCount} from './awaited-words.js';
import {headingTemplate} from './heading.js';
import type {Range, ShownRows} from './order.js';
import {isPaged, Pages} from './pages.js';
import {Whereabouts} from './place-choices.js';
import type {ReadingContext} from './reading-context.js';
import {ReadingParts} from './reading-parts.js';
import {SearchedText} from './searched-text.js';
import {sectionTitle} from './section-heading.js';
import {ordered, type Section, restartInputs, sectionInputs, sectionsOf} from './sections.js';
import {GROUP_UNITS, type GroupUnit, type GroupUnitOrNone, naturalUnit, unitWithin} from './time-groups.js';
import {TimeOrder} from './time-order.js';
import {unitSelect} from './unit-select.js';

const SECTION_UNITS = ['none', ...GROUP_UNITS] as const;

/**
 * The list: all events one after the other, each with all its details, grouped under headings of lanes or eras, if
 * there are some, and of time.
 */
export class ListView {
  readonly #requestUpdate: () => void;
  readonly #pages: Pages;
  #whereabouts: Whereabouts;
  #searched: SearchedText;
  /** The unit that the reader has chosen; until then, the one that suits the data. */
  #unit: GroupUnitOrNone | undefined;
  #newestFirst = false;
  #parts = new ReadingParts([]);
  readonly #section = memoize<readonly Section[]>();
  readonly #natural = memoize<GroupUnitOrNone>();
  readonly #restart = memoize<void>();
  readonly #group = memoize<ReadingParts>();
  #selected = '';
  /** Some of its events are shown, a page of them. */
  #isPaged = false;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate);
    this.#whereabouts = new Whereabouts(this.#pages, requestUpdate);
    this.#searched = new SearchedText(this.#pages, requestUpdate);
  }

  /** `printing`: without pages and without buttons. */
  render(context: ReadingContext, printing = false): TemplateResult {
    const {table, wording, asked} = context;
    const sections = this.#section(sectionInputs(context), () => sectionsOf(context));
    const natural = this.#natural([table, sections, asked], () =>
      asked ? naturalUnitOf(asked) : sections.length ? unitWithin(sections, table) : naturalUnit(table),
    );
    const isOffered =
      this.#unit &&
      (asked ? headingUnits(asked).some((one) => one === this.#unit) : this.#unit !== 'none' || sections.length > 0);
    const unit = (isOffered && this.#unit) || natural;
    this.#restart(restartInputs(context), () => this.#pages.restart());
    const inputs = [table, asked, sections, unit, this.#newestFirst, wording.messages, wording.locale];
    this.#parts = this.#group(inputs, () => this.#partsOf(context, sections, unit));
    const {length} = this.#parts;
    if (context.selected !== this.#selected) {
      const position = this.#positionOf(context.selected, context);
      if (position !== undefined) {
        this.#pages.reach(position, length);
        this.#selected = context.selected;
      }
    }
    // What is asked for may not come before it is printed: what is shown is printed.
    this.#isPaged = isPaged(this.#parts) && !printing;
    const range = this.#pages.range(length, printing && !asked);
    const searched = printing ? undefined : this.#searched.around(this.#parts, range, context);
    return html`<div class="list" part="list" @focusin=${asked ? this.#pages.stay : nothing}>
      ${printing || !length ? nothing : this.#controlsTemplate(context, unit, sections.length > 0)}
      ${this.#isPaged ? this.#whereabouts.template(this.#parts, range, context) : nothing}
      ${searched?.before}
      ${this.#pages.earlierTemplate(context, length, range, printing)}
      ${this.#partsTemplate(context, range)}
      ${this.#pages.moreTemplate(context, length, range, printing)}
      ${searched?.after}
      ${noteTemplate(context)}
    </div>`;
  }

  /** The list is not shown: the order of its events is found again when it is. */
  release(): void {
    this.#section([], () => []);
    this.#natural([], () => 'none');
    this.#whereabouts = new Whereabouts(this.#pages, this.#requestUpdate);
    this.#searched = new SearchedText(this.#pages, this.#requestUpdate);
    this.#parts = this.#group([], () => new ReadingParts([]));
  }

  /** The events of each section in groups of time. Newest first, eras go back in time; lanes stay in their order. */
  #partsOf(context: ReadingContext, sections: readonly Section[], unit: GroupUnitOrNone): ReadingParts {
    const newestFirst = this.#newestFirst;
    const {asked} = context;
    if (asked) {
      const order = new AskedOrder(asked, {sort: 'start', isDescending: newestFirst, unit: unit as GroupUnit}, context);
      return new ReadingParts([{section: undefined, order}]);
    }
    const orderOf = (rows: ArrayLike<number>) => new TimeOrder(context, rows, {unit, newestFirst});
    return new ReadingParts(
      sections.length
        ? ordered(sections, newestFirst).map((section) => ({section, order: orderOf(section.rows)}))
        : [{section: undefined, order: orderOf(allRows(context.table))}],
    );
  }

  /** The position of an event, or −1; undefined while it is awaited. */
  #positionOf(id: string, context: ReadingContext): number | undefined {
    const row = eventIndex(context).rowOf(id);
    if (row < 0) return context.asked && id ? undefined : row;
    return this.#parts.positionOf(row);
  }

  #controlsTemplate({wording, asked}: ReadingContext, unit: GroupUnitOrNone, hasSections: boolean): TemplateResult {
    const {messages} = wording;
    const order = (newestFirst: boolean) => {
      if (this.#newestFirst === newestFirst) return;
      this.#newestFirst = newestFirst;
      this.#pages.restart();
      this.#requestUpdate();
    };
    const choose = (chosen: GroupUnitOrNone | undefined) => {
      this.#unit = chosen;
      this.#requestUpdate();
    };
    return html`<div class="list-controls" part="list-controls">
      ${unitSelect<GroupUnitOrNone>(messages, asked ? headingUnits(asked) : hasSections ? SECTION_UNITS : GROUP_UNITS, unit, choose)}
      <span class="order">${[false, true].map(
        (newestFirst) => html`<button class="reading-button" part="list-order" type="button"
        aria-pressed=${newestFirst === this.#newestFirst} @click=${() => order(newestFirst)}>${newestFirst ? worded(messages, 'newestFirst', messages.newestFirst) : worded(messages, 'oldestFirst', messages.oldestFirst)}</button>`,
      )}</span>
    </div>`;
  }

  #partsTemplate(context: ReadingContext, {from, to}: Range): unknown {
    return repeat(
      this.#parts.shown(from, to),
      ({section}) => section?.key,
      ({section, groups}) => {
        if (!section) return this.#groupsTemplate(groups, context.headingLevel, context);
        const {wording} = context;
        const level = context.headingLevel + section.depth;
        return html`<section class="list-section ${section.depth ? 'list-section-inner' : ''}"
          part="list-section">
          <div class="section-head">
            ${headingTemplate(level, 'section-title', 'list-section-heading', sectionTitle(section, wording))}
            <span class="section-count">${wording.messages.summary(section.count, wording.count(section.count))}</span>
          </div>
          ${this.#groupsTemplate(groups, level + 1, context)}
        </section>`;
      },
    );
  }

  /** @param level - of the headings of time, or, without these, of the titles of events. */
  #groupsTemplate(groups: readonly ShownRows[], level: number, context: ReadingContext): unknown {
    const {wording} = context;
    const index = eventIndex(context);
    // Where only some are shown, each says its place among those under its heading, and that how many they are.
    const areCounted = this.#isPaged;
    const shown = groups.map((group) => ({...group, events: group.rows.map((row) => index.at(row))}));
    return repeat(
      shown,
      ({events, first}) => events[0]?.id ?? first,
      ({date, events, first, before, count, isCountAwaited, awaited}) => {
        if (awaited) return html`<p class="awaited-rows" part="list-awaited">${awaitedWords(context)}</p>`;
        const articles = html`<ol class="articles" role="list">${repeat(
          events,
          ({id}) => id,
          (event, i) =>
            html`<li aria-setsize=${areCounted ? (count ?? -1) : nothing} aria-posinset=${areCounted && count !== undefined ? before + i + 1 : nothing}>${this.#articleTemplate(event, first + i, date ? level + 1 : level, context)}</li>`,
        )}</ol>`;
        if (!date) return articles;
        const heading = headingTemplate(level, 'group-title', 'list-heading', dateTemplate(date, wording));
        return html`<section class="list-group" part="list-group">
      ${
        areCounted
          ? html`<div class="group-head">${heading}${headingCount({count, isCountAwaited}, 'list-count', wording)}</div>`
          : heading
      }
      ${articles}
    </section>`;
      },
    );
  }

  #articleTemplate(event: DatasetEvent, position: number, level: number, context: ReadingContext): TemplateResult {
    const {wording, selected, lanes} = context;
    const isSelected = event.id === selected;
    // A relation leads to another article of the same list: move the focus there.
    const select = (id: string) => {
      const target = this.#positionOf(id, context);
      if (target !== undefined && target >= 0) {
        this.#pages.reach(target, this.#parts.length);
        this.#pages.focus(target);
      }
      context.select(id);
      this.#requestUpdate();
    };
    const isGroupSaid = lanes !== undefined && groupingOf(lanes.groupBy) === 'group';
    const style = groupStyle(event.group, wording.dataset.groups);
    return html`<article class="article ${isSelected ? 'article-selected' : ''} ${style}"
      part="article ${isSelected ? 'article-selected' : ''}"
      data-id=${event.id} tabindex="-1" aria-current=${isSelected ? 'true' : nothing} ${ref(this.#pages.arriving(position))}>
      ${headingTemplate(level, 'article-title', 'article-title', datum(event.title, wording.dataLang(event)))}
      <div class="event-body">${eventBody(event, {...context, select}, level, isGroupSaid)}</div>
    </article>`;
  }
}
