import type {TimelineDataset, TimelineEvent} from '../../src/data/types.js';
import {pick, randomFrom} from './random.js';

const WORDS =
  'district border crossing convoy statement deadline talks ceasefire briefing outpost province garrison visit resolution airlift'.split(
    ' ',
  );

/** Events in one year: days, some spans, some vague; crowded around a few of the days. */
export function randomDataset(seed: number, count: number): TimelineDataset {
  const random = randomFrom(seed);
  const crowd = Math.floor(random() * 330);
  const day = () => {
    const n = random() < 0.5 ? crowd + Math.floor(random() * 4) : Math.floor(random() * 365);
    return new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);
  };
  const date = (): string => {
    const [a, b] = [day(), day()].sort();
    return pick(random, [a, a, a, `${a}~`, `${a}/${b}`, `[${a}..${b}]`, a.slice(0, 7)]);
  };
  const events = Array.from({length: count}, (_, i): TimelineEvent => ({
    id: `e${i}`,
    title: Array.from({length: 1 + Math.floor(random() * 7)}, () => pick(random, WORDS)).join(' '),
    date: date(),
    group: pick(random, ['a', 'b', 'c', undefined]),
    importance: Math.round(random() * 100) / 100,
    occurrence: pick(random, ['happened', 'happened', 'planned', 'cancelled']),
    status: pick(random, ['reported', 'reported', 'claimed', 'disputed']),
  }));
  return {events, ...(random() < 0.5 && {start: '2021-02', end: '2021-11', now: '2021-08-15'})};
}
