import type {Issue} from '../data/issue.js';
import type {Dataset} from '../data/types.js';
import type {EventDate} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';

/** What a page says of the axis in attributes: EDTF texts. */
export interface AxisAttributes {
  readonly start?: string;
  readonly end?: string;
  readonly now?: string;
}

/** The dataset with the axis that the page wants; what of it is no date becomes an issue, and the dataset's own stays. */
export function overrideAxis(source: Dataset, attributes: AxisAttributes): {source: Dataset; dataset: Dataset; issues: Issue[]} {
  const issues: Issue[] = [];
  const dataset = {...source};
  for (const name of ['start', 'end', 'now'] as const) {
    const text = attributes[name];
    if (!text) continue;
    const date = read(text, name, issues);
    if (date) dataset[name] = date;
  }
  if (dataset.start && dataset.end && dataset.end.endLatest <= dataset.start.earliest) {
    issues.push({code: 'end-before-start', severity: 'error', path: '@end', message: 'the axis ends before it starts; the attributes are left out'});
    return {source, dataset: source, issues};
  }
  return {source, dataset, issues};
}

function read(text: string, name: string, issues: Issue[]): EventDate | undefined {
  try {
    return readEdtf(text);
  } catch (error) {
    issues.push({code: 'bad-date', severity: 'error', path: `@${name}`, message: (error as RangeError).message, given: text});
    return undefined;
  }
}
