import {expect} from 'chai';
import {isDateText, readDateColumn} from '../../src/formats/date-column.js';
import {calendarDay, DAY} from '../../src/time/calendar.js';
import {randomFrom} from '../support/random.js';
import '../support/rare-dates.js';

const one = (text: string, ...meant: string[]) => readDateColumn([text], meant).dates[0];

describe('a column of dates', () => {
  for (const [text, edtf] of [
    ['2021-06-22', '2021-06-22'],
    ['2021-06', '2021-06'],
    ['1945', '1945'],
    ['1850~', '1850~'],
    ['[1850..1860]', '[1850..1860]'],
    ['12.05.1945', '1945-05-12'],
    ['13/5/1945', '1945-05-13'],
    ['5/13/1945', '1945-05-13'],
    ['May 12, 1945', '1945-05-12'],
    ['12 mai 1945', '1945-05-12'],
    ['12. Mai 1945', '1945-05-12'],
    ['12 de mayo de 1945', '1945-05-12'],
    ['12 мая 1945', '1945-05-12'],
    ['12 maja 1945 r.', '1945-05-12'],
    ['12 Mayıs 1945', '1945-05-12'],
    ['1945年5月12日', '1945-05-12'],
    ['۱۲ مه ۱۹۴۵', '1945-05-12'],
    ['Sat May 12 14:30:05 UTC 1945', '1945-05-12T14:30:05Z'],
    ['Sat May 12 14:30:05 1945', '1945-05-12T14:30:05'],
    ['May 1945', '1945-05'],
    ['44 BC', '-0043'],
    ['44 v. Chr.', '-0043'],
    ['44 av. J.-C.', '-0043'],
    ['c. 1850', '1850~'],
    ['um 1850', '1850~'],
    ['1850s', '185X'],
    ['1850er', '185X'],
    ['18th century', '17XX'],
    ['18. Jahrhundert', '17XX'],
    ['XVIIIe siècle', '17XX'],
    ['spring 1968', '1968-21'],
    ['Herbst 1968', '1968-23'],
    ['printemps 1968', '1968-21'],
    ['1914–1918', '1914/1918'],
    ['1914 bis 1918', '1914/1918'],
    ['May 1 – June 3, 1921', '1921-05-01/1921-06-03'],
    ['1 May to 3 June 1921', '1921-05-01/1921-06-03'],
    ['1.5.–3.6.1921', '1921-05-01/1921-06-03'],
    ['du 1er mai au 3 juin 1921', '1921-05-01/1921-06-03'],
    ['May 12, 1945 at 2:30 PM', '1945-05-12T14:30'],
    ['  1945 ', '1945'],
  ])
    it(`reads ${text}`, () => {
      expect(one(text)).to.equal(edtf);
      expect(isDateText(text)).to.equal(true);
    });

  for (const [text, why] of [
    ['44562', 'Excel'],
    ['44562.5', 'Excel'],
    ['5/12/45', 'any century'],
    ['4-Jun-21', 'any century'],
    ['Jun-65', 'any century'],
    ["Mai '68", 'any century'],
    ['1 May', 'no year'],
    ['May 12', 'no year'],
    ['soon', 'recognised'],
    ['2021-13-45', 'recognised'],
  ])
    it(`refuses ${text}, and says why`, () => {
      const {dates, faults} = readDateColumn(['1999', text]);
      expect(dates).to.deep.equal(['1999', undefined]);
      expect(faults.map(({index, code}) => [index, code])).to.deep.equal([[1, 'bad-date']]);
      expect(faults[0].message).to.include(text).and.to.include(why);
    });

  it('leaves empty texts out without a word', () => {
    expect(readDateColumn(['', ' ', '1945'])).to.deep.include({dates: [undefined, undefined, '1945'], faults: []});
  });

  it('keeps the words of what has no unit of its own', () => {
    const {dates, words} = readDateColumn(['early 1990s', '1990', '“late 1989”', 'late 1960s to early 1970s']);
    expect(dates).to.deep.equal(['[1990..1993]', '1990', '[1989-09..1989-12]', '196X/197X']);
    expect(words).to.deep.equal(['early 1990s', undefined, 'late 1989', 'late 1960s to early 1970s']);
  });

  it('takes 1936-39 as two years where people write dates in other ways too', () => {
    const read = (...texts: string[]) => readDateColumn(texts).dates.join(' ');
    expect(read('1936-39', '12 May 1900')).to.equal('1936/1939 1900-05-12');
    expect(read('1921-24', 'c. 1900')).to.equal('1921/1924 1900~');
    expect(read('1936-39', '1900-05-12')).to.equal('1936-39 1900-05-12');
    expect(read('1936-34', 'c. 1900')).to.equal('1936-34 1900~');
  });

  it('is of the Persian calendar where a date with a month of it is', () => {
    const {dates, faults} = readDateColumn(['۲۲ بهمن ۱۳۵۷', '۱۳۵۷/۱۱/۲۲', '1357/11/22', '۱۹۷۹']);
    expect(dates).to.deep.equal(['1979-02-11', '1979-02-11', '1979-02-11', '1979']);
    expect(faults).to.deep.equal([]);
    expect(readDateColumn(['۱۳۵۷/۱۱/۲۲']).faults.map(({code, accepted}) => [code, accepted])).to.deep.equal([
      ['ambiguous-date', ['Gregorian calendar', 'Persian calendar']],
    ]);
    expect(one('۱۳۵۷/۱۱/۲۲', 'Persian calendar')).to.equal('1979-02-11');
    expect(one('1357/11/22')).to.equal('1357-11-22');
  });

  it('takes the year of a day in Japanese ahead of it', () =>
    expect(readDateColumn(['8月15日'], [], () => '1945年（昭和20年）').dates).to.deep.equal(['1945-08-15']));

  it('takes day and month in the order that one date proves', () => {
    expect(readDateColumn(['5/12/1945', '16/1/1945']).dates).to.deep.equal(['1945-12-05', '1945-01-16']);
    expect(readDateColumn(['5/12/1945', '1/16/1945']).dates).to.deep.equal(['1945-05-12', '1945-01-16']);
    expect(readDateColumn(['5/12/1945 - 6/12/1945', '16/1/1945']).dates[0]).to.equal('1945-12-05/1945-12-06');
  });

  it('refuses what nothing proves, once, with both readings and how to say which', () => {
    const {dates, faults} = readDateColumn(['5/12/1945', '6/1/1945', '7/7/1945', '1946']);
    expect(dates).to.deep.equal([undefined, undefined, '1945-07-07', '1946']);
    expect(faults).to.have.length(1);
    expect(faults[0]).to.include({index: 0, code: 'ambiguous-date', given: '5/12/1945'});
    expect(faults[0].message)
      .to.include('1945-12-05 (day first) or 1945-05-12 (month first)')
      .and.to.include('2 dates are left out')
      .and.to.include('"dates=day first" or "dates=month first"');
  });

  it('refuses it too where one date proves one order and another the other', () => {
    const {dates, faults} = readDateColumn(['5/12/1945', '16/1/1945', '1/16/1945']);
    expect(dates).to.deep.equal([undefined, '1945-01-16', '1945-01-16']);
    expect(faults.map(({code}) => code)).to.deep.equal(['ambiguous-date']);
  });

  it('takes the order that is meant, and refuses what it makes no date of', () => {
    expect(one('5/12/1945', 'day first')).to.equal('1945-12-05');
    expect(one('5/12/1945', 'month first')).to.equal('1945-05-12');
    const {dates, faults} = readDateColumn(['5/12/1945', '1/16/1945'], ['day first']);
    expect(dates).to.deep.equal(['1945-12-05', undefined]);
    expect(faults[0].message).to.include('1/16/1945').and.to.include('day first').and.to.include('1945-01-16');
  });

  it('takes 2009-10 as two years where the column proves it, and else as the month or the season that it is', () => {
    const read = (...texts: string[]) => readDateColumn(texts).dates.join(' ');
    expect(read('2018-19', '2009-10', '2020-21', '1999-00')).to.equal('2018/2019 2009/2010 2020/2021 1999/2000');
    expect(read('2009/10', '2012/13')).to.equal('2009/2010 2012/2013');
    expect(read('2021-22', '2022-23', '2023-24', '1914–18')).to.equal('2021/2022 2022/2023 2023/2024 1914/1918');
    // A month that is no later year shows that they are months.
    expect(read('2009-10', '2009-02', '2018-19')).to.equal('2009-10 2009-02 2018/2019');
    expect(read('2020-21', '2021-22')).to.equal('2020-21 2021-22');
    expect(read('2009-10')).to.equal('2009-10');
  });

  it('does not guess whether -44 is 44 BC, unless a year 0 or 0043 with a sign shows how years are counted', () => {
    const {dates, faults} = readDateColumn(['-44', '-3000', '79']);
    expect(dates).to.deep.equal([undefined, undefined, '0079']);
    expect(faults.map(({code, message}) => [code, message.includes('"dates=BC"')])).to.deep.equal([
      ['ambiguous-date', true],
    ]);
    expect(readDateColumn(['-44', '0', '79']).dates).to.deep.equal(['-0044', '0000', '0079']);
    expect(readDateColumn(['-3000', '-0043']).dates).to.deep.equal(['-3000', '-0043']);
    expect(readDateColumn(['-44', '44 BC']).dates).to.deep.equal([undefined, '-0043']);
    expect(one('-44', 'BC')).to.equal('-0043');
    expect(one('-44', 'as ISO 8601 counts')).to.equal('-0044');
    expect(one('-12000', 'BC')).to.equal('Y-11999');
  });

  it('takes midnight away where every time of the column is midnight', () => {
    expect(readDateColumn(['2021-06-22 00:00:00.000', '2021-06-23 00:00:00.000']).dates).to.deep.equal([
      '2021-06-22',
      '2021-06-23',
    ]);
    expect(readDateColumn(['13/5/1945 0:00', '1946']).dates).to.deep.equal(['1945-05-13', '1946']);
    expect(readDateColumn(['2021-06-22T00:00', '2021-06-23T10:00']).dates).to.deep.equal([
      '2021-06-22T00:00',
      '2021-06-23T10:00',
    ]);
  });

  it('puts a year of another column to a day without one', () => {
    const {dates} = readDateColumn(['1 May to 3 June', 'May 12', '1950-01-01'], [], (i) => String(1921 + i));
    expect(dates).to.deep.equal(['1921-05-01/1921-06-03', '1922-05-12', '1950-01-01']);
  });

  const NAMES = 'January February March April May June July August September October November December'.split(' ');
  const STYLES: readonly ((year: string, month: number, day: number) => string)[] = [
    (year, month, day) => `${day}/${month}/${year}`,
    (year, month, day) => `${month}/${day}/${year}`,
    (year, month, day) => `${day}.${month}.${year}`,
    (year, month, day) => `${year}/${month}/${day}`,
    (year, month, day) => `${NAMES[month - 1]} ${day}, ${year}`,
    (year, month, day) => `${day}-${NAMES[month - 1].slice(0, 3)}-${year}`,
  ];
  it('gives back random days, whatever the style, where one of them is after the 12th', () => {
    const random = randomFrom(7);
    for (const style of STYLES) {
      const days = Array.from({length: 200}, () => calendarDay(Math.floor(random() * 700_000 - 350_000) * DAY));
      days.push({year: 1999, month: 1, day: 31});
      const two = (number: number) => String(number).padStart(2, '0');
      const texts = days.map(({year, month, day}) => style(String(year).padStart(4, '0'), month, day));
      const {dates, faults} = readDateColumn(texts);
      expect(faults).to.deep.equal([]);
      expect(dates).to.deep.equal(
        days.map(({year, month, day}) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`),
      );
    }
  });
});
