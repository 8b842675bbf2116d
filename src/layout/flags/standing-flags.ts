import {firstWhere} from '../first-where.js';
import {firstFrom} from './first-from.js';
import type {FlagHang, FlagPlace, FlagSpec} from './flag-places.js';

/** What a flag takes of an axis. */
export type Claim = Pick<FlagSpec, 'at' | 'width'>;

/** Places in ascending order, and something at each. */
interface Places {
  readonly at: number[];
  readonly value: number[];
}

/**
 * Where flags hang on one side of the axis, in the order of their places: it tells in few steps in which tiers another flag
 * has no room. A `FlagBoard`, which looks at all flags and poles, is then asked about the others alone.
 */
export class StandingFlags {
  /** The highest tier in which a flag of each pole hangs. */
  readonly #poles: Places = {at: [], value: []};
  /** Of each tier what its flags claim: starts with ends. */
  readonly #tiers: Places[] = [];
  readonly #gap: number;

  /** @param gap - between flags of one tier, px. */
  constructor(gap: number) {
    this.#gap = gap;
  }

  put(flag: Claim, {tier, hang}: FlagPlace): void {
    const {at, value} = this.#poles;
    const i = firstFrom(at, flag.at);
    if (at[i] === flag.at) value[i] = Math.max(value[i], tier);
    else insert(this.#poles, i, flag.at, tier);
    while (this.#tiers.length <= tier) this.#tiers.push({at: [], value: []});
    const [start, end] = this.#claimOf(flag, hang);
    insert(this.#tiers[tier], firstFrom(this.#tiers[tier].at, start), start, end);
  }

  /** The lowest and the highest tier in which a flag may find a place, as far as other poles and its own decide. */
  tiersFor(flag: Claim, hang: FlagHang): [lowest: number, highest: number] {
    const {at, value} = this.#poles;
    const [start, end] = this.#claimOf(flag, hang);
    let lowest = 0;
    for (let i = firstWhere(at.length, (one) => at[one] > start); at[i] < end; i++)
      lowest = Math.max(lowest, value[i] + 1);
    const own = firstFrom(at, flag.at);
    let highest = at[own] === flag.at ? value[own] + 1 : 0;
    // Its pole runs through no flag.
    while (highest < this.#tiers.length && !this.#isTaken(highest, flag.at, flag.at)) highest++;
    return [lowest, highest];
  }

  /** Whether other flags leave a flag no room in a tier. */
  isTaken(tier: number, flag: Claim, hang: FlagHang): boolean {
    return this.#isTaken(tier, ...this.#claimOf(flag, hang));
  }

  /** Whether a flag may find a place in any tier, or in another one beyond these. */
  hasRoom(flag: Claim, hang: FlagHang): boolean {
    const [lowest, highest] = this.tiersFor(flag, hang);
    for (let tier = lowest; tier <= highest; tier++) if (!this.isTaken(tier, flag, hang)) return true;
    return false;
  }

  #claimOf({at, width}: Claim, hang: FlagHang): [start: number, end: number] {
    return hang === 'right' ? [at, at + width + this.#gap] : [at - width - this.#gap, at];
  }

  #isTaken(tier: number, start: number, end: number): boolean {
    const claims = this.#tiers[tier];
    return claims?.value[firstFrom(claims.at, end) - 1] > start;
  }
}

function insert({at, value}: Places, i: number, place: number, one: number): void {
  at.splice(i, 0, place);
  value.splice(i, 0, one);
}
