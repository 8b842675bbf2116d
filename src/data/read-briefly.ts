import {type AxisZone, isZone, onAxis} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import type {EventTable} from './event-columns.js';
import {Cursor, type Issue, quote, reversed} from './issue.js';
import {date, readsLate} from './read-date.js';
import {readEvent, readSource} from './read-event.js';
import {choice, type Fields, hideInherited, list, object, type Read, text, unreadable} from './read-fields.js';
import {SCALE_NAMES} from './scale-names.js';
import type {Steps} from './steps.js';
import type {Dataset, DatasetEvent, DatasetMeta, Group, TimelineDataset} from './types.js';

/** The most events that are read; data with more is probably the wrong file. */
export const EVENT_LIMIT = 2_000_000;
export const GROUP_LIMIT = 1000;

export const readGroup = object<Group>({id: text(200), title: text(200), parent: text(200)}, 'id');

const timeZone: Read<string> = (value, at) =>
  typeof value === 'string' && isZone(value)
    ? value
    : at.error('bad-time-zone', `${quote(value)} is not a time zone`, String(value));

const meta = object<DatasetMeta>({note: text(20_000), license: text(200), source: readSource});

/** How the events of a list were read. */
export interface Reading {
  readonly dataset: Dataset;
  /** Where they stood in the input. */
  readonly places: readonly Cursor[];
  /** The table of the events on an axis, where it was compiled while they were read. */
  onAxis?(axis: AxisZone): EventTable | undefined;
  /** The one that it was asked for last. */
  table?: EventTable;
  /** Whether it is known which of them are implausible. */
  isLinted?: boolean;
}

/** How the events of each list were read: for `lintDataset`, `lintTimes` and `compileTable`. */
export const readings = new WeakMap<readonly DatasetEvent[], Reading>();

/** A dataset that was read, and what is wrong with it. */
export interface ReadDataset {
  readonly dataset: Dataset;
  readonly issues: Issue[];
}

/**
 * Reads as `readDataset` does; the issues say briefly what is wrong. `lintDataset` adds what is implausible, and
 * `explainIssues` what would work.
 * @param readOne - reads an event.
 * @param complete - does what is done once all are read: makes ids unique, and lists groups. Of many events it may take
 *   its time.
 */
export function readBriefly(
  value: unknown,
  readOne = readEvent,
  complete = (work: Steps<void>): unknown => [...work],
): ReadDataset {
  const root = new Cursor();
  // Where each event stood in the input: events that are left out shift the others, and paths must not shift.
  const places: Cursor[] = [];
  const events = list<DatasetEvent>((entry, at) => {
    const event = readOne(entry, at);
    if (event) places.push(at);
    return event;
  }, EVENT_LIMIT);
  const fields: Fields<TimelineDataset> = {
    title: text(500),
    description: text(20_000),
    start: date,
    end: date,
    now: date,
    timeZone,
    scale: choice('auto', ...SCALE_NAMES),
    groups: list(readGroup, GROUP_LIMIT),
    eras: readsLate('eras'),
    story: readsLate('story'),
    events,
    meta,
    revisions: readsLate('revisions'),
    lang: text(100),
  };
  let read: object | undefined;
  try {
    read = Array.isArray(value) ? {events: events(value, root)} : object(fields, 'events')(value, root);
  } catch (error) {
    places.length = 0;
    root.error('wrong-type', unreadable(error));
  }
  const dataset = (read ?? {events: []}) as Dataset; // every reader above resolves what it reads
  hideInherited(dataset, Object.keys(fields));
  checkAxis(dataset, root);
  complete(completing(dataset, places, root));
  readings.set(dataset.events, {dataset, places});
  return {
    dataset,
    // Linting adds to them.
    get issues() {
      return root.issues;
    },
  };
}

function checkAxis(dataset: Dataset, root: Cursor): void {
  const {start, end} = dataset;
  if (!start || !end) return;
  const {zone} = axisZone(dataset); // it goes through all events
  if (onAxis(end, zone).endLatest > onAxis(start, zone).earliest) return;
  root.child('end').error('end-before-start', reversed(end.edtf, start.edtf));
  delete dataset.start;
  delete dataset.end;
}

/**
 * Lists every group that an event names, and gives a group without a title its id as title. Then makes the ids of events
 * unique: an event without one gets its position as id, a repeated id gets a number appended. In short steps.
 */
function* completing(dataset: Dataset, places: readonly Cursor[], root: Cursor): Steps<void> {
  const {events, groups: declared} = dataset;
  const within = root.child('groups');
  const groups = new Map<string, Group>();
  for (const {id, title, ...rest} of declared ?? []) {
    if (groups.has(id)) within.error('duplicate-id', `${quote(id)} is listed twice`);
    else groups.set(id, {id, title: title || id, ...rest});
  }
  const taken = new Set<string>();
  for (const {id, group} of events) {
    taken.add(id);
    if (group && !groups.has(group) && groups.size < GROUP_LIMIT) {
      if (declared) within.warn('unknown-group', `${quote(group)} is not listed`);
      groups.set(group, {id: group, title: group});
    }
    yield;
  }
  dataset.groups = [...groups.values()];
  const seen = new Set<string>();
  // The next number to try for a repeated id: counting from 2 each time would take quadratic time.
  const counts = new Map<string, number>();
  let place = 0;
  for (const event of events) {
    const at = places[place++];
    const wanted = event.id || `event-${place}`;
    let id = wanted;
    let n = counts.get(wanted) ?? 2;
    for (; seen.has(id) || (id !== event.id && taken.has(id)); n++) id = `${wanted}-${n}`;
    if (id !== wanted) counts.set(wanted, n);
    if (event.id && id !== event.id)
      at.child('id').error('duplicate-id', `${quote(event.id)} is used twice; the second is now ${quote(id)}`);
    event.id = id;
    seen.add(id);
    yield;
  }
}
