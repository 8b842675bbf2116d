import type {EventTable} from '../../data/event-table.js';
import {rowsByGroup} from '../../query/rows-by-group.js';
import {eraGroups} from '../../scene/era-groups.js';
import {groupStyle} from '../../scene/group-style.js';
import type {Phrase} from '../../scene/event-words.js';
import {lanesOf} from '../../scene/lane-groups.js';
import {groupingOf} from '../../scene/lane-options.js';
import {type EventDate, spanOf} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {onClocks} from '../../time/zones.js';
import {allRows, eventIndex} from './event-index.js';
import {isMany} from './many.js';
import type {ReadingContext} from './reading-context.js';

/** Events that stand together in list and table: those of a lane, of an era, or of the time between two eras. */
export interface Section {
  /** Unique among the sections. */
  readonly key: string;
  /** The title of the lane or era; undefined for events in no era. */
  readonly title: Phrase | undefined;
  /** When the era was, or, between eras, from when to when events start; undefined for a lane. */
  readonly date: EventDate | undefined;
  /** What it shares with the other sections of its era, which a shorter one parts; undefined for a lane and between eras. */
  readonly era?: unknown;
  /** 1 for a lane within another, which comes before it. */
  readonly depth: 0 | 1;
  /** The class of its colour. */
  readonly style: string;
  /** In the order of the table; none where a lane only holds others. */
  readonly rows: ArrayLike<number>;
  /** Of its events, those of lanes within it included. */
  readonly count: number;
}

type SectionContext = Pick<ReadingContext, 'table' | 'wording' | 'lanes' | 'extent' | 'asked'>;

/**
 * The sections of list and table: one for each lane, in the order of the picture, where events are grouped in lanes, else
 * one for each era in which events start. Lanes hold all their events here, also those outside the axis, and those of
 * lanes that are closed in the picture. None where there is nothing to tell apart, and of what is asked of a source.
 */
export function sectionsOf(context: SectionContext): Section[] {
  if (context.asked) return [];
  const lanes = context.lanes ? laneSections(context) : [];
  // A lane of all those that have no group says nothing.
  return lanes.some(({key}) => key) ? lanes : eraSections(context);
}

/** What a list or table is sectioned by: sections are the same while all of it is. */
export function sectionInputs({table, wording, lanes, extent}: SectionContext): readonly unknown[] {
  return [table, wording.messages, wording.language, lanes?.groupBy, lanes?.laneOrder, extent.start, extent.end];
}

/** With what a list or table begins at its first page again; not with what comes to events that are shown. */
export function restartInputs({
  lineage,
  table,
  wording,
  lanes,
}: SectionContext & Pick<ReadingContext, 'lineage'>): readonly unknown[] {
  return [lineage ?? table, wording.messages, wording.language, lanes?.groupBy, lanes?.laneOrder];
}

/** Sections in the order in which events are read: newest first, eras go back in time, and lanes stay as they are. */
export function ordered(sections: readonly Section[], newestFirst: boolean): readonly Section[] {
  return newestFirst && sections.every(({date}) => date) ? [...sections].reverse() : sections;
}

/** Sections with all that is of one era under one heading, for events in another order than that of time. */
export function wholeEras(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section, i) => {
    if (section.era === undefined) return [section];
    const same = sections.filter(({era}) => era === section.era);
    if (same.length === 1) return [section];
    if (sections.indexOf(same[0]) < i) return [];
    const rows = same.flatMap((one) => Array.from(one.rows));
    return [{...section, rows, count: rows.length}];
  });
}

function laneSections(context: SectionContext): Section[] {
  const {table, wording, lanes = {}, extent} = context;
  const {groupBy, laneOrder} = lanes;
  // Of many events of columns only the group is known without making them: by anything else they are not parted.
  const isByColumn = wording.dataset.compiled !== undefined && isMany(table);
  if (isByColumn && groupingOf(groupBy) !== 'group') return [];
  const members = isByColumn ? rowsOfGroups(table, wording.dataset.groups.length) : undefined;
  // The first event of each group tells its lane.
  const rows = members
    ? members.flatMap((own) => Array.from(own.subarray(0, 1))).sort((a, b) => a - b)
    : Array.from(allRows(table));
  const all = lanesOf({dataset: wording.dataset, table, wording, extent, lanes: {groupBy, laneOrder}}, rows);
  const counted = members
    ? byCount(
        all.map((lane) => ({...lane, rows: members.find(([first]) => first === lane.rows[0]) ?? lane.rows})),
        laneOrder,
      )
    : all;
  return counted.map(({key, title, lang, group, depth, rows: own}, i) => {
    let count = own.length;
    if (!depth) for (let inner = i + 1; counted[inner]?.depth; inner++) count += counted[inner].rows.length;
    return {
      key,
      title: {text: title, ...(lang && {lang})},
      date: undefined,
      depth,
      style: groupStyle(group, wording.dataset.groups),
      rows: own,
      count,
    };
  });
}

