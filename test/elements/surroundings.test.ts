import {expect} from 'chai';
import {LitElement} from 'lit';
import {EventTimelineElement} from '../../src/index.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import {overlaps} from '../support/fit.js';
import {consoleOf, frames} from '../support/page.js';
import {atRest} from '../support/rest.js';

/** Where the axis is drawn. */
const axisOf = (element: Element) =>
  ['x1', 'y1', 'x2', 'y2'].map((name) =>
    Number(part(element, '.picture svg line.axis').getAttribute(name) ?? Number.NaN),
  );
const plotHeight = (element: Element) => part(element, '.plot').getBoundingClientRect().height;

describe('<event-timeline> in odd surroundings', () => {
  afterEach(cleanUp);

  for (const style of [
    'font-weight: 700',
    'text-transform: uppercase',
    'font-variant: small-caps',
    'text-indent: 3em',
    'letter-spacing: 0.12em; word-spacing: 0.16em',
    'font-size: 32px',
    'writing-mode: vertical-rl',
  ]) {
    it(`with ${style}: no text over another`, async () => {
      const element = await mount({data: withdrawal2021});
      element.parentElement!.style.cssText += style;
      await settled(element);
      await settled(element);
      expect(parts(element, 'button').length).to.be.above(2);
      expect(overlaps(element)).to.deep.equal([]);
    });
  }

  it('takes over every property that a page has set before there was an element', async () => {
    const values: Record<string, unknown> = {
      data: withdrawal2021,
      view: '2021-06',
      src: '/unused.json',
      from: null,
      marked: ['imam-sahib'],
      thumbnails: true,
      map: 'date=When',
      heading: 'Set before',
      headingLevel: 3,
      start: '2021-05-02',
      end: '2021-09-10',
      now: '2021-07-01',
      asOf: '2021-06-30',
      filter: {text: 'a'},
      droppable: true,
      layout: 'vertical',
      scale: 'even',
      groupBy: 'kind',
      laneOrder: 'name',
      axisDirection: 'rtl',
      selected: 'shir-khan-bandar',
      controls: 'overview',
      linked: false,
      follow: false,
      timeZone: 'UTC',
      renderDetails: () => 'More',
    };
    const settable = new Set<string>();
    for (
      let prototype = EventTimelineElement.prototype;
      prototype !== LitElement.prototype;
      prototype = Object.getPrototypeOf(prototype) as EventTimelineElement
    ) {
      for (const [name, {set}] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
        if (set) settable.add(name);
    }
    // `events` and `columns` are `data` under other names, and tried alone.
    expect([...settable].filter((name) => name !== 'events' && name !== 'columns').sort()).to.deep.equal(
      Object.keys(values).sort(),
    );
    const upgraded = async (properties: object) => {
      // In a document without a window nothing is ever defined.
      const element = Object.assign(
        document.implementation.createHTMLDocument().createElement('event-timeline'),
        properties,
      );
      expect(element).not.to.be.instanceOf(EventTimelineElement);
      document.body.append(element);
      expect(element).to.be.instanceOf(EventTimelineElement);
      await settled(element);
      for (const name of Object.keys(properties)) expect(Object.hasOwn(element, name), name).to.equal(false);
      return element;
    };
    const element = await upgraded(values);
    for (const [name, value] of Object.entries(values))
      if (name !== 'data' && name !== 'view') expect(element[name as keyof EventTimelineElement], name).to.equal(value);
    expect(element.data!.events).to.have.lengthOf(withdrawal2021.events.length);
    expect(element.view).to.deep.equal({start: Date.parse('2021-06-01'), end: Date.parse('2021-07-01')});
    // The vertical layout is a file of its own.
    for (let i = 0; i < 120 && parts(element, 'button.event').length <= 2; i++) await frames(1);
    expect(parts(element, 'button.event').length).to.be.above(2);
    element.remove();
    const other = await upgraded({events: withdrawal2021.events});
    expect(other.events).to.have.lengthOf(withdrawal2021.events.length);
    other.remove();
    const many = await upgraded({columns: earthquakes(30).columns});
    expect(many.events).to.have.lengthOf(30);
    many.remove();
  });

  it('in a height that changes step by step, in the last one', async () => {
    const element = await mount({data: withdrawal2021}, {width: 900, height: 250});
    element.style.transition = 'height 0.2s linear';
    element.style.height = '600px';
    const steps = element.getAnimations();
    expect(steps).to.have.lengthOf(1);
    await Promise.all(steps.map(({finished}) => finished));
    await settled(element);
    const fresh = await mount({data: withdrawal2021}, {width: 900, height: 600});
    expect(parts(element, 'ol button').length).to.equal(parts(fresh, 'ol button').length);
    expect(axisOf(element)).to.deep.equal(axisOf(fresh));
    element.style.cssText = '';
    await settled(element);
    const natural = await mount({data: withdrawal2021}, {width: 900});
    expect(plotHeight(element)).to.be.closeTo(plotHeight(natural), 1);
  });

  it('in a width and a height that change together, in both', async () => {
    const element = await mount({data: withdrawal2021}, {width: 700, height: 300});
    element.parentElement!.style.width = '1000px';
    element.style.height = '520px';
    await settled(element);
    await settled(element);
    const fresh = await mount({data: withdrawal2021}, {width: 1000, height: 520});
    expect(axisOf(element)).to.deep.equal(axisOf(fresh));
    expect(parts(element, 'button.event')).to.have.lengthOf(17);
  });

  const plain = ['2021-05-01', '2021-05-09', '2021-06-02'].map((date, i) => ({
    title: 'Plain',
    date,
    group: `G${i % 2}`,
  }));
  for (const [name, data] of Object.entries({
    'with a legend of one line': {events: plain},
    'without one': {events: plain.map(({title, date}) => ({title, date}))},
  })) {
    for (const height of [420, undefined])
      it(`lays out once, ${name}, ${height ? 'in a set height' : 'as high as it needs'}, though its data come later`, async () => {
        const element = await mount({}, {width: 900, height});
        const plans = new Set<unknown>();
        element.addController({hostUpdated: () => void (element.scenePlan && plans.add(element.scenePlan))});
        element.data = data;
        // Also after what is loaded on use has come, to which the fonts of the page are nothing new.
        await atRest(element);
        expect(parts(element, '.picture button').length).to.be.above(0);
        expect(plans).to.have.lengthOf(1);
      });
  }

  it('in a page that makes it smaller by a transform, lays out for its own height', async () => {
    const element = await mount({data: withdrawal2021, style: 'height: 420px; transform: scale(0.5)'}, {width: 900});
    const fresh = await mount({data: withdrawal2021}, {width: 900, height: 420});
    expect(axisOf(element)).to.deep.equal(axisOf(fresh));
  });

  it('with a most height, its details over the picture, not in its place', async () => {
    const element = await mount({data: withdrawal2021, style: 'max-height: 520px'}, {width: 900});
    const before = plotHeight(element);
    eventButton(element, 'deadline').click();
    await settled(element);
    await settled(element);
    expect(plotHeight(element)).to.be.closeTo(before, 1);
    expect(parts(element, 'button.event')).to.have.lengthOf(17);
    part<HTMLButtonElement>(element, '.close').click();
    await settled(element);
    expect(plotHeight(element)).to.be.closeTo(before, 1);
  });

  for (const style of [
    'float: left',
    'display: inline-block',
    'position: absolute',
    'display: table-cell',
    'display: flex; align-items: center',
  ]) {
    it(`in a box that is as wide as what it holds (${style}): as wide before as after`, async () => {
      const said = await consoleOf(async () => {
        const element = await mount({data: withdrawal2021});
        const box = element.parentElement!;
        box.style.cssText = style;
        await settled(element);
        await settled(element);
        const {width} = element.getBoundingClientRect();
        expect(width).to.be.within(600, 1280);
        eventButton(element, 'deadline').click();
        await settled(element);
        expect(element.getBoundingClientRect().width).to.equal(width);
      });
      expect(said).to.deep.equal([]);
    });
  }

  it('in a language that is declared anywhere around it, and changes', async () => {
    const element = await mount({data: withdrawal2021}, {lang: 'de'});
    await frames(10);
    await settled(element);
    expect(part(element, '.summary').textContent).to.match(/^17 Ereignisse/);
    element.parentElement!.lang = 'en';
    await settled(element);
    expect(part(element, '.summary').textContent).to.match(/^17 events/);
    element.parentElement!.lang = 'constructor';
    await settled(element);
    expect(part(element, '.summary').textContent).to.match(/^17 events/);
  });

  it('at whatever level of heading a page may ask for', async () => {
    const element = await mount({data: withdrawal2021});
    for (const [asked, level] of [
      ['4', '4'],
      ['abc', '2'],
      ['99', '2'],
      ['-1', '2'],
      ['2.5', '2'],
      ['6', '6'],
    ]) {
      element.setAttribute('heading-level', asked);
      await settled(element);
      expect(part(element, '[part=heading]').getAttribute('aria-level'), asked).to.equal(level);
    }
    element.removeAttribute('heading-level');
    await settled(element);
    expect(part(element, '[part=heading]').getAttribute('aria-level')).to.equal('2');
  });

  it('with its close button beside a title that runs the other way', async () => {
    for (const [dir, title] of [
      ['ltr', `حمله ${'طولانی '.repeat(30)}`],
      ['rtl', `Attack ${'long '.repeat(30)}`],
    ]) {
      const element = await mount({events: [{id: 'one', title, date: '2021'}], selected: 'one'}, {dir, width: 600});
      const range = document.createRange();
      range.selectNodeContents(part(element, '#details-title'));
      const close = part(element, '.close').getBoundingClientRect();
      for (const line of range.getClientRects()) {
        const over =
          line.right > close.left && close.right > line.left && line.bottom > close.top && close.bottom > line.top;
        expect(over, dir).to.equal(false);
      }
    }
  });
});
