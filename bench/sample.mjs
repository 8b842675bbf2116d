// The sample of the package, for libraries that know neither bounds nor open dates.
import {importExported} from './package-exports.mjs';

const DAY = 86_400_000;

/** The events of the sample that lie on its axis; the others get the first day, and the last where there are several. */
export async function sampleRows() {
  const {readDataset} = await importExported('event-timeline/core');
  const {withdrawal2021} = await importExported('event-timeline/samples/withdrawal-2021.js');
  const {events, start: axisStart} = readDataset(withdrawal2021).dataset;
  const dates = new Map(withdrawal2021.events.map(({id, date}) => [id, date]));
  return events
    .filter(({date}) => date.endLatest > axisStart.earliest)
    .map(({id, title, importance, date: {earliest, endLatest}}) => {
      const start = Math.max(earliest, axisStart.earliest);
      return {title, date: dates.get(id), importance, start, ...(endLatest - start > DAY && {end: endLatest - DAY})};
    });
}
