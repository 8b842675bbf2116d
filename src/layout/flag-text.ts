import {breakLines, withoutBreaks} from './break-lines.js';
import {type EventWords, type FlagText, metaOf} from './layout-input.js';
import {lineHeight, type TextMeasure} from './text-measure.js';

/** Longer titles are cut with "…"; their whole stands in the details. */
export const TITLE_LINES = 4;
/** So many hold any date with its state, of which nothing may be cut. */
export const META_LINES = 6;

/** Between the title and the date of a flat text, px. */
export const FLAT_GAP = 8;

/** An event's words on one line; undefined where that is wider than `maxWidth` px. */
export function flatText(
  words: Pick<EventWords, 'title' | 'strong' | 'date' | 'state'>,
  maxWidth: number,
  measure: TextMeasure,
): FlagText | undefined {
  const role = words.strong ? 'strong' : 'title';
  const [title, meta] = [withoutBreaks(words.title), metaOf(words)];
  const width = measure.width(title, role) + FLAT_GAP + measure.width(meta, 'smallStrong');
  return width > maxWidth
    ? undefined
    : {
        metaLines: [meta],
        titleLines: [title],
        strong: words.strong,
        isFlat: true,
        width,
        height: lineHeight(role, measure),
      };
}

/** Breaks an event's words into lines of at most `maxWidth` px. */
export function flagText(words: EventWords, maxWidth: number, measure: TextMeasure): FlagText {
  const titleRole = words.strong ? 'strong' : 'title';
  const titleWidth = (text: string) => measure.width(text, titleRole);
  const metaWidth = (text: string) => measure.width(text, 'smallStrong');
  const titleLines = breakLines(words.title, maxWidth, TITLE_LINES, titleWidth);
  const meta = metaOf(words);
  // A date that has room is whole: then what stands beside it gets lines of its own.
  const isApart = metaWidth(words.date) <= maxWidth && metaWidth(meta) > maxWidth;
  const parts = isApart ? [words.date, words.state] : [meta];
  const metaLines = parts.flatMap((part) => breakLines(part, maxWidth, META_LINES, metaWidth));
  const text = {
    metaLines,
    titleLines,
    strong: words.strong,
    width: Math.max(...titleLines.map(titleWidth), ...metaLines.map(metaWidth)),
    height: metaLines.length * lineHeight('small', measure) + titleLines.length * lineHeight(titleRole, measure),
  };
  return words.grow?.(text) ?? text;
}
