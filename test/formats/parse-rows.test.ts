import {expect} from 'chai';
import {dsvFormat} from 'd3';
import {FileIssues} from '../../src/formats/file-issues.js';
import {delimiterOf, parseRows} from '../../src/formats/table/parse-rows.js';
import {pick, randomFrom} from '../support/random.js';
import {leastTime} from '../support/cpu-time.js';

function parse(text: string, delimiter: ',' | ';' | '\t' | '|' = ',') {
  const issues = new FileIssues();
  const rows = parseRows(text, delimiter, issues);
  return {rows: rows.map(({cells}) => [...cells]), lines: rows.map(({line}) => line), issues: issues.all()};
}

describe('rows of delimited text', () => {
  for (const [text, delimiter] of [
    ['a,b\n1,2', ','],
    ['a;b\n1,5;2,5', ';'],
    ['a\tb, c\n1\t2', '\t'],
    ['a|b\n1|2', '|'],
    ['"a;b;c",d\n1,2', ','],
    ['Title of it all\n\na;b;c\n1;2;3', ';'],
    ['sep=;\na,b;c', ';'],
    ['alone', undefined],
  ] as const)
    it(`finds the delimiter of ${JSON.stringify(text)}`, () => expect(delimiterOf(text)).to.equal(delimiter));

  it('keeps the line of each row, over empty rows, breaks in cells and any line end', () => {
    expect(parse('a,b\r\n\r\n"x\r\ny",2\r"p\nq\nr",3\n,,\nend,4')).to.deep.include({
      rows: [
        ['a', 'b'],
        ['x\r\ny', '2'],
        ['p\nq\nr', '3'],
        ['end', '4'],
      ],
      lines: [1, 3, 5, 9],
    });
    expect(parse('sep=;\na;b\n1;2', ';').lines).to.deep.equal([2, 3]);
  });

  it('mends quotes that are not doubled, and tells where', () => {
    const {rows, issues} = parse('a,b\n"the "big" one, twice",2\n"fine ""quoted""",3');
    expect(rows).to.deep.equal([
      ['a', 'b'],
      ['the "big" one, twice', '2'],
      ['fine "quoted"', '3'],
    ]);
    expect(issues.map(({code, path}) => [code, path])).to.deep.equal([['bad-format', 'line 2, column 1']]);
  });

  it('lets no quote swallow the rows that follow', () => {
    const {rows, issues} = parse('a,b\n1,"open\n2,y\n"3",z\n4,"5\n6,7');
    expect(rows).to.deep.equal([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'y'],
      ['3', 'z'],
      ['4', '"5'],
      ['6', '7'],
    ]);
    expect(issues.map(({path}) => path)).to.deep.equal(['line 2, column 3', 'line 5, column 3']);
  });

  it('gives back random cells as they were, without an issue', () => {
    const random = randomFrom(11);
    const SIGNS = ['a', '"', ',', ';', '\n', '\r\n', ' ', '""', 'ü', '\t', '|'];
    for (let i = 0; i < 400; i++) {
      const delimiter = pick(random, [',', ';', '\t', '|'] as const);
      const rows = Array.from({length: 1 + Math.floor(random() * 6)}, () =>
        Array.from({length: 2 + Math.floor(random() * 3)}, () =>
          Array.from({length: Math.floor(random() * 6)}, () => pick(random, SIGNS)).join(''),
        ),
      );
      const {rows: read, issues} = parse(dsvFormat(delimiter).formatRows(rows), delimiter);
      expect(read).to.deep.equal(rows.filter((cells) => cells.some((cell) => cell.trim())));
      expect(issues).to.deep.equal([]);
    }
  });

  it('takes time in proportion to a text, however its quotes stand', () => {
    const times = (text: string, limit = 0) => leastTime(() => void parse(text), limit);
    for (const piece of ['"a"b,', '"a\n', '"a""\n', 'x"y\n', '"a,', '"""', '"a"b;\n', '""b\n', '"\r']) {
      const limit = 80 * Math.max(10, times(piece.repeat(5000))); // quadratic time would be 256 times as much
      expect(times(piece.repeat(80_000), limit), JSON.stringify(piece)).to.be.below(limit);
    }
  });
});
