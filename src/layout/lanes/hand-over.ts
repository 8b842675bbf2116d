import type {AxisMark} from '../axis-marks.js';
import type {Bar} from '../bars.js';
import type {Claim} from './lane-labels.js';

/** A mark in a lane at a scale. */
interface Claiming {
  /** ms since 1970 UTC. */
  readonly mark: Bar | AxisMark;
  readonly isBar: boolean;
  readonly claim: Claim;
}

/**
 * Marks of a lane, of which bars that end on the day or in the year in which another one begins in their tier end where that
 * does: see `handoverOf`.
 * @param tracks - the tier of each, if it has one.
 * @param timeOf - the instant at a place that is claimed.
 */
export function handedOver<One extends Claiming>(
  marks: readonly One[],
  tracks: readonly (number | undefined)[],
  timeOf: (px: number) => number,
): One[] {
  const all = [...marks];
  /** Where the mark that comes next in each tier begins, or its name does. */
  const next: number[] = [];
  for (const i of all.map((_, index) => index).sort((a, b) => marks[b].claim.start - marks[a].claim.start)) {
    const tier = tracks[i];
    if (tier === undefined) continue;
    const {mark, isBar, claim} = marks[i];
    const end = Math.min(mark.end, next[tier] ?? mark.end);
    if (isBar) all[i] = {...marks[i], mark: {...mark, end, coreEnd: Math.min((mark as Bar).coreEnd, end)}};
    next[tier] = isBar && claim.side !== 'before' ? mark.start : timeOf(claim.start);
  }
  return all;
}
