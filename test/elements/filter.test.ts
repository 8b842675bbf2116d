import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/elements/filter/filtering.js';
import type {EventFilter, EventTimelineElement, TimelineDataset} from '../../src/index.js';
import type {TimelineFilterElement} from '../../src/elements/filter/timeline-filter.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {expectAccessible, media, until} from '../support/page.js';

const EVENTS: TimelineDataset['events'] = [
  {
    id: 'a',
    title: 'A ferry sinks',
    date: '2001',
    group: 'x',
    kind: 'loss',
    tags: ['river', 'night'],
    place: {name: 'Rome'},
  },
  {id: 'b', title: 'A bridge opens', date: '2002', group: 'y', kind: 'work', status: 'disputed', tags: ['river']},
  {
    id: 'c',
    title: 'The bridge is paid',
    date: '2003~',
    group: 'y',
    kind: 'work',
    relations: [{type: 'follows', to: 'a'}],
  },
  {id: 'd', title: 'Ferries end', date: '2000', text: 'The bridge took their place.'},
];

const summary = (element: Element) => part(element, '.summary').textContent.trim();
const said = (element: Element) => part(element, '[role=status]').textContent.trim();
const shownIn = (element: Element) =>
  parts(element, '.picture [part~=event]').map((one) => one.textContent.split(',')[0]);

async function filtered(element: EventTimelineElement, filter: EventTimelineElement['filter']): Promise<void> {
  element.filter = filter;
  await settled(element);
  await settled(element);
}

