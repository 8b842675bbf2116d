import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DatasetEvent} from '../../data/types.js';
import {groupStyle} from '../../scene/event-style.js';
import {groupingOf} from '../../scene/lane-options.js';
import {dateTemplate, datum, worded} from './datum.js';
import {eventBody, noteTemplate} from './event-body.js';
import {allRows, eventIndex} from './event-index.js';
import {memoize} from '../memoize.js';
import {headingTemplate} from './heading.js';
import {Pages} from './pages.js';
import type {ReadingContext} from './reading-context.js';
import {sectionTitle} from './section-heading.js';
import {ordered, type Section, restartInputs, sectionInputs, sectionsOf} from './sections.js';
import {
  GROUP_UNITS,
  type GroupUnitOrNone,
  inTime,
  naturalUnit,
  type TimeGroup,
  timeGroups,
  unitWithin,
} from './time-groups.js';
import {unitSelect} from './unit-select.js';

/** Groups of events under the heading of a section, or without one. */
interface ListPart {
  readonly section: Section | undefined;
  readonly groups: readonly TimeGroup[];
}

/** What a page of the list shows of a group. */
interface ShownGroup extends TimeGroup {
  /** The position of its first event in the list. */
  readonly first: number;
}

const SECTION_UNITS = ['none', ...GROUP_UNITS] as const;

/**
 * The list: all events one after the other, each with all its details, grouped under headings of lanes or eras, if
 * there are some, and of time.
 */
export class ListView {
  readonly #requestUpdate: () => void;
  readonly #pages: Pages;
  /** The unit that the reader has chosen; until then, the one that suits the data. */
  #unit: GroupUnitOrNone | undefined;
  #newestFirst = false;
  #parts: readonly ListPart[] = [];
  /** The position of each event in the list, by its id. */
  #positions: ReadonlyMap<string, number> = new Map();
  readonly #section = memoize<readonly Section[]>();
  readonly #natural = memoize<GroupUnitOrNone>();
  readonly #restart = memoize<void>();
  readonly #group = memoize<readonly ListPart[]>();
  readonly #locate = memoize<ReadonlyMap<string, number>>();
  #selected = '';

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate);
  }

  /** `printing`: without pages and without buttons. */
  render(context: ReadingContext, printing = false): TemplateResult {
    const {table} = context;
    const sections = this.#section(sectionInputs(context), () => sectionsOf(context));
    const natural = this.#natural([table, sections], () =>
      sections.length ? unitWithin(sections, table) : naturalUnit(table),
    );
    const isOffered = this.#unit && (this.#unit !== 'none' || sections.length > 0);
    const unit = (isOffered && this.#unit) || natural;
    this.#restart(restartInputs(context), () => this.#pages.restart());
    this.#parts = this.#group([table, sections, unit, this.#newestFirst], () => this.#partsOf(context, sections, unit));
    this.#positions = this.#locate([this.#parts], () => {
      const events = this.#parts.flatMap(({groups}) => groups.flatMap((group) => group.events));
      return new Map(events.map(({id}, position) => [id, position]));
    });
    if (context.selected !== this.#selected) this.#pages.reach(this.#positions.get(context.selected) ?? -1);
    this.#selected = context.selected;
    return html`<div class="list" part="list">
      ${printing || !table.length ? nothing : this.#controlsTemplate(context, unit, sections.length > 0)}
      ${this.#partsTemplate(context, this.#pages.count(table.length, printing))}
      ${this.#pages.moreTemplate(context, table.length, printing)}
      ${noteTemplate(context)}
    </div>`;
  }

  /** The events of each section in groups of time. Newest first, eras go back in time; lanes stay in their order. */
  #partsOf(context: ReadingContext, sections: readonly Section[], unit: GroupUnitOrNone): ListPart[] {
    const {table} = context;
    const index = eventIndex(context);
    const newestFirst = this.#newestFirst;
    const groupsOf = (rows: readonly number[]): TimeGroup[] =>
      !rows.length
        ? []
        : unit === 'none'
          ? [{date: undefined, events: inTime(index, {rows, newestFirst})}]
          : timeGroups(index, table, unit, {rows, newestFirst});
    if (!sections.length) return [{section: undefined, groups: groupsOf(allRows(table))}];
    return ordered(sections, newestFirst).map((section) => ({section, groups: groupsOf(section.rows)}));
  }

  #controlsTemplate({wording}: ReadingContext, unit: GroupUnitOrNone, hasSections: boolean): TemplateResult {
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
      ${unitSelect<GroupUnitOrNone>(messages, hasSections ? SECTION_UNITS : GROUP_UNITS, unit, choose)}
      <span class="order">${[false, true].map(
        (newestFirst) => html`<button class="reading-button" part="list-order" type="button"
        aria-pressed=${newestFirst === this.#newestFirst} @click=${() => order(newestFirst)}>${newestFirst ? worded(messages, 'newestFirst', messages.newestFirst) : worded(messages, 'oldestFirst', messages.oldestFirst)}</button>`,
      )}</span>
    </div>`;
  }

  #partsTemplate(context: ReadingContext, count: number): unknown {
    const shown: {section: Section | undefined; groups: ShownGroup[]}[] = [];
    let first = 0;
    for (const {section, groups} of this.#parts) {
      if (first >= count) break;
      const begun: ShownGroup[] = [];
      for (const {date, events} of groups) {
        if (first < count) begun.push({date, events: events.slice(0, count - first), first});
        first += events.length;
      }
      shown.push({section, groups: begun});
    }
    return repeat(
      shown,
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
  #groupsTemplate(groups: readonly ShownGroup[], level: number, context: ReadingContext): unknown {
    return repeat(
      groups,
      ({events}) => events[0].id,
      ({date, events, first}) => {
        const articles = html`<ol class="articles" role="list">${repeat(
          events,
          ({id}) => id,
          (event, i) => html`<li>${this.#articleTemplate(event, first + i, date ? level + 1 : level, context)}</li>`,
        )}</ol>`;
        return date
          ? html`<section class="list-group" part="list-group">
      ${headingTemplate(level, 'group-title', 'list-heading', dateTemplate(date, context.wording))}
      ${articles}
    </section>`
          : articles;
      },
    );
  }

  #articleTemplate(event: DatasetEvent, position: number, level: number, context: ReadingContext): TemplateResult {
    const {wording, selected, lanes} = context;
    const isSelected = event.id === selected;
    // A relation leads to another article of the same list: move the focus there.
    const select = (id: string) => {
      const target = this.#positions.get(id);
      if (target !== undefined) {
        this.#pages.reach(target);
        this.#pages.focus(target);
      }
      context.select(id);
      this.#requestUpdate();
    };
    const isGroupSaid = lanes !== undefined && groupingOf(lanes.groupBy) === 'group';
    const style = groupStyle(event.group, wording.dataset.groups);
    return html`<article class="article ${isSelected ? 'article-selected' : ''} ${style}"
      part="article ${isSelected ? 'article-selected' : ''}"
      data-id=${event.id} tabindex="-1" aria-current=${isSelected ? 'true' : nothing} ${ref(this.#pages.focusing(position))}>
      ${headingTemplate(level, 'article-title', 'article-title', datum(event.title, wording.dataLang(event)))}
      <div class="event-body">${eventBody(event, {...context, select}, level, isGroupSaid)}</div>
    </article>`;
  }
}
