import {css} from 'lit';

/** Styles of the list of issues, which is for the author of the page, and of the button that loads the data again. */
export const problemsStyles = css`
  .failed {
    color: var(--_ink);
    border-style: solid;
  }
  .notes {
    margin: 0.75em 0 0;
    font-size: 0.75em;
    color: var(--_muted);
  }
  .notes ul {
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
    text-align: start;
    line-height: 1.4;
  }
  .notes li + li {
    margin-block-start: 0.35em;
  }
  .notes code {
    font-size: 1em;
    color: var(--_ink);
  }
  .retry {
    display: block;
    margin: 0 auto;
    min-block-size: 28px;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    color: var(--_ink);
    font-size: 1.0833em;
  }
  .retry:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .retry[aria-disabled='true'] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
    background: none;
  }
  @media print {
    .retry {
      display: none;
    }
  }
`;
