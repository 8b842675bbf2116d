import type {BarLabel} from '../layout/bars.js';
import type {FlagsLayout} from '../layout/flags/project-flags.js';
import {baseline} from '../layout/text-measure.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {drawLabelRule, drawPlacedMark} from './event-marks.js';
import {drawEventTexts} from './event-texts.js';
import {scales} from './scales.js';
import type {SceneItem} from './scene.js';
import {eventAt, inOrder, roleOf, type SceneInput, spokenOf} from './scene-input.js';
import {inLanguage, type Sheet} from './sheet.js';
import {itemKey, markKey} from './keys.js';

/** Around a flag's texts, as far as it can be hit, px. */
const HIT_PAD = 3;

/** Draws the flags layout, and returns what can be chosen on it, in the order of time. */
export function drawFlags(sheet: Sheet, layout: FlagsLayout, input: SceneInput): SceneItem[] {
  const {axis, now} = layout;
  const {measure} = input.layout;
  const items: SceneItem[] = [];

  drawAxis(sheet, axis);
  for (const bar of layout.bars) items.push(...drawLabelledBar(sheet, bar, input));
  drawTicks(sheet, layout, input);
  if (now) {
    sheet.line({key: 'now', part: 'now'}, [now.at, now.top], [now.at, now.bottom]);
    if (now.label)
      sheet.text(
        {key: 'now label', part: 'now-label'},
        [now.label.x, now.label.y + baseline('small', measure)],
        'left',
        now.label.text,
      );
  }
  for (const {at, segments, rows} of layout.poles) {
    if (segments.length)
      sheet.lines(
        {key: markKey('pole', rows[0]), part: 'pole', role: roleOf(input, rows)},
        segments.map(([top, bottom]) => [
          [at, top],
          [at, bottom],
        ]),
      );
  }
  // Before the marks: of these nothing is covered, whatever their shape.
  items.push(...drawChips(sheet, layout.chips, layout.edges, input));
  for (const mark of layout.marks) drawPlacedMark(sheet, {mark, along: 'x', middle: axis.across}, input);
  for (const flag of layout.flags) items.push(drawFlag(sheet, flag, input));
  items.push(...(scales.bent?.drawFolds(sheet, layout, input) ?? []));
  return inOrder(items, input);
}

/** The label of a flag beside its pole, and what can be chosen of it. */
export function drawFlag(sheet: Sheet, flag: FlagsLayout['flags'][number], input: SceneInput): SceneItem {
  const event = eventAt(input, flag.row);
  const role = roleOf(input, [flag.row]);
  const {at, hang, side, row} = flag;
  const key = markKey('flag', event.id);
  const group = sheet.group({key, part: 'flag'}, [at, flag.y]);
  drawLabelRule(group, {key: markKey('label-rule', event.id), role}, {x: at, y: flag.y, height: flag.height, hang});
  drawEventTexts(
    group,
    {text: flag, words: input.layout.words(row), align: hang === 'right' ? 'left' : 'right'},
    {key, role},
    input.layout.measure,
  );
  const [left, right] = hang === 'right' ? [at, flag.x + flag.width + HIT_PAD] : [flag.x - HIT_PAD, at];
  const box = {x: left, y: flag.y - HIT_PAD, width: right - left, height: flag.height + 2 * HIT_PAD};
  return eventItem(row, {box: sheet.box(box), styles: [`hang-${hang}`, side]}, input);
}

/** A bar with its label, if it has one; only then it is an item of its own. */
export function drawLabelledBar(sheet: Sheet, bar: FlagsLayout['bars'][number], input: SceneInput): SceneItem[] {
  const {rows, label, y, height} = bar;
  drawPlacedMark(sheet, {mark: bar, along: 'x', middle: y + height / 2, thickness: height}, input);
  if (!label) return [];
  drawBarLabel(sheet, label, {row: rows[0], y, height}, input);
  const end = Math.max(bar.x + bar.width, label.at + label.width);
  return [eventItem(rows[0], {box: sheet.box({...bar, width: end - bar.x}), styles: ['bar']}, input)];
}

/** The name of an event in its bar or beside its mark, centred in a height, px. */
export function drawBarLabel(
  sheet: Sheet,
  label: BarLabel,
  {row, y, height}: {readonly row: number; readonly y: number; readonly height: number},
  input: SceneInput,
): void {
  const {measure, words} = input.layout;
  const role = roleOf(input, [row]);
  const key = markKey('bar', role.ids[0]);
  const {titleLang, dateLang, date} = words(row);
  const line = y + (height - measure.fontSize) / 2 + baseline('title', measure) - 1;
  sheet.text(
    {key: markKey(key, 'title'), part: label.strong ? 'strong' : 'title', role: inLanguage(role, titleLang)},
    [label.at, line],
    'left',
    label.title,
  );
  // A text has one language, so that a date in another than its state is a text of its own.
  const split = dateLang && label.meta.startsWith(date) ? date.length : 0;
  const [told, state] = [label.meta.slice(0, split), label.meta.slice(split).trimStart()];
  if (told)
    sheet.text(
      {key: markKey(key, 'date'), part: 'state', role: inLanguage(role, dateLang)},
      [label.metaAt, line],
      'left',
      told,
    );
  const stateAt = label.metaAt + measure.width(label.meta, 'small') - measure.width(state, 'small');
  if (state) sheet.text({key: markKey(key, 'meta'), part: 'state', role}, [stateAt, line], 'left', state);
}

/** What can be chosen of an event, and what is said of it. */
export function eventItem(row: number, place: Pick<SceneItem, 'box' | 'styles'>, input: SceneInput): SceneItem {
  const event = eventAt(input, row);
  return {
    key: itemKey('event', event.id),
    kind: 'event',
    ids: [event.id],
    ...place,
    ...spokenOf(input.wording.spoken(event)),
  };
}
