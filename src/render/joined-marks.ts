import type {Mark, PathMark} from '../scene/mark.js';
import {classOf} from './mark-shapes.js';
import type {DrawnMark} from './live-picture.js';

/** Up to so many marks that may be drawn together, each has an element of its own. */
const FEW = 100;

/**
 * Draws as one the marks that need no element each and look the same, where there are many: a picture of hundreds of
 * events is then a few dozen shapes. Which of them is meant by a pointer, its place tells.
 */
export function joinMarks(marks: readonly Mark[]): readonly DrawnMark[] {
  if (marks.filter(isShared).length <= FEW) return marks;
  const joined = new Map<string, Mark[]>();
  const drawn = marks.flatMap((mark): (Mark | {readonly key: string; readonly all: Mark[]})[] => {
    if (!isShared(mark)) return [mark];
    const key = `${mark.together} ${classOf(mark)}`;
    const known = joined.get(key);
    if (known) {
      known.push(mark);
      return [];
    }
    const all = [mark];
    joined.set(key, all);
    return [{key, all}];
  });
  return drawn.map((one) => ('all' in one ? joinedMark(one.key, one.all) : one));
}

/** Lines and texts are drawn each by itself: they have styles of their own. */
function isShared({together, type}: Mark): boolean {
  return together !== undefined && type !== 'line' && type !== 'text';
}

function joinedMark(key: string, marks: readonly Mark[]): DrawnMark {
  const [{part, styles}] = marks;
  const mark: PathMark = {type: 'path', key, part, d: marks.map(pathOf).join(''), ...(styles && {styles})};
  return {...mark, at: (element, x, y) => markAt(element, marks, x, y)};
}

/** The path of a mark that is a shape. */
function pathOf(mark: Mark): string {
  if (mark.type === 'path') return mark.d;
  if (mark.type === 'circle') return boxPath(mark.x - mark.radius, mark.y - mark.radius, 0, 0, mark.radius);
  if (mark.type !== 'rect') throw new TypeError(`a ${mark.type} is drawn by itself`);
  const {x, y, width, height} = mark;
  const radius = Math.min(mark.radius ?? 0, width / 2, height / 2);
  return boxPath(x, y, width - 2 * radius, height - 2 * radius, radius);
}

/** A box with round corners. @param width, height - of its sides between them. */
function boxPath(x: number, y: number, width: number, height: number, radius: number): string {
  if (!radius) return `M${x},${y}h${width}v${height}h${-width}z`;
  const corner = (toX: number, toY: number) => `a${radius},${radius} 0 0 1 ${toX * radius},${toY * radius}`;
  return `M${x + radius},${y}h${width}${corner(1, 1)}v${height}${corner(-1, 1)}h${-width}${corner(-1, -1)}v${-height}${corner(1, -1)}z`;
}

/** The last of some marks that are drawn as one at a place of the window, or the one nearest to it. */
function markAt(element: Element, marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const svg = element.parentElement as unknown as SVGElement;
  const {left, top} = svg.getBoundingClientRect();
  const path = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.append(path);
  const distances = marks.map((mark) => {
    path.setAttribute('d', pathOf(mark));
    const box = path.getBBox();
    return outside(x - left - box.x, box.width) + outside(y - top - box.y, box.height);
  });
  path.remove();
  return marks[distances.lastIndexOf(Math.min(...distances))];
}

/** How far a place lies outside of a stretch, px. @param at - from its start. */
function outside(at: number, length: number): number {
  return Math.max(0, -at, at - length);
}
