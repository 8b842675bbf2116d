import {NO_GROUP} from '../data/event-table.js';
import type {AxisMark} from '../layout/axis-marks.js';
import type {Bar} from '../layout/bars.js';
import type {Along, Box} from '../layout/layout-input.js';
import {GROUP_SHAPES} from './event-style.js';
import {markKey} from './keys.js';
import {eventAt, groupAt, isSoftAt, roleOf, type SceneInput} from './scene-input.js';
import type {Drawn, MarkHead, Point, Sheet} from './sheet.js';

const DOT_RADIUS = 5;
const RING_RADIUS = 6.5;
const BAND_HEIGHT = 12;
const UNIT_HEIGHT = 10;
const UNIT_RADIUS = 5;
/** How far a cap reaches beyond its band, less where labels of ticks stand beside it, and how long its serifs are. */
const CAP_OVERHANG = {x: 3, y: 1};
const CAP_SERIF = 3;
const RULE_WIDTH = 3.5;
const ARROW = 7;
/** The parts of a bar whose ends are both known, of which there are the most: they have one shape. */
const SURE_BAR = 'bar bar-core bar-outline';
/**
 * Radius of the sign of a group on a bar; its smaller radius in a band on the axis, and its distance from the start;
 * px.
 */
const SIGN_RADIUS = 3.5;
const INNER_RADIUS = 2.25;
const INNER_INSET = 7;

/**
 * The shapes of groups after the first, which is a circle: corners, turn, radius, and that of every second corner; all
 * about as large.
 */
const SHAPES: readonly (readonly [corners: number, turn: number, radius: number, inner?: number])[] = [
  [4, 0.125, 1.25],
  [3, 0, 1.4],
  [4, 0, 1.3],
  [8, 0, 1.6, 0.55],
  [3, 0.5, 1.4],
  [10, 0, 1.45, 0.65], // square, triangle, diamond, four-pointed star, triangle downward, star
];

/** The head of one of the marks. @param name - what is added to the key, where there are several. */
function headOf({key, role}: Drawn, part: string, name?: string): MarkHead {
  return {key: name ? markKey(key, name) : key, part, role};
}

/** A stretch of the axis, px: what is drawn of it lies around `middle`. */
interface AxisStretch {
  readonly along: Along;
  readonly start: number;
  readonly end: number;
  /** Across the axis. */
  readonly middle: number;
  readonly thickness?: number | undefined;
}

/** What stands on the axis or beside it. */
interface PlacedMark {
  readonly mark: AxisMark | (Bar & Box);
  readonly along: Along;
  /** Of its thickness, px across the axis. */
  readonly middle: number;
  /** Of what stands beside the axis, px. */
  readonly thickness?: number;
}

/**
 * Draws what stands on the axis or beside it. What is no dot has a sign in the shape of its group: a bar beside the
 * axis on the edge at which it starts, a band on the axis within it, where it looks like no dot.
 */
export function drawPlacedMark(sheet: Sheet, {mark, along, middle, thickness}: PlacedMark, input: SceneInput): void {
  const {kind, rows, start, end} = mark;
  const role = {...roleOf(input, rows), together: kind};
  const group = groupAt(input, rows);
  const drawn = {key: markKey(kind, role.ids[0]), role};
  if (kind === 'dot') return drawDot(sheet, drawn, pointAlong(along, start, middle), group);
  const stretch = {along, start, end, middle, thickness};
  if (mark.kind === 'span') drawBar(sheet, drawn, {bar: mark, box: mark, along, ...eventAt(input, rows[0]).date});
  else if (kind === 'unit')
    // A quiet bar, as long as the unit in which the date is given, such as a day. It has no brackets: these would say that
    // the date is uncertain.
    sheet.rect(
      headOf({...drawn, role: {...role, styles: [...role.styles, 'plain']}}, 'band'),
      boxOf(stretch, UNIT_HEIGHT),
      UNIT_RADIUS,
    );
  else drawBand(sheet, drawn, {...stretch, isSoft: isSoftAt(input, rows)});
  const isCut = 'cutStart' in mark && mark.cutStart;
  if (group === NO_GROUP || isCut || input.dataset.groups.length < 2) return;
  const [inset, radius] = thickness ? [0, SIGN_RADIUS] : [INNER_INSET, INNER_RADIUS];
  drawShape(sheet, headOf(drawn, 'mark', 'sign'), {at: pointAlong(along, start + inset, middle), radius, group});
}

