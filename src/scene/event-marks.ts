import {NO_GROUP} from '../data/event-table.js';
import type {Along, Box} from '../layout/layout-input.js';
import type {Bar} from '../layout/bars.js';
import {GROUP_SHAPES} from './event-style.js';
import type {MarkRole, Sheet} from './sheet.js';
import {markKey} from './keys.js';

const DOT_RADIUS = 5;
const RING_RADIUS = 6.5;
const BAND_HEIGHT = 12;
const UNIT_HEIGHT = 10;
/** How far a cap reaches beyond its band, and how long its serifs are. */
const CAP_OVERHANG = 3;
const CAP_SERIF = 3;
const RULE_WIDTH = 3.5;
const ARROW = 7;

/** The shapes of groups after the first, which is a circle: corners, turn, radius, and that of every second corner; all about as large. */
const SHAPES: readonly (readonly [corners: number, turn: number, radius: number, inner?: number])[] = [
  [4, 0.125, 1.25], [3, 0, 1.4], [4, 0, 1.3], [8, 0, 1.6, 0.55], [3, 0.5, 1.4], [10, 0, 1.45, 0.65], // square, triangle, diamond, four-pointed star, triangle downward, star
];

function corners([x, y]: readonly [number, number], size: number, [count, turn, radius, inner = radius]: (typeof SHAPES)[number]): (readonly [number, number])[] {
  return Array.from({length: count}, (_, i) => {
    const angle = (i / count + turn) * 2 * Math.PI;
    const reach = size * (i % 2 ? inner : radius);
    return [x + Math.sin(angle) * reach, y - Math.cos(angle) * reach];
  });
}

/** The shape of a group: colour is not the only thing that tells groups apart. @param group - its index, or `NO_GROUP`. */
export function drawShape(sheet: Sheet, key: string, part: string, at: readonly [number, number], radius: number, group: number, role: MarkRole): void {
  const shape = group === NO_GROUP ? 0 : group % GROUP_SHAPES;
  if (shape) sheet.lines(key, part, [corners(at, radius, SHAPES[shape - 1])], {...role, closed: true});
  else sheet.circle(key, part, at, radius, role);
}

/** A dot: an event whose extent in time is too small to see. */
export function drawDot(sheet: Sheet, key: string, [x, y]: readonly [number, number], role: MarkRole, group = NO_GROUP): void {
  const styles = role.styles ?? [];
  if (styles.includes('dashed') && !styles.includes('hollow')) {
    // A solid body shows no dashes, so the outline stands around it.
    drawShape(sheet, markKey(key, 'body'), 'mark', [x, y], DOT_RADIUS - 1.5, group, {...role, styles: styles.filter((style) => style !== 'dashed')});
    drawShape(sheet, markKey(key, 'ring'), 'mark', [x, y], RING_RADIUS, group, {...role, styles: [...styles, 'ring']});
  } else drawShape(sheet, key, 'mark', [x, y], DOT_RADIUS, group, role);
  if (styles.includes('crossed')) drawCross(sheet, markKey(key, 'cross'), {x: x - 3, y: y - 3, width: 6, height: 6}, role);
}

/** A band: the event lies somewhere within. Square caps where its bounds are known, round ones where they are not. */
export function drawBand(sheet: Sheet, key: string, start: number, end: number, middle: number, along: Along, soft: boolean, role: MarkRole, thickness = BAND_HEIGHT): void {
  const from = middle - thickness / 2;
  sheet.rect(key, 'band', boxAlong(along, start, from, end - start, thickness), role);
  const sides = [from, from + thickness].map((across) => [pointAlong(along, start, across), pointAlong(along, end, across)]);
  sheet.lines(markKey(key, 'outline'), 'band-outline', sides, role);
  const reach = [from - CAP_OVERHANG, from + thickness + CAP_OVERHANG] as const;
  for (const [name, at, inward] of [['start', start, 1], ['end', end, -1]] as const) {
    const serif = at + inward * CAP_SERIF;
    const corners = [[serif, reach[0]], [at, reach[0]], [at, reach[1]], [serif, reach[1]]] as const;
    const [a, b, c, d] = corners.map(([position, across]) => pointAlong(along, position, across));
    if (soft) sheet.curve(markKey(key, name), 'cap', [a, b, c, d], role);
    else sheet.lines(markKey(key, name), 'cap', [[a, b, c, d]], role);
  }
}

