import {expect} from 'chai';
import {expectAccessible} from '../../support/page.js';
import {
  COUNT,
  Columns,
  titleAt,
  idOf,
  month,
  number,
  countBy,
  showTable,
  places,
  goTo,
  chooseUnit,
  ids,
  sortBy,
  until,
  areSorted,
} from './many-page.js';
import {cleanUp, settle} from './reading-page.js';

/** Some titles around the shown page are asked for beside, for the search of the browser, whenever the page is idle. */
const AROUND = 1500;

describe('many events in the table', () => {
  let columns: Columns;

  beforeEach(() => {
    columns = new Columns();
  });
  afterEach(cleanUp);

  it('are made when they are shown, and tell their true numbers', () => {
    const page = showTable(columns);
    expect(ids(page, '.table-row')).to.deep.equal(columns.sorted.slice(0, 20).map(idOf));
    expect(page.one('table').getAttribute('aria-rowcount')).to.equal('20001');
    expect(page.one('thead tr').getAttribute('aria-rowindex')).to.equal('1');
    goTo(page, 0, '2004');
    const first = columns.sorted.filter((i) => columns.start[i] < Date.UTC(2004, 0)).length;
    expect(page.one('.table-row').getAttribute('aria-rowindex')).to.equal(String(first + 2));
    expect(page.texts('thead th')).to.deep.equal(['When', 'Event', 'Group']);
    expect(columns.asked).to.be.lessThan(300);
  });

  it('have headers of time with their true counts', () => {
    const page = showTable(columns);
    chooseUnit(page, 'month');
    const counts = countBy(Array.from(columns.start, month));
    const [name, count] = page.text('.table-group').split(/ (?=\d+ event)/);
    expect(count).to.equal(`${number(counts.get(name)!)} events`);
  });

  it('are sorted by group without being made', async () => {
    const page = showTable(columns);
    const asked = columns.asked;
    sortBy(page, 'Group');
    await until(() => areSorted(page)[2] === 'ascending');
    const inGroup = (group: number) => columns.sorted.filter((i) => columns.group[i] === group);
    const expected = [inGroup(1), inGroup(0), inGroup(2), inGroup(-1)];
    expect(ids(page, '.table-row')).to.deep.equal(expected.flat().slice(0, 20).map(idOf));
    expect(places(page)).to.deep.equal([
      ['East', 'North', 'South'].map((title, i) => `${title} (${number(expected[i].length)})`),
    ]);
    goTo(page, 0, 'South');
    expect(ids(page, '.table-row')).to.deep.equal(expected[2].slice(0, 20).map(idOf));
    sortBy(page, 'Group');
    await until(() => areSorted(page)[2] === 'descending');
    expect(ids(page, '.table-row')).to.deep.equal(
      [...expected.slice(0, 3).reverse(), expected[3]].flat().slice(0, 20).map(idOf),
    );
    expect(page.said.at(-1)).to.equal('Sorted by Group, descending');
    expect(columns.asked - asked).to.be.lessThan(AROUND);
  });

  it('are sorted by their titles, which is all that is read', async () => {
    const page = showTable(columns);
    const asked = columns.asked;
    sortBy(page, 'Event');
    expect(areSorted(page), 'not yet').to.deep.equal(['ascending', null, null]);
    await until(() => areSorted(page)[1] === 'ascending');
    const {compare} = new Intl.Collator('en', {numeric: true});
    const expected = [...columns.sorted].sort((a, b) => compare(titleAt(a), titleAt(b)));
    expect(ids(page, '.table-row')).to.deep.equal(expected.slice(0, 20).map(idOf));
    expect(columns.asked - asked).to.be.within(COUNT, COUNT + AROUND);
    expect(places(page)[0].map((text) => text[0])).to.deep.equal(Array.from('ABCDEFG'));
    goTo(page, 0, 'D');
    const first = expected.findIndex((i) => titleAt(i).startsWith('D'));
    expect(ids(page, '.table-row')).to.deep.equal(expected.slice(first, first + 20).map(idOf));
    sortBy(page, 'When');
    expect(ids(page, '.table-row')).to.deep.equal(columns.sorted.slice(0, 20).map(idOf));
  });

  it('say that they are being sorted, until it is stopped', async () => {
    const slow = new Columns({
      title: (i) => {
        for (const end = performance.now() + 0.05; performance.now() < end;);
        return titleAt(i);
      },
    });
    const page = showTable(slow);
    sortBy(page, 'Event');
    await until(() => page.all('.sorting').length > 0);
    expect(page.one('.table').getAttribute('aria-busy')).to.equal('true');
    expect(page.said).to.deep.equal(['Sorting by Event…']);
    page.one('[part=stop-sorting]').focus();
    page.one('[part=stop-sorting]').click();
    await settle();
    expect(page.all('.sorting')).to.deep.equal([]);
    expect(areSorted(page)).to.deep.equal(['ascending', null, null]);
    expect(page.root.activeElement).to.equal(page.one('#table-event .sort'));
  });

  it('stay in their lanes when they are sorted', async () => {
    const page = showTable(columns, {groupBy: 'group'});
    sortBy(page, 'Event');
    await until(() => areSorted(page)[1] === 'ascending');
    const {compare} = new Intl.Collator('en', {numeric: true});
    const north = columns.sorted.filter((i) => columns.group[i] === 0);
    expect(ids(page, '.table-row')).to.deep.equal(
      north
        .sort((a, b) => compare(titleAt(a), titleAt(b)))
        .slice(0, 20)
        .map(idOf),
    );
  });

  it('open the page that holds the one that is selected', () => {
    const page = showTable(columns);
    page.selected = idOf(columns.sorted[19_999]);
    page.show();
    expect(page.one('.row-selected').dataset['id']).to.equal(page.selected);
    expect(page.one('.row-selected').getAttribute('aria-rowindex')).to.equal('20001');
    expect(page.all('.table-row')).to.have.lengthOf(20);
  });

  it('have columns for what their words and details say', () => {
    const page = showTable(
      new Columns({
        status: {codes: new Uint8Array(COUNT), values: ['disputed']},
        details: () => ({place: {name: 'Here'}}),
      }),
    );
    expect(page.texts('thead th')).to.deep.equal(['When', 'Event', 'Group', 'Status', 'Where']);
  });

  it('are sorted by what details say, which are asked for once, and by nothing else of the events', async () => {
    let told = 0;
    const placeAt = (i: number) => (i % 7 ? `Place ${(i * 31) % 400}` : '');
    const whoAt = (i: number) => ['Reuters', 'a witness', 'Łukasz', 'Zoë'][(i * 7) % 4];
    const many = new Columns({
      status: {codes: Uint8Array.from({length: COUNT}, (_, i) => i % 3), values: ['confirmed', 'reported', 'disputed']},
      details: (i) => {
        told++;
        return {
          ...(placeAt(i) && {place: {name: placeAt(i)}}),
          attributions: [{who: whoAt(i)}],
          occurrence: i % 11 ? 'happened' : 'planned',
        };
      },
    });
    const stateAt = (i: number) =>
      [i % 11 ? '' : 'planned', ['confirmed', '', 'disputed'][i % 3]].filter(Boolean).join(', ');
    const page = showTable(many);
    const {compare} = new Intl.Collator('en', {numeric: true});
    const headers = page.texts('thead th');
    for (const [name, textAt] of [
      ['Status', stateAt],
      ['Where', placeAt],
      ['Who says so', whoAt],
    ] as const) {
      const column = headers.indexOf(name);
      expect(column, headers.join()).to.be.above(0);
      for (const direction of ['ascending', 'descending']) {
        const before = {told, asked: many.asked};
        sortBy(page, name);
        await until(() => areSorted(page)[column] === direction);
        expect(told - before.told, name).to.be.within(0, direction === 'ascending' ? COUNT + AROUND : AROUND);
        expect(many.asked - before.asked, name).to.be.below(AROUND);
        const sign = direction === 'ascending' ? 1 : -1;
        const expected = [...many.sorted].sort((a, b) => {
          const [one, other] = [textAt(a), textAt(b)];
          return one && other ? sign * compare(one, other) : Number(!one) - Number(!other);
        });
        expect(ids(page, '.table-row')).to.deep.equal(expected.slice(0, 20).map(idOf));
        page.selected = idOf(expected[COUNT / 2]);
        page.show();
        expect(ids(page, '.table-row')).to.include.members(expected.slice(COUNT / 2, COUNT / 2 + 1).map(idOf));
        expect(page.one('.row-selected').getAttribute('aria-rowindex')).to.equal(String(COUNT / 2 + 2));
        page.selected = '';
      }
    }
  });

  it('passes axe', async () => {
    await expectAccessible(showTable(columns).host);
  });
});
