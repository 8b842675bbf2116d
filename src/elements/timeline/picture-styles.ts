import {css, unsafeCSS} from 'lit';
import {colorProperties, elementColors, forcedColorProperties, pictureCss} from '../../scene/theme.js';

/** How the marks look: strings of our own, made from the table of colours that every renderer shares. */
export const markStyles = unsafeCSS(
  `:host{${colorProperties()}}@media (forced-colors:active){:host{${forcedColorProperties()}}}${pictureCss(elementColors)}`,
);

/** Of what is heard, not seen. */
export const spoken = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** Words that are heard, not seen. */
export const spokenWords = css`
  .words {
    ${spoken}
  }
`;

/**
 * Resets text properties that are not measured on the canvas: inherited values would make texts wider than measured.
 */
export const asMeasured = css`
  font-weight: 400;
  font-stretch: normal;
  font-variant: normal;
  font-size-adjust: none;
  font-feature-settings: normal;
  text-transform: none;
  text-indent: 0;
`;

/** The picture, and the buttons over it. */
export const pictureStyles = css`
  .stage {
    position: relative;
  }
  .plot {
    flex: 1 1 auto;
    min-block-size: 0;
    position: relative;
    contain: layout style;
    /* When marks move, the browser must not scroll after one of them. */
    overflow-anchor: none;
  }
  /*
   * Clips what is outside of the view, or too high for a height that the page has set, but not a focus ring at the
   * edge. With a vertical axis and a set height the plot scrolls.
   */
  :is(.zoomed, .fixed) .plot {
    overflow: clip;
    overflow-clip-margin: 8px;
  }
  .fixed.vertical .plot {
    overflow: hidden auto;
  }
  .picture {
    ${asMeasured}
    /* Nothing can be scrolled to that is drawn outside of it, nor to the point from which its positions are measured. */
    contain: layout;
  }
  svg {
    display: block;
    overflow: visible;
    pointer-events: none;
  }
  /* Its marks reach out of its box of one pixel (none would not be drawn) and are blocks: a larger box would count
     as an image, which makes the contrast of texts over it undecidable. */
  .picture svg {
    position: relative;
    inline-size: 1px;
    block-size: 1px;
  }
  .picture svg * {
    display: block;
  }
  .picture svg > :is(.mark, .bar, .band) {
    pointer-events: auto;
    cursor: pointer;
  }
  ol,
  .legend {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  /* Its origin is on the left, in every language. */
  .window {
    direction: ltr;
  }
  .zoomed .window {
    overflow: hidden;
  }
  .picture,
  .picture :is(ol, button) {
    position: absolute;
    left: 0;
    top: 0;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  .picture button {
    min-inline-size: 24px;
    min-block-size: 24px;
    /* Its words are heard, not seen: they begin beyond its end. */
    text-indent: 110%;
    white-space: nowrap;
    overflow: clip;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .picture button > span,
  ${spokenWords}
`;
