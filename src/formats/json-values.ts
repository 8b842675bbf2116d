import type {FileIssues} from './file-issues.js';

/** An object of a file in JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
