import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement, TimelineColumns} from '../../src/index.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import '../../src/data/read-columns.js';
import '../../src/elements/source/read-events.js';
import '../../src/scene/tall-kind.js';
import {cleanUp, mount, nameOf, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const COUNT = 20_000;
const catalogue = earthquakes(COUNT);

const periods = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.period');
const cards = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.card');
const lengthOf = ({view}: EventTimelineElement) => view!.end - view!.start;
/** The count that the name of a period tells. */
const countOf = (period: Element) => Number(/([\d,]+) events?/.exec(nameOf(period))![1].replaceAll(',', ''));

describe('a crowd of events down the page', () => {
  afterEach(cleanUp);

  it('is shown of columns where the vertical layout is asked for: cards, and all counted, in at most 600 elements', async () => {
    const element = await mount({data: catalogue, layout: 'vertical'}, {width: 700});
    expect(element.issues).to.deep.equal([]);
    expect(cards(element).length).to.be.above(20);
    expect(periods(element).reduce((sum, period) => sum + countOf(period), 0)).to.equal(COUNT);
    expect(parts(element, '.period-count').length).to.be.above(4);
    const height = part(element, '.picture').getBoundingClientRect().height;
    for (const view of [undefined, '2010', '2010-03', '2010-03-04']) {
      element.view = view;
      await settled(element);
      expect(part(element, '.picture').querySelectorAll('*').length, `elements of ${view}`).to.be.at.most(600);
      expect(part(element, '.picture').getBoundingClientRect().height, 'the page stands still').to.equal(height);
    }
    await expectAccessible(element);
  });

  it('makes only the events that it shows', async () => {
    let made = 0;
    const columns = {
      ...(catalogue.columns as TimelineColumns),
      title: (index: number) => {
        made++;
        return `No. ${index}`;
      },
    };
    const element = await mount({data: {...catalogue, columns}, layout: 'vertical'}, {width: 700});
    await atRest(element);
    expect(cards(element).length).to.be.above(20);
    expect(made).to.be.below(COUNT / 4);
  });

  it('is shown of objects too, in the height that the page sets, on a linear axis whatever scale it asks for', async () => {
    const events = Array.from({length: 10_001}, (_, i) => ({
      title: `No. ${i}`,
      date: String(1000 + (i % 1000)),
      importance: (i % 97) / 97,
    }));
    const element = await mount({events, layout: 'vertical', scale: 'even', groupBy: 'group'}, {width: 390});
    element.style.height = '640px';
    await until(() => element.issues.length > 0);
    expect(element.issues.map(({path}) => path)).to.deep.equal(['@scale', '@group-by']);
    expect(element.issues[0].message).to.contain('is shown of at most 10,000 events');
    expect(element.issues[1].message).to.contain('leave "layout" out');
    await settled(element);
    await until(() => element.getBoundingClientRect().height < 660);
    expect(cards(element).length).to.be.above(2);
    const {clientHeight, scrollHeight} = part(element, '.plot');
    expect(scrollHeight - clientHeight, 'what is to be scrolled').to.be.below(4);
  });

  it('comes nearer where a period is chosen, and opens the event of a card that the arrow keys lead to', async () => {
    const element = await mount({data: catalogue, layout: 'vertical'}, {width: 700});
    const whole = lengthOf(element);
    periods(element)[3].click();
    await atRest(element);
    expect(lengthOf(element)).to.be.below(whole / 2);
    const buttons = parts<HTMLButtonElement>(element, '.picture button');
    const card = buttons.findIndex((one, i) => i > 0 && one.matches('.card'));
    buttons[card - 1].focus();
    await sendKeys({press: 'ArrowDown'});
    await settled(element);
    expect(nameOf(element.shadowRoot!.activeElement!)).to.equal(nameOf(buttons[card]));
    await sendKeys({press: 'Enter'});
    await settled(element);
    await until(() => element.shadowRoot!.querySelector('#details-title') !== null);
    expect(nameOf(buttons[card])).to.contain(part(element, '#details-title').textContent.trim());
  });
});
