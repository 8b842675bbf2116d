import {firstWhoIn, placeIn, titleIn} from '../data/event-fields.js';
import {eventList} from '../data/event-list.js';
import {OCCURRENCES, STATUSES} from '../data/event-states.js';
import type {EventTable} from '../data/event-table.js';
import {Cursor} from '../data/issue.js';
import {indexOfId} from '../data/id-table.js';
import {readEvent} from '../data/read-event.js';
import {RecentItems} from '../data/recent-items.js';
import {finish} from '../data/steps.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import {type AxisZone, UTC} from '../time/zones.js';
import {compileEvents} from './compile-events.js';
import type {FilePart, MovableTable} from './event-file.js';
import type {FileBytes} from './file-bytes.js';
import {placeOfMadeUp} from './id-index.js';
import {memberOfJson} from './json-member.js';

/** So many ids are kept once they were looked for. */
const MOST_FOUND = 2000;

/**
 * A dataset of what has been read of a file: an event is parsed when it is asked for. What stands in the bytes has been
 * read before, so that it is sound.
 */
export function fileDataset(part: FilePart, bytes: FileBytes, decode: (bytes: Uint8Array) => string): Dataset {
  const {table, offset, size, renamed} = part;
  const {length} = table;
  const valueAt = (index: number) => JSON.parse(decode(bytes.slice(offset[index], size[index]))) as unknown;
  const memberAt = (index: number, key: string) => memberOfJson(bytes.slice(offset[index], size[index]), key, decode);
  const wordsAt = (index: number) => ({
    status: STATUSES[part.status[index]],
    occurrence: OCCURRENCES[part.occurrence[index]],
  });
  const make = (index: number): DatasetEvent => {
    const event = readEvent(valueAt(index), new Cursor())!;
    event.id = renamed.get(index) ?? (event.id || `event-${index + 1}`);
    return event;
  };
  const indices = new Map(Array.from(renamed, ([index, id]) => [id, index]));
  const find = (id: string) => {
    const index = indices.get(id) ?? indexOfId(part.ids, id, (other) => make(other).id);
    if (index >= 0) return index;
    const place = placeOfMadeUp(id);
    return place >= 0 && place < length && make(place).id === id ? place : -1;
  };
  const found = new RecentItems<string, number>(MOST_FOUND);
  const {floating: _, ...own} = table;
  return {
    ...part.dataset,
    events: eventList(length, make) as DatasetEvent[], // read only, as all of a dataset
    compiled: {
      ...own,
      dates: part.dates,
      given: new Set(part.given),
      indexOf: (id) => found.get(id, () => find(id)),
      titleAt: (index) => titleIn(memberAt(index, 'title')),
      wordsAt,
      fieldsAt: {
        words: wordsAt,
        who: (index) => firstWhoIn(memberAt(index, 'attributions')),
        place: (index) => placeIn(memberAt(index, 'place')),
      },
      onAxis: (axis) => onAxis(part, axis),
    },
  };
}

/** The tables of parts on the axis of another zone than the one that they were read for. */
const moved = new WeakMap<FilePart, EventTable>();

function onAxis(part: FilePart, axis: AxisZone): EventTable {
  const {table, inUtc} = part;
  if (axis.zone === table.zone) return {...table, ...axis};
  if (axis.zone === UTC && inUtc) return {...inUtc, ...axis};
  let other = moved.get(part);
  if (other?.zone !== axis.zone) {
    other = finish(compileEvents(inFileOrder(inUtc ?? table), axis, indicesOfGroups(part)));
    moved.set(part, other);
  }
  return {...other, ...axis};
}

/** The columns of a table in the order of the file. */
function inFileOrder(table: MovableTable) {
  const {length, order} = table;
  const column = <Column extends Float64Array | Float32Array | Uint8Array>(from: Column): Column => {
    const to = from.slice() as Column;
    for (let row = 0; row < length; row++) to[order[row]] = from[row];
    return to;
  };
  const group = new Uint32Array(length);
  for (let row = 0; row < length; row++) group[order[row]] = table.group[row];
  return {
    earliest: column(table.earliest),
    latest: column(table.latest),
    endEarliest: column(table.endEarliest),
    endLatest: column(table.endLatest),
    flags: column(table.flags),
    floating: column(table.floating),
    importance: column(table.importance),
    group,
  };
}

/** The codes of groups in a table are their indices in the dataset already. */
function indicesOfGroups({dataset}: FilePart): Uint16Array {
  return Uint16Array.from(dataset.groups.keys());
}
