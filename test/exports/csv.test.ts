import {expect} from 'chai';
import {readColumns} from '../../src/data/read-columns.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {writeFormat} from '../../src/exports/write-format.js';
import {readFormat} from '../../src/formats/read-format.js';
import {guardFormula, unguardFormula} from '../../src/formats/table/formula-guard.js';
import {HOSTILE} from '../support/random-full-dataset.js';

const csvOf = (events: unknown) => writeFormat(readDataset(events).dataset, 'csv').text;

/** The cells of a table by the grammar of RFC 4180, apart from the reader of this library. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('CSV that is written', () => {
  it('has another delimiter where one is asked for, and is read by it', () => {
    const {dataset} = readDataset([
      {title: 'A; b, c|d', date: '2021', place: {name: 'P', lat: 1.5, lon: 2.25}},
      {title: 'B', date: '2022'},
    ]);
    for (const delimiter of [';', '|', '\t', ','] as const) {
      const {text} = writeFormat(dataset, 'csv', {delimiter});
      expect(text.startsWith(`\ufeffdate${delimiter}title${delimiter}place`)).to.equal(true);
      const read = readFormat(text);
      expect(read.table?.delimiter).to.equal(delimiter);
      expect(read.dataset.events.map(({title, place}) => [title, place])).to.deep.equal([
        ['A; b, c|d', {name: 'P', lat: 1.5, lon: 2.25}],
        ['B', undefined],
      ]);
    }
    expect(() => writeFormat(dataset, 'csv', {delimiter: '/' as ','})).to.throw(RangeError, '"/"');
  });

  it('begins with a byte order mark, ends lines as RFC 4180 has it, and has as many cells in each row', () => {
    const text = csvOf(
      HOSTILE.map((title) => ({title, date: '2021', text: title, facts: [{name: 'Known', value: title}]})),
    );
    expect(text.startsWith('\ufeffdate,title,text,Known\r\n')).to.equal(true);
    expect(text.endsWith('\r\n')).to.equal(true);
    const rows = cellsOf(text.slice(1));
    expect(rows).to.have.length(HOSTILE.length + 1);
    expect(new Set(rows.map(({length}) => length))).to.deep.equal(new Set([4]));
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    const text = csvOf(
      HOSTILE.map((title) => ({
        id: title,
        title,
        date: '-0043-03-15',
        text: title,
        kind: title,
        tags: [title],
        group: title,
        place: {name: title, lat: -1.5, lon: -2},
        facts: [{name: title, value: title}],
        attributions: [{who: title, source: {publisher: title}}],
      })),
    );
    for (const cell of cellsOf(text.slice(1)).flat())
      if (!/^-\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.to.match(/^[\s]*[=+\-@＝＋－＠]/);
  });

  it('guards cells such that reading gives them back', () => {
    for (const text of [...HOSTILE, "'", "''=", "'a", '-1e5', '-1e', '+.5', '=', "'-5", '']) {
      expect(unguardFormula(guardFormula(text))).to.equal(text);
      const twice = guardFormula(guardFormula(text));
      expect(unguardFormula(unguardFormula(twice))).to.equal(text);
    }
  });

  for (const [date, cell] of [
    ['-1200', '1201 BC'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['-0043-03-15', "'-0043-03-15"],
    ['2021-06~', '2021-06~'],
    ['[2021-06..2021-08]', '[2021-06..2021-08]'],
    ['2021-06-22T10:30+04:30', '2021-06-22T10:30+04:30'],
  ])
    it(`writes ${date} as ${cell}, which is read as it was`, () => {
      const text = csvOf([{title: 'A', date}]);
      expect(cellsOf(text.slice(1))[1][0]).to.equal(cell);
      expect(readFormat(text).dataset.events[0].date.edtf).to.equal(date);
    });

  for (const [date, edtf] of [
    [{earliest: '2021-06-01', latest: '2021-06-20'}, '[2021-06-01..2021-06-20]'],
    [{latest: '2021-09', approximate: true}, '[..2021-09~]'],
    [{earliest: '2021-06', endLatest: '2021-08'}, '2021-06/2021'],
    [
      {earliest: '2021-06-01', latest: '2021-06-20', endEarliest: '2021-08-05', endLatest: '2021-08-05'},
      '2021-06/2021-08-05',
    ],
    [{earliest: '2021', openEnd: true}, '2021/..'],
  ] as const)
    it(`writes bounds as EDTF that says no more: ${JSON.stringify(date)}`, () => {
      const {dataset} = readDataset([{title: 'A', date}]);
      const {text, issues} = writeFormat(dataset, 'csv');
      const read = readFormat(text).dataset.events[0].date;
      const own = dataset.events[0].date;
      expect(read.edtf).to.equal(edtf);
      expect(read.earliest <= own.earliest && read.endLatest >= own.endLatest).to.equal(true);
      expect(issues.some(({path}) => path === '$.events[0].date')).to.equal(
        read.latest !== own.latest || read.endEarliest !== own.endEarliest || read.endLatest !== own.endLatest,
      );
    });
});

describe('writeFormat', () => {
  it('refuses a format that there is not, with those that there are', () => {
    expect(() => writeFormat(readDataset([]).dataset, 'xlsx')).to.throw(
      RangeError,
      '"xlsx" is no format that is written; expected one of csv, tsv, json',
    );
  });

  it('writes datasets in columns', () => {
    const {dataset} = readColumns({
      columns: {
        start: [0, 86_400_000, 2 * 86_400_000],
        end: [null, 3 * 86_400_000, Infinity],
        title: (i: number) => `Event ${i}`,
        group: ['b', 'a', 'b'],
        importance: [0.1, 0.5, 1],
        id: ['x', 'y', 'z'],
      },
    });
    for (const format of ['json', 'csv']) {
      const {text} = writeFormat(dataset, format);
      const read = readFormat(text, {format}).dataset;
      expect(read.events, format).to.deep.equal([...dataset.events]);
      expect(read.groups.map(({id}) => id)).to.deep.equal(['b', 'a']);
    }
  });

  it('leaves out of JSON what is assumed anyway', () => {
    const given = [
      {title: 'A', date: '2021'},
      {title: 'B', date: '2022', group: 'g'},
    ];
    expect(JSON.parse(writeFormat(readDataset(given).dataset, 'json').text)).to.deep.equal({events: given});
  });
});
