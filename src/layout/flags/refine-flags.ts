import type {Steps} from '../../data/steps.js';
import {type AxisMark, type Marks, marking, thinDots} from '../axis-marks.js';
import {type Bar, LABEL_PAD, withRoom} from '../bars.js';
import {planChips} from '../chips.js';
import {eventsInView} from '../../query/events-in-view.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {MEAN_YEAR} from '../../time/calendar.js';
import {zoomOfLevel} from '../../view/zoom-factor.js';
import {compressedPositions} from '../compressed-axis.js';
import {BarLines, TieredBars} from './bar-lines.js';
import {FlagBoard} from './flag-board.js';
import {distanceOf, type FlagPlace, type FlagSide} from './flag-places.js';
import {handoverOf} from '../pack-bars.js';
import {FLAG_GAP, type FlagsPlan, isLongBand, MOST_CELLS, type PlannedBar, nowLabel, placeTiers} from './flags-plan.js';
import {
  anchorsOf,
  type BarLine,
  polesOf,
  FLAG_LIMIT,
  FLAG_PAD,
  NARROW_YEAR,
  type FlagRequest,
  flagSpec,
  flagWidth,
  labelOf,
  mostImportant,
  textFor,
  yearsText,
} from './hang-flags.js';
import {RoomForNames} from './room-for-names.js';
import {HANGS, SIDES} from './room-in-view.js';
import {ownPart, sharedYears} from './shared-years.js';
import {type Claim, StandingFlags} from './standing-flags.js';

/** A flag that finds no place is tried again with this many times the width, and so less height. */
const WIDER = 2;

/**
 * The texts of the events of a plan of all of time, by row, with whole dates and with years alone: each scale asks for
 * those of the coarser ones again.
 */
const texts = new WeakMap<FlagsPlan, KnownTexts>();

interface KnownTexts {
  readonly whole: (readonly FlagText[])[];
  readonly years: (readonly FlagText[])[];
  /** Whether the flags of all of time have years alone. */
  readonly areShort: boolean;
}

/**
 * The texts that a flag may have, in the order in which they are tried: with years alone, where the flags of all of time
 * have that, as long as the scale shows no months.
 * @param whole - the plan of all of time.
 * @param pxPerMs - of the scale.
 */
export function textsOf(row: number, whole: FlagsPlan, input: LayoutInput, pxPerMs: number): readonly FlagText[] {
  const {size, spacing, hung} = whole;
  let known = texts.get(whole);
  if (!known) {
    known = {whole: [], years: [], areShort: hung.requests.some(({date}) => date !== undefined)};
    texts.set(whole, known);
  }
  const areShort = known.areShort && pxPerMs * MEAN_YEAR < NARROW_YEAR;
  const most = flagWidth(size.width, input);
  return (known[areShort ? 'years' : 'whole'][row] ??= [most, Math.min(WIDER * most, size.width - FLAG_PAD)].map(
    (one) => {
      const text = textFor(row, one, spacing, input);
      return (areShort ? yearsText(row, one, text, input) : undefined) ?? text;
    },
  ));
}

/** However fine the scale, for so many a place is searched. */
const MOST_FLAGS = 4000;

/** So many events are gone through at a time where each of them takes next to nothing. */
const STEP = 64;

/**
 * Makes, in steps, the plan for the next finer scale. Whatever has a label keeps it, in its tier, on its side, and hanging
 * as it hangs: zooming in only widens the distances between poles, so that what fitted still fits. What has found no place
 * so far is hung where there is room now, the most important first. The axis and the picture's height stay where they are.
 */
