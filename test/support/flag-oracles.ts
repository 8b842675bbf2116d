import type {FlagsLayout} from '../../src/layout/flags/project-flags.js';
import {flagText} from '../../src/layout/flag-text.js';
import {isInView} from '../../src/query/events-in-view.js';
import type {Box} from '../../src/layout/layout-input.js';
import {clampTime, type View} from '../../src/view/view.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import type {TestInput} from './layout-input.js';
import type {Seen} from './picture-texts.js';

/** From a pole to its text, between a text and what stands beside it, and between tiers, px. */
const [PAD, GAP, TIER_GAP] = [8, 8, 7];
/** Around the name of a bar, px, and of the symbol of a group, which stands on the start of its bar. */
const [BAR_PAD, SYMBOL_HALF] = [7, 5];
/** A bar of which no more is in sight, where it moves in at the end of a view, is not counted besides, px. */
const NEAR = 16;
/** What rounding does, px. */
const SLACK = 0.01;
type Flag = FlagsLayout['flags'][number];

const levels = (a: Pick<Box, 'y' | 'height'>, b: Pick<Box, 'y' | 'height'>) =>
  a.y < b.y + b.height && b.y < a.y + a.height;

/** The text of a flag of a width on either side of a place, px along the axis. */
const bothSides = (at: number, width: number) => [
  {from: at + PAD, to: at + PAD + width},
  {from: at - PAD - width, to: at - PAD},
];

/** How far the poles of a side reach at each place: to the outer ends of their flags. */
const polesOf = (flags: readonly Flag[], side: Flag['side']) =>
  flags.filter((flag) => flag.side === side).map(({at, y, height}) => ({at, outer: side === 'above' ? y : y + height}));

/** The text of a flag, at a place along its pole and on a side of that, px. */
interface TextPlace extends Pick<Flag, 'at' | 'side' | 'y' | 'height'> {
  readonly from: number;
  readonly to: number;
}

/** Whether the text of a flag may stand at a place in a picture, among other flags. */
function hasRoom(
  {at, side, y, height, from, to}: TextPlace,
  own: Flag | undefined,
  flags: readonly Flag[],
  width: number,
): boolean {
  const others = flags.filter((other) => other !== own);
  const isFarther = (outer: number) => (side === 'above' ? outer < y + height : outer > y);
  return (
    from >= 0 &&
    to <= width &&
    others.every(
      (other) => !levels(other, {y, height}) || other.x >= to + GAP || other.x + other.width <= from - GAP,
    ) &&
    // Its pole runs through the text of no other on its way.
    others.every(
      (other) =>
        other.at === at ||
        other.side !== side ||
        (side === 'above' ? other.y < y : other.y > y) ||
        other.x >= at + GAP ||
        other.x + other.width <= at - GAP,
    ) &&
    polesOf(others, side).every(
      (pole) => pole.at === at || pole.at <= from - GAP || pole.at >= to + GAP || !isFarther(pole.outer),
    )
  );
}

/**
 * Flags of a view at rest whose title an edge of the picture has cut, though on a side of their pole, in their tier or in
 * that of another flag, there is room for all of it.
 */
export function shortTitles({flags, width}: Pick<FlagsLayout, 'flags' | 'width'>, input: TestInput): string[] {
  const {measure, ids} = input;
  return flags.flatMap((flag) => {
    const {title, strong, state} = input.words(flag.row);
    // One that stands with its date was as short before an edge came near.
    if (flag.date !== '' || !flag.titleLines.join('').endsWith('…') || title.endsWith('…')) return [];
    const stateWidth = state ? GAP + measure.width(state, 'smallStrong') : 0;
    const length = measure.width(title.replaceAll('\u00ad', ''), strong ? 'strong' : 'title') + stateWidth;
    const tiers = flags.filter(({side, height}) => side === flag.side && height >= flag.height).map(({y}) => y);
    const isFree = tiers.some((y) =>
      bothSides(flag.at, length).some((stretch) => hasRoom({...flag, ...stretch, y}, flag, flags, width)),
    );
    return isFree
      ? [`the title of ${ids[flag.row]} is cut to “${flag.titleLines.join(' ')}”, though there is room`]
      : [];
  });
}

/** Bars and flags of a view that names as many events as it may, or that may do so a little farther along. */
const MANY_NAMED = 56;

/**
 * Bars of a view of a part of time at rest whose name is cut short, or missing, though all of it has room in the bar, behind
 * it or before it.
 */
