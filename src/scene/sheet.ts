import type {Box} from '../layout/layout-input.js';
import type {Mark, TextMark} from './mark.js';
import {textDirection} from './text-direction.js';

/** What a mark stands for and how it looks. */
export interface MarkRole {
  readonly styles?: readonly string[];
  readonly ids?: readonly string[];
  readonly isFlag?: boolean;
}

type Point = readonly [x: number, y: number];

/**
 * Collects marks in the order in which they are painted. A layout lets time run from left to right; for readers for
 * whom it runs the other way the sheet mirrors every position, and only positions: no glyph is ever turned round.
 */
export class Sheet {
  readonly marks: Mark[] = [];
  readonly #width: number;
  readonly #mirrored: boolean;
  readonly #direction: 'ltr' | 'rtl';

  /**
   * @param width - px, across which it mirrors.
   * @param direction - of texts without a letter that tells.
   */
  constructor(width: number, mirrored: boolean, direction: 'ltr' | 'rtl') {
    this.#width = width;
    this.#mirrored = mirrored;
    this.#direction = direction;
  }

  /** Whether what is read first stands at the left, as a layout counts it. */
  get readsFromLeft(): boolean {
    return (this.#direction === 'ltr') !== this.#mirrored;
  }

  /** A box of the layout, where it stands on the sheet. */
  box({x, y, width, height}: Box): Box {
    return {x: round(this.#mirrored ? this.#width - x - width : x), y: round(y), width: round(width), height: round(height)};
  }

  line(key: string, part: string, [x1, y1]: Point, [x2, y2]: Point, role: MarkRole = {}): void {
    this.marks.push({type: 'line', key, part, x1: this.#x(x1), y1: round(y1), x2: this.#x(x2), y2: round(y2), ...role});
  }

  rect(key: string, part: string, box: Box, role: MarkRole & {radius?: number} = {}): void {
    this.marks.push({type: 'rect', key, part, ...this.box(box), ...role});
  }

  circle(key: string, part: string, [x, y]: Point, radius: number, role: MarkRole = {}): void {
    this.marks.push({type: 'circle', key, part, x: this.#x(x), y: round(y), radius, ...role});
  }

  /** Straight lines from point to point; each list of points is a line of its own. */
  lines(key: string, part: string, lines: readonly (readonly Point[])[], role: MarkRole & {closed?: boolean} = {}): void {
    const {closed, ...rest} = role;
    const d = lines.map((points) => points.map((point, i) => `${i ? 'L' : 'M'}${this.#point(point)}`).join('') + (closed ? 'Z' : '')).join('');
    this.marks.push({type: 'path', key, part, d, ...rest});
  }

  /** A curve from the first point to the last, drawn to the two between them; `lead` is a straight line up to it. */
  curve(key: string, part: string, [from, ...rest]: readonly [Point, Point, Point, Point], role: MarkRole = {}, lead?: Point): void {
    const start = lead ? `M${this.#point(lead)}L${this.#point(from)}` : `M${this.#point(from)}`;
    this.marks.push({type: 'path', key, part, d: `${start}C${rest.map((point) => this.#point(point)).join(' ')}`, ...role});
  }

  /**
   * A line of text; `align` is meant as in a layout, where time runs from left to right. Its direction is that of the whole
   * text of which it is a line: each by itself, lines that begin with a foreign name would run against the others.
   */
  text(key: string, part: string, [x, y]: Point, align: TextMark['align'], text: string, {whole = text, ...role}: MarkRole & {whole?: string; lang?: string | undefined} = {}): void {
    const mirrored = align === 'left' ? 'right' : align === 'right' ? 'left' : align;
    this.marks.push({
      type: 'text', key, part, x: this.#x(x), y: round(y), align: this.#mirrored ? mirrored : align,
      direction: textDirection(whole, this.#direction), text, ...role,
    });
  }

  #x(x: number): number {
    return round(this.#mirrored ? this.#width - x : x);
  }

  #point([x, y]: Point): string {
    return `${this.#x(x)},${round(y)}`;
  }
}

/** Hundredths of a pixel are more than a screen can show; more digits only make scenes longer. */
function round(px: number): number {
  return Math.round(px * 100) / 100;
}
