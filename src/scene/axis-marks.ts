import type {AxisLine, Projection} from '../layout/layout-plan.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {SceneInput} from './scene-input.js';
import {inLanguage, type Sheet} from './sheet.js';
import {markKey} from './keys.js';

const TICK = 6;
const MINOR_TICK = 3;

/** The line of time: solid as far as the dataset knows, dashed ahead of that. */
export function drawAxis(sheet: Sheet, {along, start, end, across, known}: AxisLine): void {
  const at = (position: number): readonly [number, number] => (along === 'x' ? [position, across] : [across, position]);
  if (known > start) sheet.line({key: 'axis', part: 'axis'}, at(start), at(known));
  if (known < end) sheet.line({key: 'ahead', part: 'axis', role: {styles: ['ahead']}}, at(known), at(end));
}

export function drawTicks(
  sheet: Sheet,
  {axis: {along, across}, ticks, minorTicks, zone}: Projection,
  {layout, wording: {dateLang}}: SceneInput,
): void {
  const outward = along === 'x' ? 1 : -1; // labels stand below a horizontal axis and before a vertical one
  const line = (position: number, length: number) =>
    along === 'x'
      ? ([
          [position, across],
          [position, across + outward * length],
        ] as const)
      : ([
          [across, position],
          [across + outward * length, position],
        ] as const);
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
    const [edge, align] = along === 'x' ? ([x, 'left'] as const) : ([x + width, 'right'] as const);
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
