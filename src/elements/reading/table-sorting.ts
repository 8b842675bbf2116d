import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {worded} from './datum.js';
import {type RankedRows, rankRows, rowsByRank} from './rank-rows.js';
import type {ReadingContext} from './reading-context.js';
import {type Section, sortedWithin} from './sections.js';
import {inSlices} from '../slices.js';
import type {Column, ColumnName} from './table-columns.js';
import type {SortBy} from './table-order.js';

/** Many rows, sorted. */
export interface SortedRows extends SortBy {
  readonly ranked: RankedRows;
  /** Their order, as sections need it; missing until it is found again. */
  arranged: ArrangedRows | undefined;
}

/** Rows in their new order: all of them or, where there are sections, those of each. */
interface ArrangedRows {
  readonly sections: readonly Section[];
  /** The rows, by those of the section in the order of time. */
  readonly within: ReadonlyMap<ArrayLike<number>, Uint32Array> | undefined;
  readonly all: Uint32Array | undefined;
}

/** Finds the order of rows, as sections need it. */
export function* arrangeRows(
  {ranked, isDescending}: Pick<SortedRows, 'ranked' | 'isDescending'>,
  sections: readonly Section[],
): Generator<number, ArrangedRows> {
  const rows = yield* rowsByRank(ranked, isDescending);
  return sections.length
    ? {sections, within: yield* sortedWithin(sections, rows), all: undefined}
    : {sections, within: undefined, all: rows};
}

/** Work that takes longer than this, ms, is shown. */
const PATIENCE = 150;

/** Sorts the rows of a table of many events while the page goes on: shows how far it is, and can be stopped. */
export class TableSorting {
  readonly #requestUpdate: () => void;
  #job: {readonly column: Column; readonly stop: AbortController} | undefined;
  #isShown = false;
  #bar: HTMLProgressElement | undefined;
  /** What was ranked last: the other direction needs no more. */
  #known: {readonly name: ColumnName; readonly inputs: readonly unknown[]; readonly ranked: RankedRows} | undefined;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  get isBusy(): boolean {
    return this.#isShown;
  }

  /** Sorts by a column; resolves with undefined if something else was asked for meanwhile. */
  async sort(
    {column, isDescending}: SortBy,
    context: ReadingContext,
    sections: readonly Section[],
  ): Promise<SortedRows | undefined> {
    this.cancel();
    const stop = new AbortController();
    const {signal} = stop;
    const {table, wording} = context;
    const inputs = [table, wording.locale, wording.messages];
    this.#job = {column, stop};
    const timer = setTimeout(() => {
      if (signal.aborted) return;
      this.#isShown = true;
      const {messages} = wording;
      context.announce(worded(messages, 'sorting', messages.sorting(column.label(messages))));
      this.#requestUpdate();
    }, PATIENCE);
    const progress = (done: number) => {
      if (this.#bar) this.#bar.value = done;
    };
    try {
      const known = this.#known;
      const isKnown = known?.name === column.name && inputs.every((input, i) => input === known.inputs[i]);
      const ranked = isKnown ? known.ranked : await inSlices(rankRows(column, context), signal, progress);
      if (!ranked) return undefined;
      this.#known = {name: column.name, inputs, ranked};
      const arranged = await inSlices(arrangeRows({ranked, isDescending}, sections), signal, progress);
      return arranged && !signal.aborted ? {column, isDescending, ranked, arranged} : undefined;
    } finally {
      clearTimeout(timer);
      if (this.#job?.stop === stop) this.#end();
    }
  }

  /** What was ranked is not needed any more. */
  forget(): void {
    this.#known = undefined;
  }

  /** Stops what is being sorted. */
  cancel(): void {
    this.#job?.stop.abort();
    this.#end();
  }

  #end(): void {
    // The button that stops it is about to go: the focus goes back to the header that began it.
    const box = this.#bar?.closest('.table-box');
    if (box?.querySelector('.sorting')?.matches(':focus-within'))
      box.querySelector<HTMLElement>(`#table-${this.#job?.column.name} .sort`)?.focus();
    this.#job = undefined;
    this.#isShown = false;
    this.#bar = undefined;
  }

  /** That it is being sorted, how far, and a button that stops it. */
  template({wording: {messages}}: ReadingContext): TemplateResult | typeof nothing {
    if (!this.#isShown || !this.#job) return nothing;
    const words = messages.sorting(this.#job.column.label(messages));
    const stop = () => {
      this.cancel();
      this.#requestUpdate();
    };
    return html`<div class="list-controls sorting" part="sorting">
      <label>${worded(messages, 'sorting', words)} <progress max="1" value="0"
        ${ref((element) => (this.#bar = element as HTMLProgressElement | undefined))}></progress></label>
      <button class="reading-button" part="stop-sorting" type="button"
        @click=${stop}>${worded(messages, 'stop', messages.stop)}</button>
    </div>`;
  }
}
