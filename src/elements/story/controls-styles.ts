import {css} from 'lit';
import {spoken} from '../timeline/picture-styles.js';

/** The line of controls. */
export const controlsStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-start: 1em;
    font-size: 0.875em;
  }
  .controls :is(button, input) {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  .controls button {
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_background);
    cursor: pointer;
  }
  .controls :is(button, input):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .controls button:hover {
    background: color-mix(in srgb, currentColor 8%, var(--_background));
  }
  .step-button,
  .back,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 36px;
    padding: 0.25em 0.8em;
  }
  .icon-button {
    inline-size: 36px;
    padding: 0;
  }
  .controls .step-button.next {
    border-color: var(--_ink);
    font-weight: 700;
  }
  .controls .step-button[aria-disabled='true'] {
    border: 1px dashed var(--_rule);
    color: var(--_muted);
    font-weight: 400;
    cursor: default;
  }
  .controls .step-button[aria-disabled='true']:hover {
    background: var(--_background);
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  :host(:dir(rtl)) .mirrored {
    transform: scaleX(-1);
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    flex: 1 1 19em;
    min-inline-size: 0;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .now {
    font-weight: 700;
    min-inline-size: 0;
  }
  .more {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-inline-start: auto;
  }
  .more:not(:has(button)) {
    display: none;
  }
  .controls .back {
    border-radius: 99px;
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_background);
    font-weight: 700;
  }
  .controls .back:hover {
    background: color-mix(in srgb, var(--_ink) 85%, var(--_background));
  }
  .dots {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* The target is larger than the bar that is seen. */
  .controls .dot {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
  }
  .dot::before {
    content: '';
    inline-size: 22px;
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_ink) 22%, var(--_background));
  }
  .dot.told::before {
    background: color-mix(in srgb, var(--_ink) 55%, var(--_background));
  }
  .dot:hover::before {
    block-size: 8px;
    border-radius: 4px;
  }
  .dot[aria-current]::before {
    block-size: 8px;
    border-radius: 4px;
    background: var(--_ink);
  }
  .slider {
    flex: 0 1 16em;
    min-inline-size: 6em;
    min-block-size: 28px;
    accent-color: var(--_ink);
  }
  .compact .controls {
    margin-block: 0 1em;
  }
  .compact .dots {
    display: none;
  }
  /* In two lines: where in the story one is, and the buttons. */
  @container (max-width: 34em) {
    .step-button .label {
      ${spoken}
    }
    .step-button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
    .controls {
      display: grid;
      grid-template-columns: auto minmax(min-content, 1fr) auto auto;
      gap: 0.25em 0.75em;
    }
    .place {
      display: contents;
    }
    .dots,
    .slider,
    .now {
      grid-area: 1 / 1 / 2 / -1;
      justify-content: center;
    }
    .step-button,
    .count,
    .more {
      grid-row: 2;
    }
    .more {
      margin: 0;
      justify-content: end;
    }
    .step-button.next {
      grid-column: 4;
    }
    .controls .dot {
      inline-size: 24px;
    }
    .dot::before {
      inline-size: 18px;
    }
  }
  @media (forced-colors: active) {
    .dot::before {
      background: ButtonBorder;
    }
    .dot.told::before {
      background: CanvasText;
    }
    .dot[aria-current]::before {
      background: Highlight;
    }
    .controls .back {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .controls .step-button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
