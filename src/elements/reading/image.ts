import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import {ref} from 'lit/directives/ref.js';
import type {MapPlace, MediaFile} from '../../data/types.js';
import {mapPlaces} from './map-places.js';

/** What may be known of an image besides its address and its words. */
interface ImageOptions extends Pick<MediaFile, 'srcset' | 'width' | 'height'> {
  /** The language of its words and of the names of places. */
  readonly lang?: string | undefined;
  /** The places of a map, and the name of their list. */
  readonly places?: readonly MapPlace[] | undefined;
  readonly placesName?: string;
  /** In which language numbers are written. */
  readonly locale?: string;
  /** The button that shows it large. */
  readonly enlarge?: {readonly words: string; readonly lang: string | undefined; open(event: Event): void};
}

/**
 * An image, in a box of its aspect. If it cannot be loaded, its alternative text takes its place instead of an empty
 * box.
 */
class ImageDirective extends AsyncDirective {
  #broken = '';

  /**
   * @param alt - its alternative text.
   * @param instead - the text in place of a broken image; undefined if its caption or the title says the same.
   */
  override render(
    url: string,
    alt: string,
    instead: string | undefined,
    options: ImageOptions = {},
  ): TemplateResult | typeof nothing {
    const {lang, srcset, width, height, places, placesName, locale, enlarge} = options;
    if (url === this.#broken)
      return instead ? html`<p class="unseen" lang=${lang ?? nothing} dir="auto">${instead}</p>` : nothing;
    const collapse = () => {
      this.#broken = url;
      this.setValue(this.render(url, alt, instead, options));
    };
    const isSized = width !== undefined && height !== undefined;
    // What lies over the image needs a box as large as what is seen of it.
    const fit = ({currentTarget}: Event) => {
      const {naturalWidth, naturalHeight, parentElement} = currentTarget as HTMLImageElement;
      const box = parentElement!.closest<HTMLElement>('.image-box')!;
      if (!isSized && naturalWidth && naturalHeight) setAspect(box, naturalWidth / naturalHeight);
      box.classList.add('loaded');
    };
    const picture = html`<img src=${url} srcset=${srcset ?? nothing} sizes=${srcset ? SIZES : nothing} alt=${alt}
      width=${width ?? nothing} height=${height ?? nothing} lang=${lang ?? nothing} loading="lazy" decoding="async"
      referrerpolicy="no-referrer" @error=${collapse} @load=${fit}>`;
    return html`<div class="image-box" ${ref((box) => isSized && setAspect(box as HTMLElement, width / height))}>${
      enlarge
        ? html`<button class="enlarge" part="media-enlarge" type="button" aria-haspopup="dialog"
      @click=${enlarge.open}>${picture}<span class="words aloud" lang=${enlarge.lang ?? nothing}>${enlarge.words}</span></button>`
        : picture
    }${
      places?.length ? mapPlaces(places, {lang, locale: locale ?? 'en', name: placesName}) : nothing
    }</div>${places?.length ? html`<p class="map-key" aria-hidden="true" lang=${lang ?? nothing} hidden></p>` : nothing}`;
  }
}

/** How wide images are shown at most: wide enough for the width of an article. */
const SIZES = '(max-width: 40em) 100vw, 40em';

function setAspect(box: HTMLElement | undefined, aspect: number): void {
  // Through CSSOM: strict content security policies forbid style attributes.
  box?.style.setProperty('--_aspect', String(aspect));
}

/** An image that is replaced by text if it cannot be loaded. */
export const image = directive(ImageDirective);
