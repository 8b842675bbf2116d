import {cellLength, CHIP_GAP} from '../chips.js';
import type {LayoutInput} from '../layout-input.js';
import {type Draft, lossOf, type NameSides, widened} from './lane-drafts.js';
import {type Claim, claimOf, DOT_HALF} from './lane-labels.js';
import {nameAmongCounts} from './name-among-counts.js';

/** The events of a lane at a scale, before it is known how wide the cells are in which those without a tier are counted. */
export interface LaneDraft {
  readonly drafts: readonly Draft[];
  readonly tiers: readonly (number | undefined)[];
  /** Those that the next coarser scale names among counts. */
  readonly kept: NameSides;
}

/** What is measured along the axis of a lane, px. */
interface AlongLane {
  readonly length: number;
  /** What an event takes of its tier with its name at least. */
  readonly least: number;
  /** How wide cells of counts are at least. */
  readonly cell: number;
}

/** By event of a lane, what it claims of the last tier where it is named there among counts. */
export function claimsAmongCounts(
  {drafts, tiers, kept}: LaneDraft,
  {length, least, cell}: AlongLane,
  input: LayoutInput,
): (Claim | undefined)[] {
  const claims: (Claim | undefined)[] = drafts.map(() => undefined);
  const counted = tiers.flatMap((tier, i) => (tier === undefined ? [i] : []));
  if (!counted.length) return claims;
  const events = counted.map((i) => {
    const {row, px, label} = drafts[i];
    const side = kept.get(row);
    const sides = side ? [side] : (['after', 'before'] as const);
    return {
      at: px.start,
      claims: sides
        .map((one) => widened(claimOf(px, label.width, length, one), least))
        .filter(({start, end}) => start >= -DOT_HALF && end <= length),
      importance: lossOf(input.table.importance[row], kept.has(row)),
    };
  });
  const reach = cellLength(counted.length, input, cell) + CHIP_GAP;
  nameAmongCounts(events, reach, length).forEach((claim, i) => (claims[counted[i]] = claim));
  return claims;
}
