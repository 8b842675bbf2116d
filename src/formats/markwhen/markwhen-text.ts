import type {Link, Media} from '../../data/types.js';
import type {FileIssues} from '../file-issues.js';
import {mediaOf} from '../media-of.js';
import {plainText} from '../plain-text.js';

/** What the words of an event say. */
export interface EventWords {
  readonly text: string;
  /** The text as Markdown, where it is marked; undefined where it is not. */
  readonly marked: string | undefined;
  readonly tags: readonly string[];
  readonly links: readonly Link[];
  readonly media: readonly Media[];
  readonly place: string | undefined;
  readonly id: string | undefined;
}

const TAG = /(^|\s)#(?!\d+(?:\s|$))([\p{L}\p{N}_]+)/gu;
/** A picture, a link, or a place: `![alt](url)`, `[name](url)`, `[name](map)`. */
const LINK = /(!?)\[([^\]\n]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/** Emphasis and items of lists. */
const MARKS = /\*\*|__|(?:^|\s)[*_]\S|^[-*+] /m;

/** Takes tags, links, pictures and places out of the words of an event. */
export function eventWords(given: string, place: string, issues: FileIssues): EventWords {
  const links: Link[] = [];
  const media: Media[] = [];
  const tags = new Set<string>();
  let where: string | undefined;
  let id: string | undefined;
  const linked = given.replace(LINK, (_, isPicture: string, name: string, url: string) => {
    if (/^(?:map|location)$/.test(url)) {
      if (where !== undefined) issues.lose(place, 'a second place of an event');
      where ??= name;
      return name;
    }
    const address = url.startsWith('www.') ? `https://${url}` : url;
    const found = mediaOf(address);
    if (isPicture)
      media.push({...('media' in found ? found.media : {type: 'image', url: address}), ...(name && {alt: name})});
    else links.push({url: address, ...(name && {title: name})});
    return isPicture ? '' : name;
  });
  const named = linked.replace(/(^|\s)!(\w+)(?=\s|$)/, (_, before: string, found: string) => {
    id = found;
    return before;
  });
  for (const [, , tag] of named.matchAll(TAG)) tags.add(tag);
  // Tags at the end of a line only sort the event; within a sentence they are words of it.
  const words = named
    .split('\n')
    .map((line) => line.replace(/(?:(?:^|\s+)#(?!\d+(?:\s|$))[\p{L}\p{N}_]+)+\s*$/u, '').replace(TAG, '$1$2'))
    .join('\n');
  const plain = plainText(words.replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2'), place, issues);
  return {
    marked: MARKS.test(words) ? words.trim() : undefined,
    text: plain.text.replaceAll(/[ \t]+\n/g, '\n').trim(),
    tags: [...tags],
    links: [...links, ...plain.links],
    media,
    place: where,
    id,
  };
}
