import {expect} from 'chai';
import {plainTextOf} from '../../../src/data/plain-markdown.js';
import {compileTable} from '../../../src/data/event-table.js';
import {readColumns} from '../../../src/data/read-columns.js';
import {readDataset} from '../../../src/data/read-dataset.js';
import type {Dataset, DatasetEvent} from '../../../src/data/types.js';
import {type Facet, FACETS, type KnownFilter} from '../../../src/query/filter/filter.js';
import {type FilterIndex, filterIndex, indexEvents} from '../../../src/query/filter/filter-index.js';
import {finish} from '../../../src/data/steps.js';
import {layer} from '../../../src/query/filter/layered-index.js';
import {indexNearWords} from '../../../src/query/filter/near-words.js';
import {narrowing, narrowTable} from '../../../src/query/filter/narrow-table.js';
import {indexTable} from '../../../src/query/table-index.js';
import {randomFrom} from '../../support/random.js';
import {cases} from '../../support/thorough.js';

const WORDS = [
  'river',
  'rivers',
  'Río',
  'ferry',
  'crossing',
  'کتاب',
  'كتابخانه',
  'Łódź',
  'Straße',
  'e-mail',
  '東京都',
  '1999',
];
const VALUES = {
  group: ['north', 'south'],
  kind: ['battle', 'treaty'],
  tag: ['a', 'b', 'c', 'd'],
  place: ['Kunduz', 'Basel'],
  who: ['Reuters', 'a witness', 'the mayor'],
  status: ['confirmed', 'claimed', 'reported'],
  occurrence: ['happened', 'planned'],
  media: ['image', 'video'],
};

function randomEvents(seed: number, length: number): Dataset {
  const random = randomFrom(seed);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  const some = (list: readonly string[]) => list.filter(() => random() < 0.3);
  const text = () => Array.from({length: 1 + Math.floor(random() * 5)}, () => one(WORDS)).join(' ');
  const maybe = <Value>(value: Value) => (random() < 0.6 ? value : undefined);
  const {dataset} = readDataset({
    groups: [
      {id: 'north', title: 'North'},
      {id: 'south', title: 'South'},
    ],
    events: Array.from({length}, (_, i) => ({
      id: `e${i}`,
      title: text(),
      date: `${1990 + Math.floor(random() * 20)}${one(['', '~', '?', '%'])}`,
      text: maybe(text()),
      group: maybe(one(VALUES.group)),
      kind: maybe(one(VALUES.kind)),
      tags: some(VALUES.tag),
      place: maybe({name: one(VALUES.place)}),
      attributions: some(VALUES.who).map((who) => ({who})),
      status: maybe(one(VALUES.status)),
      occurrence: maybe(one(VALUES.occurrence)),
      media: some(VALUES.media).map((type) => ({type, url: 'a.bin'})),
    })),
  });
  return dataset;
}

// The oracle: each event looked at by itself, by other means than those of the index.

function has(event: DatasetEvent, facet: Facet): string[] {
  const {date} = event;
  const soft = [
    ...(date.approximate || date.endApproximate ? ['approximate'] : []),
    ...(date.uncertain || date.endUncertain ? ['uncertain'] : []),
  ];
  const all: Record<Facet, (string | undefined)[]> = {
    group: [event.group ?? ''],
    kind: [event.kind],
    tag: event.tags ?? [],
    place: [event.place?.name],
    who: (event.attributions ?? []).map(({who}) => who),
    status: [event.status],
    occurrence: [event.occurrence],
    certainty: soft.length ? soft : ['certain'],
    media: (event.media ?? []).map(({type}) => type),
  };
  return all[facet].filter((value) => value !== undefined);
}

const PLAIN: Record<string, string> = {
  Río: 'rio',
  کتاب: 'كتاب',
  Łódź: 'lodz',
  Straße: 'strasse',
  'e-mail': 'e mail',
  東京都: '東 京 都',
};
const textOf = (text: string) =>
  ` ${text
    .split(' ')
    .map((word) => PLAIN[word] ?? word.toLowerCase())
    .join(' ')} `;

