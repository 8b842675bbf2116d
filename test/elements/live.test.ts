import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement, TimelineEvent} from '../../src/index.js';
import {rowOfEvent} from '../../src/data/find-event.js';
import '../../src/elements/controllers/live-data.js';
import {Pace} from '../../src/elements/controllers/pace.js';
import {pause} from '../../src/elements/slices.js';
import {itemOf} from '../../src/render/live-picture.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import {FakeClock} from '../support/fake-clock.js';
import {media, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const one = (id: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  title: `Event ${id}`,
  date: '2021-06-01',
  ...more,
});
const three = () => [one('a'), one('b', {date: '2021-06-10'}), one('c', {date: '2021-06-20'})];
const idsOf = (element: EventTimelineElement) => element.events.map(({id}) => id);

/** Counts how often a timeline is laid out anew. */
function layouts(element: EventTimelineElement): () => number {
  let plan = element.scenePlan;
  let count = 0;
  element.addController({
    hostUpdated: () => {
      if (element.scenePlan !== plan) count++;
      plan = element.scenePlan;
    },
  });
  return () => count;
}

/** A timeline whose files are all loaded. */
async function mountLive(properties: Readonly<Record<string, unknown>> = {}) {
  const element = await mount({events: three(), ...properties});
  await atRest(element);
  return element;
}

