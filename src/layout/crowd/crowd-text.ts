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
  const date = length && input.shortDate(row, length);
  const whole = tiers > 1 && flatText({...words, date: date ?? words.date}, maxWidth, measure);
  if (whole) return {...whole, date};
  const role = words.strong ? 'strong' : 'title';
  const width = (text: string) => measure.width(text, role);
  const stateWidth = words.state ? FLAT_GAP + measure.width(words.state, 'smallStrong') : 0;
  const [title] = breakLines(words.title, Math.max(0, maxWidth - stateWidth), 1, width);
  return {
    metaLines: [words.state],
    titleLines: [title],
    date: '',
    strong: words.strong,
    isFlat: true,
    width: width(title) + stateWidth,
    height: lineHeight(role, measure),
  };
}
