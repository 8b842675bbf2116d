import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {TimelineDataset, TimelineEvent} from '../../../src/data/types.js';
import {TableView} from '../../../src/elements/reading/reading.js';
import {withdrawal2021} from '../../../src/samples/withdrawal-2021.js';
import {richDetails} from '../../../stories/reading-datasets.js';
import {expectAccessible} from '../../support/page.js';
import {cleanUp, NESTED_GROUPS, ReadingPage, type Surroundings, settle} from './reading-page.js';

const show = (
  dataset: TimelineDataset,
  {printing = false, ...surroundings}: Surroundings & {printing?: boolean} = {},
) => {
  let table: TableView | undefined;
  return new ReadingPage(
    dataset,
    (context, self) => {
      table ??= new TableView(() => self.show());
      return table.render(context, printing);
    },
    surroundings,
  );
};

const places: TimelineDataset = {
  title: 'Places',
  events: [
    {id: 'a', title: 'Émile', date: '2020-01-01', place: {name: 'Platform 10'}},
    {id: 'b', title: 'zebra', date: '2020-01-02'},
    {id: 'c', title: 'Eve', date: '2020-02-03', place: {name: 'Platform 9'}},
    {id: 'd', title: 'eve', date: '2020-02-04', place: {name: 'Platform 10'}},
    {id: 'e', title: 'Anna', date: '2020-02-05'},
  ],
};

const rows = (page: ReadingPage) =>
  page
    .all('.table-row')
    .map(({dataset}) => dataset.id)
    .join('');
const headers = (page: ReadingPage) => page.texts('thead th');
const sort = (page: ReadingPage, words: string) =>
  page
    .all('.sort')
    .find(({textContent}) => textContent.trim() === words)!
    .click();
const sorted = (page: ReadingPage) => page.all('thead th').map((header) => header.getAttribute('aria-sort'));