/** Whether some texts hold what is searched for, given as plain words: a phrase, open at its end or not. */
function holds(event: DatasetEvent, words: string, isOpen: boolean): boolean {
  const texts = [
    event.title,
    event.text && plainTextOf(event.text),
    event.kind,
    event.place?.name,
    ...(event.tags ?? []),
    ...(event.attributions ?? []).map(({who}) => who),
  ];
  return texts.some((text) => text !== undefined && textOf(text).includes(` ${words}${isOpen ? '' : ' '}`));
}

/** What a reader types, and the phrases that this means. */
const SEARCHES: readonly (readonly [text: string, phrases: readonly (readonly [string, boolean])[]])[] = [
  ['river', [['river', true]]],
  ['"river"', [['river', false]]],
  [
    'RIVER fer',
    [
      ['river', true],
      ['fer', true],
    ],
  ],
  ['"river ferry"', [['river ferry', false]]],
  ['“ferry cross', [['ferry cross', true]]],
  ['rio', [['rio', true]]],
  ['كتاب', [['كتاب', true]]],
  ['کتاب', [['كتاب', true]]],
  ['"کتاب"', [['كتاب', false]]],
  ['lodz', [['lodz', true]]],
  ['STRASSE', [['strasse', true]]],
  ['e-ma', [['e ma', true]]],
  ['東京', [['東 京', true]]],
  ['京都', [['京 都', true]]],
  ['١٩٩٩', [['1999', true]]],
  ['nowhere', [['nowhere', true]]],
  [
    'Reuters ferry',
    [
      ['reuters', true],
      ['ferry', true],
    ],
  ],
  ['-- !', []],
];

const isShown = (event: DatasetEvent, filter: KnownFilter, leftOut?: Facet) =>
  FACETS.every(
    (facet) => facet === leftOut || !filter[facet] || filter[facet].some((value) => has(event, facet).includes(value)),
  ) &&
  (!filter.text ||
    SEARCHES.find(([text]) => text === filter.text)![1].every(([words, isOpen]) => holds(event, words, isOpen)));

describe('FilterIndex', () => {
  it('shows the events that an oracle shows, and counts each value as if it alone were chosen of its facet', () => {
    let shownSometimes = 0;
    for (let seed = 1; seed <= cases(20, 60); seed++) {
      const random = randomFrom(seed * 7);
      const dataset = randomEvents(seed, Math.floor(random() * 60));
      const index = filterIndex(dataset);
      for (let i = 0; i < 30; i++) {
        const filter: Record<string, string[] | string> = {};
        for (const [facet, values] of [...Object.entries(VALUES), ['certainty', ['certain', 'uncertain']] as const])
          if (random() < 0.15)
            filter[facet] = values.filter(() => random() < 0.5).concat(random() < 0.1 ? 'no such value' : []);
        for (const [facet, values] of Object.entries(filter)) if (!values.length) delete filter[facet];
        if (random() < 0.6) filter.text = SEARCHES[Math.floor(random() * SEARCHES.length)][0];
        const known = filter as KnownFilter;
        const failures = index.failures(known);
        const shown = dataset.events.filter((_, event) => !failures[event]).map(({id}) => id);
        const about = `seed ${seed}, ${JSON.stringify(filter)}`;
        expect(shown, about).to.deep.equal(dataset.events.filter((event) => isShown(event, known)).map(({id}) => id));
        if (shown.length && shown.length < dataset.events.length) shownSometimes++;
        for (const facet of FACETS) {
          const counts = index.counts(facet, failures);
          index.valuesOf(facet).forEach((value, code) => {
            const expected = dataset.events.filter(
              (event) => isShown(event, known, facet) && has(event, facet).includes(value),
            );
            expect(counts[code], `${about}, ${facet} ${value}`).to.equal(expected.length);
          });
        }
      }
    }
    expect(shownSometimes).to.be.above(cases(100, 300));
  });

  it('lists every value of every facet', () => {
    const dataset = randomEvents(3, 80);
    const index = filterIndex(dataset);
    for (const facet of FACETS)
      expect([...index.valuesOf(facet)].sort(), facet).to.deep.equal(
        [...new Set(dataset.events.flatMap((event) => has(event, facet)))].sort(),
      );
    expect(filterIndex(dataset), 'made once').to.equal(index);
  });

  it('makes no event of plain columns, and finds the same as in events', () => {
    const length = 200;
    const random = randomFrom(5);
    const one = (list: readonly string[]) => list[Math.floor(random() * list.length)];
    const titles = Array.from({length}, () => `${one(WORDS)} ${one(WORDS)}`);
    const texts = Array.from({length}, () => one(WORDS));
    const columns = {
      start: Float64Array.from({length}, () => Math.floor(random() * 1e12)),
      title: titles,
      text: texts,
      kind: Array.from({length}, () => one(VALUES.kind)),
      status: Array.from({length}, () => one(VALUES.status)),
      group: Array.from({length}, () => one(VALUES.group)),
    };
    const read = readColumns({columns}).dataset;
    const {events} = read;
    const untouched = new Proxy(events, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) throw new Error(`the event ${key} was made`);
        return Reflect.get(target, key) as unknown;
      },
    });
    const index = filterIndex({...read, events: untouched});
    const ofEvents = filterIndex({groups: read.groups, events: [...events]});
    for (const filter of [{text: 'fer river'}, {kind: ['battle'], status: ['claimed']}, {group: ['north'], text: 'ri'}])
      expect(index.failures(filter)).to.deep.equal(ofEvents.failures(filter));
    expect(index.valuesOf('certainty')).to.deep.equal(['certain']);
  });
});

