import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {group} from 'd3';
import {makeScale} from '../../src/layout/scales/make-scale.js';
import type {Scale} from '../../src/layout/scales/scale.js';
import {VerticalLayoutPlan} from '../../src/layout/vertical/vertical-layout-plan.js';
import {planOnScale, verticalScale} from '../../src/layout/vertical/vertical-scale.js';
import type {EventDate} from '../../src/time/event-date.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {randomDataset} from '../support/random-dataset.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {expectSoundVertical} from '../support/sound-layout.js';

const layoutVertical = (input: TestInput, size: Parameters<typeof VerticalLayoutPlan.planned>[1]) =>
  finish(VerticalLayoutPlan.planned(input, size)).project(input.extent);

/** Converts the bounds of a date to axis time. */
function bentBy(scale: Scale): (date: EventDate) => EventDate {
  return (date) => ({
    ...date,
    earliest: scale.toAxis(date.earliest),
    latest: scale.toAxis(date.latest),
    endEarliest: scale.toAxis(date.endEarliest),
    endLatest: scale.toAxis(date.endLatest),
  });
}

/** What a vertical layout makes of a dataset, on the scale that it chooses or that the page asks for. */
function verticalOf(
  linear: TestInput,
  width: number,
  asked: 'auto' | 'linear' | 'even' | 'log' = 'auto',
  leastHeight = 120,
) {
  const size = {width, leastHeight, mostHeight: 640};
  const scale = finish(verticalScale(asked, linear, size, makeScale));
  const input: TestInput = scale ? {...linear, ...scale.bend(linear), dates: linear.dates.map(bentBy(scale))} : linear;
  const plan = new VerticalLayoutPlan(finish(planOnScale(input, size)));
  return {input, plan, layout: plan.project(input.extent)};
}

