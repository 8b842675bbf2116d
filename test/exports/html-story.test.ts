import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {type HtmlOptions, renderHtml} from '../../src/exports/render-html.js';
import {de} from '../../src/locales/de.js';
import {HOSTILE} from '../support/random-full-dataset.js';

const DATA = {
  title: 'Rivers',
  description: 'How they ran.',
  events: [
    {id: 'a', title: 'A bridge', date: '1911', text: 'Of oak.', status: 'claimed'},
    {id: 'b', title: 'A flood', date: '1958-05~', media: [{url: 'flood.jpg', alt: 'Water'}]},
    {id: 'c', title: 'A dam', date: '1958-05-11', lang: 'de'},
  ],
  story: [
    {},
    {event: 'a'},
    {event: 'b', title: 'Water comes', text: 'One\ntwo\n\nthree'},
    {events: ['a', 'c'], title: 'Both', text: {format: 'markdown', value: '**So** it [went](https://example.org/)'}},
    {event: 'c'},
    {
      view: '1950/1959',
      title: 'All of it',
      media: [
        {type: 'quote', text: 'It rose.', by: 'A ferryman', source: {title: 'The Post', url: 'post.html'}},
        {type: 'number', value: '134', label: 'boats'},
        {
          url: 'map.svg',
          alt: 'A map',
          caption: 'The river',
          credit: 'Own map',
          srcset: 'map.svg 480w, large.svg 960w',
          width: 640,
          height: 480,
          places: [{name: 'Landing', x: 0.2, y: 0.4}],
        },
        {type: 'video', url: 'flood.mp4', caption: 'The flood'},
      ],
    },
  ],
};
const render = (given: object, options?: HtmlOptions) => renderHtml(readDataset(given).dataset, options);
/** The lines of a page without what they begin with. */
const linesOf = (html: string) => html.split('\n').map((line) => line.trim().replaceAll(/\s/g, ' '));
/** What each step says, as lines. */
const stepsOf = (html: string) =>
  html
    .split('<section>')
    .slice(1)
    .map((step) => linesOf(step.split('</section>')[0]).filter(Boolean));

