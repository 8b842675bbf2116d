import type {EventTable} from '../../data/event-table.js';
import {type Issue, quote} from '../../data/issue.js';
import type {Steps} from '../../data/steps.js';
import type {Dataset} from '../../data/types.js';
import type {View} from '../../view/view.js';
import {
  type FilterFunction,
  isEmptyFilter,
  type KnownFilter,
  readFilter,
  type TimelineFilter,
} from '../../query/filter/filter.js';
import type {EventFinder} from '../../query/filter/filter-index.js';
import {type Narrowed, narrowing, narrowTable} from '../../query/filter/narrow-table.js';
import {lineageOf} from '../controllers/lineage.js';
import {memoize} from '../memoize.js';
import {inSlices, pause} from '../slices.js';
import {IndexWatch, loadNear} from './index-of.js';
import {countOnAxis} from './summary-of.js';

const OF_SOURCE =
  'the events of a source are not narrowed here: let the source answer for fewer, and set "data" with it again';

/** To more events than these a filter is applied in slices, between which the page answers: a reader may go on typing. */
const MANY = 10_000;

/** A function is called at once for so many events; for more, in slices too. */
const MANY_CALLS = 1000;

/** What is narrowed, and how many of its events lie on the axis. */
interface Given {
  readonly dataset: Dataset;
  readonly whole: EventTable;
  readonly total: number;
}

/** A table that is narrowed, of what, and what came of it. */
interface Job {
  readonly inputs: readonly unknown[];
  readonly stop: AbortController;
  table?: EventTable | undefined;
}

/** A table that is narrowed by a function. */
interface Called extends Job {
  /** What it has thrown for the first event for which it has, and for how many others it has too. */
  thrown?: {readonly id: string; readonly error: unknown; others: number};
  /** That as an issue, once all events have been asked about. */
  issue?: Issue;
}

/** Narrows the table of a dataset by a filter, and remembers what it was narrowed to. */
export class Narrowing {
  issues: readonly Issue[] = [];
  readonly #read = memoize<ReturnType<typeof readFilter>>();
  readonly #count = memoize<number>();
  readonly #wait: (indexing: Promise<unknown>, name: string) => void;
  readonly #narrowed: () => void;
  /** What is narrowed, or was last, with what came of it. */
  #job: Job | undefined;
  /** The table of all events of which some are shown, while others are looked for. */
  whole: EventTable | undefined;
  /** While events are narrowed in slices. */
  work: Promise<void> | undefined;
  /** What is shown is not yet what the filter asks for. */
  isPending = false;
  /** Nor is there anything of these events that may be shown until then. */
  isUnknown = false;
  /** What is searched for; undefined where nothing is. */
  search: ReturnType<EventFinder['search']> | undefined;
  #shown: EventTable | undefined;
  /** What a function has shown of a table, or is being asked about. */
  readonly #called = new WeakMap<EventTable, Called>();
  /** The events that a function was asked about last: see `lineageOf`. */
  #lineage: object | undefined;
  readonly #indexes: IndexWatch;
  #nearOf: EventFinder['words'] | undefined;

  /**
   * @param wait - is given a promise of an index that takes long, and its name; the table is whole until then.
   * @param narrowed - is called when events that are narrowed in slices are; until then the table is the one before.
   */
  constructor(wait: (indexing: Promise<unknown>, name: string) => void, narrowed: () => void) {
    this.#wait = wait;
    this.#narrowed = narrowed;
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
    this.isPending = this.isUnknown = false;
    if (filter === undefined || filter === null) return this.#all(whole);
    if (whole.isPartial) {
      this.issues = [{code: 'bad-filter', severity: 'error', path: '@filter', message: OF_SOURCE}];
      return this.#all(whole);
    }
    const total = this.#count([whole, extent], () => (extent ? countOnAxis(whole, extent) : whole.length));
    const given: Given = {dataset, whole, total};
    const table = typeof filter === 'function' ? this.#byFunction(given, filter) : this.#byFacets(given, filter);
    if (!this.isUnknown) [this.whole, this.#shown] = [whole, table];
    return table;
  }

  /** Stops what goes on in slices. */
  #stop(): void {
    this.#job?.stop.abort();
    this.#job = undefined;
  }

