/**
 * What is read, as against seen: the details of an event, the list and the table of all. Loaded when it is first asked
 * for, and imported from here only.
 */
export {ChoicesView} from './choices.js';
export {detailsTemplate} from './details.js';
export {ListView} from './list-view.js';
export {readingStyles} from './reading-styles.js';
export {TableView} from './table-view.js';
