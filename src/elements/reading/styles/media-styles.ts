import {css} from 'lit';
import {spoken} from '../../timeline/picture-styles.js';

/** Styles of images, recordings and frames. Each has its space before it is loaded, so that little moves when it is. */
export const mediaStyles = css`
  .gallery {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 1em;
    margin-block-start: 1.1em;
    align-items: start;
  }
  .medium {
    margin: 0;
    min-inline-size: 0;
    max-inline-size: 40em;
  }
  .image-box :is(img),
  .medium :is(video, iframe) {
    display: block;
    inline-size: 100%;
    box-sizing: border-box;
    border: 0;
    border-radius: 4px;
  }
  /* As wide as its height allows, so that it is as large as what is seen of the image. */
  .image-box {
    --_high: 24em;
    position: relative;
    inline-size: 100%;
    max-inline-size: calc(var(--_high) * var(--_aspect, 10000));
  }
  .image-box img {
    block-size: auto;
    aspect-ratio: auto 3 / 2;
    max-block-size: var(--_high);
    object-fit: contain;
    object-position: left top;
  }
  :host(:dir(rtl)) .image-box img {
    object-position: right top;
  }
  .enlarge {
    display: block;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: zoom-in;
  }
  .enlarge:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .aloud {
    ${spoken}
  }
  /* Names of places lie over the image, which can still be chosen beside them. */
  .map-places {
    position: absolute;
    inset: 0;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.75em;
    line-height: 1.25;
    pointer-events: none;
  }
  .image-box:not(.loaded) .map-places {
    visibility: hidden;
  }
  /* At its point; the name stands where there is room. */
  .map-place {
    position: absolute;
  }
  .map-place::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    translate: -50% -50%;
    box-sizing: border-box;
    inline-size: 10px;
    block-size: 10px;
    border: 1.5px solid var(--_background);
    border-radius: 50%;
    background: var(--_ink);
  }
  .map-name {
    position: absolute;
    left: var(--_x, 0);
    top: var(--_y, 0);
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(14em, var(--_most, 14em));
    padding: 0.05em 0.4em;
    border-radius: 3px;
    color: var(--_ink);
    background: var(--_background);
    font-weight: 700;
    overflow-wrap: anywhere;
    pointer-events: auto;
    user-select: text;
    cursor: text;
  }
  /* The number takes the place of the point, and stands below with the name. */
  .map-place.numbered::before {
    content: attr(data-number);
    inline-size: 18px;
    block-size: 18px;
    line-height: 15px;
    text-align: center;
    font-size: 11px;
    font-weight: 700;
    color: var(--_background);
  }
  /* Heard, not seen; as large as it would be, since it is measured. */
  .numbered .map-name {
    clip-path: inset(50%);
    pointer-events: none;
  }
  .map-key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    margin: 0.4em 0 0;
    font-size: 0.75em;
    font-weight: 700;
  }
  /* A picture that cannot be loaded, and of which nothing is said. */
  .medium:not(:has(> *)),
  .gallery:not(:has(> .medium > *)) {
    display: none;
  }
  .unseen {
    margin: 0;
    padding-inline-start: 0.7em;
    border-inline-start: 2px solid var(--_rule);
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .medium video,
  .medium iframe {
    aspect-ratio: 16 / 9;
    block-size: auto;
    background: color-mix(in srgb, var(--_ink) 8%, var(--_background));
  }
  .medium audio {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .caption {
    margin-block-start: 0.4em;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .caption > span {
    display: block;
    white-space: pre-line;
  }
  .callout {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_rule);
  }
  .quotation {
    margin: 0;
    font-size: 1.1875em;
    line-height: 1.4;
    white-space: pre-line;
  }
  .quotation::before {
    content: open-quote;
  }
  .quotation::after {
    content: close-quote;
  }
  .caption .quoted::before {
    content: '— ';
    content: '— ' / '';
  }
  .big-number {
    margin: 0;
  }
  .number {
    display: block;
    font-size: 2.25em;
    font-weight: 700;
    line-height: 1.15;
    font-variant-numeric: lining-nums;
  }
  .number-label {
    display: block;
    line-height: 1.4;
  }
  .credit,
  .embed-note {
    color: var(--_muted);
  }
  .embed {
    min-block-size: 9em;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.5em;
    padding: 1em;
    box-sizing: border-box;
    border: 1px dashed var(--_rule);
    border-radius: 4px;
    text-align: center;
    font-size: 0.8125em;
  }
  .embed:has(iframe) {
    padding: 0;
    border: 0;
    justify-items: stretch;
  }
  .embed p {
    margin: 0;
  }
  .embed-address {
    display: none;
  }
  @media print {
    .medium :is(audio, video, iframe, .reading-button, .embed-note) {
      display: none;
    }
    .embed-address {
      display: block;
    }
    .embed {
      min-block-size: 0;
      padding: 0;
      border: 0;
      justify-items: start;
      text-align: start;
    }
  }
`;
