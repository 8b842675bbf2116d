import {css, unsafeCSS} from 'lit';
import {colorProperties, elementColors, forcedColorProperties, pictureCss} from '../scene/theme.js';

export const styles = [
  // Strings of our own, made from the table of colours that every renderer shares.
  unsafeCSS(`:host{${colorProperties()}}@media (forced-colors:active){:host{${forcedColorProperties()}}}${pictureCss(elementColors)}`),
  css`
    :host {
      --_focus: var(--timeline-focus, light-dark(#0b57d0, #a8c7fa));
      display: flex;
      flex-direction: column;
      position: relative;
      line-height: 1.25;
      color: var(--_ink);
      contain: inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    .ruler {
      display: flow-root;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
    }
    .probe {
      position: absolute;
      font-size: 1em;
      white-space: nowrap;
    }
    .frame,
    .stage {
      flex: 1 1 auto;
      display: flex;
      flex-direction: column;
      min-block-size: 0;
    }
    .heading {
      font-size: 1.25em;
      font-weight: 700;
      margin-block-end: 0.15em;
    }
    .head {
      display: grid;
      margin-block-end: 0.75em;
    }
    .summary,
    .help {
      grid-area: 1 / 1;
      margin: 0;
      font-size: 0.8125em;
      color: var(--_muted);
    }
    /* The help takes the summary's place while somebody moves by keyboard, so that nothing on the page shifts. */
    .help {
      visibility: hidden;
    }
    .frame:has(.plot :focus-visible) .help {
      visibility: visible;
    }
    .frame:has(.plot :focus-visible) .summary {
      visibility: hidden;
    }
    .stage {
      position: relative;
    }
    .plot {
      flex: 1 1 auto;
      min-block-size: 0;
      position: relative;
      overflow: hidden auto;
      /* Room for the focus ring of what lies at the edge. */
      margin: -4px;
      padding: 4px;
      box-sizing: content-box;
    }
    .picture {
      position: absolute;
      inset-block-start: 4px;
      left: 4px;
    }
    svg {
      display: block;
      overflow: visible;
      pointer-events: none;
    }
    .picture svg {
      position: relative;
    }
    ol {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .picture ol {
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
      position: absolute;
      border-radius: 4px;
      min-inline-size: 24px;
      min-block-size: 24px;
    }
    .picture button:is(.more, .before, .after) {
      border-radius: 12px;
    }
    .picture button:hover {
      background: color-mix(in srgb, currentColor 8%, transparent);
    }
    .picture button[aria-expanded='true'] {
      background: color-mix(in srgb, currentColor 13%, transparent);
    }
    .picture button:is(.more, .before, .after):is(:hover, [aria-expanded='true']) {
      outline: 2px solid currentColor;
      outline-offset: 1px;
    }
    :focus-visible,
    .picture button:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
    .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .selected:is(.title, .strong) {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .selected:is(.pole, .leader) {
      stroke-width: 2;
      stroke-opacity: 1;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35em 1.4em;
      margin: 0.75em 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.75em;
    }
    .legend li {
      display: flex;
      align-items: center;
      gap: 0.5em;
    }
    .legend svg {
      flex: none;
    }
    .message {
      margin: 0;
      padding: 2em 1em;
      text-align: center;
      color: var(--_muted);
      border: 1px dashed var(--_rule);
      border-radius: 4px;
    }
    .failed {
      color: var(--_ink);
      border-style: solid;
    }
    .notes {
      margin: 0.75em 0 0;
      font-size: 0.75em;
      color: var(--_muted);
    }
    .notes ul {
      margin: 0.5em 0 0;
      padding-inline-start: 1.5em;
      overflow-wrap: anywhere;
    }
    summary {
      cursor: pointer;
    }
    .details {
      position: relative;
      margin-block-start: 1em;
      padding: 1em 1.1em;
      border: 1px solid var(--_rule);
      border-radius: 6px;
      background: var(--_background);
      overflow-wrap: anywhere;
    }
    /* Where the page has set the height, details may not take it from the picture. */
    .fixed .details {
      position: absolute;
      inset: auto 0 0;
      max-block-size: 70%;
      overflow: auto;
      box-shadow: 0 0 24px rgb(0 0 0 / 25%);
    }
    .details-title {
      font-size: 1.0625em;
      font-weight: 700;
      padding-inline-end: 2em;
    }
    .close {
      position: absolute;
      inset: 0.5em 0.5em auto auto;
      inline-size: 32px;
      block-size: 32px;
      border-radius: 4px;
      font-size: 1.25em;
      line-height: 1;
    }
    :host(:dir(rtl)) .close {
      inset: 0.5em auto auto 0.5em;
    }
    .close:hover,
    .choice:hover {
      background: color-mix(in srgb, currentColor 8%, transparent);
    }
    .details p {
      margin: 0.6em 0 0;
      max-inline-size: 65ch;
      white-space: pre-line;
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 0.35em 1.2em;
      margin: 0.9em 0 0;
      font-size: 0.8125em;
    }
    dt {
      color: var(--_muted);
    }
    dd {
      margin: 0;
      min-inline-size: 0;
    }
    dd ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    dd li + li {
      margin-block-start: 0.5em;
    }
    .source {
      color: var(--_muted);
    }
    a {
      color: var(--_focus);
    }
    .choices {
      margin: 0.6em 0 0;
      display: grid;
      gap: 2px;
    }
    .choice {
      text-align: start;
      padding: 0.3em 0.5em;
      margin-inline-start: -0.5em;
      border-radius: 4px;
      min-block-size: 24px;
    }
    .choice time {
      color: var(--_muted);
      font-size: 0.8125em;
      margin-inline-start: 0.6em;
    }
    @media (max-width: 30em) {
      dl {
        grid-template-columns: 1fr;
        gap: 0;
      }
      dt {
        margin-block-start: 0.6em;
      }
    }
    @media (forced-colors: active) {
      .picture button[aria-expanded='true'] {
        outline: 2px solid Highlight;
      }
    }
    @media print {
      .help {
        display: none;
      }
    }
  `,
];
