import {expect} from 'chai';
import '../support/zone-rules.js';
import {ar} from '../../src/locales/ar.js';
import {de} from '../../src/locales/de.js';
import {en} from '../../src/locales/en.js';
import {fa} from '../../src/locales/fa.js';
import {MEAN_YEAR} from '../../src/time/calendar.js';
import {type EventDate, spanOf} from '../../src/time/event-date.js';
import {exactDate} from '../../src/time/exact-date.js';
import {formatDate} from '../../src/time/format-date.js';
import {formattingLocale} from '../../src/time/intl-cache.js';
import {parseDate} from '../../src/time/parse-date.js';

/** Versions of ICU differ in the spaces they put around dashes and before AM: only words are compared. */
const plain = (text: string) =>
  text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/ ?– ?/g, ' – ');
const long = (edtf: string, messages = en) =>
  plain(formatDate(parseDate(edtf), {locale: messages.locale, messages, length: 'long'}));
const short = (edtf: string, omitYear = false) =>
  plain(formatDate(parseDate(edtf), {locale: 'en', messages: en, length: 'short', omitYear}));

const years = (edtf: string, messages = en, locale = messages.locale) =>
  formatDate(parseDate(edtf), {locale, messages, length: 'years'}).replace(
    /[\u00a0\u2009\u202f\u200e\u200f\u061c]/g,
    ' ',
  );

describe('formatDate in years', () => {
  const table: [edtf: string, words: string][] = [
    ['1834-03-03', '1834'],
    ['1834', '1834'],
    ['1834-03-03/1835-06-09', '1834–35'],
    ['1834/1835', '1834–35'],
    ['1834-03/1834-06', '1834'],
    ['1899-12-24/1901-01-02', '1899–1901'],
    ['2000-05/2009-06', '2000–09'],
    ['0834-01/0835-05', '834–835'],
    ['0098-01/0099-05', '98–99'],
    ['0099-01/0101-02', '99–101'],
    // One year is not said twice.
    ['0270-01/0270-09~', 'about 270'],
    ['0270-01?/0270-09', '270 (uncertain)'],
    ['-0043-03-15', '44 BC'],
    ['-0100-03/-0098-03', '101–99 BC'],
    ['-0001-03/0002-03', '2 BC – 2 AD'],
    ['1834-22', '1834'],
    ['1834-24', 'between 1834 and 1835'],
    ['1834-03-03T10:30', '1834'],
    // What is not known exactly, or has no end, is said as ever.
    ['1834-03~', 'about 1834'],
    ['1834-03-03?', '1834 (uncertain)'],
    ['1834-03~/1835', 'about 1834 – 1835'],
    ['[..1834-03]', '1834 or before'],
    ['[1834-03..1834-06]', '1834'],
    ['[1834-03..1836-05]', 'between 1834 and 1836'],
    ['1834-03/..', 'since 1834'],
    ['1834-03/', 'from 1834, end unknown'],
    ['../1834-05', 'until 1834'],
    // Vaguer dates stay as they are.
    ['184X', 'the 1840s'],
    ['184X/1851-03', 'the 1840s – 1851'],
    ['18XX', 'the 1800s'],
    ['Y-17E7', '170 million BC'],
  ];
  for (const [edtf, words] of table) it(`${edtf}: ${words}`, () => expect(years(edtf).trim()).to.equal(words));

  it('leaves out the century of an end only in languages that do', () => {
    const span = '1834-03-03/1835-06-09';
    expect(years(span, de)).to.equal('1834–35');
    expect(years(span, en, 'it')).to.equal('1834–35');
    expect(years(span, en, 'fr')).to.match(/^1834 ?– ?1835$/);
    expect(years(span, fa)).to.equal('۱۸۳۴ تا ۱۸۳۵');
    expect(years(span, ar, 'ar-EG')).to.match(/^ ?١٨٣٤ ?– ?١٨٣٥$/);
    expect(years(span, en, 'ja')).to.equal('1834年～1835年');
  });

  it('goes by the clocks in which a date is shown', () => {
    expect(
      formatDate(parseDate('2021-12-31T23:30Z'), {locale: 'en', messages: en, length: 'years', zone: 'Asia/Kabul'}),
    ).to.equal('2022');
  });

  it("keeps the author's own words", () => {
    expect(
      formatDate({...parseDate('1834-03'), text: 'spring'}, {locale: 'en', messages: en, length: 'years'}),
    ).to.equal('spring');
  });
});

