import {css} from 'lit';

/** What a reader has chosen in the picture, and what they hold. */
export const chosenStyles = css`
  .picture button[aria-expanded='true'] {
    background: color-mix(in srgb, currentColor 13%, transparent);
  }
  /* On what lies behind them then, the colours of groups are too weak for words. */
  text:is(.selected, .hover) {
    color: var(--_ink);
  }
  .selected:is(.title, .strong) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .selected:is(.pole, .leader) {
    stroke-width: 2;
    stroke-opacity: 1;
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
    .picture button[aria-expanded='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
