import type {View} from '../../src/view/view.js';

/**
 * A view somewhere within all of time.
 * @param deepest - how often a view may be halved at most.
 */
export function randomView({start, end}: View, random: () => number, deepest: number): View {
  const length = (end - start) / 2 ** (random() * deepest);
  const from = start + random() * (end - start - length);
  return {start: from, end: from + length};
}

export function randomViews(extent: View, random: () => number, count: number, deepest: number): View[] {
  return Array.from({length: count}, () => randomView(extent, random, deepest));
}
