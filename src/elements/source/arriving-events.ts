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
  /** The rows of events that share an id, by what is told of them. */
  readonly #shared = new Map<string, Map<string, number>>();

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
    this.#tellApart(given, `$.source.${question}()`);
    return given.map((value: unknown, i) => this.row(value, `$.source.${question}()[${i}]`));
  }

  /** Looks for events of one answer that have the same id and are not the same: from then on it does not name them. */
  #tellApart(given: readonly unknown[], path: string): void {
    const firsts = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const value of given) {
      const id = idOf(value);
      if (!id || this.#shared.has(id)) continue;
      const content = contentOf(value);
      const first = firsts.get(id);
      if (first === undefined) firsts.set(id, content);
      else if (first !== content) counts.set(id, (counts.get(id) ?? 1) + 1);
    }
    for (const [id, count] of counts) {
      const row = this.#table.indexOf(id);
      // The one that is known keeps the id.
      this.#shared.set(id, new Map(row >= 0 ? [[firsts.get(id)!, row]] : []));
      this.#tell({
        code: 'duplicate-id',
        severity: 'error',
        path: `${path}[].id`,
        message: `${quote(id)} is the id of ${count} different events of an answer: expected an id of its own for each event. A number is added, as in ${quote(`${id}-2`)}`,
        count: count - 1,
      });
    }
  }

  /** The row of an event; undefined if it cannot be read. */
  row(value: unknown, path: string): number | undefined {
    const id = idOf(value);
    const shared = this.#shared.get(id);
    const known = shared ? (shared.get(contentOf(value)) ?? -1) : id ? this.#table.indexOf(id) : -1;
    if (known >= 0) return known;
    const issues: Issue[] = [];
    const event = this.#reader.read(value, path, issues);
    if (event && shared) for (let n = shared.size + 1; this.#table.indexOf(event.id) >= 0; n++) event.id = `${id}-${n}`;
    if (event && !event.id)
      issues.push({
        code: 'missing',
        severity: 'error',
        path: `${path}.id`,
        message: `${quote(event.title)} has no id, by which it is known in another answer: it is left out`,
      });
    for (const issue of issues) this.#tell(issue);
    const row = event?.id ? this.#table.add(event) : undefined;
    if (row !== undefined) shared?.set(contentOf(value), row);
    return row;
  }

  #tell(issue: Issue): void {
    const key = `${issue.code} ${issue.message}`;
    if (this.#issues.size < MOST_ISSUES && !this.#issues.has(key)) this.#issues.set(key, issue);
  }
}

/** The id that a source has given an event, empty where that is none. */
function idOf(value: unknown): string {
  const id = (value as {id?: unknown} | null | undefined)?.id;
  return typeof id === 'string' ? id : '';
}

/** What a source has told of an event, as a text by which it is known again. */
function contentOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String((value as {title?: unknown}).title);
  }
}