describe('VerticalLayoutPlan', () => {
  it('shows everything of the sample on a folded axis, in time order, true to time, and nothing over anything', () => {
    const linear = inputFor(withdrawal2021);
    for (const width of [280, 320, 360, 390, 430, 479, 900]) {
      const {input, layout} = verticalOf(linear, width);
      const {cards, axis, edges, chips, height} = layout;
      expect(input.scale?.name).to.equal('folded');
      expect(cards).to.have.lengthOf(17);
      expect(chips).to.deep.equal([]);
      expect(edges.map(({rows}) => rows.length)).to.deep.equal([3]);
      const {start, end} = input.extent;
      const pxOf = (time: number) =>
        axis.start + ((input.scale!.toAxis(time) - start) / (end - start)) * (axis.end - axis.start);
      cards.forEach((card, i) => {
        const next = cards[i + 1];
        if (next) expect(card.y + card.height).to.be.at.most(next.y);
        expect(card.x + card.width).to.be.at.most(width);
        expect(card.y + card.height).to.be.at.most(height);
        // Its leader starts within the day of its event, or the first day of its span.
        const {earliest, latest} = linear.table;
        expect(card.at).to.be.within(pxOf(earliest[card.row]) - 0.5, pxOf(latest[card.row]) + 0.5);
      });
    }
  });

  it('is linear where cards stand near their marks anyway, or where the page asks for that', () => {
    const even = inputFor({
      events: Array.from({length: 20}, (_, i) => ({title: `Event ${i}`, date: String(1900 + 5 * i)})),
    });
    expect(verticalOf(even, 360).input.scale).to.equal(undefined);
    expect(verticalOf(inputFor(withdrawal2021), 360, 'linear').input.scale).to.equal(undefined);
    expect(verticalOf(even, 360, 'even').input.scale?.name).to.equal('even');
  });

  it('keeps cards apart on random datasets', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const input = inputFor(randomDataset(seed, 1 + seed * 2));
      const {cards, chips, edges, bars} = layoutVertical(input, {width: 360, leastHeight: 120});
      cards.forEach(
        (card, i) => i && expect(cards[i - 1].y + cards[i - 1].height, `seed ${seed}`).to.be.at.most(card.y + 1e-6),
      );
      const told = [
        ...cards.map(({row}) => row),
        ...chips.flatMap(({rows}) => rows),
        ...edges.flatMap(({rows}) => rows),
      ];
      expect(new Set(told).size, `seed ${seed}`).to.equal(input.table.length);
      for (const {x, width} of bars) expect(x + width, `seed ${seed}`).to.be.below(cards[0]?.x ?? Infinity);
    }
  });

  it('names some time on the axis, however short it is', () => {
    for (const dates of [
      ['1961-08-13', '1989-11-09'],
      ['2021-06-22', '2021-06-25'],
      ['-0043-03-15', '0014'],
      ['2021-06-22T10:00', '2021-06-22T10:30'],
    ]) {
      const {ticks} = layoutVertical(inputFor({events: dates.map((date) => ({title: date, date}))}), {
        width: 390,
        leastHeight: 120,
      });
      expect(ticks.filter(({label}) => label).length, dates.join()).to.be.above(0);
    }
  });

  it('draws spans that find no column of their own in one that they share, each as long as it is', () => {
    const input = inputFor({
      events: Array.from({length: 40}, (_, i) => ({
        title: `Span ${i}`,
        date: `2021-01-${String(1 + (i % 20)).padStart(2, '0')}/2021-03`,
      })),
    });
    const plan = finish(VerticalLayoutPlan.planned(input, {width: 340, leastHeight: 120}));
    const {bars, marks, cards, chips, axis} = plan.project(input.extent);
    const columns = group(bars, ({x}) => x);
    const [shared, ...others] = [...columns].sort(([a], [b]) => a - b);
    expect(columns.size).to.be.within(8, 16);
    expect(shared[0]).to.be.within(axis.across, axis.across + 4);
    for (const [, own] of others)
      own.forEach((bar, i) => {
        for (const other of own.slice(i + 1))
          expect(bar.y >= other.y + other.height || other.y >= bar.y + bar.height).to.equal(true);
      });
    expect(marks).to.deep.equal([]);
    expect(bars).to.have.lengthOf(40);
    const scale = plan.scale(input.extent);
    for (const {rows, y, height} of bars) {
      expect(y).to.be.closeTo(scale.toPx(input.table.earliest[rows[0]]), 1);
      expect(y + height).to.be.closeTo(scale.toPx(input.table.endLatest[rows[0]]), 1);
    }
    expect([...cards.map(({row}) => row), ...chips.flatMap(({rows}) => rows)]).to.have.lengthOf(40);
    for (const {x, width} of bars) expect(x + width).to.be.at.most(cards[0].x - 30);
  });

  it('is no longer than readers scroll, however many events there are: what has no room is counted', () => {
    for (const count of [65, 200, 500, 3000]) {
      const input = inputFor(randomDataset(1, count));
      const layout = layoutVertical(input, {width: 360, leastHeight: 120});
      expectSoundVertical(layout, input, `${count} events`);
      expect(layout.cards.length).to.be.within(10, 64);
      expect(layout.height).to.be.below(64 * 120);
      expect(
        layout.cards.length + layout.chips.length + layout.bars.length + layout.marks.length,
        `${count} events`,
      ).to.be.below(1500);
    }
  });

  it('has room for the last cards: below the end of the axis, above it, or along a longer axis', () => {
    const lasts = [
      [1930, 1934, 1950, 1954, 1958, 1962, 1966],
      [1900, 1990, 1992],
      [1800, 1850, 1900, 1950, 1998, 2000],
      [1000, 1500, 1960, 1980],
    ];
    for (const years of lasts) {
      const linear = inputFor({events: years.map((year) => ({title: `Cup ${year}`, date: `${year}-06-15`}))});
      for (const width of [280, 360, 390, 700])
        for (const leastHeight of [120, 640])
          for (const asked of ['auto', 'linear'] as const) {
            const what = `${years.join()}, ${asked}, ${width} px, ${leastHeight} px high`;
            const {input, plan, layout} = verticalOf(linear, width, asked, leastHeight);
            expect(layout.chips, what).to.deep.equal([]);
            expect(layout.cards, what).to.have.lengthOf(years.length);
            for (const {at, y, height} of layout.cards) {
              expect(Math.abs(y - at) / height, what).to.be.below(1.5);
              expect(y + height, what).to.be.at.most(layout.height);
            }
            // Nor does a part of time cut its last card, if no other pushes it down.
            const {start, end} = input.extent;
            for (const {at} of layout.cards) {
              const last = plan.scale(input.extent).toTime(at) + 1;
              const {cards, height} = plan.project({start: last - (end - start) / 4, end: last});
              for (const card of cards)
                if (card.y < card.at - 6) expect(card.y + card.height, what).to.be.at.most(height);
            }
          }
    }
  });

  it('is a little longer than usual where that gives cards to the last of a few events on a logarithmic axis', () => {
    const dates = ['Y-138E8', '1969', '2022'];
    const {layout} = verticalOf(inputFor({events: dates.map((date) => ({title: date, date}))}), 390, 'log');
    expect(layout.cards).to.have.lengthOf(3);
    expect(layout.height).to.be.below(320);
  });

  it('spreads cards over all of time where equally important events are too many', () => {
    for (const [count, width] of [
      [100, 390],
      [135, 360],
      [400, 700],
    ]) {
      // From the middle on they are twice as dense.
      const dayOf = (i: number) => (i < count / 3 ? 2 * i : count / 3 + i);
      const date = (i: number) => new Date(Date.UTC(1981, 0, 1 + 60 * dayOf(i))).toISOString().slice(0, 10);
      const events = Array.from({length: count}, (_, i) => ({title: `Flight ${i}`, date: date(i)}));
      const {layout, input} = verticalOf(inputFor({events}), width);
      const {cards} = layout;
      expect(cards.length, `of ${count}`).to.be.within(40, 64);
      const rows = cards.map(({row}) => row).sort((a, b) => a - b);
      for (let part = 0; part < 4; part++) {
        const [from, to] = [part, part + 1].map((one) => (one * input.table.length) / 4);
        const own = rows.filter((row) => row >= from && row < to);
        expect(own.length, `part ${part} of ${count}`).to.be.within(cards.length / 8, cards.length / 2.5);
      }
    }
  });
});
