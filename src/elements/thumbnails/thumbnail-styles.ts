import {css} from 'lit';

/** Styles of small images of events. */
export const thumbnailStyles = css`
  .thumbnail {
    display: block;
    box-sizing: border-box;
    max-inline-size: none;
    object-fit: cover;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_ink) 8%, var(--_background));
  }
  /* Over the picture, below the words of its event; what is pressed is the button. */
  .picture .thumbnail {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
  }
  :is(.table-cell, .choice) .thumbnail {
    float: inline-start;
    inline-size: 3.75em;
    block-size: 2.5em;
    margin-inline-end: 0.6em;
  }
  .choice::after {
    content: '';
    display: block;
    clear: both;
  }
`;
