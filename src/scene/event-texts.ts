import type {FlagText} from '../layout/flag-text.js';
import {type EventWords, SEPARATOR} from '../layout/layout-input.js';
import {baseline, lineHeight, type TextMeasure} from '../layout/text-measure.js';
import {type Drawn, inLanguage, type Sheet} from './sheet.js';
import {markKey} from './keys.js';

/** The words of an event, and where they stand. */
interface EventTexts {
  readonly text: FlagText & {readonly x: number; readonly y: number; readonly width: number};
  readonly words: EventWords;
  /** Towards which edge of their box they stand. */
  readonly align: 'left' | 'right';
}

/**
 * Draws date, state and title of an event in the box of its texts.
 * @param head - of which they are, as a key and a role.
 */
export function drawEventTexts(
  sheet: Sheet,
  {text, words, align}: EventTexts,
  {key, role}: Drawn,
  measure: TextMeasure,
): void {
  const x = align === 'left' ? text.x : text.x + text.width;
  let {y} = text;
  metaPieces(text.metaLines, words).forEach(({date, state}, i) => {
    // Date and state side by side, in the order in which they are read, each a text of its own. The one next to `x`
    // starts there, so that a face wider than the one measured moves only what is farther away.
    const pieces = [
      {part: 'date', piece: date, whole: words.date, lang: words.dateLang, width: measure.width(date, 'smallStrong')},
      {part: 'state', piece: state, whole: words.state, lang: undefined, width: measure.width(state, 'small')},
    ];
    if (sheet.readsFromLeft !== (align === 'left')) pieces.reverse();
    const space = measure.width(SEPARATOR, 'small') - measure.width(SEPARATOR.trimStart(), 'small');
    let at = x;
    for (const {part, piece, whole, lang, width} of pieces) {
      if (!piece) continue;
      sheet.text(
        {key: markKey(key, 'meta', i, part), part, role: inLanguage(role, lang), whole},
        [at, y + baseline('small', measure)],
        align,
        piece,
      );
      at += (align === 'left' ? 1 : -1) * (width + space);
    }
    y += lineHeight('small', measure);
  });
  const part = text.strong ? 'strong' : 'title';
  text.titleLines.forEach((line, i) => {
    const {title, titleLang} = words;
    sheet.text(
      {key: markKey(key, 'title', i), part, role: inLanguage(role, titleLang), whole: title},
      [x, y + baseline(part, measure)],
      align,
      line,
    );
    y += lineHeight(part, measure);
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
