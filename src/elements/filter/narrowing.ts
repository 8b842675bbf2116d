import type {EventTable} from '../../data/event-table.js';
import {type Issue, quote} from '../../data/issue.js';
import type {Dataset} from '../../data/types.js';
import {isEmptyFilter, readFilter, type TimelineFilter} from '../../query/filter/filter.js';
import {FilterIndex, knownFilterIndex} from '../../query/filter/filter-index.js';
import {narrowTable} from '../../query/filter/narrow-table.js';
import {memoize} from '../memoize.js';
import {indexOf} from './index-of.js';

const OF_SOURCE =
  'the events of a source are not narrowed here: let the source answer for fewer, and set "data" with it again';

/** Narrows the table of a dataset by a filter, and remembers what it was narrowed to. */
export class Narrowing {
  issues: readonly Issue[] = [];
  readonly #read = memoize<ReturnType<typeof readFilter>>();
  readonly #narrow = memoize<EventTable>();
  readonly #wait: (indexing: Promise<unknown>) => void;
  #shown: EventTable | undefined;
  #thrown: {readonly filter: unknown; readonly issue: Issue} | undefined;
  /** The events whose index is being made. */
  #awaited: Dataset['events'] | undefined;
  #indexing = new AbortController();

  /** @param wait - is given a promise of an index that takes long; the table is whole until then. */
  constructor(wait: (indexing: Promise<unknown>) => void) {
    this.#wait = wait;
  }

  /** The table of the events that a filter shows. */
  table(dataset: Dataset, whole: EventTable, filter: TimelineFilter | undefined): EventTable {
    this.issues = [];
    if (filter === undefined || filter === null) return whole;
    if (whole.isPartial) {
      this.issues = [{code: 'bad-filter', severity: 'error', path: '@filter', message: OF_SOURCE}];
      return whole;
    }
    return (this.#shown =
      typeof filter === 'function' ? this.#byFunction(dataset, whole, filter) : this.#byFacets(dataset, whole, filter));
  }

  #byFunction(dataset: Dataset, whole: EventTable, filter: (event: Dataset['events'][number]) => unknown): EventTable {
    let first: {readonly id: string; readonly error: unknown} | undefined;
    let others = -1;
    const table = this.#narrow([dataset.events, whole, filter], () =>
      narrowTable(
        whole,
        (index) => {
          const event = dataset.events[index];
          try {
            return Boolean(filter(event));
          } catch (error) {
            first ??= {id: event.id, error};
            others++;
            return true;
          }
        },
        this.#shown,
      ),
    );
    if (first) this.#thrown = {filter, issue: thrownFor(first, others)};
    if (this.#thrown?.filter === filter) this.issues = [this.#thrown.issue];
    return table;
  }

  #byFacets(dataset: Dataset, whole: EventTable, given: object): EventTable {
    // A page may make the same object anew each time it renders.
    const key = JSON.stringify(given);
    const {filter, issues} = this.#read([key], () => readFilter(given));
    this.issues = issues;
    if (isEmptyFilter(filter)) return whole;
    const index = this.#index(dataset);
    if (!index) return this.#shown?.whole === whole ? this.#shown : whole;
    return this.#narrow([dataset.events, whole, key], () => {
      const failures = index.failures(filter);
      return narrowTable(whole, (event) => !failures[event], this.#shown);
    });
  }

  /** The index of the events; undefined while it is being made. */
  #index(dataset: Dataset): FilterIndex | undefined {
    if (this.#awaited === dataset.events) return knownFilterIndex(dataset);
    this.#indexing.abort();
    this.#indexing = new AbortController();
    const index = indexOf(dataset, this.#indexing.signal);
    if (index instanceof FilterIndex) return index;
    this.#awaited = dataset.events;
    this.#wait(index);
    return undefined;
  }
}

function thrownFor({id, error}: {readonly id: string; readonly error: unknown}, others: number): Issue {
  const more = others ? ` and ${others} more` : '';
  const said = quote(error instanceof Error ? error.message : error);
  return {
    code: 'bad-filter',
    severity: 'error',
    path: '@filter',
    message: `the function throws for the event ${quote(id)}${more}; what it throws for is shown: ${said}`,
  };
}
