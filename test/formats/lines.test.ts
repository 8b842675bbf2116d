import {expect} from 'chai';
import {readRareDates} from '../../src/data/rare-dates-reader.js';
import {readFormat} from '../../src/formats/read-format.js';
import {lines} from '../../src/formats/lines.js';
import {splitLine} from '../../src/formats/split-line.js';

const told = (issues: readonly {code: string; path: string}[]) => issues.map(({code, path}) => `${code} ${path}`);
const dated = ({dataset}: ReturnType<typeof readFormat>) =>
  dataset.events.map(({title, date}) => `${date.edtf} ${title}`);

describe('plain lines', () => {
  before(readRareDates);

  for (const [line, date, rest] of [
    ['1961 The Wall is built', '1961', 'The Wall is built'],
    ['1961: The Wall', '1961', 'The Wall'],
    ['12 May 1961 – The Wall', '12 May 1961', 'The Wall'],
    ['May 12, 1961, they build', 'May 12, 1961', 'they build'],
    ['13. August 1961: Mauerbau', '13. August 1961', 'Mauerbau'],
    ['13.8.1961 - Mauerbau', '13.8.1961', 'Mauerbau'],
    ['13 August 1961 14:30 They close it', '13 August 1961 14:30', 'They close it'],
    ['1961-1989 The Wall', '1961-1989', 'The Wall'],
    ['1914 to 1918 a war', '1914 to 1918', 'a war'],
    ['44 BC Caesar dies', '44 BC', 'Caesar dies'],
    ['c. 1850: a railway', 'c. 1850', 'a railway'],
    ['1850s – steam', '1850s', 'steam'],
    ['spring 1968 protests', 'spring 1968', 'protests'],
    ['18th century: wigs', '18th century', 'wigs'],
    ['In 1970, Brandt kneels', '1970', 'Brandt kneels'],
    ['**13 August 1961** · The Wall', '13 August 1961', 'The Wall'],
    ['(1961) The Wall', '1961', 'The Wall'],
    ['1961年8月13日 ベルリンの壁', '1961年8月13日', 'ベルリンの壁'],
    ['1961：壁', '1961', '壁'],
    // A number may belong to the words after it.
    ['1961 10 people die', '1961', '10 people die'],
    ['2 June 1961 5 people die', '2 June 1961', '5 people die'],
    ['1961 – 12 people die', '1961', '12 people die'],
    ['476 Rome falls', '476', 'Rome falls'],
    ['12 people die in 1961', undefined, '12 people die in 1961'],
    ['1,066 apples', undefined, '1,066 apples'],
    ['early 1990s: first tests', 'early 1990s', 'first tests'],
    ['Mid-June 1944 – a landing', 'Mid-June 1944', 'a landing'],
    ['XIX век: железные дороги', 'XIX век', 'железные дороги'],
    ['XVIe siècle – guerres', 'XVIe siècle', 'guerres'],
    ['22 tháng 6 năm 2021: một ngày', '22 tháng 6 năm 2021', 'một ngày'],
    ['March 1993 – Baz', 'March 1993', 'Baz'],
    ['XX is no date', undefined, 'XX is no date'],
    ['The Wall of 1961', undefined, 'The Wall of 1961'],
  ] as const)
    it(`are split after their date: ${line}`, () => {
      const split = splitLine(line);
      expect({date: split.date, rest: split.rest}).to.deep.equal({date, rest});
    });

  it('are a list of events, with signs of items ahead of them or not', () => {
    const read = readFormat('1961 The Wall is built\r\n1989 The Wall falls\r\n');
    expect(read.format).to.equal('lines');
    expect(read.issues).to.deep.equal([]);
    expect(dated(read)).to.deep.equal(['1961 The Wall is built', '1989 The Wall falls']);
    expect(dated(readFormat('* May 1961 – A, they say\n* June 1989 – B, and more'))).to.deep.equal([
      '1961-05 A, they say',
      '1989-06 B, and more',
    ]);
    expect(dated(readFormat('1. 1961 – A\n2. 1989 – B'))).to.deep.equal(['1961 A', '1989 B']);
    expect(dated(readFormat('12 May 1961 – only one'))).to.deep.equal(['1961-05-12 only one']);
  });

  it('stand below headings that are dates, which are groups of lines with dates of their own', () => {
    const {dataset, issues} = readFormat('# Cars\n## 1990s\n- 1991 – A\n- 1993 – B\n## 2001\n- C\n');
    expect(dataset.events.map(({title, date, group}) => [date.edtf, title, group])).to.deep.equal([
      ['1991', 'A', '1990s'],
      ['1993', 'B', '1990s'],
      ['2001', 'C', undefined],
    ]);
    expect(issues).to.deep.equal([]);
  });

  it('may have the marks of wikis', () => {
    const read = readFormat(
      `== 20th century ==\n* '''1961''' – The [[Berlin Wall]] is built\n* [[13 August]] [[1962]]: A<ref>Smith, p. 3</ref>\n* c. 1990 – [[Reunification|It is one]]`,
    );
    expect(read.format).to.equal('lines');
    expect(dated(read)).to.deep.equal(['1961 The Berlin Wall is built', '1962-08-13 A', '1990~ It is one']);
    expect(read.dataset.events[0].group).to.equal('20th century');
    expect(read.issues).to.deep.equal([]);
  });

  it('keep the words of a part of a stretch', () => {
    const {dataset} = readFormat('early 1990s: A\n1995: B');
    expect(dataset.events.map(({date}) => [date.edtf, date.text])).to.deep.equal([
      ['[1990..1993]', 'early 1990s'],
      ['1995', undefined],
    ]);
  });

  it('have a title, groups, texts and links as Markdown has them', () => {
    const read = readFormat(
      `# Berlin\n\nA city.\n\n## The Wall\n\n- **13 August 1961**: It is [built](https://example.org/a)\n\n  By *night*.\n\n- 9 November 1989: It falls\n`,
    );
    const {title, description, events} = read.dataset;
    expect(read.issues).to.deep.equal([]);
    expect({title, description}).to.deep.equal({title: 'Berlin', description: 'A city.'});
    expect(dated(read)).to.deep.equal(['1961-08-13 It is built', '1989-11-09 It falls']);
    expect(events[0]).to.deep.include({
      group: 'The Wall',
      links: [{url: 'https://example.org/a', title: 'built'}],
      text: {format: 'markdown', value: 'By *night*.'},
    });
    expect(read.table?.rows).to.deep.equal([
      ['Date', 'Title', 'Group', 'Text', 'Link'],
      ['13 August 1961', 'It is built', 'The Wall', 'By *night*.', 'https://example.org/a'],
      ['9 November 1989', 'It falls', 'The Wall', '', ''],
    ]);
  });

  it('stand below their date, where it has a line of its own', () => {
    expect(dated(readFormat('1961\nThe Wall is built\n\n1989\nThe Wall falls\n'))).to.deep.equal([
      '1961 The Wall is built',
      '1989 The Wall falls',
    ]);
    expect(dated(readFormat('## 1961\n- The Wall is built\n- A speech\n\n## 1989\n- The Wall falls'))).to.deep.equal([
      '1961 The Wall is built',
      '1961 A speech',
      '1989 The Wall falls',
    ]);
  });

  it('tell what has no date, and which of two dates may be meant', () => {
    const read = readFormat('- 1961: A\n- one day: B\n- 5/6/1962: C\n- 1963');
    expect(dated(read)).to.deep.equal(['1961 A']);
    expect(told(read.issues)).to.deep.equal(['missing line 2', 'missing line 4', 'ambiguous-date line 3']);
    const meant = readFormat('- 1961: A\n- 5/6/1962: C', {map: 'dates=day first'});
    expect(dated(meant)).to.deep.equal(['1961 A', '1962-06-05 C']);
    const more = readFormat('1961 – A\none day later – B\nand C\n1962 – D');
    expect(told(more.issues)).to.deep.equal(['guessed line 2']);
    expect(more.issues[0].message).to.contain('so are 1 others');
  });

  it('are told apart from markwhen, whose events have a colon', () => {
    const mixed = readFormat('# Berlin\n\n13 August 1961 – It is closed\n26 June 1963: A speech\n1989 it falls');
    expect(dated(mixed)).to.deep.equal(['1961-08-13 It is closed', '1963-06-26 A speech', '1989 it falls']);
    for (const text of [
      '1961: A\n1989: B',
      'title: T\n2024-09 / 2 weeks: A\n1989 was late, they say\n12/2024 - 2025: B',
    ])
      expect(lines.sniff({text, value: undefined, isStrict: false, options: {}, ending: ''}), text).to.equal(false);
  });

  it('are not taken for the rows of a table, nor for prose', () => {
    for (const text of [
      'Date,Event\n12 May 1961,"The Wall, built"',
      '12 May 1961;The Wall\n9 November 1989;It falls',
      '1961\tThe Wall\n1989\tIt falls',
      'August 1961,A\nMay 1962,B',
    ])
      expect(readFormat(text).format, text).to.equal('csv');
    const {issues, format} = readFormat('It was in 1961.\nNobody knew why.');
    expect(format).to.equal(undefined);
    expect(issues[0].message).to.contain('"1961: The Wall is built"');
    expect(told(readFormat('Nothing', {format: 'lines'}).issues)).to.deep.equal(['missing $']);
  });
});
