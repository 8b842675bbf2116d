import {expect} from 'chai';
import {DAY, MEAN_YEAR} from '../../src/time/calendar.js';
import {viewForSliderKey} from '../../src/view/view-keys.js';
import {leastLength, limitView} from '../../src/view/view-limits.js';
import {resizedView, sideBounds} from '../../src/view/view-sides.js';
import type {View} from '../../src/view/view.js';
import {randomFrom} from '../support/random.js';

const EXTENTS: Readonly<Record<string, View>> = {
  'a hundred days': {start: 0, end: 100 * DAY},
  'from 65 million years ago on': {start: -65e6 * MEAN_YEAR, end: 60 * MEAN_YEAR},
  'some years, 65 million years ago': {start: -65e6 * MEAN_YEAR, end: -65e6 * MEAN_YEAR + 1000 * MEAN_YEAR},
  'from the Big Bang on': {start: -13.8e9 * MEAN_YEAR, end: 60 * MEAN_YEAR},
};
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

describe('one side of a view', () => {
  for (const [what, extent] of Object.entries(EXTENTS)) {
    it(`is moved alone, and within the bounds that it says, also by the limits of a view: ${what}`, () => {
      const random = randomFrom(5);
      const all = extent.end - extent.start;
      const grain = Math.max(Math.abs(extent.start), Math.abs(extent.end)) * 2 ** -50;
      for (let i = 0; i < 3000; i++) {
        const length = Math.max(leastLength(extent), all * 10 ** (-15 * random()));
        const start = extent.start + random() * (all - length);
        const view = limitView({start, end: start + length}, extent);
        const side = i % 2 ? 'start' : 'end';
        const other = side === 'start' ? 'end' : 'start';
        const [least, most] = sideBounds(view, side, extent);
        const moved =
          i % 3
            ? viewForSliderKey(KEYS[i % KEYS.length], {side, view, extent, timeDirection: 'ltr'})!
            : resizedView(view, side, extent.start + (random() * 1.4 - 0.2) * all, extent);
        const shown = limitView(moved, extent);
        const told = JSON.stringify({view, side, moved, shown});
        expect(Math.abs(shown[other] - view[other]) <= grain, `the other side stays: ${told}`).to.equal(true);
        expect(
          shown[side] >= least - grain && shown[side] <= most + grain,
          `within ${least} to ${most}: ${told}`,
        ).to.equal(true);
        expect(shown.end > shown.start, told).to.equal(true);
      }
    });
  }
});
