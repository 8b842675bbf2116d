import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {type FlagsDetail, flagsDetail} from '../../src/layout/flags/flags-detail.js';
import {type FlagsPlan, planFlags} from '../../src/layout/flags/flags-plan.js';
import {FlagsPlans} from '../../src/layout/flags/flags-plans.js';
import {worthOf} from '../../src/layout/flags/hang-flags.js';
import type {Flag, FlagsLayout} from '../../src/layout/flags/project-flags.js';
import {turnFlags} from '../../src/layout/flags/turn-flags.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {inputFor} from '../support/layout-input.js';
import {randomDataset} from '../support/random-dataset.js';
import {randomFrom} from '../support/random.js';
import {randomViews} from '../support/random-views.js';
import {expectSound} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';

const inputs = [
  inputFor(withdrawal2021),
  ...Object.values(CHRONOLOGIES).map((dataset) => inputFor(dataset)),
  ...Array.from({length: cases(2, 12)}, (_, seed) => inputFor(randomDataset(seed, 5 + seed * 12))),
];

const WIDTHS = [360, 700, 1100];

const wholes = new Map<string, FlagsPlan>();

/** New plans of finer scales; that of all of time takes longest, and is the same. */
function newPlans(input: (typeof inputs)[number], width: number, detail: FlagsDetail = flagsDetail): FlagsPlans {
  const key = `${inputs.indexOf(input)} ${width}`;
  const whole = wholes.get(key) ?? finish(planFlags(input, {width, leastHeight: 120, mostHeight: 640}));
  if (inputs.includes(input)) wholes.set(key, whole);
  return new FlagsPlans(input, whole, () => detail);
}

const known = new Map<string, FlagsPlans>();

/** Plans of which other tests may have shown views: each view at rest is shown as if it were the first. */
function plansOf(input: (typeof inputs)[number], width: number): FlagsPlans {
  if (!inputs.includes(input)) return newPlans(input, width);
  const key = `${inputs.indexOf(input)} ${width}`;
  const plans = known.get(key) ?? newPlans(input, width);
  known.set(key, plans);
  return plans;
}

/** Adds no flags to a view at rest. */
const justTurned: FlagsDetail = {
  ...flagsDetail,
  resting: {...flagsDetail.resting, flags: (flags, plan, input) => turnFlags(flags, {...plan, plan}, input)},
};

/** What a reader sees of a flag, wherever its pole stands. */
const lookOf = ({x, y, at, hang, side, metaLines, titleLines}: Flag) =>
  JSON.stringify([(x - at).toFixed(3), y, hang, side, metaLines, titleLines]);

const viewsOf = ({extent}: (typeof inputs)[number], random: () => number, count = 8) =>
  randomViews(extent, random, count, 8);

/** What is counted of a layout, by importance. */
const counted = ({chips}: FlagsLayout, {table}: (typeof inputs)[number]) =>
  chips.flatMap(({rows}) => rows).reduce((sum, row) => sum + worthOf(table.importance[row]), 0);

describe('flags of a view at rest', () => {
  it('count less than if they were but turned, are stops for keys, and look the same however one has come to it', () => {
    const random = randomFrom(4);
    const widths = inTurn(WIDTHS);
    const sums = {turned: 0, rest: 0};
    for (const input of inputs)
      for (const width of widths()) {
        const plans = plansOf(input, width);
        const other = newPlans(input, width);
        const turnedOnly = newPlans(input, width, justTurned);
        for (const view of viewsOf(input, random)) {
          sums.turned += counted(turnedOnly.project(view, true), input);
          const layout = plans.project(view, true);
          sums.rest += counted(layout, input);
          const what = `${width} px, ${JSON.stringify(view)}`;
          expectSound(layout, input, what, view);
          const stops = plans.stops(view);
          const isStop = (kind: string, row: number) =>
            stops.some((stop) => stop.kind === kind && stop.rows[0] === row);
          for (const {row, at} of layout.flags)
            if (at >= 0 && at < width)
              expect(isStop('event', row), `${what}: a stop at ${input.ids[row]}`).to.equal(true);
          for (const {rows, start, label} of layout.bars)
            if (label && start >= 0 && start < width && label.at < width)
              expect(isStop('event', rows[0]), `${what}: a stop at the bar of ${input.ids[rows[0]]}`).to.equal(true);
          other.project(viewsOf(input, random)[0], true);
          expect(JSON.stringify(other.project(view, true))).to.equal(JSON.stringify(layout));
        }
      }
    expect(sums.rest, 'counted at rest').to.be.below(0.93 * sums.turned);
  });

  it('hang where the plan keeps room for what is out of sight now', () => {
    const early = Array.from({length: 12}, (_, i) => ({
      title: `An early event of many words, ${i}`,
      date: `2020-0${1 + (i % 3)}-2${i % 10}`,
    }));
    const late = {id: 'late', title: 'Hidden', date: '2020-04-05', importance: 0.1};
    const input = inputFor({start: '2020-01-01', end: '2020-12-31', events: [...early, late]});
    const whole = finish(planFlags(input, {width: 500, leastHeight: 160, mostHeight: 160}));
    const plans = new FlagsPlans(input, whole, () => flagsDetail);
    const titles = (view: View) => plans.project(view, true).flags.map(({row}) => input.ids[row]);
    expect(titles(input.extent)).not.to.include('late');
    // Of the same scale step.
    const view = {start: Date.parse('2020-04-01'), end: input.extent.end};
    expect(plans.project(view).flags.map(({row}) => input.ids[row])).not.to.include('late');
    expect(titles(view)).to.include('late');
  });
});

