import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent, MediaNumber, MediaQuote} from '../../data/types.js';
import {sourceTemplate} from './accounts.js';
import {datum} from './datum.js';
import type {ReadingWording} from './reading-context.js';

/** What somebody said, word for word, and who it was. */
export function quoteTemplate(
  {text, by, source}: MediaQuote,
  event: DatasetEvent,
  wording: ReadingWording,
): TemplateResult {
  const lang = wording.dataLang(event);
  return html`<figure class="medium callout" part="media media-quote">
    <blockquote class="quotation" lang=${lang ?? nothing} dir="auto">${text}</blockquote>
    ${
      by || source
        ? html`<figcaption class="caption" part="media-caption">
      ${by ? html`<span class="quoted" lang=${lang ?? nothing} dir="auto">${by}</span>` : nothing}
      ${source ? sourceTemplate(source, wording, lang) : nothing}
    </figcaption>`
        : nothing
    }
  </figure>`;
}

/** A number, large, and what it counts. */
export function numberTemplate(
  {value, label, source}: MediaNumber,
  event: DatasetEvent,
  wording: ReadingWording,
): TemplateResult {
  const lang = wording.dataLang(event);
  return html`<figure class="medium callout" part="media media-number">
    <p class="big-number"><span class="number" dir="auto">${datum(value, lang)}</span> <span class="number-label"
      lang=${lang ?? nothing} dir="auto">${label}</span></p>
    ${source ? html`<figcaption class="caption" part="media-caption">${sourceTemplate(source, wording, lang)}</figcaption>` : nothing}
  </figure>`;
}
