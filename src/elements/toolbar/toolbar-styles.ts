import {css} from 'lit';

/** The buttons above the picture, and what is said to who turns the wheel. */
export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-self: start;
    gap: 6px 10px;
  }
  .tools {
    display: flex;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_background);
  }
  .tool {
    min-inline-size: 30px;
    min-block-size: 30px;
    display: grid;
    place-items: center;
    border-radius: 5px;
    white-space: nowrap;
  }
  .tool + .tool {
    border-inline-start: 1px solid color-mix(in srgb, var(--_rule) 45%, transparent);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .modes .tool {
    padding: 0 0.7em;
    font-size: 0.75em;
  }
  .grouping {
    align-items: center;
    padding-inline-start: 0.7em;
    font-size: 0.75em;
    color: var(--_muted);
  }
  .grouping-select {
    margin-inline-start: 0.4em;
    padding-inline: 0.4em;
    border: 0;
    background: var(--_background);
    color: var(--_ink);
    font: inherit;
    font-weight: 700;
    max-inline-size: 16em;
  }
  /* The same words stand within a sentence. */
  .scale-name {
    display: inline-block;
  }
  .scale-name::first-letter {
    text-transform: uppercase;
  }
  .tool:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .tool[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_background);
  }
  .tool[aria-disabled='true'] {
    cursor: default;
    background: none;
  }
  .tool[aria-disabled='true'] svg {
    opacity: 0.35;
  }
  .tool path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .tool:focus-visible {
    outline-offset: -2px;
  }
  :host([controls*='filter']) .top {
    margin-block-end: 0.75em;
  }
  .frame > timeline-filter {
    display: block;
    /* In a height that the page has set the picture gives way, not what the filter says. */
    flex: none;
    min-block-size: max(69px, 479px - 90vw);
    margin-block-end: 0.75em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    font-size: 0.875em;
  }
  .source-notice {
    margin: 0.5em 0 0;
    color: var(--_muted);
  }
  .source-notice .retry {
    margin: 0;
  }
  .picture[aria-busy] {
    cursor: progress;
  }
  .hint {
    position: absolute;
    inset: 50% auto auto 50%;
    translate: -50% -50%;
    margin: 0;
    padding: 0.5em 1em;
    /* Visible only in forced colors, where it separates the hint from the picture. */
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_background);
    font-size: 0.875em;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .tool[aria-disabled='true'] svg {
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .toolbar,
    .source-notice,
    .hint {
      display: none;
    }
    :host([controls]) .toolbar-box,
    .frame > timeline-filter {
      min-block-size: 0;
    }
  }
`;
