import type {Steps} from './steps.js';

/** So much of a text is parsed in a step, UTF-16 units. */
const STEP = 1 << 16;

/** A list or an object whose end has not been found yet. */
interface Open {
  readonly isList: boolean;
  /** Where its bracket stands; and where its key begins and ends, if it is in an object. */
  readonly at: number;
  readonly key: readonly [from: number, to: number];
  /** What has been parsed of it; undefined where that is nothing yet. */
  value: unknown[] | Record<string, unknown> | undefined;
  /** Where what has not been parsed yet begins: members, without a comma before them. */
  from: number;
  /** A member that was parsed alone stands before that: a comma or the end must follow. */
  isAfterMember: boolean;
}

const SIGN = /[[\]{},"]/g;
const IN_TEXT = /["\\]/g;
const BLANK = /^[ \t\n\r]*$/;

/**
 * Parses JSON as `JSON.parse` does, in steps: what is long is put together of parts that are short. A text without lists
 * and objects is parsed at once.
 * @throws {SyntaxError} if it is no JSON.
 */
export function* parsingJson(text: string): Steps<unknown> {
  if (text.length <= STEP || !/^[ \t\n\r]*[[{]/.test(text)) return JSON.parse(text);
  const open: Open[] = [];
  let key: Open['key'] = [0, 0];
  let next = STEP;
  SIGN.lastIndex = 0;
  for (let found = SIGN.exec(text); found; found = SIGN.exec(text)) {
    const [sign] = found;
    let at = SIGN.lastIndex;
    const inner = open.at(-1);
    if (sign === '"') {
      at = textEnd(text, at);
      key = [found.index, at];
    } else if (sign === '[' || sign === '{') {
      open.push({isList: sign === '[', at: found.index, key, value: undefined, from: at, isAfterMember: false});
    } else if (!inner) break;
    else if (sign === ',') {
      if (inner.isAfterMember) {
        expectBlank(text, inner.from, found.index);
        inner.isAfterMember = false;
        inner.from = at;
      } else if (found.index - inner.from >= STEP) {
        take(text, inner, found.index);
        inner.from = at;
      }
    } else {
      if (inner.isList !== (sign === ']')) break;
      open.pop();
      const outer = open.at(-1);
      if (inner.value !== undefined) {
        if (inner.isAfterMember) expectBlank(text, inner.from, found.index);
        else take(text, inner, found.index);
        if (outer) put(text, outer, inner, at);
      }
      if (!outer) {
        expectBlank(text, at, text.length);
        return inner.value ?? JSON.parse(text);
      }
    }
    if (at >= next) {
      next = at + STEP;
      yield;
    }
    // Others may have used it meanwhile.
    SIGN.lastIndex = at;
  }
  throw new SyntaxError('this is no JSON');
}

/** Parses the members of a list or an object that stand before a place. */
function take(text: string, open: Open, end: number): void {
  const body = text.slice(open.from, end);
  if (BLANK.test(body)) throw new SyntaxError('a member is missing');
  if (open.isList) {
    const list = (open.value ??= []) as unknown[];
    for (const item of JSON.parse(`[${body}]`) as unknown[]) list.push(item);
  } else for (const [key, value] of Object.entries(JSON.parse(`{${body}}`) as object)) set(open, key, value);
}

/** Adds a member that was parsed alone, which ends before a place, after those that stand before it. */
function put(text: string, open: Open, {at, key: [from, to], value}: Open, end: number): void {
  if (open.isAfterMember) throw new SyntaxError('a comma is missing');
  const before = open.isList ? at : from;
  if (!open.isList && (from < open.from || !/^[ \t\n\r]*:[ \t\n\r]*$/.test(text.slice(to, at))))
    throw new SyntaxError('a key is missing');
  if (!BLANK.test(text.slice(open.from, before))) {
    const comma = text.lastIndexOf(',', before);
    expectBlank(text, comma + 1, before);
    take(text, open, comma);
  }
  if (open.isList) ((open.value ??= []) as unknown[]).push(value);
  else set(open, JSON.parse(text.slice(from, to)) as string, value);
  open.from = end;
  open.isAfterMember = true;
}

function set(open: Open, key: string, value: unknown): void {
  const object = (open.value ??= {}) as Record<string, unknown>;
  if (key === '__proto__')
    Object.defineProperty(object, key, {value, writable: true, enumerable: true, configurable: true});
  else object[key] = value;
}

function expectBlank(text: string, from: number, to: number): void {
  if (!BLANK.test(text.slice(from, to))) throw new SyntaxError('a comma or an end is missing');
}

/** Where a text ends whose quote stands before a place. */
function textEnd(text: string, from: number): number {
  for (IN_TEXT.lastIndex = from; IN_TEXT.test(text); IN_TEXT.lastIndex++)
    if (text[IN_TEXT.lastIndex - 1] === '"') return IN_TEXT.lastIndex;
  throw new SyntaxError('a text does not end');
}
