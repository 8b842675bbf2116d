import {expect} from 'chai';
import {type KeyContext, stopForKey} from '../../src/interaction/item-keys.js';

/** One stop in each of the first two periods of ten, three in the third, none in the fourth, one after all. */
const stops = [3, 12, 21, 25, 25, 44].map((time, i) => ({key: `stop ${i}`, time}));
const context = (index: number, changes: Partial<KeyContext> = {}): KeyContext => ({
  later: 'ArrowRight',
  earlier: 'ArrowLeft',
  stops,
  index,
  periods: [0, 10, 20, 30],
  ...changes,
});
const led = (key: string, index: number, changes?: Partial<KeyContext>) => {
  const stop = stopForKey(key, context(index, changes));
  return stop && stops.indexOf(stop);
};

describe('stopForKey', () => {
  it('goes one on and one back, and nowhere from the ends', () => {
    expect(led('ArrowRight', 0)).to.equal(1);
    expect(led('ArrowLeft', 3)).to.equal(2);
    expect(led('ArrowLeft', 0)).to.equal(undefined);
    expect(led('ArrowRight', 5)).to.equal(undefined);
  });

  it('goes as time is seen to run', () => {
    const changes = {later: 'ArrowLeft', earlier: 'ArrowRight'};
    expect(led('ArrowLeft', 2, changes)).to.equal(3);
    expect(led('ArrowRight', 2, changes)).to.equal(1);
    expect(led('ArrowDown', 2, {later: 'ArrowDown', earlier: 'ArrowUp'})).to.equal(3);
    expect(led('ArrowRight', 2, {later: 'ArrowDown', earlier: 'ArrowUp'})).to.equal(undefined);
  });

  it('goes to the first and the last, and leaves the key to the page where that is here', () => {
    expect(led('Home', 3)).to.equal(0);
    expect(led('End', 3)).to.equal(5);
    expect(led('Home', 0)).to.equal(undefined);
    expect(led('End', 5)).to.equal(undefined);
  });

  it('goes to the first of the next period that holds something, and of the one before', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => led('PageDown', index))).to.deep.equal([1, 2, 5, 5, 5, undefined]);
    expect([0, 1, 2, 3, 4, 5].map((index) => led('PageUp', index))).to.deep.equal([undefined, 0, 1, 1, 1, 2]);
  });

  it('takes all for one period where the axis names none', () => {
    expect(led('PageDown', 0, {periods: []})).to.equal(undefined);
    expect(led('PageUp', 3, {periods: []})).to.equal(undefined);
  });

  it('comes in from before the first', () => {
    expect(led('ArrowRight', -1)).to.equal(0);
    expect(led('End', -1)).to.equal(5);
  });

  it('leaves every other key to the page', () => {
    for (const key of ['a', 'Enter', ' ', 'Escape', 'Tab', 'ArrowUp', 'ArrowDown', 'constructor', ''])
      expect(led(key, 2), key).to.equal(undefined);
  });

  it('has nowhere to lead where there is nothing', () => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End'])
      expect(stopForKey(key, {...context(-1), stops: []}), key).to.equal(undefined);
  });
});
