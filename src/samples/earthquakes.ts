import type {ColumnDataset} from '../data/columns.js';

/** The regions of the catalogue, none of which exists. */
const REGIONS = [
  {id: 'north', title: 'North Ridge'},
  {id: 'harbour', title: 'Harbour Fault'},
  {id: 'basin', title: 'Salt Basin'},
  {id: 'shelf', title: 'Outer Shelf'},
];
const PLACES = ['Arden', 'Belmoor', 'Corrin', 'Delmar', 'Eastwick', 'Farrow', 'Glanmore', 'Hollin'];

/** The first and the last day of the catalogue, ms since 1970 UTC. */
const START = Date.UTC(1990, 0, 1);
const END = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
/** The least magnitude that is recorded; of ten times as many earthquakes the greatest is one higher. */
const LEAST = 2;
const GREATEST = 8;
/** This part of the earthquakes follow one of the large ones, fewer and fewer from day to day. */
const AFTERSHOCKS = 0.55;
const MAIN_SHOCKS = 36;

/**
 * A catalogue of earthquakes of any length, made up, the same for the same length: for trying what many events look
 * like. Its magnitudes are distributed, and its aftershocks fade, as those of real ones do.
 * @param length - how many events.
 */
export function earthquakes(length: number): ColumnDataset {
  const random = randomFrom(length);
  const start = new Float64Array(length);
  const group = new Uint8Array(length);
  const magnitude = new Float32Array(length);
  const main = Array.from({length: MAIN_SHOCKS}, () => ({
    time: START + random() * (END - START),
    group: Math.floor(random() * REGIONS.length),
    weight: random() ** 3,
  }));
  const weights = main.reduce((sum, {weight}) => sum + weight, 0);
  for (let i = 0; i < length; i++) {
    magnitude[i] = Math.min(GREATEST, LEAST - Math.log10(1 - random()));
    let choice = random() * weights;
    const shock = random() < AFTERSHOCKS && main.find(({weight}) => (choice -= weight) < 0);
    // After t days there are about 1 / (1 + t) as many as on the first.
    const time = shock ? shock.time + DAY * (1000 ** random() - 1) : START + random() * (END - START);
    start[i] = Math.floor(Math.min(time, END - 1000) / 1000) * 1000;
    group[i] = shock ? shock.group : Math.floor(random() * REGIONS.length);
  }
  return {
    title: 'A made-up catalogue of earthquakes',
    groups: REGIONS,
    meta: {note: 'Made up: no such place exists, and no such earthquake was recorded.'},
    columns: {
      start,
      precision: 'second',
      group,
      importance: magnitude.map((one) => (one - LEAST) / (GREATEST - LEAST)),
      title: (i) => `M ${magnitude[i].toFixed(1)}, ${(i * 7919) % 90} km off ${PLACES[(i * 31) % PLACES.length]}`,
    },
  };
}

/** Numbers in [0, 1), the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
