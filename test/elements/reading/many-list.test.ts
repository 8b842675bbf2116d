import {expect} from 'chai';
import {expectAccessible} from '../../support/page.js';
import {randomFrom} from '../../support/random.js';
import {
  COUNT,
  GROUPS,
  Columns,
  day,
  idOf,
  month,
  number,
  countBy,
  showList,
  places,
  chosen,
  goTo,
  chooseUnit,
  ids,
} from './many-page.js';
import {cleanUp, settle} from './reading-page.js';

describe('many events in the list', () => {
  let columns: Columns;

  beforeEach(() => {
    columns = new Columns();
  });
  afterEach(cleanUp);

  it('are made when they are shown', () => {
    const page = showList(columns);
    expect(ids(page, 'article')).to.deep.equal(columns.sorted.slice(0, 20).map(idOf));
    expect(columns.asked).to.be.lessThan(200);
    expect(page.text('.shown-of')).to.equal('Events 1 – 20 of 20,000');
    for (let i = 0; i < 6; i++) page.one('[part=show-more]').click();
    expect(ids(page, 'article'), 'a page at a time').to.deep.equal(columns.sorted.slice(120, 140).map(idOf));
    expect(columns.asked).to.be.lessThan(600);
  });

  it('stand under months and years with their true counts', () => {
    const page = showList(columns);
    for (const [unit, name] of [
      ['month', month],
      ['year', (time: number) => String(new Date(time).getUTCFullYear())],
      ['day', day],
    ] as const) {
      chooseUnit(page, unit);
      const counts = countBy(Array.from(columns.start, name));
      const heads = page
        .all('.list-group')
        .map((group) => ({
          title: group.querySelector('.group-title')!.textContent.trim(),
          count: group.querySelector('.section-count')!.textContent,
        }));
      expect(heads.length).to.be.greaterThan(0);
      for (const {title, count} of heads)
        expect(count, title).to.equal(`${number(counts.get(title)!)} event${counts.get(title) === 1 ? '' : 's'}`);
    }
  });

  it('can be gone to by year, month and day, each with its true count', async () => {
    const page = showList(columns);
    const years = countBy(Array.from(columns.start, (time) => String(new Date(time).getUTCFullYear())));
    expect(places(page)[0]).to.deep.equal(
      Array.from({length: 10}, (_, i) => String(2001 + i)).map((year) => `${year} (${number(years.get(year)!)})`),
    );
    goTo(page, 0, '2010');
    const months = countBy(Array.from(columns.start, month));
    expect(places(page)[1]).to.deep.equal(
      Array.from({length: 12}, (_, i) => month(Date.UTC(2010, i))).map((name) => `${name} (${months.get(name)})`),
    );
    goTo(page, 1, 'March 2010');
    const before = columns.sorted.filter((i) => columns.start[i] < Date.UTC(2010, 2)).length;
    expect(ids(page, 'article')).to.deep.equal(columns.sorted.slice(before, before + 20).map(idOf));
    const where = `Events ${number(before + 1)} – ${number(before + 20)} of 20,000`;
    expect([page.text('.shown-of'), page.said.at(-1)]).to.deep.equal([where, where]);
    expect(
      chosen(page)
        .slice(0, 2)
        .map((text) => text?.replace(/ \(.*/, '')),
    ).to.deep.equal(['2010', 'March 2010']);
    page.one('[part=show-before]').click();
    await settle();
    expect(ids(page, 'article')).to.deep.equal(columns.sorted.slice(before - 20, before).map(idOf));
    expect((page.root.activeElement as HTMLElement).dataset['id']).to.equal(idOf(columns.sorted[before - 20]));
    expect(columns.asked).to.be.lessThan(600);
  });

  it('say their places under each heading', () => {
    const page = showList(columns);
    chooseUnit(page, 'year');
    goTo(page, 0, '2005');
    goTo(page, 1, 'July 2005');
    const from = columns.sorted.filter((i) => columns.start[i] < Date.UTC(2005, 0)).length;
    const july = columns.sorted.filter((i) => columns.start[i] < Date.UTC(2005, 6)).length;
    const to = columns.sorted.filter((i) => columns.start[i] < Date.UTC(2006, 0)).length;
    const [item] = page.all('.articles > li');
    expect([item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]).to.deep.equal([
      String(july - from + 1),
      String(to - from),
    ]);
  });

  it('run either way', () => {
    const page = showList(columns);
    page.all('[part=list-order]')[1].click();
    const reversed = columns.sorted.toReversed();
    expect(ids(page, 'article')).to.deep.equal(reversed.slice(0, 20).map(idOf));
    expect(places(page)[0][0]).to.match(/^2010 /);
    goTo(page, 0, '2003');
    const first = reversed.findIndex((i) => columns.start[i] < Date.UTC(2004, 0));
    expect(ids(page, 'article')).to.deep.equal(reversed.slice(first, first + 20).map(idOf));
    expect(chosen(page)[0]).to.match(/^2003 /);
  });

  it('open the page that holds the one that is selected', () => {
    const deep = columns.sorted[12_345];
    const page = showList(columns, {selected: idOf(deep)});
    expect(page.one('[aria-current=true]').dataset['id']).to.equal(idOf(deep));
    expect(page.all('article')).to.have.lengthOf(20);
    expect(columns.asked).to.be.lessThan(300);
  });

  it('stand in lanes of their groups, and in none of what only events tell', () => {
    const page = showList(columns, {lanes: {groupBy: 'group'}});
    const counts = countBy(Array.from(columns.group, String));
    expect(page.text('.section-count')).to.equal(`${number(counts.get('0')!)} events`);
    expect(places(page)[0]).to.deep.equal(
      [...GROUPS.map(({title}) => title), 'Other'].map(
        (title, i) => `${title} (${number(counts.get(String(i === 3 ? -1 : i))!)})`,
      ),
    );
    goTo(page, 0, 'South');
    const south = columns.sorted.filter((i) => columns.group[i] === 2);
    expect(ids(page, 'article')).to.deep.equal(south.slice(0, 20).map(idOf));
    expect(columns.asked).to.be.lessThan(300);
    expect(showList(columns, {lanes: {groupBy: 'kind'}}).all('.list-section')).to.deep.equal([]);
    expect(columns.asked).to.be.lessThan(600);
  });

  it('of mixed precision stand under dates that they name, none of them twice', () => {
    const random = randomFrom(3);
    const precision = Uint8Array.from({length: COUNT}, () => Math.floor(random() ** 4 * 4));
    const mixed = new Columns({precision, precisions: ['second', 'day', 'month', 'year']});
    const page = showList(mixed);
    chooseUnit(page, 'day');
    const heads = () =>
      page
        .all('.list-group')
        .map((group) => ({
          title: group.querySelector('.group-title')!.textContent.trim(),
          count: group.querySelector('.section-count')!.textContent.replace(/ events?$/, ''),
        }));
    const name = (i: number) =>
      new Date(mixed.start[i]).toLocaleDateString('en', {
        year: 'numeric',
        ...(precision[i] < 3 && {month: 'long'}),
        ...(precision[i] < 2 && {day: 'numeric'}),
        timeZone: 'UTC',
      });
    const counts = countBy(Array.from({length: COUNT}, (_, i) => name(i)));
    for (const year of ['2001', '2006', '2010']) {
      goTo(page, 0, year);
      const seen = new Set<string>();
      for (let i = 0; i < 5; i++) {
        const found = heads();
        expect(new Set(found.map(({title}) => title)).size).to.equal(found.length);
        for (const {title, count} of found) {
          expect(count, title).to.equal(number(counts.get(title)!));
          seen.add(title);
        }
        page.one('[part=show-more]').click();
      }
      expect([...seen]).to.include(year);
    }
  });

  it('passes axe', async () => {
    await expectAccessible(showList(columns).host);
  });
});