describe('changes of the data', () => {
  afterEach(cleanUp);

  it('have only the texts measured that are new', async () => {
    const list = Array.from({length: 40}, (_, i) =>
      one(`e${i}`, {date: `2021-06-${String((i % 28) + 1).padStart(2, '0')}`}),
    );
    const element = await mountLive({events: list});
    element.update('e0', {text: 'Words'});
    await atRest(element);
    const {measureText} = CanvasRenderingContext2D.prototype;
    const measured: string[] = [];
    CanvasRenderingContext2D.prototype.measureText = function (text) {
      measured.push(text);
      return measureText.call(this, text);
    };
    try {
      element.add(one('new', {title: 'Something new'}));
      await element.updateComplete;
    } finally {
      CanvasRenderingContext2D.prototype.measureText = measureText;
    }
    expect(measured.join(' ')).to.contain('new');
    expect(measured.filter((text) => text.startsWith('Event e'))).to.deep.equal([]);
  });

  it('are taken on together, with one layout', async () => {
    const element = await mountLive();
    // The first loads what reads dates, with which any picture is laid out again.
    element.update('a', {text: 'Words'});
    await atRest(element);
    const given = element.events;
    const count = layouts(element);
    element.add(one('d', {date: '2021-06-25'}));
    element.add([one('e', {date: '2021-06-26'}), one('b', {title: 'Other', date: '2021-06-11'})]);
    element.update('a', {title: 'First'});
    element.remove('c');
    element.remove(['d', 'e']);
    element.add(one('e', {date: '2021-06-27'}));
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['a', 'b', 'e']);
    expect(element.data!.events.map(({title}) => title)).to.deep.equal(['First', 'Other', 'Event e']);
    expect(given.map(({id}) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(count()).to.equal(1);
    expect(parts(element, 'button[data-id]').map((button) => button.dataset.id)).to.deep.equal(['a', 'b', 'e']);
    expect(element.table!.length).to.equal(3);
  });

  it('come at once, before anything is loaded', async () => {
    const element = document.createElement('event-timeline');
    element.add(one('a'));
    element.update('a', {title: 'Changed'});
    document.body.append(element);
    await element.updateComplete;
    await until(() => element.events.length === 1);
    expect(element.events[0].title).to.equal('Changed');
    element.remove('a');
    await element.updateComplete;
    expect(element.matches(':state(empty)')).to.equal(true);
    element.remove();
    expect(element.isConnected).to.equal(false);
  });

  it('change data of any origin', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(three());
    const list = document.createElement('ol');
    const time = document.createElement('time');
    time.textContent = '2021';
    const item = document.createElement('li');
    item.append(time, ' One');
    list.append(item);
    const src = URL.createObjectURL(new Blob([JSON.stringify({title: 'T', events: three()})]));
    for (const [properties, children] of [
      [{}, script],
      [{}, list],
      [{src}, undefined],
      [{data: {title: 'T', events: three()}}, undefined],
    ] as const) {
      const element = await mount(properties, {children});
      const {length} = element.events;
      element.add(one('new'));
      await settled(element);
      expect(element.events).to.have.lengthOf(length + 1);
    }
  });

  it('wait for data that are on their way', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(three())]));
    const element = await mountLive();
    const fresh = document.createElement('event-timeline');
    fresh.src = src;
    element.after(fresh);
    fresh.add(one('d'));
    await until(() => fresh.events.length === 4);
    fresh.remove();
  });

  it('are no changes of data that the page sets after them', async () => {
    const element = await mountLive();
    element.add(one('d'));
    element.events = three();
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['a', 'b', 'c']);
  });

  it('tell of what is wrong as of other data, and fire no timeline-load', async () => {
    const element = await mountLive();
    const fired: string[] = [];
    for (const name of ['timeline-load', 'timeline-issues'])
      element.addEventListener(name, (event) => fired.push(event.type));
    element.add(one('d', {date: 'June 22, 2021'}));
    element.update('z', {title: 'Z'});
    element.add(one('e'));
    await element.updateComplete;
    await until(() => fired.length > 0 && element.issues.some(({message}) => message.includes('2021-06-22')));
    expect(idsOf(element)).to.deep.equal(['a', 'b', 'c', 'e']);
    expect(element.issues.map(({path}) => path)).to.deep.equal(['add("d").date', 'update("z")']);
    expect(new Set(fired)).to.deep.equal(new Set(['timeline-issues']));
  });

  it('load what reads their dates and their zones', async () => {
    const element = await mountLive();
    element.add([one('d', {date: '2021-06-12T10:00+04:30'}), one('e', {date: '2021-06-13T08:30:15Z'})]);
    await settled(element);
    expect(idsOf(element)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(element.issues).to.deep.equal([]);
    expect(element.table!.hasInstants).to.equal(true);
  });

  it('leave open what is there: details, focus, view, closed lanes', async () => {
    const element = await mountLive({layout: 'lanes', groupBy: 'kind'});
    element.events = three().map((event, i) => ({...event, kind: `k${i % 2}`}));
    await settled(element);
    part<HTMLButtonElement>(element, 'button.lane').click();
    await settled(element);
    const closed = () => new Set(parts(element, 'button.lane[aria-expanded="false"]').map((lane) => lane.textContent));
    const before = closed();
    expect(before.size).to.equal(1);
    element.view = '2021-06-05/2021-06-15';
    element.selected = 'b';
    await atRest(element);
    const {view} = element;
    eventButton(element, 'b').focus();
    element.add(one('d', {date: '2021-06-12', kind: 'k1'}));
    element.add(one('z', {date: '2022', kind: 'k0'}));
    element.remove('a');
    await atRest(element);
    expect(element.view).to.deep.equal(view);
    expect(element.selected).to.equal('b');
    expect(part(element, '#details-title').textContent).to.contain('Event b');
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.id).to.equal('b');
    expect(closed()).to.deep.equal(before);
    element.remove('b');
    await atRest(element);
    expect(element.selected).to.equal('');
  });

  describe('leave the focus where it is in time', () => {
    const START = Date.UTC(2020, 0, 1);
    const at = (i: number) => START + i * 3_600_000;
    const hourly = (count: number) =>
      Array.from({length: count}, (_, i) => one(`k${i}`, {date: `${new Date(at(i)).toISOString().slice(0, 19)}Z`}));
    const focused = (element: EventTimelineElement) => element.shadowRoot!.activeElement as HTMLElement | null;
    const timeOf = (element: EventTimelineElement, id: string) =>
      element.table!.earliest[rowOfEvent(element.data!, element.table!, id)!];

    /** What has the focus counts the event, or is the event. */
    function expectAt(element: EventTimelineElement, id: string) {
      const item = itemOf(focused(element))!;
      if (item.kind !== 'period') return expect(item.ids).to.include(id);
      const time = timeOf(element, id);
      return expect(time).to.be.within(item.stretch!.start, item.stretch!.end - 1);
    }

    async function mountFocused() {
      const list = hourly(2000);
      const element = await mountLive({events: list});
      const button = parts(element, '[part~=event]')[3];
      button.focus();
      expect(focused(element)).to.equal(button);
      return {element, list, id: button.dataset.id!};
    }

    it('whose label goes as others are added', async () => {
      const {element, id} = await mountFocused();
      let i = 0;
      for (; i < 200 && focused(element)?.dataset.id === id; i++) {
        element.add(one(`n${i}`, {date: new Date(START + i * 1e6).toISOString()}));
        await element.updateComplete;
      }
      expect(i, 'its label has gone').to.be.below(200);
      expectAt(element, id);
      for (const end = i + 5; i < end; i++) {
        element.add(one(`n${i}`, {date: new Date(START + i * 1e6).toISOString()}));
        await element.updateComplete;
        expectAt(element, id);
      }
    });

    it('whose label goes as others are set', async () => {
      const {element, list, id} = await mountFocused();
      element.events = [...list.map((event) => ({...event, importance: event.id === id ? 0 : 1})), one('far')];
      await element.updateComplete;
      await atRest(element);
      expect(parts(element, '[part~=event]').some(({dataset}) => dataset.id === id)).to.equal(false);
      expectAt(element, id);
    });

    it('where it has none once all of time is shown', async () => {
      const {element} = await mountFocused();
      const labelled = parts(element, '[part~=event]').map(({dataset}) => dataset.id);
      element.view = [at(1200), at(1230)];
      await atRest(element);
      // Not the one that stands for what had the focus before.
      const button = parts(element, '[part~=event]').findLast(({dataset}) => !labelled.includes(dataset.id))!;
      const {id} = button.dataset;
      button.focus();
      await sendKeys({press: '0'});
      await until(() => element.view!.end - element.view!.start === element.extent!.end - element.extent!.start);
      await atRest(element);
      expect(parts(element, '[part~=event]').some(({dataset}) => dataset.id === id)).to.equal(false);
      expectAt(element, id!);
    });
  });

  it('leave the list of a chip open, with what is left of it', async () => {
    const many = Array.from({length: 60}, (_, i) => one(`e${i}`, {title: `Something that took place ${i}`}));
    const element = await mountLive({events: many});
    const chip = part<HTMLButtonElement>(element, 'button.more');
    chip.click();
    await settled(element);
    await until(() => parts(element, '.choice').length > 0);
    const {length} = parts(element, '.choice');
    element.remove(part(element, '.choice').dataset.id ?? element.events[59].id);
    element.add(one('new', {date: '2021-07'}));
    await settled(element);
    expect(parts(element, '.choice').length).to.be.within(length - 1, length);
  });

  it('show all of time where all was shown, and a view of a reader where that was', async () => {
    const element = await mountLive();
    await element.fit();
    element.add(one('z', {date: '2022'}));
    await settled(element);
    expect(element.view).to.deep.equal(element.extent);
    const view = element.moveTo({start: Date.UTC(2021, 6), end: Date.UTC(2021, 9)});
    element.add(one('y', {date: '2023'}));
    await settled(element);
    expect(element.view).to.deep.equal(view);
    element.update('y', {date: '2021-12'});
    await settled(element);
    expect(element.view).to.deep.equal(view);
  });

  it('are announced rarely', async () => {
    const clock = new FakeClock(Date.UTC(2021, 5, 25));
    const element = await mountLive();
    const takeOut = clock.install();
    try {
      const said: string[] = [];
      const status = part(element, '[role="status"]');
      for (let second = 0; second < 25; second++) {
        element.add(one(`n${second}`));
        for (let i = 0; i < 10; i++) clock.tick(100);
        await settled(element);
        const words = status.textContent.trim();
        if (words && words !== said.at(-1)) said.push(words);
      }
      expect(said.length, said.join()).to.be.within(2, 3);
      expect(
        said.every((words) => /^\d+ new events?$/.test(words)),
        said.join(),
      ).to.equal(true);
    } finally {
      takeOut();
    }
  });
});

