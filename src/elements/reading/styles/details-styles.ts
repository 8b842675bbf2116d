import {css} from 'lit';

/**
 * Styles of the content of details, and of the choice among several events; `details-placement-styles.ts` places them.
 */
export const detailsStyles = css`
  .details {
    padding: 1em 1.1em;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_background);
    overflow-wrap: anywhere;
    box-sizing: border-box;
  }
  .details-title {
    font-size: 1.125em;
    font-weight: 700;
    /* Beside the button, on the side where the page has it, whichever way the title runs. */
    text-align: left;
    padding-right: 2.2em;
  }
  :host(:dir(rtl)) .details-title {
    text-align: right;
    padding: 0 0 0 2.2em;
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
  .close path,
  .step-icon path {
    fill: none;
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
  .details-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1.1em;
    font-size: 0.8125em;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    flex: 1 1 auto;
    justify-content: flex-end;
  }
  .address {
    font: inherit;
    color: inherit;
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: 4px;
    padding: 0.25em 0.5em;
    min-block-size: 24px;
    flex: 1 1 12em;
    min-inline-size: 0;
    box-sizing: border-box;
  }
  /* Also the page's own buttons: its styles do not apply in this shadow tree. */
  .reading-button,
  .page-content button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 28px;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    text-align: start;
  }
  .reading-button:hover,
  .page-content button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .reading-button[aria-pressed='true'] {
    background: color-mix(in srgb, currentColor 13%, transparent);
    border-color: currentColor;
  }
  .reading-button[aria-disabled='true'] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
  }
  .reading-button[aria-disabled='true']:hover {
    background: none;
  }
  .reading-button[aria-disabled='true'] .step-icon {
    opacity: 0.5;
  }
  .step-icon {
    flex: none;
  }
  :host(:dir(rtl)) .step-icon {
    transform: scaleX(-1);
  }
  .zoom-in,
  .back {
    margin-block-start: 0.7em;
    font-size: 0.8125em;
  }
  .choices {
    margin: 0.6em 0 0;
    padding: 0;
    list-style: none;
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
    display: inline-block;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  @media print {
    .details-actions,
    .close {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .reading-button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .reading-button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
