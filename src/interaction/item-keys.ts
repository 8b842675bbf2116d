/** An item that keys can move the focus to, in view or not. */
interface KeyStop {
  readonly key: string;
  /** ms since 1970 UTC. */
  readonly time: number;
  /** The index of its lane, where there are lanes. */
  readonly lane?: number;
}

/** What the meaning of a key depends on. */
export interface KeyContext {
  /** The keys that lead to later and to earlier events. */
  readonly later: string;
  readonly earlier: string;
  /** All stops in time order, and the index of the one with the focus; −1 to start before all of them. */
  readonly stops: readonly KeyStop[];
  readonly index: number;
  /** Where the periods begin that the labels of the axis name now, ms since 1970 UTC. */
  readonly periods: readonly number[];
}

/**
 * The stop in the lane before or after to which an arrow across time leads: the one nearest in time; from a header, the
 * next header. Undefined where the key is another, or where there is no such lane.
 * @param item - the key of the stop that has the focus.
 * @param down - given where time runs down the page, so that the left and the right arrow lead to other lanes: whether these
 *   are mirrored, as in a script that is read from the right.
 */
export function stopInLane<Stop extends KeyStop>(
  {key}: {readonly key: string},
  stops: readonly Stop[],
  item: string | undefined,
  down: false | {readonly mirrored: boolean} = false,
): Stop | undefined {
  const [before, after] = !down
    ? ['ArrowUp', 'ArrowDown']
    : down.mirrored
      ? ['ArrowRight', 'ArrowLeft']
      : ['ArrowLeft', 'ArrowRight'];
  const step = key === after ? 1 : key === before ? -1 : 0;
  const current = stops.find((stop) => stop.key === item);
  if (!step || current?.lane === undefined) return undefined;
  const isHeader = stops.find(({lane}) => lane === current.lane) === current;
  const there = stops.filter(({lane}) => lane === current.lane! + step);
  // The first of a lane is its header; a lane that is closed has nothing else.
  return isHeader || there.length < 2
    ? there[0]
    : there
        .slice(1)
        .reduce((best, stop) =>
          Math.abs(stop.time - current.time) < Math.abs(best.time - current.time) ? stop : best,
        );
}

/**
 * The stop to which a key moves the focus, or undefined if it moves to none, so that the page handles it. Arrows follow
 * the picture: where time runs from right to left, the left arrow leads to later events; beyond the first or the last
 * event, arrows scroll the page. PageDown and PageUp lead to the first event of the next or the previous period that
 * the axis names.
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

/** The index of the period that contains an instant. Period 0 is all time before the first one that the axis names. */
function periodOf(time: number, periods: readonly number[]): number {
  const next = periods.findIndex((start) => start > time);
  return next < 0 ? periods.length : next;
}
