import {css} from 'lit';

/** Styles of accounts: beside each other where there is room, and on two sides where they disagree. */
export const accountStyles = css`
  .reading-section {
    margin-block-start: 1.1em;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .section-title {
    margin-block-end: 0.5em;
  }
  .accounts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.9em 1.4em;
  }
  .accounts > li {
    min-inline-size: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 1px solid var(--_rule);
  }
  .accounts .account-who {
    font-weight: 700;
  }
  .account > * + * {
    display: block;
    margin-block-start: 0.2em;
  }
  .account-text {
    white-space: pre-line;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.9em 1.4em;
    margin-block-end: 0.9em;
  }
  .side {
    min-inline-size: 0;
  }
  .side-title {
    margin-block-end: 0.5em;
    padding-block-end: 0.2em;
    font-weight: 400;
    color: var(--_muted);
    border-block-end: 3px double currentColor;
  }
  .side.for .side-title {
    border-block-end: 2px solid currentColor;
    padding-block-end: calc(0.2em + 1px);
  }
  .side.neither .side-title {
    border-block-end: 1px solid var(--_rule);
  }
`;
