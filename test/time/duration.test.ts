import {expect} from 'chai';
import {readDuration} from '../../src/time/duration.js';
import {parseDate} from '../../src/time/parse-date.js';
import {timeBetween} from '../../src/time/time-between.js';

const DAY = 86_400_000;

describe('readDuration', () => {
  for (const [text, least, most] of [
    ['P3D', 3, 3],
    ['P1W', 7, 7],
    ['PT36H', 1.5, 1.5],
    ['P1M', 28, 31],
    ['P1Y2D', 367, 368],
    ['P1DT12H', 1.5, 1.5],
    ['P0.5D', 0.5, 0.5],
  ] as const)
    it(text, () => expect(readDuration(text)).to.deep.equal({least: least * DAY, most: most * DAY}));

  for (const text of ['', 'P', 'PT', '3D', 'P3', '3 days', 'P-3D', 'P1H', 'P1DT'])
    it(`not ${text || 'an empty text'}`, () => expect(readDuration(text)).to.equal(undefined));
});

describe('timeBetween', () => {
  for (const [before, after, expected] of [
    ['2024-03-01', '2024-03-02', '1–1 day'],
    ['2024-03-01', '2024-03-04/2024-03-09', '3–3 day'],
    ['2024-03', '2024-04-05', '5–35 day'],
    ['2024-03-01', '2024-03', '0–30 day'],
    ['2024-03-01T10:00', '2024-03-01T12:00', '1–3 hour'],
    ['2024-03-01T10:00', '2024-03-01T10:30', '29–31 minute'],
    ['1990', '2024', '33–35 year'],
    ['/2020', '2021', '1–730 day'],
    ['2020', '2021/..', '1–730 day'],
  ] as const)
    it(`${before} and ${after}: ${expected}`, () => {
      const {unit, least, most} = timeBetween(parseDate(before), parseDate(after));
      expect(`${least}–${most} ${unit}`).to.equal(expected);
    });
});
