import type {FlagText} from '../layout/flag-text.js';
import {type EventWords, SEPARATOR} from '../layout/layout-input.js';
import {baseline, lineHeight, type TextMeasure} from '../layout/text-measure.js';
import type {MarkRole, Sheet} from './sheet.js';

/** Draws date, state and title of an event in the box of its texts, towards `align`. */
export function drawEventTexts(
  sheet: Sheet, key: string, text: FlagText & {x: number; y: number; width: number}, words: EventWords, align: 'left' | 'right',
  measure: TextMeasure, role: MarkRole, lang?: string,
): void {
  const x = align === 'left' ? text.x : text.x + text.width;
  let {y} = text;
  metaPieces(text.metaLines, words).forEach((pieces, i) => {
    drawPieces(sheet, `${key} meta ${i}`, [x, y + baseline('small', measure)], align, pieces, measure, role);
    y += lineHeight('small', measure);
  });
  const titleRole = text.strong ? 'strong' : 'title';
  text.titleLines.forEach((line, i) => {
    sheet.text(`${key} title ${i}`, titleRole, [x, y + baseline(titleRole, measure)], align, line, {...role, ...(lang && {lang})});
    y += lineHeight(titleRole, measure);
  });
}

interface MetaPieces {
  readonly date: string;
  readonly state: string;
}

/** Tells the date, which is bold, from the state behind it, whichever line each of them came to stand on. */
function metaPieces(lines: readonly string[], {date, state}: EventWords): MetaPieces[] {
  let written = 0;
  return lines.map((line) => {
    const split = state ? Math.max(0, Math.min(line.length, date.length - written)) : line.length;
    written += line.length + 1; // the space at which the line was broken
    return {date: line.slice(0, split), state: line.slice(split).trimStart()};
  });
}

/** Date and state side by side, in the order in which they are read, as texts of their own. */
function drawPieces(
  sheet: Sheet, key: string, [x, y]: readonly [number, number], align: 'left' | 'right', {date, state}: MetaPieces, measure: TextMeasure, role: MarkRole,
): void {
  const space = date && state ? measure.width(SEPARATOR, 'small') - measure.width(SEPARATOR.trimStart(), 'small') : 0;
  const dateWidth = date ? measure.width(date, 'smallStrong') : 0;
  const stateWidth = state ? measure.width(state, 'small') : 0;
  const left = align === 'left' ? x : x - dateWidth - space - stateWidth;
  const [dateX, stateX] = sheet.readsFromLeft ? [left, left + dateWidth + space] : [left + stateWidth + space, left];
  if (date) sheet.text(`${key} date`, 'date', [dateX, y], 'left', date, role);
  if (state) sheet.text(`${key} state`, 'state', [stateX, y], 'left', state, role);
}
