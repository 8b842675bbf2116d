import {bisectRight} from 'd3';
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
import {DAY, MEAN_YEAR, startOfDay} from '../../time/calendar.js';
import {toWall} from '../../time/zones.js';
import type {View} from '../../view/view.js';
import {isArbitrary, type RoundTime, roundTimes} from './round-times.js';
import type {Scale} from './scale.js';
import {type Draft, type Gap, gapsBetween, type Run, runsBetween, stretchOf} from './tick-gaps.js';

const FEW_DAYS = 2 * DAY;
/** A tick that is so many times as round as another may stand so much nearer to its neighbours. */
const MUCH_ROUNDER = 10;
const NEAR = 0.75;
/** No label is as wide as so many times the distance of ticks at least. */
const WIDE = 3;
/** What looks arbitrary, such as 1907, is a tick only where its neighbours leave at least so many times that distance. */
const FAR = 3;
/** Paces that differ by so little look the same. */
const STRAIGHT = 0.02;
/** The axis is bent at an end of a run where time passes so many times as slowly there as in the whole run. */
const BENT = 4;

/**
 * The intervals in levels, the finest first. The first interval of a level is 1, 10, 100 … of a unit, such as a year or a
 * century, and the others are multiples of it. Each tick of a first interval is also a tick of the first intervals of all
 * finer levels, as the start of a year is that of a month and of a day.
 */
const LEVELS = INTERVALS.reduce<Interval[][]>((levels, interval) => {
  if (/^10*$/.test(String(interval.count))) levels.push([]);
  levels.at(-1)!.push(interval);
  return levels;
}, []);

/**
 * The ticks of an axis whose scale changes along it. Between two folds the roundest instants are ticks where all of their
 * kind have room, such as the beginnings of centuries; then, between two neighbouring ticks, the next finer ones that all
 * have room there, and so on. So where an axis is hardly bent, equal distances between ticks are told by equal steps in
 * their labels. Where no kind has room for all its ticks, because the axis is bent too much, the roundest instant that has
 * room is a tick: 10 billion BC, 1 billion BC, 100 million BC.
 *
 * The search begins with all of time, and goes into those parts only that are in sight: so ticks depend on the scale, not
 * on where a view starts and ends.
 *
 * Where the axis is not bent, ticks are equally far from each other, or there are fewer: the roundest instant is one only
 * where the axis bends between it and its neighbours.
 *
 * @param knots - where the scale may change, from the start of all of time to its end, ms since 1970 UTC.
 * @param folds - stretches of time without ticks and labels.
 * @param margins - stretches of time without ticks, over which labels may run.
 * @param finest - what is longer than two days has no ticks finer than this, ms.
 * @param options - start and end in axis time, as the times of the ticks.
 */
export function bentTicks(
  scale: Scale,
  {
    knots,
    folds,
    margins,
    finest,
  }: {
    readonly knots: readonly number[];
    readonly folds: readonly View[];
    readonly margins: readonly View[];
    readonly finest: number;
  },
  options: AxisOptions,
): AxisTicks {
  const whole = {start: knots[0], end: knots.at(-1)!};
  const axis = new BentAxis(scale, {whole, knots, finest}, options);
  const runs = runsBetween(
    [...folds, ...margins].sort((a, b) => a.start - b.start),
    whole,
  ).map((run): Run => ({...run, free: margins.find(({start}) => start === run.end)?.end ?? run.end}));
  const ticks: Tick[] = [];
  const minor: number[] = [];
  for (const [i, run] of runs.entries()) {
    if (!axis.isSeen(run)) continue;
    const drafts = axis.drafts(run);
    ticks.push(...axis.labelled(drafts, run, runs[i - 1]?.end));
    for (const gap of gapsBetween(drafts, {run})) {
      if (!axis.isSeen(stretchOf(gap))) continue;
      for (const {time} of axis.between(gap, INTERVALS, MINOR_SPACING))
        if (axis.holds(time)) minor.push(scale.toAxis(time));
    }
  }
  return {ticks, minor};
}

/** A stretch of a bent axis on which ticks are placed. */
class BentAxis {
  /** All of time, and what is seen of it, ms since 1970 UTC. */
  readonly #whole: View;
  readonly #seen: View;
  /** The ends of the pieces on which the axis is straight, ms since 1970 UTC, and how many px a ms has on each. */
  readonly #knots: readonly number[];
  readonly #paces: readonly number[];
  readonly #scale: Scale;
  /** Of the distances between ticks, ms. */
  readonly #finest: number;
  readonly #options: AxisOptions;

