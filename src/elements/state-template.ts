import {html, nothing, type TemplateResult} from 'lit';
import type {PictureMessages} from '../locales/messages.js';
import {numberFormat} from '../time/intl-cache.js';
import type {DataSource} from './data-source.js';

/** What stands where there is no picture: that it is loading, that there is nothing, or why not. */
export function stateTemplate({state, failure}: DataSource, messages: PictureMessages): TemplateResult | typeof nothing {
  switch (state) {
    case 'ready':
      return nothing;
    case 'loading':
      return html`<p class="message" role="status" dir="auto">${messages.loading}</p>`;
    case 'empty':
      return html`<p class="message" dir="auto">${messages.empty}</p>`;
    case 'failed':
      return html`<p class="message failed" role="alert" dir="auto">${messages.failed(messages.failure[failure!])}</p>`;
  }
}

/** Says under the picture that something is wrong with its data, and, for who made the data, what. */
export function notesTemplate({state, issues}: DataSource, messages: PictureMessages): TemplateResult | typeof nothing {
  const problems = issues.filter(({severity}) => severity === 'error');
  if (state !== 'ready' || !problems.length) return nothing;
  const count = numberFormat(messages.locale, {}).format(problems.length);
  return html`<details class="notes">
    <summary>${messages.dataProblems(problems.length, count)}</summary>
    <ul>${problems.map(({path, message}) => html`<li dir="auto"><code>${path}</code>: ${message}</li>`)}</ul>
  </details>`;
}
