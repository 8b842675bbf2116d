import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent, Media} from '../../data/types.js';
import type {ReadingWording} from './reading-context.js';
import {datum, filled, SLOT} from './datum.js';
import {embed, embedAddress} from './embed.js';
import {image} from './image.js';

/**
 * Images, recordings, and frames with content from other sites. Only images are loaded without being asked for, and
 * only when they come near the viewport.
 */
export function mediaTemplate(event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  const figures = (event.media ?? [])
    .map((medium) => figureTemplate(medium, event, wording))
    .filter((figure) => figure !== nothing);
  return figures.length ? html`<div class="gallery">${figures}</div>` : nothing;
}

function figureTemplate(medium: Media, event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  const lang = wording.dataLang(event);
  const type = mediaType(medium);
  const content = contentTemplate(medium, event, wording);
  if (content === nothing) return nothing;
  const {caption, credit} = medium;
  return html`<figure class="medium medium-${type}" part="media media-${type}">
    ${content}
    ${
      caption || credit
        ? html`<figcaption class="caption" part="media-caption">
      ${caption ? html`<span lang=${lang ?? nothing} dir="auto">${caption}</span>` : nothing}
      ${credit ? html`<span class="credit">${filled(wording.messages.credit(SLOT), wording.messages, 'credit', datum(credit, lang))}</span>` : nothing}
    </figcaption>`
        : nothing
    }
  </figure>`;
}

function contentTemplate(medium: Media, event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  const lang = wording.dataLang(event);
  const type = mediaType(medium);
  const {url, alt, caption, captions} = medium;
  // Without `default`: captions are loaded with the recording, when a reader starts it.
  const track = captions ? html`<track kind="captions" src=${captions} srclang=${lang ?? wording.language}>` : nothing;
  const crossOrigin = captions && isElsewhere(captions) ? 'anonymous' : nothing;
  // The accessible name: the author's text, else the title of the event.
  const name = alt || caption || event.title;
  switch (type) {
    case 'image':
      // An empty `alt` marks a decorative image and is kept; a missing one falls back to the name.
      return html`${image(url, alt ?? name, alt === caption || alt === event.title ? undefined : alt, lang)}`;
    case 'audio':
      return html`<audio src=${url} aria-label=${name} lang=${lang ?? nothing} controls preload="none"
        crossorigin=${crossOrigin}
        @play=${showCaptions} @error=${loadWithoutCaptions}>${track}</audio>`;
    case 'video':
      return html`<video src=${url} aria-label=${name} lang=${lang ?? nothing} controls playsinline preload="none"
        crossorigin=${crossOrigin}
        @play=${showCaptions} @error=${loadWithoutCaptions}>${track}</video>`;
    default: {
      const address = embedAddress(url);
      return address ? html`<div class="embed">${embed(address, name, wording.messages)}</div>` : nothing;
    }
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
const showCaptions = {
  handleEvent({currentTarget}: Event): void {
    for (const track of (currentTarget as HTMLMediaElement).textTracks) track.mode = 'showing';
  },
  once: true,
};

/** Retries without CORS, and so without captions: some hosts serve recordings to anybody, but not by CORS. */
function loadWithoutCaptions({currentTarget}: Event): void {
  const recording = currentTarget as HTMLMediaElement;
  if (recording.crossOrigin === null) return;
  recording.crossOrigin = null;
  recording.load();
  void recording.play().catch(() => {}); // the browser may require another click
}

const EXTENSIONS: Readonly<Record<string, Media['type']>> = {
  avif: 'image',
  gif: 'image',
  jpeg: 'image',
  jpg: 'image',
  png: 'image',
  svg: 'image',
  webp: 'image',
  aac: 'audio',
  flac: 'audio',
  m4a: 'audio',
  mp3: 'audio',
  oga: 'audio',
  ogg: 'audio',
  opus: 'audio',
  wav: 'audio',
  m4v: 'video',
  mov: 'video',
  mp4: 'video',
  ogv: 'video',
  webm: 'video',
};

/** The type of a medium: as its author says, else by its file extension, else `embed`. */
function mediaType({type, url}: Media): NonNullable<Media['type']> {
  if (type) return type;
  const path = url.split(/[?#]/, 1)[0];
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(EXTENSIONS, extension) && EXTENSIONS[extension]) || 'embed';
}
