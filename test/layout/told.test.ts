import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import {FlagsPlans} from '../../src/layout/flags/flags-plans.js';
import {flagsDetail} from '../../src/layout/flags/flags-detail.js';
import type {View} from '../../src/view/view.js';
import {VerticalLayoutPlan} from '../../src/layout/vertical/vertical-layout-plan.js';
import {eventsOfKind, KINDS} from '../support/kinds-of-dates.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';
import {expectSound, expectSoundVertical} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';

const DAY = 86_400_000;

function flagsOf(input: TestInput, width: number): FlagsPlans {
  const whole = finish(planFlags(input, {width, leastHeight: 120, mostHeight: 640}));
  return new FlagsPlans(input, whole, () => flagsDetail);
}

function verticalOf(input: TestInput, width: number): VerticalLayoutPlan {
  return finish(VerticalLayoutPlan.planned(input, {width, leastHeight: 120}));
}

/** All of time, parts of it at any depth down to minutes, and parts that begin or end exactly where an event does. */
function* viewsOf({extent, dates}: TestInput, random: () => number, count: number, deepest: number): Generator<View> {
  yield extent;
  const all = extent.end - extent.start;
  for (let i = 0; i < count; i++) {
    const length = all / 2 ** (random() * deepest);
    const {earliest, endLatest} = dates[Math.floor(random() * dates.length)];
    const [from, to] = [extent.start, extent.end - length];
    const wanted = [
      from + random() * (to - from),
      earliest,
      endLatest,
      earliest - length,
      endLatest - length,
      earliest - random() * length,
    ][i % 6];
    const start = Math.max(from, Math.min(to, Number.isFinite(wanted) ? wanted : from));
    yield {start, end: start + length};
  }
}

describe('what is shown and counted', () => {
  for (const kind of KINDS) {
    it(`is what is in view: ${kind}`, () => {
      const random = randomFrom(KINDS.indexOf(kind) + 1);
      const widths = inTurn([360, 1000], KINDS.indexOf(kind));
      for (const count of [10, 40, 150, 600]) {
        for (const width of widths()) {
          const seed = Math.floor(random() * 1e6);
          const what = (layout: string, view: View) =>
            `${count} ${kind}, seed ${seed}, ${layout}, ${width} px, ${JSON.stringify(view)}`;
          const bounds = random() < 0.3 ? {start: '2017', end: '2022-06', now: '2021'} : {};
          const input = inputFor({events: eventsOfKind(kind, seed, count), ...bounds});
          const flags = flagsOf(input, width);
          for (const view of viewsOf(input, random, cases(2, 18), count > 100 ? 6 : 14))
            expectSound(flags.project(view), input, what('flags', view), view);
          const vertical = verticalOf(input, width);
          for (const view of viewsOf(input, random, cases(2, 18), 20))
            expectSoundVertical(vertical.project(view), input, what('vertical', view), view);
        }
      }
    });
  }

  it('is all of it where twenty events lie on each of two hundred days, and a picture holds no more than it can show', () => {
    const input = inputFor({
      events: Array.from({length: 4000}, (_, i) => ({
        title: `Event ${i}`,
        date: new Date(Math.floor(i / 20) * DAY).toISOString().slice(0, 10),
      })),
    });
    const {start, end} = input.extent;
    const part = (from: number, to: number): View => ({
      start: start + from * (end - start),
      end: start + to * (end - start),
    });
    const flags = flagsOf(input, 1000);
    const vertical = verticalOf(input, 360);
    for (const view of [input.extent, part(0.3, 0.5), part(0.3, 0.31)]) {
      const across = flags.project(view);
      const down = vertical.project(view);
      expectSound(across, input, 'flags', view);
      expectSoundVertical(down, input, 'vertical', view);
      expect(across.flags.length, 'flags').to.be.above(2);
      expect(down.cards.length, 'cards').to.be.above(2);
      for (const {marks, bars, chips} of [across, down])
        expect(marks.length + bars.length + chips.length).to.be.below(700);
    }
  });

  it('keeps what has a card while one zooms in, with more events than have room', () => {
    for (const kind of KINDS) {
      const input = inputFor({events: eventsOfKind(kind, 7, 900)});
      const plan = finish(VerticalLayoutPlan.planned(input, {width: 390, leastHeight: 120}));
      let before: number[] = [];
      for (let zoom = 1; zoom < 3000; zoom *= cases(2, 1.4)) {
        const view = {
          start: input.extent.start,
          end: input.extent.start + (input.extent.end - input.extent.start) / zoom,
        };
        const stops = plan.stops(view);
        const cards = new Set(stops.filter((stop) => stop.kind === 'event').flatMap(({rows}) => rows));
        expect(
          before.filter((row) => !cards.has(row)),
          `${kind} at ${zoom}`,
        ).to.deep.equal([]);
        expect(
          stops.flatMap(({rows}) => rows).sort((a, b) => a - b),
          'every event once',
        ).to.deep.equal(input.dates.map((_, row) => row));
        before = [...cards];
      }
    }
  });

  it('lies near its place: no card farther than the smallest stretch that has room for one, where most have none', () => {
    const input = inputFor({events: eventsOfKind('dots', 3, 3000)});
    const {cards} = finish(VerticalLayoutPlan.planned(input, {width: 360, leastHeight: 120})).project(input.extent);
    for (const {y, at, titleLines} of cards) expect(Math.abs(y - at), titleLines.join(' ')).to.be.below(260);
  });
});
