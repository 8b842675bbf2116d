import {isSafeUrl} from '../data/safe-url.js';
import type {Media, Source} from '../data/types.js';
import {escapeHtml} from './escape.js';
import {attributesOf} from './html-attributes.js';
import {isImage} from './media-types.js';

/** How wide images are shown at most. */
const SIZES = '(max-width: 40em) 100vw, 40em';

/** Where media are for readers alone: in a list that the element reads, a link would be one of the event. */
interface ForReaders {
  /** What an image is of that has neither an alternative text nor a caption. */
  readonly title: string;
}

/** A link; the words alone where the address is none that may be opened. @param words - escaped. */
export function linkHtml(url: string, words: string): string {
  return isSafeUrl(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words;
}

/** Where something was published, after a space; empty where nothing is known of it. */
export function sourceHtml(source: Source | undefined, hasLinks = false): string {
  const names = [source?.title, source?.publisher].filter(Boolean).map((part) => escapeHtml(part!));
  const url = hasLinks ? source?.url : undefined;
  const words = names.join(', ') || (url && escapeHtml(url));
  return words ? ` <cite>${url ? linkHtml(url, words) : words}</cite>` : '';
}

/**
 * A picture, a quotation or a big number; what is no picture is named, and linked where it may be. Images are not loaded
 * where an element with a script takes the place of what stands in it.
 * @param forReaders - is missing in a list that the element reads: there is nothing but what it reads as it was.
 */
export function mediaHtml(medium: Media, forReaders?: ForReaders): string {
  const from = (source: Source | undefined) => (forReaders ? sourceHtml(source, true) : '');
  if (medium.type === 'number')
    return `<div><b>${escapeHtml(medium.value)}</b> ${escapeHtml(medium.label)}${from(medium.source)}</div>`;
  if (medium.type === 'quote') {
    const by = `${escapeHtml(medium.by ?? '')}${from(medium.source)}`.trim();
    const said = by && `<figcaption>${by}</figcaption>`;
    return `<figure><blockquote>${escapeHtml(medium.text).replaceAll('\n', '<br>')}</blockquote>${said}</figure>`;
  }
  const {url, alt, caption, credit, width, height, srcset, places = []} = medium;
  const words = [caption && escapeHtml(caption), credit && `<small>${escapeHtml(credit)}</small>`].filter(Boolean);
  const said = words.length ? `<figcaption>${words.join(' – ')}</figcaption>` : '';
  if (!isImage(medium) || !isSafeUrl(url)) {
    const name = escapeHtml(alt || url);
    return `<figure>${forReaders ? linkHtml(url, name) : name}${said}</figure>`;
  }
  const image = attributesOf({
    src: url,
    srcset,
    sizes: srcset && SIZES,
    // An empty text marks what is decoration alone.
    alt: alt ?? (forReaders ? caption || forReaders.title : ''),
    width,
    height,
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
  });
  const names = (forReaders ? places : []).map(({name}) => `<li>${escapeHtml(name)}</li>`).join('');
  return `<figure><img${image}>${names && `<ul>${names}</ul>`}${said}</figure>`;
}
