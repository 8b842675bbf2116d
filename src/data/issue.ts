/** What is wrong with one item of the data. An issue is told, never thrown: what is not wrong is kept. */
export interface Issue {
  /** What kind of thing is wrong. */
  readonly code: IssueCode;
  /** `error`: something was left out or changed. `warning`: all was kept, but an editor should look. */
  readonly severity: 'error' | 'warning';
  /** Where it is wrong, as a JSON path: `$.events[3].date`. */
  readonly path: string;
  /** What was found, quoted, and what is accepted. */
  readonly message: string;
}

export type IssueCode =
  | 'wrong-type' | 'unknown-key' | 'unknown-value' | 'missing' | 'empty' | 'out-of-range' | 'too-long' | 'too-many'
  | 'control-characters' | 'unsafe-url' | 'bad-date' | 'date-gaps' | 'end-before-start'
  | 'duplicate-id' | 'unknown-group' | 'unknown-event'
  | 'confirmed-without-attribution' | 'claimed-by-nobody' | 'planned-in-the-past' | 'too-many-issues'
  | 'bad-view' | 'not-loaded';

const ISSUE_LIMIT = 1000; // a broken export repeats one mistake in every row; nobody reads the thousandth
const QUOTED_LENGTH = 60;

/** A place in the data while it is read. Its path is put together only if something is wrong there. */
export class Cursor {
  readonly #issues: Issue[];
  readonly #parent: Cursor | undefined;
  readonly #key: string | number;

  constructor(issues: Issue[], parent?: Cursor, key: string | number = '$') {
    this.#issues = issues;
    this.#parent = parent;
    this.#key = key;
  }

  get path(): string {
    if (!this.#parent) return String(this.#key);
    const key = this.#key;
    const step = typeof key === 'number' ? `[${key}]` : /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    return this.#parent.path + step;
  }

  child(key: string | number): Cursor {
    return new Cursor(this.#issues, this, key);
  }

  /** Something was left out or changed. */
  error(code: IssueCode, message: string): undefined {
    this.#report(code, 'error', message);
  }

  /** All was kept, but an editor should look. */
  warn(code: IssueCode, message: string): undefined {
    this.#report(code, 'warning', message);
  }

  #report(code: IssueCode, severity: Issue['severity'], message: string): void {
    const {length} = this.#issues;
    if (length < ISSUE_LIMIT) this.#issues.push({code, severity, path: this.path, message});
    else if (length === ISSUE_LIMIT) {
      this.#issues.push({code: 'too-many-issues', severity, path: '$', message: `more than ${ISSUE_LIMIT} issues; the rest is not listed`});
    }
  }
}

/** A value as it may stand in a message: short, and recognisable. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > QUOTED_LENGTH ? `${value.slice(0, QUOTED_LENGTH)}…` : value}"`;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