export function* refineFlags(
  coarser: FlagsPlan,
  level: number,
  whole: FlagsPlan,
  input: LayoutInput,
): Steps<FlagsPlan> {
  const {extent} = input;
  const compressedAxis = {...whole.compressedAxis, pxPerMs: whole.compressedAxis.pxPerMs * zoomOfLevel(level)};
  const {within} = eventsInView(input.table, extent);
  const kept = coarser.hung.requests.filter((_, i) => coarser.hung.board.places[i]);
  const places = coarser.hung.board.places.filter((place) => place !== undefined);
  const keptRows = new Set(kept.map(({row}) => row));
  yield;
  const worded = new Set<Bar>(coarser.bars.filter(({hasLabel: has}) => has));
  const labelledRows = new Set(Array.from(worded, ({rows}) => rows[0]));
  const coarserLines = new BarLines(coarser.lines);
  const coarserNamed = new TieredBars(worded);
  /** The name of a bar beside some lines, and one besides. */
  const nameOf = (bar: Bar, lines: BarLines, more: readonly BarLine[] = []) => {
    const own = ownPart(bar);
    return labelOf(own, [...lines.between(own), ...more], compressedAxis, input);
  };
  /** Whether a line would leave one of some bars without room for its name. */
  const crossesName = (line: BarLine, named: TieredBars<Bar>, lines: BarLines) =>
    named.at(line.time).some((bar) => !nameOf(bar, lines, [line]));
  yield;
  const marks = yield* marking(within, input, compressedAxis.pxPerMs, (band) =>
    isLongBand(band, compressedAxis, input),
  );
  const {bars: stacked, onAxis} = yield* stackBars(coarser, marks, {
    // The pole of a flag above the axis would go on down to a bar, through the words of others.
    isInTheWay: (bar) =>
      bar.rows.some((row) => keptRows.has(row)) && crossesName(lineAt(bar.start), coarserNamed, coarserLines),
    reachOf: (bar, known) => {
      const label = known && worded.has(known) ? nameOf(known, coarserLines) : undefined;
      const labelEnd = label
        ? ownPart(known!).start + (label.at + label.width + LABEL_PAD) / compressedAxis.pxPerMs
        : -Infinity;
      return Math.max(handoverOf(bar, input.table, compressedAxis.pxPerMs), labelEnd);
    },
    end: extent.end,
  });

  const ends = new Map(marks.bars.map(({rows, end}) => [rows[0], end]));
  const {bars, overlaps} = yield* sharedYears(
    stacked,
    compressedAxis.pxPerMs,
    ({rows}) => ends.get(rows[0])!,
    (bar) => !labelledRows.has(bar.rows[0]) || nameOf(bar, coarserLines) !== undefined,
  );

  // Label the bars first, where no pole runs through the label.
  const tiers = new Map(bars.flatMap(({rows, tier}) => rows.map((row) => [row, tier])));
  const hanging = kept.map((request) => ({...request, tier: tiers.get(request.row)}));
  yield;
  const lines: BarLine[] = [...(whole.now ? [lineAt(whole.now.time)] : []), ...polesOf(hanging, {places})];
  const ordered = new BarLines(lines);
  const room = new RoomForNames({size: whole.size, compressedAxis});
  for (const {time} of hanging) room.put({start: time, end: time});
  const labelled = new Set<Bar>(bars.filter(({rows}) => labelledRows.has(rows[0])));
  for (const bar of labelled) room.put(bar);
  const mayBeLabelled = (bar: Bar) => !labelled.has(bar) && bar.rows.every((row) => !keptRows.has(row));
  const {importance} = input.table;
  yield;
  for (const bar of bars.filter(mayBeLabelled).sort((a, b) => importance[b.rows[0]] - importance[a.rows[0]])) {
    yield;
    if (!nameOf(bar, ordered) || !room.has(bar)) continue;
    labelled.add(bar);
    room.put(bar);
  }
  const named = new TieredBars(labelled);

  const anchors = anchorsOf([...onAxis, ...bars.filter((bar) => !labelled.has(bar))]);
  yield;
  const asking = anchors.filter(({row}) => !keptRows.has(row));
  const limit = Math.min(MOST_FLAGS, FLAG_LIMIT * Math.floor(zoomOfLevel(level)));
  yield;
  const candidates = mostImportant(asking, input, limit);
  yield;
  const {positions, width} = compressedPositions(
    [...hanging, ...candidates].map(({time}) => time),
    compressedAxis,
    2 * WIDER * flagWidth(whole.size.width, input),
  );
  yield;
  const specOf = (request: FlagRequest) =>
    flagSpec(request, positions.get(request.time)!, input, whole.spacing.tierGap);
  const standing = {above: new StandingFlags(FLAG_GAP), below: new StandingFlags(FLAG_GAP)};
  for (const [i, place] of places.entries()) {
    standing[place.side].put(specOf(hanging[i]), place);
    if (i % STEP === 0) yield;
  }
  // Most find no room beside those that hang already; neither requests are made of them nor places on a board.
  const newcomers: FlagRequest[] = [];
  for (const one of candidates) {
    for (const text of textsOf(one.row, whole, input, compressedAxis.pxPerMs))
      if (hasRoom({at: positions.get(one.time)!, width: text.width + FLAG_PAD}, standing))
        newcomers.push({...one, ...text});
    yield;
  }
  const requests = [...hanging, ...newcomers];
  const sides = {above: whole.axisY - whole.lead, below: whole.height - whole.axisY - whole.belowLead};
  const specs = requests.map(specOf);
  yield;
  const board = new FlagBoard(
    specs,
    {width, gap: FLAG_GAP, belowDistance: coarser.hung.board.frame.belowDistance},
    sides,
  );
  yield;
  places.forEach((place, i) => board.put(i, place));
  const hungRows = new Set(keptRows);
  for (const i of byImportance(kept.length, requests, input)) {
    const {row, time, tier} = requests[i];
    if (hungRows.has(row) || !room.has({start: time, end: time})) continue;
    const poleOn = (side: FlagSide): BarLine => ({time, side, tier});
    const place = bestPlace(board, standing, i, (side) => crossesName(poleOn(side), named, ordered));
    yield;
    if (!place) continue;
    board.put(i, place);
    standing[place.side].put(board.flags[i], place);
    hungRows.add(row);
    room.put({start: time, end: time});
    lines.push(poleOn(place.side));
    ordered.add(poleOn(place.side));
  }
  const hung = {requests, board, labelled, unplaced: asking.filter(({row}) => !hungRows.has(row))};
  yield;
  const chips = planChips(hung.unplaced, compressedAxis, input, whole.size.width / MOST_CELLS);
  yield;
  const flags = placeTiers(hung, whole.axisY - whole.lead, whole.axisY + whole.belowLead);
  yield;
  const plan = {
    ...whole,
    compressedAxis,
    onAxis: thinDots(onAxis, compressedAxis.pxPerMs),
    hung,
    flags,
    chips,
    lines,
    overlaps,
    bars: bars.map((bar) => ({...bar, hasLabel: labelled.has(bar)})),
  };
  return {
    ...plan,
    ...(whole.now && {now: {time: whole.now.time, label: nowLabel(whole.now.time, flags, plan, input)}}),
  };
}

