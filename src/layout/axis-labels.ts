import {axisTicks} from '../time/axis-ticks.js';
import type {Box, LayoutInput} from './layout-input.js';
import {lineHeight} from './text-measure.js';
import type {TimeScale} from './time-scale.js';

/** A tick of the axis with its label beside it; without one, it has no width. */
export interface PlacedTick extends Box {
  /** px along the axis. */
  readonly at: number;
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly label: string;
}

export interface PlacedTicks {
  readonly ticks: readonly PlacedTick[];
  /** Finer ticks without labels, px along the axis. */
  readonly minorTicks: readonly number[];
}

/** Between ticks with labels, px at least. */
const SPACING = 88;
/** The same where a short vertical axis would have less than two labels otherwise. */
const LEAST_SPACING = 40;
/** From a tick to its label, px: the label stands in the stretch that it names. */
const OFFSET = 4;

/** The ticks of a horizontal axis, their labels starting at `top`. */
export function horizontalTicks(input: LayoutInput, scale: TimeScale, top: number): PlacedTicks {
  const {locale, measure} = input;
  const {ticks, minor} = axisTicks({
    ...scale.view, length: scale.length, locale, spacing: SPACING, labelOffset: OFFSET, isMoving: scale.view.end - scale.view.start < input.extent.end - input.extent.start,
    measure: (label) => measure.width(label, 'smallStrong'),
  });
  return {
    ticks: ticks.map(({time, label, width}) => {
      const at = scale.toPx(time);
      return {at, time, label, x: at + OFFSET, y: top, width: label ? width : 0, height: lineHeight('small', measure)};
    }),
    minorTicks: minor.map((time) => scale.toPx(time)),
  };
}

/** The ticks of a vertical axis, their labels ending at `right`. */
export function verticalTicks(input: LayoutInput, scale: TimeScale, right: number): PlacedTicks {
  const {locale, measure} = input;
  const height = lineHeight('small', measure);
  const ticksAt = (spacing: number) => axisTicks({...scale.view, length: scale.length, locale, spacing, labelOffset: -1, shortMonths: true, measure: () => height});
  const sparse = ticksAt(SPACING);
  const {ticks, minor} = sparse.ticks.filter(({label}) => label).length < 2 ? ticksAt(LEAST_SPACING) : sparse;
  return {
    ticks: ticks.map(({time, label}) => {
      const at = scale.toPx(time);
      const width = label ? measure.width(label, 'smallStrong') : 0;
      return {at, time, label, x: right - width, y: at - height / 2, width, height};
    }),
    minorTicks: minor.map((time) => scale.toPx(time)),
  };
}
