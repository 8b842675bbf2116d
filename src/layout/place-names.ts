import type {Box} from './layout-input.js';

/** A point of a map, and how large its name is, px. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half of what a point takes up, px, also with a number in it. */
const RADIUS = 9;

/**
 * Where the names of the points of a map stand: beside them, above or below, inside the map, on no other point and on no
 * other name. What finds no place so is undefined.
 * @param size - of the map, px.
 * @param isMirrored - names stand rather to the left of their points.
 */
export function placeNames(
  points: readonly NamedPoint[],
  size: {readonly width: number; readonly height: number},
  isMirrored: boolean,
): (Box | undefined)[] {
  const dots = points.map(({x, y}) => ({x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS}));
  const choices = points.map((point, i) =>
    boxesAt(point, size, isMirrored).filter((box) => dots.every((dot, j) => i === j || !overlap(box, dot))),
  );
  const placed: (Box | undefined)[] = points.map(() => undefined);
  const blockers = (box: Box, self: number) =>
    placed.flatMap((other, j) => (j !== self && other && overlap(box, other) ? [j] : []));
  const place = (i: number) => {
    placed[i] = choices[i].find((box) => !blockers(box, i).length);
    return placed[i] !== undefined;
  };
  // Those with the fewest choices first.
  const order = points.map((_, i) => i).sort((a, b) => choices[a].length - choices[b].length || a - b);
  for (const i of order) place(i);
  // Those in the way of one without a place may have another.
  for (const i of order) if (!placed[i]) makeWay(i);
  return placed;

  function makeWay(i: number): void {
    for (const box of choices[i]) {
      const moved = blockers(box, i);
      const before = moved.map((j) => placed[j]);
      for (const j of moved) placed[j] = undefined;
      placed[i] = box;
      if (moved.every((j) => place(j))) return;
      placed[i] = undefined;
      moved.forEach((j, k) => (placed[j] = before[k]));
    }
  }
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where a name may stand, the best first: no edge of the map cuts it, and its point is at its side. */
function boxesAt({x, y, width, height}: NamedPoint, map: {width: number; height: number}, isMirrored: boolean): Box[] {
  const [right, left] = [x + RADIUS, x - RADIUS - width];
  const [above, below] = [y - RADIUS - height, y + RADIUS];
  // As near to the middle of its point as the edges allow.
  const middle = Math.max(0, Math.min(map.height - height, y - height / 2));
  const centre = Math.max(0, Math.min(map.width - width, x - width / 2));
  const [low, high] = [y - RADIUS, y + RADIUS - height];
  const [first, last] = [x - RADIUS, x + RADIUS - width];
  const [near, far] = isMirrored ? [left, right] : [right, left];
  const [start, end] = isMirrored ? [last, first] : [first, last];
  return [
    [near, middle],
    [far, middle],
    [centre, above],
    [centre, below],
    [near, high],
    [near, low],
    [far, high],
    [far, low],
    [start, above],
    [start, below],
    [end, above],
    [end, below],
  ]
    .map(([left, top]) => ({x: left, y: top, width, height}))
    .filter((box) => box.x >= 0 && box.y >= 0 && box.x + width <= map.width && box.y + height <= map.height);
}
