import {expect} from 'chai';
import {markwhen} from '../../src/formats/markwhen.js';
import {readMarkwhen} from '../../src/formats/markwhen/read-markwhen.js';
import {readFormat} from '../../src/formats/read-format.js';

markwhen.reader = {read: readMarkwhen};

const read = (...lines: string[]) => readFormat(lines.join('\n'), {format: 'markwhen'});
const datesOf = (...lines: string[]) => read(...lines).dataset.events.map(({date}) => date.edtf);
const codesOf = (found: ReturnType<typeof read>) => found.issues.map(({code, path}) => `${code} ${path}`);

describe('markwhen', () => {
  for (const [date, edtf] of [
    ['2024', '2024'],
    ['2024-09', '2024-09'],
    ['2024-09-10', '2024-09-10'],
    ['2024-09-10 8am', '2024-09-10T08:00'],
    ['2024-09-01/2024-09-10', '2024-09-01/2024-09-10'],
    ['2024/2025', '2024/2025'],
    ['2024-09 / 2 weeks', '2024-09-01/2024-09-14'],
    ['04/1776', '1776-04'],
    ['01/02/2024', '2024-01-02'],
    ['11/11/2024-12/12/2024', '2024-11-11/2024-12-12'],
    ['1998-06/01/2000', '1998/2000-06-01'],
    ['2012-2013', '2012/2013'],
    ['1999 - 2099', '1999/2099'],
    ['1999 to 2004', '1999/2004'],
    ['2031-11-19T01:35:10Z-2099-08-04T18:22:48Z', '2031-11-19T01:35:10Z/2099-08-04T18:22:48Z'],
    ['2020-02-22T12:13:14Z-now', '2020-02-22T12:13:14Z/..'],
    ['1665', '1665'],
    ['44', '0044'],
    ['12000 BCE', 'Y-11999'],
    ['586 BCE', '-0585'],
    ['50 BC–50 AD', '-0049/0050'],
    ['285–247 BCE', '-0284/-0246'],
    ['Sep 3, 2024', '2024-09-03'],
    ['3 September 2024', '2024-09-03'],
    ['Dec 2012', '2012-12'],
    ['Sep 3, 2024 10am - 11am', '2024-09-03T10:00/2024-09-03T11:00'],
    ['12/25/2022 18:30', '2022-12-25T18:30'],
    ['2024-W05', '2024-W05'],
    ['2024W05-3', '2024-W05-3'],
  ] as const)
    it(`${date}: is ${edtf}`, () => {
      const found = read(`${date}: A`);
      expect(codesOf(found)).to.deep.equal([]);
      expect(found.dataset.events.map((event) => event.date.edtf)).to.deep.equal([edtf]);
    });

  it('reads the day first where the header says so', () => {
    expect(datesOf('dateFormat: d/M/y', '', '01/02/2024 - 14/02/2024: A')).to.deep.equal(['2024-02-01/2024-02-14']);
  });

  describe('dates relative to others', () => {
    for (const [what, lines, edtf] of [
      ['lasts from the end of the one before', ['2020: A', '1 year: B'], '2021'],
      ['of days, in days', ['01/01/2023 - 2 weeks: A', '2 weeks: B'], '2023-01-15/2023-01-28'],
      ['of a month, by the calendar', ['2024-01-31: A', '1 month: B'], '2024-02-01/2024-02-29'],
      ['after a gap', ['2023-01-01: A', '1 week - 3 days: B'], '2023-01-09/2023-01-11'],
      [
        'to an event by its id',
        ['2023-01-01 - 2 weeks: A !x', '2024: C', 'after !x 2 weeks: B'],
        '2023-01-15/2023-01-28',
      ],
      ['to an id among properties', ['2023-01-01: A', 'id: x', '2024: C', '!x 3 days: B'], '2023-01-02/2023-01-04'],
      ['to its start', ['2023-01-01 - 2 weeks: A !x', '!x.start 2 days: B'], '2023-01-01/2023-01-02'],
      ['before it', ['2023-01-10: A !x', 'before !x 3 days: B'], '2023-01-07/2023-01-09'],
      ['in several units', ['2023-01-01: A', '1 week, 2 days: B'], '2023-01-02/2023-01-10'],
      ['in days of work', ['2023-01-06: A', '3 week days - 1 day: B'], '2023-01-12'],
      ['to the end of the last day of work', ['July 10, 2022: A', '5 work days: B'], '2022-07-11/2022-07-15'],
      ['over a weekend, in one word', ['2021: A', 'July 13, 2022 - 10 workdays: B'], '2022-07-13/2022-07-26'],
      [
        'in days of work from a time of day',
        ['2023-01-06 6pm: A', '1 weekday: B'],
        '2023-01-06T18:00/2023-01-09T18:00',
      ],
      ['back over days of work', ['July 11 2022: A !x', 'by !x 7 work days: B'], '2022-06-30/2022-07-10'],
      [
        'back from a time before it',
        ['July 11 2022: A !x', 'by !x 3 week days - 7 business days: B'],
        '2022-06-27/2022-07-05',
      ],
      ['to the event above, up to its start', ['2024: !x A', '2022/!x: B'], '2022/2023'],
      ['in hours', ['2023-01-01: A', '3 hours - 30 minutes: B'], '2023-01-02T03:00/2023-01-02T03:30'],
      ['at a time of its day', ['2023-01-01 8am: A', '10:30 - 11: B'], undefined],
    ] as const)
      it(what, () => expect(datesOf(...lines).at(-1)).to.equal(edtf ?? '2023-01-01T08:00'));

    it('says why a date is none that is not there: without a year, or of whoever reads it', () => {
      const found = read('title: T', 'June 4 8am: A', 'now - 10 years: B', '2020: C', 'Feb: D');
      expect(found.dataset.events.map(({date}) => date.edtf)).to.deep.equal(['2020', '2020-02']);
      expect(found.issues.map(({path, message}) => `${path} ${message}`).slice(0, 2)).to.deep.equal([
        'line 2 "June 4 8am: A" has a date without a year, and no event before it says one',
        'line 3 "now - 10 years: B" has a date that depends on when it is read: write a date in place of "now"',
      ]);
      expect(codesOf(found).at(-1)).to.equal('guessed line 5');
    });

    it('takes what is missing from the event before, and says so', () => {
      const found = read('May 1, 2024: A', 'June 3: B', '5pm: C');
      expect(found.dataset.events.map(({date}) => date.edtf)).to.deep.equal([
        '2024-05-01',
        '2024-06-03',
        '2024-06-03T17:00',
      ]);
      expect(codesOf(found)).to.deep.equal(['guessed line 2', 'guessed line 3']);
    });
  });

  it('has groups without a name, which end as others do', () => {
    const {dataset, issues} = read('group', '2020: A', 'endGroup', '2021: B', 'group Named', '2022: C');
    expect(dataset.events.map(({title, group, text}) => [title, group, text])).to.deep.equal([
      ['A', '1', undefined],
      ['B', undefined, undefined],
      ['C', 'Named', undefined],
    ]);
    expect(issues).to.deep.equal([]);
  });

  it('has lists that are indented as the text around them', () => {
    const {dataset} = read('  2020: A', '  - [] one', '  - [x] two', '', '    - within', '', '  2021: B');
    expect(dataset.events[0].text).to.deep.equal({format: 'markdown', value: '- [ ] one\n- [x] two\n\n  - within'});
  });

  describe('what recurs', () => {
    for (const [every, days] of [
      ['every week x 3', '01 08 15'],
      ['every other week for 3 times', '01 15 29'],
      ['every 3 days until 2024-01-08', '01 04 07'],
      ['every day for 4 days', '01 02 03 04'],
      ['every weekday x 6', '01 02 03 04 05 08'],
      ['every Monday and Thursday x 4', '01 04 08 11'],
      ['every week on Tuesday x 3', '01 02 09'],
    ] as const)
      it(every, () =>
        expect(datesOf(`2024-01-01 ${every}: A`)).to.deep.equal(days.split(' ').map((day) => `2024-01-${day}`)),
      );

    it('keeps its length', () => {
      expect(datesOf('2024-01-01/2024-01-03 every month x 2: A')).to.deep.equal([
        '2024-01-01/2024-01-03',
        '2024-02-01/2024-02-03',
      ]);
    });

    it('without an end is cut a year after all else; in words that are not understood it is told', () => {
      const found = read('2024-01-01 every year: A', '2025-06-01: B', '2025-01-01 every blue moon: C');
      expect(found.dataset.events.map(({date}) => date.edtf)).to.deep.equal([
        '2024-01-01',
        '2025-01-01',
        '2026-01-01',
        '2025-06-01',
        '2025-01-01',
      ]);
      expect(codesOf(found)).to.deep.equal(['bad-format line 3', 'not-carried-over line 1']);
    });
  });

  it('groups events by sections, old and new', () => {
    const {dataset} = read(
      '# One',
      '1901: A',
      '## Two',
      '1902: B',
      '# Three',
      '1903: C',
      'section Four',
      '1904: D',
      'endSection',
      '1905: E',
    );
    expect(dataset.events.map(({title, group}) => [title, group])).to.deep.equal([
      ['A', 'One'],
      ['B', 'One / Two'],
      ['C', 'Three'],
      ['D', 'Three / Four'],
      ['E', 'Three'],
    ]);
    expect(dataset.groups.map(({title, parent}) => [title, parent])).to.deep.equal([
      ['One', undefined],
      ['Two', 'One'],
      ['Three', undefined],
      ['Four', 'Three'],
    ]);
  });

  it('takes tags, links and places out of the words', () => {
    const {dataset, issues} = read(
      '2022: Happy #UK birthday, [Queen](www.example.org/q) #Royalty #Family',
      '// nobody sees this',
      'In [London](location), see https://example.org: 2 #UK',
    );
    expect(issues).to.deep.equal([]);
    const [event] = dataset.events;
    expect(event.title).to.equal('Happy UK birthday, Queen');
    expect(event.text).to.equal('In London, see https://example.org: 2');
    expect(event.tags).to.deep.equal(['UK', 'Royalty', 'Family']);
    expect(event.place).to.deep.equal({name: 'London'});
    expect(event.links).to.deep.equal([{url: 'https://www.example.org/q', title: 'Queen'}]);
  });

  it('reads times in a zone of their own as instants', () => {
    expect(datesOf('2024-07-01 10am: A', 'timezone: America/New_York', '2024-07-01 10am: B')).to.deep.equal([
      '2024-07-01T10:00-04:00',
      '2024-07-01T10:00',
    ]);
  });

  it('tells what has no date, and the header that it does not know', () => {
    const found = read('title: T', 'view: *', '1 year: Nothing before it', '2021-13-01: B', '2022: C');
    expect(found.dataset.title).to.equal('T');
    expect(codesOf(found)).to.deep.equal(['bad-date line 3', 'bad-date line 4', 'not-carried-over line 2']);
  });

  it('is recognised by its text', () => {
    for (const text of ['title: A\n2012: B', '2012: B\n2013-05: C', '# S\n12/2012: B, C\n', '50 BCE: A\n40 BCE: B'])
      expect(readFormat(text).format, text).to.equal('markwhen');
    for (const text of ['Date,Event\n2012-05-01 10:00,A: b\n', 'a;b\n1;2: 3', 'Dear all,\nnothing here: at all'])
      expect(readFormat(text).format, text).not.to.equal('markwhen');
  });
});
