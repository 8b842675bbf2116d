import type {Occurrence, Status} from '../data/types.js';
import type {Bar} from '../layout/bars.js';
import type {DrawnExtents} from '../layout/drawn-extents.js';
import type {EventDate} from '../time/event-date.js';
import {drawBand, drawBar, drawDot} from './event-marks.js';
import {groupStyle} from './event-style.js';
import {eventAt, isSoftAt, type SceneInput} from './scene-input.js';
import type {LegendEntry} from './scene.js';
import {Sheet} from './sheet.js';

/** The box in which a legend's marks are drawn, px. */
export const LEGEND_GLYPH = {width: 20, height: 16} as const;
const MIDDLE = [LEGEND_GLYPH.width / 2, LEGEND_GLYPH.height / 2] as const;
/** Lighter ends of a bar are explained only where they can be seen, px. */
const VISIBLE_WING = 10;

/**
 * Explains what is drawn, and nothing that is not: groups, then whether, how well known, and when.
 * @param nowIsBare - the axis has a line of "now" without words beside it.
 */
export function legendOf(rows: readonly number[], {marks, bars}: DrawnExtents, nowIsBare: boolean, input: SceneInput): LegendEntry[] {
  const {dataset, wording} = input;
  const {messages} = wording;
  const events = rows.map((row) => eventAt(input, row));
  const entries: LegendEntry[] = [];
  const add = (key: string, label: string, draw: (sheet: Sheet) => void, lang?: string) => {
    const sheet = new Sheet(LEGEND_GLYPH.width, input.mirrored, input.direction);
    draw(sheet);
    entries.push({key, label, marks: sheet.marks, ...(lang && {lang})});
  };
  const dot = (...styles: string[]) => (sheet: Sheet) => drawDot(sheet, 'dot', MIDDLE, {styles});

  const groups = dataset.groups.filter(({id}) => events.some(({group}) => group === id));
  if (groups.length > 1) for (const {id, title} of groups) add(`group ${id}`, title, dot(groupStyle(id, dataset.groups)), wording.dataLang());

  const occurrences = (...words: Occurrence[]) => words.filter((word) => events.some(({occurrence}) => occurrence === word)).map((word) => messages.occurrence[word]);
  const hollow = occurrences('planned', 'postponed', 'unknown');
  const crossed = occurrences('cancelled');
  if (hollow.length) add('hollow', messages.join(hollow), dot('group-none', 'hollow'));
  if (crossed.length) add('crossed', messages.join(crossed), dot('group-none', 'hollow', 'crossed'));

  const statuses = (...words: Status[]) => words.filter((word) => events.some(({status}) => status === word)).map((word) => messages.status[word]);
  const dashed = statuses('claimed', 'disputed', 'unknown', 'retracted', 'false');
  if (dashed.length) add('dashed', messages.join(dashed), dot('group-none', 'dashed'));

  const bands = [...marks.filter(({start, end}) => end > start), ...bars.filter(({kind}) => kind === 'band')];
  const band = (soft: boolean) => (sheet: Sheet) => drawBand(sheet, 'band', 2, LEGEND_GLYPH.width - 2, MIDDLE[1], 'x', soft, {styles: ['group-none']}, 8);
  if (bands.some((one) => !isSoftAt(input, one.rows))) add('band', messages.somewhereWithin, band(false));
  if (bands.some((one) => isSoftAt(input, one.rows))) add('soft band', messages.roughly, band(true));
  const spans = bars.filter(({kind}) => kind === 'span');
  const winged = spans.some(({start, coreStart, coreEnd, end}) => coreStart - start > VISIBLE_WING || end - coreEnd > VISIBLE_WING);
  const bar = (changes: Partial<Bar>, openEnd: boolean) => (sheet: Sheet) => {
    const whole: Bar = {kind: 'span', rows: [], start: 1, coreStart: 1, coreEnd: 19, end: 19, cutStart: false, cutEnd: false, ...changes};
    drawBar(sheet, 'bar', whole, {x: 1, y: 3, width: 18, height: 10}, 'x', {openStart: false, openEnd}, {styles: ['group-none']});
  };
  if (winged) add('wings', messages.startOrEndWithin, bar({coreStart: 6, coreEnd: 14}, false));
  const dates = spans.map(({rows}) => eventAt(input, rows[0]).date);
  if (dates.some(({openStart, openEnd}) => openStart || openEnd)) add('endless', messages.endless, bar({}, true));
  const isUnknown = ({earliest, openStart, endLatest, openEnd}: EventDate) => (earliest === -Infinity && !openStart) || (endLatest === Infinity && !openEnd);
  if (dates.some(isUnknown)) add('ends unknown', messages.endsUnknown, bar({cutEnd: true}, false));
  if (nowIsBare && dataset.now) { // a label in its place says it better
    const label = messages.afterNow(wording.date(dataset.now, 'short'));
    add('ahead', label, (sheet) => sheet.line('ahead', 'axis', [0, MIDDLE[1]], [LEGEND_GLYPH.width, MIDDLE[1]], {styles: ['ahead']}));
  }
  return entries;
}