export function shortNames(
  {bars, flags, poles, now, width}: FlagsLayout,
  {table, words, measure, ids}: TestInput,
  view: View,
): string[] {
  const flagged = new Set(flags.map(({row}) => row));
  const lines = [
    ...poles.flatMap(({at, segments}) => segments.map(([top, bottom]) => ({at, top, bottom}))),
    ...(now ? [now] : []),
  ];
  const named = flags.length + bars.filter(({label}) => label).length;
  return bars.flatMap((bar) => {
    const {label, rows, start, end, y, height} = bar;
    const {title, strong, state} = words(rows[0]);
    if (rows.length > 1 || flagged.has(rows[0]) || !isInView(table, rows[0], view) || end < 0 || start > width)
      return [];
    const isSeen = label && label.at < width && label.at + label.width > 0;
    if (isSeen && (!label.title.endsWith('…') || title.endsWith('…'))) return [];
    // A view that names many leaves others out: see docs/decisions/0027.
    if (!isSeen && named >= MANY_NAMED) return [];
    const own = measure.width(title.replaceAll('\u00ad', ''), strong ? 'strong' : 'title');
    const length = own + (state ? GAP + measure.width(state, 'small') : 0) + 2 * BAR_PAD;
    const taken = bars
      .filter((other) => other !== bar && other.y === y)
      .flatMap((other) => [
        {from: other.start, to: other.end},
        ...(other.label ? [{from: other.label.at, to: other.label.at + other.label.width}] : []),
      ]);
    const across = lines.filter(({top, bottom}) => top < y + height && bottom > y).map(({at}) => at);
    const isFree = (from: number, to: number) =>
      from >= 0 &&
      to <= width &&
      across.every((at) => at <= from || at >= to) &&
      taken.every((other) => other.to <= from || other.from >= to);
    const isFreeInside = [Math.max(0, start), ...across].some(
      (from) => from >= start && from + length <= end && isFree(from, from + length),
    );
    return isFreeInside || isFree(end, end + length) || isFree(start - SYMBOL_HALF - length, start)
      ? [`the bar of ${ids[rows[0]]} is called ${isSeen ? `“${label.title}”` : 'nothing'}, though its tier has room`]
      : [];
  });
}

/**
 * Flags of a view at rest that an edge of the picture cuts, and those whose title is cut short, or missing, though their pole
 * is in sight and a side of it is free.
 * @param moving - the same view while something moves it.
 */
export function cutFlags(
  {flags, width}: Pick<FlagsLayout, 'flags' | 'width'>,
  moving: Pick<FlagsLayout, 'flags'>,
  {ids}: Pick<TestInput, 'ids'>,
): string[] {
  const titleOf = ({titleLines}: Flag) => titleLines.join(' ');
  const shown = new Map(flags.map((flag) => [flag.row, flag]));
  const cut = flags
    .filter(({x, width: length}) => x < 0 || x + length > width)
    .map(({row}) => `the flag of ${ids[row]} is cut`);
  const short = moving.flags.flatMap((flag) => {
    const {at, width: length, row} = flag;
    const own = shown.get(row);
    if (at < 0 || at > width || (own && (!titleOf(own).endsWith('…') || titleOf(flag).endsWith('…')))) return [];
    const isFree = bothSides(at, length).some((stretch) => hasRoom({...flag, ...stretch}, own, flags, width));
    return isFree ? [`the flag of ${ids[row]} is cut short, though a side of its pole is free`] : [];
  });
  return [...cut, ...short];
}

/** Bars of a view at rest whose label an edge of the picture cuts, and the label of "now" if one does. */
export function cutLabels(
  {bars, now, width}: Pick<FlagsLayout, 'bars' | 'now' | 'width'>,
  {ids}: Pick<TestInput, 'ids'>,
): string[] {
  const labels = [
    ...bars.flatMap(({label, rows: [row]}) =>
      label ? [{from: label.at, to: label.at + label.width, of: `the bar of ${ids[row]}`}] : [],
    ),
    ...(now?.label ? [{from: now.label.x, to: now.label.x + now.label.width, of: 'now'}] : []),
  ];
  return labels
    .filter(({from, to}) => from < width && (from < -SLACK || to > width + SLACK))
    .map(({of}) => `the label of ${of} is cut`);
}

