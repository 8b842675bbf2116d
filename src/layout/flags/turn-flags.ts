import {MEAN_YEAR} from '../../time/calendar.js';
import {flatText} from '../flag-text.js';
import type {LayoutInput} from '../layout-input.js';
import {FLAG_GAP} from './flags-plan.js';
import {FLAG_PAD, NARROW_YEAR} from './hang-flags.js';
import type {Flag} from './project-flags.js';

/** What flags are turned by, px. */
interface TurnFrame {
  readonly size: {readonly width: number};
  readonly spacing: {readonly tierGap: number};
  /** At which the flags were planned. */
  readonly compressedAxis: {readonly pxPerMs: number};
  /** From which scale on dates are whole where they fit, px per ms; where a year shows months if it is missing. */
  readonly wholeFrom?: number;
}

/**
 * Turns the flags of a view at rest whose text is cut at an edge of the picture while their pole is in sight: to the
 * other side of the pole, where that is free, or, where another flag of the pole hangs there, each of the two on one
 * line, in the height of their tier. Dates that have given up a part in all of time get it back where it fits, once the scale shows it. A
 * function of the view alone: how a reader came there does not matter.
 */
export function turnFlags(
  flags: readonly Flag[],
  {size: {width}, spacing: {tierGap}, compressedAxis: {pxPerMs}, wholeFrom = NARROW_YEAR / MEAN_YEAR}: TurnFrame,
  input: LayoutInput,
): Flag[] {
  let shown = [...flags];
  /** Puts some flags in the place of others, if they fit there, and tells whether they did. */
  const replace = (old: readonly Flag[], turned: readonly Flag[]) => {
    const others = shown.filter((one) => !old.includes(one));
    const fit = turned.every((one) => isUncut(one, width) && !others.some((other) => isInTheWay(one, other)));
    if (fit) shown = shown.map((one) => turned[old.indexOf(one)] ?? one);
    return fit;
  };
  if (pxPerMs >= wholeFrom)
    for (const flag of flags.filter(({date}) => date !== undefined)) {
      const whole = flat(flag, width, input);
      if (whole) replace([flag], [whole]);
    }
  for (const flag of shown) {
    if (flag.at < 0 || flag.at > width || isUncut(flag, width) || replace([flag], [turned(flag)])) continue;
    const opposite = shown.find(({at, y, hang}) => at === flag.at && y === flag.y && hang !== flag.hang);
    if (!opposite) continue;
    const [first, second] = [opposite, turned(flag)].map((one) => flat(one, width, input));
    if (!first || !second || first.height + second.height > flag.height + tierGap) continue;
    replace([opposite, flag], [first, {...second, y: second.y + first.height}]);
  }
  return shown;
}

/** A flag on the other side of its pole. */
function turned(flag: Flag): Flag {
  return hung({...flag, hang: flag.hang === 'right' ? 'left' : 'right'});
}

/** A flag on one line; undefined where that is wider than the picture. */
function flat(flag: Flag, pictureWidth: number, {words, measure}: LayoutInput): Flag | undefined {
  const text = flatText(words(flag.row), pictureWidth, measure);
  return text && hung({...flag, date: undefined, ...text});
}

function hung(flag: Flag): Flag {
  return {...flag, x: flag.hang === 'right' ? flag.at + FLAG_PAD : flag.at - FLAG_PAD - flag.width};
}

function isUncut({x, width}: Flag, pictureWidth: number): boolean {
  return x >= 0 && x + width <= pictureWidth;
}

/** Whether another flag, or its pole, stands where a flag would. */
function isInTheWay(flag: Flag, other: Flag): boolean {
  const [left, right] = [flag.x - FLAG_GAP, flag.x + flag.width + FLAG_GAP];
  const isBeside = other.y + other.height <= flag.y || other.y >= flag.y + flag.height;
  if (!isBeside && other.x < right && other.x + other.width > left) return true;
  // The pole of a flag that is as far from the axis, or farther.
  const isFarther = flag.side === 'above' ? other.y < flag.y + flag.height : other.y + other.height > flag.y;
  return other.side === flag.side && isFarther && other.at !== flag.at && other.at > left && other.at < right;
}
