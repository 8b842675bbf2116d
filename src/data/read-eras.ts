import {GROUP_LIMIT} from './read-briefly.js';
import {date} from './read-date.js';
import {list, object, type Read, text} from './read-fields.js';
import type {Era} from './types.js';

/** Reads eras. */
export const readEras: Read<Era[]> = list(
  object<Era>({title: text(200), date, group: text(200)}, 'title', 'date'),
  GROUP_LIMIT,
);
