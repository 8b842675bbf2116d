import {html, nothing, type TemplateResult} from 'lit';
import type {Messages} from '../locales/messages.js';
import {numberFormat} from '../time/intl-cache.js';
import type {DataSource} from './data-source.js';

/** What stands where there is no picture: that it is loading, that there is nothing, or why not. */
export function stateTemplate({state, failure}: DataSource, messages: Messages): TemplateResult | typeof nothing {
  switch (state) {
    case 'ready':
      return nothing;
    case 'loading':
      return html`<p class="message" role="status">${messages.loading}</p>`;
    case 'empty':
      return html`<p class="message">${messages.empty}</p>`;
    case 'failed':
      return html`<p class="message failed" role="alert">${messages.failed(messages.failure[failure!])}</p>`;
  }
}

/** Says under the picture what is missing from it, and, for who made the data, why. */
export function notesTemplate({state, issues}: DataSource, messages: Messages): TemplateResult | typeof nothing {
  const leftOut = issues.filter(({severity}) => severity === 'error');
  if (state !== 'ready' || !leftOut.length) return nothing;
  const count = numberFormat(messages.locale, {}).format(leftOut.length);
  return html`<details class="notes">
    <summary>${messages.someLeftOut(leftOut.length, count)}</summary>
    <ul>${leftOut.map(({path, message}) => html`<li dir="auto"><code>${path}</code>: ${message}</li>`)}</ul>
  </details>`;
}
