import {css} from 'lit';

/** Entries of the legend that are switches. */
export const legendSwitchStyles = css`
  .legend:has(.legend-switch) {
    row-gap: 0.75em;
  }
  .legend li:has(.legend-switch) {
    position: relative;
  }
  /* The mark is part of the target, whose height of 24px does not make the line higher. */
  .legend-switch {
    min-block-size: 24px;
    margin-block: -6px;
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .legend-switch::after {
    content: '';
    position: absolute;
    inset: -6px -4px;
    border-radius: 4px;
  }
  .legend-switch:hover::after {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .legend-switch:focus-visible {
    outline: none;
  }
  .legend-switch:focus-visible::after {
    outline: 2px solid var(--_focus);
  }
  .legend-switch[aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .legend li:has([aria-pressed='false']) svg {
    opacity: 0.35;
  }
  .legend-switch[aria-pressed='mixed'] {
    text-decoration: underline dashed;
  }
  @media print {
    .legend-switch:not([aria-pressed='false']) {
      text-decoration: none;
    }
  }
`;
