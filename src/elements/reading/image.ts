import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';

/** A picture; where it cannot be loaded, it leaves no empty box but what its author has said that it shows. */
class ImageDirective extends AsyncDirective {
  #broken = '';

  /**
   * @param alt - what assistive technology says of the picture.
   * @param instead - what is read in its place where nothing else there says it.
   */
  override render(
    url: string,
    alt: string,
    instead: string | undefined,
    lang: string | undefined,
  ): TemplateResult | typeof nothing {
    if (url === this.#broken)
      return instead ? html`<p class="unseen" lang=${lang ?? nothing} dir="auto">${instead}</p>` : nothing;
    const collapse = () => {
      this.#broken = url;
      this.setValue(this.render(url, alt, instead, lang));
    };
    return html`<img src=${url} alt=${alt} lang=${lang ?? nothing} loading="lazy" decoding="async"
      referrerpolicy="no-referrer" @error=${collapse}>`;
  }
}

/** A picture that collapses where it is broken. */
export const image = directive(ImageDirective);
