import {expect} from 'chai';
import {lineHeight} from '../../src/layout/text-measure.js';
import type {VerticalLayout} from '../../src/layout/vertical/vertical-layout.js';
import {verticalKind} from '../../src/scene/vertical-kind.js';
import {expectCountedInPlace} from '../support/counted-in-place.js';
import {Failures} from '../support/failures.js';
import type {TestInput} from '../support/layout-input.js';
import {type Seen, textOverlaps} from '../support/picture-texts.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSoundVertical} from '../support/sound-layout.js';

const WIDTHS = [360, 700];
/** No card stands farther from its mark, in its own heights; of many at one instant. */
const [FARTHEST, FARTHEST_OF_ONE] = [2.25, 3.5];
/** Cards of one instant stand around it: of these datasets the median is not near. */
const isOfOneInstant = (name: string) => /^seed \d*[49] /.test(name);

function marksOf({bars, cards, marks, axis}: VerticalLayout, {ids}: TestInput): Seen[] {
  const named = new Set(cards.map(({row}) => row));
  const seen = (part: string, rows: readonly number[], box: Seen['box']): Seen => ({
    part,
    ids: rows.map((row) => ids[row]),
    words: `the mark of ${rows.map((row) => ids[row]).join()}`,
    box,
  });
  return [
    ...bars.map((bar) => seen('column of', bar.rows, bar)),
    ...marks
      .filter(({rows}) => rows.some((row) => named.has(row)))
      .map(({rows, start, end}) =>
        seen('mark', rows, {x: axis.across - 6, y: start - 5, width: 12, height: end - start + 10}),
      ),
  ];
}

describe('every picture down a page', () => {
  it('tells what is in view once and in place, near its mark, and has no text on another', () => {
    const random = randomFrom(43);
    const failures = new Failures();
    const count = {all: 0, far: 0};
    const medians: number[] = [];
    for (const [name, dataset] of datasets(10)) {
      for (const width of WIDTHS) {
        const pictures = picturesOf(dataset, verticalKind, width);
        const {plan, scenePlan, input} = pictures;
        const distances: number[] = [];
        for (const {view, time} of viewsOf(pictures, random, {deepest: 10})) {
          const what = toldAs(name, 'vertical', width, view);
          const layout = plan.project(view, true);
          const {cards, chips, height} = layout;
          failures.try(() => expectSoundVertical(layout, input, what, view));
          const scale = plan.scale(view);
          const stretch = {along: 'y', scale, from: 0, to: height} as const;
          failures.try(() => expectCountedInPlace(chips, input, stretch, what));
          for (const card of cards) {
            const distance = Math.abs(card.y + lineHeight('small', input.measure) / 2 - card.at) / card.height;
            // A label that a coarser scale has shown stays, and neighbouring tiles push each other: that is rare.
            if (distance >= (isOfOneInstant(name) ? FARTHEST_OF_ONE : FARTHEST))
              failures.add(what, [`${card.titleLines.join(' ')} stands far from its mark`]);
            count.all++;
            if (distance > 1.5) count.far++;
            if (view === input.extent) distances.push(distance);
          }
          failures.add(what, textOverlaps(scenePlan.sceneAt(time), input.measure, marksOf(layout, input)));
        }
        distances.sort((a, b) => a - b);
        const median = distances[distances.length >> 1] ?? 0;
        if (isOfOneInstant(name)) continue;
        medians.push(median);
        if (median >= 0.6)
          failures.add(`${name}, vertical, ${width} px, whole`, [`the median card is ${median} heights from its mark`]);
      }
    }
    failures.expectNone();
    expect(medians.filter((median) => median >= 0.5).length / medians.length, 'a median of half a height').to.be.below(
      0.005,
    );
    expect(count.far / count.all, 'cards at more than one and a half heights').to.be.below(1e-3);
  });
});
