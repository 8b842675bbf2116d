import type {DatasetEvent} from '../../data/types.js';
import {eraGroups} from '../../scene/era-groups.js';
import {groupStyle} from '../../scene/event-style.js';
import type {Phrase} from '../../scene/event-words.js';
import {lanesOf} from '../../scene/lane-groups.js';
import {type EventDate, spanOf} from '../../time/event-date.js';
import {exactDate} from '../../time/exact-date.js';
import {onClocks} from '../../time/zones.js';
import {allRows, eventIndex} from './event-index.js';
import type {ReadingContext} from './reading-context.js';

/** Events that stand together in list and table: those of a lane, of an era, or of the time between two eras. */
export interface Section {
  /** Unique among the sections. */
  readonly key: string;
  /** The title of the lane or era; undefined for events in no era. */
  readonly title: Phrase | undefined;
  /** When the era was, or, between eras, from when to when events start; undefined for a lane. */
  readonly date: EventDate | undefined;
  /** 1 for a lane within another, which comes before it. */
  readonly depth: 0 | 1;
  /** The class of its colour. */
  readonly style: string;
  /** In the order of the table; none where a lane only holds others. */
  readonly rows: readonly number[];
  /** Of its events, those of lanes within it included. */
  readonly count: number;
}

type SectionContext = Pick<ReadingContext, 'table' | 'wording' | 'lanes' | 'extent'>;

/**
 * The sections of list and table: one for each lane, in the order of the picture, where events are grouped in lanes, else
 * one for each era in which events start. Lanes hold all their events here, also those outside the axis, and those of
 * lanes that are closed in the picture. None where there is nothing to tell apart.
 */
export function sectionsOf(context: SectionContext): Section[] {
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

function laneSections({table, wording, lanes = {}, extent}: SectionContext): Section[] {
  const {groupBy, laneOrder} = lanes;
  const rows = allRows(table);
  const all = lanesOf({dataset: wording.dataset, table, wording, extent, lanes: {groupBy, laneOrder}}, rows);
  return all.map(({key, title, lang, group, depth, rows: own}, i) => {
    let count = own.length;
    if (!depth) for (let inner = i + 1; all[inner]?.depth; inner++) count += all[inner].rows.length;
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

function eraSections({table, wording}: SectionContext): Section[] {
  const {dataset} = wording;
  const lang = wording.dataLang();
  const index = eventIndex({table, wording});
  return eraGroups(dataset, table).map(({era, rows}, i) => ({
    key: String(i),
    title: era && {text: era.title, ...(lang && {lang})},
    date: era
      ? onClocks(era.date, table.zone)
      : startOf(
          rows.map((row) => index.at(row)),
          table.zone,
        ),
    depth: 0,
    style: groupStyle(era?.group, dataset.groups),
    rows,
    count: rows.length,
  }));
}

/** From the start of the first of some events to that of the last; where no start is known, up to the last end. */
function startOf(events: readonly DatasetEvent[], zone: string): EventDate {
  const starts = events
    .map(({date}) => onClocks(date, zone))
    .filter(({earliest}) => Number.isFinite(earliest))
    .map(({earliest, latest, precision}) => exactDate(earliest, latest, precision));
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) {
    const dates = events.map(({date}) => onClocks(date, zone));
    const {endLatest, endPrecision} = dates.reduce((a, b) => (b.endLatest > a.endLatest ? b : a));
    return dates.length === 1 ? dates[0] : exactDate(-Infinity, endLatest, endPrecision);
  }
  return first.earliest === last.earliest && first.latest === last.latest ? first : spanOf(first, last);
}
