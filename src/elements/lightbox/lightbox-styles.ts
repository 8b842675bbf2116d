import {css} from 'lit';

/** Styles of images that are shown large. */
export const lightboxStyles = css`
  .lightbox {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    color: var(--_ink);
    background: var(--_background);
    font-weight: 400;
  }
  .lightbox[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  .lightbox::backdrop {
    background: Canvas;
  }
  .lightbox-bar {
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.5em 0.7em;
    font-size: 0.8125em;
  }
  .lightbox-bar > :first-child {
    order: 1;
  }
  .lightbox-place {
    margin-inline: 0.4em auto;
    color: var(--_muted);
  }
  .lightbox-bar > :only-child {
    margin-inline-start: auto;
  }
  .lightbox-button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    color: inherit;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  .lightbox-button:hover {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  .lightbox-button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .lightbox-button[aria-disabled] {
    opacity: 0.35;
    cursor: default;
  }
  .lightbox-button path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .lightbox-step:dir(rtl) svg {
    scale: -1 1;
  }
  .lightbox-stage {
    --_most: calc(100dvh - 12em);
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.8em;
    margin: 0;
    padding: 0 1em 1.4em;
    min-block-size: 0;
  }
  .lightbox-stage .image-box {
    --_high: max(8em, var(--_most));
  }
  .lightbox-stage img {
    object-position: center;
  }
  .lightbox-stage .caption {
    max-inline-size: 65ch;
    margin: 0;
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .lightbox-button {
      border: 1px solid ButtonText;
    }
    .lightbox-button[aria-disabled] {
      opacity: 1;
      color: GrayText;
      border-color: GrayText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .lightbox {
      animation: lightbox-in 0.15s;
    }
    @keyframes lightbox-in {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .lightbox[open] {
      display: none;
    }
  }
`;
