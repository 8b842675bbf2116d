import {expect} from 'chai';
import {DateError} from '../../src/time/date-error.js';
import type {EventDate} from '../../src/time/event-date.js';
import {readEdtf} from '../../src/time/read-edtf.js';
import {pick, randomFrom} from '../support/random.js';
import {randomEdtf} from '../support/random-edtf.js';
import '../support/rare-dates.js';
import {cases} from '../support/thorough.js';

/** How many random texts are read. */
const COUNT = cases(15_000, 1_000_000);

/** What is wrong with the order of a date's bounds; undefined where nothing is. */
function disorder({
  kind,
  earliest,
  latest,
  endEarliest,
  endLatest,
  openStart,
  openEnd,
  offsetMinutes = 0,
}: EventDate): string | undefined {
  if ([earliest, latest, endEarliest, endLatest].some(Number.isNaN)) return 'a bound is no number';
  if (openStart ? earliest !== -Infinity || latest !== -Infinity : !(earliest < latest))
    return 'it starts never, or before it can';
  if (openEnd ? endEarliest !== Infinity || endLatest !== Infinity : !(endEarliest < endLatest))
    return 'it ends never, or before it can';
  if (!(earliest <= endEarliest && latest <= endLatest)) return 'it ends before it starts';
  if (kind === 'point' && (endEarliest !== earliest || endLatest !== latest || openStart || openEnd))
    return 'a point has two ends';
  if (!Number.isInteger(offsetMinutes) || Math.abs(offsetMinutes) >= 24 * 60 || Object.is(offsetMinutes, -0))
    return 'its offset is none';
  return undefined;
}

const read = (text: string): EventDate | undefined => {
  try {
    return readEdtf(text);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return undefined;
  }
};

describe('bounds of dates', () => {
  it(`are in order for every text that is read, of ${COUNT} of the grammar`, () => {
    const random = randomFrom(21);
    let count = 0;
    for (let i = 0; i < COUNT; i++) {
      const text = randomEdtf(random);
      const date = read(text);
      if (!date) continue;
      count++;
      const wrong = disorder(date);
      if (wrong || date.edtf !== text) expect.fail(`${text}: ${wrong ?? `read as ${date.edtf}`}`);
    }
    expect(count / COUNT, 'most of them are read').to.be.above(0.6);
  });

  it('are those of the days that there are, where digits are unspecified', () => {
    // Every number that the digits may mean is tried, by a calendar of somebody else.
    const random = randomFrom(22);
    const values = (digits: string): string[] =>
      digits.includes('X')
        ? Array.from({length: 10}, (_, i) => values(digits.replace('X', String(i)))).flat()
        : [digits];
    const veil = (digits: string): string => Array.from(digits, (digit) => (random() < 0.4 ? 'X' : digit)).join('');
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    let refused = 0;
    for (let i = 0; i < cases(300, 600); i++) {
      const sign = random() < 0.2 ? '-' : '';
      const year = pad(1 + Math.floor(random() * 9998), 4).replace(/(..)$/, veil);
      const [month, day] = [veil(pad(1 + Math.floor(random() * 12), 2)), veil(pad(1 + Math.floor(random() * 31), 2))];
      const text = `${sign}${year}-${month}${pick(random, ['', `-${day}`, `-${day}`, `-${day}`])}`;
      const hasDay = text.length === sign.length + 10;
      const [years, months, days] = [year, month, hasDay ? day : '01'].map(values);
      let first = Infinity;
      let last = -Infinity;
      for (const y of years) {
        for (const m of months) {
          for (const d of days) {
            const date = new Date(0);
            date.setUTCFullYear(Number(sign + y), Number(m) - 1, Number(d));
            if (
              Number(m) < 1 ||
              Number(m) > 12 ||
              date.getUTCMonth() !== Number(m) - 1 ||
              date.getUTCDate() !== Number(d)
            )
              continue;
            first = Math.min(first, Number(date));
            date.setUTCMonth(date.getUTCMonth() + (hasDay ? 0 : 1), date.getUTCDate() + (hasDay ? 1 : 0));
            last = Math.max(last, Number(date));
          }
        }
      }
      const found = read(text);
      if (!found) refused++;
      expect(found && [found.earliest, found.latest], text).to.deep.equal(first < last ? [first, last] : undefined);
    }
    expect(refused, 'some name days that there are not').to.be.above(0);
  });
});
