import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readColumns} from '../../src/data/read-columns.js';
import {DAY} from '../../src/time/calendar.js';
import {chunk, DATE_UNIT, dictionary, FakeTable, FakeVector, TIME_UNIT, TYPE, utf8, vector} from '../support/arrow.js';
import '../support/zone-rules.js';

const TIMES = [Date.UTC(2021, 5, 22), Date.UTC(2021, 5, 21, 8, 30), Date.UTC(1920, 0, 1), 1];
const TITLES = ['A', 'B', 'C', 'D'];
const big = (times: readonly number[], perMs: (ms: bigint) => bigint) =>
  BigInt64Array.from(times, (ms) => perMs(BigInt(ms)));

/** The events of a table: title, and first and last instant. */
function eventsOf(children: Record<string, FakeVector>) {
  const {dataset, issues} = readColumns({columns: new FakeTable({title: utf8(TITLES), ...children})});
  expect(issues).to.deep.equal([]);
  const table = compileTable(dataset);
  return {dataset, table, told: dataset.events.map(({title, date}) => [title, date.earliest, date.endLatest] as const)};
}

describe('columns of Apache Arrow', () => {
  const type = {typeId: TYPE.timestamp};
  const seconds = TIMES.map((ms) => Math.floor(ms / 1000) * 1000);
  const rows = (times: readonly number[]) => times.map((time, i) => [TITLES[i], time, time + 1]);

  it('are timestamps of any unit', () => {
    for (const [unit, values, times] of [
      ['second', big(seconds, (ms) => ms / 1000n), seconds],
      ['millisecond', big(TIMES, (ms) => ms), TIMES],
      ['microsecond', big(TIMES, (ms) => ms * 1000n + 7n), TIMES],
      ['nanosecond', big(TIMES, (ms) => ms * 1_000_000n + 700_000n), TIMES],
    ] as const)
      expect(eventsOf({start: vector({...type, unit: TIME_UNIT[unit]}, values)}).told, unit).to.deep.equal(rows(times));
  });

  it('are dates of either unit, and numbers of ms', () => {
    const days = TIMES.map((ms) => Math.floor(ms / DAY));
    const wanted = days.map((day, i) => [TITLES[i], day * DAY, (day + 1) * DAY]);
    const date = {typeId: TYPE.date};
    expect(eventsOf({start: vector({...date, unit: DATE_UNIT.day}, Int32Array.from(days))}).told).to.deep.equal(wanted);
    const ms = big(days, (day) => day * BigInt(DAY));
    expect(eventsOf({start: vector({...date, unit: DATE_UNIT.millisecond}, ms)}).told).to.deep.equal(wanted);
    expect(eventsOf({start: vector({typeId: TYPE.float}, Float64Array.from(TIMES))}).told).to.deep.equal(rows(TIMES));
    expect(eventsOf({start: vector({typeId: TYPE.int}, BigInt64Array.from(TIMES, BigInt))}).told).to.deep.equal(
      rows(TIMES),
    );
  });

  it('have nulls: no end, no group, no word, and no event without a start', () => {
    const start = vector(
      {...type, unit: TIME_UNIT.millisecond},
      big(TIMES, (ms) => ms),
      [3],
    );
    const end = vector(
      {...type, unit: TIME_UNIT.microsecond},
      big(TIMES, (ms) => (ms + 9n) * 1000n),
      [1, 3],
    );
    const {dataset, issues} = readColumns(
      new FakeTable({
        start,
        end,
        title: utf8(TITLES),
        group: dictionary(['north', 'south'], [[1, 0, 0, 0]], [1]),
        status: dictionary(['disputed', 'claimed'], [[1, 0, 1, 0]], [2]),
        importance: vector({typeId: TYPE.float}, Float32Array.of(0.25, 1, 0, 0), [1]),
        text: utf8(['', 'text', '', ''], [0, 2, 3]),
        other: utf8(TITLES),
      }),
    );
    expect(issues.map(({path, message}) => `${path} ${message.slice(0, 60)}`)).to.deep.equal([
      '$.columns.start 1 start is no time, and its event is left out: [3] is null; ',
      '$.columns.status in 1 of 3 events that were looked at: "A" ("event-1") is cla',
    ]);
    expect(
      dataset.events.map(({title, date, group, status, importance, text}) => [
        title,
        date.kind,
        date.endLatest,
        group,
        status,
        importance,
        text,
      ]),
    ).to.deep.equal([
      ['A', 'span', TIMES[0] + 9, 'south', 'claimed', 0.25, undefined],
      ['B', 'point', TIMES[1] + 1, undefined, 'disputed', 0.5, 'text'],
      ['C', 'span', TIMES[2] + 9, 'north', 'reported', 0, undefined],
    ]);
    expect(dataset.groups).to.deep.equal([
      {id: 'north', title: 'north'},
      {id: 'south', title: 'south'},
    ]);
  });

  it('come in chunks, with a dictionary or with texts as they are', () => {
    const unit = {...type, unit: TIME_UNIT.millisecond};
    const times = big(TIMES, (ms) => ms);
    const start = new FakeVector(chunk(unit, times.slice(0, 1)), chunk(unit, times.slice(1)));
    const wanted = ['south', 'north', 'north', 'south'];
    for (const group of [dictionary(['north', 'south'], [[1], [0, 0, 1]]), utf8(wanted)]) {
      const {told, dataset} = eventsOf({start, group});
      expect(told).to.deep.equal(rows(TIMES));
      expect(dataset.events.map(({group}) => group)).to.deep.equal(wanted);
    }
    const groups = [{id: 'south', title: 'The south'}];
    const columns = new FakeTable({start, title: utf8(TITLES), group: dictionary(['north', 'south'], [[1, 0, 0, 1]])});
    expect(readColumns({groups, columns}).dataset.groups.map(({title}) => title)).to.deep.equal(['The south', 'north']);
  });

  it('have codes of groups, and words for precisions', () => {
    const start = vector(
      {...type, unit: TIME_UNIT.millisecond},
      big(TIMES, (ms) => ms),
    );
    const {dataset, issues} = readColumns({
      groups: [
        {id: 'x', title: 'X'},
        {id: 'y', title: 'Y'},
      ],
      columns: new FakeTable({
        start,
        title: utf8(TITLES),
        group: vector({typeId: TYPE.int}, Uint8Array.of(1, 0, 1, 0), [2]),
        precision: dictionary(['month', 'minute', 'year'], [[0, 1, 2, 2]]),
        id: utf8(['a', 'b', 'c', 'd']),
      }),
    });
    expect(issues).to.deep.equal([]);
    expect(dataset.events.map(({id, group, date}) => [id, group, date.edtf])).to.deep.equal([
      ['a', 'y', '2021-06'],
      ['b', 'x', '2021-06-21T08:30Z'],
      ['c', undefined, '1920'],
      ['d', 'x', '1970'],
    ]);
  });

  it('are asked for texts only where an event is shown', () => {
    const title = utf8(Array.from({length: 5000}, (_, i) => `Event ${i}`));
    const start = vector(
      {typeId: TYPE.float},
      Float64Array.from({length: 5000}, (_, i) => i),
    );
    const {dataset} = readColumns(new FakeTable({start, title}));
    expect(title.gets).to.be.at.most(20);
    expect(dataset.events.length).to.equal(5000);
  });

  it('say which columns they have, where one is missing', () => {
    const {issues} = readColumns(new FakeTable({time: utf8(['a']), title: utf8(['b'])}));
    expect(issues.map(({path, message}) => [path, message])).to.deep.equal([
      ['$.columns', 'the table has no column "start", but "time, title"'],
    ]);
  });
});
