import {readDateColumn} from '../../formats/date-column.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {meantBy} from '../../formats/table/named-columns.js';
import {readMap} from '../../formats/table/table-map.js';
import type {PlacedItem} from './list-item.js';

/** A date of an item in EDTF, and its words where they say more. */
export interface WrittenDate {
  readonly edtf: string;
  readonly words: string | undefined;
}

/** Reads the dates of items that have them in words; undefined for words that are no date, which an issue says. */
export function readWritten(
  items: readonly PlacedItem[],
  map: string | undefined,
  issues: FileIssues,
): readonly (WrittenDate | undefined)[] {
  const {dates, words, faults} = readDateColumn(
    items.map(({date}) => date!.when),
    meantBy(readMap(map, issues)),
  );
  for (const {index, code, message, given, accepted} of faults)
    issues.error(items[index].place, code, message, given, accepted);
  return dates.map((edtf, i) => (edtf === undefined ? undefined : {edtf, words: words[i]}));
}
