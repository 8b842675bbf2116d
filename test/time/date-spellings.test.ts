import {expect} from 'chai';
import {instantText} from '../../src/time/date-forms.js';
import {dateSpellings} from '../../src/time/date-spellings.js';
import {parseDate} from '../../src/time/parse-date.js';
import {pick, randomFrom} from '../support/random.js';
import '../support/rare-dates.js';

/** Every way in which a text may be meant, as one line. */
const spelled = (text: string) =>
  dateSpellings(text)
    .map(({edtf, reading}) => `${edtf ?? 'none'}${reading === undefined ? '' : ` (${reading})`}`)
    .join(' or ');

describe('dateSpellings', () => {
  const table: [text: string, expected: string][] = [
    ['June 22, 2021', '2021-06-22'],
    ['Jun. 22 2021', '2021-06-22'],
    ['22 June 2021', '2021-06-22'],
    ['22-Jun-2021', '2021-06-22'],
    ['June 22nd, 2021', '2021-06-22'],
    ['Tuesday, June 22, 2021', '2021-06-22'],
    ['June 2021', '2021-06'],
    ['June 21–22, 2021', '2021-06-21/2021-06-22'],
    ['22. Juni 2021', '2021-06-22'],
    ['22 juin 2021', '2021-06-22'],
    ['22 de junio de 2021', '2021-06-22'],
    ['۲۲ ژوئن ۲۰۲۱', '2021-06-22'],
    ['22 يونيو 2021', '2021-06-22'],
    ['22/06/2021', '2021-06-22 (day first) or none (month first)'],
    ['06/22/2021', 'none (day first) or 2021-06-22 (month first)'],
    ['5/6/2021', '2021-06-05 (day first) or 2021-05-06 (month first)'],
    ['22.06.2021', '2021-06-22'],
    ['06/2021', '2021-06'],
    ['2021-6-2', '2021-06-02'],
    ['2021/06/22', '2021-06-22'],
    ['2021.06.22', '2021-06-22'],
    ['2021-6', '2021-06'],
    ['20210622', '2021-06-22'],
    [' 2021-06-22 ', '2021-06-22'],
    ['２０２１-06-22', '2021-06-22'],
    ['c. 1850', '1850~'],
    ['ca. 1850', '1850~'],
    ['circa 1850', '1850~'],
    ['about June 2021', '2021-06~'],
    ['c. 1850–1860', '1850~/1860~'],
    ['probably 1850', '1850?'],
    ['44 BC', '-0043'],
    ['44 B.C.', '-0043'],
    ['44 v. Chr.', '-0043'],
    ['12,000 BC', 'Y-11999'],
    ['1 BC', '0000'],
    ['AD 79', '0079'],
    ['79 CE', '0079'],
    ['850', '0850'],
    ['66 million years ago', 'Y-66E6'],
    ['66 Ma', 'Y-66E6'],
    ['99.6 Ma', 'Y-996E5'],
    ['13.8 Ga', 'Y-138E8'],
    ['12 a', ''],
    ['170 million BC', 'Y-17E7'],
    ['13.8 billion years ago', 'Y-138E8'],
    ['1850s', '185X'],
    ["the 1850's", '185X'],
    ['1800s', '180X (ten years) or 18XX (a hundred years)'],
    ['19th century', '18XX'],
    ['5th century BC', '-04XX'],
    ['Q2 2021', '2021-34'],
    ['2021-Q2', '2021-34'],
    ['Summer 2021', '2021-22'],
    ['fall of 2021', '2021-23'],
    ['2021W252', '2021-W25-2'],
    ['June 22, 2021 at 2:30 PM', '2021-06-22T14:30'],
    ['2021-06-22 12:05 a.m.', '2021-06-22T00:05'],
    ['Tue Jun 22 2021 14:30:00 GMT+0430 (Afghanistan Time)', '2021-06-22T14:30:00+0430'],
    ['Tue, 22 Jun 2021 14:30:00 GMT', '2021-06-22T14:30:00Z'],
    ['20210622T143000Z', '2021-06-22T14:30:00Z'],
    ['2021-06-22T14:30+4:30', '2021-06-22T14:30+04:30'],
    ['2021-06-22t14:30z', '2021-06-22T14:30Z'],
    ['before 1850', '[..1850]'],
    ['after June 2021', '[2021-06..]'],
    ['since 2004', '2004/..'],
    ['until 2004', '../2004'],
    ['between 1850 and 1860', '[1850..1860]'],
    ['1914–1918', '1914/1918'],
    ['1914-18', '1914/1918'],
    ['1999-00', '1999/2000'],
    ['5–8.6.2021', '2021-06-05/2021-06-08'],
    ['5.–8.6.2021', '2021-06-05/2021-06-08'],
    ['8–5.6.2021', ''],
    ['5-8/6/2021', '2021-06-05/2021-06-08 (day first) or 2021-08-05/2021-08-06 (month first)'],
    ['du 3 au 5 mai 2021', '2021-05-03/2021-05-05'],
    ['del 3 al 5 de mayo de 2021', '2021-05-03/2021-05-05'],
    ['vom 3. bis 5. Mai 2021', '2021-05-03/2021-05-05'],
    ['3 to 5 June 2021', '2021-06-03/2021-06-05'],
    ['300-200 BC', '-0299/-0199'],
    ['300 – 200 v. Chr.', '-0299/-0199'],
    ['27 BC – 14 AD', '-0026/0014'],
    ['17th–20th century', '16XX/19XX'],
    ['18th and 19th centuries', '17XX/18XX'],
    ['18. und 19. Jahrhundert', '17XX/18XX'],
    ['winter 1944/45', '1944-24'],
    ['Winter 1944-1945', '1944-24'],
    ['winter 1944/46', ''],
    ['summer 1944/45', ''],
    ['1941.12.07.', '1941-12-07'],
    ['28. 10. 1918', '1918-10-28'],
    ['2021. 6. 4.', '2021-06-04'],
    ['zwischen 1850 und 1860', '[1850..1860]'],
    ['entre 1850 et 1860', '[1850..1860]'],
    ['entre 1850 y 1860', '[1850..1860]'],
    ['XVIIIe-XIXe siècle', '17XX/18XX'],
    ['H1 2022', '2022-40'],
    ['2022 H2', '2022-41'],
    ['(1941)', '1941'],
    ['7 December 1941 (Sunday)', '1941-12-07'],
    ['2020–21', '2020/2021'],
    ['2009 – 10', '2009/2010'],
    ['2011–05', '2011-05'],
    ['2010-00', ''],
    ['2004 to 2008', '2004/2008'],
    ['May 1, 2021 – June 22, 2021', '2021-05-01/2021-06-22'],
    ['2004–present', '2004/..'],
    ['2021-06-22/23', '2021-06-22/2021-06-23'],
    ['2004/open', '2004/..'],
    ['unknown/2006', '/2006'],
    ['199u', '199X'],
    ['1984?~', '1984%'],
    ['1624320000', '2021-06-22T00:00:00Z (s since 1970) or Y1624320000 (a year)'],
    ['1624320000000', '2021-06-22T00:00:00Z (ms since 1970)'],
    ['-43', '-0043 (44 BC, as ISO 8601 counts) or -0042 (43 BC)'],
  ];
  for (const [text, expected] of table) it(text, () => expect(spelled(text)).to.equal(expected));

  it('says nothing where it cannot be told', () => {
    for (const text of [
      '',
      'yesterday',
      'June 22',
      'Easter 2021',
      '30/02/2021',
      'February 30, 2021',
      '13/2021',
      '22/06/21',
      'x',
      '2021-13-01',
      'May',
      '1.2.3.4',
      '1'.repeat(101),
      '2021.5',
    ]) {
      expect(spelled(text), text).to.equal('');
    }
  });

  it('shows only what is read, whatever the text', () => {
    const random = randomFrom(23);
    const words = [
      'June',
      'Mai',
      '22',
      '6',
      '2021',
      '44',
      'BC',
      'c.',
      '~',
      '?',
      '-',
      '/',
      '..',
      ' ',
      ' ',
      ', ',
      'to',
      'before',
      '1850s',
      'Q2',
      '14:30',
      'pm',
      'T',
      'Z',
      '[',
      '}',
      'X',
      'u',
      'century',
      '5th',
      'AD',
      '.',
      '0',
      'million',
    ];
    let found = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({length: 1 + Math.floor(random() * 7)}, () => pick(random, words)).join(
        pick(random, ['', ' ']),
      );
      for (const {edtf} of dateSpellings(text)) {
        if (edtf === undefined) continue;
        parseDate(edtf);
        found++;
      }
    }
    expect(found).to.be.above(500);
  });
});

describe('instantText', () => {
  it('writes instants before 1970 as those after it, up to the ms', () => {
    expect(instantText(Date.UTC(1950, 2, 3, 10, 30))).to.equal('1950-03-03T10:30:00Z');
    const random = randomFrom(7);
    for (let i = 0; i < 2000; i++) {
      const ms = Math.round((random() - 0.6) * 1e13) * (i % 2 ? 1 : 1000);
      const iso = new Date(ms).toISOString().replace('.000Z', 'Z');
      if (/^\d/.test(iso)) expect(instantText(ms), iso).to.equal(iso);
    }
  });
});
