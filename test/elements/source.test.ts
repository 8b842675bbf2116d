import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import {datasetSource, readColumns} from '../../src/index.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import '../../src/elements/source/read-events.js';
import '../../src/elements/source/read-source.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, mount, nameOf, part, parts, settled} from '../support/element.js';
import {answerUntil} from '../support/answer-until.js';
import {FakeClock} from '../support/fake-clock.js';
import {LateSource} from '../support/late-source.js';
import {expectAccessible, until} from '../support/page.js';

const COUNT = 20_000;
const {dataset} = readColumns(earthquakes(COUNT));
const within = datasetSource(dataset);
const frame = {title: 'Earthquakes', start: '2010', end: '2012', groups: dataset.groups};

const periods = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.period');
const isBusy = (element: Element) => part(element, '.picture').getAttribute('aria-busy') === 'true';

describe('a timeline of events that are asked of a source', () => {
  let clock: FakeClock;
  let uninstall: () => void;

  beforeEach(() => {
    clock = new FakeClock(Date.UTC(2020, 0, 1));
    uninstall = clock.install();
  });
  afterEach(() => {
    cleanUp();
    uninstall();
  });

  async function mountSource(
    source: unknown = new LateSource(within),
    more: object = {},
  ): Promise<EventTimelineElement> {
    const element = await mount({data: {...frame, source}, ...more}, {width: 1100});
    await until(() => element.shadowRoot!.querySelector('[part="keyboard"]') !== null);
    element.shadowRoot!.querySelector<HTMLElement>('.picture')!.dispatchEvent(new PointerEvent('pointerover'));
    await settled(element);
    return element;
  }

  const answered = (element: EventTimelineElement, late: LateSource) =>
    answerUntil(() => !isBusy(element), {clock, element, late});

  it('says what it awaits, shows what comes, and is accessible while it waits', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.issues).to.deep.equal([]);
    await until(() => isBusy(element));
    expect(parts(element, '.awaited').length).to.be.above(0);
    expect(parts(element, '.period-count').map(({textContent}) => textContent)).to.include('…');
    expect(nameOf(periods(element)[0])).to.contain('Loading');
    expect(part(element, '.summary').textContent).to.contain('20,000 events');
    await expectAccessible(element);
    await answered(element, late);
    expect(parts(element, '.awaited')).to.deep.equal([]);
    expect(parts(element, '.picture button.event').length).to.be.above(8);
    expect(parts(element, '.period-count').map(({textContent}) => textContent)).not.to.include('…');
    await expectAccessible(element);
  });

  it('tells of an id that different events have, once, and shows each of them', async () => {
    const {top, events: listed, event: _, ...rest} = within;
    const same = (given: unknown) => (given as {id: string}[]).map((event) => ({...event, id: 'same'}));
    const source = {
      ...rest,
      length: within.length,
      density: within.density,
      top: (question: never) => same(top(question)),
      events: (question: never) => same(listed(question)),
    };
    const element = await mountSource(source);
    await until(() => element.issues.length > 0 && element.events.length > 10);
    await settled(element);
    expect(element.issues.map(({code}) => code)).to.deep.equal(['duplicate-id']);
    expect(element.issues[0].message).to.match(/^"same" is the id of \d+ different events of an answer: .*"same-2"$/);
    expect(element.issues[0].count).to.be.greaterThan(5);
    const ids = element.events.map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const count = ids.length;
    element.view = undefined;
    await settled(element);
    expect(element.events).to.have.lengthOf(count);
    element.select('same-2');
    await until(() => parts(element, '[part~=details]').some((details) => !details.hidden));
    expect(element.selected).to.equal('same-2');
  });

  it('opens nearer, a period as a list, and an event by its id', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {selected: dataset.events[500].id});
    expect(element.issues, 'it is not known yet').to.deep.equal([]);
    await answered(element, late);
    expect(element.issues).to.deep.equal([]);
    await until(() => element.shadowRoot!.querySelector('#details-title') !== null);
    expect(part(element, '#details-title').textContent).to.contain(dataset.events[500].title);
    element.selected = 'nobody';
    await settled(element);
    expect(element.issues).to.deep.equal([]);
    await answered(element, late);
    expect(element.issues.map(({code}) => code)).to.deep.equal(['unknown-event']);
    element.selected = '';
    element.view = '2010-03-04';
    await settled(element);
    await answered(element, late);
    expect(parts(element, '.picture button.event').length).to.be.above(2);
  });

  it('opens a period that cannot be parted as a list, once its events have come', async () => {
    const late = Object.assign(new LateSource(within), {precision: 'month'});
    const element = await mountSource(late, {view: '2010'});
    await answered(element, late);
    const [, period] = periods(element);
    const name = nameOf(period);
    period.click();
    await settled(element);
    expect(parts(element, '.choice')).to.deep.equal([]);
    await answered(element, late);
    await until(() => parts(element, '.choice').length > 0);
    expect(Number(/ (\d+) events/.exec(name)![1]), 'the first of them').to.be.at.least(
      parts(element, '.choice').length,
    );
  });

  it('has a lane for each group, which it counts, opens and closes, where the source is asked by group', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {groupBy: 'group', controls: 'toolbar grouping overview'});
    const headers = () => parts<HTMLButtonElement>(element, '.picture button.lane');
    expect(element.issues).to.deep.equal([]);
    expect(headers()).to.have.lengthOf(dataset.groups.length);
    expect(parts(element, '.awaited').length).to.be.above(dataset.groups.length - 1);
    await expectAccessible(element);
    await answered(element, late);
    expect(parts(element, '.picture .awaited')).to.deep.equal([]);
    const [start, end] = [Date.UTC(2010, 0, 1), Date.UTC(2013, 0, 1)];
    for (const [i, {title}] of dataset.groups.entries()) {
      const [[count]] = within.density({edges: [start, end]}).slice(i);
      expect(nameOf(headers()[i])).to.contain(`${title}, ${count.toLocaleString('en')} events`);
    }
    expect(parts(element, '.picture button.event').length).to.be.above(dataset.groups.length);
    const first = () => periods(element).filter((period) => nameOf(period).endsWith(dataset.groups[0].title));
    expect(first().length).to.be.above(1);
    await expectAccessible(element);
    headers()[0].click();
    await settled(element);
    await answered(element, late);
    expect(headers()[0].ariaExpanded).to.equal('false');
    expect(first()).to.deep.equal([]);
    const grouping = part<HTMLSelectElement>(element, '.toolbar select');
    expect(Array.from(grouping.options, ({value}) => value)).to.deep.equal(['none', 'group']);
    grouping.value = 'none';
    grouping.dispatchEvent(new Event('change'));
    await settled(element);
    await answered(element, late);
    expect(headers()).to.deep.equal([]);
    expect(element.issues).to.deep.equal([]);
    element.groupBy = 'place';
    await settled(element);
    expect(element.issues.map(({path}) => path)).to.deep.equal(['@group-by']);
  });

  it('says of its lanes that they could not be counted where all answers are junk, and counts them at the push of a button', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {groupBy: 'group'});
    const headers = () => parts(element, '.picture button.lane').map(nameOf);
    for (const name of headers()) expect(name).to.contain('Loading');
    await until(async () => {
      clock.tick(100);
      for (const question of late.open.slice()) question.answerWith({what: 'is this?'});
      await settled(element);
      return late.open.length === 0 && !isBusy(element);
    });
    expect(headers()).to.have.lengthOf(dataset.groups.length);
    for (const name of headers()) expect(name).to.contain('could not be loaded');
    await until(() => element.shadowRoot!.querySelector('.source-notice .retry') !== null);
    part(element, '.source-notice .retry').click();
    clock.tick();
    await settled(element);
    for (const name of headers()) expect(name).to.contain('Loading');
    await answered(element, late);
    for (const name of headers()) expect(name).to.match(/\d events/);
  });

  it('counts its lanes as soon as that is known, also where no label ever comes', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {groupBy: 'group'});
    await until(async () => {
      clock.tick(100);
      for (const question of late.open.slice()) if (question.kind === 'density') question.answer();
      await settled(element);
      return !parts(element, '.picture button.lane').some((lane) => nameOf(lane).includes('…'));
    });
    const counts = within.density({edges: [Date.UTC(2010, 0, 1), Date.UTC(2013, 0, 1)]});
    expect(parts(element, '.picture button.lane').map(nameOf)).to.satisfy((names: string[]) =>
      dataset.groups.every(({title}, i) => names[i].includes(`${title}, ${counts[i][0].toLocaleString('en')} events`)),
    );
    expect(late.open.some(({kind}) => kind === 'top')).to.equal(true);
  });

  it('says of a source that cannot be asked by group what does not count each', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {groupBy: 'group'});
    clock.tick(100);
    for (const question of late.open.slice()) if (question.kind === 'density') question.answerWith([[3]]);
    await until(() => {
      clock.tick();
      return element.issues.length > 0;
    });
    expect(element.issues[0].message).to.match(/density\(\) gave 1 (lists|counts): expected/);
  });

  it('says what it cannot show, and what would work', async () => {
    const late = Object.assign(new LateSource(within), {byGroup: false});
    const element = await mountSource(late, {layout: 'flags', controls: 'toolbar grouping'});
    expect(parts(element, '.toolbar select')).to.deep.equal([]);
    await answered(element, late);
    expect(periods(element).length).to.be.above(4);
    const told = () => element.issues.map(({path, message}) => `${path} ${message}`);
    expect(told()).to.have.lengthOf(1);
    expect(told()[0]).to.match(/^@layout layout="flags" needs all events, .* set them as "events"/);
    element.layout = 'lanes';
    element.groupBy = 'group';
    element.scale = 'log';
    await settled(element);
    expect(element.issues.map(({path}) => path)).to.deep.equal(['@layout', '@scale', '@group-by']);
    expect(element.issues[2].message).to.contain('needs a source that can be asked for a group: set its "byGroup"');
    Object.assign(element, {layout: 'auto', groupBy: undefined, scale: 'linear'});
    await settled(element);
    expect(element.issues).to.deep.equal([]);
  });

  it('is shown down the page where that is asked for, as the same events in memory once all is answered', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'vertical'});
    expect(parts(element, '.awaited').length).to.be.above(0);
    expect(parts(element, '.picture button.card')).to.deep.equal([]);
    await answered(element, late);
    expect(element.issues).to.deep.equal([]);
    expect(parts(element, '.awaited')).to.deep.equal([]);
    expect(parts(element, '.picture button.card').length).to.be.above(5);
    expect(periods(element).length).to.be.above(4);
  });

  it('says that some could not be fetched, and tries again at the push of a button, without losing the focus', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late);
    await until(async () => {
      clock.tick(100);
      await late.failAll();
      await settled(element);
      return late.open.length === 0 && !isBusy(element);
    });
    await until(() => element.issues.length > 0);
    expect(element.issues.every(({code}) => code === 'source-failed')).to.equal(true);
    await until(() => element.shadowRoot!.querySelector('.source-notice') !== null);
    expect(part(element, '.source-notice').textContent).to.contain('could not be fetched');
    await until(() => part(element, '[role=status]').textContent.includes('could not be fetched'));
    await expectAccessible(element);
    expect(periods(element).length).to.be.above(1);
    for (const period of periods(element)) expect(nameOf(period)).to.contain('could not be loaded');
    expect(parts(element, '.period-count').map(({textContent}) => textContent))
      .to.include('?')
      .and.not.to.include('…');
    part(element, '.source-notice .retry').focus();
    part(element, '.source-notice .retry').click();
    clock.tick();
    await settled(element);
    for (const period of periods(element)) expect(nameOf(period)).to.contain('Loading');
    await answered(element, late);
    expect(element.issues).to.deep.equal([]);
    expect(parts(element, '.source-notice')).to.deep.equal([]);
    expect(element.matches(':focus-within')).to.equal(true);
    expect(parts(element, '.picture button.event').length).to.be.above(8);
  });

  it('says that the source is slow after ten seconds, and answers the reader meanwhile', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late);
    clock.tick(100);
    await settled(element);
    clock.tick(10_000);
    clock.tick();
    await settled(element);
    await until(() => element.issues.some(({code}) => code === 'source-late'));
    expect(part(element, '.source-notice').textContent).to.contain('take long');
    const before = performance.now();
    element.view = '2010';
    await element.updateComplete;
    expect(performance.now() - before).to.be.below(500);
    expect(periods(element).length).to.be.above(4);
    part(element, '.source-notice .retry').focus();
    await answered(element, late);
    expect(element.issues).to.deep.equal([]);
    expect(parts(element, '.source-notice')).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement, 'where the focus is').to.equal(part(element, '.frame'));
  });

  it('drops what comes of a source that was replaced or has left the page, and asks again when it comes back', async () => {
    const [first, second] = [new LateSource(within), new LateSource(within)];
    const element = await mountSource(first);
    await until(() => isBusy(element));
    const open = first.open.slice();
    element.data = {...frame, source: second};
    await settled(element);
    expect(open.length).to.be.above(0);
    expect(open.every(({signal}) => signal.aborted)).to.equal(true);
    expect(first.open).to.deep.equal([]);
    await answered(element, second);
    const box = element.parentElement!;
    element.view = '2010-03';
    await settled(element);
    clock.tick(100);
    element.remove();
    expect(second.open).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
    box.append(element);
    await settled(element);
    await answered(element, second);
    expect(parts(element, '.awaited')).to.deep.equal([]);
  });

  it('counts in its overview', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {controls: 'overview'});
    await until(() => element.shadowRoot!.querySelector('timeline-overview .all, timeline-overview') !== null);
    const overview = part(element, 'timeline-overview');
    await until(() => parts(overview, '.all .awaited').length > 0);
    await answered(element, late);
    await until(() => parts(overview, '.all .density').length > 0);
    expect(parts(overview, '.all .awaited')).to.deep.equal([]);
    expect(parts(overview, '.all .event').length).to.be.above(0);
  });

  it('loses nothing where the page changes its events, and says that they are the source’s', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late);
    await answered(element, late);
    const named = parts(element, '.picture button.event').length;
    element.add({id: 'new', title: 'New', date: '2011'});
    await until(() => {
      clock.tick();
      return element.issues.length > 0;
    });
    expect(element.issues.map(({message}) => message).join()).to.match(
      /^add\(\), update\(\) and remove\(\) change no events/,
    );
    await settled(element);
    expect(parts(element, '.picture button.event')).to.have.lengthOf(named);
  });

  it('says what is wrong with a source that cannot be asked', async () => {
    const faults: [object, RegExp][] = [
      [
        {...frame, source: 'https://example.org'},
        /"https:\/\/example.org" is no source: expected an object with length/,
      ],
      [{...frame, source: {length: 3}}, /undefined is not a function that answers what "density" asks/],
      [{...frame, source: {...within, length: -1}}, /-1 is no number of events/],
      [{...frame, source: {...within, precision: 'week'}}, /"week" is no precision/],
      [{...frame, start: undefined, source: within}, /from "start" to "end"/],
    ];
    for (const [data, message] of faults) {
      const element = await mount({data});
      await until(() => element.issues.length > 0);
      expect(element.matches(':state(failed)')).to.equal(true);
      expect(element.issues.map((issue) => issue.message).join('; ')).to.match(message);
      cleanUp();
    }
  });
});
