import {type PlacedTicks, SPACING, ticksFor} from '../axis-labels.js';
import {breakLines} from '../break-lines.js';
import type {LayoutInput} from '../layout-input.js';
import {lineHeight} from '../text-measure.js';
import type {TimeScale} from '../time-scale.js';

/** Between ticks with labels, px at least, where a short axis would have less than two labels otherwise. */
const LEAST_SPACING = 40;
/**
 * The name of the zone takes at most so many lines, and lines of this length, in sizes of the text, if no word is
 * longer.
 */
const ZONE_LINES = 4;
const ZONE_WIDTH = 5;

/** The name of the zone as it stands above a vertical axis, in the lines that need the least width there. */
export function zoneLines({zoneName, measure}: LayoutInput): {lines: readonly string[]; width: number} {
  const width = (text: string) => measure.width(text, 'small');
  const most = Math.max(ZONE_WIDTH * measure.fontSize, ...(zoneName ?? '').split(' ').map(width));
  const lines = zoneName === undefined ? [] : breakLines(zoneName, most, ZONE_LINES, width);
  return {lines, width: Math.ceil(Math.max(0, ...lines.map(width)))};
}

/** The most lines of a tick's label. */
const LABEL_LINES = 3;

/**
 * The ticks of a vertical axis, under the name of the zone.
 * @param column - the width of the labels’ column, px, which begins at the left edge. Labels are aligned right in it;
 *   one that is wider, such as "Aug 21, 2016, 11:50 PM", is broken into lines.
 * @param more - where the first of them may stand, if that is not where the axis begins, where the picture ends, which cuts
 *   no label, and how far they are from each other at least, px.
 */
export function verticalTicks(
  input: LayoutInput,
  scale: TimeScale,
  column: number,
  {
    from = 0,
    to = Infinity,
    spacing: usual = SPACING,
  }: {readonly from?: number; readonly to?: number; readonly spacing?: number} = {},
): PlacedTicks {
  const {locale, zone, measure} = input;
  const widthOf = (text: string) => measure.width(text, 'smallStrong');
  const linesOf = (label: string) => (label ? breakLines(label, column, LABEL_LINES, widthOf) : []);
  const height = lineHeight('small', measure);
  const names = zoneLines(input).lines.map((text, i) => {
    const width = measure.width(text, 'small');
    return {text, x: column - width, y: i * height, width, height};
  });
  // Where a zoomed axis runs on under the name, or so near to the top that a label would be cut, it has no ticks.
  const first = Math.max(from, (names.length + 0.5) * height);
  const bare = Math.min(scale.length - 1, Math.max(0, first - scale.from));
  const {start, end} = scale.view;
  const ticksAt = (spacing: number) =>
    ticksFor(input)({
      start: start + bare / scale.pxPerMs,
      end,
      length: scale.length - bare,
      locale,
      zone,
      spacing,
      labelOffset: -1,
      shortMonths: true,
      // As high as the label would be if as many lines stood above its first line, which is centred on the tick, as
      // stand below it.
      measure: (label) => (2 * linesOf(label).length - 1) * height,
    });
  const sparse = ticksAt(usual);
  const {ticks, minor} = sparse.ticks.filter(({label}) => label).length < 2 ? ticksAt(LEAST_SPACING) : sparse;
  return {
    ticks: ticks.map(({time, label: text}) => {
      const at = scale.toPx(time);
      const all = linesOf(text);
      const [label, lines] = at + (all.length - 0.5) * height > to ? ['', []] : [text, all];
      const width = Math.max(0, ...lines.map(widthOf));
      return {
        at,
        time,
        label,
        lines,
        x: column - width,
        y: at - height / 2,
        width,
        height: Math.max(1, lines.length) * height,
      };
    }),
    minorTicks: minor.map((time) => scale.toPx(time)),
    zone: names,
  };
}
