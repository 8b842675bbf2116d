import {expect} from 'chai';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import {frames} from '../support/page.js';

/** Of a page around a timeline: links before and after it. */
function link(element: Element, where: 'before' | 'after', words: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = '#nowhere';
  made.textContent = words;
  made.style.display = 'block';
  element.parentElement![where](made);
  return made;
}

const isSheet = (element: Element) => part(element, '.details').matches(':popover-open');
/** Whether nothing lies over the middle of what has the focus. */
function isClear(focused: Element): boolean {
  const {left, top, width, height} = focused.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const root = focused.getRootNode() as Document | ShadowRoot;
  const found = root.elementFromPoint(x, y);
  return y >= 0 && y <= innerHeight && found !== null && !found.closest('.details');
}

async function after(element: EventTimelineElement, ...keys: readonly string[]): Promise<Element> {
  for (const key of keys) {
    await sendKeys({press: key});
    await settled(element);
  }
  return element.shadowRoot!.activeElement ?? document.activeElement!;
}

describe('the focus is never under details that stand over something', () => {
  const links: Element[] = [];
  afterEach(async () => {
    cleanUp();
    for (const one of links.splice(0)) one.remove();
    scrollTo(0, 0);
    await executeServerCommand('viewport', {width: 1280, height: 900});
  });

  for (const [width, height] of [
    [390, 800],
    [667, 375],
  ]) {
    it(`${width} × ${height}: a sheet closes when the focus goes on to the page, and what has it then is in sight`, async () => {
      await executeServerCommand('viewport', {width, height});
      const element = await mount({data: withdrawal2021}, {width: width - 16});
      for (const words of ['last', 'second', 'first']) links.push(link(element, 'after', words));
      const first = links.at(-1)!;
      const heard: unknown[] = [];
      element.addEventListener('timeline-select', ({event}) => heard.push(event?.id));
      for (const id of ['deadline', 'imam-sahib']) {
        eventButton(element, id).focus();
        expect(await after(element, 'Enter')).to.equal(eventButton(element, id));
        expect([isSheet(element), isClear(eventButton(element, id))], id).to.deep.equal([true, true]);
        const sheet = part(element, '.details');
        expect(await after(element, 'Tab'), 'first in order where it is seen first').to.equal(part(element, '.close'));
        let focused: Element = part(element, '.close');
        for (let i = 0; i < 30 && sheet.contains(focused); i++) focused = await after(element, 'Tab');
        expect(focused, id).to.equal(first);
        expect(
          [isSheet(element), element.selected, document.activeElement === first, isClear(first)],
          id,
        ).to.deep.equal([false, '', true, true]);
      }
      expect(heard, 'as if a reader had closed them').to.deep.equal(['deadline', undefined, 'imam-sahib', undefined]);
    });
  }

  it('nor under a sheet in the picture, whose arrows lead on above it; Escape closes it from wherever the focus is', async () => {
    await executeServerCommand('viewport', {width: 390, height: 800});
    const element = await mount({data: withdrawal2021, controls: ''}, {width: 358});
    eventButton(element, 'withdrawal-begins').focus();
    await after(element, 'Enter');
    for (let i = 0; i < 16; i++) {
      const focused = await after(element, 'ArrowDown');
      expect(
        [focused.closest('.picture') !== null, isSheet(element), isClear(focused)],
        focused.textContent,
      ).to.deep.equal([true, true, true]);
    }
    await after(element, 'Escape');
    expect(
      [isSheet(element), element.selected, element.shadowRoot!.activeElement],
      'back to what was open',
    ).to.deep.equal([false, '', eventButton(element, 'withdrawal-begins')]);
    await after(element, 'Enter');
    part(element, '.tool[tabindex="0"]').focus();
    await settled(element);
    expect(
      [isSheet(element), element.shadowRoot!.activeElement],
      'the toolbar is no part of what it leaves free',
    ).to.deep.equal([false, part(element, '.tool[tabindex="0"]')]);
  });

  it('a sheet stays where the focus goes from the picture into it, and where something in the timeline is pressed that takes none', async () => {
    await executeServerCommand('viewport', {width: 390, height: 800});
    const element = await mount({data: withdrawal2021}, {width: 358});
    part(element, 'button[data-id="imam-sahib"]').click();
    await settled(element);
    expect(element.shadowRoot!.activeElement, 'also where a press gives no focus').to.equal(
      eventButton(element, 'imam-sahib'),
    );
    for (const target of ['.next', '.close', '.frame', 'button[data-id="imam-sahib"]']) {
      part(element, target).focus();
      await frames(3);
      expect(isSheet(element), target).to.equal(true);
    }
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    await frames(3);
    await settled(element);
    expect([isSheet(element), document.activeElement], 'lost to the page').to.deep.equal([false, document.body]);
    expect(part(element, '.frame').hasAttribute('tabindex')).to.equal(false);
  });

  it('a sheet takes nothing from a picture whose height the page has set', async () => {
    await executeServerCommand('viewport', {width: 390, height: 800});
    for (const layout of ['flags', 'vertical']) {
      const element = await mount({data: withdrawal2021, layout}, {width: 374, height: 400});
      const heightOfPlot = () => part(element, '.plot').offsetHeight;
      const set = heightOfPlot();
      const page = document.documentElement.scrollHeight;
      const [button] = parts<HTMLButtonElement>(element, 'button.event');
      button.focus();
      await after(element, 'Enter', 'Enter');
      expect([isSheet(element), heightOfPlot(), element.offsetHeight], layout).to.deep.equal([true, set, 400]);
      expect(document.documentElement.scrollHeight, 'there is room to scroll to above the sheet').to.be.above(page);
      cleanUp();
    }
  });

  it('nor under details over a picture whose height the page has set', async () => {
    const element = await mount({data: withdrawal2021}, {width: 800, height: 460});
    eventButton(element, 'withdrawal-begins').focus();
    await after(element, 'Enter');
    const details = part(element, '.details');
    const halves = new Set<boolean>();
    for (const {id} of withdrawal2021.events) {
      const [button] = parts(element, `button[data-id="${id}"]`);
      if (!button) continue;
      button.focus();
      await settled(element);
      const [box, over] = [button.getBoundingClientRect(), details.getBoundingClientRect()];
      const middle = box.top + box.height / 2;
      expect(
        middle < over.top || middle > over.bottom,
        `${id}: ${box.top} to ${box.bottom}, under ${over.top} to ${over.bottom}`,
      ).to.equal(true);
      halves.add(details.classList.contains('upper'));
    }
    expect(halves.size, 'in either half').to.equal(2);
  });

  it('nor is its overview', async () => {
    const element = await mount({data: withdrawal2021, controls: 'overview'}, {width: 800, height: 460});
    eventButton(element, 'withdrawal-begins').focus();
    await after(element, 'Enter');
    const thumb = part(part(element, 'timeline-overview'), '.thumb');
    thumb.focus();
    await settled(element);
    const [box, over] = [thumb.getBoundingClientRect(), part(element, '.details').getBoundingClientRect()];
    expect(box.top).to.be.at.least(over.bottom);
  });

  it('and overview and legend stand between the picture and the details, or at their side', async () => {
    for (const width of [900, 1400]) {
      const element = await mount({data: withdrawal2021, selected: 'deadline', controls: 'overview'}, {width});
      const boxOf = (selector: string) => part(element, selector).getBoundingClientRect();
      const [plot, overview, legend, details] = ['.plot', 'timeline-overview', '.legend', '.details'].map(boxOf);
      expect(overview.top).to.be.at.least(plot.bottom);
      expect(legend.top).to.be.at.least(overview.bottom);
      if (width === 900) expect(details.top).to.be.at.least(legend.bottom);
      else {
        expect(overview.width).to.equal(plot.width);
        expect(details.left).to.be.at.least(plot.right);
        expect(details.bottom).to.be.at.least(legend.bottom - 1);
        expect(details.height).to.be.at.least(320);
      }
    }
  });

  it('and below the picture the event stays in sight where a screen holds it and the beginning of its details', async () => {
    await executeServerCommand('viewport', {width: 1000, height: 560});
    const element = await mount({data: withdrawal2021}, {width: 900});
    const button = eventButton(element, 'shir-khan-bandar');
    button.focus();
    await after(element, 'Enter');
    const details = part(element, '.details').getBoundingClientRect();
    const box = button.getBoundingClientRect();
    expect(details.top).to.be.above(box.bottom);
    expect(
      [box.top >= 0, details.top + 60 < innerHeight],
      `event from ${box.top}, details from ${details.top}`,
    ).to.deep.equal([true, true]);
  });
});
