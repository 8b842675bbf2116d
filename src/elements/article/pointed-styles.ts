import {css} from 'lit';

/** The events that a reader points at in the text of the page. */
export const pointedStyles = css`
  .picture button[data-pointed] {
    background: color-mix(in srgb, currentColor 13%, transparent);
    outline: 2px solid currentColor;
    outline-offset: 1px;
  }
  .pointed:is(.pole, .leader) {
    stroke-width: 2;
    stroke-opacity: 1;
  }
  .pointed.mark {
    stroke-width: 4;
  }
  /* On the marked background the colours of groups have too little contrast for text. */
  text.pointed {
    color: var(--_ink);
  }
  :is(.article, .table-row)[data-pointed] {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  @media (forced-colors: active) {
    .picture button[data-pointed],
    :is(.article, .table-row)[data-pointed] {
      outline: 2px solid Highlight;
    }
  }
`;
