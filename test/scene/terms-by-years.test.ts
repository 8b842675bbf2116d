import {expect} from 'chai';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {View} from '../../src/view/view.js';
import {Failures} from '../support/failures.js';
import {namelessFlagBars} from '../support/flag-oracles.js';
import {picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSoundLanes, namelessBars} from '../support/sound-lanes.js';
import {expectSound} from '../support/sound-layout.js';
import {TERMS_BY_YEARS} from '../support/terms-by-years.js';

const WIDTHS = [390, 700, 1120];

/** Parts of the years in which one term ends and the next begins, some of all those of a dataset. */
function* sharedYears({earliest, latest}: Readonly<Record<'earliest' | 'latest', ArrayLike<number>>>): Generator<View> {
  for (let row = 1; row < earliest.length; row += 5) {
    const [start, length] = [earliest[row], latest[row] - earliest[row]];
    yield {start, end: start + length};
    yield {start: start + 0.1 * length, end: start + 0.2 * length};
    yield {start: start - 0.3 * length, end: start + 0.6 * length};
  }
}

describe('the terms of an office, known to the years', () => {
  before(() => flagsKind.loadDetail!());

  it('share a tier', () => {
    for (const [name, dataset] of Object.entries(TERMS_BY_YEARS)) {
      for (const width of WIDTHS) {
        const {plan, input} = picturesOf(dataset, flagsKind, width);
        const tiers = new Set(plan.project(input.extent, true).bars.map(({y}) => y));
        expect(tiers.size, `${name}, ${width} px`).to.equal(1);
      }
    }
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
    const failures = new Failures();
    for (const [name, dataset] of Object.entries(TERMS_BY_YEARS)) {
      for (const width of WIDTHS) {
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
