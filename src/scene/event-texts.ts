import type {FlagText} from '../layout/flag-text.js';
import {DOT, type EventWords} from '../layout/layout-input.js';
import {baseline, lineHeight, type TextMeasure} from '../layout/text-measure.js';
import type {TextMark} from './mark.js';
import type {MarkRole, Sheet} from './sheet.js';

/** Draws date, state and title of an event in the box of its texts, towards `align`. */
export function drawEventTexts(
  sheet: Sheet, key: string, text: FlagText & {x: number; y: number; width: number}, words: EventWords, align: 'left' | 'right',
  measure: TextMeasure, role: MarkRole, lang?: string,
): void {
  const x = align === 'left' ? text.x : text.x + text.width;
  let {y} = text;
  metaRuns(text.metaLines, words).forEach((runs, i) => {
    sheet.text(`${key} meta ${i}`, 'meta', [x, y + baseline('small', measure)], align, runs, role);
    y += lineHeight('small', measure);
  });
  const titleRole = text.strong ? 'strong' : 'title';
  text.titleLines.forEach((line, i) => {
    sheet.text(`${key} title ${i}`, titleRole, [x, y + baseline(titleRole, measure)], align, [{text: line}], {...role, ...(lang && {lang})});
    y += lineHeight(titleRole, measure);
  });
}

/** Tells the date, which is bold, from the state behind it, whichever line each of them came to stand on. */
function metaRuns(lines: readonly string[], {date, state}: EventWords): TextMark['runs'][] {
  let written = 0;
  return lines.map((line) => {
    const split = Math.max(0, Math.min(line.length, date.length - written));
    written += line.length + 1; // the space at which the line was broken
    if (!state || split === line.length) return [{text: line, part: 'date'}];
    if (split === 0) return [{text: line, part: 'state'}];
    return [{text: line.slice(0, split), part: 'date'}, {text: line.slice(split) || DOT, part: 'state'}];
  });
}
