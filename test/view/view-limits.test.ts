import {expect} from 'chai';
import {viewForKey} from '../../src/view/view-keys.js';
import {isSameView, type View} from '../../src/view/view.js';
import {leastLength, limitView} from '../../src/view/view-limits.js';
import {revealInView, revealWell, shiftView, zoomView} from '../../src/view/view-moves.js';
import {DAY, MEAN_YEAR} from '../../src/time/calendar.js';
import {randomFrom} from '../support/random.js';

const EXTENTS: readonly View[] = [
  {start: 0, end: 100 * DAY},
  {start: -13.8e9 * MEAN_YEAR, end: 60 * MEAN_YEAR},
  {start: -2100 * MEAN_YEAR, end: -2000 * MEAN_YEAR},
  {start: 5, end: 6},
];

/** Views of all sorts around an extent: within, across its ends, far from it, longer than it, next to nothing. */
function randomViews(extent: View, count: number): View[] {
  const random = randomFrom(11);
  const all = extent.end - extent.start;
  return Array.from({length: count}, () => {
    const start = extent.start + (random() * 4 - 2) * all;
    return {start, end: start + all * 10 ** (random() * 16 - 15)};
  });
}

describe('limitView', () => {
  it('is within all of time, not too short, and the same when it is limited again', () => {
    for (const extent of EXTENTS) {
      const least = leastLength(extent);
      for (const wanted of randomViews(extent, 2000)) {
        const view = limitView(wanted, extent);
        const what = `${wanted.start} to ${wanted.end} in ${extent.start} to ${extent.end}`;
        const grain = Math.max(Math.abs(extent.start), Math.abs(extent.end)) * 2 ** -52;
        expect(view.start >= extent.start && view.end <= extent.end + grain, what).to.equal(true);
        expect(view.end > view.start, what).to.equal(true);
        // As long as can be told so far from 1970.
        expect(view.end - view.start >= least * 0.5, what).to.equal(true);
        const again = limitView(view, extent);
        expect(Math.abs(again.start - view.start) <= grain && Math.abs(again.end - view.end) <= grain, what).to.equal(
          true,
        );
      }
    }
  });

  it('leaves alone what is within', () => {
    const [extent] = EXTENTS;
    expect(limitView({start: DAY, end: 2 * DAY}, extent)).to.deep.equal({start: DAY, end: 2 * DAY});
    expect(limitView(extent, extent)).to.equal(extent);
  });

  it('moves what lies outside in, and keeps its length', () => {
    const [extent] = EXTENTS;
    expect(limitView({start: -5 * DAY, end: -DAY}, extent)).to.deep.equal({start: 0, end: 4 * DAY});
    expect(limitView({start: 98 * DAY, end: 108 * DAY}, extent)).to.deep.equal({start: 90 * DAY, end: 100 * DAY});
  });

  it('widens what is too short around its middle', () => {
    const [extent] = EXTENTS;
    expect(limitView({start: DAY, end: DAY + 0.5}, extent)).to.deep.equal({start: DAY - 0.25, end: DAY + 0.75});
  });

  it('is all of time for more than that', () => {
    const [extent] = EXTENTS;
    expect(limitView({start: -DAY, end: 101 * DAY}, extent)).to.equal(extent);
  });
});

describe('zoomView, shiftView, revealInView, revealWell', () => {
  const at = (time: number) => ({start: time, end: time});

  it('zooms about an instant, which keeps its place', () => {
    for (const extent of EXTENTS.slice(0, 3)) {
      for (const view of randomViews(extent, 500).filter(({start, end}) => end - start > 1e6 * leastLength(extent))) {
        const at = view.start + (view.end - view.start) * 0.3;
        const zoomed = zoomView(view, 1.5, at);
        expect((at - zoomed.start) / (zoomed.end - zoomed.start)).to.be.closeTo(0.3, 1e-3);
        expect(
          isSameView(zoomView(zoomed, 1 / 1.5, at), view) || zoomed.end - zoomed.start < 1e9 * leastLength(extent),
        ).to.equal(true);
      }
    }
  });

  it('moves by a part of the view, either way', () => {
    expect(shiftView({start: 0, end: 100}, 0.25)).to.deep.equal({start: 25, end: 125});
    expect(shiftView({start: 0, end: 100}, -0.5)).to.deep.equal({start: -50, end: 50});
  });

  it('reveals what is out of sight well within, and leaves the view where it is in sight', () => {
    const view = {start: 0, end: 100};
    expect(revealInView(view, at(0))).to.equal(view);
    expect(revealInView(view, at(99))).to.equal(view);
    expect(revealInView(view, at(100))).to.deep.equal({start: 15, end: 115});
    expect(revealInView(view, at(-10))).to.deep.equal({start: -25, end: 75});
  });

  it('keeps what is meant to stay in sight a margin away from the edges', () => {
    const view = {start: 0, end: 100};
    for (const time of [15, 50, 85]) expect(revealWell(view, at(time))).to.equal(view);
    expect(revealWell(view, at(5))).to.deep.equal({start: -10, end: 90});
    expect(revealWell(view, at(99))).to.deep.equal({start: 14, end: 114});
    expect(revealWell(view, {start: 10, end: 90})).to.equal(view);
    expect(revealWell(view, {start: 20, end: 100})).to.deep.equal({start: 10, end: 110});
    expect(revealWell(view, {start: 100, end: 300})).to.deep.equal({start: 150, end: 250});
  });

  it('takes views for the same that differ by what rounding does, and by no more', () => {
    expect(isSameView({start: 0, end: 1e12}, {start: 1, end: 1e12 - 1})).to.equal(true);
    expect(isSameView({start: 0, end: 1e12}, {start: 0, end: 1e12 + 1e4})).to.equal(false);
  });
});

describe('viewForKey', () => {
  const [extent] = EXTENTS;
  const view = {start: 20, end: 60};
  const key = (
    name: string,
    shiftKey = false,
    [later, earlier]: readonly [string, string] = ['ArrowRight', 'ArrowLeft'],
  ) => viewForKey({key: name, shiftKey}, {view, extent, focus: 30, later, earlier});

  it('zooms about the event that has the focus, with the keys of either keyboard', () => {
    for (const name of ['+', '=']) {
      const {start, end} = key(name)!;
      expect((30 - start) / (end - start)).to.be.closeTo(0.25, 1e-9);
      expect(end - start).to.be.closeTo(40 / 1.5, 1e-9);
    }
    for (const name of ['-', '_']) expect(key(name)!.end - key(name)!.start).to.be.closeTo(60, 1e-9);
  });

  it('shows all', () => expect(key('0')).to.equal(extent));

  it('moves as time is seen to run, with Shift only', () => {
    expect(key('ArrowRight', true)).to.deep.equal({start: 30, end: 70});
    expect(key('ArrowLeft', true)).to.deep.equal({start: 10, end: 50});
    expect(key('ArrowLeft', true, ['ArrowLeft', 'ArrowRight'])).to.deep.equal({start: 30, end: 70});
    expect(key('ArrowRight')).to.equal(undefined);
  });

  it('leaves every other key alone', () => {
    for (const name of ['a', '1', 'Enter', 'Home', 'ArrowUp', 'constructor', ''])
      expect(key(name), name).to.equal(undefined);
  });
});
