import {expect} from 'chai';
import {plainTextOf} from '../../src/data/plain-markdown.js';

const plain = (value: string) => plainTextOf({format: 'markdown', value});

describe('the words of Markdown', () => {
  for (const [markdown, text] of [
    ['One\ntwo\n\nthree', 'One two\n\nthree'],
    ['One\\\ntwo  \nthree', 'One\ntwo\nthree'],
    ['*a* **b** _c_ __d__ ***e***', 'a b c d e'],
    ['5 * 3 = 15, snake_case_name, 2*', '5 * 3 = 15, snake_case_name, 2*'],
    ['\\*a\\* \\_ \\\\ \\a', '*a* _ \\ \\a'],
    ['`a *b* &amp;` ``a`b``', 'a *b* &amp; a`b'],
    ['`not closed *a*', '`not closed a'],
    ['[a *b*](https://a.example "t") and ![c](d.png), [e](<f g>)', 'a b and c, e'],
    ['[a][r], [r]\n\n[r]: https://a.example', 'a, [r]'],
    ['<https://a.example/_b_> <b>x</b>', 'https://a.example/_b_ <b>x</b>'],
    ['&copy; &#233; &amp;lt; &nothing;', '© é &lt; &nothing;'],
    ['# One\ntwo ##\n\n### Three ###', 'One\n\ntwo ##\n\nThree'],
    ['One\n===\ntwo\n---\n***\nthree', 'One\n\ntwo\n\nthree'],
    ['- a\n- b\n  - c\n\n1. d\n2) e', '• a\n• b\n• c\n\n1. d\n2) e'],
    ['> a\n> b\n>\n> > c', 'a b\n\nc'],
    ['Before\n```js\n*a*\n\n- b\n```\nAfter', 'Before\n\n*a*\n\n- b\n\nAfter'],
    ['-5 degrees, 1984. A year', '-5 degrees, 1984. A year'],
    ['', ''],
  ])
    it(JSON.stringify(markdown), () => expect(plain(markdown)).to.equal(text));

  it('leaves a plain text as it is', () => expect(plainTextOf('*a*\n\n\n b ')).to.equal('*a*\n\n\n b '));

  it('takes little time, whatever is repeated up to the limit of a text', () => {
    for (const piece of [
      '[',
      '![',
      '](',
      '*a ',
      '**a _b ',
      '`',
      '`a``b',
      '- ',
      '> ',
      ' ',
      '\\',
      '<a:',
      '&#',
      '_',
      '[a](b) ',
      '#',
    ]) {
      const start = performance.now();
      plain(piece.repeat(20_000 / piece.length));
      expect(performance.now() - start, JSON.stringify(piece)).to.be.below(1000);
    }
  });
});
