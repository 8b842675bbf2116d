import type {AxisLine, Projection} from '../layout/layout-plan.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {SceneInput} from './scene-input.js';
import {inLanguage, type Point, type Sheet} from './sheet.js';
import {markKey} from './keys.js';

const TICK = 6;
const MINOR_TICK = 3;

/** The line of time: solid as far as the dataset knows, dashed ahead of that. */
export function drawAxis(sheet: Sheet, axis: AxisLine): void {
  const {start, end, known} = axis;
  const at = (position: number) => pointAt(axis, position, 0);
  if (known > start) sheet.line({key: 'axis', part: 'axis'}, at(start), at(known));
  if (known < end) sheet.line({key: 'ahead', part: 'axis', role: {styles: ['ahead']}}, at(known), at(end));
}

/** Where something stands on an axis, or so far outward from it, px: labels stand below a horizontal one and before others. */
function pointAt({along, across}: AxisLine, position: number, outward: number): Point {
  return along === 'x' ? [position, across + outward] : [across - outward, position];
}

export function drawTicks(
  sheet: Sheet,
  {axis, ticks, minorTicks, zone}: Projection,
  {layout, wording: {dateLang}}: SceneInput,
): void {
  const line = (position: number, length: number) => [0, length].map((outward) => pointAt(axis, position, outward));
  if (minorTicks.length)
    sheet.lines(
      {key: 'minor ticks', part: 'tick-minor'},
      minorTicks.map((position) => line(position, MINOR_TICK)),
    );
  if (ticks.length)
    sheet.lines(
      {key: 'ticks', part: 'tick'},
      ticks.map(({at}) => line(at, TICK)),
    );
  const {measure} = layout;
  for (const {time, lines, x, y, width} of ticks) {
    const [edge, align] = axis.along === 'x' ? ([x, 'left'] as const) : ([x + width, 'right'] as const);
    lines.forEach((text, i) => {
      const line = y + i * lineHeight('smallStrong', measure) + baseline('smallStrong', measure);
      sheet.text(
        {key: markKey('tick', time, i), part: 'tick-label', role: inLanguage({}, dateLang)},
        [edge, line],
        align,
        text,
      );
    });
  }
  zone.forEach(({text, x, y, width}, i) =>
    sheet.text(
      {key: markKey('zone', i), part: 'zone-label'},
      [x + width, y + baseline('small', measure)],
      'right',
      text,
    ),
  );
}
