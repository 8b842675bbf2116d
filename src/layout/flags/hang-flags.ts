import type {Steps} from '../../data/steps.js';
import type {Marks} from '../axis-marks.js';
import {type Bar, barLabel} from '../bars.js';
import type {AnchoredRow} from '../../query/events-in-view.js';
import {flagText, flatText} from '../flag-text.js';
import type {LayoutInput, FlagText} from '../layout-input.js';
import type {FlagFrame, FlagPlace, FlagSide, FlagSpec, HungPlaces} from './flag-places.js';
import type {FlagSearch} from './anneal-flags.js';
import {placeFlags} from './place-flags.js';
import {MEAN_YEAR} from '../../time/calendar.js';
import {type CompressedAxis, compressedPositions} from '../compressed-axis.js';

/** From a pole to the text of its flag, px. */
export const FLAG_PAD = 8;
/** A flag is not wider than this part of the width, within bounds in sizes of the text. */
const FLAG_SHARE = 0.34;
const FLAG_LEAST = 8.75;
const FLAG_MOST = 18.75;
/** So many events are named at most, whatever has room: each is some elements of a page. */
export const MOST_NAMED = 64;
/** For the most important so many a place is searched; the rest is counted. */
export const FLAG_LIMIT = 200;
/**
 * When the search has ended, a last pass without any search tries to add flags of so many of the most important events to
 * those that hang: the ends of tiers may have room for some that the search has not tried. Their poles cross no name of a bar.
 */
const LAST_LIMIT = 600;
/** The most passes of placing flags: a pole may displace the label of a bar, which then needs a flag itself. */
const PASSES = 8;
/** The effort of a pass after the first, which begins where that one ended. */
const AGAIN = 0.5;

/** An event at its place on the axis, or at the start of its bar, which is in this tier. */
interface Anchor extends AnchoredRow {
  readonly tier?: number | undefined;
}

/** An event that asks for a flag. */
export interface FlagRequest extends Anchor, FlagText {}

/** What is written where: on flags, in bars, or nowhere. */
export interface HungFlags {
  readonly requests: readonly FlagRequest[];
  /** Holds the place of each request, by its index. */
  readonly board: HungPlaces;
  /** The bars that hold their label. */
  readonly labelled: ReadonlySet<Bar>;
  readonly unplaced: readonly AnchoredRow[];
}

/** Those that were searched for. */
export interface SearchedFlags extends HungFlags {
  /** Of all tiers, px. */
  readonly height: number;
}

/** How wide the text of a flag may be in a picture of a width, px. */
export function flagWidth(width: number, {measure: {fontSize}}: LayoutInput): number {
  return Math.min(FLAG_MOST * fontSize, Math.max(FLAG_LEAST * fontSize, width * FLAG_SHARE), width - FLAG_PAD);
}

/** How flags are set. */
interface FlagSpacing {
  /** Between the texts of one tier and the next, px. */
  readonly tierGap: number;
  /** Flags are one line high, where they are not too wide for that. */
  readonly isFlat?: boolean;
}

/** A flat flag may be this many times as wide as one of several lines. */
const FLAT_FACTOR = 2;

/** The text of a flag. @param maxWidth - of one of several lines, px. */
export function textFor(
  row: number,
  maxWidth: number,
  {isFlat}: Pick<FlagSpacing, 'isFlat'>,
  {words, measure}: LayoutInput,
): FlagText {
  return (isFlat && flatText(words(row), FLAT_FACTOR * maxWidth, measure)) || flagText(words(row), maxWidth, measure);
}

/** The text of a flag with the years of its date alone, in the form of a whole one; undefined where that says it already. */
export function yearsText(
  row: number,
  maxWidth: number,
  {isFlat}: Pick<FlagText, 'isFlat'>,
  {words: wordsOf, measure, shortDate}: LayoutInput,
): FlagText | undefined {
  const date = shortDate(row, 'years');
  const whole = wordsOf(row);
  if (date === undefined || date === whole.date) return;
  const words = {...whole, date};
  return {...(isFlat ? flatText(words, Infinity, measure)! : flagText(words, maxWidth, measure)), date};
}

/** What flags are hung by, besides the events. */
export interface HangingFrame extends Marks {
  readonly compressedAxis: CompressedAxis;
  /** The bars that found a tier. */
  readonly stacked: readonly Bar[];
  /** The lines other than poles that cross the bars, such as that of "now". */
  readonly lines: readonly BarLine[];
  readonly frame: Omit<FlagFrame, 'width'>;
  /** Of a flag's text of several lines, px. */
  readonly maxWidth: number;
  readonly spacing: FlagSpacing;
  textOf(row: number): FlagText;
  /** With the years of its date alone, in a picture whose flags stand on one line, if its date has a form for that. */
  shortText(row: number): FlagText | undefined;
  /** In lines. @param areShort - whether the flags of the picture have years alone. */
  brokenText(row: number, areShort: boolean): FlagText;
}

