import {expect} from 'chai';
import type {Issue} from '../../src/data/issue.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {randomDataset} from '../support/random-dataset.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const good = {title: 'A title', date: '2021-06-22'};
const told = (issues: readonly Issue[]) => issues.map(({code, severity, path}) => `${severity} ${code} ${path}`);

/** Reads one event beside a good one, which must survive whatever is wrong with the first. */
function readBeside(event: unknown): {event: Record<string, unknown> | undefined; issues: string[]; message: string} {
  const {dataset, issues} = readDataset({events: [event, {...good, id: 'good'}]});
  expect(
    dataset.events.some(({id}) => id === 'good'),
    'the other event is kept',
  ).to.equal(true);
  return {
    event: dataset.events.find(({id}) => id !== 'good') as never,
    issues: told(issues),
    message: issues[0]?.message ?? '',
  };
}

describe('readDataset', () => {
  it('reads the sample without an issue', () => {
    const {dataset, issues} = readDataset(withdrawal2021);
    expect(issues).to.deep.equal([]);
    expect(dataset.events).to.have.lengthOf(20);
    expect(dataset.groups.map(({title}) => title)).to.deep.equal(['Front line', 'Border', 'Diplomacy', 'Withdrawal']);
    expect(dataset.events.find(({id}) => id === 'all-crossings-claim')).to.include({
      status: 'claimed',
      occurrence: 'happened',
      importance: 0.4,
    });
  });

  it('shares nothing with its input', () => {
    const input = JSON.parse(JSON.stringify(withdrawal2021));
    const {dataset} = readDataset(input);
    const before = JSON.stringify(dataset);
    input.events[0].title = 'changed';
    input.events[1].attributions[0].source.title = 'changed';
    input.groups[0].title = 'changed';
    expect(JSON.stringify(dataset)).to.equal(before);
  });

  it('reads what it has read to the same dataset', () => {
    for (const value of [withdrawal2021, randomDataset(1, 100)]) {
      const once = readDataset(value).dataset;
      expect(readDataset(once)).to.deep.equal({
        dataset: once,
        issues: readDataset(value).issues.filter(({severity}) => severity === 'warning'),
      });
    }
  });

  it('reads a bare array of events', () => {
    const {dataset, issues} = readDataset([good, 7]);
    expect(dataset.events).to.have.lengthOf(1);
    expect(told(issues)).to.deep.equal(['error wrong-type $[1]']);
  });

  it('fills in what has a default', () => {
    expect(readDataset([good]).dataset.events[0]).to.deep.include({
      id: 'event-1',
      importance: 0.5,
      occurrence: 'happened',
      status: 'reported',
    });
  });

  describe('tells what is wrong, and keeps the rest', () => {
    const table: [what: string, event: unknown, issues: string[], kept: object | undefined, message: RegExp][] = [
      ['not an object', 'x', ['error wrong-type $.events[0]'], undefined, /"x" is not an object/],
      ['no title', {date: '2021'}, ['error missing $.events[0]'], undefined, /no "title"/],
      ['an empty title', {...good, title: ''}, ['error empty $.events[0].title'], undefined, /empty/],
      ['a title of null', {...good, title: null}, ['error missing $.events[0]'], undefined, /no "title"/],
      ['a date of null', {...good, date: null}, ['error missing $.events[0]'], undefined, /no "date"/],
      [
        'a title that is no text',
        {...good, title: true},
        ['error wrong-type $.events[0].title'],
        undefined,
        /true is not a text/,
      ],
      ['no date', {title: 'A'}, ['error missing $.events[0]'], undefined, /no "date"/],
      [
        'a date that is none',
        {...good, date: 'June 22'},
        ['error bad-date $.events[0].date'],
        undefined,
        /"June 22".*column 1/,
      ],
      [
        'an end before the start',
        {...good, date: '2021/2020'},
        ['error end-before-start $.events[0].date'],
        undefined,
        /before it starts/,
      ],
      [
        'bounds in the wrong order',
        {...good, date: {earliest: '2021', latest: '2020'}},
        ['error end-before-start $.events[0].date'],
        undefined,
        /ends \("2020"\) before it starts \("2021"\)/,
      ],
      [
        'bounds that bound nothing',
        {...good, date: {text: 'some day'}},
        ['error bad-date $.events[0].date'],
        undefined,
        /no bound/,
      ],
      [
        'a number beyond all time',
        {...good, date: {earliest: 1e30, latest: 1e30}},
        ['error bad-date $.events[0].date.earliest'],
        undefined,
        /1e\+30 is too far away: expected ms/,
      ],
      [
        'a start at the end of time',
        {...good, date: {earliest: Infinity}},
        ['error bad-date $.events[0].date.earliest'],
        undefined,
        /Infinity is too far away/,
      ],
      [
        'no bound but those that nobody knows',
        {...good, date: {earliest: -Infinity, latest: Infinity}},
        ['error bad-date $.events[0].date'],
        undefined,
        /no bound/,
      ],
      [
        'a title that nobody sees',
        {...good, title: ' \u200b\t'},
        ['error empty $.events[0].title'],
        undefined,
        /empty/,
      ],
      [
        'an unknown key',
        {...good, titel: 'x'},
        ['warning unknown-key $.events[0].titel'],
        {title: 'A title'},
        /"titel" is not known here; did you mean "title"\?/,
      ],
      [
        'a key with a space',
        {...good, 'a b': 1},
        ['warning unknown-key $.events[0]["a b"]'],
        {title: 'A title'},
        /not known/,
      ],
      [
        'an unknown status',
        {...good, status: 'clamed'},
        ['error unknown-value $.events[0].status'],
        {status: 'reported'},
        /"clamed" is none of .*; did you mean "claimed"\?/,
      ],
      [
        'an unknown occurrence',
        {...good, occurrence: 3},
        ['error unknown-value $.events[0].occurrence'],
        {occurrence: 'happened'},
        /3 is none of/,
      ],
      [
        'an importance out of range',
        {...good, importance: 7},
        ['error out-of-range $.events[0].importance'],
        {importance: 1},
        /7 is not from 0 to 1/,
      ],
      [
        'an importance that is no number',
        {...good, importance: Number.NaN},
        ['error wrong-type $.events[0].importance'],
        {importance: 0.5},
        /NaN is not a number/,
      ],
      [
        'a text that is too long',
        {...good, text: 'x'.repeat(20_001)},
        ['error too-long $.events[0].text'],
        {text: 'x'.repeat(20_000)},
        /20001 characters; the first 20000/,
      ],
      [
        'control characters',
        {...good, title: 'a\u202eb\u0007'},
        ['error control-characters $.events[0].title'],
        {title: 'ab'},
        /taken out/,
      ],
      [
        'an unsafe link',
        {...good, links: [{url: 'javascript:alert(1)'}, {url: '/ok'}]},
        ['error unsafe-url $.events[0].links[0].url'],
        {links: [{url: '/ok'}]},
        /not loaded; accepted are https/,
      ],
      [
        'a link without address',
        {...good, links: [{title: 'x'}]},
        ['error missing $.events[0].links[0]'],
        {links: []},
        /no "url"/,
      ],
      [
        'links that are no array',
        {...good, links: {}},
        ['error wrong-type $.events[0].links'],
        {title: 'A title'},
        /not an array/,
      ],
      [
        'an attribution by nobody',
        {...good, attributions: [{stance: 'claims'}]},
        ['error missing $.events[0].attributions[0]'],
        {attributions: []},
        /no "who"/,
      ],
      [
        'a date of saying that is none',
        {...good, attributions: [{who: 'A', said: 'yesterday'}]},
        ['error bad-date $.events[0].attributions[0].said'],
        {attributions: [{who: 'A'}]},
        /"yesterday"/,
      ],
      [
        'a place off the globe',
        {...good, place: {name: 'X', lat: 91}},
        ['error out-of-range $.events[0].place.lat'],
        {place: {name: 'X', lat: 90}},
        /91/,
      ],
      [
        'a set with gaps',
        {...good, date: '[2001,2005]'},
        ['warning date-gaps $.events[0].date'],
        {title: 'A title'},
        /whole stretch/,
      ],
      [
        'confirmed by nobody',
        {...good, status: 'confirmed'},
        ['warning confirmed-without-attribution $.events[0]'],
        {status: 'confirmed'},
        /nobody is named/,
      ],
      [
        'claimed by nobody',
        {...good, status: 'claimed'},
        ['warning claimed-by-nobody $.events[0]'],
        {status: 'claimed'},
        /nobody is named/,
      ],
      [
        'a relation to nothing',
        {...good, relations: [{type: 'answers', to: 'x'}]},
        ['warning unknown-event $.events[0].relations'],
        {title: 'A title'},
        /no event's id/,
      ],
    ];
    for (const [what, input, issues, kept, message] of table) {
      it(what, () => {
        const read = readBeside(input);
        expect(read.issues).to.deep.equal(issues);
        expect(read.message).to.match(message);
        if (kept) expect(read.event).to.deep.include(kept);
        else expect(read.event).to.equal(undefined);
      });
    }

    it('nothing of line breaks, whichever system they come from', () => {
      const {dataset, issues} = readDataset([{...good, text: 'one\r\ntwo\rthree\nfour'}]);
      expect(issues).to.deep.equal([]);
      expect(dataset.events[0].text).to.equal('one\ntwo\nthree\nfour');
    });

    it('what throws when it is looked at, and no other event', () => {
      const thrower = () => {
        throw new Error('not today');
      };
      const trap = (key: string, value: object = {...good}) =>
        Object.defineProperty(value, key, {enumerable: true, get: thrower});
      const {dataset, issues} = readDataset([
        good,
        trap('title'),
        trap('x'),
        trap('end', {title: 'A', start: '2021'}),
        {...good, tags: new Proxy(['a'], {get: thrower})},
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw Object.create(null);
            },
          },
        ),
      ]);
      expect(dataset.events.map(({id}) => id)).to.deep.equal(['event-1', 'event-2', 'event-3']);
      expect(told(issues)).to.deep.equal([
        'error wrong-type $[1].title',
        'warning unknown-key $[2].x',
        'error wrong-type $[3]',
        'error wrong-type $[4].tags',
        'error wrong-type $[5]',
      ]);
      expect(issues[0].message).to.equal('it cannot be read: "Error: not today"');
      expect(readDataset(trap('title', {events: [good]})).dataset.events).to.have.lengthOf(1);
      const {proxy, revoke} = Proxy.revocable([], {});
      revoke();
      for (const value of [proxy, new Proxy([good], {get: thrower}), new Proxy({}, {ownKeys: thrower})])
        expect(told(readDataset(value).issues)).to.deep.equal(['error wrong-type $']);
    });

    it('the same id twice', () => {
      const {dataset, issues} = readDataset([
        {...good, id: 'a'},
        {...good, id: 'a'},
        {...good, id: 'a-2'},
      ]);
      expect(dataset.events.map(({id}) => id)).to.deep.equal(['a', 'a-3', 'a-2']);
      expect(told(issues)).to.deep.equal(['error duplicate-id $[1].id']);
    });

    it('a made-up id never takes one that is given', () => {
      const {dataset} = readDataset([good, {...good, id: 'event-1'}]);
      expect(dataset.events.map(({id}) => id)).to.deep.equal(['event-1-2', 'event-1']);
    });

    it('a planned event in the past of "now"', () => {
      const {issues} = readDataset({
        now: '2021-06-22',
        events: [
          {...good, date: '2021-06-21', occurrence: 'planned'},
          {...good, occurrence: 'planned'},
        ],
      });
      expect(told(issues)).to.deep.equal(['warning planned-in-the-past $.events[0]']);
    });

    it('an axis that ends before it starts', () => {
      const {dataset, issues} = readDataset({start: '2021', end: '2020', events: [good]});
      expect(told(issues)).to.deep.equal(['error end-before-start $.end']);
      expect(dataset).to.not.have.any.keys('start', 'end');
    });

    it('a group that is not listed', () => {
      const {dataset, issues} = readDataset({groups: [{id: 'a', title: 'A'}], events: [{...good, group: 'b'}]});
      expect(dataset.groups).to.deep.equal([
        {id: 'a', title: 'A'},
        {id: 'b', title: 'b'},
      ]);
      expect(told(issues)).to.deep.equal(['warning unknown-group $.groups']);
      expect(readDataset([{...good, group: 'b'}]).issues, 'nothing is wrong where no groups are listed').to.deep.equal(
        [],
      );
    });

    it('values that are no dataset at all', () => {
      for (const value of [undefined, null, 7, 'x', true, () => 1, new Date(0), {}]) {
        const {dataset, issues} = readDataset(value);
        expect(dataset.events).to.deep.equal([]);
        expect(issues.length).to.be.at.least(1);
      }
    });

    it('paths point at where the event stood, though others before it were left out', () => {
      const {issues} = readDataset([7, {...good, status: 'claimed'}]);
      expect(told(issues)).to.deep.equal(['error wrong-type $[0]', 'warning claimed-by-nobody $[1]']);
    });
  });

  it('lets no key of the prototype through', () => {
    const {dataset, issues} = readDataset(
      JSON.parse(
        '{"__proto__": {"polluted": 1}, "constructor": 1, "events": [{"title": "A", "date": "2021", "__proto__": {"polluted": 1}, "toString": 1}]}',
      ),
    );
    expect(({} as {polluted?: number}).polluted).to.equal(undefined);
    expect((dataset as {polluted?: number}).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(dataset.events[0])).to.equal(Object.prototype);
    expect(told(issues)).to.deep.equal([
      'warning unknown-key $.__proto__',
      'warning unknown-key $.constructor',
      'warning unknown-key $.events[0].__proto__',
      'warning unknown-key $.events[0].toString',
    ]);
  });

  it('reads bounds', () => {
    const date = (value: unknown) => readDataset([{title: 'A', date: value}]).dataset.events[0]?.date;
    const ms = (text: string) => Date.parse(text);
    expect(date({earliest: '2021-06-21', latest: '2021-09-10', text: 'before early September'})).to.include({
      kind: 'point',
      earliest: ms('2021-06-21'),
      latest: ms('2021-09-11'),
      endEarliest: ms('2021-06-21'),
      endLatest: ms('2021-09-11'),
      precision: 'day',
      text: 'before early September',
    });
    expect(date({latest: '2021'})).to.include({
      kind: 'point',
      earliest: -Infinity,
      latest: ms('2022-01-01'),
      precision: 'year',
    });
    expect(date({kind: 'point', endEarliest: '2021-03', endLatest: '2021-05'})).to.include({
      kind: 'point',
      earliest: ms('2021-03-01'),
      latest: ms('2021-06-01'),
      endEarliest: ms('2021-03-01'),
      endLatest: ms('2021-06-01'),
    });
    expect(date({earliest: '2021'})).to.include({kind: 'point', earliest: ms('2021-01-01'), latest: Infinity});
    expect(date({earliest: '2021-05', latest: '2021-06', endEarliest: '2021-08', endLatest: '2021-09'})).to.include({
      kind: 'span',
      earliest: ms('2021-05-01'),
      latest: ms('2021-07-01'),
      endEarliest: ms('2021-08-01'),
      endLatest: ms('2021-10-01'),
    });
    expect(date({earliest: 0, latest: 1000})).to.include({earliest: 0, latest: 1000, precision: 'millisecond'});
    expect(date({edtf: '2021-06~', text: 'early summer'})).to.include({
      precision: 'month',
      approximate: true,
      text: 'early summer',
    });
    expect(date({earliest: null, latest: '2021'})).to.include({earliest: -Infinity});
  });

  it('reads bounds that are one moment, that nobody knows, or that come from a program', () => {
    const date = (value: unknown) => readDataset([{title: 'A', date: value}]).dataset.events[0]?.date;
    const ms = (text: string) => Date.parse(text);
    expect(date({earliest: 0, latest: 0}), 'a moment').to.include({
      kind: 'point',
      earliest: 0,
      latest: 1,
      endEarliest: 0,
      endLatest: 1,
    });
    expect(date({earliest: 0, latest: 0, endEarliest: 5, endLatest: 5})).to.include({
      kind: 'span',
      earliest: 0,
      latest: 1,
      endEarliest: 5,
      endLatest: 6,
    });
    expect(date({earliest: -1e20, latest: -1e20}).latest, 'where single ms are lost').to.be.above(-1e20);
    expect(date({earliest: '[..2021]', endLatest: '2022'})).to.include({
      kind: 'span',
      earliest: -Infinity,
      latest: ms('2023-01-01'),
      endEarliest: -Infinity,
      endLatest: ms('2023-01-01'),
    });
    expect(date({earliest: '2021', endLatest: '[2022..]'})).to.include({
      earliest: ms('2021-01-01'),
      latest: ms('2022-01-01'),
      endEarliest: ms('2021-01-01'),
      endLatest: Infinity,
    });
    expect(date({earliest: new Date(5), latest: new Date(9)})).to.include({earliest: 5, latest: 9});
    expect(date({earliest: '2021', openEnd: true})).to.include({
      kind: 'span',
      openEnd: true,
      endEarliest: Infinity,
      endLatest: Infinity,
    });
    const open = date({endLatest: '2021', openStart: true});
    expect(open).to.include({kind: 'span', openStart: true, earliest: -Infinity, latest: -Infinity});
    expect(date(open), 'read again').to.deep.equal(open);
    for (const reversed of [
      {earliest: '2022', latest: '2021', endLatest: '2024'},
      {earliest: '2021', endEarliest: '2023', endLatest: '2022'},
      {earliest: 1, latest: 0},
      {earliest: '2021', latest: '2020'},
    ]) {
      expect(told(readDataset([{title: 'A', date: reversed}]).issues), JSON.stringify(reversed)).to.deep.equal([
        'error end-before-start $[0].date',
      ]);
    }
    const offset = (value: unknown) =>
      told(readDataset([{title: 'A', date: {edtf: '2021', offsetMinutes: value}}]).issues);
    expect([33.7, '30', 1440, -1440, 1439, -1439, 0].map((value) => offset(value)[0] ?? 'fine')).to.deep.equal([
      'error wrong-type $[0].date.offsetMinutes',
      'error wrong-type $[0].date.offsetMinutes',
      'error out-of-range $[0].date.offsetMinutes',
      'error out-of-range $[0].date.offsetMinutes',
      'fine',
      'fine',
      'fine',
    ]);
  });

  it('reads numbers where text is meant, years, and Dates', () => {
    const {dataset, issues} = readDataset({
      title: 1984,
      groups: [{id: 2, title: 3}],
      events: [{id: 7, title: 1984, group: 2, date: 2021, tags: [1n], place: {name: 9}}],
    });
    expect(issues).to.deep.equal([]);
    expect(dataset.title).to.equal('1984');
    expect(dataset.groups).to.deep.equal([{id: '2', title: '3'}]);
    expect(dataset.events[0]).to.deep.include({id: '7', title: '1984', group: '2', tags: ['1'], place: {name: '9'}});
    const date = (value: unknown) => readDataset([{title: 'A', date: value}]).dataset.events[0]?.date;
    expect([2021, 79, 9999].map((year) => date(year)?.edtf)).to.deep.equal(['2021', '0079', '9999']);
    for (const number of [0, -1, 10_000, 2021.5, Number.NaN, Infinity, 1_624_320_000_000])
      expect(date(number), String(number)).to.equal(undefined);
    const noon = new Date(Date.UTC(2021, 5, 22, 12, 30, 15, 250));
    expect(date(noon)).to.include({
      earliest: Number(noon),
      latest: Number(noon) + 1,
      precision: 'millisecond',
      offsetMinutes: 0,
    });
    expect(date(new Date(Date.UTC(2021, 5, 22, 12, 30)))).to.include({precision: 'second', offsetMinutes: 0});
    expect(date(new Date('2021-06-22')))
      .to.include({edtf: '2021-06-22T00:00:00.000Z', precision: 'day', latest: Date.UTC(2021, 5, 23)})
      .and.not.have.property('offsetMinutes');
    expect(date(new Date(Date.UTC(-43, 2, 15)))?.edtf).to.equal('-0043-03-15T00:00:00.000Z');
    expect(told(readDataset([{title: 'A', date: new Date(Number.NaN)}]).issues)).to.deep.equal([
      'error wrong-type $[0].date',
    ]);
    expect(
      readDataset([{...good, attributions: [{who: 'A', said: 2021}]}]).dataset.events[0].attributions,
    ).to.deep.equal([{who: 'A', said: '2021'}]);
  });

  it('reads start and end beside each other as a date, and shows how it is written', () => {
    const read = (event: object) => {
      const {dataset, issues} = readDataset([{title: 'A', ...event}]);
      return [dataset.events[0]?.date.edtf, ...told(issues), issues[0]?.message];
    };
    expect(read({start: '2021-05-01', end: '2021-06-22'})).to.deep.equal([
      '2021-05-01/2021-06-22',
      'warning unknown-key $[0].start',
      '"start" and "end" are read as "date": "2021-05-01/2021-06-22"',
    ]);
    expect(read({start: 2004, end: new Date('2021-06-22')})[0]).to.equal('2004/2021-06-22T00:00:00.000Z');
    expect(read({start: '2021-05', end: null})).to.deep.equal([
      '2021-05',
      'warning unknown-key $[0].start',
      '"start" is read as "date"; write "date"',
    ]);
    expect(read({start: '2021-05', end: 'June 22, 2021'}).slice(0, 2)).to.deep.equal([
      undefined,
      'error bad-date $[0].end',
    ]);
    expect(read({start: '2022', end: '2021'}).slice(0, 3)).to.deep.equal([
      undefined,
      'warning unknown-key $[0].start',
      'error end-before-start $[0].date',
    ]);
    expect(read({date: '2021', start: '2020'}).slice(0, 2)).to.deep.equal(['2021', 'warning unknown-key $[0].start']);
  });

  it('gives nothing from a prototype that somebody has changed', () => {
    const names = ['title', 'date', 'text', 'group', 'start', 'openStart', 'offsetMinutes', 'accepted', 'given'];
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    for (const name of names) prototype[name] = '2021';
    try {
      const {dataset, issues} = readDataset([good, {}, {title: 'B'}, {title: 'C', date: {earliest: '2021'}}]);
      expect(told(issues)).to.deep.equal(['error missing $[1]', 'error missing $[2]']);
      expect(dataset.events.map(({title}) => title)).to.deep.equal(['A title', 'C']);
      expect([
        dataset.title,
        dataset.start,
        dataset.events[0].text,
        dataset.events[0].group,
        dataset.events[0].date.text,
        dataset.events[1].date.offsetMinutes,
        dataset.groups.length,
      ]).to.deep.equal([undefined, undefined, undefined, undefined, undefined, undefined, 0]);
    } finally {
      for (const name of names) delete prototype[name];
    }
  });

  it('puts U+FFFD in place of half characters, and takes out what is in no XML', () => {
    const {dataset, issues} = readDataset([
      {...good, title: 'a\ud800b\udc00 \u{1f600}', text: 'x\uffffy\ufffe', group: '\udfff'},
      {...good, title: `${'a'.repeat(59)}\u{1f600}${'b'.repeat(500)}`},
    ]);
    expect(dataset.events[0]).to.include({title: 'a\ufffdb\ufffd \u{1f600}', text: 'xy', group: '\ufffd'});
    expect(dataset.groups).to.deep.equal([{id: '\ufffd', title: '\ufffd'}]);
    expect(told(issues).filter((issue) => issue.includes('control-characters'))).to.have.lengthOf(3);
    for (const {message} of issues) expect(message).to.not.match(/\p{Surrogate}/u);
  });

  describe('in time that grows with the size of the data alone', () => {
    const events = (count: number, more: (i: number) => object) =>
      Array.from({length: count}, (_, i) => ({title: `Event ${i}`, date: '2021-06-22', ...more(i)}));
    /** Of the processor, ms: what else the machine does does not count. The best of five. */
    const time = (value: unknown) =>
      Math.min(
        ...[1, 2, 3, 4, 5].map(() => {
          const before = process.cpuUsage();
          readDataset(value);
          const {user, system} = process.cpuUsage(before);
          return (user + system) / 1000;
        }),
      );
    // Dates with a time of day: the reader of rare dates reads these as it reads what is no date.
    const clean = time(events(20_000, () => ({date: '2021-06-22T10:00'})));
    const table: [what: string, value: unknown][] = [
      ['equal ids', events(20_000, () => ({id: 'a'}))],
      ['ids that look like what is made of equal ones', events(20_000, (i) => ({id: i % 2 ? 'a' : `a-${i}`}))],
      ['unknown keys', events(20_000, () => ({titel: 1, dat: 2, gruop: 3, foo: 4}))],
      ['bad dates', events(20_000, () => ({date: 'June 22, 2021'}))],
      ['bad words', events(20_000, () => ({status: 'clamed'}))],
      [
        '60,000 keys of one event',
        [{...good, ...Object.fromEntries(Array.from({length: 60_000}, (_, i) => [`key${i}`, 1]))}],
      ],
      ['a key of 2 MB', [{...good, ['k'.repeat(2_000_000)]: 1}]],
      ['a title of 2 MB', [{...good, title: 'k'.repeat(2_000_000)}]],
    ];
    // A date that is none takes some four times as long, as an error is thrown for it, and all else less than twice as
    // long; what grew with the square took a hundred times as long.
    for (const [what, value] of table) it(what, () => expect(time(value)).to.be.below(20 + 10 * clean));

    it('and quotes but the beginning of anything', () => {
      for (const {path, message} of table.flatMap(([, value]) => readDataset(value).issues))
        expect(path.length + message.length).to.be.below(400);
    });
  });

  it('never throws, whatever it is given', () => {
    const random = randomFrom(14);
    const values = [
      undefined,
      null,
      0,
      -1,
      Infinity,
      Number.NaN,
      '',
      'x',
      '2021',
      '2021/2020',
      [],
      {},
      [[]],
      {events: []},
      {edtf: 'x'},
      {earliest: 'x'},
      {earliest: {}},
      true,
      'javascript:x',
    ];
    const keys = [
      'id',
      'title',
      'date',
      'text',
      'group',
      'tags',
      'importance',
      'occurrence',
      'status',
      'attributions',
      'place',
      'media',
      'links',
      'relations',
      'lang',
      '__proto__',
      'x',
    ];
    for (let i = 0; i < cases(2000, 5000); i++) {
      const event = Object.fromEntries(Array.from({length: 6}, () => [pick(random, keys), pick(random, values)]));
      const value = {
        start: pick(random, values),
        end: pick(random, values),
        now: pick(random, values),
        groups: pick(random, values),
        meta: pick(random, values),
        events: [event, pick(random, values), {...good, ...event}],
      };
      const {dataset, issues} = readDataset(value);
      for (const {path, message} of issues)
        expect(path.startsWith('$') && message.length > 0 && message.length < 500).to.equal(true);
      expect(new Set(dataset.events.map(({id}) => id)).size).to.equal(dataset.events.length);
    }
  });

  it('lists a thousand issues of either severity, and counts the rest', () => {
    const {issues} = readDataset([
      ...Array.from({length: 5000}, () => ({...good, x: 1})),
      ...Array.from({length: 2000}, () => ({...good, date: 'x'})),
    ]);
    expect(issues).to.have.lengthOf(2002);
    expect(issues.slice(-2)).to.deep.equal([
      {code: 'too-many-issues', severity: 'error', path: '$', message: '1000 more errors are not listed', count: 1000},
      {
        code: 'too-many-issues',
        severity: 'warning',
        path: '$',
        message: '4000 more warnings are not listed',
        count: 4000,
      },
    ]);
  });
});
