import {expect} from 'chai';
import type {ColumnDataset} from '../../src/data/columns.js';
import type {DatasetEvent, TimelineEvent} from '../../src/data/types.js';
import {slicing} from '../../src/elements/timeline/slicing.js';
import type {EventTimelineElement} from '../../src/index.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';

const COUNT = 3000;
const START = Date.UTC(2001, 0);
const DAY = 86_400_000;
const GROUPS = Array.from({length: 80}, (_, i) => ({id: `g${i}`, title: `Group ${i + 1}`}));

const columns = (): ColumnDataset => ({
  columns: {
    start: Float64Array.from({length: COUNT}, (_, i) => START + i * 2 * DAY),
    precision: 'day',
    importance: Float64Array.from({length: COUNT}, (_, i) => ((i * 7919) % 101) / 101),
    title: (i) => `Reading ${i}`,
    group: Uint8Array.from({length: COUNT}, (_, i) => i % GROUPS.length),
    groups: GROUPS,
  },
});

const list = (first = START): TimelineEvent[] =>
  Array.from({length: 1000}, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: new Date(first + i * DAY).toISOString().slice(0, 10),
    importance: ((i * 7919) % 101) / 101,
    kind: i % 2 ? 'odd' : 'even',
  }));

const drawn = (element: Element) =>
  ['.picture svg', '.picture ol', '.summary'].map((selector) =>
    new XMLSerializer().serializeToString(part(element, selector)),
  );
const words = (element: Element) => part(element, '.picture ol').textContent;

/** Counts how often the page can do something else until an element has updated. */
async function turnsUntilComplete(element: EventTimelineElement): Promise<number> {
  let turns = 0;
  let isDone = false as boolean;
  const {port1, port2} = new MessageChannel();
  port1.addEventListener('message', () => {
    turns++;
    if (!isDone) port2.postMessage(undefined);
  });
  port1.start();
  port2.postMessage(undefined);
  await element.updateComplete;
  isDone = true;
  port1.close();
  return turns;
}

