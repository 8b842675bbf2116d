import {css} from 'lit';

/** Styles of the list of keys under the summary. */
export const keysStyles = css`
  .keyboard:is(:hover, [aria-expanded='true']) {
    color: var(--_ink);
  }
  .keys {
    margin-block-end: 0.75em;
    padding: 0.75em 1em;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    font-size: 0.8125em;
  }
  .keys dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24em, 100%), 1fr));
    gap: 0.5em 2em;
    margin: 0;
  }
  .keys dl > div {
    display: grid;
    grid-template-columns: 9.5em 1fr;
    gap: 0.75em;
    align-items: baseline;
  }
  .keys dt {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .keys dd {
    margin: 0;
    color: var(--_muted);
  }
  .keys kbd {
    font: inherit;
    min-inline-size: 1em;
    padding: 0 0.35em;
    text-align: center;
    border: 1px solid var(--_rule);
    border-radius: 3px;
    white-space: nowrap;
  }
  @media print {
    .keyboard,
    .keys {
      display: none;
    }
  }
`;
