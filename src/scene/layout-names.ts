import type {TextMeasure} from '../layout/text-measure.js';

/** The layouts that a page can ask for by name. */
export const LAYOUT_NAMES = ['flags', 'vertical', 'lanes'] as const;

export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** The least width of the flags layout, in font sizes; below it the layout is vertical. */
const FLAGS_WIDTH = 30;

/**
 * The layout that is meant: the one asked for, if there is such a one, else lanes if events are grouped, else by the
 * width.
 */
export function layoutFor(
  asked: string | undefined,
  width: number,
  {fontSize}: TextMeasure,
  isGrouped: boolean,
): LayoutName {
  return (
    LAYOUT_NAMES.find((name) => name === asked) ??
    (isGrouped ? 'lanes' : width >= FLAGS_WIDTH * fontSize ? 'flags' : 'vertical')
  );
}
