import type {Steps} from '../../data/steps.js';
import type {LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import type {makeScale} from '../scales/make-scale.js';
import type {Scale} from '../scales/scale.js';
import type {ScaleName} from '../../data/scale-names.js';
import {type MoreRoom, planVertical} from './plan-vertical.js';
import type {VerticalPlan} from './vertical-plan.js';

/** A stretch without events may be this much longer than the card at its start, px: room for a break and its label. */
const SLACK = 44;
/** Another scale is chosen where it has this many times as many cards near their marks. */
const GAIN = 1.2;
/** Where some of a few events have no card, there may be so much more room for cards, one after the other. */
const MORE_ROOM: readonly Partial<MoreRoom>[] = [{below: 1}, {longer: 1.35}, {longer: 1.8}];
/** There is where each card that this gains takes at most so many times the usual height of a card. */
const COST = 3;

/** The plan that was made to choose a scale, until it is taken: by the words of what it was made from. */
const chosen = new WeakMap<LayoutInput['words'], {readonly plan: VerticalPlan; readonly size: VerticalSize}>();

type VerticalSize = Pick<LayoutSize, 'width' | 'leastHeight'>;

/**
 * The scale of a vertical axis, in steps. Left to it, that is a folded one where a linear one leaves a good part of the
 * cards without a place near their mark, or one of a few events without a card.
 */
export function* verticalScale(
  asked: ScaleName | 'auto',
  input: LayoutInput,
  size: VerticalSize,
  makeBent: typeof makeScale,
): Steps<Scale | undefined> {
  if (asked === 'linear') return undefined;
  const linear = yield* planVertical(input, size);
  const make = (name: Scale['name']) =>
    makeBent(name, input, {rows: linear.withCards, sizeOf: (row) => linear.heightOf(row), slack: SLACK});
  if (asked !== 'auto') return make(asked);
  chosen.set(input.words, {plan: linear, size});
  const near = yield* nearCards(linear);
  const counted = linear.isCrowded ? 0 : yield* linear.counting();
  if (!counted && near * GAIN >= linear.withCards.length) return undefined;
  const folded = make('folded');
  yield;
  const bent = folded.bend(input);
  yield;
  const plan = yield* planVertical(bent, size);
  const isNearer = (yield* nearCards(plan)) > near * GAIN;
  if (!isNearer && !(counted && (yield* plan.counting()) < counted)) return undefined;
  chosen.set(input.words, {plan, size});
  return folded;
}

/**
 * Plans all of time in steps, which are few where it was planned to choose the scale. There is more room than usual
 * where that gives cards to some of the few events that would have none.
 */
export function* planOnScale(input: LayoutInput, size: VerticalSize): Steps<VerticalPlan> {
  const known = chosen.get(input.words);
  chosen.delete(input.words);
  const isSame =
    known?.plan.input.scale === input.scale &&
    known?.size.width === size.width &&
    known.size.leastHeight === size.leastHeight;
  const usual = isSame ? known.plan : yield* planVertical(input, size);
  if (usual.isCrowded) return usual;
  let [best, least, room]: [VerticalPlan, number, MoreRoom] = [usual, yield* usual.counting(), {longer: 1, below: 0}];
  const {length} = usual.withCards;
  const cost = (COST * usual.withCards.reduce((sum, row) => sum + usual.heightOf(row), 0)) / length;
  for (const more of MORE_ROOM) {
    if (!least) break;
    const plan = yield* planVertical(input, size, undefined, {...room, ...more});
    const counted = yield* plan.counting();
    if (counted < least && plan.height - best.height <= cost * (least - counted))
      [best, least, room] = [plan, counted, {...room, ...more}];
  }
  return best;
}

/** How many cards stand no farther from their mark than their own height while all of time is shown. */
function* nearCards(plan: VerticalPlan): Steps<number> {
  const {extent} = plan.input;
  const scale = plan.scale(extent);
  yield* plan.choosing(0, scale, 0, plan.height);
  return plan.cardsBetween(scale, 0, 0, plan.height).filter(({at, y, height}) => Math.abs(y - at) <= height).length;
}
