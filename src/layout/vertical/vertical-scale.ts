import type {LayoutInput} from '../layout-input.js';
import type {LayoutSize} from '../layout-plan.js';
import type {makeScale} from '../scales/make-scale.js';
import type {Scale} from '../scales/scale.js';
import type {ScaleName} from '../../data/scale-names.js';
import {VerticalPlan} from './vertical-plan.js';

/** A stretch without events may be this much longer than the card at its start, px: room for a break and its label. */
const SLACK = 44;
/** Another scale is chosen where it has this many times as many cards near their marks. */
const GAIN = 1.2;

/**
 * The scale of a vertical axis. Left to it, that is a folded one where a linear one leaves a good part of the cards
 * without a place near their mark.
 */
export function verticalScale(
  asked: ScaleName | 'auto',
  input: LayoutInput,
  size: LayoutSize,
  makeBent: typeof makeScale,
): Scale | undefined {
  if (asked === 'linear') return undefined;
  const linear = new VerticalPlan(input, size);
  const make = (name: Scale['name']) =>
    makeBent(name, input, {rows: linear.withCards, sizeOf: (row) => linear.heightOf(row), slack: SLACK});
  if (asked !== 'auto') return make(asked);
  const near = nearCards(linear);
  if (near * GAIN >= linear.withCards.length) return undefined;
  const folded = make('folded');
  return nearCards(new VerticalPlan(folded.bend(input), size)) > near * GAIN ? folded : undefined;
}

/** How many cards stand no farther from their mark than their own height while all of time is shown. */
function nearCards(plan: VerticalPlan): number {
  const {extent} = plan.input;
  const scale = plan.scale(extent);
  return plan.cardsBetween(scale, 0, 0, plan.height).filter(({at, y, height}) => Math.abs(y - at) <= height).length;
}
