/**
 * The text views: the details of an event, the list and the table of all. Loaded on first use, so other folders must
 * import them only from here.
 */
export {ChoicesView} from './choices.js';
export {dateTemplate, datum, filled, linkTemplate, SLOT} from './datum.js';
export {detailsTemplate} from './details.js';
export {eventIndex} from './event-index.js';
export {mediaTemplate} from './media.js';
export {ListView} from './list-view.js';
export {readingStyles} from './reading-styles.js';
export {TableView} from './table-view.js';