describe('LayeredIndex', () => {
  it('finds and counts the same as an index of all, after events have come, changed and gone', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed * 11);
      const before = randomEvents(seed, 1 + Math.floor(random() * 50));
      const others = randomEvents(seed + 1000, Math.floor(random() * 12)).events;
      const events = before.events.flatMap((event) => {
        const dice = random();
        return dice < 0.15
          ? []
          : dice < 0.3 && others.length
            ? [others[Math.floor(random() * others.length)]]
            : [event];
      });
      events.push(...others);
      const index = finish(indexEvents(before));
      const places = new Map(before.events.map((event, i) => [event, i]));
      const placesOf = (all: readonly DatasetEvent[]) => Int32Array.from(all, (event) => places.get(event) ?? -1);
      const base = {index, placesOf};
      const dataset = {...before, events};
      const layered = layer(base, dataset, Infinity)!.index;
      const whole = finish(indexEvents({...before, events: [...events]}));
      expect(layered.length).to.equal(whole.length);
      for (const filter of [
        {},
        {text: SEARCHES[Math.floor(random() * SEARCHES.length)][0]},
        {group: ['north', ''], text: 'r'},
        {tag: ['a'], status: ['claimed', 'reported']},
      ]) {
        const failures = whole.failures(filter);
        expect(layered.failures(filter), `seed ${seed}, ${JSON.stringify(filter)}`).to.deep.equal(failures);
        for (const facet of FACETS) {
          const counted = (one: Pick<FilterIndex, 'counts' | 'valuesOf'>) => {
            const counts = one.counts(facet, failures);
            return one
              .valuesOf(facet)
              .map((value, code) => `${value}: ${counts[code]}`)
              .filter((text) => !text.endsWith(': 0'))
              .sort();
          };
          expect(counted(layered), `seed ${seed}, ${facet}`).to.deep.equal(counted(whole));
        }
      }
      if (others.length) expect(layer(base, dataset, others.length - 1)).to.equal(undefined);
    }
  });
});

