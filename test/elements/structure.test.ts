import {expect} from 'chai';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {longTitles, sixGroups, twelveOnOneDay} from '../../stories/datasets.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import {misfits, shownElements} from '../support/fit.js';
import {frames, media} from '../support/page.js';
import {randomDataset} from '../support/random-dataset.js';
import {atRest} from '../support/rest.js';
import {standing} from '../support/states.js';

/** Whatever Tab comes to, in order. */
const tabStops = (element: Element) =>
  shownElements(element.shadowRoot!)
    .filter(
      (one): one is HTMLElement =>
        one instanceof HTMLElement &&
        one.tabIndex >= 0 &&
        one.localName !== 'timeline-overview' &&
        getComputedStyle(one).visibility === 'visible',
    )
    .map(({className, localName}) => `${localName}.${className.split(' ')[0]}`);

describe('a timeline is built for everyone', () => {
  afterEach(cleanUp);

  it('however many events there are, Tab has as few stops: one for the keys, one for all events, one for the toolbar, two for the overview', async () => {
    for (const data of [withdrawal2021, randomDataset(1, 200), randomDataset(2, 1000)]) {
      const element = await mount({data, controls: ''});
      await standing(element);
      const stops = tabStops(element);
      const what = `${data.events.length} events: ${stops.join(', ')}`;
      expect(parts(element, 'ol button').length, what).to.be.above(10);
      expect(
        parts(element, 'ol button').filter(({tabIndex}) => tabIndex === 0),
        what,
      ).to.have.lengthOf(1);
      expect(
        stops.filter((stop) => stop === 'div.thumb'),
        what,
      ).to.have.lengthOf(2);
      expect(stops.filter((stop) => stop === 'button.tool').length, what).to.be.at.most(1);
      expect(stops.length, what).to.be.at.most(6);
      cleanUp();
    }
  });

  it('in a table, one stop for all events, among which arrows move, one a column, one for how they are grouped, and one for the keys', async () => {
    const element = await mount({data: randomDataset(1, 30), layout: 'table'});
    await standing(element);
    expect(tabStops(element).length).to.equal(parts(element, 'thead th').length + 3);
    const rows = parts(element, '.row-title button');
    expect(rows).to.have.lengthOf(30);
    rows[0].focus();
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['End', 29],
      ['ArrowUp', 28],
      ['Home', 0],
    ] as const) {
      await sendKeys({press: key});
      expect(element.shadowRoot!.activeElement, key).to.equal(rows[index]);
    }
    await sendKeys({press: 'ArrowDown'});
    await settled(element);
    expect(rows.filter(({tabIndex}) => tabIndex === 0)).to.deep.equal([rows[1]]);
    await sendKeys({press: 'Enter'});
    await settled(element);
    await sendKeys({press: 'Escape'});
    await settled(element);
    expect(element.shadowRoot!.activeElement, 'the focus returns to the row').to.equal(rows[1]);
  });

  describe('everything to press is large enough, and nothing else lies in its middle', () => {
    const crowded = {
      sample: withdrawal2021,
      twelveOnOneDay,
      sixGroups,
      longTitles,
      forty: randomDataset(3, 40),
      hundred: randomDataset(4, 100),
    };
    for (const [what, data] of Object.entries(crowded)) {
      it(what, async () => {
        const element = await mount({data, controls: ''});
        for (const [width, view] of [
          [1000, undefined],
          [600, undefined],
          [1000, 0.2],
          [360, undefined],
        ] as const) {
          element.parentElement!.style.width = `${width}px`;
          const {start, end} = element.extent!;
          element.view = view
            ? {start: start + (end - start) * view, end: start + (end - start) * 2 * view}
            : undefined;
          await standing(element);
          const boxes = parts(element, 'ol button, .tool').map((button) => ({
            name: button.textContent || button.ariaLabel,
            box: button.getBoundingClientRect(),
          }));
          expect(boxes.length).to.be.above(3);
          const small = boxes.filter(({box}) => box.width < 23.9 || box.height < 23.9).map(({name}) => name);
          expect(small, `${width} px`).to.deep.equal([]);
          // What is pressed in the middle is what is meant: no two targets hold each other's.
          const covered = boxes.flatMap(({name, box}, i) =>
            boxes
              .slice(i + 1)
              .filter(({box: over}) => {
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                return x > over.left && x < over.right && y > over.top && y < over.bottom;
              })
              .map(({name: other}) => `${name} / ${other}`),
          );
          expect(covered, `${width} px`).to.deep.equal([]);
        }
      });
    }
  });

  describe('in 320 px nothing sticks out, and the page does not scroll to the side', () => {
    before(() => executeServerCommand('viewport', {width: 320, height: 800}));
    after(() => executeServerCommand('viewport', {width: 1280, height: 900}));
    for (const layout of ['auto', 'list', 'table']) {
      it(layout, async () => {
        for (const [lang, dir] of [
          ['en', 'ltr'],
          ['fa', 'rtl'],
        ]) {
          document.documentElement.dir = dir;
          try {
            const element = await mount({data: richDetails, layout, controls: '', selected: 'passes'}, {lang, dir});
            element.parentElement!.style.width = '';
            await settled(element);
            await standing(element);
            expect(misfits(element), lang).to.deep.equal([]);
            expect(document.documentElement.scrollWidth, lang).to.be.at.most(document.documentElement.clientWidth);
          } finally {
            document.documentElement.dir = '';
            cleanUp();
          }
        }
      });
    }
  });

  describe('text that the reader has changed is not cut', () => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const forms = {
      'picture, toolbar, legend, details': {data: richDetails, controls: '', selected: 'passes'},
      list: {data: richDetails, layout: 'list', controls: 'toolbar'},
      table: {data: richDetails, layout: 'table', controls: 'toolbar', selected: 'bell'},
    };
    for (const [what, properties] of Object.entries(forms)) {
      it(`${what}: with more space, and twice as large`, async () => {
        const element = await mount(properties);
        for (const width of [1000, 390]) {
          element.parentElement!.style.width = `${width}px`;
          const trees = [document, element.shadowRoot!];
          for (const tree of trees) tree.adoptedStyleSheets.push(spacing);
          await settled(element);
          await standing(element);
          expect(misfits(element), `more space, ${width} px`).to.deep.equal([]);
          for (const tree of trees)
            tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
          element.parentElement!.style.fontSize = '200%';
          await standing(element);
          expect(misfits(element), `twice as large, ${width} px`).to.deep.equal([]);
          element.parentElement!.style.fontSize = '';
        }
      });
    }
  });

  describe('says one sentence after what a reader does, and none else', () => {
    /** What the live regions come to say while something happens. */
    async function saidDuring(element: EventTimelineElement, act: () => unknown): Promise<string[]> {
      const said: string[] = [];
      const region = part(element, '[role=status]');
      const observer = new MutationObserver(() => said.push(region.textContent.trim()));
      observer.observe(region, {childList: true, characterData: true, subtree: true});
      await act();
      await atRest(element);
      observer.disconnect();
      return said.filter((text, i) => text !== said[i - 1]);
    }

    it('nothing where the page does it', async () => {
      const element = await mount({data: withdrawal2021, controls: ''});
      await standing(element);
      const said = await saidDuring(element, async () => {
        element.view = '2021-06';
        await settled(element);
        element.selected = 'deadline';
        await settled(element);
        await element.zoomTo('2021-06-20/2021-06-24');
        element.data = richDetails;
        await settled(element);
        element.layout = 'list';
        await settled(element);
      });
      expect(said).to.deep.equal([]);
      expect(parts(element, '[aria-live], [role=alert], [role=log]')).to.deep.equal([]);
      expect(parts(element, '[role=status]')).to.have.lengthOf(1);
    });

    it('how many events have been loaded where a reader had to wait, and once that there are none or that it failed; nothing of those that the page holds', async () => {
      const address = (value: unknown) => `data:application/json,${encodeURIComponent(JSON.stringify(value))}`;
      const element = await mount({data: withdrawal2021});
      const region = part(element, '[role=status]');
      for (const [src, state, ...sentences] of [
        [
          address({
            title: 'Two',
            events: [
              {title: 'A', date: '2021'},
              {title: 'B', date: '2022'},
            ],
          }),
          'ready',
          'Loading the timeline …',
          'Two, 2 events',
        ],
        [address({events: []}), 'empty', 'Loading the timeline …', 'There are no events to show.'],
        [
          '/nothing-here.json',
          'failed',
          'Loading the timeline …',
          'The timeline could not be shown: its data could not be loaded.',
        ],
      ]) {
        const said = await saidDuring(element, async () => {
          element.data = undefined;
          element.src = src;
          await element.updateComplete;
          while (!element.matches(`:state(${state})`)) await frames(1);
          await standing(element);
        });
        expect(said, state).to.deep.equal(sentences);
        expect(part(element, '[role=status]'), 'one region, which is there before there is anything to say').to.equal(
          region,
        );
        expect(parts(element, '[role=status], [role=alert], [aria-live]')).to.have.lengthOf(1);
      }
      const held = await saidDuring(element, async () => {
        element.data = withdrawal2021;
        await standing(element);
      });
      expect(held).to.deep.equal(['']);
      element.remove();
      const list = document.createElement('ol');
      const [item, time] = [document.createElement('li'), document.createElement('time')];
      time.dateTime = '2021';
      item.append(time, ' A');
      list.append(item);
      const own = await mount({}, {children: list});
      while (!own.matches(':state(ready)')) await frames(1);
      expect(part(own, '[role=status]').textContent).to.equal('');
    });

    it('where a key has zoomed, once the picture stands', async () => {
      const element = await mount({data: withdrawal2021});
      eventButton(element, 'imam-sahib').focus();
      const said = await saidDuring(element, async () => {
        await sendKeys({press: '+'});
        await sendKeys({press: '+'});
      });
      expect(said).to.have.lengthOf(1);
      expect(said[0].replaceAll(/[\u2009\u202f]/g, ' ')).to.match(/2021: \d+ of 17 events$/);
    });

    it('where a form was chosen, and where a table was sorted', async () => {
      const element = await mount({data: withdrawal2021, controls: ''});
      await standing(element);
      const choose = async () => {
        part(element, '.modes .tool:last-child').click();
        await standing(element);
      };
      expect(await saidDuring(element, choose)).to.deep.equal(['Table']);
      const sort = () => part(element, '#table-event .sort').click();
      expect(await saidDuring(element, sort)).to.deep.equal(['Sorted by Event, ascending']);
      expect(await saidDuring(element, sort)).to.deep.equal(['Sorted by Event, descending']);
    });

    it('where details lead on to the next event', async () => {
      const element = await mount({data: withdrawal2021, selected: 'un-briefing'});
      await standing(element);
      const said = await saidDuring(element, () => part(element, '.next').click());
      expect(said).to.deep.equal(['Atmar: hold Taliban to 2020 deal, June 22, 2021, Diplomacy']);
    });
  });

  it('holds still for who wants no motion, where the engine can be told to', async () => {
    const isEmulated = await media({'prefers-reduced-motion': 'reduce'});
    try {
      const element = await mount({data: withdrawal2021});
      const views: string[] = [];
      element.addEventListener('timeline-view', ({view}) => views.push(`${view.start}`));
      eventButton(element, 'deadline').focus();
      await sendKeys({press: '+'});
      await frames(4);
      if (isEmulated) expect(views).to.have.lengthOf(1);
      await atRest(element);
      if (!isEmulated) expect(views.length).to.be.above(1);
      const moving = shownElements(element.shadowRoot!).filter((one) => one.getAnimations().length > 0);
      expect(moving).to.deep.equal([]);
    } finally {
      await media({});
    }
  });
});
