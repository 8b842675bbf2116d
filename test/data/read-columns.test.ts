import {expect} from 'chai';
import {asksForZones, axisZone} from '../../src/data/axis-zone.js';
import type {ColumnPrecision, TimelineColumns} from '../../src/data/columns.js';
import {compileTable, type EventTable, NO_GROUP} from '../../src/data/event-table.js';
import type {Issue} from '../../src/data/issue.js';
import {readingColumns} from '../../src/data/column-reading.js';
import {readBriefly} from '../../src/data/read-briefly.js';
import {readColumns} from '../../src/data/read-columns.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {finish} from '../../src/data/steps.js';
import type {TimelineEvent} from '../../src/data/types.js';
import {DAY, MEAN_YEAR, startOfDay} from '../../src/time/calendar.js';
import {zones} from '../../src/time/zones.js';
import {pick, randomFrom} from '../support/random.js';
import '../support/zone-rules.js';

const PRECISIONS: readonly ColumnPrecision[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];
const NAMED = {year: 4, month: 7, day: 10, hour: 13, minute: 16, second: 19, millisecond: 23};

/** The EDTF text of the unit that holds a time, by way of `Date`, which knows all years of four digits. */
function edtf(time: number, precision: ColumnPrecision): string {
  const iso = new Date(time).toISOString();
  const sign = iso.startsWith('-00') ? '-' : '';
  const text = (sign ? iso.slice(3) : iso).slice(0, NAMED[precision]);
  return sign + text + (NAMED[precision] > 10 ? 'Z' : '');
}

const columnsOf = (table: EventTable) => ({
  zone: table.zone,
  hasInstants: table.hasInstants,
  length: table.length,
  order: Array.from(table.order),
  earliest: Array.from(table.earliest),
  latest: Array.from(table.latest),
  endEarliest: Array.from(table.endEarliest),
  endLatest: Array.from(table.endLatest),
  flags: Array.from(table.flags),
  group: Array.from(table.group),
  importance: Array.from(table.importance),
});

/** Reads columns without an issue. */
function readSound(value: unknown) {
  const {dataset, issues} = readColumns(value);
  expect(issues).to.deep.equal([]);
  return {dataset, table: compileTable(dataset)};
}

/** What an issue says, without what is not asked here. */
const told = (issues: readonly Issue[]) => issues.map(({code, path, message, count}) => ({code, path, message, count}));

const days = (...dates: string[]) => Float64Array.from(dates, (date) => Date.parse(date));
const titled = (columns: Partial<TimelineColumns>) => ({title: (i: number) => `Event ${i}`, ...columns});