/**
 * The shape of a group: colour is not the only thing that tells groups apart.
 * @param group - its index, or `NO_GROUP`.
 */
function drawShape(
  sheet: Sheet,
  head: MarkHead,
  {at, radius, group}: {at: Point; radius: number; group: number},
): void {
  const shape = group === NO_GROUP ? 0 : group % GROUP_SHAPES;
  if (shape) sheet.lines(head, [corners(at, radius, SHAPES[shape - 1])], true);
  else sheet.circle(head, at, radius);
}

function corners([x, y]: Point, size: number, [count, turn, radius, inner = radius]: (typeof SHAPES)[number]): Point[] {
  return Array.from({length: count}, (_, i) => {
    const angle = (i / count + turn) * 2 * Math.PI;
    const reach = size * (i % 2 ? inner : radius);
    return [x + Math.sin(angle) * reach, y - Math.cos(angle) * reach];
  });
}

/** A dot: an event whose extent in time is too small to see. */
export function drawDot(sheet: Sheet, dot: Drawn, at: Point, group = NO_GROUP): void {
  const {key, role} = dot;
  const {styles = []} = role;
  if (styles.includes('dashed') && !styles.includes('hollow')) {
    // A solid body shows no dashes, so the outline stands around it.
    const body = {key, role: {...role, styles: styles.filter((style) => style !== 'dashed')}};
    const ring = {key, role: {...role, styles: [...styles, 'ring']}};
    drawShape(sheet, headOf(body, 'mark', 'body'), {at, radius: DOT_RADIUS - 1.5, group});
    drawShape(sheet, headOf(ring, 'mark', 'ring'), {at, radius: RING_RADIUS, group});
  } else drawShape(sheet, headOf(dot, 'mark'), {at, radius: DOT_RADIUS, group});
  if (styles.includes('crossed')) drawCross(sheet, dot, {x: at[0] - 3, y: at[1] - 3, width: 6, height: 6});
}

/** A band: the event lies somewhere within. Square caps where its bounds are known, round ones where they are not. */
export function drawBand(
  sheet: Sheet,
  band: Drawn,
  {along, start, end, middle, isSoft, thickness = BAND_HEIGHT}: AxisStretch & {isSoft: boolean},
): void {
  const [from, to] = [middle - thickness / 2, middle + thickness / 2];
  sheet.rect(headOf(band, 'band'), boxAlong(along, [start, end], [from, to]));
  sheet.lines(
    headOf(band, 'band-outline', 'outline'),
    [from, to].map((across) => [pointAlong(along, start, across), pointAlong(along, end, across)]),
  );
  for (const [name, at, serif] of [
    ['start', start, start + CAP_SERIF],
    ['end', end, end - CAP_SERIF],
  ] as const) {
    const reach = [from - CAP_OVERHANG[along], to + CAP_OVERHANG[along]];
    const [a, b, c, d] = [
      [serif, reach[0]],
      [at, reach[0]],
      [at, reach[1]],
      [serif, reach[1]],
    ].map(([position, across]) => pointAlong(along, position, across));
    if (isSoft) sheet.curve(headOf(band, 'cap', name), [a, b, c, d]);
    else sheet.lines(headOf(band, 'cap', name), [[a, b, c, d]]);
  }
}

