import type {Box, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import type {Card, VerticalLayout} from '../vertical/vertical-layout.js';

/** So far what lies across an end of a section reaches out of it, px: the ground of a header hides that. */
export const HIDDEN = 24;

/**
 * A vertical picture cut at its ends, as other pictures lie above and below it. What reaches out of it by little stays
 * whole: see `HIDDEN`.
 */
export function cutSection(layout: VerticalLayout, input: LayoutInput): VerticalLayout {
  const {height} = layout;
  const isWithin = ({y, height: own}: Box) => y + own > -HIDDEN && y < height + HIDDEN;
  return {
    ...layout,
    bars: layout.bars.flatMap((bar) => {
      const [top, bottom] = [Math.max(-HIDDEN / 2, bar.y), Math.min(height + HIDDEN / 2, bar.y + bar.height)];
      return bottom > top ? [{...bar, y: top, height: bottom - top}] : [];
    }),
    marks: layout.marks.flatMap((mark) => {
      const [start, end] = [Math.max(-HIDDEN / 2, mark.start), Math.min(height + HIDDEN / 2, mark.end)];
      return end >= start ? [{...mark, start, end}] : [];
    }),
    cards: layout.cards.flatMap((card) => cutCard(card, height, input)),
    edges: layout.edges
      .filter(isWithin)
      .map((edge) => ({...edge, y: Math.max(0, Math.min(height - edge.height, edge.y))})),
  };
}

/** The lines of a card that are seen at least in part; none where no line is. */
function cutCard(card: Card, height: number, {measure}: LayoutInput): Card[] {
  const {y, metaLines, titleLines, strong, at, below: _, ...rest} = card;
  if (y >= 0 && y + card.height <= height) return [card];
  const titleHeight = lineHeight(strong ? 'strong' : 'title', measure);
  const lines = [
    ...metaLines.map((text) => ({text, isMeta: true, height: lineHeight('small', measure)})),
    ...titleLines.map((text) => ({text, isMeta: false, height: titleHeight})),
  ];
  let top = y;
  const seen = lines
    .map((line) => ({...line, y: (top += line.height) - line.height}))
    .filter((line) => line.y + line.height > 0 && line.y < height);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return [];
  const textsOf = (isMeta: boolean) => seen.filter((line) => line.isMeta === isMeta).map(({text}) => text);
  return [
    {
      ...rest,
      strong,
      at,
      y: first.y,
      height: last.y + last.height - first.y,
      metaLines: textsOf(true),
      titleLines: textsOf(false),
      // Its leader leads to its first line.
      leads: first.y === y && at >= -HIDDEN / 2 && at <= height + HIDDEN / 2,
    },
  ];
}
