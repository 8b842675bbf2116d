import {css} from 'lit';
import {companionStyles} from '../companion-styles.js';
import {spokenWords} from '../timeline/picture-styles.js';

export const filterStyles = [
  ...companionStyles,
  css`
  :host {
    overflow-wrap: anywhere;
  }
  .filter {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    font-size: 0.875em;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    margin: 0;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_background);
    cursor: pointer;
  }
  :is(button, input):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .line,
  .facets,
  .chips,
  .chip-list {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .line {
    gap: 0.4em 1em;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 0.6em;
    flex: 0 1 26em;
    min-inline-size: 0;
    font-weight: 700;
  }
  :is(.search-field, .facet-find) {
    box-sizing: border-box;
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: 32px;
    margin: 0;
    padding: 0.25em 0.6em;
    /* Fields have borders of 3:1. */
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: var(--_background);
    font-weight: 400;
  }
  .facet-find {
    inline-size: min(20em, 100%);
    margin-block-end: 0.5em;
  }
  .facet-find::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .count,
  .value-count,
  .chip-name {
    color: var(--_muted);
  }
  .count,
  .value-count {
    font-variant-numeric: tabular-nums;
  }
  .meant {
    margin: 0;
  }
  .facet-title {
    min-block-size: 30px;
    padding: 0.15em 0.7em;
  }
  .facet-title svg {
    margin-inline-start: 0.45em;
    vertical-align: 0.08em;
  }
  .facet-title[aria-expanded='true'] svg {
    rotate: 180deg;
  }
  .facet-title.on {
    border-color: var(--_ink);
    font-weight: 700;
  }
  /* Their spaces are at an end. */
  .chosen,
  .chip-name {
    white-space: pre-wrap;
  }
  .chosen {
    font-weight: 400;
    color: var(--_muted);
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .facet {
    margin: 0;
    min-inline-size: 0;
    padding: 0.6em 0.8em;
    border: 1px solid var(--_rule);
    border-radius: 6px;
  }
  .values {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0 1.5em;
  }
  .value {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.5em;
    align-items: baseline;
    padding-block: 0.3em;
    cursor: pointer;
  }
  .value input {
    margin: 0;
    inline-size: 1em;
    block-size: 1em;
    translate: 0 0.1em;
    accent-color: var(--_focus);
  }
  .value.none > bdi {
    color: var(--_muted);
  }
  .more {
    margin-block-start: 0.4em;
    min-block-size: 30px;
    padding: 0.15em 0.7em;
  }
  .chip-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip,
  .clear {
    min-block-size: 28px;
    padding: 0.15em 0.7em;
    text-align: start;
  }
  .chip {
    border-radius: 14px;
    border-color: var(--_ink);
  }
  .chip svg {
    margin-inline-start: 0.5em;
  }
  .clear {
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :is(.facet-title, .more, .chip, .clear):hover {
    background: color-mix(in srgb, currentColor 8%, var(--_background));
  }
  ${spokenWords}
  /* Paper says what is on, and how much is left of it; there is nothing to press. */
  @media print {
    .filter:not(:has(.chips)),
    :is(.search, .facets, .facet, .meant, .clear, .chip svg) {
      display: none;
    }
    .chip {
      border: 0;
      padding: 0;
    }
  }
`,
];
