import {expect} from 'chai';
import {isInView} from '../../src/query/events-in-view.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import type {BarLabel} from '../../src/layout/bars.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import type {View} from '../../src/view/view.js';
import type {TestInput} from './layout-input.js';
import {overlap, type Seen} from './picture-texts.js';

/** Half of a dot; between a mark and its name, and between a name and what stands beside it, px. */
const [DOT_HALF, PAD, GAP] = [6, 7, 6];
/** A mark of which no more is in sight, at the edge of a view, is not counted though its name is not seen, px. */
const NEAR = 16;

/** Something in the tier of a lane but a chip. */
export interface Named {
  readonly lane: number;
  readonly y: number;
  readonly row: number;
  /** Of the mark, px. */
  readonly start: number;
  readonly end: number;
  readonly label?: BarLabel | undefined;
}

/** Everything in the tiers of the lanes but chips. */
export const namedIn = ({bars, points}: LanesLayout): Named[] => [
  ...bars.map(({rows, lane, y, start, end, label}) => ({row: rows[0], lane, y, start, end, label})),
  ...points.map(({mark, lane, y, label}) => ({
    row: mark.rows[0],
    lane,
    y,
    start: mark.start - DOT_HALF,
    end: mark.end + DOT_HALF,
    label,
  })),
];

/** Names that an edge of the picture cuts though their mark is in sight, and whether the other side of that is free. */
export function cutNames(layout: LanesLayout): {one: Named; isFree: boolean}[] {
  const {plotX, width, chips} = layout;
  const all = namedIn(layout);
  const isWithin = (from: number, to: number) => from >= plotX && to <= width;
  return all.flatMap((one) => {
    const {start, end, label} = one;
    const half = layout.points.some(({mark}) => mark.rows[0] === one.row) ? DOT_HALF : 0;
    if (!label || end - half < plotX || start + half > width || isWithin(label.at, label.at + label.width)) return [];
    const taken = all
      .filter((other) => other !== one && other.lane === one.lane && other.y === one.y)
      .map((other) => ({
        from: Math.min(other.start, other.label?.at ?? Infinity),
        to: Math.max(other.end, other.label ? other.label.at + other.label.width : -Infinity),
      }))
      .concat(
        chips
          .filter(({y, height}) => y < one.y + 20 && y + height > one.y)
          .map(({x, width: chipWidth}) => ({from: x, to: x + chipWidth})),
      );
    // On the start of a bar stands the symbol of its group.
    const symbol = DOT_HALF - half;
    const isFree = [start - symbol - PAD - label.width, end + PAD].some(
      (at) =>
        isWithin(at, at + label.width) && taken.every(({from, to}) => to + GAP <= at || from >= at + label.width + GAP),
    );
    return [{one, isFree}];
  });
}

/** Names of which an edge of the picture shows a part, though their mark is in sight. */
export function namesInParts({plotX, width, ...layout}: LanesLayout): string[] {
  return namedIn({plotX, width, ...layout}).flatMap(({start, end, label}) => {
    const isInSight = start < width - 2 * NEAR && end > plotX + 2 * NEAR;
    if (!label || !isInSight || label.at >= width || label.at + label.width <= plotX) return [];
    return label.at < plotX - 1 || label.at + label.width > width + 1 ? [`of ${label.title} a part is seen`] : [];
  });
}

/** No name of a mark that is out of sight, which keeps its place for when the view moves, reaches so far into it, px. */
const BEYOND = 300;

/** Events that are only counted though their mark and their name have room in a tier of their lane above the counts. */
export function countedBesideRoom(layout: LanesLayout, scale: TimeScale, input: TestInput): string[] {
  const {plotX, width, chips, lanes} = layout;
  const all = namedIn(layout);
  const named = new Set(all.flatMap(({row, label}) => (label ? [row] : [])));
  // Far more than names are apart.
  const most = 4 * GAP + PAD + DOT_HALF;
  return chips.flatMap(({rows, lane, y}) => {
    if (lanes[lane].lane.isCollapsed) return [];
    const tiers = new Set(all.flatMap((one) => (one.lane === lane && one.y < y - 20 ? [one.y] : [])));
    return rows.flatMap((row) => {
      const [start, end] = [scale.toPx(input.table.earliest[row]), scale.toPx(input.table.endLatest[row])];
      const {title, strong, state} = input.words(row);
      if (named.has(row) || state || start < plotX || end > width) return [];
      const long = input.measure.width(title, strong ? 'strong' : 'title');
      const places = [
        [start - most - long, end + most],
        [start - most, end + most + long],
      ].filter(([from, to]) => from >= plotX + BEYOND && to <= width - BEYOND);
      const isFree = [...tiers].some((tier) =>
        places.some(([from, to]) =>
          all.every(
            (one) =>
              one.lane !== lane ||
              one.y !== tier ||
              Math.min(one.start, one.label?.at ?? Infinity) > to ||
              Math.max(one.end, one.label ? one.label.at + one.label.width : -Infinity) < from,
          ),
        ),
      );
      return isFree ? [`${title} is counted beside room for it`] : [];
    });
  });
}

