import {expect} from 'chai';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/define/timeline-overview.js';
import type {TimelineOverviewElement} from '../../src/elements/overview/timeline-overview.js';
import type {View} from '../../src/view/view.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Fa} from '../../src/samples/withdrawal-2021-fa.js';
import {DAY} from '../../src/time/calendar.js';
import {FakeNavigable} from '../support/fake-navigable.js';
import {consoleOf, expectAccessible, frames, media, runsAxe, until} from '../support/page.js';

customElements.define('fake-navigable', FakeNavigable);
// In place of the element itself, which is not loaded here.
customElements.define('event-timeline', class extends FakeNavigable {});

const day = (date: string) => Date.parse(`${date}T00:00Z`);
/** Ten years of 1000 px: a day is some quarter of a pixel. */
const DECADE = {
  title: 'A decade',
  start: '2010',
  end: '2019',
  events: [
    {title: 'A', date: '2012', importance: 1},
    {title: 'B', date: '2015-06/2016-02'},
  ],
};
const INSET = 24;
const mounted: Element[] = [];

interface Setting {
  readonly data?: unknown;
  readonly view?: View;
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

async function mount({data = DECADE, view, width = 1000 + 2 * INSET, lang = 'en', dir = 'ltr'}: Setting = {}): Promise<{
  overview: TimelineOverviewElement;
  timeline: FakeNavigable;
}> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  [box.lang, box.dir] = [lang, dir];
  const timeline = new FakeNavigable();
  timeline.timeDirection = dir;
  if (data) timeline.show(data, view);
  const overview = document.createElement('timeline-overview');
  overview.timeline = timeline;
  box.append(timeline, overview);
  document.body.append(box);
  mounted.push(box);
  await frames();
  return {overview, timeline};
}

function part<Part extends Element = HTMLElement>(element: Element, selector: string): Part {
  const found = element.shadowRoot?.querySelector<Part>(selector);
  if (!found) throw new Error(`there is no ${selector} in ${element.localName}`);
  return found;
}

const parts = (element: Element, selector: string) =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(selector));
const thumbs = (overview: Element) => parts(overview, '[role=slider]');
const spoken = (overview: Element) => thumbs(overview).map((thumb) => thumb.getAttribute('aria-valuetext'));
const values = (overview: Element, name: string) =>
  thumbs(overview).map((thumb) => Number(thumb.getAttribute(`aria-${name}`)));
const isEmpty = (overview: Element) => thumbs(overview).length === 0 && !overview.shadowRoot!.querySelector('svg');
const boxOf = (overview: Element, selector: string) => part(overview, selector).getBoundingClientRect();

/** The place of an instant in the window of the page, in px. */
function clientX(overview: Element, {extent, timeDirection}: FakeNavigable, time: number): number {
  const {left, width} = overview.getBoundingClientRect();
  const place = (time - extent!.start) / (extent!.end - extent!.start);
  return left + INSET + (timeDirection === 'rtl' ? 1 - place : place) * (width - 2 * INSET);
}

/** Presses at one place of the overview, and lets go at another. */
async function drag(overview: Element, from: number, to: number): Promise<void> {
  const {top, height} = overview.getBoundingClientRect();
  const y = Math.round(top + height / 3);
  await sendMouse({type: 'move', position: [Math.round(from), y]});
  await sendMouse({type: 'down'});
  if (from !== to) {
    await sendMouse({type: 'move', position: [Math.round((from + to) / 2), y]});
    await sendMouse({type: 'move', position: [Math.round(to), y]});
  }
  await sendMouse({type: 'up'});
  await frames();
}

async function press(thumb: HTMLElement, ...keys: string[]): Promise<void> {
  thumb.focus();
  for (const key of keys) await sendKeys({press: key});
  await frames(1);
}

