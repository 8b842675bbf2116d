import {expect} from 'chai';
import {worthOf} from '../../src/layout/flags/hang-flags.js';
import {flagText} from '../../src/layout/flag-text.js';
import {lineHeight} from '../../src/layout/text-measure.js';
import {distanceFrom, markPlace, reachOf, topsOf} from '../../src/layout/vertical/card-places.js';
import type {VerticalLayout} from '../../src/layout/vertical/vertical-layout.js';
import {anchorOf} from '../../src/query/events-in-view.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import {expectCountedInPlace} from '../support/counted-in-place.js';
import {Failures} from '../support/failures.js';
import type {TestInput} from '../support/layout-input.js';
import {type Seen, textOverlaps} from '../support/picture-texts.js';
import {type Pictures, datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSoundVertical} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';
import {clampTime} from '../../src/view/view.js';

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

/** A card stands no farther from its mark than this, in its own heights; between two is a gap, px. */
const [NEAR, GAP] = [1.25, 10];
/** Of what all events of a picture are worth, a longer search may find so much more: of chronologies, and of random data. */
const [LOST, LOST_OF_RANDOM] = [0.02, 0.05];

/** What the cards of all of time are worth, and what a search of many more cards finds, as parts of all events. */
function worthShown({plan, input}: Pictures<VerticalLayout>, random: () => number): {shown: number; found: number} {
  const {extent, table, measure, words} = input;
  const {cards, width} = plan.project(extent, true);
  const scale = plan.scale(extent);
  const [from, length] = [scale.from - 8, scale.to - scale.from + 16];
  const room = width - cards[0].x;
  const timeOf = (row: number) => clampTime(anchorOf(table, row), extent);
  const marks = Array.from(table.order, (_, row) => ({
    row,
    worth: worthOf(table.importance[row]),
    ...markPlace(scale.toPx(timeOf(row)) - from, scale.toPx(reachOf(table, row, extent)) - from),
    size: flagText(words(row), Math.min(480, room), measure).height + GAP,
  })).sort((a, b) => a.at - b.at || a.row - b.row);
  const line = lineHeight('small', measure);
  const fit = (some: typeof marks) => {
    const tops = topsOf(some, length, line);
    const end = (tops.at(-1) ?? 0) + (some.at(-1)?.size ?? 0);
    return end <= length && some.every((one, i) => distanceFrom(one, tops[i] + line / 2) <= NEAR * (one.size - GAP));
  };
  const sumOf = (some: readonly {readonly worth: number}[]) => some.reduce((sum, {worth}) => sum + worth, 0);
  const shown = new Set(cards.map(({row}) => row));
  let found = 0;
  for (let search = 0; search < cases(3, 100); search++) {
    const chosen = new Set<(typeof marks)[number]>();
    const rank = new Map(marks.map((one) => [one, one.worth * (1 + (search ? random() / 5 : 0))]));
    for (const one of [...marks].sort((a, b) => rank.get(b)! - rank.get(a)!))
      if (fit(marks.filter((other) => other === one || chosen.has(other)))) chosen.add(one);
    found = Math.max(found, sumOf([...chosen]));
  }
  const all = sumOf(marks);
  return {shown: sumOf(marks.filter(({row}) => shown.has(row))) / all, found: found / all};
}

describe('every picture down a page', () => {
  it('tells what is in view once and in place, near its mark, and has no text on another', () => {
    const random = randomFrom(43);
    const widths = inTurn(WIDTHS);
    const failures = new Failures();
    const count = {all: 0, far: 0};
    const medians: number[] = [];
    for (const [name, dataset] of datasets(10)) {
      for (const width of widths()) {
        const pictures = picturesOf(dataset, oneAxisKind, width);
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

  it('has the most important of what crowds, wherever near their marks there is room', () => {
    const random = randomFrom(47);
    const failures = new Failures();
    let counting = 0;
    for (const [name, dataset] of datasets(0, 30)) {
      for (const width of WIDTHS) {
        const {shown, found} = worthShown(picturesOf(dataset, oneAxisKind, width), random);
        if (shown < 1) counting++;
        if (shown < found - (name.startsWith('seed') ? LOST_OF_RANDOM : LOST))
          failures.add(`${name}, vertical, ${width} px`, [
            `${shown} of all is shown, where there is room for ${found}`,
          ]);
      }
    }
    failures.expectNone();
    expect(counting, 'pictures that count some events').to.be.above(2);
  });

  it('counts no more by itself than on a linear or on a folded axis, of events that may all have a card', () => {
    const failures = new Failures();
    for (const [name, dataset] of datasets(8, 60)) {
      for (const width of WIDTHS) {
        const countedOn = (scale: 'auto' | 'linear' | 'folded') => {
          const {plan, input} = picturesOf(dataset, oneAxisKind, width, scale);
          return plan.project(input.extent, true).chips.reduce((sum, {rows}) => sum + rows.length, 0);
        };
        if (picturesOf(dataset, oneAxisKind, width).input.table.length > 64) continue;
        const [auto, linear, folded] = (['auto', 'linear', 'folded'] as const).map(countedOn);
        if (auto > Math.min(linear, folded))
          failures.add(`${name}, vertical, ${width} px`, [`${auto} are counted, ${linear} linear, ${folded} folded`]);
      }
    }
    failures.expectNone();
  });
});
