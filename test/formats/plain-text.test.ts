import {expect} from 'chai';
import {FileIssues} from '../../src/formats/file-issues.js';
import {plainText} from '../../src/formats/plain-text.js';
import {pick, randomFrom} from '../support/random.js';
import {leastTime} from '../support/cpu-time.js';

function plain(html: string) {
  const issues = new FileIssues();
  const {text, links} = plainText(html, 'here', issues);
  return {text, links, lost: issues.all().map(({message}) => message.replace(' is not carried over', ''))};
}

describe('markup as text', () => {
  for (const [html, text] of [
    ['As it is: a < b & c\n\nd', 'As it is: a < b & c\n\nd'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One\n  line</p>', 'One line'],
    ['One<br>Two<br/><br>Three', 'One\nTwo\n\nThree'],
    ['<ul><li>a</li><li>b</li></ul>After', 'a\nb\n\nAfter'],
    ['<div><div><p>deep</p></div></div>', 'deep'],
    ['Two\nlines &amp; no elements', 'Two\nlines & no elements'],
    ['&lt;b&gt; &eacute;&#233;&#xe9;&mdash;&unknown; &copy;', '<b> ééé—&unknown; ©'],
    ['<span>plain</span>', 'plain'],
    ['a <!-- not this --> b', 'a b'],
    ['1 < 2 <br> 3 > 2', '1 < 2\n3 > 2'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ])
    it(`reads ${JSON.stringify(html)}`, () => expect(plain(html)).to.deep.equal({text, links: [], lost: []}));

  it('keeps links beside the text', () => {
    expect(
      plain(
        'See <a href="https://a.example/?a=1&amp;b=2" target=_blank>the <span>first</span></a>, <a href=b>b</a> and <a name=x>no link</a>',
      ),
    ).to.deep.equal({
      text: 'See the first, b and no link',
      links: [
        {url: 'https://a.example/?a=1&b=2', title: 'the first'},
        {url: 'b', title: 'b'},
      ],
      lost: [],
    });
  });

  it('tells what is lost, once for all of a kind', () => {
    expect(plain('<b>x</b> <i>y</i> <img src=a> <img src=b> <script>alert("<p>")</script>').lost).to.deep.equal([
      'emphasis and the like in texts; so it is at 2 places',
      '<img> in a text; so it is at 2 places',
      '<script> in a text',
    ]);
  });

  it('leaves no markup of an allowed kind in any text, and takes time in proportion to it', () => {
    const random = randomFrom(3);
    const PIECES = [
      '<p>',
      '</p>',
      '<br>',
      '<a href="x">',
      '</a>',
      '<',
      '>',
      '&amp;',
      ' ',
      'x',
      '\n',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '"',
    ];
    for (let i = 0; i < 300; i++) {
      const html = Array.from({length: 20}, () => pick(random, PIECES)).join('');
      expect(plain(`${html}<br>`).text).not.to.match(/<(?:p|br|a)\b[^<>]*>|<!--[^]*-->/);
    }
    const times = (html: string, limit = 0) => leastTime(() => void plain(html), limit);
    for (const piece of ['<', '<a ', '<p>a', '<!--', '<script>', '&', '<a href="', ' <br>', '\n ']) {
      const limit = 80 * Math.max(10, times(`<br>${piece.repeat(4000)}`)); // quadratic time would be 256 times as much
      expect(times(`<br>${piece.repeat(64_000)}`, limit), piece).to.be.below(limit);
    }
  });
});
