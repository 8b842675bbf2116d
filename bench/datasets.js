// The events that every library shows: made up from a seed, so always the same ones. Pages make them for themselves,
// as a million are too many to hand over; Node makes them for the steps without a browser.

const DAY = 86_400_000;
const START = Date.UTC(2021, 0);
const LENGTH = Date.UTC(2025, 0) - START;
const BURSTS = 20;
const LANES = 8;
/** In mixed data: lanes, the share of events that last, and how long they do at most, ms. */
const MIXED = {lanes: 4, spans: 0.2, longest: 20 * DAY};

/** What can be shown, and what it is like. */
export const shapes = {
  sample: 'the sample of the package: 17 events, most of a day, some longer',
  even: 'points, spread evenly over four years, each at a second of its own',
  bursts: `points, four of five of them in ${BURSTS} bursts that last some days`,
  lanes: `spans in ${LANES} lanes; the more there are, the shorter, so that a lane is about half full`,
  mixed: `points in ${MIXED.lanes} lanes, and one of ${1 / MIXED.spans} a span of up to ${MIXED.longest / DAY} days`,
};

/**
 * Events in columns.
 *
 * @typedef {object} Events
 * @property {Float64Array} start ms since 1970 UTC, whole seconds, in no order
 * @property {Float64Array} end NaN for points
 * @property {Uint8Array} group index of a lane
 * @property {Float32Array} importance 0 to 1; only Event Timeline asks for it
 * @property {string[]} groups titles of the lanes; empty where events are in none
 * @property {(index: number) => string} title
 * @property {(index: number) => string} date an EDTF text
 * @property {number} first the first start
 * @property {number} last the last start or end
 */

/** A random number from 0 to 1 at each call: mulberry32, which is short and has no visible pattern. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KINDS = ['Talks', 'Strike', 'Election', 'Flood', 'Summit'];
const PLACES = ['the north', 'the capital', 'Lyon', 'the west', 'parliament', 'the harbour', 'Geneva'];
const titleOf = (index) => `${KINDS[index % KINDS.length]} in ${PLACES[(index >> 2) % PLACES.length]} ${index}`;
const textOf = (time) => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** Adds what follows from the columns. */
function withBounds(events) {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < events.start.length; i++) {
    if (events.start[i] < first) first = events.start[i];
    const end = Number.isNaN(events.end[i]) ? events.start[i] : events.end[i];
    if (end > last) last = end;
  }
  return {...events, first, last};
}

/** @returns {Events} as many events of a shape. */
export function makeEvents(shape, count) {
  const random = randomFrom(42);
  const start = new Float64Array(count);
  const end = new Float64Array(count).fill(NaN);
  const group = new Uint8Array(count);
  const importance = new Float32Array(count);
  const bursts = Array.from({length: BURSTS}, random);
  for (let i = 0; i < count; i++) {
    let place = random();
    if (shape === 'bursts' && random() < 0.8) {
      // Three random numbers make a hump, eight days wide.
      const offset = ((random() + random() + random() - 1.5) * 2.67 * DAY) / LENGTH;
      place = Math.min(1, Math.max(0, bursts[i % BURSTS] + offset));
    }
    start[i] = START + Math.floor((place * LENGTH) / 1000) * 1000;
    if (shape === 'lanes') {
      group[i] = Math.floor(random() * LANES);
      end[i] = start[i] + Math.ceil((random() * LENGTH * LANES) / count / 1000) * 1000;
    }
    if (shape === 'mixed') {
      group[i] = Math.floor(random() * MIXED.lanes);
      if (random() < MIXED.spans) end[i] = start[i] + Math.ceil((random() * MIXED.longest) / 1000) * 1000;
    }
    importance[i] = random();
  }
  const laneCount = shape === 'lanes' ? LANES : shape === 'mixed' ? MIXED.lanes : 0;
  const groups = Array.from({length: laneCount}, (_, lane) => `Lane ${lane + 1}`);
  const date = (index) =>
    Number.isNaN(end[index]) ? textOf(start[index]) : `${textOf(start[index])}/${textOf(end[index])}`;
  return withBounds({start, end, group, importance, groups, title: titleOf, date});
}

/** @returns {Events} the events of the sample, which Node reads and hands over as JSON. */
export function eventsOf(rows) {
  return withBounds({
    start: Float64Array.from(rows, ({start}) => start),
    end: Float64Array.from(rows, ({end}) => end ?? NaN),
    group: new Uint8Array(rows.length),
    importance: Float32Array.from(rows, ({importance}) => importance),
    groups: [],
    title: (index) => rows[index].title,
    date: (index) => rows[index].date,
  });
}
