import {expect} from 'chai';
import {axisZone} from '../../src/data/axis-zone.js';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {de} from '../../src/locales/de.js';
import {en} from '../../src/locales/en.js';
import {formatDate} from '../../src/time/format-date.js';
import {parseDate} from '../../src/time/parse-date.js';
import {isZone, onAxis, toInstant, toWall} from '../../src/time/zones.js';
import {readZone} from '../../src/time/zone-clocks.js';
import {offsetText, zoneName} from '../../src/time/zone-name.js';
import '../support/zone-rules.js';

const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/ ?– ?/g, ' – ');
const told = (edtf: string, zone: string | undefined, length: 'long' | 'short' = 'long') =>
  plain(formatDate(parseDate(edtf), {locale: 'en', messages: en, length, zone}));
const iso = (time: number) => new Date(time).toISOString().replace(':00.000Z', 'Z');
const read = (value: unknown) => readDataset(value).dataset;
const zoneOf = (dates: string[], timeZone?: string) =>
  axisZone(read({...(timeZone && {timeZone}), events: dates.map((date) => ({title: 'A', date}))}));

describe('a zone', () => {
  it('has a name, an offset, or is that of the machine', () => {
    for (const text of [
      'Europe/Berlin',
      'America/Argentina/Buenos_Aires',
      'UTC',
      '+04:30',
      '-0330',
      '+05',
      '+23:59',
      '-23:59',
      'local',
    ])
      expect(isZone(text), text).to.equal(true);
    for (const text of ['', 'Mars/Olympus', '+24:00', '+4:30', '+04:60', '04:30', 'Berlin', 'local ', '2021', '<b>'])
      expect(isZone(text), text).to.equal(false);
    expect(['-0330', '+05', '+00:00', 'Etc/UTC', 'Mars'].map(readZone)).to.deep.equal([
      '-03:30',
      '+05:00',
      'UTC',
      'UTC',
      undefined,
    ]);
  });

  it('begins its days with its own midnights, and goes on where its clocks leap', () => {
    const table: [zone: string, wall: string, instant: string][] = [
      ['America/New_York', '2001-09-11T00:00', '2001-09-11T04:00Z'],
      ['Asia/Kathmandu', '2001-09-11T00:00', '2001-09-10T18:15Z'],
      ['-03:30', '2001-09-11T00:00', '2001-09-11T03:30Z'],
      ['Europe/Berlin', '2021-03-28T02:30', '2021-03-28T01:00Z'], // does not exist
      ['Europe/Berlin', '2021-10-31T02:30', '2021-10-31T00:30Z'], // twice
      ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00Z'], // no midnight
      ['America/Sao_Paulo', '2018-02-18T00:00', '2018-02-18T03:00Z'], // clocks go back as it strikes
      ['America/St_Johns', '2010-11-07T00:00', '2010-11-07T02:30Z'], // two midnights
      ['Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00Z'], // a day that was left out
      ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00Z'],
    ];
    for (const [zone, wall, instant] of table)
      expect(iso(toInstant(Date.parse(`${wall}Z`), zone)), `${wall} ${zone}`).to.equal(instant);
  });

  it('knows offsets of seconds, and none where Date has ended', () => {
    const noon = Date.UTC(1900, 0, 1, 12);
    const offset = toWall(noon, 'Africa/Monrovia') - noon;
    expect(offset).to.equal(-(43 * 60 + 8) * 1000);
    expect(offsetText(offset)).to.equal('−0:43:08');
    for (const time of [1e17, -1e17, Infinity, -Infinity]) {
      expect(toWall(time, 'Europe/Berlin')).to.equal(time);
      expect(toInstant(time, 'Europe/Berlin')).to.equal(time);
    }
  });

  it('is named as long as its clocks are not changed, and else in general', () => {
    const named = (zone: string, start: string, end: string, messages = en) =>
      zoneName(zone, [Date.parse(start), Date.parse(end)], messages.locale, messages);
    expect(named('America/New_York', '2001-09-11', '2001-09-12')).to.equal('Eastern Daylight Time');
    expect(named('America/New_York', '2001-01-11', '2001-01-12')).to.equal('Eastern Standard Time');
    expect(named('America/New_York', '2001-01-01', '2002-01-01')).to.equal('Eastern Time');
    expect(named('Europe/Berlin', '2021-10-30', '2021-11-01')).to.equal('Central European Time');
    expect(named('Europe/Berlin', '2021-07-01', '2021-07-02', de)).to.equal('Mitteleuropäische Sommerzeit');
    expect(named('-04:00', '2001-01-01', '2002-01-01')).to.equal('UTC−4');
    expect(named('UTC', '2001-01-01', '2002-01-01')).to.equal('UTC');
  });
});

