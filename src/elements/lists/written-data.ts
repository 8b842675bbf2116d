// What reads data as people write them, with dates in words: tables, and lists that have such dates. It is loaded for the
// first of them.
export {isDateText} from '../../formats/date-column.js';
export {readTable} from './read-table.js';
export {readWritten} from './written-dates.js';