describe('the table', () => {
  afterEach(cleanUp);

  it('has a caption, and the columns that say something', () => {
    const page = show(withdrawal2021);
    expect(page.text('caption')).to.equal('From withdrawal to deadline');
    expect(headers(page)).to.deep.equal(['When', 'Event', 'Group', 'Status', 'Who says so', 'Where']);
    expect(page.texts('tr[data-id=mazar-outskirts] > *')).to.deep.equal([
      'June 21, 2021',
      'Taliban reach edge of Mazar-i-Sharif',
      'Front line',
      'corroborated',
      'Local officials (report)Members of the Taliban (confirmation)Zabihullah Mujahid, Taliban spokesman (claim)',
      'Mazar-i-Sharif, Balkh',
    ]);
    expect(headers(show({events: [{title: 'Only this', date: '2020'}]}))).to.deep.equal(['When', 'Event']);
    expect(show({events: []}).text('caption')).to.equal('Timeline');
  });

  it('is sorted by time at first, in groups of it', () => {
    const page = show(places);
    expect(rows(page)).to.equal('abcde');
    expect(sorted(page)).to.deep.equal(['ascending', null, null]);
    expect(page.texts('.table-group')).to.deep.equal(['January 2020', 'February 2020']);
    const group = page.one<HTMLTableCellElement>('.table-group > th');
    expect([group.scope, group.colSpan]).to.deep.equal(['rowgroup', 3]);
    expect(page.all('tbody').map((body) => body.querySelectorAll('.table-row').length)).to.deep.equal([2, 3]);
    sort(page, 'When');
    expect(rows(page)).to.equal('edcba');
    expect(sorted(page)).to.deep.equal(['descending', null, null]);
    expect(page.texts('.table-group')).to.deep.equal(['February 2020', 'January 2020']);
    expect(page.said).to.deep.equal(['Sorted by When, descending']);
  });

  it('is sorted by any column, as the language does, what is equal in time order', () => {
    const page = show(places);
    sort(page, 'Event');
    expect(rows(page)).to.equal('eadcb');
    expect(sorted(page)).to.deep.equal([null, 'ascending', null]);
    expect(page.all('.table-group')).to.deep.equal([]);
    sort(page, 'Event');
    expect(rows(page)).to.equal('bcdae');
    expect(sorted(page)).to.deep.equal([null, 'descending', null]);
    expect(page.said).to.deep.equal(['Sorted by Event, ascending', 'Sorted by Event, descending']);
  });

  it('sorts numbers by value, and what is missing last, either way', () => {
    const page = show(places);
    sort(page, 'Where');
    expect(rows(page)).to.equal('cadbe');
    sort(page, 'Where');
    expect(rows(page)).to.equal('adcbe');
    sort(page, 'When');
    expect(rows(page), 'another column begins ascending').to.equal('abcde');
  });

  it('opens an event, says that it is open, and closes it', () => {
    const page = show(places);
    const button = () => page.one('tr[data-id=c] button');
    expect(button().getAttribute('aria-expanded')).to.equal('false');
    button().click();
    expect(page.selections).to.deep.equal(['c']);
    expect(page.all('[aria-expanded=true]')).to.deep.equal([button()]);
    expect(page.all('[part~=table-row-selected]').map(({dataset}) => dataset.id)).to.deep.equal(['c']);
    button().click();
    expect([page.entered, page.closed], 'what no pointer has clicked leads into it').to.deep.equal([1, 0]);
    button().dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 1}));
    expect([page.closed, page.all('[aria-expanded=true]').length]).to.deep.equal([1, 0]);
  });

  it('has pages of twenty, which take the focus to what is new', async () => {
    const page = show({
      events: Array.from({length: 130}, (_, i): TimelineEvent => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: String(1000 + i),
      })),
    });
    expect(page.all('.table-row')).to.have.lengthOf(20);
    expect(page.text('.show-more')).to.equal('Show 20 more');
    page.one('.show-more').click();
    await settle();
    expect(page.all('.table-row').map(({dataset}) => dataset['id'])[0]).to.equal('e20');
    expect(page.root.activeElement).to.equal(page.one('tr[data-id=e20] button'));
    expect(page.one('table').getAttribute('aria-rowcount')).to.equal('131');
    expect(page.one('tr[data-id=e20]').getAttribute('aria-rowindex')).to.equal('22');
    sort(page, 'Event');
    expect(page.texts('.show-more'), 'in another order it begins anew').to.deep.equal(['Show 20 more']);
  });

  it('is printed whole, with nothing to press', () => {
    const page = show(
      {events: Array.from({length: 130}, (_, i): TimelineEvent => ({title: `Event ${i}`, date: '2020'}))},
      {printing: true},
    );
    expect(page.all('.table-row')).to.have.lengthOf(130);
    expect(page.all('button')).to.deep.equal([]);
    expect(headers(page)).to.deep.equal(['When', 'Event']);
  });

  for (const width of [320, 560, 700]) {
    it(`is not wider than its place of ${width} px, unbreakable words included`, () => {
      const page = show(
        {
          ...richDetails,
          events: [
            ...richDetails.events,
            {
              id: 'long',
              title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2),
              date: '2019-05',
              place: {name: 'x'.repeat(80)},
            },
          ],
        },
        {width},
      );
      expect(page.host.scrollWidth).to.be.at.most(width);
      expect(page.clipped()).to.deep.equal([]);
    });
  }

  for (const width of [320, 1000]) {
    it(`in ${width} px has rows as high as what is in them`, () => {
      const page = show(richDetails, {width});
      for (const row of page.all('.table-row')) {
        const {top, bottom} = row.getBoundingClientRect();
        for (const content of row.querySelectorAll('td:not(.empty) > div, .title-button')) {
          const box = content.getBoundingClientRect();
          expect(box.top >= top && box.bottom <= bottom, `${row.dataset.id}: ${content.textContent}`).to.equal(true);
        }
      }
    });
  }

  it('where it is narrow has a label beside every datum, and is a table still', () => {
    const page = show(places, {width: 320});
    const cell = page.all('tr[data-id=a] > td').at(-1)!;
    // Engines compute it to the attribute or to what it holds.
    expect(getComputedStyle(cell, '::before').content).to.match(/Where|data-label/);
    expect(cell.dataset.label).to.equal('Where');
    expect(getComputedStyle(cell).display).to.equal('grid');
    expect(page.all('table[role=table] > tbody[role=rowgroup] > tr[role=row] > td[role=cell]')).to.have.lengthOf(10);
    expect(page.all('thead[role=rowgroup] > tr[role=row] > th[role=columnheader]')).to.have.lengthOf(3);
    expect(page.all('tbody th:not([role=rowheader])')).to.deep.equal([]);
    expect(getComputedStyle(page.all('tr[data-id=b] > td').at(-1)!).display, 'nothing to label').to.equal('none');
    const wide = show(places).all('tr[data-id=a] > td').at(-1)!;
    expect(getComputedStyle(wide, '::before').content).to.not.match(/Where|data-label/);
  });

  describe('in lanes', () => {
    const lanes: TimelineDataset = {
      groups: NESTED_GROUPS,
      events: [
        {id: 'a', title: 'Zulu', date: '2001', group: 'x', place: {name: 'Rome'}},
        {id: 'b', title: 'Yodel', date: '2002', group: 'y', place: {name: 'Rome'}},
        {id: 'c', title: 'Alpha', date: '2003', group: 'y'},
        {id: 'd', title: 'Fourth', date: '2000'},
      ],
    };
    const bodies = (page: ReadingPage) =>
      page
        .all('tbody')
        .map((body) => [
          body.querySelector('.table-group > th')?.textContent.trim(),
          [...body.querySelectorAll<HTMLElement>('.table-row')].map(({dataset}) => dataset['id']).join(''),
        ]);

    it('has a group of rows for each, under a header that its cells name, and that of the lane around it', () => {
      const page = show(lanes, {lanes: {groupBy: 'group'}});
      expect(bodies(page)).to.deep.equal([
        ['All', ''],
        ['Yankees', 'bc'],
        ['Xerxes', 'a'],
        ['Other', 'd'],
      ]);
      expect(page.all<HTMLTableCellElement>('.table-group > th').map(({scope}) => scope)).to.deep.equal(
        Array(4).fill('rowgroup'),
      );
      const headersOf = (id: string) =>
        page
          .one<HTMLTableCellElement>(`tr[data-id=${id}] td`)
          .headers.split(' ')
          .map((header) => page.text(`#${header}`));
      expect(headersOf('b')).to.deep.equal(['When', 'Yodel', 'All', 'Yankees']);
      expect(headersOf('d')).to.deep.equal(['When', 'Fourth', 'Other']);
      expect(page.all('select'), 'rows say when').to.deep.equal([]);
    });

    it('is sorted within each, and has no column for what the headers say', () => {
      const page = show(lanes, {lanes: {groupBy: 'group'}});
      expect(headers(page)).to.deep.equal(['When', 'Event', 'Where']);
      sort(page, 'Event');
      expect(bodies(page).map(([, ids]) => ids)).to.deep.equal(['', 'cb', 'a', 'd']);
      sort(page, 'When');
      sort(page, 'When');
      expect(bodies(page).map(([, ids]) => ids)).to.deep.equal(['', 'cb', 'a', 'd']);
      expect(headers(show(lanes, {lanes: {groupBy: 'place'}}))).to.deep.equal(['When', 'Event', 'Group']);
    });

    it('has pages across lanes, and is led through by keys', async () => {
      const page = show(
        {
          events: Array.from({length: 130}, (_, i): TimelineEvent => ({
            id: `e${i}`,
            title: `Event ${i}`,
            date: String(1000 + i),
            kind: i < 30 ? 'first' : 'second',
          })),
        },
        {lanes: {groupBy: 'kind'}},
      );
      expect(bodies(page).map(([title]) => title)).to.deep.equal(['first']);
      page.one('.show-more').click();
      await settle();
      expect(bodies(page).map(([title]) => title)).to.deep.equal(['first', 'second']);
      expect(page.root.activeElement).to.equal(page.one('tr[data-id=e20] button'));
      page.one('tr[data-id=e29] button').focus();
      await sendKeys({press: 'ArrowDown'});
      expect(page.root.activeElement, 'from one lane to the next').to.equal(page.one('tr[data-id=e30] button'));
    });

    for (const [where, surroundings] of [
      ['wide', {}],
      ['narrow', {width: 340}],
      ['right to left, dark', {rtl: true, scheme: 'dark'}],
    ] as const) {
      it(`passes axe, and cuts nothing: ${where}`, async () => {
        const page = show(lanes, {lanes: {groupBy: 'group'}, ...surroundings});
        await expectAccessible(page.host);
        expect(page.clipped()).to.deep.equal([]);
      });
    }
  });

  it('has a group of rows for each era, with its time, and for the time between', () => {
    const page = show({
      eras: [
        {title: 'First', date: '1960/1969'},
        {title: 'Second', date: '1980/1999'},
      ],
      events: [
        {id: 'a', title: 'Zulu', date: '1961'},
        {id: 'b', title: 'Alpha', date: '1962'},
        {id: 'c', title: 'Between', date: '1970-05'},
        {id: 'd', title: 'Late', date: '1985'},
      ],
    });
    expect(page.texts('.table-group')).to.deep.equal(['First 1960 – 1969', 'May 1970', 'Second 1980 – 1999']);
    sort(page, 'Event');
    expect(rows(page)).to.equal('bacd');
    sort(page, 'When');
    sort(page, 'When');
    expect(rows(page)).to.equal('dcba');
    expect(page.texts('.table-group')[0]).to.equal('Second 1980 – 1999');
  });

  it('goes on with an era after one within it, and has each once where it is not sorted by time', () => {
    const page = show({
      eras: [
        {title: 'Long', date: '1960/1999'},
        {title: 'Short', date: '1970'},
      ],
      events: [
        {id: 'a', title: 'Zulu', date: '1961'},
        {id: 'b', title: 'Within', date: '1970-05'},
        {id: 'c', title: 'Alpha', date: '1985'},
      ],
    });
    const [long, short] = ['Long 1960 – 1999', 'Short 1970'];
    expect(page.texts('.table-group')).to.deep.equal([long, short, long]);
    expect(rows(page)).to.equal('abc');
    sort(page, 'Event');
    expect(page.texts('.table-group')).to.deep.equal([long, short]);
    expect(rows(page)).to.equal('cab');
    sort(page, 'When');
    expect(rows(page)).to.equal('abc');
  });
});
