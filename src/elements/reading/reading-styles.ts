import type {CSSResult} from 'lit';
import {accountStyles} from './styles/account-styles.js';
import {bodyStyles} from './styles/body-styles.js';
import {detailsStyles} from './styles/details-styles.js';
import {listStyles} from './styles/list-styles.js';
import {mediaStyles} from './styles/media-styles.js';
import {tableStyles} from './styles/table-styles.js';

/** The styles of the text views, except where details stand: see `details-placement-styles.ts`. */
export const readingStyles: CSSResult[] = [
  bodyStyles,
  accountStyles,
  mediaStyles,
  detailsStyles,
  listStyles,
  tableStyles,
];
