import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import type {Issue} from '../../src/data/issue.js';
import {readColumns} from '../../src/data/read-columns.js';
import {finish} from '../../src/data/steps.js';
import type {Dataset} from '../../src/data/types.js';
import {decode, openFile} from '../../src/elements/stream/open-file.js';
import {readWhole} from '../../src/elements/stream/whole-file.js';
import {readFormat} from '../../src/formats/read-format.js';
import {FileBytes} from '../../src/stream/file-bytes.js';
import {fileDataset} from '../../src/stream/file-dataset.js';
import {unpackColumns} from '../../src/stream/unpack-columns.js';
import '../../src/core.js';
import {pick, randomFrom} from '../support/random.js';

const WHOLE = {type: '', name: '', map: undefined, isCut: false};
const AT_ONCE = {open: () => openFile({}, true), run: finish};

/** What a worker reads of a file of another format, as the page has it then. */
async function readEvents(text: string, kind: Partial<typeof WHOLE> = {}) {
  const read = await readWhole({text, issues: []}, {...WHOLE, ...kind}, AT_ONCE);
  if (read?.as !== 'events') return undefined;
  const bytes = new FileBytes();
  for (const piece of read.json) bytes.add(piece);
  return {dataset: fileDataset(read.part, bytes, decode), issues: read.part.issues};
}

/** What can be compared of data: all but the form of the list. */
function plain({dataset, issues}: {dataset: Dataset; issues: readonly Issue[]}) {
  const {compiled: _, events, ...rest} = dataset;
  return {...rest, events: Array.from(events), issues: issues.map((issue) => JSON.stringify(issue)).sort()};
}

const DATES = ['2021-06-22', '1914/1918', '17.3.1848', '1968~', '2001-02-30', '', '2024-05-01T10:30:00Z', '05/13/1990'];
const TITLES = ['Tür', 'زلزله', 'a "quoted" one', 'one, two', '', '🌋'];

