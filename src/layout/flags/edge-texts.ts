import {type Bar, barLabel, type BarLabel, LABEL_PAD, META_GAP} from '../bars.js';
import {splitWords, truncate, withoutBreaks} from '../break-lines.js';
import {FLAT_GAP, flagText} from '../flag-text.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {moved} from '../moved-label.js';
import {lineHeight} from '../text-measure.js';

/** The least width of a title that is cut with "…", as a multiple of the font size: less of it says nothing. */
const LEAST_TITLE = 2.5;
/** On the start of a bar stands the symbol of its group, px. */
const SYMBOL_HALF = 5;
/** What rounding does, px. */
const SLACK = 0.01;
/** Letters of scripts that break between any two of them, or nearly so. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff]/;

/** The words of an event in lines of at most `room` px, its title whole; undefined where a word is wider than that. */
export function brokenText(row: number, room: number, {words, measure}: LayoutInput): FlagText | undefined {
  const all = words(row);
  const role = all.strong ? 'strong' : 'title';
  const hasRoom = (word: string) => measure.width(withoutBreaks(word.trim()), role) <= room;
  if (!UNSPACED.test(all.title) && !splitWords(all.title).every(hasRoom)) return undefined;
  const text = flagText(all, room, measure);
  const isWhole = !text.titleLines.at(-1)!.endsWith('…') || all.title.endsWith('…');
  return isWhole && text.width <= room ? text : undefined;
}

/**
 * The title of an event on a line of at most `room` px, with what must stand beside its date, but without the date:
 * whole, or cut with "…"; undefined where that is wider, or leaves next to nothing.
 */
export function titleAlone(row: number, room: number, mayCut: boolean, input: LayoutInput): FlagText | undefined {
  const {state, strong} = input.words(row);
  const stateWidth = state ? FLAT_GAP + input.measure.width(state, 'smallStrong') : 0;
  const short = shortTitle(row, room - stateWidth, input);
  return short && (mayCut || short.isWhole)
    ? {
        metaLines: [state],
        titleLines: [short.title],
        date: '',
        strong,
        isFlat: true,
        width: short.width + stateWidth,
        height: lineHeight(strong ? 'strong' : 'title', input.measure),
      }
    : undefined;
}

/** Whether a text is what `titleAlone` has left of a title. */
export const isTitleCut = ({date, titleLines: [title]}: FlagText): boolean => date === '' && title.endsWith('…');

/** As `barLabel`, but nothing of it is out of sight: see `labelInSight`. */
export function barLabelInSight(
  ...[bar, crossings, input, seen]: Required<Parameters<typeof barLabel>>
): ReturnType<typeof barLabel> {
  const label = barLabel(bar, crossings, input, seen);
  return label && labelInSight(label, bar.rows[0], input, seen);
}

/**
 * The label of a bar of which nothing is out of sight: where an edge would cut it, its title ends with "…", and its date
 * gives way. Where next to nothing of it has room, all of it is out of sight.
 * @param seen - the stretch that is in sight, px.
 */
export function labelInSight(
  label: BarLabel,
  row: number,
  input: LayoutInput,
  seen: readonly [from: number, to: number],
): BarLabel {
  const [at, end] = [Math.max(seen[0], label.at), Math.min(seen[1], label.at + label.width)];
  if (end - at > label.width - SLACK) return label;
  const {state} = input.words(row);
  const stateWidth = state ? META_GAP + input.measure.width(state, 'small') : 0;
  const short = shortTitle(row, end - at - stateWidth, input);
  if (!short) return {...label, at: label.at < at ? at - label.width : end};
  const {title, width} = short;
  return {...label, title, meta: state, at, metaAt: at + width + META_GAP, width: width + stateWidth};
}

/**
 * The label of a bar beside it in its tier, whole and in sight: behind the bar, else before it.
 * @param free - where its tier is free around it, px.
 */
export function labelOutside(
  {rows, start, end}: Pick<Bar, 'rows' | 'start' | 'end'>,
  free: readonly [from: number, to: number],
  input: LayoutInput,
  seen: readonly [from: number, to: number],
): BarLabel | undefined {
  const within = (from: number, to: number) =>
    barLabel({rows, start: Math.max(from, seen[0]), end: Math.min(to, seen[1])}, [], input);
  const before = () => {
    const end = start - SYMBOL_HALF;
    const label = within(free[0], end);
    return label && moved(label, end - LABEL_PAD - label.width);
  };
  return within(end, free[1]) ?? before();
}

/** A title in a room, px, cut with "…" where it is wider; undefined where that leaves next to nothing. */
function shortTitle(
  row: number,
  room: number,
  {words, measure}: LayoutInput,
): {readonly title: string; readonly width: number; readonly isWhole: boolean} | undefined {
  const {title, strong} = words(row);
  const widthOf = (text: string) => measure.width(text, strong ? 'strong' : 'title');
  const whole = withoutBreaks(title);
  const isWhole = widthOf(whole) <= room;
  if (!isWhole && room < LEAST_TITLE * measure.fontSize) return undefined;
  const shown = truncate(whole, room, widthOf);
  return {title: shown, width: widthOf(shown), isWhole};
}
