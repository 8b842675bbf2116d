import type {Box} from '../layout/layout-input.js';
import type {Mark, TextMark} from './mark.js';
import {textDirection} from './text-direction.js';

/** What a mark stands for and how it looks. */
export interface MarkRole {
  readonly styles?: readonly string[];
  readonly ids?: readonly string[];
  readonly together?: string;
  /** The language of a text, where it is not the scene's. */
  readonly lang?: string;
}

/** A mark without its geometry. Its role is an object of its own, which the marks of one event share. */
export interface MarkHead {
  readonly key: string;
  readonly part: string;
  readonly role?: MarkRole;
  /** The text of which a text is one line; itself where it is missing. */
  readonly whole?: string;
  /** See `TextMark` and `LineMark`. */
  readonly width?: number | undefined;
}

/** What is drawn of some events, in one mark or in several; the keys of these begin with `key`. */
export interface Drawn {
  readonly key: string;
  readonly role: MarkRole;
}

/** The role of a text in a language; undefined where that is the scene's. */
export function inLanguage(role: MarkRole, lang: string | undefined): MarkRole {
  return lang ? {...role, lang} : role;
}

export type Point = readonly [x: number, y: number];

/** How positions of a layout become positions on a sheet. */
export interface SheetOptions {
  /** Whether time, or what stands beside an axis that runs down, goes from right to left. */
  readonly mirrored: boolean;
  /** Of texts without a letter that tells. */
  readonly direction: 'ltr' | 'rtl';
  /** How far below the top of the picture the layout begins, px. */
  readonly above?: number;
  /** The point of the picture from which positions are measured, px. */
  readonly origin?: Point | undefined;
}

/**
 * Collects marks in the order in which they are painted. A layout lets time run from left to right; for readers for
 * whom it runs the other way the sheet mirrors every position, and only positions: no glyph is ever turned round.
 */
export class Sheet {
  readonly marks: Mark[] = [];
  readonly #width: number;
  readonly #mirrored: boolean;
  readonly #direction: 'ltr' | 'rtl';
  readonly #left: number;
  readonly #top: number;

  /** @param width - px, across which it mirrors. */
  constructor(width: number, {mirrored, direction, above = 0, origin: [left, top] = [0, 0]}: SheetOptions) {
    this.#left = left;
    this.#top = above - top;
    this.#width = width;
    this.#mirrored = mirrored;
    this.#direction = direction;
  }

  /** Whether text is read from the left in coordinates of the layout, before mirroring. */
  get readsFromLeft(): boolean {
    return (this.#direction === 'ltr') !== this.#mirrored;
  }

  /** A box of the layout, where it stands on the sheet. */
  box({x, y, width, height}: Box): Box {
    return {x: this.#x(this.#mirrored ? x + width : x), y: this.#y(y), width: round(width), height: round(height)};
  }

  /** A sheet for marks that keep their distances to a point of the layout, and move with it. */
  group({key, part}: MarkHead, [x, y]: Point): Sheet {
    const origin: Point = [this.#mirrored ? this.#width - x : x, y];
    const sheet = new Sheet(this.#width, {mirrored: this.#mirrored, direction: this.#direction, origin});
    this.marks.push({type: 'group', key, part, x: this.#x(x), y: this.#y(y), marks: sheet.marks});
    return sheet;
  }

  line({key, part, role, width}: MarkHead, [x1, y1]: Point, [x2, y2]: Point): void {
    this.marks.push({
      type: 'line',
      key,
      part,
      x1: this.#x(x1),
      y1: this.#y(y1),
      x2: this.#x(x2),
      y2: this.#y(y2),
      ...(width && {width}),
      ...role,
    });
  }

  /** @param radius - of its corners, px. */
  rect({key, part, role}: MarkHead, box: Box, radius?: number): void {
    this.marks.push({type: 'rect', key, part, ...this.box(box), ...(radius && {radius}), ...role});
  }

  circle({key, part, role}: MarkHead, [x, y]: Point, radius: number): void {
    this.marks.push({type: 'circle', key, part, x: this.#x(x), y: this.#y(y), radius, ...role});
  }

  /** Straight lines from point to point; each list of points is a line of its own, closed if all of them are. */
  lines({key, part, role}: MarkHead, lines: readonly (readonly Point[])[], isClosed = false): void {
    const d = lines
      .map(
        (points) => points.map((point, i) => `${i ? 'L' : 'M'}${this.#point(point)}`).join('') + (isClosed ? 'Z' : ''),
      )
      .join('');
    this.marks.push({type: 'path', key, part, d, ...role});
  }

  /** A curve from the first point to the last, drawn to the two between them; `lead` is a straight line up to it. */
  curve({key, part, role}: MarkHead, [from, ...rest]: readonly [Point, Point, Point, Point], lead?: Point): void {
    const start = lead ? `M${this.#point(lead)}L${this.#point(from)}` : `M${this.#point(from)}`;
    this.marks.push({
      type: 'path',
      key,
      part,
      d: `${start}C${rest.map((point) => this.#point(point)).join(' ')}`,
      ...role,
    });
  }

  /**
   * A line of text; `align` is meant as in a layout, where time runs from left to right. Its direction is that of the
   * whole text of which it is a line: each by itself, lines that begin with a foreign name would run against the
   * others.
   */
  text({key, part, role, whole, width}: MarkHead, [x, y]: Point, align: TextMark['align'], text: string): void {
    const mirrored = align === 'left' ? 'right' : align === 'right' ? 'left' : align;
    this.marks.push({
      type: 'text',
      key,
      part,
      x: this.#x(x),
      y: this.#y(y),
      align: this.#mirrored ? mirrored : align,
      direction: textDirection(whole ?? text, this.#direction),
      text,
      ...(width && {width}),
      ...role,
    });
  }

  #x(x: number): number {
    return round((this.#mirrored ? this.#width - x : x) - this.#left);
  }

  #y(y: number): number {
    return round(y + this.#top);
  }

  #point([x, y]: Point): string {
    return `${this.#x(x)},${this.#y(y)}`;
  }
}

/** Hundredths of a pixel are more than a screen can show; more digits only make scenes longer. */
function round(px: number): number {
  return Math.round(px * 100) / 100;
}
