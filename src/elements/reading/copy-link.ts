import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import type {Messages} from '../../locales/messages.js';
import {worded} from './datum.js';
import {languageOfWord} from '../../locales/complete-messages.js';

/** Copies an address; where the page may not, shows it, selected, for the reader to copy. */
class CopyLinkDirective extends AsyncDirective {
  #address = '';
  #outcome: 'none' | 'copied' | 'refused' = 'none';

  override render(address: string, messages: Messages, announce: (sentence: unknown) => void): TemplateResult {
    if (address !== this.#address) this.#outcome = 'none';
    this.#address = address;
    return this.#template(address, messages, announce);
  }

  #template(address: string, messages: Messages, announce: (sentence: unknown) => void): TemplateResult {
    const copy = async ({currentTarget}: Event) => {
      const box = (currentTarget as Element).parentElement;
      try {
        await navigator.clipboard.writeText(address);
        if (address !== this.#address) return; // another event was opened meanwhile
        this.#outcome = 'copied';
        announce(worded(messages, 'linkCopied', messages.linkCopied));
      } catch {
        if (address !== this.#address) return;
        this.#outcome = 'refused';
      }
      this.setValue(this.#template(address, messages, announce));
      const input = box?.querySelector('input');
      input?.focus();
      input?.select();
    };
    return html`
      <button class="reading-button" part="copy-link" type="button"
        @click=${copy}>${this.#outcome === 'copied' ? worded(messages, 'linkCopied', messages.linkCopied) : worded(messages, 'copyLink', messages.copyLink)}</button>
      ${this.#outcome === 'refused' ? html`<input class="address" part="address" type="text" readonly lang=${languageOfWord(messages, 'copyLink') ?? nothing} aria-label=${messages.copyLink} dir="ltr" .value=${address}>` : nothing}`;
  }
}

/** A button that copies an address. */
export const copyLink = directive(CopyLinkDirective);
