import {quote} from './issue.js';
import {edtfText} from './read-date.js';
import type {Read} from './read-fields.js';

/**
 * Replaces the keys `start` and `end` of an event, as other libraries have them, by `date`. Undefined if one of them is
 * not a date; an event that has a date keeps that.
 */
export const joinSides: Read<object> = (value, at) => {
  const {start, end, ...rest} = value as Record<string, unknown>;
  if (Object.hasOwn(rest, 'date')) return value as object;
  if (end === undefined || end === null) {
    at.child('start').warn('unknown-key', 'read as "date"');
    return {...rest, date: start};
  }
  const first = edtfText(start, at.child('start'));
  const last = edtfText(end, at.child('end'));
  if (first === undefined || last === undefined) return undefined;
  at.child('start').warn('unknown-key', `read as "date": ${quote(`${first}/${last}`)}`);
  return {...rest, date: `${first}/${last}`};
};
