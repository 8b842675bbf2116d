import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import {FlagsPlans} from '../../src/layout/flags/flags-plans.js';
import type {Flag} from '../../src/layout/flags/project-flags.js';
import {flagsDetail} from '../../src/layout/flags/flags-detail.js';
import type {LayoutPlan} from '../../src/layout/layout-plan.js';
import type {View} from '../../src/view/view.js';
import {VerticalLayoutPlan} from '../../src/layout/vertical/vertical-layout-plan.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {inputFor} from '../support/layout-input.js';
import {randomDataset} from '../support/random-dataset.js';
import {randomFrom} from '../support/random.js';
import {randomView} from '../support/random-views.js';
import {expectSound} from '../support/sound-layout.js';
import {cases} from '../support/thorough.js';

const inputs = [
  inputFor(withdrawal2021),
  ...Array.from({length: cases(4, 8)}, (_, i) => i + 1).map((seed) => inputFor(randomDataset(seed, 5 + seed * 12))),
];

function flagsOf(input: (typeof inputs)[number], width: number, height?: number): FlagsPlans {
  const whole = planFlags(input, {width, leastHeight: height ?? 120, mostHeight: height ?? 640});
  return new FlagsPlans(input, finish(whole), () => flagsDetail);
}

/** How deep random views are: down to the few hours that random events are apart. */
const DEEPEST = 12;

const told = (plan: LayoutPlan, view: View) =>
  plan
    .stops(view)
    .filter(({kind}) => kind === 'event')
    .flatMap(({rows}) => rows);

