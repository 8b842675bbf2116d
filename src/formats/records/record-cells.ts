import type {FileIssues} from '../file-issues.js';
import {isObject, type JsonObject} from '../json-values.js';
import {fieldOf} from '../table/column-words.js';

/** A value of a record as the cell of a table, and where it stands in it: `.properties.Date`. */
export interface RecordCell {
  readonly header: string;
  readonly path: string;
  readonly value: unknown;
  readonly text: string;
}

/** Keys of an object that is one value, which the key of the object names. */
const VALUE = new Set(
  'name title label value text content rendered display $date $oid $numberLong #text @value'.split(' '),
);
const ADDRESS = new Set('url href src link'.split(' '));

/** The path of a key: `.Date`, `["Date of birth"]`. */
const keyPath = (key: string) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

/**
 * The cells of a record: its values, and those of the objects within it, one level deep. What is deeper is lost, which
 * is told.
 */
export function cellsOf(record: JsonObject, place: string, issues: FileIssues): RecordCell[] {
  const cells: RecordCell[] = [];
  const add = (header: string, path: string, value: unknown) => {
    const text = textOf(value, header);
    if (text === undefined) return issues.lose(place + path, `what is nested in "${header}" of a record`);
    const isTaken = (name: string) => cells.some((cell) => cell.header === name);
    let name = header;
    for (let i = 2; isTaken(name); i++) name = `${header} (${i})`;
    cells.push({header: name, path, value, text});
  };
  for (const [key, value] of Object.entries(feature(record))) {
    const path = keyPath(key);
    if (key === 'geometry' && isObject(value) && 'type' in value) addGeometry(value, path);
    else if (isObject(value)) {
      // The properties of a feature are its record.
      const isOwn = isObject(record.properties) && key === 'properties';
      for (const [inner, within] of Object.entries(value))
        add(isOwn ? inner : headerOf(key, inner, cells), path + keyPath(inner), within);
    } else add(key, path, value);
  }
  return cells;

  function addGeometry({type, coordinates}: JsonObject, path: string): void {
    const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
    if (type !== 'Point' || typeof lon !== 'number' || typeof lat !== 'number')
      return issues.lose(place + path, 'a geometry that is no point');
    add('lat', `${path}.coordinates[1]`, lat);
    add('lon', `${path}.coordinates[0]`, lon);
  }
}

/** A feature of GeoJSON without what says that it is one. */
function feature(record: JsonObject): JsonObject {
  if (record.type !== 'Feature' || !isObject(record.properties)) return record;
  const {type: _, bbox: __, ...rest} = record;
  return rest;
}

/** What a value within an object is called: `location.name` is the location, `when.start` a start. */
function headerOf(key: string, inner: string, cells: readonly RecordCell[]): string {
  if (VALUE.has(inner)) return key;
  if (ADDRESS.has(inner)) return /^(?:media|link)$/.test(fieldOf(key) ?? '') ? key : `${key} ${inner}`;
  const field = fieldOf(inner);
  return field && !cells.some(({header}) => fieldOf(header) === field) ? inner : `${key} ${inner}`;
}

/** A text, a number or a truth value as the text of a cell. */
export const plain = (value: unknown): string => (typeof value === 'string' ? value.trim() : JSON.stringify(value));

/** A value as the text of a cell; undefined if it is nested too deep. */
function textOf(value: unknown, header: string): string | undefined {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const field = fieldOf(header);
    const texts = value.map((item) => (isObject(item) ? nameOf(item, field) : textOf(item, '')));
    if (texts.includes(undefined)) return undefined;
    return texts.filter(Boolean).join(field === 'tags' ? '; ' : /^(?:link|media)$/.test(field ?? '') ? '\n' : ', ');
  }
  if (isObject(value)) return value instanceof Date ? value.toJSON() : nameOf(value, fieldOf(header));
  return plain(value);
}

/** An object of one value, such as its name or its address, as that. */
function nameOf(object: JsonObject, field: string | undefined): string | undefined {
  const wanted = /^(?:link|media)$/.test(field ?? '') ? ADDRESS : VALUE;
  const keys = Object.keys(object).filter((key) => object[key] !== null && object[key] !== '');
  const [key] = keys;
  return keys.length === 1 && wanted.has(key) && !isObject(object[key]) ? textOf(object[key], '') : undefined;
}
