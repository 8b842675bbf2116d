import {expect} from 'chai';
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {EventTimelineElement, TimelineSelectEvent} from '../../src/index.js';
import {names} from '../../src/elements/timeline/own-name.js';
import {itemOf} from '../../src/render/live-picture.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {city} from '../../stories/chronologies/city.js';
import {cleanUp, eventButton, mount, nameOf, part, parts, settled} from '../support/element.js';
import {consoleOf, expectAccessible, frames, until} from '../support/page.js';
import {atRest} from '../support/rest.js';
import {cases} from '../support/thorough.js';

const isOpen = (element: Element) => !part(element, '.details').hidden;
const title = (element: Element) => part(element, '#details-title').textContent.trim();

/** As a pointer does: a click that counts one. */
const click = (element: Element) =>
  element.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, detail: 1}));

describe('<event-timeline>', () => {
  afterEach(async () => {
    cleanUp();
    await resetMouse();
  });

  describe('shows', () => {
    it('heading, summary, events and legend', async () => {
      const element = await mount({data: withdrawal2021});
      expect(part(element, '[part=heading]').textContent).to.equal('From withdrawal to deadline');
      expect(part(element, '[part=summary]').textContent.replace(/[\u2009]/g, ' ')).to.equal(
        '17 events, May 1 – September 11, 2021, as known on June 22, 2021, 3 in the background',
      );
      expect(parts(element, 'button.event')).to.have.lengthOf(17);
      expect(parts(element, '.legend li').map((item) => item.textContent.trim())).to.deep.equal([
        'group: Front line',
        'group: Border',
        'group: Diplomacy',
        'group: Withdrawal',
        'hollow: planned',
        'dashed: claimed',
        'brackets: somewhere within, not known when',
        'round brackets: roughly: the ends are not known exactly',
        'dashed axis: after Jun 22, 2021: not yet known',
      ]);
    });

    it('events as buttons in time order, each named by its title, date, state and group', async () => {
      const element = await mount({data: withdrawal2021});
      const names = parts(element, 'ol button').map(nameOf);
      expect(names[0]).to.match(/^3 earlier, 2001 – February 2020$/);
      expect(names[1]).to.equal('Final withdrawal begins, May 1, 2021, Withdrawal');
      expect(names).to.include('Taliban claim all Kunduz crossings, about June 22, 2021, claimed, Border');
      expect(names).to.include(
        'Pentagon aims to have all forces out, before early September 2021, planned, claimed, Withdrawal',
      );
      expect(names.at(-1)).to.equal('Deadline: all foreign forces out, September 11, 2021, planned, Withdrawal');
      expect(part(element, 'svg').getAttribute('aria-hidden')).to.equal('true');
      expect(part(element, 'ol').getAttribute('role')).to.equal('list');
    });

    it('every button where its flag is drawn', async () => {
      const element = await mount({data: withdrawal2021});
      for (const button of parts<HTMLButtonElement>(element, 'button.event')) {
        const box = button.getBoundingClientRect();
        const label = itemOf(button)!.label;
        // Where a face is wide, a title has several lines: the first is looked at.
        const text = parts<SVGElement>(element, '.picture svg text:is(.title, .strong)').find((drawn) =>
          label.startsWith(drawn.textContent),
        );
        expect(text, label).not.to.equal(undefined);
        const drawn = text!.getBoundingClientRect();
        expect(
          drawn.left >= box.left - 1 &&
            drawn.right <= box.right + 2 &&
            drawn.top >= box.top - 3 &&
            drawn.bottom <= box.bottom + 3,
          label,
        ).to.equal(true);
        expect(box.width >= 24 && box.height >= 24, label).to.equal(true);
      }
    });

    it('no text of the picture over another, as the engine itself has drawn it', async () => {
      for (const width of [480, 700, 900, 1120]) {
        const element = await mount({data: withdrawal2021}, {width});
        const boxes = parts<SVGElement>(element, '.picture svg text').map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        boxes.forEach(({text, box}, i) => {
          for (const other of boxes.slice(i + 1)) {
            // Lines of one flag stand close; glyph boxes are higher than what is drawn.
            const over =
              box.right > other.box.left + 1 &&
              other.box.right > box.left + 1 &&
              box.bottom > other.box.top + 6 &&
              other.box.bottom > box.top + 6;
            expect(over, `${width} px: ${text} / ${other.text}`).to.equal(false);
          }
        });
        cleanUp();
      }
    });

    it('time downward where it is narrow, by its own width', async () => {
      const element = await mount({data: withdrawal2021}, {width: 390});
      expect(parts(element, 'button.card')).to.have.lengthOf(17);
      element.parentElement!.style.width = '1000px';
      await settled(element);
      expect(parts(element, 'button.card')).to.have.lengthOf(0);
      expect(parts(element, 'button.event')).to.have.lengthOf(17);
    });

    it('the layout that the page asks for, and flags or vertical for one that it does not know', async () => {
      const element = await mount({data: withdrawal2021, layout: 'vertical'});
      expect(parts(element, 'button.card')).to.have.lengthOf(17);
      element.setAttribute('layout', 'circle');
      await settled(element);
      expect(parts(element, 'button.card')).to.have.lengthOf(0);
    });

    it('itself in the height that the page sets, and in the one it needs where the page sets none', async () => {
      const fixed = await mount({data: withdrawal2021}, {width: 900, height: 480});
      expect(fixed.getBoundingClientRect().height).to.equal(480);
      expect(parts(fixed, '.legend')[0].getBoundingClientRect().bottom).to.be.at.most(
        fixed.getBoundingClientRect().bottom + 0.5,
      );
      expect(parts(fixed, 'button.event'), 'all events, though it is short').to.have.lengthOf(17);
      expect(parts(fixed, 'button.more')).to.have.lengthOf(0);
      fixed.style.height = '';
      await settled(fixed);
      const natural = await mount({data: withdrawal2021}, {width: 900});
      expect(fixed.getBoundingClientRect().height).to.be.closeTo(natural.getBoundingClientRect().height, 1);
    });

    it('an axis in the lowest frame, with counts, and its legend only where there is room for both', async () => {
      for (const controls of cases(['toolbar overview'], ['none', 'toolbar overview'])) {
        const natural = await mount({data: city, controls}, {width: 1120});
        for (const [height, hasLegend] of [
          [120, false],
          [200, controls === 'none'],
          [320, true],
        ] as const) {
          const what = `${controls}, ${height} px`;
          const element = await mount({data: city, controls}, {width: 1120, height});
          await until(() => controls === 'none' || parts(element, '.toolbar button').length > 0);
          await settled(element);
          const host = element.getBoundingClientRect();
          const [plot, legend] = ['.plot', '.legend'].map((one) => part(element, one).getBoundingClientRect());
          expect(part(element, '.frame').matches('.fixed'), what).to.equal(true);
          expect(plot.bottom, `${what}: the picture`).to.be.at.most(host.bottom + 0.5);
          expect(part(element, '.picture').scrollHeight, what).to.be.at.most(plot.height + 0.5);
          const texts = parts(element, '.picture svg text').map((text) => text.getBoundingClientRect());
          expect(Math.max(...texts.map(({bottom}) => bottom)), `${what}: a text`).to.be.at.most(plot.bottom + 1.5);
          expect(parts(element, '.picture button.more'), what).to.have.length.above(0);
          if (hasLegend) {
            expect(getComputedStyle(part(element, '.legend')).visibility, what).to.equal('visible');
            expect(legend.top, what).to.be.at.least(plot.bottom);
            expect(legend.bottom, what).to.be.at.most(host.bottom + 0.5);
          } else expect(getComputedStyle(part(element, '.legend')).visibility, what).to.equal('hidden');
          element.style.height = '';
          await settled(element);
          await until(() => Math.abs(element.offsetHeight - natural.offsetHeight) <= 1);
          expect(element.scrollWidth, what).to.be.at.most(element.clientWidth);
        }
        cleanUp();
      }
    });

    it('itself as high as it needs to be within the least and the most that the page sets', async () => {
      const natural = await mount({data: withdrawal2021}, {width: 900});
      const own = natural.getBoundingClientRect().height;
      for (const [property, height, expected] of [
        ['minHeight', 200, own],
        ['minHeight', 700, 700],
        ['maxHeight', 900, own],
        ['maxHeight', 480, Math.min(own, 480)],
      ] as const) {
        const element = await mount(
          {data: withdrawal2021, style: `${property === 'minHeight' ? 'min-height' : 'max-height'}: ${height}px`},
          {width: 900},
        );
        expect(element.getBoundingClientRect().height, `${property} ${height}`).to.be.closeTo(expected, 1);
        expect(parts(element, 'button.event'), `${property} ${height}`).to.have.lengthOf(17);
      }
    });

    it('its first picture in the height that the page sets, and no other before it', async () => {
      const element = document.createElement('event-timeline');
      // As wide as the legend is on one line: until there is one, a line is kept for it.
      element.style.cssText = 'height: 480px; width: 1300px';
      element.data = withdrawal2021;
      const drawn: (string | null)[] = [];
      document.body.append(element);
      const observer = new MutationObserver((records) => {
        if (records.some(({target}) => part(element, '.picture svg')?.contains(target)))
          drawn.push(part(element, '.picture svg .axis').getAttribute('y1'));
      });
      observer.observe(element.shadowRoot!, {childList: true, subtree: true, attributes: true});
      await element.updateComplete;
      expect(drawn, 'before the next frame').to.have.lengthOf(1);
      await settled(element);
      await settled(element);
      observer.disconnect();
      element.remove();
      expect(drawn).to.have.lengthOf(1);
      expect(Number(drawn[0])).to.be.above(0);
    });

    it('its first picture anew where it is moved to another place before the next frame', async () => {
      const [narrow, wide] = [700, 900].map((width) => {
        const box = document.createElement('div');
        box.style.cssText = `width: ${width}px; font-size: ${width / 50}px`;
        document.body.append(box);
        return box;
      });
      const element = document.createElement('event-timeline');
      element.data = withdrawal2021;
      const measured = () =>
        `${part(element, '.picture .window').style.width} ${element.scenePlan!.input.layout.measure.fontSize}px`;
      narrow.append(element);
      await element.updateComplete;
      expect(measured()).to.equal('700px 14px');
      wide.append(element);
      await until(() => measured() === '900px 18px');
      await settled(element);
      narrow.remove();
      wide.remove();
    });

    it('what the attributes say of the axis', async () => {
      const element = await mount({
        data: withdrawal2021,
        start: '2021-06',
        end: '2021-07',
        now: '2021-06-30',
        heading: 'Two months',
        headingLevel: 4,
      });
      expect(part(element, '[part=heading]').textContent).to.equal('Two months');
      expect(part(element, '[part=heading]').getAttribute('aria-level')).to.equal('4');
      expect(part(element, '[part=summary]').textContent.replace(/\u2009/g, ' ')).to.equal(
        '15 events, June – July 2021, as known on June 30, 2021, 5 in the background',
      );
      element.start = 'nonsense';
      await settled(element);
      expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['bad-date @start']);
      expect(parts(element, 'button.event').length).to.be.at.least(14);
    });

    it('nothing, without a complaint, while it has no width', async () => {
      const said = await consoleOf(async () => {
        const element = await mount({data: withdrawal2021}, {width: 0});
        expect(parts(element, 'button.event')).to.have.lengthOf(0);
        element.parentElement!.style.width = '800px';
        await settled(element);
        expect(parts(element, 'button.event')).to.have.lengthOf(17);
        element.parentElement!.style.display = 'none';
        await frames();
        element.parentElement!.style.display = '';
        await settled(element);
        expect(parts(element, 'button.event')).to.have.lengthOf(17);
      });
      expect(said).to.deep.equal([]);
    });

    it('larger text in a larger layout', async () => {
      const element = await mount({data: withdrawal2021});
      const before = part(element, '.plot').getBoundingClientRect().height;
      element.style.fontSize = '24px';
      await settled(element);
      expect(part(element, '.plot').getBoundingClientRect().height).to.be.above(before * 1.15);
    });

    it('a font that comes late in a script that nothing else shows, measured anew; one that is not its own, not', async () => {
      // Neither a digit nor any other letter of the text that its size is told by.
      const range = 'U+0061-0066, U+0068-007A';
      const file = '/node_modules/storybook/assets/browser/nunito-sans-regular.woff2';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@font-face { font-family: "Late"; src: url(${file}?late); unicode-range: ${range} }`);
      const other = new FontFace('Other', `url(${file})`, {unicodeRange: range});
      const {measureText} = CanvasRenderingContext2D.prototype;
      const width = (element: Element) => eventButton(element, 'imam-sahib').getBoundingClientRect().width;
      try {
        const fallback = await mount({data: withdrawal2021, style: 'font-family: monospace'});
        document.adoptedStyleSheets.push(sheet);
        const element = await mount({data: withdrawal2021, style: 'font-family: Late, monospace'});
        while (width(element) === width(fallback)) await frames(1);
        await document.fonts.ready;
        await settled(element);
        const fresh = await mount({data: withdrawal2021, style: 'font-family: Late, monospace'});
        expect(width(element)).to.equal(width(fresh));
        // What is laid out ahead is measured too.
        await atRest(fresh);
        let measured = 0;
        CanvasRenderingContext2D.prototype.measureText = function (text) {
          measured++;
          return measureText.call(this, text);
        };
        document.fonts.add(other);
        await other.load();
        await document.fonts.ready;
        await frames(5);
        expect(measured).to.equal(0);
      } finally {
        CanvasRenderingContext2D.prototype.measureText = measureText;
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
        document.fonts.delete(other);
      }
    });

    it('a font that comes late, measured anew', async () => {
      const element = await mount({data: withdrawal2021});
      const widths = () =>
        parts(element, 'button.event:not(.bar)')
          .map((button) => button.style.width)
          .join();
      const before = widths();
      element.style.fontFamily = 'monospace';
      await settled(element);
      expect(widths()).not.to.equal(before);
    });
  });

  describe('opens details', () => {
    it('by click, and closes them by another, by the button, and by Escape', async () => {
      const element = await mount({data: withdrawal2021});
      const heard: (string | undefined)[] = [];
      element.addEventListener('timeline-select', (event: TimelineSelectEvent) => heard.push(event.event?.id));
      const button = eventButton(element, 'servicemen-cross');
      button.click();
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      expect(title(element)).to.equal('134 servicemen cross into Tajikistan');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(button.part.contains('event-selected')).to.equal(true);
      expect(element.selected).to.equal('servicemen-cross');
      click(button);
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      click(button);
      await settled(element);
      part<HTMLButtonElement>(element, '.close').click();
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot!.activeElement, 'the focus returns to the event').to.equal(button);
      await sendKeys({press: 'Enter'});
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      await sendKeys({press: 'Escape'});
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot!.activeElement).to.equal(button);
      expect(heard).to.deep.equal([
        'servicemen-cross',
        undefined,
        'servicemen-cross',
        undefined,
        'servicemen-cross',
        undefined,
      ]);
    });

    it('and by a key leads into them once they are open; from a row of the table at once', async () => {
      for (const layout of ['auto', 'table']) {
        const element = await mount({data: withdrawal2021, layout});
        const button =
          layout === 'auto' ? eventButton(element, 'deadline') : part(element, '[data-id=deadline] .title-button');
        for (const key of ['Enter', ' ']) {
          button.focus();
          await sendKeys({press: key});
          await settled(element);
          expect([element.selected, element.shadowRoot!.activeElement], 'the first time they open').to.deep.equal([
            'deadline',
            layout === 'auto' ? button : part(element, '#details-title'),
          ]);
          button.focus();
          await sendKeys({press: key});
          await settled(element);
          expect([element.selected, element.shadowRoot!.activeElement], 'the second time').to.deep.equal([
            'deadline',
            part(element, '#details-title'),
          ]);
          await sendKeys({press: 'Tab'});
          expect(element.shadowRoot!.activeElement, 'first in order where it is seen first').to.equal(
            part(element, '.close'),
          );
          await sendKeys({press: 'Escape'});
          await settled(element);
          expect([element.selected, element.shadowRoot!.activeElement]).to.deep.equal(['', button]);
        }
        click(button);
        await settled(element);
        click(button);
        await settled(element);
        expect(isOpen(element), 'a pointer closes them').to.equal(false);
        cleanUp();
      }
    });

    it('in sight, even where they are far below', async () => {
      const element = await mount({data: withdrawal2021}, {width: 360});
      eventButton(element, 'withdrawal-begins').scrollIntoView({block: 'start'});
      eventButton(element, 'withdrawal-begins').click();
      await settled(element);
      const {top, bottom} = part(element, '.details').getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight + 1, `${top} to ${bottom} of ${innerHeight}`).to.equal(true);
      scrollTo(0, 0);
    });

    it('with date, text, place, status, and who says so and when', async () => {
      const element = await mount({data: withdrawal2021, selected: 'pace-may-slow'});
      const text = part(element, '.details').textContent.replace(/\s+/g, ' ');
      for (const words of [
        'June 21, 2021',
        'may slow its withdrawal',
        'Certainty',
        'reported',
        'John Kirby, Pentagon spokesman (report), June 21, 2021',
        "RFE/RL's Radio Azadi, Report of June 22, 2021, published June 22, 2021",
        'Withdrawal',
      ]) {
        expect(text).to.contain(words);
      }
    });

    it('by `selected`, without an event, also before there is data, and not for an id that is none', async () => {
      const element = await mount({selected: 'deadline'});
      let heard = 0;
      element.addEventListener('timeline-select', () => heard++);
      expect(isOpen(element)).to.equal(false);
      element.data = withdrawal2021;
      await settled(element);
      expect(title(element)).to.equal('Deadline: all foreign forces out');
      element.selected = 'no such event';
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      element.select('war-begins');
      await settled(element);
      expect(title(element), 'in the background, but there').to.equal('The conflict begins');
      element.select();
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      expect(heard).to.equal(0);
    });

    it('and forgets what was open when other data have no such event', async () => {
      const element = await mount({data: withdrawal2021, selected: 'deadline'});
      element.data = {
        events: [
          {id: 'other', title: 'Another', date: '2021'},
          {id: 'deadline', title: 'The same id', date: '2022'},
        ],
      };
      await settled(element);
      expect(title(element)).to.equal('The same id');
      element.data = {events: [{id: 'other', title: 'Another', date: '2021'}]};
      await settled(element);
      expect(element.selected).to.equal('');
      expect(isOpen(element)).to.equal(false);
    });

    it('of one event, which a chip counts: nothing of that lies over its label', async () => {
      const element = await mount({data: withdrawal2021});
      element.select('panj-bridge');
      await settled(element);
      expect(part(element, 'button.before').getAttribute('aria-expanded')).to.equal('true');
      await expectAccessible(element);
    });

    it('of one of several events, from a chip', async () => {
      const element = await mount({data: withdrawal2021});
      const chip = part<HTMLButtonElement>(element, 'button.before');
      chip.focus();
      await sendKeys({press: 'Enter'});
      await settled(element);
      expect(chip.getAttribute('aria-expanded')).to.equal('true');
      const choices = parts<HTMLButtonElement>(element, '.choice');
      expect(choices.map(nameOf)).to.deep.equal([
        'The conflict begins, about 2001',
        'Bridge over the Panj opens, 2007',
        'U.S.–Taliban agreement, February 2020',
      ]);
      choices[1].click();
      await settled(element);
      expect(title(element)).to.equal('Bridge over the Panj opens');
      expect(element.shadowRoot!.activeElement, 'the focus is not lost with the list').to.equal(
        part(element, '#details-title'),
      );
      await sendKeys({press: 'Escape'});
      await settled(element);
      expect(element.shadowRoot!.activeElement).to.equal(chip);
    });

    it('of what a dot in the picture stands for', async () => {
      const element = await mount({data: withdrawal2021});
      const dots = parts<SVGElement>(element, '.picture svg .mark').map((dot) => dot.getBoundingClientRect());
      const deadline = dots.reduce((a, b) => (b.left > a.left ? b : a));
      await sendMouse({
        type: 'click',
        position: [Math.round(deadline.left + deadline.width / 2), Math.round(deadline.top + deadline.height / 2)],
      });
      await settled(element);
      expect(title(element)).to.equal('Deadline: all foreign forces out');
    });

    it('as a sheet on a small screen, if a reader has opened them; the page covers nobody’s screen', async () => {
      await executeServerCommand('viewport', {width: 480, height: 800});
      try {
        const element = await mount({data: withdrawal2021, selected: 'deadline'}, {width: 440});
        expect(getComputedStyle(part(element, '.details')).position).to.equal('relative');
        eventButton(element, 'ghani-visit').click();
        await settled(element);
        const details = part(element, '.details');
        expect(details.matches(':popover-open')).to.equal(true);
        expect(details.getBoundingClientRect().bottom).to.be.closeTo(innerHeight, 1);
        expect(
          eventButton(element, 'ghani-visit').getBoundingClientRect().bottom,
          'what was chosen stays in sight',
        ).to.be.at.most(details.getBoundingClientRect().top);
        part<HTMLButtonElement>(element, '.next').click();
        await settled(element);
        expect(element.selected).not.to.equal('ghani-visit');
        expect(details.matches(':popover-open')).to.equal(true);
        part<HTMLButtonElement>(element, '.close').click();
        await settled(element);
        expect(details.getBoundingClientRect().height).to.equal(0);
      } finally {
        await executeServerCommand('viewport', {width: 1280, height: 900});
      }
    });

    it('beside the picture where that leaves it enough, and as high as it with its legend', async () => {
      await executeServerCommand('viewport', {width: 1440, height: 900});
      const element = await mount({data: withdrawal2021}, {width: 1300});
      eventButton(element, 'mazar-outskirts').click();
      await settled(element);
      await settled(element);
      const [details, plot, legend] = ['.details', '.plot', '.legend'].map((selector) =>
        part(element, selector).getBoundingClientRect(),
      );
      expect(details.left).to.be.at.least(plot.right);
      expect(details.top).to.be.closeTo(plot.top, 1);
      expect(details.height).to.be.closeTo(Math.max(legend.bottom - plot.top, 320), 2);
      expect(parts(element, 'button.event')).to.have.lengthOf(17);
      await executeServerCommand('viewport', {width: 1280, height: 900});
    });

    it('over the picture, not in its place, where the page has set the height', async () => {
      const element = await mount({data: withdrawal2021}, {height: 480});
      const before = part(element, '.plot').getBoundingClientRect().height;
      eventButton(element, 'deadline').click();
      await settled(element);
      expect(part(element, '.plot').getBoundingClientRect().height).to.equal(before);
      expect(part(element, '.details').getBoundingClientRect().bottom).to.be.at.most(
        element.getBoundingClientRect().bottom + 0.5,
      );
    });
  });

  describe('is used by keyboard', () => {
    const active = (element: EventTimelineElement) =>
      (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['id'];

    it('with one stop for all events, and arrows between them', async () => {
      const element = await mount({data: withdrawal2021});
      expect(parts(element, 'ol button').filter((button) => button.tabIndex === 0)).to.have.lengthOf(1);
      const before = document.createElement('button');
      element.parentElement!.prepend(before);
      const after = document.createElement('button');
      element.parentElement!.append(after);
      before.focus();
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot!.activeElement).to.equal(part(element, '.keyboard'));
      await sendKeys({press: 'Tab'});
      expect(active(element)).to.equal('withdrawal-begins');
      expect(element.matches(':state(keyboard)'), 'state').to.equal(true);
      await sendKeys({press: 'ArrowRight'});
      expect(active(element)).to.equal('districts-overrun');
      await sendKeys({press: 'ArrowLeft'});
      expect(active(element)).to.equal('withdrawal-begins');
      await sendKeys({press: 'End'});
      expect(active(element)).to.equal('deadline');
      await sendKeys({press: 'ArrowRight'});
      expect(active(element)).to.equal('deadline');
      await sendKeys({press: 'Home'});
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'button.before'));
      await sendKeys({press: 'Tab'});
      expect(document.activeElement, 'Tab leaves the list').to.equal(after);
      expect(element.matches(':state(keyboard)'), 'state').to.equal(false);
    });

    it('and Tab comes back to where it was', async () => {
      const element = await mount({data: withdrawal2021});
      eventButton(element, 'un-briefing').focus();
      const after = document.createElement('button');
      element.parentElement!.append(after);
      after.focus();
      expect(eventButton(element, 'un-briefing').tabIndex).to.equal(0);
      expect(parts(element, 'ol button').filter((button) => button.tabIndex === 0)).to.have.lengthOf(1);
    });

    it('with the arrows that one sees, up and down where time runs down', async () => {
      const element = await mount({data: withdrawal2021}, {width: 390});
      eventButton(element, 'imam-sahib').focus();
      await sendKeys({press: 'ArrowDown'});
      expect(active(element)).to.equal('mazar-outskirts');
      await sendKeys({press: 'ArrowRight'});
      expect(active(element)).to.equal('mazar-outskirts');
    });

    it('and from right to left where time does', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'fa', dir: 'rtl'});
      eventButton(element, 'imam-sahib').focus();
      await sendKeys({press: 'ArrowLeft'});
      expect(active(element)).to.equal('mazar-outskirts');
    });

    it('and a button shows its keys, in every form: those that do something there', async () => {
      const before = document.createElement('button');
      document.body.prepend(before);
      try {
        for (const [properties, width, first, count] of [
          [{}, 1000, 'Tab', 9],
          [{}, 390, 'Tab', 9],
          [{controls: ''}, 1000, 'Tab', 11],
          [{layout: 'list'}, 1000, 'Tab', 1],
          [{layout: 'table', controls: 'toolbar'}, 1000, 'Tab', 5],
        ] as const) {
          const element = await mount({data: withdrawal2021, ...properties}, {width});
          const keys = part(element, '.keys');
          expect(keys.hidden).to.equal(true);
          before.focus();
          await sendKeys({press: 'Tab'});
          expect(element.shadowRoot!.activeElement).to.equal(part(element, '.keyboard'));
          await sendKeys({press: 'Enter'});
          await settled(element);
          expect([keys.hidden, part(element, '.keyboard').ariaExpanded]).to.deep.equal([false, 'true']);
          expect(parts(element, '.keys dt').map(nameOf)[0]).to.equal(first);
          expect(parts(element, '.keys dd').map(nameOf).filter(Boolean), JSON.stringify(properties)).to.have.lengthOf(
            count,
          );
          const list = parts(element, '.picture ol')[0];
          const describedBy = list.getAttribute('aria-describedby');
          if (!('layout' in properties))
            expect(nameOf(part(element, `#${describedBy}`))).to.match(
              width === 390 ? /^↑ ↓ to the earlier/ : /^← → to the earlier/,
            );
          await sendKeys({press: ' '});
          await settled(element);
          expect(keys.hidden).to.equal(true);
          cleanUp();
        }
      } finally {
        before.remove();
      }
    });

    it('and the list over the picture takes the focus itself only where there is nothing in it to focus', async () => {
      const element = await mount({
        data: {events: ['2021-01-01', '2021-01-02', '2021-12-31'].map((date) => ({title: date, date}))},
      });
      const list = part(element, '.picture ol');
      expect([list.hasAttribute('tabindex'), list.role]).to.deep.equal([false, 'list']);
      part(element, 'button.event').focus();
      element.view = '2021-06';
      await settled(element);
      expect([list.tabIndex, list.role, element.shadowRoot!.activeElement]).to.deep.equal([0, 'group', list]);
      element.view = undefined;
      await settled(element);
      expect(element.shadowRoot!.activeElement, 'the focus is not lost').to.equal(list);
      await sendKeys({press: 'ArrowRight'});
      await settled(element);
      expect([list.hasAttribute('tabindex'), list.role, element.shadowRoot!.activeElement?.localName]).to.deep.equal([
        false,
        'list',
        'button',
      ]);
    });
  });

  describe('is said in the language of the page', () => {
    it('in English where it knows no other, in whole sentences', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'fr'});
      expect(part(element, '[part=summary]').textContent).to.match(/^17 events, May 1.*September 11, 2021/);
      // Dates in a sentence are in its language too.
      const hebrew = await mount({data: withdrawal2021}, {lang: 'he', dir: 'rtl'});
      expect(part(hebrew, '[part=summary]').textContent).to.match(
        /^17 events, May 1.*, as known on June 22, 2021, 3 in the background$/,
      );
    });

    it('in German, loaded when it is needed', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'de-AT'});
      await frames(10);
      expect(part(element, '[part=summary]').textContent).to.match(
        /^17 Ereignisse, .*Stand 22\. Juni 2021, 3 zum Hintergrund$/,
      );
      expect(nameOf(eventButton(element, 'all-crossings-claim'))).to.contain('etwa 22. Juni 2021, behauptet');
    });

    it('from right to left, time included, in Persian; texts in their own direction', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'fa', dir: 'rtl'});
      await frames(10);
      const left = (id: string) => eventButton(element, id).getBoundingClientRect().left;
      expect(left('withdrawal-begins')).to.be.above(left('deadline'));
      const drawn = parts<SVGElement>(element, '.picture svg text').find((text) =>
        text.textContent?.startsWith('Final withdrawal'),
      )!;
      expect(drawn.getAttribute('direction')).to.equal('ltr');
      const date = parts<SVGElement>(element, '.picture svg text.date').find((text) =>
        text.textContent.includes('مه'),
      )!;
      expect(date.getAttribute('direction')).to.equal('rtl');
    });

    it('and follows a change of it', async () => {
      const element = await mount({data: withdrawal2021});
      element.lang = 'de';
      await frames(10);
      await settled(element);
      expect(part(element, '[part=summary]').textContent).to.contain('Ereignisse');
    });
  });

  it('has no state that has passed, also where the engine has collected garbage meanwhile', async () => {
    const element = await mount({data: withdrawal2021});
    expect(element.matches(':state(ready)')).to.equal(true);
    const counts = {young: 0, old: 0};
    const registry = new FinalizationRegistry((age: 'young' | 'old') => void counts[age]++);
    const garbage = (age: 'young' | 'old') =>
      Array.from({length: 100}, () => {
        const one = Array.from({length: 5000}, () => 0.5);
        registry.register(one, age);
        return one;
      });
    // When an engine collects is its own affair: so much garbage has made each of them do it, and none must.
    const FRAMES = 200;
    const collected = async (age: 'young' | 'old') => {
      for (let i = 0; i < FRAMES && !counts[age]; i++) {
        garbage('young');
        await frames(1);
      }
    };
    // As old as the states of the element: what has outlived one collection is left to a full one.
    const kept = garbage('old');
    await collected('young');
    kept.length = 0;
    await collected('old');
    element.data = {events: []};
    await until(() => element.matches(':state(empty)'));
    expect(element.matches(':state(ready)')).to.equal(false);
  });

  describe('leaves the rest of the page alone', () => {
    it('and is called as no other is, also where others show the same', async () => {
      const nameOfRegion = (element: Element) => part(element, '.frame').getAttribute('aria-label');
      const [first, second] = [
        await mount({data: withdrawal2021, id: 'first'}),
        await mount({data: withdrawal2021, id: 'second'}),
      ];
      const [heading, untitled, persian] = [
        await mount({data: withdrawal2021, heading: 'Another'}),
        await mount(),
        await mount({data: withdrawal2021}, {lang: 'fa', dir: 'rtl'}),
      ];
      await settled(persian);
      const title = withdrawal2021.title!;
      expect([first, second, heading, untitled, persian].map(nameOfRegion)).to.deep.equal([
        title,
        `${title} (2)`,
        'Another',
        'Timeline',
        `${title} (۲)`,
      ]);
      expect(
        [first, second].map((element) => part(element, '.heading').textContent),
        'what is seen stays',
      ).to.deep.equal([title, title]);
      const overviews = [first, second].map(({id}) => {
        const overview = document.createElement('timeline-overview');
        overview.for = id;
        first.parentElement!.append(overview);
        return overview;
      });
      await settled(first);
      expect(overviews.map((overview) => part(overview, '[role=group]').getAttribute('aria-label'))).to.deep.equal([
        `All of time, ${title}`,
        `All of time, ${title} (2)`,
      ]);
      first.remove();
      second.requestUpdate();
      await settled(second);
      expect(nameOfRegion(second), 'a name that nobody has any more').to.equal(title);
    });

    it('and is kept by nothing once it has left, whether or not others are drawn', async () => {
      const element = await mount({data: withdrawal2021});
      const parent = element.parentElement!;
      expect(names.get(element)).to.equal(withdrawal2021.title);
      element.remove();
      expect(Array.from(names.keys())).not.to.include(element);
      element.requestUpdate();
      await element.updateComplete;
      expect(names.has(element), 'drawn elsewhere').to.equal(false);
      const other = await mount({data: withdrawal2021});
      parent.append(element);
      await settled(element);
      expect([other, element].map((one) => names.get(one))).to.deep.equal([
        withdrawal2021.title,
        `${withdrawal2021.title} (2)`,
      ]);
    });

    it('beside another one of its kind', async () => {
      const one = await mount({data: withdrawal2021, heading: 'One'});
      const other = await mount({events: [{title: 'Only', date: '2021', id: 'only'}], heading: 'Other'});
      eventButton(one, 'deadline').click();
      await settled(one);
      expect(isOpen(other)).to.equal(false);
      eventButton(other, 'only').focus();
      await sendKeys({press: 'Escape'});
      await settled(one);
      expect(isOpen(one)).to.equal(true);
    });

    it('taken out and put in again, it goes on', async () => {
      const said = await consoleOf(async () => {
        const element = await mount({data: withdrawal2021, selected: 'deadline'});
        const box = element.parentElement!;
        element.remove();
        element.data = {...withdrawal2021, title: 'Meanwhile'};
        await frames();
        box.style.width = '390px';
        box.append(element);
        await settled(element);
        expect(part(element, '[part=heading]').textContent).to.equal('Meanwhile');
        expect(parts(element, 'button.card')).to.have.lengthOf(17);
        expect(isOpen(element)).to.equal(true);
      });
      expect(said).to.deep.equal([]);
    });

    it('keeps the focus where an event was that is gone, and where its details were', async () => {
      const element = await mount({data: withdrawal2021});
      const others = withdrawal2021.events.filter(({id}) => id !== 'deadline');
      eventButton(element, 'deadline').focus();
      element.events = others;
      await settled(element);
      expect(element.shadowRoot!.activeElement?.localName).to.equal('button');
      element.data = withdrawal2021;
      element.selected = 'deadline';
      await settled(element);
      part(element, '.close').focus();
      element.events = others;
      await settled(element);
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot!.activeElement?.closest('ol')).not.to.equal(null);
    });

    it('closes a list to choose from when its events are no longer shown', async () => {
      const element = await mount({data: withdrawal2021});
      part(element, 'button.before').click();
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      element.events = withdrawal2021.events;
      await settled(element);
      expect(isOpen(element)).to.equal(false);
    });

    it('lists many to choose from twenty at a time, as one stop of Tab in which arrows lead on', async () => {
      const element = await mount(
        {events: Array.from({length: 70}, (_, i) => ({id: `${i}`, title: `Event ${i}`, date: '2021-06-22'}))},
        {height: 300},
      );
      const chip = part(element, 'button.more');
      const count = Number(/^\+(\d+)/.exec(chip.textContent)![1]);
      expect(count).to.be.within(41, 60);
      chip.focus();
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) {
          await sendKeys({press: key});
          await settled(element);
        }
      };
      await press('Enter', 'Enter', 'Tab', 'Tab');
      const choices = () => parts<HTMLButtonElement>(element, '.choice');
      const stops = () => choices().filter(({tabIndex}) => tabIndex === 0);
      const places = () =>
        choices().map(({parentElement: item}) =>
          ['setsize', 'posinset'].map((name) => item!.getAttribute(`aria-${name}`)),
        );
      const placesFrom = (first: number, last: number) =>
        Array.from({length: last - first + 1}, (_, i) => [String(count), String(first + i)]);
      expect(places()).to.deep.equal(placesFrom(1, 20));
      expect(part(element, '.shown-of').textContent).to.equal(`Events 1 – 20 of ${count}`);
      expect(element.shadowRoot!.activeElement).to.equal(choices()[0]);
      for (const [key, index] of [
        ['ArrowDown', 1],
        ['ArrowDown', 2],
        ['ArrowUp', 1],
        ['End', 19],
      ] as const) {
        await press(key);
        expect(element.shadowRoot!.activeElement, key).to.equal(choices()[index]);
        expect(stops()).to.deep.equal([choices()[index]]);
      }
      const first = choices()[0].textContent;
      await press('Tab');
      expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('Show 20 more');
      await press('Enter');
      expect(places()).to.deep.equal(placesFrom(21, 40));
      expect(element.shadowRoot!.activeElement, 'what was asked for has the focus').to.equal(choices()[0]);
      expect(nameOf(part(element, '[part=show-more]'))).to.equal(`Show ${Math.min(20, count - 40)} more`);
      part(element, '[part=show-before]').focus();
      expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('Show 20 before these');
      await press('Enter');
      expect(places()).to.deep.equal(placesFrom(1, 20));
      expect([element.shadowRoot!.activeElement, choices()[0].textContent]).to.deep.equal([choices()[0], first]);
      const more = () => parts(element, '[part=show-more]');
      for (; more().length; await settled(element)) more()[0].click();
      expect(places().at(-1)).to.deep.equal([String(count), String(count)]);
      expect(stops()).to.have.lengthOf(1);
      const last = /Event \d+/.exec(choices().at(-1)!.textContent)![0];
      await press('End', 'Enter');
      expect(title(element)).to.equal(last);
      part(element, '[part=back]').click();
      await settled(element);
      expect(element.shadowRoot!.activeElement!.textContent, 'back where it was').to.contain(last);
    });

    it('keeps the focus on an event when its data changes around it', async () => {
      const element = await mount({data: withdrawal2021});
      eventButton(element, 'deadline').focus();
      element.data = {...withdrawal2021, events: withdrawal2021.events.slice(5)};
      await settled(element);
      expect((element.shadowRoot!.activeElement as HTMLElement).dataset['id']).to.equal('deadline');
    });

    it('says nothing to the console', async () => {
      const said = await consoleOf(async () => {
        for (const width of [300, 480, 900]) {
          const element = await mount({data: withdrawal2021}, {width});
          element.select('deadline');
          await settled(element);
        }
      });
      expect(said).to.deep.equal([]);
    });
  });

  it('gives its picture as a file', async () => {
    const element = await mount({data: withdrawal2021});
    const file = new DOMParser().parseFromString(await element.toSvg(), 'image/svg+xml');
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(file.querySelector('title')?.textContent).to.equal('From withdrawal to deadline');
    expect(file.documentElement.textContent).to.contain('Shir Khan Bandar crossing seized');
  });

  it('tells what it has read', async () => {
    const heard: string[] = [];
    const box = document.createElement('div');
    box.addEventListener('timeline-load', (event) => heard.push(`load ${event.dataset.events.length}`));
    box.addEventListener('timeline-issues', () => heard.push('issues'));
    const element = document.createElement('event-timeline');
    box.append(element);
    document.body.append(box);
    element.events = [
      {title: 'A', date: '2021'},
      {title: 'B', date: 'x'},
    ];
    await settled(element);
    expect(heard).to.deep.equal(['load 1', 'issues']);
    box.remove();
  });
});
