import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import {datasetSource, readColumns} from '../../src/index.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import '../../src/elements/source/read-events.js';
import '../../src/elements/source/read-source.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {answerUntil} from '../support/answer-until.js';
import {FakeClock} from '../support/fake-clock.js';
import {LateSource} from '../support/late-source.js';
import {expectAccessible, until} from '../support/page.js';

const COUNT = 20_000;
const {dataset} = readColumns(earthquakes(COUNT));
const within = datasetSource(dataset);
const frame = {title: 'Earthquakes', start: '2000', end: '2019', groups: dataset.groups};
const inOrder = within.rows({offset: 0, limit: COUNT, sort: 'start', descending: false});
const byTitle = within.rows({offset: 0, limit: 20, sort: 'title', descending: false});

const rows = (element: Element) => parts(element, 'tr[data-id]').map(({dataset: {id}}) => id);
const articles = (element: Element) => parts(element, 'article').map(({dataset: {id}}) => id);
const idsOf = (events: readonly {id: string}[]) => events.map(({id}) => id);
const isAwaiting = (element: Element) => parts(element, '.awaited-rows').length > 0;
const header = (element: Element, name: string) => part(element, `#table-${name}`);

const placeIn = (item: Element) => ['aria-setsize', 'aria-posinset'].map((name) => item.getAttribute(name));
const headings = (element: Element) =>
  parts(element, '.group-head, th[scope=rowgroup]').map((head) =>
    Array.from(head.querySelectorAll('time, .section-count'), ({textContent}) => textContent).join(' '),
  );
