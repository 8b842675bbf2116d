import {axisZone} from './axis-zone.js';
import {type CheckedColumns, dateAt} from './compile-columns.js';
import {isArrayLike, textAt, wordAt} from './column-values.js';
import type {ColumnIssues} from './column-issues.js';
import type {TextColumn, TimelineColumns, WordColumn} from './columns.js';
import type {FieldsAt, PlainEvent} from './event-columns.js';
import {firstWhoIn, memberOf, occurrenceIn, placeIn, statusIn} from './event-fields.js';
import {NO_GROUP} from './event-table.js';
import {Cursor, type Issue, quote} from './issue.js';
import {lintPlan, lintStatus} from './lint-dataset.js';
import {readEvent} from './read-event.js';
import {RepeatedIds} from './repeated-ids.js';
import type {Steps} from './steps.js';
import {unreadable} from './read-fields.js';
import type {EventDate} from '../time/event-date.js';
import {onAxis} from '../time/zones.js';
import type {Dataset, DatasetEvent, Group, Occurrence, Status} from './types.js';

/** The columns of which only the events that are shown are read. */
export interface LateColumns {
  readonly title: TextColumn;
  readonly id?: TextColumn;
  readonly text?: TimelineColumns['text'];
  readonly status?: WordColumn<string>;
  readonly occurrence?: WordColumn<string>;
  readonly kind?: WordColumn<string>;
  readonly details?: NonNullable<TimelineColumns['details']>;
}

/** Titles, texts and details are checked when an event is shown; so many events are read at once to find faults early. */
const SAMPLE_LENGTH = 20;

/** So many ids are listed in a step. */
const STEP = 1 << 12;

/** So many places of events are kept. */
const MOST_MADE = 5000;

/** The id of an event without one of its own tells its place. */
const MADE_UP_ID = /^event-(\d+)$/;

/** Makes the events of columns, one at a time. */
export class ColumnEvents {
  readonly #columns: CheckedColumns;
  readonly #late: LateColumns;
  readonly #groups: readonly Group[];
  /** Where events that were made lately stand: those that are looked for by their ids are mostly these. */
  readonly #made = new Map<string, number>();
  /** The id of no event that was looked for last: a page that names it asks again with every update. */
  #missing: string | undefined;
  /** Where the events of all ids stand, once many are looked for. */
  #listed: ReadonlyMap<string, number> | undefined;
  /** Undefined where no event has the id of another one, or nobody has looked. */
  #repeated: RepeatedIds | undefined;

  constructor(columns: CheckedColumns, late: LateColumns, groups: readonly Group[]) {
    this.#columns = columns;
    this.#late = late;
    this.#groups = groups;
  }