  constructor(
    scale: Scale,
    {whole, knots, finest}: {readonly whole: View; readonly knots: readonly number[]; readonly finest: number},
    options: AxisOptions,
  ) {
    this.#scale = scale;
    this.#options = options;
    this.#whole = whole;
    this.#knots = knots;
    this.#paces = knots.slice(1).map((to, i) => (scale.toAxis(to) - scale.toAxis(knots[i])) / (to - knots[i]));
    this.#seen = scale.viewToTime(options);
    this.#finest = finest;
  }

  holds(time: number): boolean {
    return time >= this.#seen.start && time < this.#seen.end;
  }

  isSeen({start, end}: View): boolean {
    return end > this.#seen.start && start < this.#seen.end;
  }

  /** The ticks of a stretch that is not folded, in order: all in sight, and the nearest ones out of sight. */
  drafts(run: Run): Draft[] {
    /** @param level - in the gap there are no ticks of coarser levels. */
    const within = (gap: Gap, level: number): Draft[] => {
      if (!this.isSeen(stretchOf(gap))) return [];
      const regular = this.#regular(gap, level);
      const found = regular.length ? regular : this.#inPiece(gap, level);
      if (!found.length) return [];
      const [{interval, isAlone}] = found;
      const next = isAlone ? level : LEVELS.findLastIndex(([{length}]) => length < interval.length);
      return gapsBetween(found, gap).flatMap((part, i) => [...within(part, next), ...found.slice(i, i + 1)]);
    };
    return within({run}, LEVELS.length - 1);
  }

