import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {explainIssues} from '../../src/data/explain-issues.js';
import type {Issue} from '../../src/data/issue.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {finish} from '../../src/data/steps.js';
import type {Dataset} from '../../src/data/types.js';
import {axisZone} from '../../src/data/axis-zone.js';
import {EventFile} from '../../src/stream/event-file.js';
import {FileBytes} from '../../src/stream/file-bytes.js';
import {fileDataset} from '../../src/stream/file-dataset.js';
import '../../src/core.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array) => decoder.decode(bytes);

function fileOf() {
  return new EventFile({decode, axisOf: (dataset) => axisZone(dataset)});
}

/** Reads a text as a file that comes in pieces. */
function readInPieces(text: string, cuts: readonly number[]) {
  const bytes = new TextEncoder().encode(text);
  const file = fileOf();
  const kept = new FileBytes();
  const edges = [0, ...cuts, bytes.length];
  for (let i = 1; i < edges.length; i++) {
    const piece = bytes.slice(edges[i - 1], edges[i]);
    file.push(piece);
    kept.add(piece);
  }
  file.end();
  return {file, kept};
}

function datasetOf({file, kept}: ReturnType<typeof readInPieces>): {dataset: Dataset; issues: Issue[]} {
  const part = finish(file.part());
  return {dataset: fileDataset(part, kept, decode), issues: explainIssues(part.issues)};
}

/** What can be compared of data: all but the form of the list. */
function plain({dataset, issues}: {dataset: Dataset; issues: readonly Issue[]}) {
  const {compiled: _, events, ...rest} = dataset;
  const {index: __, ...table} = compileTable(dataset) as unknown as Record<string, unknown>;
  delete table.floating;
  return {
    rest,
    events: Array.from(events),
    table: Object.fromEntries(
      Object.entries(table)
        .filter(([, value]) => typeof value !== 'function' && !(value instanceof Set) && !Array.isArray(value))
        .map(([name, value]) => [name, ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value]),
    ),
    // Whether dates contradict relations is checked where all events are there.
    issues: issues
      .filter(({code}) => code !== 'contradictory-times')
      .map((issue) => JSON.stringify(issue))
      .sort(),
  };
}

const TITLES = ['Tür', 'زلزله', '🌋 eruption', 'a "quoted" one', 'back\\slash', '[{', '}]', ',', '\u2028', 'A', ''];
const DATES = [
  '2021',
  '2021-06-22',
  '1990~',
  '2021-06-22T10:00Z',
  '2021-06-22T10:00+04:30',
  '2001/2003',
  '../1999',
  '?',
  '2021-21',
  '2000-02-30',
  '[1900..1910]',
];

function randomEvent(random: () => number): unknown {
  if (random() < 0.03) return pick(random, [null, 12, 'text', true, [], {}, 1e21, -0.5]);
  const event: Record<string, unknown> = {title: pick(random, TITLES), date: pick(random, DATES)};
  const maybe = (key: string, chance: number, values: readonly unknown[]) => {
    if (random() < chance) event[key] = pick(random, values);
  };
  maybe('id', 0.5, ['a', 'b', 'c', 'd', 'é', 'event-1', 'event-2', 'event-3', 'a-2', 'event', 4, 'event-12']);
  maybe('group', 0.5, ['north', 'south', 'east', '', 7]);
  maybe('importance', 0.4, [0, 0.25, 1, 2, 'high']);
  maybe('status', 0.4, ['confirmed', 'claimed', 'false', 'maybe']);
  maybe('occurrence', 0.4, ['planned', 'happened', 'cancelled']);
  maybe('attributions', 0.2, [[{who: 'X'}], []]);
  maybe('relations', 0.3, [
    [
      {type: 'follows', to: 'a'},
      {type: 'answers', to: 'nobody'},
    ],
    [{type: 'x', to: 'event-2'}],
  ]);
  maybe('tags', 0.2, [['one', 'two'], 'no']);
  maybe('extra', 0.1, [{deep: [{er: '}'}]}]);
  maybe('text', 0.2, ['\ud83c', 'x\u0000y', 'line\nline']);
  return event;
}

