import {expect} from 'chai';
import {calendarDay, DAY, startOfDay} from '../../src/time/calendar.js';
import {dateSpellings} from '../../src/time/date-spellings.js';
import {parseDate} from '../../src/time/parse-date.js';
import '../support/rare-dates.js';

const spelled = (text: string) =>
  dateSpellings(text)
    .map(({edtf, reading}) => `${edtf ?? 'none'}${reading === undefined ? '' : ` (${reading})`}`)
    .join(' or ');

/** What is read, and the texts for it: whoever writes a date in one way would write the same date in another. */
const READ: Readonly<Record<string, readonly string[]>> = {
  '[1990..1993]': [
    'early 1990s',
    'the early 1990s',
    'Anfang der 1990er Jahre',
    'début des années 1990',
    '1990年代初頭',
  ],
  '[1866..1899]': [
    'late 19th century',
    'end of the 19th century',
    'Ende des 19. Jahrhunderts',
    'fin du XIXe siècle',
    'finales del siglo XIX',
    'fine del XIX secolo',
    'fins do século XIX',
    'конец XIX века',
    'конец XIX в.',
    'koniec XIX w.',
    'eind 19e eeuw',
    'cuối thế kỷ 19',
    'τέλη του 19ου αιώνα',
  ],
  '[1933..1966]': ['mid-20th century', 'Mitte des 20. Jahrhunderts', 'milieu du XXe siècle', 'середина XX века'],
  '[-0133..-0100]': ['late 2nd century BC'],
  '[1850..1899]': ['second half of the 19th century', '2. Hälfte 19. Jh.', 'II poł. XIX w.', '2. pol. 19. stol.'],
  '[1875..1899]': ['last quarter of the 19th century'],
  '[1989-09..1989-12]': ['late 1989', 'Ende 1989', 'fin 1989', 'finales de 1989', 'конец 1989 года'],
  '[1944-06-11..1944-06-20]': ['mid-June 1944', 'Mitte Juni 1944', 'mi-juin 1944'],
  '[2021-02-21..2021-02-28]': ['late February 2021', 'Ende Februar 2021'],
  '[1944-01..1944-06]': ['first half of 1944', '1st half of 1944'],
  '196X/197X': ['late 1960s to early 1970s'],
  '[..1850]': ['before 1850', 'pre-1850', 'vor 1850', 'avant 1850', 'до 1850'],
  '1990/..': ['since 1990', 'seit 1990', 'depuis 1990', 'с 1990', '1990 onwards', '1990 – heute', '1990-至今'],
  '200X': ['2000s'],
  '18XX': [
    '19th century',
    'XIX в.',
    'XIX w.',
    '19. století',
    '19世紀',
    '19세기',
    'thế kỷ 19',
    '1800-talet',
    '1800-luku',
    'C19',
  ],
  '13XX/15XX': ['Siglos XIV-XVI', 'XIV–XVI вв.', 'XIVe-XVIe siècle'],
  '197X': ['1970s', '70-е годы XX века', 'lata 70. XX w.', '20世纪70年代', '1970-е годы', '1970-luku'],
  '-2XXX': ['3rd millennium BC', 'IIIe millénaire av. J.-C.', '3. Jahrtausend v. Chr.'],
  '-0043': ['44 BC', '44 π.Χ.', '44 ق.م', 'M.Ö. 44', '前44年', '公元前44年', '紀元前44年', '44 TCN', '44 г. до н. э.'],
  '-0043-03-15': ['15 March 44 BC', 'March 15, 44 BC', '15 marzo 44 a.C.'],
  '0079-08-24': ['24 August 79 AD', 'August 24, AD 79'],
  '-2999~/-1999~': ['c. 3000 – c. 2000 BC'],
  '1945': [
    '昭和20年',
    '民國34年',
    'year 1945',
    'năm 1945',
    '1945 г.',
    '1945 r.',
    '1945م',
    '1945年（昭和20年）',
    'พ.ศ. 2488',
  ],
  '1945-08-15': [
    '昭和20年8月15日',
    '1945年8月15日(水)',
    '一九四五年八月十五日',
    '1945년 8월 15일',
    '15 tháng 8 năm 1945',
    '15 Αυγούστου 1945',
    '15 สิงหาคม 2488',
    '15 באוגוסט 1945',
    '15 अगस्त १९४५',
    '15. август 1945.',
    '1945 m. rugpjūčio 15 d.',
    '15Aug1945',
  ],
  '1945-08-15T11:30': ['11:30 a.m., August 15, 1945', '15. August 1945, 11:30 Uhr'],
  '1945-08': ['Αύγουστος 1945', 'tháng 8 năm 1945', 'tháng Tám 1945', 'آب 1945', 'สิงหาคม 2488'],
  '2011-01': ['كانون الثاني 2011', 'يناير 2011'],
  '1911-10-10/1911-10-12': ['1911年10月10日～12日'],
  '-0220/-0205': ['前221年—前206年'],
  '1850~': [
    '1850年頃',
    '1850 (approx.)',
    '1850 ca.',
    '约1850年',
    'omstreeks 1850',
    'khoảng 1850',
    'noin 1850',
    '[ca. 1850]',
  ],
  '1850?': ['1850 (uncertain)', '1850 (?)'],
  '1944-24': ['winter 1944–45', 'Winter of 1944–45'],
  '1989-11-09': ['Night of 9 November 1989', '9 Nov. 1989 (evening)'],
  '2020/2021': ['2020/21 season'],
  '[1850,1851]': ['1850 or 1851', '1850 oder 1851'],
  '2008-35': ['3Q 2008'],
  '-9999~': ['12,000 years ago'],
  'Y-10050~': ['12,000 BP'],
  'Y-3E5': ['300 ka'],
  '2001-05/..': ['May 2001-'],
  '2001-09-11': ['2001-09-11Z'],
};

