import type {FormatInput} from './format.js';
import {isObject, type JsonObject} from './json-values.js';
import {LateFormat} from './late-format.js';
import {ENTITY, isResults} from './wikidata/result-shape.js';

/** Results of SPARQL queries, such as those of Wikidata's query service: JSON, its simpler forms, CSV and TSV. */
export const wikidata = new LateFormat(
  {
    name: 'wikidata',
    mediaTypes: ['application/sparql-results+json'],
    isJson: false,
    endings: ['srj'],
    sniff: (input) => isResults(input.value) || isTable(input),
  },
  async () => ({read: (await import('./wikidata/read-results.js')).readResults}),
);

/** Rows whose cells name entities of Wikidata, as objects or as delimited text. */
function isTable({value, text}: FormatInput): boolean {
  if (Array.isArray(value))
    return value.slice(0, 20).some((row) => isObject(row) && (Object.values(row).some(isEntity) || isLabelled(row)));
  if (value !== undefined) return false;
  const [header, ...rows] = text.slice(0, 5000).split(/\r\n|\n|\r/, 21);
  if (/^(?:\?\w+(?:\t|$))+$/.test(header)) return true;
  const delimiter = /^\w+(?:,\w+)*$/.test(header) ? ',' : /^\w+(?:\t\w+)+$/.test(header) ? '\t' : '';
  if (!delimiter) return false;
  const hasLabel = header.split(delimiter).some((name) => name.endsWith('Label'));
  return rows.some((row) => {
    const cells = row.split(delimiter);
    return cells.some(isEntity) || (hasLabel && cells.some(isInstant));
  });
}

/** Whether a row has what only the query service names so, and a time as only it writes days. */
const isLabelled = (row: JsonObject) =>
  Object.keys(row).some((key) => key.endsWith('Label')) && Object.values(row).some(isInstant);

const isInstant = (cell: unknown): boolean =>
  typeof cell === 'string' ? /^-?\d{4,}-\d\d-\d\dT00:00:00Z$/.test(cell) : isObject(cell) && isInstant(cell.value);

const isEntity = (cell: unknown): boolean =>
  typeof cell === 'string' ? ENTITY.test(cell) : isObject(cell) && isEntity(cell.value);
