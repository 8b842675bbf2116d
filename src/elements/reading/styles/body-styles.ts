import {css} from 'lit';

/** Styles of everything about an event except its title, in details and in articles. */
export const bodyStyles = css`
  .event-body {
    overflow-wrap: anywhere;
    container-type: inline-size;
  }
  /* By the lang of each text; words of fewer than 12 letters are not hyphenated. */
  :is(.heading, .reading-heading, .details-title, .event-body, .choice, .table-cell) {
    -webkit-hyphens: auto;
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
  }
  .reading-heading {
    margin: 0;
    font: inherit;
    font-weight: 700;
  }
  .event-date {
    margin-block-start: 0.2em;
    font-size: 0.875em;
    font-weight: 700;
  }
  .event-state {
    margin-inline-start: 0.5em;
    font-weight: 400;
    color: var(--_muted);
  }
  .event-text,
  .rich-text,
  .page-content {
    margin: 0.6em 0 0;
    max-inline-size: 65ch;
    line-height: 1.5;
  }
  .event-text,
  .rich-text .plain,
  .page-content {
    white-space: pre-line;
  }
  .rich-text :is(p, ul, ol, blockquote, pre) {
    margin: 0.6em 0 0;
  }
  .rich-text > :first-child,
  .rich-text blockquote > :first-child,
  .rich-text li > p:first-child {
    margin-block-start: 0;
  }
  .rich-text :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .rich-text ol {
    list-style: decimal;
  }
  .rich-text ul {
    list-style: disc;
  }
  .rich-text li :is(ul, ol) {
    margin-block-start: 0;
  }
  .rich-text blockquote {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_rule);
  }
  .rich-text :is(code, pre) {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    hyphens: none;
  }
  .rich-text pre {
    padding: 0.4em 0.8em;
    border: 1px solid var(--_rule);
    border-radius: 3px;
    /* Long lines are broken, so that nothing must be scrolled. */
    white-space: pre-wrap;
  }
  .rich-text pre code {
    font-size: 1em;
  }
  .dataset-note {
    margin: 1.1em 0 0;
    max-inline-size: 65em;
    font-size: 0.8125em;
    line-height: 1.4;
    white-space: pre-line;
    color: var(--_muted);
  }
  .revision {
    margin: 0.6em 0 0;
    max-inline-size: 65ch;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_rule);
    font-size: 0.875em;
    line-height: 1.45;
  }
  .revision-note {
    white-space: pre-line;
  }
  .dataset-note .revision {
    margin-block: 0;
    font-size: 1em;
  }
  .dataset-note .revision + .revision {
    margin-block-start: 0.6em;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(6.5em, max-content) minmax(0, 1fr);
    align-items: baseline;
    gap: 0.4em 1.2em;
    margin: 0.9em 0 0;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
    min-inline-size: 0;
  }
  .plain-list,
  .tags,
  .accounts {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plain-list li + li {
    margin-block-start: 0.25em;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  .tags li {
    padding: 0 0.5em;
    border: 1px solid var(--_rule);
    border-radius: 99px;
  }
  .coordinates,
  .source {
    color: var(--_muted);
  }
  .source {
    font-style: normal;
  }
  .swatch {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.4em;
    border-radius: 2px;
    background: currentColor;
    forced-color-adjust: none;
  }
  .outward {
    color: var(--_focus);
  }
  .plain-list :is(.outward, .title-button) {
    display: inline-block;
    min-block-size: 24px;
  }
  .title-button {
    min-block-size: 24px;
    text-align: start;
    color: var(--_focus);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    border-radius: 2px;
  }
  .title-button:hover {
    text-decoration-thickness: 2px;
  }
  /* By the width of what it stands in, not of the window. */
  @container (max-width: 24em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: 0.5em;
    }
  }
  @media print {
    .outward[href^='http']::after {
      content: ' (' attr(href) ')';
    }
    .title-button {
      color: inherit;
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .outward,
    .title-button {
      color: LinkText;
    }
  }
`;