describe('a view of a plan', () => {
  it('moves no flag against its pole, nor up and down, while it moves along', () => {
    const random = randomFrom(21);
    let flags = 0;
    for (const input of inputs) {
      const plans = flagsOf(input, 500 + random() * 900);
      for (let gesture = 0; gesture < 20; gesture++) {
        const view = randomView(input.extent, random, DEEPEST);
        const length = view.end - view.start;
        const places = new Map<number, string>();
        for (let step = 0; step < 12; step++) {
          const start = input.extent.start + random() * (input.extent.end - input.extent.start - length);
          for (const {row, at, x, y, side, hang, time} of plans.project({start, end: start + length}).flags) {
            const place = `${(x - at).toFixed(6)} ${y} ${side} ${hang}`;
            expect(places.get(row) ?? place).to.equal(place);
            places.set(row, place);
            expect(at).to.be.closeTo(plans.scale({start, end: start + length}).toPx(time), 1e-6);
            flags++;
          }
        }
      }
    }
    expect(flags).to.be.above(cases(2500, 5000));
  });

  it('takes no label away while it zooms in, and leaves each flag in its row, on its side', () => {
    for (const input of inputs) {
      for (const height of [undefined, 260]) {
        const plans = flagsOf(input, 900, height);
        let before = new Map<number, Flag>();
        let labelled: number[] = [];
        for (let zoom = 1; zoom < 4000; zoom *= 1.13) {
          const length = (input.extent.end - input.extent.start) / zoom;
          const view = {start: input.extent.start, end: input.extent.start + length};
          const now = told(plans, view);
          expect(
            labelled.filter((row) => !now.includes(row)),
            `zoom ${zoom}`,
          ).to.deep.equal([]);
          labelled = now;
          const flags = new Map(plans.project(view).flags.map((flag) => [flag.row, flag]));
          for (const [row, {y, side, hang, x, at}] of before) {
            const flag = flags.get(row);
            if (!flag) continue; // its pole has left the picture
            expect([flag.side, flag.hang]).to.deep.equal([side, hang]);
            expect(flag.x - flag.at).to.be.closeTo(x - at, 1e-6);
            if (height) expect(Math.abs(flag.y - y)).to.be.below(60);
          }
          before = flags;
        }
      }
    }
  });

  it('labels more of a crowd the deeper it is zoomed in', () => {
    const input = inputFor(randomDataset(5, 150));
    const plans = flagsOf(input, 900);
    const counts = [1, 4, 16, 64].map(
      (zoom) =>
        told(plans, {
          start: input.extent.start,
          end: input.extent.start + (input.extent.end - input.extent.start) / zoom,
        }).length,
    );
    expect(counts[1]).to.be.above(counts[0]);
    expect(counts[3]).to.be.above(counts[0] * 1.5);
  });

  it('is as sound as the whole: nothing over anything, nothing silently left out', () => {
    const random = randomFrom(4);
    for (const input of inputs) {
      const plans = flagsOf(input, 500 + random() * 900, random() < 0.5 ? 200 + random() * 300 : undefined);
      for (let i = 0; i < 25; i++) {
        const view = randomView(input.extent, random, DEEPEST);
        expectSound(plans.project(view), input, `view ${JSON.stringify(view)}`, view);
        const rows = plans
          .stops(view)
          .flatMap((stop) => stop.rows)
          .toSorted((a, b) => a - b);
        expect(rows).to.deep.equal(Array.from({length: input.table.length}, (_, row) => row));
      }
    }
  });

  it('looks the same however one has come to it', () => {
    const input = inputs[3];
    const random = randomFrom(8);
    const views = Array.from({length: 12}, () => randomView(input.extent, random, DEEPEST));
    const one = flagsOf(input, 800);
    const other = flagsOf(input, 800);
    const forward = views.map((view) => JSON.stringify(one.project(view)));
    const backward = views
      .toReversed()
      .map((view) => JSON.stringify(other.project(view)))
      .toReversed();
    expect(forward).to.deep.equal(backward);
  });

  it('keeps every card of a vertical axis at its distance from its place while it moves along, and all that have one', () => {
    const random = randomFrom(33);
    for (const input of inputs) {
      const plan = finish(VerticalLayoutPlan.planned(input, {width: 390, leastHeight: 400}));
      const cards = plan.project(input.extent).cards.length;
      for (let gesture = 0; gesture < 10; gesture++) {
        const {start, end} = randomView(input.extent, random, DEEPEST);
        expect(told(plan, {start, end}).length).to.be.at.least(cards);
        const offsets = new Map<number, number>();
        for (let step = 0; step < 8; step++) {
          const from = input.extent.start + random() * (input.extent.end - input.extent.start - (end - start));
          const {cards: shown} = plan.project({start: from, end: from + end - start});
          shown.forEach((card, i) => {
            if (i) expect(card.y).to.be.at.least(shown[i - 1].y + shown[i - 1].height - 1e-6);
            expect(card.y - card.at).to.be.closeTo(offsets.get(card.row) ?? card.y - card.at, 1e-3);
            offsets.set(card.row, card.y - card.at);
          });
        }
      }
    }
  });

  it('draws what lies ahead of the day of publication as such, in sight of it or not', () => {
    const plans = flagsOf(inputs[0], 900);
    const known = (from: string, to: string) => {
      const {axis} = plans.project({start: Date.parse(from), end: Date.parse(to)});
      return axis.known <= axis.start ? 'nothing' : axis.known >= axis.end ? 'all' : 'some';
    };
    expect([
      known('2021-05-10', '2021-05-20'),
      known('2021-06-15', '2021-06-30'),
      known('2021-07-12', '2021-07-20'),
    ]).to.deep.equal(['all', 'some', 'nothing']);
  });

  it('says what a bar is as long as it is in sight, though its flag has left with its pole', () => {
    const input = inputFor({
      start: '2020',
      end: '2022',
      events: [
        {id: 'long', title: 'A long title that finds no room in a short bar', date: '2021-03-01/2021-03-20'},
        {id: 'next', title: 'Another', date: '2021-03-21/2021-04-10'},
        {id: 'a', title: 'Something', date: '2020-01-05'},
      ],
    });
    const plans = flagsOf(input, 900);
    expect(plans.project(input.extent).flags.map(({row}) => input.ids[row])).to.include('long');
    const {flags, bars} = plans.project({start: Date.parse('2021-03-05'), end: Date.parse('2021-03-15')});
    expect(flags).to.deep.equal([]);
    expect(bars.map(({label}) => label?.title)).to.deep.equal(['A long title that finds no room in a short bar']);
  });

  it('has no two bars of a tier overlap in any part, though they share but a day of five centuries', () => {
    const input = inputFor(CHRONOLOGIES.dynasties);
    const plans = flagsOf(input, 500);
    const view = {start: -10974833415299.373, end: -10778051578231.086};
    expectSound(plans.project(view), input, 'when James died and Charles followed', view);
  });

  it('stays exact where a picture is a billionth of all of time', () => {
    const input = inputFor({
      start: '-4000',
      end: '2100',
      events: [
        {id: 'a', title: 'One thing', date: '2021-06-22T10:00:00.000Z'},
        {id: 'b', title: 'Another, a second later', date: '2021-06-22T10:00:01.000Z'},
        {id: 'old', title: 'Long before', date: '-3000'},
      ],
    });
    const plans = flagsOf(input, 900);
    const start = Date.parse('2021-06-22T10:00:00Z');
    const {flags} = plans.project({start: start - 500, end: start + 2000});
    expect(flags.map(({row}) => input.ids[row])).to.deep.equal(['a', 'b']);
    expect(flags[1].at - flags[0].at).to.be.closeTo((1000 / 2500) * plans.scale(input.extent).length, 0.1);
    const deep = {start: start - 500, end: start + 2000};
    expectSound(plans.project(deep), input, 'deep', deep);
  });
});
