import {expect} from 'chai';
import {anchorOf} from '../../src/query/events-in-view.js';
import {makeScale} from '../../src/layout/scales/make-scale.js';
import {isArbitrary} from '../../src/layout/scales/round-times.js';
import type {Scale} from '../../src/layout/scales/scale.js';
import {TimeScale} from '../../src/layout/time-scale.js';
import {INTERVALS} from '../../src/time/axis-ticks.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const NAMES = ['folded', 'even', 'log'] as const;

function scaleFor(name: Scale['name'], input: TestInput, size = 50, length?: number): Scale {
  const rows = Array.from({length: input.table.length}, (_, row) => row);
  return makeScale(name, input, {rows, sizeOf: () => size, slack: 44, ...(length !== undefined && {length})});
}

/** Every scale of many datasets. */
function* scales(): Generator<[string, Scale, TestInput]> {
  const datasets = {
    ...CHRONOLOGIES,
    ...Object.fromEntries(Array.from({length: 15}, (_, seed) => [`uneven ${seed}`, unevenDataset(seed, 2 + seed)])),
  };
  for (const [what, dataset] of Object.entries(datasets)) {
    const input = inputFor(dataset);
    for (const name of NAMES) yield [`${name} ${what}`, scaleFor(name, input), input];
  }
}

/** The ticks of a view of a scale, in px of an axis of a length. */
function ticksOf(scale: Scale, view: {start: number; end: number}, length: number) {
  return scale.ticks({
    ...view,
    length,
    locale: 'en',
    zone: 'UTC',
    spacing: 60,
    labelOffset: -1,
    shortMonths: true,
    measure: () => 16,
  });
}