/**
 * A year that is narrower than this on the axis, px, shows the eye no months: where there is no room for a date, its
 * years are enough.
 */
export const NARROW_YEAR = 24;

/** The texts of flags, each broken into lines once. @param pxPerMs - of the axis. */
export function flagTexts(
  maxWidth: number,
  spacing: FlagSpacing,
  input: LayoutInput,
  pxPerMs: number,
): Pick<HangingFrame, 'maxWidth' | 'spacing' | 'textOf' | 'shortText' | 'brokenText'> {
  // On another scale than a linear one years differ in width.
  const areYearsNarrow = spacing.isFlat && !input.scale && pxPerMs * MEAN_YEAR < NARROW_YEAR;
  const texts: FlagText[] = [];
  const textOf = (row: number) => (texts[row] ??= textFor(row, maxWidth, spacing, input));
  const short = (row: number, form: Pick<FlagText, 'isFlat'>) =>
    areYearsNarrow ? yearsText(row, maxWidth, form, input) : undefined;
  return {
    maxWidth,
    spacing,
    textOf,
    shortText: (row) => short(row, textOf(row)),
    brokenText: (row, areShort) =>
      (areShort ? short(row, {}) : undefined) ?? flagText(input.words(row), maxWidth, input.measure),
  };
}

/** How all events are labelled. */
interface HangingSearch extends Pick<FlagSearch, 'effort' | 'seed'> {
  /**
   * Only so many events, the most important, get flags, and the names of bars count for nothing. Without it, a pole that
   * leaves a bar no room for its name costs what the event of that bar is worth. `named`: as
   * many as `MOST_NAMED` leaves beside the names of bars.
   */
  readonly most?: number | 'named' | undefined;
}

/** Labels every event: in its bar if it has one with room, else on a flag. */
export function* hangFlags(
  {bars, onAxis, compressedAxis, stacked, lines, frame, maxWidth, spacing, textOf, shortText, brokenText}: HangingFrame,
  input: LayoutInput,
  {effort, seed, most}: HangingSearch,
): Steps<SearchedFlags> {
  /** By row, of the last pass. */
  let places: (FlagPlace | undefined)[] = [];
  const widths: number[] = [];
  // One form of dates for all flags: those that have room for the day would else stand beside years.
  let areShort = false;
  const broken: FlagText[] = [];
  let labelled = yield* withLabels(stacked, lines, compressedAxis, input);
  /** What the names of bars are worth that a pole would displace on each side, if no other did. */
  const displacedBy = ({time, tier = -1}: Anchor) => {
    const displaced = {above: 0, below: 0};
    for (const bar of most && effort ? [] : labelled) {
      const side = bar.tier! > tier ? 'below' : 'above';
      if (time > bar.start && time < bar.free! && !labelOf(bar, [...lines, {time, side, tier}], compressedAxis, input))
        displaced[side] += effort ? worthOf(input.table.importance[bar.rows[0]]) : Infinity;
    }
    return displaced;
  };
  /** With years alone a text may be broken otherwise: what is wider than before needs another place. */
  const placeOf = ({row, width}: FlagRequest) => (width <= widths[row] ? places[row] : undefined);
  for (let pass = 1; ; pass++) {
    const asking = anchorsOf([...onAxis, ...stacked.filter((bar) => !labelled.has(bar))]);
    const room = Math.max(0, MOST_NAMED - labelled.size);
    const limit = most === 'named' ? room : (most ?? FLAG_LIMIT);
    const requests: FlagRequest[] = [];
    for (const standing of mostImportant(asking, input, effort ? limit : LAST_LIMIT)) {
      const {row} = standing;
      requests.push({...standing, ...(broken[row] ?? (areShort ? shortText(row) : undefined) ?? textOf(row))});
      yield;
    }
    const {positions, width} = compressedPositions(
      requests.map(({time}) => time),
      compressedAxis,
      FLAT_FACTOR * maxWidth,
    );
    const specs: FlagSpec[] = [];
    for (const request of requests) {
      specs.push({
        ...flagSpec(request, positions.get(request.time)!, input, spacing.tierGap),
        displaces: displacedBy(request),
      });
      yield;
    }
    const board = yield* placeFlags(
      specs,
      {...frame, width},
      {effort: pass > 1 ? effort * AGAIN : effort, from: requests.map(placeOf), seed, most: effort ? Infinity : room},
    );
    places = [];
    for (const [i, {row, width}] of requests.entries()) {
      places[row] = board.places[i];
      widths[row] = width;
    }
    const crossing = [...lines, ...polesOf(requests, board)];
    const kept = yield* withLabels([...labelled], crossing, compressedAxis, input);
    // What is too wide for a line has a place yet where it may be higher.
    const height = sum([...board.rowHeights.above, ...board.rowHeights.below]);
    const mayBreak = frame.height - height > 2 * input.measure.fontSize;
    // Others make room for what has no place.
    let isNarrowed = false;
    if (board.places.includes(undefined)) {
      const isShorter = requests.map(
        ({row, isFlat, width: whole}) => !areShort && isFlat && (shortText(row)?.width ?? whole) < whole,
      );
      const areBroken = requests.filter(({isFlat}, i) => isFlat && mayBreak && !board.places[i] && !isShorter[i]);
      areShort ||= isShorter.includes(true);
      for (const {row} of areBroken) broken[row] = brokenText(row, areShort);
      isNarrowed = isShorter.includes(true) || areBroken.length > 0;
    }
    if ((kept.size === labelled.size && !isNarrowed) || pass >= effort * PASSES) {
      if (effort * PASSES < 1 || requests.length === asking.length) {
        const unnamed = anchorsOf([...onAxis, ...bars.filter((bar) => !kept.has(bar))]);
        return {requests, board, labelled: kept, unplaced: unnamed.filter(({row}) => !places[row]), height};
      }
      // The last pass: see `LAST_LIMIT`.
      effort = 0;
      lines = crossing;
    }
    labelled = kept;
  }
}