/** A quiet bar as long as the unit to which an event is known, such as its day: nothing about it is unknown, so it has no brackets. */
export function drawUnit(sheet: Sheet, key: string, start: number, end: number, middle: number, along: Along, role: Required<Pick<MarkRole, 'styles'>>, thickness = UNIT_HEIGHT): void {
  sheet.rect(key, 'band', boxAlong(along, start, middle - thickness / 2, end - start, thickness), {...role, styles: [...role.styles, 'plain'], radius: 5});
}

/** What is known of the ends of a span's bar beyond its bounds. */
export interface BarEnds {
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A span: a bar, stronger where it certainly lasted, an arrow where it has no end, without a side where it goes on beyond the picture. */
export function drawBar(sheet: Sheet, key: string, bar: Bar, box: Box, along: Along, {openStart, openEnd}: BarEnds, role: MarkRole): void {
  const [from, to] = along === 'x' ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
  const point = (position: number, across: number) => pointAlong(along, position, across);
  const middle = (from + to) / 2;
  const [startTip, endTip] = [openStart ? ARROW : 0, openEnd ? ARROW : 0];
  const startSide = openStart ? [point(bar.start + ARROW, from), point(bar.start, middle), point(bar.start + ARROW, to)] : [point(bar.start, from), point(bar.start, to)];
  const endSide = openEnd ? [point(bar.end - ARROW, to), point(bar.end, middle), point(bar.end - ARROW, from)] : [point(bar.end, to), point(bar.end, from)];
  sheet.lines(key, 'bar', [[...startSide, ...endSide]], {...role, closed: true});
  const [coreStart, coreEnd] = [Math.max(bar.coreStart, bar.start + startTip), Math.min(bar.coreEnd, bar.end - endTip)];
  if (coreEnd > coreStart) sheet.rect(markKey(key, 'core'), 'bar-core', boxAlong(along, coreStart, from, coreEnd - coreStart, to - from), role);
  const outline = [
    ...(bar.cutStart && !openStart ? [[startSide[0], endSide.at(-1)!], [startSide.at(-1)!, endSide[0]]] : [[endSide.at(-1)!, ...startSide, endSide[0]]]),
    ...(bar.cutEnd && !openEnd ? [] : [endSide]),
  ];
  sheet.lines(markKey(key, 'outline'), 'bar-outline', outline, role);
}

/** The rule between a pole and its text, drawn as the event's mark is: `x` is the side of it that faces the pole. */
export function drawLabelRule(sheet: Sheet, key: string, x: number, {y, height}: Box, hang: 'left' | 'right', role: MarkRole): void {
  const box = {x: hang === 'right' ? x : x - RULE_WIDTH, y, width: RULE_WIDTH, height};
  const styles = role.styles ?? [];
  if (styles.includes('dashed') && !styles.includes('hollow')) {
    const middle = box.x + RULE_WIDTH / 2;
    sheet.line(key, 'label-rule', [middle, y], [middle, y + height], role);
  } else sheet.rect(key, 'label-rule', {...box, x: box.x + 0.5, width: RULE_WIDTH - 1}, role);
  if (styles.includes('crossed')) drawCross(sheet, markKey(key, 'cross'), {x: box.x - 1.5, y: y + height / 2 - 3.5, width: 7, height: 7}, role);
}

/** What did not take place is crossed out. */
function drawCross(sheet: Sheet, key: string, {x, y, width, height}: Box, role: MarkRole): void {
  sheet.lines(key, 'cross', [[[x, y], [x + width, y + height]], [[x + width, y], [x, y + height]]], role);
}

export function pointAlong(along: Along, position: number, across: number): readonly [number, number] {
  return along === 'x' ? [position, across] : [across, position];
}

function boxAlong(along: Along, position: number, across: number, length: number, thickness: number): Box {
  return along === 'x' ? {x: position, y: across, width: length, height: thickness} : {x: across, y: position, width: thickness, height: length};
}
