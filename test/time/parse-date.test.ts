import {expect} from 'chai';
import {DAY, startOfDay} from '../../src/time/calendar.js';
import {DateError} from '../../src/time/date-error.js';
import type {EventDate} from '../../src/time/event-date.js';
import {parseDate} from '../../src/time/parse-date.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

/** Bounds as texts, for tables: the instant as ISO has it, short where it is midnight. */
function iso(ms: number): string {
  if (!Number.isFinite(ms)) return ms > 0 ? '∞' : '-∞';
  return new Date(ms)
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.000Z$/, 'Z');
}

const bounds = ({earliest, latest, endEarliest, endLatest}: EventDate) =>
  [earliest, latest, endEarliest, endLatest].map(iso).join(' ');
const flags = (date: EventDate) =>
  (['approximate', 'endApproximate', 'uncertain', 'endUncertain', 'openStart', 'openEnd', 'gaps'] as const)
    .filter((flag) => date[flag])
    .join(' ');

describe('parseDate', () => {
  describe('points: within [earliest, latest)', () => {
    const table: [text: string, earliest: string, latest: string, precision: string, flags?: string][] = [
      // level 0
      ['1985-04-12', '1985-04-12', '1985-04-13', 'day'],
      ['1985-04', '1985-04-01', '1985-05-01', 'month'],
      ['1985', '1985-01-01', '1986-01-01', 'year'],
      ['0000', '0000-01-01', '0001-01-01', 'year'],
      ['1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:31Z', 'second'],
      ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30Z', '1985-04-12T23:20:31Z', 'second'],
      ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30Z', '1985-04-13T03:20:31Z', 'second'],
      ['1985-04-12T23:20:30+04:30', '1985-04-12T18:50:30Z', '1985-04-12T18:50:31Z', 'second'],
      ['1985-04-12T23:20', '1985-04-12T23:20:00Z', '1985-04-12T23:21:00Z', 'minute'],
      ['1985-04-12T23', '1985-04-12T23:00:00Z', '1985-04-13', 'hour'],
      ['1985-04-12T24:00', '1985-04-13', '1985-04-13T00:01:00Z', 'minute'],
      ['1985-04-12T23:20:30.0694Z', '1985-04-12T23:20:30.069Z', '1985-04-12T23:20:30.070Z', 'millisecond'],
      ['1985-04-12T23:20:30.5+00:00', '1985-04-12T23:20:30.500Z', '1985-04-12T23:20:30.501Z', 'millisecond'],
      // as programs write it
      ['1985-04-12T23:20:30+0430', '1985-04-12T18:50:30Z', '1985-04-12T18:50:31Z', 'second'],
      ['1985-04-12T12:00+23:59', '1985-04-11T12:01:00Z', '1985-04-11T12:02:00Z', 'minute'],
      ['1985-04-12T12:00-23:59', '1985-04-13T11:59:00Z', '1985-04-13T12:00:00Z', 'minute'],
      ['1985-04-12 23:20:30+04', '1985-04-12T19:20:30Z', '1985-04-12T19:20:31Z', 'second'],
      ['1985-04-12 23:20:30 -0400', '1985-04-13T03:20:30Z', '1985-04-13T03:20:31Z', 'second'],
      ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z', '2017-01-01', 'second'],
      ['2021-06-22T14:30:05.000Z', '2021-06-22T14:30:05Z', '2021-06-22T14:30:06Z', 'second'],
      ['2021-06-22T00:00:00.000Z', '2021-06-22', '2021-06-23', 'day'],
      ['2021-06-22T00:00:00Z', '2021-06-22', '2021-06-22T00:00:01Z', 'second'],
      ['2021-W25-2', '2021-06-22', '2021-06-23', 'day'],
      ['2021-W25-2T14:30', '2021-06-22T14:30:00Z', '2021-06-22T14:31:00Z', 'minute'],
      ['2021-W25', '2021-06-21', '2021-06-28', 'day'],
      ['2020-W53-7', '2021-01-03', '2021-01-04', 'day'],
      ['2019-W01-1', '2018-12-31', '2019-01-01', 'day'],
      ['2021-173', '2021-06-22', '2021-06-23', 'day'],
      ['2020-366~', '2020-12-31', '2021-01-01', 'day', 'approximate endApproximate'],
      ['2021-173T14', '2021-06-22T14:00:00Z', '2021-06-22T15:00:00Z', 'hour'],
      // level 1
      ['Y20000', '+020000-01-01', '+020001-01-01', 'year'],
      ['Y-17000', '-017000-01-01', '-016999-01-01', 'year'],
      ['-1985', '-001985-01-01', '-001984-01-01', 'year'],
      ['2001-21', '2001-03-01', '2001-06-01', 'spring'],
      ['2001-24', '2001-12-01', '2002-03-01', 'winter'],
      ['1984?', '1984-01-01', '1985-01-01', 'year', 'uncertain endUncertain'],
      ['2004-06~', '2004-06-01', '2004-07-01', 'month', 'approximate endApproximate'],
      ['2004-06-11%', '2004-06-11', '2004-06-12', 'day', 'approximate endApproximate uncertain endUncertain'],
      ['201X', '2010-01-01', '2020-01-01', 'decade'],
      ['20XX', '2000-01-01', '2100-01-01', 'century'],
      ['2004-XX', '2004-01-01', '2005-01-01', 'year'],
      ['1985-04-XX', '1985-04-01', '1985-05-01', 'month'],
      ['1985-XX-XX', '1985-01-01', '1986-01-01', 'year'],
      // level 2
      ['Y-17E4', '-170000-01-01', '-169999-01-01', 'year'],
      ['Y171010S3', '+171000-01-01', '+172000-01-01', 'millennium'],
      ['1950S2', '1900-01-01', '2000-01-01', 'century'],
      ['2001-34', '2001-04-01', '2001-07-01', 'quarter'],
      ['2001-29', '2001-09-01', '2001-12-01', 'spring'],
      ['2001-38', '2001-05-01', '2001-09-01', 'quadrimester'],
      ['2001-41', '2001-07-01', '2002-01-01', 'semester'],
      ['[1667,1668, 1670..1672]'.replace(/ /g, ''), '1667-01-01', '1673-01-01', 'year', 'gaps'],
      ['[1667,1668]', '1667-01-01', '1669-01-01', 'year'],
      ['[..1760-12-03]', '-∞', '1760-12-04', 'day'],
      ['[1760-12..]', '1760-12-01', '∞', 'month'],
      ['[2021-06-21..2021-09]', '2021-06-21', '2021-10-01', 'day'],
      [
        '[1667~,1760-12?]',
        '1667-01-01',
        '1761-01-01',
        'year',
        'approximate endApproximate uncertain endUncertain gaps',
      ],
      ['2004-06~-11', '2004-06-11', '2004-06-12', 'day', 'approximate endApproximate'],
      ['?2004-06-~11', '2004-06-11', '2004-06-12', 'day', 'approximate endApproximate uncertain endUncertain'],
      ['2004?-06-%11', '2004-06-11', '2004-06-12', 'day', 'approximate endApproximate uncertain endUncertain'],
      ['156X-12-25', '1560-12-25', '1569-12-26', 'day', 'gaps'],
      ['15XX-12-XX', '1500-12-01', '1600-01-01', 'month', 'gaps'],
      ['1984-1X', '1984-10-01', '1985-01-01', 'month'],
      ['1984-0X', '1984-01-01', '1984-10-01', 'month'],
      ['2004-02-2X', '2004-02-20', '2004-03-01', 'day'],
      ['2003-02-XX', '2003-02-01', '2003-03-01', 'month'],
      ['1XXX', '1000-01-01', '2000-01-01', 'millennium'],
      ['-156X', '-001569-01-01', '-001559-01-01', 'decade'],
      // only days that there are
      ['2016-X1', '2016-01-01', '2016-12-01', 'month', 'gaps'],
      ['2016-01-X2', '2016-01-02', '2016-01-23', 'day', 'gaps'],
      ['2018-05-X0', '2018-05-10', '2018-05-31', 'day', 'gaps'],
      ['19XX-02-29', '1904-02-29', '1996-03-01', 'day', 'gaps'],
      ['2021-XX-31', '2021-01-31', '2022-01-01', 'day', 'gaps'],
      ['-000X-02-29', '-000008-02-29', '0000-03-01', 'day', 'gaps'],
      // what qualifies a time
      ['~2021-06-22T14:30', '2021-06-22T14:30:00Z', '2021-06-22T14:31:00Z', 'minute', 'approximate endApproximate'],
      ['2021-06-22T14:30Z?', '2021-06-22T14:30:00Z', '2021-06-22T14:31:00Z', 'minute', 'uncertain endUncertain'],
      [
        '2021?-06-22~T14:30',
        '2021-06-22T14:30:00Z',
        '2021-06-22T14:31:00Z',
        'minute',
        'approximate endApproximate uncertain endUncertain',
      ],
      ['[2021-06-22T14:30:00..2021-06-22T15:00:00]', '2021-06-22T14:30:00Z', '2021-06-22T15:00:01Z', 'second'],
      ['[2021-06-22T14:30:00,2021-06-22T14:30:01]', '2021-06-22T14:30:00Z', '2021-06-22T14:30:02Z', 'second'],
    ];
    for (const [text, earliest, latest, precision, expected = ''] of table) {
      it(text, () => {
        const date = parseDate(text);
        expect(bounds(date)).to.equal(`${earliest} ${latest} ${earliest} ${latest}`);
        expect([date.kind, date.precision, date.endPrecision, flags(date), date.edtf]).to.deep.equal([
          'point',
          precision,
          precision,
          expected,
          text,
        ]);
      });
    }
  });

  describe('spans: four bounds', () => {
    const table: [text: string, bounds: string, flags?: string][] = [
      ['2021-05-01/2021-06-22', '2021-05-01 2021-05-02 2021-06-22 2021-06-23'],
      ['2004-06/2006', '2004-06-01 2004-07-01 2006-01-01 2007-01-01'],
      ['1984~/2004-06', '1984-01-01 1985-01-01 2004-06-01 2004-07-01', 'approximate'],
      ['1984/2004-06?', '1984-01-01 1985-01-01 2004-06-01 2004-07-01', 'endUncertain'],
      ['2004/2004-06', '2004-01-01 2004-07-01 2004-06-01 2004-07-01'],
      ['2004-06/2004', '2004-06-01 2004-07-01 2004-06-01 2005-01-01'],
      ['1985-04-12/..', '1985-04-12 1985-04-13 ∞ ∞', 'openEnd'],
      ['../1985-04-12', '-∞ -∞ 1985-04-12 1985-04-13', 'openStart'],
      ['1985-04-12/', '1985-04-12 1985-04-13 1985-04-12 ∞'],
      ['/1985-04-12', '-∞ 1985-04-13 1985-04-12 1985-04-13'],
      ['156X/158X', '1560-01-01 1570-01-01 1580-01-01 1590-01-01'],
      ['2001-21/2001-23', '2001-03-01 2001-06-01 2001-09-01 2001-12-01'],
      ['{1960,1961-12}', '1960-01-01 1961-01-01 1961-12-01 1962-01-01', 'gaps'],
      ['{1960..1962}', '1960-01-01 1961-01-01 1962-01-01 1963-01-01'],
      ['{..1984}', '-∞ -∞ 1984-01-01 1985-01-01', 'openStart'],
      ['{2004..200X}', '2004-01-01 2005-01-01 2004-01-01 2010-01-01'],
      ['{200X..2004}', '2000-01-01 2005-01-01 2004-01-01 2005-01-01'],
      ['{199X,1990-05}', '1990-01-01 1990-06-01 1990-05-01 2000-01-01'],
      [
        '{2021-06-22T14:30:00,2021-06-22T15:00:00}',
        '2021-06-22T14:30:00Z 2021-06-22T14:30:01Z 2021-06-22T15:00:00Z 2021-06-22T15:00:01Z',
        'gaps',
      ],
      ['2018-05-X0/2019', '2018-05-10 2018-05-31 2019-01-01 2020-01-01', 'gaps'],
      ['2021-W25/2021-W27', '2021-06-21 2021-06-28 2021-07-05 2021-07-12'],
    ];
    for (const [text, expected, expectedFlags = ''] of table) {
      it(text, () => {
        const date = parseDate(text);
        expect([date.kind, bounds(date), flags(date)]).to.deep.equal(['span', expected, expectedFlags]);
      });
    }
  });

  it('keeps the difference between "lasted" and "somewhere between"', () => {
    expect(parseDate('2021-06-21/2021-09').kind).to.equal('span');
    expect(parseDate('[2021-06-21..2021-09]').kind).to.equal('point');
  });

  it('reads years beyond Date', () => {
    const {earliest, latest} = parseDate('Y-17E7');
    expect([earliest, latest]).to.deep.equal([startOfDay(-170_000_000), startOfDay(-169_999_999)]);
    expect(parseDate('Y-13800000000').precision).to.equal('year');
  });

  it('keeps the offset in which an instant was written', () => {
    expect(parseDate('2021-06-21T22:30:00+04:30').offsetMinutes).to.equal(270);
    expect(parseDate('2021-06-21T22:30:00Z').offsetMinutes).to.equal(0);
    expect(parseDate('2021-06-21T22:30-00:00').offsetMinutes, 'not −0').to.equal(0);
    expect(parseDate('2021-06-21T00:00:00.000Z'), 'a day as programs write it').to.not.have.property('offsetMinutes');
    expect(parseDate('2021-06-21T22:30:00')).to.not.have.property('offsetMinutes');
    expect(parseDate('2021-06-21')).to.not.have.property('offsetMinutes');
  });

  it('reads every day as Date does, of those that Date can read', () => {
    const random = randomFrom(2);
    for (let i = 0; i < 5000; i++) {
      const day = Math.floor(random() * 3_600_000) * DAY - 62_167_219_200_000; // years 0000 to 9855
      const text = new Date(day).toISOString().slice(0, 10);
      expect(parseDate(text).earliest, text).to.equal(day);
    }
  });

  describe('refuses', () => {
    const table: [text: string, column: number, message: RegExp][] = [
      ['', 1, /ends too early.*expected a date/],
      ['2021-13-01', 6, /"13" is no month.*01–12, or 21–41/],
      ['2021-00', 6, /"00" is no month/],
      ['2021-02-30', 9, /"30" is no day.*01–28/],
      ['2021-04-31', 9, /01–30/],
      ['2021-6-1', 7, /unexpected "-".*a month/],
      ['2021-06-22 ', 11, /unexpected " "/],
      ['June 22, 2021', 1, /; write "2021-06-22"$/],
      ['22/06/2021', 3, /; write "2021-06-22" \(day first\); month first there is no such date$/],
      ['5/6/2021', 2, /; write "2021-06-05" \(day first\) or "2021-05-06" \(month first\)$/],
      ['2021-6-2', 7, /; write "2021-06-02"$/],
      ['c. 1850', 1, /; write "1850~"$/],
      ['44 BC', 3, /; write "-0043"$/],
      ['1850s', 5, /; write "185X"$/],
      ['2004/open', 6, /"open" is an old draft's form.*; write "2004\/\.\."$/],
      ['yesterday', 1, /unexpected "y".*156X$/],
      ['Y1E30', 2, /a year out of range.*1e\+12/],
      ['June 22', 1, /unexpected "J".*four digits/],
      ['22/06/2021', 3, /unexpected "\/"/],
      ['20211', 5, /a fifth digit.*"Y"/],
      ['Y2004', 1, /"Y" before fewer than five digits/],
      ['Y99999999999999', 2, /out of range/],
      ['-0000', 1, /"-0000" is no year.*0000 for 1 BC/],
      ['2012/2011', 6, /before it starts/],
      ['[2012..2011]', 2, /before it starts/],
      ['/', 1, /neither side/],
      ['..', 3, /alone is no date/],
      ['2021/2022/2023', 10, /unexpected "\/"/],
      ['[1667', 6, /"\]"/],
      ['[1667]x', 7, /nothing after/],
      ['2021-06-22T25:00', 12, /"25" is too much/],
      ['2021-06-22T10:60', 15, /"60" is too much/],
      ['2021-06-22T24:01', 17, /past 24:00/],
      ['2021-06-22T10:00+24:00', 18, /"24" is too much.*00–23/],
      ['2021-06-22T10:00+04:60', 21, /"60" is too much.*minutes of an offset/],
      ['2021-06-22T10:00+4:30', 19, /the hours of an offset/],
      ['2021-06-22T10:00:61', 18, /"61" is too much.*60 for a leap second/],
      ['2021-06-22 at noon', 11, /unexpected " "/],
      ['2021-366', 6, /a day of a year.*001–365/],
      ['2021-000', 6, /a day of a year/],
      ['202X-100', 6, /a day of a year without "X"/],
      ['2021-W53', 7, /a week of a year.*W53 in a long year/],
      ['2021-W00', 7, /a week of a year/],
      ['2021-W25-8', 10, /a day of the week/],
      ['2021-02-3X', 9, /a day 01–28/],
      ['2021-2X-01', 6, /unexpected "2".*a month/],
      ['19X1-02-29', 9, /"29" is no day of that month/],
      ['[2021-06-22T14:30:00..2021-06-22T14:29:59]', 2, /before it starts/],
      ['1950S0', 6, /significant/],
      // forms of old drafts, named as such
      ['199u', 4, /old draft.*"X"/],
      ['2004-06-uu', 9, /old draft.*"X"|unexpected "u"/],
      ['unknown/2006', 1, /"unknown" is an old draft's form.*empty side/],
      ['2004-06-01/open', 12, /"open" is an old draft's form.*"\.\."/],
      ['1984?~', 5, /"\?~" is an old draft's form.*"%"/],
      ['y170000002', 1, /"y" is an old draft's form.*"Y"/],
      ['199x', 4, /"x" is an old draft's form.*"X"/],
    ];
    for (const [text, column, message] of table) {
      it(JSON.stringify(text), () => {
        try {
          parseDate(text);
        } catch (error) {
          expect(error).to.be.instanceOf(RangeError);
          const {message: actual, column: at} = error as DateError;
          expect(actual).to.match(message).and.contain(JSON.stringify(text)).and.contain(`column ${at}`);
          expect(at).to.equal(column);
          return;
        }
        expect.fail(`${text} was accepted`);
      });
    }

    it('what is no text', () => {
      for (const value of [undefined, null, 2021, {}, []])
        expect(() => parseDate(value as never)).to.throw(TypeError, 'expected an EDTF text');
    });
  });

  it('refuses a hostile text without reading it all, and quotes only its beginning', () => {
    for (const text of [
      '['.repeat(100_000),
      `[${'1985,'.repeat(20_000)}`,
      '9'.repeat(100_000),
      '2021-06-22/'.repeat(9_000),
      '?'.repeat(100_000),
      '{..'.repeat(33_000),
    ]) {
      expect(() => parseDate(text))
        .to.throw(DateError)
        .with.property('message')
        .that.has.length.below(200);
    }
  });

  it('steps over every character at most once: the time of a long set grows with its length alone', () => {
    // Counted, not timed: a text that counts how often it is read.
    const reads = (members: number) => {
      let count = 0;
      const text = `[${Array.from({length: members}, (_, i) => 1000 + i).join()}]`;
      const original = String.prototype.charCodeAt;
      // oxlint-disable-next-line no-extend-native
      String.prototype.charCodeAt = function (index) {
        count++;
        return original.call(this, index);
      };
      try {
        parseDate(text);
      } finally {
        String.prototype.charCodeAt = original; // oxlint-disable-line no-extend-native
      }
      return count / text.length;
    };
    expect(reads(180)).to.be.below(reads(18) * 1.2);
  });

  it('never throws anything but a DateError, whatever it is given', () => {
    const random = randomFrom(3);
    const alphabet = '0123456789XYSE-+?~%.,/[]{}TZ:u ';
    for (let i = 0; i < cases(12_000, 30_000); i++) {
      const text = Array.from(
        {length: Math.floor(random() * 14)},
        () => alphabet[Math.floor(random() * alphabet.length)],
      ).join('');
      try {
        const {earliest, latest, endEarliest, endLatest} = parseDate(text);
        expect(earliest <= latest && endEarliest <= endLatest && earliest < endLatest, text).to.equal(true);
      } catch (error) {
        if (!(error instanceof DateError)) throw error;
      }
    }
  });
});
