import {FLAT_GAP} from '../layout/flag-text.js';
import {type EventWords, SEPARATOR, type FlagText} from '../layout/layout-input.js';
import {baseline, lineHeight, type TextMeasure, type TextRole} from '../layout/text-measure.js';
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
  head: Drawn,
  measure: TextMeasure,
): void {
  const {key} = head;
  const x = align === 'left' ? text.x : text.x + text.width;
  const {title, titleLang} = words;
  const role = text.strong ? 'strong' : 'title';
  const space = measure.width(SEPARATOR, 'small') - measure.width(SEPARATOR.trimStart(), 'small');
  const titles = text.titleLines.map((piece): TextPiece => ({
    part: role,
    role,
    piece,
    whole: title,
    lang: titleLang,
    gap: 0,
  }));
  const date = text.date ?? words.date;
  const metas = metaPieces(text.metaLines, date, words.state).map(([own, state]): TextPiece[] => [
    {part: 'date', role: 'smallStrong', piece: own, whole: date, lang: date && words.dateLang, gap: FLAT_GAP},
    {part: 'state', role: 'small', piece: state, whole: words.state, gap: space},
  ]);
  const lines = text.isFlat ? [[titles[0], ...metas[0]]] : [...metas, ...titles.map((one) => [one])];
  let {y} = text;
  for (const [i, line] of lines.entries()) {
    // What stands side by side does so in the order in which it is read, each a text of its own. The one next to `x`
    // starts there, so that a face wider than the one measured moves only what is farther away.
    const isForward = sheet.readsFromLeft === (align === 'left');
    const pieces = line.filter(({piece}) => piece);
    const [{role: lineRole}] = line;
    let at = 0;
    for (const {part, role: pieceRole, piece, whole, lang, gap} of isForward ? pieces : pieces.reverse()) {
      const width = measure.width(piece, pieceRole);
      if (isForward && at) at += gap;
      sheet.text(
        {
          key: markKey(key, i, part),
          part,
          role: inLanguage(head.role, lang),
          whole,
          width: text.isFlat ? width : undefined,
        },
        [align === 'left' ? x + at : x - at, y + baseline(lineRole, measure)],
        align,
        piece,
      );
      at += isForward ? width : width + gap;
    }
    y += lineHeight(lineRole, measure);
  }
}

/** A text of a line, and how far it is from the one that is read before it, px. */
interface TextPiece {
  readonly part: string;
  readonly role: TextRole;
  readonly piece: string;
  /** The text of which it is a part. */
  readonly whole: string;
  readonly lang?: string | undefined;
  readonly gap: number;
}

/** Tells the date, which is bold, from the state behind it, whichever line each of them came to stand on. */
function metaPieces(lines: readonly string[], date: string, state: string): [date: string, state: string][] {
  let left = date.replace(/\s/g, '').length;
  return lines.map((line) => {
    // Spaces at which it was broken are gone; nothing else is.
    const end = state ? line.split('').findIndex((character) => character.trim() && left-- <= 0) : -1;
    return end < 0 ? [line, ''] : [line.slice(0, end).trimEnd(), line.slice(end)];
  });
}
