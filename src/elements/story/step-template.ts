import {html, nothing, type TemplateResult} from 'lit';
import {plainTextOf} from '../../data/plain-markdown.js';
import type {DatasetEvent, MarkdownText} from '../../data/types.js';
import type {Messages} from '../../locales/messages.js';
import {groupStyle} from '../../scene/group-style.js';
import type {Wording} from '../../scene/event-words.js';
import type * as Reading from '../reading/reading.js';
import type {ToldStep} from './told-step.js';

/** What the words of a step are shown with. */
export interface StepContext {
  readonly wording: Wording<Messages>;
  readonly headingLevel: number;
  /** Shows media; undefined until it is loaded. */
  readonly reading: typeof Reading | undefined;
  /** Shows a text in Markdown; undefined until what reads it is loaded. */
  markdown(text: MarkdownText): unknown;
}

export function stepClass({step, element, media}: ToldStep, isCurrent: boolean): string {
  const hasMedia = media.length > 0 && !element?.childNodes.length;
  return ['step', !isCurrent && 'off', hasMedia && 'with-media', step.background?.url && 'on-picture']
    .filter(Boolean)
    .join(' ');
}

/** The words of a step, and its media: large, beside them or above. */
export function stepTemplate(told: ToldStep, slot: string, context: StepContext): TemplateResult {
  const {element, date, state, title, lang, event} = told;
  const {wording, headingLevel} = context;
  const media = mediaOf(told, context);
  // What a page says in its own elements has a heading of its own.
  const own = element?.childNodes.length ? html`<div class="own"><slot name=${slot}></slot></div>` : undefined;
  const {url, alt} = told.step.background ?? {};
  return html`
    ${url ? html`<img class="ground" part="step-background" src=${url} alt=${alt ?? ''} loading="lazy" decoding="async">` : nothing}
    ${media === nothing ? nothing : html`<div class="media">${media}</div>`}
    <div class="said">
      ${
        date
          ? html`<p class="date ${event ? groupStyle(event.group, wording.dataset.groups) : ''}" part="step-date"><span
              lang=${date.lang ?? nothing} dir="auto">${date.text}</span>${
                state ? html` <span class="event-state">${state}</span>` : nothing
              }</p>`
          : nothing
      }
      ${
        own ??
        html`${
          title
            ? html`<div class="title" part="step-title" role="heading" aria-level=${headingLevel}
                lang=${lang ?? nothing} dir="auto">${title}</div>`
            : nothing
        }${textTemplate(told, context)}${linksTemplate(told, context)}`
      }
    </div>
  `;
}

function linksTemplate({links, lang}: ToldStep, {reading}: StepContext): TemplateResult | typeof nothing {
  if (!links.length || !reading) return nothing;
  const items = links.map(
    ({url, title}) => html`<li>${reading.linkTemplate(url, html`<bdi>${title || url}</bdi>`)}</li>`,
  );
  return html`<ul class="links plain-list" role="list" part="step-links" lang=${lang ?? nothing}>${items}</ul>`;
}

function mediaOf({media, element, event, title, lang}: ToldStep, {reading, wording}: StepContext) {
  // Where the page says a step in its own elements, it shows there what is to be seen.
  if (!media.length || !reading || element?.childNodes.length) return nothing;
  const shown = {...event, title, media: [...media], ...(lang !== undefined && {lang})} as DatasetEvent;
  return reading.mediaTemplate(shown, wording);
}

function textTemplate({text, lang}: ToldStep, {markdown}: StepContext): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const paragraphs = () =>
    plainTextOf(text)
      .split('\n\n')
      .map((paragraph) => html`<p class="plain" dir="auto">${paragraph}</p>`);
  return html`<div class="text rich-text" part="step-text" lang=${lang ?? nothing}>${
    typeof text === 'string' ? paragraphs() : (markdown(text) ?? paragraphs())
  }</div>`;
}