describe('events that are set anew', () => {
  afterEach(cleanUp);

  it('lay nothing out again where nothing differs', async () => {
    const given = three();
    const element = await mountLive({events: given});
    const count = layouts(element);
    const before = element.events;
    let loads = 0;
    element.addEventListener('timeline-load', () => loads++);
    element.events = [...given];
    element.events = structuredClone(given);
    await settled(element);
    expect([count(), loads]).to.deep.equal([0, 0]);
    expect(element.events).to.equal(before);
  });

  it('keep the events that are the same, and what is open', async () => {
    const element = await mountLive();
    const [a] = element.events;
    const count = layouts(element);
    element.selected = 'a';
    await settled(element);
    const laidOut = count();
    element.events = [...three(), one('d', {date: '2021-06-30'})];
    expect(element.events).to.have.lengthOf(4);
    await settled(element);
    expect(element.events[0]).to.equal(a);
    expect(element.selected).to.equal('a');
    expect(count() - laidOut).to.equal(1);
  });
});

describe('many events that are set anew', () => {
  afterEach(cleanUp);

  const many = (count: number) => Array.from({length: count}, (_, i) => one(`m${i}`, {date: 1000 + (i % 900)}));

  it('are compared in slices; changes that are asked for meanwhile come after the last that was set', async () => {
    const list = many(6000);
    const element = await mountLive({events: list});
    element.add(one('x'));
    await atRest(element);
    const shown = element.events;
    const loaded: number[] = [];
    element.addEventListener('timeline-load', ({dataset}) => loaded.push(dataset.events.length));
    element.events = list.slice(0, 5500);
    element.update('m0', {title: 'Of what is set over'});
    element.events = [{...list[0], title: 'Changed'}, ...list.slice(1)];
    element.add(one('late'));
    element.update('m1', {text: 'Words'});
    expect(element.events).to.equal(shown);
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal([...list.map(({id}) => id), 'late']);
    const {events} = element;
    expect([events[0].title, events[1].text, events[2]]).to.deep.equal(['Changed', 'Words', shown[2]]);
    expect(events[2]).to.equal(shown[2]);
    expect(element.table!.length).to.equal(6001);
    expect(Array.from(element.table!.earliest)).to.deep.equal(
      Array.from(element.table!.earliest).sort((a, b) => a - b),
    );
    expect(loaded).to.deep.equal([6000]);
    element.events = list.slice(0, 5990).reverse();
    await element.updateComplete;
    expect(idsOf(element)[0]).to.equal('m5989');
    expect(Array.from(element.table!.earliest)).to.deep.equal(
      Array.from(element.table!.earliest).sort((a, b) => a - b),
    );
  });

  it('are changed one by one in slices too: the task that shows them finds their table and its index', async () => {
    const element = await mountLive({events: many(6000)});
    for (const id of ['x', 'y']) {
      const before = element.table!;
      element.add(one(id, {date: '1500-06'}));
      await element.updateComplete;
      expect(element.table).not.to.equal(before);
      expect(element.table!.length).to.equal(before.length + 1);
      expect(element.table!.index!.importanceNodes, 'its index').not.to.equal(before.index?.importanceNodes);
    }
    element.add(one('z'));
    element.events = three();
    await element.updateComplete;
    await atRest(element);
    expect(idsOf(element)).to.deep.equal(['a', 'b', 'c']);
  });

  it('are shown again and again while they are set without rest', async () => {
    let list = many(6000);
    const element = await mountLive({events: list});
    element.add(one('x'));
    await atRest(element);
    element.events = list;
    await element.updateComplete;
    const drawn = new Set<number>();
    // In each task, as a reading takes many of them.
    for (let i = 0; i < 3000 && drawn.size < 4; i++) {
      list = [...list, one(`n${i}`)];
      element.events = list;
      await pause();
      if (!element.isUpdatePending && element.table!.length > 6000) drawn.add(element.table!.length);
    }
    expect(drawn.size).to.equal(4);
    element.add(one('late'));
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal([...list.map(({id}) => id), 'late']);
  });

  it('are shown again and again also where they are the first', async () => {
    const element = await mount({events: []});
    const loaded: number[] = [];
    element.addEventListener('timeline-load', ({dataset}) => loaded.push(dataset.events.length));
    let list = many(6000);
    for (let i = 0; i < 3000 && loaded.length < 3; i++) {
      list = [...list, one(`n${i}`)];
      element.events = list;
      await pause();
    }
    expect(loaded).to.have.lengthOf(3);
    element.add(one('late'));
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal([...list.map(({id}) => id), 'late']);
    expect(element.table!.length).to.equal(list.length + 1);
  });

  it('are dropped where a few are set while they are being read', async () => {
    const element = await mountLive();
    for (const count of [5500, 6000]) {
      element.events = many(count);
      element.events = three();
      await element.updateComplete;
      await atRest(element);
      expect(idsOf(element)).to.deep.equal(['a', 'b', 'c']);
    }
    element.events = many(5500);
    await element.updateComplete;
    element.events = many(5600);
    element.events = three();
    await element.updateComplete;
    await atRest(element);
    expect(idsOf(element)).to.deep.equal(['a', 'b', 'c']);
    expect(element.table!.length).to.equal(3);
  });

  it('are read anew where the element has left the page meanwhile and comes back', async () => {
    const element = await mountLive({events: many(5500)});
    element.add(one('x'));
    await atRest(element);
    const parent = element.parentElement!;
    element.events = many(5600);
    element.remove();
    await atRest(element);
    parent.append(element);
    await until(() => element.events.length === 5600);
  });
});

