import type {Projection} from '../../src/layout/layout-plan.js';
import type {Scale} from '../../src/layout/scales/scale.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {Failures} from '../support/failures.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';

const WIDTHS = [390, 700, 1120];
const SCALES = ['folded', 'even', 'log'] as const;
const DAY = 86_400_000;
/** Beside a label, and as wide as the widest one is, px. */
const SPACING = 88;
const LABEL = 110;
/** The last instant that `Date` knows, and the unit of which there is a round instant in time before. */
const LAST_DATE = 8.64e15;
const YEAR = 365.25 * DAY;

/** The stretches of an axis, px, that no label of a tick names and no fold interrupts. */
function* unnamed(
  {axis, ticks}: Projection,
  axisScale: Scale,
  scale: TimeScale,
): Generator<[from: number, to: number]> {
  const closed = axisScale
    .closedFolds(scale.pxPerMs)
    .map(({start, end}) => [start, end].map((time) => scale.toPx(axisScale.toAxis(time))) as [number, number])
    .filter(([from, to]) => to > axis.start && from < axis.end);
  const names = ticks.filter(({label}) => label).map(({at, x, width}): [number, number] => [at, x + width]);
  let last = axis.start;
  for (const [from, to] of [...closed, ...names, [axis.end, axis.end] as const].sort(([a], [b]) => a - b)) {
    if (from > last) yield [last, from];
    last = Math.max(last, to);
  }
}

/** Stretches in which a reader could not tell when it is, though the label of a round date would have room. */
function namelessStretches(layout: Projection, axisScale: Scale, scale: TimeScale, finest: number): string[] {
  return Array.from(unnamed(layout, axisScale, scale)).flatMap(([from, to]) => {
    const [left, right] = [from + SPACING, to - SPACING - LABEL];
    if (to - from <= layout.width / 4 || right <= left) return [];
    const [start, end] = [left, right].map((px) => axisScale.toTime(scale.toTime(px)));
    const unit = Math.max(start, -start) > LAST_DATE ? YEAR : finest;
    return end - start > 2 * unit ? [`no label between ${from} and ${to} px, from ${start} to ${end}`] : [];
  });
}

describe('every axis that is not linear', () => {
  before(() => flagsKind.loadDetail!());

  it('names a round date wherever there is room for it', () => {
    const random = randomFrom(11);
    const failures = new Failures();
    for (const [name, dataset] of datasets(10)) {
      for (const width of WIDTHS) {
        for (const scaleName of SCALES) {
          const pictures = picturesOf(dataset, flagsKind, width, scaleName);
          const {plan, input, scenePlan} = pictures;
          const {earliest, latest} = scenePlan.table;
          const isTimed = earliest.some((time, row) => latest[row] - time < DAY);
          for (const {view} of viewsOf(pictures, random)) {
            const layout = plan.project(view, true);
            const finest = isTimed ? 60_000 : DAY;
            const what = toldAs(name, scaleName, width, view);
            failures.add(what, namelessStretches(layout, input.scale!, plan.scale(view), finest));
          }
        }
      }
    }
    failures.expectNone();
  });
});
