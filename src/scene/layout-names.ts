import type {TextMeasure} from '../layout/text-measure.js';

/** The layouts that a page can ask for by name. */
export const LAYOUT_NAMES = ['flags', 'vertical', 'lanes'] as const;

/** How a timeline is laid out: as a page asks for it, or, of more events than that could show, as a crowd. */
export type LayoutName = (typeof LAYOUT_NAMES)[number] | 'crowd';

/** More events than this are shown as a crowd; where a layout, lanes or a scale is asked for, only more than that. */
const CROWD = 500;
export const ASKED_CROWD = 10_000;

/** The least width of the flags layout, in font sizes; below it the layout is vertical. */
export const FLAGS_WIDTH = 30;

/**
 * The layout that is meant: a crowd of many events; else the one asked for, if there is such a one, else lanes if
 * events are grouped, else by the width.
 * @param more - whether events are grouped; whether another scale than a linear one is asked for, which a crowd does not
 *   have; how many events there are.
 */
export function layoutFor(
  asked: string | undefined,
  width: number,
  {fontSize}: TextMeasure,
  {isGrouped, isBent, length}: {readonly isGrouped: boolean; readonly isBent: boolean; readonly length: number},
): LayoutName {
  const name = LAYOUT_NAMES.find((one) => one === asked);
  if (length > (name || isGrouped || isBent ? ASKED_CROWD : CROWD)) return 'crowd';
  return name ?? (isGrouped ? 'lanes' : width >= FLAGS_WIDTH * fontSize ? 'flags' : 'vertical');
}
