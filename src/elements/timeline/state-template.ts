import {html, nothing, type TemplateResult} from 'lit';
import type {PictureMessages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {DataSource} from '../controllers/data-source.js';

/**
 * The only live region (`role="status"`). Without a picture it is visible, and says that data are loading, that there
 * are none, or why they failed. With a picture it is for screen readers only: `announcement`, the result of the last
 * action, and before that the number of events, if they were fetched.
 */
export function statusTemplate(
  {state, origin}: DataSource,
  messages: PictureMessages,
  title: TemplateResult | undefined,
  announcement: unknown,
): TemplateResult {
  // Only then a reader waits for them; what the page holds is there at once.
  const isFetched = origin === '@src';
  const message =
    state.status === 'empty'
      ? messages.empty
      : state.status === 'failed'
        ? messages.failed(messages.failure[state.failure])
        : isFetched
          ? messages.loading
          : '';
  const loaded = (count: number) =>
    isFetched
      ? html`${title ?? nothing}${messages.join([...(title ? [''] : []), messages.summary(count, numberFormat(messages.locale, {}).format(count))])}`
      : nothing;
  return html`<div role="status">${
    state.status === 'ready'
      ? html`<span class="words">${announcement || loaded(state.dataset.events.length)}</span>`
      : message
        ? html`<p class="message ${state.status}" dir="auto">${message}</p>`
        : nothing
  }</div>`;
}
