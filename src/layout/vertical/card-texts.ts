import {flagText} from '../flag-text.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {CARD_GAP} from './place-cards.js';
import type {Columns} from './vertical-columns.js';

export const CARD_MOST = 480;

/** The texts of cards, broken into lines as far as they were asked for. */
export class CardTexts {
  readonly #input: LayoutInput;
  readonly #width: number;
  /** By the width of a card, then by row. */
  readonly #texts = new Map<number, Map<number, FlagText>>();

  /** @param width - of the picture, px. */
  constructor(input: LayoutInput, width: number) {
    this.#input = input;
    this.#width = width;
  }

  of(row: number, {textX}: Columns): FlagText {
    const width = Math.max(1, Math.min(CARD_MOST, this.#width - textX));
    let texts = this.#texts.get(width);
    if (!texts) this.#texts.set(width, (texts = new Map()));
    let text = texts.get(row);
    if (!text) texts.set(row, (text = flagText(this.#input.words(row), width, this.#input.measure)));
    return text;
  }

  /** How much of the axis a card takes among some columns or others, px: the greater of its two heights. */
  heightOf(row: number, some: Columns, others: Columns): number {
    return CARD_GAP + Math.max(this.of(row, some).height, this.of(row, others).height);
  }
}
