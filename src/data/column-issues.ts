import {type Cursor, type Issue, type IssueCode, quote} from './issue.js';

/** How many places an issue names that stands for many. */
const NAMED = 3;

/** The issues of columns, as they stand in a dataset. */
export class ColumnIssues {
  readonly list: Issue[] = [];
  /** Completes the messages of issues that are told within others. */
  readonly explain: (issues: readonly Issue[]) => readonly Issue[];

  /** @param explain - without it messages stay brief, see `readBriefly`. */
  constructor(explain: (issues: readonly Issue[]) => readonly Issue[] = (issues) => issues) {
    this.explain = explain;
  }

  /** @param column - its key; of the columns as a whole where it is empty. */
  error(column: string, code: IssueCode, message: string, rest: Partial<Issue> = {}): undefined {
    this.list.push({code, severity: 'error', path: this.pathOf(column), message, ...rest});
  }

  warn(column: string, code: IssueCode, message: string, rest: Partial<Issue> = {}): undefined {
    this.list.push({code, severity: 'warning', path: this.pathOf(column), message, ...rest});
  }

  /** Takes over what was found elsewhere. */
  add({issues}: Cursor): void {
    this.list.push(...issues);
  }

  /** The JSON path of a column. */
  pathOf(column: string): string {
    return column ? `$.columns.${column}` : '$.columns';
  }
}

/** Counts the values of a column that have the same fault, and keeps the first few as examples for one issue. */
export class Tally {
  count = 0;
  readonly #first: string[] = [];

  /** @param tell - says of a value what it is; by default the value itself. */
  add(index: number, value: unknown, tell: (value: unknown) => string = (value) => `is ${quote(value)}`): void {
    if (this.count++ < NAMED) this.#first.push(`[${index}] ${tell(value)}`);
  }

  /** "1 start" or "12 starts". */
  counted(one: string, many = `${one}s`): string {
    return this.count === 1 ? `1 ${one}` : `${this.count} ${many}`;
  }

  /** The first of them: "[3] is NaN, [7] is 12 and others". */
  get examples(): string {
    return this.#first.join(', ') + (this.count > NAMED ? ' and others' : '');
  }

  /** How many issues the one of this tally stands for. */
  get stands(): Partial<Issue> {
    return this.count > 1 ? {count: this.count} : {};
  }
}
