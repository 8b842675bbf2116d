import {css} from 'lit';
import {companionStyles} from '../companion-styles.js';
import {asMeasured} from '../timeline/picture-styles.js';

/** Its marks look as those of the picture, unless it says otherwise. */
export const overviewStyles = [
  ...companionStyles,
  css`
  :host {
    block-size: var(--timeline-overview-height, max(3em, 42px));
    position: relative;
    ${asMeasured}
  }
  [hidden] {
    display: none !important;
  }
  .overview {
    position: absolute;
    inset: 0;
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
  }
  .overview.shown {
    cursor: pointer;
  }
  .overview.shown.dragging {
    cursor: grabbing;
  }
  .overview.shown.resizing,
  .resizing .window {
    cursor: ew-resize;
  }
  .ruler {
    position: absolute;
    inset: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .probe {
    display: inline-block;
    white-space: nowrap;
  }
  /* Its marks reach out of its box of one pixel: a larger box would count as an image behind the labels. */
  svg {
    position: absolute;
    left: 0;
    top: 0;
    display: block;
    inline-size: 1px;
    block-size: 1px;
    overflow: visible;
    pointer-events: none;
  }
  .density {
    fill: var(--_muted);
  }
  .density-hidden {
    fill: var(--_muted);
    fill-opacity: 0.25;
    stroke: none;
  }
  .density[class*='group-'],
  .era {
    fill: currentColor;
  }
  .era {
    stroke: none;
  }
  .event,
  .window {
    fill: none;
    stroke: var(--_ink);
  }
  .event {
    stroke-width: 2;
  }
  /* On columns of any colour they stand out by their border. */
  .lanes .event {
    fill: var(--_ink);
    stroke: var(--_background);
    stroke-width: 1;
  }
  .axis {
    stroke-width: 1;
  }
  .tick {
    stroke: var(--_rule);
  }
  .tick-label {
    display: block;
    fill: var(--_muted);
    font-weight: 400;
  }
  /* As opaque as possible while the columns below it keep a contrast of 3:1. */
  .veil {
    fill: var(--_background);
    fill-opacity: 0.34;
  }
  /* Some colours of groups are lighter than that of the columns of all. */
  .lanes .veil {
    fill-opacity: 0.24;
  }
  .window {
    fill: var(--_focus);
    fill-opacity: 0.06;
    stroke: var(--_muted);
    stroke-width: 1;
    pointer-events: auto;
    cursor: grab;
  }
  .dragging .window {
    cursor: grabbing;
  }
  .thumb {
    position: absolute;
    top: 0;
    inline-size: 24px;
    cursor: ew-resize;
    outline: none;
    -webkit-tap-highlight-color: transparent;
  }
  .grip {
    position: absolute;
    inset-block: 0;
    margin-block: auto;
    box-sizing: border-box;
    inline-size: 9px;
    block-size: min(22px, 100%);
    border: 1px solid var(--_ink);
    border-radius: 3px;
    background: var(--_background);
  }
  .grip::after {
    content: '';
    position: absolute;
    inset: 6px 2px;
    border: solid var(--_ink);
    border-width: 0 1px;
  }
  .thumb:hover .grip {
    background: color-mix(in srgb, var(--_ink) 14%, var(--_background));
  }
  .thumb:focus-visible .grip {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .era {
      fill: none;
      stroke: CanvasText;
      opacity: 1;
    }
    .window {
      fill-opacity: 0;
      stroke: Highlight;
      stroke-width: 2;
    }
  }
  @media print {
    .thumb {
      display: none;
    }
  }
`,
];