describe('<event-timeline> with a filter', () => {
  afterEach(cleanUp);

  it('narrows picture and summary by an object, keeps all of time, and shows all again', async () => {
    const element = await mount({events: EVENTS});
    const {extent, view} = element;
    expect(summary(element)).to.match(/^4 events/);
    await filtered(element, {text: 'BRIDGE'});
    expect(summary(element)).to.match(/^3 of 4 events/);
    expect(shownIn(element)).to.deep.equal(['Ferries end', 'A bridge opens', 'The bridge is paid']);
    expect(element.extent).to.deep.equal(extent);
    expect(element.view).to.deep.equal(view);
    expect(element.events.length, 'the data stay whole').to.equal(4);
    expect(element.table?.length).to.equal(3);
    await until(() => said(element) === '3 of 4 events');
    await filtered(element, {text: 'bridge', kind: 'work', status: ['disputed']});
    expect(shownIn(element)).to.deep.equal(['A bridge opens']);
    await filtered(element, undefined);
    expect(summary(element)).to.match(/^4 events/);
    await until(() => said(element) === '4 events');
  });

  it('is told on paper, without anything to press', async () => {
    const element = await mount({
      data: {title: 'Rivers', events: EVENTS},
      controls: 'filter',
      filter: {text: 'bridge'},
    });
    await until(() => parts(element, 'timeline-filter').length === 1);
    const own = part(element, 'timeline-filter');
    await until(() => parts(own, '.chip').length === 1);
    if (!(await media({}, 'print'))) return;
    try {
      const shown = ['.search', '.facets', '.clear', '.chip svg', '.chip', '.count'].filter((name) =>
        part(own, name).checkVisibility(),
      );
      expect(shown).to.deep.equal(['.chip', '.count']);
      await filtered(element, {});
      await until(() => !part(own, '.count').checkVisibility());
    } finally {
      await media({}, 'screen');
    }
  });

  it('is there from the start, and by a function', async () => {
    const element = await mount({
      events: EVENTS,
      filter: ({date}: {date: {earliest: number}}) => date.earliest > Date.UTC(2001, 6),
    });
    await settled(element);
    expect(shownIn(element)).to.deep.equal(['A bridge opens', 'The bridge is paid']);
    await filtered(element, (event) => {
      if (event.id === 'c') throw new Error('no c');
      return event.id === 'a';
    });
    expect(shownIn(element), 'what it throws for is shown').to.deep.equal(['A ferry sinks', 'The bridge is paid']);
    expect(element.issues.map(({code, message}) => `${code}: ${message}`)).to.deep.equal([
      'bad-filter: the function throws for the event "c"; what it throws for is shown: "no c"',
    ]);
  });

  it('says what of a filter cannot be read, and goes by the rest', async () => {
    const element = await mount({events: EVENTS});
    await filtered(element, {tags: ['river'], status: 'clamed', tag: '', kind: 'work'} as EventFilter);
    expect(element.issues.map(({path, message}) => `${path}: ${message}`)).to.deep.equal([
      '@filter.tags: "tags" is no facet: expected group, kind, tag, place, who, status, occurrence, certainty, media, text',
      '@filter.status: "clamed" is no status: expected confirmed, corroborated, reported, claimed, disputed, retracted, false, unknown',
      '@filter.tag: an empty text is no tag',
    ]);
    expect(shownIn(element)).to.deep.equal(['A bridge opens', 'The bridge is paid']);
  });

  it('says that nothing was found, with a button that shows all, in every form', async () => {
    for (const layout of ['flags', 'vertical', 'lanes', 'list', 'table'] as const) {
      const element = await mount({events: EVENTS, layout, filter: {text: 'nowhere'}});
      await until(() => parts(element, '.filter-notice').length === 1);
      expect(part(element, '.filter-notice').textContent, layout).to.match(
        /^\s*No event matches\.\s+Show all events\s*$/,
      );
      await expectAccessible(element);
      let told: unknown = 'nothing';
      element.addEventListener('timeline-filter', (event) => (told = event.filter));
      part(element, '.show-hidden').click();
      await settled(element);
      expect(element.filter).to.equal(undefined);
      expect(told).to.equal(undefined);
      expect(parts(element, '.filter-notice')).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement?.className, layout).to.match(/^frame/);
      expect(element.table?.length).to.equal(4);
      cleanUp();
    }
  });

  it('narrows list and table, and counts there', async () => {
    const element = await mount({events: EVENTS, layout: 'list', filter: {tag: 'river'}});
    await until(() => parts(element, '.article').length === 2);
    expect(part(element, '.filter-notice').textContent).to.match(/^\s*2 of 4 events\s/);
    element.layout = 'table';
    await until(() => parts(element, '.table-row').length === 2);
    await filtered(element, {tag: ['river', 'night'], text: 'sink'});
    expect(parts(element, '.table-row').map(({dataset}) => dataset.id)).to.deep.equal(['a']);
  });

  it('marks what was found in list and details, and no more once it is off', async function () {
    if (typeof Highlight === 'undefined') return void expect(CSS.supports('selector(::highlight(a))')).to.equal(false);
    const marked = () => [...(CSS.highlights.get('timeline-match') ?? [])].map((range) => (range as Range).toString());
    const element = await mount({events: EVENTS, layout: 'list', filter: {text: 'ferr "opens"'}});
    await filtered(element, {text: 'FERR'});
    await until(() => marked().length > 0);
    expect(marked()).to.deep.equal(['Ferries', 'ferry']);
    element.layout = 'flags';
    await filtered(element, {text: '"bridge" tag'});
    await filtered(element, {text: '"bridge"'});
    expect(marked()).to.deep.equal([]);
    element.selected = 'd';
    await settled(element);
    await until(() => marked().join() === 'bridge');
    const place = element.parentElement!;
    element.requestUpdate();
    element.remove();
    await element.updateComplete;
    expect(marked(), 'taken from the page, with an update to come').to.deep.equal([]);
    place.append(element);
    expect(marked(), 'in the page again').to.deep.equal(['bridge']);
    await filtered(element, undefined);
    expect(marked()).to.deep.equal([]);
  });

  it('keeps a hidden event open and tells so; a relation leads to one', async () => {
    const element = await mount({events: EVENTS, selected: 'a', filter: {kind: 'work'}});
    await until(() => parts(element, '.filter-notice').length === 1);
    expect(part(element, '.filter-notice').textContent).to.include('The open event is hidden by the filter.');
    expect(part(element, '.details-title').textContent).to.equal('A ferry sinks');
    expect(element.issues).to.deep.equal([]);
    part(element, '[part=next]').click();
    await settled(element);
    expect(element.selected, 'the next of those that are shown').to.equal('b');
    element.selected = 'c';
    await settled(element);
    expect(parts(element, '.filter-notice')).to.deep.equal([]);
    expect(part(element, '[part=relation]').textContent).to.match(/A ferry sinks\s*\(hidden by the filter\)/);
    part(element, '[part=relation-event]').click();
    await settled(element);
    expect(element.selected).to.equal('a');
  });

  it('narrows what has changed, too', async () => {
    const element = await mount({events: EVENTS, filter: {tag: 'river'}});
    await settled(element);
    element.add({id: 'e', title: 'Another bridge', date: '2002-06', tags: ['river']});
    await until(() => element.table?.length === 3);
    element.update('a', {tags: []});
    await until(() => element.table?.length === 2);
    expect(summary(element)).to.match(/^2 of 5 events/);
  });

  it('narrows a crowd of columns, whose index is made in slices, down to single events', async () => {
    const length = 3000;
    const element = await mount({
      columns: {
        start: Float64Array.from({length}, (_, i) => Date.UTC(2000, 0, 1 + i)),
        title: (i: number) => `Event ${i % 2 ? 'odd' : 'even'} n${i}`,
        kind: Array.from({length}, (_, i) => (i % 3 ? 'some' : 'third')),
      },
      filter: {text: 'odd'},
    });
    await until(() => element.table?.length === 1500);
    expect(summary(element)).to.match(/^1,500 of 3,000 events/);
    await filtered(element, {text: 'odd', kind: 'third'});
    expect(element.table?.length).to.equal(500);
    await filtered(element, {text: '"n7" odd'});
    expect(shownIn(element)).to.deep.equal(['Event odd n7']);
    expect(element.events.length).to.equal(length);
  });

  it('narrows very many in slices: what was shown stays meanwhile, and only the last filter counts', async () => {
    const length = 12_000;
    const columns = {
      start: Float64Array.from({length}, (_, i) => Date.UTC(2000, 0, 1 + i)),
      title: (i: number) => `Event ${['odd', 'even', 'third'][i % 3]} n${i}`,
    };
    const element = await mount({columns, filter: {text: 'odd'}});
    await until(() => element.table?.length === 4000);
    const lengths = new Set<number | undefined>();
    const update = async (text: string) => {
      element.filter = {text};
      await Promise.resolve();
      element.requestUpdate();
      lengths.add(element.table?.length);
    };
    await update('even');
    await update('n1199');
    await settled(element);
    expect([...lengths], 'no other, and never all').to.deep.equal([4000]);
    expect(element.table?.length).to.equal(11);
    await until(() => said(element) === '11 of 12,000 events');
    await filtered(element, undefined);
    expect(element.table?.length).to.equal(length);
  });

  it('calls a function for many in slices: what was shown stays meanwhile, and only the last function counts', async () => {
    const columnsOf = (length: number, year: number) => ({
      start: Float64Array.from({length}, (_, i) => Date.UTC(year, 0, 1 + i)),
      title: (i: number) => `Event n${i}`,
    });
    const element = await mount({columns: columnsOf(3000, 2000)});
    await settled(element);
    const clock = performance.now;
    let now = performance.now();
    let calls = 0;
    // Each call takes a millisecond.
    const asking = (isShown: (id: number) => boolean) => (event: {title: string}) => {
      now++;
      calls++;
      return isShown(Number(event.title.slice('Event n'.length)));
    };
    let most = 0;
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', () => {
      [most, calls] = [Math.max(most, calls), 0];
      port2.postMessage(undefined);
    });
    port1.start();
    performance.now = () => now;
    try {
      port2.postMessage(undefined);
      element.filter = asking(() => true);
      await settled(element);
      expect(element.table?.length, 'all are shown').to.equal(3000);
      const last = asking((i) => i < 100);
      let dropped = 0;
      element.filter = asking(() => {
        if (++dropped === 30) {
          element.filter = last;
          expect(element.table?.length, 'while it is asked').to.equal(3000);
        }
        return false;
      });
      await until(() => element.table?.length !== 3000);
      await settled(element);
      expect(dropped, 'no more than had begun').to.be.within(30, 60);
      expect(element.table?.length).to.equal(100);
      expect(most, 'calls in one task').to.be.within(1, 20);
      const before = summary(element);
      element.columns = columnsOf(2000, 1900);
      for (let i = 0; i < 50; i++) {
        await new Promise((resolve) => setTimeout(resolve));
        if (summary(element) !== before) break;
      }
      await settled(element);
      expect(summary(element), 'never all').to.match(/^100 of 2,000 events/);
      element.filter = ({title}) => {
        now++;
        if (Number(title.slice('Event n'.length)) >= 5) throw new Error('too late');
        return false;
      };
      await settled(element);
      expect(element.table?.length).to.equal(1995);
      expect(element.issues.map(({message}) => message)).to.deep.equal([
        'the function throws for the event "event-6" and 1994 more; what it throws for is shown: "too late"',
      ]);
    } finally {
      performance.now = clock;
      port1.close();
    }
  });

  it('keeps its height above a picture in a height that the page has set', async () => {
    const element = await mount({events: EVENTS, controls: 'filter overview'}, {height: 300});
    await until(() =>
      Boolean(element.shadowRoot!.querySelector('timeline-filter')?.shadowRoot?.querySelector('.filter')),
    );
    const filter = part<TimelineFilterElement>(element, 'timeline-filter');
    for (const asked of [undefined, {text: 'bridge', kind: 'work'}]) {
      await filtered(element, asked);
      await until(() => Boolean(filter.shadowRoot!.querySelector('.chips')) === (asked !== undefined));
      const {bottom} = filter.shadowRoot!.querySelector('.filter')!.getBoundingClientRect();
      expect(bottom).to.be.at.most(part(element, '.body').getBoundingClientRect().top);
    }
  });

  it('says that the events of a source are not narrowed', async () => {
    const source = {length: 3, density: () => [[]], top: () => [], events: () => [], event: () => null, peak: () => 1};
    const element = await mount({data: {start: '2000', end: '2010', source}, filter: {text: 'a'}, controls: 'filter'});
    await until(() => element.issues.some(({code}) => code === 'bad-filter'));
    expect(parts(element, 'timeline-filter')).to.deep.equal([]);
  });

  it('shows a similar word in place of one that no event has, and says so', async () => {
    const element = await mount({events: EVENTS, layout: 'list', filter: {text: 'Brigde'}});
    await until(() => element.table?.length === 3);
    expect(part(element, '.filter-notice').textContent).to.match(
      /^\s*No event has “Brigde”\. Shown is “bridge”\. 3 of 4 events\s/,
    );
    await expectAccessible(element);
    await until(() => said(element) === 'No event has “Brigde”. Shown is “bridge”. 3 of 4 events');
    if (typeof Highlight !== 'undefined')
      expect([...(CSS.highlights.get('timeline-match') ?? [])].map((range) => (range as Range).toString())).to.include(
        'bridge',
      );
    await filtered(element, {text: '"Brigde"'});
    expect(element.table?.length, 'a phrase is meant as it is written').to.equal(0);
    await filtered(element, {text: 'bridg'});
    expect(part(element, '.filter-notice').textContent).to.match(/^\s*3 of 4 events\s/);
  });

  it('is never preceded by a picture of what it hides', async () => {
    const element = document.createElement('event-timeline');
    const seen = new Set<string>();
    const look = () => {
      for (const name of shownIn(element)) seen.add(name);
    };
    element.filter = {kind: 'loss'};
    element.events = EVENTS;
    document.body.append(element);
    await until(() => element.shadowRoot !== null);
    const observer = new MutationObserver(look);
    observer.observe(element.shadowRoot!, {childList: true, subtree: true, characterData: true});
    try {
      await until(() => shownIn(element).length > 0);
      await settled(element);
      look();
      expect([...seen]).to.deep.equal(['A ferry sinks']);
    } finally {
      observer.disconnect();
      element.remove();
    }
  });

  it('counts what the axis can show: background is told apart', async () => {
    const data = {start: '2001', end: '2004', events: EVENTS};
    const element = await mount({data, filter: {text: 'bridge'}, controls: 'filter'});
    await until(() => parts(element, 'timeline-filter').length === 1 && element.table?.length === 3);
    expect(summary(element)).to.match(/^2 of 3 events, .*, 1 in the background$/);
    const count = () => part(element, 'timeline-filter').shadowRoot?.querySelector('.count')?.textContent;
    await until(() => count() === '2 of 3 events, 1 in the background');
    await filtered(element, {kind: 'work'});
    expect(summary(element)).to.match(/^2 of 3 events, [^,]*$/);
  });

  it('comes to an index of many events while they change, and goes by it at once after that', async () => {
    const length = 2500;
    const events = Array.from({length}, (_, i) => ({id: `n${i}`, title: i % 2 ? 'odd' : 'even', date: `${1000 + i}`}));
    const element = await mount({events, filter: {text: 'odd'}});
    for (let i = 0; i < 5; i++) {
      element.add({id: `new${i}`, title: i % 2 ? 'odd' : 'even', date: '1500'});
      await until(() => element.events.length === length + i + 1);
    }
    await until(() => element.table?.length === 1252);
    element.update('n0', {title: 'odd now'});
    await until(() => element.table?.whole !== undefined && element.events.some(({title}) => title === 'odd now'));
    expect(element.table?.length).to.equal(1253);
    element.remove('n1');
    await until(() => element.events.length === length + 4);
    expect(element.table?.length).to.equal(1252);
  });

  it('goes into the address where the timeline is linked, and comes from there', async () => {
    const before = location.href;
    try {
      const element = await mount({id: 'found', events: EVENTS, linked: true});
      await settled(element);
      element.filter = {tag: ['river', 'night'], text: 'a "ferry sinks"'};
      await until(() => location.hash.includes('found.'));
      expect(location.hash).to.equal('#found.tag=river&found.tag=night&found.text=a+%22ferry+sinks%22');
      cleanUp();
      const other = await mount({id: 'found', events: EVENTS, linked: true});
      await until(() => other.table?.length === 1);
      expect(other.filter).to.deep.equal({tag: ['river', 'night'], text: 'a "ferry sinks"'});
      location.hash = '#found.event=b';
      await until(() => other.selected === 'b');
      expect(other.filter).to.equal(undefined);
    } finally {
      cleanUp();
      history.replaceState(null, '', before);
    }
  });
});

