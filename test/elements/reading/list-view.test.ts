import {expect} from 'chai';
import type {TimelineDataset, TimelineEvent} from '../../../src/data/types.js';
import {ListView} from '../../../src/elements/reading/reading.js';
import type {LaneOptions} from '../../../src/scene/lane-options.js';
import {withdrawal2021} from '../../../src/samples/withdrawal-2021.js';
import {expectAccessible} from '../../support/page.js';
import {cleanUp, NESTED_GROUPS, ReadingPage, settle} from './reading-page.js';

const show = (
  dataset: TimelineDataset,
  {printing = false, selected = '', lanes}: {printing?: boolean; selected?: string; lanes?: LaneOptions} = {},
) => {
  let list: ListView | undefined;
  const page = new ReadingPage(
    dataset,
    (context, self) => {
      list ??= new ListView(() => self.show());
      return list.render(context, printing);
    },
    {...(lanes && {lanes})},
  );
  page.selected = selected;
  page.show();
  return page;
};

const onDays = (...days: string[]): TimelineDataset => ({
  events: days.map((date, i): TimelineEvent => ({id: `e${i}`, title: `Event ${i}`, date})),
});
const headings = (page: ReadingPage) => page.texts('.group-title');
const titles = (page: ReadingPage) => page.texts('.article-title');
const orderButton = (page: ReadingPage, words: string) =>
  page.all('[part=list-order]').find(({textContent}) => textContent === words)!;
const choose = (page: ReadingPage, unit: string) => {
  const select = page.one<HTMLSelectElement>('select');
  select.value = unit;
  select.dispatchEvent(new Event('change'));
};
const many = (count: number): TimelineDataset => ({
  events: Array.from({length: count}, (_, i): TimelineEvent => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: String(1000 + Math.floor(i / 3)),
  })),
});

const LANES: TimelineDataset = {
  groups: NESTED_GROUPS,
  events: [
    {id: 'a', title: 'First', date: '2001', group: 'x', kind: 'talk'},
    {id: 'b', title: 'Second', date: '2002', group: 'y', kind: 'talk'},
    {id: 'c', title: 'Third', date: '2003', group: 'y', kind: 'walk'},
    {id: 'd', title: 'Fourth', date: '2000'},
  ],
};
const ERAS: TimelineDataset = {
  lang: 'la',
  eras: [
    {title: 'Second', date: '1980/1999'},
    {title: 'First', date: '1960/1969'},
    {title: 'Within', date: '1985/1986'},
  ],
  events: [
    {id: 'a', title: 'Before', date: '1950/1965', kind: 'x'},
    {id: 'b', title: 'In the first', date: '1960'},
    {id: 'c', title: 'Between', date: '1972'},
    {id: 'd', title: 'Between, and on', date: '1975/1982'},
    {id: 'e', title: 'In the second', date: '1980'},
    {id: 'f', title: 'In both', date: '1985-05'},
    {id: 'g', title: 'Later', date: '1990'},
  ],
};

