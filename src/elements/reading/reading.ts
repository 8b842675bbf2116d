/**
 * What is read, as against seen: the details of an event, the list and the table of all. Loaded when it is first asked for, and imported from here
 * only. These are its parts:
 *
 * `details-title`, `details-date`, `details-state`, `details-text`, `facts`, `tag`, `link`, `details-content` (what the page adds), `note`,
 * `details-actions`, `previous`, `next`, `copy-link`, `address` (where the link may not be copied), `close`, `choices`, `choice`;
 * `accounts` (`accounts-disagree`), `accounts-for`, `accounts-against`, `section-title`, `side-title`, `account`, `account-who`, `account-text`, `source`;
 * `media` (`media-image`, `media-audio`, `media-video`, `media-embed`), `media-caption`, `media-load`; `relation`, `relation-event`;
 * `list`, `list-controls`, `list-order`, `list-group`, `list-heading`, `article` (`article-selected`), `article-title`, `show-more`;
 * `table-box`, `table`, `table-header`, `table-sort`, `table-group`, `table-row` (`table-row-selected`), `table-cell`, `table-title`, `table-event`.
 */
export {choicesTemplate} from './choices.js';
export {detailsTemplate} from './details.js';
export {ListView} from './list-view.js';
export {readingStyles} from './reading-styles.js';
export {TableView} from './table-view.js';
