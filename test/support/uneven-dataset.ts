import type {TimelineDataset, TimelineEvent} from '../../src/data/types.js';
import {pick, randomFrom} from './random.js';

const DAY = 86_400_000;
const WORDS =
  'border bridge charter council edict embassy famine fire fleet harvest market plague revolt school treaty'.split(' ');

/**
 * Events as uneven as chronologies are: spread over powers of ten of time, in bursts, with one far away, many of them
 * spans, or many at one instant, by the seed.
 */
export function unevenDataset(seed: number, count: number): TimelineDataset {
  const random = randomFrom(seed + 1);
  const now = Date.UTC(2020, 0, 1);
  const bursts = Array.from({length: 3}, () => random() * 700_000 * DAY);
  const ago = (i: number): number =>
    [
      () => 10 ** (random() * 5.8) * DAY,
      () => pick(random, bursts) + random() * 200 * DAY,
      () => (i ? random() * 4000 * DAY : 700_000 * DAY),
      () => random() * 300_000 * DAY,
      () => (random() < 0.5 ? bursts[0] : random() * 700_000 * DAY),
    ][seed % 5]();
  const dateOf = (time: number) => {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
    return pick(random, [
      text,
      text,
      `${text}-${date.toISOString().slice(-19, -17)}`,
      `${text}${date.toISOString().slice(-20, -14)}`,
    ]);
  };
  return {
    events: Array.from({length: count}, (_, i): TimelineEvent => {
      const time = now - ago(i);
      const isSpan = random() < (seed % 3 ? 0.15 : 0.5);
      const [from, to] = [dateOf(time), dateOf(Math.min(now, time + random() ** 3 * 40_000 * DAY))];
      return {
        id: `e${i}`,
        title: Array.from({length: 1 + Math.floor(random() * 5)}, () => pick(random, WORDS)).join(' '),
        date: isSpan && parseInt(from) < parseInt(to) ? `${from.slice(0, from.startsWith('-') ? 5 : 4)}/${to}` : from,
        importance: Math.round(random() * 100) / 100,
        group: pick(random, ['a', 'b', 'c']),
      };
    }),
  };
}
