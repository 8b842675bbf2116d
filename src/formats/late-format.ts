import type {Steps} from '../data/steps.js';
import type {FileIssues} from './file-issues.js';
import type {Draft, Format, FormatInput} from './format.js';

/** What reads an input as one format. */
type Reader = Pick<Format, 'read' | 'reading'>;

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
  reader: Reader | undefined;
  readonly #load: () => Promise<Reader>;

  constructor({name, mediaTypes, isJson, endings, sniff}: Look, load: () => Promise<Reader>) {
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
    return this.#loaded.read(input, issues);
  }

  *reading(input: FormatInput, issues: FileIssues): Steps<Draft | undefined> {
    const {read, reading} = this.#loaded;
    return reading ? yield* reading(input, issues) : read(input, issues);
  }

  get #loaded(): Reader {
    if (!this.reader) throw new Error(`What reads ${this.name} is not loaded yet`);
    return this.reader;
  }
}
