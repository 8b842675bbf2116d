import type {EventDate} from '../time/event-date.js';
import {type AxisZone, UTC} from '../time/zones.js';
import {kindOfDate} from './date-kinds.js';
import type {CompiledColumns, EventTable, FieldsAt, PlainEvent} from './event-columns.js';
import {changes, type ColumnChanges, type ColumnDataset} from './column-changes.js';
import {eventList} from './event-list.js';
import {GONE, mergingTable, succeed} from './merge-table.js';
import {finish, type Steps} from './steps.js';
import type {Dataset, DatasetEvent} from './types.js';

/** So many events are looked at in a step. */
const STEP = 1 << 15;

/**
 * Changes some events of columns, in short steps. An object is kept for each event that has been changed, and for no
 * other: what costs most is to go through the indices of all.
 * @param touched - what has become of the events of some ids; new ones go to the end.
 * @param groups - those before, and behind them those that the events bring.
 */
export function* changingColumns(
  before: ColumnDataset,
  touched: ReadonlyMap<string, DatasetEvent | undefined>,
  groups: Dataset['groups'],
): Steps<Pick<ColumnDataset, 'events' | 'compiled'>> {
  const known = changes.get(before.events);
  const {given} = known ?? {given: before};
  const touchedAt = new Map<number, DatasetEvent | undefined>();
  const added: DatasetEvent[] = [];
  for (const [id, event] of touched) {
    const index = before.compiled.indexOf(id);
    if (index >= 0) touchedAt.set(index, event);
    else if (event) added.push(event);
  }
  const removed = [...touchedAt.values()].filter((event) => !event).length;
  const {length: lengthBefore} = before.events;
  const origins = new Int32Array(lengthBefore - removed + added.length);
  const places = new Uint32Array(given.events.length).fill(GONE);
  /** For each event before, its index now. */
  const placesNow = new Uint32Array(lengthBefore).fill(GONE);
  const changed: DatasetEvent[] = [];
  const fresh: number[] = [];
  const news: number[] = [];
  let to = 0;
  const put = (event: DatasetEvent) => {
    fresh.push(to);
    origins[to++] = ~(changed.push(event) - 1);
  };
  const putNew = (event: DatasetEvent) => {
    news.push(to);
    put(event);
  };
  const indices = [...touchedAt.keys()].sort((a, b) => a - b);
  let next = 0;
  for (let index = 0; index < lengthBefore; index++) {
    if (index % STEP === 0) yield;
    if (index === indices[next]) {
      const event = touchedAt.get(indices[next++]);
      if (event) putNew(event);
      continue;
    }
    const origin = known ? known.origins[index] : index;
    placesNow[index] = to;
    if (origin < 0) put(known!.changed[~origin]);
    else {
      places[origin] = to;
      origins[to++] = origin;
    }
  }
  added.forEach(putNew);
  const of: ColumnChanges = {given, groups, places, origins, changed, fresh};
  const compiled = new ChangedColumns(of);
  const events = eventList(origins.length, (index) => compiled.eventAt(index)) as DatasetEvent[]; // read only, as all of a dataset
  changes.set(events, of);
  succeed(events, {
    from: before.events,
    columns: before.compiled,
    groups: before.groups,
    places: placesNow,
    fresh: news,
  });
  return {events, compiled};
}

/** What columns tell whose events have been changed. */
class ChangedColumns implements CompiledColumns {
  readonly zone = UTC;
  readonly hasInstants = false;
  readonly length: number;
  readonly dates: readonly EventDate[];
  readonly given: ReadonlySet<string>;
  readonly eventAt: (event: number) => DatasetEvent;
  readonly titleAt: CompiledColumns['titleAt'];
  readonly wordsAt: CompiledColumns['wordsAt'];
  readonly fieldsAt?: FieldsAt;
  readonly plainAt?: CompiledColumns['plainAt'];
  readonly dateAt?: CompiledColumns['dateAt'];
  readonly #changes: ColumnChanges;
  /** The indices of the events that have changed or come, by their ids. */
  readonly #fresh: ReadonlyMap<string, number>;
  /** On the axis that was asked for last. */
  #table: EventTable | undefined;

