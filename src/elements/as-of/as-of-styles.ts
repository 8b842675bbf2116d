import {css} from 'lit';

/** The slider over the days on which something became known. */
export const asOfStyles = css`
  /* As wide as the slider at most: the toolbar stands above it, at the end of the line of the title. */
  :host([controls*='as-of']) .toolbar-box {
    flex: 0 1 28em;
  }
  .as-of {
    flex: 1 1 100%;
    max-inline-size: 32em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    font-size: 0.875em;
  }
  .as-of-label {
    color: var(--_muted);
  }
  .as-of-slider {
    flex: 1 1 8em;
    min-inline-size: 0;
    block-size: 30px;
    margin: 0;
    accent-color: var(--_ink);
    cursor: pointer;
  }
  .as-of-day {
    flex: 1 1 12em;
    font-variant-numeric: tabular-nums;
  }
  .as-of-day span {
    color: var(--_muted);
  }
  .as-of-changes {
    flex: 1 1 100%;
    color: var(--_muted);
  }
  .as-of-changes summary {
    inline-size: fit-content;
    padding-block: 4px;
    cursor: pointer;
  }
  .as-of-changes :is(label, p) {
    display: block;
    margin: 0.25em 0;
  }
  .as-of-since {
    font: inherit;
    min-block-size: 26px;
    max-inline-size: 100%;
  }
  .as-of-changes dl {
    margin: 0.4em 0;
    max-block-size: 14em;
    overflow-y: auto;
  }
  .as-of-changes dt {
    font-weight: 700;
  }
  .as-of-changes dd {
    margin: 0 0 0.4em;
  }
  .as-of-changes ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .as-of-event {
    min-block-size: 26px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: var(--_ink);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  @media print {
    .as-of {
      display: none;
    }
  }
`;
