import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {EventTimelineElement, TimelineDataset} from '../../src/index.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';

const DATA: TimelineDataset = {
  groups: [
    {id: 'n', title: 'North'},
    {id: 's', title: 'South'},
  ],
  events: [
    {id: 'a', title: 'Ferry', date: '2001', group: 'n'},
    {id: 'b', title: 'Bridge', date: '2002', group: 's', status: 'disputed'},
    {id: 'c', title: 'Tunnel', date: '2003', group: 's', occurrence: 'planned'},
    {id: 'd', title: 'Road', date: '2004'},
  ],
};

describe('the legend as switches', () => {
  afterEach(cleanUp);

  const switches = (element: Element) =>
    parts(element, '.legend-switch').map(({textContent, ariaPressed}) => `${textContent}, ${ariaPressed}`);
  const shown = (element: EventTimelineElement) => Array.from(element.table!.order, (i) => element.events[i].title);

  async function press(element: EventTimelineElement, label: string): Promise<void> {
    parts(element, '.legend-switch')
      .find(({textContent}) => textContent.endsWith(label))!
      .click();
    await settled(element);
    await settled(element);
  }

  async function mounted(properties: object = {}): Promise<EventTimelineElement> {
    const element = await mount({data: DATA, controls: 'legend', ...properties});
    await until(() => parts(element, '.legend-switch').length > 0);
    return element;
  }

  it('turns groups and states off and on, by the filter, and tells the page', async () => {
    const element = await mounted();
    const told: unknown[] = [];
    element.addEventListener('timeline-filter', ({filter}) => told.push(filter));
    const all = ['group: North, true', 'group: South, true', 'hollow: planned, true', 'dashed: disputed, true'];
    expect(switches(element)).to.deep.equal(all);
    await press(element, 'South');
    expect(shown(element), 'those of no group stay').to.deep.equal(['Ferry', 'Road']);
    expect(switches(element), 'what is off can be turned on again').to.deep.equal([
      'group: North, true',
      'group: South, false',
      ...all.slice(2),
    ]);
    expect(part(element, '.summary').textContent).to.match(/^2 of 4 events/);
    expect(
      parts(element, '.legend svg').every(({children}) => children.length > 0),
      'all marks are drawn',
    ).to.equal(true);
    await expectAccessible(element);
    await press(element, 'South');
    expect(element.filter).to.equal(undefined);
    await press(element, 'planned');
    expect(shown(element)).to.deep.equal(['Ferry', 'Bridge', 'Road']);
    await press(element, 'disputed');
    expect(shown(element)).to.deep.equal(['Ferry', 'Road']);
    expect(told).to.have.length(4);
    expect(told[1]).to.equal(undefined);
  });

  it('shows all again where nothing of a kind were left', async () => {
    const element = await mounted({data: {...DATA, events: DATA.events.slice(0, 3)}});
    await press(element, 'South');
    await press(element, 'North');
    expect(element.filter).to.equal(undefined);
    expect(switches(element).slice(0, 2)).to.deep.equal(['group: North, true', 'group: South, true']);
  });

  it('has one state with the facets of a filter', async () => {
    const element = await mounted({controls: 'filter', filter: {group: ['n'], text: 'e'}});
    await until(() => switches(element)[1] === 'group: South, false');
    const filter = part(element, 'timeline-filter');
    await until(() => filter.shadowRoot!.querySelectorAll('.chip').length === 2);
    await press(element, 'South');
    expect(element.filter).to.deep.equal({text: 'e', group: ['n', 's']});
    await until(() => filter.shadowRoot!.querySelectorAll('.chip').length === 3);
    element.filter = {status: ['disputed']};
    await until(() => shown(element).length === 1);
    expect(switches(element).at(-1)).to.equal('dashed: disputed, true');
  });

  it('is pressed by keys, and keeps the focus', async () => {
    const element = await mounted();
    parts(element, '.legend-switch')[0].focus();
    await sendKeys({press: ' '});
    await until(() => switches(element)[0] === 'group: North, false');
    await until(() => shown(element).length === 3);
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, '.legend-switch')[0]);
    await sendKeys({press: 'Enter'});
    await until(() => element.filter === undefined);
  });

  it('explains the same marks while some events are hidden, of whatever importance they are', async () => {
    const events = Array.from({length: 600}, (_, i) => ({
      title: `Event ${i}`,
      date: `${1400 + i}`,
      importance: 0.9,
      group: i % 2 ? 'n' : 's',
    }));
    const minor = {title: 'Plan', date: '1700', importance: 0, occurrence: 'planned' as const};
    const element = await mounted({data: {groups: DATA.groups!, events: [...events, minor]}, layout: 'flags'});
    const all = ['group: North, true', 'group: South, true', 'hollow: planned, true'];
    expect(switches(element)).to.deep.equal(all);
    await press(element, 'South');
    await until(() => shown(element).length < 601);
    expect(switches(element)).to.deep.equal([all[0], 'group: South, false', all[2]]);
  });

  it('is a plain legend without being asked for', async () => {
    const element = await mount({data: DATA, controls: 'toolbar'});
    await until(() => parts(element, '.legend .words').length > 0);
    expect(switches(element)).to.deep.equal([]);
    expect(parts(element, '.legend svg').every(({children}) => children.length > 0)).to.equal(true);
  });
});
