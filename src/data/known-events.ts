import type {Cursor, Issue, IssueCode} from './issue.js';
import {givenList} from './given-list.js';
import {lintingDataset} from './lint-dataset.js';
import {readingEvents} from './reading-events.js';
import {GONE, succeed} from './merge-table.js';
import type {readBriefly} from './read-briefly.js';
import {readEvent} from './read-event.js';
import {isSameValue} from './same-value.js';
import type {Steps} from './steps.js';
import type {Dataset, DatasetEvent, TimelineEvent} from './types.js';

/** Issues that are found in all events once they are read: no event is read for them. */
const FOUND_IN_ALL: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'confirmed-without-attribution',
  'claimed-by-nobody',
  'planned-in-the-past',
  'unknown-event',
  'contradictory-times',
  'unknown-group',
  'duplicate-id',
]);

interface ReadDataset {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
}

/** The id that an event names, or an empty text; getters may throw. */
export function idOf(value: unknown): string {
  try {
    const {id} = value as {id?: unknown};
    return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  } catch {
    return '';
  }
}

/**
 * Reads data that take the place of others. An event that the page had given before, as the same object or one of the
 * same value, is not read again.
 */
export class KnownEvents {
  /** What was read from an object of the page, and from which object an event was read. */
  readonly #readFrom = new WeakMap<object, DatasetEvent>();
  readonly #sources = new WeakMap<DatasetEvent, object>();

  /**
   * Notes what events were read from, before they were read here: where that can be seen, as the page may have changed
   * it meanwhile. In steps, one for each event.
   */
  *noting(given: unknown, events: readonly DatasetEvent[]): Steps<void> {
    const list = givenList(given);
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const [i, value] of list.entries()) {
      yield;
      const event = byId.get(idOf(value) || `event-${i + 1}`);
      if (event && isReadFrom(event, value)) this.#note(value, event);
    }
  }

  /**
   * Reads data as `readBriefly` does, and lints, in short steps.
   * @param before - what is shown.
   * @param byId - its events.
   * @returns undefined if nothing differs.
   */
  *reading(
    value: unknown,
    before: ReadDataset,
    byId: ReadonlyMap<string, DatasetEvent>,
  ): Steps<ReturnType<typeof readBriefly> | undefined> {
    // What was wrong in an event is known only by reading it again.
    const areSound = before.issues.every(({code}) => FOUND_IN_ALL.has(code));
    const taken = new Set<string>();
    const sources: unknown[] = [];
    const read = yield* readingEvents(value, (entry: unknown, at: Cursor) => {
      const id = idOf(entry);
      const known = areSound && !(id && taken.has(id)) ? this.#known(entry, id, byId) : undefined;
      taken.add(id);
      // An event without an id of its own is named by its place, which may be another now.
      const event = known ? (id ? known : {...known, id: ''}) : readEvent(entry, at);
      if (event) sources.push(entry);
      return event;
    });
    const {events, ...rest} = read.dataset;
    yield* lintingDataset(events);
    const {events: oldEvents, ...oldRest} = before.dataset;
    let areSame = events.length === oldEvents.length;
    for (let i = 0; i < events.length; i++) {
      const old = byId.get(events[i].id);
      if (old && isSameValue(old, events[i])) events[i] = old;
      this.#note(sources[i], events[i]);
      areSame &&= events[i] === oldEvents[i];
      yield;
    }
    if (areSame && isSameValue(rest, oldRest) && isSameValue(read.issues, before.issues)) return undefined;
    yield* notingSuccession(before.dataset, events);
    return read;
  }

  #note(value: unknown, event: DatasetEvent): void {
    if (typeof value !== 'object' || value === null) return;
    this.#readFrom.set(value, event);
    this.#sources.set(event, value);
  }

  #known(entry: unknown, id: string, byId: ReadonlyMap<string, DatasetEvent>): DatasetEvent | undefined {
    if (typeof entry !== 'object' || entry === null) return undefined;
    const known = this.#readFrom.get(entry) ?? byId.get(id);
    if (!known || byId.get(known.id) !== known || (id && id !== known.id)) return undefined;
    return isSameValue(this.#sources.get(known), entry) ? known : undefined;
  }
}

/** Whether an event says what its source says; not where the source writes it in another way, as a date that is a number. */
function isReadFrom(event: DatasetEvent, source: unknown): boolean {
  try {
    return Object.entries(source as TimelineEvent).every(([key, value]: [string, unknown]) =>
      key === 'date'
        ? value === event.date.edtf
        : value === undefined || isSameValue(value, event[key as keyof DatasetEvent]),
    );
  } catch {
    return false;
  }
}

/** Notes how events came out of those before; not where they stand in another order. In steps, one for each event. */
function* notingSuccession({events: from, groups}: Dataset, events: readonly DatasetEvent[]): Steps<void> {
  const indices = new Map<DatasetEvent, number>();
  for (const event of from) {
    indices.set(event, indices.size);
    yield;
  }
  const places = new Uint32Array(from.length).fill(GONE);
  const fresh: number[] = [];
  let last = -1;
  for (let i = 0; i < events.length; i++) {
    const index = indices.get(events[i]);
    if (index === undefined) fresh.push(i);
    else if (index < last) return;
    else {
      places[index] = i;
      last = index;
    }
    yield;
  }
  succeed(events, {from, groups, places, fresh});
}