describe('names of bars', () => {
  it('move into them where they have grown so much at rest, stay there while the view moves, and come out again', () => {
    const input = inputFor({
      start: '2020',
      end: '2029-12-31',
      events: [
        {id: 'long', title: 'A fairly long name', date: '2024-02/2024-10'},
        {id: 'next', title: 'What came next', date: '2024-11/2025-06'},
        {id: 'other', title: 'What came then', date: '2025-07/2026-03'},
        {id: 'first', title: 'The first', date: '2020-03-03'},
      ],
    });
    const plans = plansOf(input, 700);
    const shown = (start: string, end: string, isAtRest: boolean) => {
      const view = {start: Date.parse(start), end: Date.parse(end)};
      const layout = plans.project(view, isAtRest);
      expectSound(layout, input, `${start} to ${end}`, view);
      return [
        layout.flags.map(({row}) => input.ids[row]).filter((id) => id === 'long'),
        layout.bars.flatMap(({label}) => (label?.title === 'A fairly long name' ? [label.title] : [])),
      ];
    };
    const [onFlag, inBar] = [
      [['long'], []],
      [[], ['A fairly long name']],
    ];
    plans.project(input.extent, true);
    expect(shown('2020', '2029-12-31', true)).to.deep.equal(onFlag);
    expect(shown('2023-07', '2025-07', false), 'zoomed in').to.deep.equal(onFlag);
    expect(shown('2023-07', '2025-07', true), 'at rest').to.deep.equal(inBar);
    expect(shown('2023-10', '2025-10', false), 'dragged').to.deep.equal(inBar);
    expect(shown('2023', '2026', false), 'zoomed out').to.deep.equal(onFlag);
    expect(shown('2024-06', '2026-06', true), 'cut, but in sight').to.deep.equal(inBar);
  });
});

describe('names of bars that an edge would cut', () => {
  it('stand beside them where their tier is free, also while the view moves, until one rests', () => {
    const events = [
      {id: 'early', title: 'Early', date: '2001/2004'},
      {id: 'long', title: 'A rather long name', date: '2020/2030'},
    ];
    const input = inputFor({start: '2000', end: '2050', events});
    const plans = plansOf(input, 700);
    const nameOf = (start: number, end: number, isAtRest: boolean) => {
      const {bars} = plans.project({start: Date.UTC(start, 0), end: Date.UTC(end, 0)}, isAtRest);
      const {start: from, end: to, label} = bars.find(({rows: [row]}) => input.ids[row] === 'long')!;
      expect(label?.title).to.equal('A rather long name');
      return label!.at < from ? 'before it' : label!.at >= to ? 'behind it' : 'in it';
    };
    expect(nameOf(2000, 2025, true), 'all in sight').to.equal('in it');
    expect(nameOf(1997, 2022, true), 'at the end').to.equal('before it');
    expect(nameOf(2001, 2026, false), 'dragged').to.equal('before it');
    expect(nameOf(2001, 2026, true), 'at rest').to.equal('in it');
    expect(nameOf(2029, 2049, true), 'at the start').to.equal('behind it');
    expect(nameOf(2028, 2048, false), 'dragged').to.equal('behind it');
    expect(nameOf(1997, 2022, true), 'at the end again').to.equal('before it');
    expect(nameOf(1990, 2032, false), 'zoomed out').to.equal('in it');
  });

  it('are on flags where the name of another bar has taken that room', () => {
    const events = [
      {id: 'first', title: 'War', date: '2016-01/2016-06'},
      {id: 'second', title: 'A rather long name', date: '2020/2030'},
    ];
    const input = inputFor({start: '2000', end: '2050', events});
    const plans = plansOf(input, 700);
    const view = {start: Date.UTC(2000, 0), end: Date.UTC(2022, 0)};
    const {bars, flags} = plans.project(view, true);
    expect(bars.map(({label}) => label?.title)).to.deep.equal(['War', undefined]);
    expect(flags.map(({titleLines, hang}) => [titleLines, hang])).to.deep.equal([[['A rather long name'], 'left']]);
    expect(plans.stops(view).map(({rows}) => rows)).to.deep.equal([[0], [1]]);
    expect(
      plans.project({start: Date.UTC(1999, 0), end: Date.UTC(2021, 0)}).flags.map(({hang}) => hang),
      'dragged',
    ).to.deep.equal(['left']);
  });
});

