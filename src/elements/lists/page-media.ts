import type {Media, MediaFile} from '../../data/types.js';
import type {FileIssues} from '../../formats/file-issues.js';
import {plainText} from '../../formats/plain-text.js';
import {hasWords, markupIn, textOf} from './item-text.js';

const FILES = 'img, video, audio, iframe';

/** Pictures that are narrower stand for a word, such as a flag before a name, px. */
const ICON_WIDTH = 48;

/**
 * Takes pictures, recordings, frames and quotations out of an element of the page, with what their `<figcaption>` says: the
 * credit is its `<small>`, the caption the rest. Icons become their words.
 */
export function takeMedia(root: Element, place: string, issues: FileIssues): Media[] {
  const media: Media[] = [];
  for (const figure of root.querySelectorAll('figure')) {
    const files = Array.from(figure.querySelectorAll(FILES));
    const words = captionOf(figure, place, issues);
    if (files.length) {
      media.push(...files.flatMap((file) => fileOf(file, place, issues) ?? []).map((file) => ({...file, ...words})));
      figure.remove();
      continue;
    }
    const quoted = figure.querySelector('blockquote');
    if (!quoted) continue;
    const {caption: by} = words;
    media.push({type: 'quote', text: wordsIn(quoted, place, issues), ...(by && {by})});
    figure.remove();
  }
  for (const element of root.querySelectorAll(FILES)) {
    const width = Number(element.getAttribute('width') || Infinity);
    if (element.localName === 'img' && width <= ICON_WIDTH) {
      element.replaceWith(element.getAttribute('alt') ?? '');
      continue;
    }
    const link = element.closest('a[href]');
    const file = fileOf(element, place, issues);
    if (file) media.push(file);
    (element.closest('picture') ?? element).remove();
    if (link && !hasWords(link.textContent)) {
      issues.lose(place, 'the link of a picture');
      link.remove();
    }
  }
  return media;
}

/** The words of an element; what is lost of them is told. */
export function wordsIn(element: Element, place: string, issues: FileIssues): string {
  return plainText(markupIn(element), place, issues).text.trim();
}

function captionOf(figure: Element, place: string, issues: FileIssues): Pick<MediaFile, 'caption' | 'credit'> {
  const caption = figure.querySelector('figcaption');
  if (!caption) return {};
  const small = caption.querySelector('small');
  const credit = small && textOf(small);
  small?.remove();
  const words = wordsIn(caption, place, issues).replace(credit ? /\s*–$/ : /$/, '');
  return {...(words && {caption: words}), ...(credit && {credit})};
}

const TYPES: Readonly<Record<string, NonNullable<MediaFile['type']>>> = {
  img: 'image',
  video: 'video',
  audio: 'audio',
  iframe: 'embed',
};

function fileOf(element: Element, place: string, issues: FileIssues): MediaFile | undefined {
  const attribute = (name: string, from: Element | null = element) => from?.getAttribute(name) || undefined;
  const url = attribute('src') ?? attribute('src', element.querySelector('source[src]'));
  if (!url) {
    issues.lose(place, `<${element.localName}> without "src"`);
    return undefined;
  }
  const isPicture = element.localName === 'img';
  const alt = element.getAttribute(isPicture ? 'alt' : element.localName === 'iframe' ? 'title' : 'aria-label');
  const captions = attribute('src', element.querySelector('track:is([kind=captions], [kind=subtitles], :not([kind]))'));
  const srcset = isPicture && attribute('srcset');
  const [width, height] = ['width', 'height'].map((name) => Number(attribute(name)));
  return {
    type: TYPES[element.localName],
    url,
    ...(alt !== null && {alt}),
    ...(captions && {captions}),
    ...(srcset && {srcset}),
    ...(width > 0 && height > 0 && {width, height}),
  };
}
