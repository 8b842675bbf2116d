import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import type {LayoutSize} from '../../src/layout/layout-plan.js';
import {projectFlags} from '../../src/layout/flags/project-flags.js';
import {worthOf} from '../../src/layout/flags/hang-flags.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {randomDataset} from '../support/random-dataset.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';
import {expectSound} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const sample = inputFor(withdrawal2021);
const layoutSample = (width: number, height?: number) =>
  layoutFlags(sample, {width, leastHeight: height ?? 120, mostHeight: height ?? 640});
/** What a page of 480 px leaves of the element when heading, summary and legend have theirs. */
const PLOT_HEIGHT = 480 - 100;

const layoutFlags = (input: TestInput, size: LayoutSize) =>
  projectFlags(finish(planFlags(input, size)), input.extent, input);

describe('flags of all of time', () => {
  it('stands all 15 point events of the sample on flags with their whole titles, from 900 px by 480 px on', () => {
    const spans = new Set(['districts-overrun', 'completion-target']);
    const points = sample.ids.filter(
      (id) => !spans.has(id) && !['war-begins', 'panj-bridge', 'doha-agreement'].includes(id),
    );
    expect(points).to.have.lengthOf(15);
    const heights = inTurn([PLOT_HEIGHT, undefined]);
    for (const width of [900, 905, 912, 930, 960, 1000, 1024, 1088, 1120, 1280, 1440, 1920, 2560]) {
      for (const height of heights()) {
        const layout = layoutSample(width, height);
        expectSound(layout, sample, `${width} × ${height}`);
        const flagged = new Map(layout.flags.map((flag) => [sample.ids[flag.row], flag]));
        for (const id of points) {
          const flag = flagged.get(id);
          expect(flag, `${id} at ${width} × ${height}`).not.to.equal(undefined);
          expect(flag!.titleLines.join(' ')).to.equal(sample.words(flag!.row).title);
          const {start, end} = sample.extent;
          const trueX =
            layout.axis.start +
            ((sample.table.earliest[flag!.row] - start) / (end - start)) * (layout.axis.end - layout.axis.start);
          expect(flag!.at).to.be.closeTo(trueX, 0.5);
        }
        expect(layout.chips, `${width} × ${height}`).to.deep.equal([]);
      }
    }
  });

  it('writes the name of a bar beside it only where no pole stands between them', () => {
    let beside = 0;
    for (let seed = 0; seed < cases(20, 300); seed++) {
      const input = inputFor(unevenDataset(seed, 20 + (seed % 60)));
      const layout = layoutFlags(input, {width: 900, leastHeight: 120, mostHeight: 640});
      for (const {start, end, y, label} of layout.bars) {
        if (!label || label.at < end) continue;
        beside++;
        const between = layout.poles.filter(
          ({at, segments}) => at > end && at < label.at && segments.some(([top, foot]) => top <= y && foot > y),
        );
        expect(between, `seed ${seed}, ${label.title} beside ${start} to ${end} px`).to.deep.equal([]);
      }
    }
    expect(beside, 'names beside bars').to.be.above(10);
  });

  it('spares the names of bars, and counts no more for it', () => {
    let [inBars, named] = [0, 0];
    for (const [name, width] of [
      ['dynasties', 390],
      ['dynasties', 700],
      ['dynasties', 1100],
      ['project', 700],
      ['project', 1100],
    ] as const) {
      const {bars, flags} = layoutFlags(inputFor(CHRONOLOGIES[name]), {width, leastHeight: 120, mostHeight: 640});
      const labels = bars.filter(({label}) => label).length;
      inBars += labels;
      named += labels + flags.length;
    }
    // While a pole was free to displace names these were 44 and 170.
    expect(inBars, 'names in bars').to.be.above(52);
    expect(named, 'events with a name').to.be.above(174);
  });

  it('writes a name across the time of a pole that only reaches tiers nearer to the axis', () => {
    const long = 'A reign that has a name as long as this one is, and longer than half of its bar';
    const events = [
      {id: 'first', title: 'First', date: '1900/1910'},
      {id: 'long', title: long, date: '1905/1990'},
      {
        id: 'short',
        title: 'A short span whose name is much too long to stand behind its bar, in the tier that is the first',
        date: '1946/1948',
      },
    ];
    const input = inputFor({events, start: '1890', end: '2000'});
    const {bars, flags} = layoutFlags(input, {width: 900, leastHeight: 120, mostHeight: 640});
    const bar = (id: string) => bars.find(({rows}) => input.ids[rows[0]] === id)!;
    expect(bar('short').y, 'the tier of the short one').to.be.below(bar('long').y);
    expect(
      flags.map(({row, side}) => [input.ids[row], side]),
      'flags',
    ).to.deep.include(['short', 'above']);
    expect(bar('long').label?.title).to.equal(long);
  });

  it('loses less where few of many can hang, by a search for the most important', () => {
    for (const [name, width, most] of [
      ['siege', 360, 0.72],
      ['siege', 390, 0.68],
      ['presidents', 360, 0.19],
      ['biography', 390, 0.14],
    ] as const) {
      const input = inputFor(CHRONOLOGIES[name]);
      const {chips} = layoutFlags(input, {width, leastHeight: 120, mostHeight: 640});
      const worth = (rows: Iterable<number>) =>
        Array.from(rows, (row) => worthOf(input.table.importance[row])).reduce((sum, one) => sum + one, 0);
      const lost = worth(chips.flatMap(({rows}) => rows)) / worth(input.table.order.keys());
      expect(lost, `${name} at ${width} px`).to.be.below(most);
    }
  });

  it('gives bars the height that flags leave, before it counts any', () => {
    for (const count of [8, 12, 16, 20]) {
      // All at one time: each needs a tier of its own.
      const spans = Array.from({length: count}, (_, i) => ({id: `e${i}`, title: `Span ${i}`, date: '1901/1909'}));
      const points = ['1900', '1910'].map((date) => ({id: date, title: `Year ${date}`, date}));
      const input = inputFor({events: [...spans, ...points]});
      const layout = layoutFlags(input, {width: 900, leastHeight: 120, mostHeight: 640});
      expectSound(layout, input, `${count} spans`);
      expect(layout.chips, `${count} spans`).to.deep.equal([]);
      expect(layout.height, `${count} spans`).to.be.at.most(640);
    }
  });

  it('counts in chips what has no room, the least important first', () => {
    const heights = inTurn([160, 240, 320, undefined]);
    for (let width = 480; width < 900; width += 20) {
      for (const height of heights()) {
        const layout = layoutSample(width, height);
        expectSound(layout, sample, `${width} × ${height}`);
        const {importance} = sample.table;
        const hung = layout.flags.map(({row}) => importance[row]);
        const counted = layout.chips.flatMap(({rows}) => rows.map((row) => importance[row]));
        if (!counted.length || !hung.length) continue;
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(mean(hung), `${width} × ${height}`).to.be.at.least(mean(counted));
      }
    }
  });

  it('never overlaps, on random datasets of any size of picture', () => {
    const random = randomFrom(13);
    for (let seed = 1; seed <= cases(6, 150); seed++) {
      const input = inputFor(randomDataset(seed, 1 + Math.floor(random() * 60)));
      const width = 300 + random() * 1200;
      const height = random() < 0.5 ? 100 + random() * 500 : undefined;
      expectSound(
        layoutFlags(input, {width, leastHeight: height ?? 120, mostHeight: height ?? 640}),
        input,
        `seed ${seed}, ${width} × ${height}`,
      );
    }
  });

  it('draws poles that nearly coincide as one, which reaches the flags of all of them', () => {
    const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2021-01-${day}`);
    const events = [...days, '2026-01-01'].map((date) => ({id: date, title: date, date}));
    const {poles, flags} = layoutFlags(inputFor({events}), {width: 1100, leastHeight: 120, mostHeight: 640});
    for (const pole of poles) {
      for (const other of poles) if (other !== pole) expect(Math.abs(pole.at - other.at)).to.be.at.least(2);
    }
    const carried = poles.flatMap(({rows}) => rows);
    expect(carried.sort((a, b) => a - b)).to.deep.equal(flags.map(({row}) => row).sort((a, b) => a - b));
    expect(poles.length).to.be.below(flags.length);
  });

  it('is as high as it needs to be, or as high as the page wants', () => {
    const natural = layoutSample(1120);
    expect(natural.height).to.be.within(120, 640);
    expect(layoutSample(1120, 560).height).to.equal(560);
  });

  it('draws no dot where the day is wide: a band, with the pole at its start', () => {
    const input = inputFor({
      start: '2021-06-10',
      end: '2021-06-29',
      events: [
        {title: 'A longer title', date: '2021-06-20'},
        {title: 'b', date: '2021-06-20T10:00Z'},
      ],
    });
    const {marks, flags, axis} = layoutFlags(input, {width: 900, leastHeight: 120, mostHeight: 640});
    const day = (axis.end - axis.start) / 20;
    const [band, dot] = marks;
    expect(band.start).to.be.closeTo(axis.start + 10 * day, 1e-6);
    expect(band.end).to.be.closeTo(axis.start + 11 * day, 1e-6);
    expect(dot.end).to.equal(dot.start);
    expect(flags.map(({at}) => at)).to.deep.equal([band.start, dot.start]);
  });

  it('tells what lies outside the axis at its ends, and stretches it for nothing', () => {
    const {edges, axis} = layoutSample(1000);
    expect(edges.map(({side, rows}) => [side, rows.length])).to.deep.equal([['before', 3]]);
    expect(sample.extent).to.deep.equal({start: Date.parse('2021-05-01'), end: Date.parse('2021-09-12')});
    expect(edges[0].x + edges[0].width).to.be.below(axis.start);
  });

  it('searches no longer for roomy flags where flat ones have room for all', () => {
    const {events} = CHRONOLOGIES.earth;
    const some = Array.from({length: 14}, (_, i) => events[Math.floor((i * events.length) / 14)]);
    const search = planFlags(inputFor({events: some}), {width: 1000, leastHeight: 430, mostHeight: 430});
    let steps = 0;
    let step = search.next();
    for (; !step.done; steps++) step = search.next();
    expect(step.value.chips).to.deep.equal([]);
    expect(step.value.spacing.isFlat).to.equal(true);
    expect(steps, 'of some 4,000 for the roomy ones alone').to.be.below(1500);
  });

  it('lays out ten thousand events, and counts most of them', () => {
    const input = inputFor(randomDataset(3, 10_000));
    const layout = layoutFlags(input, {width: 1000, leastHeight: 120, mostHeight: 500});
    expectSound(layout, input, 'ten thousand');
    expect(layout.flags.length + layout.chips.length + layout.bars.length).to.be.below(400);
  });
});
