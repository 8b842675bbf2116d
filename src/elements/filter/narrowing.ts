import type {EventTable} from '../../data/event-table.js';
import {type Issue, quote} from '../../data/issue.js';
import type {Dataset} from '../../data/types.js';
import type {View} from '../../view/view.js';
import {isEmptyFilter, readFilter, type TimelineFilter} from '../../query/filter/filter.js';
import type {EventFinder} from '../../query/filter/filter-index.js';
import {narrowTable} from '../../query/filter/narrow-table.js';
import {memoize} from '../memoize.js';
import {IndexWatch, loadNear} from './index-of.js';
import {countOnAxis} from './summary-of.js';

const OF_SOURCE =
  'the events of a source are not narrowed here: let the source answer for fewer, and set "data" with it again';

/** What is narrowed, and how many of its events lie on the axis. */
interface Given {
  readonly dataset: Dataset;
  readonly whole: EventTable;
  readonly total: number;
}

/** Narrows the table of a dataset by a filter, and remembers what it was narrowed to. */
export class Narrowing {
  issues: readonly Issue[] = [];
  readonly #read = memoize<ReturnType<typeof readFilter>>();
  readonly #narrow = memoize<EventTable>();
  readonly #count = memoize<number>();
  readonly #wait: (indexing: Promise<unknown>, name: string) => void;
  /** What is searched for; undefined where nothing is. */
  search: ReturnType<EventFinder['search']> | undefined;
  #shown: EventTable | undefined;
  #thrown: {readonly filter: unknown; readonly issue: Issue} | undefined;
  readonly #indexes: IndexWatch;
  #nearOf: EventFinder['words'] | undefined;

  /** @param wait - is given a promise of an index that takes long, and its name; the table is whole until then. */
  constructor(wait: (indexing: Promise<unknown>, name: string) => void) {
    this.#wait = wait;
    this.#indexes = new IndexWatch((indexing) => wait(indexing, 'filter-index'));
  }

  /** The table of the events that a filter shows. */
  table(
    dataset: Dataset,
    {whole, extent}: {readonly whole: EventTable; readonly extent: View | undefined},
    filter: TimelineFilter | undefined,
  ): EventTable {
    this.issues = [];
    this.search = undefined;
    if (filter === undefined || filter === null) return whole;
    if (whole.isPartial) {
      this.issues = [{code: 'bad-filter', severity: 'error', path: '@filter', message: OF_SOURCE}];
      return whole;
    }
    const total = this.#count([whole, extent], () => (extent ? countOnAxis(whole, extent) : whole.length));
    const given: Given = {dataset, whole, total};
    return (this.#shown =
      typeof filter === 'function' ? this.#byFunction(given, filter) : this.#byFacets(given, filter));
  }

  #byFunction({dataset, whole, total}: Given, filter: (event: Dataset['events'][number]) => unknown): EventTable {
    let first: {readonly id: string; readonly error: unknown} | undefined;
    let others = -1;
    const table = this.#narrow([dataset.events, whole, total, filter], () =>
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
        total,
        this.#shown,
      ),
    );
    if (first) this.#thrown = {filter, issue: thrownFor(first, others)};
    if (this.#thrown?.filter === filter) this.issues = [this.#thrown.issue];
    return table;
  }

  #byFacets({dataset, whole, total}: Given, given: object): EventTable {
    // A page may make the same object anew each time it renders.
    const key = JSON.stringify(given);
    const {filter, issues} = this.#read([key], () => readFilter(given));
    this.issues = issues;
    if (isEmptyFilter(filter)) return whole;
    const index = this.#indexes.of(dataset);
    if (!index) return this.#shown?.whole === whole ? this.#shown : whole;
    if (filter.text) {
      this.search = index.search(filter.text);
      if (this.search.lacksNear) this.#awaitNear(index);
    }
    return this.#narrow([dataset.events, whole, total, key, index.near], () => {
      const failures = index.failures(filter);
      return narrowTable(whole, (event) => !failures[event], total, this.#shown);
    });
  }

  /** Finds out which words are near others: until then, what no event holds finds nothing. */
  #awaitNear(index: EventFinder): void {
    if (this.#nearOf === index.words) return;
    this.#nearOf = index.words;
    this.#wait(loadNear(index), 'near-words');
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
