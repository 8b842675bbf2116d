import {EVENT_BITS} from '../../data/event-table.js';
import {anchorOf} from '../../query/events-in-view.js';
import {clampTime, type View} from '../../view/view.js';
import type {AxisMark} from '../axis-marks.js';
import {LEAST_BAND, LEAST_BAR} from '../axis-marks.js';
import {type Bar, barOf} from '../bars.js';
import type {LayoutInput} from '../layout-input.js';
import {ArrivingTiers, NO_TIER, type SpanTiers, spanTiers} from './span-tiers.js';

/** A bar of a span, and its tier below the axis. */
export interface TieredBar extends Bar {
  readonly tier: number;
}

/** Events that are drawn one by one: on the axis, and as bars below it. In ms since 1970 UTC. */
export interface Individuals {
  readonly onAxis: readonly AxisMark[];
  readonly bars: readonly TieredBar[];
}

/** Tells how each of some events is drawn, by itself: so it looks the same whatever else is in view. */
export class IndividualMarks {
  readonly #input: LayoutInput;
  readonly #tiers: number;
  #spanTiers: SpanTiers | undefined;

  constructor(input: LayoutInput, tiers: number) {
    this.#input = input;
    this.#tiers = tiers;
  }

  /** @param pxPerMs - of the scale step. */
  marks(rows: Iterable<number>, pxPerMs: number): Individuals {
    const {table, extent} = this.#input;
    const bars: TieredBar[] = [];
    const onAxis = new Map<string, {kind: AxisMark['kind']; rows: number[]} & View>();
    for (const row of rows) {
      const length = (clampTime(table.endLatest[row], extent) - clampTime(table.earliest[row], extent)) * pxPerMs;
      const tier = table.flags[row] & EVENT_BITS.span && length >= LEAST_BAR ? this.#tier(row) : NO_TIER;
      if (tier !== NO_TIER) {
        const bar = barOf('span', [row], table, extent);
        const end = Math.min(bar.end, this.#spanTiers!.endOf(row));
        bars.push({...bar, end, coreEnd: Math.min(bar.coreEnd, end), tier});
        continue;
      }
      const at = clampTime(anchorOf(table, row), extent);
      const isPoint = !(table.flags[row] & EVENT_BITS.span);
      const kind = !isPoint || length < LEAST_BAND ? 'dot' : table.flags[row] & EVENT_BITS.plainStart ? 'unit' : 'band';
      const end = kind === 'dot' ? at : clampTime(table.endLatest[row], extent);
      const key = `${kind} ${at} ${end}`;
      const mark = onAxis.get(key);
      if (mark) mark.rows.push(row);
      else onAxis.set(key, {kind, rows: [row], start: at, end});
    }
    return {bars, onAxis: [...onAxis.values()].sort((a, b) => a.start - b.start)};
  }

  #tier(row: number): number {
    const {table} = this.#input;
    this.#spanTiers ??= table.isPartial ? new ArrivingTiers(table, this.#tiers) : spanTiers(table, this.#tiers);
    return this.#spanTiers.tierOf(row);
  }
}
