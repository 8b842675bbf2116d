import {html, nothing, type TemplateResult} from 'lit';
import {dateTemplate} from './datum.js';
import type {ReadingWording} from './reading-context.js';
import type {Section} from './sections.js';

/** The title of a lane; that of an era with its time in words; or, between eras, the time alone. */
export function sectionTitle({title, date, style}: Section, wording: ReadingWording): TemplateResult {
  const time = date && dateTemplate(date, wording);
  return title
    ? html`<span class="section-name ${style}" lang=${title.lang ?? nothing} dir="auto">${title.text}</span>${time && html` <span class="section-time">${time}</span>`}`
    : html`<span class="section-time">${time}</span>`;
}
