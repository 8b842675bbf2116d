import {DOT_ROOM} from '../axis-ends.js';
import {horizontalTicks} from '../axis-labels.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {barLabel, type PlacedBar, projectBar} from '../bars.js';
import {anchoredChip, chipsAsPlanned, type CountInView} from '../chips.js';
import {isInView, type AnchoredRow} from '../../query/events-in-view.js';
import type {Box, CountChip, LayoutInput} from '../layout-input.js';
import type {Projection} from '../layout-plan.js';
import {lineHeight} from '../text-measure.js';
import {TimeScale} from '../time-scale.js';
import type {View} from '../../view/view.js';
import {type FlagsPlan, type PlannedBar, type PlannedFlag, TICK_TOP} from './flags-plan.js';
import {crossingsOf, FLAG_PAD} from './hang-flags.js';
import {type Pole, raisePoles} from './raise-poles.js';

/** A label on its pole. The box holds its texts. */
export interface Flag extends Box, PlannedFlag {
  /** Where its pole stands, px along the axis. */
  readonly at: number;
}

/** Where everything in view lies when time runs along a horizontal axis. All in px, time from left to right. */
export interface FlagsLayout extends Projection {
  readonly bars: readonly PlacedBar[];
  readonly poles: readonly Pole[];
  readonly flags: readonly Flag[];
  readonly now?: {
    readonly at: number;
    readonly top: number;
    readonly bottom: number;
    readonly label?: Box & {readonly text: string};
  };
}

/**
 * Where the axis of a plan lies in its picture while a view is shown: what lies before and after the view is seen as
 * far as there is room.
 */
export function flagsScale({compressedAxis, size}: Pick<FlagsPlan, 'compressedAxis' | 'size'>, view: View): TimeScale {
  return new TimeScale(view, compressedAxis.before, size.width - compressedAxis.after);
}

/** Above the axis, what marks take, px: chips cover none of them. */
const MARK_HALF = 8;

type Asked = Required<Parameters<typeof barLabel>>;

/** Finds the label of a bar of a view, whose start and end are in px: see `barLabel`. */
export type LabelFinder = (
  bar: Asked[0] & Pick<PlannedBar, 'y' | 'hasLabel' | 'shared'>,
  crossings: readonly number[],
  ...asked: [input: LayoutInput, seen: Asked[3]]
) => ReturnType<typeof barLabel>;

/** What differs between all of time and a part of it: see `flagsDetail`. */
export interface ProjectionDetail {
  readonly chips?: CountInView;
  /** Puts into the picture what an edge cuts, or, while the view moves, leaves it there. */
  readonly flags?: (flags: Flag[], plan: FlagsPlan, input: LayoutInput, scale: TimeScale) => Flag[];
  readonly label?: LabelFinder;
  /** Up to where what goes on beyond the picture is drawn while the view moves, px. */
  readonly reach?: (scale: TimeScale, width: number) => readonly [from: number, to: number];
}

