import {type Cursor, quote} from './issue.js';
import {isSafeUrl} from './safe-url.js';

/**
 * Reads one value: returns a copy of it or of its valid part, undefined if there is none; what is invalid becomes an
 * issue.
 */
export type Read<T> = (value: unknown, at: Cursor) => T | undefined;

/** One reader per key; other keys are never copied. */
export type Fields<T> = {readonly [Key in keyof T]-?: Read<NonNullable<T[Key]>>};

// Removed: control characters, which break lines and terminals; bidirectional overrides, which disguise a text; and two
// noncharacters that XML forbids.
// oxlint-disable-next-line no-control-regex
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Half a surrogate pair, which is not a character and is forbidden in XML. */
const HALF = /\p{Surrogate}/gu;

/** A visible character: neither white space nor a format character, such as a joiner. */
const VISIBLE = /[^\s\p{Cf}]/u;

/** Reports a value of the wrong type. */
export function wrongType(value: unknown, at: Cursor, wanted: string): undefined {
  return at.error('wrong-type', `${quote(value)} is not ${wanted}`);
}

/**
 * Reads a text of at most `limit` characters; control characters are removed, line breaks stay. A number is converted
 * to text.
 */
export function text(limit: number): Read<string> {
  return (value, at) => {
    const given = typeof value === 'bigint' || Number.isFinite(value) ? String(value) : value;
    if (typeof given !== 'string') return wrongType(given, at, 'a text');
    const lines = given.replace(/\r\n?/g, '\n');
    const clean = lines.replace(UNWANTED, '').replace(HALF, '\ufffd');
    if (clean !== lines) at.error('control-characters', `${quote(clean)} had control characters`);
    if (clean.length <= limit) return clean;
    at.error('too-long', `${quote(clean)} has ${clean.length} characters; the first ${limit} are kept`);
    return clean.slice(0, limit).replace(/[\ud800-\udbff]$/, ''); // do not keep half a surrogate pair
  };
}

/** An address from the allow-list: https, http, mailto or relative. */
export const url: Read<string> = (value, at) => {
  const address = text(2000)(value, at);
  if (address === undefined) return undefined;
  return isSafeUrl(String(value)) ? address : at.error('unsafe-url', `${quote(value)} is not loaded`);
};

/** Reads a number; one out of bounds is an issue, and is replaced by the nearest bound. */
export function numeric(least: number, greatest: number): Read<number> {
  return (value, at) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return wrongType(value, at, 'a number');
    if (value >= least && value <= greatest) return value;
    at.error('out-of-range', `${value} is not from ${least} to ${greatest}`);
    return Math.min(greatest, Math.max(least, value));
  };
}

/** Reads one of a few words. */
export function choice<Word extends string>(...words: Word[]): Read<Word> {
  return (value, at) => {
    const word = words.find((candidate) => candidate === value);
    return (
      word ??
      at.error(
        'unknown-value',
        `${quote(value)} is not known here`,
        typeof value === 'string' ? value : undefined,
        words,
      )
    );
  };
}

/** An array of at most `limit` items; items that are wrong, and those that throw, are left out. */
export function list<T>(read: Read<T>, limit: number): Read<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return wrongType(value, at, 'an array');
    if (value.length > limit) at.error('too-many', `${value.length} items; the first ${limit} are kept`);
    const items: T[] = [];
    for (let i = 0; i < Math.min(value.length, limit); i++) {
      const place = at.child(i);
      try {
        const item = read(value[i], place);
        if (item !== undefined) items.push(item);
      } catch (error) {
        place.error('wrong-type', unreadable(error));
      }
    }
    return items;
  };
}

/**
 * Reads an object, key by key, into a fresh one, so that only known keys are copied (never `__proto__`). Undefined
 * without a `required` key. `null` counts as missing; a key whose reader throws is left out.
 */
export function object<T extends object>(fields: Fields<T>, ...required: (keyof T & string)[]): Read<T> {
  const known = Object.keys(fields);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongType(value, at, 'an object');
    const result: Partial<T> = {};
    const given: string[] = [];
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) {
        at.child(key).warn('unknown-key', `${quote(key)} is not known here`, key, known);
        continue;
      }
      try {
        const entry: unknown = (value as Record<string, unknown>)[key];
        if (entry === undefined || entry === null) continue;
        const read = fields[key as keyof T](entry, at.child(key));
        if (read !== undefined) result[key as keyof T] = read;
      } catch (error) {
        at.child(key).error('wrong-type', unreadable(error));
      }
      given.push(key);
    }
    hideInherited(result, known);
    for (const key of required) {
      const found = result[key];
      if (found === undefined) return given.includes(key) ? undefined : at.error('missing', `it has no "${key}"`, key);
      if (typeof found === 'string' && !VISIBLE.test(found)) return at.child(key).error('empty', `"${key}" is empty`);
    }
    return result as T;
  };
}

/** Sets keys inherited from a modified prototype to undefined on the object itself, so that they are never read. */
export function hideInherited(result: object, keys: readonly string[]): void {
  for (const key of keys) {
    if (key in result && !Object.hasOwn(result, key)) (result as Record<string, unknown>)[key] = undefined;
  }
}

/** The message for a value whose getter or proxy throws, which cannot happen with parsed JSON. */
export function unreadable(error: unknown): string {
  try {
    return `it cannot be read: ${quote(String(error))}`;
  } catch {
    return 'it cannot be read';
  }
}
