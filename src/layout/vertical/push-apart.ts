/** Something that wants to lie at a place on a line but may not touch its neighbours. */
export interface Placeable {
  /** Where it starts if nothing is in its way, px. */
  readonly wanted: number;
  /** px, with the space to the next. */
  readonly size: number;
}

/**
 * Where the items lie so that they keep their order, do not overlap, stay within `[0, length]` and are moved as little
 * as possible: the sum of squared moves is the least there is.
 *
 * Without the space that the items before it take, each item's start only must not be less than the one before: that
 * is isotonic regression, which pooling adjacent violators solves exactly in linear time; cutting its result at
 * bounds solves the bounded problem (Barlow et al. 1972).
 *
 * @returns the starts, in the order of the items; if they are longer together than `length`, the last reach beyond it.
 */
export function pushApart(items: readonly Placeable[], length: number): number[] {
  const pools: {sum: number; count: number}[] = [];
  let taken = 0;
  const before = items.map(({size}) => {
    const start = taken;
    taken += size;
    return start;
  });
  items.forEach(({wanted}, i) => {
    let pool = {sum: wanted - before[i], count: 1};
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = {sum: pool.sum + last.sum, count: pool.count + last.count};
      pools.pop();
    }
    pools.push(pool);
  });
  const slack = Math.max(0, length - taken);
  const starts: number[] = [];
  for (const {sum, count} of pools) {
    const shift = Math.min(slack, Math.max(0, sum / count));
    for (let i = 0; i < count; i++) starts.push(before[starts.length] + shift);
  }
  return starts;
}
