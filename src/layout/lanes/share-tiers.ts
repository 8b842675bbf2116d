import type {Steps} from '../../data/steps.js';
import {CELL} from '../chips.js';
import {chooseTracksByCount} from './choose-tracks.js';
import {claimsAmongCounts} from './lane-draft-claims.js';
import {type Draft, lossOf, stretchesOf} from './lane-drafts.js';
import {laneHeight, type LaneGround} from './lane-frames.js';
import type {Wishes} from './lane-levels.js';
import {nameFew} from './name-few.js';
import {shareHeight, type TierChoice} from './share-height.js';

/** A number of tiers that a lane may have, and how many of its events then have a tier of their own. */
interface LaneChoice extends TierChoice {
  readonly tiers: number;
  readonly names: number;
}

/** How many tiers each of some lanes gets, and what an event takes of its tier with its name at least, px. */
interface SharedTiers {
  readonly tiers: readonly number[];
  readonly least: number;
}

/**
 * Shares a height among lanes that need more: so that of all of time the least importance loses its name. Each lane gets at
 * least one tier, or two where some of its events are counted: it names the most important of them.
 * @param needed - by lane, how many tiers it needs for all of its names.
 * @param room - for all lanes, px.
 */
export function* shareTiers(
  ground: LaneGround,
  {wishes, needed}: {readonly wishes: Wishes; readonly needed: readonly number[]},
  room: number,
): Steps<SharedTiers> {
  const {lanes, input, compressedAxis} = ground;
  const {extent, pxPerMs} = compressedAxis;
  const length = (extent.end - extent.start) * pxPerMs;
  const fewest = needed.map((count) => Math.min(count, 2));
  const spare = room - fewest.reduce((sum, count, i) => sum + laneHeight(ground, i, count), 0);
  function* choicesOf(lane: number, drafts: readonly Draft[], least: number): Steps<LaneChoice[]> {
    const first = fewest[lane];
    let last = first;
    const isIn = (count: number) => laneHeight(ground, lane, count) - laneHeight(ground, lane, first) <= spare;
    while (last < needed[lane] && isIn(last + 1)) last++;
    const stretches = stretchesOf(drafts, input, least);
    const byCount = yield* chooseTracksByCount(stretches, last);
    const choices: LaneChoice[] = [];
    for (let count = first; count <= last; count++) {
      const isEach = !byCount[count].includes(undefined);
      const tiers = byCount[isEach ? count : count - 1];
      const draft = {drafts, tiers, kept: new Map<never, never>()};
      const claims = claimsAmongCounts(draft, {length, least, cell: CELL}, input);
      const lost = drafts.filter((_, i) => tiers[i] === undefined && !claims[i]);
      choices.push({
        tiers: count,
        height: laneHeight(ground, lane, count),
        loss: lost.reduce((sum, {row}) => sum + lossOf(input.table.importance[row], false), 0),
        names: tiers.filter((tier) => tier !== undefined).length,
      });
      yield;
    }
    return choices;
  }
  function* shared(least: number): Steps<{readonly names: number; readonly tiers: number; readonly each: number[]}> {
    const choices: (readonly LaneChoice[])[] = [];
    for (const [i, count] of needed.entries()) {
      const drafts = wishes[i];
      const only = {tiers: count, height: laneHeight(ground, i, count), loss: 0, names: 0};
      choices.push(drafts ? yield* choicesOf(i, drafts, least) : [only]);
    }
    const chosen = shareHeight(choices, room).map((choice, i) => choices[i][choice]);
    const each = chosen.map(({tiers}) => tiers);
    return {
      each,
      tiers: each.reduce((sum, tiers) => sum + tiers, 0),
      names: chosen.reduce((sum, {names}) => sum + names, 0),
    };
  }
  const count = lanes.reduce((sum, {rows}) => sum + rows.length, 0);
  const {each, least} = yield* nameFew(shared, {count, length, least: 0});
  return {tiers: each, least};
}
