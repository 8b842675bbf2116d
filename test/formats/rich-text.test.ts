import {expect} from 'chai';
import {Parser} from 'commonmark';
import {plainTextOf} from '../../src/data/plain-markdown.js';
import {FileIssues} from '../../src/formats/file-issues.js';
import {joinTexts, richText} from '../../src/formats/rich-text.js';
import {pick, randomFrom} from '../support/random.js';
import {leastTime} from '../support/cpu-time.js';

function rich(html: string) {
  const issues = new FileIssues();
  const {text, links} = richText(html, 'here', issues);
  const told = issues.all().map(({message}) => message.replace(' is not carried over', ''));
  return {text: typeof text === 'object' ? text.value : text && `plain: ${text}`, links, told};
}

describe('HTML as Markdown', () => {
  for (const [html, markdown, ...lost] of [
    ['<p>One</p><p>Two<br>three</p>', 'plain: One\n\nTwo\nthree'],
    ['a < b & *c*', 'plain: a < b & *c*'],
    ['<p>One <em>two</em></p><p><b>three</b></p>', 'One *two*\n\n**three**'],
    ['a<b> b </b>c', 'a **b** c'],
    ['<b>One\ntwo</b>\n\nthree', '**One\\\ntwo**\n\nthree'],
    ['a<b>“b”</b>c', '&#x61;**“b”**&#x63;'],
    ['<b><i>a</i></b><i>b.</i><b>c</b>', '**_a_**_b._**c**'],
    ['*a* _b_ `c` [d](e) <b>&lt;f&gt; &amp;amp;</b>', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) **\\<f> \\&amp;**'],
    ['<p>1. a</p><p>- b</p><p># c</p><p>&gt; <i>d</i></p>', '1\\. a\n\n\\- b\n\n\\# c\n\n\\> *d*'],
    ['<h2>A #</h2>b', '## A \\#\n\nb'],
    ['<ul><li>a</li><li>b<ul><li>c</ul></ul>d', '- a\n- b\n  - c\n\nd'],
    ['<ol start=3><li>a<li><p>b</p><p>c</p></ol>', '3. a\n\n4. b\n\n   c'],
    ['<ul><li>a</ul><ul><li>b</ul>', '- a\n\n* b'],
    ['<blockquote>a<p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
    ['<pre>a\n  <b>b</b>```</pre>', '````\na\n  b```\n````'],
    ['<code>a`b</code> <kbd>`</kbd>', '``a`b`` `` ` ``'],
    [
      '<a href="https://a.example/?b=1&amp;c=(2)">d]</a>!<a href=e>f</a>',
      '[d\\]](<https://a.example/?b=1&c=(2)>)\\![f](<e>)',
    ],
    ['<a href="a>b" title=\'"\'>c</a>', '[c](<a%3Eb>)'],
    ['<i>a</i> <a href="javascript:alert(1)">b</a>', '*a* b', '"javascript:alert(1)" is not loaded'],
    ['<img src="a.png" alt="A map">', '[A map](<a.png>)', '<img> in a text'],
    ['<b>a</b><script>b</script><style>c</style>', '**a**', '<script> in a text', '<style> in a text'],
    ['<i>x</i><table><tr><td>a<td>b<tr><td>c</table>', '*x*\n\na b\n\nc', 'the columns of a <table> in a text'],
    ['<u>a</u> <b>b</b><video>c</video>', 'a **b**c', 'emphasis and the like in texts', '<video> in a text'],
    ['<b></b>', undefined],
  ] as const)
    it(JSON.stringify(html), () => expect(rich(html)).to.deep.equal({text: markdown, links: [], told: lost}));

  it('keeps links beside a text that is plain for what else it has', () =>
    expect(rich('<p>a</p><a href="javascript:x">b</a>')).to.deep.equal({
      text: 'plain: a\n\nb',
      links: [{url: 'javascript:x', title: 'b'}],
      told: [],
    }));

  it('nests what is nested ten thousand times no deeper than a parser can read, in proportion to the text', () => {
    for (const tag of ['ul><li', 'blockquote', 'b', 'i><b', 'a href=x', 'div']) {
      const LIMIT = 1000; // ms
      const time = leastTime(() => {
        const {text} = rich(`<${tag}>`.repeat(10_000) + 'x');
        expect(text).to.match(/x/);
        expect(text!.length).to.be.below(200);
      }, LIMIT);
      expect(time, tag).to.be.below(LIMIT);
    }
  });

  it('joins texts of both kinds', () => {
    expect(joinTexts('\n', 'a', '', 'b', undefined)).to.equal('a\nb');
    expect(joinTexts('\n', undefined, '')).to.equal(undefined);
    expect(joinTexts('\n', 'a *b*\nc', {format: 'markdown', value: '*d*'})).to.deep.equal({
      format: 'markdown',
      value: 'a \\*b\\*\\\nc\n\n*d*',
    });
  });

  // The oracles are what the HTML was made of, and the reference implementation of CommonMark.
  it('says what random HTML says, with its marks, to another parser; its words are those of the HTML', () => {
    const random = randomFrom(12);
    for (let i = 0; i < 600; i++) {
      const {html, words} = randomInline(random);
      const {text} = richText(`<p>${html}</p>`, 'here', new FileIssues());
      if (typeof text !== 'object') continue;
      expect(marksIn(text.value), `${html} → ${text.value}`).to.equal(words.map(markedWords).join(''));
      const shown = words.map(([word]) => word).join('');
      expect(plainTextOf(text).replaceAll(/\s/g, ''), text.value).to.equal(shown.replaceAll(/\s/g, ''));
    }
  });
});

type Marked = readonly [word: string, marks: ReadonlySet<string>];

const WORDS = 'a|word|“x”|5|*|_|`|1.|-|#|>|[|](|!|&|<b>|\\|~~|.|日本|क्षि|x_y|&copy;|+|=|\u00a0|😀'.split('|');
const TAGS = [
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['code', 'code'],
  ['a href="http://x.example/a_b?c=1&amp;d=(2)"', 'link'],
] as const;

function randomInline(
  random: () => number,
  depth = 0,
  marks: ReadonlySet<string> = new Set(),
): {html: string; words: Marked[]} {
  let html = '';
  const words: Marked[] = [];
  for (let i = 1 + Math.floor(random() * 4); i > 0; i--) {
    const kind = random();
    if (kind < 0.5 || depth > 3) {
      const word = pick(random, WORDS) + (random() < 0.5 ? ' ' : '');
      html += word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');
      words.push([word, marks]);
    } else if (kind < 0.6) html += '<br>';
    else {
      const [tag, mark] = pick(random, TAGS);
      if (mark === 'link' && marks.has('link')) continue;
      const inner = randomInline(random, depth + 1, new Set([...marks, mark]));
      html += `<${tag}>${inner.html}</${tag.split(' ')[0]}>`;
      words.push(...inner.words);
    }
  }
  return {html, words};
}

/** Each character with its marks, without white space. */
function markedWords([word, marks]: Marked): string {
  const signs = ['strong', 'em', 'code', 'link'].filter((mark) => marks.has(mark)).join(' ');
  return Array.from(word.replaceAll(/\s/g, ''), (character) => `${character}{${signs}}`).join('');
}

function marksIn(markdown: string): string {
  const walker = new Parser().parse(markdown).walker();
  const open = new Set<string>();
  let said = '';
  for (let step = walker.next(); step; step = walker.next()) {
    const {type, literal} = step.node;
    const mark = type === 'emph' ? 'em' : type;
    if (mark === 'em' || mark === 'strong' || mark === 'link') {
      if (step.entering) open.add(mark);
      else open.delete(mark);
    } else if (type === 'text' || type === 'code')
      said += markedWords([literal ?? '', new Set(type === 'code' ? [...open, 'code'] : open)]);
    else if (!['document', 'paragraph', 'softbreak', 'linebreak'].includes(type)) said += `<${type}>`;
  }
  return said;
}
