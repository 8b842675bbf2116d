/** A problem with one item of the data. It is reported, never thrown, and the rest of the data is kept. */
export interface Issue {
  /** The kind of problem. */
  readonly code: IssueCode;
  /** `error`: something was left out or changed. `warning`: all was kept, but an editor should look. */
  readonly severity: 'error' | 'warning';
  /** Where it is wrong, as a JSON path: `$.events[3].date`. */
  readonly path: string;
  /** What was found, quoted, and what is accepted. */
  readonly message: string;
  /** The invalid text of a date, key or word: its first 200 characters. */
  readonly given?: string;
  /** The accepted keys or words, if there are only a few. */
  readonly accepted?: readonly string[];
  /** How many issues this one stands for, where it is more than one: see the code `too-many-issues`. */
  readonly count?: number;
}

export type IssueCode =
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-value'
  | 'missing'
  | 'empty'
  | 'out-of-range'
  | 'too-long'
  | 'too-many'
  | 'control-characters'
  | 'unsafe-url'
  | 'bad-date'
  | 'date-gaps'
  | 'end-before-start'
  | 'bad-duration'
  | 'contradictory-times'
  | 'duplicate-id'
  | 'unknown-group'
  | 'unknown-event'
  | 'confirmed-without-attribution'
  | 'claimed-by-nobody'
  | 'planned-in-the-past'
  | 'too-many-issues'
  | 'bad-view'
  | 'bad-time-zone'
  | 'bad-attribute'
  | 'bad-grouping'
  | 'bad-filter'
  | 'load-failed'
  | 'load-stopped'
  | 'bad-json'
  | 'unknown-format'
  | 'bad-format'
  | 'bad-map'
  | 'guessed'
  | 'not-carried-over'
  | 'ambiguous-date'
  | 'not-loaded'
  | 'source-failed'
  | 'source-late'
  | 'unsupported-language';

/** So many issues of either severity are listed. */
export const ISSUE_LIMIT = 1000; // a broken export repeats one mistake in every row; nobody reads the thousandth
const QUOTED_LENGTH = 60;
const GIVEN_LENGTH = 200;

/** Stands for issues that are not listed. */
export function notListed(severity: Issue['severity'], count: number): Issue {
  return {code: 'too-many-issues', severity, path: '$', message: `${count} more ${severity}s are not listed`, count};
}

/** What is told of a value: for `given` and `accepted` see `Issue`. */
type Told = [code: IssueCode, message: string, given?: string | undefined, accepted?: readonly string[]];

/** A place in the data while it is read, which collects the issues found there. Its path is built only for an issue. */
export class Cursor {
  /** At most a thousand of either severity are listed, and all are counted. */
  readonly #found: {readonly listed: Issue[]} & Record<Issue['severity'], number>;
  readonly #parent: Cursor | undefined;
  readonly #key: string | number;

  constructor(parent?: Cursor, key: string | number = '$') {
    this.#found = parent ? parent.#found : {listed: [], error: 0, warning: 0};
    this.#parent = parent;
    this.#key = key;
  }

  /** The issues found so far, anywhere in the same data; for each severity with more of them, how many. */
  get issues(): Issue[] {
    return [
      ...this.#found.listed,
      ...(['error', 'warning'] as const)
        .filter((severity) => this.#found[severity] > ISSUE_LIMIT)
        .map((severity) => notListed(severity, this.#found[severity] - ISSUE_LIMIT)),
    ];
  }

  get path(): string {
    if (!this.#parent) return String(this.#key);
    const key = this.#key;
    const step =
      typeof key === 'number' ? `[${key}]` : /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    return this.#parent.path + step;
  }

  /** A place within this one. Long keys are cut. */
  child(key: string | number): Cursor {
    return new Cursor(this, typeof key === 'string' && key.length > QUOTED_LENGTH ? brief(key) : key);
  }

  /** Reports that something was left out or changed. */
  error(...told: Told): undefined {
    this.#report('error', told);
  }

  /** Reports something that was kept, but that an editor should check. */
  warn(...told: Told): undefined {
    this.#report('warning', told);
  }

  #report(severity: Issue['severity'], [code, message, given, accepted]: Told): void {
    if (++this.#found[severity] > ISSUE_LIMIT) return;
    this.#found.listed.push({
      code,
      severity,
      path: this.path,
      message,
      ...(given !== undefined && {given: given.slice(0, GIVEN_LENGTH)}),
      ...(accepted && {accepted}),
    });
  }
}

/** Quotes a value in a message, shortened. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return `"${brief(value)}"`;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : brief(String(value));
}

/** The message for a date that ends before it starts. */
export function reversed(end: unknown, start: unknown): string {
  return `it ends (${quote(end)}) before it starts (${quote(start)})`;
}

/** Characters that garble a message quoting them: lone surrogates, control characters, bidirectional controls. */
const SCRAMBLING = /[\p{Surrogate}\p{Control}\u202a-\u202e\u2066-\u2069]/gu;

/** The beginning of a text, long enough to recognise it, without characters that garble a message. */
function brief(text: string): string {
  return (text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text).replace(SCRAMBLING, '\ufffd');
}
