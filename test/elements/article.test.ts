import {expect} from 'chai';
import '../../src/elements/article/article-reader.js';
import '../../src/elements/article/text-links.js';
import {articleBlocks} from '../../src/elements/article/article-blocks.js';
import type {EventTimelineElement} from '../../src/index.js';
import {settled} from '../support/element.js';
import {expectAccessible, frames, until} from '../support/page.js';

const pages: Element[] = [];

async function page(markup: string): Promise<HTMLElement> {
  const main = document.createElement('main');
  main.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  document.body.append(main);
  pages.push(main);
  await settled(timelineOf(main));
  return main;
}

const timelineOf = (main: Element) => main.querySelector<EventTimelineElement>('event-timeline')!;
const idsOf = (timeline: EventTimelineElement) => timeline.events.map(({id}) => id);

const ARTICLE = `
  <article id="story" lang="en">
    <h1>A story</h1>
    <p>On <time datetime="2021-06-21">June 21</time> the district
      fell. The crossing <em>followed on <time datetime="2021-06-22" data-title="The crossing is taken" data-group="Border">the next day</time></em>, June 22.</p>
    <div>Loose words of <time datetime="2021-05-01/2021-06-22">seven weeks</time>.<p>And <time datetime="2021-09">September</time><sup><a href="#n">1</a></sup> is the end.</p></div>
    <p>Read at <time datetime="2021-06-23" data-timeline-event="">noon</time>, <time>yesterday</time>.</p>
    <nav>Updated <time datetime="2021-06-24">today</time></nav>
    <event-timeline from="article" heading="Its dates"><ol><li><time datetime="1999">1999</time> Old</li></ol></event-timeline>
  </article>`;

