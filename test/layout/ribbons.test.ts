import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {planChips} from '../../src/layout/chips.js';
import {anchorOf, isInView} from '../../src/query/events-in-view.js';
import {flagsDetail} from '../../src/layout/flags/flags-detail.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import {FlagsPlans} from '../../src/layout/flags/flags-plans.js';
import type {Lane} from '../../src/layout/lanes/lane.js';
import {LanesLayoutPlan} from '../../src/layout/lanes/lanes-layout-plan.js';
import type {Box, CountChip} from '../../src/layout/layout-input.js';
import {clampTime, type View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';
import {expectAllTold} from '../support/sound-layout.js';
import {expectSoundLanes} from '../support/sound-lanes.js';
import {cases, inTurn} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const INPUTS: readonly (readonly [name: string, input: TestInput])[] = [
  ...Object.entries(CHRONOLOGIES).map(([name, data]) => [name, inputFor(data)] as const),
  ...Array.from({length: cases(3, 15)}, (_, seed) => [`uneven ${seed}`, inputFor(unevenDataset(seed, 150))] as const),
];
const WIDTHS = [500, 700, 1120];

/** All of time, and twenty parts of it. */
function viewsOf({extent}: TestInput, random: () => number): View[] {
  const all = extent.end - extent.start;
  return [
    extent,
    ...Array.from({length: 20}, () => {
      const length = all / 2 ** (random() * 8);
      const start = extent.start + random() * (all - length);
      return {start, end: start + length};
    }),
  ];
}

function lanesOf(input: TestInput): Lane[] {
  const rowsOf = new Map<number, number[]>();
  input.dates.forEach((_, row) => {
    if (!isInView(input.table, row, input.extent)) return;
    const group = input.table.group[row];
    rowsOf.set(group, [...(rowsOf.get(group) ?? []), row]);
  });
  return Array.from(rowsOf, ([group, rows]) => ({
    key: String(group),
    title: `Group ${group}`,
    lang: undefined,
    group: undefined,
    rows,
    count: rows.length,
    depth: 0,
    isCollapsed: false,
  }));
}

const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + 0.01 &&
  b.x + b.width > a.x + 0.01 &&
  a.y + a.height > b.y + 0.01 &&
  b.y + b.height > a.y + 0.01;

/** Expects that chips are apart, that cells of a ribbon touch or are apart, and that each has room for its count. */
function expectApart(chips: readonly CountChip[], input: TestInput, what: string): void {
  chips.forEach((chip, i) => {
    expect(chip.width, `${what}: room for ${chip.label}`).to.be.at.least(
      input.measure.width(chip.label, 'smallStrong') - 0.01,
    );
    for (const other of chips.slice(i + 1))
      if (overlap(chip, other)) expect.fail(`${what}: ${chip.label} and ${other.label} overlap`);
  });
}

describe('ribbons', () => {
  it('are cells that touch: each event lies in its own, and beside one that stands alone a cell is empty', () => {
    const random = randomFrom(5);
    let [touching, alone] = [0, 0];
    for (const [name, input] of INPUTS) {
      const {extent, table} = input;
      const rows = input.dates.flatMap((_, row) => (isInView(table, row, extent) ? [row] : []));
      for (let i = 0; i < 20; i++) {
        const px = 300 * 2 ** (random() * 10);
        const pxPerMs = px / (extent.end - extent.start);
        const unplaced = rows
          .filter(() => random() < 0.5)
          .map((row) => ({row, time: clampTime(anchorOf(table, row), extent)}));
        const timeOf = new Map(unplaced.map(({row, time}) => [row, time]));
        const chips = planChips(unplaced, {extent, pxPerMs, before: 8, after: 8}, input, 0);
        const what = `${name} on ${px} px`;
        expect(
          chips.flatMap((chip) => chip.rows).toSorted((a, b) => a - b),
          what,
        ).to.deep.equal(unplaced.map(({row}) => row));
        chips.forEach(({cell, time, shift, rows: counted}, at) => {
          const [before, after] = [chips[at - 1], chips[at + 1]];
          if (!cell) {
            alone++;
            const middle = (time - extent.start) * pxPerMs + shift;
            expect(middle, `${what}: within the axis`).to.be.within(12, px - 12);
            for (const other of [before, after]) {
              if (!other) continue;
              const [from, to] = other.cell
                ? [other.cell.start, other.cell.end].map((end) => (end - extent.start) * pxPerMs)
                : [0, 0].map(() => (other.time - extent.start) * pxPerMs + other.shift);
              const half = other.cell ? 12 : 24;
              expect(Math.min(Math.abs(from - middle), Math.abs(to - middle)), what).to.be.at.least(half);
            }
            return;
          }
          touching++;
          expect(cell.end, `${what}: ends with the axis`).to.be.at.most(extent.end + 1);
          expect(
            [before?.cell?.end === cell.start, after?.cell?.start === cell.end].includes(true),
            `${what}: touches another`,
          ).to.equal(true);
          expect((cell.end - cell.start) * pxPerMs, `${what}: a finger wide`).to.be.at.least(43.9);
          if (before?.cell) expect(before.cell.end, what).to.be.at.most(cell.start);
          for (const row of counted) {
            expect(timeOf.get(row), what).to.be.at.least(cell.start);
            expect(timeOf.get(row), what).to.be.below(cell.end);
          }
        });
      }
    }
    expect(touching).to.be.above(500);
    expect(alone).to.be.above(100);
  });

  it('with flags: all is told once, and cells lie on no other, no mark, and no text', () => {
    const random = randomFrom(6);
    const widths = inTurn(WIDTHS);
    let cells = 0;
    for (const [name, input] of INPUTS) {
      for (const width of widths()) {
        const whole = finish(planFlags(input, {width, leastHeight: 120, mostHeight: 640}));
        const plans = new FlagsPlans(input, whole, () => flagsDetail);
        for (const view of viewsOf(input, random)) {
          const layout = plans.project(view);
          const what = `${name}, ${width} px, ${JSON.stringify(view)}`;
          expectAllTold(layout, input, view, what);
          expectApart(layout.chips, input, what);
          const texts: Box[] = [...layout.flags, ...layout.ticks.filter(({label}) => label), ...layout.bars];
          if (layout.now?.label) texts.push(layout.now.label);
          for (const chip of layout.chips)
            if (texts.some((text) => overlap(chip, text)))
              expect.fail(`${what}: ${chip.label} lies on a text or a bar`);
          // The marks of events are on the axis, or bars below it.
          for (const {y, height} of layout.chips) expect(y + height, what).to.be.at.most(layout.axis.across - 8);
          cells += layout.chips.filter(({isInRibbon}) => isInRibbon).length;
        }
      }
    }
    expect(cells).to.be.above(cases(100, 1000));
  });

  it('in lanes: all is told once, and cells lie on no other, no mark, and no name', () => {
    const random = randomFrom(7);
    const widths = inTurn(WIDTHS, 1);
    let cells = 0;
    for (const [name, input] of INPUTS) {
      for (const width of widths()) {
        const plan = finish(LanesLayoutPlan.planned(input, {width, leastHeight: 120, mostHeight: 640}, lanesOf(input)));
        for (const view of viewsOf(input, random)) {
          const layout = plan.project(view, true);
          const {chips, bars, points} = layout;
          const what = `${name}, ${width} px, ${JSON.stringify(view)}`;
          expectApart(chips, input, what);
          expectSoundLanes(layout, input, what, view);
          const ribbon = chips.filter(({isInRibbon}) => isInRibbon);
          for (const chip of ribbon) {
            for (const {label, y, height} of [...bars, ...points])
              if (label && overlap(chip, {x: label.at, y, width: label.width, height}))
                expect.fail(`${what}: ${chip.label} lies on ${label.title}`);
          }
          cells += ribbon.length;
        }
      }
    }
    expect(cells).to.be.above(cases(300, 1000));
  });

  it('keep their cells in time while the view moves along', () => {
    const random = randomFrom(8);
    const input = inputFor(CHRONOLOGIES.siege);
    const {start, end} = input.extent;
    const whole = finish(planFlags(input, {width: 900, leastHeight: 120, mostHeight: 640}));
    const plans = new FlagsPlans(input, whole, () => flagsDetail);
    for (const part of [0.7, 0.4, 0.15]) {
      const length = (end - start) * part;
      const places = new Map<string, number>();
      for (let step = 0; step < 15; step++) {
        const from = start + random() * (end - start - length);
        const view = {start: from, end: from + length};
        const scale = plans.scale(view);
        // Those at the edges are cut, and count what lies beyond.
        for (const {rows, x, width, isInRibbon} of plans.project(view).chips.slice(1, -1)) {
          if (!isInRibbon) continue;
          const [key, at] = [rows.join(), scale.toTime(x + width / 2)];
          expect(at, key).to.be.closeTo(places.get(key) ?? at, 1);
          places.set(key, at);
        }
      }
      expect(places.size).to.be.above(3);
    }
  });
});
