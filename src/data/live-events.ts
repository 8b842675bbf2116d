import {changingColumns} from './changed-columns.js';
import type {ColumnDataset} from './column-changes.js';
import {EventReader} from './event-reader.js';
import {type Issue, quote} from './issue.js';
import {idOf} from './known-events.js';
import {GONE, succeed} from './merge-table.js';
import {GROUP_LIMIT} from './read-briefly.js';
import {isSameValue} from './same-value.js';
import {finish, type Steps} from './steps.js';
import type {Dataset, DatasetEvent, Group} from './types.js';
import {unknownEvent} from './unknown-event.js';

/** A change of the data, as the page asks for it; nothing of it is checked. */
export type Change =
  {readonly add: unknown} | {readonly update: unknown; readonly patch: unknown} | {readonly remove: unknown};

/** The most events whose issues are kept: a feed may go on being wrong. The oldest go first. */
const ISSUES_MOST = 200;

/** So many events are looked at in a step. */
const STEP = 1 << 11;

/** What one id is to become, step by step. */
type Step = {readonly add: unknown} | {readonly patch: unknown} | {readonly remove: true};

/** What changes make of the events of some ids, and the issues that were found. */
export interface Read {
  readonly touched: ReadonlyMap<string, DatasetEvent | undefined>;
  readonly found: ReadonlyMap<string, readonly Issue[]>;
}

export interface Changed {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** How many events have come that were not there. */
  readonly added: number;
  /** Those that were read now. */
  readonly events: readonly DatasetEvent[];
}

/**
 * Changes a dataset event by event. Only what changes is read; a list of events is made anew each time, so that whoever
 * holds one sees that it has changed.
 */
export class LiveEvents {
  readonly #byId = new Map<string, DatasetEvent>();
  /** The dataset whose events are not listed by their ids yet. */
  #unlisted: Dataset | undefined;
  #dataset: Dataset | undefined;
  #base: readonly Issue[] = [];
  /** By the id of the event that they are about. */
  readonly #issues = new Map<string, readonly Issue[]>();
  /** Events that are related to others which are not there; they may come. */
  readonly #waiting = new Set<string>();
  #made = 0;

  /** The events of the dataset, by their ids. They are listed when that is asked first, not where others are laid out. */
  get byId(): Map<string, DatasetEvent> {
    finish(this.listing());
    return this.#byId;
  }

  /** Lists the events by their ids, in short steps; what was listed before stays. Columns find theirs themselves. */
  *listing(): Steps<void> {
    const dataset = this.#unlisted;
    const listing = dataset?.compiled?.listing?.();
    if (listing) yield* listing;
    if (dataset?.compiled) return;
    for (const [i, event] of (dataset?.events ?? []).entries()) {
      this.#byId.set(event.id, event);
      if (i % STEP !== STEP - 1) continue;
      yield;
      if (dataset !== this.#unlisted) return;
    }
    this.#unlisted = undefined;
  }

  /** How much is kept, for tests: nothing of it grows with the number of changes. */
  get size(): number {
    return this.byId.size + this.#issues.size + this.#waiting.size;
  }

  /** The event of an id. */
  #find(id: string): DatasetEvent | undefined {
    const {compiled, events} = this.#dataset!;
    return compiled ? events[compiled.indexOf(id)] : this.byId.get(id);
  }

