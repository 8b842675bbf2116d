import {finish, type Steps} from '../data/steps.js';
import type {TimelineDataset} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import type {TableField, TableMap} from './table/table-map.js';

/** What is known of a text before it is read, and how it is meant. */
export interface FormatOptions {
  /** The name of a format, such as `csv`; where it is missing, the text itself, then `type` and `name` decide. */
  format?: string;
  /** A media type, such as `text/csv`. */
  type?: string;
  /** The name or the address of the file, for its ending. */
  name?: string;
  /**
   * Which column of a table says what, where that is not recognised: `{date: 'When', title: 'What'}`, or as a text,
   * `date=When; title=What`. Also the name of a ready mapping, and how dates are meant.
   */
  map?: string | TableMap;
}

/** What is read: a text, or the value that a text in JSON stands for. */
export interface FormatInput {
  readonly text: string;
  /** The value; undefined if the text is not JSON, nor nearly. */
  readonly value: unknown;
  /** Whether the text is JSON as the standard has it, not as people write it in scripts. */
  readonly isStrict: boolean;
  readonly options: FormatOptions;
  /** The name of the file, or the last part of its address, without what follows "?" or "#". */
  readonly ending: string;
}

/** How a file was read that is a table. */
export interface ReadTable {
  /** The sign between two cells; undefined where the table is not delimited text. */
  readonly delimiter?: string;
  /** The cells of each row, the headers first, where the table is not delimited text: JSON, HTML, or plain lines. */
  readonly rows?: readonly (readonly string[])[];
  /** The name of a ready mapping by which it was read; its columns are not told. */
  readonly layout?: string;
  /** The text of each header; a column without one is named by its number. */
  readonly headers?: readonly string[];
  /** The line of the headers, counted from 1; undefined where no row is one. */
  readonly headerLine?: number;
  /** Which column says what: indices into `headers`. What is not among them is a fact, or left out. */
  readonly columns?: Readonly<Partial<Record<TableField, number>>>;
}

/** What a file says, in the words of a dataset. */
export interface Draft {
  readonly dataset: TimelineDataset;
  readonly table?: ReadTable;
  /**
   * Where in the file something of the dataset stands: the event or era of an index, or one of its keys.
   * @returns undefined where the path of the dataset is the place.
   */
  placeOf?(list: 'events' | 'eras' | 'groups', index: number, key: string | undefined): string | undefined;
}

/** A kind of file that is read. It is pure: the same text gives the same data, on any machine, in any zone. */
export interface Format {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  /** Whether it is read from a value, not from a text. */
  readonly isJson: boolean;
  /** The ends of file names, without a dot. */
  readonly endings: readonly string[];
  /** Whether an input looks like this format. The first format that says so reads it. */
  sniff(input: FormatInput): boolean;
  /** What cannot be carried over is told; undefined if nothing can. */
  read(input: FormatInput, issues: FileIssues): Draft | undefined;
  /** Does what `read` does, in short steps; undefined where all is one step. */
  reading?(input: FormatInput, issues: FileIssues): Steps<Draft | undefined>;
}

/** What reads a format in steps, and so at once too. */
export function readsInSteps(reading: Required<Format>['reading']): Required<Pick<Format, 'read' | 'reading'>> {
  return {read: (input, issues) => finish(reading(input, issues)), reading};
}

/** Reads an input, in as short steps as the format allows. */
export function* readingAs(
  format: Format | undefined,
  input: FormatInput,
  issues: FileIssues,
): Steps<Draft | undefined> {
  return format?.reading ? yield* format.reading(input, issues) : format?.read(input, issues);
}
