import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';

/** An image. If it cannot be loaded, its alternative text takes its place instead of an empty box. */
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

/** An image that is replaced by text if it cannot be loaded. */
export const image = directive(ImageDirective);