  /**
   * Makes the event at an index of the list of events. It never throws: what cannot be read is left out, and an event
   * without a title has its id in place of it.
   */
  make(event: number): DatasetEvent {
    const index = this.#placeOf(event);
    const read = this.#read(event, new Cursor());
    if (this.#made.size >= MOST_MADE) this.#made.clear();
    this.#made.set(read.id, event);
    return {...read, date: dateAt(this.#columns, index)};
  }

  /** Makes a map from ids to indices, in short steps, where the columns hold ids: `indexOf` would go through all of them. */
  *listing(): Steps<void> {
    const {length} = this.#columns;
    const {id: ids} = this.#late;
    if (ids === undefined || this.#listed) return;
    const listed = new Map<string, number>();
    for (let event = 0; event < length; event++) {
      const id = this.#idAt(event);
      // Of equal ids the first counts.
      if (typeof id === 'string' && !listed.has(id)) listed.set(id, event);
      if (event % STEP === STEP - 1) yield;
    }
    this.#listed = listed;
  }

  /** The index in the list of events of the one of an id, −1 where there is none. */
  indexOf(id: string): number {
    const {length, kept} = this.#columns;
    const {id: ids} = this.#late;
    const known = this.#listed?.get(id) ?? this.#made.get(id);
    if (known !== undefined) return known;
    if (id === this.#missing || this.#listed) return -1;
    if (ids === undefined) {
      const index = Number(MADE_UP_ID.exec(id)?.[1] ?? NaN) - 1;
      return kept ? kept.indexOf(index) : index >= 0 && index < length ? index : -1;
    }
    for (let event = 0; event < length; event++) {
      if (this.#idAt(event) !== id) continue;
      this.#made.set(id, event);
      return event;
    }
    this.#missing = id;
    return -1;
  }

  /**
   * Looks for events with the id of another one, in steps: in all of an array; where ids are a function, in all only if
   * some have the same that are looked at. Each such event gets an id of its own, and all of them are one issue.
   */
  *findingRepeated(issues: ColumnIssues): Steps<void> {
    const {id: ids} = this.#late;
    const {length} = this.#columns;
    if (ids === undefined || length < 2) return;
    const idAt = (event: number) => {
      try {
        const id: unknown = textAt(ids, this.#placeOf(event));
        return typeof id === 'string' ? id : '';
      } catch {
        return '';
      }
    };
    if (!isArrayLike(ids)) {
      const some = this.#sampled.map(idAt).filter(Boolean);
      if (new Set(some).size === some.length) return;
    }
    const repeated = yield* RepeatedIds.find(idAt, length);
    if (!repeated) return;
    this.#repeated = repeated;
    const {found, example} = repeated;
    issues.error(
      'id',
      'duplicate-id',
      `${found.counted('id is that of an earlier event', 'ids are those of earlier events')}: ${found.examples}; expected an id of its own for each event. The place of the event is added, as in ${quote(repeated.idAt(example))}`,
      found.stands,
    );
  }

  /** The events that are read at once, by their indices: from the first to the last. */
  get #sampled(): number[] {
    const {length} = this.#columns;
    const size = Math.min(length, SAMPLE_LENGTH);
    return Array.from({length: size}, (_, i) => (size > 1 ? Math.floor((i * (length - 1)) / (size - 1)) : 0));
  }

  /** The id that an event has in its column, or in its place. */
  #idAt(event: number): unknown {
    return this.#repeated?.idAt(event) || textAt(this.#late.id, this.#placeOf(event));
  }

  /** The title of an event, without the event: what sorts all of them looks at nothing else. */
  titleAt(event: number): string {
    try {
      // A page may hand over anything.
      const title: unknown = textAt(this.#late.title, this.#placeOf(event));
      return typeof title === 'string' || typeof title === 'number' ? String(title) : '';
    } catch {
      return '';
    }
  }

  /** The date of an event, without the event. */
  dateAt(event: number): EventDate {
    return dateAt(this.#columns, this.#placeOf(event));
  }

  /** The words of an event, without the event. */
  wordsAt(event: number): {status?: Status; occurrence?: Occurrence} {
    const index = this.#placeOf(event);
    const {status, occurrence} = this.#late;
    return {status: wordAt(status, index) as Status, occurrence: wordAt(occurrence, index) as Occurrence};
  }

  /** Fields of events, as the events would say them: columns count more than details. */
  get fieldsAt(): FieldsAt {
    const {status, occurrence} = this.#late;
    /** What the details of an event say of one key; undefined where there are none. */
    const told = (event: number, key: 'status' | 'occurrence' | 'place' | 'attributions'): unknown => {
      const index = this.#placeOf(event);
      try {
        const details: unknown = this.#late.details?.(index);
        // With a date of its own it is no event: see `#read`.
        return memberOf(details, 'start') === undefined ? memberOf(details, key) : this.#read(index, new Cursor())[key];
      } catch {
        return this.#read(index, new Cursor())[key];
      }
    };
    return {
      words: (event) => {
        const index = this.#placeOf(event);
        return {
          status: statusIn(wordAt(status, index) ?? told(event, 'status')),
          occurrence: occurrenceIn(wordAt(occurrence, index) ?? told(event, 'occurrence')),
        };
      },
      who: (event) => firstWhoIn(told(event, 'attributions')),
      place: (event) => placeIn(told(event, 'place')),
    };
  }

  /** What the columns say of an event in words, without the event; undefined where details may say more. */
  get plainAt(): ((event: number) => PlainEvent) | undefined {
    const {details, kind} = this.#late;
    if (details) return undefined;
    const {group} = this.#columns;
    return (event) => {
      const index = this.#placeOf(event);
      const place = group ? group[index] : NO_GROUP;
      return {
        title: this.titleAt(event),
        text: this.#textAt(index),
        kind: wordAt(kind, index),
        group: place === NO_GROUP ? undefined : this.#groups[place].id,
        ...this.wordsAt(event),
      };
    };
  }

  /**
   * Reads some events, and reports what is wrong with them, and what is implausible, once for each field.
   * @param dataset - what the dataset says beside its columns.
   */
  sample(issues: ColumnIssues, dataset: Pick<Dataset, 'now' | 'timeZone'>): void {
    const {now} = dataset;
    const {zone} = axisZone(dataset);
    const sampled = this.#sampled;
    const size = sampled.length;
    const found = new Map<string, {issue: Issue; count: number; index: number}>();
    const warned = new Map<string, {issue: Issue; count: number}>();
    for (const event of sampled) {
      const index = this.#placeOf(event);
      const cursor = new Cursor();
      const read = this.#read(event, cursor);
      for (const issue of issues.explain(cursor.issues)) {
        // Words and importance are checked as columns.
        const [column] = /\w+/.exec(issue.path) ?? [this.#late.details ? 'details' : ''];
        if (WHOLLY_CHECKED.has(column)) continue;
        const key = `${issue.code} ${column}`;
        const known = found.get(key);
        if (known) known.count++;
        else found.set(key, {issue, count: 1, index});
      }
      const implausible = new Cursor();
      lintStatus(read, implausible.child('status'));
      if (now && read.occurrence === 'planned') {
        const {endLatest} = onAxis(this.dateAt(event), zone);
        lintPlan(read, {now, zone, endLatest}, implausible.child('occurrence'));
      }
      for (const issue of implausible.issues) {
        const known = warned.get(issue.code);
        if (known) known.count++;
        else warned.set(issue.code, {issue, count: 1});
      }
    }
    for (const {issue, count, index} of found.values()) {
      const path = issues.pathOf(Object.hasOwn(this.#late, columnOf(issue)) ? columnOf(issue) : 'details');
      const message = `${issue.message} (event ${index}; so it is in ${count} of ${size} events that were looked at)`;
      issues.list.push({...issue, path, message});
    }
    // The message of the warning comes last: it is completed by its end.
    for (const {issue, count} of warned.values()) {
      const message = `in ${count} of ${size} events that were looked at: ${issue.message}`;
      issues.list.push({...issue, path: issues.pathOf(columnOf(issue)), message});
    }
  }

  #textAt(index: number): string | undefined {
    try {
      const text: unknown = textAt(this.#late.text, index);
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** The index in the columns of an event of the list, which holds only those that are kept. */
  #placeOf(event: number): number {
    const {kept} = this.#columns;
    return kept ? kept[event] : event;
  }

  #read(event: number, at: Cursor): DatasetEvent {
    const index = this.#placeOf(event);
    const late = this.#late;
    const attempt = <Value>(column: keyof LateColumns, read: () => Value): Value | undefined => {
      try {
        return read();
      } catch (error) {
        return at.child(column).error('wrong-type', unreadable(error));
      }
    };
    const id = attempt('id', () => this.#idAt(event) as string | undefined) ?? `event-${index + 1}`;
    const {group, importance} = this.#columns;
    const place = group ? group[index] : NO_GROUP;
    const given = {
      title: attempt('title', () => textAt(late.title, index)),
      text: attempt('text', () => textAt(late.text, index)),
      status: wordAt(late.status, index),
      occurrence: wordAt(late.occurrence, index),
      kind: wordAt(late.kind, index),
      ...(place !== NO_GROUP && {group: this.#groups[place].id}),
      ...(importance && typeof importance[index] === 'number' && {importance: importance[index]}),
    };
    const known = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    );
    // A date of its own is put in place of this one.
    const entry = {...attempt('details', () => late.details?.(index)), ...known, id, date: '2000'};
    return readEvent(entry, at) ?? readEvent({...entry, title: id}, new Cursor()) ?? untitled(index);
  }
}

/** The columns of which every value is checked when they are read. */
const WHOLLY_CHECKED: ReadonlySet<string> = new Set(['status', 'occurrence', 'kind', 'importance', 'group']);

/** The key of an event in which an issue is, as its path begins with it. */
function columnOf({path, given}: Issue): string {
  return /\w+/.exec(path)?.[0] ?? given ?? '';
}

/** What is shown where not even the id is a text. */
function untitled(index: number): DatasetEvent {
  const id = `event-${index + 1}`;
  return readEvent({id, title: id, date: '2000'}, new Cursor())!;
}
