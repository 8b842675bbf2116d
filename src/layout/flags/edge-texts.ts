import {splitWords, truncate, withoutBreaks} from '../break-lines.js';
import {FLAT_GAP, flagText} from '../flag-text.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';

/** Of a title that is cut with "…" at least so much is shown, in sizes of the text. */
const LEAST_TITLE = 2.5;
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
export function titleAlone(
  row: number,
  room: number,
  mayCut: boolean,
  {words, measure}: LayoutInput,
): FlagText | undefined {
  const {title, state, strong} = words(row);
  const role = strong ? 'strong' : 'title';
  const ofTitle = (text: string) => measure.width(text, role);
  const stateWidth = state ? FLAT_GAP + measure.width(state, 'smallStrong') : 0;
  const left = room - stateWidth;
  const whole = withoutBreaks(title);
  const isCut = ofTitle(whole) > left;
  if (isCut && (!mayCut || left < LEAST_TITLE * measure.fontSize)) return undefined;
  const shown = truncate(whole, left, ofTitle);
  return {
    metaLines: [state],
    titleLines: [shown],
    date: '',
    strong,
    isFlat: true,
    width: ofTitle(shown) + stateWidth,
    height: lineHeight(role, measure),
  };
}
