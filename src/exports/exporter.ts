import type {Dataset} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import type {PictureMessages} from '../locales/messages.js';

/** A kind of file that is written. */
export interface WrittenFormat {
  readonly name: string;
  readonly mediaType: string;
  /** The end of a file's name, without a dot. */
  readonly ending: string;
}

/** What may stand between two cells of CSV. */
export type CellDelimiter = ',' | ';' | '\t' | '|';

/** How a dataset is written. */
export interface WriteOptions {
  /** The words for dates and states, where the format holds words; English where they are missing. */
  readonly messages?: PictureMessages;
  /**
   * When the file is written, where a format says so (iCalendar's `DTSTAMP`): a `Date`, or ms since 1970 UTC. Where it
   * is missing, when the dataset was published, else 1970: the same dataset always gives the same file.
   */
  readonly now?: Date | number;
  /**
   * What stands between the cells of CSV: a comma where it is missing. Excel opens a file with semicolons as a table where
   * numbers have a decimal comma, as in German or French.
   */
  readonly delimiter?: CellDelimiter;
}

/** Writes datasets as files of one format. It is pure: the same dataset gives the same text, on any machine. */
export interface Exporter extends WrittenFormat {
  /** What the format cannot hold is told. */
  write(dataset: Dataset, options: WriteOptions, issues: FileIssues): string;
}