const dayOf = (time: number) => new Date(time).toLocaleDateString('en-US', {dateStyle: 'long', timeZone: 'UTC'});
/** How many events begin in each day or year. */
function countsBy(unit: 'day' | 'year'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {date} of inOrder) {
    const key = unit === 'day' ? dayOf(date.earliest) : String(new Date(date.earliest).getUTCFullYear());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe('a list and a table of events that are asked of a source', () => {
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

  async function mountSource(source: unknown, more: object): Promise<EventTimelineElement> {
    const element = await mount({data: {...frame, source}, ...more}, {width: 900});
    await until(() => element.shadowRoot!.querySelector('.list, table, .source-notice') !== null);
    await settled(element);
    return element;
  }

  const answered = (element: EventTimelineElement, late: LateSource) =>
    answerUntil((asked) => !asked && !isAwaiting(element), {clock, element, late});

  it('says what it awaits, then shows a window of a table with the numbers of its rows', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'table'});
    expect(element.issues).to.deep.equal([]);
    expect(rows(element)).to.deep.equal([]);
    expect(parts(element, 'th[role=columnheader]').map(({id}) => id)).to.deep.equal([
      'table-when',
      'table-event',
      'table-group',
    ]);
    expect(part(element, '.awaited-rows').textContent).to.contain('Loading events');
    expect(part(element, 'table').getAttribute('aria-rowcount')).to.equal(String(COUNT + 1));
    await expectAccessible(element);
    await answered(element, late);
    expect(rows(element)).to.deep.equal(idsOf(inOrder.slice(0, 20)));
    expect(parts(element, 'tr[data-id]').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(
      Array.from({length: 20}, (_, i) => String(i + 2)),
    );
    expect(part(element, '.shown-of').textContent).to.equal('Events 1 – 20 of 20,000');
    await expectAccessible(element);
    expect(element.issues).to.deep.equal([]);
    expect(late.asked.events + late.asked.density, 'no picture is asked for').to.equal(0);
  });

  it('sorts by what the source can, drops what comes late, and has no button where it cannot', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'table'});
    await answered(element, late);
    expect(header(element, 'group').querySelector('button')).not.to.equal(null);
    const sort = async (name: string) => {
      header(element, name).querySelector('button')!.click();
      await settled(element);
      clock.tick(100);
      await settled(element);
    };
    await sort('group');
    const [dropped] = late.open.filter(({kind}) => kind === 'rows');
    expect(dropped.question).to.deep.equal({offset: 0, limit: 20, sort: 'group', descending: false});
    await sort('event');
    expect(dropped.signal.aborted).to.equal(true);
    await answered(element, late);
    expect(header(element, 'event').getAttribute('aria-sort')).to.equal('ascending');
    expect(rows(element)).to.deep.equal(idsOf(byTitle));
    expect(parts(element, '.place')).to.deep.equal([]);
    await sort('when');
    await sort('when');
    await answered(element, late);
    expect(rows(element)).to.deep.equal(idsOf(inOrder.slice(-20).reverse()));

    const plain = Object.assign(new LateSource(within), {sorts: undefined});
    element.data = {...frame, source: plain} as never;
    await settled(element);
    await answered(element, plain);
    expect(parts(element, 'th .sort')).to.have.lengthOf(1);
  });

  it('shows a window of a list, more of it, and any time', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'list'});
    await expectAccessible(element);
    await answered(element, late);
    expect(articles(element)).to.deep.equal(idsOf(inOrder.slice(0, 20)));
    part(element, '.show-more').focus();
    part(element, '.show-more').click();
    await settled(element);
    expect(articles(element)).to.deep.equal([]);
    expect(isAwaiting(element)).to.equal(true);
    await answered(element, late);
    expect(articles(element)).to.deep.equal(idsOf(inOrder.slice(20, 40)));
    await until(() => element.shadowRoot!.activeElement?.matches('article') ?? false);
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset['id']).to.equal(inOrder[20].id);

    const [years] = parts<HTMLSelectElement>(element, 'select.place');
    const year = Array.from(years.options).findIndex(({text}) => text.startsWith('2010'));
    const before = inOrder.findIndex(({date}) => date.earliest >= Date.UTC(2010, 0, 1));
    const count = inOrder.filter(({date}) => new Date(date.earliest).getUTCFullYear() === 2010).length;
    expect(years.options[year].text).to.equal(`2010 (${count.toLocaleString('en')})`);
    years.selectedIndex = year;
    years.dispatchEvent(new Event('change'));
    await settled(element);
    await answered(element, late);
    expect(articles(element)).to.deep.equal(idsOf(inOrder.slice(before, before + 20)));
    expect(parts(element, 'select.place').length).to.be.above(1);
    expect(part(element, '.shown-of').textContent).to.contain(`Events ${(before + 1).toLocaleString('en')} – `);
    part(element, '.order button:last-child').click();
    await settled(element);
    await answered(element, late);
    expect(articles(element)).to.deep.equal(idsOf(inOrder.slice(-20).reverse()));
    expect(element.issues).to.deep.equal([]);
  });

  it('has headings of time that count what begins under them, and says its place to each event', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'list'});
    clock.tick(100);
    await settled(element);
    for (const question of late.open.slice()) if (question.kind === 'rows') question.answer();
    await until(() => {
      clock.tick();
      return articles(element).length > 0;
    });
    expect(headings(element)[0]).to.match(/^January \d+, 1990 …$/);
    expect(parts(element, '.articles > li').map(placeIn)).to.deep.equal(Array.from({length: 20}, () => ['-1', null]));
    await answered(element, late);
    const days = countsBy('day');
    const shown = [...new Set(inOrder.slice(0, 20).map(({date}) => dayOf(date.earliest)))];
    expect(headings(element)).to.deep.equal(
      shown.map((day) => `${day} ${days.get(day)} ${days.get(day) === 1 ? 'event' : 'events'}`),
    );
    const [first] = shown;
    expect(parts(element, '.articles > li').map(placeIn).slice(0, days.get(first))).to.deep.equal(
      Array.from({length: days.get(first)!}, (_, i) => [String(days.get(first)), String(i + 1)]),
    );
    await expectAccessible(element);

    const unit = part<HTMLSelectElement>(element, '.list-controls:not(.whereabouts) select.unit');
    unit.value = 'year';
    unit.dispatchEvent(new Event('change'));
    part(element, '.order button:last-child').click();
    await settled(element);
    await answered(element, late);
    const year = new Date(inOrder.at(-1)!.date.earliest).getUTCFullYear();
    const years = countsBy('year').get(String(year))!;
    expect(headings(element)).to.deep.equal([`${year} ${years.toLocaleString('en')} events`]);
    expect(placeIn(parts(element, '.articles > li')[0])).to.deep.equal([String(years), '1']);
    expect(element.issues).to.deep.equal([]);
  });

  it('gives a date that is wider than the unit a heading of its own, and no number to either', async () => {
    const event = (id: string, date: string) => ({id, title: id, date});
    const given = [event('a', '2001-05-01'), event('b', '2001-05-01'), event('c', '2001-05'), event('d', '2001-05-02')];
    const source = {
      length: 3000,
      precision: 'day',
      density: ({edges}: {edges: readonly number[]}) => edges.slice(1).map(() => 0),
      top: () => [],
      events: () => [],
      rows: ({offset, limit}: {offset: number; limit: number}) =>
        Array.from({length: limit}, (_, i) => given[offset + i] ?? event(`z${offset + i}`, '2001-05-03')),
      begun: ({times}: {times: readonly number[]}) =>
        times.map((time) =>
          time > Date.UTC(2001, 4, 3) ? 3000 : time > Date.UTC(2001, 4, 2) ? 4 : time > Date.UTC(2001, 4, 1) ? 3 : 0,
        ),
    };
    for (const layout of ['list', 'table'] as const) {
      const element = await mount({data: {title: 'Mixed', start: '2001', end: '2002', source}, layout}, {width: 900});
      await until(() => parts(element, 'article, tr[data-id]').length > 0);
      expect(headings(element)).to.deep.equal([
        'May 1, 2001',
        'May 2001',
        'May 2, 2001 1 event',
        'May 3, 2001 2,996 events',
      ]);
      expect(element.issues).to.deep.equal([]);
      cleanUp();
    }
  });

  it('leads to what begins before and after the time that is shown', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'table'});
    await answered(element, late);
    const [years] = parts<HTMLSelectElement>(element, 'select.place');
    const before = inOrder.filter(({date}) => date.earliest < Date.UTC(2000, 0)).length;
    const after = inOrder.filter(({date}) => date.earliest >= Date.UTC(2020, 0)).length;
    expect(years.selectedOptions[0].text).to.equal(`1999 or before (${before.toLocaleString('en')})`);
    expect(Array.from(years.options).at(-1)!.text).to.equal(`2020 or after (${after.toLocaleString('en')})`);
    years.selectedIndex = years.options.length - 1;
    years.dispatchEvent(new Event('change'));
    await settled(element);
    await answered(element, late);
    expect(rows(element)[0]).to.equal(inOrder[COUNT - after].id);
    expect(parts(element, 'select.place')).to.have.lengthOf(1);
  });

  it('stays where it is where the source is read anew, and begins anew with another', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'list'});
    await answered(element, late);
    part(element, '.order button:last-child').click();
    await settled(element);
    await answered(element, late);
    const years = part<HTMLSelectElement>(element, 'select.place');
    years.selectedIndex = 3;
    years.dispatchEvent(new Event('change'));
    await settled(element);
    await answered(element, late);
    const shown = articles(element);
    const asked = late.asked.rows;
    element.data = {...frame, source: late};
    await settled(element);
    expect(isAwaiting(element)).to.equal(true);
    await answered(element, late);
    expect(late.asked.rows).to.be.above(asked);
    expect(articles(element)).to.deep.equal(shown);
    const other = new LateSource(within);
    element.data = {...frame, source: other};
    await settled(element);
    await answered(element, other);
    expect(articles(element)).to.deep.equal(idsOf(inOrder.slice(-20).reverse()));
  });

  it('leaves the focus where a reader has gone meanwhile', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'list'});
    await answered(element, late);
    part(element, '.show-more').click();
    await settled(element);
    part(element, '.order button').focus();
    await answered(element, late);
    expect(articles(element)).to.have.lengthOf(20);
    expect(element.shadowRoot!.activeElement?.closest('.order')).not.to.equal(null);
  });

  it('shows an event that is opened by its id with the page that holds it', async () => {
    const late = new LateSource(within);
    const {id} = inOrder[7321];
    for (const layout of ['list', 'table'] as const) {
      const element = await mountSource(late, {layout, selected: id});
      await answered(element, late);
      const shown = layout === 'list' ? articles(element) : rows(element);
      expect(shown).to.include(id);
      expect(part(element, '.shown-of').textContent).to.contain('Events 7,321 – 7,340 of 20,000');
      expect(element.issues).to.deep.equal([]);
      cleanUp();
    }
  });

  it('gives way to the picture and comes back, and asks for nothing that is not shown', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'list', controls: 'toolbar'});
    await until(() => parts(element, '.modes button').length === 3);
    clock.tick(100);
    await settled(element);
    const open = late.open.filter(({kind}) => kind === 'rows');
    expect(open).to.have.lengthOf(1);
    const [picture, list] = parts(element, '.modes button');
    picture.click();
    await settled(element);
    clock.tick(100);
    expect(open[0].signal.aborted).to.equal(true);
    await answered(element, late);
    expect(parts(element, '.picture button.period').length).to.be.above(4);
    list.click();
    await settled(element);
    await answered(element, late);
    expect(articles(element)).to.have.lengthOf(20);
  });

  it('says what fails or is no answer, shows the rest, and tries again', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'table'});
    clock.tick(100);
    for (const question of late.open.slice())
      if (question.kind === 'rows') question.answerWith([]);
      else question.answerWith([3, 2]);
    await until(() => {
      clock.tick();
      return element.issues.length > 0;
    });
    expect(element.issues.map(({path, message}) => `${path} ${message}`).join('; ')).to.match(
      /^\$\.source\.rows rows\(\) gave 0 events from 0 on: expected 20; .*\$\.source\.begun begun\(\) gave an array: expected 21 numbers/,
    );
    await settled(element);
    expect(part(element, '.awaited-rows').textContent).to.contain('could not be fetched');
    await expectAccessible(element);
    part(element, '.source-notice .retry').click();
    await settled(element);
    await answered(element, late);
    expect(rows(element)).to.have.lengthOf(20);
    expect(element.issues).to.deep.equal([]);
    expect(parts(element, '.source-notice')).to.deep.equal([]);
  });

  it('keeps the places of events that cannot be read', async () => {
    const late = new LateSource(within);
    const element = await mountSource(late, {layout: 'table'});
    clock.tick(100);
    const given: unknown[] = inOrder.slice(0, 20);
    given[3] = {id: 'broken', title: 'No date'};
    for (const question of late.open.slice())
      if (question.kind === 'rows') question.answerWith(given);
      else question.answer();
    await answered(element, late);
    expect(element.issues.map(({path}) => path)).to.deep.equal(['$.source.rows()[3]']);
    expect(rows(element)).to.have.lengthOf(19);
    expect(parts(element, 'tr[data-id]').map((row) => row.getAttribute('aria-rowindex'))).to.include.members([
      '4',
      '6',
    ]);
  });

  it('says that a source without rows has neither list nor table', async () => {
    const late = Object.assign(new LateSource(within), {rows: undefined, begun: undefined});
    for (const layout of ['list', 'table'] as const) {
      const element = await mountSource(late, {layout, controls: 'toolbar'});
      await until(() => part(element, '.stage').hidden === false);
      expect(part(element, '.source-notice').textContent).to.contain('no list and no table');
      expect(parts(element, '.modes, table, .list')).to.deep.equal([]);
      expect(element.issues.map(({path, message}) => `${path} ${message}`).join()).to.match(
        new RegExp(
          `^@layout layout="${layout}" needs a source with rows\\(\\) and begun\\(\\), and this one has neither`,
        ),
      );
      cleanUp();
    }
    const element = await mount({data: {...frame, source: {...within, begun: undefined}}});
    await until(() => element.issues.length > 0);
    expect(element.issues[0].message).to.contain('list and table need both rows() and begun()');
  });
});
