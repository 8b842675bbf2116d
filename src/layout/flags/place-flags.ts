import type {Steps} from '../../data/steps.js';
import {annealFlags, type FlagSearch} from './anneal-flags.js';
import type {FlagFrame, FlagSpec, HungPlaces} from './flag-places.js';
import {settleFlags} from './settle-flags.js';

/**
 * Hangs flags on their poles so that, in this order, the least is lost, the fewest tiers are used, the flags are
 * nearest the axis, and the fewest hang left. The same flags always hang the same way.
 *
 * Two-sided panorama labelling is NP-hard (Gemsa, Haunert and Nöllenburg 2015), so this is a search whose number of
 * steps is bounded. Of six flags it loses no more than brute force does. It may be done in slices.
 */
export function* placeFlags(flags: readonly FlagSpec[], frame: FlagFrame, search: FlagSearch): Steps<HungPlaces> {
  const stacks = yield* annealFlags(flags, frame, search);
  settleFlags(stacks, frame);
  return stacks.hung();
}