  #has(id: string): boolean {
    const {compiled} = this.#dataset!;
    return compiled ? compiled.indexOf(id) >= 0 : this.byId.has(id);
  }

  /** The ids of all events, made one by one. */
  *#ids(): Generator<string> {
    for (const {id} of this.#dataset!.events) yield id;
  }

  /** Goes on from a dataset that was not made here. */
  start(dataset: Dataset, issues: readonly Issue[]): void {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    this.#base = issues;
    this.#byId.clear();
    this.#unlisted = dataset;
    this.#issues.clear();
    this.#waiting.clear();
  }

  /** Reads changes, and returns what they make of the dataset; it is not taken on. */
  read(changes: readonly Change[]): Read {
    return finish(this.reading(changes));
  }

  /** The same in short steps. */
  *reading(changes: readonly Change[]): Steps<Read> {
    yield* this.listing();
    const touched = new Map<string, DatasetEvent | undefined>();
    const found = new Map<string, Issue[]>();
    const reader = new EventReader(this.#dataset!);
    for (const [id, steps] of this.#stepsOf(changes)) {
      const issues: Issue[] = [];
      const event = this.#settle(reader, id, steps, issues);
      const key = event?.id ?? id;
      const old = this.#find(key);
      if (event ? !old || !isSameValue(old, event) : old) touched.set(key, event);
      found.set(key, issues);
      yield;
    }
    return {touched, found};
  }

  /** Takes on what was read. */
  take(read: Read): Changed {
    return finish(this.taking(read));
  }

  /** The same in short steps; nothing else may be taken on meanwhile. */
  *taking({touched, found}: Read): Steps<Changed> {
    const before = this.#dataset!;
    let added = 0;
    for (const [id, event] of touched) {
      if (event && !this.#has(id)) added++;
      if (before.compiled) continue;
      if (event) this.byId.set(id, event);
      else this.byId.delete(id);
    }
    const events = [...touched.values()].filter((event) => event !== undefined);
    let dataset = before;
    if (touched.size) {
      const groups = this.#groupsWith(before.groups, events);
      dataset = {
        ...before,
        groups,
        ...(isColumns(before)
          ? yield* changingColumns(before, touched, groups)
          : {events: yield* succeeding(before, touched)}),
      };
      this.#dataset = dataset;
    }
    for (const {id, relations} of events) if (relations?.some(({to}) => !this.#has(to))) this.#waiting.add(id);
    return {dataset, issues: this.#keep(found), added, events};
  }

  /** What is to become of each id; what a later step undoes is not read. */
  #stepsOf(changes: readonly Change[]): Map<string, Step[]> {
    const steps = new Map<string, Step[]>();
    const push = (id: string, step: Step) => {
      const before = steps.get(id);
      if (before) before.push(step);
      else steps.set(id, [step]);
    };
    for (const change of changes) {
      if ('add' in change)
        for (const add of listOf(change.add)) push(idOf(add) || this.#nextId((id) => steps.has(id)), {add});
      else if ('remove' in change) for (const id of listOf(change.remove)) push(String(id), {remove: true});
      else push(String(change.update), {patch: change.patch});
    }
    return steps;
  }

  #nextId(isTaken: (id: string) => boolean): string {
    this.#made = Math.max(this.#made, this.#dataset!.events.length);
    let id: string;
    do id = `event-${++this.#made}`;
    while (this.#has(id) || isTaken(id));
    return id;
  }

  /** The event that steps lead to; undefined where there is none then. */
  #settle(reader: EventReader, id: string, steps: readonly Step[], issues: Issue[]): DatasetEvent | undefined {
    const last = steps.findLastIndex((step) => !('patch' in step));
    const step = steps[last];
    const isThere = () => this.#has(id) || steps.slice(0, last).some((one) => 'add' in one);
    let event: DatasetEvent | undefined;
    if (!step) event = this.#find(id);
    else if ('add' in step) {
      event = reader.read(step.add, `add(${quote(id)})`, issues);
      if (event) event.id ||= id;
      // What cannot be read replaces nothing.
      else event = last > 0 ? this.#settle(reader, id, steps.slice(0, last), []) : this.#find(id);
    } else if (!isThere()) this.#unknown(`remove(${quote(id)})`, id, issues);
    for (const {patch} of steps.slice(last + 1) as {patch: unknown}[]) {
      const at = `update(${quote(id)})`;
      if (event) event = reader.patch(event, patch, at, issues);
      else if (!issues.length) this.#unknown(at, id, issues);
    }
    return event;
  }

  #unknown(path: string, id: string, issues: Issue[]): void {
    const message = unknownEvent(id, this.#ids(), 'there is none yet, add() brings the first');
    issues.push({code: 'unknown-event', severity: 'error', path, message, given: id.slice(0, 200)});
  }

  /** Lists the groups that events name for the first time. Where there are too many, those that are empty now go. */
  #groupsWith(groups: Group[], events: readonly DatasetEvent[]): Group[] {
    const known = new Set(groups.map(({id}) => id));
    const names = new Set(
      events.map(({group}) => group).filter((id) => id !== undefined && id !== '' && !known.has(id)),
    );
    if (!names.size) return groups;
    const added = [...names].map((id) => ({id: id!, title: id!}));
    if (groups.length + added.length <= GROUP_LIMIT) return [...groups, ...added];
    // The columns of events that are not made hold the places of groups in their list.
    if (this.#dataset!.compiled) return [...groups, ...added].slice(0, GROUP_LIMIT);
    const used = new Set([...this.byId.values()].map(({group}) => group));
    return [...groups.filter(({id}) => used.has(id)), ...added].slice(0, GROUP_LIMIT);
  }

  /** Keeps the issues of what has changed in place of those before, and returns all. */
  #keep(found: ReadonlyMap<string, readonly Issue[]>): readonly Issue[] {
    for (const [id, issues] of found) {
      this.#issues.delete(id);
      if (issues.length) this.#issues.set(id, issues);
    }
    for (const kept of [this.#issues, this.#waiting])
      for (const id of firstOf(kept.keys(), kept.size - ISSUES_MOST)) kept.delete(id);
    const relations: Issue[] = [];
    for (const id of this.#waiting) {
      const event = this.#find(id);
      const missing = event?.relations?.filter(({to}) => !this.#has(to)) ?? [];
      if (!event || !missing.length) this.#waiting.delete(id);
      const path = `add(${quote(id)}).relations`;
      for (const {to} of missing) {
        const message = `${quote(event!.title)} (${quote(id)}) is related to ${quote(to)}`;
        relations.push({code: 'unknown-event', severity: 'warning', path, message});
      }
    }
    return this.#issues.size || relations.length
      ? [...this.#base, ...[...this.#issues.values()].flat(), ...relations]
      : this.#base;
  }
}

/** One or several. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function* firstOf<T>(values: Iterable<T>, count: number): Generator<T> {
  for (const value of values) {
    if (count-- <= 0) return;
    yield value;
  }
}

const isColumns = (dataset: Dataset): dataset is ColumnDataset => dataset.compiled !== undefined;

/** The events after some were touched, each in its place; new ones at the end. */
function* succeeding(
  {events: from, groups}: Dataset,
  touched: ReadonlyMap<string, DatasetEvent | undefined>,
): Steps<DatasetEvent[]> {
  const places = new Uint32Array(from.length).fill(GONE);
  const fresh: number[] = [];
  const events: DatasetEvent[] = [];
  const left = new Map(touched);
  for (let i = 0; i < from.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const {id} = from[i];
    if (!left.has(id)) {
      places[i] = events.length;
      events.push(from[i]);
      continue;
    }
    const event = left.get(id);
    left.delete(id);
    if (!event) continue;
    fresh.push(events.length);
    events.push(event);
  }
  for (const event of left.values()) {
    if (!event) continue;
    fresh.push(events.length);
    events.push(event);
  }
  succeed(events, {from, groups, places, fresh});
  return events;
}
