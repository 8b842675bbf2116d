import {css} from 'lit';

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
  .medium :is(img, video, iframe) {
    display: block;
    inline-size: 100%;
    box-sizing: border-box;
    border: 0;
    border-radius: 4px;
  }
  .medium img {
    block-size: auto;
    aspect-ratio: auto 3 / 2;
    max-block-size: 24em;
    object-fit: contain;
    object-position: left top;
  }
  :host(:dir(rtl)) .medium img {
    object-position: right top;
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
