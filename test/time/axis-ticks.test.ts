import {expect} from 'chai';
import {axisTicks, type AxisOptions} from '../../src/time/axis-ticks.js';
import {startOfDay} from '../../src/time/calendar.js';
import {pick, randomFrom} from '../support/random.js';

const options = (start: number, end: number, more: Partial<AxisOptions> = {}): AxisOptions => ({
  start,
  end,
  length: 880,
  locale: 'en',
  zone: 'UTC',
  measure: (label) => label.length * 6.5,
  spacing: 80,
  labelOffset: 4,
  ...more,
});
const labels = (start: number, end: number, more?: Partial<AxisOptions>) =>
  axisTicks(options(start, end, more))
    .ticks.map(({label}) => label.replace(/[\u00a0\u202f]/g, ' '))
    .join(' | ');
const day = (text: string) => Date.parse(text);

describe('axisTicks', () => {
  const table: [what: string, start: number, end: number, labels: string][] = [
    ['months say the year once', day('2021-05-01'), day('2021-09-12'), 'May 2021 | June | July | August | September'],
    [
      'and again when it changes',
      day('2020-11-10'),
      day('2021-03-20'),
      'December 2020 | January 2021 | February | March',
    ],
    ['days say the month once', day('2021-06-21'), day('2021-07-05'), 'Jun 22, 2021 | 24 | 26 | 28 | 30 | Jul 2 | 4'],
    ['weeks start on Monday', day('2021-06-21'), day('2021-08-01'), 'Jun 21, 2021 | 28 | Jul 5 | 12 | 19 | 26'],
    [
      'hours say the day once',
      day('2021-06-21'),
      day('2021-06-23'),
      'Jun 21, 2021 | 6:00 AM | 12:00 PM | 6:00 PM | Jun 22 | 6:00 AM | 12:00 PM | 6:00 PM',
    ],
    [
      'years',
      day('2001-01-01'),
      day('2022-01-01'),
      '2002 | 2004 | 2006 | 2008 | 2010 | 2012 | 2014 | 2016 | 2018 | 2020',
    ],
    [
      'weeks say the year where it changes',
      day('2021-12-20'),
      day('2022-02-15'),
      'Dec 20, 2021 | 27 | Jan 3, 2022 | 10 | 17 | 24 | 31 | Feb 7 | ',
    ],
    [
      'months of a year of few digits say its era, as they could be of the last century',
      startOfDay(68, 6, 15),
      startOfDay(69, 6),
      'July 68 AD | October | January 69 AD | April',
    ],
    [
      'so do days',
      startOfDay(69, 1, 14),
      startOfDay(69, 2, 4),
      'Jan 14, 69 AD |  | 18 | 20 | 22 | 24 | 26 | 28 | 30 | Feb 1 | 3',
    ],
    [
      'months say the era where it changes',
      startOfDay(0, 7),
      startOfDay(1, 6),
      'July 1 BC | October | January 1 AD | April',
    ],
    [
      'nothing finer than a year where Date has ended',
      startOfDay(-300_001),
      startOfDay(-299_998),
      '300,002 BC | 300,001 BC | 300,000 BC',
    ],
    [
      'round years before Christ are round at every size',
      startOfDay(-700_000),
      startOfDay(-250_000),
      '700,000 BC | 650,000 BC | 600,000 BC | 550,000 BC | 500,000 BC | 450,000 BC | 400,000 BC | 350,000 BC | 300,000 BC',
    ],
    [
      'BC counts backward, and there is no year 0',
      startOfDay(-500),
      startOfDay(500),
      '500 BC | 400 BC | 300 BC | 200 BC | 100 BC | 1 AD | 100 | 200 | 300 | 400',
    ],
    ['single years around the turn', startOfDay(-3), startOfDay(4), '4 BC | 3 BC | 2 BC | 1 BC | 1 AD | 2 | 3'],
    [
      'since the big bang',
      startOfDay(-13.8e9),
      startOfDay(2021),
      '12 billion BC | 10 billion BC | 8 billion BC | 6 billion BC | 4 billion BC | 2 billion BC | ',
    ],
    [
      'around the end of the dinosaurs',
      startOfDay(-66.6e6),
      startOfDay(-65.1e6),
      '66.6 million BC | 66.4 million BC | 66.2 million BC | 66 million BC | 65.8 million BC | 65.6 million BC | 65.4 million BC | ',
    ],
  ];
  for (const [what, start, end, expected] of table) {
    it(what, () => expect(labels(start, end, what.includes('dinosaurs') ? {length: 1000} : {})).to.equal(expected));
  }

  it('comes to an end where a float no longer knows the milliseconds', () => {
    for (const [start, length] of [
      [-2.051222e18, 4000],
      [2e18, 1000],
      [1e20, 65_536],
      [-3e22, 1e8],
    ]) {
      expect(axisTicks(options(start, start + length)).ticks.length, `${start}`).to.be.below(20);
    }
  });

  it('shortens months where long ones do not fit', () => {
    expect(labels(day('2021-05-01'), day('2021-09-12'), {length: 400})).to.equal('May 2021 | Jun | Jul | Aug | Sep');
  });

  it('calls months and days by the names that they have beside their year', () => {
    const named = (locale: string, start: string, end: string, length: number) =>
      labels(day(start), day(end), {locale, length, shortMonths: true}).split(' | ');
    expect(named('de', '2021-02-01', '2021-06-01', 400)).to.deep.equal(['Feb. 2021', 'März', 'Apr.', 'Mai']);
    expect(named('de', '2021-01-25', '2021-02-20', 700)).to.deep.equal(['25. Jan. 2021', '1. Feb.', '8.', '15.']);
    expect(named('ja', '2021-02-01', '2021-05-01', 400)).to.deep.equal(['2021年2月', '3月', '4月']);
    expect(named('zh', '2021-02-01', '2021-05-01', 400)).to.deep.equal(['2021年2月', '3月', '4月']);
    expect(labels(day('2021-02-01'), day('2021-05-01'), {locale: 'fa'})).to.match(/^فوریهٔ? ۲۰۲۱ \| مارس \| آوریل$/);
    for (const locale of [
      'en',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'ru',
      'pl',
      'cs',
      'hu',
      'el',
      'tr',
      'th',
      'hi',
      'ko',
      'ja',
      'zh',
      'he',
      'ar',
      'fa',
      'vi',
    ]) {
      const text = labels(day('2021-02-01'), day('2022-06-01'), {locale, length: 2000});
      const [, ...months] = text.split(' | ');
      const format = new Intl.DateTimeFormat(locale, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      months
        .slice(0, 5)
        .forEach((month, i) =>
          expect(format.format(Date.UTC(2021, i + 2)).replace(/[\u00a0\u202f]/g, ' '), text).to.include(month),
        );
    }
  });

  it('on random views, from milliseconds to billions of years: labels never collide, stay on the axis, and are in order', () => {
    const random = randomFrom(4);
    for (let i = 0; i < 3000; i++) {
      const length = 60 + random() * 2000;
      const span = 10 ** (random() * 20.5); // 1 ms to 10 billion years
      const centre = span > 1e14 ? (random() - 0.5) * span * 2 : (random() - 0.5) * 2e14;
      const view = options(centre - span / 2, centre + span / 2, {
        length,
        locale: pick(random, ['en', 'de', 'fa', 'ar', 'ja']),
        labelOffset: pick(random, [4, -1]),
      });
      const {ticks, minor} = axisTicks(view);
      const what = `${view.start} to ${view.end} on ${length} px`;
      let right = -Infinity;
      let last = -Infinity;
      for (const {time, label, width} of ticks) {
        expect(time > last && time >= view.start && time < view.end, what).to.equal(true);
        last = time;
        if (!label) continue;
        const at = ((time - view.start) / (view.end - view.start)) * length;
        const left = view.labelOffset < 0 ? at - width / 2 : at + view.labelOffset;
        expect(left, what).to.be.at.least(right);
        if (view.labelOffset >= 0) expect(left + width, what).to.be.at.most(length);
        right = left + width;
      }
      expect(ticks.length, what).to.be.at.most(length / 50 + 2);
      expect(minor.length, what).to.be.at.most(length / 6 + 2);
    }
  });

  it('labels an axis of any length of time, if it has room for two labels', () => {
    for (let exponent = 0; exponent <= 20; exponent++) {
      const start = startOfDay(2021, 5, 3) + 12_345;
      const {ticks} = axisTicks(options(start, start + 10 ** exponent));
      expect(ticks.filter(({label}) => label).length, `10^${exponent} ms`).to.be.at.least(1);
    }
  });

  it('says of every label what the ones before it leave out', () => {
    // The first label always carries its year, so that no axis is without one.
    for (const span of [3_600_000, 86_400_000, 10 * 86_400_000, 100 * 86_400_000]) {
      const [first] = axisTicks(options(day('2021-06-21'), day('2021-06-21') + span)).ticks;
      expect(first.label, String(span)).to.contain('2021');
    }
  });
});
