import type {Steps} from '../../data/steps.js';

/**
 * Of more than so many events, so many names at most are shown of all of time, also in a wide picture: a timeline has few
 * elements.
 */
export const FEW = 64;
const MOST_NAMES = 56;
/** How much longer at a time what an event takes of its tier becomes, until there are few enough. */
const LONGER = 1.25;

/** What is planned of some lanes. */
interface PlannedLanes {
  /** How many events have a tier of their own, and how many tiers there are. */
  readonly names: number;
  readonly tiers: number;
}

/**
 * Plans lanes such that of many events few are named: lets each of them take as much of its tier as it takes for that.
 * @param plan - for what an event with its name takes at least, px.
 * @param count - of events.
 * @param length - of the axis, px.
 */
export function* nameFew<Plan extends PlannedLanes>(
  plan: (least: number) => Steps<Plan>,
  {count, length, least: first}: {readonly count: number; readonly length: number; readonly least: number},
): Steps<Plan & {readonly least: number}> {
  let least = first;
  let planned = yield* plan(least);
  if (count <= FEW) return {...planned, least};
  // Half of what would do if they were spread evenly.
  let longer = (planned.tiers * length) / (2 * MOST_NAMES);
  for (; longer < length && planned.names > MOST_NAMES; longer *= LONGER) {
    least = longer;
    planned = yield* plan(least);
  }
  return {...planned, least};
}
