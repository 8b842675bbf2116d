import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {finish} from '../../data/steps.js';
import type {DatasetEvent} from '../../data/types.js';
import {groupingOf} from '../../scene/lane-options.js';
import {memoize} from '../memoize.js';
import {AskedOrder} from './asked-order.js';
import {headingUnits, naturalUnitOf} from './asked-units.js';
import {awaitedWords, headingCount} from './awaited-words.js';
import {dateTemplate, worded} from './datum.js';
import {noteTemplate} from './event-body.js';
import {allRows, eventIndex} from './event-index.js';
import {isMany} from './many.js';
import type {Range} from './order.js';
import {isPaged, Pages} from './pages.js';
import {Whereabouts} from './place-choices.js';
import type {ReadingContext} from './reading-context.js';
import {ReadingParts} from './reading-parts.js';
import {SearchedText} from './searched-text.js';
import {moveBetween} from './row-keys.js';
import {sectionTitle} from './section-heading.js';
import {ordered, type Section, restartInputs, sectionInputs, sectionsOf, wholeEras} from './sections.js';
import {SortedOrder} from './sorted-order.js';
import {type Column, type ColumnName, columnsFor, type RowPlace, SOURCE_SORTS} from './table-columns.js';
import {sortedBy} from './table-order.js';
import {arrangeRows, type SortedRows, TableSorting} from './table-sorting.js';
import {GROUP_UNITS, type GroupUnit, naturalUnit} from './time-groups.js';
import {TimeOrder} from './time-order.js';
import {unitSelect} from './unit-select.js';

/**
 * The table of all events. In lanes or eras, if there are some, each sorted by a column; else sorted by time, in groups
 * of a unit of time, or by another column.
 */
