import {expect} from 'chai';
import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {explainIssues} from '../../src/data/explain-issues.js';
import {KnownEvents} from '../../src/data/known-events.js';
import {type Change, LiveEvents} from '../../src/data/live-events.js';
import {axisZone} from '../../src/data/axis-zone.js';
import {compileMerged, preparingMerged} from '../../src/data/merge-table.js';
import {indexTable} from '../../src/query/table-index.js';
import {readLinted} from '../../src/data/lint-dataset.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Dataset, TimelineEvent} from '../../src/data/types.js';
import {finish} from '../../src/data/steps.js';
import {randomDataset} from '../support/random-dataset.js';
import '../support/zone-rules.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const COLUMNS = ['order', 'earliest', 'latest', 'endEarliest', 'endLatest', 'flags', 'group', 'importance'] as const;

/** Expects a table to be what a sort of all makes. */
function expectSorted(table: EventTable, dataset: Dataset): void {
  const whole = compileTable(dataset);
  for (const name of COLUMNS) expect(Array.from(table[name]), name).to.deep.equal(Array.from(whole[name]));
  expect({zone: table.zone, hasInstants: table.hasInstants}).to.deep.equal({
    zone: whole.zone,
    hasInstants: whole.hasInstants,
  });
}

/** A dataset that is changed as an element does it. */
class Feed {
  dataset: Dataset;
  issues: ReturnType<typeof readDataset>['issues'];
  readonly events = new LiveEvents();

  constructor(value: unknown) {
    ({dataset: this.dataset, issues: this.issues} = readDataset(value));
  }

  change(...changes: Change[]) {
    this.events.start(this.dataset, this.issues);
    const changed = this.events.take(this.events.read(changes));
    this.dataset = changed.dataset;
    this.issues = [...changed.issues];
    return changed;
  }

  get ids(): string[] {
    return this.dataset.events.map(({id}) => id);
  }

  /** The issues as a page sees them. */
  get told(): string[] {
    return explainIssues(this.issues).map(({path, message}) => `${path}: ${message}`);
  }
}

const one = (id: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  title: `Event ${id}`,
  date: '2021-06-01',
  ...more,
});

