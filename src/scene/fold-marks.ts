import {overlap} from '../layout/boxes.js';
import type {Box} from '../layout/layout-input.js';
import type {AxisLine, Projection} from '../layout/layout-plan.js';
import type {PlacedFold} from '../layout/scales/scale.js';
import {LABEL_GAP} from '../time/axis-ticks.js';
import {durationWords} from '../layout/scales/duration-words.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {itemKey, markKey} from './keys.js';
import type {SceneItem} from './scene.js';
import {type SceneInput, spokenOf} from './scene-input.js';
import type {Point, Sheet} from './sheet.js';

/** Half the length of a wave across the axis, and half its height, px. */
const WAVE = 6;
const CREST = 2.5;
/** From the axis to the text of a fold beside it, px: as that of a tick. */
const TEXT_GAP = 8;
/** Half of what can be hit of a break, px: large enough to touch. */
const REACH = 12;
/**
 * How far it reaches, px, to the side where something else stands: chips above a horizontal axis, the label of a tick
 * below it.
 */
const SHORT_REACH = 5;
/** How far it reaches before a vertical axis, px: chips stand there, and make way for breaks as far as they can. */
const REACH_BEFORE = 10;

/**
 * Draws the breaks of an axis with what they leave out, and returns what can be chosen on them.
 * @param layout - headers of lanes hide what lies before `plotX`.
 */
export function drawFolds(
  sheet: Sheet,
  {axis, ticks, chips, zone, width, plotX = 0}: Projection & {readonly plotX?: number},
  input: SceneInput,
): SceneItem[] {
  const {layout, wording} = input;
  const {measure} = layout;
  const isLevel = axis.along === 'x';
  const height = lineHeight('small', measure);
  const labels: readonly Box[] = ticks.filter(({label}) => label);
  /** Where a break at a place can be hit, the best first. */
  const boxesAt = (at: number): Box[] =>
    (isLevel ? [SHORT_REACH, 2 * REACH - SHORT_REACH] : [REACH_BEFORE]).map((before) => ({
      x: isLevel ? at - REACH : axis.across - before,
      y: isLevel ? axis.across - before : at - REACH,
      width: 2 * REACH,
      height: 2 * REACH,
    }));
  const folds = (axis.folds ?? []).map((fold) => {
    // Down a page nothing may be in its way, and nearer to an end of its fold it would lie on a mark there.
    const all = (isLevel ? fold.places : fold.places.slice(0, 1)).flatMap((at) =>
      boxesAt(at).map((box) => ({fold, at, box})),
    );
    return (
      all.find(({box}) => [...labels, ...chips].every((other) => !overlap(box, other))) ??
      // Where there is no room beside a chip, whoever presses either in its middle gets it.
      all.find(({box}) => chips.every((chip) => !holdsMiddle(box, chip) && !holdsMiddle(chip, box))) ??
      all[0]
    );
  });
  const obstacles: Box[] = [...chips, ...folds.map(({box}) => box)];
  const texts: Box[] = [...labels, ...zone];
  const labelOf = new Map<PlacedFold, Box>();
  const lengthOf = ({fold: {start, end}}: (typeof folds)[number]) => end - start;
  // Where not all have room, those that leave out most are told.
  for (const {fold, at, box} of [...folds].sort((a, b) => lengthOf(b) - lengthOf(a) || a.at - b.at)) {
    const label: Box = isLevel
      ? {x: at - fold.width / 2, y: ticks[0]?.y ?? axis.across + TEXT_GAP, width: fold.width, height}
      : {x: axis.across - TEXT_GAP - fold.width, y: at - height / 2, width: fold.width, height};
    const isWhole = label.x >= plotX && label.x + label.width <= width;
    // Words side by side that nearly touch would read as one.
    const apart = isLevel ? {...label, x: label.x - LABEL_GAP, width: label.width + 2 * LABEL_GAP} : label;
    const isFree =
      !texts.some((other) => overlap(apart, other)) &&
      !obstacles.some((other) => other !== box && overlap(label, other));
    if (!isWhole || !isFree) continue;
    labelOf.set(fold, label);
    texts.push(label);
  }
  return folds.map(({fold, at, box}): SceneItem => {
    const key = itemKey('fold', String(fold.start));
    drawBreak(sheet, {at, length: fold.length}, axis, key);
    const label = labelOf.get(fold);
    if (label)
      sheet.text(
        {key: markKey(key, 'label'), part: 'fold-label'},
        [label.x + (isLevel ? label.width / 2 : label.width), label.y + baseline('small', measure)],
        isLevel ? 'center' : 'right',
        fold.text,
      );
    const next = input.table.earliest.findIndex((time) => time >= fold.end);
    return {
      key,
      kind: 'fold',
      ids: [],
      stretch: {start: fold.start, end: fold.end},
      rank: next < 0 ? input.table.length : next - 0.5,
      box: sheet.box(label ? around(box, label) : box),
      styles: [],
      ...spokenOf(
        wording.listed([{text: durationWords(fold, wording.language, 'long')}, {text: wording.messages.scales.folded}]),
      ),
    };
  });
}

/** Whether the middle of one box lies in another. */
function holdsMiddle({x, y, width, height}: Box, other: Box): boolean {
  return (
    Math.abs(other.x + other.width / 2 - x - width / 2) < width / 2 &&
    Math.abs(other.y + other.height / 2 - y - height / 2) < height / 2
  );
}

/** The smallest box around two. */
function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Two waves across the axis, which ends at them. */
function drawBreak(
  sheet: Sheet,
  {at, length}: {readonly at: number; readonly length: number},
  {along, across}: AxisLine,
  key: string,
): void {
  const half = length / 2;
  const point = (alongAxis: number, offset: number): Point =>
    along === 'x' ? [at + alongAxis, across + offset] : [across + offset, at + alongAxis];
  const box =
    along === 'x'
      ? {x: at - half, y: across - 2, width: length, height: 4}
      : {x: across - 2, y: at - half, width: 4, height: length};
  sheet.rect({key: markKey(key, 'gap'), part: 'fold-gap'}, box);
  for (const [i, place] of [-half, half].entries())
    sheet.curve({key: markKey(key, i), part: 'fold'}, [
      point(place + CREST, -WAVE),
      point(place - 2 * CREST, -WAVE / 3),
      point(place + 2 * CREST, WAVE / 3),
      point(place - CREST, WAVE),
    ]);
}
