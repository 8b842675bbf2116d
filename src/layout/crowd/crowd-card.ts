import {breakLines} from '../break-lines.js';
import {flagText} from '../flag-text.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';

/**
 * Between the place of a mark and its card, px: twice as much, and no less than between any two cards, is between two of
 * one place.
 */
export const CARD_LEAD = 6;
/** Cards are short, so that many have room. */
const TITLE_LINES = 3;

/**
 * An event's words on a card beside an axis that runs down, so wide and so high at most, px: a title is cut, its date and
 * its state are whole.
 * @param length - of the date, whole where it is missing.
 */
export function crowdCard(
  row: number,
  {width, height}: {readonly width: number; readonly height: number},
  input: LayoutInput,
  length: 'days' | undefined,
): FlagText {
  const {measure} = input;
  const words = input.words(row);
  const {title, strong, state} = words;
  // Formatting a date takes longest: so only the one that is shown is formatted.
  const date = (length && input.shortDate(row, length)) ?? words.date;
  const text = {...flagText({title, strong, state, date}, width, measure), date};
  const role = strong ? 'strong' : 'title';
  const line = lineHeight(role, measure);
  const metaHeight = text.metaLines.length * lineHeight('small', measure);
  const most = Math.max(1, Math.min(TITLE_LINES, Math.floor((height - metaHeight) / line)));
  if (text.titleLines.length <= most) return text;
  const titleLines = breakLines(title, width, most, (piece) => measure.width(piece, role));
  return {...text, titleLines, height: metaHeight + titleLines.length * line};
}