describe('makeScale', () => {
  it('keeps the ends of time, rises everywhere, and has an inverse', () => {
    for (const [what, scale, {extent}] of scales()) {
      expect(scale.toAxis(extent.start), what).to.equal(extent.start);
      expect(scale.toAxis(extent.end), what).to.equal(extent.end);
      const all = extent.end - extent.start;
      let before = -Infinity;
      for (let i = -5; i <= 505; i++) {
        const time = extent.start + (i / 500) * all;
        const axisTime = scale.toAxis(time);
        expect(axisTime, what).to.be.above(before);
        expect(Math.abs(scale.toTime(axisTime) - time) / all, what).to.be.below(1e-8);
        before = axisTime;
      }
    }
  });

  it('gives every event of a folded axis the room that it asks for, and shortens what is empty to a fold', () => {
    const dates = ['-2399', '-0099', '1642', '1673', '1804', '1822', '2016', '2022'];
    const input = inputFor({events: dates.map((date) => ({title: date, date}))});
    const scale = scaleFor('folded', input);
    const {extent, table} = input;
    const axis = new TimeScale(extent, 0, scale.length);
    const places = dates.map((_, row) => axis.toPx(scale.toAxis(anchorOf(table, row))));
    for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).to.be.within(50 - 1e-6, 94 + 1e-6);
    const years = scale.folds.map(({start, end}) => [start, end].map((time) => new Date(time).getUTCFullYear()));
    expect(years).to.deep.include.members([
      [-2399, -99],
      [-99, 1642],
    ]);
    expect(years).not.to.deep.include([1642, 1673]);
    expect(scale.closedFolds(scale.length / (extent.end - extent.start))).to.have.lengthOf(years.length);
    // Zoomed into, a fold is no break any more.
    expect(scale.closedFolds((20 * scale.length) / (extent.end - extent.start))).to.deep.equal([]);
  });

  it('folds nothing away that happens, though no room is asked for it', () => {
    let folds = 0;
    for (let seed = 0; seed < 20; seed++) {
      const input = inputFor(unevenDataset(seed, 80));
      const {extent, table} = input;
      const rows = Array.from({length: table.length}, (_, row) => row).filter((row) => row % 4 === 0);
      for (const length of [undefined, 1000]) {
        const needs = {rows, sizeOf: () => 50, slack: 44, ...(length !== undefined && {length})};
        const scale = makeScale('folded', input, needs);
        const axis = new TimeScale(extent, 0, scale.length);
        folds += scale.folds.length;
        for (const {start, end} of scale.folds) {
          const what = `seed ${seed}, from ${start} to ${end}`;
          const within = table.earliest.filter((time) => time > start && time < end);
          expect(Array.from(within), what).to.deep.equal([]);
          if (length === undefined)
            expect(axis.toPx(scale.toAxis(end)) - axis.toPx(scale.toAxis(start)), what).to.be.above(20);
        }
      }
    }
    expect(folds).to.be.above(50);
  });

  it('has at most 32 folds and a bounded length of thousands of events, most of which ask for no room', () => {
    for (const count of [400, 3000]) {
      const start = Date.UTC(1990, 0, 1);
      const input = inputFor({
        events: Array.from({length: count}, (_, i) => ({
          title: `No. ${i}`,
          date: new Date(start + (i / count) ** 4 * 1e12).toISOString(),
        })),
      });
      const rows = Array.from({length: 60}, (_, row) => row);
      const scale = makeScale('folded', input, {rows, sizeOf: () => 50, slack: 44});
      expect(scale.folds).to.have.lengthOf(32);
      expect(scale.length, `length with ${count} events`).to.be.below(2 * 60 * 50);
      for (const fold of scale.folds)
        for (let row = 0; row < count; row++) {
          const at = anchorOf(input.table, row);
          expect(at > fold.start && at < fold.end, `fold ${new Date(fold.start).toISOString()}`).to.equal(false);
        }
    }
  });

  it('stretches a day in which several events lie to the length of all of them', () => {
    const input = inputFor({
      events: [
        ...Array.from({length: 6}, (_, i) => ({title: `Event ${i}`, date: '2021-06-22'})),
        {title: 'Before', date: '2021-05-01'},
        {title: 'After', date: '2021-09-11'},
      ],
    });
    const scale = scaleFor('folded', input);
    const pxOf = (date: string) =>
      ((scale.toAxis(Date.parse(date)) - input.extent.start) / (input.extent.end - input.extent.start)) * scale.length;
    expect(pxOf('2021-06-23') - pxOf('2021-06-22')).to.be.at.least(300 - 1e-6);
  });

  it('keeps a day on which reigns begin in one place, so that no bar that ends on it is drawn past its end', () => {
    const reigns = ['0117-08-11/0138-07-10', '0138-07-10/0161-03-07', '0161-03-07/0169-01-23', '0161-03-07/0180-03-17'];
    const input = inputFor({events: reigns.map((date) => ({title: date, date}))});
    const pxPerMs = (scale: Scale) => scale.length / (input.extent.end - input.extent.start);
    for (const name of ['folded', 'even'] as const) {
      const scale = scaleFor(name, input, 42);
      const [start, end] = ['0161-03-07', '0161-03-08'].map((date) => scale.toAxis(Date.parse(date)));
      expect((end - start) * pxPerMs(scale), name).to.be.below(2);
    }
  });

  it('folds nothing together with the time after the last bar', () => {
    const dates = ['-0026/0014', '0096', '0283/0284', '0284-11-20/0290-05-01', '0286-04-01/0305-05-01'];
    const input = inputFor({end: '0340', events: dates.map((date) => ({title: date, date}))});
    const scale = scaleFor('folded', input, 42);
    const end = Math.max(...input.table.endLatest);
    expect(scale.folds.length).to.be.above(1);
    for (const fold of scale.folds) expect(fold.start < end && fold.end > end, String(fold.end)).to.equal(false);
  });

  it('puts events equally far apart on an even axis, and tenfold distances equally far on a logarithmic one', () => {
    const dates = ['1000', '1900', '1990', '1999'];
    const input = inputFor({end: '1999-12-31', now: '1999-12-31', events: dates.map((date) => ({title: date, date}))});
    const even = scaleFor('even', input);
    const axisTimes = dates.map((_, row) => even.toAxis(anchorOf(input.table, row)));
    expect(axisTimes[2] - axisTimes[1]).to.be.closeTo(axisTimes[1] - axisTimes[0], 1);
    expect(axisTimes[3] - axisTimes[2]).to.be.closeTo(axisTimes[1] - axisTimes[0], 1);
    const log = scaleFor('log', input);
    const places = dates.map((_, row) => log.toAxis(anchorOf(input.table, row)));
    // 1000, 100, 10 and 1 year before the end.
    const steps = places.slice(1).map((place, i) => place - places[i]);
    expect(steps[1] / steps[0]).to.be.within(0.9, 1.1);
  });

  it('takes events without a distance, at one instant, and a single one', () => {
    for (const events of [
      [{title: 'One', date: '2000'}],
      Array.from({length: 30}, (_, i) => ({title: `Event ${i}`, date: '2000-01-01T00:00:00Z'})),
      [
        {title: 'Long ago', date: 'Y-13800000000'},
        {title: 'Now', date: '2020'},
      ],
    ]) {
      const input = inputFor({events});
      for (const name of NAMES) {
        const scale = scaleFor(name, input);
        expect(scale.length).to.be.within(1, 1e5);
        expect(Number.isFinite(scale.toAxis(anchorOf(input.table, 0)))).to.equal(true);
      }
    }
  });
});