/** Lets an element update, without what it does afterwards. */
async function oneUpdate(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

describe('the picture of many events', () => {
  afterEach(() => {
    slicing.isPrinting = false;
    cleanUp();
  });

  for (const [name, properties] of [
    ['flags', {layout: 'flags'}],
    ['a vertical axis', {layout: 'vertical'}],
    ['lanes', {groupBy: 'group'}],
  ] as const)
    it(`of columns is laid out in slices between which the page answers, and is the same: ${name}`, async () => {
      const element = await mount({...properties, controls: ''}, {height: 500});
      element.data = columns();
      expect(await turnsUntilComplete(element)).to.be.above(5);
      await until(() => part(element, '.picture svg').childElementCount > 10);
      await settled(element);
      slicing.isPrinting = true;
      const other = await mount({...properties, controls: ''}, {height: 500});
      other.data = columns();
      await other.updateComplete;
      await settled(other);
      expect(drawn(element)).to.deep.equal(drawn(other));
    });

  for (const [what, change] of [
    ['a scale', {scale: 'even'}],
    ['a filter', {filter: ({kind}: DatasetEvent) => kind === 'odd'}],
  ] as const)
    it(`stays until that of ${what} is laid out`, async () => {
      const element = await mount({layout: 'flags', data: list(), filter: {text: 'Event'}}, {height: 500});
      await settled(element);
      const before = drawn(element);
      const {scenePlan} = element;
      Object.assign(element, change);
      await oneUpdate();
      expect(drawn(element)).to.deep.equal(before);
      expect(element.scenePlan).to.equal(scenePlan);
      await element.updateComplete;
      expect(element.scenePlan).not.to.equal(scenePlan);
      expect(drawn(element)[0]).not.to.equal(before[0]);
    });

  it('has no list that promises items before these are laid out', async () => {
    const element = await mount({layout: 'flags'}, {height: 500});
    element.data = list();
    await oneUpdate();
    const items = part(element, '.picture ol');
    expect(items.childElementCount, 'it is being laid out').to.equal(0);
    await expectAccessible(element);
    await element.updateComplete;
    expect(items.childElementCount).to.be.above(0);
    expect(items.role).to.equal('list');
  });

  it('stays until that of other events is laid out, which the element tells of at once', async () => {
    const element = await mount({layout: 'flags', data: list()}, {height: 500});
    const before = drawn(element);
    element.data = list(Date.UTC(1901, 0));
    expect(element.events[0].date.earliest).to.equal(Date.UTC(1901, 0));
    await oneUpdate();
    expect(drawn(element)).to.deep.equal(before);
    await element.updateComplete;
    expect(part(element, '.summary').textContent).to.contain('1901');
    expect(drawn(element)[0]).not.to.equal(before[0]);
  });

  it('is that of the last data', async () => {
    const element = await mount({layout: 'flags', data: list()}, {height: 500});
    element.data = list(Date.UTC(1801, 0));
    await oneUpdate();
    element.data = list(Date.UTC(1901, 0));
    await oneUpdate();
    element.data = [{id: 'only', title: 'The only one', date: '1950-05-05'}];
    await element.updateComplete;
    await settled(element);
    expect(words(element)).to.contain('The only one');
    expect(part(element, '.picture ol').childElementCount).to.equal(1);
  });

  it('is seen while its frame is resized without end', async () => {
    const element = await mount({layout: 'flags', data: list()}, {height: 500});
    const box = element.parentElement!;
    const seen = new Set<unknown>();
    // Without end: were nothing seen meanwhile, this would not end either.
    for (let i = 0; seen.size <= 2; i++) {
      box.style.width = `${990 - ((5 * i) % 190)}px`;
      await new Promise(requestAnimationFrame);
      seen.add(element.scenePlan);
    }
    box.style.width = '805px';
    await settled(element);
    expect(part(element, '.window').getBoundingClientRect().width).to.equal(805);
  });

  it('of a far view is laid out in slices, and is the same however one came there', async () => {
    const {columns: given} = columns();
    const start = Float64Array.from({length: COUNT}, (_, i) => START + (i / COUNT) ** 3 * 6e11);
    const data = {columns: {...given, start}};
    const show = async () => {
      const element = await mount({layout: 'flags', scale: 'log', data, controls: ''}, {height: 500});
      await settled(element);
      return element;
    };
    const viewOf = (zoom: number) => ({start: START, end: START + 6e11 / zoom});
    const seen = (element: Element) =>
      parts(element, '.picture button').map((one) => {
        const {left, top} = one.getBoundingClientRect();
        const plot = part(element, '.plot').getBoundingClientRect();
        return `${one.textContent} ${(left - plot.left).toFixed(1)} ${(top - plot.top).toFixed(1)}`;
      });
    const element = await show();
    element.view = viewOf(300);
    await oneUpdate();
    const before = seen(element);
    expect(await turnsUntilComplete(element)).to.be.above(5);
    await settled(element);
    expect(element.view).to.deep.equal(viewOf(300));
    expect(before.length, 'what is known already is shown at once').to.be.above(1);
    expect(seen(element).length, 'it names more then').to.be.above(before.length);
    const other = await show();
    for (const zoom of [2, 20, 2000, 80, 300]) {
      other.view = viewOf(zoom);
      await settled(other);
    }
    expect(seen(element)).to.deep.equal(seen(other));
  });

  it('of a view that is left before it is laid out is waited for by nobody', async () => {
    const element = await mount({layout: 'flags', scale: 'even', data: columns(), controls: ''}, {height: 500});
    await settled(element);
    const {start, end} = element.extent!;
    const viewOf = (zoom: number) => ({start, end: start + (end - start) / zoom});
    element.view = viewOf(100);
    await oneUpdate();
    element.view = viewOf(4);
    await element.updateComplete;
    const scenePlan = element.scenePlan!;
    const named = (zoom: number, isHasty: boolean) => {
      const {plan} = scenePlan;
      plan.finer!.isHasty = isHasty;
      const stops = plan.stops(scenePlan.toAxis(viewOf(zoom)));
      plan.finer!.isHasty = false;
      return stops.filter(({kind}) => kind === 'event').length;
    };
    expect(named(4, true)).to.equal(named(4, false));
    expect(named(100, true)).to.be.below(named(100, false));
  });

  it('is laid out at once in print', async () => {
    const element = await mount({layout: 'flags', data: list()}, {height: 500});
    const {scenePlan} = element;
    globalThis.dispatchEvent(new Event('beforeprint'));
    element.scale = 'even';
    await oneUpdate();
    expect(element.scenePlan).not.to.equal(scenePlan);
    globalThis.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
  });
});
