import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent, Media, MediaFile} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {ReadingWording} from './reading-context.js';
import {numberTemplate, quoteTemplate} from './callouts.js';
import {datum, filled, SLOT} from './datum.js';
import {embed, embedAddress} from './embed.js';
import {image} from './image.js';
import {imagesOf, mediaType} from './media-type.js';

/**
 * Images, recordings, frames with content from other sites, quotations and big numbers. Only images are loaded without being asked for, and
 * only when they come near the viewport.
 */
export function mediaTemplate(event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  const figures = (event.media ?? [])
    .map((medium) => figureTemplate(medium, event, wording))
    .filter((figure) => figure !== nothing);
  return figures.length ? html`<div class="gallery">${figures}</div>` : nothing;
}

function figureTemplate(medium: Media, event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  if (medium.type === 'quote') return quoteTemplate(medium, event, wording);
  if (medium.type === 'number') return numberTemplate(medium, event, wording);
  const content = contentTemplate(medium, event, wording);
  if (content === nothing) return nothing;
  const type = mediaType(medium);
  return html`<figure class="medium medium-${type}" part="media media-${type}">
    ${content}
    ${captionTemplate(medium, event, wording)}
  </figure>`;
}

/** What is said of a medium, and who made it. */
function captionTemplate(
  {caption, credit}: MediaFile,
  event: DatasetEvent,
  wording: ReadingWording,
): TemplateResult | typeof nothing {
  const lang = wording.dataLang(event);
  return caption || credit
    ? html`<figcaption class="caption" part="media-caption">
      ${caption ? html`<span lang=${lang ?? nothing} dir="auto">${caption}</span>` : nothing}
      ${credit ? html`<span class="credit">${filled(wording.messages.credit(SLOT), wording.messages, 'credit', datum(credit, lang))}</span>` : nothing}
    </figcaption>`
    : nothing;
}

function contentTemplate(
  medium: MediaFile,
  event: DatasetEvent,
  wording: ReadingWording,
): TemplateResult | typeof nothing {
  const lang = wording.dataLang(event);
  const {url, alt, caption, captions, width, height} = medium;
  // Without `default`: captions are loaded with the recording, when a reader starts it.
  const track = captions ? html`<track kind="captions" src=${captions} srclang=${lang ?? wording.language}>` : nothing;
  const crossOrigin = captions && isElsewhere(captions) ? 'anonymous' : nothing;
  // The accessible name: the author's text, else the title of the event.
  const name = alt || caption || event.title;
  switch (mediaType(medium)) {
    case 'image':
      return imageTemplate(medium, event, wording);
    case 'audio':
      return html`<audio src=${url} aria-label=${name} lang=${lang ?? nothing} controls preload="none"
        crossorigin=${crossOrigin}
        @play=${showCaptions} @error=${loadWithoutCaptions}>${track}</audio>`;
    case 'video':
      return html`<video src=${url} aria-label=${name} lang=${lang ?? nothing} controls playsinline preload="none"
        width=${width ?? nothing} height=${height ?? nothing} crossorigin=${crossOrigin}
        @play=${showCaptions} @error=${loadWithoutCaptions}>${track}</video>`;
    default: {
      const address = embedAddress(url);
      return address ? html`<div class="embed">${embed(address, name, wording.messages)}</div>` : nothing;
    }
  }
}

/**
 * An image in its aspect, which a click or Enter shows large.
 * @param isLarge - it is shown large already.
 */
function imageTemplate(
  medium: MediaFile,
  event: DatasetEvent,
  wording: ReadingWording,
  isLarge = false,
): TemplateResult {
  const {url, alt, caption, srcset, width, height, places} = medium;
  const {messages} = wording;
  const lang = wording.dataLang(event);
  // An empty `alt` marks a decorative image and is kept; a missing one falls back to the name.
  const words = alt ?? (caption || event.title);
  const instead = isLarge ? words : alt === caption || alt === event.title ? undefined : alt;
  const open = ({currentTarget}: Event) => void openLarge(currentTarget as HTMLElement, medium, event, wording);
  return html`${image(url, words, instead, {
    lang,
    srcset,
    width,
    height,
    places,
    placesName: messages.images.places,
    locale: wording.locale,
    ...(!isLarge && {enlarge: {words: messages.images.enlarge, lang: languageOfWord(messages, 'images'), open}}),
  })}`;
}

/** Shows an image of an event large; by itself, where what does so cannot be loaded. */
async function openLarge(
  opener: HTMLElement,
  medium: MediaFile,
  event: DatasetEvent,
  wording: ReadingWording,
): Promise<void> {
  const images = imagesOf(event);
  try {
    const {openLightbox} = await import('../lightbox/lightbox.js');
    const template = (image: MediaFile) =>
      html`${imageTemplate(image, event, wording, true)}${captionTemplate(image, event, wording)}`;
    openLightbox({opener, images, first: images.indexOf(medium), event, wording, template});
  } catch {
    open(medium.url, '_blank', 'noopener');
  }
}

/**
 * Whether an address has another origin: browsers load captions from there only into a recording with `crossorigin`.
 */
function isElsewhere(url: string): boolean {
  return URL.canParse(url, document.baseURI) && new URL(url, document.baseURI).origin !== location.origin;
}

/**
 * Loads and shows the captions of a recording when a reader starts it; once, so that captions that were turned off stay
 * off.
 */
const showCaptions = Object.assign(
  ({currentTarget}: Event): void => {
    for (const track of (currentTarget as HTMLMediaElement).textTracks) track.mode = 'showing';
  },
  {once: true},
);

/** Retries without CORS, and so without captions: some hosts serve recordings to anybody, but not by CORS. */
function loadWithoutCaptions({currentTarget}: Event): void {
  const recording = currentTarget as HTMLMediaElement;
  if (recording.crossOrigin === null) return;
  recording.crossOrigin = null;
  recording.load();
  void recording.play().catch(() => {}); // the browser may require another click
}
