import {EVENTS, type OverviewLayout} from '../layout/overview-layout.js';
import type {Mark} from './mark.js';
import {markKey} from './keys.js';
import {Sheet} from './sheet.js';

/** Below the axis, px. */
const TICK = 5;
const MINOR_TICK = 2.5;

/** Draws an overview, without its window. The direction of time is that of its scale. */
export function drawOverview(
  {scale, axis, columns, events, ticks, minorTicks, labels, now}: OverviewLayout,
  width: number,
): readonly Mark[] {
  const sheet = new Sheet(width, false, 'ltr');
  // One outline: columns that stand side by side show no gap between them.
  const outline = columns.flatMap(
    ({from, to, height}) =>
      [
        [from, axis],
        [from, axis - height],
        [to, axis - height],
        [to, axis],
      ] as const,
  );
  sheet.lines({key: 'density', part: 'density'}, [[[scale.from, axis], ...outline, [scale.to, axis]]], true);
  sheet.lines(
    {key: 'events', part: 'event'},
    events.map((x) => [
      [x, 2.5],
      [x, EVENTS - 0.5],
    ]),
  );
  sheet.line({key: 'axis', part: 'axis'}, [scale.from, axis], [scale.to, axis]);
  sheet.lines({key: 'ticks', part: 'tick'}, [
    ...minorTicks.map(
      (x) =>
        [
          [x, axis],
          [x, axis + MINOR_TICK],
        ] as const,
    ),
    ...ticks.map(
      (x) =>
        [
          [x, axis],
          [x, axis + TICK],
        ] as const,
    ),
  ]);
  for (const {x, y, text} of labels)
    sheet.text(
      {key: markKey('tick', text, x.toFixed(1)), part: 'tick-label'},
      [x, y],
      scale.length > 0 ? 'left' : 'right',
      text,
    );
  if (now !== undefined) sheet.line({key: 'now', part: 'now'}, [now, 0], [now, axis]);
  return sheet.marks;
}
