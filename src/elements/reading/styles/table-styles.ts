import {css} from 'lit';

/**
 * Styles of the table of all events, which is never wider than its container: the columns share the width, and in a
 * narrow container rows become blocks.
 */
export const tableStyles = css`
  .table-box {
    container-type: inline-size;
  }
  .table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .table-caption {
    block-size: 0;
  }
  .table :is(th, td) {
    padding: 0.5em 0.7em;
    text-align: start;
    /* Not by the baseline: Firefox would make rows too low for what is in them. */
    vertical-align: top;
    font-weight: 400;
  }
  .column-when {
    inline-size: 17%;
  }
  :is(.column-group, .column-state) {
    inline-size: 12%;
  }
  .column-who {
    inline-size: 20%;
  }
  .column-place {
    inline-size: 14%;
  }
  /* With few columns, dates with times of day have room for fewer lines. */
  :where(.table:not(:has(.column-who, .column-place))) .column-when {
    inline-size: 28%;
  }
  :where(.table:not(:has(.column-who, .column-place))) :is(.column-group, .column-state) {
    inline-size: 18%;
  }
  .table thead th {
    vertical-align: bottom;
    border-block-end: 1.5px solid var(--_ink);
    padding-inline: 0.35em;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 24px;
    padding: 0.15em 0.35em;
    border-radius: 4px;
    color: var(--_muted);
    text-align: start;
  }
  .sort:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [aria-sort] .sort {
    font-weight: 700;
    color: var(--_ink);
  }
  .sort-icon {
    flex: none;
  }
  .sort-icon path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1;
  }
  :is(.ascending .up, .descending .down) {
    fill: currentColor;
  }
  .sort-icon:is(.ascending .down, .descending .up) {
    visibility: hidden;
  }
  .table-row > * {
    border-block-end: 1px solid color-mix(in srgb, var(--_rule) 40%, transparent);
  }
  .table .table-group > th {
    padding-block: 1.2em 0.3em;
    font-weight: 700;
    color: var(--_muted);
    border-block-end: 1px solid var(--_rule);
  }
  .table-group .section-count {
    margin-inline-start: 0.6em;
    font-size: inherit;
    font-weight: 400;
  }
  .table .table-group-inner > th {
    padding-block-start: 0.8em;
    padding-inline-start: 2.1em;
  }
  .table-row .title-button {
    /* High enough to press, and its first line beside that of the other cells. */
    padding-block: 3px;
    margin-block: -3px;
    color: var(--_ink);
    font-weight: 700;
    text-decoration-color: var(--_rule);
  }
  .table-row .title-button:is(:hover, [aria-expanded='true']) {
    text-decoration-color: currentColor;
  }
  .row-selected {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  .row-selected > :first-child {
    box-shadow: inset 4px 0 currentColor;
  }
  :host(:dir(rtl)) .row-selected > :first-child {
    box-shadow: inset -4px 0 currentColor;
  }
  @container (max-width: 40em) {
    .table,
    .table :is(thead, tbody, td, th, caption) {
      display: block;
    }
    .table thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2em;
    }
    .table thead {
      border-block-end: 1.5px solid var(--_ink);
      padding-block-end: 0.3em;
    }
    .table thead th,
    .table thead th:first-child {
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    .table .table-group,
    .table-row {
      display: block;
    }
    .table-row {
      padding-block: 0.6em;
      border-block-end: 1px solid color-mix(in srgb, var(--_rule) 40%, transparent);
    }
    .table .table-row > :is(td, th) {
      display: grid;
      grid-template-columns: minmax(0, 6.5em) minmax(0, 1fr);
      gap: 0.8em;
      padding: 0.15em 0.7em;
      border: 0;
    }
    .table .table-row > .empty {
      display: none;
    }
    .table-row > ::before {
      color: var(--_muted);
      content: attr(data-label);
      /* With empty alternative text: screen readers read the column header. */
      content: attr(data-label) / '';
    }
    .table .table-row > .row-title {
      grid-template-columns: minmax(0, 1fr);
    }
    .table-row > .row-title::before {
      content: none;
    }
    .row-selected > :first-child {
      box-shadow: none;
    }
    .row-selected {
      box-shadow: inset 4px 0 currentColor;
    }
    :host(:dir(rtl)) .row-selected {
      box-shadow: inset -4px 0 currentColor;
    }
  }
  @media (forced-colors: active) {
    .row-selected {
      outline: 2px solid Highlight;
    }
  }
`;