describe('LiveEvents', () => {
  it('adds, replaces, changes and removes', () => {
    const feed = new Feed([one('a'), one('b'), one('c')]);
    const before = feed.dataset.events;
    feed.change({add: [one('d'), one('b', {title: 'B'})]}, {remove: 'a'}, {update: 'c', patch: {date: '2022'}});
    expect(feed.ids).to.deep.equal(['b', 'c', 'd']);
    expect(feed.dataset.events.map(({title, date}) => `${title} ${date.edtf}`)).to.deep.equal([
      'B 2021-06-01',
      'Event c 2022',
      'Event d 2021-06-01',
    ]);
    expect(before.map(({id}) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(feed.issues).to.deep.equal([]);
  });

  it('reads only what has changed, and that once', () => {
    let reads = 0;
    const counted = (id: string) => ({
      ...one(id),
      get title() {
        reads++;
        return id;
      },
    });
    const feed = new Feed([one('a'), one('b')]);
    const [a] = feed.dataset.events;
    const getter = counted('c');
    feed.change({add: getter}, {add: getter}, {update: 'b', patch: {text: 'one'}}, {add: getter});
    expect(reads).to.equal(1);
    expect(feed.dataset.events[0]).to.equal(a);
  });

  it('is the same dataset where nothing has changed', () => {
    const feed = new Feed([one('a')]);
    const before = feed.dataset;
    feed.change({add: one('a')}, {update: 'a', patch: {title: 'Event a'}}, {add: one('b')}, {remove: 'b'});
    expect(feed.dataset).to.equal(before);
  });

  it('takes away what a patch says is undefined; what has a default has that again', () => {
    const feed = new Feed([one('a', {text: 'Words', importance: 0.9, group: 'x'})]);
    feed.change({update: 'a', patch: {text: undefined, importance: undefined}});
    const [{text, importance, group}] = feed.dataset.events;
    expect({text, importance, group}).to.deep.equal({text: undefined, importance: 0.5, group: 'x'});
  });

  it('keeps the zone that all instants share, as long as they share one', () => {
    const at = (id: string, offset: string) => one(id, {date: `2021-06-01T10:00${offset}`});
    const feed = new Feed([at('a', '+02:00'), at('b', '+02:00'), one('c')]);
    let table = compileMerged(feed.dataset);
    const zones: string[] = [];
    for (const changes of [
      [{add: at('d', '+03:00')}, {remove: 'c'}],
      [{update: 'd', patch: {title: 'D'}}],
      [{remove: 'd'}, {add: one('e')}],
      [{remove: ['a', 'b']}],
      [{add: at('f', '+04:00')}],
    ] as Change[][]) {
      feed.change(...changes);
      table = compileMerged(feed.dataset, table);
      zones.push(table.zone);
      expectSorted(table, feed.dataset);
    }
    expect(zones).to.deep.equal(['UTC', 'UTC', '+02:00', 'UTC', '+04:00']);
  });

  it('names events that have no id', () => {
    const feed = new Feed([one('event-2'), {title: 'A', date: '2021'}]);
    feed.change({
      add: [
        {title: 'B', date: '2022'},
        {title: 'C', date: '2023'},
      ],
    });
    expect(new Set(feed.ids).size).to.equal(4);
  });

  it('says what is wrong, quotes it, says what would work, and loses nothing else', () => {
    const feed = new Feed([one('rocket'), one('b', {importance: 0.8})]);
    feed.change(
      {add: [one('c'), one('d', {date: 'June 1, 2021'})]},
      {update: 'rockt', patch: {title: 'R'}},
      {remove: ['b2', 'b']},
      {update: 'rocket', patch: {date: '2021-13', text: 'Kept', importance: 'high', colour: 'red'}},
    );
    expect(feed.ids).to.deep.equal(['rocket', 'c']);
    const [rocket] = feed.dataset.events;
    expect([rocket.date.edtf, rocket.text, rocket.importance]).to.deep.equal(['2021-06-01', 'Kept', 0.5]);
    expect(feed.told).to.have.lengthOf(6);
    const told = feed.told.join('\n');
    expect(told).to.contain('add("d").date: "June 1, 2021" is not a date').and.contain('2021-06-01');
    expect(told).to.contain('update("rockt"): "rockt" is the id of no event: ids are "rocket", "b"');
    expect(told).to.contain('remove("b2"): "b2" is the id of no event');
    expect(told).to.contain('update("rocket").date: "2021-13" is not a date');
    expect(told).to.contain('update("rocket").importance: "high" is not a number');
  });

  it('forgets an issue once the event is right', () => {
    const feed = new Feed([one('a')]);
    feed.change({add: one('b', {date: 'soon'})});
    expect(feed.told).to.have.lengthOf(1);
    feed.change({add: one('b')});
    expect(feed.told).to.deep.equal([]);
  });

  it('warns of a relation until the other event comes', () => {
    const feed = new Feed([one('a')]);
    feed.change({add: one('b', {relations: [{type: 'answers', to: 'c'}]})});
    expect(feed.told).to.have.lengthOf(1);
    feed.change({add: one('c')});
    expect(feed.told).to.deep.equal([]);
  });

  it('warns of what is implausible until it is no more', () => {
    const feed = new Feed([one('a')]);
    feed.change({add: one('b', {status: 'claimed'})});
    expect(feed.told).to.have.lengthOf(1);
    expect(feed.told[0]).to.match(/^add\("b"\)[^ ]*: .*claimed/);
    feed.change({update: 'b', patch: {attributions: [{who: 'Someone'}]}});
    expect(feed.told).to.deep.equal([]);
    feed.change({update: 'a', patch: {status: 'confirmed'}});
    expect(feed.told).to.have.lengthOf(1);
  });

  for (const wrong of [undefined, null, 7, 'text', [[]], {}, {id: 'x'}])
    it(`survives ${JSON.stringify(wrong)}`, () => {
      const feed = new Feed([one('a')]);
      feed.change({add: wrong}, {update: wrong, patch: wrong}, {remove: wrong}, {update: 'a', patch: wrong});
      expect(feed.ids).to.deep.equal(['a']);
      expect(feed.told).not.to.have.lengthOf(0);
    });

  it('keeps no more issues than some, however long a feed is wrong', () => {
    const feed = new Feed([one('a')]);
    for (let i = 0; i < 1000; i++) feed.change({add: one(`wrong-${i}`, {date: 'soon'})});
    expect(feed.issues.length).to.be.at.most(200);
    expect(feed.told.at(-1)).to.contain('wrong-999');
  });

  it('makes the same table and the same groups as a reading of all, change by change', () => {
    for (let seed = 1; seed <= cases(4, 25); seed++) {
      const random = randomFrom(seed);
      const source = randomDataset(seed, 40);
      const feed = new Feed(source);
      const others = randomDataset(seed + 100, 200).events;
      let table = compileMerged(feed.dataset);
      for (let round = 0; round < 20; round++) {
        const changes = Array.from({length: Math.floor(random() * 6)}, (): Change => {
          const id = pick(random, feed.ids) ?? 'e0';
          const other = pick(random, others);
          return pick<Change>(random, [
            {add: {...other, id: `n${Math.floor(random() * 60)}`}},
            {add: {...other, id}},
            {update: id, patch: {date: other.date, group: pick(random, ['a', 'z', undefined])}},
            {remove: id},
          ]);
        });
        feed.change(...changes);
        table = compileMerged(feed.dataset, table);
        expectSorted(table, feed.dataset);
        const {dataset} = readDataset(feed.dataset);
        expect(dataset.events).to.deep.equal(feed.dataset.events);
        expect(new Set(dataset.groups.map(({id}) => id))).to.deep.equal(new Set(feed.dataset.groups.map(({id}) => id)));
      }
    }
  });

  it('takes changes of many events on in short steps, and prepares the table that they have then', () => {
    const count = 20_000;
    const list = Array.from({length: count}, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: `${1000 + (i % 900)}`,
    }));
    const {dataset, issues} = readDataset({events: list});
    const table = compileMerged(dataset);
    const events = new LiveEvents();
    events.start(dataset, issues);
    const all = [...events.listing()];
    expect(all.length, 'steps of a list by ids').to.be.above(8);
    expect(events.byId.size).to.equal(count);
    const taking = events.taking(events.read([{add: {id: 'x', title: 'X', date: '1500-06'}}, {remove: 'e7'}]));
    let steps = 0;
    let step = taking.next();
    for (; !step.done; step = taking.next()) steps++;
    expect(steps).to.be.above(8);
    const changed = step.value;
    const made: EventTable[] = [];
    const indexOf = function* (one: EventTable, groupCount: number) {
      made.push(one);
      return yield* indexTable(one, groupCount);
    };
    finish(preparingMerged(changed.dataset, table, {axisOf: axisZone, indexOf}));
    const merged = compileMerged(changed.dataset, table);
    expect(made).to.have.lengthOf(1);
    expect(merged.earliest, 'it is not merged again').to.equal(made[0].earliest);
    expect(merged.index?.groupCount).to.equal(0);
    expectSorted(merged, changed.dataset);
    // Another change goes on from that table.
    const [{dataset: next}] = [events.take(events.read([{remove: 'x'}]))];
    expectSorted(compileMerged(next, merged), next);
  });

  it('keeps as much after an hour of changes as after a minute of them', () => {
    const feed = new Feed([one('a')]);
    const kept = 500;
    let table = compileMerged(feed.dataset);
    let sizeBefore = 0;
    let count = 0;
    // Minutes at 1,000 changes a second, in frames: half of them add, half remove the oldest.
    const frames = 3600 * cases(2, 60);
    for (let frame = 0; frame < frames; frame++) {
      const changes: Change[] = [];
      for (let i = 0; i < 8; i++, count++) {
        changes.push({add: one(`n${count}`, {date: `${1000 + (count % 8000)}`, group: `g${count % 5}`})});
        if (count >= kept) changes.push({remove: `n${count - kept}`});
      }
      feed.change(...changes);
      // A sample, as each costs as much as a hundred frames.
      if (frame % 500 === 0) {
        table = compileMerged(feed.dataset, table);
        expect(table.length).to.equal(feed.dataset.events.length);
      }
      if (frame === 3600) sizeBefore = feed.events.size;
    }
    expect(count).to.equal(frames * 8);
    expect(feed.events.size).to.equal(sizeBefore);
    expect(feed.dataset.events).to.have.lengthOf(kept + 1);
    expect(feed.dataset.groups).to.have.lengthOf(5);
    expect(feed.issues).to.deep.equal([]);
  });
});