  constructor(of: ColumnChanges) {
    const {given, origins, changed, fresh} = of;
    const {compiled} = given;
    this.#changes = of;
    this.length = origins.length;
    this.#fresh = new Map(changed.map(({id}, i) => [id, fresh[i]]));
    // What is gone still counts: an axis whose instants have all gone keeps their zone.
    const dates = [...compiled.dates, ...changed.map(({date}) => date)];
    this.dates = [...new Map(dates.map((date) => [kindOfDate(date), date])).values()];
    this.given = new Set([...compiled.given, ...changed.flatMap(wordsOf)]);
    /** What is told of an event: by the columns, or by the object of one that has changed or come. */
    const each =
      <Told>(ofColumns: (index: number) => Told, ofEvent: (event: DatasetEvent) => Told) =>
      (event: number): Told =>
        origins[event] < 0 ? ofEvent(changed[~origins[event]]) : ofColumns(origins[event]);
    this.eventAt = each(
      (index) => given.events[index],
      (event) => event,
    );
    this.titleAt = each(
      (index) => compiled.titleAt(index),
      ({title}) => title,
    );
    this.wordsAt = each<ReturnType<CompiledColumns['wordsAt']>>(
      (index) => compiled.wordsAt(index),
      (event) => event,
    );
    const {fieldsAt} = compiled;
    if (fieldsAt)
      this.fieldsAt = {
        words: each<ReturnType<FieldsAt['words']>>(fieldsAt.words, (event) => event),
        who: each(fieldsAt.who, ({attributions}) => attributions?.[0]?.who ?? ''),
        place: each(fieldsAt.place, ({place}) => place?.name ?? ''),
      };
    // An event says at least as much; filters know texts that are marked up.
    if (compiled.plainAt)
      this.plainAt = each(
        (index) => compiled.plainAt!(index),
        (event) => event as PlainEvent,
      );
    if (compiled.dateAt)
      this.dateAt = each(
        (index) => compiled.dateAt!(index),
        ({date}) => date,
      );
  }

  indexOf(id: string): number {
    const {given, places} = this.#changes;
    const fresh = this.#fresh.get(id);
    if (fresh !== undefined) return fresh;
    const index = given.compiled.indexOf(id);
    return index < 0 || places[index] === GONE ? -1 : places[index];
  }

  listing(): Steps<void> | undefined {
    return this.#changes.given.compiled.listing?.();
  }

  onAxis(axis: AxisZone): EventTable {
    const {given, groups, places, fresh, changed} = this.#changes;
    if (this.#table?.zone !== axis.zone) {
      const dataset = {...given, groups, timeZone: axis.zone};
      this.#table = finish(mergingTable(dataset, given.compiled.onAxis(axis), {places, fresh, axis}, changed));
    }
    return {...this.#table, ...axis};
  }

  // The table itself is asked for rarely: whoever shows it has merged it already.
  get #inUtc(): EventTable {
    return this.onAxis({zone: UTC, hasInstants: false});
  }
  get order() {
    return this.#inUtc.order;
  }
  get earliest() {
    return this.#inUtc.earliest;
  }
  get latest() {
    return this.#inUtc.latest;
  }
  get endEarliest() {
    return this.#inUtc.endEarliest;
  }
  get endLatest() {
    return this.#inUtc.endLatest;
  }
  get flags() {
    return this.#inUtc.flags;
  }
  get group() {
    return this.#inUtc.group;
  }
  get importance() {
    return this.#inUtc.importance;
  }
}

/** The columns that would hold what an event says in words of how it is known, and whether it happened. */
function wordsOf({status, occurrence}: DatasetEvent): string[] {
  return [...(status === 'reported' ? [] : ['status']), ...(occurrence === 'happened' ? [] : ['occurrence'])];
}
