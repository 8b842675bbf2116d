/** One thing drawn. Plain data: it can be stored, compared, and drawn by any renderer. All lengths are px. */
export type Mark = LineMark | RectMark | CircleMark | PathMark | TextMark | GroupMark;

interface MarkBase {
  /** Unique in its scene, and the same for the same thing in the next one. */
  readonly key: string;
  /** What it is: its part for `::part()`, and its first class. */
  readonly part: string;
  /** Further classes: its group, and how its event is known. */
  readonly styles?: readonly string[];
  /** The events it stands for. */
  readonly ids?: readonly string[];
  /**
   * Of marks that need no element each: where there are many, what has the same name here and looks the same is drawn as
   * one.
   */
  readonly together?: string;
}

export interface LineMark extends MarkBase {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Of the line; as the stylesheet has it where it is missing. */
  readonly width?: number;
}

export interface RectMark extends MarkBase {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners. */
  readonly radius?: number;
}

export interface CircleMark extends MarkBase {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathMark extends MarkBase {
  readonly type: 'path';
  /** SVG path data in absolute coordinates, made of M, L and C. */
  readonly d: string;
}

/** A line of text. */
export interface TextMark extends MarkBase {
  readonly type: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Which edge of the text, as one sees it, stands at `x`. */
  readonly align: 'left' | 'right' | 'center';
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
  /** What stands beside it begins after so many px: where it is drawn in another face, it is fitted to them. */
  readonly width?: number;
  /** Its language, where it is not the scene's. */
  readonly lang?: string;
}

/** Marks that move as one: their places are relative to its own. */
export interface GroupMark extends MarkBase {
  readonly type: 'group';
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}
