import type {EventTable} from '../data/event-table.js';
import {Cursor, type Issue} from '../data/issue.js';
import {jsonError} from '../data/json-error.js';
import {isOwnEvent} from '../data/own-event.js';
import {readBriefly} from '../data/read-briefly.js';
import type {Dataset} from '../data/types.js';
import type {Steps} from '../data/steps.js';
import {indexTable} from '../query/table-index.js';
import type {EventDate} from '../time/event-date.js';
import {type AxisZone, UTC} from '../time/zones.js';
import {compileEvents} from './compile-events.js';
import {EventsSoFar} from './events-so-far.js';
import {BrokenJson, JsonScanner, type JsonSink} from './json-scanner.js';
import {mergeIssues} from './merge-issues.js';
import {TextPlace} from './text-place.js';

/** A table, and of each row the sides of its date that move with the zone of the axis. */
export type MovableTable = EventTable & {readonly floating: Uint8Array};

/** What of a file has been read: typed arrays, and few objects besides, so that another thread can be given it. */
export interface FilePart {
  readonly dataset: Omit<Dataset, 'events' | 'compiled'>;
  readonly issues: readonly Issue[];
  readonly table: MovableTable;
  /** The same in UTC, where the axis has another zone. */
  readonly inUtc?: MovableTable;
  readonly dates: readonly EventDate[];
  /** See `CompiledColumns.given`. */
  readonly given: readonly string[];
  /** Of each event, where its text begins in the file and how long it is, in bytes; codes of words. */
  readonly offset: Float64Array | Uint32Array;
  readonly size: Uint32Array;
  readonly status: Uint8Array;
  readonly occurrence: Uint8Array;
  /** See `indexOfId`. */
  readonly ids: Uint32Array;
  /** New ids, by index, of events whose id another one has. */
  readonly renamed: ReadonlyMap<number, string>;
}

/** Where a file stops being JSON: counted from 1, columns in UTF-16 units. */
export interface FileFault {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

export interface FileReading {
  /** Makes a text of UTF-8. */
  decode(bytes: Uint8Array): string;
  /** The axis on which a dataset is shown. */
  axisOf(dataset: Partial<Dataset>): AxisZone;
  /** It is known to be a dataset or a list of events, whatever stands in it. */
  readonly isOwn?: boolean;
}

/** A value that has not ended after so many bytes is looked at: a quote that is missing would open it to the end. */
const LONG_VALUE = 1 << 20;
/** Keys of other files than those that have their events in a list, and of files of other formats. */
const FOREIGN = new Set('columns timeline items features dateTimeFormat date-time-format'.split(' '));
/** Lists of a dataset beside its events. */
const OWN_LISTS = new Set('events groups eras story revisions'.split(' '));
/** What has ended in the middle of a word, of a number or of an escape is no fault yet, UTF-16 units. */
const UNSURE = 400;

/**
 * Reads a JSON file of events while it arrives: as `readDataset` reads, but no object of an event is kept. Where it
 * turns out to be no such file, somebody else must read it.
 */
export class EventFile implements JsonSink {
  /** It has no list of events that could be read one by one. */
  isForeign = false;
  /** Where it is not JSON; what stands before has been read. */
  fault: FileFault | undefined;
  readonly #reading: FileReading;
  readonly #scanner: JsonScanner;
  readonly #members = new Map<string, unknown>();
  #events: EventsSoFar | undefined;
  #isDataset = false;
  /** Before the bytes that are scanned, and where the value that is open begins. */
  #place = new TextPlace();
  #openPlace = this.#place;
  #offset = 0;
  #looked = LONG_VALUE;

  constructor(reading: FileReading) {
    this.#reading = reading;
    this.#scanner = new JsonScanner(this, (bytes) => reading.decode(bytes));
  }

  /** How many events have been read. */
  get count(): number {
    return this.#events?.columns.length ?? 0;
  }

  /** Whether nothing more is read of it. */
  get isOver(): boolean {
    return this.isForeign || this.fault !== undefined;
  }

  /** Reads on. The bytes are not kept, and may be cut anywhere. */
  push(bytes: Uint8Array): void {
    if (this.isOver) return;
    this.#attempt(bytes, () => {
      this.#scanner.push(bytes);
      if (this.#scanner.openLength > this.#looked) this.#look();
    });
    const {openAt} = this.#scanner;
    const start = (openAt ?? 0) - this.#offset;
    if (start >= 0) {
      this.#place.advance(bytes.subarray(0, start));
      this.#openPlace = this.#place.copy();
      this.#place.advance(bytes.subarray(start));
    } else this.#place.advance(bytes);
    this.#offset += bytes.length;
  }

