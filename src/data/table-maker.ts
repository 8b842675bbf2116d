import {compileTable, type EventTable} from './event-table.js';
import type {Dataset} from './types.js';

/**
 * Compiles a dataset into a table. Once data change while they are shown, the code for that, which is loaded then, takes
 * its place: it needs no sort where it knows the table of the dataset before.
 */
export const tables: {compile(dataset: Dataset, before?: EventTable): EventTable} = {compile: compileTable};
