/** What a text is for, which decides its size and weight. */
export type TextRole = 'title' | 'strong' | 'small' | 'smallStrong';

/**
 * The port through which a layout learns how large its texts are: a canvas in browsers, a table of widths elsewhere.
 */
export interface TextMeasure {
  /** The size of the surrounding text, px, of which the other sizes are parts. */
  readonly fontSize: number;
  /** How wide a text is on one line, px. */
  width(text: string, role: TextRole): number;
  /**
   * The exact length of a text in the measured font, px; undefined where it is not known, and `width` is a generous
   * estimate. Where the method is missing, `width` is exact.
   */
  advance?(text: string, role: TextRole): number | undefined;
  /** Widths that were measured, px, by role and text with a space between, where they are kept. */
  readonly widths?: ReadonlyMap<string, number>;
}

/** Sizes against the surrounding text. The title reads like a caption; nothing is smaller than three quarters. */
export const ROLE_SIZE: Record<TextRole, number> = {title: 0.875, strong: 0.875, small: 0.75, smallStrong: 0.75};

/** Bold is for what is important, and for what must be found: dates. */
export const ROLE_WEIGHT: Record<TextRole, 400 | 700> = {title: 400, strong: 700, small: 400, smallStrong: 700};

const LINE_HEIGHT = 1.25;

/** From one baseline to the next, px. */
export function lineHeight(role: TextRole, {fontSize}: TextMeasure): number {
  return Math.ceil(fontSize * ROLE_SIZE[role] * LINE_HEIGHT);
}

/** From the top of a line to its baseline, px: close enough for every Latin, Arabic or Asian face to look centred. */
export function baseline(role: TextRole, measure: TextMeasure): number {
  return Math.round(lineHeight(role, measure) * 0.78);
}