describe('readColumns', () => {
  for (const precision of [...PRECISIONS, 'mixed'] as const) {
    it(`reads what EDTF texts say: ${precision}`, () => {
      const random = randomFrom(PRECISIONS.indexOf(precision as ColumnPrecision) + 5);
      const count = 200;
      const precisions = Array.from({length: count}, () =>
        precision === 'mixed' ? pick(random, PRECISIONS) : precision,
      );
      const spread = pick(random, [10, 100, 1000]) * DAY;
      // Not a whole second, which EDTF cannot say to the millisecond.
      const time = () =>
        Math.floor((Date.UTC(2021, 5) + (random() - 0.5) * spread) / 1000) * 1000 + 1 + Math.floor(random() * 999);
      const start = Float64Array.from({length: count}, () =>
        random() < 0.2 ? time() - Math.floor(random() * 3000) * 366 * DAY : time(),
      );
      const end = start.map((from) =>
        random() < 0.5 ? NaN : random() < 0.1 ? Infinity : from + 1 + Math.floor(random() ** 3 * spread),
      );
      const lasts = end.map((to) => (to % 1000 === 1 ? to + 1 : to)); // whose last ms is no whole second
      const groups = [
        {id: 'a', title: 'A'},
        {id: 'b', title: 'B'},
        {id: 'c', title: 'C'},
      ];
      const group = Array.from({length: count}, () => pick(random, [0, 1, -1]));
      const importance = Float64Array.from({length: count}, () => random());
      const status = Array.from({length: count}, () => pick(random, ['reported', 'disputed'] as const));
      const {dataset, table} = readSound({
        title: 'All',
        now: '2021-08',
        groups,
        columns: {
          start,
          end: lasts,
          ...(precision === 'mixed'
            ? {precision: Uint8Array.from(precisions, (name) => PRECISIONS.indexOf(name))}
            : {precision}),
          group,
          importance,
          status,
          occurrence: {codes: new Uint8Array(count).fill(1), values: ['planned', 'happened']},
          kind: 'test',
          title: (i) => `Event ${i}`,
          id: Array.from({length: count}, (_, i) => `e${i}`),
          text: (i) => `Text of ${i}`,
          details: (i) => ({tags: ['x', String(i)], place: {name: 'Kabul'}, title: 'the column counts'}),
        } satisfies TimelineColumns,
      });
      const events = Array.from(start, (from, i): TimelineEvent => {
        const unit = precisions[i];
        const to = lasts[i];
        const first = edtf(from, unit);
        return {
          id: `e${i}`,
          title: `Event ${i}`,
          date: Number.isNaN(to) ? first : `${first}/${to === Infinity ? '..' : edtf(to - 1, unit)}`,
          text: `Text of ${i}`,
          ...(group[i] >= 0 && {group: groups[group[i]].id}),
          importance: importance[i],
          status: status[i],
          occurrence: 'happened',
          kind: 'test',
          tags: ['x', String(i)],
          place: {name: 'Kabul'},
        };
      });
      const read = readDataset({title: 'All', now: '2021-08', groups, events});
      expect(read.issues).to.deep.equal([]);
      expect(Array.from(dataset.events)).to.deep.equal(read.dataset.events);
      expect(columnsOf(table)).to.deep.equal(columnsOf(compileTable(read.dataset)));
      const {events: _, compiled: __, ...rest} = dataset;
      const {events: ___, ...wanted} = read.dataset;
      expect(rest).to.deep.equal(wanted);
    });
  }

  it('reads days in the zone of the axis, whether it is known before or after', () => {
    const start = days('2021-03-13', '2021-03-14', '2021-11-07', '2021-06-01');
    const end = days('2021-03-14', '2021-03-15', '2021-11-08', '2021-06-01');
    const events = ['2021-03-13/2021-03-13', '2021-03-14/2021-03-14', '2021-11-07/2021-11-07', '2021-06-01'];
    const timeZone = 'America/New_York';
    const wanted = readDataset({timeZone, events: events.map((date, i) => ({title: `Event ${i}`, date}))}).dataset;
    const columns = titled({start, end});
    expect(columnsOf(readSound({timeZone, columns}).table)).to.deep.equal(columnsOf(compileTable(wanted)));
    const {dataset} = readSound({columns});
    expect(columnsOf(compileTable({...dataset, timeZone}))).to.deep.equal(columnsOf(compileTable(wanted)));
  });

  it('says that times of day are instants, once the rules of zones are there', () => {
    const {rules} = zones;
    delete zones.rules;
    const {dataset, table} = readSound(titled({start: [1, 2]}));
    zones.rules = rules;
    expect(table.hasInstants).to.equal(false);
    expect(compileTable(dataset).hasInstants).to.equal(true);
    expect(compileTable(readSound(titled({start: [0, DAY]})).dataset).hasInstants).to.equal(false);
  });

  it('takes any array of times, and reads none twice', () => {
    const times = [Date.UTC(2021, 0, 5), Date.UTC(2021, 0, 3), Date.UTC(2021, 0, 4)];
    const wanted = columnsOf(readSound(titled({start: times})).table);
    expect(wanted.order).to.deep.equal([1, 2, 0]);
    expect(wanted.latest).to.deep.equal([times[1] + DAY, times[2] + DAY, times[0] + DAY]);
    for (const start of [Float64Array.from(times), BigInt64Array.from(times, BigInt), times.map(BigInt)])
      expect(columnsOf(readSound(titled({start})).table)).to.deep.equal(wanted);
    expect(readSound(titled({start: times, end: [NaN, null, undefined]})).table.latest).to.have.length(3);
    const {table} = readSound(titled({start: Float64Array.from(times)}));
    expect(table.latest).to.equal(table.endLatest); // of points, nothing is held twice
    expect(table.earliest).to.equal(table.endEarliest);
  });

  it('reads a point, where the end is the start, and a span within one unit', () => {
    const time = Date.UTC(2021, 5, 22, 14);
    const {events} = readSound(titled({start: [time, time], end: [time, time + 1], precision: 'day'})).dataset;
    expect(events.map(({date}) => date.edtf)).to.deep.equal(['2021-06-22', '2021-06-22/2021-06-22']);
  });

  it('reads precisions as codes of their own, and as words', () => {
    const start = [Date.UTC(2021, 5, 22), Date.UTC(2021, 5, 22)];
    for (const columns of [
      {precision: [1, 0], precisions: ['day', 'month'] as const},
      {precision: ['month', 'day'] as unknown as number[], precisions: ['year'] as const},
      {precision: Uint8Array.of(1, 2)},
    ])
      expect(readSound(titled({start, ...columns})).dataset.events.map(({date}) => date.edtf)).to.deep.equal([
        '2021-06',
        '2021-06-22',
      ]);
  });

  it('names events without ids by their place in the columns', () => {
    const {dataset} = readColumns(titled({start: [NaN, 0, 1]}));
    expect(dataset.events.map(({id, title}) => [id, title])).to.deep.equal([
      ['event-2', 'Event 1'],
      ['event-3', 'Event 2'],
    ]);
  });

  it('reads groups by id, by code and by dictionary', () => {
    const start = [1, 2, 3];
    const groups = [
      {id: 'x', title: 'X'},
      {id: 'y', title: 'Y'},
    ];
    const ofEvents = (value: unknown) => {
      const {dataset, table} = readSound(value);
      return [
        dataset.groups.map(({id, title}) => `${id} ${title}`).join(),
        dataset.events.map(({group}) => group),
        Array.from(table.group),
      ];
    };
    const y = ['y', undefined, 'x'];
    const all = ['x X,y Y', y, [1, NO_GROUP, 0]];
    expect(ofEvents(titled({start, groups, group: ['y', null, 'x']}))).to.deep.equal(all);
    expect(ofEvents(titled({start, groups, group: [1, -1, 0]}))).to.deep.equal(all);
    expect(ofEvents({groups, columns: titled({start, group: Uint8Array.of(1, 255, 0)})})).to.deep.equal(all);
    expect(ofEvents(titled({start, groups, group: Uint16Array.of(1, 65535, 0)}))).to.deep.equal(all);
    // The groups of the dataset come first; what its codes mean, columns say themselves.
    expect(
      ofEvents({
        groups: [groups[0]],
        columns: titled({
          start,
          groups: [
            {id: 'y', title: ''},
            {id: 'x', title: 'Z'},
          ],
          group: [0, -1, 1],
        }),
      }),
    ).to.deep.equal(['x X,y y', y, [1, NO_GROUP, 0]]);
    expect(ofEvents(titled({start, group: ['y', '', 'x']}))).to.deep.equal([
      'y y,x x',
      ['y', undefined, 'x'],
      [0, NO_GROUP, 1],
    ]);
    expect(ofEvents(titled({start, group: [7, -1, 8]}))).to.deep.equal([
      '7 7,8 8',
      ['7', undefined, '8'],
      [0, NO_GROUP, 1],
    ]);
  });

  it('makes no event before one is asked for, whatever is asked of the axis', () => {
    let made = 0;
    const title = (i: number) => `Event ${(made++, i)}`;
    const {dataset, issues} = readColumns({columns: {start: Float64Array.from({length: 5000}, (_, i) => i), title}});
    expect(issues).to.deep.equal([]);
    expect(made).to.be.at.most(20); // those that were looked at for faults
    made = 0;
    expect(asksForZones(dataset)).to.equal(true);
    expect(axisZone({...dataset, timeZone: 'Asia/Kabul'})).to.deep.equal({zone: 'Asia/Kabul', hasInstants: true});
    expect(compileTable({...dataset, timeZone: 'Asia/Kabul'}).zone).to.equal('Asia/Kabul');
    expect(made).to.equal(0);
    expect(dataset.events[3]).to.equal(dataset.events[3]);
    expect(made).to.equal(1);
  });

  it('uses the first values of longer columns, where it is told how many', () => {
    const {dataset, table} = readSound(titled({start: new Float64Array(10), group: new Uint8Array(8), length: 2}));
    expect([dataset.events.length, table.length]).to.deep.equal([2, 2]);
    expect(readColumns(titled({start: [1, 2, 3], length: 0})).dataset.events.length).to.equal(0);
  });

  it('has no events of columns without values', () => {
    const {dataset, table} = readSound(titled({start: new Float64Array(0), end: [], group: [], title: []}));
    expect([dataset.events.length, table.length, dataset.groups.length]).to.deep.equal([0, 0, 0]);
    expect(compileTable({...dataset, timeZone: 'Asia/Kabul'}).zone).to.equal('Asia/Kabul');
  });

  describe('on a bad day', () => {
    it('leaves out times that are none, and says so once', () => {
      const far = startOfDay(1e12);
      const {dataset, issues} = readColumns(
        titled({
          start: [0, NaN, Infinity, 1, 1e30, -Infinity, 2, 3, 4, 5],
          end: [1, 2, 3, 4, 5, 6, -9, 1e25, 7, Infinity],
        }),
      );
      expect(dataset.events.map(({title}) => title)).to.deep.equal(['Event 0', 'Event 3', 'Event 8', 'Event 9']);
      const wanted = `expected ms since 1970 UTC, such as 1624320000000, from -${far} to ${far}`;
      expect(told(issues)).to.deep.equal([
        {
          code: 'bad-date',
          path: '$.columns.start',
          message: `4 starts are no times, and their events are left out: [1] is NaN, [2] is Infinity, [4] is 1e+30 and others; ${wanted}`,
          count: 4,
        },
        {
          code: 'bad-date',
          path: '$.columns.end',
          message: `1 end is no time, and its event is left out: [7] is 1e+25; ${wanted}, Infinity for what goes on, or NaN for a point`,
          count: undefined,
        },
        {
          code: 'end-before-start',
          path: '$.columns.end',
          message:
            '1 end lies before its start, and its event is left out: [6] starts at 2 and ends at -9; expected the first instant past the event',
          count: undefined,
        },
      ]);
    });

    it('quotes what is no number', () => {
      const {dataset, issues} = readColumns({
        columns: titled({
          start: ['2021-06-22', 0, 5] as unknown as number[],
          end: [1, '2021', null] as unknown as number[],
        }),
      });
      expect(dataset.events.map(({id}) => id)).to.deep.equal(['event-3']);
      expect(issues.map(({path, message}) => [path, message.slice(0, 60)])).to.deep.equal([
        ['$.columns.start', '1 start is no time, and its event is left out: [0] is "2021-'],
        ['$.columns.end', '1 end is no time, and its event is left out: [1] is "2021"; '],
      ]);
    });

    it('takes lengths that differ as far as all columns have values', () => {
      const {dataset, issues} = readColumns(titled({start: [1, 2, 3], title: ['A', 'B'], end: [4, 5, 6, 7]}));
      expect(dataset.events.map(({title}) => title)).to.deep.equal(['A', 'B']);
      expect(told(issues)).to.deep.equal(
        [
          ['end', 4],
          ['title', 2],
        ].map(([key, length]) => ({
          code: 'wrong-type',
          path: `$.columns.${key}`,
          message: `"${key}" has ${length} values, and "start" has 3: the first 2 events are shown; expected one value an event in every column, or "length" for how many count`,
          count: undefined,
        })),
      );
      expect(readColumns(titled({start: [1, 2], length: 5})).issues[0].message).to.include(
        '"length" is 5: the first 2',
      );
    });

    it('says of codes that mean nothing what would work', () => {
      const {dataset, issues} = readColumns(
        titled({
          start: new Float64Array(6),
          groups: [{id: 'a', title: 'A'}],
          group: Uint8Array.of(0, 3, 4, 5, 6, 255),
          precision: Uint8Array.of(0, 6, 7, 8, 9, 10),
          status: {codes: Uint8Array.of(0, 1, 0, 0, 0, 0), values: ['confirmd' as 'confirmed', 'disputed']},
          occurrence: ['happend', 'planned', 'happend', 'happened', 'happened', 'happened'] as 'planned'[],
          importance: [0.5, 2, NaN, null, -1, 0],
        }),
      );
      expect(issues.map(({path, message, count}) => [path, message, count])).to.deep.equal([
        [
          '$.columns.group',
          '4 events have groups that are not known, and none is shown: [1] is 3, [2] is 4, [3] is 5 and others; expected an index in the 1 groups, or -1 for none',
          4,
        ],
        [
          '$.columns.importance',
          '2 importances are not from 0 to 1: [1] is 2, [4] is -1; the nearest that is counts, and 0.5 for what is no number',
          2,
        ],
        [
          '$.columns.precision',
          '4 precisions are not known, and read as days: [2] is 7, [3] is 8, [4] is 9 and others; expected an index in year, month, day, hour, minute, second, millisecond',
          4,
        ],
        [
          '$.columns.status',
          '"confirmd" is none of confirmed, corroborated, reported, claimed, disputed, retracted, false, unknown; did you mean "confirmed"?',
          undefined,
        ],
        [
          '$.columns.occurrence',
          '"happend" is none of happened, ongoing, planned, postponed, cancelled, unknown; did you mean "happened"?, in 2 events: [0] is "happend", [2] is "happend"',
          2,
        ],
      ]);
      expect(dataset.events.map(({status}) => status)[1]).to.equal('disputed');
      expect(dataset.events[0].status).to.equal('reported');
      expect(dataset.events.map(({importance}) => importance)).to.deep.equal([0.5, 1, 0.5, 0.5, 0, 0]);
      expect(Array.from(compileTable(dataset).importance)).to.have.members([0.5, 1, 0.5, 0.5, 0, 0]);
    });

    it('warns of what is implausible in some of the events, once for each kind', () => {
      const confirmed = {
        start: Array.from({length: 100}, (_, i) => Date.UTC(2020, 0, i + 1)),
        title: Array.from({length: 100}, (_, i) => `Day ${i}`),
        precision: 'day' as const,
        status: 'confirmed' as const,
        occurrence: {
          codes: Uint8Array.from({length: 100}, (_, i) => (i < 50 ? 0 : 1)),
          values: ['happened', 'planned'],
        },
      };
      const told = (columns: object, now: string) =>
        readColumns({now, columns: {...confirmed, ...columns}}).issues.map(({code, severity, path, message}) => [
          `${severity} ${code} ${path}`,
          message,
        ]);
      expect(told({}, '2021')).to.deep.equal([
        [
          'warning confirmed-without-attribution $.columns.status',
          'in 20 of 20 events that were looked at: "Day 0" ("event-1") is confirmed, but nobody is named who confirms it: see "attributions"',
        ],
        [
          'warning planned-in-the-past $.columns.occurrence',
          'in 10 of 20 events that were looked at: "Day 52" ("event-53") is planned, but its date had passed when the dataset was published: see "now"',
        ],
      ]);
      const details = (index: number) => (index ? {attributions: [{who: 'The office'}]} : {});
      expect(told({details}, '2019')).to.deep.equal([
        [
          'warning confirmed-without-attribution $.columns.status',
          'in 1 of 20 events that were looked at: "Day 0" ("event-1") is confirmed, but nobody is named who confirms it: see "attributions"',
        ],
      ]);
      expect(told({status: 'reported'}, '2019')).to.deep.equal([]);
    });

    it('says what is missing, and what was probably meant', () => {
      for (const [value, message] of [
        [{columns: {start: [1]}}, 'it has no "title"'],
        [{columns: {time: [1], title: ['A']}}, 'it has no "start"'],
        [{columns: 'x.csv'}, '"x.csv" is no columns'],
        [{columns: [[1, 2]]}, 'an array is no columns'],
        [null, 'null is no columns'],
        [{start: 5, title: ['A']}, '5 is no column: expected an array of ms'],
        [{start: [5], title: 'A'}, '"A" is no column: expected an array of texts'],
      ] as const) {
        const {dataset, issues} = readColumns(value);
        expect(dataset.events.length).to.equal(0);
        expect(dataset.groups).to.deep.equal([]);
        expect(issues.map((issue) => issue.message).join('\n')).to.include(message);
      }
    });

    it('survives functions that throw and texts that are none, and says so once', () => {
      const {dataset, issues} = readColumns({
        start: [0, 1, 2],
        title: () => {
          throw new Error('not loaded');
        },
        details: () => ({media: [{url: 'javascript:alert(1)'}], links: 5}) as unknown as Partial<TimelineEvent>,
      } satisfies TimelineColumns);
      expect(dataset.events.map(({title}) => title)).to.deep.equal(['event-1', 'event-2', 'event-3']);
      expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
        'wrong-type $.columns.title',
        'unsafe-url $.columns.details',
        'wrong-type $.columns.details',
        'missing $.columns.title',
      ]);
    });

    it('takes a million at one instant, unsorted, in a million groups', () => {
      const count = 1_000_000;
      const group = Array.from({length: count}, (_, i) => `g${i}`);
      const {dataset, issues} = readColumns(titled({start: new Float64Array(count).fill(7), group}));
      const table = compileTable(dataset);
      expect(table.length).to.equal(count);
      expect(Array.from(table.order.subarray(0, 3))).to.deep.equal([0, 1, 2]);
      expect(dataset.groups.length).to.equal(NO_GROUP);
      expect(table.group[count - 1]).to.equal(NO_GROUP);
      expect(table.group[NO_GROUP - 1]).to.equal(NO_GROUP - 1);
      expect(told(issues)).to.deep.equal([
        {
          code: 'too-many',
          path: '$.columns.group',
          message:
            'there are more than 65535 groups, the most that can be told apart: 934465 events of the others have none: [65535] is "g65535", [65536] is "g65536", [65537] is "g65537" and others',
          count: 934465,
        },
      ]);
    });

    it('looks up few groups in a step, however many there are', () => {
      const count = 20_000;
      let looks = 0;
      const counted = <Value>(list: Value[]) =>
        new Proxy(list, {get: (of, key) => (looks++, Reflect.get(of, key) as unknown)});
      const ids = Array.from({length: count}, (_, i) => `g${i}`);
      const start = new Float64Array(count);
      for (const more of [
        {group: counted(ids)},
        {group: {codes: new Uint16Array(count), values: counted(ids)}},
        {group: new Uint16Array(count), groups: counted(ids.map((id) => ({id, title: id})))},
      ]) {
        const steps = readingColumns({start, title: String, ...more}, {readRest: readBriefly});
        let most = 0;
        for (let isDone = false; !isDone;) {
          looks = 0;
          isDone = Boolean(steps.next().done);
          most = Math.max(most, looks);
        }
        expect(most).to.be.within(500, 5000);
      }
    });

    it('says that there is no memory for so many, and what would work', () => {
      const {Float64Array} = globalThis;
      const start = Float64Array.from({length: 2000}, (_, i) => i);
      globalThis.Float64Array = function () {
        throw new RangeError('Array buffer allocation failed');
      } as unknown as typeof Float64Array;
      try {
        const {dataset, issues} = readColumns(titled({start}));
        expect(dataset.events).to.deep.equal([]);
        expect(issues.map(({code, path, message}) => `${code} ${path} ${message}`)).to.deep.equal([
          'too-many $ there is not enough memory for so many events (Array buffer allocation failed): show fewer at a time, or let a "source" be asked for them',
        ]);
      } finally {
        globalThis.Float64Array = Float64Array;
      }
    });

    it('takes a billion years among milliseconds', () => {
      const far = -4.5e9 * MEAN_YEAR;
      const start = [far, 0.25, 0.75, far + 1, 1, 1e22];
      const {table, dataset} = readSound(titled({start}));
      expect(Array.from(table.order)).to.deep.equal([0, 3, 1, 2, 4, 5]);
      for (let row = 0; row < table.length; row++) {
        expect(table.latest[row]).to.be.above(table.earliest[row]);
        expect(dataset.events[table.order[row]].date.earliest).to.equal(table.earliest[row]);
        expect(dataset.events[table.order[row]].date.endLatest).to.equal(table.endLatest[row]);
      }
      const years = readSound(titled({start, precision: 'year'})).dataset;
      const texts = years.events.map(({date}) => date.edtf!);
      expect(texts[1]).to.equal('1970');
      const read = readDataset(texts.map((date, i) => ({title: `Event ${i}`, date}))).dataset;
      expect(Array.from(years.events)).to.deep.equal(read.events);
      expect(columnsOf(compileTable(years))).to.deep.equal(columnsOf(compileTable(read)));
    });

    it('tells of ids that several events have, once, and gives each an id of its own', () => {
      const start = Array.from({length: 30_000}, (_, i) => i * DAY);
      const given = {start, title: (index: number) => `Day ${index}`};
      for (const id of [start.map(() => 'same'), () => 'same']) {
        const {dataset, issues} = readColumns({...given, id});
        expect(issues.map(({code, path, count, message}) => [code, path, count, message])).to.deep.equal([
          [
            'duplicate-id',
            '$.columns.id',
            29_999,
            '29999 ids are those of earlier events: [1] is "same", [2] is "same", [3] is "same" and others; expected an id of its own for each event. The place of the event is added, as in "same-2"',
          ],
        ]);
        expect(new Set(dataset.events.map((event) => event.id)).size).to.equal(30_000);
        expect([0, 1, 2].map((event) => dataset.events[event].id)).to.deep.equal(['same', 'same-2', 'same-3']);
        const {indexOf, listing} = dataset.compiled!;
        expect([indexOf('same'), indexOf('same-30000'), indexOf('same-30001')]).to.deep.equal([0, 29_999, -1]);
        finish(listing!()!);
        expect([indexOf('same'), indexOf('same-2'), indexOf('other')]).to.deep.equal([0, 1, -1]);
      }
    });

    it('takes no id for one of several events that one has of its own', () => {
      const id = ['a', 'a-3', 'a', '', null, 'b'] as string[];
      const {dataset, issues} = readColumns({start: [1, 2, 3, 4, 5, 6], title: (index: number) => `${index}`, id});
      expect(dataset.events.map((event) => event.id).slice(0, 3)).to.deep.equal(['a', 'a-3', 'a-3-2']);
      expect(new Set(dataset.events.map((event) => event.id)).size).to.equal(6);
      expect(issues.map(({code, message}) => `${code} ${message.slice(0, 48)}`)).to.deep.include(
        'duplicate-id 1 id is that of an earlier event: [2] is "a"; ex',
      );
    });
  });
});
