import {CHIP_GAP, chipAt, type ChipInView, chipWidth, type CountInView} from './chips.js';
import {isInView} from '../query/events-in-view.js';

/** What rounding does, px. */
const SLACK = 0.5;

/**
 * The chips of a view. Together they count each event in view without a visible label, once. A chip that the view cuts
 * counts only its events in view; if a chip or a label lies beyond an edge, its events are counted at that edge. Of a
 * cell in a ribbon what is in view is shown, as long as there is room for its count.
 */
export const chipsInView: CountInView = ({view, chips, from, to, size, labels, told}, input) => {
  const half = (one: ChipInView) => (size ?? one.width) / 2;
  const shown: ChipInView[] = [];
  const beyond: Record<'start' | 'end', number[]> = {start: [], end: []};
  const sideOf = (isStart: boolean) => beyond[isStart ? 'start' : 'end'];
  for (const {row, time} of labels)
    if (!told.has(row) && isInView(input.table, row, view)) sideOf(time < (view.start + view.end) / 2).push(row);
  for (const {rows: all, reach, at, width} of chips) {
    if (reach.end < view.start || reach.start >= view.end) continue;
    const rows =
      reach.start >= view.start && reach.end < view.end ? all : all.filter((row) => isInView(input.table, row, view));
    if (!rows.length) continue;
    const one = chipAt(rows, all[0], between(at, width, from, to), input);
    const isIn = one.isInRibbon
      ? one.width >= chipWidth(one.label, input)
      : at - half(one) >= from - SLACK && at + half(one) <= to + SLACK;
    if (isIn) shown.push(one);
    else for (const row of rows) sideOf(at < (from + to) / 2).push(row);
  }
  for (const side of ['start', 'end'] as const) {
    const rows = beyond[side].sort((a, b) => a - b);
    if (!rows.length) continue;
    const within = (one: ChipInView) => ({...one, at: Math.max(from + half(one), Math.min(to - half(one), one.at))});
    let edge = within(chipAt(rows, rows[0], {at: side === 'start' ? from : to}, input));
    for (;;) {
      const next = shown.at(side === 'start' ? 0 : -1);
      const gap = edge.isInRibbon && next?.isInRibbon ? -SLACK : CHIP_GAP;
      if (!next || Math.abs(next.at - edge.at) >= half(next) + half(edge) + gap) break;
      // Merge the chip at the edge with a neighbour that it would overlap; a ribbon then reaches up to the edge.
      const [start, end] = side === 'start' ? [from, next.at + half(next)] : [next.at - half(next), to];
      const all = [...edge.rows, ...next.rows].sort((a, b) => a - b);
      edge = next.isInRibbon
        ? chipAt(all, next.first, {at: (start + end) / 2, width: end - start}, input)
        : within(chipAt(all, next.first, {at: next.at}, input));
      if (side === 'start') shown.shift();
      else shown.pop();
    }
    if (side === 'start') shown.unshift(edge);
    else shown.push(edge);
  }
  return shown;
};

/** What lies between two ends of something with a width, px; a chip without a cell has none of its own. */
function between(at: number, width: number | undefined, from: number, to: number): {at: number; width?: number} {
  if (width === undefined) return {at};
  const [start, end] = [Math.max(from, at - width / 2), Math.min(to, at + width / 2)];
  return {at: (start + end) / 2, width: end - start};
}
