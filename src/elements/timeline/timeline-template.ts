import {html, nothing, type TemplateResult} from 'lit';
import type {PictureMessages} from '../../locales/messages.js';
import type {Scene} from '../../scene/scene.js';
import {languageDirection} from '../../locales/language-direction.js';
import type {DataSource} from '../controllers/data-source.js';
import {legendTemplate, type LegendWords} from './legend-template.js';
import {DETAILS_ID} from '../../render/live-picture.js';
import {ownName} from './own-name.js';
import type {DetailsPlacement} from '../details/details-placement.js';
import {statusTemplate} from './state-template.js';

/** The event listeners of the template. */
export interface TimelineHandlers {
  click(event: MouseEvent): void;
  /** A key, anywhere in the timeline, and in the picture. */
  pressed(event: KeyboardEvent): void;
  pressedInPicture(event: KeyboardEvent): void;
  focused(event: FocusEvent): void;
  /** The button that shows the keys, and hides them. */
  asked(): void;
  pointed(event: PointerEvent): void;
}

/** The parts of the template that come from the late controllers, each undefined where it is not shown. */
export interface LateParts {
  readonly place: DetailsPlacement;
  /** The keys and what they do, and whether a reader has asked for them. */
  readonly keys: unknown;
  readonly areKeysShown: boolean;
  /** The filter, and what is said of events that it hides. */
  readonly filter: unknown;
  readonly toolbar: unknown;
  readonly hint: unknown;
  /** All events to read, in place of the picture. */
  readonly all: unknown;
  readonly details: unknown;
  readonly overview: unknown;
  readonly announcement: unknown;
  /** The legend, with what its marks are in words. */
  readonly legend: unknown;
}

export interface TimelineState {
  readonly data: DataSource;
  /** What is wrong, for who made the page, once that is explained. */
  readonly problems: unknown;
  /** A message that a file of the package is missing, shown here because it may be the file that explains issues. */
  readonly missing: string | undefined;
  readonly messages: PictureMessages;
  /** The language of the messages, if it is not the page's; and of the title, if it is not that of the messages. */
  readonly wordsLang: string | undefined;
  readonly titleLang: string | undefined;
  readonly scene: Scene | undefined;
  /** The picture is shown, not what there is to read in place of it. */
  readonly isPicture: boolean;
  readonly headingLevel: number;
  readonly title: string;
  readonly timeline: Element;
  readonly isFixed: boolean;
  readonly isLow: boolean;
  readonly isZoomed: boolean;
  /** Room is kept for what is still to come. */
  readonly awaitsToolbar: boolean;
  readonly awaitsOverview: boolean;
  readonly awaitsLegend: boolean;
  readonly handlers: TimelineHandlers;
}

/** Holds the place of a line of text. */
const BLANK = '\u00a0';
const BLANK_ENTRY: LegendWords = {label: BLANK};

/** All that a timeline is made of, but for the marks of its picture. */
export function timelineTemplate(
  {
    data,
    problems,
    missing,
    messages,
    wordsLang,
    titleLang,
    scene,
    isPicture,
    headingLevel,
    title,
    timeline,
    isFixed,
    isLow,
    isZoomed,
    awaitsToolbar,
    awaitsOverview,
    awaitsLegend,
    handlers,
  }: TimelineState,
  {
    place,
    keys,
    areKeysShown = false,
    filter,
    toolbar,
    hint,
    all,
    details,
    overview,
    announcement,
    legend: ownLegend,
  }: Partial<LateParts>,
): TemplateResult {
  const isReady = data.state.status === 'ready';
  // Where the page's language has no words yet, those that stand in for them may run the other way.
  const wordsDirection = languageDirection(messages.locale);
  // Before the size is known, blank texts reserve the space around the picture, so that the first picture keeps its
  // size. An em space parts the summary from the button on whichever side that stands: each may run its
  // own way.
  const legend = scene?.legend ?? (awaitsLegend ? [BLANK_ENTRY] : []);
  // `tabindex="-1"` on the details: Firefox puts every element that scrolls into the tab order, and this one before its
  // Close button.
  return html`
    <div class="ruler"><span class="probe" aria-hidden="true">Åg 0123 مرحبا</span></div>
    <section class="frame ${scene?.layout ?? ''} ${isFixed ? 'fixed' : ''} ${isLow ? 'low' : ''} ${isZoomed ? 'zoomed' : ''}"
      lang=${wordsLang ?? nothing}
      aria-label=${ownName(timeline, title || messages.timeline, messages.locale)} @keydown=${handlers.pressed}>
      <div class="top">
        <div class="titles">
          ${title ? html`<div class="heading" part="heading" role="heading" aria-level=${headingLevel} lang=${titleLang ?? nothing} dir="auto">${title}</div>` : nothing}
          <div class="head" ?hidden=${!isReady}>
            <p class="summary" part="summary" dir=${wordsDirection}
              ?hidden=${!isPicture && !scene}>${scene?.summary ?? BLANK}</p>${isPicture || scene ? '\u2003' : nothing}<button class="keyboard" part="keyboard" type="button" aria-expanded=${areKeysShown} aria-controls="keys"
              @click=${handlers.asked}>${messages.keyboard}</button>
          </div>
        </div>
        ${toolbar === undefined && !awaitsToolbar ? nothing : html`<div class="toolbar-box">${toolbar}<slot name="toolbar"></slot></div>`}
      </div>
      <div class="keys" part="keys" id="keys" ?hidden=${!areKeysShown}>${keys}</div>
      ${filter}
      ${statusTemplate(data, messages, title ? html`<span lang=${titleLang ?? nothing}>${title}</span>` : undefined, announcement)}
      <div class="body ${details === undefined ? '' : (place ?? '')}">
        <div class="stage" ?hidden=${!isPicture}>
          <div class="plot" part="plot" @click=${handlers.click} @pointerover=${handlers.pointed}
            @pointerleave=${handlers.pointed}>
            <div class="picture">
              <ol aria-label=${messages.eventList} aria-describedby=${keys ? 'keys-step' : nothing}
                @keydown=${handlers.pressedInPicture}
                @focusin=${handlers.focused}></ol>
              <div class="window"><svg aria-hidden="true" focusable="false"></svg></div>
            </div>
          </div>
          ${hint}
        </div>
        ${all}
        ${awaitsOverview ? html`<div class="overview-box">${overview}</div>` : nothing}
        ${ownLegend ?? (isPicture && legend.length ? legendTemplate(legend, messages.legend) : nothing)}
        <section class="details" part="details" id=${DETAILS_ID} tabindex="-1" aria-labelledby="details-title"
          ?hidden=${details === undefined} popover=${place === 'sheet' ? 'manual' : nothing}>${details}</section>
      </div>
      ${missing ? html`<p class="head notes" part="problems" lang="en" dir="ltr">${missing}</p>` : nothing}
      ${data.progress}${problems}
      <slot name="footer"></slot>
    </section>
    <slot ?hidden=${isReady}></slot>
  `;
}
