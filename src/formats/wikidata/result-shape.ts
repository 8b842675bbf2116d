import {isObject} from '../json-values.js';

/** The address of an entity of Wikidata, with its id. */
export const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/([QPL]\d+)$/;

/** Whether a value is the standard form of a result: `{head: {vars}, results: {bindings}}`. */
export function isResults(value: unknown): boolean {
  return isObject(value) && isObject(value.results) && Array.isArray(value.results.bindings);
}