  #all(whole: EventTable): EventTable {
    this.#stop();
    this.#shown = undefined;
    return (this.whole = whole);
  }

  #byFunction({dataset, whole, total}: Given, filter: FilterFunction): EventTable {
    const {events, groups} = dataset;
    const inputs = [events, total, filter];
    let called = this.#called.get(whole);
    if (called?.stop.signal.aborted || !called?.inputs.every((input, i) => input === inputs[i])) {
      this.#stop();
      const own: Called = {inputs, stop: new AbortController()};
      this.#called.set(whole, (called = own));
      this.#job = own;
      const narrowed: Narrowed = {
        isShown: (index) => {
          const event = events[index];
          try {
            return filter(event);
          } catch (error) {
            if (own.thrown) own.thrown.others++;
            else own.thrown = {id: event.id, error, others: 0};
            return true;
          }
        },
        // Nobody knows how long the function takes.
        step: 1,
        total,
        before: this.#shown,
      };
      const lineage = lineageOf(events);
      // When events change while they are shown, as by `add()`, nothing that was shown before holds for them.
      const isChange = whole !== this.whole && lineage === this.#lineage;
      this.#lineage = lineage;
      if (whole.length <= MANY_CALLS || isChange) own.table = narrowTable(whole, narrowed);
      else this.#goOn(own, narrowing(whole, narrowed, groups.length));
    }
    if (called.table) {
      const {thrown, table} = called;
      if (thrown) this.issues = [(called.issue ??= thrownFor(thrown))];
      return table;
    }
    this.isPending = true;
    this.isUnknown = whole !== this.whole;
    return this.#shown?.whole === whole ? this.#shown : whole;
  }

  /** Narrows in slices. */
  #goOn(job: Job, steps: Steps<EventTable>): void {
    // Not in the task of the keystroke.
    const work = pause()
      .then(() => inSlices(steps, job.stop.signal))
      .then((table) => {
        if (this.work === work) this.work = undefined;
        job.table = table;
        if (table) this.#narrowed();
      });
    this.work = work;
  }

  #byFacets({dataset, whole, total}: Given, given: object): EventTable {
    // A page may make the same object anew each time it renders.
    const key = JSON.stringify(given);
    const {filter, issues} = this.#read([key], () => readFilter(given));
    this.issues = issues;
    if (isEmptyFilter(filter)) return this.#all(whole);
    const index = this.#indexes.of(dataset);
    const shown = this.#shown?.whole === whole ? this.#shown : whole;
    const table = index && this.#byIndex({dataset, whole, total}, index, {filter, key});
    if (!table) {
      this.isPending = true;
      return shown;
    }
    if (filter.text) {
      this.search = index.search(filter.text);
      if (this.search.lacksNear) this.#awaitNear(index);
      this.isPending = this.search.lacksNear;
    }
    return table;
  }

  /** The narrowed table; undefined while it is made. */
  #byIndex(
    {dataset, whole, total}: Given,
    index: EventFinder,
    {filter, key}: {readonly filter: KnownFilter; readonly key: string},
  ): EventTable | undefined {
    const inputs = [dataset.events, whole, total, key, index.near];
    if (this.#job?.inputs.every((input, i) => input === inputs[i])) return this.#job.table;
    this.#stop();
    const job: Job = {inputs, stop: new AbortController()};
    this.#job = job;
    const asked = (): Narrowed => {
      const failures = index.failures(filter);
      return {isShown: (event) => !failures[event], total, before: this.#shown};
    };
    // Where nothing is shown yet, or the events have changed, there is no table before to show meanwhile.
    if (whole.length <= MANY || whole !== this.whole) return (job.table = narrowTable(whole, asked()));
    const steps = (function* () {
      const narrowed = asked();
      yield;
      return yield* narrowing(whole, narrowed, dataset.groups.length);
    })();
    this.#goOn(job, steps);
    return undefined;
  }

  /** Finds out which words are near others: until then, what no event holds finds nothing. */
  #awaitNear(index: EventFinder): void {
    if (this.#nearOf === index.words) return;
    this.#nearOf = index.words;
    this.#wait(loadNear(index), 'near-words');
  }
}

function thrownFor({id, error, others}: NonNullable<Called['thrown']>): Issue {
  const more = others ? ` and ${others} more` : '';
  const said = quote(error instanceof Error ? error.message : error);
  return {
    code: 'bad-filter',
    severity: 'error',
    path: '@filter',
    message: `the function throws for the event ${quote(id)}${more}; what it throws for is shown: ${said}`,
  };
}
