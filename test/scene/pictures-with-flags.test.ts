import {expect} from 'chai';
import type {ScaleName} from '../../src/data/scale-names.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {expectCountedInPlace} from '../support/counted-in-place.js';
import {Failures} from '../support/failures.js';
import {
  cutFlags,
  cutLabels,
  flagMarks,
  missedPlaces,
  namelessFlagBars,
  shortNames,
  shortTitles,
} from '../support/flag-oracles.js';
import {textOverlaps} from '../support/picture-texts.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSound} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';

const WIDTHS = [360, 700, 1100];
const SCALES: readonly ScaleName[] = ['linear', 'folded', 'even', 'log'];
const DAY = 86_400_000;
/** What a picture may take at most, and beyond the ends of the axis its chips, px. */
const MOST_HEIGHT = 640;
const DOT_ROOM = 8;

describe('every picture with flags', () => {
  it('tells what is in view once and in place, names every bar, and has no text on another or cut', () => {
    const random = randomFrom(42);
    const widths = inTurn(WIDTHS);
    const failures = new Failures();
    for (const [name, dataset] of datasets(4)) {
      for (const width of widths()) {
        const pictures = picturesOf(dataset, flagsKind, width);
        const {plan, scenePlan, input} = pictures;
        const {above} = scenePlan;
        for (const {view, time} of viewsOf(pictures, random)) {
          const what = toldAs(name, 'flags', width, view);
          const layout = plan.project(view, true);
          const scale = plan.scale(view);
          failures.try(() => expectSound(layout, input, what, view));
          const [from, to] = [scale.from - DOT_ROOM, scale.to + DOT_ROOM];
          const stretch = {along: 'x', scale, from, to, bars: layout.bars} as const;
          failures.try(() => expectCountedInPlace(layout.chips, input, stretch, what));
          failures.add(what, [
            ...namelessFlagBars(layout, input, view),
            ...cutLabels(layout, input),
            ...cutFlags(layout, plan.project(view, false), input),
            ...(view === input.extent ? missedPlaces(layout, input, scale, MOST_HEIGHT - above) : []),
            ...textOverlaps(scenePlan.sceneAt(time), input.measure, flagMarks(layout, input, above)),
          ]);
        }
      }
    }
    failures.expectNone();
  });

  it('cuts no title, on whatever scale, that has room on another side of its mark', () => {
    const random = randomFrom(71);
    const widths = inTurn(WIDTHS, 1);
    const failures = new Failures();
    let [index, beside] = [0, 0];
    for (const [name, dataset] of datasets(4)) {
      for (const width of widths()) {
        // Each scale in turn; all of them where there is time.
        for (const scale of cases([SCALES[index++ % SCALES.length]], SCALES)) {
          const pictures = picturesOf(dataset, flagsKind, width, scale);
          const {plan, scenePlan, input} = pictures;
          for (const {view, time} of viewsOf(pictures, random, {parts: cases(3, 20)})) {
            if (view === input.extent) continue;
            const what = `${toldAs(name, 'flags', width, view)} of the ${scale} axis`;
            const layout = plan.project(view, true);
            failures.try(() => expectSound(layout, input, what, view));
            failures.add(what, [
              ...namelessFlagBars(layout, input, view),
              ...cutLabels(layout, input),
              ...cutFlags(layout, plan.project(view, false), input),
              ...shortTitles(layout, input),
              ...shortNames(layout, input, view),
              ...textOverlaps(scenePlan.sceneAt(time), input.measure, flagMarks(layout, input, scenePlan.above)),
            ]);
            beside += layout.bars.filter(({label, start}) => label && label.at < start).length;
          }
        }
      }
    }
    failures.expectNone();
    expect(beside, 'names before their bars').to.be.above(cases(0, 5));
  });

  it('at rest, names a bar behind it in its tier, where there is room, before on a flag', () => {
    const random = randomFrom(46);
    const failures = new Failures();
    let behind = 0;
    for (const [name, dataset] of datasets(cases(5, 60))) {
      const pictures = picturesOf(dataset, flagsKind, 1100);
      const {plan, input} = pictures;
      for (const {view} of viewsOf(pictures, random, {parts: cases(6, 20)})) {
        if (view === input.extent) continue;
        const layout = plan.project(view, true);
        const {bars, flags, width, now} = layout;
        behind += bars.filter(({label, end}) => label && label.at > end).length;
        const yOf = new Map(bars.map(({rows, y}) => [rows[0], y]));
        for (const {row} of flags) {
          const bar = bars.find(({rows, kind}) => rows[0] === row && kind === 'span');
          if (!bar || bar.start < 0 || bar.rows.length > 1) continue;
          const {title, strong, state} = input.words(row);
          const long = input.measure.width(title, strong ? 'strong' : 'title');
          const to = bar.end + long + (state ? 8 + input.measure.width(state, 'small') : 0) + 2 * 7;
          const isIn = (at: number) => at >= bar.end - 1 && at <= to + 1;
          // What a view has planned beyond its edges may stand in the way.
          const isFree =
            to < width - 300 &&
            !(now && isIn(now.at)) &&
            bars.every((other) => other.y !== bar.y || other === bar || other.end <= bar.end || other.start > to + 1) &&
            flags.every(({row: other, side, at}) => {
              const from = yOf.get(other) ?? -Infinity;
              return other === row || !isIn(at) || (side === 'below' ? from >= bar.y : from <= bar.y);
            });
          if (isFree) failures.add(toldAs(name, 'flags', 1100, view), [`${title} hangs beside room behind its bar`]);
        }
      }
    }
    failures.expectNone();
    expect(behind, 'names behind their bars').to.be.above(20);
  });

  it('names nearly all events of a view of some length, and cuts next to no title, where they lie evenly', () => {
    const random = randomFrom(100);
    const told = {named: 0, counted: 0, cut: 0};
    const begins = ['Launch of the', 'Second flight of', 'Repair of a telescope by', 'Return of'];
    for (let seed = 0; seed < cases(4, 40); seed++) {
      const events = Array.from({length: 130}, (_, i) => ({
        date: new Date(Date.UTC(1981, 0, 1) + (i + random() * 1.6) * 85 * DAY).toISOString().slice(0, 10),
        title: `${begins[i % 4]} mission ${i}`,
      }));
      for (const width of WIDTHS) {
        const {plan, input} = picturesOf({events}, flagsKind, width);
        const {start, end} = input.extent;
        // One event in 50 px.
        const length = ((end - start) * (width / 50)) / events.length;
        for (let i = 0; i < 6; i++) {
          const from = start + random() * (end - start - length);
          const {flags, chips} = plan.project({start: from, end: from + length}, true);
          told.named += flags.length;
          told.counted += chips.reduce((sum, {rows}) => sum + rows.length, 0);
          told.cut += flags.filter(({titleLines}) => titleLines.at(-1)!.endsWith('…')).length;
        }
      }
    }
    expect(told.named).to.be.above(500);
    expect(told.counted / told.named, 'counted').to.be.below(0.06);
    expect(told.cut / told.named, 'cut').to.be.below(0.01);
  });

  it('would be found to leave out a flag that has a place, and to cut one whose other side is free', () => {
    const random = randomFrom(44);
    let [removed, missed, cut, short, labels] = [0, 0, 0, 0, 0];
    const some = Array.from(datasets(0, 0)).filter((_, i) => cases(i % 3 === 2, true));
    for (const [, dataset] of some) {
      const pictures = picturesOf(dataset, flagsKind, 1100);
      const {plan, input} = pictures;
      const layout = plan.project(input.extent, true);
      for (const flag of layout.flags.filter((_, i) => i % 5 === 0)) {
        const chip = {x: 0, y: 0, width: 24, height: 24, rows: [flag.row], first: flag.row, label: '+1'};
        const without = {...layout, flags: layout.flags.filter((other) => other !== flag), chips: [chip]};
        removed++;
        if (missedPlaces(without, input, plan.scale(input.extent), 2 * layout.height).length) missed++;
      }
      for (const {view} of viewsOf(pictures, random)) {
        const moving = plan.project(view, false);
        cut += cutFlags(moving, moving, input).length;
        labels += cutLabels(moving, input).length;
        const kept = plan.project(view, true).flags.filter(({at}) => at < 0 || at > 1100);
        short += cutFlags({...moving, flags: kept}, moving, input).length;
      }
    }
    expect(missed / removed, 'flags found missing').to.be.above(0.5);
    expect(cut, 'flags found cut while the view moves').to.be.above(cases(3, 10));
    expect(labels, 'labels of bars found cut while the view moves').to.be.above(cases(3, 10));
    expect(short, 'flags found missing').to.be.above(cases(3, 10));
  });
});
