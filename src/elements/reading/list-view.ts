import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DatasetEvent} from '../../data/types.js';
import {groupStyle} from '../../scene/event-style.js';
import {dateTemplate, datum, worded} from './datum.js';
import {eventBody, noteTemplate} from './event-body.js';
import {eventIndex} from './event-index.js';
import {memoize} from '../memoize.js';
import {headingTemplate} from './heading.js';
import {Pages} from './pages.js';
import type {ReadingContext} from './reading-context.js';
import {type GroupUnit, naturalUnit, type TimeGroup, timeGroups} from './time-groups.js';
import {unitSelect} from './unit-select.js';

/** The list: all events one after the other, each with all its details, grouped under headings of time. */
export class ListView {
  readonly #requestUpdate: () => void;
  readonly #pages: Pages;
  /** The unit that the reader has chosen; until then, the one that suits the data. */
  #unit: GroupUnit | undefined;
  #newestFirst = false;
  #groups: readonly TimeGroup[] = [];
  /** The position of each event in the list, by its id. */
  #positions: ReadonlyMap<string, number> = new Map();
  readonly #natural = memoize<GroupUnit>();
  readonly #restart = memoize<void>();
  readonly #group = memoize<readonly TimeGroup[]>();
  readonly #locate = memoize<ReadonlyMap<string, number>>();
  #selected = '';

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate);
  }

  /** `printing`: without pages and without buttons. */
  render(context: ReadingContext, printing = false): TemplateResult {
    const {table} = context;
    const unit = this.#unit ?? this.#natural([table], () => naturalUnit(table));
    this.#restart([table], () => this.#pages.restart());
    this.#groups = this.#group([table, unit, this.#newestFirst], () =>
      timeGroups(eventIndex(context), table, unit, this.#newestFirst),
    );
    this.#positions = this.#locate(
      [this.#groups],
      () => new Map(this.#groups.flatMap(({events}) => events).map(({id}, position) => [id, position])),
    );
    if (context.selected !== this.#selected) this.#pages.reach(this.#positions.get(context.selected) ?? -1);
    this.#selected = context.selected;
    return html`<div class="list" part="list">
      ${printing || !table.length ? nothing : this.#controlsTemplate(context, unit)}
      ${this.#groupsTemplate(context, this.#pages.count(table.length, printing))}
      ${this.#pages.moreTemplate(context, table.length, printing)}
      ${noteTemplate(context)}
    </div>`;
  }

  #controlsTemplate({wording}: ReadingContext, unit: GroupUnit): TemplateResult {
    const {messages} = wording;
    const order = (newestFirst: boolean) => {
      if (this.#newestFirst === newestFirst) return;
      this.#newestFirst = newestFirst;
      this.#pages.restart();
      this.#requestUpdate();
    };
    const choose = (chosen: GroupUnit | undefined) => {
      this.#unit = chosen;
      this.#requestUpdate();
    };
    return html`<div class="list-controls" part="list-controls">
      ${unitSelect(messages, unit, choose)}
      <span class="order">${[false, true].map(
        (newestFirst) => html`<button class="reading-button" part="list-order" type="button"
        aria-pressed=${newestFirst === this.#newestFirst} @click=${() => order(newestFirst)}>${newestFirst ? worded(messages, 'newestFirst', messages.newestFirst) : worded(messages, 'oldestFirst', messages.oldestFirst)}</button>`,
      )}</span>
    </div>`;
  }

  #groupsTemplate(context: ReadingContext, count: number): unknown {
    const shown: {group: TimeGroup; events: readonly DatasetEvent[]; first: number}[] = [];
    let first = 0;
    for (const group of this.#groups) {
      if (first >= count) break;
      shown.push({group, events: group.events.slice(0, count - first), first});
      first += group.events.length;
    }
    return repeat(
      shown,
      ({events}) => events[0].id,
      ({group, events, first}) => html`<section class="list-group" part="list-group">
      ${headingTemplate(context.headingLevel, 'group-title', 'list-heading', dateTemplate(group.date, context.wording))}
      <ol class="articles" role="list">${repeat(
        events,
        ({id}) => id,
        (event, i) => html`<li>${this.#articleTemplate(event, first + i, context)}</li>`,
      )}</ol>
    </section>`,
    );
  }

  #articleTemplate(event: DatasetEvent, position: number, context: ReadingContext): TemplateResult {
    const {wording, selected} = context;
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
    const style = groupStyle(event.group, wording.dataset.groups);
    return html`<article class="article ${isSelected ? 'article-selected' : ''} ${style}"
      part="article ${isSelected ? 'article-selected' : ''}"
      data-id=${event.id} tabindex="-1" aria-current=${isSelected ? 'true' : nothing} ${ref(this.#pages.focusing(position))}>
      ${headingTemplate(context.headingLevel + 1, 'article-title', 'article-title', datum(event.title, wording.dataLang(event)))}
      <div class="event-body">${eventBody(event, {...context, select}, context.headingLevel + 1)}</div>
    </article>`;
  }
}
