import type {Bar} from './bars.js';
import type {LayoutInput} from './layout-input.js';

/** A stretch of a row, `[start, end)` px. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: what is kept first where there is not room for all. */
  readonly importance: number;
}

/** Bars of time as stretches of a scale. */
export function stretchesOf(bars: readonly Bar[], pxPerMs: number, {table, extent}: Pick<LayoutInput, 'table' | 'extent'>): Stretch[] {
  return bars.map(({start, end, rows}) => (
    {start: (start - extent.start) * pxPerMs, end: (end - extent.start) * pxPerMs, importance: Math.max(...rows.map((row) => table.importance[row]))}
  ));
}

/** How many rows are in use. */
export function rowCount(rows: readonly (number | undefined)[]): number {
  return rows.reduce<number>((most, row) => Math.max(most, (row ?? -1) + 1), 0);
}

/**
 * The row of each stretch, such that stretches of one row keep `gap` px between them. Given in order of their start,
 * each into the first row that is free is the fewest rows there can be (interval partitioning). Where that is more
 * than `maxRows`, the most important stretches are kept and the others get no row.
 */
export function packBars(stretches: readonly Stretch[], gap: number, maxRows: number): (number | undefined)[] {
  const order = stretches.map((_, i) => i).sort((a, b) => stretches[a].start - stretches[b].start || stretches[b].end - stretches[a].end || a - b);
  const all = firstFree(stretches, order, gap, maxRows);
  if (all) return all;

  const kept: Stretch[][] = Array.from({length: maxRows}, () => []);
  const chosen = new Set<number>();
  const byImportance = [...order].sort((a, b) => stretches[b].importance - stretches[a].importance || a - b);
  for (const i of byImportance) {
    const {start, end} = stretches[i];
    const row = kept.find((others) => others.every((other) => start >= other.end + gap || other.start >= end + gap));
    if (!row) continue;
    row.push(stretches[i]);
    chosen.add(i);
  }
  // What is kept fits into `maxRows`, so packing it again in order of start does too, and more tightly.
  return firstFree(stretches, order.filter((i) => chosen.has(i)), gap, maxRows) ?? [];
}

/** The rows of the stretches in `order`, the others left out, or undefined as soon as one finds no row. */
function firstFree(stretches: readonly Stretch[], order: readonly number[], gap: number, maxRows: number): (number | undefined)[] | undefined {
  const ends: number[] = [];
  const rows: (number | undefined)[] = stretches.map(() => undefined);
  for (const i of order) {
    const {start, end} = stretches[i];
    let row = ends.findIndex((free) => free + gap <= start);
    if (row < 0) row = ends.length;
    if (row >= maxRows) return undefined;
    ends[row] = end;
    rows[i] = row;
  }
  return rows;
}