describe('<timeline-filter>', () => {
  afterEach(cleanUp);

  const filterOf = (element: Element) => part<TimelineFilterElement>(element, 'timeline-filter');
  const inFilter = <Found extends HTMLElement>(element: Element, selector: string) =>
    Array.from(filterOf(element).shadowRoot!.querySelectorAll<Found>(selector));
  const field = (element: Element) => inFilter<HTMLInputElement>(element, '.search-field')[0];
  const titles = (element: Element) => inFilter(element, '.facet-title').map((one) => one.textContent.trim());
  const values = (element: Element) =>
    inFilter(element, '.value').map((one) => one.textContent.replace(/\s+/g, ' ').trim());

  async function shown(...[properties, place]: Parameters<typeof mount>): Promise<EventTimelineElement> {
    const element = await mount({controls: 'filter', events: EVENTS, ...properties}, place);
    await until(() => parts(element, 'timeline-filter').length === 1 && inFilter(element, '.facet-title').length > 0);
    return element;
  }

  async function open(element: EventTimelineElement, name: string): Promise<void> {
    inFilter(element, '.facet-title')
      .find((one) => one.textContent.trim().startsWith(name))!
      .click();
    await filterOf(element).updateComplete;
  }

  async function check(element: EventTimelineElement, name: string): Promise<void> {
    inFilter(element, '.value')
      .find((one) => one.textContent.includes(name))!
      .click();
    await settled(element);
    await filterOf(element).updateComplete;
  }

  it('offers what tells the events apart, with counts that follow the other facets, and takes it off', async () => {
    const element = await shown();
    const told: unknown[] = [];
    element.addEventListener('timeline-filter', ({filter}) => told.push(filter));
    expect(titles(element)).to.deep.equal(['Group', 'Kind', 'Tags', 'Where', 'Certainty', 'Date']);
    await open(element, 'Kind');
    expect(values(element)).to.deep.equal(['work 2', 'loss 1']);
    await expectAccessible(element);
    await check(element, 'work');
    expect(element.filter).to.deep.equal({kind: ['work']});
    expect(values(element), 'a facet does not follow itself').to.deep.equal(['work 2', 'loss 1']);
    await open(element, 'Tags');
    expect(values(element)).to.deep.equal(['river 1', 'night 0']);
    await check(element, 'river');
    expect(element.table?.length).to.equal(1);
    expect(inFilter(element, '.count')[0].textContent).to.equal('1 of 4 events');
    expect(inFilter(element, '.chip').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Kind: work: take off',
      'Tags: river: take off',
    ]);
    await expectAccessible(element);
    inFilter(element, '.chip')[0].click();
    await settled(element);
    expect(element.filter).to.deep.equal({tag: ['river']});
    expect(filterOf(element).shadowRoot!.activeElement, 'the focus is not lost').to.equal(field(element));
    inFilter(element, '.clear')[0].click();
    await settled(element);
    expect(element.filter).to.equal(undefined);
    expect(inFilter(element, '.chip')).to.deep.equal([]);
    expect(told).to.deep.equal([{kind: ['work']}, {kind: ['work'], tag: ['river']}, {tag: ['river']}, undefined]);
  });

  it('leaves a space that has been typed, whenever the next word follows', async () => {
    const element = await shown();
    field(element).focus();
    await sendKeys({type: 'bridge '});
    await until(() => element.table?.length === 3);
    await filterOf(element).updateComplete;
    expect(field(element).value).to.equal('bridge ');
    await sendKeys({type: 'opens'});
    // On a slow machine a part of the word has been searched for before.
    await until(() => (element.filter as {text?: string}).text === 'bridge opens');
    await until(() => element.table?.length === 1);
    expect(field(element).value).to.equal('bridge opens');
    await filtered(element, {text: 'ferry'});
    await filterOf(element).updateComplete;
    expect(field(element).value, 'as the page sets it').to.equal('ferry');
  });

  it('is led to by a slash, searches while one types, and Enter goes through what was found', async () => {
    const element = await shown();
    part(element, '.keyboard').focus();
    await sendKeys({press: '/'});
    expect(filterOf(element).shadowRoot!.activeElement).to.equal(field(element));
    await sendKeys({type: 'bridge /'});
    await until(() => element.table?.length === 3);
    expect(field(element).value, 'a slash in a field is typed').to.equal('bridge /');
    await sendKeys({press: 'Enter'});
    await until(() => element.selected === 'd');
    await until(() => inFilter(element, '[role=status]')[0].textContent === '1 of 3: Ferries end');
    await sendKeys({press: 'Enter'});
    await until(() => element.selected === 'b');
    field(element).dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Enter', shiftKey: true, bubbles: true, cancelable: true}),
    );
    await until(() => element.selected === 'd');
    expect(filterOf(element).shadowRoot!.activeElement, 'the focus stays').to.equal(field(element));
    await sendKeys({press: 'Escape'});
    await until(() => element.filter === undefined);
    expect(field(element).value).to.equal('');
    expect(element.selected, 'what is open stays open').to.equal('d');
  });

  it('says what it shows in place of a word that no event has', async () => {
    const element = await shown();
    // At once: how fast keys are pressed in a busy engine is not what is tried.
    field(element).value = 'ferri brigde';
    field(element).dispatchEvent(new InputEvent('input', {bubbles: true}));
    await until(() => inFilter(element, '.meant').length === 1);
    expect(inFilter(element, '.meant')[0].textContent).to.equal('No event has “brigde”. Shown is “bridge”.');
    await until(() => element.table?.length === 1);
    expect(parts(element, '.filter-notice'), 'told once').to.deep.equal([]);
    await expectAccessible(element);
  });

  it('takes many values off by one chip', async () => {
    const events = Array.from({length: 12}, (_, i) => ({title: `E ${i}`, date: '2001', tags: [`t${i}`]}));
    const element = await shown({events, filter: {tag: events.slice(1).map(({tags}) => tags[0]), text: 'e'}});
    await until(() => inFilter(element, '.chip').length === 2);
    expect(inFilter(element, '.chip')[1].textContent).to.equal('Tags: t1, t2, and 9 more');
    inFilter(element, '.chip')[1].click();
    await until(() => inFilter(element, '.chip').length === 1);
    expect(element.filter).to.deep.equal({text: 'e'});
  });

  it('finds values in a long list, and shows more of them', async () => {
    const events = Array.from({length: 90}, (_, i) => ({title: `E ${i}`, date: '2001', place: {name: `Place ${i}`}}));
    const element = await shown({events});
    await open(element, 'Where');
    expect(values(element).length).to.equal(12);
    inFilter(element, '.more')[0].click();
    await until(() => values(element).length === 72);
    const find = inFilter<HTMLInputElement>(element, '.facet-find')[0];
    expect(find.getAttribute('aria-label')).to.equal('Find in Where');
    find.value = 'place 8';
    find.dispatchEvent(new Event('input'));
    await until(() => values(element).length === 11);
    await expectAccessible(element);
    await check(element, 'Place 88');
    expect(element.table?.length).to.equal(1);
    find.focus();
    await sendKeys({press: 'Escape'});
    await until(() => inFilter(element, '.facet').length === 0);
    expect(filterOf(element).shadowRoot!.activeElement?.textContent).to.include('Where');
  });

  it('says that a function of the page is on, and takes it off', async () => {
    const element = await shown({filter: ({id}: {id: string}) => id === 'a'});
    await until(() => inFilter(element, '.chip').length === 1);
    expect(inFilter(element, '.chip')[0].textContent).to.include('Chosen by the page');
    inFilter(element, '.chip')[0].click();
    await until(() => element.table?.length === 4);
  });

  it('stands anywhere on the page, before its timeline is there', async () => {
    const apart = document.createElement('timeline-filter');
    apart.setAttribute('for', 'filtered');
    document.body.prepend(apart);
    try {
      await apart.updateComplete;
      expect(apart.shadowRoot!.querySelector('.filter')).to.equal(null);
      const element = await mount({id: 'filtered', events: EVENTS, heading: 'The river'});
      await until(() => apart.shadowRoot!.querySelectorAll('.facet-title').length === 6);
      expect(apart.shadowRoot!.querySelector('.filter')!.getAttribute('aria-label')).to.equal('Find events, The river');
      const search = apart.shadowRoot!.querySelector<HTMLInputElement>('.search-field')!;
      search.value = 'ferry';
      search.dispatchEvent(new Event('input'));
      await until(() => element.table?.length === 1);
      await until(() => apart.shadowRoot!.querySelector('.count')!.textContent === '1 of 4 events');
      await expectAccessible(apart);
    } finally {
      apart.remove();
    }
  });

  it('fits into a narrow page, from right to left', async () => {
    for (const lang of ['en', 'fa', 'ar', 'de']) {
      const element = await shown({}, {width: 320, lang, dir: lang === 'fa' || lang === 'ar' ? 'rtl' : 'ltr'});
      await until(() => filterOf(element).shadowRoot!.querySelector('.filter')!.getAttribute('lang') === null);
      inFilter(element, '.facet-title')[2].click();
      await filterOf(element).updateComplete;
      inFilter(element, '.value')[0].click();
      await settled(element);
      const box = filterOf(element);
      expect(box.scrollWidth, lang).to.be.at.most(box.clientWidth);
      await expectAccessible(element);
      cleanUp();
    }
  });
});
