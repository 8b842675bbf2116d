import type {EventTable} from '../../data/event-table.js';
import {rowOfEvent} from '../../data/find-event.js';
import type {Dataset} from '../../data/types.js';
import {onAxis} from '../../time/zones.js';
import type {View} from '../../view/view.js';
import type {ToldStep} from './told-step.js';

/** So many events before and after one are shown with it. */
const NEIGHBOURS = 3;
/** How much room is left on both sides of what is shown, as a part of it. */
const MARGIN = 0.1;
/** The least part of all of time that is shown: less would not show where in it one is. */
const LEAST = 0.002;

/** The stretch of time that a step shows. */
export function viewOfStep(
  {step, ids}: Pick<ToldStep, 'step' | 'ids'>,
  {data, table, extent}: {readonly data: Dataset; readonly table: EventTable; readonly extent: View},
): View {
  if (step.view) {
    const {earliest, endLatest} = onAxis(step.view, table.zone);
    const view = within({start: earliest, end: endLatest}, extent);
    // Of a stretch before or after `extent` nothing is left: then all of time is shown.
    return view.end > view.start ? view : extent;
  }
  // Also those that a filter has hidden a moment ago.
  const all = table.whole ?? table;
  const rows = ids.map((id) => rowOfEvent(data, all, id)).filter((row) => row !== undefined);
  if (!rows.length) return extent;
  const starts = rows.map((row) => all.earliest[row]);
  const ends = rows.map((row) => all.endLatest[row]);
  if (rows.length === 1) {
    // Neighbours tell where in time it is; what they last does not count.
    const [row] = rows;
    starts.push(all.earliest[Math.max(0, row - NEIGHBOURS)]);
    ends.push(all.earliest[Math.min(all.length - 1, row + NEIGHBOURS)]);
  }
  const {start, end} = within({start: Math.min(...starts), end: Math.max(...ends)}, extent);
  const whole = extent.end - extent.start;
  const margin = Math.max((end - start) * MARGIN, (whole * LEAST - (end - start)) / 2);
  return {start: start - margin, end: end + margin};
}

/** A stretch without what lies beyond all of time, which may be endless. */
function within({start, end}: View, extent: View): View {
  return {
    start: Math.min(Math.max(start, extent.start), extent.end),
    end: Math.max(Math.min(end, extent.end), extent.start),
  };
}
