import {css} from 'lit';

/** The comparison of the open event with another. */
export const comparisonStyles = css`
  .comparison {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_rule);
    font-size: 0.875em;
  }
  .compared {
    font: inherit;
    max-inline-size: 100%;
    min-block-size: 30px;
  }
  .compared-words {
    margin: 0.5em 0 0;
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
  }
  .compared-words:empty {
    margin: 0;
  }
  @media print {
    .comparison {
      display: none;
    }
  }
`;
