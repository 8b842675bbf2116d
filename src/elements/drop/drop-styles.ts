import {css} from 'lit';

/** What lies over the timeline while a file is held over it, and why one is not shown. */
export const dropStyles = css`
  .drop-hint {
    position: absolute;
    inset: -4px;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_focus);
    border-radius: 8px;
    background: color-mix(in srgb, var(--_background) 80%, transparent);
    pointer-events: none;
  }
  .drop-hint > span {
    padding: 0.5em 1em;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_background);
    font-size: 0.875em;
  }
  .drop-notice {
    margin-block-start: 0.75em;
    padding: 0.75em 1em;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    font-size: 0.8125em;
  }
  .drop-notice p {
    margin: 0 0 0.5em;
  }
  .drop-notice button {
    min-block-size: 28px;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
  }
  @media print {
    .drop-notice {
      display: none;
    }
  }
`;
