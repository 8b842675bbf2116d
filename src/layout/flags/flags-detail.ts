import {chipsInView} from '../chips-in-view.js';
import type {TimeScale} from '../time-scale.js';
import {FinerFlags, type ViewDetail} from './finer-flags.js';
import type {LayoutInput} from '../layout-input.js';
import type {Stop} from '../layout-plan.js';
import type {View} from '../../view/view.js';
import type {FlagsPlan} from './flags-plan.js';
import {FLAG_PAD, labelOf} from './hang-flags.js';
import {besidePoles} from './bar-names.js';
import {ownPart} from './shared-years.js';
import {addedNames, movingFlags, movingLabel, polesNow, restingFlags, restingLabel} from './last-rest.js';

/** What views of a part of time are drawn by, and planned by. */
export interface FlagsDetail extends ViewDetail {
  finer(whole: FlagsPlan, input: LayoutInput): FinerFlags;
}

/**
 * What views of a part of time need: plans for finer scales, chips that count exactly what is in view, stops for arrow
 * keys. Loaded after the first picture, which shows all of time.
 */
export const flagsDetail: FlagsDetail = {
  flagStops,
  labelTime,
  moving: {chips: chipsInView, flags: movingFlags, label: besidePoles(movingLabel, polesNow), reach: steadyReach},
  resting: {chips: chipsInView, flags: restingFlags, label: besidePoles(restingLabel, polesNow)},
  finer(whole, input) {
    return new FinerFlags(whole, input, this);
  },
};

/**
 * Around a picture, px: instants that stay the same for some way while a view is moved, so that what is cut there stays
 * the same too.
 */
function steadyReach(scale: TimeScale, width: number): [from: number, to: number] {
  const {start, end} = scale.view;
  const step = 2 ** Math.floor(Math.log2((end - start) / 4));
  return [
    scale.toPx(step * Math.floor(scale.toTime(0) / step)),
    scale.toPx(step * Math.ceil(scale.toTime(width) / step)),
  ];
}

/** All stops of a plan, in the order of time; in a view at rest what that has added to it stops too. */
function flagStops(plan: FlagsPlan, view: View, input: LayoutInput): Stop[] {
  const {flags, bars, chips, edges} = plan;
  const {extent} = input;
  const added = addedNames(view, plan, input);
  const isAdded = new Set(added.map(({row}) => row));
  return [
    ...edges.map(({side, rows}): Stop => ({kind: side, rows, time: side === 'before' ? extent.start : extent.end})),
    ...[...flags, ...added].map(({row, time}): Stop => ({kind: 'event', rows: [row], time})),
    ...bars
      .filter(({hasLabel, rows: [row]}) => hasLabel && !isAdded.has(row))
      .map(({rows, start}): Stop => ({kind: 'event', rows, time: start})),
    ...chips
      .filter(({rows}) => !rows.every((row) => isAdded.has(row)))
      .map(({rows, time}): Stop => ({kind: 'more', rows, time})),
  ].sort((a, b) => a.rows[0] - b.rows[0]);
}

/** A flag is looked for so far from its pole at most, as a part of the picture: a flag without its pole is not shown. */
const FARTHEST = 0.8;

/** Where the label of an event ends, ms since 1970 UTC; undefined for one without. */
function labelTime(
  {flags, bars, lines, size}: FlagsPlan,
  row: number,
  pxPerMs: number,
  input: LayoutInput,
): number | undefined {
  const flag = flags.find((one) => one.row === row);
  if (flag) {
    const distance = Math.min(FLAG_PAD + flag.width, FARTHEST * size.width) / pxPerMs;
    return flag.hang === 'right' ? flag.time + distance : flag.time - distance;
  }
  const named = bars.find(({hasLabel, rows}) => hasLabel && rows[0] === row);
  const bar = named && ownPart(named);
  const label = bar && labelOf(bar, lines, {pxPerMs}, input);
  return label && bar.start + (label.at + label.width) / pxPerMs;
}
