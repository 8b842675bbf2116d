import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import '../../src/elements/address/address.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import {frames, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const clean = location.pathname + location.search;

async function linked(properties: Record<string, unknown> = {}): Promise<EventTimelineElement> {
  const element = await mount({id: 'one', linked: true, data: withdrawal2021, ...properties});
  await frames(6);
  await settled(element);
  return element;
}

describe('<event-timeline linked>', () => {
  beforeEach(() => history.replaceState(null, '', clean));
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', clean);
  });

  it('is linked also where the page keeps the events of a timeline from all who listen', async () => {
    const element = await linked();
    const keep = (event: Event) => event.stopImmediatePropagation();
    for (const type of ['timeline-select', 'timeline-view'])
      document.documentElement.addEventListener(type, keep, {capture: true});
    try {
      eventButton(element, 'deadline').click();
      await settled(element);
      expect(location.hash).to.equal('#one.event=deadline');
      const {start, end} = element.extent!;
      element.moveTo({start, end: start + (end - start) / 2});
      await until(() => location.hash.includes('one.view='));
    } finally {
      for (const type of ['timeline-select', 'timeline-view'])
        document.documentElement.removeEventListener(type, keep, {capture: true});
    }
  });

  it('writes down what a reader opens, and goes back and forward with the history', async () => {
    const element = await linked();
    eventButton(element, 'shir-khan-bandar').click();
    await settled(element);
    expect(location.hash).to.equal('#one.event=shir-khan-bandar');
    eventButton(element, 'deadline').click();
    await settled(element);
    expect(location.hash).to.equal('#one.event=deadline');
    history.back();
    await until(() => element.selected === 'shir-khan-bandar');
    history.back();
    await until(() => element.selected === '');
    history.forward();
    await until(() => element.selected === 'shir-khan-bandar');
    await settled(element);
    expect(part(element, '#details-title').textContent).to.contain('Shir Khan Bandar');
  });

  it('writes down where a reader has moved to, without a step in the history', async () => {
    const element = await linked();
    const {length} = history;
    eventButton(element, 'shir-khan-bandar').focus();
    await sendKeys({press: '+'});
    await until(() => location.hash.startsWith('#one.view=2021-'));
    expect(history.length).to.equal(length);
    await sendKeys({press: '0'});
    await until(() => location.hash === '');
  });

  it('says nothing of what the page sets', async () => {
    const element = await linked();
    element.selected = 'deadline';
    element.view = '2021-06';
    await atRest(element);
    expect(location.hash).to.equal('');
  });

  it('opens what the address names, before or after there is data', async () => {
    history.replaceState(null, '', `${clean}#one.event=ghani-visit&one.view=2021-06-20/2021-06-27`);
    const element = await linked({data: undefined});
    element.data = withdrawal2021;
    await settled(element);
    expect(element.selected).to.equal('ghani-visit');
    expect(element.view).to.deep.equal({start: Date.parse('2021-06-20'), end: Date.parse('2021-06-27')});
  });

  it('shares the address with others, and leaves what is not its own', async () => {
    history.replaceState(null, '', `${clean}#chapter=3`);
    const one = await linked();
    const two = await linked({id: 'two'});
    eventButton(one, 'deadline').click();
    eventButton(two, 'ghani-visit').click();
    await settled(two);
    expect(location.hash).to.equal('#chapter=3&one.event=deadline&two.event=ghani-visit');
    part<HTMLButtonElement>(one, '.close').click();
    await settled(one);
    expect(location.hash).to.equal('#chapter=3&two.event=ghani-visit');
    expect(two.selected).to.equal('ghani-visit');
  });

  it('gives each event a link to copy', async () => {
    const element = await linked();
    eventButton(element, 'deadline').click();
    await settled(element);
    expect(parts(element, '[part~="copy-link"]')).to.have.lengthOf(1);
    const plain = await mount({data: withdrawal2021, selected: 'deadline'});
    expect(parts(plain, '[part~="copy-link"]')).to.have.lengthOf(0);
  });

  it('no longer when it is no longer linked, or taken out', async () => {
    const element = await linked();
    element.linked = false;
    await settled(element);
    eventButton(element, 'deadline').click();
    await settled(element);
    expect(location.hash).to.equal('');
    element.linked = true;
    await settled(element);
    element.remove();
    history.replaceState(null, '', `${clean}#one.event=ghani-visit`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await frames(2);
    expect(element.selected).not.to.equal('ghani-visit');
  });
});
