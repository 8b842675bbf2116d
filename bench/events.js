// What is shown: the sample, and made-up events, the same for every library.
import {readDataset} from '../dist/core.js';
import {withdrawal2021} from '../dist/samples/withdrawal-2021.js';

const DAY = 86_400_000;
const YEARS = [Date.UTC(2021, 0), Date.UTC(2025, 0)];

/** The events of the sample that lie on its axis, in the forms that the libraries take. */
export function sampleEvents() {
  const {events, start: axisStart} = readDataset(withdrawal2021).dataset;
  const shown = events.filter(({date}) => date.endLatest > axisStart.earliest);
  return shown.map(({id, title, group, date: {earliest, endLatest}}) => {
    // The others know neither bounds nor open dates: they get the first day, and the last where there are several.
    const start = Math.max(earliest, axisStart.earliest);
    const isLong = endLatest - start > DAY;
    return {
      id,
      title,
      date: withdrawal2021.events.find((event) => event.id === id).date,
      group: group ?? '',
      start,
      ...(isLong && {end: endLatest - DAY}),
    };
  });
}

/** Points and, every fifth, spans of up to twenty days, over four years; always the same ones. */
export function madeUpEvents(count) {
  let seed = 42;
  const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const day = (time) => new Date(time).toISOString().slice(0, 10);
  return Array.from({length: count}, (_, i) => {
    const start = Math.floor((YEARS[0] + random() * (YEARS[1] - YEARS[0])) / DAY) * DAY;
    const end = random() < 0.2 ? start + Math.ceil(random() * 20) * DAY : undefined;
    const title = `${['Talks', 'Strike', 'Election', 'Flood', 'Summit'][Math.floor(random() * 5)]} in ${['the north', 'the capital', 'Lyon', 'the west'][Math.floor(random() * 4)]} ${i}`;
    return {
      id: `e${i}`,
      title,
      date: end ? `${day(start)}/${day(end)}` : day(start),
      group: `Group ${Math.floor(random() * 4)}`,
      start,
      ...(end && {end}),
    };
  });
}
