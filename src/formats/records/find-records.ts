import {isObject, type JsonObject, textOf} from '../json-values.js';

/** A list of records in JSON, and where it stands. */
export interface FoundRecords {
  readonly list: readonly unknown[];
  readonly path: string;
  /** The keys of the objects that hold it, without the list, each with its path. */
  readonly around: readonly {readonly path: string; readonly keys: JsonObject}[];
}

/** So many items tell what a list is. */
const SAMPLE = 50;
/** What lists of records are called; the first that there is is meant. */
const NAMES = 'data rows records items results result features entries list values events timeline'.split(' ');

/** Finds a list of records, or of rows: the value itself, or one in an object, or in an object within that. */
export function findRecords(value: unknown, depth = 2): FoundRecords | undefined {
  if (isList(value)) return {list: value, path: '$', around: []};
  if (!isObject(value) || !depth) return undefined;
  const key = listKey(value);
  if (key !== undefined) return within(value, key, {list: value[key] as unknown[], path: '$', around: []});
  for (const [each, inner] of Object.entries(value)) {
    const found = findRecords(inner, depth - 1);
    if (found) return within(value, each, found);
  }
  return undefined;
}

/** The key of the list in an object; undefined where it has none, or several of which no name tells which is meant. */
function listKey(object: JsonObject): string | undefined {
  const keys = Object.keys(object).filter((key) => isList(object[key]));
  return NAMES.find((name) => keys.includes(name)) ?? (keys.length === 1 ? keys[0] : undefined);
}

function within(object: JsonObject, key: string, {list, path, around}: FoundRecords): FoundRecords {
  const {[key]: _, ...keys} = object;
  const here = `$.${key}`;
  const below = (inner: string) => here + inner.slice(1);
  return {
    list,
    path: below(path),
    around: [{path: '$', keys}, ...around.map((each) => ({...each, path: below(each.path)}))],
  };
}

/** Whether a value is a list of objects, or a list of rows of which the first may hold headers. */
function isList(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  const sample: unknown[] = value.slice(0, SAMPLE);
  return sample.some(isObject) || (sample.length > 1 && sample.every(isRow));
}

const isRow = (value: unknown) =>
  Array.isArray(value) && value.length > 1 && !value.some((cell) => Object(cell) === cell);

/** The names of the columns of rows, where they stand beside them: `{columns: […], rows: [[…]]}`. */
export function headersAround({around}: FoundRecords): {readonly key: string; readonly names: string[]} | undefined {
  const {keys = {}} = around.at(-1) ?? {};
  for (const key of ['columns', 'fields', 'headers', 'header', 'cols']) {
    const list = keys[key];
    if (!Array.isArray(list)) continue;
    const names = list.map(
      (each) => (isObject(each) ? textOf(each.name ?? each.label ?? each.id) : textOf(each)) ?? '',
    );
    if (names.every(Boolean)) return {key, names};
  }
  return undefined;
}
