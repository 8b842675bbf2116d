import {finish, type Steps} from './steps.js';

/** Where a text stops being JSON: counted from 1, columns in UTF-16 units, as editors do. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  /** The same place, in UTF-16 units from the start. */
  readonly index: number;
  /** The message: what was found, what was expected, and a common reason. */
  readonly problem: string;
}

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORD = /(?:true|false|null)(?![\w$])/y;
/** Characters with a special meaning in a JSON string: quote, backslash, control characters. */
const SPECIAL = /["\\\u0000-\u001f]/g; // oxlint-disable-line no-control-regex -- JSON forbids these
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** So many signs are looked at in a step. */
const STEP = 10_000;

/** Does what `findingJsonError` does, at once. */
export function jsonError(text: string): JsonError | undefined {
  return finish(findingJsonError(text));
}

/**
 * Finds the first place at which a text is not JSON; undefined if it is. Engines word the errors of `JSON.parse`
 * differently, and not all name the place. Without recursion, so that nesting has no limit, in linear time, and in steps.
 */
export function* findingJsonError(text: string): Steps<JsonError | undefined> {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const afterValue = (): Expected => (open.length ? 'comma' : 'end');
  for (let count = 1; ; count++) {
    if (count % STEP === 0) yield;
    skip(SPACE);
    const sign = text[at];
    const isKey: boolean = expected === 'key' || expected === 'first key';
    if (expected === 'end') return at < text.length ? errorAt(text, at, afterEnd(text)) : undefined;
    if (sign === undefined)
      return errorAt(
        text,
        at,
        `it ends here, and ${open.length ? `a "${open.at(-1) === '[' ? ']' : '}'}"` : 'a value'} is missing`,
      );
    if (sign === '"' && expected !== 'comma' && expected !== 'colon') {
      at = endOfText(text, at + 1);
      if (text[at] !== '"') return errorAt(text, at, inText(text[at]));
      at++;
      expected = isKey ? 'colon' : afterValue();
    } else if (expected === 'colon') {
      if (sign !== ':') return errorAt(text, at, `expected ":" after the name of a key, found ${shown(sign)}`);
      at++;
      expected = 'value';
    } else if (
      (sign === ']' && open.at(-1) === '[' && (expected === 'comma' || expected === 'first value')) ||
      (sign === '}' && open.at(-1) === '{' && (expected === 'comma' || expected === 'first key'))
    ) {
      at++;
      open.pop();
      expected = afterValue();
    } else if (expected === 'comma') {
      if (sign !== ',')
        return errorAt(
          text,
          at,
          `expected "," or "${open.at(-1) === '[' ? ']' : '}'}", found ${shown(sign)}${hint(text, at)}`,
        );
      at++;
      expected = open.at(-1) === '[' ? 'value' : 'key';
    } else if (isKey) {
      return errorAt(
        text,
        at,
        sign === '}'
          ? 'a comma stands before "}": take it away'
          : `expected the name of a key in double quotes, found ${shown(sign)}${hint(text, at)}`,
      );
    } else if (sign === '[' || sign === '{') {
      at++;
      open.push(sign);
      expected = sign === '[' ? 'first value' : 'first key';
    } else if (skip(WORD) || skip(NUMBER)) {
      expected = afterValue();
    } else {
      return errorAt(
        text,
        at,
        sign === ']' && expected === 'value'
          ? 'a comma stands before "]": take it away'
          : `expected a value, found ${shown(sign)}${hint(text, at)}`,
      );
    }
  }
}

/** The index of the quote that ends the JSON string which begins at `from`, or of the first invalid character. */
function endOfText(text: string, from: number): number {
  for (let at = from; ;) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(text);
    if (!special) return text.length;
    ESCAPE.lastIndex = special.index;
    if (special[0] !== '\\' || !ESCAPE.test(text)) return special.index;
    at = ESCAPE.lastIndex;
  }
}

function errorAt(text: string, at: number, problem: string): JsonError {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return {line: lines.length, column: lines.at(-1)!.length + 1, index: at, problem};
}

function afterEnd(text: string): string {
  return /^\s*\{/.test(text)
    ? 'the value ends before this; several of them go into one array: [{…}, {…}]'
    : 'the value ends before this, and nothing may follow';
}

function inText(sign: string | undefined): string {
  if (sign === undefined) return 'a text ends here without its closing double quote';
  return sign === '\\'
    ? 'in a text a backslash is written \\\\'
    : 'a line break or tab in a text is written \\n or \\t; or its closing double quote is missing';
}

/** A likely reason for an unexpected character; empty if there is none. */
function hint(text: string, at: number): string {
  const rest = text.slice(at, at + 20);
  if (/^['‘’“”„«`]/.test(rest)) return ': texts stand in straight double quotes';
  if (/^(\/\/|\/\*|#)/.test(rest)) return ': JSON has no comments';
  if (/^(undefined|NaN|Infinity|None)/.test(rest)) return ': where nothing is known, write null';
  if (/^(True|False)/.test(rest)) return ': write true or false';
  if (/^[A-Za-z_$][\w$]*\s*:/.test(rest)) return ': keys stand in double quotes too';
  return /^[-+.\d]/.test(rest) ? ': a date or a number like this stands in double quotes' : '';
}

const shown = (sign: string) => (sign === '"' ? 'a double quote' : `"${sign}"`);
