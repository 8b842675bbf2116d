import type {AxisAttributes} from '../../data/override-axis.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import {loadRareDates, loadZones} from '../controllers/late-rules.js';
import type {LazyModules} from '../controllers/lazy-modules.js';

/**
 * Reads what is not a short list of events: columns, or a long list, in slices between which the page answers; or a source
 * that is asked for them.
 * @throws AbortError where they are no longer wanted.
 */
export async function readEvents(
  value: unknown,
  attributes: AxisAttributes,
  modules: LazyModules,
  signal: AbortSignal,
): Promise<ReadDataset> {
  const reading = read(value, attributes, modules, signal);
  const end = reading.catch(() => {}); // it is told below
  const work = () => end;
  modules.work.add(work);
  try {
    return await reading;
  } finally {
    modules.work.delete(work);
  }
}

async function read(
  value: unknown,
  attributes: AxisAttributes,
  modules: LazyModules,
  signal: AbortSignal,
): Promise<ReadDataset> {
  // Loads while the events are read. A failure is reported when the picture asks for it.
  import('../../scene/crowd-kind.js').catch(() => {});
  // Loaded beside what reads the columns. They are waited for: reading many columns again once they are there would take
  // longer.
  const rules = Promise.all([loadRareDates(modules), loadZones(modules)]);
  if (isSourceDataset(value)) {
    const [{readSource}] = await Promise.all([import('./read-source.js'), rules]);
    return readSource(value);
  }
  if (!('columns' in (value as object))) {
    const [{readListInSlices}] = await Promise.all([import('./read-list-slices.js'), rules]);
    return readListInSlices(value, attributes, signal);
  }
  const [{readColumnsInSlices}] = await Promise.all([import('./read-column-slices.js'), rules]);
  return readColumnsInSlices(value, attributes, signal);
}

function isSourceDataset(value: unknown): value is {readonly source: unknown} {
  return typeof value === 'object' && value !== null && 'source' in value && !('columns' in value);
}
