import type {FlagText} from '../layout/flag-text.js';
import {type EventWords, SEPARATOR} from '../layout/layout-input.js';
import {baseline, lineHeight, type TextMeasure} from '../layout/text-measure.js';
import type {MarkRole, Sheet} from './sheet.js';
import {markKey} from './keys.js';

/** Draws date, state and title of an event in the box of its texts, towards `align`. */
export function drawEventTexts(
  sheet: Sheet, key: string, text: FlagText & {x: number; y: number; width: number}, words: EventWords, align: 'left' | 'right',
  measure: TextMeasure, role: MarkRole,
): void {
  const x = align === 'left' ? text.x : text.x + text.width;
  let {y} = text;
  metaPieces(text.metaLines, words).forEach((pieces, i) => {
    drawPieces(sheet, markKey(key, 'meta', i), [x, y + baseline('small', measure)], align, pieces, words, measure, role);
    y += lineHeight('small', measure);
  });
  const titleRole = text.strong ? 'strong' : 'title';
  text.titleLines.forEach((line, i) => {
    sheet.text(markKey(key, 'title', i), titleRole, [x, y + baseline(titleRole, measure)], align, line, {...role, whole: words.title, ...(words.titleLang && {lang: words.titleLang})});
    y += lineHeight(titleRole, measure);
  });
}

interface MetaPieces {
  readonly date: string;
  readonly state: string;
}

/** Tells the date, which is bold, from the state behind it, whichever line each of them came to stand on. */
function metaPieces(lines: readonly string[], {date, state}: EventWords): MetaPieces[] {
  let left = date.replace(/\s/g, '').length;
  return lines.map((line) => {
    // Spaces at which it was broken are gone; nothing else is.
    const end = state ? line.split('').findIndex((character) => character.trim() && left-- <= 0) : -1;
    // A date that was cut ends with its line.
    if (end < 0 && line.endsWith('…')) left = 0;
    return end < 0 ? {date: line, state: ''} : {date: line.slice(0, end).trimEnd(), state: line.slice(end)};
  });
}

/**
 * Date and state side by side, in the order in which they are read, each a text of its own. The one next to `x` starts
 * there, so that a face wider than the one measured moves only what is farther away.
 */
function drawPieces(
  sheet: Sheet, key: string, [x, y]: readonly [number, number], align: 'left' | 'right', {date, state}: MetaPieces, words: EventWords, measure: TextMeasure, role: MarkRole,
): void {
  const space = measure.width(SEPARATOR, 'small') - measure.width(SEPARATOR.trimStart(), 'small');
  const pieces = [
    {part: 'date', text: date, whole: words.date, lang: words.dateLang, width: measure.width(date, 'smallStrong')},
    {part: 'state', text: state, whole: words.state, lang: undefined, width: measure.width(state, 'small')},
  ];
  if (sheet.readsFromLeft !== (align === 'left')) pieces.reverse();
  let at = x;
  for (const {part, text, whole, lang, width} of pieces) {
    if (!text) continue;
    sheet.text(markKey(key, part), part, [at, y], align, text, {...role, whole, ...(lang && {lang})});
    at += (align === 'left' ? 1 : -1) * (width + space);
  }
}
