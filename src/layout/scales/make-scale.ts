import type {EventTable} from '../../data/event-table.js';
import {DAY} from '../../time/calendar.js';
import type {LayoutInput} from '../layout-input.js';
import {type Bend, BentScale} from './bent-scale.js';
import {gapsOf} from './gaps.js';
import {foldGaps} from './fold-gaps.js';
import {logKnots} from './log-knots.js';
import type {Scale, ScaleNeeds} from './scale.js';

/** Between the end of the axis and its first or last event, px, where every other gap is as long as events need. */
const EVEN_MARGIN = 24;

/** Makes a scale of a name for what a layout is made from; see `Scale`. */
export function makeScale(name: Scale['name'], input: LayoutInput, needs: ScaleNeeds): Scale {
  return new BentScale(name, bendOf(name, input, needs));
}

/** What is longer than two days has no ticks finer than this, ms: a day, unless some of the events say a time of day. */
export const finestOf = ({earliest, latest}: EventTable, {rows}: ScaleNeeds): number =>
  rows.some((row) => latest[row] - earliest[row] < DAY) ? 0 : DAY;

/** What such a scale is made from. */
export function bendOf(name: Scale['name'], input: LayoutInput, needs: ScaleNeeds): Bend {
  const {table} = input;
  const finest = finestOf(table, needs);
  if (name === 'log') return {...logKnots(input, needs), folds: [], finest};
  const asked = gapsOf(input, needs);
  const {gaps, lengths, folds, margins} =
    name === 'even'
      ? {
          gaps: asked,
          lengths: asked.map(({least, isEnd}) => (isEnd ? Math.max(least, EVEN_MARGIN) : least)),
          folds: [],
          margins: [],
        }
      : foldGaps(asked, needs, input);
  const times = [gaps[0].start, ...gaps.map(({end}) => end)];
  const places = [0];
  for (const length of lengths) places.push(places.at(-1)! + length);
  return {times, places, folds, margins, finest, length: Math.max(needs.length ?? 0, places.at(-1)!)};
}
