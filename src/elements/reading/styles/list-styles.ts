import {css} from 'lit';

/** Styles of the list of all events. */
export const listStyles = css`
  .list,
  .table-box {
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }
  .list-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.2em;
    font-size: 0.8125em;
  }
  .list-controls .unit {
    font: inherit;
    color: inherit;
    background: var(--_background);
    border: 1px solid var(--_rule);
    border-radius: 4px;
    min-block-size: 28px;
    padding-inline: 0.4em;
    margin-inline-start: 0.3em;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  .whereabouts,
  .sorting {
    margin-block-start: 0.6em;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em;
  }
  .list-controls .place {
    max-inline-size: 100%;
    margin-inline-start: 0;
  }
  .shown-of,
  .awaited-rows {
    color: var(--_muted);
  }
  .awaited-rows td,
  p.awaited-rows {
    margin: 0;
    padding-block: 0.8em;
    text-align: start;
  }
  .sorting {
    justify-content: flex-start;
  }
  .sorting progress {
    inline-size: 12em;
    max-inline-size: 100%;
    vertical-align: middle;
    accent-color: currentColor;
  }
  .list-section {
    margin-block-start: 2.4em;
  }
  .list-section-inner {
    margin-block-start: 1.8em;
    padding-inline-start: 1.4em;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.1em 1.2em;
    padding-block-end: 0.15em;
    border-block-end: 2px solid var(--_ink);
    scroll-margin-block: 1em;
  }
  .list-section-inner > .section-head {
    border-block-end: 1px solid var(--_ink);
  }
  .section-title {
    font-size: 1.25em;
    line-height: 1.3;
  }
  .list-section-inner .section-title {
    font-size: 1.0625em;
  }
  .section-time {
    margin-inline-start: 0.35em;
    font-weight: 400;
    color: var(--_muted);
  }
  .section-time:first-child {
    margin-inline-start: 0;
  }
  .section-count {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .list-section > .list-group:nth-child(2) {
    margin-block-start: 1em;
  }
  .list-group {
    margin-block-start: 1.6em;
  }
  .group-title {
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--_rule);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.1em 1.2em;
    border-block-end: 1px solid var(--_rule);
  }
  .group-head .group-title {
    border: 0;
  }
  .article {
    padding: 1em 0 1.2em;
    scroll-margin-block: 1em;
  }
  .articles > li + li {
    border-block-start: 1px solid color-mix(in srgb, var(--_rule) 40%, transparent);
  }
  .article-title {
    font-size: 1.0625em;
    color: var(--_ink);
  }
  .article .event-body {
    color: var(--_ink);
  }
  /* A bar beside it, in the colour of its group. */
  .article-selected {
    padding-inline-start: 0.8em;
    border-inline-start: 4px solid currentColor;
  }
  /* The search of the browser finds what it could lay out. */
  .searched[hidden] {
    display: block !important;
    margin: 0;
  }
  .show-more {
    margin-block-start: 1em;
    font-size: 0.8125em;
  }
  @media print {
    .list-controls,
    .show-more,
    .sort-icon {
      display: none;
    }
    .article,
    .table-row {
      break-inside: avoid;
    }
    .section-head,
    .group-title,
    .article-title,
    .table-group {
      break-after: avoid;
    }
  }
`;
