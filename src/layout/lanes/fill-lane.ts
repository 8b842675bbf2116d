import {type BarLabel, META_GAP} from '../bars.js';
import {truncate} from '../break-lines.js';
import {type AnchoredChip, CHIP_GAP} from '../chips.js';
import type {LayoutInput} from '../layout-input.js';
import {moved} from '../moved-label.js';
import {CLAIM_GAP, DOT_HALF, LABEL_PAD, labelAt, labelOn, type LabelSide} from './lane-labels.js';
import {areApart, areInOrder, isWithin, NEAR, type NamedMark, type PlotRange, reachOf} from './turn-names.js';

/** The first letters of a name say nothing: with "…" it has so many at least. */
const LEAST_LETTERS = 5;

const SIDES: readonly LabelSide[] = ['within', 'after', 'before'];

/** What a lane shows in a view at rest, px along the axis. */
interface FilledLane {
  readonly marks: readonly NamedMark[];
  readonly chips: readonly AnchoredChip[];
}

/** A lane that is filled; px along the axis. */
interface LaneToFill extends FilledLane {
  /** The marks of events in sight that are counted, the most important ones first. */
  readonly counted: readonly NamedMark[];
  readonly tiers: number;
  readonly plot: PlotRange;
  /** What a name takes of its tier with its mark at least. */
  readonly least: number;
  /** The chips without what some of them count. */
  readonly without: (chips: readonly AnchoredChip[], row: number) => AnchoredChip[];
  /** What a chip takes of the last tier. */
  readonly takenBy: (chip: AnchoredChip) => PlotRange;
}

/**
 * Names in a view of a lane at rest what has room in its tiers. A name that an edge cuts moves with its mark to another tier
 * where it is whole; then those that are counted come, the most important ones first, on either side of their marks. All
 * else stays where it is, and so does the height. What is still cut by an edge ends in "…" there or, where too little of it
 * would be left, is counted. A function of the view.
 */
export function fillLane(
  {marks, chips, counted, tiers, plot, least, without, takenBy}: LaneToFill,
  input: LayoutInput,
): FilledLane {
  const last = tiers - 1;
  let shown = [...marks];
  let counts = [...chips];
  const place = (mark: NamedMark, others: readonly NamedMark[], chips: readonly AnchoredChip[]) => {
    const {item, px} = mark;
    const name = labelOn(item.name, 0, input);
    const taken = others.map((other) => ({tier: other.item.tier, claim: claimed(other, least)}));
    const taking = chips.map(takenBy);
    // Its own tier first, if it has one.
    const order = Array.from({length: tiers}, (_, tier) => tier).sort(
      (a, b) => Number(b === item.tier) - Number(a === item.tier),
    );
    for (const tier of order) {
      for (const side of SIDES) {
        if (side === 'within' && !(px.isBar && px.end - px.start >= item.name.width + 2 * LABEL_PAD)) continue;
        const label = moved(name, labelAt(px, item.name, side, plot));
        if (!isWithin(label, plot)) continue;
        const placed: NamedMark = {...mark, item: {...item, tier, name: {...item.name, side}}, label};
        const claim = claimed(placed, least);
        const {from, to} = reachOf(placed);
        if (
          taken.every((other) => other.tier !== tier || areApartEnough(claim, other.claim)) &&
          (tier < last || taking.every((chip) => areApart({from: from - CHIP_GAP, to: to + CHIP_GAP}, chip)))
        )
          return placed;
      }
    }
    return undefined;
  };
  shown.forEach((mark, i) => {
    if (isCut(mark, plot)) shown[i] = place(mark, shown.toSpliced(i, 1), counts) ?? mark;
  });
  for (const mark of counted) {
    const left = without(counts, mark.item.row);
    const placed = place(mark, shown, left);
    if (!placed) continue;
    shown.push(placed);
    counts = left;
  }
  shown = shown.map((mark) => (isCut(mark, plot) ? {...mark, label: shortened(mark, plot, input)} : mark));
  return {marks: shown, chips: counts};
}

/** Whether an edge cuts the name of a mark that is in sight, not only at the very edge. */
function isCut({px, label}: NamedMark, {from, to}: PlotRange): boolean {
  return label !== undefined && !isWithin(label, {from, to}) && px.end >= from + NEAR && px.start <= to - NEAR;
}

/**
 * What is seen of a name that is cut, with "…", where it stands or in its bar, rather with its state; undefined where that
 * says nothing. A name that is not seen at all stays beyond the edge.
 */
function shortened({px, label}: NamedMark, {from, to}: PlotRange, input: LayoutInput): BarLabel | undefined {
  const {at, width, title, strong, meta} = label!;
  const {measure} = input;
  const role = strong ? 'strong' : 'title';
  const widthOf = (text: string) => measure.width(text, role);
  const inBar = {from: Math.max(from, px.start) + LABEL_PAD, to: Math.min(to, px.end) - LABEL_PAD};
  const seen = {from: Math.max(from, at), to: Math.min(to, at + width)};
  const isInBar = px.isBar && at < px.end && at + width > px.start;
  for (const room of isInBar ? [inBar] : px.isBar ? [seen, inBar] : [seen]) {
    for (const state of meta ? [meta, ''] : ['']) {
      const metaWidth = state ? META_GAP + measure.width(state, 'small') : 0;
      const text = truncate(title, room.to - room.from - metaWidth, widthOf);
      if (text.length < Math.min(LEAST_LETTERS, title.length)) continue;
      const own = widthOf(text) + metaWidth;
      // Before its mark it stays beside that.
      const start = room === seen && at < px.start ? room.to - own : room.from;
      return labelOn({title: text, strong, meta: state, width: own}, start, input);
    }
  }
  return seen.from < seen.to ? undefined : label;
}

/** What a mark takes of its tier with its name, and how far that is from what else stands there, px. */
interface Claimed extends PlotRange {
  readonly before: number;
  readonly after: number;
}

function claimed(mark: NamedMark, least: number): Claimed {
  const {item, px, label} = mark;
  const {from, to} = reachOf(mark);
  const isBefore = label ? label.at < px.start : item.name.side === 'before';
  const isAfter = label ? label.at + label.width > px.end : item.name.side === 'after';
  // Out of sight its name stands as planned.
  const beyond = label || item.name.side === 'within' ? 0 : DOT_HALF + LABEL_PAD + item.name.width;
  const [start, end] = [from - (isBefore ? beyond : 0), to + (isAfter ? beyond : 0)];
  return {
    from: start,
    to: Math.max(end, start + least),
    before: isBefore ? CLAIM_GAP : 0,
    after: isAfter ? CLAIM_GAP : 0,
  };
}

/** Whether it is seen whose names those of two marks are. */
function areApartEnough(a: Claimed, b: Claimed): boolean {
  const isBefore = (one: Claimed, next: Claimed) => areInOrder(one.to + Math.max(one.after, next.before), next.from);
  return isBefore(a, b) || isBefore(b, a);
}
