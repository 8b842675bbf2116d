import {isSafeUrl} from '../data/safe-url.js';
import type {Media, Source} from '../data/types.js';
import {escapeHtml} from './escape.js';
import {attributesOf} from './html-attributes.js';
import {isImage} from './media-types.js';

/** How wide images are shown at most. */
const SIZES = '(max-width: 40em) 100vw, 40em';

/** What stands around media. */
interface MediaSetting {
  /** What an image is of that has neither an alternative text nor a caption. */
  readonly title: string;
  /** In a list, a link would be read as one of the event's. */
  readonly hasLinks: boolean;
}

/** A link; the words alone where the address is none that may be opened. @param words - escaped. */
export function linkHtml(url: string, words: string): string {
  return isSafeUrl(url) ? `<a href="${escapeHtml(url)}">${words}</a>` : words;
}

/** Where something was published, after a space; empty where nothing is known of it. */
export function sourceHtml(source: Source | undefined, hasLinks: boolean): string {
  const names = [source?.title, source?.publisher].filter(Boolean).map((part) => escapeHtml(part!));
  const url = hasLinks ? source?.url : undefined;
  const words = names.join(', ') || (url && escapeHtml(url));
  return words ? ` <cite>${url ? linkHtml(url, words) : words}</cite>` : '';
}

/**
 * A picture, a quotation or a big number; what is no picture is named, and linked where it may be. Images are not loaded
 * where an element with a script takes the place of what stands in it.
 */
export function mediaHtml(medium: Media, {title, hasLinks}: MediaSetting): string {
  if (medium.type === 'number')
    return `<div><b>${escapeHtml(medium.value)}</b> ${escapeHtml(medium.label)}${sourceHtml(medium.source, hasLinks)}</div>`;
  if (medium.type === 'quote') {
    const by = `${escapeHtml(medium.by ?? '')}${sourceHtml(medium.source, hasLinks)}`.trim();
    const said = by && `<figcaption>${by}</figcaption>`;
    return `<figure><blockquote>${escapeHtml(medium.text).replaceAll('\n', '<br>')}</blockquote>${said}</figure>`;
  }
  const {url, alt, caption, credit, width, height, srcset, places = []} = medium;
  const words = [caption, credit].filter(Boolean).map((text) => escapeHtml(text!));
  const said = words.length ? `<figcaption>${words.join(' – ')}</figcaption>` : '';
  if (!isImage(medium) || !isSafeUrl(url)) {
    const name = escapeHtml(alt || url);
    return `<figure>${hasLinks ? linkHtml(url, name) : name}${said}</figure>`;
  }
  const image = attributesOf({
    src: url,
    srcset,
    sizes: srcset && SIZES,
    // An empty text marks what is decoration alone.
    alt: alt ?? (caption || title),
    width,
    height,
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
  });
  const names = places.map(({name}) => `<li>${escapeHtml(name)}</li>`).join('');
  return `<figure><img${image}>${names && `<ul>${names}</ul>`}${said}</figure>`;
}
