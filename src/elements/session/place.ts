import type {Form} from '../toolbar/toolbar-template.js';

/** Where details stand: below the picture, beside it, or as a sheet at the foot of the screen. */
export type Place = 'below' | 'beside' | 'sheet';

// In sizes of the text.
/** The width that details beside the picture take from it, with the gap. */
export const ASIDE = 22.5;
/** From here on the picture has enough left without them. */
const BESIDE_WIDTH = 80;
const SHEET_WIDTH = 30;
/** In less width not even a card has room beside an axis. */
const LIST_WIDTH = 15;
/** A sheet belongs to a screen that is small, not to a narrow column on a large one; and to one that is so low that it cannot show an event and what lies below its picture. */
const SMALL_SCREEN = '(max-width: 40em)';
const LOW_SCREEN = '(max-height: 30em)';

/** What decides where details stand. */
export interface PlaceInput {
  /** Of the timeline, px. */
  readonly width: number;
  readonly fontSize: number;
  /** The page has set its height. */
  readonly isFixed: boolean;
  /** A reader has opened them: what a page opens does not cover its screen. */
  readonly isByReader: boolean;
}

export function placeFor({width, fontSize, isFixed, isByReader}: PlaceInput): Place {
  if (isByReader && width < SHEET_WIDTH * fontSize && matchMedia(SMALL_SCREEN).matches) return 'sheet';
  if (width >= BESIDE_WIDTH * fontSize && !isFixed) return 'beside';
  return isByReader && matchMedia(LOW_SCREEN).matches ? 'sheet' : 'below';
}

/** What decides on the form in which events are shown. */
export interface FormInput {
  readonly layout: string;
  /** By the reader. */
  readonly chosen: Form | undefined;
  /** Of the timeline, px; 0 while it is not known. */
  readonly width: number;
  readonly fontSize: number;
  readonly isPrinting: boolean;
  /** Whether there is, or will be, what shows a list or a table. */
  readonly canRead: boolean;
}

export function formFor({layout, chosen, width, fontSize, isPrinting, canRead}: FormInput): Form {
  if (!canRead) return 'timeline';
  const asked = chosen ?? (layout === 'list' || layout === 'table' ? layout : undefined);
  // What a page has asked for is printed as it is; what was left open is printed so that all of it can be read.
  if (isPrinting && layout !== 'flags' && layout !== 'vertical') return asked === 'table' ? 'table' : 'list';
  return asked ?? (layout !== 'flags' && layout !== 'vertical' && width > 0 && width < LIST_WIDTH * fontSize ? 'list' : 'timeline');
}
