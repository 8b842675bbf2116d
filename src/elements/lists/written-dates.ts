import {readDateColumn} from '../../formats/date-column.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {meantBy} from '../../formats/table/named-columns.js';
import {readMap} from '../../formats/table/table-map.js';
import type {PlacedItem} from './list-item.js';

/** The dates of items that have them in words, in EDTF; undefined where one is none, which is told. */
export function readWritten(
  items: readonly PlacedItem[],
  map: string | undefined,
  issues: FileIssues,
): readonly (string | undefined)[] {
  const {dates, faults} = readDateColumn(
    items.map(({date}) => date!.when),
    meantBy(readMap(map, issues)),
  );
  for (const {index, code, message, given, accepted} of faults)
    issues.error(items[index].place, code, message, given, accepted);
  return dates;
}
