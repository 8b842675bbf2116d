import {expect} from 'chai';
import type {EventTimelineElement, TimelineEvent} from '../../src/index.js';
import '../../src/elements/controllers/live-data.js';
import {pause} from '../../src/elements/slices.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {FakeClock} from '../support/fake-clock.js';
import {atRest} from '../support/rest.js';

const START = Date.UTC(2021, 0, 1);
const DAY = 86_400_000;

const dayOf = (i: number) => new Date(START + ((i * 37) % 365) * DAY).toISOString().slice(0, 10);
const one = (i: number, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: `e${i}`,
  title: `What came to pass as number ${i}`,
  date: dayOf(i),
  importance: ((i * 61) % 100) / 100,
  ...more,
});
const some = (count: number) => Array.from({length: count}, (_, i) => one(i));

/**
 * Between two tasks of a test so many steps are done at most, where each takes a millisecond: those of a slice, with what
 * else asks for the time, and where timers come between, slices of what is planned ahead.
 */
const MOST_STEPS = 36;

/** A clock of the page by which a step of a slice takes a millisecond: it goes on whenever it is looked at. */
class StepClock {
  /** How often it was looked at since it was last asked. */
  #looks = 0;
  readonly #now = performance.now;

  constructor() {
    let time = performance.now();
    performance.now = () => {
      this.#looks++;
      return ++time;
    };
  }

  get looks(): number {
    const looks = this.#looks;
    this.#looks = 0;
    return looks;
  }

  takeOut(): void {
    performance.now = this.#now;
  }
}

/** Tells when an update is complete. */
function completion(element: EventTimelineElement): {readonly isThere: boolean} {
  const state = {isThere: false};
  void element.updateComplete.then(() => (state.isThere = true));
  return state;
}

/** The picture of a timeline, and that of one which shows the same events and has never shown others. */
async function expectFresh(element: EventTimelineElement): Promise<void> {
  const {width} = element.getBoundingClientRect();
  const fresh = await mount({data: structuredClone(element.data), layout: element.layout, view: element.view}, {width});
  await atRest(fresh);
  const drawn = (one: EventTimelineElement) => {
    const {marks, items, legend, summary, height} = one.scenePlan!.sceneAt(one.view!);
    return {marks, items, legend, summary, height};
  };
  expect(drawn(element)).to.deep.equal(drawn(fresh));
  const shown = (one: EventTimelineElement) => parts(one, '.picture button').map(({textContent}) => textContent);
  expect(shown(element)).to.deep.equal(shown(fresh));
}

