import {type Cursor, quote} from './issue.js';
import {choice, list, numeric, object, type Read, text, url, wrongType} from './read-fields.js';
import {longText, readSource} from './read-event.js';
import {isSafeUrl} from './safe-url.js';
import type {MapPlace, Media, MediaFile, MediaNumber, MediaQuote} from './types.js';

// As in `read-event.ts`; each that it exported would be one more export of the first file.
const TITLE_LIMIT = 500;
const LIST_LIMIT = 100;
const name = text(200);

/** No image is larger, px. */
const MOST_PX = 100_000;
const SRCSET_LIMIT = 20_000;
const MOST_CANDIDATES = 50;
const MOST_PLACES = 100;

/** One candidate of a `srcset`: its address, and the width of its image or the density of its pixels. */
const DESCRIPTOR = /^(?:(\d{1,6})w|(\d{1,3}(?:\.\d{1,4})?)x)$/;
const ACCEPTED = 'expected addresses with a width or a density each: "small.jpg 480w, large.jpg 1600w"';

/**
 * Reads a `srcset`; candidates that cannot be used become issues, and the others stay. As in HTML an address may have
 * commas within, but not at its end, and what has no descriptor is of density 1.
 */
const srcset: Read<string> = (value, at) => {
  const given = text(SRCSET_LIMIT)(value, at);
  if (given === undefined) return undefined;
  const kept: string[] = [];
  const seen = new Set<string>();
  let unit: string | undefined;
  const refuse = (candidate: string, why: string) =>
    at.error('wrong-type', `${quote(candidate)} in srcset ${why}; ${ACCEPTED}`);
  for (const {address, descriptor} of candidatesOf(given)) {
    const whole = descriptor ? `${address} ${descriptor}` : address;
    const found = descriptor ? DESCRIPTOR.exec(descriptor) : ['', undefined, '1'];
    const size = Number(found?.[1] ?? found?.[2]);
    const kind = found?.[1] === undefined ? 'x' : 'w';
    if (!isSafeUrl(address)) at.error('unsafe-url', `${quote(address)} in srcset is not loaded`);
    else if (!found || !size) refuse(whole, 'says no size');
    else if (unit && unit !== kind) refuse(whole, `is not measured in "${unit}" as the first is`);
    else if (seen.has(`${size}${kind}`)) refuse(whole, 'is of a size that another has');
    else if (kept.length === MOST_CANDIDATES) {
      at.error('too-many', `srcset has more than ${MOST_CANDIDATES} candidates; the first are kept`);
      break;
    } else {
      unit = kind;
      seen.add(`${size}${kind}`);
      kept.push(`${address} ${size}${kind}`);
    }
  }
  if (!kept.length && !given.trim()) at.error('empty', `srcset is empty; ${ACCEPTED}`);
  return kept.length ? kept.join(', ') : undefined;
};

/** The candidates of a `srcset`, as HTML takes it apart, in time proportional to its length. */
function* candidatesOf(given: string): Iterable<{address: string; descriptor: string}> {
  const words = given.split(/\s+/).filter(Boolean);
  for (let i = 0; i < words.length; i++) {
    // Commas before an address are skipped; those at its end end the candidate.
    const word = words[i].replace(/^,+/, '');
    if (!word) continue;
    const address = word.replace(/,{1,9}$/, '');
    if (address !== word) {
      yield {address, descriptor: ''};
      continue;
    }
    const rest: string[] = [];
    while (i + 1 < words.length) {
      const next = words[++i];
      const comma = next.indexOf(',');
      rest.push(comma < 0 ? next : next.slice(0, comma));
      if (comma < 0) continue;
      if (comma + 1 < next.length) words[i--] = next.slice(comma + 1);
      break;
    }
    yield {address, descriptor: rest.filter(Boolean).join(' ')};
  }
}

const part = numeric(0, 1);

const focus: Read<[number, number]> = (value, at) => {
  if (!Array.isArray(value) || value.length !== 2) return wrongType(value, at, 'a point such as [0.5, 0.3]');
  const x = part(value[0], at.child(0));
  const y = part(value[1], at.child(1));
  return x === undefined || y === undefined ? undefined : [x, y];
};

const px: Read<number> = (value, at) => {
  const given = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
  const read = numeric(1, MOST_PX)(given, at);
  return read === undefined ? undefined : Math.round(read);
};

const file = object<MediaFile>(
  {
    // The last two never come here; they are named where a word is none of these.
    type: choice('image', 'audio', 'video', 'embed', 'quote', 'number') as Read<NonNullable<MediaFile['type']>>,
    url,
    alt: text(TITLE_LIMIT),
    caption: longText,
    credit: name,
    captions: url,
    srcset,
    width: px,
    height: px,
    focus,
    places: list(object<MapPlace>({name, x: part, y: part}, 'name', 'x', 'y'), MOST_PLACES),
  },
  'url',
);

/** The key `url` of what has no address: it is refused as one that is not known. */
type Said<T> = Omit<T, 'url'>;

const quotation = object<Said<MediaQuote>>(
  {type: choice('quote'), text: longText, by: name, source: readSource},
  'type',
  'text',
);

const bigNumber = object<Said<MediaNumber>>(
  {type: choice('number'), value: text(60), label: text(TITLE_LIMIT), source: readSource},
  'type',
  'value',
  'label',
);

const READERS: Readonly<Record<string, Read<Media>>> = {quote: quotation, number: bigNumber};

const readMedium: Read<Media> = (value: unknown, at: Cursor) => {
  const type = typeof value === 'object' && value !== null ? (value as {type?: unknown}).type : undefined;
  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : file;
  return read(value, at);
};

/** Reads images, recordings, pages of other sites, quotations and big numbers. */
export const readMedia: Read<Media[]> = list(readMedium, LIST_LIMIT);
