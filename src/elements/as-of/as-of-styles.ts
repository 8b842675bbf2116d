import {css} from 'lit';

/** The slider over the days on which something became known. */
export const asOfStyles = css`
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
  @media print {
    .as-of {
      display: none;
    }
  }
`;