describe('the ticks of a scale', () => {
  it('are where the calendar says, in order, with room, and none within a closed fold', () => {
    const random = randomFrom(7);
    for (const [what, scale, input] of scales()) {
      const {extent} = input;
      const all = extent.end - extent.start;
      for (let i = 0; i < 6; i++) {
        const length = i ? all / 2 ** (random() * 8) : all;
        const start = extent.start + random() * (all - length);
        const view = {start, end: start + length};
        const px = 700;
        const {ticks, minor} = ticksOf(scale, view, px);
        const pxOf = (axisTime: number) => ((axisTime - start) / length) * px;
        const folds = scale.closedFolds(px / length);
        let before = -Infinity;
        for (const {time} of ticks) {
          const date = new Date(Math.round(scale.toTime(time)));
          // A tick is a round time: a whole second, but for what rounding does on an axis as long as this.
          if (!Number.isNaN(date.getTime()))
            expect(Math.abs(date.getTime() - Math.round(date.getTime() / 1000) * 1000), what).to.be.below(
              1 + all * 1e-9,
            );
          expect(pxOf(time), what).to.be.within(-1e-6, px + 1e-6);
          const instant = scale.toTime(time);
          for (const fold of folds)
            expect(instant > fold.start + 1 && instant < fold.end - 1, `${what}: a tick in a fold`).to.equal(false);
          const isNewRun = folds.some((fold) => fold.start >= before && fold.end <= instant + 1);
          // A much rounder one may stand a quarter nearer.
          if (before > -Infinity && !isNewRun)
            expect(pxOf(time) - pxOf(scale.toAxis(before)), what).to.be.at.least(0.75 * 60 - 1e-3);
          before = instant;
        }
        expect(
          minor.every((time, j) => !j || time > minor[j - 1]),
          what,
        ).to.equal(true);
      }
    }
  });

  it('are found for every view of hours and days, also where a stretch has more round times than are looked at', () => {
    const random = randomFrom(3);
    const input = inputFor(CHRONOLOGIES.mission);
    const {start, end} = input.extent;
    let found = 0;
    for (const name of ['folded', 'even'] as const) {
      const scale = scaleFor(name, input, 150);
      for (let i = 0; i < 200; i++) {
        const length = (end - start) / 2 ** (random() * 9);
        const from = start + random() * (end - start - length);
        const asked = {length: 700, locale: 'en', zone: 'UTC', spacing: 88, labelOffset: 4, isMoving: true};
        const {ticks} = scale.ticks({start: from, end: from + length, ...asked, measure: (text) => 6 * text.length});
        found += ticks.length;
      }
    }
    expect(found).to.be.above(1000);
  });

  it('are powers of ten on a logarithmic axis that has room for these alone', () => {
    const events = ['Y-13800000000', 'Y-66000000', '1440', '1969', '2007'].map((date) => ({title: date, date}));
    const input = inputFor({events});
    const {ticks} = ticksOf(scaleFor('log', input), input.extent, 900);
    const years = ticks.map(({label}) => label);
    const powers = ['10 billion BC', '1 billion BC', '100 million BC', '10 million BC', '1 million BC', '100,000 BC'];
    expect(years).to.include.members([...powers, '10,000 BC']);
    expect(years.filter((year) => year.endsWith('million BC') || year.endsWith('billion BC'))).to.have.lengthOf(5);
  });

  it('name years up to the end of a logarithmic axis, and none after it', () => {
    const dates = ['Y-138E8', '1905', '1927', '1948', '1964', '1981', '1990', '1998', '2003', '2012', '2019', '2021'];
    const input = inputFor({events: dates.map((date) => ({title: date, date}))});
    for (const length of [700, 1100]) {
      const {ticks} = ticksOf(scaleFor('log', input, 50, length), input.extent, length);
      expect(ticks.map(({label}) => label)).to.include('2000');
      expect(ticks.at(-1)!.label).not.to.include('illion');
    }
  });

  it('name a round year after a stretch in which time passes fast, its label beside it or not', () => {
    const deep = ['Y-138E8', 'Y-4567E6', 'Y-7E6', 'Y-33E5', 'Y-3E5', '-9500', '-3300', '0105', '1455', '1687', '1859'];
    const dates = [...deep, '1969', '1989', '2022'];
    const input = inputFor({events: dates.map((date) => ({title: date, date}))});
    const scale = scaleFor('folded', input, 24, 700);
    const asked = {...input.extent, length: 700, locale: 'en', zone: 'UTC', spacing: 88, labelOffset: 4};
    const {ticks} = scale.ticks({...asked, measure: (text) => 7 * text.length});
    expect(ticks.map(({label}) => label)).to.include('2000');
  });

  it('tell a lone day with its year, and none between months and years that are near', () => {
    const days = [];
    for (const [what, scale, {extent}] of scales()) {
      const {ticks} = ticksOf(scale, extent, 700);
      const dates = ticks.map(({time, label}) => ({label, date: new Date(Math.round(scale.toTime(time))), time}));
      const pxOf = (i: number) => ((dates[i].time - extent.start) / (extent.end - extent.start)) * 700;
      dates.slice(1, -1).forEach(({label, date}, i) => {
        const [before, after] = [dates[i].date, dates[i + 2].date];
        const isFirst = (one: Date) => one.getUTCDate() === 1 && one.getTime() % 86_400_000 === 0;
        if (isFirst(date) || date.getTime() % 86_400_000 !== 0 || !isFirst(before) || !isFirst(after)) return;
        if (after.getTime() - before.getTime() < 45 * 86_400_000) return;
        days.push(label);
        expect(label, what).to.match(/\d{3}/);
        expect(pxOf(i + 2) - pxOf(i), `${what}: ${label}`).to.be.at.least(180 - 1e-6);
      });
    }
  });

  it('name no lone month, such as July, between years that are many years apart', () => {
    const units = ['year', 'year'] as const;
    for (const count of [1, 3]) {
      const interval = INTERVALS.find((one) => one.unit === 'month' && one.count === count)!;
      const july = {time: Date.UTC(1914, 6), interval, rank: 2};
      const isArbitraryIn = (years: number) =>
        isArbitrary(july, {length: years * 365.25 * 86_400_000, units: [...units], zone: 'UTC'});
      expect([4, 20].map(isArbitraryIn), `of ${count}`).to.deep.equal([false, true]);
    }
  });

  it('are regular where nothing is bent', () => {
    const input = inputFor({
      start: '1900',
      end: '1999',
      events: Array.from({length: 10}, (_, i) => ({title: `Event ${i}`, date: String(1905 + 10 * i)})),
    });
    const scale = scaleFor('folded', input, 40);
    expect(scale.folds).to.deep.equal([]);
    const {extent} = input;
    const labels = ticksOf(scale, extent, 700).ticks.map(({label}) => label);
    expect(labels).to.include.members(['1910', '1950', '1990']);
    expect(labels.every((label) => Number(label) % 10 === 0)).to.equal(true);
  });
});
