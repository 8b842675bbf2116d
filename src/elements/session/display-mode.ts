/** In what mode a reader sees the events. */
export type DisplayMode = 'timeline' | 'list' | 'table';

/** In less width not even a card has room beside an axis; in sizes of the text. */
const LIST_WIDTH = 15;

/** What decides on the mode. */
export interface DisplayModeInput {
  readonly layout: string;
  /** By the reader. */
  readonly chosen: DisplayMode | undefined;
  /** Of the timeline, px; 0 while it is not known. */
  readonly width: number;
  readonly fontSize: number;
  readonly isPrinting: boolean;
  /** Whether there is, or will be, what shows a list or a table. */
  readonly canRead: boolean;
}

export function displayModeFor({layout, chosen, width, fontSize, isPrinting, canRead}: DisplayModeInput): DisplayMode {
  if (!canRead) return 'timeline';
  const asked = chosen ?? (layout === 'list' || layout === 'table' ? layout : undefined);
  // What a page has asked for is printed as it is; what was left open is printed so that all of it can be read.
  if (isPrinting && layout !== 'flags' && layout !== 'vertical') return asked === 'table' ? 'table' : 'list';
  return asked ?? (layout !== 'flags' && layout !== 'vertical' && width > 0 && width < LIST_WIDTH * fontSize ? 'list' : 'timeline');
}
