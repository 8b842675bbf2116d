import {expect} from 'chai';
import '../support/word-breaks.js';
import {breakLines, truncate, withoutBreaks} from '../../src/layout/break-lines.js';
import {metricTable} from '../../src/render/metric-table.js';
import {pick, randomFrom} from '../support/random.js';

const width = (text: string) => Array.from(text).length * 10;
const lines = (text: string, maxWidth: number, maxLines = 4) => breakLines(text, maxWidth, maxLines, width);

describe('breakLines', () => {
  it('leaves a text on one line where it fits', () => {
    expect(lines('Final withdrawal begins', 230)).to.deep.equal(['Final withdrawal begins']);
  });

  it('makes lines of even length', () => {
    expect(lines('Pentagon: pace may slow, deadline stands', 380)).to.deep.equal([
      'Pentagon: pace may',
      'slow, deadline stands',
    ]);
  });

  it('takes white space as one space', () => {
    expect(lines('  a \n b\t c ', 500)).to.deep.equal(['a b c']);
    expect(lines('', 500)).to.deep.equal(['']);
  });

  it('breaks behind hyphens and slashes', () => {
    expect(lines('Mazar-i-Sharif/Balkh', 120)).to.deep.equal(['Mazar-i-', 'Sharif/Balkh']);
  });

  it('breaks a word that is wider than the line, and no character in two', () => {
    const broken = lines('Donaudampfschifffahrtsgesellschaftskapitän', 110, 5);
    expect(broken.join('').replaceAll('-', '')).to.equal('Donaudampfschifffahrtsgesellschaftskapitän');
    expect(broken.slice(0, -1).every((line) => line.endsWith('-'))).to.equal(true);
    expect(broken.every((line) => width(line) <= 110)).to.equal(true);
    expect(breakLines('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 80, 4, width).join('')).to.equal('👩‍👩‍👧‍👦👩‍👩‍👧‍👦');
  });

  it('breaks Chinese between words', () => {
    const broken = lines('阿富汗军队从五月开始撤离全国各地', 60);
    expect(broken.length).to.be.at.least(3);
    expect(broken.join('')).to.equal('阿富汗军队从五月开始撤离全国各地');
    expect(broken.every((line) => width(line) <= 60)).to.equal(true);
  });

  it('ends with … what has more lines than it may', () => {
    const cut = lines('one two three four five six seven eight nine ten', 100, 2);
    expect(cut).to.have.lengthOf(2);
    expect(cut[1]).to.match(/…$/);
    expect(cut.every((line) => width(line) <= 100)).to.equal(true);
  });
});

describe('where lines break', () => {
  const table: [what: string, text: string, maxWidth: number, lines: string[]][] = [
    [
      'long words between syllables, with a hyphen',
      'Rechtsschutzversicherungsgesellschaften',
      170,
      ['Rechtsschutz-', 'versicherungs-', 'gesellschaften'],
    ],
    [
      'at a soft hyphen, which is not seen elsewhere',
      'Donau\u00addampf\u00adschiff\u00adfahrt',
      130,
      ['Donaudampf-', 'schifffahrt'],
    ],
    ['at none of a word that fits', 'Abzug der Sol\u00addaten', 110, ['Abzug der', 'Soldaten']],
    ['not at a soft hyphen at the end', 'Final with\u00addrawal\u00ad', 110, ['Final', 'withdrawal']],
    ['where a zero-width space lets them', 'Kabul\u200bKandahar', 90, ['Kabul', 'Kandahar']],
    ['not at a no-break space', 'der 10\u00a0000 Soldaten', 90, ['der', '10\u00a0000', 'Soldaten']],
    ['nor at a narrow one', 'plus de 10\u202f000', 100, ['plus de', '10\u202f000']],
    ['nor at a word joiner', 'ab cd\u2060ef', 50, ['ab', 'cd\u2060ef']],
    ['not before French punctuation', 'Il a dit : « Non ! »', 100, ['Il a dit :', '« Non ! »']],
    ['not before digits', 'The COVID-19 wave', 80, ['The', 'COVID-19', 'wave']],
    ['before a quotation as German has it', 'sagte »Nein« und', 80, ['sagte', '»Nein«', 'und']],
    ['not within a Korean word', '신속한 철수가', 60, ['신속한', '철수가']],
  ];
  for (const [what, text, maxWidth, expected] of table)
    it(what, () => expect(lines(text, maxWidth)).to.deep.equal(expected));

  it('in Chinese and Japanese after no opening and before no closing punctuation, nor before small kana', () => {
    for (const text of [
      '「阿富汗」军队（从五月）开始撤离全国各地、政府宣布。',
      'アメリカ軍、アフガニスタンから「最終撤退」を開始（バイデン大統領が発表）。',
      'チェックポイントで、ニュースを「きょう」ジャーナリストが読む。',
    ]) {
      for (let maxWidth = 30; maxWidth < 300; maxWidth += 10) {
        const broken = lines(text, maxWidth, 99);
        expect(broken.join(''), String(maxWidth)).to.equal(text);
        if (maxWidth < 60) continue; // less than what has to stay together
        for (const line of broken.slice(1))
          expect(line, `${maxWidth}: ${broken.join('|')}`).not.to.match(/^[、。」）っャュョェィァー]/);
        for (const line of broken.slice(0, -1))
          expect(line, `${maxWidth}: ${broken.join('|')}`).not.to.match(/[「（]$/);
      }
    }
  });

  it('at random: no line is too wide, and nothing but spaces is lost', () => {
    const random = randomFrom(11);
    const {width: measured} = metricTable();
    const inPx = (text: string) => measured(text, 'title');
    const tokens = [
      'a',
      'withdrawal',
      'Donaudampfschifffahrtsgesellschaft',
      'Ärz\u00adte',
      'COVID-19',
      '2019–2021',
      '10\u00a0000',
      '5\u202f%',
      'ab\u2060cd',
      'e\u0301te\u0301',
      '»Nein«',
      '(so)',
      '« ',
      ' !',
      '、',
      '。',
      '「',
      '」',
      '阿富汗军队',
      'アフガニスタン',
      'きょう',
      'การถอนทหาร',
      '철수',
      'طالبان',
      'می\u200cگویند',
      'שלום',
      '👩‍👩‍👧‍👦',
      '\ud800',
      '/',
      '-',
      '…',
      '.',
      '\u00ad',
      '\u200b',
      ' ',
      ' ',
      ' ',
      ' ',
      '\t',
      '\u3000',
      '\ufeff',
    ];
    const bare = (text: string) => withoutBreaks(text).replace(/[\s-]/g, '');
    const widest = Math.max(...['👩‍👩‍👧‍👦', '…'].map(inPx));
    for (let i = 0; i < 4000; i++) {
      const text = Array.from({length: Math.floor(random() * 14)}, () => pick(random, tokens)).join('');
      const maxWidth = widest + random() * 260;
      const all = breakLines(text, maxWidth, 999, inPx);
      expect(
        all.every((line) => inPx(line) <= maxWidth),
        JSON.stringify([text, maxWidth, all]),
      ).to.equal(true);
      expect(bare(all.join('')), JSON.stringify([text, all])).to.equal(bare(text));
      expect(all.join(''), JSON.stringify(text)).not.to.match(/[\u00ad\u200b]/);
      const few = breakLines(text, maxWidth, 2, inPx);
      expect(
        few.length <= 2 && few.every((line) => inPx(line) <= maxWidth),
        JSON.stringify([text, maxWidth, few]),
      ).to.equal(true);
      if (all.length <= 2) expect(few).to.deep.equal(all);
    }
  });

  it('of a text of any kind, far longer than any title may be, with work that grows as the text does', () => {
    for (const unit of ['-', '\u00ad', 'ab', '「', '。', ' (', 'あ', '\u00a0', 'sch']) {
      const measured = (length: number) => {
        let characters = 0;
        const counting = (text: string) => {
          characters += text.length;
          return width(text);
        };
        breakLines(unit.repeat(length / unit.length), 100, 4, counting);
        return characters;
      };
      expect(measured(8000), JSON.stringify(unit)).to.be.at.most(6 * measured(2000));
    }
  });
});

describe('truncate', () => {
  it('keeps what fits', () => expect(truncate('short', 100, width)).to.equal('short'));
  it('cuts between characters', () => expect(truncate('abcdefghijkl', 60, width)).to.equal('abcde…'));
  it('leaves … where nothing fits', () => expect(truncate('abc', 10, width)).to.equal('…'));
});
