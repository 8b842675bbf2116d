import {readDuration} from '../time/duration.js';
import {quote} from './issue.js';
import {edtfText} from './read-date.js';
import {longText} from './read-event.js';
import {list, object, type Read, text, wrongType} from './read-fields.js';
import type {Revision} from './types.js';

/** The most corrections of an event, or of a dataset. */
const LIMIT = 100;

const revision = object<Revision>({date: edtfText, note: longText}, 'date', 'note');

/** Reads corrections. */
export const readRevisions: Read<Revision[]> = (value, at) =>
  Array.isArray(value)
    ? list(revision, LIMIT)(value, at)
    : wrongType(value, at, 'an array: expected [{"date": "2021-06-24", "note": "…"}]');

/** Checks a duration, but keeps it as text. */
export const readDurationText: Read<string> = (value, at) => {
  const given = text(200)(value, at);
  if (given === undefined) return undefined;
  return readDuration(given)
    ? given
    : at.error(
        'bad-duration',
        `${quote(given)} is not a duration: expected one such as "P3D", "P2W", "PT36H" or "P1M"`,
        given,
      );
};