describe('indexNearWords', () => {
  const LETTERS = 'abcde';

  /** How many letters differ, the plain way. */
  function distance(one: string, other: string): number {
    let row = Array.from({length: other.length + 1}, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++)
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(one[i - 1] !== other[j - 1])));
      row = next;
    }
    return row[other.length];
  }

  it('finds a word as near as any, of short words one letter off, of others two', () => {
    let found = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomFrom(seed * 13);
      const word = () =>
        Array.from({length: 3 + Math.floor(random() * 6)}, () => LETTERS[Math.floor(random() * 5)]).join('');
      const titles = Array.from({length: 40}, () => `${word()} ${word()}`);
      const {dataset} = readDataset({events: titles.map((title) => ({title, date: '2001'}))});
      const {words} = finish(indexEvents(dataset));
      const near = finish(indexNearWords(words));
      for (let i = 0; i < 40; i++) {
        const sought = word();
        const least = Math.min(...words.vocabulary.map((one) => distance(one, sought)));
        const place = near.nearest(sought);
        const most = sought.length < 6 ? 1 : 2;
        if (least > most) expect(place, sought).to.equal(undefined);
        else {
          expect(distance(words.vocabulary[place!], sought), `seed ${seed}, ${sought}`).to.equal(least);
          found++;
        }
      }
    }
    expect(found).to.be.above(200);
  });

  it('takes the more common of words as near, and leaves numbers and short words as they are', () => {
    const events = ['Kabul', 'Kabul', 'Kabuk', 'Kunduz 1998', 'as'].map((title) => ({title, date: '2001'}));
    const {dataset} = readDataset({events});
    const index = finish(indexEvents(dataset));
    const {near: none, ...before} = {near: index.near, ...index.search('Kabum')};
    expect(none).to.equal(undefined);
    expect(before.lacksNear).to.equal(true);
    expect([...before.matches]).to.deep.equal([0, 0, 0, 0, 0]);
    index.near = finish(indexNearWords(index.words));
    expect(index.search('Kabum').meant).to.deep.equal([{typed: 'Kabum', meant: 'Kabul'}]);
    expect([...index.search('Kabum').matches]).to.deep.equal([1, 1, 0, 0, 0]);
    expect([...index.search('KONDOZ 1998').matches]).to.deep.equal([0, 0, 0, 1, 0]);
    expect(index.search('KONDOZ 1998').meant).to.deep.equal([{typed: 'KONDOZ', meant: 'Kunduz'}]);
    for (const text of ['1999', 'is', '"Kabum"', 'Kab', 'Kabul'])
      expect(index.search(text).meant, text).to.deep.equal([]);
  });
});

describe('narrowTable', () => {
  it('holds the rows of the events that are shown, as they are in the whole', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed);
      const dataset = randomEvents(seed, 1 + Math.floor(random() * 40));
      const whole = compileTable(dataset);
      const shown = new Set([...dataset.events.keys()].filter(() => random() < 0.5));
      const table = narrowTable(whole, {isShown: (event) => shown.has(event), total: 7});
      if (shown.size === dataset.events.length) {
        expect(table).to.equal(whole);
        continue;
      }
      const rows = [...whole.order.keys()].filter((row) => shown.has(whole.order[row]));
      expect(table.length).to.equal(rows.length);
      for (const name of [
        'order',
        'earliest',
        'latest',
        'endEarliest',
        'endLatest',
        'flags',
        'group',
        'importance',
      ] as const)
        expect(Array.from(table[name]), name).to.deep.equal(rows.map((row) => whole[name][row]));
      expect(table.whole).to.equal(whole);
      expect(table.total).to.equal(7);
      expect(
        narrowTable(whole, {isShown: (event) => shown.has(event), total: 7, before: table}),
        'the same rows, the same table',
      ).to.equal(table);
      const {index, ...slow} = finish(narrowing(whole, {isShown: (event) => shown.has(event), total: 7}, 2));
      expect(slow).to.deep.equal(table);
      expect(index).to.deep.equal(finish(indexTable(table, 2)));
    }
  });

  it('asks for few rows at a time, and indexes nothing anew where the same are shown', () => {
    const length = 100_000;
    const start = Float64Array.from({length}, (_, i) => i * 86_400_000);
    const whole = compileTable(readColumns({columns: {start, title: (i: number) => `Event ${i}`}}).dataset);
    let asked = 0;
    const isShown = (event: number) => ++asked > 0 && event % 3 === 0;
    let most = 0;
    let steps = 0;
    const narrowed = narrowing(whole, {isShown, total: length}, 0);
    for (let step = narrowed.next(); ; step = narrowed.next()) {
      most = Math.max(most, asked);
      asked = 0;
      steps++;
      if (!step.done) continue;
      expect(step.value.length).to.equal(33_334);
      expect(most).to.be.at.most(20_000);
      expect(steps).to.be.above(15);
      expect(finish(narrowing(whole, {isShown, total: length, before: step.value}, 0))).to.equal(step.value);
      break;
    }
  });
});
