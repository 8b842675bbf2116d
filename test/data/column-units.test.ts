import {expect} from 'chai';
import {UNITS, unitOf} from '../../src/data/column-units.js';
import {calendarDay, MEAN_YEAR, startOfDay} from '../../src/time/calendar.js';
import {endOfUnit} from '../../src/time/event-date.js';
import {pick, randomFrom} from '../support/random.js';

describe('unitOf', () => {
  const random = randomFrom(9);
  const times = Array.from({length: 3000}, () =>
    Math.floor((random() - 0.5) * pick(random, [5, 1000, 1e4, 1e9]) * MEAN_YEAR),
  );

  for (const precision of UNITS) {
    it(`finds the ${precision} that holds a time, and the last one before it`, () => {
      const unit = unitOf(precision);
      for (const time of times) {
        const start = unit.floor(time);
        const end = unit.after(start);
        // Far from 1970, doubles are too far apart for short units.
        const slack = Math.abs(time) * 2 ** -51;
        expect(start).to.be.at.most(time + slack);
        expect(end).to.be.above(time - slack);
        expect(end).to.be.above(start);
        if (Math.abs(time) > 2 ** 50 && precision !== 'year') continue;
        expect(end).to.equal(endOfUnit(start, precision));
        expect(unit.floor(start)).to.equal(start);
        expect(unit.floorBefore(end)).to.equal(start);
        if (time > start) expect(unit.floorBefore(time)).to.equal(start);
        expect(unit.floorBefore(start)).to.be.below(start);
      }
    });
  }

  it('knows the calendar', () => {
    const [years, months] = [unitOf('year'), unitOf('month')];
    for (const time of [...times, startOfDay(2000), startOfDay(2400) - 1, startOfDay(2400), startOfDay(1999, 12, 31)]) {
      const {year, month} = calendarDay(time);
      expect(years.floor(time)).to.equal(startOfDay(year));
      expect(months.floor(time)).to.equal(startOfDay(year, month));
      expect(months.after(startOfDay(year, month))).to.equal(startOfDay(year, month + 1));
    }
  });
});
