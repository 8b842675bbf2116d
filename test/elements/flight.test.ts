import {expect} from 'chai';
import {fly} from '../../src/interaction/flight.js';
import type {View} from '../../src/view/view.js';

describe('fly', () => {
  const from = {start: 0, end: 1000};
  const to = {start: 200, end: 300};

  it('jumps at once, and only there, where nothing may move', () => {
    const steps: View[] = [];
    let isDone = false;
    fly({from, to, isInstant: true, step: (view) => steps.push(view), done: () => (isDone = true)});
    expect(steps).to.deep.equal([to]);
    expect(isDone).to.equal(true);
  });

  it('ends where it flies to, by views that are stretches of time', async () => {
    const steps: View[] = [];
    await new Promise<void>((done) => fly({from, to, isInstant: false, step: (view) => steps.push(view), done}));
    expect(steps.length).to.be.greaterThan(1);
    for (const {start, end} of steps) expect(end).to.be.greaterThan(start);
    expect(steps.at(-1)).to.equal(to);
  });
});
