import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset} from '../../src/data/types.js';
import type {LayoutInput} from '../../src/layout/layout-input.js';
import {timeExtent} from '../../src/layout/time-extent.js';
import {en} from '../../src/locales/en.js';
import type {EventDate} from '../../src/time/event-date.js';
import {metricTable} from '../../src/render/metric-table.js';
import {Wording} from '../../src/scene/event-words.js';
import {wordedInput} from '../../src/scene/worded-input.js';

/** The input of a layout, with the id and the date of each row. */
export interface TestInput extends LayoutInput {
  readonly ids: readonly string[];
  readonly dates: readonly EventDate[];
}

/** Makes the input of a layout from a dataset in English. */
export function inputFor(value: TimelineDataset): TestInput {
  const {dataset} = readDataset(value);
  const table = compileTable(dataset);
  return {
    ...wordedInput(table, timeExtent(dataset, table), new Wording(dataset, en, 'en'), metricTable()),
    ids: Array.from(table.order, (index) => dataset.events[index].id),
    dates: Array.from(table.order, (index) => dataset.events[index].date),
  };
}