/** Where the events of marks are on the axis. */
export function anchorsOf(marks: readonly Pick<Bar, 'rows' | 'start' | 'tier'>[]): Anchor[] {
  return marks.flatMap(({rows, start, tier}) => rows.map((row) => ({row, time: start, tier})));
}

/** What the board has to know of a flag that would stand at a place. */
export function flagSpec(
  {row, width, height}: FlagRequest,
  at: number,
  {table}: LayoutInput,
  tierGap: number,
): FlagSpec {
  return {at, width: width + FLAG_PAD, height: height + tierGap, loss: worthOf(table.importance[row])};
}

/** A line through the bars that lie nearer to the axis than its tier, or, below the axis, farther from it. */
export interface BarLine {
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly side: FlagSide;
  /** Of the bar that it starts from; undefined for the axis. */
  readonly tier?: number | undefined;
}

/** The poles of flags, which start from the bar of their event, or from the axis. */
export function polesOf(requests: readonly Anchor[], {places}: Pick<HungPlaces, 'places'>): BarLine[] {
  return requests.flatMap(({time, tier}, i) => (places[i] ? [{...places[i], time, tier}] : []));
}

/** Where lines cross a bar, px. */
export function crossingsOf(bar: Bar, lines: readonly BarLine[], toPx: (time: number) => number): number[] {
  return lines
    .filter(({side, tier = -1}) => (side === 'below' ? bar.tier! > tier : bar.tier! < tier))
    .map(({time}) => toPx(time));
}

/**
 * The label of a bar, where no line crosses it, px from the start of the bar; undefined where there is no room for it.
 */
export function labelOf(
  bar: Bar,
  lines: readonly BarLine[],
  {pxPerMs}: Pick<CompressedAxis, 'pxPerMs'>,
  input: LayoutInput,
): ReturnType<typeof barLabel> {
  const {rows, start, end, free = end} = bar;
  return barLabel(
    {rows, start: 0, end: (end - start) * pxPerMs, free: (free - start) * pxPerMs},
    crossingsOf(bar, lines, (time) => (time - start) * pxPerMs),
    input,
  );
}

function* withLabels(
  bars: readonly Bar[],
  lines: readonly BarLine[],
  compressedAxis: CompressedAxis,
  input: LayoutInput,
): Steps<Set<Bar>> {
  const labelled = new Set<Bar>();
  for (const bar of bars) {
    if (labelOf(bar, lines, compressedAxis, input)) labelled.add(bar);
    yield;
  }
  return labelled;
}

/**
 * The loss if an event has no label: one of importance 0.8 counts like six of 0.5, one of 1 like two of 0.8, so that
 * important events rarely make way for several others.
 */
export function worthOf(importance: number): number {
  // Multiplied: engines differ in the last digit of powers.
  const square = importance * importance;
  return 8 * square * square;
}

/**
 * The most important of those that ask, in the order of the table; of equally important ones some from all over time.
 */
export function mostImportant(asking: readonly Anchor[], {table}: LayoutInput, limit: number): readonly Anchor[] {
  const byImportance = [...asking].sort(
    (a, b) => table.importance[b.row] - table.importance[a.row] || spread(a.row) - spread(b.row),
  );
  return byImportance.slice(0, limit).sort((a, b) => a.row - b.row);
}

/**
 * A sort key by which the first n rows, for any n, are spread evenly over the table: the fractional parts of multiples
 * of the golden ratio are evenly distributed.
 */
export function spread(row: number): number {
  return (row * 0.618033988749895) % 1;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
