import type {Claim} from './lane-labels.js';

/** An event of a lane for whose name its other tiers have no room. */
export interface Unnamed {
  /** Where it is counted, px along the axis. */
  readonly at: number;
  /** What it would claim of the tier with its name, px: one for each side on which that may stand. */
  readonly claims: readonly Claim[];
  /** What is lost where it has no name. */
  readonly importance: number;
}

/** What an event takes of the tier, px, and the most importance that is named with it and with those before it. */
interface Choice {
  readonly start: number;
  readonly end: number;
  /** Missing where it is counted. */
  readonly claim?: Claim;
  readonly worth: number;
  readonly before?: Choice | undefined;
}

/**
 * Which events are named in the tier in which the others are counted: of the names for which there is room between these
 * counts, those whose importance adds up to the most. Counts may lie on one another, as they are made one.
 *
 * Each event takes a stretch of the tier, be it counted or named. In the order of their places no stretch may begin before
 * the one before it ends, unless both are counts. As counts all reach equally far, it suffices to compare neighbours. So the
 * choice is made by dynamic programming: for each event and each way to show it, what is best for those before it.
 * @param reach - how far from its place an event may be counted, px.
 * @param length - of the axis, px: a count less than twice as far from its end may reach up to there.
 * @returns the claim of each event that is named, and undefined for the others.
 */
export function nameAmongCounts(events: readonly Unnamed[], reach: number, length: number): (Claim | undefined)[] {
  const order = events.map((_, i) => i).sort((a, b) => events[a].at - events[b].at);
  let last: readonly Choice[] = [{start: -Infinity, end: -Infinity, worth: 0}];
  for (const i of order) {
    const {at, claims, importance} = events[i];
    const choices: Choice[] = [
      {start: at - reach, end: at + 2 * reach > length ? Infinity : at + reach, worth: 0},
      ...claims.map((claim) => ({start: claim.start, end: claim.end, claim, worth: importance})),
    ];
    last = choices.flatMap((choice): Choice[] => {
      const possible = last.filter(({end, claim}) => end <= choice.start || !(claim ?? choice.claim));
      if (!possible.length) return [];
      const before = possible.reduce((a, b) => (b.worth > a.worth ? b : a));
      return [{...choice, worth: choice.worth + before.worth, before}];
    });
  }
  const named: (Claim | undefined)[] = events.map(() => undefined);
  let choice: Choice | undefined = last.reduce((a, b) => (b.worth > a.worth ? b : a));
  for (const i of order.toReversed()) {
    named[i] = choice!.claim;
    choice = choice!.before;
  }
  return named;
}
