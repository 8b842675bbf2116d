import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/elements/article/article-reader.js';
import '../../src/elements/article/text-links.js';
import type {EventTimelineElement, TimelineLinkElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {eventButton, parts, settled, unhandled} from '../support/element.js';
import {consoleOf, expectAccessible, frames, media, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const pages: Element[] = [];

/** Puts a page with timelines and text, and waits until the timelines stand. */
async function page(markup: string, data: unknown = withdrawal2021): Promise<HTMLElement> {
  const main = document.createElement('main');
  main.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  for (const timeline of main.querySelectorAll('event-timeline'))
    if (!timeline.hasAttribute('from') && !timeline.children.length) timeline.data = data as typeof withdrawal2021;
  document.body.append(main);
  pages.push(main);
  for (const timeline of main.querySelectorAll('event-timeline')) await standing(timeline);
  return main;
}

async function standing(timeline: EventTimelineElement): Promise<void> {
  await settled(timeline);
  await timeline.fit();
  await settled(timeline);
}

const timelineOf = (main: Element, selector = 'event-timeline') => main.querySelector<EventTimelineElement>(selector)!;
const linkOf = (main: Element, selector = 'timeline-link') => main.querySelector<TimelineLinkElement>(selector)!;
const isLive = (link: Element) => link.matches(':state(linked)');
const pointed = (timeline: Element) => parts(timeline, '[data-pointed]').map(({dataset}) => dataset['id']);

async function moveTo(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

async function click(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

const TEXT = `
  <h1>A page</h1>
  <p>On that day the district of <timeline-link event="imam-sahib">Imam Sahib</timeline-link> fell.</p>
  <p>The end is <a href="#end" data-timeline-event="deadline">September 11</a>, and <span data-timeline-event="ghani-visit">a visit</span> is planned.</p>
  <p id="passage" data-timeline-event="shir-khan-bandar">The crossing was taken, says <em>a council</em>, with <a href="#x">its port</a>.</p>
  <event-timeline></event-timeline>
`;

/** What elements tell assistive technology beside their attributes. */
const internals = new WeakMap<Element, ElementInternals>();
const {attachInternals} = HTMLElement.prototype;

describe('text that is linked with a timeline', () => {
  before(() => {
    HTMLElement.prototype.attachInternals = function () {
      const own = attachInternals.call(this);
      internals.set(this, own);
      return own;
    };
  });

  after(() => {
    HTMLElement.prototype.attachInternals = attachInternals;
  });

  afterEach(async () => {
    await sendMouse({type: 'move', position: [0, 0]});
    for (const one of pages.splice(0)) one.remove();
    getSelection()?.removeAllRanges();
  });

  it('gives words a role, a tab stop and a name, and changes no other', async () => {
    const main = await page(TEXT);
    const link = linkOf(main);
    await until(() => isLive(link));
    expect(link.tabIndex).to.equal(0);
    expect(internals.get(link)!.role).to.equal('link');
    expect([...link.attributes].map(({name}) => name)).to.deep.equal(['event', 'tabindex']);
    const words = main.querySelector('span')!;
    expect([words.getAttribute('role'), words.tabIndex]).to.deep.equal(['link', 0]);
    const anchor = main.querySelector('a')!;
    expect([anchor.getAttribute('href'), anchor.hasAttribute('role'), anchor.hasAttribute('tabindex')]).to.deep.equal([
      '#end',
      false,
      false,
    ]);
    const passage = main.querySelector('#passage')!;
    expect([passage.hasAttribute('role'), passage.hasAttribute('tabindex')]).to.deep.equal([false, false]);
    expect(main.querySelector('em')!.attributes).to.have.length(0);
    expect(main.querySelector('h1')!.attributes).to.have.length(0);
    await expectAccessible(main);
  });

  it('is a link over several lines too, and plain text with no tab stop where its event is gone', async () => {
    const main = await page(TEXT.replace('Imam Sahib</', 'Imam Sahib on the way to the river Panj</'));
    const timeline = timelineOf(main);
    const link = linkOf(main);
    for (const [selected, width] of [
      ['', 12],
      ['imam-sahib', 16],
      ['imam-sahib', 20],
    ] as const) {
      timeline.selected = selected;
      link.parentElement!.style.width = `${width}em`;
      await until(() => isLive(link) && link.matches(':state(open)') === (selected !== ''));
      expect(link.getClientRects().length).to.be.above(1);
      await expectAccessible(link.parentElement!);
    }
    timeline.remove();
    await until(() => !isLive(link));
    expect([internals.get(link)!.role, internals.get(link)!.ariaCurrent]).to.deep.equal([null, null]);
    expect(link.hasAttribute('tabindex')).to.equal(false);
  });

  it('moves no word', async () => {
    const main = await page(TEXT);
    // A scrollbar may come and go beside the paragraphs.
    const boxes = () =>
      Array.from(main.querySelectorAll('a, span, em, timeline-link'), (element) => {
        const {left, top, width, height} = element.getBoundingClientRect();
        return [left, top, width, height];
      });
    main.querySelector('event-timeline')!.style.position = 'absolute';
    await until(() => isLive(linkOf(main)));
    const live = boxes();
    timelineOf(main).selected = 'imam-sahib';
    await until(() => linkOf(main).matches(':state(open)'));
    expect(boxes()).to.deep.equal(live);
    timelineOf(main).remove();
    await until(() => !main.querySelector('[data-timeline-state]'));
    await until(() => !isLive(linkOf(main)));
    expect(boxes()).to.deep.equal(live);
  });

  it('marks the event under a pointer, and moves nothing', async () => {
    const main = await page(TEXT);
    const timeline = timelineOf(main);
    await until(() => isLive(linkOf(main)));
    timeline.view = '2021-06-20/2021-06-24';
    await atRest(timeline);
    const {view} = timeline;
    for (const [selector, id] of [
      ['timeline-link', 'imam-sahib'],
      ['span', undefined],
      ['#passage', 'shir-khan-bandar'],
    ] as const) {
      await moveTo(main.querySelector(selector)!);
      const at = scrollY;
      if (id) {
        await until(() => pointed(timeline).length > 0);
        expect(parts(timeline, 'svg > .pointed').length, selector).to.be.above(0);
      } else await until(() => pointed(timeline).length <= 1);
      await frames();
      expect(timeline.view).to.deep.equal(view);
      expect(scrollY).to.equal(at);
      expect(timeline.selected).to.equal('');
    }
    await sendMouse({type: 'move', position: [0, 0]});
    await until(() => pointed(timeline).length === 0);
    expect(parts(timeline, 'svg > .pointed')).to.have.length(0);
  });

  it('marks the event of the words that have the focus', async () => {
    const main = await page(TEXT);
    const timeline = timelineOf(main);
    await until(() => isLive(linkOf(main)));
    linkOf(main).focus();
    await until(() => parts(timeline, 'svg > .pointed').length > 0);
    linkOf(main).blur();
    await until(() => parts(timeline, 'svg > .pointed').length === 0);
    main.querySelector('span')!.focus();
    await until(() => parts(timeline, 'svg > .pointed').length > 0);
  });

  it('opens the event by a click, and tells of it', async () => {
    const main = await page(TEXT);
    const timeline = timelineOf(main);
    await until(() => isLive(linkOf(main)));
    const told: unknown[] = [];
    timeline.addEventListener('timeline-select', (event) => told.push((event as {event?: {id: string}}).event?.id));
    const before = location.href;
    for (const [selector, id] of [
      ['timeline-link', 'imam-sahib'],
      ['a', 'deadline'],
      ['span', 'ghani-visit'],
      ['#passage em', 'shir-khan-bandar'],
    ] as const) {
      await click(main.querySelector(selector)!);
      await until(() => timeline.selected === id);
      await until(() => timeline.shadowRoot!.activeElement?.id === 'details-title');
    }
    expect(told).to.deep.equal(['imam-sahib', 'deadline', 'ghani-visit', 'shir-khan-bandar']);
    expect(location.href).to.equal(before);
    // A link within a passage is the page's.
    let isFollowed = false;
    main.addEventListener('click', (event) => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    });
    timeline.selected = '';
    await click(main.querySelector('#passage a')!);
    await until(() => isFollowed);
    expect(timeline.selected).to.equal('');
  });

  it('opens it by Enter, leads into the details, and Escape leads back', async () => {
    const main = await page(TEXT);
    const timeline = timelineOf(main);
    await until(() => isLive(linkOf(main)));
    for (const [element, id] of [
      [linkOf(main), 'imam-sahib'],
      [main.querySelector('a')!, 'deadline'],
      [main.querySelector('span')!, 'ghani-visit'],
    ] as const) {
      element.focus();
      await sendKeys({press: 'Enter'});
      await until(() => timeline.shadowRoot!.activeElement?.id === 'details-title');
      expect(timeline.selected).to.equal(id);
      await sendKeys({press: 'Escape'});
      await until(() => timeline.selected === '');
      await until(() => document.activeElement === element);
    }
  });

  it('marks words while their event is open, in view, or pointed at in the timeline', async () => {
    const main = await page(TEXT);
    const timeline = timelineOf(main);
    const link = linkOf(main);
    const anchor = main.querySelector('a')!;
    await until(() => link.matches(':state(in-view)'));
    expect(anchor.dataset['timelineState']).to.equal('in-view');
    timeline.view = '2021-06-20/2021-06-24';
    await until(() => anchor.dataset['timelineState'] === '');
    expect(link.matches(':state(in-view)')).to.equal(true);
    timeline.selected = 'imam-sahib';
    await until(() => link.matches(':state(open)'));
    expect(internals.get(link)!.ariaCurrent).to.equal('true');
    timeline.selected = 'deadline';
    await until(() => anchor.dataset['timelineState']!.includes('open'));
    expect(anchor.getAttribute('aria-current')).to.equal('true');
    await until(() => !link.matches(':state(open)'));
    timeline.selected = '';
    await until(() => !anchor.hasAttribute('aria-current'));
    await timeline.fit();
    await atRest(timeline);
    await moveTo(eventButton(timeline, 'deadline'));
    await until(() => anchor.dataset['timelineState']!.includes('pointed'));
    await sendMouse({type: 'move', position: [0, 0]});
    await until(() => !anchor.dataset['timelineState']!.includes('pointed'));
    eventButton(timeline, 'deadline').focus();
    await until(() => anchor.dataset['timelineState']!.includes('pointed'));
  });

  it('shows several events together, and leads to the first', async () => {
    const main = await page(
      `<p><timeline-link event="un-briefing us-urges-talks imam-sahib">three</timeline-link></p><event-timeline></event-timeline>`,
    );
    const timeline = timelineOf(main);
    const link = linkOf(main);
    await until(() => link.matches(':state(in-view)'));
    timeline.view = '2021-05-01/2021-05-10';
    await until(() => !link.matches(':state(in-view)'));
    link.focus();
    await sendKeys({press: 'Enter'});
    await atRest(timeline);
    await until(() => link.matches(':state(in-view)'));
    expect(timeline.selected).to.equal('');
    await until(() => timeline.shadowRoot!.activeElement?.localName === 'button');
    timeline.selected = 'us-urges-talks';
    await until(() => link.matches(':state(open)'));
  });

  it('belongs to the timeline that is named, or else to the nearest', async () => {
    const main = await page(
      `
      <section><p><timeline-link id="one" event="a">one</timeline-link></p><event-timeline id="t1"></event-timeline></section>
      <section data-timeline-for="t1"><p><timeline-link id="two" event="a">two</timeline-link></p><event-timeline id="t2"></event-timeline></section>
      <section><p><timeline-link id="three" event="a" for="t2">three</timeline-link></p></section>
      <p><timeline-link id="four" event="a">four</timeline-link></p>`,
      [{id: 'a', date: '2001', title: 'A'}],
    );
    const timelines = [timelineOf(main, '#t1'), timelineOf(main, '#t2')];
    const expected = {one: 0, two: 0, three: 1, four: 0};
    for (const [id, index] of Object.entries(expected)) {
      const link = linkOf(main, `#${id}`);
      await until(() => isLive(link));
      for (const timeline of timelines) timeline.selected = '';
      link.click();
      await until(() => timelines.some(({selected}) => selected === 'a'));
      expect(
        timelines.map(({selected}) => selected),
        id,
      ).to.deep.equal(index ? ['', 'a'] : ['a', '']);
    }
    // What is named anew belongs to the other.
    const link = linkOf(main, '#three');
    link.setAttribute('for', 't1');
    for (const timeline of timelines) timeline.selected = '';
    await frames();
    timelines[0].selected = 'a';
    await until(() => link.matches(':state(open)'));
    timelines[0].selected = '';
    await until(() => !link.matches(':state(open)'));
  });

  it('stays plain where there is no such event, which is told once', async () => {
    const said = await consoleOf(() =>
      unhandled(async () => {
        const main = await page(
          `<p id="p"><timeline-link event="imam-sahib">known</timeline-link> <timeline-link id="x" event="imam-sahb">unknown</timeline-link> <span data-timeline-event="nothing">nothing</span></p><event-timeline></event-timeline>`,
        );
        const timeline = timelineOf(main);
        await until(() => timeline.issues.length === 2);
        expect(timeline.issues.map(({path, code}) => `${path} ${code}`)).to.deep.equal([
          '#x unknown-event',
          '#p > span unknown-event',
        ]);
        expect(timeline.issues[0].message).to.match(/^"imam-sahb" is the id of no event: ids are "/);
        expect(isLive(linkOf(main, '#x'))).to.equal(false);
        expect(main.querySelector('span')!.attributes).to.have.length(1);
        timeline.selected = 'imam-sahib';
        await settled(timeline);
        await frames(10);
      }),
    );
    expect(said.filter((line) => line.startsWith('warn'))).to.have.length(1);
    expect(said.join()).to.include('#x: "imam-sahb"');
  });

  it('takes up what comes later, and lets go what is gone', async () => {
    const main = await page('<p>text</p><event-timeline></event-timeline>');
    const timeline = timelineOf(main);
    await atRest(timeline);
    const link = document.createElement('timeline-link');
    link.event = 'deadline';
    link.setAttribute('event', 'deadline');
    link.append('later');
    main.querySelector('p')!.append(link);
    await until(() => isLive(link));
    const words = document.createElement('span');
    words.dataset['timelineEvent'] = 'imam-sahib';
    words.append('words');
    main.querySelector('p')!.append(words);
    await until(() => words.getAttribute('role') === 'link');
    delete words.dataset['timelineEvent'];
    await until(
      () =>
        !words.hasAttribute('role') && !words.hasAttribute('tabindex') && !words.hasAttribute('data-timeline-state'),
    );
    link.setAttribute('event', 'ghani-visit');
    await frames();
    link.click();
    await until(() => timeline.selected === 'ghani-visit');
    link.remove();
    await frames();
    main.querySelector('p')!.append(link);
    await until(() => link.matches(':state(open)'));
    timeline.remove();
    await until(() => !isLive(link));
    main.append(timeline);
    await until(() => isLive(link));
  });

  it('takes up the first words of a page that come long after its timeline', async () => {
    const main = await page('<p>text</p><event-timeline></event-timeline>');
    await atRest(timelineOf(main));
    const text = main.querySelector('p')!;
    const section = document.createElement('section');
    const late = document.createElement('em');
    late.dataset['timelineEvent'] = 'deadline';
    late.append('near');
    section.append('The end is ', late, '.');
    text.append(section);
    await until(() => late.getAttribute('role') === 'link');
  });

  it('takes up the first words of a page that are named long after its timeline', async () => {
    const other = await page('<p>text <em>words</em></p><event-timeline></event-timeline>');
    await atRest(timelineOf(other));
    const words = other.querySelector('em')!;
    words.dataset['timelineEvent'] = 'deadline';
    await until(() => words.getAttribute('role') === 'link');
  });

  it('takes up copies of what is linked, and leaves nothing on them either', async () => {
    const main = await page(
      '<p>The end is <em data-timeline-event="deadline">near</em>, <em data-timeline-event="deadline" tabindex="-1">so</em>.</p><event-timeline></event-timeline>',
    );
    const timeline = timelineOf(main);
    const [text] = main.children;
    await until(() => text.querySelectorAll('[role=link]').length === 2);
    timeline.select('deadline');
    await until(() => text.querySelectorAll('[aria-current]').length === 2);
    const copy = text.cloneNode(true) as Element;
    timeline.select('imam-sahib');
    await until(() => !text.querySelector('[aria-current]'));
    text.replaceWith(copy);
    await until(() => !copy.querySelector('[aria-current], [data-timeline-state~=open]'));
    expect(copy.querySelectorAll('[role=link]')).to.have.lengthOf(2);
    copy.querySelector('em')!.click();
    await until(() => timeline.selected === 'deadline');
    timeline.remove();
    const left = () => [...copy.children].map((element) => element.getAttributeNames().join());
    await until(() => !copy.querySelector('[data-timeline-state]'));
    expect(left()).to.deep.equal(['data-timeline-event', 'data-timeline-event,tabindex']);
  });

  it('reads from right to left, in forced colors and in the dark', async () => {
    const main = await page(TEXT.replaceAll('<p', '<p lang="fa" dir="rtl"'));
    main.lang = 'fa';
    main.dir = 'rtl';
    await until(() => isLive(linkOf(main)));
    timelineOf(main).selected = 'imam-sahib';
    await until(() => linkOf(main).matches(':state(open)'));
    await expectAccessible(main);
    if (await media({'forced-colors': 'active'})) {
      const style = getComputedStyle(linkOf(main));
      expect(style.backgroundColor).not.to.equal(getComputedStyle(main).backgroundColor);
      expect(style.textDecorationLine).to.include('underline');
      await media({'forced-colors': 'none'});
    }
    main.style.cssText = 'color-scheme: dark; background: Canvas; color: CanvasText';
    await expectAccessible(main);
  });

  it('yields to the styles of the page', async () => {
    const main = await page(TEXT);
    const style = document.createElement('style');
    style.textContent =
      '[data-timeline-state~="open"] { background: rgb(1, 2, 3) } timeline-link:state(open) { color: rgb(4, 5, 6) }';
    main.append(style);
    const timeline = timelineOf(main);
    timeline.selected = 'ghani-visit';
    const words = main.querySelector('span')!;
    await until(() => getComputedStyle(words).backgroundColor === 'rgb(1, 2, 3)');
    timeline.selected = 'imam-sahib';
    await until(() => getComputedStyle(linkOf(main)).color === 'rgb(4, 5, 6)');
  });

  for (const layout of ['list', 'table'] as const)
    it(`leads to events in a ${layout} too`, async () => {
      const main = await page(TEXT);
      const timeline = timelineOf(main);
      timeline.layout = layout;
      await until(() => isLive(linkOf(main)) && parts(timeline, '[data-id]').length > 10);
      await moveTo(linkOf(main));
      await until(() => parts(timeline, ':is(.article, .table-row)[data-pointed]').length === 1);
      linkOf(main).focus();
      await sendKeys({press: 'Enter'});
      await until(() => timeline.selected === 'imam-sahib');
      await until(() => timeline.matches(':focus-within'));
      await sendKeys({press: 'Escape'});
    });
});