describe('names of bars that an edge has shortened', () => {
  it('stay so where they stand while the view moves', () => {
    const random = randomFrom(6);
    const widths = inTurn([360, 500, 700]);
    let [shortened, kept] = [0, 0];
    for (const input of inputs)
      for (const width of widths()) {
        const plans = plansOf(input, width);
        for (const view of viewsOf(input, random, cases(24, 8))) {
          const labelsOf = ({bars}: FlagsLayout) =>
            new Map(bars.flatMap(({rows: [row], label}) => (label ? [[row, label] as const] : [])));
          const resting = labelsOf(plans.project(view, true));
          const what = `${width} px, ${JSON.stringify(view)}`;
          const first = plans.project(view);
          const moving = labelsOf(first);
          const by = (random() - 0.5) * 0.2 * (view.end - view.start);
          const dragged = labelsOf(plans.project({start: view.start + by, end: view.end + by}));
          for (const [row, label] of resting) {
            const {title, at, width: length} = label;
            const isCrossed = first.poles.some((pole) => pole.at > at && pole.at < at + length);
            if (at >= width || at + length <= 0 || isCrossed) continue;
            const placed = moving.get(row);
            expect(placed?.title, what).to.equal(title);
            expect(placed!.at, what).to.be.closeTo(at, 0.01);
            if (title === input.words(row).title) continue;
            shortened++;
            if (dragged.get(row)?.title === title) kept++;
          }
        }
      }
    expect(kept, 'kept in a drag').to.be.above(0.8 * shortened);
    expect(shortened, 'shortened names').to.be.above(cases(10, 20));
  });
});

describe('flags of a view that moves', () => {
  it('hang as they did when it rested, all through a drag, and nothing stands on anything', () => {
    const random = randomFrom(5);
    const widths = inTurn(WIDTHS);
    let [flags, turned] = [0, 0];
    for (const input of inputs)
      for (const width of widths()) {
        const plans = plansOf(input, width);
        for (const view of viewsOf(input, random)) {
          const planned = new Map(plans.project(view).flags.map((flag) => [flag.row, lookOf(flag)]));
          const looks = new Map(plans.project(view, true).flags.map((flag) => [flag.row, lookOf(flag)]));
          const length = view.end - view.start;
          for (let step = 0; step < 4; step++) {
            // The first frame shows what the view at rest has shown.
            const by = step && (random() - 0.5) * 2 * length;
            const dragged = {start: view.start + by, end: view.end + by};
            const layout = plans.project(dragged);
            const shown = new Map(layout.flags.map((flag) => [flag.row, lookOf(flag)]));
            if (!step) for (const row of looks.keys()) expect(shown.has(row), 'is there').to.equal(true);
            for (const [row, look] of shown) {
              if (looks.has(row)) expect(look).to.equal(looks.get(row));
              flags++;
              turned += Number(planned.has(row) && planned.get(row) !== look);
            }
            expectSound(layout, input, `dragged to ${JSON.stringify(dragged)}`, dragged);
          }
        }
      }
    expect(turned, `of ${flags}`).to.be.above(flags / 50);
  });

  it('touch nothing in a zoom that begins with a view at rest, and few of them turn', () => {
    const random = randomFrom(6);
    const widths = inTurn(WIDTHS);
    let [flags, turns] = [0, 0];
    for (const input of inputs) {
      const plans = plansOf(input, cases(widths()[0], 700));
      for (const view of viewsOf(input, random)) {
        let before = new Map(plans.project(view, true).flags.map((flag) => [flag.row, flag]));
        const factor = random() < 0.5 ? 0.96 : 1.04;
        const center = view.start + (view.end - view.start) * random();
        for (let step = 1; step <= 24; step++) {
          const zoomed = {
            start: center - (center - view.start) * factor ** step,
            end: center + (view.end - center) * factor ** step,
          };
          if (zoomed.end - zoomed.start > input.extent.end - input.extent.start) break;
          const layout = plans.project(zoomed);
          expectSound(layout, input, `zoomed to ${JSON.stringify(zoomed)}`, zoomed);
          for (const flag of layout.flags) {
            const last = before.get(flag.row);
            flags++;
            turns += Number(Boolean(last) && (last!.hang !== flag.hang || last!.side !== flag.side));
          }
          before = new Map(layout.flags.map((flag) => [flag.row, flag]));
        }
      }
    }
    expect(turns, `of ${flags}`).to.be.below(flags / 500);
  });
});
