import type {EventTable} from '../data/event-table.js';
import type {Dataset, DatasetEra} from '../data/types.js';
import {onAxis} from '../time/zones.js';

/** Events, one after the other, that start in an era, or in none between two of them. */
export interface EraGroup {
  /** Undefined for events in no era. */
  readonly era: DatasetEra | undefined;
  /** In the order of the table. */
  readonly rows: readonly number[];
}

/**
 * Groups events by the eras in which they start, by the earliest bound of their dates. Where eras overlap, an event
 * belongs to the one that starts last, and of those that start together to the shortest. Groups are in the order of time:
 * an era within which a shorter one lies goes on after it, as another group. Events in none come between them. Empty
 * where no event starts in an era.
 */
export function eraGroups({eras = []}: Pick<Dataset, 'eras'>, table: EventTable): EraGroup[] {
  if (!eras.length) return [];
  const {length, earliest, zone} = table;
  const all = eras
    .map((era) => {
      const date = onAxis(era.date, zone);
      return {era, start: date.earliest, end: date.endLatest};
    })
    .sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end));
  // Rows come in the order of their start: an era that has ended holds none of those to come.
  const open: (typeof all)[number][] = [];
  let started = 0;
  const groups: {readonly era: DatasetEra | undefined; readonly rows: number[]}[] = [];
  for (let row = 0; row < length; row++) {
    const start = earliest[row];
    // Nobody said that what has no start begins in an era without a start either.
    if (start > -Infinity) while (started < all.length && all[started].start <= start) open.push(all[started++]);
    while (open.length && open.at(-1)!.end <= start) open.pop();
    const era = open.at(-1)?.era;
    const last = groups.at(-1);
    if (last && last.era === era) last.rows.push(row);
    else groups.push({era, rows: [row]});
  }
  return groups.some(({era}) => era) ? groups : [];
}

/** Compared, not subtracted: the difference of two bounds that are both infinite is not a number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
