import {html, nothing, type TemplateResult} from 'lit';
import {plainTextOf} from '../../data/plain-markdown.js';
import type {DatasetEvent, Revision} from '../../data/types.js';
import {groupStyle} from '../../scene/group-style.js';
import {accountsTemplate} from './accounts.js';
import {dateTemplate, edtfInWords, worded} from './datum.js';
import {factsTemplate, waysOnTemplate} from './facts.js';
import {mediaTemplate} from './media.js';
import {pageContent} from './page-content.js';
import type {ReadingContext, ReadingWording} from './reading-context.js';

/**
 * Everything about an event except its title, as details and articles show it.
 * @param headingLevel - that of the heading above.
 * @param isGroupSaid - the heading of its lane says its group.
 */
export function eventBody(
  event: DatasetEvent,
  context: ReadingContext,
  headingLevel: number,
  isGroupSaid = false,
): TemplateResult {
  const {wording} = context;
  const state = wording.state(event);
  const content = pageContent(event, context.renderDetails);
  return html`
    <div class="event-date ${groupStyle(event.group, wording.dataset.groups)}"
      part="details-date">${dateTemplate(event.date, wording, event)}${
        state ? html` <span class="event-state" part="details-state">${state}</span>` : nothing
      }</div>
    ${textTemplate(event, context)}
    ${revisionsTemplate(event.revisions, wording, wording.dataLang(event))}
    ${factsTemplate(event, wording, isGroupSaid)}
    ${(event.attributions?.length ?? 0) > 1 ? accountsTemplate(event, wording, headingLevel + 1) : nothing}
    ${mediaTemplate(event, wording)}
    ${waysOnTemplate(event, context)}
    <slot name="event-${event.id}"></slot>
    ${content?.length ? html`<div class="page-content" part="details-content">${content}</div>` : nothing}
  `;
}

/** The text of an event. One in Markdown is plain until what reads it is loaded, with the same paragraphs. */
function textTemplate(event: DatasetEvent, {wording, markdown}: ReadingContext): TemplateResult | typeof nothing {
  const {text} = event;
  if (!text) return nothing;
  const language = wording.dataLang(event) ?? nothing;
  if (typeof text === 'string')
    return html`<p class="event-text" part="details-text" lang=${language} dir="auto">${text}</p>`;
  const paragraphs = () =>
    plainTextOf(text)
      .split('\n\n')
      .map((paragraph) => html`<p class="plain" dir="auto">${paragraph}</p>`);
  return html`<div class="rich-text" part="details-text" lang=${language}>${markdown?.(text) ?? paragraphs()}</div>`;
}

/** What was corrected, and when. */
function revisionsTemplate(
  revisions: readonly Revision[] | undefined,
  wording: ReadingWording,
  lang: string | undefined,
): unknown {
  const {messages} = wording;
  return (revisions ?? []).map(
    ({date, note}) =>
      html`<p class="revision" part="revision"><b>${worded(
        messages,
        'correction',
        messages.correction(edtfInWords(date, 'correction', wording)),
      )}</b> <span class="revision-note" lang=${lang ?? nothing} dir="auto">${note}</span></p>`,
  );
}

/** The note of the dataset: what a reader must know to judge its dates, and what was corrected in it. */
export function noteTemplate({wording}: ReadingContext): unknown {
  const {meta, revisions} = wording.dataset;
  const lang = wording.dataLang();
  const note = meta?.note
    ? html`<p class="dataset-note" part="note" lang=${lang ?? nothing} dir="auto">${meta.note}</p>`
    : nothing;
  if (!revisions?.length) return note;
  return html`${note}
    <div class="dataset-note" part="corrections">${revisionsTemplate(revisions, wording, lang)}</div>`;
}
