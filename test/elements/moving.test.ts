import {expect} from 'chai';
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {EventTimelineElement, TimelineViewEvent} from '../../src/index.js';
import {itemOf, markOf} from '../../src/render/live-picture.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import type {GroupMark, TextMark} from '../../src/scene/mark.js';
import {cleanUp, eachDrawn, eventButton, mount, mouse, nameOf, part, parts, settled} from '../support/element.js';
import {consoleOf, frames, media, until} from '../support/page.js';
import {randomDataset} from '../support/random-dataset.js';
import {randomFrom} from '../support/random.js';
import {atRest, landed} from '../support/rest.js';
import {cases} from '../support/thorough.js';

const WEEK = {start: Date.parse('2021-06-18'), end: Date.parse('2021-06-26')};
const length = ({view}: EventTimelineElement) => view!.end - view!.start;
const shows = (element: EventTimelineElement, view: {start: number; end: number}, tolerance = 1) => {
  expect(element.view!.start).to.be.closeTo(view.start, tolerance);
  expect(element.view!.end).to.be.closeTo(view.end, tolerance);
};
const plot = (element: Element) => part(element, '.plot').getBoundingClientRect();

/** Where the poles of flags stand and their texts begin, by the event. */
function flagsOf(element: Element): Map<string, {x: number; y: number; pole: number}> {
  const poles = parts<SVGPathElement>(element, '.picture svg .label-rule');
  return new Map(
    poles.map((rule) => {
      const box = rule.getBBox();
      const {x, y, marks} = markOf(rule.parentElement)! as GroupMark;
      const [id] = markOf(rule)!.ids!;
      const text = marks.find(({type}) => type === 'text') as TextMark;
      const left = Number.parseFloat(rule.ownerSVGElement!.style.translate);
      const at = x + box.x;
      return [id, {x: x + text.x - at, y: y + box.y, pole: left + at}];
    }),
  );
}

/** Runs something while each frame tells that it comes a sixtieth of a second after the last one, however late it comes. */
async function inEvenFrames(run: () => Promise<void>): Promise<void> {
  const {requestAnimationFrame: request} = window;
  let [told, last] = [0, NaN];
  window.requestAnimationFrame = (call) =>
    request((now) => {
      if (now !== last) told += 1000 / 60;
      last = now;
      call(told);
    });
  await run().finally(() => {
    window.requestAnimationFrame = request;
  });
}

function drag(element: Element, from: number, to: number): void {
  mouse(element, 'mousedown', from, 40);
  mouse(element, 'mousemove', (from + to) / 2, 40);
  mouse(element, 'mousemove', to, 40);
  mouse(element, 'mouseup', to, 40);
}

function turn(
  element: Element,
  deltaY: number,
  {x = 400, timeStamp, ...more}: WheelEventInit & {x?: number; timeStamp?: number} = {},
): WheelEvent {
  const {left, top} = plot(element);
  const event = new WheelEvent('wheel', {
    bubbles: true,
    cancelable: true,
    composed: true,
    deltaY,
    clientX: left + x,
    clientY: top + 40,
    view: window,
    ...more,
  });
  if (timeStamp) Object.defineProperty(event, 'timeStamp', {value: timeStamp});
  part(element, '.plot').dispatchEvent(event);
  return event;
}

function touch(element: Element, type: string, id: number, x: number, y = 60): void {
  part(element, '.plot').dispatchEvent(touchEvent(element, type, id, [x, y]));
}

function touchEvent(
  element: Element,
  type: string,
  pointerId: number,
  [x, y]: readonly [number, number],
): PointerEvent {
  const {left, top} = plot(element);
  return new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    pointerId,
    pointerType: 'touch',
    clientX: left + x,
    clientY: top + y,
  });
}

/** One finger that draws along, 20 px every so many ms, and lets go; however long this takes here. */
function throwAlong(element: Element, [from, to]: readonly [number, number], interval: number): void {
  touch(element, 'pointerdown', 1, from);
  const types = [...Array.from({length: Math.abs(to - from) / 20}, () => 'pointermove'), 'pointerup'];
  types.forEach((type, i) => {
    const x = from + Math.sign(to - from) * 20 * Math.min(i + 1, types.length - 1);
    const event = touchEvent(element, type, 1, [x, 60]);
    Object.defineProperty(event, 'timeStamp', {value: 1000 + i * interval});
    part(element, '.plot').dispatchEvent(event);
  });
}

