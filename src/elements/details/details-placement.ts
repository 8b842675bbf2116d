/**
 * Where details stand: below the picture, beside it, as a sheet at the foot of the screen, or over the picture, beside
 * the chip that opens them.
 */
export type DetailsPlacement = 'below' | 'beside' | 'sheet' | 'over';

// Widths in em.
/** The width that details beside the picture take from it, with the gap. */
export const ASIDE = 22.5;
/** Details are placed beside the picture if the timeline is at least this wide. */
const BESIDE_WIDTH = 80;
const SHEET_WIDTH = 30;
/**
 * A sheet is for a narrow screen, not for a narrow timeline on a wide one, and for a screen too low to show an event
 * together with details below its picture.
 */
const SMALL_SCREEN = '(max-width: 40em)';
const LOW_SCREEN = '(max-height: 30em)';

/** What decides where details stand. */
export interface DetailsPlacementInput {
  /** The width of the timeline, px. */
  readonly width: number;
  readonly fontSize: number;
  /** Whether the page has set the height of the timeline. */
  readonly isFixed: boolean;
  /** Whether a reader has opened the details: those that a page opens must not cover its screen. */
  readonly isByReader: boolean;
  /** Whether they are the events of a chip, or one that was chosen from them: for those nothing moves. */
  readonly isOfChip: boolean;
}

export function detailsPlacementFor({
  width,
  fontSize,
  isFixed,
  isByReader,
  isOfChip,
}: DetailsPlacementInput): DetailsPlacement {
  if (isOfChip) return 'over';
  if (isByReader && width < SHEET_WIDTH * fontSize && matchMedia(SMALL_SCREEN).matches) return 'sheet';
  if (width >= BESIDE_WIDTH * fontSize && !isFixed) return 'beside';
  return isByReader && matchMedia(LOW_SCREEN).matches ? 'sheet' : 'below';
}
