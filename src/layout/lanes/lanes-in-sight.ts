import type {Lane} from './lane.js';

/** A lane with its place when nothing is scrolled, px from the top. */
interface LanePlace {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
}

/** Room for the scrollbar of a picture that is higher than its frame, px. */
export const SCROLLBAR = 16;

/** Which lanes of a picture that shows fewer than there are lie in it: those that are scrolled into it. */
export class LanesInSight<Frame extends LanePlace> {
  readonly #frames: readonly Frame[];
  readonly #lanesTop: number;
  readonly #height: number;
  readonly #fullHeight: number;
  #top = 0;
  /** All lanes are drawn, as on paper. */
  #isAll = false;
  /** The key of a lane that is drawn wherever it is. */
  #kept: string | undefined;

  /**
   * @param frames - from top to bottom.
   * @param size - where the first one begins, how high the picture is, and how high one of all lanes would be, px.
   */
  constructor(
    frames: readonly Frame[],
    size: {readonly lanesTop: number; readonly height: number; readonly fullHeight: number},
  ) {
    this.#frames = frames;
    this.#lanesTop = size.lanesTop;
    this.#height = size.height;
    this.#fullHeight = size.fullHeight;
  }

  /** How far lanes are scrolled up, px. */
  get top(): number {
    return this.#top;
  }

  /** How high what is drawn is, px. */
  get height(): number {
    return this.#isAll ? this.#fullHeight : this.#height;
  }

  /** See `LayoutPlan`. */
  scrollTo(asked: number | 'all', kept?: string): boolean {
    const isAll = asked === 'all';
    const top = isAll ? 0 : Math.max(0, Math.min(asked, this.#fullHeight - this.#height));
    if (top === this.#top && kept === this.#kept && isAll === this.#isAll) return false;
    [this.#top, this.#kept, this.#isAll] = [top, kept, isAll];
    return true;
  }

  /** The lanes that are drawn: those in the frame, and one before and after it, to which keys lead. */
  get shown(): readonly Frame[] {
    const bottom = this.#isAll ? Infinity : this.#top + this.#height;
    const first = this.#frames.findIndex(({y, height}) => y + height > this.#top + this.#lanesTop);
    const next = this.#frames.findIndex(({y}) => y >= bottom);
    const [from, to] = [first < 0 ? this.#frames.length : first, next < 0 ? this.#frames.length : next];
    return this.#frames.filter(({lane}, i) => (i >= from - 1 && i <= to) || lane.key === this.#kept);
  }

  /** See `LayoutPlan`. */
  scrollTopOf(row: number): number | undefined {
    const frame = this.#frames.find(({lane}) => lane.rows.includes(row));
    if (!frame) return undefined;
    const isSeen = frame.y + frame.height > this.#top + this.#lanesTop && frame.y < this.#top + this.#height;
    return isSeen ? this.#top : frame.y - this.#lanesTop;
  }
}