/** Lanes in the order of their counts, if that is asked for: each with those within it. */
function byCount<Counted extends {readonly depth: 0 | 1; readonly key: string; readonly rows: ArrayLike<number>}>(
  lanes: readonly Counted[],
  laneOrder: string | undefined,
): readonly Counted[] {
  if (laneOrder !== 'count') return lanes;
  const blocks: {readonly outer: Counted; readonly inner: Counted[]}[] = [];
  for (const lane of lanes) {
    if (lane.depth) blocks.at(-1)?.inner.push(lane);
    else blocks.push({outer: lane, inner: []});
  }
  const compare = (a: Counted, b: Counted) => Number(!a.key) - Number(!b.key) || b.rows.length - a.rows.length;
  return blocks.sort((a, b) => compare(a.outer, b.outer)).flatMap(({outer, inner}) => [outer, ...inner.sort(compare)]);
}

function eraSections({table, wording}: SectionContext): Section[] {
  const {dataset} = wording;
  const lang = wording.dataLang();
  return eraGroups(dataset, table).map(({era, rows}, i) => ({
    key: String(i),
    title: era && {text: era.title, ...(lang && {lang})},
    date: era ? onClocks(era.date, table.zone) : startOf(rows, {table, wording}),
    era,
    depth: 0 as const,
    style: groupStyle(era?.group, dataset.groups),
    rows,
    count: rows.length,
  }));
}

/**
 * From the start of the first of some events to that of the last; where no start is known, up to the last end.
 * @param rows - in the order of the table, so that those without a start come first.
 */
function startOf(rows: readonly number[], context: Pick<SectionContext, 'table' | 'wording'>): EventDate {
  const {earliest, zone} = context.table;
  const index = eventIndex(context);
  const dateOf = (row: number) => onClocks(index.at(row).date, zone);
  const begun = rows.find((row) => earliest[row] !== -Infinity);
  if (begun === undefined) {
    const dates = rows.map(dateOf);
    const {endLatest, endPrecision} = dates.reduce((a, b) => (b.endLatest > a.endLatest ? b : a));
    return dates.length === 1 ? dates[0] : exactDate(-Infinity, endLatest, endPrecision);
  }
  const [first, last] = [begun, rows.at(-1)!]
    .map(dateOf)
    .map((date) => exactDate(date.earliest, date.latest, date.precision));
  return first.earliest === last.earliest && first.latest === last.latest ? first : spanOf(first, last);
}

/** The rows of each group, and last those of none. */
function rowsOfGroups(table: EventTable, groupCount: number): Uint32Array[] {
  const {rows, starts} = rowsByGroup(table, groupCount);
  return Array.from({length: groupCount + 1}, (_, i) => rows.subarray(starts[i], starts[i + 1]));
}

/** So many rows are looked at between two looks at the clock. */
const STEP = 50_000;

/**
 * The rows of each section in an order of all rows, found by going through all once; yields how much is done, 0 to 1.
 * @returns by the rows of the section.
 */
export function* sortedWithin(
  sections: readonly Section[],
  order: Uint32Array,
): Generator<number, ReadonlyMap<ArrayLike<number>, Uint32Array>> {
  const places = new Uint32Array(sections.length);
  const sectionOf = new Uint32Array(order.length).fill(sections.length);
  const rows = new Uint32Array(order.length);
  const within = new Map<ArrayLike<number>, Uint32Array>();
  let end = 0;
  for (const [i, {rows: own}] of sections.entries()) {
    for (let at = 0; at < own.length; at++) {
      sectionOf[own[at]] = i;
      if (at % STEP === STEP - 1) yield 0.99;
    }
    places[i] = end;
    within.set(own, rows.subarray(end, (end += own.length)));
  }
  for (let at = 0; at < order.length; at++) {
    const section = sectionOf[order[at]];
    if (section < sections.length) rows[places[section]++] = order[at];
    if (at % STEP === STEP - 1) yield 0.99;
  }
  return within;
}
