import {OCCURRENCES, type Occurrence, STATUSES, type Status} from './event-states.js';
import {Cursor} from './issue.js';
import {readEvent} from './read-event.js';
import type {DatasetEvent} from './types.js';

/** Texts that are read as they are: they begin with what can be seen, and nothing in them is taken away. */
const PLAIN =
  /^[!-~\u00c0-\u024f\u0370-\u052f\u3041-\u30ff\u4e00-\u9fff][ -~\u00a0-\u024f\u0370-\u052f\u3041-\u30ff\u4e00-\u9fff]{0,199}$/;

// Each reads one field as `readEvent` would read it of a whole event, which takes many times as long.

/** The title of an event, empty where it is none. */
export function titleIn(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  return readEvent({title: value, date: '2000'}, new Cursor())?.title ?? '';
}

/** The name of the place of an event. */
export function placeIn(value: unknown): string {
  const name = memberOf(value, 'name');
  return typeof name === 'string' && PLAIN.test(name) ? name : (read('place', value)?.place?.name ?? '');
}

/** Who gives the first account of an event. */
export function firstWhoIn(value: unknown): string {
  const who = Array.isArray(value) ? memberOf(value[0], 'who') : undefined;
  return typeof who === 'string' && PLAIN.test(who) ? who : (read('attributions', value)?.attributions?.[0]?.who ?? '');
}

export function statusIn(value: unknown): Status {
  return STATUSES.find((word) => word === value) ?? 'reported';
}

export function occurrenceIn(value: unknown): Occurrence {
  return OCCURRENCES.find((word) => word === value) ?? 'happened';
}

/** A member of an object of its own. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.prototype.propertyIsEnumerable.call(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function read(key: 'place' | 'attributions', value: unknown): DatasetEvent | undefined {
  return value === undefined || value === null
    ? undefined
    : readEvent({title: key, date: '2000', [key]: value}, new Cursor());
}