describe('follow', () => {
  const START = Date.UTC(2021, 5, 25, 12);
  let clock: FakeClock;
  let takeOut = () => {};

  beforeEach(() => {
    clock = new FakeClock(START);
    takeOut = clock.install();
  });

  afterEach(() => {
    takeOut();
    cleanUp();
  });

  /** Goes on by some ms. */
  async function pass(element: EventTimelineElement, ms: number, steps = 1) {
    for (let i = 0; i < steps; i++) {
      clock.tick(ms / steps);
      await settled(element);
    }
  }

  const hourly = (count = 6) =>
    Array.from({length: count}, (_, i) =>
      one(`h${i}`, {date: new Date(START - (i + 1) * 600_000).toISOString().slice(0, 19) + 'Z'}),
    );
  const nowOf = (element: EventTimelineElement) => element.data!.now!.endLatest;

  it('shows the time of the clock, and all of time up to it and beyond', async () => {
    const element = await mountLive({events: hourly(), follow: true, now: '2020'});
    await until(() => element.data?.now?.edtf !== '2020');
    await atRest(element);
    expect(nowOf(element)).to.be.within(START, START + 60_000);
    expect(element.extent!.end).to.be.above(START);
    expect(parts<SVGElement>(element, '.now').length).to.be.above(0);
    const before = element.extent!;
    await pass(element, 3_600_000);
    expect(nowOf(element)).to.be.within(START + 3_600_000, START + 3_660_000);
    expect(element.extent!.end).to.be.above(START + 3_600_000);
    expect(element.extent!.start).to.be.closeTo(before.start, 600_000);
    expect(element.view).to.deep.equal(element.extent);
    element.follow = false;
    await settled(element);
    await until(() => element.data?.now?.edtf === '2020');
    expect(clock.pending).to.equal(0);
  });

  it('lays out once a pixel of the axis at most', async () => {
    const element = await mountLive({events: hourly(), follow: true});
    await until(() => element.data?.now !== undefined);
    await atRest(element);
    const count = layouts(element);
    const perPixel = (element.extent!.end - element.extent!.start) / 1000;
    expect(perPixel).to.be.above(3000);
    for (let second = 0; second < 60; second++) await pass(element, 1000);
    expect(count()).to.be.within(5, 60_000 / perPixel + 1);
  });

  it('moves a view with now, until a reader moves now out of sight, and again once they come back', async () => {
    const element = await mountLive({events: hourly(), follow: true});
    await until(() => element.data?.now !== undefined);
    element.view = {start: START - 600_000, end: START + 200_000};
    await settled(element);
    await pass(element, 1_200_000, 20);
    const sees = () => clock.now() > element.view!.start && clock.now() < element.view!.end;
    expect(sees()).to.equal(true);
    const {start, end} = element.view;
    expect(end - start).to.be.closeTo(800_000, 1);
    const moved = element.moveTo({start: START - 3_000_000, end: START - 2_200_000});
    await settled(element);
    await pass(element, 1_200_000, 5);
    expect(element.view).to.deep.equal(moved);
    element.moveTo({start: element.extent!.end - 800_000, end: element.extent!.end});
    await settled(element);
    await pass(element, 1_200_000, 5);
    expect(sees()).to.equal(true);
    element.moveTo({start: START - 3_000_000, end: START - 2_200_000});
    await settled(element);
    element.moveTo(element.extent!);
    await settled(element);
    await pass(element, 1_200_000, 5);
    expect(element.view).to.deep.equal(element.extent);
  });

  it('rests while the page is hidden, and is there at once after a day of sleep', async () => {
    const element = await mountLive({events: hourly(), follow: true});
    await until(() => element.data?.now !== undefined);
    element.view = {start: START - 600_000, end: START + 200_000};
    await settled(element);
    await pass(element, 20_000);
    clock.isPageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    const before = nowOf(element);
    await pass(element, 86_400_000);
    expect(clock.pending).to.equal(0);
    expect(nowOf(element)).to.equal(before);
    clock.isPageHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(element);
    expect(nowOf(element)).to.be.closeTo(clock.now(), 60_000);
    expect(element.view.start).to.be.below(clock.now());
    expect(element.view.end).to.be.above(clock.now());
  });

  it('rests while the element is nowhere', async () => {
    const element = await mountLive({events: hourly(), follow: true});
    await until(() => element.data?.now !== undefined);
    const box = element.parentElement!;
    element.remove();
    expect(clock.pending).to.equal(0);
    clock.sleep(86_400_000);
    box.append(element);
    await settled(element);
    expect(nowOf(element)).to.be.closeTo(clock.now(), 180_000);
  });

  it('leaves an end that the page has named', async () => {
    const element = await mountLive({events: hourly(), follow: true, end: '2021-06-25T13:00Z'});
    await until(() => element.data?.now !== undefined);
    await atRest(element);
    const {extent} = element;
    await pass(element, 86_400_000, 4);
    expect(element.extent).to.deep.equal(extent);
    expect(element.view).to.deep.equal(extent);
  });

  it('moves in steps for readers who prefer reduced motion', async () => {
    if (!(await media({'prefers-reduced-motion': 'reduce'}))) return;
    try {
      const element = await mountLive({events: hourly(), follow: true});
      await until(() => element.data?.now !== undefined);
      element.view = {start: START - 600_000, end: START + 200_000};
      await settled(element);
      const starts = new Set<number>();
      for (let i = 0; i < 40; i++) {
        await pass(element, 20_000);
        starts.add(element.view.start);
        expect(element.view.end).to.be.above(clock.now());
      }
      expect(starts.size).to.be.within(2, 8);
    } finally {
      await media({'prefers-reduced-motion': 'no-preference'});
    }
  });

  it('keeps dates without a zone on an axis without one', async () => {
    const element = await mountLive({follow: true});
    await until(() => element.data?.now !== undefined);
    await atRest(element);
    expect(element.table!.hasInstants).to.equal(false);
    expect(element.issues).to.deep.equal([]);
    expect(element.extent!.end).to.be.above(START);
  });
});

