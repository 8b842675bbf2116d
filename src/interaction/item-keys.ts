/** An item that a reader can stop at, in it or out of the picture. */
interface KeyStop {
  readonly key: string;
  /** ms since 1970 UTC. */
  readonly time: number;
}

/** What the keys mean depends on how time runs in the picture. */
export interface KeyContext {
  /** The keys that lead to later and to earlier events. */
  readonly later: string;
  readonly earlier: string;
  /** All stops in the order of time, and which has the focus; −1 where the focus is before all of them. */
  readonly stops: readonly KeyStop[];
  readonly index: number;
  /** Where the periods begin that the axis names now, ms since 1970 UTC. */
  readonly periods: readonly number[];
}

/**
 * The stop that a key moves the focus to, or undefined where the key is none of ours: then the page has it. Arrows
 * follow what one sees, so in a picture where time runs from right to left the left arrow leads to later events; at an
 * end of time they have nowhere to lead, and scroll the page as ever. PageDown and PageUp lead to the first event of
 * the next period that the axis names, and of the one before.
 */
export function stopForKey(key: string, context: KeyContext): KeyStop | undefined {
  const {later, earlier, stops, index} = context;
  const target =
    key === later
      ? index + 1
      : key === earlier
        ? index - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? stops.length - 1
            : key === 'PageDown'
              ? nextPeriod(context)
              : key === 'PageUp'
                ? previousPeriod(context)
                : -1;
  return target === index ? undefined : stops[target];
}

function nextPeriod({stops, index, periods}: KeyContext): number {
  const period = index < 0 ? -1 : periodOf(stops[index].time, periods);
  return stops.findIndex(({time}, i) => i > index && periodOf(time, periods) > period);
}

function previousPeriod({stops, index, periods}: KeyContext): number {
  const period = index < 0 ? -1 : periodOf(stops[index].time, periods);
  const before = stops.findLast(({time}, i) => i < index && periodOf(time, periods) < period);
  return before ? stops.findIndex(({time}) => periodOf(time, periods) === periodOf(before.time, periods)) : -1;
}

/**
 * The index of the period in which an instant lies; what lies before and after those that are named is a period each.
 */
function periodOf(time: number, periods: readonly number[]): number {
  const next = periods.findIndex((start) => start > time);
  return next < 0 ? periods.length : next;
}