describe('a date in a zone', () => {
  it('is told by the clocks of the axis, or by its own with its offset', () => {
    const table: [edtf: string, zone: string | undefined, long: string, short: string][] = [
      ['2001-09-11T08:46-04:00', 'America/New_York', 'September 11, 2001 at 8:46 AM UTC−4', 'Sep 11, 2001, 8:46 AM'],
      ['2001-09-11T08:46-04:00', 'UTC', 'September 11, 2001 at 8:46 AM UTC−4', 'Sep 11, 2001, 8:46 AM UTC−4'],
      ['2001-09-11T20:30-04:00', 'Europe/Berlin', 'September 11, 2001 at 8:30 PM UTC−4', 'Sep 11, 2001, 8:30 PM UTC−4'],
      ['2001-09-11T12:46Z', 'America/New_York', 'September 11, 2001 at 8:46 AM UTC−4', 'Sep 11, 2001, 8:46 AM'],
      [
        '2001-09-11T12:46+00:00',
        'America/New_York',
        'September 11, 2001 at 12:46 PM UTC',
        'Sep 11, 2001, 12:46 PM UTC',
      ],
      ['2001-09-11T12:46Z', 'Asia/Kathmandu', 'September 11, 2001 at 6:31 PM UTC+5:45', 'Sep 11, 2001, 6:31 PM'],
      ['2001-09-11T08:46', 'America/New_York', 'September 11, 2001 at 8:46 AM', 'Sep 11, 2001, 8:46 AM'],
      ['2001-09-11', 'America/New_York', 'September 11, 2001', 'Sep 11, 2001'],
      ['2001-09-11T08:46-04:00', undefined, 'September 11, 2001 at 8:46 AM UTC−4', 'Sep 11, 2001, 8:46 AM'],
      ['2021-10-31T00:30Z', 'Europe/Berlin', 'October 31, 2021 at 2:30 AM UTC+2', 'Oct 31, 2021, 2:30 AM'],
      ['2021-10-31T01:30Z', 'Europe/Berlin', 'October 31, 2021 at 2:30 AM UTC+1', 'Oct 31, 2021, 2:30 AM UTC+1'],
      [
        '2021-10-30T20:00Z/2021-10-31T05:00Z',
        'Europe/Berlin',
        'October 30, 2021 at 10:00 PM UTC+2 – October 31, 2021 at 6:00 AM UTC+1',
        'Oct 30, 2021, 10:00 PM – Oct 31, 2021, 6:00 AM',
      ],
      [
        '2021-10-31T00:50Z/2021-10-31T01:10Z',
        'Europe/Berlin',
        'October 31, 2021 at 2:50 AM UTC+2 – October 31, 2021 at 2:10 AM UTC+1',
        'Oct 31, 2021, 2:50 AM – Oct 31, 2021, 2:10 AM UTC+1',
      ],
      ['2021-03-28T00:59Z', 'Europe/Berlin', 'March 28, 2021 at 1:59 AM UTC+1', 'Mar 28, 2021, 1:59 AM'],
      [
        '2021-06-22/2021-06-23T10:00-02:00',
        'UTC',
        'June 22, 2021 – June 23, 2021 at 10:00 AM UTC−2',
        'Jun 22, 2021 – Jun 23, 2021, 10:00 AM UTC−2',
      ],
    ];
    for (const [edtf, zone, long, short] of table) {
      expect(told(edtf, zone), `${edtf} ${zone}`).to.equal(long);
      expect(told(edtf, zone, 'short'), `${edtf} ${zone}, short`).to.equal(short);
    }
  });

  it('has its hours whole where offsets are not', () => {
    expect(told('2021-06-22T14+05:45', 'Asia/Kathmandu')).to.equal('June 22, 2021 at 2 PM UTC+5:45');
    expect(told('[2021-06-22T14+05:45..2021-06-22T16+05:45]', undefined)).to.equal(
      'between June 22 at 2 PM UTC+5:45 and June 22, 2021 at 4 PM UTC+5:45',
    );
  });

  it('lies on the calendar of the axis if it is of the calendar, else where it is', () => {
    const bounds = (edtf: string, zone: string) => {
      const {earliest, endLatest} = onAxis(parseDate(edtf), zone);
      return [earliest, endLatest].map((time) => (Number.isFinite(time) ? iso(time) : time));
    };
    expect(bounds('2001-09-11', 'America/New_York')).to.deep.equal(['2001-09-11T04:00Z', '2001-09-12T04:00Z']);
    expect(bounds('2001-09-11T08:46', 'America/New_York')).to.deep.equal(['2001-09-11T12:46Z', '2001-09-11T12:47Z']);
    expect(bounds('2001-09-11T08:46-04:00', 'Asia/Tokyo')).to.deep.equal(['2001-09-11T12:46Z', '2001-09-11T12:47Z']);
    expect(bounds('2021-10-31', 'Europe/Berlin')).to.deep.equal(['2021-10-30T22:00Z', '2021-10-31T23:00Z']);
    expect(bounds('2021-11/..', 'America/New_York')).to.deep.equal(['2021-11-01T04:00Z', Infinity]);
  });
});

