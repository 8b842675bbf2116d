import {breakLines} from '../break-lines.js';
import {FLAT_GAP, flatText} from '../flag-text.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';

/**
 * An event's words on one line of at most `maxWidth` px. A date that is too long for its title is left out, and then a
 * title is cut; never a state. Where there is one tier, such as in a lane, names come before dates: two names are more
 * than one with its date.
 * @param more - the length of the date, whole where it is missing; how many tiers there are.
 */
export function crowdText(
  row: number,
  maxWidth: number,
  input: LayoutInput,
  {length, tiers}: {readonly length: 'days' | undefined; readonly tiers: number},
): FlagText {
  const {measure} = input;
  const words = input.words(row);
  const {title, strong, state} = words;
  if (tiers > 1) {
    // Formatting a date takes longest: so only the one that is shown is formatted.
    const date = length && input.shortDate(row, length);
    const whole = flatText(date === undefined ? words : {title, strong, state, date}, maxWidth, measure);
    if (whole) return {...whole, date};
  }
  const role = strong ? 'strong' : 'title';
  const width = (text: string) => measure.width(text, role);
  const stateWidth = state ? FLAT_GAP + measure.width(state, 'smallStrong') : 0;
  const [cut] = breakLines(title, Math.max(0, maxWidth - stateWidth), 1, width);
  return {
    metaLines: [state],
    titleLines: [cut],
    date: '',
    strong,
    isFlat: true,
    width: width(cut) + stateWidth,
    height: lineHeight(role, measure),
  };
}
