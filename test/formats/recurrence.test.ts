// Rules of recurrence, compared with ical.js and with the examples of RFC 5545.
import {expect} from 'chai';
import ICAL from 'ical.js';
import {readTime} from '../../src/formats/icalendar/calendar-values.js';
import {recur} from '../../src/formats/icalendar/recur.js';
import {readRule} from '../../src/formats/icalendar/recurrence-rule.js';
import {instantText} from '../../src/time/date-forms.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The first times of a rule, as `2024-03-01T10:00`. */
function timesOf(rule: string, start: string, most: number): string[] {
  const times: string[] = [];
  for (const wall of recur(readRule(rule), readTime(start)!.wall)) {
    if (times.length === most) break;
    times.push(instantText(wall).slice(0, 16));
  }
  return times;
}

/** The same by ical.js, which may begin before the start, and leave that out. */
function oracle(rule: string, start: string, most: number): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start, new ICAL.Property('dtstart')));
  const first = start.slice(0, 16);
  const times = [first];
  for (let next = iterator.next() as ICAL.Time | null; next && times.length < most; next = iterator.next()) {
    const time = next.toString().slice(0, 16);
    if (time > first) times.push(time);
  }
  return times;
}

/** A rule of the kinds that ical.js reads right: it has no order of hours, and no weeks that are counted. */
function randomRule(random: () => number): string {
  const below = (count: number) => Math.floor(random() * count);
  const some = (make: () => string | number) => [...new Set(Array.from({length: 1 + below(4)}, make))].join(',');
  const interval = `;INTERVAL=${1 + below(4)}`;
  const weekday = () => pick(random, WEEKDAYS);
  const kinds: readonly (() => string)[] = [
    () => `FREQ=DAILY${interval}`,
    () => `FREQ=DAILY;BYMONTH=${some(() => 1 + below(12))}`,
    () => `FREQ=DAILY${interval};BYDAY=${some(weekday)}`,
    () => `FREQ=WEEKLY${interval};WKST=${weekday()};BYDAY=${some(weekday)}`,
    () => `FREQ=WEEKLY${interval}`,
    () => `FREQ=MONTHLY${interval}`,
    () => `FREQ=MONTHLY${interval};BYMONTHDAY=${some(() => pick(random, [1, 5, 13, 28, -1, -3, 31]))}`,
    () => `FREQ=MONTHLY;BYDAY=${some(() => pick(random, ['1', '2', '-1', '-2', '3']) + weekday())}`,
    () => `FREQ=MONTHLY${interval};BYDAY=FR;BYMONTHDAY=13`,
    () => `FREQ=YEARLY${interval}`,
    () => `FREQ=YEARLY;BYMONTH=${some(() => 1 + below(12))}`,
    () => `FREQ=YEARLY${interval};BYMONTH=${1 + below(12)};BYDAY=${pick(random, ['1', '-1', '2'])}${weekday()}`,
    () => `FREQ=YEARLY;BYMONTH=${1 + below(12)};BYMONTHDAY=${some(() => 1 + below(28))}`,
    () => `FREQ=YEARLY;BYYEARDAY=${some(() => pick(random, [1, 100, 200, -1, 366]))}`,
  ];
  return pick(random, kinds)();
}

describe('rules of recurrence', () => {
  it('are followed as ical.js does', () => {
    const random = randomFrom(7);
    const two = (count: number) => String(1 + Math.floor(random() * count)).padStart(2, '0');
    for (let i = 0; i < cases(300, 5000); i++) {
      const rule = randomRule(random);
      const start = `20${two(25)}-${two(12)}-${two(28)}T${two(23)}:00:00`;
      expect(timesOf(rule, start, 12), `${rule} from ${start}`).to.deep.equal(oracle(rule, start, 12));
    }
  });

  // From RFC 5545, 3.8.5.3, where ical.js has other answers or none.
  for (const [rule, start, expected] of [
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '19970512T090000', '1997-05-12 1998-05-11 1999-05-17'],
    ['FREQ=YEARLY;BYDAY=20MO', '19970519T090000', '1997-05-19 1998-05-18 1999-05-17'],
    ['FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3', '19970904T090000', '1997-09-04 1997-10-07 1997-11-06'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '19970929T090000', '1997-09-29 1997-10-30 1997-11-27 1997-12-30'],
    ['FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200', '19970101T090000', '1997-01-01 1997-04-10 1997-07-19 2000-01-01'],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '19961105T090000',
      '1996-11-05 2000-11-07 2004-11-02',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU', '19970805T090000', '1997-08-05 1997-08-10 1997-08-19 1997-08-24'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU', '19970805T090000', '1997-08-05 1997-08-17 1997-08-19 1997-08-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30', '20070115T090000', '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30'],
    ['FREQ=YEARLY', '20200229T090000', '2020-02-29 2024-02-29 2028-02-29'],
  ] as const)
    it(`${rule} from ${start}`, () => {
      const days = expected.split(' ');
      expect(timesOf(rule, start, days.length)).to.deep.equal(days.map((day) => `${day}T09:00`));
    });

  for (const [rule, expected] of [
    ['FREQ=HOURLY;INTERVAL=3', '09:00 12:00 15:00'],
    ['FREQ=MINUTELY;INTERVAL=90', '09:00 10:30 12:00 13:30'],
    ['FREQ=DAILY;BYHOUR=16,9,10;BYMINUTE=20,0', '09:00 09:20 10:00 10:20 16:00 16:20'],
    ['FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10', '09:00 09:20 09:40 10:00 10:20 10:40'],
    ['FREQ=SECONDLY;INTERVAL=1800', '09:00 09:30 10:00'],
  ] as const)
    it(`${rule}, within a day`, () => {
      const times = expected.split(' ');
      expect(timesOf(rule, '19970902T090000', times.length)).to.deep.equal(times.map((time) => `1997-09-02T${time}`));
    });

  // ical.js does not come back from some of these, and makes others up.
  for (const rule of [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;INTERVAL=24;BYHOUR=3',
  ])
    it(`${rule} has no other time than the first`, () => {
      expect(timesOf(rule, '20240101T090000', 5)).to.deep.equal(['2024-01-01T09:00']);
    });

  for (const [rule, message] of [
    ['FREQ=FORTNIGHTLY', /FREQ is one of/],
    ['COUNT=3', /FREQ is one of/],
    ['FREQ=DAILY;COUNT=x', /"COUNT=X" is no number from 1 on/],
    ['FREQ=DAILY;BYMONTH=13', /"BYMONTH=13" is no list of 1 to 12/],
    ['FREQ=WEEKLY;BYDAY=XX', /"BYDAY=XX"/],
    ['FREQ=WEEKLY;UNTIL=20240231', /"UNTIL=20240231" is no day or time/],
    ['FREQ=WEEKLY;BYEASTER=1', /"BYEASTER" is no part/],
  ] as const)
    it(`${rule} is refused`, () => expect(() => readRule(rule)).to.throw(RangeError, message));
});
