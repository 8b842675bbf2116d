import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent, Media} from '../../data/types.js';
import type {ReadingWording} from './reading-context.js';
import {datum, filled, languageOf, SLOT} from './datum.js';
import {embed, embedAddress} from './embed.js';
import {mediaType} from './media-type.js';

/** Pictures, recordings, and what others host. Only pictures are loaded without being asked for, and these when they come near. */
export function mediaTemplate(event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  const figures = (event.media ?? []).map((medium) => figureTemplate(medium, event, wording)).filter((figure) => figure !== nothing);
  return figures.length ? html`<div class="gallery">${figures}</div>` : nothing;
}

function figureTemplate(medium: Media, event: DatasetEvent, wording: ReadingWording): TemplateResult | typeof nothing {
  const lang = languageOf(event, wording);
  const type = mediaType(medium);
  const content = contentTemplate(medium, type, event, wording, lang);
  if (content === nothing) return nothing;
  const {caption, credit} = medium;
  return html`<figure class="medium medium-${type}" part="media media-${type}">
    ${content}
    ${caption || credit ? html`<figcaption class="caption" part="media-caption">
      ${caption ? html`<span lang=${lang ?? nothing} dir="auto">${caption}</span>` : nothing}
      ${credit ? html`<span class="credit">${filled(wording.messages.credit(SLOT), wording.messages, datum(credit, lang))}</span>` : nothing}
    </figcaption>` : nothing}
  </figure>`;
}

function contentTemplate(medium: Media, type: Media['type'], event: DatasetEvent, wording: ReadingWording, lang: string | undefined): TemplateResult | typeof nothing {
  const {url, alt, caption, captions} = medium;
  const track = captions ? html`<track kind="captions" src=${captions} srclang=${lang ?? nothing} default>` : nothing;
  // Something that shows is never nameless: what the author wrote, else what it is a part of.
  const name = alt || caption || event.title;
  switch (type) {
    case 'image':
      // Empty is what an author writes for a picture that only decorates; missing is what was forgotten.
      return html`<img src=${url} alt=${alt ?? name} lang=${lang ?? nothing} loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
    case 'audio':
      return html`<audio src=${url} aria-label=${name} lang=${lang ?? nothing} controls preload="none">${track}</audio>`;
    case 'video':
      return html`<video src=${url} aria-label=${name} lang=${lang ?? nothing} controls playsinline preload="none">${track}</video>`;
    default: {
      const address = embedAddress(url);
      return address ? html`<div class="embed">${embed(address, name, wording.messages)}</div>` : nothing;
    }
  }
}