describe('<timeline-overview>', () => {
  afterEach(async () => {
    for (const element of mounted.splice(0)) element.remove();
    await resetMouse();
  });

  describe('shows', () => {
    it('columns, important events, labels, the line of publication, and the window of the view', async () => {
      const {overview, timeline} = await mount({data: withdrawal2021});
      const {start, end} = timeline.extent!;
      timeline.view = {start: start + (end - start) * 0.25, end: start + (end - start) * 0.75};
      await frames();
      const area = overview.getBoundingClientRect();
      expect(area.height).to.equal(48);
      expect(boxOf(overview, '.density').width).to.be.closeTo(1000, 1);
      expect(part(overview, '.event').getAttribute('d')!.match(/M/g)!.length).to.be.within(2, 17);
      expect(parts(overview, '.tick-label').map((label) => label.textContent)).to.deep.equal([
        'May 2021',
        'June',
        'July',
        'August',
        'September',
      ]);
      const nowAt = Number(part(overview, '.now').getAttribute('x1'));
      expect(nowAt + area.left).to.be.closeTo(clientX(overview, timeline, day('2021-06-23')), 1);
      const {left, right} = boxOf(overview, '.window');
      expect(left).to.be.closeTo(area.left + INSET + 250, 1.5);
      expect(right).to.be.closeTo(area.left + INSET + 750, 1.5);
      expect(part(overview, 'svg').getAttribute('aria-hidden')).to.equal('true');
    });

    it('two sliders in a group, each with its bounds and its date in words', async () => {
      const {overview, timeline} = await mount({view: {start: day('2012-03-05'), end: day('2016-01-01')}});
      const group = part(overview, '[role=group]');
      expect(group.getAttribute('aria-label')).to.equal('All of time');
      expect(
        thumbs(overview).map((thumb) => [
          thumb.getAttribute('aria-label'),
          thumb.getAttribute('aria-orientation'),
          thumb.tabIndex,
        ]),
      ).to.deep.equal([
        ['Start of the view', 'horizontal', 0],
        ['End of the view', 'horizontal', 0],
      ]);
      expect(values(overview, 'valuenow')).to.deep.equal([day('2012-03-05'), day('2016-01-01')]);
      expect(values(overview, 'valuemin')).to.deep.equal([timeline.extent!.start, day('2012-03-05') + 1]);
      expect(values(overview, 'valuemax')).to.deep.equal([day('2016-01-01') - 1, timeline.extent!.end]);
      expect(spoken(overview)).to.deep.equal(['March 2012', 'December 2015']);
      expect(overview.shadowRoot!.querySelector('[style=""]')).to.equal(null);
    });

    it('dates as sharp as a step of a key', async () => {
      const {overview, timeline} = await mount();
      const told = async (start: number, end: number) => {
        timeline.view = {start, end};
        await frames(1);
        return spoken(overview).map((text) => text!.replace(/\s/g, ' '));
      };
      expect(await told(day('2010-01-01'), day('2020-01-01'))).to.deep.equal(['January 2010', 'December 2019']);
      expect(await told(day('2012-01-01'), day('2012-04-01'))).to.deep.equal(['January 1, 2012', 'March 31, 2012']);
      expect(await told(day('2012-01-01'), day('2012-01-02'))).to.deep.equal([
        'January 1, 2012 at 12 AM',
        'January 1, 2012 at 11 PM',
      ]);
      expect((await told(day('2012-01-01'), day('2012-01-01') + 50))[1]).to.match(/January 1, 2012 at 12:00:00.049 AM/);
    });

    it('the dates of the page’s language, and round years in deep time', async () => {
      const {overview} = await mount({
        lang: 'de',
        data: {start: 'Y-13787E6', end: '2026', events: [{title: 'A', date: '2000'}]},
      });
      await until(() => thumbs(overview)[0].getAttribute('aria-label') === 'Anfang des Ausschnitts');
      expect(spoken(overview)[0]!.replace(/\s/g, ' ')).to.match(/^13,8 Milliarden v\. Chr\.$/);
    });

    it('nothing, in the height that it will have, until there is data', async () => {
      const {overview, timeline} = await mount({data: null});
      expect(isEmpty(overview)).to.equal(true);
      expect(overview.getBoundingClientRect().height).to.equal(48);
      await expectAccessible(overview);
      timeline.show(DECADE);
      await frames();
      expect(isEmpty(overview)).to.equal(false);
      expect(overview.getBoundingClientRect().height).to.equal(48);
    });

    it('as high as the page asks, without labels where there is no room for them', async () => {
      const {overview} = await mount();
      expect(parts(overview, '.tick-label').length).to.be.above(5);
      overview.style.setProperty('--timeline-overview-height', '24px');
      await frames();
      expect(overview.getBoundingClientRect().height).to.equal(24);
      expect(parts(overview, '.tick-label')).to.have.lengthOf(0);
      expect(boxOf(overview, '.window').bottom).to.be.at.most(overview.getBoundingClientRect().bottom + 1);
    });

    it('all of time anew in another width, and only the window where only the view has changed', async () => {
      const {overview, timeline} = await mount();
      const density = part(overview, '.density');
      const before = density.getAttribute('d');
      const changed: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changed.push(...records));
      observer.observe(overview.shadowRoot!, {attributes: true, childList: true, characterData: true, subtree: true});
      timeline.view = {start: day('2012-01-01'), end: day('2013-01-01')};
      await frames();
      changed.push(...observer.takeRecords());
      const names = Array.from(new Set(changed.map(({target}) => (target as Element).getAttribute('class'))));
      expect(names).to.have.members(['thumb', 'veil', 'window']);
      observer.disconnect();
      overview.parentElement!.style.width = '400px';
      await frames();
      expect(density.getAttribute('d')).not.to.equal(before);
      expect(boxOf(overview, '.density').width).to.be.closeTo(400 - 2 * INSET, 1);
    });

    it('very many events in a task of its own, with what it has shown until then', async () => {
      const {overview, timeline} = await mount();
      const before = part(overview, '[part=density]').getAttribute('d');
      timeline.show({
        ...DECADE,
        events: Array.from({length: 10_001}, (_, i) => ({title: `${i}`, date: `201${(i * i) % 7}`})),
      });
      await timeline.updateComplete;
      // The update of the overview follows that of its timeline, in the same task.
      for (let i = 0; i < 20; i++) await Promise.resolve();
      expect(part(overview, '[part=density]').getAttribute('d')).to.equal(before);
      await overview.updateComplete;
      expect(part(overview, '[part=density]').getAttribute('d')).not.to.equal(before);
    });

    it('thumbs of 24 px that stay within the overview, and never lie over each other, nor do their grips', async () => {
      for (const width of [1048, 300]) {
        const {overview, timeline} = await mount({width});
        const {start, end} = timeline.extent!;
        for (const [from, to] of [
          [0, 1],
          [0, 1e-9],
          [0.5, 0.5000001],
          [1 - 1e-9, 1],
          [0.3, 0.31],
          [0.3, 0.34],
          [0.9, 1],
        ]) {
          timeline.view = {start: start + (end - start) * from, end: start + (end - start) * to};
          await frames(1);
          const [one, other] = thumbs(overview).map((thumb) => thumb.getBoundingClientRect());
          const [grip, otherGrip] = parts(overview, '.grip').map((each) => each.getBoundingClientRect());
          const area = overview.getBoundingClientRect();
          expect([one.width, other.width]).to.deep.equal([24, 24]);
          expect(one.height).to.be.at.least(24);
          expect(one.right, `${from}`).to.be.at.most(other.left + 0.01);
          expect(one.left).to.be.at.least(area.left - 0.01);
          expect(other.right).to.be.at.most(area.right + 0.01);
          expect(grip.right).to.be.at.most(otherGrip.left);
          expect(
            grip.left >= one.left - 0.01 &&
              grip.right <= one.right + 0.01 &&
              otherGrip.left >= other.left - 0.01 &&
              otherGrip.right <= other.right + 0.01,
          ).to.equal(true);
          expect(boxOf(overview, '.window').width).to.be.at.least(2);
        }
      }
    });

    it('nothing to the console, and nothing that a strict policy forbids', async () => {
      const said = await consoleOf(async () => {
        const {timeline, overview} = await mount({width: 300});
        timeline.view = {start: day('2012-01-01'), end: day('2013-01-01')};
        overview.parentElement!.style.width = '20px';
        await frames();
        expect(isEmpty(overview)).to.equal(true);
        expect(overview.parentElement!.scrollWidth, 'nothing sticks out').to.equal(20);
      });
      expect(said).to.deep.equal([]);
    });
  });

  describe('by keyboard', () => {
    const view = {start: day('2012-01-01'), end: day('2017-01-01')};
    const length = () => day('2020-01-01') - day('2010-01-01');

    it('moves either side: by a hundredth of all, by ten of them, and to its ends', async () => {
      const {overview, timeline} = await mount({view});
      const [start, end] = thumbs(overview);
      const step = length() / 100;
      await press(start, 'ArrowRight');
      expect(timeline.view).to.deep.equal({start: view.start + step, end: view.end});
      await press(start, 'ArrowLeft', 'ArrowUp', 'ArrowDown');
      expect(timeline.view!.start).to.be.closeTo(view.start, 1);
      await press(end, 'PageUp');
      expect(timeline.view!.end).to.be.closeTo(view.end + 10 * step, 1);
      await press(end, 'PageDown', 'ArrowDown');
      expect(timeline.view!.end).to.be.closeTo(view.end - step, 1);
      await press(start, 'Home');
      expect(timeline.view!.start).to.equal(day('2010-01-01'));
      await press(end, 'End');
      expect(timeline.view).to.deep.equal(timeline.extent);
      await press(end, 'Home');
      expect(timeline.view, 'a hundredth of all is left').to.deep.equal({
        start: timeline.extent!.start,
        end: timeline.extent!.start + step,
      });
      await press(end, 'Home');
      expect(timeline.view!.end, 'however often it is pressed').to.equal(timeline.extent!.start + step);
      expect(spoken(overview)[0]).to.contain('2010');
      await press(end, 'End');
      await press(start, 'End', 'End');
      expect(timeline.view).to.deep.equal({start: timeline.extent!.end - step, end: timeline.extent!.end});
      await press(start, 'ArrowRight');
      expect(timeline.view!.end - timeline.view!.start, 'nearer step by step').to.be.closeTo(step * 0.95, 1);
    });

    it('finely, where the view is narrow, and never beyond all of time', async () => {
      const {overview, timeline} = await mount({view: {start: day('2012-01-01'), end: day('2012-01-21')}});
      const [start, end] = thumbs(overview);
      await press(end, 'ArrowRight');
      expect(timeline.view!.end).to.equal(day('2012-01-22'));
      timeline.view = {start: day('2010-01-02'), end: day('2019-12-31')};
      await press(start, 'ArrowLeft');
      await press(end, 'ArrowRight');
      expect(timeline.view).to.deep.equal(timeline.extent);
    });

    it('the other way where time runs to the left; up is later everywhere', async () => {
      const {overview, timeline} = await mount({view, dir: 'rtl', lang: 'fa'});
      const [start] = thumbs(overview);
      await press(start, 'ArrowLeft');
      expect(timeline.view!.start).to.equal(view.start + length() / 100);
      await press(start, 'ArrowRight');
      expect(timeline.view!.start).to.be.closeTo(view.start, 1);
      await press(start, 'ArrowUp');
      expect(timeline.view!.start).to.be.closeTo(view.start + length() / 100, 1);
    });

    it('takes the keys that it uses, and leaves others, those with modifiers, and those that are taken', async () => {
      const {overview, timeline} = await mount({view});
      const [start] = thumbs(overview);
      const taken = (key: string, init: KeyboardEventInit = {}) => {
        const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true, ...init});
        return !start.dispatchEvent(event);
      };
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']) {
        expect(taken(key), key).to.equal(true);
        const count = timeline.moves.length;
        for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'isComposing'])
          expect(taken(key, {[modifier]: true}), `${modifier} ${key}`).to.equal(false);
        expect(timeline.moves.length).to.equal(count);
      }
      for (const key of ['a', 'Enter', 'Tab', 'Escape', '+', 'constructor']) expect(taken(key), key).to.equal(false);
      start.addEventListener('keydown', (event) => event.preventDefault(), {capture: true});
      const count = timeline.moves.length;
      taken('ArrowLeft');
      expect(timeline.moves.length).to.equal(count);
    });

    it('Tab goes to the one side, to the other, and out', async () => {
      const {overview} = await mount({view});
      expect(thumbs(overview).map(({tabIndex}) => tabIndex)).to.deep.equal([0, 0]);
      if (navigator.userAgent.includes('Safari') && !navigator.userAgent.includes('Chrome')) return; // Tab is a setting there
      const after = document.createElement('button');
      after.textContent = 'After';
      overview.after(after);
      thumbs(overview)[0].focus();
      await sendKeys({press: 'Tab'});
      expect(overview.shadowRoot!.activeElement).to.equal(thumbs(overview)[1]);
      await sendKeys({press: 'Tab'});
      expect(document.activeElement).to.equal(after);
    });
  });

  describe('by pointer', () => {
    const view = {start: day('2012-01-01'), end: day('2016-01-01')};
    /** Between two pixels, ms. */
    const pixel = (day('2020-01-01') - day('2010-01-01')) / 1000;

    for (const dir of ['ltr', 'rtl'] as const) {
      it(`drags the window, and either end of it, ${dir}`, async () => {
        const {overview, timeline} = await mount({view, dir});
        const at = (time: number) => clientX(overview, timeline, time);
        await drag(overview, at(day('2014-01-01')), at(day('2015-01-01')));
        expect(timeline.view!.start).to.be.closeTo(day('2013-01-01'), 2 * pixel);
        expect(timeline.view!.end - timeline.view!.start).to.equal(view.end - view.start);
        await drag(overview, at(timeline.view!.start), at(day('2011-01-01')));
        expect(timeline.view!.start).to.be.closeTo(day('2011-01-01'), 2 * pixel);
        expect(timeline.view!.end).to.be.closeTo(day('2017-01-01'), 2 * pixel);
        await drag(overview, at(timeline.view!.end), at(day('2018-01-01')));
        expect(timeline.view!.end).to.be.closeTo(day('2018-01-01'), 2 * pixel);
        expect(timeline.view!.start).to.be.closeTo(day('2011-01-01'), 2 * pixel);
      });

      it(`brings the view to where it is clicked, and takes it along from there, ${dir}`, async () => {
        const {overview, timeline} = await mount({view: {start: day('2012-01-01'), end: day('2013-01-01')}, dir});
        const at = (time: number) => clientX(overview, timeline, time);
        await drag(overview, at(day('2017-07-01')), at(day('2017-07-01')));
        expect((timeline.view!.start + timeline.view!.end) / 2).to.be.closeTo(day('2017-07-01'), 2 * pixel);
        expect(timeline.view!.end - timeline.view!.start).to.equal(366 * DAY);
        expect(timeline.moves).to.have.lengthOf(1);
        await drag(overview, at(day('2011-01-01')), at(day('2014-01-01')));
        expect((timeline.view!.start + timeline.view!.end) / 2).to.be.closeTo(day('2014-01-01'), 2 * pixel);
      });
    }

    it('finds the ends of a window that is too narrow to be seen', async () => {
      const {overview, timeline} = await mount({view: {start: day('2015-01-01'), end: day('2015-01-02')}});
      const [start, end] = parts(overview, '.grip').map((grip) => grip.getBoundingClientRect());
      await drag(overview, end.left + 4, end.left + 104);
      expect(timeline.view!.start).to.equal(day('2015-01-01'));
      expect(timeline.view!.end).to.be.closeTo(day('2015-01-02') + 100 * pixel, 2 * pixel);
      await drag(overview, start.left + 4, start.left - 96);
      expect(timeline.view!.start).to.be.closeTo(day('2015-01-01') - 100 * pixel, 2 * pixel);
    });

    it('stops at the ends of time, and where one end meets the other', async () => {
      const {overview, timeline} = await mount({view});
      const at = (time: number) => clientX(overview, timeline, time);
      await drag(overview, at(day('2014-01-01')), at(day('2010-01-01')) - 20);
      expect(timeline.view).to.deep.equal({start: day('2010-01-01'), end: day('2010-01-01') + view.end - view.start});
      timeline.view = view;
      await frames(1);
      await drag(overview, at(view.start), at(day('2019-01-01')));
      const hundredth = (timeline.extent!.end - timeline.extent!.start) / 100;
      expect(timeline.view, 'a hundredth of all is left').to.deep.equal({start: view.end - hundredth, end: view.end});
    });

    it('does nothing to a window that is only clicked, or pressed with another button', async () => {
      const {overview, timeline} = await mount({view});
      const x = clientX(overview, timeline, day('2014-01-01'));
      await drag(overview, x, x);
      await drag(overview, x, x + 2);
      expect(timeline.moves).to.deep.equal([]);
      // By events of our own: after a real middle button WebKitGTK believes that it is down for ever.
      const area = part(overview, '.overview');
      const captured: number[] = [];
      area.setPointerCapture = (id) => captured.push(id);
      const at = {pointerId: 7, clientX: x + 300, bubbles: true};
      const click = (init: PointerEventInit) =>
        ['pointerdown', 'pointerup'].forEach((type) =>
          area.dispatchEvent(new PointerEvent(type, {...at, isPrimary: true, ...init})),
        );
      click({button: 1});
      click({button: 2});
      click({ctrlKey: true});
      click({isPrimary: false});
      expect([timeline.moves, captured]).to.deep.equal([[], []]);
      click({});
      expect([timeline.moves.length, captured]).to.deep.equal([1, [7]]);
    });

    it('moves the view at most once a frame, and not at all once the pointer is taken away', async () => {
      const {overview, timeline} = await mount({view});
      const area = part(overview, '.overview');
      const x = clientX(overview, timeline, day('2014-01-01'));
      const {top} = overview.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(x), Math.round(top) + 10]});
      let pointerId = -1;
      area.addEventListener('pointerdown', (event) => (pointerId = event.pointerId));
      await sendMouse({type: 'down'});
      const pointer = (type: string, clientX: number) =>
        area.dispatchEvent(
          new PointerEvent(type, {pointerId, clientX, clientY: top + 10, bubbles: true, isPrimary: true}),
        );
      for (let i = 1; i <= 20; i++) pointer('pointermove', x + i * 5);
      expect(timeline.moves).to.have.lengthOf(0);
      await frames(2);
      expect(timeline.moves).to.have.lengthOf(1);
      expect(timeline.moves[0].start).to.be.closeTo(view.start + 100 * pixel, 2 * pixel);
      expect(part(overview, '.overview').classList.contains('dragging')).to.equal(true);
      pointer('pointermove', x + 200);
      pointer('pointercancel', x + 200);
      pointer('pointermove', x + 300);
      await frames(2);
      expect(timeline.moves).to.have.lengthOf(1);
      expect(part(overview, '.overview').classList.contains('dragging')).to.equal(false);
      await sendMouse({type: 'up'});
      await drag(
        overview,
        clientX(overview, timeline, day('2014-06-01')),
        clientX(overview, timeline, day('2015-06-01')),
      );
      expect(timeline.moves.length).to.be.above(1);
    });

    it('leaves vertical movement and pinching to the page', async () => {
      const {overview} = await mount({view});
      expect(getComputedStyle(part(overview, '.overview')).touchAction).to.equal('pan-y pinch-zoom');
    });
  });

  describe('finds its timeline', () => {
    const overviewFor = (id: string) => {
      const overview = document.createElement('timeline-overview');
      overview.setAttribute('for', id);
      return overview;
    };
    const box = () => {
      const element = document.createElement('div');
      document.body.append(element);
      mounted.push(element);
      return element;
    };
    const named = (id: string) => {
      const timeline = new FakeNavigable();
      timeline.id = id;
      timeline.show(DECADE);
      return timeline;
    };

    it('by an id, that is there or comes later, or is given later', async () => {
      const page = box();
      const [first, second, third] = [overviewFor('there'), overviewFor('later'), overviewFor('renamed')];
      page.append(first, second, third, named('there'));
      await frames();
      expect([first, second, third].map(isEmpty)).to.deep.equal([false, true, true]);
      expect(part(first, '[role=group]').getAttribute('aria-label')).to.equal('All of time, A decade');
      const deep = document.createElement('div');
      const renamed = named('before');
      deep.append(named('later'), renamed);
      page.append(deep);
      await frames();
      expect([first, second, third].map(isEmpty)).to.deep.equal([false, false, true]);
      renamed.id = 'renamed';
      await frames();
      expect(isEmpty(third)).to.equal(false);
    });

    it('around itself, across shadow roots, unless an id or the property says another', async () => {
      const page = box();
      const around = document.createElement('event-timeline') as unknown as FakeNavigable;
      around.show({...DECADE, title: 'Around'});
      const host = document.createElement('div');
      const [inside, deep, other] = [
        document.createElement('timeline-overview'),
        document.createElement('timeline-overview'),
        overviewFor('other'),
      ];
      host.attachShadow({mode: 'open'}).append(deep);
      page.append(around, named('other'));
      const own = around.controllers.size;
      around.append(inside, host, other);
      await frames();
      expect([inside, deep, other].map(isEmpty)).to.deep.equal([false, false, false]);
      expect(around.controllers.size).to.equal(own + 2);
      expect([inside, other].map((each) => part(each, '[role=group]').getAttribute('aria-label'))).to.deep.equal([
        'All of time',
        'All of time, A decade',
      ]);
      inside.timeline = named('given');
      await frames();
      expect(around.controllers.size).to.equal(own + 1);
    });

    it('by an id in its own tree, and no other', async () => {
      const page = box();
      const host = document.createElement('div');
      const root = host.attachShadow({mode: 'open'});
      const overview = overviewFor('own');
      root.append(overview);
      page.append(host, named('own'));
      await frames();
      expect(isEmpty(overview)).to.equal(true);
      root.append(named('own'));
      await frames();
      expect(isEmpty(overview)).to.equal(false);
    });

    it('that is upgraded later', async () => {
      const page = box();
      const overview = overviewFor('plain');
      const timeline = document.createElement('late-navigable');
      timeline.id = 'plain';
      page.append(timeline, overview);
      await frames();
      expect(isEmpty(overview)).to.equal(true);
      customElements.define('late-navigable', class extends FakeNavigable {});
      (timeline as FakeNavigable).show(DECADE);
      await frames();
      expect(isEmpty(overview)).to.equal(false);
    });

    it('nowhere, and in what is none', async () => {
      const page = box();
      const [alone, plain] = [document.createElement('timeline-overview'), overviewFor('div')];
      const div = document.createElement('div');
      div.id = 'div';
      page.append(alone, plain, div);
      const said = await consoleOf(() => frames());
      expect([alone, plain].map(isEmpty)).to.deep.equal([true, true]);
      expect(said).to.deep.equal([]);
    });

    it('and leaves it without a trace: removed, moved, or given another', async () => {
      const page = box();
      const [one, other] = [named('one'), named('other')];
      const overview = overviewFor('one');
      page.append(one, other);
      const own = one.controllers.size;
      page.append(overview);
      await frames();
      expect(one.controllers.size).to.equal(own + 1);
      overview.remove();
      expect(one.controllers.size).to.equal(own);
      page.append(overview);
      await frames();
      expect(one.controllers.size).to.equal(own + 1);
      overview.setAttribute('for', 'other');
      await frames();
      expect([one.controllers.size, other.controllers.size]).to.deep.equal([own, own + 1]);
      overview.removeAttribute('for');
      await frames();
      expect([one.controllers.size, other.controllers.size]).to.deep.equal([own, own]);
      expect(isEmpty(overview)).to.equal(true);
      overview.timeline = one;
      await frames();
      expect([one.controllers.size, isEmpty(overview)]).to.deep.equal([own + 1, false]);
    });

    it('and moves it no more once it has been removed in the middle of a drag', async () => {
      const {overview, timeline} = await mount({view: {start: day('2012-01-01'), end: day('2016-01-01')}});
      const x = clientX(overview, timeline, day('2014-01-01'));
      const y = Math.round(overview.getBoundingClientRect().top + 10);
      await sendMouse({type: 'move', position: [Math.round(x), y]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [Math.round(x) + 50, y]});
      await frames();
      const count = timeline.moves.length;
      expect(count).to.be.above(0);
      overview.remove();
      await sendMouse({type: 'move', position: [Math.round(x) + 100, y]});
      await sendMouse({type: 'up'});
      await frames();
      expect(timeline.moves.length).to.equal(count);
    });
  });

  if (runsAxe)
    describe('is accessible', () => {
      const part = {start: day('2021-06-01'), end: day('2021-07-10')};
      for (const [scheme, lang, dir, data] of [
        ['light', 'en', 'ltr', withdrawal2021],
        ['dark', 'fa', 'rtl', withdrawal2021Fa],
      ] as const) {
        it(`${scheme}, ${dir}`, async () => {
          for (const view of [undefined, part, {start: part.start, end: part.start + 1000}]) {
            const {overview} = await mount({data, view, lang, dir, width: 600});
            overview.parentElement!.style.cssText += `color-scheme: ${scheme}; background: ${scheme === 'light' ? '#fff' : '#16181d'}`;
            await frames(10);
            await expectAccessible(overview.parentElement!);
          }
        });
      }

      it('in forced colours: the window, its ends and the columns are there in the reader’s colours, where the engine can be told to', async () => {
        if (!(await media({'forced-colors': 'active'}))) return;
        const {overview} = await mount({data: withdrawal2021, view: part});
        const style = (selector: string) => getComputedStyle(overview.shadowRoot!.querySelector(selector)!);
        const probe = document.createElement('div');
        probe.style.cssText =
          'forced-color-adjust: none; color: CanvasText; background: Canvas; border-color: Highlight';
        overview.after(probe);
        const {color, borderTopColor} = getComputedStyle(probe);
        expect(style('.density').fill).to.equal(color);
        expect(style('.window').stroke).to.equal(borderTopColor);
        expect(style('.grip').borderTopColor).to.equal(color);
        await media({});
      });

      it('in print: without thumbs, where the engine can be told to', async () => {
        if (!(await media({}, 'print'))) return;
        const {overview} = await mount({data: withdrawal2021, view: part});
        expect(thumbs(overview).map((thumb) => getComputedStyle(thumb).display)).to.deep.equal(['none', 'none']);
        await media({});
      });
    });
});
