import type {Card, VerticalLayout} from '../layout/vertical/vertical-layout.js';
import {CARD_PAD} from '../layout/vertical/vertical-columns.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import {drawAxis, drawTicks} from './axis-marks.js';
import {drawChips} from './chip-marks.js';
import {drawLabelRule, drawPlacedMark} from './event-marks.js';
import {drawEventTexts} from './event-texts.js';
import {eventItem} from './flags-scene.js';
import {scales} from './scales.js';
import type {SceneItem} from './scene.js';
import {eventAt, inOrder, roleOf, type SceneInput} from './scene-input.js';
import type {Sheet} from './sheet.js';
import {markKey} from './keys.js';

const HIT_PAD = 3;
/** From the start of a bar, px: there its symbol stands. */
const BELOW_SYMBOL = 8;
/** Of the dot where a leader starts within a bar, px. */
const START_RADIUS = 2;
/** From a card's text to its rule, px. */
const RULE_GAP = 6;

/** Draws the vertical layout, and returns what can be chosen on it, in the order of time. */
export function drawVertical(sheet: Sheet, layout: VerticalLayout, input: SceneInput): SceneItem[] {
  const {axis, now} = layout;

  for (const card of layout.cards) if (card.leads ?? true) drawLeader(sheet, card, layout.leaderX, input);
  drawAxis(sheet, axis);
  drawTicks(sheet, layout, input);
  for (const bar of layout.bars)
    drawPlacedMark(sheet, {mark: bar, along: 'y', middle: bar.x + bar.width / 2, thickness: bar.width}, input);
  drawBarLeaders(sheet, layout, input);
  if (now) drawNow(sheet, now, input);
  for (const mark of layout.marks) drawPlacedMark(sheet, {mark, along: 'y', middle: axis.across}, input);
  const items = layout.cards.map((card) => drawCard(sheet, card, input));
  const all = [
    ...items,
    ...drawChips(sheet, layout.chips, layout.edges, input),
    ...(scales.bent?.drawFolds(sheet, layout, input) ?? []),
  ];
  return inOrder(all, input);
}

/** Where leaders start within their bars, below the symbols of these: under other bars they are hardly seen. */
function drawBarLeaders(sheet: Sheet, {bars, cards}: VerticalLayout, input: SceneInput): void {
  const barOf = new Map(bars.flatMap((bar) => bar.rows.map((row) => [row, bar])));
  for (const {row, at, leads = true} of cards) {
    const bar = barOf.get(row);
    if (!bar || !leads || at < bar.start + BELOW_SYMBOL) continue;
    const {ids, styles} = roleOf(input, [row]);
    const head = {key: markKey('leader-start', ids[0]), part: 'mark', role: {ids, styles: styles.slice(0, 1)}};
    sheet.circle(head, [bar.x + bar.width / 2, at], START_RADIUS);
  }
}

/** The line of "now" across an axis that runs down, and its label before that. */
export function drawNow(
  sheet: Sheet,
  {from, to, at, label}: NonNullable<VerticalLayout['now']>,
  {layout: {measure}}: SceneInput,
): void {
  sheet.line({key: 'now', part: 'now'}, [from, at], [to, at]);
  if (!label) return;
  const {x, y, width, text} = label;
  sheet.text({key: 'now label', part: 'now-label'}, [x + width, y + baseline('small', measure)], 'right', text);
}

/** Draws the words of an event beside its mark, and returns what can be chosen of it. */
export function drawCard(sheet: Sheet, card: Card, input: SceneInput): SceneItem {
  const event = eventAt(input, card.row);
  const role = roleOf(input, [card.row]);
  const {x, y, width, height, row} = card;
  drawLabelRule(
    sheet,
    {key: markKey('label-rule', event.id), role: {...role, together: 'rule'}},
    {x: x - RULE_GAP, y, height, hang: 'left'},
  );
  drawEventTexts(
    sheet,
    {text: card, words: input.layout.words(row), align: 'left'},
    {key: markKey('card', event.id), role},
    input.layout.measure,
  );
  const box = {
    x: x - CARD_PAD - HIT_PAD,
    y: y - HIT_PAD,
    width: width + CARD_PAD + 2 * HIT_PAD,
    height: height + 2 * HIT_PAD,
  };
  return eventItem(row, {box: sheet.box(box), styles: ['card']}, input);
}

/**
 * From the true place of an event to its card. Cards keep the order of time, and beyond the bars every leader is the
 * same curve drawn from one height to another, so that no two of them cross.
 */
export function drawLeader(sheet: Sheet, {row, markX, at, x, y}: Card, leaderX: number, input: SceneInput): void {
  const role = roleOf(input, [row]);
  const to = [x - CARD_PAD, y + lineHeight('small', input.layout.measure) / 2] as const;
  const middle = (leaderX + to[0]) / 2;
  sheet.curve(
    {key: markKey('leader', role.ids[0]), part: 'leader', role},
    [[leaderX, at], [middle, at], [middle, to[1]], to],
    [markX, at],
  );
}
