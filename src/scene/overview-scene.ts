import type {Dataset} from '../data/types.js';
import type {DensityColumn, OverviewLayout} from '../layout/overview-layout.js';
import type {TimeScale} from '../layout/time-scale.js';
import {drawAwaited} from './awaited-marks.js';
import {groupStyle} from './group-style.js';
import type {Mark} from './mark.js';
import {markKey} from './keys.js';
import {type Point, Sheet} from './sheet.js';

/** Below the axis, px. */
const TICK = 5;
const MINOR_TICK = 2.5;
/** Half of the mark of an event in a lane, to the middle of its border, px. */
const EVENT_HALF = 1.5;
/** Between two eras of which one follows the other, px: as in the picture, whose file an overview does not load. */
const ERAS_APART = 2;
const LEAST_ERA = 1;

/**
 * Draws an overview, without its window. The direction of time is that of its scale.
 *
 * @param groups - from which lanes and eras have their colours.
 */
export function drawOverview(
  {scale, axis, hidden, strips, eras, events, ticks, minorTicks, labels, now}: OverviewLayout,
  width: number,
  groups: Dataset['groups'],
): readonly Mark[] {
  const sheet = new Sheet(width, {mirrored: false, direction: 'ltr'});
  for (const {era, start, from, to} of eras)
    sheet.rect(
      {key: markKey('era', era.title, start), part: 'era', role: {styles: [groupStyle(era.group, groups)]}},
      {
        x: Math.min(from, to) + ERAS_APART / 2,
        y: 0,
        width: Math.max(LEAST_ERA, Math.abs(to - from) - ERAS_APART),
        height: axis,
      },
    );
  if (hidden.length) sheet.lines({key: 'hidden', part: 'density-hidden'}, [outlineOf(scale, axis, hidden)], true);
  for (const {lane, base, columns, isAwaited} of strips) {
    if (isAwaited) {
      drawAwaited(sheet, {key: 'awaited', from: scale.from, to: scale.to, base});
      continue;
    }
    // Where the events of a lane share no group, it looks as all events together do.
    const role = lane?.group === undefined ? {} : {styles: [groupStyle(lane.group, groups)]};
    sheet.lines(
      {key: lane ? markKey('density', lane.key) : 'density', part: 'density', role},
      [outlineOf(scale, base, columns)],
      true,
    );
  }
  // In lanes they lie on columns: outlines can have a border, lines cannot.
  const half = strips.length > 1 ? EVENT_HALF : 0;
  sheet.lines(
    {key: 'events', part: 'event'},
    events.map(({x, top, bottom}) => [
      [x - half, top],
      [x - half, bottom],
      ...(half
        ? ([
            [x + half, bottom],
            [x + half, top],
          ] as const)
        : []),
    ]),
    half > 0,
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

/** One outline: columns that stand side by side show no gap between them. */
function outlineOf(scale: TimeScale, base: number, columns: readonly DensityColumn[]): readonly Point[] {
  return [
    [scale.from, base],
    ...columns.flatMap(({from, to, height}): Point[] => [
      [from, base],
      [from, base - height],
      [to, base - height],
      [to, base],
    ]),
    [scale.to, base],
  ];
}
