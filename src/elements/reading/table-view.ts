import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DatasetEvent} from '../../data/types.js';
import {groupingOf} from '../../scene/lane-options.js';
import {dateTemplate, worded} from './datum.js';
import {noteTemplate} from './event-body.js';
import {allRows, eventIndex} from './event-index.js';
import {Pages} from './pages.js';
import type {ReadingContext} from './reading-context.js';
import {type Column, type ColumnName, columnsFor} from './table-columns.js';
import {sortedBy} from './table-order.js';
import {memoize} from '../memoize.js';
import {moveBetween} from './row-keys.js';
import {sectionTitle} from './section-heading.js';
import {ordered, type Section, restartInputs, sectionInputs, sectionsOf} from './sections.js';
import {GROUP_UNITS, type GroupUnit, inTime, naturalUnit, timeGroups} from './time-groups.js';
import {unitSelect} from './unit-select.js';

/** Rows under one header: that of a section, of a unit of time, or none. */
interface RowGroup {
  readonly header: unknown;
  readonly events: readonly DatasetEvent[];
  /** Of a lane within another, the index of the group of that one. */
  readonly outer?: number;
}

/** The place of a row in the table. */
interface RowPlace {
  /** Its index among all rows, across groups. */
  readonly position: number;
  /** The ids of the headers of its group, each after a space; empty if it has none. */
  readonly group: string;
  /** Whether its button is the tab stop. */
  readonly isStop: boolean;
  readonly isPrinting: boolean;
}

/**
 * The table of all events. In lanes or eras, if there are some, each sorted by a column; else sorted by time, in groups
 * of a unit of time, or by another column.
 */
