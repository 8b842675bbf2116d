import {type EventTable, NO_GROUP} from '../data/event-table.js';
import {describedRows, MOST_DESCRIBED} from '../query/described-rows.js';
import type {Source} from '../query/source.js';
import type {SourceTable} from '../query/source-table.js';
import {TableSource} from '../query/table-source.js';
import type {Described, DescribedEvent} from './layout-kind.js';
import {eventAt, type SceneInput} from './scene-input.js';

/** One for each table, whatever sizes it is laid out for. */
const sources = new WeakMap<EventTable, TableSource>();

/** What a picture of many events asks. */
export function sourceOf({table, dataset}: SceneInput): Source {
  if (table.isPartial) return (table as SourceTable).source;
  let source = sources.get(table);
  if (!source) sources.set(table, (source = new TableSource(table, dataset.groups.length)));
  return source;
}

/** The first and the last, and those that matter most. */
export function describedBy(source: Source, input: SceneInput): Described {
  const {layout, table, dataset, lanes} = input;
  const {extent} = layout;
  const count = source.count(extent);
  if (source instanceof TableSource) {
    const {lastRow, groups} = source.index;
    const hasEnds = dataset.compiled?.dateAt && table.earliest[0] > -Infinity && table.endLatest[lastRow] < Infinity;
    return {
      events: describedRows(source, extent).map((row) => describedAt(input, row)),
      // Of others than columns the first instant may be known less exactly than that of an event after it.
      ...(hasEnds && {ends: [0, lastRow].map((row) => describedAt(input, row))}),
      count,
      background: table.length - (count ?? 0),
      groups: new Set(groups),
    };
  }
  const top = source.top({...extent, count: MOST_DESCRIBED});
  const ofNone = lanes.groupBy === undefined ? undefined : source.ofGroups?.([NO_GROUP]);
  return {
    events: (top ?? []).map((row) => eventAt(input, row)),
    count,
    background: 0,
    groups: new Set(dataset.groups.keys()),
    awaited: [!top, count === undefined, ofNone && ofNone.count(extent) === undefined].filter(Boolean).length,
  };
}

/** What an event is described by; of columns no event is made for it. */
function describedAt({dataset: {compiled, events}, table}: SceneInput, row: number): DescribedEvent {
  const event = table.order[row];
  if (!compiled?.dateAt) return events[event];
  const {status = 'reported', occurrence = 'happened'} = compiled.wordsAt(event);
  return {date: compiled.dateAt(event), status, occurrence};
}
