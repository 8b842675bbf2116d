import type {ReadingContext} from './reading-context.js';
import type {EventIndex} from './event-index.js';
import type {Column} from './table-columns.js';

/** What a table is sorted by. */
export interface SortBy {
  readonly column: Column;
  readonly isDescending: boolean;
}

/**
 * Rows sorted by a column, in the collation of the language, numbers by value. Equal ones stay in time order; those
 * without a value come last in either direction. For many rows see `rankRows`.
 * @param rows - in the order of the table.
 */
export function sortedBy(
  {column, isDescending}: SortBy,
  index: EventIndex,
  {wording}: Pick<ReadingContext, 'wording'>,
  rows: ArrayLike<number>,
): number[] {
  const {compare} = new Intl.Collator(wording.locale, {numeric: true});
  const keyed = Array.from(rows, (row) => ({row, key: column.text(index.at(row), wording)}));
  const sign = isDescending ? -1 : 1;
  keyed.sort((a, b) => {
    if (!a.key || !b.key) return (a.key ? 0 : 1) - (b.key ? 0 : 1);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({row}) => row);
}