/** A line through all bars. */
const lineAt = (time: number): BarLine => ({time, side: 'below'});

/** What bars are stacked by. */
interface Stacking {
  isInTheWay(bar: Bar): boolean;
  /**
   * From where on a bar leaves its tier to others, ms since 1970 UTC: see `handoverOf`.
   * @param known - the same bar in the coarser plan, with the label that it has there in it or behind it.
   */
  reachOf(bar: Bar, known?: PlannedBar): number;
  /** Where the axis ends, ms since 1970 UTC. */
  readonly end: number;
}

/**
 * Bars keep their tier; new ones take the first in which they are free. Without one, a span becomes a dot on the axis,
 * and a band or unit is drawn on it.
 */
function* stackBars(
  coarser: FlagsPlan,
  {bars, onAxis}: Marks,
  {isInTheWay, reachOf, end}: Stacking,
): Steps<Pick<FlagsPlan, 'bars' | 'onAxis'>> {
  const {axisY, barsTop, barPitch, barHeight, barTiers} = coarser;
  const before = new Map(coarser.bars.map((bar) => [bar.rows[0], bar]));
  const wasOnAxis = new Set(coarser.onAxis.filter(({kind}) => kind !== 'dot').map(({rows}) => rows[0]));
  const taken: {readonly start: number; readonly end: number}[][] = Array.from({length: barTiers}, () => []);
  const placed = new Map<Bar, number>();
  const put = (bar: Bar, stretch: (typeof taken)[number][number], tier: number) => {
    taken[tier].push(stretch);
    placed.set(bar, tier);
  };
  for (const bar of bars) {
    const known = before.get(bar.rows[0]);
    if (known)
      put(bar, {start: bar.start, end: reachOf(bar, known)}, Math.round((known.y - axisY - barsTop) / barPitch));
    yield;
  }
  const left: AxisMark[] = [];
  for (const bar of bars) {
    if (placed.has(bar)) continue;
    const {start} = bar;
    const stretch = {start, end: reachOf(bar)};
    // A band that has stood on the axis stays there.
    const tier =
      wasOnAxis.has(bar.rows[0]) || isInTheWay(bar)
        ? -1
        : taken.findIndex((others) => others.every((other) => start >= other.end || other.start >= stretch.end));
    yield;
    if (tier >= 0) put(bar, stretch, tier);
    else
      left.push({
        kind: bar.kind === 'span' ? 'dot' : bar.kind,
        rows: bar.rows,
        start: bar.start,
        end: bar.kind === 'span' ? bar.start : bar.end,
      });
  }
  const tiers = [...placed.values()];
  return {
    onAxis: [...onAxis, ...left].sort((a, b) => a.start - b.start),
    bars: withRoom([...placed.keys()], tiers, end).map((bar, i) => ({
      ...bar,
      y: axisY + barsTop + tiers[i] * barPitch,
      height: barHeight,
      hasLabel: false,
    })),
  };
}

