import type {Marks} from '../axis-marks.js';
import {type Bar, barLabel, type BarLabel} from '../bars.js';
import type {Unplaced} from '../chips.js';
import {flagText, type FlagText} from '../flag-text.js';
import type {LayoutInput} from '../layout-input.js';
import type {FlagBoard, FlagFrame} from './flag-board.js';
import {placeFlags} from './place-flags.js';

/** From a pole to the text of its flag, px. */
export const FLAG_PAD = 8;
/** A flag is not wider than this part of the width, within bounds in sizes of the text. */
const FLAG_SHARE = 0.34;
const FLAG_LEAST = 8.75;
const FLAG_MOST = 18.75;
/** For the most important so many a place is searched; the rest is counted. */
const FLAG_LIMIT = 200;
/** Labels of bars stand between poles, and a bar without a label needs a flag: so often at most they are settled. */
const PASSES = 3;

/** An event that asks for a flag. */
export interface FlagRequest extends FlagText {
  readonly row: number;
  /** Where its pole stands, px along the axis. */
  readonly at: number;
}

/** What is written where: on flags, in bars, or nowhere. */
export interface HungFlags {
  readonly requests: readonly FlagRequest[];
  /** Holds the place of each request, by its index. */
  readonly board: FlagBoard;
  readonly labels: ReadonlyMap<Bar, BarLabel>;
  readonly unplaced: readonly Unplaced[];
}

/**
 * Labels every event: in its bar if it has one with room, else on a flag.
 * @param stacked - the bars that found a row.
 * @param lines - what else runs through the bars, px along the axis.
 * @param rowGap - between the texts of one row and the next, px.
 */
export function hangFlags(
  {bars, onAxis}: Marks, stacked: ReadonlySet<Bar>, lines: readonly number[], input: LayoutInput, frame: FlagFrame, rowGap: number,
): HungFlags {
  const {fontSize} = input.measure;
  const maxWidth = Math.min(FLAG_MOST * fontSize, Math.max(FLAG_LEAST * fontSize, frame.width * FLAG_SHARE), frame.width - FLAG_PAD);
  const texts = new Map<number, FlagText>();
  const textOf = (row: number): FlagText => {
    const text = texts.get(row) ?? flagText(input.words(row), maxWidth, input.measure);
    texts.set(row, text);
    return text;
  };
  let labels = labelsOf([...stacked], lines, input);
  for (let pass = 1; ; pass++) {
    const asking = [
      ...onAxis.flatMap(({rows, at}) => rows.map((row) => ({row, at}))),
      ...bars.filter((bar) => stacked.has(bar) && !labels.has(bar)).flatMap(({rows, start}) => rows.map((row) => ({row, at: start}))),
    ];
    const chosen = mostImportant(asking, input);
    const requests = chosen.map(({row, at}) => ({row, at, ...textOf(row)}));
    const specs = requests.map(({row, at, width, height}) => ({
      at, width: width + FLAG_PAD, height: height + rowGap, loss: worthOf(input.table.importance[row]),
    }));
    const board = placeFlags(specs, frame);
    // Poles downward run through bars, and so do those that start from one.
    const onBars = new Set(bars.flatMap(({rows}) => rows));
    const poles = requests.filter(({row}, i) => board.places[i]?.side === 'below' || (board.places[i] && onBars.has(row))).map(({at}) => at);
    const kept = labelsOf([...labels.keys()], [...lines, ...poles], input);
    if (kept.size === labels.size || pass === PASSES) {
      const unlabelled = [...labels.keys()].filter((bar) => !kept.has(bar));
      const placed = new Set(requests.filter((_, i) => board.places[i]).map(({row}) => row));
      const unplaced = [
        ...asking.filter(({row}) => !placed.has(row)),
        ...[...unlabelled, ...bars.filter((bar) => !stacked.has(bar))].flatMap(({rows, start}) => rows.map((row) => ({row, at: start}))),
      ];
      return {requests, board, labels: kept, unplaced};
    }
    labels = kept;
  }
}

/** One event of importance 0.8 is worth six of 0.5, and one of 1 two of 0.8: the important ones do not make way for many. */
function worthOf(importance: number): number {
  return 8 * importance ** 4;
}

function labelsOf(bars: readonly Bar[], lines: readonly number[], input: LayoutInput): Map<Bar, BarLabel> {
  const labels = new Map<Bar, BarLabel>();
  for (const bar of bars) {
    const label = barLabel(bar, lines, input);
    if (label) labels.set(bar, label);
  }
  return labels;
}

/** The most important of those that ask, in the order of the table. */
function mostImportant(asking: readonly Unplaced[], {table}: LayoutInput): readonly Unplaced[] {
  const byImportance = [...asking].sort((a, b) => table.importance[b.row] - table.importance[a.row] || a.row - b.row);
  return byImportance.slice(0, FLAG_LIMIT).sort((a, b) => a.row - b.row);
}
