import type {Bar} from './bars.js';
import type {LayoutInput} from './layout-input.js';
import type {Stretch} from './pack-bars.js';

/** One that is shorter than this can be seen by nobody, px. */
const UNSEEN = 0.5;

/**
 * Bars of time as stretches of a scale. What ends on a day, or in a year, leaves it to what begins there, where that is
 * too short to be seen.
 */
export function stretchesOf(
  bars: readonly Bar[],
  pxPerMs: number,
  {table, extent}: Pick<LayoutInput, 'table' | 'extent'>,
): Stretch[] {
  return bars.map(({start, end, rows}) => {
    const last = table.endEarliest[rows[0]];
    const isLeft = last > start && (end - last) * pxPerMs < UNSEEN;
    return {
      start: (start - extent.start) * pxPerMs,
      end: ((isLeft ? Math.min(last, end) : end) - extent.start) * pxPerMs,
      importance: Math.max(...rows.map((row) => table.importance[row])),
    };
  });
}
