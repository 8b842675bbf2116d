import {LEAST_LENGTHS, UNITS} from '../../data/column-units.js';
import {compileTable} from '../../data/event-table.js';
import {type Issue, quote} from '../../data/issue.js';
import {readBriefly} from '../../data/read-briefly.js';
import type {Dataset, DatasetEvent} from '../../data/types.js';
import {timeExtent} from '../../layout/time-extent.js';
import {descend} from '../controllers/lineage.js';
import {AskedSource} from './asked-source.js';
import type {TimelineSource} from './timeline-source.js';

/** What a source has to answer, and what it may. */
const REQUIRED = ['density', 'top', 'events'] as const;
const OPTIONAL = ['event', 'peak', 'rows', 'begun'] as const;
/** What `rows` may sort by. */
const SORTS = ['title', 'group', 'state', 'who', 'place'] as const;

/** What was read of a source last: whoever reads it anew goes on where they were. */
const lastOf = new WeakMap<TimelineSource, readonly DatasetEvent[]>();

/**
 * Reads a dataset with a source in place of events. It never throws, and asks the source nothing. Where there is no
 * source that can be asked, there are no events, and issues say why.
 */
export function readSource(value: {readonly source: unknown}): {dataset: Dataset; issues: Issue[]} {
  const {source, ...rest} = value as Readonly<Record<string, unknown>>;
  const {dataset, issues} = readBriefly({...rest, events: []});
  if ('events' in rest)
    issues.push({
      code: 'unknown-key',
      severity: 'warning',
      path: '$.events',
      message: '"events" are not read, as there is a "source"',
    });
  const faults = faultsOf(source);
  for (const side of ['start', 'end'] as const)
    if (!dataset[side])
      faults.push({
        code: 'missing',
        severity: 'error',
        path: `$.${side}`,
        message: `a source is asked for the time from "start" to "end", such as {start: "1990", end: "2024", source}`,
      });
  issues.push(...faults);
  if (faults.length) return {dataset, issues};
  const asked = source as TimelineSource;
  const table = AskedSource.table(asked, dataset, {
    extent: timeExtent(dataset, compileTable(dataset)),
    grain: LEAST_LENGTHS[asked.precision ?? 'millisecond'],
  });
  const before = lastOf.get(asked);
  if (before) descend(table.events, before);
  lastOf.set(asked, table.events);
  return {dataset: {...dataset, events: table.events, compiled: table}, issues};
}

/** Why a value cannot be asked as a source. */
function faultsOf(value: unknown): Issue[] {
  const fault = (key: string, message: string): Issue => ({
    code: 'wrong-type',
    severity: 'error',
    path: `$.source${key}`,
    message,
  });
  if (typeof value !== 'object' || value === null)
    return [fault('', `${quote(value)} is no source: expected an object with length, density(), top() and events()`)];
  const source = value as Readonly<Record<string, unknown>>;
  const {length, precision, sorts, byGroup} = source;
  const faults: Issue[] = [];
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
    faults.push(fault('.length', `${quote(length)} is no number of events`));
  if (precision !== undefined && !UNITS.some((unit) => unit === precision))
    faults.push(fault('.precision', `${quote(precision)} is no precision: expected one of ${UNITS.join(', ')}`));
  if (byGroup !== undefined && typeof byGroup !== 'boolean')
    faults.push(fault('.byGroup', `${quote(byGroup)} says neither yes nor no: expected true or false`));
  if (sorts !== undefined && !Array.isArray(sorts))
    faults.push(
      fault('.sorts', `${quote(sorts)} is no list of what rows() can sort by: expected some of ${SORTS.join(', ')}`),
    );
  else
    for (const [i, sort] of ((sorts as unknown[] | undefined) ?? []).entries())
      if (!SORTS.some((one) => one === sort))
        faults.push(
          fault(`.sorts[${i}]`, `${quote(sort)} is nothing to sort by: expected some of ${SORTS.join(', ')}`),
        );
  for (const name of [...REQUIRED, ...OPTIONAL]) {
    const isMissing = source[name] === undefined && OPTIONAL.some((one) => one === name);
    if (typeof source[name] !== 'function' && !isMissing)
      faults.push(fault(`.${name}`, `${quote(source[name])} is not a function that answers what "${name}" asks`));
  }
  if ((source['rows'] === undefined) !== (source['begun'] === undefined))
    faults.push(fault('', 'list and table need both rows() and begun(): expected both, or neither'));
  return faults;
}
