import type {EventDate} from '../time/event-date.js';
import type {Steps} from './steps.js';
import type {DatasetEvent} from './types.js';

/** One of the events of a kind, and how many there are. */
interface Kind {
  readonly event: DatasetEvent;
  readonly count: number;
}

type Kinds = Map<string, Kind>;

/** What has changed between two lists of events. */
interface Changes {
  readonly from: readonly DatasetEvent[];
  readonly gone: Iterable<DatasetEvent>;
  readonly fresh: Iterable<DatasetEvent>;
}

const known = new WeakMap<readonly DatasetEvent[], Kinds>();

/** So many events are counted in a step. */
const STEP = 1 << 11;

/**
 * One event of each kind of date, told apart by what the zone of an axis depends on: to find out that zone, nobody has to
 * go through all events, again after each change.
 * @param changesOf - tells what they came out of, where that is known.
 */
export function* eventsOfEachKind(
  events: readonly DatasetEvent[],
  changesOf: () => Changes | undefined,
): Steps<DatasetEvent[]> {
  let kinds = known.get(events);
  if (!kinds) {
    const changes = changesOf();
    const before = changes && known.get(changes.from);
    kinds = new Map(before);
    if (before) {
      for (const event of changes.gone) count(kinds, event, -1);
      for (const event of changes.fresh) count(kinds, event, 1);
    } else
      for (const [i, event] of events.entries()) {
        count(kinds, event, 1);
        if (i % STEP === STEP - 1) yield;
      }
    known.set(events, kinds);
  }
  return [...kinds.values()].map(({event}) => event);
}

/** Dates of one kind say the same of the zone of an axis. */
export function kindOfDate({offsetMinutes, precision, endPrecision}: EventDate): string {
  return `${offsetMinutes} ${precision} ${endPrecision}`;
}

function count(kinds: Kinds, event: DatasetEvent, by: 1 | -1): void {
  const key = kindOfDate(event.date);
  const before = kinds.get(key);
  const after = (before?.count ?? 0) + by;
  if (after) kinds.set(key, {event: before?.event ?? event, count: after});
  else kinds.delete(key);
}
