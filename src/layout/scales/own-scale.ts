import type {ScaleName} from '../../data/scale-names.js';
import {DAY} from '../../time/calendar.js';
import {isInView} from '../../query/events-in-view.js';
import {tableOfRows} from '../../query/filter/narrow-table.js';
import {clampTime, type View} from '../../view/view.js';
import type {LayoutInput} from '../layout-input.js';
import {reachOf} from '../time-extent.js';
import {type Bend, BentScale} from './bent-scale.js';
import {bendOf, finestOf} from './make-scale.js';
import type {Scale, ScaleNeeds} from './scale.js';

/** Before the first of some events and after the last there is so much of the time between them. */
const MARGIN = 0.03;
/** What lies before that and after it takes so much of the axis, as a part of what lies between. */
const END_PART = 0.015;
/** A single date stands in the middle third of its axis; that is so much of all time at least, so that ticks say the year. */
const LEAST_PART = 0.02;

/** The stretch of time of some events, with room around it, within all of time. */
function ownExtent({table, extent}: LayoutInput, rows: readonly number[]): View {
  const within = rows.filter((row) => isInView(table, row, extent));
  const {earliest, endLatest} = table;
  const reach = reachOf(tableOfRows(table, Uint32Array.from(within)));
  if (reach.first === Infinity) return extent;
  const [first, last] = [clampTime(reach.first, extent), clampTime(reach.last, extent)];
  const unit = within.reduce((least, row) => Math.min(least, endLatest[row] - earliest[row]), Infinity);
  const isSingle = last - first <= unit || last === first;
  const margin = isSingle
    ? Math.max(last - first || DAY, LEAST_PART * (extent.end - extent.start))
    : MARGIN * (last - first);
  return {start: Math.max(extent.start, first - margin), end: Math.min(extent.end, last + margin)};
}

/**
 * A scale for some events of a picture, of which the axis has the stretch: what lies before and after that takes hardly
 * any of it, as long as a reader has not come near.
 */
export class OwnScale extends BentScale {
  /** The stretch of time of its events, ms since 1970 UTC. */
  readonly own: View;
  readonly #inner: Scale | undefined;

  /** @param inner - the scale of that stretch alone; undefined for a linear one. */
  constructor(name: Scale['name'], bend: Bend, {own, inner}: {readonly own: View; readonly inner: Scale | undefined}) {
    super(name, bend);
    this.own = own;
    this.#inner = inner;
  }

  get isBent(): boolean {
    return this.#inner !== undefined;
  }

  /**
   * Whether an instant lies before or after the stretch of its events, where that is hardly seen.
   * @param axisTime - ms of axis time.
   */
  isBeyond(axisTime: number, pxPerMs: number): boolean {
    const time = this.toTime(axisTime);
    return (time < this.own.start || time > this.own.end) && this.isBare(time, pxPerMs);
  }

  override told(names: Readonly<Record<Scale['name'], string>>): readonly string[] {
    return this.#inner?.told(names) ?? [];
  }
}

/**
 * Makes a scale for the events of some rows.
 * @param input - of all events, in time.
 * @param needs - of these rows.
 */
export function makeOwnScale(name: ScaleName, input: LayoutInput, needs: ScaleNeeds): OwnScale {
  const {extent, table} = input;
  const own = ownExtent(input, needs.rows);
  const bentName = name === 'linear' ? 'folded' : name;
  const bend =
    name === 'linear'
      ? {times: [own.start, own.end], places: [0, 1], folds: [], margins: [], finest: finestOf(table, needs), length: 0}
      : bendOf(
          name,
          {...input, extent: own, table: tableOfRows(table, Uint32Array.from(needs.rows))},
          {...needs, rows: needs.rows.map((_, i) => i), sizeOf: (i) => needs.sizeOf(needs.rows[i])},
        );
  const [first, last] = [bend.places[0], bend.places.at(-1)!];
  const end = END_PART * (last - first);
  const before = own.start > extent.start ? [{start: extent.start, end: own.start}] : [];
  const after = own.end < extent.end ? [{start: own.end, end: extent.end}] : [];
  return new OwnScale(
    bentName,
    {
      ...bend,
      times: [...before.map(({start}) => start), ...bend.times, ...after.map((one) => one.end)],
      places: [...before.map(() => first - end), ...bend.places, ...after.map(() => last + end)],
      folds: [...before, ...bend.folds, ...after],
      margins: [...before, ...bend.margins, ...after],
    },
    {own, inner: name === 'linear' ? undefined : new BentScale(bentName, bend)},
  );
}
