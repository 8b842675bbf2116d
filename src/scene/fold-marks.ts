import type {Box} from '../layout/layout-input.js';
import type {AxisLine, Projection} from '../layout/layout-plan.js';
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
/** Around a break, as far as it can be hit, px: large enough to touch. */
const REACH = 12;

/** Draws the breaks of an axis with what they leave out, and returns what can be chosen on them. */
export function drawFolds(sheet: Sheet, {axis, ticks, chips}: Projection, input: SceneInput): SceneItem[] {
  const {layout, wording} = input;
  const {measure} = layout;
  return (axis.folds ?? []).map((fold): SceneItem => {
    const key = itemKey('fold', String(fold.start));
    const boxAt = (place: number): Box => ({
      x: (axis.along === 'x' ? place : axis.across) - REACH,
      y: (axis.along === 'x' ? axis.across : place) - REACH,
      width: 2 * REACH,
      height: 2 * REACH,
    });
    const at = fold.places.find((place) => chips.every((chip) => !overlap(boxAt(place), chip))) ?? fold.places[0];
    drawBreak(sheet, {at, length: fold.length}, axis, key);
    const next = input.table.earliest.findIndex((time) => time >= fold.end);
    const height = lineHeight('small', measure);
    const label: Box =
      axis.along === 'x'
        ? {x: at - fold.width / 2, y: ticks[0]?.y ?? axis.across + TEXT_GAP, width: fold.width, height}
        : {x: axis.across - TEXT_GAP - fold.width, y: at - height / 2, width: fold.width, height};
    const isFree =
      label.x >= 0 && [...ticks.filter((tick) => tick.label), ...chips].every((other) => !overlap(label, other));
    if (isFree)
      sheet.text(
        {key: markKey(key, 'label'), part: 'fold-label'},
        [label.x + (axis.along === 'x' ? label.width / 2 : label.width), label.y + baseline('small', measure)],
        axis.along === 'x' ? 'center' : 'right',
        fold.text,
      );
    return {
      key,
      kind: 'fold',
      ids: [],
      stretch: {start: fold.start, end: fold.end},
      rank: next < 0 ? input.table.length : next - 0.5,
      box: sheet.box(boxAt(at)),
      styles: [],
      ...spokenOf([
        {text: durationWords(fold, wording.language, 'long')},
        {text: `, ${wording.messages.scales.folded}`},
      ]),
    };
  });
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

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
