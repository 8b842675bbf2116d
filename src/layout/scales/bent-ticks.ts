import {
  type AxisOptions,
  type AxisTicks,
  contextOf,
  type Interval,
  INTERVALS,
  LABEL_GAP,
  leastInterval,
  MINOR_SPACING,
  type Tick,
  tickLabel,
  ticksOf,
} from '../../time/axis-ticks.js';
import {DAY, startOfDay} from '../../time/calendar.js';
import {toWall} from '../../time/zones.js';
import type {View} from '../../view/view.js';
import {roundTimes} from './round-times.js';
import type {Scale} from './scale.js';

const FEW_DAYS = 2 * DAY;
/** A tick that is so many times as round as another may stand so much nearer to its neighbours. */
const MUCH_ROUNDER = 10;
const NEAR = 0.75;

/** A tick, and the interval that it marks. */
interface Draft {
  readonly time: number;
  readonly interval: Interval;
  /** No others of its interval stand beside it: it is named in full. */
  readonly isAlone?: boolean;
}

/**
 * The ticks of an axis whose scale changes along it. Between two folds the finest interval is taken of which all ticks
 * have room; then, between two neighbouring ticks, the finest that both are ticks of and whose ticks have room there,
 * and so on. So where an axis is hardly bent, equal distances between ticks are told by equal steps in their labels.
 * Where no interval has room for all its ticks, because the axis is bent too much, the roundest instants that have room
 * are ticks: 10 billion BC, 1 billion BC, 100 million BC.
 *
 * @param bare - stretches of time without ticks, in order.
 * @param finest - what is longer than two days has no ticks finer than this, ms.
 * @param options - start and end in axis time, as the times of the ticks.
 */
export function bentTicks(
  scale: Scale,
  {bare, finest}: {readonly bare: readonly View[]; readonly finest: number},
  options: AxisOptions,
): AxisTicks {
  const axis = new BentAxis(scale, finest, options);
  const ticks: Tick[] = [];
  const minor: number[] = [];
  for (const run of runsBetween(bare, axis.time)) {
    const drafts = axis.drafts(run, options.spacing);
    ticks.push(...axis.labelled(drafts, run));
    const times = [run.start, ...drafts.map(({time}) => time), run.end];
    for (let i = 1; i < times.length; i++) {
      const ends = {start: times[i - 1], end: times[i], isStartTick: i > 1, isEndTick: i < times.length - 1};
      for (const {time} of axis.between(ends, MINOR_SPACING)) minor.push(scale.toAxis(time));
    }
  }
  return {ticks, minor};
}

/** What is left of a stretch of time between others. */
function runsBetween(others: readonly View[], {start, end}: View): View[] {
  const runs: View[] = [];
  let from = start;
  for (const other of others) {
    if (other.start > from) runs.push({start: from, end: Math.min(end, other.start)});
    from = Math.max(from, other.end);
  }
  if (from < end) runs.push({start: from, end});
  return runs.filter((run) => run.end > run.start);
}

/** A stretch of time, and whether there are ticks at its ends. */
interface Gap extends View {
  readonly isStartTick: boolean;
  readonly isEndTick: boolean;
}

/** What lies in a run between two of its ticks, or between one and an end of the run. */
interface Hole {
  readonly run: View;
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
}

/** A stretch of a bent axis on which ticks are placed. */
class BentAxis {
  /** ms since 1970 UTC. */
  readonly time: View;
  readonly #scale: Scale;
  /** Of the distances between ticks, ms. */
  readonly #finest: number;
  readonly #options: AxisOptions;

  constructor(scale: Scale, finest: number, options: AxisOptions) {
    this.#scale = scale;
    this.#options = options;
    this.time = {start: scale.toTime(options.start), end: scale.toTime(options.end)};
    this.#finest = this.time.end - this.time.start > FEW_DAYS ? finest : 0;
  }

  /** All ticks of a stretch that is not folded, in order. */
  drafts(run: View, spacing: number): Draft[] {
    const within = (gap: Gap): Draft[] => {
      const found = this.between(gap, spacing);
      if (!found.length) return [];
      const ends = [gap.start, ...found.map(({time}) => time), gap.end];
      return ends
        .slice(1)
        .flatMap((end, i) => [
          ...within({
            start: ends[i],
            end,
            isStartTick: i > 0 || gap.isStartTick,
            isEndTick: i < found.length || gap.isEndTick,
          }),
          ...(i < found.length ? [found[i]] : []),
        ]);
    };
    const regular = within({...run, isStartTick: false, isEndTick: false});
    return [undefined, ...regular].flatMap((before, i) => [
      ...(before ? [before] : []),
      ...this.#roundest({run, before, after: regular[i]}, spacing),
    ]);
  }