describe('KnownEvents', () => {
  /** @param shown - what was read of it. */
  const start = (value: readonly unknown[], shown: ReturnType<typeof readDataset> = readDataset(value)) => {
    const known = new KnownEvents();
    const live = new LiveEvents();
    finish(known.noting(value, shown.dataset.events));
    return {
      get events() {
        return shown.dataset.events;
      },
      give(next: unknown) {
        live.start(shown.dataset, shown.issues);
        const read = finish(known.reading(next, shown, live.byId));
        if (read) shown = {dataset: read.dataset, issues: [...read.issues]};
        return read;
      },
    };
  };

  it('finds no difference between the same objects, and between equal ones', () => {
    const given = [one('a'), one('b', {tags: ['x'], place: {name: 'P'}}), {title: 'C', date: 2021}];
    const page = start(given);
    expect(page.give([...given])).to.equal(undefined);
    expect(page.give(structuredClone(given))).to.equal(undefined);
    expect(page.give(given.map((event) => ({...event, text: undefined})))).to.equal(undefined);
  });

  it('finds no difference between equal events that are warned of', () => {
    const given = [one('a', {status: 'claimed'}), one('b', {relations: [{type: 'answers', to: 'nothing'}]})];
    // As an element has read them: the issues say briefly what is wrong.
    const {dataset, issues} = readLinted(given);
    expect(issues).to.have.lengthOf(2);
    const page = start(given, {dataset, issues});
    expect(page.give(structuredClone(given))).to.equal(undefined);
  });

  it('reads only events that differ', () => {
    const page = start([one('a'), one('b')]);
    const [a] = page.events;
    let reads = 0;
    const counted = new Proxy(one('c'), {
      get: (event, key) => (key === 'date' && reads++, Reflect.get(event, key) as unknown),
    });
    expect(page.give([one('a'), one('b', {title: 'B'}), counted])).not.to.equal(undefined);
    expect(page.events[0]).to.equal(a);
    expect(page.events.map(({title}) => title)).to.deep.equal(['Event a', 'B', 'Event c']);
    expect(page.give([one('a'), one('b', {title: 'B'}), counted])).to.equal(undefined);
    expect(reads).to.be.at.most(1);
  });

  it('looks at no more than an event in a step', () => {
    let looks = 0;
    const given = Array.from({length: 500}, (_, i) =>
      Object.defineProperty(one(`e${i}`), 'id', {enumerable: true, get: () => (looks++, `e${i}`)}),
    );
    const {dataset, issues} = readDataset(given);
    const known = new KnownEvents();
    const live = new LiveEvents();
    live.start(dataset, issues);
    for (const work of [
      known.noting(given, dataset.events),
      known.reading([...given].reverse(), {dataset, issues}, live.byId),
    ]) {
      let most = 0;
      let count = 0;
      for (let isDone = false; !isDone; count++) {
        looks = 0;
        isDone = Boolean(work.next().done);
        most = Math.max(most, looks);
      }
      expect(most).to.be.within(1, 6);
      expect(count).to.be.at.least(given.length);
    }
  });

  it('reads as a page that is opened with the same data, whatever was shown before', () => {
    for (let seed = 1; seed <= cases(6, 60); seed++) {
      const random = randomFrom(seed);
      const pool = randomDataset(seed, 30).events;
      const some = () =>
        pool
          .filter(() => random() < 0.6)
          .map((event) => {
            const {id, ...rest} = random() < 0.3 ? structuredClone(event) : event;
            return pick<unknown>(random, [
              event,
              event,
              {id, ...rest},
              {...rest},
              {...event, title: 'Other'},
              {...event, date: 'soon'},
              {...event, id: 'event-3'},
            ]);
          });
      const page = start(some());
      let table = compileMerged(readDataset(page.events).dataset);
      for (let round = 0; round < 6; round++) {
        const next = random() < 0.2 ? [...some()].reverse() : some();
        const read = page.give(next);
        const fresh = readDataset(next);
        expect(page.events).to.deep.equal(fresh.dataset.events);
        if (!read) continue;
        expect(read.dataset).to.deep.equal(fresh.dataset);
        expect(explainIssues(read.issues)).to.deep.equal(fresh.issues);
        table = compileMerged(read.dataset, table);
        expectSorted(table, read.dataset);
      }
    }
  });
});
