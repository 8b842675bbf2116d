import {LateFormat} from './late-format.js';

/** How an event begins: a date, or two, or a date in relation to others; then a colon. */
const EVENT =
  /^[ \t]*(?:now|\d{4}(?:-\d\d){0,2}|\d{1,2}\/(?:\d{1,2}\/)?\d{1,5}|\d{1,5}[ \t]?(?:BCE?|CE|AD)|\d{1,2}[ \t][a-z]{3,9}|[a-z]{3,9}[ \t]\d{1,4}|(?:after|before|by)?[ \t]*!\w+|\d+[ \t]?(?:day|week|month|year)s?)(?![\w])[^:\n,;\t]{0,80}(?::\d\d[^:\n,;\t]{0,40}){0,4}:[ \t]/gim;
const HEADER = /^\s*(?:---\s*$|(?:title|description|timezone|tz|dateFormat)[ \t]*:|#\w+:|\/\/|#{1,6} )/im;

/** Timelines as text: markwhen. */
export const markwhen = new LateFormat(
  {
    name: 'markwhen',
    mediaTypes: ['text/markwhen', 'text/x-markwhen'],
    isJson: false,
    endings: ['mw', 'markwhen', 'cascade'],
    sniff: ({text, value}) => {
      if (value !== undefined || /^\s*</.test(text)) return false;
      const head = text.slice(0, 20_000);
      const count = head.match(EVENT)?.length ?? 0;
      return count > 1 || (count === 1 && HEADER.test(head));
    },
  },
  async () => ({read: (await import('./markwhen/read-markwhen.js')).readMarkwhen}),
);