export class TableView {
  readonly #requestUpdate: () => void;
  readonly #pages: Pages;
  #sort: ColumnName = 'when';
  #descending = false;
  /** The unit that the reader has chosen; until then, the one that suits the data. */
  #unit: GroupUnit | undefined;
  /** The id of the event that is the tab stop. */
  #stop = '';
  #columns: readonly Column[] = [];
  #groups: readonly RowGroup[] = [];
  readonly #section = memoize<readonly Section[]>();
  readonly #restart = memoize<void>();
  readonly #arrange = memoize<void>();
  #selected = '';

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate);
  }

  /** `printing`: without pages and without buttons. */
  render(context: ReadingContext, printing = false): TemplateResult {
    const {wording, table} = context;
    const sections = this.#section(sectionInputs(context), () => sectionsOf(context));
    this.#restart(restartInputs(context), () => this.#pages.restart());
    this.#arrange([table, sections, wording.messages, wording.locale, this.#sort, this.#descending, this.#unit], () =>
      this.#arrangeRows(context, sections),
    );
    if (context.selected && context.selected !== this.#selected)
      this.#pages.reach(this.#groups.flatMap(({events}) => events).findIndex(({id}) => id === context.selected));
    this.#selected = context.selected;
    const {title} = wording.dataset;
    // In a narrow table rows are `display: block`, which removes their semantics: roles restore them.
    return html`<div class="table-box" part="table-box">
      ${printing || sections.length || this.#sort !== 'when' || !table.length ? nothing : html`<div class="list-controls" part="list-controls">${unitSelect(wording.messages, GROUP_UNITS, this.#unitFor(table), (unit) => this.#groupBy(unit))}</div>`}
      <table class="table" part="table" role="table" @keydown=${moveBetween('.row-title .title-button')}
        @focusin=${this.#remember}>
        <caption class="table-caption"><span class="words" lang=${title ? (wording.dataLang() ?? nothing) : nothing}
          dir="auto">${title || wording.messages.timeline}</span></caption>
        <thead role="rowgroup"><tr
          role="row">${this.#columns.map((column) => this.#headerTemplate(column, context, printing))}</tr></thead>
        ${this.#bodiesTemplate(context, printing)}
      </table>
      ${this.#pages.moreTemplate(context, table.length, printing)}
      ${noteTemplate(context)}
    </div>`;
  }

  #arrangeRows(context: ReadingContext, sections: readonly Section[]): void {
    const {wording, table, lanes} = context;
    this.#columns = columnsFor(wording, lanes && groupingOf(lanes.groupBy));
    const column = this.#columns.find(({name}) => name === this.#sort) ?? this.#columns[0];
    this.#sort = column.name; // new data may not have the column that was sorted by
    const isDescending = this.#descending;
    const index = eventIndex(context);
    const isByTime = column.name === 'when';
    const inOrder = (rows: readonly number[]) =>
      isByTime
        ? inTime(index, {rows, newestFirst: isDescending})
        : sortedBy({column, isDescending}, index, context, rows);
    let outer = 0;
    if (sections.length) {
      // Their rows say when: headers of units of time under those of sections would be as many as rows.
      this.#groups = ordered(sections, isByTime && isDescending).map((section, i) => {
        if (!section.depth) outer = i;
        return {header: sectionTitle(section, wording), events: inOrder(section.rows), ...(section.depth && {outer})};
      });
      return;
    }
    const rows = allRows(table);
    this.#groups = isByTime
      ? timeGroups(index, table, this.#unitFor(table), {rows, newestFirst: isDescending}).map(({date, events}) => ({
          header: date && dateTemplate(date, wording),
          events,
        }))
      : [{header: undefined, events: inOrder(rows)}];
  }

  /** The unit in which rows are grouped where there are no sections. */
  #unitFor(table: ReadingContext['table']): GroupUnit {
    return this.#unit ?? naturalUnit(table);
  }

  #groupBy(unit: GroupUnit | undefined): void {
    this.#unit = unit;
    this.#requestUpdate();
  }

  /** Makes the event with the focus the tab stop. */
  readonly #remember = ({target}: FocusEvent) => {
    const id = (target as Element).closest<HTMLElement>('.row-title')?.closest('tr')?.dataset['id'];
    if (id === undefined || id === this.#stop) return;
    this.#stop = id;
    this.#requestUpdate();
  };

  #sortBy(column: Column, context: ReadingContext): void {
    const {messages} = context.wording;
    this.#descending = this.#sort === column.name && !this.#descending;
    this.#sort = column.name;
    this.#pages.restart();
    this.#requestUpdate();
    context.announce(worded(messages, 'sortedBy', messages.sortedBy(column.label(messages), this.#descending)));
  }

  #headerTemplate(column: Column, context: ReadingContext, printing: boolean): TemplateResult {
    const label = column.label(context.wording.messages);
    const words = worded(context.wording.messages, column.name === 'event' ? 'event' : 'details', label);
    const isSorted = column.name === this.#sort;
    const direction = this.#descending ? 'descending' : 'ascending';
    const icon = html`<svg class="sort-icon ${isSorted ? direction : ''}" aria-hidden="true" width="8" height="12">
      <path class="up" d="M4,0L7.5,4.5H0.5Z"></path><path class="down" d="M4,12L0.5,7.5H7.5Z"></path></svg>`;
    const button = html`<button class="sort" part="table-sort" type="button"
      @click=${() => this.#sortBy(column, context)}>${words}${icon}</button>`;
    return html`<th class="table-header column-${column.name}" id="table-${column.name}" part="table-header"
      role="columnheader" scope="col"
      aria-sort=${isSorted ? direction : nothing}>${printing ? words : button}</th>`;
  }

  #bodiesTemplate(context: ReadingContext, printing: boolean): unknown {
    let left = this.#pages.count(context.table.length, printing);
    // One tab stop for all events: the one that had the focus, or is open, or is the first.
    const shownIds = this.#groups
      .flatMap(({events}) => events)
      .slice(0, left)
      .map(({id}) => id);
    const stop = [this.#stop, context.selected].find((id) => shownIds.includes(id)) ?? shownIds[0];
    let position = 0;
    const bodies: TemplateResult[] = [];
    for (const [i, {header, events, outer}] of this.#groups.entries()) {
      if (left <= 0) break;
      const above = outer === undefined ? '' : ` table-group-${outer}`;
      const own = `table-group-${i}`;
      const group = header ? `${above} ${own}` : '';
      const shown = events.slice(0, left);
      const first = position;
      bodies.push(html`<tbody role="rowgroup">
        ${
          header
            ? html`<tr class="table-group ${above ? 'table-group-inner' : ''}" role="row"><th id=${own}
              headers=${above.trim() || nothing} part="table-group" role="rowheader"
              scope="rowgroup" colspan=${this.#columns.length}>${header}</th></tr>`
            : nothing
        }
        ${repeat(
          shown,
          ({id}) => id,
          (event, i) =>
            this.#rowTemplate(
              event,
              {position: first + i, group, isStop: event.id === stop, isPrinting: printing},
              context,
            ),
        )}
      </tbody>`);
      left -= shown.length;
      position += shown.length;
    }
    return bodies;
  }

  #rowTemplate(
    event: DatasetEvent,
    {position, group, isStop, isPrinting}: RowPlace,
    context: ReadingContext,
  ): TemplateResult {
    // Cells name their headers by id: few screen readers support `scope="rowgroup"`.
    const {wording} = context;
    const isSelected = event.id === context.selected;
    // As in the picture: on an open event, a pointer closes it, and a key (a click whose `detail` is 0) moves the focus
    // into the details.
    const toggle = ({detail}: MouseEvent) =>
      !isSelected ? context.select(event.id) : detail ? context.close() : context.enter();
    const cell = (column: Column) => {
      const content = column.cell(event, wording);
      const label = column.label(wording.messages);
      const under = `table-${column.name}`;
      if (column.name !== 'event') {
        return html`<td class="table-cell ${content === nothing ? 'empty' : ''}" part="table-cell" role="cell"
          headers="${under} table-row-${position}${group}"
          data-label=${label}><div>${content}</div></td>`;
      }
      const button = html`<button class="title-button" part="table-event" type="button" tabindex=${isStop ? 0 : -1}
        aria-expanded=${isSelected} @click=${toggle}
        ${ref(this.#pages.focusing(position))}>${content}</button>`;
      return html`<th class="table-cell row-title" id="table-row-${position}" headers="${under}${group}"
        part="table-title" role="rowheader" scope="row"
        data-label=${label}>${isPrinting ? content : button}</th>`;
    };
    return html`<tr class="table-row ${isSelected ? 'row-selected' : ''}"
      part="table-row ${isSelected ? 'table-row-selected' : ''}" role="row" data-id=${event.id}>
      ${this.#columns.map(cell)}
    </tr>`;
  }
}
