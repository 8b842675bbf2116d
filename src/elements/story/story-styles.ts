import {css} from 'lit';
import {companionStyles} from '../companion-styles.js';
import {spokenWords} from '../timeline/picture-styles.js';
import {controlsStyles} from './controls-styles.js';

/** Where picture and words stand, and what the words look like. */
export const storyStyles = [
  ...companionStyles,
  css`
  :host {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  :host(:fullscreen) {
    box-sizing: border-box;
    padding: 1.5em max(1.5em, 50vw - 45em);
    overflow: auto;
    background: var(--_background);
  }
  .story {
    container-type: inline-size;
  }
  .picture,
  .fixed,
  .steps {
    min-inline-size: 0;
  }
  .steps {
    touch-action: pan-y;
  }
  .slides .off {
    display: none;
  }
  .said {
    min-inline-size: 0;
    max-inline-size: 40em;
  }
  .date {
    margin: 0 0 0.4em;
    font-size: 0.875em;
    font-weight: 700;
    letter-spacing: 0.01em;
    font-variant-numeric: tabular-nums;
  }
  .event-state {
    margin-inline-start: 0.5em;
    font-weight: 400;
    color: var(--_muted);
  }
  .title {
    font-size: clamp(1.4em, 1.1em + 1.4cqi, 2.25em);
    font-weight: 700;
    line-height: 1.12;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  /* In its own direction, on the side where the page begins. */
  :host(:dir(ltr)) .title {
    text-align: left;
  }
  :host(:dir(rtl)) .title {
    text-align: right;
  }
  /* Letters that join are not drawn apart or together. */
  .title:is(:lang(fa), :lang(ar), :lang(ur)) {
    letter-spacing: 0;
    line-height: 1.35;
  }
  .text.rich-text {
    margin: 0.8em 0 0;
    max-inline-size: 36em;
    font-size: 1.0625em;
    line-height: 1.55;
    text-wrap: pretty;
  }
  .links.plain-list {
    margin: 0.8em 0 0;
  }
  .text > :is(p, ul, ol, blockquote, pre) {
    margin: 0.7em 0 0;
  }
  .text > :first-child {
    margin-block-start: 0;
  }
  .text .plain {
    white-space: pre-line;
  }
  .step {
    display: grid;
    gap: 1em 2em;
    align-items: start;
  }
  .slides .steps {
    margin-block-start: 1.25em;
  }
  .step > .media > .gallery {
    margin: 0;
    grid-template-columns: minmax(0, 1fr);
  }
  .step > .media .medium {
    max-inline-size: none;
  }
  .step > .media .medium img {
    max-block-size: min(32em, 70vh);
    border-radius: 2px;
  }
  .step > .media .caption {
    margin-block-start: 0.5em;
    font-size: 0.75em;
    color: var(--_muted);
  }
  .notes {
    margin: 0.75em 0 0;
    font-size: 0.75em;
    color: var(--_muted);
  }
  .notes p {
    margin: 0.25em 0 0;
  }
  .scroll .fixed {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--timeline-story-top, 0px);
    padding-block: 0.5em;
    background: var(--_background);
    border-block-end: 1px solid var(--_rule);
  }
  .scroll ::slotted(event-timeline) {
    block-size: var(--timeline-story-height, 54svh);
  }
  .scroll .step {
    min-block-size: 60svh;
    padding-block: 2em;
    align-content: start;
    scroll-margin-block-start: calc(var(--timeline-story-height, 54svh) + 5em);
  }
  .scroll .step:last-child {
    min-block-size: 75svh;
  }
  @media not print {
    .step:is(.on-color, .on-picture) {
      position: relative;
      box-sizing: border-box;
      padding: clamp(1em, 3cqi, 2.25em);
      border-radius: 4px;
      background: var(--_ground, none);
    }
    .on-color {
      --_ink: var(--_on-ground);
      --_muted: var(--_on-ground);
      --_focus: var(--_on-ground);
      --_background: var(--_ground);
      --_rule: color-mix(in srgb, var(--_on-ground) 35%, transparent);
    }
    .step.on-color,
    .on-color .date,
    .on-color a {
      color: var(--_on-ground);
    }
    .on-picture {
      align-content: end;
      min-block-size: min(26em, 60vh);
    }
    .on-picture > :is(.media, .said) {
      position: relative;
      box-sizing: border-box;
      padding: 1em;
      border-radius: 2px;
      background: var(--_background);
    }
  }
  .ground {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .scroll .off:not(.on-color) {
    color: color-mix(in srgb, var(--_ink) 78%, var(--_background));
  }
  /* Time runs down: what is not in sight is scrolled to, so that the words stay near. */
  @container (max-width: 34em) {
    .slides ::slotted(event-timeline) {
      block-size: var(--timeline-story-height, max(58svh, 26em));
    }
    /* The details, which say what the step is about, stand at the foot of it. */
    .compact ::slotted(event-timeline) {
      block-size: var(--timeline-story-height, max(84svh, 32em));
    }
  }
  @container (min-width: 46em) {
    .under .with-media,
    .slides.auto .with-media {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    }
  }
  @media not print {
    @container (min-width: 56em) {
      .beside .layout,
      .scroll:not(.under) .layout {
        display: grid;
        grid-template-columns: minmax(0, 17fr) minmax(20em, 10fr);
        gap: 2.5em;
        align-items: start;
      }
      .beside .steps {
        margin-block-start: 0;
      }
      .beside .title,
      .scroll:not(.under) .title {
        font-size: 1.6em;
      }
      .scroll:not(.under) .fixed {
        background: none;
        border: 0;
        padding-block: 1em;
      }
      .scroll:not(.under) ::slotted(event-timeline) {
        block-size: var(--timeline-story-height, min(calc(100svh - 8em - var(--timeline-story-top, 0px)), 38em));
      }
      .scroll:not(.under) .step {
        min-block-size: 70svh;
        padding-block: 4em;
        scroll-margin-block-start: 20svh;
      }
    }
  }
  ${spokenWords}
  @media (forced-colors: active) {
    .scroll .off {
      color: CanvasText;
    }
  }
  @media print {
    .story ::slotted(event-timeline) {
      block-size: auto;
    }
    .bar,
    .words,
    .ground {
      display: none;
    }
    .story .layout {
      display: block;
    }
    .story .fixed {
      position: static;
      margin-block-start: 2em;
      border: 0;
    }
    .story .step {
      display: block;
      min-block-size: 0;
      padding: 0;
      margin-block-start: 1.5em;
      break-inside: avoid;
      color: inherit;
    }
    .story .step > .media {
      margin-block-end: 0.75em;
    }
    .title {
      font-size: 1.25em;
    }
  }
`,
  controlsStyles,
];