function randomJson(random: () => number): string {
  const events = Array.from({length: Math.floor(random() * 30)}, () => randomEvent(random));
  const space = pick(random, [undefined, 1, '\t']);
  if (random() < 0.4) return JSON.stringify(events, undefined, space);
  const around: [string, unknown][] = [
    ['events', events],
    ['title', 'Ereignisse, "größer"'],
    ...(random() < 0.5
      ? [['groups', [{id: 'north', title: 'N'}, {id: 'south'}, {id: 'south'}]] as [string, unknown]]
      : []),
    ...(random() < 0.5 ? [['now', pick(random, ['2010', '2021-06-22T12:00+04:30', 'x'])] as [string, unknown]] : []),
    ...(random() < 0.2
      ? ([
          ['start', '2050'],
          ['end', '1950'],
        ] as [string, unknown][])
      : []),
    ...(random() < 0.2 ? [['timeZone', 'America/New_York'] as [string, unknown]] : []),
    ...(random() < 0.2 ? [['nonsense', {events: [1, 2]}] as [string, unknown]] : []),
  ];
  around.sort(() => random() - 0.5);
  return JSON.stringify(Object.fromEntries(around), undefined, space);
}

describe('a file that is read while it arrives', () => {
  it('gives what reading all of it would, however it is cut', () => {
    for (let seed = 1; seed <= cases(60, 300); seed++) {
      const random = randomFrom(seed);
      const text = randomJson(random);
      const wanted = plain(readDataset(JSON.parse(text)));
      const {length} = new TextEncoder().encode(text);
      const cuts = Array.from({length: Math.floor(random() * 12)}, () => Math.floor(random() * (length + 1)));
      cuts.sort((a, b) => a - b);
      expect(plain(datasetOf(readInPieces(text, cuts))), `seed ${seed}: ${text}`).to.deep.equal(wanted);
    }
  });

  it('byte by byte, too', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const text = randomJson(randomFrom(seed));
      const {length} = new TextEncoder().encode(text);
      const wanted = plain(readDataset(JSON.parse(text)));
      const cuts = Array.from({length: Math.max(0, length - 1)}, (_, i) => i + 1);
      expect(plain(datasetOf(readInPieces(text, cuts)))).to.deep.equal(wanted);
    }
  });

  it('is somebody else’s where the first ones of a list are no events of this library', () => {
    const isForeign = (first: object) =>
      readInPieces(JSON.stringify([first, {title: 'B', date: '2021'}]), []).file.isForeign;
    expect(isForeign({Year: 1961, Event: 'A'})).to.equal(false);
    expect(readInPieces('[{"Year": 1961, "Event": "A"}]', []).file.isForeign).to.equal(true);
    expect(readInPieces('[{"title": "A", "date": "soon"}]', []).file.isForeign).to.equal(false);
  });

  it('is somebody else’s where an object has its events under another name, or with other keys', () => {
    for (const [value, isForeign] of [
      [{title: 'T', data: [{Year: 1961, Event: 'A'}]}, true],
      [{result: {rows: [{Year: 1961}]}}, true],
      [{type: 'FeatureCollection', features: []}, true],
      [{items: [{content: 'A', start: '1961'}]}, true],
      [{events: [{start_date: {year: 1961}, text: {headline: 'A'}}]}, true],
      [{dateTimeFormat: 'iso8601', events: [{start: '1961', title: 'A'}]}, true],
      [{title: 'T', story: [{text: 'A'}], groups: [{id: 'a', title: 'A'}]}, false],
      [{events: [{date: '1961', text: 'No title'}]}, false],
      [{events: [{start: '1961', end: '1989', title: 'A'}]}, false],
    ] as const)
      expect(readInPieces(JSON.stringify(value), []).file.isForeign, JSON.stringify(value)).to.equal(isForeign);
  });
});
