import {FLAG_PAD} from '../flags/hang-flags.js';
import type {Flag} from '../flags/project-flags.js';
import {turnFlags} from '../flags/turn-flags.js';
import type {Steps} from '../../data/steps.js';
import type {LayoutInput} from '../layout-input.js';
import type {AnchoredRow} from '../../query/events-in-view.js';
import type {Source} from '../../query/source.js';
import {lineHeight, type TextMeasure} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';
import {DAY} from '../../time/calendar.js';
import type {View} from '../../view/view.js';
import {CARD_LEAD} from './crowd-card.js';
import {type CrowdLabel, LabelCandidates, type LabelFrame, SLACK, WIDE_DAY} from './label-candidates.js';
import {LabelTiles} from './label-tiles.js';
import {RestLabels} from './rest-labels.js';

/** Between the highest column of the density and the first tier of labels, and between two tiers, px. */
export const LEAD = 8;
export const TIER_GAP = 5;

/** The room of the labels of a band, px. */
export interface BandLabelFrame extends LabelFrame {
  /** Of the picture along the axis. */
  readonly width: number;
  /** Before it stands what nothing is read through, such as the headers of lanes. */
  readonly plotX?: number | undefined;
  readonly densityHeight: number;
}

/** A view, and how its axis is scaled. */
export interface ScaledView {
  readonly view: View;
  readonly scale: TimeScale;
}

/** The labels of a band: where they hang in a view that moves, and in one at rest. */
export class BandLabels {
  readonly #input: LayoutInput;
  readonly #frame: BandLabelFrame;
  readonly #tierHeight: number;
  /** How far above its place a card is drawn, px: so that the first line of one below its mark is level with that. */
  readonly #cardShift: number;
  readonly #tiles: LabelTiles;
  readonly #restLabels: RestLabels;
  /** Of the last view at rest. */
  #last: {readonly labels: readonly CrowdLabel[]; readonly pxPerMs: number} = {labels: [], pxPerMs: 0};

  constructor(input: LayoutInput, source: Source, frame: BandLabelFrame) {
    this.#input = input;
    this.#frame = frame;
    this.#tierHeight = lineHeight('title', input.measure) + TIER_GAP;
    this.#cardShift = cardShift(input.measure);
    const candidates = new LabelCandidates(input, source, frame);
    this.#tiles = new LabelTiles(candidates);
    this.#restLabels = new RestLabels(candidates);
  }

  /** Hangs the labels of a view, in steps. @param seen - what is seen of the axis. */
  preparing(scale: TimeScale, seen: View): Steps<void> {
    return this.#tiles.preparing(scale.pxPerMs, seen);
  }

  /**
   * The labels of a view at rest: no edge cuts them, and what room is left is used. A function of the view.
   * @param base - where the columns stand, px from the top.
   */
  atRest(shown: ScaledView, base: number): Flag[] {
    const flags = this.#atRest(shown, base);
    this.#last = {labels: flags, pxPerMs: shown.scale.pxPerMs};
    return flags;
  }

  /**
   * The labels of a view that moves: those of the last view at rest stay, and those of tiles come where they touch none of
   * them. Zoomed out from there, labels of the last view may touch each other: then those of tiles come first.
   * @param seen - what is seen of the axis.
   */
  moving(scale: TimeScale, seen: View, base: number): Flag[] {
    const {labels, pxPerMs} = this.#last;
    const [last, tiles] = [labels, this.#tiles.labels(scale.pxPerMs, seen)].map((some) =>
      this.#flagsOf(some, scale, base),
    );
    return scale.pxPerMs * SLACK >= pxPerMs
      ? this.#restLabels.joined(last, tiles)
      : this.#restLabels.joined(tiles, last);
  }

  /** What has a label in a stretch: in a view as it is at rest, before and after it as tiles have hung it. */
  labelledIn(shown: ScaledView, stretch: View): AnchoredRow[] {
    const inView = this.#atRest(shown, 0);
    const rows = new Set(inView.map(({row}) => row));
    return [...inView, ...this.beyond(shown, stretch).filter(({row}) => !rows.has(row))];
  }

