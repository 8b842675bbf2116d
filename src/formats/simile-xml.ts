import {decodeReferences} from '../data/character-references.js';
import type {Format} from './format.js';
import {type HtmlToken, htmlTokens} from './html-tokens.js';
import type {JsonObject} from './json-values.js';
import {readSimileEvents} from './simile.js';

const START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<data(?=[\s>])/i;

/** What attributes are called whose names have capitals; those of a tag are read in lower case. */
const KEYS = new Map(
  ['latestStart', 'earliestEnd', 'isDuration', 'durationEvent', 'eventID'].map((key) => [key.toLowerCase(), key]),
);

/** The event sources of SIMILE Timeline in XML: `<data><event start="1845" title="…">…</event></data>`. */
export const simileXml: Format = {
  name: 'simile-xml',
  mediaTypes: [],
  isJson: false,
  endings: [],
  sniff: ({text, value}) => value === undefined && START.test(text),
  read({text: given}, issues) {
    const text = withoutSections(given);
    const tokens = htmlTokens(text).filter((token) => 'attributes' in token);
    const starts = tokens.flatMap((token, i) => (token.type === 'open' && token.name === 'event' ? [i] : []));
    if (!starts.length) return issues.error('$', 'missing', 'it has no <event>');
    for (const key of tokens.find(({name}) => name === 'data')?.attributes.keys() ?? [])
      if (key !== 'date-time-format') issues.lose('line 1', `"${key}" of the timeline`);
    const lines = linesOf(
      text,
      starts.map((i) => tokens[i].at),
    );
    const events = starts.map((i) => eventOf(text, tokens[i], tokens[i + 1]));
    return readSimileEvents(events, (i) => `line ${lines[i]}`, issues);
  },
};

type Tag = Extract<HtmlToken, {type: 'open' | 'close'}>;

/** The event of a tag in the words of SIMILE's JSON; what stands in it is its description, with markup as it is written. */
function eventOf(text: string, tag: Tag, next: Tag | undefined): JsonObject {
  const isEmpty = text[tag.end - 2] === '/';
  const close = /<\/event\s*>|<event\b/gi;
  close.lastIndex = tag.end;
  const end = next ? (close.exec(text)?.index ?? text.length) : text.length;
  const description = isEmpty ? '' : decodeReferences(text.slice(tag.end, end)).trim();
  return {
    // Only in XML, what does not say that it lasts does not.
    isDuration: 'false',
    ...Object.fromEntries([...tag.attributes].map(([name, value]) => [KEYS.get(name) ?? name, value])),
    ...(description && {description}),
  };
}

/** Sections of plain characters as text with references, on as many lines. */
const withoutSections = (text: string): string =>
  text.replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, (_, inner: string) =>
    inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );

/** The lines on which places of a text lie, counted from 1. @param places - in order. */
function linesOf(text: string, places: readonly number[]): number[] {
  let line = 1;
  let counted = 0;
  return places.map((place) => {
    line += text.slice(counted, place).split(/\r\n|\n|\r/).length - 1;
    counted = place;
    return line;
  });
}
