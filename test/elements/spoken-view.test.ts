import {expect} from 'chai';
import {dateOfView} from '../../src/elements/controllers/spoken-view.js';
import {en} from '../../src/locales/en.js';
import {HOUR} from '../../src/time/calendar.js';
import {formatDate} from '../../src/time/format-date.js';

const T = Date.UTC(2009, 2, 30, 23, 2, 8, 453);
const words = (start: number, end: number) =>
  formatDate(dateOfView({start, end}), {locale: 'en', messages: en, length: 'long'}).replace(/[\u2009\u202f]/g, ' ');

describe('what is in view, in words', () => {
  it('is one millisecond, or a few, however its ends lie in them', () => {
    expect(words(T, T + 1)).to.equal('March 30, 2009 at 11:02:08.453 PM');
    expect(words(T + 0.3, T + 0.7)).to.equal('March 30, 2009 at 11:02:08.453 PM');
    expect(words(T + 0.3, T + 1.3)).to.equal('March 30, 2009, 11:02:08.453 PM – 11:02:08.454 PM');
    expect(words(T - 0.3, T + 1.3)).to.equal('March 30, 2009, 11:02:08.452 PM – 11:02:08.454 PM');
  });

  it('never says a stretch of time twice, or backwards', () => {
    for (const length of [0.4, 1, 1.5, 40, 1999, 2001, 2500, 130_000, 3 * HOUR, 50 * HOUR, 5000 * HOUR, 50_000 * HOUR])
      for (const offset of [0, 0.3, 0.5, 0.9]) {
        const said = words(T + offset, T + offset + length);
        expect(said, `${length} ms at ${offset}`).not.to.contain('between');
        const [first, last] = said.split(' – ');
        expect(first, `${length} ms at ${offset}`).not.to.equal(last);
      }
  });
});