describe('a file that is read as a whole, in a worker', () => {
  it('of another format: the same data and the same issues as on the page', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      const delimiter = pick(random, [',', ';', '\t']);
      const cell = (text: string) => (/["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const rows = Array.from({length: Math.floor(random() * 40)}, () => [
        pick(random, DATES),
        pick(random, TITLES),
        pick(random, ['north', 'south', '']),
        pick(random, ['0.5', '2', 'much', '']),
      ]);
      const lines = [['Date', 'Title', 'Group', 'Importance'], ...rows];
      const text = lines.map((cells) => cells.map(cell).join(delimiter)).join('\n');
      const wanted = readFormat(text);
      const read = await readEvents(text);
      if (wanted.format === undefined || wanted.issues[0]?.code === 'unknown-format') expect(read).to.equal(undefined);
      else expect(plain(read!), `seed ${seed}`).to.deep.equal(plain(wanted));
    }
  });

  it('as its media type, its name and the map of its columns say', async () => {
    const text = 'Wann;Was\n2021-06-22;Eins\n2021-06-23;Zwei\n';
    const read = await readEvents(text, {map: 'date=Wann; title=Was' as unknown as undefined});
    expect(read!.dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal([
      '2021-06-22 Eins',
      '2021-06-23 Zwei',
    ]);
  });

  it('of JSON with other names', async () => {
    const slides = {title: {text: {headline: 'T'}}, events: [{start_date: {year: 1961}, text: {headline: 'A "date"'}}]};
    const titles = async (value: unknown) =>
      (await readEvents(JSON.stringify(value)))!.dataset.events.map(({title, date}) => `${date.edtf} ${title}`);
    expect(await titles(slides)).to.deep.equal(['1961 A "date"']);
    expect(await titles({data: [{Year: 1961, Event: 'A'}]})).to.deep.equal(['1961 A']);
    expect(
      await titles({events: [{date: {year: 1961}, text: {headline: 'A'}}], title: {text: {headline: 'T'}}}),
    ).to.deep.equal(['1961 A']);
  });

  it('which was cut: up to its last whole line; of JSON nothing', async () => {
    const text = 'Date,Title\n2021-06-22,One\n2021-06-23,Tw';
    const read = await readEvents(text, {isCut: true});
    expect(read!.dataset.events.map(({title}) => title)).to.deep.equal(['One']);
    const lines = await readEvents('{"title":"One","date":"1961"}\n{"title":"Two","date":"1962"}\n{"ti', {isCut: true});
    expect(lines!.dataset.events.map(({title}) => title)).to.deep.equal(['One', 'Two']);
    const cut = await readWhole({text: '{"columns": {"start": [1, 2', issues: []}, {...WHOLE, isCut: true}, AT_ONCE);
    expect(cut.as).to.equal('fault');
  });

  it('tells what is wrong with what is no data', async () => {
    for (const [text, code, problem] of [
      ['', 'unknown-format', undefined],
      ['no table at all', 'unknown-format', undefined],
      ['<!doctype html><p>', 'unknown-format', undefined],
      ['{"columns": ', 'bad-json', 'line 1, column 13'],
    ] as const) {
      const read = await readWhole({text, issues: []}, WHOLE, AT_ONCE);
      if (read.as !== 'fault') throw new Error(`${text} was read`);
      expect(read.issues[0].code, text).to.equal(code);
      expect(read.text).to.equal(text);
      if (problem) expect(read.problem).to.include(problem);
    }
  });

  it('of events of this library without any that is right: the issues of each', async () => {
    for (const value of [
      {title: 'A', date: '2021'},
      {events: 3},
      [{title: 'B', text: 'x'}],
      [{title: 'B', group: 'x'}, 3],
    ]) {
      const text = JSON.stringify(value);
      const wanted = readFormat(text);
      if (wanted.format !== 'json') throw new Error(`${text} is of the format ${wanted.format}`);
      expect(wanted.issues, text).not.to.deep.equal([]);
      const read = await readEvents(text);
      expect(plain(read!), text).to.deep.equal(plain(wanted));
    }
  });

  it('of columns: the same data and the same issues, whatever the columns hold', async () => {
    const VALUES: readonly (readonly unknown[])[] = [
      [0, 86_400_000, 1.6e12, -1e12],
      [0, null, 5, NaN],
      ['north', 'south', null, 'north'],
      ['north', 3, {}, []],
      ['A', 'B', '🌋', '\u2028'],
      ['\ud800', '', 'x', 'y'],
      [0.5, 2, -1, null],
      [0, 1, 2, 7],
      ['day', 'year', 'often', 'month'],
      ['planned', 'happened', 'maybe', null],
    ];
    const KEYS = [
      'start',
      'end',
      'group',
      'importance',
      'precision',
      'status',
      'occurrence',
      'kind',
      'title',
      'id',
      'text',
    ];
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomFrom(seed);
      const column = (values: readonly unknown[]) =>
        Array.from({length: pick(random, [8, 8, 8, 7, 0])}, () => pick(random, values));
      const columns: Record<string, unknown> = {start: column(VALUES[0]), title: column(VALUES[4])};
      for (const key of KEYS)
        if (random() < 0.4)
          columns[key] = pick(random, [
            column(pick(random, VALUES)),
            'day',
            {codes: column(VALUES[7]), values: ['north', 'south']},
            null,
          ]);
      const text = JSON.stringify({title: 'Readings', groups: [{id: 'north', title: 'North'}], columns});
      const read = await readWhole({text, issues: []}, WHOLE, AT_ONCE);
      if (read?.as !== 'columns') throw new Error(`seed ${seed} was not read as columns`);
      const unpacked = {...read.rest, columns: finish(unpackColumns(read.columns, decode))};
      const [given, wanted] = [readColumns(unpacked), readColumns(JSON.parse(text))];
      expect(plain(given), `seed ${seed}`).to.deep.equal(plain(wanted));
      const tables = [given, wanted].map(({dataset}) => JSON.stringify(compileTable(dataset)));
      expect(tables[0], `seed ${seed}`).to.equal(tables[1]);
    }
  });
});
