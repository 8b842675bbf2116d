import type {Bar} from '../bars.js';

/** Up to this many bars none are made one, as dots on the axis. */
const FEW = 200;
/** With more, those that start nearer to each other than this are, px. */
const LEAST_APART = 3;

/**
 * Bars that lie over each other, with those of many that start so near to each other that nobody could tell them apart
 * made one, so that a picture holds no more than it can show.
 */
export function thinBars(bars: readonly Bar[], pxPerMs: number): readonly Bar[] {
  if (bars.length <= FEW) return bars;
  const thinned: (Bar & {rows: number[]})[] = [];
  for (const bar of [...bars].sort((a, b) => a.start - b.start)) {
    const last = thinned.at(-1);
    if (last && (bar.start - last.start) * pxPerMs < LEAST_APART) {
      for (const row of bar.rows) last.rows.push(row);
      const [coreEnd, end] = [Math.max(last.coreEnd, bar.coreEnd), Math.max(last.end, bar.end)];
      thinned[thinned.length - 1] = {...last, coreEnd, end, cutEnd: last.cutEnd || bar.cutEnd};
    } else thinned.push({...bar, rows: [...bar.rows]});
  }
  return thinned;
}
