import {clampTime, type View} from '../../view/view.js';
import {zoomLevel} from '../../view/zoom-levels.js';
import {AxisWindow, BLEED} from '../axis-window.js';
import {type Bar, projectBar} from '../bars.js';
import {chipHeight, edgeChip} from '../chips.js';
import {chipsInView} from '../chips-in-view.js';
import {type AnchoredRow, anchorOf, isInView} from '../../query/events-in-view.js';
import type {Box, CountChip, EdgeChip} from '../layout-input.js';
import type {CardTile} from './card-tiles.js';
import {CHIP_ROOM, meetsChip} from './chip-places.js';
import {MARK_ROOM, nowLine} from './place-cards.js';
import type {Card, VerticalLayout} from './vertical-layout.js';
import {acrossOf} from './vertical-columns.js';
import type {VerticalPlan} from './vertical-plan.js';
import {verticalTicks} from './vertical-ticks.js';

/** Lays a view of what is planned down the axis. */
export function projectVertical(plan: VerticalPlan, view: View): VerticalLayout {
  const {input, width, height, margins, events, frameEnd} = plan;
  const {extent, measure, table} = input;
  const scale = plan.scale(view);
  const level = zoomLevel(extent, view);
  const columns = plan.columnsAt(level);
  const {axisX, barsEnd} = columns;
  const marks = plan.marksAt(level);
  const axis = new AxisWindow(input, scale, frameEnd);
  const column = axisX - MARK_ROOM;
  const ticks = verticalTicks(input, axis.seen, column, {to: height});

  const bars: (Bar & Box)[] = [];
  for (const [bar, own] of marks.columnOf) {
    const placed = projectBar(bar, scale, axis.start - BLEED, Math.min(axis.end + BLEED, frameEnd));
    if (placed.start < frameEnd && axis.holds(placed.start, placed.end))
      bars.push({...placed, ...acrossOf(own, columns), y: placed.start, height: placed.end - placed.start});
  }
  const markX = (row: number) => {
    const bar = marks.barOfRow.get(row);
    if (!bar) return axisX;
    const {x, width} = acrossOf(marks.columnOf.get(bar), columns);
    return x + width;
  };
  const tiles = plan.tiles.between(level, scale.toTime(-BLEED), scale.toTime(height + BLEED));
  const cards: Card[] = [];
  for (const card of plan.cardsBetween(scale, level, 0, height)) {
    if (isInView(table, card.row, view) && card.y < height && card.y + card.height > 0)
      cards.push({...card, markX: markX(card.row)});
  }
  const line = axis.line('y', axisX);
  const half = chipHeight(measure) / 2;
  const chips = chipsInView(
    {
      scale,
      chips: tiles.flatMap((tile) => (tile.chip ? [plan.chips.place(tile, tile.chip, scale, column)] : [])),
      from: margins.top,
      to: frameEnd,
      size: 2 * half,
      labels: labelsOf(tiles, view, plan),
      told: new Set(cards.map(({row}) => row)),
    },
    input,
  ).map(({at, ...one}): CountChip => ({
    ...one,
    // Before the axis, so that no mark and no leader lies under it.
    x: Math.max(0, axisX - CHIP_ROOM - one.width),
    y: at - half,
    height: 2 * half,
  }));
  // The first label tells what the others leave out: where a chip hides it, that is one below the chip.
  const told = chips.reduce((shown, chip) => {
    const first = shown.ticks.find(({label}) => label);
    return first && meetsChip(first, [chip])
      ? verticalTicks(input, axis.seen, column, {from: chip.y + chip.height + first.height, to: height})
      : shown;
  }, ticks);
  const now = nowLine(input, {scale, ticks: told, axisX, to: barsEnd, pictureHeight: frameEnd - BLEED});
  const edge = (side: 'before' | 'after', y: number): EdgeChip[] => {
    const rows = events[side];
    if (!rows.length || y + 2 * half < -BLEED || y > height + BLEED) return [];
    const chip = edgeChip(side, rows, input);
    return [{...chip, x: Math.max(0, axisX - chip.width / 2), y}];
  };
  return {
    width,
    height,
    axis: line,
    ...told,
    ticks: told.ticks.map((tick) => (meetsChip(tick, chips) ? {...tick, label: '', lines: [], width: 0} : tick)),
    marks: axis.marks(marks.onAxis).filter(({start}) => start < frameEnd),
    bars,
    cards,
    leaderX: barsEnd,
    chips,
    edges: [
      ...edge('before', margins.head + scale.toPx(extent.start) - scale.from),
      ...edge('after', height - 2 * half + scale.toPx(extent.end) - scale.to),
    ],
    now: now?.label && meetsChip(now.label, chips) ? {...now, label: undefined} : now,
  };
}

/** The events that have a card in some tiles, and those that reach into the view but have their card in other tiles. */
function labelsOf(
  tiles: readonly CardTile[],
  view: View,
  {input: {table, extent}, events: {within}}: VerticalPlan,
): AnchoredRow[] {
  const anchored = (row: number): AnchoredRow => ({row, time: clampTime(anchorOf(table, row), extent)});
  const labels = tiles.flatMap(({cards}) => cards.map(anchored));
  const [start, end] = [tiles[0]?.start ?? Infinity, tiles.at(-1)?.end ?? -Infinity];
  for (const row of within) {
    if (!isInView(table, row, view)) continue;
    const {time} = anchored(row);
    if (time < start || time > end || (time === end && end < extent.end)) labels.push({row, time});
  }
  return labels;
}