describe('the zone of an axis', () => {
  it('is the one that is asked for, else the offset that all instants share, else UTC', () => {
    expect(zoneOf(['2001-09-11T08:46-04:00', '2001-09-11T20:30-04:00', '2001-09'])).to.deep.equal({
      zone: '-04:00',
      hasInstants: true,
    });
    expect(zoneOf(['2001-09-11T08:46-04:00', '2001-09-11T20:30+02:00'])).to.deep.equal({
      zone: 'UTC',
      hasInstants: true,
    });
    expect(zoneOf(['2001-09-11T08:46Z'])).to.deep.equal({zone: 'UTC', hasInstants: true});
    expect(zoneOf(['2001-09-11T08:46', '2001'])).to.deep.equal({zone: 'UTC', hasInstants: false});
    expect(zoneOf(['2001-09-11T08:46', '2001'], 'America/New_York')).to.deep.equal({
      zone: 'America/New_York',
      hasInstants: true,
    });
    expect(zoneOf(['2001-09-11'], 'America/New_York')).to.deep.equal({zone: 'America/New_York', hasInstants: false});
  });

  it('is that of bounds too, and survives a second reading', () => {
    const dataset = read({
      events: [
        {title: 'A', date: {earliest: '2001-09-11T08:46-04:00', latest: '2001-09-11T08:50-04:00'}},
        {title: 'B', date: '2001-09-11'},
      ],
    });
    for (const again of [dataset, read(dataset), read(JSON.parse(JSON.stringify(dataset)))]) {
      const {zone, earliest} = compileTable(again);
      expect(zone).to.equal('-04:00');
      expect(Array.from(earliest, iso)).to.deep.equal(['2001-09-11T04:00Z', '2001-09-11T12:46Z']);
    }
  });

  it('decides what lies before what', () => {
    const {issues} = readDataset({
      start: '2001-09-11T22:00-04:00',
      end: '2001-09-11',
      now: '2001-09-11',
      events: [{title: 'A', date: '2001-09-11T23:30-04:00', occurrence: 'planned'}],
    });
    expect(issues).to.deep.equal([]);
  });

  it('that is none is told, with what would work', () => {
    for (const timeZone of ['Mars', 7, '+25:00']) {
      const {dataset, issues} = readDataset({timeZone, events: [{title: 'A', date: '2001'}]});
      expect(issues.map(({code, path}) => [code, path])).to.deep.equal([['bad-time-zone', '$.timeZone']]);
      expect(issues[0].message).to.include(String(timeZone)).and.to.include('America/New_York');
      expect(dataset.timeZone).to.equal(undefined);
    }
  });
});
