import type {EventTable} from '../data/event-table.js';
import type {CrowdLayout} from '../layout/crowd/crowd-layout.js';
import {CrowdPlan} from '../layout/crowd/crowd-plan.js';
import {TableSource} from '../query/table-source.js';
import {drawCrowd} from './crowd-scene.js';
import type {Described, LayoutKind} from './layout-kind.js';
import {eventAt, type SceneInput} from './scene-input.js';

/** One for each table, whatever sizes it is laid out for. */
const sources = new WeakMap<EventTable, TableSource>();

function sourceOf(input: SceneInput): TableSource {
  const {table} = input;
  let source = sources.get(table);
  if (!source)
    sources.set(table, (source = new TableSource(table, (row) => eventAt(input, row), input.dataset.groups.length)));
  return source;
}

/** Time along a horizontal axis, and on it how many events there are; labels for those that matter most. */
export const crowdKind: LayoutKind<CrowdLayout> = {
  name: 'crowd',
  along: 'x',
  isOrdered: true,
  draw: drawCrowd,
  scale: () => undefined,
  plan: (input, size, scene) => new CrowdPlan(input, size, sourceOf(scene)),
  described: (input) => describedBy(sourceOf(input), input),
};

/** So many events, those that matter most, show what kinds of marks there are. */
const MOST_DESCRIBED = 500;

/** The first and the last, and those that matter most. */
function describedBy(source: TableSource, {layout, table}: SceneInput): Described {
  const {length, group, endLatest, index} = table;
  const {extent} = layout;
  let last = index?.lastRow ?? 0;
  if (!index) for (let row = 0; row < length; row++) if (endLatest[row] > endLatest[last]) last = row;
  const count = source.count(extent);
  const rows = new Set([0, last, ...source.top({...extent, count: MOST_DESCRIBED})]);
  return {
    rows: [...rows].sort((a, b) => a - b),
    count,
    background: length - count,
    groups: new Set(index?.groups ?? group),
  };
}
