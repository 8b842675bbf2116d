import {expect} from 'chai';
import '../../../src/define/event-timeline.js';
import {MarkdownView} from '../../../src/elements/markdown/markdown.js';
import {linkTemplate} from '../../../src/elements/reading/reading.js';
import {eventBody} from '../../../src/elements/reading/event-body.js';
import {FileIssues} from '../../../src/formats/file-issues.js';
import {richText} from '../../../src/formats/rich-text.js';
import type {EventText} from '../../../src/data/types.js';
import {expectAccessible} from '../../support/page.js';
import {pick, randomFrom} from '../../support/random.js';
import {cleanUp, ReadingPage} from './reading-page.js';

const ALLOWED = new Set('div p strong em a ul ol li blockquote code pre br'.split(' '));

function shown(text: EventText, isLoaded = true, surroundings = {}): HTMLElement {
  const page = new ReadingPage(
    {events: [{id: 'a', title: 'A', date: '1900', text}]},
    (context, self) => eventBody(self.event('a'), context, 3),
    surroundings,
  );
  if (isLoaded) page.markdown = new MarkdownView(linkTemplate);
  page.show();
  return page.one('[part="details-text"]');
}

const markdown = (value: string) => shown({format: 'markdown', value});

/** The elements and texts within an element, without what Lit and all links have. */
function markupOf(element: Element): string {
  // oxlint-disable-next-line no-restricted-properties -- is read here, to compare it
  return element.innerHTML.replaceAll(/<!--.*?-->/g, '').replaceAll(/ (?:class="outward"|rel="[^"]*"|dir="auto")/g, '');
}

/** Each character within an element that is not white space, with the elements around it that say how it is marked. */
function marksIn(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const signs = {
    strong: 'strong, b, h3',
    em: 'em, i',
    code: 'code, pre',
    link: 'a[href]',
    quote: 'blockquote',
    item: 'li',
  };
  let said = '';
  while (walker.nextNode()) {
    const {parentElement, textContent} = walker.currentNode;
    const within = Object.entries(signs).filter(([, selector]) => parentElement!.closest(selector));
    const marks = within.map(([name]) => name).join(' ');
    for (const character of textContent!.replaceAll(/\s/g, '')) said += `${character}{${marks}}`;
  }
  return said;
}

describe('texts in Markdown', () => {
  afterEach(cleanUp);

  for (const [text, html] of [
    ['a *b* **c** `d`', '<p>a <em>b</em> <strong>c</strong> <code>d</code></p>'],
    ['a\\\nb  \nc\nd', '<p>a<br>b<br>c\nd</p>'],
    ['a\n\nb', '<p>a</p><p>b</p>'],
    ['# a *b*\nc\n===', '<p><strong>a <em>b</em></strong></p><p><strong>c</strong></p>'],
    [
      '- a\n- b\n  1. c\n\n3) d',
      '<ul><li>a</li><li>b<ol start="1"><li>c</li></ol></li></ul><ol start="3"><li>d</li></ol>',
    ],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['> a\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
    ['```js\n<b> &amp;\n```\n\n    c', '<pre><code>&lt;b&gt; &amp;amp;</code></pre><pre><code>c</code></pre>'],
    ['a\n\n***\n\nb', '<p>a</p><p>b</p>'],
    ['[a *b*](https://a.example/?b=1&amp;c "t")', '<p><a href="https://a.example/?b=1&amp;c">a <em>b</em></a></p>'],
    [
      '<https://a.example/> <a@b.example>',
      '<p><a href="https://a.example/">https://a.example/</a> <a href="mailto:a@b.example">a@b.example</a></p>',
    ],
    ['[a][r]\n\n[r]: /x', '<p><a href="/x">a</a></p>'],
    ['![a](b.png) ![](c.png)', '<p><a href="b.png">a</a> <a href="c.png">c.png</a></p>'],
    ['[![a](b.png)](c)', '<p><a href="c">a</a></p>'],
    ['&copy; &#38;lt; \\* \\&amp; &nothing;', '<p>© &amp;lt; * &amp;amp; &amp;nothing;</p>'],
    ['a | b\n--|--\nc | d', '<p>a | b\n--|--\nc | d</p>'],
    ['~~a~~ https://a.example', '<p>~~a~~ https://a.example</p>'],
    // Hostile, or meant as HTML.
    ['[a](javascript:alert(1)) [b](JaVaScRiPt:x) [c](&#106;avascript:x) [d](data:text/html,x)', '<p>a b c d</p>'],
    ['[a](<java&#10;script:x>) [b](vbscript:x) <javascript:alert(1)>', '<p>a b javascript:alert(1)</p>'],
    ['![a](javascript:x) [r]\n\n[r]: javascript:x', '<p>a r</p>'],
    ['<b onclick=x>a *b*</b>', '<p>&lt;b onclick=x&gt;a <em>b</em>&lt;/b&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<div>\n<img src=x onerror=y>\n</div>', '<p>&lt;div&gt;\n&lt;img src=x onerror=y&gt;</p><p>&lt;/div&gt;</p>'],
    ['[a](" onclick="x)', '<p>[a](" onclick="x)</p>'],
    ['&lt;b&gt;a&lt;/b&gt;', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
  ] as const)
    it(JSON.stringify(text), () => expect(markupOf(markdown(text))).to.equal(html));

  it('shows a plain text as it is, and Markdown as plain paragraphs until it can be read', () => {
    expect(shown('*a* <b>').textContent).to.equal('*a* <b>');
    const waiting = shown({format: 'markdown', value: 'a *b*\\\nc\n\n- [d](e)'}, false);
    expect([...waiting.querySelectorAll('p')].map(({textContent}) => textContent)).to.deep.equal(['a b\nc', '• d']);
  });

  it('nests as deep as one can read, whatever is nested, soon', () => {
    for (const piece of ['- ', '> ', '>', '1. ', '*a_b ', '[', '![', '<b>', '`', '[a](', '**a ']) {
      const start = performance.now();
      const text = markdown(piece.repeat(20_000 / piece.length));
      expect(performance.now() - start, piece).to.be.below(3000);
      expect(depthOf(text), piece).to.be.below(40);
      cleanUp();
    }
    const closed = markdown('*a_b '.repeat(1900) + 'b_a* '.repeat(1900));
    expect(depthOf(closed)).to.be.below(40);
  });

  it('makes no element but those allowed, of whatever Markdown and HTML', () => {
    const random = randomFrom(7);
    const pieces =
      '<b>|</b>|<p>|<ul>|<li>|<svg onload=x>|<img src=x onerror=y>|<a href="javascript:x">|<a href=x>|</a>|<script>|</script>|<iframe src=x>|<style>|*|_|`|```\n|[|](x)|](javascript:x)|\n|\n\n|- |> |# |    |&lt;|&#x6A;|<!--|-->|"|\'|\\|a|<math>|<table><td>|<form>|<input autofocus onfocus=x>'.split(
        '|',
      );
    for (let i = 0; i < 150; i++) {
      const given = Array.from({length: 25}, () => pick(random, pieces)).join('');
      const texts = [richText(given, 'here', new FileIssues()).text, {format: 'markdown' as const, value: given}];
      for (const text of texts) {
        if (typeof text !== 'object' || !text.value.trim()) continue;
        for (const element of shown(text).querySelectorAll('*')) {
          expect(ALLOWED.has(element.localName), `${element.localName} of ${given}`).to.equal(true);
          for (const {name, value} of element.attributes) {
            expect(['class', 'dir', 'href', 'rel', 'start'], given).to.include(name);
            expect(name === 'href' && /script:/.test(value), given).to.equal(false);
          }
        }
      }
      cleanUp();
    }
  });

  // The oracle is the HTML parser of the browser.
  for (const html of [
    '<p>One <em>two <b>three</b></em> four</p>',
    '<b><i>a</i> b</b><i>“c”</i>d',
    '<ul><li>a<li><b>b</b><ol><li>c <a href="x">d</a></ol></ul><p>e',
    '<blockquote><p>a <code>b*c</code><blockquote>d</blockquote></blockquote>',
    '<h3>A<br>b</h3>c&nbsp;&mdash;&eacute;&#233; <i>d</i>',
    '<p><b>a<p>b</b>c',
    '<pre>a\n *b* </pre><em>c</em>',
    '<div><strong>a</strong><div>1. b</div></div>- c',
    '<a href="a">b <a href="c">d</a> e',
    '<p>a<i>b</p><p>c</i>d</p>',
    '日本<b>“語”</b>です <i>क्षि</i>ष <b>😀</b>a',
  ])
    it(`reads as the browser does: ${html}`, () => {
      const {text} = richText(html, 'here', new FileIssues());
      expect(typeof text).to.equal('object');
      expect(marksIn(shown(text!))).to.equal(marksIn(new DOMParser().parseFromString(html, 'text/html').body));
    });

  it('has nothing that axe finds, in light and dark, also right to left', async () => {
    const value =
      '# A\n\nb *c* **d** `e` [f](https://a.example)\n\n> g\n\n1. h\n   - i\n\n```\njjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj\n```';
    for (const surroundings of [{width: 300}, {scheme: 'dark'}, {rtl: true}]) {
      const text = shown({format: 'markdown', value}, true, surroundings);
      await expectAccessible((text.getRootNode() as ShadowRoot).host);
      expect(text.scrollWidth).to.be.at.most(text.clientWidth);
      cleanUp();
    }
  });

  it('is loaded when the first such text is shown, in details and list, and stays while data change', async () => {
    const timeline = document.createElement('event-timeline');
    timeline.events = [
      {id: 'a', title: 'A', date: '1900', text: {format: 'markdown', value: 'one *two*'}},
      {id: 'b', title: 'B', date: '1901', text: 'plain *text*'},
    ];
    document.body.append(timeline);
    const textOf = () => timeline.shadowRoot!.querySelector('[part="details-text"]');
    const settled = async () => {
      do await timeline.updateComplete;
      while (timeline.isUpdatePending);
    };
    try {
      timeline.selected = 'b';
      await settled();
      expect(textOf()?.textContent).to.equal('plain *text*');
      timeline.selected = 'a';
      await settled();
      expect(markupOf(textOf()!)).to.equal('<p>one <em>two</em></p>');
      timeline.update('a', {text: {format: 'markdown', value: '- three'}});
      await settled();
      expect(markupOf(textOf()!)).to.equal('<ul><li>three</li></ul>');
      timeline.layout = 'list';
      await settled();
      expect(timeline.shadowRoot!.querySelectorAll('article [part="details-text"] li')).to.have.length(1);
    } finally {
      timeline.remove();
    }
  });
});

function depthOf(element: Element): number {
  let depth = 0;
  let level: Element[] = [...element.children];
  for (; level.length; depth++) level = level.flatMap((each) => [...each.children]);
  return depth;
}
