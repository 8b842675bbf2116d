import {CHIP_GAP, chipAt, type ChipInView, type CountInView} from './chips.js';
import {isInView} from './events-in-view.js';

/** What rounding does, px. */
const SLACK = 0.5;

/**
 * The chips of a view. Together they count each event in view without a visible label, once. A chip that the view cuts
 * counts only its events in view; if a chip or a label lies beyond an edge, its events are counted at that edge.
 */
export const chipsInView: CountInView = ({view, chips, from, to, size, labels, told}, input) => {
  const half = (one: ChipInView) => (size ?? one.width) / 2;
  const shown: ChipInView[] = [];
  const beyond: Record<'start' | 'end', number[]> = {start: [], end: []};
  const sideOf = (isStart: boolean) => beyond[isStart ? 'start' : 'end'];
  for (const {row, time} of labels)
    if (!told.has(row) && isInView(input.table, row, view)) sideOf(time < (view.start + view.end) / 2).push(row);
  for (const {rows: all, reach, at} of chips) {
    if (reach.end < view.start || reach.start >= view.end) continue;
    const rows =
      reach.start >= view.start && reach.end < view.end ? all : all.filter((row) => isInView(input.table, row, view));
    if (!rows.length) continue;
    const one = chipAt(rows, all[0], at, input);
    if (at - half(one) >= from - SLACK && at + half(one) <= to + SLACK) shown.push(one);
    else for (const row of rows) sideOf(at < (from + to) / 2).push(row);
  }
  for (const side of ['start', 'end'] as const) {
    const rows = beyond[side].sort((a, b) => a - b);
    if (!rows.length) continue;
    const within = (one: ChipInView) => ({...one, at: Math.max(from + half(one), Math.min(to - half(one), one.at))});
    let edge = within(chipAt(rows, rows[0], side === 'start' ? from : to, input));
    for (;;) {
      const next = shown.at(side === 'start' ? 0 : -1);
      if (!next || Math.abs(next.at - edge.at) >= half(next) + half(edge) + CHIP_GAP) break;
      // Merge the chip at the edge with a neighbour that it would overlap.
      edge = within(
        chipAt(
          [...edge.rows, ...next.rows].sort((a, b) => a - b),
          next.first,
          next.at,
          input,
        ),
      );
      if (side === 'start') shown.shift();
      else shown.pop();
    }
    if (side === 'start') shown.unshift(edge);
    else shown.push(edge);
  }
  return shown;
};
