import {expect} from 'chai';
import type {AxisMark} from '../../src/layout/axis-marks.js';
import type {Projection} from '../../src/layout/layout-plan.js';
import type {Scale} from '../../src/layout/scales/scale.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import type {Scene} from '../../src/scene/scene.js';
import type {TimelineDataset} from '../../src/data/types.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {Failures} from '../support/failures.js';
import {flatMarks} from '../support/flat-marks.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {textsAndChips} from '../support/picture-texts.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';

const WIDTHS = [390, 700, 1120];
const SCALES = ['folded', 'even', 'log'] as const;
const DAY = 86_400_000;
/** Beside a label, and as wide as the widest one is, px. */
const SPACING = 88;
const LABEL = 110;
/** The last instant that `Date` knows, and the unit of which there is a round instant in time before. */
const LAST_DATE = 8.64e15;
const YEAR = 365.25 * DAY;

/** Of very different ages, so that much of the axis is folded. */
const DEEP_TIME: TimelineDataset = {
  events: [
    ['Y-138E8', 'Big Bang'],
    ['Y-136E8~', 'First stars'],
    ['Y-4567E6', 'Sun and Earth'],
    ['Y-38E8~', 'First life'],
    ['Y-24E8~', 'Great Oxidation'],
    ['Y-539E6', 'Cambrian explosion'],
    ['Y-375E6~', 'Fish on land'],
    ['Y-252E6', 'Great Dying'],
    ['Y-230E6~', 'First dinosaurs'],
    ['Y-66E6', 'Dinosaurs die out'],
    ['Y-7E6~', 'Human and chimpanzee lines part'],
    ['Y-33E5~', 'First stone tools'],
    ['Y-300000', 'Homo sapiens'],
    ['Y-45000', 'Cave paintings'],
    ['-9500~', 'Farming'],
    ['-3300~', 'Writing'],
    ['0105', 'Paper'],
    ['1455', 'Gutenberg’s Bible'],
    ['1687', 'Newton’s Principia'],
    ['1859', 'Origin of Species'],
    ['1969-07-20', 'Moon landing'],
    ['1989', 'The Web'],
    ['2022', 'ChatGPT'],
  ].map(([date, title]) => ({date, title})),
};

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

/** Half of a dot, px. */
const DOT = 6;
const SHORTENED = 'quiet times shortened';

/** The breaks of a scene: where their waves stand, px. */
const breaksOf = ({marks}: Scene): [from: number, to: number][] =>
  flatMarks(marks).flatMap((mark) =>
    mark.type === 'rect' && mark.part === 'fold-gap' && mark.key.startsWith('fold')
      ? [[mark.x, mark.x + mark.width]]
      : [],
  );

/** Breaks that run under the marks of events. */
const coveredBreaks = (scene: Scene, marks: readonly AxisMark[]): string[] =>
  breaksOf(scene)
    .filter(([from, to]) => marks.some(({kind, start, end}) => kind === 'dot' && start - DOT < to && end + DOT > from))
    .map(([from, to]) => `the break from ${from} to ${to} px runs under a mark`);

/** Labels of folds that an edge cuts, or the column of headers. */
const cutFoldLabels = (scene: Scene, whole: ReadonlySet<string>, texts: ReturnType<typeof textsAndChips>['texts']) =>
  texts
    .filter(({part, box, words}) => part === 'fold-label' && !whole.has(`${words} ${Math.ceil(box.width)}`))
    .map(({words}) => `“${words}” is cut in a picture ${scene.width} px wide`);

/** How many times as fast time passes between some labels of an axis as between others. */
function unevenness({ticks}: Projection, axisScale: Scale): number {
  const named = ticks.filter(({label}) => label);
  const paces = named.slice(1).map(({at, time}, i) => {
    const length = axisScale.toTime(time) - axisScale.toTime(named[i].time);
    return length / (at - named[i].at);
  });
  // Few labels tell little.
  return named.length < 5 ? Infinity : Math.max(...paces) / Math.min(...paces);
}

