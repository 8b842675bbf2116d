import {EVENT_BITS} from '../../data/event-table.js';
import type {Steps} from '../../data/steps.js';
import {axisBetween, DOT_ROOM} from '../axis-ends.js';
import {type AxisMark, marking, thinDots} from '../axis-marks.js';
import {type Bar, barLabel, barOf, withRoom} from '../bars.js';
import {chipWidth, type PlannedChip, planChips} from '../chips.js';
import {eventsInView, type AnchoredRow} from '../../query/events-in-view.js';
import type {EdgeChip, LayoutInput, FlagText} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import {handoverOf, packBars, tierCount} from '../pack-bars.js';
import {lineHeight} from '../text-measure.js';
import type {FlagHang, FlagSide} from './flag-places.js';
import type {CompressedAxis} from '../compressed-axis.js';
import {
  type BarLine,
  polesOf,
  flagTexts,
  flagWidth,
  hangFlags,
  type HungFlags,
  MOST_NAMED,
  sum,
  worthOf,
} from './hang-flags.js';

/** Distances, px. */
interface Spacing {
  /** Between the texts of one tier and the next. */
  readonly tierGap: number;
  /** Around tiers of bars, and between them. */
  readonly barGap: number;
  /** Above and below the text in a bar. */
  readonly barPad: number;
  /** Flags are one line high, where they are not too wide for that. */
  readonly isFlat?: boolean;
}

const ROOMY: Spacing = {tierGap: 7, barGap: 5, barPad: 2};
/** Where a page is short: everything closer together is better than anything left out. */
const FLAT: Spacing = {tierGap: 4, barGap: 3, barPad: 1, isFlat: true};

/** Above the axis before the first tier, beside the label of "now" and the chips, px: room for the dots. */
const LEAD = 5;
/** Below the axis before the labels of the ticks, px. */
export const TICK_TOP = 13;
export const FLAG_GAP = 8;
/** Spans get at most this part of the height. */
const BARS_SHARE = 0.35;
/** How many tiers of bars are kept free at most for spans that only a finer scale shows as such. */
const SPARE_TIERS = 2;
/** On the axis, a longer band would hide it. */
const LONG_BAND = 72;

/** A flag of a plan: px across the axis, ms since 1970 UTC along it. */
export interface PlannedFlag extends FlagText, AnchoredRow {
  readonly side: FlagSide;
  readonly hang: FlagHang;
  /** Of its texts, px. */
  readonly y: number;
}

/** A bar with its tier: px across the axis, ms since 1970 UTC along it. */
export interface PlannedBar extends Bar {
  readonly y: number;
  readonly height: number;
  readonly hasLabel: boolean;
  /** How much of it, from its start on, the bar before it in its tier shares, as a part of its length. */
  readonly shared?: number;
}

/**
 * All of time planned at one scale, and valid at finer ones up to the next plan: how far everything is from the axis.
 * Where it lies along the axis follows from its time, so zooming in only moves poles apart.
 */
export interface FlagsPlan {
  readonly size: LayoutSize;
  readonly height: number;
  readonly axisY: number;
  readonly spacing: Spacing;
  /** From the axis to the first tier above it, and to the first below, px. */
  readonly lead: number;
  readonly belowLead: number;
  readonly barsTop: number;
  readonly barPitch: number;
  readonly barHeight: number;
  readonly barTiers: number;
  readonly compressedAxis: CompressedAxis;
  readonly onAxis: readonly AxisMark[];
  readonly bars: readonly PlannedBar[];
  /** What runs through bars. */
  readonly lines: readonly BarLine[];
  readonly hung: HungFlags;
  readonly flags: readonly PlannedFlag[];
  /** What bars share with those that follow them in their tier: see `sharedYears`. */
  readonly overlaps?: readonly PlannedBar[];
  readonly chips: readonly PlannedChip[];
  /** Where they stand while all of time is in the picture. */
  readonly edges: readonly EdgeChip[];
  /** The line of "now", ms since 1970 UTC; its label starts `shift` px after the instant `label.time`. */
  readonly now?: {
    readonly time: number;
    readonly label?: {readonly time: number; readonly shift: number; readonly width: number; readonly text: string};
  };
}

/** From so many events on, the spacing is chosen after a search in haste, of this effort: see `FlagSearch`. */
const MANY = 64;
const HASTE = 0.05;
/** Flat flags may lose so much more there: they gain more from a whole search. */
const FLAT_GAIN = 1.2;
/**
 * Where the search for roomy flags has lost some after so many steps, flat ones are tried before it goes on: it need not if
 * these lose nothing.
 */
const PATIENCE = 600;
/**
 * Where events are lost, flags are hung once more, of the most important alone: of so many times as many as have been
 * named, with this part of the effort.
 */
const CANDIDATES = 1.5;
const AGAIN = 0.3;
/** Where the second search begins: of sixteen beginnings this one lost least in the ten chronologies of the stories. */
const SECOND_SEED = 7;

