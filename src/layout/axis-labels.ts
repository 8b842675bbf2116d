import {type AxisOptions, type AxisTicks, axisTicks} from '../time/axis-ticks.js';
import type {Box, LayoutInput} from './layout-input.js';
import {lineHeight} from './text-measure.js';
import type {TimeScale} from './time-scale.js';

/** A tick of the axis with its label beside it; without one, it has no width. */
interface PlacedTick extends Box {
  /** px along the axis. */
  readonly at: number;
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly label: string;
  /** The label, line by line: a vertical axis breaks one that is wider than its column. Empty without a label. */
  readonly lines: readonly string[];
}

export interface PlacedTicks {
  readonly ticks: readonly PlacedTick[];
  /** Finer ticks without labels, px along the axis. */
  readonly minorTicks: readonly number[];
  /** The name of the zone, line by line, where the axis has one. */
  readonly zone: readonly (Box & {readonly text: string})[];
}

/** What makes the ticks of an axis. */
export function ticksFor({scale}: Pick<LayoutInput, 'scale'>): (options: AxisOptions) => AxisTicks {
  return scale ? (options) => scale.ticks(options) : axisTicks;
}

/** Between ticks with labels, px at least. */
export const SPACING = 88;
/** From a tick to its label, px: the label stands in the stretch that it names. */
const OFFSET = 4;
/** Between a label and the name of the zone, px. */
const ZONE_GAP = 12;

/** The ticks of a horizontal axis, their labels starting at `top`. */
export function horizontalTicks(input: LayoutInput, scale: TimeScale, top: number): PlacedTicks {
  const {locale, zone, zoneName, measure} = input;
  const height = lineHeight('small', measure);
  const zoneWidth = zoneName === undefined ? 0 : measure.width(zoneName, 'small');
  const {ticks, minor} = ticksFor(input)({
    taken: zoneWidth && zoneWidth + ZONE_GAP,
    ...scale.view,
    length: scale.length,
    locale,
    zone,
    spacing: SPACING,
    labelOffset: OFFSET,
    isMoving: scale.view.end - scale.view.start < input.extent.end - input.extent.start,
    measure: (label) => measure.width(label, 'smallStrong'),
  });
  return {
    ticks: ticks.map(({time, label, width}) => {
      const at = scale.toPx(time);
      return {at, time, label, lines: label ? [label] : [], x: at + OFFSET, y: top, width: label ? width : 0, height};
    }),
    minorTicks: minor.map((time) => scale.toPx(time)),
    zone: zoneName === undefined ? [] : [{text: zoneName, x: scale.to - zoneWidth, y: top, width: zoneWidth, height}],
  };
}
