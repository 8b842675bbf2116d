import {finish, going, type Steps} from '../data/steps.js';
import type {FileIssues} from './file-issues.js';

/** An object of a file in JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Does what `findingObjects` does, at once. */
export function objectsIn(...given: Parameters<typeof findingObjects>): FoundObjects {
  return finish(findingObjects(...given));
}

interface FoundObjects {
  readonly objects: readonly JsonObject[];
  readonly places: readonly string[];
}

/** The objects of a list, and where each stands, in steps; what is none is told. @param what - "an event". */
export function* findingObjects(
  list: readonly unknown[],
  path: string,
  what: string,
  issues: FileIssues,
): Steps<FoundObjects> {
  const objects: JsonObject[] = [];
  const places: string[] = [];
  yield* going(list, (value, i) => {
    if (!isObject(value)) return issues.error(`${path}[${i}]`, 'wrong-type', `${what} is an object`);
    objects.push(value);
    places.push(`${path}[${i}]`);
  });
  return {objects, places};
}

/** The object of a timeline, and its list of events; undefined, which is told, where it has none. Other keys are lost. */
export function eventsOf(
  value: unknown,
  known: ReadonlySet<string>,
  issues: FileIssues,
): {readonly root: JsonObject; readonly events: readonly unknown[]} | undefined {
  const root = value as JsonObject;
  if (!Array.isArray(root.events)) return issues.error('$', 'missing', 'it has no "events"');
  loseOthers(root, known, (key) => `$.${key}`, {of: 'the timeline', issues});
  return {root, events: root.events};
}

/** A value as a text, trimmed: a number is one too. Undefined if it is empty or neither. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text || undefined;
}

/** Tells of the keys of an object that have a value and that its reader does not know. */
export function loseOthers(
  object: JsonObject,
  known: ReadonlySet<string>,
  placeOf: (key: string) => string,
  {of, issues}: {of: string; issues: FileIssues},
): void {
  for (const key of Object.keys(object))
    if (!known.has(key) && object[key] !== null && object[key] !== '' && object[key] !== undefined)
      issues.lose(placeOf(key), `"${key}" of ${of}`);
}
