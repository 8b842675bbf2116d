import {css} from 'lit';

/**
 * Styles that place details: below the picture, beside it where there is width, as a sheet at the foot of a small
 * screen, or over the picture beside a chip.
 */
export const detailsPlacementStyles = css`
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
    color: var(--_ink);
    overflow-wrap: anywhere;
    box-sizing: border-box;
  }
  /*
   * As high as the picture with its overview and legend, however long the text: the page does not move when somebody
   * reads.
   */
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 21em;
    grid-template-rows: auto auto auto 1fr;
    column-gap: 1.5em;
    min-block-size: 20em;
  }
  .beside > :not(.details) {
    grid-column: 1;
  }
  .beside > .details {
    grid-column: 2;
    grid-row: 1 / span 4;
    margin: 0;
    overflow: auto;
    block-size: 0;
    min-block-size: 100%;
  }
  /* Where the page has set the height, details may not take it from the picture. */
  .fixed .below > .details {
    position: absolute;
    inset: auto 0 0;
    max-block-size: 48%;
    overflow: auto;
    box-shadow: 0 0 24px rgb(0 0 0 / 25%);
  }
  .fixed .below > .details.upper {
    inset: 0 0 auto;
    margin: 0;
  }
  /* Where time runs down, the picture scrolls: it gives room to the details, and nothing is covered. */
  .fixed.vertical:not(.low) .below {
    display: flex;
    flex-direction: column;
  }
  .fixed.vertical:not(.low) .below > .details {
    position: relative;
    inset: auto;
    flex: 0 1 auto;
    margin-block-start: 0.75em;
    box-shadow: none;
  }
  /* The overlay says where in the picture; neither that nor the page below it moves. */
  .over {
    position: relative;
  }
  .over > .details {
    position: absolute;
    z-index: 1;
    margin: 0;
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 0 24px rgb(0 0 0 / 25%);
  }
  /* Of a list the events scroll, and what stands above them stays. */
  .over > .details:has(> .choices) {
    display: flex;
    flex-direction: column;
    align-items: start;
  }
  .over > .details > .details-title {
    align-self: stretch;
  }
  .over > .details > .choices {
    align-self: stretch;
    flex: 0 1 auto;
    min-block-size: 5em;
    overflow: auto;
    overscroll-behavior: contain;
    /* Room for the ring of the focus. */
    margin-inline: -0.5em;
    padding: 3px 0.5em;
  }
  .over > .details > :not(.choices) {
    flex: none;
  }
  /* Room to scroll the last event up to where the sheet does not cover it. */
  .sheet {
    padding-block-end: 60vh;
  }
  /* Where the page has set the height, that room is below the element: it is the picture's. */
  .fixed .sheet {
    position: relative;
    padding: 0;
  }
  .fixed .sheet::after {
    content: '';
    position: absolute;
    inset: 100% 0 auto;
    block-size: 60vh;
    pointer-events: none;
  }
  .sheet > .details {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: 60vh;
    max-block-size: 60dvh;
    margin: 0;
    border-width: 1px 0 0;
    border-radius: 12px 12px 0 0;
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: 0 0 24px rgb(0 0 0 / 25%);
  }
  /* What was chosen stays in sight above the sheet. */
  .sheet > :not(.details) :is(button, a, select) {
    scroll-margin-block-end: 62vh;
  }
  @media print {
    .details {
      position: static !important;
      block-size: auto !important;
      inline-size: auto !important;
      max-block-size: none !important;
      overflow: visible !important;
      box-shadow: none !important;
    }
  }
`;