/** Events are counted in so many cells at most: each is some elements of a page. */
export const MOST_CELLS = 25;

/**
 * Plans all of time for a size, with roomy spacing, unless that leaves more to chips than flat flags do. Where some are
 * lost, the flags are hung anew, as the better of two searches depends less on chance than one of twice the length. Where
 * bars have found no tier, they get the height that flags leave. In steps, so that it may be done in slices.
 */
export function* planFlags(input: LayoutInput, size: LayoutSize): Steps<FlagsPlan> {
  const effort = input.table.length < MANY ? 1 : HASTE;
  const roomy = (yield* draftFlags(input, size, ROOMY))(effort);
  let search = roomy.next();
  // What is done before the search tells nothing, and does not count.
  for (
    let steps = Number(search.value !== undefined) - 1;
    !search.done && (!search.value || steps <= PATIENCE);
    steps += Number(search.value !== undefined)
  ) {
    yield;
    search = roomy.next();
  }
  let best = search.done && search.value;
  if (!best || best.lost) {
    const flat = yield* (yield* draftFlags(input, size, FLAT))(effort);
    best = flat.lost ? lesser(best || (yield* roomy), flat, effort < 1 ? FLAT_GAIN : 1) : flat;
  }
  if (best.lost || effort < 1) best = lesser(yield* best.hang(1, SECOND_SEED), best);
  if (best.more) best = lesser(best, yield* (yield* draftFlags(input, size, best.spacing, best.more))(1));
  yield;
  return best.plan();
}

/** What loses less, or else the first. @param most - so many times what the first loses the other may lose. */
const lesser = (one: Draft, other: Draft, most = 1) => (other.lost < one.lost * most ? other : one);

/** All of time at one spacing, with its flags hung. */
interface Draft {
  readonly spacing: Spacing;
  /** What is counted, summed: see `worthOf`. */
  readonly lost: number;
  /** For so many more tiers of bars flags have left height, if bars have found none. */
  readonly more: number;
  /** Hangs the flags anew. @param effort, seed, most - see `hangFlags`. */
  hang(effort: number, seed?: number, most?: number | 'named'): Steps<Draft>;
  plan(): FlagsPlan;
}

/**
 * What all of time needs at one spacing, before flags are hung.
 * @param more - tiers of bars beyond their part of the height.
 */
function* draftFlags(input: LayoutInput, size: LayoutSize, spacing: Spacing, more = 0): Steps<Draft['hang']> {
  const {table, extent, measure} = input;
  const {tierGap, barGap} = spacing;
  const lead = LEAD + lineHeight('small', measure);
  const events = eventsInView(table, extent);
  const {within} = events;
  const {compressedAxis, edgesAt} = axisBetween(0, size.width, events, input);
  const {pxPerMs} = compressedAxis;
  const all = yield* marking(within, input, pxPerMs, (band) => isLongBand(band, compressedAxis, input));
  const now = input.now?.time ?? NaN;
  const lines: BarLine[] = now > extent.start && now < extent.end ? [{time: now, side: 'below'}] : [];

  const barHeight = lineHeight('title', measure) + 2 * spacing.barPad;
  const barPitch = barHeight + barGap;
  const barsTop = TICK_TOP + lineHeight('small', measure) + barGap;
  // A low frame may have room for one tier only beyond that part, or for none: then its bars are counted.
  const mostTiers = Math.max(
    0,
    Math.min(
      Math.max(1, Math.floor((size.mostHeight * BARS_SHARE) / barPitch)) + more,
      Math.floor((size.mostHeight - lead - barsTop) / barPitch),
    ),
  );
  const tiersOf = (bars: readonly Bar[]) =>
    packBars(
      bars.map((bar) => ({
        ...bar,
        end: handoverOf(bar, table, pxPerMs),
        importance: Math.max(...bar.rows.map((row) => table.importance[row])),
      })),
      0,
      mostTiers,
    );
  const tierOf = tiersOf(all.bars);
  const marks = {...all, bars: withRoom(all.bars, tierOf, extent.end)};
  const used = tierCount(tierOf);
  const spans = within
    .filter((row) => table.flags[row] & EVENT_BITS.span)
    .map((row) => barOf('span', [row], table, extent));
  const barTiers = Math.max(used, Math.min(used + SPARE_TIERS, mostTiers, tierCount(tiersOf(spans))));
  const belowLead = barsTop + barTiers * barPitch + barGap;
  const fixed = lead + belowLead + tierGap;

  const rowHeight = lineHeight('small', measure) + lineHeight('title', measure) + tierGap;
  const stacked = marks.bars.filter(({tier}) => tier !== undefined);
  const frame = {
    height: Math.max(0, size.mostHeight - fixed),
    gap: FLAG_GAP,
    belowDistance: Math.max(0, belowLead - lead) / rowHeight,
  };
  const hangingFrame = {
    ...marks,
    compressedAxis,
    stacked,
    lines,
    frame,
    ...flagTexts(flagWidth(size.width, input), spacing, input, pxPerMs),
  };
  return function* hang(effort, seed = 0, most?: number | 'named'): Steps<Draft> {
    const hung = yield* hangFlags(hangingFrame, input, {effort, seed, most});
    const named = within.length - hung.unplaced.length;
    if (named > MOST_NAMED && most !== 'named') return yield* hang(effort, seed, 'named');
    const draft: Draft = {
      spacing,
      lost: sum(hung.unplaced.map(({row}) => worthOf(table.importance[row]))),
      more: stacked.length < marks.bars.length ? Math.floor((frame.height - hung.height) / barPitch) : 0,
      hang,
      plan() {
        const above = sum(hung.board.rowHeights.above);
        const needed = fixed + hung.height;
        // Where the frame is low, the gaps at the foot are left out, but not the axis with the labels of its ticks.
        const most = Math.max(size.mostHeight, lead + barsTop - barGap);
        const height = Math.max(Math.min(needed, most), size.leastHeight);
        const axisY = Math.round(Math.max(0, height - needed) / 2 + above + lead);

        const bars = stacked.map((bar): PlannedBar => ({
          ...bar,
          y: axisY + barsTop + bar.tier! * barPitch,
          height: barHeight,
          hasLabel: hung.labelled.has(bar),
        }));
        const counted = planChips(hung.unplaced, compressedAxis, input, size.width / MOST_CELLS);
        const base = {
          size,
          height,
          axisY,
          spacing,
          lead,
          belowLead,
          barsTop,
          barPitch,
          barHeight,
          barTiers,
          compressedAxis,
          onAxis: thinDots(marks.onAxis, pxPerMs),
          bars,
          hung,
          chips: counted,
          lines: [...lines, ...polesOf(hung.requests, hung.board)],
          edges: edgesAt(axisY),
        };
        const flags = placeTiers(hung, axisY - lead, axisY + belowLead);
        return {...base, flags, ...(lines.length && {now: {time: now, label: nowLabel(now, flags, base, input)}})};
      },
    };
    return most || !draft.lost ? draft : lesser(draft, yield* hang(effort * AGAIN, seed, CANDIDATES * named + 1));
  };
}

