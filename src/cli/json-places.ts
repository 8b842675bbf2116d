/** A place in a text: line and column, counted from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a value of a text stands, and where its key does; that is the same for an item of an array. */
export interface JsonPlace {
  readonly key: Place;
  readonly value: Place;
}

/** A part of the paths that are looked for: what may follow it, and the paths that end here. */
interface Step {
  readonly next: Map<string, Step>;
  readonly paths: string[];
}

/** What JSON is made of, also as people write it in scripts: comments, single quotes, keys without quotes. */
const TOKEN =
  /(?:\s+|\/\/[^\n\r]*|\/\*[^]*?\*\/)*("(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|[[\]{}:,;]|[^\s"'[\]{}:,;/]+|\/)/y;
const KEY = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** An array or an object that is open: its part of the paths, and the key of the next value in it. */
interface Open {
  readonly step: Step | undefined;
  readonly isArray: boolean;
  index: number;
  key: string | undefined;
  keyAt: number;
}

/**
 * Finds where the values of JSON paths, such as `$.events[3].date`, stand in a text, in one pass. A path that is not
 * there, such as that of a key that is missing, has the place of what it would stand in.
 */
export function jsonPlaces(text: string, paths: readonly string[]): Map<string, JsonPlace> {
  const root = stepsOf(paths);
  const indexes = new Map<string, {key: number; value: number}>();
  const open: Open[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const token = found[1];
    const at = TOKEN.lastIndex - token.length;
    const around = open.at(-1);
    if (token === ']' || token === '}') open.pop();
    else if (token === ',') {
      if (around) [around.index, around.key] = [around.index + 1, undefined];
    } else if (around && !around.isArray && around.key === undefined) {
      [around.key, around.keyAt] = [unquoted(token), at];
    } else if (token !== ':' && token !== ';') {
      const key = around?.isArray ? String(around.index) : around?.key;
      const step = around ? around.step?.next.get(key!) : root;
      // Of a key that is there twice the last one counts, as for JSON.parse.
      if (step) mark(step, {key: around && !around.isArray ? around.keyAt : at, value: at}, indexes);
      if (token === '[' || token === '{') open.push({step, isArray: token === '[', index: 0, key: undefined, keyAt: 0});
    }
  }
  return placesAt(text, indexes);
}

/** Marks the paths that end at a step or below it: these may not be there. */
function mark(step: Step, at: {key: number; value: number}, indexes: Map<string, {key: number; value: number}>): void {
  for (const path of step.paths) indexes.set(path, at);
  for (const next of step.next.values()) mark(next, at, indexes);
}

function stepsOf(paths: readonly string[]): Step {
  const root: Step = {next: new Map(), paths: []};
  for (const path of new Set(paths)) {
    let step = root;
    KEY.lastIndex = 1; // after "$"
    for (let found = KEY.exec(path); found; found = KEY.exec(path)) {
      const key = found[1] ?? found[2] ?? unquoted(found[3]);
      const next: Step = step.next.get(key) ?? {next: new Map(), paths: []};
      step.next.set(key, next);
      step = next;
    }
    step.paths.push(path);
  }
  return root;
}

/** The text of a key; in single quotes or with escapes of scripts only what is between the quotes. */
function unquoted(token: string): string {
  if (!/^["']/.test(token)) return token;
  try {
    return JSON.parse(token) as string;
  } catch {
    return token.slice(1, -1);
  }
}

/** Lines and columns of indexes, counted in one pass. */
function placesAt(text: string, indexes: ReadonlyMap<string, {key: number; value: number}>): Map<string, JsonPlace> {
  const places = new Map<number, Place>();
  const sorted = [...new Set([...indexes.values()].flatMap(({key, value}) => [key, value]))].sort((a, b) => a - b);
  let line = 1;
  let lineStart = 0;
  const BREAK = /\r\n|\n|\r/g;
  let next = BREAK.exec(text);
  for (const index of sorted) {
    for (; next && BREAK.lastIndex <= index; next = BREAK.exec(text)) [line, lineStart] = [line + 1, BREAK.lastIndex];
    places.set(index, {line, column: index - lineStart + 1});
  }
  return new Map(
    [...indexes].map(([path, {key, value}]) => [path, {key: places.get(key)!, value: places.get(value)!}]),
  );
}