/** A bar, and what is known of its ends beyond its bounds. */
interface SpanBar {
  readonly bar: Bar;
  readonly box: Box;
  readonly along: Along;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * A span: a bar, stronger where it certainly lasted, an arrow where it has no end, without a side where it goes on
 * beyond the picture.
 */
export function drawBar(sheet: Sheet, span: Drawn, {bar, box, along, openStart, openEnd}: SpanBar): void {
  const {start, end, cutStart, cutEnd} = bar;
  const [from, to] = along === 'x' ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
  const [startTip, endTip] = [openStart ? ARROW : 0, openEnd ? -ARROW : 0];
  const side = (position: number, tip: number) =>
    [[position + tip, from], ...(tip ? [[position, (from + to) / 2]] : []), [position + tip, to]].map(([at, across]) =>
      pointAlong(along, at, across),
    );
  const startSide = side(start, startTip);
  const endSide = side(end, endTip).reverse();
  const [coreStart, coreEnd] = [Math.max(bar.coreStart, start + startTip), Math.min(bar.coreEnd, end + endTip)];
  // Without a side where it goes on beyond the picture.
  const [isOpenStart, isOpenEnd] = [cutStart && !openStart, cutEnd && !openEnd];
  const isStrip = isOpenStart && isOpenEnd;
  // It begins and ends at the side that may be missing.
  const [first, second] = isOpenStart ? [startSide, endSide] : [endSide, startSide];
  const outline = [[...first.slice(1), ...second, first[0]]];
  // Where all of it is core, and no more than a side is missing, one shape is its body, its core and its outline.
  const isSure = coreStart <= start && coreEnd >= end && !isStrip;
  if (!isSure) {
    sheet.lines(headOf(span, 'bar'), outline);
    if (coreEnd > coreStart)
      sheet.rect(headOf(span, 'bar-core', 'core'), boxAlong(along, [coreStart, coreEnd], [from, to]));
  }
  sheet.lines(
    headOf(span, isSure ? SURE_BAR : 'bar-outline', 'outline'),
    isStrip ? [0, -1].map((i) => [startSide.at(i)!, endSide.at(-1 - i)!]) : outline,
    !isOpenStart && !isOpenEnd,
  );
}

/**
 * The rule between a pole and its text, drawn as the event's mark is.
 * @param x - the side of it that faces the pole, px.
 */
export function drawLabelRule(
  sheet: Sheet,
  rule: Drawn,
  {x, y, height, hang}: {x: number; y: number; height: number; hang: 'left' | 'right'},
): void {
  const {styles = []} = rule.role;
  const left = hang === 'right' ? x : x - RULE_WIDTH;
  const head = headOf(rule, 'label-rule');
  if (styles.includes('dashed') && !styles.includes('hollow'))
    sheet.line(head, [left + RULE_WIDTH / 2, y], [left + RULE_WIDTH / 2, y + height]);
  else sheet.rect(head, {x: left + 0.5, y, width: RULE_WIDTH - 1, height});
  if (styles.includes('crossed')) drawCross(sheet, rule, {x: left - 1.5, y: y + height / 2 - 3.5, width: 7, height: 7});
}

/** What did not take place is crossed out. */
function drawCross(sheet: Sheet, crossed: Drawn, {x, y, width, height}: Box): void {
  sheet.lines(headOf(crossed, 'cross', 'cross'), [
    [
      [x, y],
      [x + width, y + height],
    ],
    [
      [x + width, y],
      [x, y + height],
    ],
  ]);
}

function pointAlong(along: Along, position: number, across: number): Point {
  return along === 'x' ? [position, across] : [across, position];
}

/** The box of a stretch. @param usual - its thickness where it has none of its own. */
function boxOf({along, start, end, middle, thickness}: AxisStretch, usual: number): Box {
  const half = (thickness ?? usual) / 2;
  return boxAlong(along, [start, end], [middle - half, middle + half]);
}

/** A box from one place of the axis to another, and from one place across it to another. */
function boxAlong(along: Along, [start, end]: Point, [from, to]: Point): Box {
  const [x, y] = pointAlong(along, start, from);
  const [right, bottom] = pointAlong(along, end, to);
  return {x, y, width: right - x, height: bottom - y};
}