describe('Pace', () => {
  it('works once a frame at most, however often it is asked, and does the last that was asked for', async () => {
    const clock = new FakeClock(0);
    const takeOut = clock.install();
    try {
      let wanted = 0;
      let done = 0;
      let works = 0;
      const pace = new Pace(() => {
        works++;
        done = wanted;
      });
      for (let frame = 0; frame < 200; frame++) {
        for (let i = 0; i < 17; i++) {
          wanted++;
          pace.ask();
        }
        clock.tick();
        for (let i = 0; i < 8; i++) await Promise.resolve();
      }
      expect(works).to.be.within(190, 200);
      clock.tick();
      await pace.pending;
      expect(done).to.equal(wanted);
      expect(clock.pending).to.equal(0);
    } finally {
      takeOut();
    }
  });

  it('works at once after a rest, when the script that asks has ended, and then with a frame', async () => {
    const clock = new FakeClock(0);
    const takeOut = clock.install();
    try {
      let works = 0;
      const pace = new Pace(() => works++);
      pace.ask();
      pace.ask();
      expect(works).to.equal(0);
      await pace.pending;
      expect(works).to.equal(1);
      pace.ask();
      for (let i = 0; i < 8; i++) await Promise.resolve();
      expect(works, 'so soon after').to.equal(1);
      clock.tick();
      await pace.pending;
      expect(works).to.equal(2);
      clock.sleep(100);
      pace.ask();
      await pace.pending;
      expect(works).to.equal(3);
    } finally {
      takeOut();
    }
  });

  it('takes half of the time at most where the work takes long', async () => {
    const clock = new FakeClock(0);
    const takeOut = clock.install();
    try {
      let works = 0;
      const pace = new Pace(() => {
        works++;
        clock.sleep(40);
      });
      while (clock.now() < 10_000) {
        pace.ask();
        clock.tick();
        for (let i = 0; i < 8; i++) await Promise.resolve();
      }
      expect((works * 40) / clock.now()).to.be.within(0.3, 0.5);
    } finally {
      takeOut();
    }
  });
});