describe('a layout after a change', () => {
  let live: FakeClock;
  let steps: StepClock | undefined;
  let takeOut = () => {};

  beforeEach(() => {
    live = new FakeClock(START);
    takeOut = live.install();
  });

  afterEach(() => {
    steps?.takeOut();
    steps = undefined;
    takeOut();
    cleanUp();
  });

  /** A timeline that has taken on a change already, so that all files for the next one are there. */
  async function mountLive(count: number, properties: Readonly<Record<string, unknown>> = {}) {
    const element = await mount({events: some(count), ...properties});
    await atRest(element);
    element.add(one(0));
    await finished(element);
    await atRest(element);
    steps = new StepClock();
    return element;
  }

  /** Goes on frame by frame until an update is complete. */
  async function finished(element: EventTimelineElement): Promise<void> {
    const complete = completion(element);
    while (!complete.isThere) {
      live.tick();
      await pause();
    }
  }

  /** Goes on with one frame and some tasks: returns the most steps in one of them. */
  async function tasks(count: number): Promise<number> {
    live.tick();
    let most = 0;
    for (let i = 0; i < count; i++) {
      void steps!.looks;
      await pause();
      most = Math.max(most, steps!.looks);
    }
    return most;
  }

  for (const [layout, count] of [
    ['flags', 120],
    ['auto', 700],
    ['lanes', 60],
    ['vertical', 60],
  ] as const)
    it(`is made in slices, and shows in the end what a fresh one does: ${layout}`, async () => {
      const element = await mountLive(count, {layout});
      const before = element.scenePlan;
      element.add(one(count));
      element.update('e3', {title: 'Another title', date: dayOf(5)});
      element.remove('e4');
      const complete = completion(element);
      let most = 0;
      let slices = 0;
      while (!complete.isThere) {
        const {scenePlan} = element;
        most = Math.max(most, await tasks(1));
        if (element.scenePlan === scenePlan) slices++;
      }
      expect(element.scenePlan).not.to.equal(before);
      expect(most, 'steps of a slice').to.be.within(1, MOST_STEPS);
      if (layout === 'flags' || layout === 'auto') expect(slices, 'slices').to.be.above(3);
      expect(element.events.map(({id}) => id)).to.deep.equal(
        [...some(count), one(count)].map(({id}) => id).filter((id) => id !== 'e4'),
      );
      steps!.takeOut();
      takeOut();
      await expectFresh(element);
    });

  it('leaves what is shown, which a reader moves meanwhile', async () => {
    const element = await mountLive(120, {layout: 'flags'});
    element.moveTo({start: START + 30 * DAY, end: START + 60 * DAY});
    await finished(element);
    const before = element.scenePlan;
    const {events} = element;
    const origin = () => part(element, '.picture svg').style.translate;
    const places = () => parts(element, '.picture svg > *').map((mark) => mark.getAttribute('transform'));
    element.add(one(500, {date: '2021-02-15', importance: 1}));
    await tasks(6);
    const shown = [origin(), ...places()];
    const view = element.moveTo({start: START + 33 * DAY, end: START + 63 * DAY});
    await tasks(3);
    expect(element.scenePlan, 'the plan that is shown').to.equal(before);
    expect(element.events).to.equal(events);
    expect([origin(), ...places()]).not.to.deep.equal(shown);
    await finished(element);
    expect(element.scenePlan).not.to.equal(before);
    expect(element.view).to.deep.equal(view);
    expect(parts(element, 'button[data-id="e500"]').length).to.equal(1);
    steps!.takeOut();
    takeOut();
    await atRest(element);
    await expectFresh(element);
  });

  it('comes to its end, again and again, while changes never stop coming', async () => {
    const element = await mountLive(100, {layout: 'flags'});
    const ids = element.events.map(({id}) => id);
    let next = 1000;
    let plan = element.scenePlan;
    const shown: number[] = [];
    const asked: number[] = [];
    while (shown.length < 6) {
      // Some in each task, also while a layout is made.
      ids.push(`e${next}`);
      element.add(one(next++));
      element.remove(ids.shift());
      expect(await tasks(1), 'steps of a slice').to.be.at.most(MOST_STEPS);
      if (element.scenePlan === plan) continue;
      plan = element.scenePlan;
      shown.push(Math.max(...element.events.map(({id}) => Number(id.slice(1)))));
      asked.push(next - 1);
    }
    // Each layout shows all that was asked for when the one before it was shown.
    for (let i = 1; i < shown.length; i++) expect(shown[i]).to.be.within(asked[i - 1], asked[i]);
    await finished(element);
    expect(element.events.map(({id}) => id)).to.deep.equal(ids);
  });

  it('is dropped where the page sets other data meanwhile', async () => {
    const element = await mountLive(120, {layout: 'flags'});
    const given = element.events;
    const set = some(120);
    element.add(one(500));
    await tasks(6);
    expect(element.events, 'not shown yet').to.equal(given);
    // The same as are shown: nothing is laid out, and what is being laid out is no change of these.
    element.events = set;
    await finished(element);
    expect(element.events).to.equal(given);
    element.add(one(501));
    await tasks(6);
    element.events = some(3);
    await finished(element);
    expect(element.events.map(({id}) => id)).to.deep.equal(['e0', 'e1', 'e2']);
  });

  it('is made for the size that the timeline has in the end', async () => {
    const element = await mountLive(120, {layout: 'flags'});
    element.add(one(500));
    await tasks(6);
    element.parentElement!.style.width = '700px';
    steps!.takeOut();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await finished(element);
    takeOut();
    await settled(element);
    expect(part(element, '.picture svg').parentElement!.style.width).to.equal('700px');
    expect(element.events).to.have.lengthOf(121);
    await expectFresh(element);
  });

  it('closes the details of an event that is gone', async () => {
    const element = await mountLive(30, {selected: 'e7'});
    element.remove('e7');
    await finished(element);
    expect(element.selected).to.equal('');
  });
});
