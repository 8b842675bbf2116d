import {quote} from './issue.js';
import {longText} from './read-event.js';
import {object, type Read, wrongType} from './read-fields.js';
import type {EventText} from './types.js';

/** Keeps a value as it is: what it may be is said with the whole. */
const anything: Read<object> = (value) => value as object;

const fields = object<{format?: object; value: string}>({format: anything, value: longText}, 'value');

/** Reads a text that says its format. One of a format that is not known is kept as a plain text. */
export const readText: Read<EventText> = (value, at) => {
  if (Array.isArray(value))
    return wrongType(value, at, 'a text: expected one, or {"format": "markdown", "value": "…"}');
  const read = fields(value, at);
  if (!read) return undefined;
  const {format, value: words} = read as {format?: unknown; value: string};
  if (format === 'markdown') return {format, value: words};
  if (format === undefined)
    at.error('missing', 'it has no "format": expected "markdown"; the text is shown as plain text');
  else
    at.child('format').error(
      'unknown-value',
      `${quote(format)} is no format: expected "markdown"; the text is shown as plain text`,
      typeof format === 'string' ? format : undefined,
      ['markdown'],
    );
  return words;
};
