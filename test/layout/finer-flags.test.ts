import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {FlagBoard} from '../../src/layout/flags/flag-board.js';
import {flagsDetail} from '../../src/layout/flags/flags-detail.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import {FlagsPlans} from '../../src/layout/flags/flags-plans.js';
import type {LayoutInput} from '../../src/layout/layout-input.js';
import type {View} from '../../src/view/view.js';
import {inputFor} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';
import {expectSound} from '../support/sound-layout.js';

const START = Date.UTC(1990, 0, 1);

/** Events that lie the closer the earlier they are, every other one a span, with titles of one word to eight. */
function inputOf(count: number): ReturnType<typeof inputFor> {
  const random = randomFrom(5);
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return inputFor({
    events: Array.from({length: count}, (_, i) => {
      const start = START + (i / count) ** 3 * 1e12;
      return {
        title: `No. ${i}${' of many words'.repeat(i % 4)}`,
        date: i % 2 ? day(start) : `${day(start)}/${day(start + random() ** 4 * 2e10)}`,
        importance: random(),
      };
    }),
  });
}

const plansOf = (input: LayoutInput) =>
  new FlagsPlans(input, finish(planFlags(input, {width: 1000, leastHeight: 480, mostHeight: 480})), () => flagsDetail);

/** The first stretch of all of time, so many steps of the zoom closer. */
function closer({extent: {start, end}}: LayoutInput, level: number): View {
  return {start, end: start + (end - start) / 2 ** (level / 2)};
}

/** The work of each step: texts that are measured, and places that a board is asked for. */
function workOf(input: LayoutInput, level: number): number[] {
  let done = 0;
  const {width} = input.measure;
  const {fits} = FlagBoard.prototype;
  const plans = plansOf({
    ...input,
    measure: {
      ...input.measure,
      width: (...asked) => {
        done++;
        return width(...asked);
      },
    },
  });
  FlagBoard.prototype.fits = function (...place) {
    done++;
    return fits.apply(this, place);
  };
  try {
    const work: number[] = [];
    done = 0;
    for (const _ of plans.finer!.preparing(closer(input, level))) {
      work.push(done);
      done = 0;
    }
    return work;
  } finally {
    FlagBoard.prototype.fits = fits;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('flags of finer scales', () => {
  it('are planned in steps of little work, in proportion to the events', () => {
    const [few, many] = [300, 1200].map((count) => workOf(inputOf(count), 20));
    expect(Math.max(...many), 'of one step').to.be.below(60);
    expect(sum(many), 'of all').to.be.within(1000, 5 * sum(few));
  });

  it('are the same in whatever order, and however far, views were prepared before', () => {
    const input = inputOf(150);
    const random = randomFrom(3);
    const levels = [3, 14, 8, 1, 11, 17, 17, 5];
    const whole = plansOf(input);
    const expected = levels.map((level) => JSON.stringify(whole.project(closer(input, level), true)));
    const plans = plansOf(input);
    let hasty = 0;
    for (const [i, level] of levels.entries()) {
      const view = closer(input, level);
      const {finer} = plans;
      for (const begun of [level, levels[(i + 3) % levels.length], level]) {
        const steps = finer!.preparing(closer(input, begun));
        for (let left = Math.floor(random() * 400); left && !steps.next().done; left--);
      }
      finer!.isHasty = true;
      const known = finer!.planFor(view);
      expectSound(plans.project(view), input, `in haste, ${level}`, view);
      finer!.isHasty = false;
      expect(JSON.stringify(plans.project(view, true)), `level ${level}`).to.equal(expected[i]);
      if (finer!.planFor(view) !== known) hasty++;
    }
    expect(hasty, 'shown by a coarser plan first').to.be.within(1, levels.length - 1);
  });
});