/** Whether a band would hide the axis, or holds its own label beside it. */
export function isLongBand(band: Bar, {pxPerMs}: CompressedAxis, input: LayoutInput): boolean {
  const length = (band.end - band.start) * pxPerMs;
  return length > LONG_BAND || barLabel({...band, start: 0, end: length}, [], input) !== undefined;
}

/** Every flag that hangs; tiers above count upward from `aboveY`, tiers below downward from `belowY`. */
export function placeTiers({requests, board}: HungFlags, aboveY: number, belowY: number): PlannedFlag[] {
  const tops = {above: rowTops(board.rowHeights.above, aboveY, -1), below: rowTops(board.rowHeights.below, belowY, 1)};
  return requests.flatMap((request, i) => {
    const place = board.places[i];
    return place ? [{...request, ...place, y: tops[place.side][place.tier]}] : [];
  });
}

function rowTops(heights: readonly number[], from: number, direction: 1 | -1): number[] {
  let y = from;
  return heights.map((height) => {
    y += direction * height;
    return direction < 0 ? y : y - height;
  });
}

/** Where the label of "now" stands: after it, or after the first pole, dot or chip behind which there is room. */
export function nowLabel(
  now: number,
  flags: readonly PlannedFlag[],
  {onAxis, chips, compressedAxis: {extent, pxPerMs}}: Pick<FlagsPlan, 'onAxis' | 'chips' | 'compressedAxis'>,
  input: LayoutInput,
): NonNullable<FlagsPlan['now']>['label'] {
  const text = input.now!.label;
  const width = input.measure.width(text, 'small');
  const px = (time: number) => (time - now) * pxPerMs;
  const lines = [...flags.map(({time}) => time), ...onAxis.flatMap(({start, end}) => [start, end])];
  const taken = [
    ...lines.map((time) => ({time, from: px(time) - DOT_ROOM, to: px(time) + DOT_ROOM})),
    ...chips.map(({rows, time, shift, cell}) => {
      if (cell) return {time: cell.end, from: px(cell.start), to: px(cell.end) + DOT_ROOM};
      const half = chipWidth(input.chipLabel(rows.length), input) / 2;
      return {time, from: px(time) + shift - half, to: px(time) + shift + half + DOT_ROOM};
    }),
  ];
  let label = {time: now, x: DOT_ROOM};
  for (const {time, from, to} of taken.sort((a, b) => a.from - b.from)) {
    if (from >= label.x + width) break;
    if (to > label.x) label = {time, x: to};
  }
  return label.x + width <= px(extent.end)
    ? {time: label.time, shift: label.x - px(label.time), width, text}
    : undefined;
}
