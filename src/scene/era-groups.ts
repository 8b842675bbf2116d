import type {EventTable} from '../data/event-table.js';
import type {Dataset, DatasetEra} from '../data/types.js';
import {onAxis} from '../time/zones.js';

/** The events that start in an era, or in none between two of them. */
export interface EraGroup {
  /** Undefined for events in no era. */
  readonly era: DatasetEra | undefined;
  /** In the order of the table. */
  readonly rows: readonly number[];
}

/**
 * Groups events by the eras in which they start, by the earliest bound of their dates. Where eras overlap, an event
 * belongs to the one that starts last, and of those that start together to the shortest. Eras come in the order of
 * their start, each once; events in none come between them. Empty where no event starts in an era.
 */
export function eraGroups({eras = []}: Pick<Dataset, 'eras'>, table: EventTable): EraGroup[] {
  if (!eras.length) return [];
  const {length, earliest, zone} = table;
  const all = eras
    .map((era) => {
      const date = onAxis(era.date, zone);
      return {era, start: date.earliest, end: date.endLatest, rows: [] as number[]};
    })
    .sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end));
  // What stands before each era, and after the last.
  const between = Array.from({length: all.length + 1}, (): number[] => []);
  // Rows come in the order of their start: an era that has ended holds none of those to come.
  const open: (typeof all)[number][] = [];
  let started = 0;
  for (let row = 0; row < length; row++) {
    const start = earliest[row];
    // Nobody said that it starts in an era without a start either.
    if (start === -Infinity) {
      between[0].push(row);
      continue;
    }
    while (started < all.length && all[started].start <= start) open.push(all[started++]);
    while (open.length && open.at(-1)!.end <= start) open.pop();
    (open.at(-1)?.rows ?? between[started]).push(row);
  }
  if (all.every(({rows}) => !rows.length)) return [];
  const groups: {era: DatasetEra | undefined; rows: number[]}[] = [];
  const add = (era: DatasetEra | undefined, rows: number[]) => {
    const last = groups.at(-1);
    // An era without events does not part those before it from those after it.
    if (last && !last.era && !era) last.rows = last.rows.concat(rows);
    else if (rows.length) groups.push({era, rows});
  };
  for (const [i, {era, rows}] of all.entries()) {
    add(undefined, between[i]);
    if (rows.length) add(era, rows);
  }
  add(undefined, between[all.length]);
  return groups;
}

/** Compared, not subtracted: the difference of two bounds that are both infinite is not a number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
