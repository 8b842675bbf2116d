import {html, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import type {Messages} from '../../locales/messages.js';
import {datum, filled, linkTemplate, SLOT} from './datum.js';

/** The address of content from another site, if a frame can show it. */
export function embedAddress(url: string): URL | undefined {
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : undefined;
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address : undefined;
}

/** Shows a button before content from another site is loaded, as its host learns who reads what. */
class EmbedDirective extends AsyncDirective {
  #loaded = '';

  override render(address: URL, name: string, messages: Messages): TemplateResult {
    return this.#loaded === address.href ? this.#frame(address, name) : this.#offer(address, name, messages);
  }

  #offer(address: URL, name: string, messages: Messages): TemplateResult {
    const host = datum(address.host);
    const load = ({currentTarget}: Event) => {
      const box = (currentTarget as Element).closest('.embed');
      this.#loaded = address.href;
      this.setValue(this.#frame(address, name));
      box?.querySelector('iframe')?.focus(); // the button that had the focus is gone
    };
    return html`
      <button class="reading-button" part="media-load" type="button"
        @click=${load}>${filled(messages.loadFrom(SLOT), messages, 'loadFrom', host)}</button>
      <p class="embed-note">${filled(messages.loadNote(SLOT), messages, 'loadNote', host)}</p>
      <p class="embed-address">${linkTemplate(address.href, host)}</p>`;
  }

  #frame({href}: URL, name: string): TemplateResult {
    return html`<iframe src=${href} title=${name} sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer"
      loading="lazy"></iframe>`;
  }
}

/** A button that loads content from another site, then a frame with it. */
export const embed = directive(EmbedDirective);
