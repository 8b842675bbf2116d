import {css, unsafeCSS} from 'lit';
import {moreContrast} from '../scene/more-contrast.js';
import {markStyles} from './timeline/picture-styles.js';

/** What the elements beside a timeline have in common: its colours, and what they are laid out as. */
export const companionStyles = [
  markStyles,
  unsafeCSS(moreContrast),
  css`
  :host {
    --_focus: var(--timeline-focus, light-dark(#0b57d0, #a8c7fa));
    display: block;
    min-inline-size: 0;
    line-height: 1.25;
    writing-mode: horizontal-tb;
    color: var(--_ink);
  }
  :host([hidden]) {
    display: none !important;
  }
`,
];