describe('a story in HTML', () => {
  it('is there in order, with the words of events where a step has none', () => {
    expect(stepsOf(render(DATA))).to.deep.equal([
      ['<h2>Rivers</h2>', '<p>How they ran.</p>'],
      ['<p><time datetime="1911">1911</time> <em data-words>claimed</em></p>', '<h2>A bridge</h2>', '<p>Of oak.</p>'],
      [
        '<p><span data-words>about May 1958</span></p>',
        '<h2>Water comes</h2>',
        '<p>One<br>two</p>',
        '<p>three</p>',
        '<figure><img src="flood.jpg" alt="Water" loading="lazy" referrerpolicy="no-referrer"></figure>',
      ],
      [
        '<p><span data-words>1911 – May 11, 1958</span></p>',
        '<h2>Both</h2>',
        '<p><strong>So</strong> it <a href="https://example.org/">went</a></p>',
      ],
      ['<p><time datetime="1958-05-11">May 11, 1958</time></p>', '<div lang="de">', '<h2>A dam</h2>', '</div>'],
      [
        '<p><span data-words>1950 – 1959</span></p>',
        '<h2>All of it</h2>',
        '<figure><blockquote>It rose.</blockquote><figcaption>A ferryman <cite><a href="post.html">The Post</a></cite></figcaption></figure>',
        '<div><b>134</b> boats</div>',
        '<figure><img src="map.svg" srcset="map.svg 480w, large.svg 960w" sizes="(max-width: 40em) 100vw, 40em" alt="A map" width="640" height="480" loading="lazy" referrerpolicy="no-referrer"><ul><li>Landing</li></ul><figcaption>The river – <small>Own map</small></figcaption></figure>',
        '<figure><a href="flood.mp4">flood.mp4</a><figcaption>The flood</figcaption></figure>',
      ],
    ]);
  });

  it('stands above the list, in an element that takes its place, below the one heading', () => {
    const html = render(DATA, {element: {'heading-level': 1, 'controls': true}, story: {form: 'scroll'}});
    const outline = linesOf(html).filter((line) =>
      /^<(h\d|hr|\/?ol|\/?event-timeline|\/?timeline-story|script)/.test(line),
    );
    expect(outline.map((line) => line.replace(/>.*/, '>'))).to.deep.equal([
      '<timeline-story form="scroll">',
      '<event-timeline heading-level="1" controls>',
      '<script type="application/json">',
      // Not again in the step of that title.
      '<h1>',
      '<h2>',
      '<h2>',
      '<h2>',
      '<h2>',
      '<h2>',
      '<hr>',
      '<ol>',
      '</ol>',
      '</event-timeline>',
      '</timeline-story>',
    ]);
    const json = JSON.parse(/json">(.*)<\/script>/.exec(html)![1]) as typeof DATA;
    expect(json.story).to.have.length(DATA.story.length);
  });

  it('is left out where that is asked for, and where the element could not tell it', () => {
    for (const options of [{story: false}, {element: true, data: false}, {element: true, story: false}])
      expect(render(DATA, options), JSON.stringify(options)).not.to.match(/<section>|timeline-story|json/);
    const {story: _, ...untold} = DATA;
    expect(render(untold, {element: true})).not.to.match(/<section>|timeline-story|json|<hr>/);
  });

  it('tells the language of its words, and the direction where that is the other one', () => {
    const html = render(
      {...DATA, lang: 'fa', story: [{event: 'a'}, {event: 'c', title: 'Ein Damm'}]},
      {element: {heading: 'رودها'}, messages: de},
    );
    expect(html).to.include('<h2 lang="fa" dir="rtl">رودها</h2>\n  <div lang="fa" dir="rtl">\n');
    expect(html).to.include(
      '<time datetime="1911" lang="de" dir="ltr">1911</time> <em data-words lang="de" dir="ltr">',
    );
    expect(html).to.include('<div lang="de" dir="ltr">\n        <h3>Ein Damm</h3>');
    expect(html).to.include('<ol lang="fa" dir="rtl">');
  });

  it('shows nothing of an event that is not there, and nothing twice of one that is', () => {
    expect(stepsOf(render({...DATA, story: [{event: 'gone'}, {event: 'gone', title: 'Words'}]}))).to.deep.equal([
      ['<h2>Words</h2>'],
    ]);
    const same = {
      events: DATA.events,
      story: [
        {events: ['b', 'c'], title: 'In one month'},
        {events: ['c', 'c'], title: 'X'},
      ],
    };
    expect(stepsOf(render(same)).map(([date]) => date)).to.deep.equal([
      '<p><span data-words>about May 1958</span></p>',
      '<p><time datetime="1958-05-11">May 11, 1958</time></p>',
    ]);
  });

  it('holds no HTML, no script and no style that a text has made', () => {
    for (const text of HOSTILE) {
      const html = render(
        {
          title: text,
          events: [{id: 'a', title: text, date: {edtf: '2021', text}, text, lang: text}],
          story: [
            {title: text, text, lang: text},
            {event: 'a'},
            {
              text: {format: 'markdown', value: text},
              media: [
                {type: 'quote', text, by: text, source: {title: text, url: 'javascript:x'}},
                {type: 'number', value: text, label: text},
                {url: `a.jpg?${text}`, alt: text, caption: text, credit: text, places: [{name: text, x: 0, y: 0}]},
                {type: 'video', url: `a.mp4?${text}`, alt: text},
              ],
            },
          ],
        },
        {element: true},
      );
      const names = new Set(
        Array.from(html.replace(/json">.*?<\/script>/, '').matchAll(/<([a-z][a-z0-9-]*)/g), ([, name]) => name),
      );
      const known =
        'timeline-story event-timeline script h2 h3 div section p br time span em strong code pre ul ol li blockquote figure figcaption small img a b cite hr'.split(
          ' ',
        );
      expect(
        [...names].filter((name) => !known.includes(name)),
        text,
      ).to.deep.equal([]);
      expect(html).not.to.match(/<[^>]*\s(?:on\w+|style)=(?=[^>]*>)(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      expect(html).not.to.match(/(?:href|src)="javascript:/);
      expect(html.match(/<script/g)).to.have.length(1);
    }
  });

  it('asks for nothing but the pictures of the data', () => {
    const html = render(
      {...DATA, story: [...DATA.story, {title: 'X', media: [{url: 'https://example.org/page'}]}]},
      {element: true},
    );
    const markup = html.replace(/<script.*?<\/script>/s, '');
    expect(Array.from(markup.matchAll(/\bsrc="([^"]*)"/g), ([, url]) => url)).to.deep.equal([
      'flood.jpg',
      'map.svg',
      'flood.jpg',
    ]);
    expect(markup).to.include('<a href="https://example.org/page">');
  });

  it('has the links of an event that has nothing to show', () => {
    const links = [{url: 'https://example.org/a', title: 'More & more'}, {url: 'https://example.org/b'}];
    const event = {title: 'A bridge', date: '1911', links};
    const story = [{event: 'a'}, {event: 'a', text: 'In other words'}, {event: 'b'}];
    const events = [
      {...event, id: 'a'},
      {...event, id: 'b', media: [{type: 'quote', text: 'It stands.'}]},
    ];
    const html = renderHtml(readDataset({events, story}).dataset, {});
    const [first, ...others] = html.split('<section>').slice(1);
    expect(first).to.match(/<a href="https:\/\/example\.org\/a"[^>]*>More &amp; more<\/a>/);
    expect(first).to.match(/<a [^>]*>https:\/\/example\.org\/b<\/a>/);
    expect(others.map((section) => section.split('</section>')[0]).join('')).not.to.contain('<a ');
  });
});
