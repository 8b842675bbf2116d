import type {TextMeasure} from '../layout/text-measure.js';

/** The layouts that a page can ask for by name. */
export const LAYOUT_NAMES = ['flags', 'vertical'] as const;

export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** The least width of the flags layout, in font sizes; below it the layout is vertical. */
const FLAGS_WIDTH = 30;

/** The layout that is meant: the one asked for, if there is such a one, else by the width. */
export function layoutFor(asked: string | undefined, width: number, {fontSize}: TextMeasure): LayoutName {
  return LAYOUT_NAMES.find((name) => name === asked) ?? (width >= FLAGS_WIDTH * fontSize ? 'flags' : 'vertical');
}