/** Bars in sight whose events have neither a name in sight nor are counted. */
export function namelessFlagBars({bars, flags, chips, width}: FlagsLayout, input: TestInput, view: View): string[] {
  const counted = new Set(chips.flatMap(({rows}) => rows));
  const flagged = new Set(
    flags
      .filter(({at, x, width: length}) => Math.max(at, x + length) > 0 && Math.min(at, x) < width)
      .map(({row}) => row),
  );
  // What a bar shares with the next one of its tier is drawn apart, without its name.
  const named = new Set(
    bars.filter(({label}) => label && label.at < width && label.at + label.width > 0).flatMap(({rows}) => rows),
  );
  return bars.flatMap(({rows, start, end}) => {
    if (start > width - NEAR || end <= 0) return [];
    return rows
      .filter((row) => isInView(input.table, row, view) && !named.has(row) && !flagged.has(row) && !counted.has(row))
      .map((row) => `the bar of ${input.ids[row]} has no name`);
  });
}

/** How much of its height a picture of all of time must use where it leaves labels out. */
const USED = 0.9;

/**
 * Events of a picture of all of time that are counted though the picture is less high than it may be, and there is a
 * place for their flag: on either side of the axis and of their pole, in a tier or beyond the last one.
 */
export function missedPlaces(
  {flags, chips, bars, width, height}: FlagsLayout,
  input: TestInput,
  scale: TimeScale,
  mostHeight: number,
): string[] {
  const spare = mostHeight - height;
  if (height >= USED * mostHeight) return [];
  const {fontSize} = input.measure;
  const maxWidth = Math.min(18.75 * fontSize, Math.max(8.75 * fontSize, 0.34 * width), width - PAD);
  const labels = bars.flatMap(({label}) => (label ? [{from: label.at, to: label.at + label.width}] : []));
  const hasPlace = (row: number) => {
    const {earliest, endLatest} = input.dates[row];
    const at = scale.toPx(clampTime(Number.isFinite(earliest) ? earliest : endLatest, input.extent));
    const text = flagText(input.words(row), maxWidth, input.measure);
    return (['above', 'below'] as const).some((side) => {
      const isFrom = bars.some(({rows}) => rows.includes(row));
      // Its pole would run through the name of a bar.
      if ((side === 'below' || isFrom) && labels.some(({from, to}) => at > from && at < to)) return false;
      const own = flags.filter((flag) => flag.side === side);
      const tops = [...new Set(own.map(({y}) => y))].sort((a, b) => (side === 'above' ? b - a : a - b));
      const poles = polesOf(flags, side);
      for (const [tier, top] of [...tops, undefined].entries()) {
        const here = own.filter(({y}) => y === top);
        const most = Math.max(0, ...here.map((flag) => flag.height + TIER_GAP));
        const isFree = bothSides(at, text.width).some(
          ({from, to}) =>
            from >= 0 &&
            to <= width &&
            here.every((other) => other.x >= to + 2 * GAP || other.x + other.width <= from - 2 * GAP) &&
            poles.every(
              (pole) =>
                pole.at === at ||
                pole.at <= Math.min(from, at) - GAP ||
                pole.at >= Math.max(to, at) + GAP ||
                top === undefined ||
                (side === 'above' ? pole.outer > top : pole.outer < top + 1),
            ),
        );
        if (isFree && text.height + TIER_GAP - most <= spare) return true;
        // Farther out its pole would run through a flag of this tier.
        const blocks = (flag: Flag) =>
          at > Math.min(flag.at, flag.x - GAP) && at < Math.max(flag.at, flag.x + flag.width + GAP);
        if (tier < tops.length && here.some(blocks)) return false;
      }
      return false;
    });
  };
  return chips
    .flatMap(({rows}) => rows)
    .filter(hasPlace)
    .map((row) => `${input.ids[row]} is counted, though there is a place, and ${Math.round(spare)} px of height`);
}

/** The marks of the events that have a label, for `textOverlaps`. */
export function flagMarks({marks, bars, flags, axis}: FlagsLayout, {ids}: TestInput, above: number): Seen[] {
  const labelled = new Set(flags.map(({row}) => row));
  const seen = (part: string, rows: readonly number[], box: Box): Seen => ({
    part,
    ids: rows.map((row) => ids[row]),
    words: `the mark of ${rows.map((row) => ids[row]).join()}`,
    box: {...box, y: box.y + above},
  });
  return [
    ...bars.map((bar) => seen('bar', bar.rows, bar)),
    ...marks
      .filter(({rows}) => rows.some((row) => labelled.has(row)))
      .map(({rows, start, end}) =>
        seen('mark', rows, {x: start - 5, y: axis.across - 6, width: end - start + 10, height: 12}),
      ),
  ];
}
