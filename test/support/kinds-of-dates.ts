import type {TimelineEvent} from '../../src/data/types.js';
import {pick, randomFrom} from './random.js';

/** Kinds of random datasets, by the forms of their dates and how these are distributed. */
export const KINDS = ['dots', 'spans', 'vague', 'mixed', 'uneven'] as const;

const DAYS = 3650;
const WORDS = 'border crossing convoy statement deadline talks ceasefire briefing outpost province'.split(' ');

/**
 * Random events of one kind in ten years; `uneven`: most of them in a few days, the others anywhere. Dates are exact to
 * minutes, days, months or years.
 */
export function eventsOfKind(kind: (typeof KINDS)[number], seed: number, count: number): TimelineEvent[] {
  const random = randomFrom(seed);
  const crowd = Math.floor(random() * DAYS);
  const dayOf = (n: number) => new Date(Date.UTC(2015, 0, 1 + Math.floor(n))).toISOString().slice(0, 10);
  const position = () => (kind === 'uneven' && random() < 0.8 ? crowd + random() * 3 : random() * DAYS);
  const sharp = (day: string): string =>
    pick(random, [
      day,
      day,
      `${day}T${String(Math.floor(random() * 24)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}`,
      day.slice(0, 7),
      day.slice(0, 4),
    ]);
  const span = (from: number): string =>
    pick(random, [
      `${dayOf(from)}/${dayOf(from + random() ** 6 * DAYS)}`,
      `${dayOf(from)}/${dayOf(from + 3)}`,
      `${dayOf(from).slice(0, 7)}~/${dayOf(from + 90)}`,
      `${dayOf(from)}/..`,
      `../${dayOf(from)}`,
      `${dayOf(from)}/`,
    ]);
  const vague = (from: number): string =>
    pick(random, [
      `${dayOf(from)}~`,
      `${dayOf(from).slice(0, 7)}?`,
      `[${dayOf(from)}..${dayOf(from + random() ** 4 * DAYS)}]`,
      `[..${dayOf(from)}]`,
      `${dayOf(from).slice(0, 4)}-2${1 + Math.floor(random() * 4)}`,
      `${dayOf(from).slice(0, 3)}X`,
    ]);
  const dateOf = (from: number): string => {
    const asked =
      kind === 'mixed' || kind === 'uneven' ? pick(random, ['dots', 'dots', 'spans', 'vague'] as const) : kind;
    return asked === 'dots' ? sharp(dayOf(from)) : asked === 'spans' ? span(from) : vague(from);
  };
  return Array.from({length: count}, (_, i) => ({
    id: `e${i}`,
    title: Array.from({length: 1 + Math.floor(random() * 7)}, () => pick(random, WORDS)).join(' '),
    date: dateOf(position()),
    group: pick(random, ['a', 'b', 'c']),
    ...(random() < 0.5 && {importance: Math.round(random() * 10) / 10}),
  }));
}
