import {EventReader} from '../../data/event-reader.js';
import {type Issue, quote} from '../../data/issue.js';
import type {Dataset} from '../../data/types.js';
import type {SourceTable} from '../../query/source-table.js';

/** So many faults of events are told. */
const MOST_ISSUES = 20;

/** Reads the events that come from a source into the rows of a table. What is wrong with one is an issue, told once. */
export class ArrivingEvents {
  readonly #table: SourceTable;
  readonly #reader: EventReader;
  readonly #issues = new Map<string, Issue>();

  constructor(table: SourceTable, dataset: Pick<Dataset, 'now' | 'timeZone'>) {
    this.#table = table;
    this.#reader = new EventReader(dataset);
  }

  get issues(): Issue[] {
    return [...this.#issues.values()];
  }

  /**
   * The rows of the events in an answer, without those that cannot be read.
   * @param question - what was asked, such as `top`.
   * @throws RangeError if it is no list.
   */
  rows(given: unknown, question: string): number[] {
    return this.eachRow(given, question).filter((row) => row !== undefined);
  }

  /** The same, undefined in the place of an event that cannot be read. */
  eachRow(given: unknown, question: string): (number | undefined)[] {
    if (!Array.isArray(given)) throw new RangeError(`gave ${quote(given)}: expected an array of events`);
    return given.map((value: unknown, i) => this.row(value, `$.source.${question}()[${i}]`));
  }

  /** The row of an event; undefined if it cannot be read. */
  row(value: unknown, path: string): number | undefined {
    const id = (value as {id?: unknown} | null | undefined)?.id;
    const known = typeof id === 'string' ? this.#table.indexOf(id) : -1;
    if (known >= 0) return known;
    const issues: Issue[] = [];
    const event = this.#reader.read(value, path, issues);
    if (event && !event.id)
      issues.push({
        code: 'missing',
        severity: 'error',
        path: `${path}.id`,
        message: `${quote(event.title)} has no id, by which it is known in another answer: it is left out`,
      });
    for (const issue of issues) {
      const key = `${issue.code} ${issue.message}`;
      if (this.#issues.size < MOST_ISSUES && !this.#issues.has(key)) this.#issues.set(key, issue);
    }
    return event?.id ? this.#table.add(event) : undefined;
  }
}
