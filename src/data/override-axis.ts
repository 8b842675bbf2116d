import {asOf} from './as-of.js';
import {axisZone} from './axis-zone.js';
import {type Issue, quote, reversed} from './issue.js';
import type {Dataset} from './types.js';
import type {EventDate} from '../time/event-date.js';
import {readEdtf} from '../time/read-edtf.js';
import {isZone, onAxis} from '../time/zones.js';

/** What a page says of the axis in attributes: EDTF texts, and a zone. */
export interface AxisAttributes {
  readonly start?: string;
  readonly end?: string;
  readonly now?: string;
  readonly timeZone?: string | number;
  /** The day as of which the dataset is shown. */
  readonly asOf?: string;
}

/**
 * The dataset with the axis that the page wants, as of the day that it wants; what of it is no date, or no zone, becomes
 * an issue, and the dataset's own stays.
 */
export function overrideAxis(source: Dataset, attributes: AxisAttributes): {dataset: Dataset; issues: Issue[]} {
  const issues: Issue[] = [];
  const dataset = {...source};
  const timeZone = String(attributes.timeZone ?? ''); // a page may set anything
  if (timeZone && isZone(timeZone)) dataset.timeZone = timeZone;
  else if (timeZone)
    issues.push({
      code: 'bad-time-zone',
      severity: 'error',
      path: '@time-zone',
      message: `${quote(timeZone)} is not a time zone`,
      given: timeZone,
    });
  for (const name of ['start', 'end', 'now'] as const) {
    const text = attributes[name];
    if (!text) continue;
    const date = read(text, name, issues);
    if (date) dataset[name] = date;
  }
  const {zone} = axisZone(dataset);
  if (dataset.start && dataset.end && onAxis(dataset.end, zone).endLatest <= onAxis(dataset.start, zone).earliest) {
    issues.push({
      code: 'end-before-start',
      severity: 'error',
      path: '@end',
      message: reversed(dataset.end.edtf, dataset.start.edtf),
    });
    return {dataset: dataset.timeZone ? {...source, timeZone: dataset.timeZone} : source, issues};
  }
  return {dataset: attributes.asOf ? readAsOf(dataset, attributes.asOf, issues) : dataset, issues};
}

function readAsOf(dataset: Dataset, text: string, issues: Issue[]): Dataset {
  const day = read(text, 'as-of', issues);
  if (!day) return dataset;
  if (!dataset.compiled) return asOf(dataset, day);
  issues.push({
    code: 'bad-attribute',
    severity: 'error',
    path: '@as-of',
    message: 'events in columns have no accounts, so what was known of them on a day is not known: expected "events"',
    given: text,
  });
  return dataset;
}

function read(text: string, name: string, issues: Issue[]): EventDate | undefined {
  try {
    return readEdtf(text);
  } catch (error) {
    issues.push({
      code: 'bad-date',
      severity: 'error',
      path: `@${name}`,
      message: (error as RangeError).message,
      given: text,
    });
    return undefined;
  }
}
