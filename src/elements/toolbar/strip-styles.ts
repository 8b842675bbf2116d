import {css} from 'lit';

/** What stands around a picture in a narrow frame of a set height, see `strips.ts`: one line each. */
export const stripStyles = css`
  .strips .top {
    display: block;
    margin-block-end: 0.5em;
  }
  /* It fades out where there is more of it; the room at its end is for the last of it not to. */
  .strips :is(.head, .toolbar-box, .legend) {
    --_fade: linear-gradient(to right, #000 calc(100% - 1.75em), transparent);
    flex: none;
    flex-wrap: nowrap;
    padding-inline-end: 1.75em;
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
    white-space: nowrap;
    mask-image: var(--_fade);
  }
  :host(:dir(rtl)) .strips :is(.head, .toolbar-box, .legend) {
    --_fade: linear-gradient(to left, #000 calc(100% - 1.75em), transparent);
  }
  .strips .head {
    display: flex;
    align-items: baseline;
    /* For the focus ring of the button, which stands out of a low line. */
    padding-block: 4px;
  }
  /* Words that are heard alone stand in what is scrolled; a legend without room is not: see frameStyles. */
  .strips :is(.head, .toolbar-box, .legend > *) {
    position: relative;
  }
  /* Without a ground of its own, tools cannot tell the contrast of what is out of sight. */
  .strips :is(.summary, .keyboard, .legend span) {
    background: var(--_background);
  }
  .strips .summary {
    flex: none;
    margin-block: 0;
  }
  .strips .toolbar-box {
    margin-block-start: 0.25em;
  }
  .strips .toolbar {
    flex-wrap: nowrap;
  }
  .strips .toolbar-box > *,
  .strips .tools,
  .strips .legend > * {
    flex: none;
  }
  .strips .legend {
    margin-block-start: 0.5em;
  }
  @media print {
    .strips :is(.head, .legend) {
      flex-wrap: wrap;
      white-space: normal;
      mask-image: none;
    }
  }
`;
