import type {Box} from '../layout/layout-input.js';
import type {CircleMark, GroupMark, Mark, PathMark, RectMark} from '../scene/mark.js';
import {classOf} from './mark-shapes.js';
import type {DrawnMark} from './live-picture.js';

/** Up to so many marks that may be drawn together, each has an element of its own. */
const FEW = 56;
/**
 * What leads from a text to its mark: it looks the same however well its event is known, and is drawn stronger for some
 * events, see `highlight`.
 */
const LEADS = /^(pole|leader)$/;
/** From the baseline of a text to what lies above and below all of it, px. */
const [TEXT_ABOVE, TEXT_BELOW] = [20, 8];
/** What besides texts a flag holds. */
const OF_FLAGS = /^(label-rule|cross)$/;

/**
 * Draws as one the marks that need no element each and look the same, where there are many: a picture of hundreds of
 * events is then a few dozen shapes and its texts. Which of them is meant by a pointer, its place tells.
 */
export function joinMarks(marks: readonly Mark[]): readonly DrawnMark[] {
  if (marks.reduce((count, mark) => count + sharedIn(mark), 0) <= FEW) return marks;
  const parts = marks.flatMap(partsOf);
  const joined = new Map<string, Mark[]>();
  const drawn = parts.flatMap((mark): (Mark | {readonly key: string; readonly all: Mark[]})[] => {
    if (!isShared(mark)) return [mark];
    const key = `${togetherOf(mark)} ${classOf(mark)}`;
    const known = joined.get(key);
    if (known) {
      known.push(mark);
      return [];
    }
    const all = [mark];
    joined.set(key, all);
    return [{key, all}];
  });
  const corners = cornersOf(parts);
  return drawn.map((one) => ('all' in one ? joinedMark(one.key, one.all, corners) : one));
}

/**
 * Two points without extent, which are not painted, at opposite corners of the picture. As a part of each joined path they
 * make its bounding box hold all texts: checkers of contrast cannot decide a text that lies only partly in such a box.
 */
function cornersOf(marks: readonly Mark[]): string {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const mark of marks) {
    if (mark.type === 'line') {
      xs.push(mark.x1, mark.x2);
      ys.push(mark.y1, mark.y2);
    } else if (mark.type === 'text') ys.push(mark.y - TEXT_ABOVE, mark.y + TEXT_BELOW);
  }
  return xs.length ? `M${Math.min(...xs)},${Math.min(...ys)}h0M${Math.max(...xs)},${Math.max(...ys)}h0` : '';
}

/** How many marks that may be drawn together a mark is or has: all of a flag but its texts. */
function sharedIn(mark: Mark): number {
  return mark.part === 'flag'
    ? (mark as GroupMark).marks.filter(({type}) => type !== 'text').length
    : Number(isShared(mark));
}

/** What a mark is drawn as among many: of a flag its rule and its texts, each of which is a part `flag` too. */
function partsOf(mark: Mark): readonly Mark[] {
  const {part, styles} = mark;
  if (styles && LEADS.test(part)) return [{...mark, styles: styles.slice(0, 1)}];
  if (part !== 'flag') return [mark];
  const {x, y, marks} = mark as GroupMark;
  return marks.map((one): Mark => {
    if (one.type === 'text') return {...one, part: `${one.part} ${part}`, ...moved(one, x, y)};
    if (one.type === 'rect') return {...one, ...moved(one, x, y)};
    const isLine = one.type === 'line';
    const d = isLine ? `M${one.x1},${one.y1}L${one.x2},${one.y2}` : (one as PathMark).d;
    return {
      type: 'path',
      key: one.key,
      part: one.part,
      ids: one.ids!,
      // As wide as a line: see `chosenStyles`.
      styles: [...one.styles!, ...(isLine ? ['line'] : [])],
      // Its coordinates come in pairs.
      d: d.replaceAll(/(-?[\d.]+),(-?[\d.]+)/g, (_, left: string, top: string) =>
        Object.values(moved({x: Number(left), y: Number(top)}, x, y)).join(),
      ),
    };
  });
}

/** A place, from where the place is of what it was measured from; hundredths, as in scenes. */
function moved(place: Pick<Box, 'x' | 'y'>, x: number, y: number): Pick<Box, 'x' | 'y'> {
  const round = (px: number) => Math.round(px * 100) / 100;
  return {x: round(place.x + x), y: round(place.y + y)};
}

/** Lines and texts are drawn each by itself: they have styles of their own. */
function isShared(mark: Mark): boolean {
  return togetherOf(mark) !== undefined && mark.type !== 'line' && mark.type !== 'text';
}

function togetherOf({together, part}: Mark): string | undefined {
  return together ?? (LEADS.test(part) || OF_FLAGS.test(part) ? part : undefined);
}

function joinedMark(key: string, marks: readonly Mark[], corners: string): DrawnMark {
  const [{part, styles}] = marks;
  const mark: PathMark = {type: 'path', key, part, d: corners + marks.map(pathOf).join(''), ...(styles && {styles})};
  return {
    ...mark,
    at: (element, x, y) => markAt(element, marks, x, y),
    ...(LEADS.test(part) && {of: (ids) => marks.filter((one) => one.ids?.some((id) => ids.has(id)))}),
  };
}

/** The path of a mark that is a shape. */
function pathOf(mark: Mark): string {
  if (mark.type === 'path') return mark.d;
  const {x, y, width, height} = boxOf(mark);
  const {radius: wanted = 0} = mark as CircleMark | RectMark;
  const radius = Math.min(wanted, width / 2, height / 2);
  if (!radius) return `M${x},${y}h${width}v${height}h${-width}z`;
  const [along, down] = [width - 2 * radius, height - 2 * radius];
  const corner = (toX: number, toY: number) => `a${radius},${radius} 0 0 1 ${toX * radius},${toY * radius}`;
  return `M${x + radius},${y}h${along}${corner(1, 1)}v${down}${corner(-1, 1)}h${-along}${corner(-1, -1)}v${-down}${corner(1, -1)}z`;
}

/** The box around a mark that is a shape. */
function boxOf(mark: Mark): Box {
  if (mark.type === 'rect') return mark;
  if (mark.type === 'circle') {
    const {x, y, radius} = mark;
    return {x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius};
  }
  // Its coordinates come in pairs, and none of its curves reaches beyond their points.
  const numbers = (mark as PathMark).d.match(/-?[\d.]+/g)!.map(Number);
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, i) => i % 2 === odd));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
}

/** The last of some marks that are drawn as one at a place of the window, or the one nearest to it. */
function markAt(element: Element, marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const {left, top} = element.parentElement!.getBoundingClientRect();
  const distances = marks.map((mark) => {
    const box = boxOf(mark);
    return outside(x - left - box.x, box.width) + outside(y - top - box.y, box.height);
  });
  return marks[distances.lastIndexOf(Math.min(...distances))];
}

/** How far a place lies outside of a stretch, px. @param at - from its start. */
function outside(at: number, length: number): number {
  return Math.max(0, -at, at - length);
}
