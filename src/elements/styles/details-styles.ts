import {css} from 'lit';

/** The details of an event, and the list of several. */
export const detailsStyles = css`
  summary {
    cursor: pointer;
  }
  .details {
    position: relative;
    margin-block-start: 1em;
    padding: 1em 1.1em;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_background);
    overflow-wrap: anywhere;
    box-sizing: border-box;
  }
  /* Where the page has set the height, details may not take it from the picture. */
  .fixed .details {
    position: absolute;
    inset: auto 0 0;
    max-block-size: 70%;
    overflow: auto;
    box-shadow: 0 0 24px rgb(0 0 0 / 25%);
  }
  .details-title {
    font-size: 1.0625em;
    font-weight: 700;
    /* Beside the button, on the side where the page has it, whichever way the title runs. */
    padding-right: 2em;
  }
  :host(:dir(rtl)) .details-title {
    padding: 0 0 0 2em;
  }
  .close {
    position: absolute;
    inset: 0.5em 0.5em auto auto;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 4px;
    display: grid;
    place-items: center;
  }
  .close path {
    stroke: currentColor;
    stroke-width: 1.75;
  }
  :host(:dir(rtl)) .close {
    inset: 0.5em auto auto 0.5em;
  }
  .close:hover,
  .choice:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .details p {
    margin: 0.6em 0 0;
    max-inline-size: 65ch;
    white-space: pre-line;
  }
  .details .note {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.35em 1.2em;
    margin: 0.9em 0 0;
    font-size: 0.8125em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
  }
  dd ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  dd li + li {
    margin-block-start: 0.5em;
  }
  .source {
    color: var(--_muted);
  }
  a {
    color: var(--_focus);
  }
  .choices {
    margin: 0.6em 0 0;
    display: grid;
    gap: 2px;
  }
  .choice {
    text-align: start;
    padding: 0.3em 0.5em;
    margin-inline-start: -0.5em;
    border-radius: 4px;
    min-block-size: 24px;
  }
  .choice time {
    color: var(--_muted);
    font-size: 0.8125em;
    margin-inline-start: 0.6em;
  }
  @media (max-width: 30em) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dt {
      margin-block-start: 0.6em;
    }
  }
`;
