import {MEAN_YEAR} from '../../time/calendar.js';
import {flatText} from '../flag-text.js';
import type {FlagText, LayoutInput} from '../layout-input.js';
import {brokenText, titleAlone} from './edge-texts.js';
import type {FlagsPlan} from './flags-plan.js';
import {NARROW_YEAR} from './hang-flags.js';
import type {Flag} from './project-flags.js';
import {barsCrossed, HANGS, hung, isInTheWay, roomBeside, tiersOf} from './room-in-view.js';

/** What flags are turned by, px. */
interface TurnFrame {
  readonly size: {readonly width: number};
  readonly spacing: {readonly tierGap: number};
  /** At which the flags were planned. */
  readonly compressedAxis: {readonly pxPerMs: number};
  /** The plan of the flags, which says what tiers there are; missing where they stay in their own. */
  readonly plan?: FlagsPlan;
  /** From which scale on dates are whole where they fit, px per ms; where a year shows months if it is missing. */
  readonly wholeFrom?: number;
}

/** Puts a flag into the picture, and tells whether it did. */
type Way<One> = (flag: One) => boolean;

/**
 * Puts the flags of a view at rest that an edge of the picture cuts into it. One whose pole is in sight turns to the other
 * side of the pole, where that is free, or, where another flag of the pole hangs there, each of the two stands on one line,
 * in the height of their tier. Else it is broken into lines that have room, or stands in another tier, or leaves its date
 * to the axis; at worst its title ends with "…". What has no pole in sight, or no room for even that, is left out: a part
 * of a title says nothing.
 *
 * Dates that have given up a part in all of time get it back where it fits, once the scale shows it. A function of the
 * view alone: how a reader came there does not matter.
 */
export function turnFlags<One extends Flag>(flags: readonly One[], frame: TurnFrame, input: LayoutInput): One[] {
  const {
    size: {width},
    spacing: {tierGap},
    compressedAxis: {pxPerMs},
    plan,
    wholeFrom = NARROW_YEAR / MEAN_YEAR,
  } = frame;
  const isUncut = (flag: Flag) => flag.x >= 0 && flag.x + flag.width <= width;
  let shown = flags.filter((flag) => isUncut(flag) || (flag.at >= 0 && flag.at <= width));
  /** Puts some flags in the place of others, or into the picture, if they fit there, and tells whether they did. */
  const replace = (old: readonly One[], turned: readonly One[]) => {
    const others = shown.filter((one) => !old.some(({row}) => row === one.row));
    const fit = turned.every((one) => isUncut(one) && !others.some((other) => isInTheWay(one, other)));
    if (fit) shown = [...others, ...turned];
    return fit;
  };
  const turn = (flag: One) => {
    const turned = hung(flag, flag.hang === 'right' ? 'left' : 'right');
    if (replace([flag], [turned])) return true;
    const opposite = shown.find(({at, y, hang}) => at === flag.at && y === flag.y && hang !== flag.hang);
    if (!opposite) return false;
    const [first, second] = [opposite, turned].map((one) => {
      const text = flatText(input.words(one.row), width, input.measure);
      return text && hung(one, one.hang, text);
    });
    return Boolean(
      first &&
      second &&
      first.height + second.height <= flag.height + tierGap &&
      replace([opposite, flag], [first, {...second, y: second.y + first.height}]),
    );
  };
  const tiers = plan ? tiersOf(plan) : [];
  /** Gives a flag a narrower text, on its own side of the pole if that has room for it, else on the other side. */
  const narrow = (flag: One, textIn: (room: number) => FlagText | undefined) => {
    const own = tiers.find(({side, top}) => side === flag.side && top(flag.height) === flag.y);
    return [flag.hang, ...HANGS.filter((hang) => hang !== flag.hang)].some((hang) => {
      const text = textIn(roomBeside(flag, hang, width));
      return text && text.height <= (own?.most ?? flag.height) && replace([flag], [hung(flag, hang, text)]);
    });
  };
  const move = (flag: One) =>
    tiers
      .toSorted((a, b) => Number(b.side === flag.side) - Number(a.side === flag.side))
      .some(
        ({side, top, most}) =>
          flag.height <= most &&
          (side === flag.side || !barsCrossed(flag, side, plan!.bars).length) &&
          HANGS.some((hang) => replace([flag], [hung({...flag, side, y: top(flag.height)}, hang)])),
      );
  const whole: readonly Way<One>[] = [turn, (flag) => narrow(flag, (room) => brokenText(flag.row, room, input)), move];
  const short = [false, true].map(
    (mayCut): Way<One> =>
      (flag) =>
        narrow(flag, (room) => titleAlone(flag.row, room, mayCut, input)),
  );
  const {importance} = input.table;
  const cut = shown.filter((flag) => !isUncut(flag)).sort((a, b) => importance[b.row] - importance[a.row]);
  tryAll(tryAll(cut, whole), short);
  // What is left out may make room for others.
  shown = shown.filter(isUncut);
  const isWhole = new Set(shown.filter(({date}) => date !== '').map(({row}) => row));
  tryAll(
    cut.filter(({row}) => !isWhole.has(row)),
    whole,
  );

  if (pxPerMs >= wholeFrom)
    for (const flag of shown.filter(({date}) => date !== undefined)) {
      const text = flatText(input.words(flag.row), width, input.measure);
      if (text) replace([flag], [hung(flag, flag.hang, text)]);
    }
  const order = new Map(flags.map(({row}, i) => [row, i]));
  return shown.sort((a, b) => order.get(a.row)! - order.get(b.row)!);
}

/** Tries all ways with each of some flags until none is of use, and returns those that found no place. */
function tryAll<One>(flags: readonly One[], ways: readonly Way<One>[]): readonly One[] {
  const left = ways.reduce((some, way) => some.filter((flag) => !way(flag)), flags);
  return left.length < flags.length ? tryAll(left, ways) : left;
}