describe('formatDate', () => {
  const table: [edtf: string, words: string][] = [
    ['2021-06-22', 'June 22, 2021'],
    ['2021-06', 'June 2021'],
    ['2021', '2021'],
    ['0044', '44'],
    ['-0043', '44 BC'],
    ['-0043-03-15', 'March 15, 44 BC'],
    ['0000', '1 BC'],
    ['201X', 'the 2010s'],
    ['190X', '1900 – 1909'],
    ['15XX', 'the 1500s'],
    ['20XX', '2000 – 2099'],
    ['1XXX', '1000 – 1999'],
    ['-156X', '1570 – 1561 BC'],
    ['2001-21', 'spring 2001'],
    ['2001-34', 'April – June 2001'],
    ['2001-38', 'May – August 2001'],
    ['2001-41', 'July – December 2001'],
    ['2021-06-22~', 'about June 22, 2021'],
    ['2021-06?', 'June 2021 (uncertain)'],
    ['1984%', 'about 1984 (uncertain)'],
    ['2021-05-01/2021-06-22', 'May 1 – June 22, 2021'],
    ['2021-06-21/2021-06-22', 'June 21 – 22, 2021'],
    ['2020-12/2021-02', 'December 2020 – February 2021'],
    ['1939/1945', '1939 – 1945'],
    ['-0043/0014', '44 BC – 14 AD'],
    ['2004-06/2006', 'June 2004 – 2006'],
    ['1984~/2004-06', 'about 1984 – June 2004'],
    ['1984/2004-06?', '1984 – June 2004 (uncertain)'],
    ['156X/158X', 'the 1560s – the 1580s'],
    ['2001-21/2001-22', 'spring 2001 – summer 2001'],
    ['2004/2004-06', '2004 – June 2004'],
    ['2021-05-01/..', 'since May 1, 2021'],
    ['../2021-05-01', 'until May 1, 2021'],
    ['2021-05-01/', 'from May 1, 2021, end unknown'],
    ['/2021-05-01', 'until May 1, 2021, beginning unknown'],
    ['[..1760-12-03]', 'December 3, 1760 or before'],
    ['[1760-12..]', 'December 1760 or after'],
    ['[2021-06-21..2021-09-10]', 'between June 21 and September 10, 2021'],
    ['[2020-12-30..2021-01-02]', 'between December 30, 2020 and January 2, 2021'],
    ['[1667,1668,1670..1672]', 'between 1667 and 1672'],
    ['[2000-24..2001-24]', 'between winter 2000 and winter 2001'],
    ['156X-12-25', 'between December 25, 1560 and December 25, 1569'],
    ['1985-04-1X', 'between April 10 and April 19, 1985'],
    ['2021-06-22T10:30', 'June 22, 2021 at 10:30 AM'],
    ['2021-06-22T10:30Z', 'June 22, 2021 at 10:30 AM UTC'],
    ['2021-06-21T22:30:00+04:30', 'June 21, 2021 at 10:30:00 PM UTC+4:30'],
    ['Y-17E7', '170 million BC'],
    ['Y-13800000000', '13.8 billion BC'],
    ['Y-99999', '100,000 BC'],
    ['Y-100000', '100,001 BC'],
    ['Y-169999999', '170 million BC'],
    ['Y-170000123', '170,000,124 BC'],
    ['Y20000', '20,000'],
    ['-9999', '10,000 BC'],
    ['Y-11999', '12,000 BC'],
    ['Y17E7/Y18E7', '170 million – 180 million'],
  ];
  for (const [edtf, words] of table) {
    it(edtf, () => expect(long(edtf).replace(' at 10', ' at 10').replace('2021, 10', '2021 at 10')).to.equal(words));
  }

  it('is short where there is little room, and leaves out the year that the axis says', () => {
    expect(short('2021-06-22')).to.equal('Jun 22, 2021');
    expect(short('2021-06-22', true)).to.equal('Jun 22');
    expect(short('2021-06-22~', true)).to.equal('about Jun 22');
    expect(short('2021-05-01/2021-06-22', true)).to.equal('May 1 – Jun 22');
    expect(short('[2021-06-21..2021-09-10]', true)).to.equal('between Jun 21 and Sep 10');
    expect(short('2021', true)).to.equal('2021');
  });

  it('lets the author’s wording win', () => {
    const date: EventDate = {...parseDate('[2021-06-21..2021-09-10]'), text: 'before early September'};
    expect(formatDate(date, {locale: 'en', messages: en, length: 'short'})).to.equal('before early September');
  });

  it('says an instant given as a number once', () => {
    const instant = Date.UTC(2001, 8, 9, 1, 46, 40);
    const date: EventDate = {
      ...parseDate('2001-09-09T01:46:40.000'),
      latest: instant,
      endLatest: instant,
      precision: 'millisecond',
    };
    expect(plain(formatDate(date, {locale: 'en', messages: en, length: 'long'}))).to.match(
      /^September 9, 2001 at 1:46:40\.000 AM$/,
    );
  });

  it('says the range of a dataset as sharply as its ends are known', () => {
    const words = (first: string, last: string) =>
      plain(formatDate(spanOf(parseDate(first), parseDate(last)), {locale: 'en', messages: en, length: 'long'}));
    expect(words('2021-05-01', '2021-09-11')).to.equal('May 1 – September 11, 2021');
    expect(words('2001~', '2020-02')).to.equal('2001 – February 2020');
    expect(words('2021-05-01', '2021-05-01')).to.equal('May 1, 2021');
  });

  describe('in other languages', () => {
    const table: [messages: typeof en, edtf: string, words: string][] = [
      [de, '2021-06-22~', 'etwa 22. Juni 2021'],
      [de, '2021-02-24/2021-02-27', '24. – 27. Februar 2021'],
      [de, '-0043/0014', '44 v. Chr. – 14 n. Chr.'],
      [de, '[2021-06-21..2021-09-10]', 'zwischen 21. Juni und 10. September 2021'],
      [de, '2001-23', 'Herbst 2001'],
      [de, 'Y-17E7', '170 Millionen v. Chr.'],
      [fa, '2021-06-22', '۲۲ ژوئن ۲۰۲۱'],
      [fa, '2021-06-22~', 'حدود ۲۲ ژوئن ۲۰۲۱'],
    ];
    for (const [messages, edtf, words] of table)
      it(`${messages.locale}: ${edtf}`, () => expect(long(edtf, messages)).to.equal(words));
  });

  it('in Arabic, in the digits that the platform holds for Arabic', () =>
    expect(long('2021-06-22~', ar)).to.match(/^نحو (22|٢٢) يونيو (2021|٢٠٢١)$/));

  it('writes ranges in the form of single dates, in every language', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'sv',
      'pl',
      'ru',
      'uk',
      'tr',
      'el',
      'fi',
      'hu',
      'vi',
      'th',
      'hi',
      'ko',
      'ja',
      'zh',
      'zh-TW',
      'he',
      'ar',
      'fa',
    ];
    // Digits with what surrounds them: a number is a number in both forms, and a name is the same name.
    const numbers = (text: string) => text.match(/\p{Nd}+/gu) ?? [];
    for (const locale of languages) {
      for (const length of ['long', 'short'] as const) {
        const words = (edtf: string) => formatDate(parseDate(edtf), {locale, messages: en, length});
        for (const [first, last] of [
          ['2021-03-05', '2021-03-09'],
          ['2021-03-05', '2021-04-09'],
          ['2021-03-05', '2022-04-09'],
          ['2021-03', '2021-04'],
          ['2021-03', '2022-04'],
        ]) {
          const [from, to, range] = [words(first), words(last), words(`${first}/${last}`)];
          const what = `${locale}: ${from}, ${to}, ${range}`;
          for (const number of numbers(range)) expect([...numbers(from), ...numbers(to)], what).to.include(number);
          expect(range.includes('/'), what).to.equal(from.includes('/'));
          expect(/[年월]/.test(range), what).to.equal(/[年월]/.test(from));
        }
      }
    }
  });

  it('says once what the ends of a range share, where the platform’s own form is another than that of single dates', () => {
    const words = (locale: string, edtf: string) =>
      plain(formatDate(parseDate(edtf), {locale, messages: en, length: 'long'}));
    expect(words('ja', '2021-06-21/2021-06-23')).to.match(/^2021年6月21日[～〜]23日$/);
    expect(words('ja', '2021-06-21/2022-07-01')).to.match(/^2021年6月21日[～〜]2022年7月1日$/);
    expect(words('zh', '2021-06/2021-09')).to.match(/^2021年6月( – |至)9月$/);
    expect(words('it', '2021-03-05/2021-03-09')).to.equal('5 – 9 marzo 2021');
    expect(words('it', '2021-03-05/2021-04-09')).to.equal('5 marzo – 9 aprile 2021');
  });

  it('never names a unit finer than the one that is known', () => {
    const digits: [edtf: string, banned: RegExp][] = [
      ['2021-06', /\b\d{1,2}\b/],
      ['2021', /[A-Za-z]/],
      ['201X', /Jan|\b1\b/],
      ['2001-21', /March|\b1\b/],
      ['2021-06-22', /\d:\d/],
    ];
    for (const [edtf, banned] of digits) expect(long(edtf), edtf).not.to.match(banned);
  });

  it('says a year once where bounds are too far from now to be told apart', () => {
    const far = 1e9 * MEAN_YEAR;
    for (const precision of ['millisecond', 'second', 'minute'] as const)
      expect(
        formatDate(exactDate(far, far + 2 ** 18, precision), {locale: 'en', messages: en, length: 'long'}),
      ).to.equal('1,000,001,970');
  });
});

describe('formattingLocale', () => {
  it('is the tag itself where the platform knows it, else English', () => {
    expect(['de-AT', 'fa', 'xx-unknown', 'not a tag', ''].map(formattingLocale)).to.deep.equal([
      'de-AT',
      'fa',
      'en',
      'en',
      'en',
    ]);
  });
});
