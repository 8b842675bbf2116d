import {expect} from 'chai';
import {axisZone} from '../../src/data/axis-zone.js';
import {placesIn} from '../../src/data/column-changes.js';
import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {type Change, LiveEvents} from '../../src/data/live-events.js';
import {compileMerged, preparingMerged} from '../../src/data/merge-table.js';
import {readColumns} from '../../src/data/read-columns.js';
import {finish} from '../../src/data/steps.js';
import type {Dataset} from '../../src/data/types.js';
import {indexEvents} from '../../src/query/filter/filter-index.js';
import {layer} from '../../src/query/filter/layered-index.js';
import {indexTable} from '../../src/query/table-index.js';
import {DAY} from '../../src/time/calendar.js';
import {pick, randomFrom} from '../support/random.js';
import '../support/zone-rules.js';

const rowsOf = ({order, earliest, latest, endEarliest, endLatest, flags, group, importance, zone}: EventTable) => ({
  zone,
  columns: [order, earliest, latest, endEarliest, endLatest, flags, group, importance].map((column) => [...column]),
});

/** Columns of so many days, some with a group, and how many titles have been asked for. */
function someColumns(count: number, seed = 1) {
  const random = randomFrom(seed);
  const read = {titles: 0};
  const columns = {
    start: Float64Array.from({length: count}, () => DAY * Math.floor(20_000 * random())),
    group: Array.from({length: count}, () => pick(random, ['a', 'b', null])),
    status: Array.from({length: count}, () => pick(random, ['confirmed', 'claimed', null])),
    title(i: number) {
      read.titles++;
      return `Event ${i}`;
    },
    ...(seed % 2 && {id: Array.from({length: count}, (_, i) => `e${i}`)}),
    ...(seed % 3 === 0 && {details: (i: number) => ({tags: [`tag ${i % 3}`]})}),
  };
  return {columns, read, idOf: (i: number) => (seed % 2 ? `e${i}` : `event-${i + 1}`)};
}

/** A dataset that is changed as an element does it. */
class Feed {
  dataset: Dataset;
  table: EventTable;
  readonly #events = new LiveEvents();
  readonly #random = randomFrom(5);

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.table = compileTable(dataset);
  }

  change(changes: readonly Change[]) {
    this.#events.start(this.dataset, []);
    const {dataset, added} = this.#events.take(this.#events.read(changes));
    this.dataset = dataset;
    // As where a filter hides some, or a reader has chosen another axis.
    const before = this.#random() < 0.2 ? compileTable({...dataset, timeZone: 'Asia/Kabul'}) : this.table;
    this.table = compileMerged(dataset, before);
    return added;
  }
}

