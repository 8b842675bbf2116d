import type {Season} from './event-date.js';

/** The words around a date, in one language. Every `date` is text already formatted in that language. */
export interface DateMessages {
  /** Approximate: "about June 22, 2021". */
  about(date: string): string;
  /** Its source may be wrong: "June 22, 2021 (uncertain)". */
  uncertain(date: string): string;
  /** At some time up to and including the date. */
  before(date: string): string;
  /** At some time from the date on, including it. */
  after(date: string): string;
  /** At some time between the two, both included. */
  between(first: string, last: string): string;
  /** A span from one date to another that `Intl` cannot format as a range. */
  fromTo(start: string, end: string): string;
  /** It began then and goes on without end. */
  since(date: string): string;
  /** It had no beginning, and lasted until then. */
  until(date: string): string;
  /** It began then; nobody knows when it ended. */
  endUnknown(start: string): string;
  /** It ended then; nobody knows when it began. */
  startUnknown(end: string): string;
  /** No bound is known at all. */
  undated: string;
  season(name: Season, year: string): string;
  /** Ten or a hundred years named by their first: "the 1560s", "the 1500s". */
  yearsFrom(firstYear: string): string;
  /** `offset` is that from UTC, such as "+4:30"; empty for UTC itself. */
  withOffset(instant: string, offset: string): string;
}