describe('the list', () => {
  afterEach(cleanUp);

  it('is all events in time order, in lists of articles under headings, those outside the axis included', () => {
    const page = show(withdrawal2021);
    expect(page.all('section > ol[role=list] > li > article')).to.have.lengthOf(withdrawal2021.events.length);
    expect(titles(page).slice(0, 4)).to.deep.equal([
      'The conflict begins',
      'Bridge over the Panj opens',
      'U.S.–Taliban agreement',
      'Final withdrawal begins',
    ]);
    expect(headings(page).slice(0, 5)).to.deep.equal(['2001', '2007', 'February 2020', 'May 1, 2021', 'June 21, 2021']);
    expect(page.all('h3')).to.have.lengthOf(headings(page).length);
    expect(page.all('article > h4')).to.have.lengthOf(withdrawal2021.events.length);
    expect(page.all('article [id]'), 'ids would be there twice').to.deep.equal([]);
    expect(page.texts('article[data-id=ghani-visit] dd')).to.include('planned');
  });

  for (const [what, days, groups] of [
    ['days', ['2020-01-01', '2020-01-01', '2020-01-09', '2020-01-09'], ['January 1, 2020', 'January 9, 2020']],
    ['months', ['2020-01-01', '2020-01-02', '2020-05-08', '2020-05-09'], ['January 2020', 'May 2020']],
    ['years', ['2020-01-01', '2020-02-02', '2021-03-08', '2022-05-09'], ['2020', '2021', '2022']],
  ] as const) {
    it(`finds by itself that it should be grouped by ${what}`, () => {
      const page = show(onDays(...days));
      expect(headings(page)).to.deep.equal(groups);
      expect(page.one<HTMLSelectElement>('select').value).to.equal(what.slice(0, -1));
    });
  }

  it('is grouped as the reader wants it', () => {
    const page = show(onDays('2020-01-01', '2020-01-02', '2020-05-08', '2021-05-09'));
    expect(page.text('label')).to.match(/^Headings/);
    choose(page, 'day');
    expect(headings(page)).to.deep.equal(['January 1, 2020', 'January 2, 2020', 'May 8, 2020', 'May 9, 2021']);
    choose(page, 'month');
    expect(headings(page)).to.deep.equal(['January 2020', 'May 2020', 'May 2021']);
    choose(page, 'year');
    expect(headings(page)).to.deep.equal(['2020', '2021']);
  });

  it('puts no date down to a day, a month or a year that it does not name', () => {
    const page = show(
      onDays('2020-06', '2020-06-01', '2020-06-01/2020-08', '[2020-06-03..2020-09-10]', '2020', '199X', '../1980'),
    );
    choose(page, 'day');
    expect(
      page
        .all('section')
        .map((section) => [
          section.querySelector('h3')!.textContent.trim(),
          section.querySelectorAll('article').length,
        ]),
    ).to.deep.equal([
      ['until 1980', 1],
      ['the 1990s', 1],
      ['2020', 1],
      ['June 1, 2020', 2],
      ['June 2020', 1],
      ['between June 3 and September 10, 2020', 1],
    ]);
    choose(page, 'year');
    expect(headings(page)).to.deep.equal(['until 1980', 'the 1990s', '2020']);
  });

  it('reads an instant under the day of the axis', () => {
    const page = show(onDays('2020-01-01T23:30:00-05:00', '2020-01-01'));
    choose(page, 'day');
    expect(headings(page), 'one offset').to.deep.equal(['January 1, 2020']);
    const mixed = show(onDays('2020-01-01T23:30:00-05:00', '2020-01-02T06:00:00+01:00', '2020-01-01'));
    choose(mixed, 'day');
    expect(headings(mixed), 'two offsets: UTC').to.deep.equal(['January 1, 2020', 'January 2, 2020']);
  });

  it('runs either way', () => {
    const page = show(onDays('2020-01-01', '2020-01-02', '2021-05-08', '2021-05-09'));
    const pressed = () =>
      ['Oldest first', 'Newest first'].map(
        (words) => orderButton(page, words).ariaPressed ?? orderButton(page, words).getAttribute('aria-pressed'),
      );
    expect(pressed()).to.deep.equal(['true', 'false']);
    orderButton(page, 'Newest first').click();
    expect(pressed()).to.deep.equal(['false', 'true']);
    expect(headings(page)).to.deep.equal(['May 2021', 'January 2020']);
    expect(titles(page)).to.deep.equal(['Event 3', 'Event 2', 'Event 1', 'Event 0']);
    orderButton(page, 'Oldest first').click();
    expect(titles(page)).to.deep.equal(['Event 0', 'Event 1', 'Event 2', 'Event 3']);
  });

  it('has pages of twenty, which take the focus to what is new', async () => {
    const page = show(many(130));
    expect(titles(page)).to.have.lengthOf(20);
    expect(page.texts('.show-more')).to.deep.equal(['Show 20 more']);
    expect(page.text('.shown-of')).to.equal('Events 1 – 20 of 130');
    page.one('.show-more').focus();
    page.one('.show-more').click();
    await settle();
    expect(titles(page)[0]).to.equal('Event 20');
    expect((page.root.activeElement as HTMLElement).dataset.id).to.equal('e20');
    expect(page.texts('.show-more')).to.deep.equal(['Show 20 before these', 'Show 20 more']);
    for (let i = 0; i < 5; i++) page.all('.show-more').at(-1)!.click();
    expect(titles(page)).to.deep.equal(Array.from({length: 10}, (_, i) => `Event ${120 + i}`));
    expect(page.texts('.show-more')).to.deep.equal(['Show 20 before these']);
    page.one('.show-more').click();
    await settle();
    expect([titles(page)[0], titles(page).length]).to.deep.equal(['Event 100', 20]);
    expect((page.root.activeElement as HTMLElement).dataset.id).to.equal('e100');
  });

  it('says of each event its place under its heading, where only some are shown', () => {
    const places = (page: ReadingPage) =>
      page
        .all('.articles > li')
        .map((item) => ['aria-posinset', 'aria-setsize'].map((name) => item.getAttribute(name)));
    expect(places(show(many(30)))[0]).to.deep.equal([null, null]);
    expect(places(show(many(31))).slice(0, 4)).to.deep.equal([
      ['1', '3'],
      ['2', '3'],
      ['3', '3'],
      ['1', '3'],
    ]);
  });

  it('marks the event that is selected, also where it is on a later page', () => {
    const page = show(many(400), {selected: 'e250'});
    expect([titles(page)[0], titles(page).length]).to.deep.equal(['Event 240', 20]);
    expect(
      page.all('[aria-current=true]').map((article) => [article.dataset.id, article.part.contains('article-selected')]),
    ).to.deep.equal([['e250', true]]);
    page.selected = '';
    page.show();
    expect(page.all('[aria-current], [part~=article-selected]')).to.deep.equal([]);
  });

  it('follows a tie to the article of the other event', async () => {
    const dataset = many(300);
    dataset.events[0].relations = [{type: 'refers to', to: 'e270'}];
    const page = show(dataset);
    page.one('[part=relation-event]').click();
    await settle();
    expect(page.selections).to.deep.equal(['e270']);
    expect((page.root.activeElement as HTMLElement).dataset.id).to.equal('e270');
  });

  it('is printed whole, with nothing to press', () => {
    const page = show(many(230), {printing: true});
    expect(titles(page)).to.have.lengthOf(230);
    expect(page.all('button, select')).to.deep.equal([]);
  });

  it('says on paper which of very many are printed, from the page on that is shown', function () {
    this.timeout(60_000);
    let printing = true;
    let list: ListView | undefined;
    const page = new ReadingPage(many(5001), (context, self) =>
      (list ??= new ListView(() => self.show())).render(context, printing),
    );
    page.show();
    expect(titles(page)).to.have.lengthOf(1000);
    expect(page.text('.printed-part')).to.match(/^Events 1 – 1,000 of 5,001 are printed: /);
    expect(page.text('.more-left')).to.equal('and 4,001 more');
    printing = false;
    page.show();
    page.one('[part=show-more]').click();
    printing = true;
    page.show();
    expect(titles(page)[0]).to.equal('Event 20');
    expect(page.text('.printed-part')).to.match(/^Events 21 – 1,020 of 5,001 are printed: /);
    expect(page.text('.more-left')).to.equal('and 3,981 more');
    expect(page.all('button, select')).to.deep.equal([]);
  });

  it('without events is empty', () => {
    const page = show({events: []});
    expect(page.all('article, button, select')).to.deep.equal([]);
  });

  describe('in lanes', () => {
    const sections = (page: ReadingPage) =>
      page
        .all('.list-section')
        .map((section) => [
          section.querySelector('.section-title')!.localName,
          section.querySelector('.section-title')!.textContent.trim(),
          section.querySelector('.section-count')!.textContent,
          [...section.querySelectorAll<HTMLElement>('article')].map(({dataset}) => dataset['id']).join(''),
        ]);

    it('has a heading for each, of those within another one level deeper, and the titles of events below', () => {
      const page = show(LANES, {lanes: {groupBy: 'group'}});
      expect(sections(page)).to.deep.equal([
        ['h3', 'All', '3 events', ''],
        ['h4', 'Yankees', '2 events', 'bc'],
        ['h4', 'Xerxes', '1 event', 'a'],
        ['h3', 'Other', '1 event', 'd'],
      ]);
      expect(page.all('h5.article-title')).to.have.lengthOf(3);
      expect(page.all('h4.article-title')).to.have.lengthOf(1);
      expect(page.texts('dt'), 'the headings say the group').not.to.include('Group');
      expect(page.all('.group-title'), 'few events need no headings of time').to.deep.equal([]);
    });

    it('groups each by time too, as the reader wants it, or where that parts many events', () => {
      const page = show(LANES, {lanes: {groupBy: 'kind', laneOrder: 'name'}});
      expect(page.one<HTMLSelectElement>('select').value).to.equal('none');
      choose(page, 'year');
      expect(page.all('h3').map(({textContent}) => textContent.trim())).to.deep.equal(['talk', 'walk', 'Other']);
      expect(page.all('h4.group-title').map(({textContent}) => textContent.trim())).to.deep.equal([
        '2001',
        '2002',
        '2003',
        '2000',
      ]);
      expect(page.all('h5.article-title')).to.have.lengthOf(4);
      const long = show(
        {
          ...many(60),
          groups: [{id: 'x', title: 'X'}],
          events: many(60).events.map((event) => ({...event, group: 'x'})),
        },
        {lanes: {}},
      );
      expect(headings(long)).to.have.lengthOf(7);
    });

    it('newest first, turns the events of each around, not the lanes', () => {
      const page = show(LANES, {lanes: {groupBy: 'group'}});
      orderButton(page, 'Newest first').click();
      expect(sections(page).map(([, title, , ids]) => [title, ids])).to.deep.equal([
        ['All', ''],
        ['Yankees', 'cb'],
        ['Xerxes', 'a'],
        ['Other', 'd'],
      ]);
    });

    it('pages across lanes, reaches what is selected, and prints all', () => {
      const dataset = {events: many(250).events.map((event, i) => ({...event, group: i < 30 ? 'p' : 'q'}))};
      const page = show(dataset, {lanes: {groupBy: 'group'}});
      expect(sections(page).map(([, title, count]) => [title, count])).to.deep.equal([['p', '30 events']]);
      page.one('.show-more').click();
      expect(titles(page)).to.have.lengthOf(20);
      expect(sections(page).map(([, title, count]) => [title, count])).to.deep.equal([
        ['p', '30 events'],
        ['q', '220 events'],
      ]);
      const reached = show(dataset, {lanes: {groupBy: 'group'}, selected: 'e249'});
      expect(titles(reached).at(-1)).to.equal('Event 249');
      const printed = show(dataset, {lanes: {groupBy: 'group', collapsedLanes: ['p']}, printing: true});
      expect(titles(printed), 'a closed lane hides nothing').to.have.lengthOf(250);
    });

    it('is like any other list where no event has a group', () => {
      const page = show(onDays('2020-01-01', '2020-01-02'), {lanes: {groupBy: 'group'}});
      expect(page.all('.list-section')).to.deep.equal([]);
      expect(headings(page)).to.deep.equal(['January 2020']);
    });

    it('passes axe', async () => {
      const page = show(LANES, {lanes: {groupBy: 'group'}});
      await expectAccessible(page.host);
    });
  });

  describe('in eras', () => {
    const titled = (page: ReadingPage) =>
      page
        .all('.list-section')
        .map((section) => [
          section.querySelector('h3')!.textContent.replace(/\s+/g, ' ').trim(),
          [...section.querySelectorAll<HTMLElement>('article')].map(({dataset}) => dataset['id']).join(''),
        ]);

    it('has a heading for each, with its time in words, and the time alone between them', () => {
      const page = show(ERAS);
      expect(titled(page)).to.deep.equal([
        ['1950', 'a'],
        ['First 1960 – 1969', 'b'],
        ['1972 – 1975', 'cd'],
        ['Second 1980 – 1999', 'e'],
        ['Within 1985 – 1986', 'f'],
        ['Second 1980 – 1999', 'g'],
      ]);
      expect(page.all('[lang=la]').map(({textContent}) => textContent)).to.include('First');
      orderButton(page, 'Newest first').click();
      expect(titled(page).map(([, ids]) => ids)).to.deep.equal(['g', 'f', 'e', 'dc', 'b', 'a']);
    });

    it('gives way to lanes, and to headings of time where no event starts in an era', () => {
      expect(show(ERAS, {lanes: {groupBy: 'kind'}}).texts('.section-title')).to.deep.equal(['x', 'Other']);
      const page = show({...ERAS, eras: [{title: 'Never', date: '1700/1750'}]});
      expect(page.all('.list-section')).to.deep.equal([]);
    });

    it('passes axe', async () => {
      await expectAccessible(show(ERAS).host);
    });
  });
});
