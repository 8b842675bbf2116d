import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Era} from '../../src/data/types.js';
import {eraGroups} from '../../src/scene/era-groups.js';
import {randomFrom} from '../support/random.js';

const groupsOf = (eras: readonly Era[], dates: readonly string[]) => {
  const {dataset} = readDataset({eras: [...eras], events: dates.map((date) => ({id: date, title: date, date}))});
  const table = compileTable(dataset);
  return eraGroups(dataset, table).map(
    ({era, rows}) => [era?.title, ...rows.map((row) => dataset.events[table.order[row]].id)] as const,
  );
};

describe('groups of eras', () => {
  it('hold the events that start in them; what starts in none comes between', () => {
    const eras = [
      {title: 'B', date: '1900/1909'},
      {title: 'A', date: '1800/1809'},
    ];
    expect(groupsOf(eras, ['1799', '1800', '1809-12-31', '1810', '1850', '1905', '1909', '1910'])).to.deep.equal([
      [undefined, '1799'],
      ['A', '1800', '1809-12-31'],
      [undefined, '1810', '1850'],
      ['B', '1905', '1909'],
      [undefined, '1910'],
    ]);
  });

  it('leave a date out that may be earlier than the era', () => {
    expect(groupsOf([{title: 'A', date: '1914-07-28/1918'}], ['1914', '1914-08', '../1916'])).to.deep.equal([
      [undefined, '../1916', '1914'],
      ['A', '1914-08'],
    ]);
  });

  it('put an event under the era that starts last, of those that start together the shortest', () => {
    const eras = [
      {title: 'short', date: '1900/1919'},
      {title: 'long', date: '1900/1999'},
      {title: 'late', date: '1910/1930'},
    ];
    expect(groupsOf(eras, ['1905', '1915', '1925', '1935'])).to.deep.equal([
      ['short', '1905'],
      ['late', '1915', '1925'],
      ['long', '1935'],
    ]);
  });

  it('are in the order of time: an era goes on after a shorter one within it', () => {
    const eras = [
      {title: 'Principate', date: '-0026/0284'},
      {title: 'Four Emperors', date: '0069'},
    ];
    expect(groupsOf(eras, ['-0026', '0054', '0069-01', '0069-04', '0079', '0081'])).to.deep.equal([
      ['Principate', '-0026', '0054'],
      ['Four Emperors', '0069-01', '0069-04'],
      ['Principate', '0079', '0081'],
    ]);
  });

  it('do not part events by an era in which none starts, and are none where none starts in any', () => {
    const eras = [
      {title: 'A', date: '1800'},
      {title: 'empty', date: '1850'},
    ];
    expect(groupsOf(eras, ['1800', '1845', '1855'])).to.deep.equal([
      ['A', '1800'],
      [undefined, '1845', '1855'],
    ]);
    expect(groupsOf(eras, ['1845', '1855'])).to.deep.equal([]);
    expect(groupsOf([], ['1845'])).to.deep.equal([]);
  });

  it('hold every event once, whatever eras there are, as looking at each era finds it', () => {
    const random = randomFrom(7);
    const year = () => 1000 + Math.floor(random() * 60);
    for (let run = 0; run < 40; run++) {
      const spans = Array.from({length: 8}, () => [year(), year()].sort((a, b) => a - b));
      const eras = spans.map(([from, to], i) => ({title: String(i), date: `${from}/${to}`}));
      const dates = [...new Set(Array.from({length: 30}, () => String(year())))];
      const groups = groupsOf(eras, dates);
      const all = groups.flatMap(([, ...ids]) => ids);
      if (groups.length) expect(all).to.deep.equal([...dates].sort());
      for (const [title, ...ids] of groups) {
        for (const id of ids) {
          const holding = spans.filter(([from, to]) => from <= Number(id) && Number(id) <= to);
          if (title === undefined) expect(holding).to.deep.equal([]);
          else {
            const [from, to] = spans[Number(title)];
            const latest = Math.max(...holding.map(([start]) => start));
            expect(from).to.equal(latest);
            expect(to).to.equal(Math.min(...holding.filter(([start]) => start === latest).map(([, end]) => end)));
          }
        }
      }
    }
  });
});