  /** There is no more of it. */
  end(): void {
    if (!this.isOver) this.#attempt(new Uint8Array(), () => this.#scanner.end());
    if (!this.fault && !this.#events && [...this.#members].some(isForeignList)) this.#giveUp();
  }

  key(key: string): void {
    this.#isDataset = true;
    if (FOREIGN.has(key)) this.#giveUp();
  }

  list(): void {
    this.#events = new EventsSoFar(this.#isDataset);
    if (this.#isDataset) this.#members.set('events', []);
  }

  values(bytes: Uint8Array, offset: number, edges: readonly number[]): void {
    if (this.isForeign) return;
    const last = edges.length - 1;
    const text = this.#reading.decode(bytes.subarray(edges[0], edges[last]));
    let values: readonly unknown[];
    try {
      values = JSON.parse(`[${text}]`) as unknown[];
    } catch {
      return this.#readUpToFault(bytes, offset, edges);
    }
    // The first ones tell whether they are events.
    if (!this.count && !values.some(isOwnEvent) && (!this.#isDataset || values.some(isSlide))) this.#giveUp();
    if (this.isForeign) return;
    for (let i = 0; i < values.length; i++) {
      const start = edges[2 * i];
      this.#events!.add(values[i], offset + start, edges[2 * i + 1] - start);
    }
  }

  member(key: string, bytes: Uint8Array, offset: number): void {
    if (this.isForeign) return;
    try {
      this.#members.set(key, JSON.parse(this.#reading.decode(bytes)));
    } catch {
      throw new BrokenJson(offset, bytes.slice(), '{"":');
    }
    if (key === 'events') this.#events = undefined;
  }

  /** What has been read so far; all of it where the file is at its end. */
  *part(): Steps<FilePart> {
    const isArray = !this.#isDataset;
    const read = readBriefly(isArray ? [] : Object.fromEntries(this.#members));
    const {events: _, groups: declared, ...rest} = read.dataset;
    const events = this.#events ?? new EventsSoFar(this.#isDataset);
    const columns = events.columns.all;
    const root = new Cursor();
    const {groups, places} = events.groupsWith(declared, Array.isArray(this.#members.get('groups')), root);
    const axis = this.#reading.axisOf({...rest, compiled: {dates: events.dates} as unknown as Dataset['compiled']});
    yield;
    const renamed = yield* events.renamed(root);
    events.limit(root);
    yield;
    const warnings = yield* events.lint(rest, axis.zone, renamed);
    yield;
    const table = yield* compileEvents(columns, axis, places);
    const index = yield* indexTable(table, groups.length);
    return {
      dataset: {...rest, groups},
      issues: mergeIssues(read.issues, events.issues, root.issues, warnings),
      table: {...table, index},
      ...(axis.zone !== UTC && {inUtc: yield* compileEvents(columns, {...axis, zone: UTC}, places)}),
      dates: [...events.dates],
      given: ['title', 'details', ...(['status', 'occurrence'] as const).filter((name) => events.tells[name])],
      offset: (columns.offset.at(-1) ?? 0) < 2 ** 32 ? Uint32Array.from(columns.offset) : columns.offset.slice(),
      size: columns.size.slice(),
      status: columns.status.slice(),
      occurrence: columns.occurrence.slice(),
      ids: events.ids.slots.slice(),
      renamed,
    };
  }

  /** Reads the values one by one, as one of them is broken. */
  #readUpToFault(bytes: Uint8Array, offset: number, edges: readonly number[]): void {
    for (let i = 0; i < edges.length; i += 2) {
      const text = bytes.subarray(edges[i], edges[i + 1]);
      let value: unknown;
      try {
        value = JSON.parse(this.#reading.decode(text));
      } catch {
        throw new BrokenJson(offset + edges[i], text.slice(), '[0,');
      }
      this.#events!.add(value, offset + edges[i], text.length);
    }
  }

  /** Does something with the next bytes; where they are no JSON, that is the end. */
  #attempt(bytes: Uint8Array, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof BrokenJson)) throw error;
      const place = error.offset < this.#offset ? this.#openPlace : this.#place.copy();
      if (error.offset > this.#offset) place.advance(bytes.subarray(0, error.offset - this.#offset));
      // What has no events is told as what is short: by whoever reads all of it.
      if (this.count) this.fault = faultAt(place, error, this.#reading);
      else this.isForeign = true;
    }
  }

  /** Leaves it to somebody else, unless nobody else can read it. */
  #giveUp(): void {
    this.isForeign = !this.#reading.isOwn;
  }

  /** Looks whether a long value can still become JSON. */
  #look(): void {
    // No other member of a dataset is as long as its events: this is a file of another format.
    if (this.#isDataset && !this.#events) this.#giveUp();
    if (this.isForeign) return;
    this.#looked = 2 * this.#scanner.openLength;
    const {open} = this.#scanner;
    const text = open.context + this.#reading.decode(open.bytes);
    const error = jsonError(text);
    if (error && error.index < text.length - UNSURE) throw open;
  }
}

/** Whether a list stands where a dataset has none, or one of its members holds one: somebody else’s events. */
function isForeignList([key, value]: readonly [string, unknown]): boolean {
  if (OWN_LISTS.has(key)) return false;
  const isList = (each: unknown) => Array.isArray(each) && each.some((item) => Object(item) === item);
  return isList(value) || (Object(value) === value && Object.values(value as object).some(isList));
}

/** Whether a value has what events of TimelineJS have, and those of this library have not. */
function isSlide(value: unknown): boolean {
  const {start_date: start, text} = Object(value) as {start_date?: unknown; text?: {headline?: unknown}};
  return start !== undefined || text?.headline !== undefined;
}

function faultAt(place: TextPlace, {bytes, context}: BrokenJson, {decode}: FileReading): FileFault {
  const {line, column, problem} = jsonError(context + decode(bytes))!;
  return {line: place.line + line - 1, column: line > 1 ? column : place.column + column - 1 - context.length, problem};
}
