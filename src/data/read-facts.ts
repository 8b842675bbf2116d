import {LIST_LIMIT, longText, name} from './read-event.js';
import {list, object, type Read} from './read-fields.js';
import type {Fact} from './types.js';

/** Reads facts. */
export const readFacts: Read<Fact[]> = list(object<Fact>({name, value: longText}, 'name', 'value'), LIST_LIMIT);
