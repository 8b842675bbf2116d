import {Cursor, type Issue, type IssueCode} from '../data/issue.js';

/** A place in a file, as its readers know it: a line and a column, or a path. */
class FilePlace extends Cursor {
  readonly #place: string;

  constructor(root: Cursor, place: string) {
    super(root, 0);
    this.#place = place;
  }

  override get path(): string {
    return this.#place;
  }
}

/** Something that is lost in the same way at many places. */
interface Loss {
  readonly place: string;
  count: number;
}

/** Collects what is wrong in a file, and what of it is not carried over. */
export class FileIssues {
  readonly #root = new Cursor();
  readonly #losses = new Map<string, Loss>();

  /** Something was left out or changed. */
  error(
    place: string,
    code: IssueCode,
    message: string,
    ...rest: [given?: string, accepted?: readonly string[]]
  ): undefined {
    new FilePlace(this.#root, place).error(code, message, ...rest);
  }

  /** All was kept, but somebody should look. */
  warn(place: string, code: IssueCode, message: string, given?: string): undefined {
    new FilePlace(this.#root, place).warn(code, message, given);
  }

  /** What the dataset cannot hold, such as `"className"`: one issue for all places, at the first of them. */
  lose(place: string, what: string): void {
    const loss = this.#losses.get(what);
    if (loss) loss.count++;
    else this.#losses.set(what, {place, count: 1});
  }

  /** All issues: what is wrong first, then what is lost. */
  all(): Issue[] {
    for (const [what, {place, count}] of this.#losses)
      this.warn(
        place,
        'not-carried-over',
        `${what} is not carried over${count > 1 ? `; so it is at ${count} places` : ''}`,
      );
    this.#losses.clear();
    return this.#root.issues;
  }
}
