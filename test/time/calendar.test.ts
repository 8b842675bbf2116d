import {expect} from 'chai';
import {calendarDay, DAY, startOfDay} from '../../src/time/calendar.js';
import {daysInMonth} from '../../src/time/month-length.js';
import {randomFrom} from '../support/random.js';

describe('calendar', () => {
  it('agrees with Date on every day that Date knows', () => {
    const random = randomFrom(1);
    for (let i = 0; i < 20_000; i++) {
      const day = Math.floor((random() - 0.5) * 2e8);
      const date = new Date(day * DAY);
      const expected = {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
      expect(calendarDay(day * DAY + Math.floor(random() * DAY))).to.deep.equal(expected);
      expect(startOfDay(expected.year, expected.month, expected.day)).to.equal(day * DAY);
    }
  });

  it('goes on where Date ends', () => {
    for (const year of [-13.8e9, -170_000_000, -271_822, 275_761, 1e12]) {
      expect(calendarDay(startOfDay(year)), `${year}`).to.deep.equal({year, month: 1, day: 1});
    }
  });

  it('keeps the year of every midnight, however deep in time', () => {
    const random = randomFrom(15);
    for (let i = 0; i < 20_000; i++) {
      const year = Math.round((random() - 0.5) * 2 * 10 ** (5 + random() * 7));
      expect(calendarDay(startOfDay(year)).year).to.equal(year);
    }
  });

  it('counts leap days as Gregory did', () => {
    expect([1900, 2000, 2021, 2024, 0, -4].map((year) => daysInMonth(year, 2))).to.deep.equal([28, 29, 28, 29, 29, 29]);
  });

  it('rolls months and days over', () => {
    expect(startOfDay(2021, 13, 1)).to.equal(startOfDay(2022, 1, 1));
    expect(startOfDay(2021, 0, 1)).to.equal(startOfDay(2020, 12, 1));
    expect(startOfDay(2021, 1, 32)).to.equal(startOfDay(2021, 2, 1));
  });
});
