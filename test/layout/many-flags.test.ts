import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {FlagBoard} from '../../src/layout/flags/flag-board.js';
import {flagsDetail} from '../../src/layout/flags/flags-detail.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import {FlagsPlans} from '../../src/layout/flags/flags-plans.js';
import {inputFor} from '../support/layout-input.js';

describe('flags of many events', () => {
  it('ask the board for places only where those that hang leave room', () => {
    const count = 600;
    const start = Date.UTC(1990, 0, 1);
    const input = inputFor({
      events: Array.from({length: count}, (_, i) => ({
        title: `No. ${i}`,
        date: new Date(start + (i / count) ** 2 * 1e12).toISOString().slice(0, 19),
      })),
    });
    const plans = new FlagsPlans(
      input,
      finish(planFlags(input, {width: 1000, leastHeight: 120, mostHeight: 640})),
      () => flagsDetail,
    );
    const {fits} = FlagBoard.prototype;
    let asked = 0;
    FlagBoard.prototype.fits = function (...place) {
      asked++;
      return fits.apply(this, place);
    };
    try {
      const {extent} = input;
      plans.finer!.planFor({start: extent.start, end: extent.start + (extent.end - extent.start) / 64});
    } finally {
      FlagBoard.prototype.fits = fits;
    }
    expect(asked, 'places asked for').to.be.within(count / 4, 20 * count);
  });
});