  /** The roundest instants between two ticks that have room for themselves and their labels, in order. */
  #roundest(hole: Hole, spacing: number): Draft[] {
    const {run, before, after} = hole;
    const length = this.#px(after?.time ?? run.end) - this.#px(before?.time ?? run.start);
    // An end of a run asks for as much room as a tick, so that what is hardly bent stays regular there too.
    if ((before || after) && length < 2 * spacing) return [];
    const apart = this.#roundestIn(hole, spacing);
    if (!apart) return [];
    // 1900 rather than September 1902, though a little nearer to 1950. In the longer stretch there may be too many to ask.
    const near = this.#roundestIn(hole, NEAR * spacing) ?? apart;
    const {time, interval} = near.interval.length > MUCH_ROUNDER * apart.interval.length ? near : apart;
    const draft: Draft = {time, interval, isAlone: true};
    return [
      ...this.#roundest({...hole, after: draft}, spacing),
      draft,
      ...this.#roundest({...hole, before: draft}, spacing),
    ];
  }

  #roundestIn({run, before, after}: Hole, spacing: number): Draft | undefined {
    const {labelOffset, zone} = this.#options;
    const isBeside = labelOffset >= 0;
    const labelEnd = before && isBeside ? this.#px(before.time) + this.#widthOf(before) + LABEL_GAP : -Infinity;
    const from = before ? Math.max(this.#px(before.time) + spacing, labelEnd) : this.#px(run.start);
    const to = after ? this.#px(after.time) - spacing : this.#endOf(run);
    if (from >= to) return undefined;
    const [start, end] = [before?.time ?? run.start, after?.time ?? run.end];
    const stretch = {start: Math.max(start, this.#timeAt(from)), end: Math.min(end, this.#timeAt(to))};
    const labelsEnd = after ? this.#px(after.time) - LABEL_GAP : this.#endOf(run) - labelOffset;
    const hasRoom = (draft: Draft) =>
      draft.time > start && (!isBeside || this.#px(draft.time) + this.#widthOf(draft) <= labelsEnd);
    const away = ({time}: Draft) => Math.abs(this.#px(time) - (from + to) / 2);
    for (const times of roundTimes(stretch, Math.max(leastInterval(start, end), this.#finest), zone)) {
      const [first, ...others] = times.filter(hasRoom);
      if (first)
        return others.reduce(
          (best, one) => (one.rank < best.rank || (one.rank === best.rank && away(one) < away(best)) ? one : best),
          first,
        );
    }
    return undefined;
  }

  /** How much of the axis the label of a tick takes at most. */
  #widthOf({time, interval: {unit}}: Draft): number {
    const {locale, zone, measure} = this.#options;
    const erasMeet = this.time.start < startOfDay(1);
    return measure(
      tickLabel(toWall(time, zone), {unit, month: 'short', role: 'first', startsYear: true, locale, erasMeet}),
    );
  }

  /** Up to where labels beside each other reach, px: they leave the break of the next fold free. */
  #endOf(run: View): number {
    const {length, taken = 0} = this.#options;
    return run.end < this.time.end ? this.#px(run.end) : length - taken;
  }

  /** The ticks of the finest interval that all have room between two instants; none where no interval has. */
  between(gap: Gap, spacing: number): Draft[] {
    const {start, end, isStartTick, isEndTick} = gap;
    const most = (this.#px(end) - this.#px(start)) / spacing + 1;
    const least = Math.max(leastInterval(start, end), this.#finest);
    for (const interval of INTERVALS) {
      if (interval.length < least || (end - start) / interval.length > most) continue;
      const until = end + Math.max(1, Math.abs(end) * 2 ** -50);
      const times = ticksOf(interval, {...this.#options, start, end: until});
      if ((isStartTick && times[0] !== start) || (isEndTick && times.at(-1) !== end)) continue;
      const inner = times.filter((time) => time > start && time < end);
      const stops = [...(isStartTick ? [start] : []), ...inner, ...(isEndTick ? [end] : [])];
      if (!inner.length || !stops.every((time, i) => !i || this.#px(time) - this.#px(stops[i - 1]) >= spacing))
        continue;
      return inner.map((time) => ({time, interval}));
    }
    return [];
  }

  /** Ticks of one stretch with their labels; one for which there is no room is empty. */
  labelled(drafts: readonly Draft[], run: View): Tick[] {
    const {locale, zone, measure, labelOffset, shortMonths} = this.#options;
    const {start: first} = this.time;
    const last = this.#endOf(run);
    let before: Draft | undefined;
    let free = -Infinity;
    return drafts.map((draft): Tick => {
      const {
        time,
        interval: {unit},
        isAlone,
      } = draft;
      const [wall, wallBefore] = [toWall(time, zone), before && toWall(before.time, zone)];
      const isNew = (of: Interval['unit']) =>
        wallBefore === undefined || contextOf(wall, of) !== contextOf(wallBefore, of);
      const label = tickLabel(wall, {
        unit,
        month: 'short',
        role: !before ? 'first' : isNew(unit) || (isAlone && /month|day/.test(unit)) ? 'context' : 'plain',
        startsYear: isNew('month'),
        locale,
        erasMeet: first < startOfDay(1),
      });
      const width = measure(label);
      const at = this.#px(time) + (labelOffset < 0 ? -width / 2 : labelOffset);
      const fits = at >= free && (labelOffset < 0 ? true : at >= 0 && at + width <= last);
      before = draft;
      if (fits) free = at + width + (shortMonths ? 0 : LABEL_GAP);
      return {time: this.#scale.toAxis(time), label: fits ? label : '', width};
    });
  }

  #timeAt(px: number): number {
    const {start, end, length} = this.#options;
    return this.#scale.toTime(start + (px / length) * (end - start));
  }

  #px(time: number): number {
    const {start, end, length} = this.#options;
    return ((this.#scale.toAxis(time) - start) / (end - start)) * length;
  }
}
