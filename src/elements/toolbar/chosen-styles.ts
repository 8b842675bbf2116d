import {css, unsafeCSS} from 'lit';
import {moreContrast} from '../../scene/more-contrast.js';

/** Events under the pointer, events whose details are open, a picture that is dragged, and more contrast. */
export const chosenStyles = css`
  ${unsafeCSS(moreContrast)}
  /* Up and down the page scrolls, as if there were nothing. */
  .plot {
    touch-action: pan-y;
  }
  .picture button {
    border-radius: 4px;
  }
  .picture button:is(.more, .before, .after) {
    border-radius: 99px;
  }
  .picture button.ribbon {
    border-radius: 2px;
  }
  .picture button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .picture button:is([aria-expanded='true'], [aria-current='true']):not(.lane) {
    background: color-mix(in srgb, currentColor 13%, transparent);
  }
  .picture button:is(.more, .before, .after):is(:hover, [aria-expanded='true']) {
    background: none;
    outline: 2px solid currentColor;
    outline-offset: 1px;
  }
  /* Lanes that are higher than their picture: it stays in sight, and draws those that are. */
  .plot.scrolled {
    overflow: hidden auto;
  }
  .plot.scrolled::after {
    content: '';
    display: block;
    block-size: var(--_full-height);
  }
  .scrolled .picture {
    position: sticky;
    left: auto;
    inline-size: max-content;
    block-size: 0;
  }
  .picture button.period {
    border-radius: 2px;
    text-indent: 0;
    overflow: visible;
  }
  /* What is said of a period is shown to those who point at it. */
  .picture .period:is(:hover, :focus-visible) > span {
    z-index: 1;
    inset-block-start: 2px;
    left: 2px;
    inline-size: max-content;
    max-inline-size: 14em;
    block-size: auto;
    padding: 3px 6px;
    clip-path: none;
    white-space: normal;
    text-align: start;
    direction: inherit;
    font-size: 0.75em;
    color: var(--_ink);
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: 3px;
    pointer-events: none;
  }
  .picture .period:is(:hover, :focus-visible) > span > :first-child {
    display: block;
  }
  .picture .period.at-end > span {
    left: auto;
    right: 2px;
  }
  /* Bars beside a vertical axis lie below chips, but over their buttons; a click is meant for what is seen. */
  .vertical .picture svg > .more-shade {
    pointer-events: auto;
    cursor: pointer;
  }
  .vertical .picture svg > .more-shade:hover {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  /* On the highlighted background the colours of groups have too little contrast for text. */
  text:is(.selected, .marked, .hover) {
    color: var(--_ink);
  }
  :is(.selected, .marked):is(.title, .strong) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :is(.selected, .marked):is(.pole, .leader) {
    stroke-width: 2;
    stroke-opacity: 1;
  }
  /* A rule that was a line before it was joined with others. */
  .label-rule.line {
    stroke-width: 3;
  }
  .plot {
    -webkit-user-select: none;
    user-select: none;
  }
  .zoomed .plot {
    cursor: grab;
  }
  :host(:state(dragging)) .plot,
  :host(:state(dragging)) .plot * {
    cursor: grabbing;
  }
  @media (forced-colors: active) {
    .picture button:is([aria-expanded='true'], [aria-current='true']):not(.lane) {
      outline: 2px solid Highlight;
    }
  }
`;
