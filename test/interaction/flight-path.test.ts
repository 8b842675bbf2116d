import {expect} from 'chai';
import {interpolateZoom} from 'd3';
import {flightPath} from '../../src/interaction/flight-path.js';
import {middleOf} from '../../src/view/view-moves.js';
import {leastLength, limitView} from '../../src/view/view-limits.js';
import type {View} from '../../src/view/view.js';
import {DAY, MEAN_YEAR} from '../../src/time/calendar.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const ALL_OF_TIME: View = {start: -13.8e9 * MEAN_YEAR, end: 60 * MEAN_YEAR};
const EXTENTS: readonly View[] = [ALL_OF_TIME, {start: 0, end: 2000 * DAY}, {start: -2e14, end: -1.9e14}];
/** What is exact of the middle of a view in an extent, ms: doubles are no finer. */
const grainOf = ({start, end}: View) => Math.max(Math.abs(start), Math.abs(end)) * 2 ** -51;
const widthOf = ({start, end}: View) => end - start;

/** Two views of an extent: of any length that can be shown, anywhere, often near to 1970 or to one another. */
function randomPair(extent: View, random: () => number): [View, View] {
  const least = leastLength(extent);
  const one = () => {
    const length = least * (widthOf(extent) / least) ** random();
    const at = random() < 0.5 ? extent.start + random() * widthOf(extent) : (random() - 0.5) * 10 ** (random() * 14);
    return limitView({start: at, end: at + length}, extent);
  };
  const first = one();
  if (random() < 0.7) return [first, one()];
  // About the same middle.
  const length = least * (widthOf(extent) / least) ** random();
  const at = middleOf(first) + (random() - 0.5) * Math.min(length, widthOf(first)) * 10 ** (random() * -14);
  return [first, limitView({start: at - length / 2, end: at + length / 2}, extent)];
}

/** What is wrong with a path, walked in equal steps, of which none may look longer than any other; undefined for nothing. */
function faultOf(from: View, to: View, grain: number): string | undefined {
  const path = flightPath(from, to);
  if (!(path.length >= 0 && path.length < 1000)) return `is ${path.length} long`;
  const count = Math.ceil(path.length * 20) + 1;
  const step = path.length / count;
  let before = from;
  for (let i = 0; i <= count + 1; i++) {
    const view = i > count ? to : path.at(i / count);
    // It begins and ends where it should: these steps have no length.
    const most = i === 0 || i > count ? 0 : step;
    const widths = [widthOf(before), widthOf(view)];
    const least = Math.min(...widths);
    const zoom = Math.abs(Math.log(widths[1] / widths[0]));
    const shift = Math.abs(middleOf(view) - middleOf(before));
    const isEven =
      view.end > view.start &&
      zoom <= Math.SQRT2 * most + (4 * grain) / least + 1e-8 &&
      // Between its ends a step may be a little wider than at either.
      shift <= (most / Math.SQRT2 + 1e-8) * Math.max(...widths) * Math.exp(Math.SQRT2 * most) + 4 * grain;
    if (!isEven)
      return `after ${i} of ${count} steps: ${before.start} to ${before.end}, then ${view.start} to ${view.end}`;
    before = view;
  }
  return undefined;
}

function expectEven(from: View, to: View, grain: number): void {
  const fault = faultOf(from, to, grain);
  if (fault) expect.fail(`${from.start} to ${from.end}, then ${to.start} to ${to.end}: ${fault}`);
}

describe('flightPath', () => {
  it('leads from any view to any other in even steps, from a millisecond to all of time', () => {
    const random = randomFrom(7);
    for (const extent of EXTENTS)
      for (let i = 0; i < cases(300, 5000); i++) expectEven(...randomPair(extent, random), grainOf(extent));
  });

  it('leads from the shortest views to all of time, and back', () => {
    for (const start of [0, 5e10, -7e13])
      for (const length of [1, 20, 55, 500, 2000, 1e4]) {
        const view = {start, end: start + length};
        const grain = Math.abs(start) * 2 ** -51;
        for (const extent of [{start: Math.min(0, 2 * start), end: Math.max(2000 * DAY, 2 * start)}, ALL_OF_TIME]) {
          expectEven(view, extent, grain);
          expectEven(extent, view, grain);
        }
      }
  });

  it('is the same way back', () => {
    const random = randomFrom(8);
    for (let i = 0; i < 100; i++) {
      const [from, to] = randomPair(ALL_OF_TIME, random);
      const [path, back] = [flightPath(from, to), flightPath(to, from)];
      expect(back.length).to.be.closeTo(path.length, 1e-9 * path.length + 1e-12);
      for (const part of [0.1, 0.4, 0.8]) {
        const [view, other] = [path.at(part), back.at(1 - part)];
        const tolerance = 1e-6 * widthOf(view) + grainOf(ALL_OF_TIME);
        expect(other.start).to.be.closeTo(view.start, tolerance);
        expect(other.end).to.be.closeTo(view.end, tolerance);
      }
    }
  });

  it('is the path of D3 where that is exact', () => {
    const random = randomFrom(9);
    for (let i = 0; i < 200; i++) {
      const [w0, w1] = [10 ** (random() * 2), 10 ** (random() * 2)];
      const shift = (random() < 0.5 ? -1 : 1) * 10 ** (random() * 4);
      const path = flightPath({start: -w0 / 2, end: w0 / 2}, {start: shift - w1 / 2, end: shift + w1 / 2});
      const theirs = interpolateZoom([0, 0, w0], [shift, 0, w1]);
      expect(path.length * 1000).to.be.closeTo(theirs.duration, 1e-3);
      for (const part of [0, 0.2, 0.5, 0.9, 1]) {
        const [middle, , width] = theirs(part);
        const view = path.at(part);
        expect(widthOf(view)).to.be.closeTo(width, 1e-4 * width);
        expect(middleOf(view)).to.be.closeTo(middle, 1e-4 * width);
      }
    }
  });

  it('is no way at all between two views that are the same', () => {
    const view = {start: 10, end: 20};
    const {length, at} = flightPath(view, view);
    expect(length).to.equal(0);
    expect(at(0.5)).to.deep.equal(view);
  });
});
