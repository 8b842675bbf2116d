import type {Steps} from '../../data/steps.js';
import type {Dataset} from '../../data/types.js';
import {describedRows} from '../../query/described-rows.js';
import {TableSource} from '../../query/table-source.js';
import {inSlices} from '../slices.js';

/**
 * Makes the events that a picture of all of time is described by, so that the task that draws it need not. Of columns that
 * hold all that there is, none is needed.
 */
export async function makeDescribed(dataset: Dataset, signal: AbortSignal): Promise<void> {
  await inSlices(making(dataset), signal);
}

function* making({events, compiled, groups}: Dataset): Steps<void> {
  if (!compiled?.index || !compiled.length || compiled.dateAt) return;
  const source = new TableSource(compiled, groups.length);
  yield;
  for (const row of describedRows(source, {start: -Infinity, end: Infinity})) {
    events.at(compiled.order[row]);
    yield;
  }
}
