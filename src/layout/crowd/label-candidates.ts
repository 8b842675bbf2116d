import type {FlagText, LayoutInput} from '../layout-input.js';
import type {FlagHang} from '../flags/flag-places.js';
import {FLAG_PAD} from '../flags/hang-flags.js';
import {anchorOf, type AnchoredRow} from '../../query/events-in-view.js';
import type {Source} from '../../query/source.js';
import {RecentItems} from '../../data/recent-items.js';
import {DAY} from '../../time/calendar.js';
import {clampTime, type View} from '../../view/view.js';
import {CARD_LEAD, crowdCard} from './crowd-card.js';
import {crowdText} from './crowd-text.js';
import type {HungLabel, LabelPlace} from './label-places.js';
import {DEEPEST_STEP, pxPerMsAt, TILE, type TiledAxis, tileAt, tilesIn} from './tiles.js';

/** A label of an event, on one line or a card, and where it hangs: `right` is also below, and `left` above. */
export interface CrowdLabel extends FlagText, AnchoredRow {
  /** 0 for the lowest. */
  readonly tier: number;
  readonly hang: FlagHang;
  /** The least scale at which it is shown, px per ms. */
  readonly from: number;
}

/** What labels are chosen and hung by. */
export interface LabelFrame extends TiledAxis {
  /** Before and after the axis, px. */
  readonly room: number;
  readonly tiers: number;
  /** Of a label along the axis, px. */
  readonly maxWidth: number;
  /**
   * Beside an axis that runs down labels are cards: how wide they are at most, and where they start, px. Missing where it
   * is horizontal.
   */
  readonly cards?: {readonly width: number; readonly x: number} | undefined;
  /** Of a tile; as many as there is a place for the eye where it is missing. */
  readonly mostLabels?: number;
}

/** So many labels a tile has at most: more would leave no place for the eye, and cost more than 600 elements. */
const MOST_LABELS = 20;
/** Of so many events a tile tries to hang labels, the most important first: many of them may lie in one burst. */
export const CANDIDATES = 128;
/** Where a tile has few labels, so many for each of them are enough. */
const CANDIDATES_OF_LABEL = 10;
/** Where a day is narrower than this on the axis, px, labels tell no time of day. */
export const WIDE_DAY = 240;
/** So many texts are kept. */
const MOST_TEXTS = 4096;
/** What rounding does to a scale. */
export const SLACK = 1 + 1e-6;

/** The events that may get a label, tile by tile, and their texts. At the first scale step all of time is one tile. */
export class LabelCandidates {
  readonly frame: LabelFrame;
  readonly #input: LayoutInput;
  readonly #source: Source;
  readonly #texts = new RecentItems<string, FlagText>(MOST_TEXTS);

  constructor(input: LayoutInput, source: Source, frame: LabelFrame) {
    this.#input = input;
    this.#source = source;
    this.frame = frame;
  }

  /** How many labels a stretch of an axis has at most. @param px - its length, at least a tile. */
  mostIn(px: number): number {
    return Math.ceil((this.#mostOfTile * Math.max(TILE, px)) / TILE);
  }

  /** The events of a tile that may get a label, the most important first; undefined while they are awaited. */
  rows(step: number, index: number): readonly number[] | undefined {
    const {extent, pxPerMs} = this.frame;
    const tiles = step ? 1 : Math.max(1, ((extent.end - extent.start) * pxPerMs) / TILE);
    return this.#source.top({
      ...this.stretch(step, index),
      count: Math.ceil(Math.min(CANDIDATES, CANDIDATES_OF_LABEL * this.#mostOfTile) * tiles),
    });
  }

  stretch(step: number, index: number): View {
    return step ? tileAt(this.frame, step, index) : this.frame.extent;
  }

  /** The first scale step that is as large as a scale, px per ms. */
  stepFrom(pxPerMs: number): number {
    const zoom = pxPerMs / SLACK / this.frame.pxPerMs;
    return Math.min(DEEPEST_STEP, Math.max(0, Math.ceil(Math.log2(zoom))));
  }

  /** The indices of the tiles of a scale step in a stretch of time. */
  tilesIn(step: number, stretch: View): number[] {
    return step ? tilesIn(this.frame, step, stretch).map(({index}) => index) : [0];
  }

  timeOf(row: number): number {
    return clampTime(anchorOf(this.#input.table, row), this.frame.extent);
  }

  importanceOf(row: number): number {
    return this.#input.table.importance[row];
  }

  /** How long the label of an event is along the axis at a scale step, with what is between that and its pole, px. */
  widthOf(row: number, step: number): number {
    return this.#lengthOf(this.#textOf(row, step));
  }

  /** Where a label hangs whose pole stands at a place, px. */
  placeOf(label: Pick<CrowdLabel, 'row' | 'width' | 'height' | 'tier' | 'hang'>, at: number): LabelPlace {
    const {row, tier, hang} = label;
    return {row, at, width: this.#lengthOf(label), tier, hang};
  }

  /** The label that hangs at a place at a scale step. */
  labelAt({row, tier, hang, from}: HungLabel, step: number): CrowdLabel {
    return {...this.#textOf(row, step), row, time: this.timeOf(row), tier, hang, from};
  }

  #textOf(row: number, step: number): FlagText {
    const length = DAY * pxPerMsAt(this.frame, step) < WIDE_DAY ? 'days' : undefined;
    const {maxWidth, tiers, cards} = this.frame;
    return this.#texts.get(`${row} ${length}`, () => {
      const kept = this.#input.keptTexts?.(row);
      const key = `${length} ${maxWidth} ${cards?.width ?? tiers > 1}`;
      const text =
        kept?.get(key) ??
        (cards
          ? crowdCard(row, {width: cards.width, height: maxWidth - CARD_LEAD}, this.#input, length)
          : crowdText(row, maxWidth - FLAG_PAD, this.#input, {length, tiers}));
      kept?.set(key, text);
      return text;
    });
  }

  #lengthOf({width, height}: Pick<FlagText, 'width' | 'height'>): number {
    return this.frame.cards ? CARD_LEAD + height : FLAG_PAD + width;
  }

  get #mostOfTile(): number {
    return Math.min(MOST_LABELS, this.frame.mostLabels ?? MOST_LABELS);
  }
}
