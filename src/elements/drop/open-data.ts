import type {ReadDataset} from '../../data/read-briefly.js';
import type {DataSource} from '../controllers/data-source.js';
import type {Load} from '../controllers/load.js';

/**
 * Takes what a reader has opened in place of all other data, until the page sets or changes some. Resolves when that is
 * done.
 */
export function openData(data: DataSource, from: (request: Load) => Promise<ReadDataset>): Promise<void> {
  data.request?.abort();
  data.given = undefined;
  data.changes = [];
  data.origin = 'file';
  return data.load(async (request) => {
    const read = await from(request);
    return () => data.take(read);
  });
}
