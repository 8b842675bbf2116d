import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement, TimelineColumns} from '../../src/index.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import '../../src/data/read-columns.js';
import '../../src/elements/source/read-events.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, eventButton, mount, nameOf, part, parts, settled, titles} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const COUNT = 20_000;
const catalogue = earthquakes(COUNT);
const columns = catalogue.columns as TimelineColumns;

const periods = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.period');
const lengthOf = ({view}: EventTimelineElement) => view!.end - view!.start;
/** The count that the name of a period tells. */
const countOf = (period: Element) => Number(/([\d,]+) events?/.exec(nameOf(period))![1].replaceAll(',', ''));

function elementsIn(root: ParentNode): number {
  return [...root.querySelectorAll('*')].reduce(
    (sum, {shadowRoot}) => sum + 1 + (shadowRoot ? elementsIn(shadowRoot) : 0),
    0,
  );
}

describe('a crowd of events', () => {
  afterEach(cleanUp);

  it('is given as columns: labels for what matters most, and the others counted, in at most 600 elements', async () => {
    const made = new Set<number>();
    const title = (index: number) => {
      made.add(index);
      return (columns.title as (i: number) => string)(index);
    };
    const element = await mount({data: {...catalogue, columns: {...columns, title}}}, {width: 1100});
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.issues).to.deep.equal([]);
    expect(part(element, '.summary').textContent).to.match(/^20,000 events, /);
    const named = parts(element, '.picture button.event');
    expect(named.length).to.be.within(8, 60);
    expect(periods(element).reduce((sum, period) => sum + countOf(period), 0)).to.equal(COUNT);
    expect(parts(element, '.period-count').length).to.be.above(4);
    expect(made.size, 'events that were made').to.be.below(1500);
    for (const view of [undefined, '2010', '2010-03', '2010-03-04']) {
      element.view = view;
      await settled(element);
      expect(elementsIn(part(element, '.picture')), `elements of ${view}`).to.be.at.most(600);
    }
    await expectAccessible(element);
  });

  it('comes nearer where a period is chosen, by pointer and by key, and says what is in view', async () => {
    const element = await mount({data: catalogue}, {width: 1000});
    const whole = lengthOf(element);
    const [, period] = periods(element);
    const name = nameOf(period);
    expect(period.getAttribute('aria-expanded'), 'nothing unfolds').to.equal(null);
    expect(name).to.match(/^\d{4}[^:]*: [\d,]+ events, /);
    period.click();
    await atRest(element);
    expect(lengthOf(element)).to.be.below(whole / 2);
    await until(() => /of 20,000 events/.test(part(element, '[role=status]').textContent));
    const before = lengthOf(element);
    periods(element)[1].focus();
    await sendKeys({press: 'Enter'});
    await atRest(element);
    expect(lengthOf(element)).to.be.below(before / 1.5);
  });

  it('says what a period holds to those who point at it or have the focus on it', async () => {
    const element = await mount({data: catalogue, controls: 'toolbar'}, {width: 1000});
    const [, period] = periods(element);
    const words = period.querySelector('span')!;
    expect(words.getBoundingClientRect().width).to.be.at.most(1);
    await sendKeys({press: 'Tab'});
    period.focus();
    await until(() => words.getBoundingClientRect().width > 50);
    expect(words.textContent).to.contain('events');
    await expectAccessible(element);
  });

  it('reads a long list of objects in slices: what was shown stays meanwhile, and only the last list counts', async () => {
    const element = await mount({events: [{title: 'Before', date: '2019'}]}, {width: 1000});
    const listOf = (count: number) =>
      Array.from({length: count}, (_, i) => ({title: `No. ${i}`, date: String(1000 + (i % 1000))}));
    let loads = 0;
    element.addEventListener('timeline-load', () => loads++);
    element.events = listOf(30_000);
    element.events = listOf(20_000);
    expect(element.events.map(({title}) => title)).to.deep.equal(['Before']);
    expect(titles(element)).to.deep.equal(['Before']);
    await element.updateComplete;
    expect(element.events.length).to.equal(20_000);
    expect(element.table!.index, 'what pictures ask is found out in slices too').not.to.equal(undefined);
    expect(part(element, '.summary').textContent).to.match(/^20,000 events, /);
    expect(loads).to.equal(1);
    element.add({id: 'more', title: 'One more', date: '1500'});
    await element.updateComplete;
    expect(element.events.length).to.equal(20_001);
  });

  it('opens a period that no nearer view could tell apart as a list', async () => {
    const start = new Float64Array(3000).fill(Date.UTC(2020, 4, 5));
    for (let i = 0; i < 1000; i++) start[i] = Date.UTC(2000, 0, 1) + i * 86_400_000 * 7;
    const element = await mount(
      {columns: {start, title: (i: number) => `Event ${i}`}, view: '2020-05-05'},
      {width: 900},
    );
    const day = periods(element).find((period) => countOf(period) >= 2000)!;
    day.click();
    await settled(element);
    await until(() => parts(element, '.choice').length > 0);
    expect(day.getAttribute('part')).to.contain('period');
    parts(element, '.choice')[3].click();
    await settled(element);
    expect(element.selected).to.match(/^event-\d+$/);
    expect(part(element, '#details-title').textContent).to.match(/^Event \d+$/);
  });

  it('opens an event by its id, and moves it into view', async () => {
    const element = await mount({data: catalogue, view: '1995'}, {width: 1000});
    element.selected = 'event-7';
    await settled(element);
    await atRest(element);
    expect(element.events[6].id).to.equal('event-7');
    const {earliest} = element.events[6].date;
    expect(element.view!.start <= earliest && earliest < element.view!.end).to.equal(true);
    expect(part(element, '#details-title').textContent).to.equal(element.events[6].title);
  });

  it('is many events of an array too, up to ten thousand unless a layout is asked for', async () => {
    const events = Array.from({length: 520}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: String(1000 + i)}));
    const element = await mount({events}, {width: 1000});
    expect(periods(element).length).to.be.above(3);
    element.layout = 'flags';
    await settled(element);
    await until(() => parts(element, '.picture button.more').length > 0);
    expect(periods(element)).to.deep.equal([]);
    element.events = events.slice(0, 20);
    await settled(element);
    expect(eventButton(element, 'e3')).not.to.equal(null);
  });

  it('is replaced by other columns while it is read, and stays until they have been', async () => {
    const columnsOf = (name: string, length: number) => ({
      start: Float64Array.from({length}, (_, i) => Date.UTC(2000, 0, 1) + ((i * 7919) % length) * 3_600_000),
      title: (i: number) => `${name} ${i}`,
    });
    const element = await mount({columns: columnsOf('First', 1000)}, {width: 900});
    element.columns = columnsOf('Second', 300_000);
    element.columns = columnsOf('Third', 200_000);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.events[7].title).to.equal('First 7');
    await element.updateComplete;
    expect(element.events).to.have.lengthOf(200_000);
    expect(element.events[7].title).to.equal('Third 7');
    expect(periods(element).length).to.be.above(4);
  });

  it('says that lanes and other scales are shown of fewer', async () => {
    const start = Float64Array.from({length: 10_001}, (_, i) => Date.UTC(2000, 0, 1) + i * 86_400_000);
    const columns = {start, title: (i: number) => `Day ${i}`};
    const element = await mount({columns, layout: 'flags', scale: 'log'}, {width: 900});
    await until(() => element.issues.length > 0);
    expect(element.issues.map(({code, path, message}) => `${code} ${path} ${message}`)).to.deep.equal(
      ['layout="flags"', 'scale="log"'].map(
        (asked) =>
          `too-many @${asked.replace(/=.*/, '')} ${asked} is shown of at most 10,000 events, and these are 10,001: show fewer at a time, such as those of a group or of a stretch of time; what is shown is how many there are at every time, and what matters most`,
      ),
    );
    element.layout = 'auto';
    element.scale = 'auto';
    element.data = {title: 'Days', scale: 'even', columns};
    await settled(element);
    await until(() => element.issues.length > 0);
    expect(element.issues.map(({path, message}) => `${path} ${message}`).join()).to.match(
      /^\$\.scale scale="even" is shown of at most 10,000 events/,
    );
    element.columns = {...columns, length: 600};
    element.scale = 'log';
    await settled(element);
    expect(element.issues).to.deep.equal([]);
    expect(part(element, '.summary').textContent, 'no crowd').to.contain('logarithmic scale');
    element.scale = 'linear';
    await settled(element);
    expect(periods(element).length).to.be.above(2);
  });

  it('says what is wrong with columns, and shows what is right', async () => {
    const start = [Date.UTC(2020, 0, 1), NaN, Date.UTC(2021, 0, 1)];
    const element = await mount({columns: {start, title: ['A', 'B', 'C']}});
    expect(element.events.map(({title}) => title)).to.deep.equal(['A', 'C']);
    expect(element.issues.map(({path}) => path)).to.deep.equal(['$.columns.start']);
    element.columns = {title: ['A']} as unknown as TimelineColumns;
    await settled(element);
    await until(() => element.matches(':state(failed)'));
    expect(element.issues[0].message).to.contain('"start"');
  });
});