/** Views of some datasets on each scale that is not linear, down a page and across one. */
function* bentViews(
  all: Iterable<readonly [name: string, dataset: TimelineDataset]>,
  random: () => number,
  views: {readonly parts: number; readonly deepest: number},
) {
  for (const [name, dataset] of all)
    for (const [kind, width] of [
      [oneAxisKind, 390],
      [flagsKind, 1120],
    ] as const)
      for (const scaleName of SCALES) {
        const pictures = picturesOf<Projection>(dataset, kind, width, scaleName);
        const {plan, input} = pictures;
        for (const {view} of viewsOf(pictures, random, views))
          yield {plan, input, view, what: toldAs(name, `${kind.name}, ${scaleName}`, width, view)};
      }
}

describe('every axis that is not linear', () => {
  it('names a round date wherever there is room for it', () => {
    const random = randomFrom(11);
    const pairs = inTurn(SCALES.flatMap((scaleName) => WIDTHS.map((width) => ({scaleName, width}))));
    const failures = new Failures();
    for (const [name, dataset] of datasets(cases(1, 10))) {
      for (const {scaleName, width} of pairs()) {
        const pictures = picturesOf(dataset, flagsKind, width, scaleName);
        const {plan, input, scenePlan} = pictures;
        const {earliest, latest} = scenePlan.input.table;
        const isTimed = earliest.some((time, row) => latest[row] - time < DAY);
        for (const {view} of viewsOf(pictures, random, {parts: cases(2, 20)})) {
          const layout = plan.project(view, true);
          const finest = isTimed ? 60_000 : DAY;
          const what = toldAs(name, scaleName, width, view);
          failures.add(what, namelessStretches(layout, input.scale!, plan.scale(view), finest));
        }
      }
    }
    failures.expectNone();
  });

  it('names no odd year between ticks that are near enough without it', () => {
    const random = randomFrom(12);
    const failures = new Failures();
    let odd = 0;
    for (const {plan, input, view, what} of bentViews(datasets(3), random, {parts: cases(2, 20), deepest: 4})) {
      const ticks = plan.project(view, true).ticks.map(({time, at}) => {
        const date = new Date(input.scale!.toTime(time));
        return {at, year: date.getUTCFullYear(), isYear: date.getUTCMonth() + date.getUTCDate() === 1};
      });
      ticks.slice(1, -1).forEach(({year, isYear}, i) => {
        // 500 BC is the year −499.
        if (!isYear || year <= 1 || year % 2 === 0 || year % 5 === 0) return;
        odd++;
        const [before, after] = [ticks[i], ticks[i + 2]];
        const isEveryYear = year - before.year <= 1 || after.year - year <= 1;
        if (after.at - before.at < 3 * SPACING - 1 && !isEveryYear)
          failures.add(what, [`${year} between ${before.year} and ${after.year}`]);
      });
    }
    failures.expectNone();
    expect(odd).to.be.above(10);
  });

  it('has equal steps between its ticks wherever it is straight', () => {
    const random = randomFrom(13);
    const failures = new Failures();
    let straight = 0;
    const all = [...datasets(3), ['the Big Bang', DEEP_TIME] as const];
    for (const {plan, input, view, what} of bentViews(all, random, {parts: cases(3, 20), deepest: 6})) {
      const {ticks} = plan.project(view, true);
      const times = ticks.map(({time}) => input.scale!.toTime(time));
      for (let i = 2; i < ticks.length; i++) {
        const [first, middle, last] = times.slice(i - 2);
        // Months and days differ in length.
        if (middle - first < YEAR || last - middle < YEAR) continue;
        const paceAt = (part: number) => input.scale!.toAxis(first + part * (last - first)) - ticks[i - 2].time;
        const whole = paceAt(1);
        // A tick at a bend belongs to what lies beyond as well.
        const parts = Array.from({length: 43}, (_, j) => (j - 1) / 40);
        if (parts.some((part) => Math.abs(paceAt(part) - part * whole) > 0.002 * whole)) continue;
        straight++;
        // Each side of a rounder tick is divided by itself: 480, 500, 550.
        const step = Math.max(middle - first, last - middle) / YEAR;
        if (new Date(middle).getUTCFullYear() % 10 ** Math.ceil(Math.log10(step) - 0.01) === 0) continue;
        // 1 AD takes the place of the year 0, and years differ by a day.
        if (Math.abs(last - 2 * middle + first) > 1.1 * YEAR)
          failures.add(what, [[first, middle, last].map((time) => Math.round(time / YEAR + 1970)).join(', ')]);
      }
    }
    failures.expectNone();
    expect(straight).to.be.above(50);
  });

  it('names no month of a year that is hardly longer than a tick needs', () => {
    const months: string[] = [];
    for (const scaleName of SCALES) {
      const {plan, input} = picturesOf<Projection>(CHRONOLOGIES.city, oneAxisKind, 390, scaleName);
      for (const {time, label} of plan.project(input.extent, true).ticks) {
        // A day later: what is bent there and back is not exact.
        const date = new Date(input.scale!.toTime(time) + DAY);
        if (date.getUTCMonth() || date.getUTCDate() > 2) months.push(`${scaleName}: ${label}`);
      }
    }
    expect(months).to.deep.equal([]);
  });

  it('lets no two words beside each other nearly touch', () => {
    const {scenePlan, input} = picturesOf<Projection>(DEEP_TIME, flagsKind, 1120, 'folded');
    const {texts} = textsAndChips(scenePlan.sceneAt(input.extent), input.measure);
    const row = texts.filter(({part}) => /^(fold|tick)-label$/.test(part)).sort((a, b) => a.box.x - b.box.x);
    expect(row.length).to.be.above(8);
    row.slice(1).forEach(({box, words}, i) => {
      const before = row[i].box;
      expect(box.x - before.x - before.width, `${row[i].words} ${words}`).to.be.at.least(11);
    });
  });

  it('has a break, or uneven years, wherever it is told to be shortened; none runs under a mark, and no label is cut', () => {
    const random = randomFrom(10);
    const widths = inTurn(WIDTHS);
    const failures = new Failures();
    let breaks = 0;
    for (const [name, dataset] of datasets(cases(1, 10))) {
      for (const kind of [flagsKind, lanesKind]) {
        for (const width of widths()) {
          const pictures = picturesOf<Projection & {readonly plotX?: number}>(dataset, kind, width, 'folded');
          const {plan, input, scenePlan} = pictures;
          for (const {view, time} of viewsOf(pictures, random, {parts: cases(2, 20)})) {
            const layout = plan.project(view, true);
            const scene = scenePlan.sceneAt(time);
            const drawn = breaksOf(scene);
            breaks += drawn.length;
            const {texts} = textsAndChips(scene, input.measure, layout.plotX);
            const widths = layout.axis.folds!.map((fold) => `${fold.text} ${fold.width}`);
            const isTold = scene.summary.includes(SHORTENED);
            failures.add(toldAs(name, kind.name, width, view), [
              ...(kind === flagsKind ? coveredBreaks(scene, layout.marks) : []),
              ...cutFoldLabels(scene, new Set(widths), texts),
              ...(scene.isWhole && isTold && !drawn.length && unevenness(layout, input.scale!) < 1.15
                ? ['it is told to be shortened, and nothing shows it']
                : []),
              ...(drawn.length && !isTold ? ['a break is not told'] : []),
            ]);
          }
        }
      }
    }
    failures.expectNone();
    expect(breaks).to.be.above(cases(20, 100));
  });

  it('is not told to be shortened where nothing is', () => {
    const events = Array.from({length: 12}, (_, i) => ({title: `Event ${i}`, date: String(1900 + 10 * i)}));
    const {scenePlan} = picturesOf({events}, flagsKind, 1120, 'folded');
    expect(scenePlan.sceneAt(scenePlan.extent).summary).not.to.include(SHORTENED);
  });

  it('opens a long fold once a reader comes nearer', () => {
    const dates = ['Y-13800000000', 'Y-4540000000', 'Y-66000000', '-3000', '1440', '1969', '2007'];
    const {scenePlan, plan, input} = picturesOf(
      {events: dates.map((date) => ({title: date, date}))},
      flagsKind,
      1120,
      'folded',
    );
    const whole = scenePlan.sceneAt(scenePlan.extent);
    expect(whole.items.filter(({kind}) => kind === 'fold')).to.have.lengthOf(3);
    const [fold] = input.scale!.folds;
    const near = plan.project(input.scale!.viewToAxis(fold), true);
    expect(near.axis.folds).to.deep.equal([]);
    expect(near.ticks.filter(({label}) => label)).to.have.length.above(2);
  });
});