describe('<event-timeline> is moved', () => {
  // Pointers that are only told of cannot be captured.
  const {setPointerCapture} = Element.prototype;
  before(() => (Element.prototype.setPointerCapture = () => {}));
  after(() => (Element.prototype.setPointerCapture = setPointerCapture));
  afterEach(async () => {
    cleanUp();
    await resetMouse();
    await media({'prefers-reduced-motion': 'no-preference'});
  });

  it('by the page in a flight, which ends exactly where it was to go; at once for who does not want motion', async () => {
    const element = await mount({data: withdrawal2021});
    const seen: number[] = [];
    await inEvenFrames(async () => {
      const flight = element.zoomTo(WEEK);
      while (element.view!.start !== WEEK.start) {
        seen.push(length(element));
        await frames(1);
      }
      await flight;
    });
    shows(element, WEEK, 0);
    expect(new Set(seen).size, 'steps').to.be.above(3);
    await element.fit();
    expect(element.view).to.deep.equal(element.extent);
    if (await media({'prefers-reduced-motion': 'reduce'})) {
      const first = element.zoomTo(WEEK);
      await Promise.race([first, frames(2)]);
      shows(element, WEEK, 0);
    }
  });

  describe('by mouse', () => {
    it('dragged: what was under the pointer stays there, and whoever listens hears of it once a frame', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      const heard: number[] = [];
      element.addEventListener('timeline-view', ({view}: TimelineViewEvent) => heard.push(view.start));
      const before = flagsOf(element).get('shir-khan-bandar')!;
      mouse(element, 'mousedown', 300, 40);
      for (let x = 300; x >= 200; x -= 5) mouse(element, 'mousemove', x, 40);
      expect(element.matches(':state(dragging)')).to.equal(true);
      mouse(element, 'mouseup', 200, 40);
      await settled(element);
      expect(element.matches(':state(dragging)')).to.equal(false);
      const after = flagsOf(element).get('shir-khan-bandar')!;
      expect(after.pole).to.be.closeTo(before.pole - 100, 0.1);
      expect(heard).to.have.lengthOf(1);
      expect(heard[0]).to.equal(element.view!.start);
      expect(length(element)).to.be.closeTo(WEEK.end - WEEK.start, 1);
    });

    it('dragged: what was turned at an edge at rest stays so until the view rests again', async () => {
      const element = await mount({data: withdrawal2021, view: '2021-06-22', controls: ''}, {width: 700});
      await atRest(element);
      /** Where the texts of flags begin, from their poles, px. */
      const offsets = () => new Map(Array.from(flagsOf(element), ([id, {x}]) => [id, Math.round(x)]));
      const before = offsets();
      mouse(element, 'mousedown', 300, 40);
      for (let x = 295; x >= 200; x -= 5) {
        mouse(element, 'mousemove', x, 40);
        await settled(element);
        for (const [id, offset] of offsets()) expect(before.get(id) ?? offset, `${id}, ${x} px`).to.equal(offset);
      }
      mouse(element, 'mouseup', 200, 40);
      await atRest(element);
      mouse(element, 'mousedown', 200, 40);
      mouse(element, 'mousemove', 300, 40);
      mouse(element, 'mouseup', 300, 40);
      await atRest(element);
      expect(offsets(), 'at rest it is a function of the view').to.deep.equal(before);
    });

    it('as a whole: in each frame few elements are written to', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      const picture = part(element, '.picture');
      const counts: number[] = [];
      mouse(element, 'mousedown', 300, 40);
      for (let x = 295; x >= 200; x -= 5) {
        const written = new Set<Node>();
        const observer = new MutationObserver((records) => {
          for (const {target} of records) written.add(target);
        });
        observer.observe(picture, {subtree: true, childList: true, attributes: true, characterData: true});
        mouse(element, 'mousemove', x, 40);
        await settled(element);
        observer.disconnect();
        counts.push(written.size);
      }
      mouse(element, 'mouseup', 200, 40);
      const all = picture.querySelectorAll('*').length;
      expect(all).to.be.above(60);
      counts.sort((a, b) => a - b);
      expect(counts.at(-1), 'something is moved').to.be.above(0);
      expect(counts[counts.length / 2], `of ${all}, in most frames`).to.be.below(all / 5);
    });

    it('not beyond all of time, and back to where it was', async () => {
      const view = {start: Date.parse('2021-05-05'), end: Date.parse('2021-06-05')};
      const element = await mount({data: withdrawal2021, view});
      mouse(element, 'mousedown', 100, 40);
      mouse(element, 'mousemove', 700, 40);
      expect(element.view!.start).to.be.closeTo(element.extent!.start, 1);
      mouse(element, 'mousemove', 100, 40);
      shows(element, view);
      mouse(element, 'mouseup', 100, 40);
    });

    it('as far as the pointer goes, also where a page shows it at half its size', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      element.parentElement!.style.transform = 'scale(0.5)';
      const {pole} = flagsOf(element).get('shir-khan-bandar')!;
      drag(element, 300, 250);
      await settled(element);
      expect(flagsOf(element).get('shir-khan-bandar')!.pole, 'px of its own').to.be.closeTo(pole - 100, 0.5);
    });

    it('and selects no text', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      const style = getComputedStyle(part(element, '.plot'));
      expect(['user-select', '-webkit-user-select'].map((name) => style.getPropertyValue(name))).to.include('none');
    });

    it('a click is no drag, and a drag is no click', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      const button = eventButton(element, 'shir-khan-bandar').getBoundingClientRect();
      const at: [number, number] = [Math.round(button.left + 20), Math.round(button.top + 8)];
      await sendMouse({type: 'move', position: at});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [at[0] - 60, at[1]]});
      await sendMouse({type: 'up'});
      await settled(element);
      expect(element.selected, 'dragged').to.equal('');
      expect(element.view!.start).to.be.above(WEEK.start);
      await sendMouse({type: 'click', position: [at[0] - 60, at[1]]});
      await settled(element);
      expect(element.selected, 'clicked').to.equal('shir-khan-bandar');
    });

    it('by the wheel with Ctrl or ⌘, around the pointer; without them the page scrolls, and a hint says how', async () => {
      await sendMouse({type: 'move', position: [1270, 890]}); // away from where it was left
      const element = await mount({data: withdrawal2021});
      expect(turn(element, -100).defaultPrevented).to.equal(false);
      await settled(element);
      expect(parts(element, '.hint'), 'nobody has pointed at it').to.have.lengthOf(0);
      expect(element.view).to.deep.equal(element.extent);
      for (const key of ['ctrlKey', 'metaKey'] as const) {
        element.view = undefined;
        await settled(element);
        const before = flagsOf(element).get('ghani-visit')!;
        expect(turn(element, -100, {[key]: true, x: before.pole}).defaultPrevented).to.equal(true);
        await settled(element);
        expect(length(element)).to.be.below((element.extent!.end - element.extent!.start) * 0.95);
        expect(flagsOf(element).get('ghani-visit')!.pole).to.be.closeTo(before.pole, 1);
      }
      part(element, '.plot').dispatchEvent(new PointerEvent('pointermove', {bubbles: true, pointerType: 'mouse'}));
      expect(turn(element, 100, {timeStamp: performance.now() + 450}).defaultPrevented).to.equal(false);
      await settled(element);
      expect(part(element, '.hint').textContent).to.match(/^Hold (Ctrl|⌘) and scroll to zoom$/);
    });

    it('by a sideways wheel, or the wheel with Shift, as far as there is time; what shows all of it leaves the wheel to the page', async () => {
      const element = await mount({data: withdrawal2021});
      expect(turn(element, 0, {deltaX: 120}).defaultPrevented, 'all of time').to.equal(false);
      const {extent} = element;
      for (const sideways of [
        {deltaX: 100},
        {deltaX: 0, deltaY: 100, shiftKey: true},
        {deltaX: 5, deltaMode: WheelEvent.DOM_DELTA_LINE},
      ]) {
        element.view = WEEK;
        await settled(element);
        expect(turn(element, 0, sideways).defaultPrevented, JSON.stringify(sideways)).to.equal(true);
        const moved = element.view.start - WEEK.start;
        expect(moved).to.be.above(0);
        expect(moved / length(element)).to.be.closeTo(100 / plot(element).width, 0.02);
      }
      expect(turn(element, 90, {deltaX: 20}).defaultPrevented, 'mostly down').to.equal(false);
      expect(turn(element, 0, {deltaX: 100_000}).defaultPrevented).to.equal(true);
      expect(element.view!.end).to.equal(extent!.end);
      expect(turn(element, 0, {deltaX: 100}).defaultPrevented, 'the same turn, at the end of time').to.equal(true);
      shows(element, {start: extent!.end - (WEEK.end - WEEK.start), end: extent!.end});
      const later = performance.now() + 1000;
      expect(
        turn(element, 0, {deltaX: 100, timeStamp: later}).defaultPrevented,
        'another turn, at the end of time',
      ).to.equal(false);
    });

    it('by two clicks where there is no event, and out again with Shift', async () => {
      const element = await mount({data: withdrawal2021});
      mouse(element, 'dblclick', 600, 5);
      await landed(element);
      expect(length(element)).to.be.closeTo((element.extent!.end - element.extent!.start) / 2, 10);
      mouse(element, 'dblclick', 600, 5, {shiftKey: true});
      await landed(element);
      expect(element.view).to.deep.equal(element.extent);
      await atRest(element);
      eventButton(element, 'deadline').dispatchEvent(new MouseEvent('dblclick', {bubbles: true, composed: true}));
      await landed(element);
      expect(element.view).to.deep.equal(element.extent);
    });

    it('up and down where time runs down', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK}, {width: 360});
      mouse(element, 'mousedown', 20, 300);
      mouse(element, 'mousemove', 20, 200);
      mouse(element, 'mouseup', 20, 200);
      expect(element.view!.start).to.be.above(WEEK.start);
    });

    it('the other way round where time runs from right to left', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK}, {lang: 'fa', dir: 'rtl'});
      drag(element, 400, 300);
      expect(element.view!.start, 'to the left is to the past').to.be.below(WEEK.start);
      element.axisDirection = 'ltr';
      element.view = WEEK;
      await settled(element);
      drag(element, 400, 300);
      expect(element.view.start).to.be.above(WEEK.start);
    });
  });

  describe('by touch', () => {
    it('along by one finger, which goes on gliding when it has thrown', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      expect(getComputedStyle(part(element, '.plot')).touchAction).to.equal('pan-y');
      throwAlong(element, [500, 380], 16);
      const held = element.view!.start;
      expect(held).to.be.above(WEEK.start);
      await until(() => element.view!.start > held);
      touch(element, 'pointerdown', 2, 300);
      const stopped = element.view!.start;
      await frames(4);
      expect(element.view!.start, 'a finger stops it').to.equal(stopped);
      touch(element, 'pointerup', 2, 300);
    });

    it('glides on a slow device too, and not where the finger has come to rest', async () => {
      for (const [interval, glides] of [
        [60, true],
        [200, false],
      ] as const) {
        const element = await mount({data: withdrawal2021, view: WEEK});
        throwAlong(element, [500, 380], interval);
        const held = element.view!.start;
        if (glides) await until(() => element.view!.start > held);
        else await atRest(element);
        expect(element.view!.start > held, `a move every ${interval} ms`).to.equal(glides);
        cleanUp();
      }
    });

    it('not by a tap, nor by a finger that the browser takes to scroll', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      touch(element, 'pointerdown', 1, 500);
      touch(element, 'pointermove', 1, 503);
      touch(element, 'pointerup', 1, 503);
      shows(element, WEEK, 0);
      touch(element, 'pointerdown', 1, 500);
      touch(element, 'pointercancel', 1, 500);
      touch(element, 'pointermove', 1, 300);
      shows(element, WEEK, 0);
    });

    it('nearer and farther by two, between which time stays where it is', async () => {
      for (const width of [1000, 360]) {
        const element = await mount({data: withdrawal2021, scale: 'linear'}, {width});
        const along = (px: number): [number, number] => (width === 1000 ? [px, 60] : [60, px]);
        touch(element, 'pointerdown', 1, ...along(200));
        touch(element, 'pointerdown', 2, ...along(300));
        for (let spread = 10; spread <= 100; spread += 10) {
          touch(element, 'pointermove', 1, ...along(200 - spread));
          touch(element, 'pointermove', 2, ...along(300 + spread));
        }
        expect(length(element), `${width} px`).to.be.closeTo(
          (element.extent!.end - element.extent!.start) / 3,
          (element.extent!.end - element.extent!.start) / 12,
        );
        touch(element, 'pointerup', 1, ...along(100));
        const view = {...element.view!};
        touch(element, 'pointermove', 2, ...along(400));
        shows(element, view, 1);
        touch(element, 'pointerup', 2, ...along(400));
        cleanUp();
      }
    });

    it('by the distance of two fingers, not by what of it lies along the axis', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      touch(element, 'pointerdown', 1, 445, 40);
      touch(element, 'pointerdown', 2, 455, 140);
      for (let step = 1; step <= 12; step++) {
        touch(element, 'pointermove', 1, 445 + step, 40);
        touch(element, 'pointermove', 2, 455 - step, 140);
      }
      expect(length(element)).to.be.closeTo(WEEK.end - WEEK.start, (WEEK.end - WEEK.start) / 20);
      touch(element, 'pointerup', 1, 457, 40);
      touch(element, 'pointerup', 2, 443, 140);
    });

    it('down a vertical axis by two only: one scrolls the page', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK}, {width: 360});
      touch(element, 'pointerdown', 1, 60, 500);
      touch(element, 'pointermove', 1, 60, 300);
      touch(element, 'pointerup', 1, 60, 300);
      shows(element, WEEK, 0);
    });
  });

  describe('by keys', () => {
    const press = async (element: EventTimelineElement, ...keys: string[]) => {
      for (const key of keys) await sendKeys({press: key});
      await landed(element);
    };

    it('+ and − zoom around the event that has the focus, 0 shows all', async () => {
      const element = await mount({data: withdrawal2021});
      eventButton(element, 'shir-khan-bandar').focus();
      const {pole} = flagsOf(element).get('shir-khan-bandar')!;
      await press(element, '+');
      expect(length(element)).to.be.closeTo((element.extent!.end - element.extent!.start) / 1.5, 10);
      expect(flagsOf(element).get('shir-khan-bandar')!.pole).to.be.closeTo(pole, 1);
      expect(nameOf(element.shadowRoot!.activeElement!)).to.match(/^Shir Khan Bandar/);
      await press(element, '-');
      expect(element.view).to.deep.equal(element.extent);
      await press(element, '+', '+', '0');
      expect(element.view).to.deep.equal(element.extent);
    });

    it('and where a chip comes apart, the focus goes to its first event', async () => {
      const element = await mount({data: randomDataset(7, 60), layout: 'flags'}, {width: 700});
      await atRest(element);
      const focused = () => itemOf(element.shadowRoot!.activeElement);
      const chips = parts<HTMLButtonElement>(element, 'button.more');
      chips[chips.length >> 1].focus();
      let apart = 0;
      for (let level = 0; level < cases(5, 8); level++) {
        const before = focused()!;
        await press(element, '+');
        await atRest(element);
        expect(focused()!.ids, `level ${level}`).to.include(before.ids[0]);
        apart += Number(focused()!.key !== before.key);
      }
      expect(apart).to.be.above(0);
    });

    it('but not where the focus is elsewhere, and not with a key of the browser', async () => {
      const element = await mount({data: withdrawal2021});
      await press(element, '+');
      expect(element.view).to.deep.equal(element.extent);
      const button = eventButton(element, 'shir-khan-bandar');
      button.focus();
      for (const init of [{ctrlKey: true}, {metaKey: true}, {altKey: true}]) {
        const event = new KeyboardEvent('keydown', {
          key: '+',
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        });
        button.dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(false);
      }
      await landed(element);
      expect(element.view).to.deep.equal(element.extent);
    });

    it('arrows lead on to what is not in view, and bring it there', async () => {
      const element = await mount({data: withdrawal2021, view: '2021-06-21/2021-06-22'});
      const reached: string[] = [];
      parts<HTMLButtonElement>(element, 'button.event').at(-1)!.focus();
      for (let i = 0; i < 3; i++) {
        await press(element, 'ArrowRight');
        const active = element.shadowRoot!.activeElement!;
        reached.push(nameOf(active).split(',')[0]);
        const {left, right} = active.getBoundingClientRect();
        expect(right > plot(element).left && left < plot(element).right, `${reached.at(-1)} in sight`).to.equal(true);
      }
      expect(reached.at(-1)).to.equal('Deadline: all foreign forces out');
      await press(element, 'Home');
      expect(nameOf(element.shadowRoot!.activeElement!)).to.match(/^3 earlier/);
      expect(length(element), 'moved, not zoomed').to.be.closeTo(2 * 864e5, 1);
    });

    it('Shift with arrows moves the view, even to where there is nothing, and the focus stays in the picture', async () => {
      const element = await mount({data: withdrawal2021, view: '2021-06-24/2021-06-26'});
      eventButton(element, 'ghani-visit').focus();
      for (let i = 0; i < 8; i++) {
        element.shadowRoot!.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'ArrowRight',
            shiftKey: true,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        );
        await landed(element);
        expect(element.shadowRoot!.activeElement?.closest('.plot'), `step ${i}`).not.to.equal(null);
      }
      expect(element.view!.start).to.be.above(Date.parse('2021-06-28'));
      // On from the event whose place the focus has kept.
      await press(element, 'ArrowLeft');
      expect(nameOf(element.shadowRoot!.activeElement!)).to.match(/^U\.S\. urges talks/);
    });

    it('Page Down and Page Up by what the axis names', async () => {
      const element = await mount({data: withdrawal2021});
      eventButton(element, 'withdrawal-begins').focus();
      await press(element, 'PageDown');
      expect(nameOf(element.shadowRoot!.activeElement!)).to.contain('June 21');
      await press(element, 'PageDown');
      expect(nameOf(element.shadowRoot!.activeElement!)).to.match(/^Deadline/);
      await press(element, 'PageUp');
      expect(nameOf(element.shadowRoot!.activeElement!)).to.contain('June 21');
    });

    it('keeps the event that has the focus in the picture and in the window, also where its card stands far from its place', async () => {
      await executeServerCommand('viewport', {width: 390, height: 800});
      try {
        const element = await mount({data: withdrawal2021}, {width: 358});
        const button = () => element.shadowRoot!.activeElement;
        eventButton(element, 'imam-sahib').focus();
        for (const key of ['+', '-', '0']) {
          await sendKeys({press: key});
          await atRest(element);
          expect(button(), key).to.equal(eventButton(element, 'imam-sahib'));
          const {top, bottom} = button()!.getBoundingClientRect();
          expect(top >= 0 && bottom <= innerHeight, `${key}: from ${top} to ${bottom} of ${innerHeight}`).to.equal(
            true,
          );
        }
      } finally {
        await executeServerCommand('viewport', {width: 1280, height: 900});
      }
    });
  });

  describe('by buttons', () => {
    const tool = (element: Element, name: string) => part<HTMLButtonElement>(element, `.tool[part~="tool-${name}"]`);

    it('earlier, later, in, out and all, of which what leads nowhere says so', async () => {
      const element = await mount({data: withdrawal2021, controls: ''});
      const idle = () =>
        parts(element, '.tool[aria-disabled="true"]').map((button) => button.getAttribute('aria-label'));
      expect(idle()).to.deep.equal(['Earlier', 'Later', 'Zoom out', 'Show all']);
      for (let i = 0; i < 4; i++) {
        tool(element, 'in').click();
        await landed(element);
      }
      expect(idle()).to.deep.equal([]);
      const {start} = element.view!;
      tool(element, 'later').click();
      await landed(element);
      expect(element.view!.start).to.be.above(start);
      tool(element, 'earlier').click();
      await landed(element);
      expect(element.view!.start).to.be.closeTo(start, 10);
      tool(element, 'all').click();
      await landed(element);
      expect(element.view).to.deep.equal(element.extent);
    });

    it('which are one stop of Tab, with arrows within', async () => {
      const element = await mount({data: withdrawal2021, controls: 'toolbar'});
      const stops = () => parts(element, '.tool').filter((button) => button.tabIndex === 0);
      expect(stops()).to.have.lengthOf(1);
      stops()[0].focus();
      await sendKeys({press: 'ArrowRight'});
      expect(stops()).to.have.lengthOf(1);
      expect((element.shadowRoot!.activeElement as HTMLElement).getAttribute('aria-label')).to.equal('Later');
      await sendKeys({press: 'End'});
      expect((element.shadowRoot!.activeElement as HTMLElement).textContent).to.equal('Table');
    });

    it('which are there when they are asked for, and when somebody has moved', async () => {
      const element = await mount({data: withdrawal2021});
      expect(parts(element, '.tool')).to.have.lengthOf(0);
      turn(element, -100, {ctrlKey: true});
      await settled(element);
      part(element, '.tool[part~="tool-all"]').focus();
      await sendKeys({press: 'Enter'});
      await landed(element);
      expect(element.view).to.deep.equal(element.extent);
      expect(element.shadowRoot!.activeElement?.getAttribute('aria-label'), 'it stays, and so does the focus').to.equal(
        'Show all',
      );
      const other = await mount({data: withdrawal2021, controls: 'overview'});
      await frames(10);
      expect(parts(other, '.tool')).to.have.lengthOf(0);
      expect(parts(other, 'timeline-overview')).to.have.lengthOf(1);
    });

    it('to a list and a table, and back to the same view', async () => {
      const element = await mount({data: withdrawal2021, controls: '', view: WEEK});
      tool(element, 'list').click();
      await settled(element);
      expect(parts(element, 'article')).to.have.lengthOf(20);
      expect(part(element, '.stage').hidden).to.equal(true);
      tool(element, 'table').click();
      await settled(element);
      expect(parts(element, 'tbody tr').length).to.be.at.least(20);
      tool(element, 'timeline').click();
      await settled(element);
      shows(element, WEEK, 1);
      expect(parts(element, 'button.event').length).to.be.above(5);
    });
  });

  describe('steadily', () => {
    /** What is written to in a part of the timeline while something is done, and until it has updated. */
    async function writtenIn(element: EventTimelineElement, selector: string, act: () => void): Promise<Element[]> {
      const found: MutationRecord[] = [];
      const observer = new MutationObserver((list) => found.push(...list));
      const options = {subtree: true, attributes: true, childList: true, characterData: true};
      for (const one of parts(element, selector)) observer.observe(one, options);
      act();
      await element.updateComplete;
      found.push(...observer.takeRecords());
      observer.disconnect();
      return found.map(({target}) => target as Element);
    }
    const BUTTONS = '.picture li';
    const AROUND = '.top, .legend, .details';

    it('writes while the view moves to nothing that is not seen to move, and to that when it rests', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK}, {width: 900});
      await atRest(element);
      turn(element, -20, {ctrlKey: true, x: 300});
      await element.updateComplete;
      const at = () => parts(element, 'button.event').map(({style}) => style.translate);
      const before = at();
      const zoomIn = () => turn(element, -20, {ctrlKey: true, x: 300});
      expect(await writtenIn(element, `${BUTTONS}, ${AROUND}`, zoomIn)).to.deep.equal([]);
      expect(await writtenIn(element, '.picture svg', zoomIn)).not.to.have.lengthOf(0);
      expect(at()).to.deep.equal(before);
      await atRest(element);
      expect(at()).not.to.deep.equal(before);
    });

    it('moves a button that has the focus with its event', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK}, {width: 900});
      await atRest(element);
      const button = part(element, 'button.event:not(.bar)');
      button.focus();
      await atRest(element);
      const others = parts(element, BUTTONS).filter((row) => !row.contains(button));
      const before = button.style.translate;
      const places = () => others.map((row) => row.querySelector('button')!.style.translate);
      const left = places();
      turn(element, -20, {ctrlKey: true, x: 300});
      await element.updateComplete;
      expect(button.style.translate).not.to.equal(before);
      expect(places(), 'of those of which nothing is seen').to.deep.equal(left);
      await atRest(element);
      expect(places()).not.to.deep.equal(left);
    });

    it('tells the toolbar of an end of time when the view rests, and of all of time at once', async () => {
      const element = await mount({data: withdrawal2021, controls: 'toolbar', view: WEEK}, {width: 900});
      await atRest(element);
      turn(element, 3000, {ctrlKey: true});
      await element.updateComplete;
      expect(length(element)).to.equal(element.extent!.end - element.extent!.start);
      expect(part(element, '.frame').classList.contains('zoomed')).to.equal(false);
      await atRest(element);
      expect(part(element, '.tool[part~="tool-all"]').getAttribute('aria-disabled')).to.equal('true');
    });

    it('draws a bar that goes on beyond the picture, and the axis, as they are, while they are dragged', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK}, {width: 900});
      await atRest(element);
      drag(element, 500, 495);
      await element.updateComplete;
      const cut = '.picture svg :is(.axis, .band, .bar, .cap, .band-outline)';
      const written = await writtenIn(element, '.picture svg', () => drag(element, 500, 499));
      expect(written.filter((one) => one.matches(cut))).to.deep.equal([]);
    });

    it('over many gestures no flag moves against its pole, and none is lost by zooming in', () =>
      eachDrawn(async () => {
        const random = randomFrom(99);
        const shapes = [withdrawal2021, randomDataset(7, 120), randomDataset(6, 60), randomDataset(8, 200)];
        const figures = {gestures: 0, flags: 0, moved: 0, lost: 0};
        for (const data of cases(shapes.slice(0, 2), shapes)) {
          const element = await mount({data}, {width: 700 + Math.floor(random() * 400)});
          for (let gesture = 0; gesture < 25; gesture++) {
            const whole = element.extent!.end - element.extent!.start;
            const before = {flags: flagsOf(element), view: element.view!};
            const kind = gesture % 5 === 4 ? 'fit' : random() < 0.5 ? 'pan' : 'zoom';
            if (kind === 'fit' || length(element) < whole / 2000) element.view = undefined;
            else if (kind === 'pan') drag(element, 100 + random() * 500, 100 + random() * 500);
            else turn(element, -60 - random() * 200, {ctrlKey: true, x: random() * 700});
            await element.updateComplete;
            figures.gestures++;
            const flags = flagsOf(element);
            if (kind === 'pan') {
              for (const [id, {x, y}] of flags) {
                const old = before.flags.get(id);
                figures.flags++;
                if (old && (Math.abs(old.x - x) > 0.05 || old.y !== y)) figures.moved++;
              }
            } else if (kind === 'zoom' && length(element) < before.view.end - before.view.start) {
              const {view} = element;
              const inView = element
                .data!.events.filter(({date}) => date.earliest > view!.start && date.earliest < view!.end)
                .map(({id}) => id);
              // The name of a bar may come to lie beyond the end of the view: then the bar is counted there.
              const now = new Set(
                parts(element, '.picture :is(.title, .strong)').flatMap((text) => markOf(text)!.ids!),
              );
              figures.lost += [...before.flags.keys()].filter((id) => inView.includes(id) && !now.has(id)).length;
            }
          }
          cleanUp();
        }
        expect(figures.gestures).to.equal(cases(50, 100));
        expect(figures.flags).to.be.above(cases(80, 200));
        expect({moved: figures.moved, lost: figures.lost}).to.deep.equal({moved: 0, lost: 0});
      }));
  });

  it('about the time under the pointer, also where a picture that runs down is scrolled in its height', async () => {
    const element = await mount(
      {data: randomDataset(3, 40), layout: 'vertical', scale: 'linear'},
      {width: 390, height: 420},
    );
    const scrolled = part(element, '.plot');
    const timeAt = (y: number) => element.scenePlan!.plan.scale(element.view!, y).toTime(y + scrolled.scrollTop);
    for (const top of [300, 0, 900]) {
      void element.fit();
      await landed(element);
      scrolled.scrollTop = top;
      expect(scrolled.scrollTop).to.be.closeTo(top, 1);
      const before = timeAt(100);
      const {left, top: edge} = plot(element);
      const init = {deltaY: -100, ctrlKey: true, cancelable: true, bubbles: true, clientX: left + 200};
      scrolled.dispatchEvent(new WheelEvent('wheel', {...init, clientY: edge + 100}));
      await settled(element);
      expect(length(element)).to.be.below(element.extent!.end - element.extent!.start);
      expect(timeAt(100), `${top} px`).to.be.closeTo(before, length(element) / 1000);
    }
  });

  it('lets what is new appear when it zooms in, and nothing for who does not want motion', async () => {
    const animations = (element: Element) => part(element, '.picture svg').getAnimations({subtree: true}).length;
    const zoomed = async () => {
      const element = await mount({data: randomDataset(8, 200)});
      element.view = {start: element.extent!.start, end: element.extent!.start + length(element) / 6};
      await element.updateComplete;
      return element;
    };
    expect(animations(await zoomed())).to.be.above(3);
    if (await media({'prefers-reduced-motion': 'reduce'})) expect(animations(await zoomed())).to.equal(0);
  });

  it('lets new flags of zooms that follow each other be there at once, and appear after a pause', async () => {
    const real = performance.now.bind(performance);
    let now = real();
    performance.now = () => now;
    try {
      const element = await mount({data: randomDataset(8, 200)});
      const {start} = element.extent!;
      const whole = length(element);
      const begun: Element[] = [];
      // What is animated, in place of what is animated still, which a slow machine would have ended.
      const {animate} = Element.prototype;
      Element.prototype.animate = function (...given) {
        begun.push(this);
        return animate.apply(this, given);
      };
      const zoom = async (part: number, pause: number) => {
        now += pause;
        begun.length = 0;
        element.view = {start, end: start + whole * part};
        await element.updateComplete;
        return begun.length;
      };
      try {
        expect(await zoom(1 / 6, 1000)).to.be.above(3);
        expect(await zoom(1 / 8, 50)).to.equal(0);
        expect(await zoom(1 / 12, 99)).to.equal(0);
        expect(await zoom(1 / 3, 101)).to.be.above(0);
      } finally {
        Element.prototype.animate = animate;
      }
    } finally {
      performance.now = real;
    }
  });

  it('prints as a list, all of it, and is a picture again afterwards', async () => {
    const element = await mount({data: withdrawal2021, controls: ''});
    // What shows a list is loaded when there is nothing else to do.
    await until(async () => {
      dispatchEvent(new Event('afterprint'));
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      return parts(element, 'article').length > 0;
    });
    expect(parts(element, 'article')).to.have.lengthOf(20);
    expect(parts(element, '.list-controls')).to.have.lengthOf(0);
    expect(part(element, '.stage').hidden).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(parts(element, 'article')).to.have.lengthOf(0);
    expect(part(element, '.stage').hidden).to.equal(false);
    element.layout = 'flags';
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(part(element, '.stage').hidden, 'what the page asks for is printed').to.equal(false);
    dispatchEvent(new Event('afterprint'));
  });

  it('leaves nothing behind when it is taken out, and says nothing to the console', async () => {
    const said = await consoleOf(async () => {
      const element = await mount({data: withdrawal2021, controls: '', view: WEEK});
      const box = element.parentElement!;
      element.remove();
      await frames(3);
      box.append(element);
      await settled(element);
      await frames(3);
      drag(element, 400, 300);
      await settled(element);
      expect(element.view!.start).to.be.above(WEEK.start);
    });
    expect(said).to.deep.equal([]);
    await executeServerCommand('viewport', {width: 1280, height: 900});
  });
});
