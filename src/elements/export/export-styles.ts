import {css} from 'lit';

/** The export menu, and what is said of what came of it. */
export const exportStyles = css`
  .tool-export {
    padding: 0 0.7em;
    font-size: 0.75em;
    grid-auto-flow: column;
    gap: 0.4em;
  }
  .tool[aria-expanded='true'] {
    background: color-mix(in srgb, currentColor 13%, transparent);
  }
  .export-menu,
  .export-notice {
    position: absolute;
    /* In the top layer it says nothing to browsers, but to tools that compute from the tree what lies over what. */
    z-index: 2;
    inset: auto;
    margin: 0;
    box-sizing: border-box;
    max-inline-size: min(22em, 100vw - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_background);
    color: var(--_ink);
    box-shadow: 0 4px 20px rgb(0 0 0 / 22%);
    font-size: 0.8125em;
  }
  .export-menu {
    min-inline-size: min(17em, 100vw - 16px);
    padding: 4px;
  }
  .entries + .entries {
    margin-block-start: 4px;
    border-block-start: 1px solid color-mix(in srgb, var(--_rule) 45%, transparent);
    padding-block-start: 4px;
  }
  .export-title {
    padding: 6px 8px 2px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .choices-of {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-inline: 8px 4px;
  }
  .choices-label {
    flex: 1 1 auto;
    padding-inline-end: 0.75em;
  }
  .entry {
    display: block;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 3px 8px;
    border-radius: 4px;
    text-align: start;
  }
  .entry[role='menuitemradio'] {
    inline-size: auto;
    padding-inline: 6px;
    border: 1px solid var(--_background);
    white-space: nowrap;
  }
  .entry[aria-checked='true'] {
    border-color: var(--_ink);
    font-weight: 700;
  }
  .entry:is(:hover, :focus-visible) {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .entry {
      min-block-size: 40px;
    }
  }
  .export-notice {
    padding: 0.75em 1em;
  }
  .export-notice p {
    margin: 0 0 0.5em;
  }
  .export-notice p:last-child {
    margin: 0;
  }
  .export-close {
    min-block-size: 28px;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
  }
  .export-notice textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 16em;
    block-size: 7em;
    margin-block-end: 0.5em;
    font: 0.875em/1.4 ui-monospace, monospace;
    color: inherit;
    background: var(--_background);
    border: 1px solid var(--_rule);
  }
  @media (forced-colors: active) {
    .entry:is(:hover, :focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .tool[aria-expanded='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