  /** What tiles have hung in a stretch before and after a view. */
  beyond(shown: ScaledView, stretch: View): AnchoredRow[] {
    return this.#tiles.labels(shown.scale.pxPerMs, stretch).filter(({time}) => isBeyond(time, shown));
  }

  #atRest({view, scale}: ScaledView, base: number): (CrowdLabel & Flag)[] {
    const {width, plotX: from = 0, cards} = this.#frame;
    if (cards) return this.#cardsAtRest({view, scale});
    const flags = this.#flagsOf(this.#tiles.labels(scale.pxPerMs, view), scale, base);
    const whole = flags.filter(({x, width: own}) => x >= from && x + own <= width);
    const cut = flags.filter((flag) => flag.at >= from && flag.at <= width && !whole.includes(flag));
    const rows = cut.map(({row}) => row);
    const more = this.#flagsOf(this.#restLabels.hang({view, scale, from, to: width}, whole, rows), scale, base);
    const hung = new Set(more.map(({row}) => row));
    const all = [...whole, ...more, ...cut.filter(({row}) => !hung.has(row))];
    const frame = {
      size: {width: width - from},
      spacing: {tierGap: TIER_GAP},
      compressedAxis: {pxPerMs: scale.pxPerMs},
      wholeFrom: WIDE_DAY / DAY,
    };
    const shifted = all.map((flag) => ({...flag, at: flag.at - from, x: flag.x - from}));
    return turnFlags(shifted, frame, this.#input).map((flag) => ({...flag, at: flag.at + from, x: flag.x + from}));
  }

  #cardsAtRest({view, scale}: ScaledView): (CrowdLabel & Flag)[] {
    const {width: length, plotX: top = 0} = this.#frame;
    const cards = this.#cardsOf(this.#tiles.labels(scale.pxPerMs, view), scale);
    const isWhole = ({y, height}: Flag) => y >= top && y + height <= length;
    const [whole, cut] = [true, false].map((wanted) => cards.filter((card) => isWhole(card) === wanted));
    const [from, to] = [top, length].map((edge) => edge + this.#cardShift);
    const rows = cut.map(({row}) => row);
    return [...whole, ...this.#cardsOf(this.#restLabels.hang({view, scale, from, to}, whole, rows), scale)];
  }

  #flagsOf(labels: readonly CrowdLabel[], scale: TimeScale, base: number): (CrowdLabel & Flag)[] {
    const {width, densityHeight, cards} = this.#frame;
    if (cards) return this.#cardsOf(labels, scale);
    const top = base - densityHeight - LEAD;
    return labels.flatMap((label) => {
      const at = scale.toPx(label.time);
      const x = label.hang === 'right' ? at + FLAG_PAD : at - FLAG_PAD - label.width;
      const isSeen = Math.min(at, x) < width && Math.max(at, x + label.width) > 0;
      const y = top - (label.tier + 1) * this.#tierHeight + TIER_GAP;
      return isSeen ? [{...label, side: 'above', at, x, y}] : [];
    });
  }

  #cardsOf(labels: readonly CrowdLabel[], scale: TimeScale): (CrowdLabel & Flag)[] {
    const {width: length, cards} = this.#frame;
    return labels.flatMap((label) => {
      const at = scale.toPx(label.time);
      const place = label.hang === 'right' ? at + CARD_LEAD : at - CARD_LEAD - label.height;
      const y = place - this.#cardShift;
      return y < length && y + label.height > 0 ? [{...label, side: 'above', at, x: cards!.x, y}] : [];
    });
  }
}

/** How far above the place of its mark a card may begin, px. */
export function cardShift(measure: TextMeasure): number {
  return CARD_LEAD + lineHeight('small', measure) / 2;
}

function isBeyond(time: number, {view: {start, end}}: ScaledView): boolean {
  return time < start || time > end;
}
