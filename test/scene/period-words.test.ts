import {expect} from 'chai';
import {en} from '../../src/locales/en.js';
import {periodDate} from '../../src/scene/period-words.js';
import {INTERVALS, type Interval} from '../../src/time/axis-ticks.js';
import {formatDate} from '../../src/time/format-date.js';

const wordsOf = (start: string, end: string, unit: Interval['unit'], count: number) => {
  const interval = INTERVALS.find((one) => one.unit === unit && one.count === count)!;
  const date = periodDate({start: Date.parse(start), end: Date.parse(end)}, interval, 'UTC');
  return formatDate(date, {locale: 'en', messages: en, length: 'long'}).replace(/[\u2009\u202f]/g, ' ');
};

describe('the name of a period', () => {
  it('is that of its unit, or the first and the last of its units', () => {
    expect(wordsOf('2022-03-01T00:00Z', '2022-04-01T00:00Z', 'month', 1)).to.equal('March 2022');
    expect(wordsOf('2022-01-01T00:00Z', '2022-04-01T00:00Z', 'month', 3)).to.equal('January – March 2022');
    expect(wordsOf('2015-01-01T00:00Z', '2020-01-01T00:00Z', 'year', 5)).to.equal('2015 – 2019');
    expect(wordsOf('2009-03-30T15:00Z', '2009-03-30T16:00Z', 'hour', 1)).to.equal('March 30, 2009 at 3 PM');
  });

  it('goes from clock to clock with the day, where it is some hours, minutes or seconds', () => {
    expect(wordsOf('2009-03-30T00:00Z', '2009-03-30T12:00Z', 'hour', 12)).to.equal(
      'March 30, 2009, 12:00 AM – 12:00 PM',
    );
    expect(wordsOf('2009-03-30T12:00Z', '2009-03-30T18:00Z', 'hour', 6)).to.equal('March 30, 2009, 12:00 – 6:00 PM');
    expect(wordsOf('2009-03-30T18:00Z', '2009-03-31T00:00Z', 'hour', 6)).to.equal(
      'March 30, 2009 at 6:00 PM – March 31, 2009 at 12:00 AM',
    );
    expect(wordsOf('2009-03-30T12:15Z', '2009-03-30T12:30Z', 'minute', 15)).to.equal(
      'March 30, 2009, 12:15 – 12:30 PM',
    );
    expect(wordsOf('2009-03-30T12:15:30Z', '2009-03-30T12:15:45Z', 'second', 15)).to.equal(
      'March 30, 2009, 12:15:30 PM – 12:15:45 PM',
    );
  });
});
