import type {FormatInput} from './format.js';
import {isObject} from './json-values.js';
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
  async () => (await import('./wikidata/read-results.js')).readResults,
);

/** Rows whose cells name entities of Wikidata, as objects or as delimited text. */
function isTable({value, text}: FormatInput): boolean {
  if (Array.isArray(value)) return value.slice(0, 20).some((row) => isObject(row) && Object.values(row).some(isEntity));
  if (value !== undefined) return false;
  const head = text.slice(0, 5000).split(/\r\n|\n|\r/, 21);
  return (
    /^(?:\?\w+(?:\t|$))+$/.test(head[0]) ||
    (/^\w+(?:,\w+)*$/.test(head[0]) && head.slice(1).some((line) => line.split(',').some(isEntity)))
  );
}

const isEntity = (cell: unknown): boolean =>
  typeof cell === 'string' ? ENTITY.test(cell) : isObject(cell) && isEntity(cell.value);
