import {html, nothing, type TemplateResult} from 'lit';
import {worded} from './datum.js';
import type {ShownRows} from './order.js';
import type {ReadingContext} from './reading-context.js';

/** Stands in the place of events that have not come: that they are being loaded, or could not be. */
export function awaitedWords({wording: {messages}, asked}: Pick<ReadingContext, 'wording' | 'asked'>): unknown {
  const key = asked?.hasFailed ? 'someMissing' : 'loadingEvents';
  return worded(messages, key, messages[key]);
}

/** How many events stand under a heading, beside it: "…" while that is awaited. */
export function headingCount(
  {count, isCountAwaited}: Pick<ShownRows, 'count' | 'isCountAwaited'>,
  part: string,
  wording: ReadingContext['wording'],
): TemplateResult | typeof nothing {
  if (count === undefined && !isCountAwaited) return nothing;
  const words = count === undefined ? '…' : wording.messages.summary(count, wording.count(count));
  return html`<span class="section-count" part=${part}>${words}</span>`;
}
