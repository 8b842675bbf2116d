import {expect} from 'chai';
import type {EventTable} from '../../src/data/event-table.js';
import type {FlagsLayout} from '../../src/layout/flags/project-flags.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {View} from '../../src/view/view.js';
import {Failures} from '../support/failures.js';
import {namelessFlagBars} from '../support/flag-oracles.js';
import {picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSoundLanes, namelessBars} from '../support/sound-lanes.js';
import {expectSound} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';
import {TERMS_BY_YEARS} from '../support/terms-by-years.js';

const WIDTHS = [390, 700, 1120];
/** What is wider can be seen at the scale of every plan, px: twice the width of a dot. */
const WIDE = 20;

/** Parts of the years in which one term ends and the next begins, some of all those of a dataset. */
function* sharedYears({earliest, latest}: Readonly<Record<'earliest' | 'latest', ArrayLike<number>>>): Generator<View> {
  for (let row = 1; row < earliest.length; row += 5) {
    const [start, length] = [earliest[row], latest[row] - earliest[row]];
    yield {start, end: start + length};
    yield {start: start + 0.1 * length, end: start + 0.2 * length};
    yield {start: start - 0.3 * length, end: start + 0.6 * length};
  }
}

/** The terms of a layout that end at the start of a year in which they went on, though a name would leave room for more. */
function cutTerms({bars, width}: FlagsLayout, {earliest, endLatest}: EventTable, scale: TimeScale): string[] {
  return bars.flatMap(({kind, rows: [row], x, width: length}) => {
    const [next, end] = [scale.toPx(earliest[row + 1]), scale.toPx(endLatest[row])];
    const isCut = x + length < Math.min(end, width) - 0.01;
    if (kind !== 'span' || !isCut || !(next >= 0 && next < width && end - next > WIDE)) return [];
    const shared = bars.find((bar) => bar.kind === 'unit' && bar.rows[0] === row);
    if (shared && Math.abs(shared.x - next) < 0.01 && shared.x + shared.width >= Math.min(end, width) - 0.01) return [];
    const name = bars.find((bar) => bar.kind === 'span' && bar.rows[0] === row + 1)?.label;
    return name && name.at < end ? [] : [`term ${row} ends at ${next} px, not ${end} px`];
  });
}

describe('the terms of an office, known to the years', () => {
  it('share a tier', () => {
    for (const [name, dataset] of Object.entries(TERMS_BY_YEARS)) {
      for (const width of WIDTHS) {
        const {plan, input} = picturesOf(dataset, flagsKind, width);
        const tiers = new Set(plan.project(input.extent, true).bars.map(({y}) => y));
        expect(tiers.size, `${name}, ${width} px`).to.equal(1);
      }
    }
  });

  it('reach to the ends of their years as soon as these can be seen, where they take no name its room', () => {
    const random = randomFrom(46);
    const widths = inTurn(WIDTHS);
    const failures = new Failures();
    let shared = 0;
    for (const [name, dataset] of Object.entries(TERMS_BY_YEARS)) {
      for (const width of widths()) {
        const pictures = picturesOf(dataset, flagsKind, width);
        const {plan, input} = pictures;
        for (const {view} of viewsOf(pictures, random, {parts: 12})) {
          for (const isAtRest of [true, false]) {
            const layout = plan.project(view, isAtRest);
            failures.add(toldAs(name, 'flags', width, view), cutTerms(layout, input.table, plan.scale(view)));
            shared += layout.bars.filter(({kind}) => kind === 'unit').length;
          }
        }
      }
    }
    failures.expectNone();
    expect(shared).to.be.above(cases(30, 100));
  });

  it('share a tier in a lane where their names have room in them', () => {
    const [width, count] = [1120, 6];
    const events = Array.from({length: count}, (_, i) => ({
      title: `Term ${i}`,
      date: `${1800 + 30 * i}/${1830 + 30 * i}`,
    }));
    const {plan, input} = picturesOf({events}, lanesKind, width);
    const {bars} = plan.project(input.extent, true);
    expect(bars.map(({y}) => y)).to.deep.equal(Array<number>(count).fill(bars[0].y));
  });

  it('are named or counted in every view, also of the years that two of them share, and none lies on another', () => {
    const random = randomFrom(45);
    const widths = inTurn(WIDTHS, 1);
    const failures = new Failures();
    for (const [name, dataset] of Object.entries(TERMS_BY_YEARS)) {
      for (const width of widths()) {
        const flags = picturesOf(dataset, flagsKind, width);
        const lanes = picturesOf(dataset, lanesKind, width);
        const {input} = flags;
        for (const view of [...sharedYears(input.table), ...[...viewsOf(flags, random)].map((one) => one.view)]) {
          for (const isAtRest of [true, false]) {
            const what = `${toldAs(name, 'flags', width, view)}, ${isAtRest ? 'at rest' : 'moving'}`;
            const layout = flags.plan.project(view, isAtRest);
            failures.try(() => expectSound(layout, input, what, view));
            failures.add(what, namelessFlagBars(layout, input, view));
            const inLanes = lanes.plan.project(view, isAtRest);
            failures.try(() => expectSoundLanes(inLanes, lanes.input, what.replace('flags', 'lanes'), view));
            failures.add(what.replace('flags', 'lanes'), namelessBars(inLanes, lanes.input, view));
          }
        }
      }
    }
    failures.expectNone();
  });
});