/** Lays a view of what is planned along the axis. */
export function projectFlags(
  plan: FlagsPlan,
  view: View,
  input: LayoutInput,
  {chips: countChips = chipsAsPlanned, flags: turnFlags, label: labelIn = barLabel, reach}: ProjectionDetail = {},
): FlagsLayout {
  const {
    size: {width},
    height,
    axisY,
    spacing: {barGap},
    lead,
    belowLead,
  } = plan;
  const scale = flagsScale(plan, view);
  const axis = new AxisWindow(input, scale, width, reach?.(scale, width));
  const [from, to] = axis.reach;
  let flags: Flag[] = [];
  for (const flag of plan.flags) {
    const at = scale.toPx(flag.time);
    const x = flag.hang === 'right' ? at + FLAG_PAD : at - FLAG_PAD - flag.width;
    // One just beyond the edge says nothing: what of its event is in view is named or counted besides.
    if (Math.min(at, x) < width && Math.max(at, x + flag.width) > 0) flags.push({...flag, at, x});
  }
  if (turnFlags) flags = turnFlags(flags, plan, input, scale);
  const told = new Set(flags.map(({row}) => row));
  const bars: PlacedBar[] = [];
  const labels: AnchoredRow[] = [...plan.flags];
  for (const bar of [...plan.bars, ...(plan.overlaps ?? [])]) {
    const [row] = bar.rows;
    const placed = projectBar(bar, scale, from - BLEED, to + BLEED);
    const anchored = {row, time: bar.start};
    // Also one that is not drawn: of a bar whose end was left to the next one, only that end may be in view.
    if (bar.hasLabel) labels.push(anchored);
    if (!axis.holds(placed.start, placed.end)) continue;
    const uncut = {
      ...bar,
      start: scale.toPx(bar.start),
      end: scale.toPx(bar.end),
      free: scale.toPx(bar.free ?? bar.end),
    };
    // A view of a part of time may name others too: a bar whose flag has left the picture, and what else has room.
    const asks = (bar.hasLabel || turnFlags) && !told.has(row) && isInView(input.table, row, view);
    const wanted = asks
      ? labelIn(
          uncut,
          crossingsOf(bar, plan.lines, (time) => scale.toPx(time)),
          input,
          [0, width],
        )
      : undefined;
    // A label beyond the end is counted there, but not while its bar moves in.
    if (wanted && wanted.at > 0) anchored.time = view.end;
    const label =
      wanted && (uncut.start > width - BLEED || (wanted.at < width && wanted.at + wanted.width > 0))
        ? wanted
        : undefined;
    if (label) told.add(row);
    bars.push({...placed, x: placed.start, y: bar.y, width: placed.end - placed.start, height: bar.height, label});
  }
  const chips = countChips(
    {
      scale,
      chips: plan.chips.map((chip) => anchoredChip(chip, scale)),
      from: scale.from - DOT_ROOM,
      to: scale.to + DOT_ROOM,
      labels,
      told,
      mayAdd: true,
    },
    input,
  ).map(({at, ...one}): CountChip => ({...one, x: at - one.width / 2, y: axisY - lead, height: lead - MARK_HALF}));
  const ticks = horizontalTicks(input, axis.seen, axisY + TICK_TOP);
  const barY = new Map(plan.bars.flatMap(({rows, y}) => rows.map((row) => [row, y])));
  return {
    width,
    height,
    axis: axis.line('x', axisY),
    ...ticks,
    marks: axis.marks(plan.onAxis),
    bars,
    flags,
    chips,
    edges: axis.edges(plan.edges),
    poles: raisePoles(flags, (row) => barY.get(row) ?? axisY, [...ticks.ticks, ...ticks.zone, ...chips]),
    now:
      plan.now &&
      nowLine(plan.now, {
        scale,
        axis,
        top: axisY - lead,
        bottom: axisY + belowLead - barGap,
        height: lineHeight('small', input.measure),
        chips,
        width,
      }),
  };
}

/** What the line of "now" is placed by. */
interface NowFrame {
  readonly scale: TimeScale;
  readonly axis: AxisWindow;
  /** From where to where it reaches, px from the top. */
  readonly top: number;
  readonly bottom: number;
  /** Of its label, px. */
  readonly height: number;
  /** What its label must not lie on. */
  readonly chips: readonly Box[];
  /** Of the picture, px. */
  readonly width: number;
}

function nowLine(
  {time, label}: NonNullable<FlagsPlan['now']>,
  {scale, axis, top, bottom, height, chips, width}: NowFrame,
): FlagsLayout['now'] {
  const at = scale.toPx(time);
  const x = label ? scale.toPx(label.time) + label.shift : at;
  const isFree = label && chips.every((chip) => chip.x >= x + label.width || x >= chip.x + chip.width);
  // No edge cuts it.
  const box =
    label && isFree && x >= 0 && x + label.width <= width
      ? {x, y: top, width: label.width, height, text: label.text}
      : undefined;
  return axis.holds(at - DOT_ROOM, at) || box ? {at, top, bottom, label: box} : undefined;
}