describe('columns that are changed', () => {
  for (let seed = 1; seed <= 12; seed++)
    it(`are what a list of the same events becomes, seed ${seed}`, () => {
      const random = randomFrom(seed * 7);
      const count = 1 + Math.floor(random() * 60);
      const {dataset} = readColumns(someColumns(count, seed).columns);
      const feed = new Feed(dataset);
      const list = new Feed({...dataset, events: [...dataset.events], compiled: undefined});
      for (let round = 0; round < 12; round++) {
        const changes = Array.from({length: 1 + Math.floor(random() * 5)}, (): Change => {
          const id = feed.dataset.events.length
            ? feed.dataset.events[Math.floor(random() * feed.dataset.events.length)].id
            : 'none';
          const date = pick(random, ['1990', '2001-05', '1985-03-04T05:06Z', '2010-02/2012']);
          return pick<Change>(random, [
            {add: {id: `n${Math.floor(random() * 20)}`, title: 'New', date, group: pick(random, ['a', 'z'])}},
            {add: {title: 'Without an id', date}},
            {add: {id, title: 'Another', date, status: 'disputed'}},
            {update: id, patch: {date, title: `Changed ${round}`}},
            {remove: id},
          ]);
        });
        expect(feed.change(changes)).to.equal(list.change(changes));
        const {events, groups, compiled} = feed.dataset;
        expect([...events]).to.deep.equal(list.dataset.events);
        expect(groups).to.deep.equal(list.dataset.groups);
        expect(rowsOf(feed.table)).to.deep.equal(rowsOf(list.table));
        for (const timeZone of ['UTC', 'Asia/Kabul'])
          expect(rowsOf(compileTable({...feed.dataset, timeZone}))).to.deep.equal(
            rowsOf(compileTable({...list.dataset, timeZone})),
          );
        expect(rowsOf(compiled!)).to.deep.equal(rowsOf(compileTable({...list.dataset, timeZone: 'UTC'})));
        expect(compiled!.length).to.equal(events.length);
        for (const [i, {id, title, status, occurrence, date}] of events.entries()) {
          expect(compiled!.indexOf(id)).to.equal(i);
          expect(compiled!.titleAt(i)).to.equal(title);
          const words = compiled!.wordsAt(i);
          expect([words.status ?? 'reported', words.occurrence ?? 'happened']).to.deep.equal([status, occurrence]);
          if (compiled!.dateAt) expect(compiled!.dateAt(i)).to.deep.equal(date);
        }
        expect(compiled!.indexOf('nowhere')).to.equal(-1);
      }
    });

  it('make an object for no event but those that are changed', () => {
    const {columns, read, idOf} = someColumns(20_000);
    const {dataset, issues} = readColumns(columns);
    expect(issues.filter(({severity}) => severity === 'error')).to.deep.equal([]);
    const table = compileTable(dataset);
    read.titles = 0;
    const events = new LiveEvents();
    events.start(dataset, []);
    finish(events.listing());
    const changed = events.take(
      events.read([
        {add: {id: 'x', title: 'X', date: '1999'}},
        {update: idOf(7), patch: {title: 'Seven'}},
        {remove: idOf(9)},
      ]),
    );
    finish(preparingMerged(changed.dataset, table, {axisOf: axisZone, indexOf: indexTable}));
    const merged = compileMerged(changed.dataset, table);
    expect(read.titles, 'of the event that is updated, and of the one that goes').to.be.at.most(4);
    expect(merged.length).to.equal(20_000);
    expect(merged.index, 'it was made before').not.to.equal(undefined);
  });

  it('take short steps, however many there are', () => {
    const {dataset} = readColumns(someColumns(200_000).columns);
    const table = compileTable(dataset);
    const events = new LiveEvents();
    events.start(dataset, []);
    expect([...events.listing()].length).to.be.above(40);
    const read = events.read([{add: {id: 'x', title: 'X', date: '1999'}}]);
    expect([...events.taking(read)].length).to.be.above(5);
    expect(compileMerged(events.take(read).dataset, table).length).to.equal(200_001);
  });

  it('are found by what was indexed before, and by what has changed', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const {columns, idOf} = someColumns(50, seed);
      const feed = new Feed(readColumns(columns).dataset);
      for (const before of [0, 1]) {
        if (before) feed.change([{add: {id: 'm', title: 'Middle', date: '2000'}}, {remove: idOf(3)}]);
        const base = feed.dataset;
        const index = finish(indexEvents(base));
        feed.change([
          {add: {id: `x${before}`, title: 'Fresh', date: '2001'}},
          {update: idOf(5 + before), patch: {title: 'Five'}},
        ]);
        feed.change([{remove: idOf(10 + before)}]);
        const {events} = feed.dataset;
        const layered = layer({index, placesOf: (others) => placesIn(base.events, others)}, feed.dataset, 10)!;
        expect(layered.fresh).to.equal(2);
        const whole = finish(indexEvents({...feed.dataset, events: [...events], compiled: undefined}));
        for (const filter of [
          {text: 'fresh'},
          {text: 'five'},
          {text: 'event 12'},
          {status: ['claimed']},
          {group: ['a']},
        ])
          expect(layered.index.failures(filter), JSON.stringify(filter)).to.deep.equal(whole.failures(filter));
      }
      expect(placesIn(readColumns(columns).dataset.events, feed.dataset.events)).to.equal(undefined);
    }
  });
});
