import type {Box} from '../../src/layout/layout-input.js';
import {ROLE_SIZE, type TextMeasure} from '../../src/layout/text-measure.js';
import {roleOfPart} from '../../src/render/scene-drawing.js';
import type {TextMark} from '../../src/scene/mark.js';
import type {Scene} from '../../src/scene/scene.js';
import {flatMarks} from './flat-marks.js';

/** How far letters reach above their line and below it, in sizes of the text. */
const [ASCENT, DESCENT] = [0.74, 0.22];
/** What may be due to rounding, px. */
const SLACK = 0.25;

/** Something seen: what it is, and whose. */
export interface Seen {
  readonly box: Box;
  readonly part: string;
  readonly ids: readonly string[];
  readonly words: string;
}

/** Whether two boxes overlap by more than rounding. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK;

function textOf({part, x, y, align, text, ids = []}: TextMark, measure: TextMeasure): Seen {
  const role = roleOfPart(part);
  const size = measure.fontSize * ROLE_SIZE[role];
  const width = measure.width(text, role);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return {box: {x: left, y: y - ASCENT * size, width, height: (ASCENT + DESCENT) * size}, part, ids, words: text};
}

/** The part of something that is seen between two edges of the picture; undefined where nothing is. */
function seenPart(seen: Seen, left: number, {width, height}: Scene): Seen | undefined {
  const {box} = seen;
  const [x, y] = [Math.max(left, box.x), Math.max(0, box.y)];
  const [right, bottom] = [Math.min(width, box.x + box.width), Math.min(height, box.y + box.height)];
  return right > x && bottom > y ? {...seen, box: {x, y, width: right - x, height: bottom - y}} : undefined;
}

/** The texts of a scene, whether they are in sight or not. */
export const textsIn = ({marks}: Scene, measure: TextMeasure): Seen[] =>
  flatMarks(marks).flatMap((mark) => (mark.type === 'text' ? [textOf(mark, measure)] : []));

/** The texts and the chips of a scene, as far as they are in sight. @param plotX - up to there headers hide the rest, px. */
export function textsAndChips(scene: Scene, measure: TextMeasure, plotX = 0): {texts: Seen[]; chips: Seen[]} {
  const texts: Seen[] = [];
  const chips: Seen[] = [];
  for (const mark of flatMarks(scene.marks)) {
    const left = mark.part === 'lane-label' || mark.part === 'era-label' ? 0 : plotX;
    const isChip = mark.type === 'rect' && (mark.part === 'more-chip' || mark.part === 'edge-chip');
    const seen =
      mark.type === 'text'
        ? textOf(mark, measure)
        : isChip
          ? {box: mark, part: mark.part, ids: [], words: `the chip ${mark.key}`}
          : undefined;
    const shown = seen && seenPart(seen, left, scene);
    if (shown) (isChip ? chips : texts).push(shown);
  }
  return {texts, chips};
}

/** What texts of a scene lie on: another text, a chip, or a mark. @param marks - of the events with labels. */
export function textOverlaps(scene: Scene, measure: TextMeasure, marks: readonly Seen[], plotX?: number): string[] {
  const {texts, chips} = textsAndChips(scene, measure, plotX);
  const isOfChip = ({part}: Seen) => part === 'more-label' || part === 'edge-label';
  // A name stands in its own bar; a chip down the page stands on the axis, over marks and bars.
  const isAllowed = (text: Seen, mark: Seen) =>
    (mark.part === 'bar' && text.ids.some((id) => mark.ids.includes(id))) || (scene.along === 'y' && isOfChip(text));
  return texts.flatMap((text, i) =>
    [...texts.slice(i + 1), ...(isOfChip(text) ? [] : chips), ...marks.filter((mark) => !isAllowed(text, mark))]
      .filter((other) => overlap(text.box, other.box))
      .map((other) => `${text.part} “${text.words}” lies on ${other.part} “${other.words}”`),
  );
}
