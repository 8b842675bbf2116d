import type {View} from '../view/view.js';
import type {TableSource} from './table-source.js';

/** So many events, those that matter most, show what kinds of marks there are. */
export const MOST_DESCRIBED = 500;

/** The rows of the events that describe a picture of many: the first and the last, and those that matter most. */
export function describedRows(source: TableSource, extent: View): number[] {
  const rows = [0, source.index.lastRow, ...source.top({...extent, count: MOST_DESCRIBED})];
  return [...new Set(rows)].sort((a, b) => a - b);
}