  /**
   * The ticks in a gap of the coarsest level that has any there, such as years: of the finest of its intervals whose ticks
   * all have room. None if no interval of that level has room.
   */
  #regular(gap: Gap, level: number): Draft[] {
    const {spacing} = this.#options;
    const stretch = stretchOf(gap);
    const {start, end} = stretch;
    if (gap.before && gap.after && this.#px(end) - this.#px(start) < 2 * spacing) return [];
    // A level whose ticks are so near has some here; a coarser one has none where the one before has none.
    const least = this.#leastIn(stretch);
    const fine = LEVELS.findIndex((intervals) => intervals.at(-1)!.length >= least);
    const sure = Math.min(
      level,
      LEVELS.findLastIndex(([{length}]) => 2 * length <= end - start),
    );
    let found = sure < fine ? -1 : sure;
    const hasTicks = (i: number) =>
      ticksOf(LEVELS[i][0], {...this.#options, ...stretch}).some((time) => time > start && time < end);
    for (let i = Math.max(fine, sure + 1); i <= level && hasTicks(i); i++) found = i;
    return found < 0 ? [] : this.between(gap, LEVELS[found], spacing, (drafts) => this.#haveRoom(drafts));
  }

  /** The least distance of neighbouring ticks of a stretch, ms: shorter intervals are not tried. */
  #leastIn({start, end}: View): number {
    // Where two days fill a picture, hours are told.
    const days = ((this.#px(end) - this.#px(start)) / (end - start)) * FEW_DAYS;
    return Math.max(leastInterval(start, end), days < this.#scale.length ? this.#finest : 0);
  }

  /** Whether the labels of ticks beside each other have room. */
  #haveRoom(drafts: readonly Draft[]): boolean {
    const {labelOffset, measure, spacing} = this.#options;
    const isBeside = labelOffset >= 0;
    const size = (i: number) => measure(this.#labelOf(drafts[i], drafts[i - 1]?.time ?? drafts[i].time - 1));
    return drafts.every((draft, i) => {
      const next = drafts[i + 1];
      const length = next ? this.#px(next.time) - this.#px(draft.time) : Infinity;
      return (
        length >= WIDE * spacing || (isBeside ? size(i) + LABEL_GAP <= length : (size(i) + size(i + 1)) / 2 <= length)
      );
    });
  }

  /**
   * The ticks of the straight piece of a gap that has the roundest instant: at equal distances, also from those at its
   * ends, or that instant alone, where the axis bends before and after it.
   */
  #inPiece(gap: Gap, level: number): Draft[] {
    const alone = this.#roundest(gap);
    if (!alone.length) return [];
    const {run, before, after} = gap;
    const {spacing, labelOffset} = this.#options;
    const piece = this.#straightAround(alone[0].time, stretchOf(gap));
    const ends = {
      before: before && before.time >= piece.start ? before : undefined,
      after: after && after.time <= piece.end ? after : undefined,
    };
    const free = before
      ? this.#px(before.time) + Math.max(spacing, labelOffset < 0 ? 0 : this.#widthOf(before) + LABEL_GAP)
      : -Infinity;
    const ticks = this.#regular({run: {...run, ...piece, free: piece.end}, ...ends}, level).filter(
      ({time}) => this.#px(time) >= free && (!after || this.#px(after.time) - this.#px(time) >= spacing),
    );
    return ends.before || ends.after || ticks.length > 1 ? ticks : alone;
  }

  /**
   * The roundest instant in a gap that has room for itself and its label, if there is one. A month is none where its year
   * is hardly longer than a tick needs: the year would do, and "July 753 BC" tells nobody where one is.
   */
  #roundest(gap: Gap): Draft[] {
    const {spacing, zone} = this.#options;
    const {start, end} = stretchOf(gap);
    const {run, before, after} = gap;
    const room = this.#px(end) - this.#px(start);
    // An end of a run asks for as much room as a tick, so that what is hardly bent stays regular there too.
    const asksForRoom = (before && after) || ((before || after) && !this.#isBent(stretchOf(gap), run));
    if (asksForRoom && room < 2 * spacing) return [];
    const apart = this.#roundestIn(gap, spacing);
    if (!apart) return [];
    // 1900 rather than September 1902, though a little nearer to 1950. In the longer stretch there may be too many to ask.
    const near = this.#roundestIn(gap, NEAR * spacing) ?? apart;
    const found = near.interval.length >= MUCH_ROUNDER * apart.interval.length ? near : apart;
    const {unit} = found.interval;
    if (/month|day/.test(unit) && this.#pxAround(found.time, unit === 'day' ? MEAN_YEAR / 12 : MEAN_YEAR) < 2 * spacing)
      return [];
    const free = room - (before && this.#options.labelOffset >= 0 ? this.#widthOf(before) : 0);
    const units = [before, after].flatMap((tick) => tick?.interval.unit ?? []);
    if (units.length && free < FAR * spacing && isArbitrary(found, {length: end - start, units, zone})) return [];
    return [{time: found.time, interval: found.interval, isAlone: true}];
  }

  /** How much of the axis a stretch of so many ms around an instant takes, px. */
  #pxAround(time: number, length: number): number {
    return this.#px(time + length / 2) - this.#px(time - length / 2);
  }

  #isBent(part: View, run: View): boolean {
    const paceOf = ({start, end}: View) => (this.#px(end) - this.#px(start)) / (end - start);
    return paceOf(part) >= BENT * paceOf(run);
  }

  /** The part of a stretch around an instant in which time passes at one pace. */
  #straightAround(time: number, {start, end}: View): View {
    const knots = this.#knots;
    const own = Math.max(0, Math.min(this.#paces.length, bisectRight(knots, time)) - 1);
    const isSame = (i: number) => Math.abs(this.#paces[i] - this.#paces[own]) <= STRAIGHT * this.#paces[own];
    let [from, to] = [own, own + 1];
    while (from > 0 && knots[from] > start && isSame(from - 1)) from--;
    while (to < this.#paces.length && knots[to] < end && isSame(to)) to++;
    return {start: Math.max(start, knots[from]), end: Math.min(end, knots[to])};
  }

  #roundestIn(gap: Gap, spacing: number): RoundTime | undefined {
    const {run, before, after} = gap;
    const {labelOffset, zone} = this.#options;
    const isBeside = labelOffset >= 0;
    const {start, end} = stretchOf(gap);
    const labelEnd = before && isBeside ? this.#px(start) + this.#widthOf(before) + LABEL_GAP : -Infinity;
    const from = before ? Math.max(this.#px(start) + spacing, labelEnd) : this.#px(start);
    const to = after ? this.#px(end) - spacing : this.#endOf(run);
    if (from >= to) return undefined;
    const stretch = {start: Math.max(start, this.#timeAt(from)), end: Math.min(end, this.#timeAt(to))};
    const labelsEnd = after ? this.#px(end) - LABEL_GAP : this.#endOf(run) - labelOffset;
    const hasRoom = (one: RoundTime) =>
      one.time > start && (!isBeside || this.#px(one.time) + this.#widthOf(one) <= labelsEnd);
    const away = ({time}: RoundTime) => Math.abs(this.#px(time) - (from + to) / 2);
    for (const times of roundTimes(stretch, this.#leastIn({start, end}), zone)) {
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
    const erasMeet = this.#whole.start < startOfDay(1);
    return measure(
      tickLabel(toWall(time, zone), {unit, month: 'short', role: 'first', startsYear: true, locale, erasMeet}),
    );
  }

  /** Up to where labels beside each other reach, px: they leave the break of the next fold free. */
  #endOf({free}: Run): number {
    return this.#px(free) - (free < this.#whole.end ? 0 : (this.#options.taken ?? 0));
  }

  /** The ticks of the first of some intervals that all have room between two instants; none where no interval has. */
  between(
    gap: Gap,
    intervals: readonly Interval[],
    spacing: number,
    haveRoom: (drafts: readonly Draft[]) => boolean = () => true,
  ): Draft[] {
    const {before, after} = gap;
    const stretch = stretchOf(gap);
    const {start, end} = stretch;
    const most = (this.#px(end) - this.#px(start)) / spacing + 1;
    const least = this.#leastIn(stretch);
    for (const interval of intervals) {
      if (interval.length < least || (end - start) / interval.length > most) continue;
      const until = end + Math.max(1, Math.abs(end) * 2 ** -50);
      const times = ticksOf(interval, {...this.#options, start, end: until});
      // Weeks do not begin with months: those are left out that would touch the tick of one.
      const isOfWeeks = interval.unit === 'day' && interval.count > 1;
      if (!isOfWeeks && ((before && times[0] !== start) || (after && times.at(-1) !== end))) continue;
      const isFree = (time: number, tick: Draft | undefined) =>
        !tick || !isOfWeeks || Math.abs(this.#px(time) - this.#px(tick.time)) >= spacing;
      const inner = times
        .filter((time) => time > start && time < end && isFree(time, before) && isFree(time, after))
        .map((time): Draft => ({time, interval}));
      const stops = [...(before ? [before] : []), ...inner, ...(after ? [after] : [])];
      const isFar = ({time}: Draft, i: number) => !i || this.#px(time) - this.#px(stops[i - 1].time) >= spacing;
      if (inner.length && stops.every(isFar) && haveRoom(stops)) return inner;
    }
    return [];
  }

  /**
   * The ticks in sight of one stretch, with their labels: empty where a label has no room.
   * @param past - where the stretch before it ends.
   */
  labelled(drafts: readonly Draft[], run: Run, past = this.#whole.start): Tick[] {
    const {measure, labelOffset, shortMonths, length, taken = 0} = this.#options;
    const last = run.free < this.#seen.end ? this.#px(run.free) : length - taken;
    let before: Draft | undefined;
    let free = -Infinity;
    return drafts
      .filter(({time}) => this.holds(time))
      .map((draft): Tick => {
        const {time} = draft;
        const label = this.#labelOf(draft, before?.time, run.start > this.#seen.start ? past : this.#seen.start);
        const width = measure(label);
        const at = this.#px(time) + (labelOffset < 0 ? -width / 2 : labelOffset);
        const fits = at >= free && (labelOffset < 0 ? true : at >= 0 && at + width <= last);
        before = draft;
        if (fits) free = at + width + (shortMonths ? 0 : LABEL_GAP);
        return {time: this.#scale.toAxis(time), label: fits ? label : '', width};
      });
  }

  /**
   * @param before - the tick before it, ms since 1970 UTC; the first of a stretch that is seen has none.
   * @param past - what is seen before the first.
   */
  #labelOf({time, interval: {unit}, isAlone}: Draft, before: number | undefined, past = before ?? time): string {
    const {locale, zone} = this.#options;
    const [wall, wallBefore] = [toWall(time, zone), before === undefined ? undefined : toWall(before, zone)];
    const isNew = (of: Interval['unit']) =>
      wallBefore === undefined || contextOf(wall, of) !== contextOf(wallBefore, of);
    return tickLabel(wall, {
      unit,
      month: 'short',
      role: before === undefined ? 'first' : isNew(unit) || (isAlone && /month|day/.test(unit)) ? 'context' : 'plain',
      // "Apr 25" alone between years could be a year.
      startsYear: isNew('month') || (isAlone === true && unit === 'day'),
      locale,
      erasMeet: (wallBefore ?? toWall(past, zone)) < startOfDay(1),
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
