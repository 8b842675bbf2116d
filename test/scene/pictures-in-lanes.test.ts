import {expect} from 'chai';
import type {ScaleName} from '../../src/data/scale-names.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {expectCountedInPlace} from '../support/counted-in-place.js';
import {Failures} from '../support/failures.js';
import {textOverlaps} from '../support/picture-texts.js';
import {datasets, type Pictures, picturesOf, type PictureView, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {
  countedBesideRoom,
  cutNames,
  expectSoundLanes,
  laneMarks,
  namedIn,
  namelessBars,
  namesInParts,
} from '../support/sound-lanes.js';
import {cases, inTurn} from '../support/thorough.js';

/** Below 608 px, headers stand above their lanes. */
const WIDTHS = [390, 700, 1100];
const SCALES = ['folded', 'even', 'log'] as const;
/** Of the symbol of a group, px. */
const SYMBOL_HALF = 6;

/** What a view at rest shows: names cut by an edge, and what is wrong is added to the failures. */
function cutAtRest(
  {plan, scenePlan, input}: Pictures<LanesLayout>,
  {view, time}: PictureView,
  what: string,
  failures: Failures,
): number {
  const layout = plan.project(view, true);
  const {plotX, width, chips, lanes} = layout;
  failures.try(() => expectSoundLanes(layout, input, what, view));
  for (const {y, height} of lanes) {
    const own = chips.filter((chip) => chip.y >= y && chip.y < y + height);
    const stretch = {along: 'x', scale: plan.scale(view), from: plotX, to: width} as const;
    failures.try(() => expectCountedInPlace(own, input, stretch, what));
  }
  failures.add(what, namelessBars(layout, input, view));
  const names = cutNames(layout);
  failures.add(
    what,
    names.flatMap(({one, isFree}) => (isFree ? [`${one.label!.title} is cut, though a side is free`] : [])),
  );
  failures.add(what, namesInParts(layout));
  // Of more events, not all that have room are named: see docs/decisions/0027.
  if (input.dates.length <= 64) failures.add(what, countedBesideRoom(layout, plan.scale(view), input));
  const marks = laneMarks(layout, input, scenePlan.above);
  failures.add(what, textOverlaps(scenePlan.sceneAt(time), input.measure, marks, plotX));
  return names.length;
}

describe('every picture in lanes', () => {
  it('tells what is in view once and in place, names every bar, and has no text on another or cut', () => {
    const random = randomFrom(40);
    const failures = new Failures();
    const widths = inTurn(WIDTHS);
    let [cut, moving] = [0, 0];
    for (const [name, dataset] of datasets(10)) {
      for (const width of widths()) {
        const pictures = picturesOf(dataset, lanesKind, width);
        const {plan, input} = pictures;
        for (const shown of viewsOf(pictures, random)) {
          // Seen as a whole nothing is turned, so that a view that moves next keeps nothing.
          plan.project(input.extent, true);
          moving += cutNames(plan.project(shown.view, false)).length;
          cut += cutAtRest(pictures, shown, toldAs(name, 'lanes', width, shown.view), failures);
        }
      }
    }
    failures.expectNone();
    expect(cut, 'most of them had room').to.be.below(moving / 2);
  });

  it('does so on every scale that is not linear', () => {
    const random = randomFrom(42);
    const failures = new Failures();
    let pictured = 0;
    for (const [n, [name, dataset]] of Array.from(datasets(3, 60)).entries()) {
      for (const [i, width] of WIDTHS.entries()) {
        // Each width with one of the scales.
        const scales = cases<readonly ScaleName[]>([SCALES[(n + i) % SCALES.length]], SCALES);
        for (const scale of scales) {
          const pictures = picturesOf(dataset, lanesKind, width, scale);
          for (const shown of viewsOf(pictures, random, {parts: cases(4, 20)})) {
            cutAtRest(pictures, shown, toldAs(name, `lanes, ${scale}`, width, shown.view), failures);
            pictured++;
          }
        }
      }
    }
    failures.expectNone();
    expect(pictured).to.be.above(150);
  });

  it('has a stop of keys for each event that it names, also for those that it names at rest besides', () => {
    const random = randomFrom(43);
    const failures = new Failures();
    let [named, added] = [0, 0];
    for (const [name, dataset] of datasets(3)) {
      const {scenePlan, plan, input} = picturesOf(dataset, lanesKind, 1100);
      for (const {view, time} of viewsOf({input}, random, {parts: cases(6, 20)})) {
        const rowsOf = () => new Set(plan.stops(view).flatMap(({kind, rows}) => (kind === 'event' ? rows : [])));
        const planned = rowsOf();
        const {items} = scenePlan.sceneAt(time);
        const stops = rowsOf();
        for (const {kind, ids} of items) {
          if (kind !== 'event') continue;
          const row = input.ids.indexOf(ids[0]);
          named++;
          if (!planned.has(row)) added++;
          if (!stops.has(row)) failures.add(toldAs(name, 'lanes', 1100, view), [`${ids[0]} is no stop`]);
        }
      }
    }
    failures.expectNone();
    expect(named).to.be.above(500);
    expect(added, 'named besides').to.be.above(5);
  });

  it('has each name nearer to its own mark than to what comes next', () => {
    const widths = inTurn(WIDTHS, 1);
    let names = 0;
    for (const [name, dataset] of datasets(10, 60)) {
      for (const width of widths()) {
        const {plan, input} = picturesOf(dataset, lanesKind, width);
        const all = namedIn(plan.project(input.extent, false));
        for (const one of all) {
          const {label, start, end} = one;
          if (!label || label.at < end) continue; // in its bar, or before its mark
          const behind = label.at + label.width;
          for (const next of all) {
            if (next.lane !== one.lane || next.y !== one.y || next.start <= start) continue;
            names++;
            // On the start of a bar stands the symbol of its group.
            const begins = Math.min(next.start - SYMBOL_HALF, next.label?.at ?? Infinity);
            const what = `${name}, ${width} px: ${label.title} before ${next.label?.title}`;
            expect(begins - behind, what).to.be.above(label.at - end);
          }
        }
      }
    }
    expect(names).to.be.above(cases(100, 500));
  });
});