/** What must hold of every picture in lanes. */
export function expectSoundLanes(layout: LanesLayout, input: TestInput, what: string, view: View): void {
  const {bars, points, chips, width, plotX, lanes} = layout;
  const isTold = (start: number, end: number, label: BarLabel | undefined) =>
    label !== undefined &&
    (start > width - NEAR || end < plotX + NEAR || (label.at < width && label.at + label.width > plotX));
  const shown = [
    ...bars.flatMap(({rows, start, end, label}) => (isTold(start, end, label) ? rows : [])),
    ...points.flatMap(({mark, label}) => (isTold(mark.start, mark.end, label) ? mark.rows : [])),
    ...chips.flatMap(({rows}) => rows),
  ];
  const inView = input.dates.flatMap((_, row) =>
    isInView(input.table, row, view) && isInView(input.table, row, input.extent) ? [row] : [],
  );
  expect(
    shown.toSorted((a, b) => a - b),
    `${what}: all is told once`,
  ).to.deep.equal(inView);
  const marks = [...bars, ...points];
  chips.forEach((chip, i) => {
    if (chip.x < plotX - 1 || chip.x + chip.width > width + 1) expect.fail(`${what}: ${chip.label} leaves the plot`);
    for (const other of chips.slice(i + 1))
      if (overlap(chip, other)) expect.fail(`${what}: ${chip.label} and ${other.label} overlap`);
    for (const mark of marks)
      if (chip.isInRibbon && overlap(chip, mark)) expect.fail(`${what}: ${chip.label} lies on a mark`);
  });
  const inTiers = namedIn(layout);
  inTiers.forEach((one, i) => {
    for (const other of inTiers.slice(i + 1))
      if (one.lane === other.lane && one.y === other.y && one.end > other.start + 0.01 && other.end > one.start + 0.01)
        expect.fail(`${what}: marks of ${input.ids[one.row]} and ${input.ids[other.row]} overlap`);
    const {y, height} = lanes[one.lane];
    if (one.y < y - 1 || one.y > y + height) expect.fail(`${what}: ${input.ids[one.row]} is not in its lane`);
  });
}

/** Bars in sight that have neither a name in sight nor are counted, by the ids of their events. */
export function namelessBars({bars, chips, plotX, width}: LanesLayout, {table, ids}: TestInput, view: View): string[] {
  const counted = new Set(chips.flatMap(({rows}) => rows));
  return bars.flatMap(({rows: [row], start, end, label}) => {
    const isInSight = isInView(table, row, view) && start < width - NEAR && end > plotX + NEAR;
    const isNamed = label && label.at < width && label.at + label.width > plotX;
    return isInSight && !isNamed && !counted.has(row) ? [`the bar of ${ids[row]} has no name`] : [];
  });
}

/** The marks of the events that have a name, for `textOverlaps`. */
export function laneMarks({bars, points, plotX, width: end}: LanesLayout, input: TestInput, above: number): Seen[] {
  // One whose name is out of sight is counted, and its chip may stand on it.
  const isNamed = ({label}: {label?: BarLabel | undefined}) =>
    label !== undefined && label.at < end && label.at + label.width > plotX;
  return [
    ...bars.filter(isNamed).map((bar) => ({part: 'bar', rows: bar.rows, box: bar})),
    ...points
      .filter(isNamed)
      .map(({mark, middle}) => ({
        part: 'mark',
        rows: mark.rows,
        box: {x: mark.start - 5, y: middle - 5, width: mark.end - mark.start + 10, height: 10},
      })),
  ].map(({part, rows, box: {x, y, width, height}}) => ({
    part,
    ids: rows.map((row) => input.ids[row]),
    words: `the mark of ${rows.map((row) => input.ids[row]).join()}`,
    // Beyond the plot, headers hide it.
    box: {x: Math.max(x, plotX), y: y + above, width: x + width - Math.max(x, plotX), height},
  }));
}
