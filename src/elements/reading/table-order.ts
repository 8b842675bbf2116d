import type {DatasetEvent} from '../../data/types.js';
import type {ReadingContext} from './reading-context.js';
import type {EventIndex} from './event-index.js';
import type {Column} from './table-columns.js';

/** What a table is sorted by. */
interface SortOrder {
  readonly column: Column;
  readonly isDescending: boolean;
}

/**
 * Events sorted by a column, in the collation of the language, numbers by value. Equal ones stay in time order;
 * those without a value come last in either direction.
 * @param rows - in the order of the table.
 */
export function sortedBy(
  {column, isDescending}: SortOrder,
  index: EventIndex,
  {wording}: Pick<ReadingContext, 'wording'>,
  rows: readonly number[],
): DatasetEvent[] {
  const {compare} = new Intl.Collator(wording.locale, {numeric: true});
  const keyed = rows.map((row) => {
    const event = index.at(row);
    return {event, key: column.text(event, wording)};
  });
  const sign = isDescending ? -1 : 1;
  keyed.sort((a, b) => {
    if (!a.key || !b.key) return (a.key ? 0 : 1) - (b.key ? 0 : 1);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({event}) => event);
}
