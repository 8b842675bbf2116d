import type {GroupMark, Mark} from '../../src/scene/mark.js';

/** A mark that is no group. */
export type FlatMark = Exclude<Mark, GroupMark>;

const DISTANCES = {x: 'x', x1: 'x', x2: 'x', y: 'y', y1: 'y', y2: 'y'} as const;

/** A mark of a group where it stands in the picture; a path is left where it is in its group. */
function moved(mark: FlatMark, by: GroupMark): FlatMark {
  const places = Object.entries(DISTANCES).flatMap(([name, axis]) =>
    name in mark ? [[name, Number(mark[name as keyof FlatMark]) + by[axis]]] : [],
  );
  return {...mark, ...(Object.fromEntries(places) as Partial<FlatMark>)} as FlatMark;
}

/** All marks of a scene, in place of its groups what they hold, in the order in which they are painted. */
export function flatMarks(marks: readonly Mark[]): FlatMark[] {
  return marks.flatMap((mark) =>
    mark.type === 'group' ? flatMarks(mark.marks).map((one) => moved(one, mark)) : [mark],
  );
}
