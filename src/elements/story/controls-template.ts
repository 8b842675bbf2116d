import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Messages} from '../../locales/messages.js';
import type {ToldStep} from './told-step.js';

/** So many steps have a button each; more have one slider together. */
const MOST_BUTTONS = 24;

/** What the controls of a story show, and what they do. */
export interface Controls {
  readonly steps: readonly ToldStep[];
  readonly current: number;
  readonly isAway: boolean;
  /** Whether the steps follow one another; undefined where that is not offered. */
  readonly isPlaying: boolean | undefined;
  /** Whether the story fills the screen; undefined where it cannot. */
  readonly isFullScreen: boolean | undefined;
  readonly hasTitle: boolean;
  count(number: number): string;
  go(step: number): void;
  /** To the step before or after: of the one that is shown now, as a button may be pressed twice in a frame. */
  turn(by: 1 | -1): void;
  back(): void;
  togglePlay(): void;
  toggleFullScreen(): void;
}

const icon = (path: string, isMirrored = false) =>
  html`<svg class="icon ${isMirrored ? 'mirrored' : ''}" aria-hidden="true" width="14" height="14" viewBox="0 0 14 14"><path d=${path}></path></svg>`;

/** Which step is shown: "3 of 9", with its name. */
export function placeWords(
  {steps, count}: Pick<Controls, 'steps' | 'count'>,
  index: number,
  {story}: Messages,
): string {
  const place = story.place(count(index + 1), count(steps.length));
  return steps[index].name ? `${place}: ${steps[index].name}` : place;
}

/** One line of controls: to the step before and after, to any step, and back to the story. */
export function controlsTemplate(controls: Controls, messages: Messages): TemplateResult {
  const {steps, current, isAway, isPlaying, isFullScreen, hasTitle, count, turn} = controls;
  const {story} = messages;
  const last = steps.length - 1;
  return html`<div class="controls" part="controls">
    <button class="step-button" part="previous" type="button" aria-disabled=${current > 0 ? nothing : 'true'}
      @click=${() => turn(-1)}>${icon('M9,2L4,7L9,12', true)}<span class="label">${story.previous}</span></button>
    <div class="place">
      ${steps.length > MOST_BUTTONS ? sliderTemplate(controls, messages) : dotsTemplate(controls, messages)}
      <span class="count" part="count" aria-hidden="true" dir="auto">${story.place(count(current + 1), count(steps.length))}</span>
      ${hasTitle ? html`<span class="now" part="now" lang=${steps[current].lang ?? nothing} dir="auto">${steps[current].name}</span>` : nothing}
    </div>
    <button class="step-button next" part="next" type="button" aria-disabled=${current < last ? nothing : 'true'}
      @click=${() => turn(1)}><span class="label">${story.next}</span>${icon('M5,2L10,7L5,12', true)}</button>
    <span class="more">
      ${isAway ? html`<button class="back" part="back" type="button" @click=${controls.back}>${story.back}</button>` : nothing}
      ${
        isPlaying === undefined
          ? nothing
          : html`<button class="icon-button" part="play" type="button" aria-label=${isPlaying ? story.pause : story.play}
              @click=${controls.togglePlay}>${icon(isPlaying ? 'M4,2.5V11.5M10,2.5V11.5' : 'M4,2.5L11,7L4,11.5Z')}</button>`
      }
      ${
        isFullScreen === undefined
          ? nothing
          : html`<button class="icon-button" part="full-screen" type="button"
              aria-label=${isFullScreen ? story.leaveFullScreen : story.fullScreen}
              @click=${controls.toggleFullScreen}>${icon(isFullScreen ? 'M5,1.5V5H1.5M9,1.5V5H12.5M5,12.5V9H1.5M9,12.5V9H12.5' : 'M1.5,5V1.5H5M9,1.5H12.5V5M12.5,9V12.5H9M5,12.5H1.5V9')}</button>`
      }
    </span>
  </div>`;
}

function dotsTemplate(controls: Controls, messages: Messages): TemplateResult {
  const {steps, current, go} = controls;
  return html`<ol class="dots" role="list">${steps.map(
    ({lang}, i) => html`<li><button class="dot ${i < current ? 'told' : ''}" part="step-button" type="button"
      aria-current=${i === current ? 'step' : nothing} lang=${lang ?? nothing}
      aria-label=${placeWords(controls, i, messages)} @click=${() => go(i)}></button></li>`,
  )}</ol>`;
}

function sliderTemplate(controls: Controls, messages: Messages): TemplateResult {
  const {steps, current, go} = controls;
  const words = placeWords(controls, current, messages);
  return html`<input class="slider" part="slider" type="range" min="1" max=${steps.length} .value=${live(String(current + 1))}
    aria-label=${messages.story.label} aria-valuetext=${words}
    @change=${({target}: Event) => go(Number((target as HTMLInputElement).value) - 1)}>`;
}