/** Those from `first` on, the most important first, and the narrower of two for one event before the wider. */
function byImportance(first: number, requests: readonly FlagRequest[], {table}: LayoutInput): number[] {
  return requests
    .map((_, i) => i)
    .slice(first)
    .sort((a, b) => table.importance[requests[b].row] - table.importance[requests[a].row] || a - b);
}

/** Where flags hang, by side. */
type Standing = Readonly<Record<FlagSide, StandingFlags>>;

/** Whether those that hang leave a flag room on any side. */
const hasRoom = (flag: Claim, standing: Standing) =>
  SIDES.some((side) => HANGS.some((hang) => standing[side].hasRoom(flag, hang)));

/** The nearest place to the axis where a flag fits, hanging right if it can. */
function bestPlace(
  board: FlagBoard,
  standing: Standing,
  flag: number,
  blocks: (side: FlagSide) => boolean,
): FlagPlace | undefined {
  const spec = board.flags[flag];
  let best: FlagPlace | undefined;
  let least = Infinity;
  for (const side of SIDES) {
    const ways = HANGS.map((hang) => ({hang, tiers: standing[side].tiersFor(spec, hang)}));
    for (let tier = 0; tier <= board.tierCount(side); tier++) {
      const distance = distanceOf({side, tier}, board.frame);
      if (distance >= least) break;
      const hang = ways.find(
        ({hang: one, tiers: [lowest, highest]}) =>
          tier >= lowest &&
          tier <= highest &&
          !standing[side].isTaken(tier, spec, one) &&
          board.fits(flag, side, tier, one),
      )?.hang;
      if (!hang) continue;
      if (blocks(side)) break;
      best = {side, tier, hang};
      least = distance;
      break;
    }
  }
  return best;
}