export class TableView {
  readonly #requestUpdate: () => void;
  readonly #pages: Pages;
  #whereabouts: Whereabouts;
  #searched: SearchedText;
  #sort: ColumnName = 'when';
  #descending = false;
  /** The unit that the reader has chosen; until then, the one that suits the data. */
  #unit: GroupUnit | undefined;
  /** The id of the event that is the tab stop. */
  #stop = '';
  #columns: readonly Column[] = [];
  #parts = new ReadingParts([]);
  /** The rows as they were sorted last, if they are many, and the data that were sorted. */
  #sorted: SortedRows | undefined;
  readonly #sorting: TableSorting;
  readonly #section = memoize<readonly Section[]>();
  readonly #restart = memoize<void>();
  readonly #unsort = memoize<void>();
  readonly #choose = memoize<readonly Column[]>();
  readonly #natural = memoize<GroupUnit>();
  readonly #arrange = memoize<ReadingParts>();
  #selected = '';

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
    this.#pages = new Pages(requestUpdate);
    this.#whereabouts = new Whereabouts(this.#pages, requestUpdate);
    this.#searched = new SearchedText(this.#pages, requestUpdate);
    this.#sorting = new TableSorting(requestUpdate);
  }

  /** `printing`: without pages and without buttons. */
  render(context: ReadingContext, printing = false): TemplateResult {
    const {wording, table, lanes, asked} = context;
    const sections = this.#sections(context);
    this.#restart(restartInputs(context), () => this.#pages.restart());
    // What was sorted, or is being sorted, are other data, or words of another language.
    this.#unsort([table, wording.messages, wording.locale], () => {
      this.#sorting.cancel();
      this.#sorting.forget();
      if (this.#sorted) this.#sort = 'when';
      this.#sorted = undefined;
    });
    const said = lanes && groupingOf(lanes.groupBy);
    // Which columns there are is told by the events of a source that have come.
    const known = asked && wording.dataset.events.length;
    this.#columns = this.#choose([table, wording.messages, said, known], () => columnsFor(wording, said, asked));
    // New data may not have the column that was sorted by.
    if (!this.#columns.some(({name}) => name === this.#sort)) this.#sort = 'when';
    const units = asked ? headingUnits(asked) : GROUP_UNITS;
    const natural = this.#natural([table, asked], () => (asked ? naturalUnitOf(asked) : naturalUnit(table)));
    const unit = units.find((one) => one === this.#unit) ?? natural;
    this.#parts = this.#arrange(
      [table, asked, sections, wording.messages, wording.locale, this.#sort, this.#descending, unit, this.#sorted],
      () => this.#partsOf(context, sections, unit),
    );
    const {length} = this.#parts;
    if (context.selected && context.selected !== this.#selected) {
      const row = eventIndex(context).rowOf(context.selected);
      const position = row >= 0 ? this.#parts.positionOf(row) : asked ? undefined : -1;
      if (position !== undefined) {
        this.#pages.reach(position, length);
        this.#selected = context.selected;
      }
    } else this.#selected = context.selected;
    // What is asked for may not come before it is printed: what is shown is printed.
    const range = this.#pages.range(length, printing && !asked);
    const searched = printing ? undefined : this.#searched.around(this.#parts, range, context);
    const isWindow = isPaged(this.#parts) && !printing;
    const {title} = wording.dataset;
    // In a narrow table rows are `display: block`, which removes their semantics: roles restore them.
    return html`<div class="table-box" part="table-box" @focusin=${asked ? this.#pages.stay : nothing}>
      ${printing || sections.length || this.#sort !== 'when' || !length ? nothing : html`<div class="list-controls" part="list-controls">${unitSelect(wording.messages, units, unit, (unit) => this.#groupBy(unit))}</div>`}
      ${isWindow ? this.#whereabouts.template(this.#parts, range, context) : nothing}
      ${this.#sorting.template(context)}
      ${searched?.before}
      ${this.#pages.earlierTemplate(context, length, range, printing)}
      <table class="table" part="table" role="table" aria-rowcount=${isWindow ? length + 1 : nothing}
        aria-busy=${this.#sorting.isBusy ? 'true' : nothing} @keydown=${moveBetween('.row-title .title-button')}
        @focusin=${this.#remember}>
        <caption class="table-caption"><span class="words" lang=${title ? (wording.dataLang() ?? nothing) : nothing}
          dir="auto">${title || wording.messages.timeline}</span></caption>
        <thead role="rowgroup"><tr
          role="row" aria-rowindex=${isWindow ? 1 : nothing}>${this.#columns.map((column) => this.#headerTemplate(column, context, printing))}</tr></thead>
        ${this.#bodiesTemplate(context, range, printing)}
      </table>
      ${this.#pages.moreTemplate(context, length, range, printing)}
      ${searched?.after}
      ${noteTemplate(context)}
    </div>`;
  }

  /** The table is not shown: the order of its events is found again when it is; what it is sorted by stays. */
  release(): void {
    this.#sorting.forget();
    if (this.#sorted) this.#sorted.arranged = undefined;
    this.#section([], () => []);
    this.#whereabouts = new Whereabouts(this.#pages, this.#requestUpdate);
    this.#searched = new SearchedText(this.#pages, this.#requestUpdate);
    this.#parts = this.#arrange([], () => new ReadingParts([]));
  }

  #partsOf(context: ReadingContext, sections: readonly Section[], unit: GroupUnit): ReadingParts {
    const {table} = context;
    const isDescending = this.#descending;
    if (context.asked) {
      const order = new AskedOrder(context.asked, {sort: SOURCE_SORTS[this.#sort], isDescending, unit}, context);
      return new ReadingParts([{section: undefined, order}]);
    }
    const isByTime = this.#sort === 'when';
    const column = this.#columns.find(({name}) => name === this.#sort)!;
    const sorted = this.#sorted;
    if (sorted && sorted.arranged?.sections !== sections) sorted.arranged = finish(arrangeRows(sorted, sections));
    const {within, all} = sorted?.arranged ?? {};
    const orderOf = (rows: ArrayLike<number>, own: GroupUnit | 'none') =>
      isByTime
        ? new TimeOrder(context, rows, {unit: own, newestFirst: isDescending})
        : sorted
          ? new SortedOrder(within?.get(rows) ?? all!, sorted.ranked, isDescending)
          : new SortedOrder(sortedBy({column, isDescending}, eventIndex(context), context, rows));
    // Rows in sections say when: headers of units of time under those of sections would be as many as rows.
    return new ReadingParts(
      sections.length
        ? (isByTime ? ordered(sections, isDescending) : wholeEras(sections)).map((section) => ({
            section,
            order: orderOf(section.rows, 'none'),
          }))
        : [{section: undefined, order: orderOf(allRows(table), unit)}],
    );
  }

  #sections(context: ReadingContext): readonly Section[] {
    return this.#section(sectionInputs(context), () => sectionsOf(context));
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
    const isDescending = this.#sort === column.name && !this.#descending;
    const show = (sorted: SortedRows | undefined) => {
      this.#sorted = sorted;
      this.#descending = isDescending;
      this.#sort = column.name;
      this.#pages.restart();
      this.#requestUpdate();
      context.announce(worded(messages, 'sortedBy', messages.sortedBy(column.label(messages), isDescending)));
    };
    this.#sorting.cancel();
    if (column.name === 'when') this.#sorting.forget();
    if (column.name === 'when' || context.asked || !isMany(context.table)) return show(undefined);
    void this.#sorting
      .sort({column, isDescending}, context, this.#sections(context))
      .then((sorted) => sorted && show(sorted));
  }

  #headerTemplate(column: Column, context: ReadingContext, printing: boolean): TemplateResult {
    const label = column.label(context.wording.messages);
    const words = worded(context.wording.messages, column.name === 'event' ? 'event' : 'details', label);
    const canSort = context.asked?.canSort(SOURCE_SORTS[column.name]) ?? true;
    const isSorted = column.name === this.#sort;
    const direction = this.#descending ? 'descending' : 'ascending';
    const icon = html`<svg class="sort-icon ${isSorted ? direction : ''}" aria-hidden="true" width="8" height="12">
      <path class="up" d="M4,0L7.5,4.5H0.5Z"></path><path class="down" d="M4,12L0.5,7.5H7.5Z"></path></svg>`;
    const button = html`<button class="sort" part="table-sort" type="button"
      @click=${() => this.#sortBy(column, context)}>${words}${icon}</button>`;
    return html`<th class="table-header column-${column.name}" id="table-${column.name}" part="table-header"
      role="columnheader" scope="col"
      aria-sort=${isSorted ? direction : nothing}>${printing || !canSort ? words : button}</th>`;
  }

  #bodiesTemplate(context: ReadingContext, {from, to}: Range, isPrinting: boolean): unknown {
    const {wording} = context;
    const index = eventIndex(context);
    const areCounted = isPaged(this.#parts) && !isPrinting;
    const parts = this.#parts.shown(from, to);
    const all = parts.flatMap(({section, groups, index: part}) =>
      section
        ? [
            {
              header: sectionTitle(section, wording),
              part,
              depth: section.depth,
              count: undefined,
              isCountAwaited: undefined,
              first: groups[0]?.first ?? 0,
              rows: groups[0]?.rows ?? [],
              awaited: undefined,
            },
          ]
        : groups.map(({date, rows, first, count, isCountAwaited, awaited}, i) => ({
            header: date && dateTemplate(date, wording),
            part: i,
            depth: 0,
            count,
            isCountAwaited,
            first,
            rows,
            awaited,
          })),
    );
    const shown = all.map((group) => ({...group, events: group.rows.map((row) => index.at(row))}));
    // One tab stop for all events: the one that had the focus, or is open, or is the first.
    const ids = new Set(shown.flatMap(({events}) => events.map(({id}) => id)));
    const stop = [this.#stop, context.selected].find((id) => ids.has(id)) ?? ids.values().next().value;
    let outer = 0;
    return shown.map(({header, part, depth, count, isCountAwaited, first, events, awaited}) => {
      if (!depth) outer = part;
      const above = depth ? ` table-group-${outer}` : '';
      const own = `table-group-${part}`;
      const group = header ? `${above} ${own}` : '';
      // Rows of headers have no index among the rows of all events: of those before, only some are made.
      return html`<tbody role="rowgroup">
        ${
          awaited
            ? html`<tr class="awaited-rows" role="row" aria-rowindex=${first + 2}><td role="cell" part="table-awaited"
              colspan=${this.#columns.length}>${awaitedWords(context)}</td></tr>`
            : nothing
        }
        ${
          header
            ? html`<tr class="table-group ${above ? 'table-group-inner' : ''}" role="row"><th id=${own}
              headers=${above.trim() || nothing} part="table-group" role="rowheader"
              scope="rowgroup" colspan=${this.#columns.length}>${header}${
                areCounted ? html` ${headingCount({count, isCountAwaited}, 'table-count', wording)}` : nothing
              }</th></tr>`
            : nothing
        }
        ${repeat(
          events,
          ({id}) => id,
          (event, i) =>
            this.#rowTemplate(
              event,
              {
                position: first + i,
                group,
                isStop: event.id === stop,
                isPrinting,
                // The first row is that of the headers.
                rowIndex: areCounted ? first + i + 2 : undefined,
              },
              context,
            ),
        )}
      </tbody>`;
    });
  }

  #rowTemplate(
    event: DatasetEvent,
    {position, group, isStop, isPrinting, rowIndex}: RowPlace,
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
        ${ref(this.#pages.arriving(position))}>${content}</button>`;
      return html`<th class="table-cell row-title" id="table-row-${position}" headers="${under}${group}"
        part="table-title" role="rowheader" scope="row"
        data-label=${label}>${context.thumbnail?.(event) ?? nothing}${isPrinting ? content : button}</th>`;
    };
    return html`<tr class="table-row ${isSelected ? 'row-selected' : ''}"
      part="table-row ${isSelected ? 'table-row-selected' : ''}" role="row" aria-rowindex=${rowIndex ?? nothing} data-id=${event.id}>
      ${this.#columns.map(cell)}
    </tr>`;
  }
}
