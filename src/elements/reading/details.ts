import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {DatasetEvent} from '../../data/types.js';
import {copyLink} from './copy-link.js';
import {phrasesTemplate, worded} from './datum.js';
import {eventBody, noteTemplate} from './event-body.js';
import {eventIndex} from './event-index.js';
import type {ReadingContext} from './reading-context.js';
import {languageOfWord} from '../../locales/complete-messages.js';

/**
 * The details of an event: when, what, who says so, where, and how well it is known; with buttons to the events before
 * and after.
 */
export function detailsTemplate(event: DatasetEvent, context: ReadingContext): TemplateResult {
  const {wording, headingLevel} = context;
  const address = context.addressOf?.(event.id);
  // The body is keyed, so that a recording that plays, or a frame that was loaded, does not go on to the next event.
  // Title and buttons are kept, and with them the focus.
  return html`
    <div class="details-title" part="details-title" id="details-title" tabindex="-1" role="heading" aria-level=${headingLevel}
      lang=${wording.dataLang(event) ?? nothing} dir="auto">${event.title}</div>
    ${closeTemplate(context)}
    ${
      context.goBack
        ? html`<button class="reading-button back" part="back" type="button" @click=${context.goBack}>
      ${stepIcon(-1)}${worded(wording.messages, 'backToList', wording.messages.backToList)}</button>`
        : nothing
    }
    ${keyed(event.id, html`<div class="event-body">${eventBody(event, context, headingLevel)}</div>`)}
    ${noteTemplate(context)}
    ${context.comparing?.render(event) ?? nothing}
    <div class="details-actions" part="details-actions">
      ${context.table.isPartial ? nothing : [stepTemplate(event, -1, context), stepTemplate(event, 1, context)]}
      ${compareTemplate(event, context)}
      ${address ? html`<span class="copy">${copyLink(address, wording.messages, (sentence: unknown) => context.announce(sentence))}</span>` : nothing}
    </div>
  `;
}

/** The button that closes what is open: in the corner beside the title, and next to it in the tab order. */
export function closeTemplate(context: ReadingContext): TemplateResult {
  return html`<button class="close" part="close" type="button"
    lang=${languageOfWord(context.wording.messages, 'close') ?? nothing} aria-label=${context.wording.messages.close}
    @click=${() => context.close()}>
    <svg aria-hidden="true" width="14" height="14"><path d="M2,2L12,12M12,2L2,12"></path></svg>
  </button>`;
}

/** A button to the event before or after. At the ends it is kept, so that the focus is not lost, but does nothing. */
function stepTemplate(event: DatasetEvent, step: -1 | 1, context: ReadingContext): TemplateResult {
  const {wording} = context;
  const {messages} = wording;
  const other = eventIndex(context).beside(event.id, step);
  const go = () => {
    if (!other) return;
    context.select(other.id);
    // The focus stays on the button, for the next step, so announce the new event.
    context.announce(phrasesTemplate(wording.spoken(other)));
  };
  const icon = stepIcon(step);
  return html`<button class="reading-button ${step < 0 ? 'previous' : 'next'}" part=${step < 0 ? 'previous' : 'next'}
    type="button"
    aria-disabled=${other ? nothing : 'true'} @click=${go}>${step < 0 ? icon : nothing}${step < 0 ? worded(messages, 'previous', messages.previous) : worded(messages, 'next', messages.next)}${step > 0 ? icon : nothing}</button>`;
}

/** The button that compares the event with another; nothing where there is no other. */
function compareTemplate(
  {id}: DatasetEvent,
  {comparing, table, wording}: ReadingContext,
): TemplateResult | typeof nothing {
  if (!comparing || table.length < 2) return nothing;
  return html`<button class="reading-button compare" part="compare" type="button" aria-expanded=${comparing.isOpen(id)}
    @click=${() => comparing.toggle(id)}>${worded(wording.messages, 'comparing', wording.messages.comparing.label)}</button>`;
}

/** The arrow of a button, in the direction of reading or against it. */
function stepIcon(step: -1 | 1): TemplateResult {
  return html`<svg class="step-icon" aria-hidden="true" width="8" height="12"><path
    d=${step < 0 ? 'M6.5,1L1.5,6L6.5,11' : 'M1.5,1L6.5,6L1.5,11'}></path></svg>`;
}
