import type {Steps} from '../../data/steps.js';
import {type AxisMark, marking} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import {worthOf} from '../flags/hang-flags.js';
import type {LayoutInput} from '../layout-input.js';
import {handoverOf, type Stretch} from '../pack-bars.js';
import {type Claim, claimOf, laneLabel, type LabelSide, type LabelText, type MarkStretch} from './lane-labels.js';

/** What has a label at a coarser scale keeps it: it weighs more than all others together. */
const KEPT_WEIGHT = 1e4;

/** The side of names, by row. */
export type NameSides = ReadonlyMap<number, LabelSide>;

/** An event in a lane at a scale, before it is known whether it has a name. */
export interface Draft {
  readonly row: number;
  /** Its mark, ms since 1970 UTC. */
  readonly mark: Bar | AxisMark;
  readonly isBar: boolean;
  /** Where that starts and ends, px along the axis. */
  readonly px: MarkStretch;
  readonly label: LabelText;
  readonly claim: Claim;
}

/**
 * The marks of some events at a scale, and what they claim of a tier with their names.
 * @param kept - the names that the next coarser scale shows.
 */
export function* draftsOf(
  rows: readonly number[],
  pxPerMs: number,
  input: LayoutInput,
  kept?: NameSides,
): Steps<readonly Draft[]> {
  const {extent, table} = input;
  const length = (extent.end - extent.start) * pxPerMs;
  const toPx = (time: number) => (time - extent.start) * pxPerMs;
  const drafts: Draft[] = [];
  for (const row of rows) {
    const {bars, onAxis} = yield* marking([row], input, pxPerMs, () => true);
    const isBar = bars.length > 0;
    const mark = isBar ? bars[0] : onAxis[0];
    const px = {start: toPx(mark.start), end: toPx(mark.end), isBar};
    const left = isBar ? toPx(handoverOf(bars[0], table, pxPerMs)) : undefined;
    const label = laneLabel(row, px, length, input);
    drafts.push({row, mark, isBar, px, label, claim: claimOf({...px, left}, label.width, length, kept?.get(row))});
    yield;
  }
  return drafts;
}

/**
 * What some events claim of a tier, and what is lost where it is not granted.
 * @param least - that each claims, px.
 * @param kept - see `draftsOf`.
 */
export function stretchesOf(
  drafts: readonly Draft[],
  {table}: LayoutInput,
  least: number,
  kept: NameSides = new Map(),
): Stretch[] {
  return drafts.map(({row, claim}) => ({
    ...widened(claim, least),
    importance: lossOf(table.importance[row], kept.has(row)),
  }));
}

/** A claim that is as long as one must be at least, px. */
export function widened(claim: Claim, least: number): Claim {
  return {...claim, end: Math.max(claim.end, claim.start + least)};
}

/** What is lost where an event has no name. @param isKept - whether the next coarser scale shows it. */
export function lossOf(importance: number, isKept: boolean): number {
  return worthOf(importance) + 1e-3 + (isKept ? KEPT_WEIGHT : 0);
}