describe('words for dates', () => {
  for (const [edtf, texts] of Object.entries(READ))
    for (const text of texts) it(text, () => expect(spelled(text)).to.equal(edtf));

  it('say nothing that they do not mean', () => {
    for (const text of [
      'Year 5',
      '1850 (or 1851)',
      'late',
      'Finland 1944 and more',
      'mid',
      '19',
      '明治5年12月2日',
      '昭和99年',
      '1914.75',
      'May or June 1850',
      '1. 1. 1',
      '500 years ago',
    ])
      expect(spelled(text), text).to.be.oneOf(['', '0019']);
  });

  it('keep all of a stretch whose part is meant, for what has no bounds', () => {
    expect(dateSpellings('before early 2021')).to.deep.include({edtf: '[..2021]', whole: '2021'});
    expect(dateSpellings('c. early 1990s').map(({edtf}) => edtf)).to.deep.equal(['199X~']);
  });

  it('never leave out a part of what they may mean', () => {
    for (const whole of ['1844', '184X', '18XX', '1844-02', '1844-12'])
      for (const parts of [
        ['early', 'mid', 'late'],
        ['first half of', 'second half of'],
      ]) {
        const all = parseDate(whole);
        const name = whole.replace('184X', '1840s').replace('18XX', '19th century').replace('1844-02', 'February 1844');
        const bounds = parts.map((part) =>
          parseDate(dateSpellings(`${part} ${name.replace('1844-12', 'December 1844')}`)[0].edtf!),
        );
        expect(bounds[0].earliest, whole).to.equal(all.earliest);
        expect(bounds.at(-1)!.latest, whole).to.equal(all.latest);
        bounds.slice(1).forEach(({earliest}, i) => expect(earliest, whole).to.be.at.most(bounds[i].latest));
      }
  });
});

describe('the Persian calendar', () => {
  it('has the days that Intl counts', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let ms = startOfDay(1830, 1, 1); ms < startOfDay(2110, 1, 1); ms += 7 * DAY) {
      const part = Object.fromEntries(format.formatToParts(ms).map(({type, value}) => [type, value]));
      const text = [part.year, part.month, part.day].join('/').replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]);
      const {year, month, day} = calendarDay(ms);
      const edtf = [year, month, day].map((number) => String(number).padStart(2, '0')).join('-');
      expect(dateSpellings(text).find(({reading}) => reading === 'Persian calendar')?.edtf, text).to.equal(edtf);
    }
  });

  it('is told by the name of a month, and by nothing else', () => {
    expect(spelled('۲۲ بهمن ۱۳۵۷')).to.equal('1979-02-11 (Persian calendar)');
    expect(spelled('22 بهمن 1357')).to.equal('1979-02-11 (Persian calendar)');
    expect(spelled('بهمن ۱۳۵۷')).to.equal('[1979-01-21..1979-02-19] (Persian calendar)');
    expect(spelled('۱۳۵۷/۱۱/۲۲')).to.equal('1357-11-22 (Gregorian calendar) or 1979-02-11 (Persian calendar)');
    expect(spelled('۱۳۵۷')).to.equal('1357 (Gregorian calendar) or [1978-03-21..1979-03-20] (Persian calendar)');
    expect(spelled('1357/11/22')).to.equal('1357-11-22');
    expect(spelled('۱۹۷۹')).to.equal('1979');
    expect(spelled('۳۱ اسفند ۱۳۵۷')).to.equal('');
  });
});
