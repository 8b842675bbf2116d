import type {FileIssues} from './file-issues.js';
import type {Draft, Format, FormatInput} from './format.js';

/** Reads an input as one format. */
export type ReadInput = Format['read'];

/** What is known of a format before it is read. */
type Look = Pick<Format, 'name' | 'mediaTypes' | 'isJson' | 'endings' | 'sniff'>;

/** A format whose reader is loaded when the first text needs it; `core.ts` sets the readers at once. */
export class LateFormat implements Format {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  readonly isJson: boolean;
  readonly endings: readonly string[];
  readonly sniff: Format['sniff'];
  /** Undefined until it is loaded. */
  reader: ReadInput | undefined;
  readonly #load: () => Promise<ReadInput>;

  constructor({name, mediaTypes, isJson, endings, sniff}: Look, load: () => Promise<ReadInput>) {
    this.name = name;
    this.mediaTypes = mediaTypes;
    this.isJson = isJson;
    this.endings = endings;
    this.sniff = sniff;
    this.#load = load;
  }

  /** Loads the reader, once. */
  async load(): Promise<void> {
    this.reader ??= await this.#load();
  }

  /** @throws {Error} if the reader is not loaded. */
  read(input: FormatInput, issues: FileIssues): Draft | undefined {
    if (!this.reader) throw new Error(`What reads ${this.name} is not loaded yet`);
    return this.reader(input, issues);
  }
}
