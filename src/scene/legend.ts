import {EVENT_BITS, type EventTable, NO_GROUP} from '../data/event-table.js';
import type {Dataset} from '../data/types.js';
import type {Bar} from '../layout/bars.js';
import type {LegendMark} from '../locales/messages.js';
import {type EventDate, isPlain, isSoft} from '../time/event-date.js';
import {drawBand, drawBar, drawDot} from './event-marks.js';
import {groupColor} from './event-style.js';
import type {SceneInput} from './scene-input.js';
import type {Described} from './layout-kind.js';
import type {LegendEntry} from './scene.js';
import {Sheet} from './sheet.js';

/** The box in which a legend's marks are drawn, px. */
export const LEGEND_GLYPH = {width: 20, height: 16} as const;
const MIDDLE = [LEGEND_GLYPH.width / 2, LEGEND_GLYPH.height / 2] as const;
/**
 * Up to this many groups are all listed. Of more, which no eye can tell apart, only `SOME_GROUPS` are, and the rest are
 * counted; details name the group of each event.
 */
const MOST_GROUPS = 40;
const SOME_GROUPS = 8;

/** So many events are looked at before the first picture. */
const AT_A_GLANCE = 1e4;

/** Whether there will be a legend, as far as that is known at a glance: room is kept for it before the first picture. */
export function needsLegend({dataset, table}: {readonly dataset?: Dataset; readonly table?: EventTable}): boolean {
  if (!dataset || !table) return false;
  return (
    dataset.groups.length > 1 ||
    dataset.now !== undefined ||
    table.flags.slice(0, AT_A_GLANCE).some((bits) => !(bits & EVENT_BITS.plainStart))
  );
}

/**
 * Explains the marks of some events: groups, then whether, how well known, and when. It goes by what there is, not by
 * what one width or one view of it can show, so that it is the same at each.
 */
export function legendOf({events, groups: used}: Described, input: SceneInput): LegendEntry[] {
  const {dataset, wording, layout} = input;
  const {messages} = wording;
  const entries: LegendEntry[] = [];
  const add = (
    mark: LegendMark,
    label: string,
    draw: (sheet: Sheet) => void,
    {key = mark, lang}: {key?: string; lang?: string} = {},
  ) => {
    const sheet = new Sheet(LEGEND_GLYPH.width, input);
    draw(sheet);
    entries.push({key, mark, label, marks: sheet.marks, ...(lang && {lang})});
  };
  const dot =
    (styles: string[], group = NO_GROUP) =>
    (sheet: Sheet) =>
      drawDot(sheet, {key: 'dot', role: {styles}}, MIDDLE, group);

  const groups = dataset.groups.map((group, index) => ({...group, index})).filter(({index}) => used.has(index));
  const named = groups.length > MOST_GROUPS ? SOME_GROUPS : groups.length;
  const lang = wording.dataLang();
  if (groups.length > 1)
    for (const {id, title, index} of groups.slice(0, named))
      add('group', title, dot([groupColor(index)], index), {key: `group ${id}`, lang});
  if (groups.length > named)
    entries.push({key: 'more groups', label: messages.andMore(wording.count(groups.length - named)), marks: []});

  /** Explains those of some values of a field that events have. */
  const addStates = <Key extends 'occurrence' | 'status'>(
    mark: LegendMark,
    styles: readonly string[],
    field: Key,
    ...values: Described['events'][number][Key][]
  ) => {
    const words: Readonly<Record<string, string>> = messages[field];
    const said = values.filter((value) => events.some((event) => event[field] === value)).map((value) => words[value]);
    if (said.length) add(mark, messages.join(said), dot(['group-none', ...styles]));
  };
  addStates('hollow', ['hollow'], 'occurrence', 'planned', 'postponed', 'unknown');
  addStates('crossed', ['hollow', 'crossed'], 'occurrence', 'cancelled');
  addStates('dashed', ['dashed'], 'status', 'claimed', 'disputed', 'unknown', 'retracted', 'false');

  const dates = events.map(({date}) => date);
  const vague = dates
    .filter((date) => date.kind === 'point' && date.endLatest > date.earliest && !isPlain(date))
    .map(({precision, approximate}) => isSoft(precision, approximate));
  const band = (isSoft: boolean) => (sheet: Sheet) => {
    drawBand(
      sheet,
      {key: 'band', role: {styles: ['group-none']}},
      {along: 'x', start: 2, end: LEGEND_GLYPH.width - 2, middle: MIDDLE[1], thickness: 8, isSoft},
    );
  };
  if (vague.includes(false)) add('band', messages.somewhereWithin, band(false));
  if (vague.includes(true)) add('softBand', messages.roughly, band(true));
  const spans = dates.filter(({kind}) => kind === 'span');
  const bar = (changes: Partial<Bar>, openEnd: boolean) => (sheet: Sheet) => {
    const whole: Bar = {
      kind: 'span',
      rows: [],
      start: 1,
      coreStart: 1,
      coreEnd: 19,
      end: 19,
      cutStart: false,
      cutEnd: false,
      ...changes,
    };
    drawBar(
      sheet,
      {key: 'bar', role: {styles: ['group-none']}},
      {bar: whole, box: {x: 1, y: 3, width: 18, height: 10}, along: 'x', openStart: false, openEnd},
    );
  };
  const isWinged = (date: EventDate) =>
    (date.earliest > -Infinity && date.latest > date.earliest && !isPlain(date)) ||
    (date.endLatest < Infinity && date.endLatest > date.endEarliest && !isPlain(date, 'end'));
  if (spans.some(isWinged)) add('lighterEnd', messages.startOrEndWithin, bar({coreStart: 6, coreEnd: 14}, false));
  if (spans.some(({openStart, openEnd}) => openStart || openEnd)) add('arrow', messages.endless, bar({}, true));
  const isUnknown = ({earliest, openStart, endLatest, openEnd}: EventDate) =>
    (earliest === -Infinity && !openStart) || (endLatest === Infinity && !openEnd);
  if (spans.some(isUnknown)) add('noEnd', messages.endsUnknown, bar({cutEnd: true}, false));
  if (dataset.now && layout.now && layout.now.time < layout.extent.end) {
    const label = messages.afterNow(wording.date(dataset.now, 'short'));
    add('dashedAxis', label, (sheet) =>
      sheet.line(
        {key: 'ahead', part: 'axis', role: {styles: ['ahead']}},
        [0, MIDDLE[1]],
        [LEGEND_GLYPH.width, MIDDLE[1]],
      ),
    );
  }
  return entries;
}
