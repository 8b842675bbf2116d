/** How high a lane is with some number of tiers, px, and what it loses. */
export interface TierChoice {
  readonly height: number;
  readonly loss: number;
}

/** What some lanes lose at least in a height: one choice for each, and those for the lanes before. */
interface Sharing extends TierChoice {
  readonly choice: number;
  readonly before?: Sharing;
}

/** Sums of the same numbers in another order may differ by so much. */
const NEARLY = 1e-9;

/**
 * Which choice each of some lanes gets, so that all together lose the least in a room, and of what loses the same are the
 * least high. Where not even the lowest ones have room, all get these.
 *
 * A tier more may gain nothing and the next one much, as the last tier of a lane counts what the others have no room for: so
 * tiers cannot be given one by one to where each gains the most. Instead, for the first lanes, one more at a time, all heights
 * are kept in which they lose less than in any that is lower (dynamic programming); these are few, as heights are sums of tiers.
 * @param choices - of each lane, one for each number of tiers.
 * @param room - px.
 */
export function shareHeight(choices: readonly (readonly TierChoice[])[], room: number): number[] {
  const lowest = choices.map((own) => own.reduce((low, {height}) => Math.min(low, height), Infinity));
  /** The least that the lanes after this one take. */
  let rest = lowest.reduce((sum, height) => sum + height, 0);
  let sharings: readonly Sharing[] = [{height: 0, loss: 0, choice: -1}];
  for (const [i, own] of choices.entries()) {
    rest -= lowest[i];
    const all = sharings.flatMap((before) =>
      own.flatMap(({height, loss}, choice): Sharing[] => {
        const sum = before.height + height;
        const hasRoom = sum + rest <= room + NEARLY || height === lowest[i];
        return hasRoom ? [{height: sum, loss: before.loss + loss, choice, before}] : [];
      }),
    );
    let least = Infinity;
    sharings = all
      .sort((a, b) => a.height - b.height || a.loss - b.loss)
      .filter(({loss}) => {
        const isBetter = loss < least - NEARLY;
        if (isBetter) least = loss;
        return isBetter;
      });
  }
  const chosen: number[] = [];
  for (let last = sharings.at(-1); last?.before; last = last.before) chosen.unshift(last.choice);
  return chosen;
}