describe('a timeline of the dates of an article', () => {
  afterEach(() => {
    for (const one of pages.splice(0)) one.remove();
  });

  it('reads the blocks that have dates, with their language', async () => {
    const main = await page(ARTICLE);
    const {blocks} = articleBlocks(main.querySelector('article')!);
    expect(
      blocks.map(({text, language, times}) => [
        text.trim(),
        language,
        times.map(({start, end}) => text.slice(start, end)),
      ]),
    ).to.deep.equal([
      [
        'On June 21 the district fell. The crossing followed on the next day, June 22.',
        'en',
        ['June 21', 'the next day'],
      ],
      ['Loose words of seven weeks.', 'en', ['seven weeks']],
      ['And September is the end.', 'en', ['September']],
    ]);
  });

  it('has an event for each, with its sentence', async () => {
    const main = await page(ARTICLE);
    const timeline = timelineOf(main);
    await until(() => timeline.events.length > 0);
    expect(timeline.issues).to.deep.equal([]);
    expect(timeline.events.map(({id, title, text, group}) => [id, title, text, group])).to.deep.equal([
      ['2021-06-21', 'On June 21 the district fell', undefined, undefined],
      ['2021-06-22', 'The crossing is taken', 'The crossing followed on the next day, June 22.', 'Border'],
      ['2021-05-01/2021-06-22', 'Loose words of seven weeks', undefined, undefined],
      ['2021-09', 'And September is the end', undefined, undefined],
    ]);
    expect(timeline.data!.lang).to.equal('en');
  });

  it('is linked with it both ways', async () => {
    const main = await page(ARTICLE);
    const timeline = timelineOf(main);
    const times = [...main.querySelectorAll('p > time, em > time, div > time')] as HTMLElement[];
    const [first, second] = times;
    await until(() => first.getAttribute('role') === 'link');
    expect(times.map((time) => time.getAttribute('role'))).to.deep.equal(['link', 'link', 'link', 'link', null, null]);
    second.click();
    await until(() => timeline.selected === '2021-06-22');
    await until(() => second.dataset['timelineState']!.includes('open'));
    await until(() =>
      Boolean(timeline.shadowRoot!.querySelector('#details-title')?.textContent.includes('The crossing is taken')),
    );
    first.focus();
    await until(() => timeline.shadowRoot!.querySelector('[data-pointed]') !== null);
    await expectAccessible(main);
  });

  it('follows the article, and keeps what is open', async () => {
    const main = await page(ARTICLE);
    const timeline = timelineOf(main);
    await until(() => timeline.events.length === 4);
    timeline.selected = '2021-06-22';
    let loads = 0;
    timeline.addEventListener('timeline-load', () => loads++);
    const more = document.createElement('p');
    const time = document.createElement('time');
    time.dateTime = '2021-07-02';
    time.append('July 2');
    more.append('On ', time, ' the base is left.');
    main.querySelector('article')!.append(more);
    await until(() => timeline.events.length === 5);
    expect(loads).to.equal(1);
    expect(timeline.selected).to.equal('2021-06-22');
    await until(() => time.getAttribute('role') === 'link');
    // Words of a sentence, and a date.
    more.lastChild!.textContent = ' the great base is left.';
    await until(() => timeline.events.at(-1)!.title.includes('great'));
    time.dateTime = '2021-07-03';
    await until(() => timeline.events.at(-1)!.id === '2021-07-03');
    // What is not said anew is not read anew: the same words in another element.
    const {events} = timeline;
    more.append(document.createElement('b'));
    await frames(30);
    expect(timeline.events).to.equal(events);
    more.remove();
    await until(() => timeline.events.length === 4);
    expect(time.hasAttribute('role')).to.equal(false);
    // Other data are not overwritten.
    timeline.events = [{id: 'own', date: '2020', title: 'Own'}];
    main.querySelector('article')!.append(more);
    await frames(30);
    expect(idsOf(timeline)).to.deep.equal(['own']);
    timeline.data = undefined;
    await until(() => timeline.events.length === 5);
  });

  it('says what cannot be read, with its place, and keeps the rest', async () => {
    const main = await page(
      `<article id="a"><p>On <time datetime="June 21">June 21</time> and <time datetime="2021">then</time>.</p><event-timeline from="#a"></event-timeline></article>`,
    );
    const timeline = timelineOf(main);
    await until(() => timeline.events.length === 1);
    await until(() => timeline.issues.length === 1);
    const [{code, path, message}] = timeline.issues;
    expect([code, path]).to.deep.equal(['bad-date', '#a > p > time:nth-of-type(1)']);
    expect(message).to.include('"June 21"');
    expect(main.querySelector('time')!.hasAttribute('role')).to.equal(false);
  });

  it('leaves out what HTML allows beside dates, links nothing without words, and no text that is edited', async () => {
    const main = await page(`
      <article><p>In <time datetime="PT4M">four minutes</time>, <time datetime="4m 30s">or so</time>, at <time datetime="14:30">half past two</time>,
        on <time datetime="--05-01">May 1</time> or <time datetime="05-02">May 2</time>: <time datetime="2001" id="empty"></time> and <time datetime="2002" id="words">2002</time>.</p>
        <p contenteditable="true">Edited in <time datetime="2003" id="edited">2003</time>.</p>
        <event-timeline from="article"></event-timeline></article>`);
    const timeline = timelineOf(main);
    expect(idsOf(timeline)).to.deep.equal(['empty', 'words', 'edited']);
    expect(timeline.issues).to.deep.equal([]);
    const [empty, words, edited] = ['empty', 'words', 'edited'].map((id) => main.querySelector(`#${id}`)!);
    await until(() => words.getAttribute('role') === 'link');
    expect(empty.hasAttribute('role') || empty.hasAttribute('tabindex')).to.equal(false);
    expect(edited.getAttributeNames()).to.deep.equal(['datetime', 'id']);
    await expectAccessible(main);
    empty.append('2001');
    await until(() => empty.getAttribute('role') === 'link');
  });

  it('waits for the text, and goes by what it is told anew', async () => {
    const main = await page('<event-timeline from="#late"></event-timeline>');
    const timeline = timelineOf(main);
    await until(() => timeline.issues.length > 0);
    expect(timeline.issues[0].path).to.equal('@from');
    expect(timeline.issues[0].message).to.include('"#late" finds nothing');
    const text = document.createElement('section');
    text.id = 'late';
    const time = document.createElement('time');
    time.dateTime = '2001';
    time.append('2001');
    text.append('In ', time, '.');
    main.append(text);
    await until(() => idsOf(timeline).join() === '2001');
    await until(() => timeline.issues.length === 0);
    const other = text.cloneNode(true) as HTMLElement;
    other.id = 'other';
    other.querySelector('time')!.dateTime = '2002';
    main.append(other);
    timeline.from = '#other';
    await until(() => idsOf(timeline).join() === '2002');
    await until(() => !time.hasAttribute('role'));
    timeline.from = 'p:::x';
    await until(() => timeline.issues.some(({message}) => message.includes('is no selector')));
    timeline.from = '';
    await until(() => timeline.events.length === 0);
    timeline.remove();
    timeline.from = '#late';
    main.append(timeline);
    await until(() => idsOf(timeline).join() === '2001');
  });
});
