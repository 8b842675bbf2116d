import {css} from 'lit';

/** What is said of events that a filter hides, and the words that were found in the others. */
export const noticeStyles = css`
  .filter-notice {
    margin: 0 0 0.75em;
  }
  .show-hidden {
    min-block-size: 28px;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    color: var(--_ink);
  }
  .show-hidden:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  ::highlight(timeline-match) {
    background-color: light-dark(#ffe9a3, #5a4a10);
  }
  @media print {
    .show-hidden {
      display: none;
    }
  }
`;
