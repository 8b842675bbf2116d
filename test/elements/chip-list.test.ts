import {expect} from 'chai';
import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';
import {city} from '../../stories/chronologies/city.js';
import {earth} from '../../stories/chronologies/earth.js';
import {siege} from '../../stories/chronologies/siege.js';
import type {EventTimelineElement} from '../../src/index.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';
import {cases, inTurn} from '../support/thorough.js';

/** All but contrast, which axe cannot decide where one thing lies over another. */
const RULES = [
  'aria-allowed-attr',
  'aria-allowed-role',
  'aria-required-children',
  'aria-required-parent',
  'aria-valid-attr-value',
  'button-name',
  'empty-heading',
  'landmark-unique',
  'list',
  'listitem',
  'nested-interactive',
  'scrollable-region-focusable',
  'tabindex',
];

const details = (element: Element) => part(element, '.details');
const list = (element: Element) => part(element, '.choices');
const choices = (element: Element) => parts<HTMLButtonElement>(element, '.choice');
/** Of how many events the list is, of which those of a page are shown. */
const listed = (element: Element) =>
  Number(choices(element)[0].parentElement!.getAttribute('aria-setsize') ?? choices(element).length);
const zoomButton = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('[part=zoom-in]');
const focused = (element: Element) => element.shadowRoot!.activeElement;
const countOf = (chip: Element) => Number(/\+(\d+)/.exec(chip.textContent)![1]);

/** The chip whose count is nearest to `count`. */
function chipOf(element: Element, count: number): HTMLButtonElement {
  const far = (chip: Element) => Math.abs(countOf(chip) - count);
  return parts<HTMLButtonElement>(element, 'button.more').reduce((best, chip) => (far(chip) < far(best) ? chip : best));
}

async function press(element: EventTimelineElement, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({press: key});
    await settled(element);
  }
}

async function clickOn(element: EventTimelineElement, target: Element): Promise<void> {
  target.scrollIntoView({block: 'center'});
  const {left, bottom, width} = target.getBoundingClientRect();
  // Where a chip is drawn, above the tips of the marks on the axis.
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(bottom - 9)]});
  await settled(element);
}

/** A timeline with a paragraph below it; tells where that stands on the page, px. */
async function withText(
  properties: Readonly<Record<string, unknown>>,
  options: Parameters<typeof mount>[1],
): Promise<{element: EventTimelineElement; textTop: () => number}> {
  const element = await mount({data: siege, ...properties}, options);
  const text = document.createElement('p');
  text.textContent = 'Text below';
  element.after(text);
  return {element, textTop: () => text.getBoundingClientRect().top + scrollY};
}

describe('the list of a chip', () => {
  afterEach(async () => {
    await sendMouse({type: 'move', position: [0, 0]});
    cleanUp();
    scrollTo(0, 0);
    await executeServerCommand('viewport', {width: 1280, height: 900});
  });

  const counts = inTurn([3, 12, 40]);
  for (const [width, windowWidth, properties] of [
    [1250, 1280, {}],
    [1120, 1280, {}],
    [700, 1280, {groupBy: 'group'}],
    [700, 720, {}],
    [390, 1280, {layout: 'flags'}],
    [374, 390, {}],
  ] as const) {
    it(`${JSON.stringify(properties)} ${width} px in a window of ${windowWidth}: moves nothing, is in sight, scrolls by itself, and does not cover its chip`, async () => {
      await executeServerCommand('viewport', {width: windowWidth, height: 800});
      const {element, textTop} = await withText(properties, {width});
      const plot = part(element, '.plot');
      for (const count of counts()) {
        const chip = chipOf(element, count);
        const sizes = () =>
          [textTop(), plot.getBoundingClientRect().width, plot.getBoundingClientRect().height].map(Math.round);
        const before = sizes();
        const chips = parts(element, 'button.more').map(countOf);
        const page = document.documentElement.scrollHeight;
        await clickOn(element, chip);
        const what = `+${countOf(chip)}`;
        expect(listed(element), what).to.equal(countOf(chip));
        expect(sizes(), `${what}: nothing moves`).to.deep.equal(before);
        expect(parts(element, 'button.more').map(countOf), what).to.deep.equal(chips);
        expect(document.documentElement.scrollHeight, `${what}: the page is as long`).to.equal(page);
        const box = details(element).getBoundingClientRect();
        expect(box.height, what).to.be.at.most(0.6 * innerHeight + 1);
        expect(box.top, what).to.be.at.least(0);
        expect(box.bottom, what).to.be.at.most(innerHeight);
        const at = chip.getBoundingClientRect();
        expect(
          at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom,
          `${what}: the chip is covered`,
        ).to.equal(false);
        if (count === 40) expect(list(element).scrollHeight).to.be.above(list(element).clientHeight);
        await press(element, 'Escape');
        expect(details(element).hidden, what).to.equal(true);
        expect(focused(element), `${what}: the focus is back`).to.equal(chip);
        expect(sizes(), what).to.deep.equal(before);
      }
    });
  }

  it('is read and scrolled by keys, in the order in which it is seen', async () => {
    const {element} = await withText({}, {width: 1120});
    const chip = chipOf(element, 40);
    chip.focus();
    await press(element, 'Enter');
    expect(focused(element), 'it opens').to.equal(chip);
    await press(element, 'Enter');
    expect(focused(element), 'into it').to.equal(part(element, '#details-title'));
    await press(element, 'Tab');
    expect(focused(element)).to.equal(part(element, '.close'));
    await press(element, 'Tab');
    expect(focused(element)).to.equal(zoomButton(element));
    await press(element, 'Tab');
    expect(focused(element)).to.equal(choices(element)[0]);
    expect(list(element).scrollTop).to.equal(0);
    await press(element, 'End');
    const last = choices(element).at(-1)!;
    expect(focused(element)).to.equal(last);
    const {scrollTop, scrollHeight, clientHeight} = list(element);
    expect(scrollTop, 'scrolled to its end, if it is that long').to.be.closeTo(scrollHeight - clientHeight, 12);
    expect(last.getBoundingClientRect().bottom).to.be.at.most(list(element).getBoundingClientRect().bottom + 1);
    expect(list(element).getAttribute('aria-labelledby')).to.equal('details-title');
    await expectAccessible(element, {rules: RULES});
    await press(element, 'Escape');
    expect(focused(element)).to.equal(chip);
  });

  it('leads to an event and back, where it was, and nothing moves', async () => {
    const {element, textTop} = await withText({}, {width: 1120});
    const chip = chipOf(element, 12);
    const before = textTop();
    chip.focus();
    await press(element, 'Enter', 'Enter', 'Tab', 'Tab', 'ArrowDown', 'ArrowDown');
    const name = focused(element)!.textContent;
    await press(element, 'Enter');
    expect(element.selected).to.not.equal('');
    expect(focused(element)).to.equal(part(element, '#details-title'));
    expect(textTop()).to.equal(before);
    await expectAccessible(element, {rules: RULES});
    await clickOn(element, part(element, '[part=back]'));
    expect(element.selected).to.equal('');
    expect(focused(element)!.textContent).to.equal(name);
    await press(element, 'Enter', 'Escape');
    expect([element.selected, focused(element) === chip]).to.deep.equal(['', true]);
    await press(element, 'Enter', 'Enter', 'Tab', 'Tab', 'Enter');
    element.selected = siege.events[0].id!;
    await settled(element);
    expect(parts(element, '[part=back]'), 'the page has opened another').to.have.lengthOf(0);
  });

  it('zooms in from twenty events on, to where they lie apart, and goes on from the first', async () => {
    const {element} = await withText({}, {width: 1120});
    await clickOn(element, chipOf(element, 12));
    expect(zoomButton(element), 'few').to.equal(null);
    await press(element, 'Escape');
    const chip = chipOf(element, 40);
    await clickOn(element, chip);
    expect(zoomButton(element)!.textContent.trim()).to.equal('Zoom in on these events');
    const count = countOf(chip);
    zoomButton(element)!.focus();
    await press(element, 'Enter');
    await atRest(element);
    await settled(element);
    expect(details(element).hidden).to.equal(true);
    const {view, extent} = element;
    expect(view!.end - view!.start).to.be.below((extent!.end - extent!.start) / 8);
    expect(Math.max(...parts(element, 'button.more').map(countOf)), 'they have come apart').to.be.below(count);
    expect(focused(element)!.closest('.picture'), 'the focus is in the picture').to.not.equal(null);
  });

  it('does not zoom where all lie at one instant, or none would come apart', async () => {
    const events = Array.from({length: 60}, (_, i) => ({id: `${i}`, title: `Event ${i}`, date: '2021-06-22'}));
    const element = await mount({events: [...events, {title: 'Before', date: '2020'}]}, {height: 300});
    await clickOn(element, chipOf(element, 50));
    expect(listed(element)).to.be.above(20);
    expect(zoomButton(element)).to.equal(null);
  });

  it('gets out of the way of the focus', async () => {
    const {element} = await withText({}, {width: 1120});
    const chip = chipOf(element, 12);
    chip.focus();
    await press(element, 'Enter');
    for (let i = 0; i < 12; i++) {
      await press(element, 'ArrowRight');
      const [item, box] = [focused(element)!.getBoundingClientRect(), details(element).getBoundingClientRect()];
      expect(
        item.left < box.right && box.left < item.right && item.top < box.bottom && box.top < item.bottom,
        `after ${i + 1} steps`,
      ).to.equal(false);
    }
  });

  it('is placed anew when the picture has another width', async () => {
    const {element} = await withText({}, {width: 1120});
    await clickOn(element, chipOf(element, 12));
    for (const width of [700, 420, 900]) {
      element.parentElement!.style.width = `${width}px`;
      await settled(element);
      await atRest(element);
      const [box, body] = [details(element).getBoundingClientRect(), element.getBoundingClientRect()];
      expect(details(element).hidden, `${width} px`).to.equal(false);
      expect([box.left >= body.left - 1, box.right <= body.right + 1], `${width} px`).to.deep.equal([true, true]);
    }
  });

  it('closes when its chip goes, as events are grouped in another way', async () => {
    const {element} = await withText({controls: 'grouping', groupBy: 'group'}, {width: 1120});
    await clickOn(element, chipOf(element, 12));
    expect(details(element).hidden).to.equal(false);
    part(element, 'button.lane').click();
    await settled(element);
    expect(details(element).hidden, 'after a lane was closed').to.equal(true);
    await clickOn(element, chipOf(element, 12));
    expect(details(element).hidden).to.equal(false);
    const select = part<HTMLSelectElement>(element, '.toolbar select, select');
    select.value = 'none';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(details(element).hidden, 'after another grouping').to.equal(true);
  });

  it('comes after its chip and before the overview in the order of Tab, and goes back to where it was', async () => {
    const {element} = await withText({controls: 'overview'}, {width: 1120});
    const overview = () => part(element, 'timeline-overview');
    await until(() => parts(overview(), '[role=slider]').length > 0);
    const chip = chipOf(element, 40);
    chip.focus();
    await press(element, 'Enter', 'Tab');
    expect(focused(element)).to.equal(part(element, '.close'));
    const follows = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    expect(
      [follows(chip, details(element)), follows(details(element), overview())],
      'read in this order',
    ).to.deep.equal([true, true]);
    await press(element, 'Tab', 'Tab');
    expect(focused(element)).to.equal(choices(element)[0]);
    for (let i = 0; i < 5 && focused(element)!.closest('.details'); i++) await press(element, 'Tab');
    expect(focused(element), 'on').to.equal(overview());
    await press(element, 'Escape');
    expect(details(element).hidden).to.equal(true);
    expect(details(element), 'where nothing lies over the picture it comes last').to.equal(
      details(element).parentElement!.lastElementChild,
    );
  });

  for (const [what, place] of [
    ['an event of the list', 'list'],
    ['the chip', 'chip'],
    ['a thumb of the overview', 'overview'],
  ] as const) {
    it(`printing leaves the focus on ${what}`, async () => {
      const {element} = await withText({controls: 'overview'}, {width: 1120});
      await until(() => parts(part(element, 'timeline-overview'), '[role=slider]').length > 0);
      const chip = chipOf(element, 12);
      chip.focus();
      await press(element, 'Enter');
      if (place === 'overview') parts(part(element, 'timeline-overview'), '[role=slider]')[1].focus();
      else if (place === 'list') {
        choices(element)[0].focus();
        await press(element, 'ArrowDown', 'ArrowDown');
      }
      const inner = () => focused(element)?.shadowRoot?.activeElement ?? focused(element);
      const nameOfFocus = () => `${inner()?.getAttribute('aria-label') ?? ''} ${inner()?.textContent ?? 'nowhere'}`;
      const before = nameOfFocus();
      expect(before).not.to.contain('nowhere');
      for (let i = 0; i < 2; i++) {
        dispatchEvent(new Event('beforeprint'));
        await settled(element);
        expect(part(element, '.stage').hidden, 'the list of all events is printed').to.equal(true);
        dispatchEvent(new Event('afterprint'));
        await settled(element);
        await until(() => Boolean(inner()));
        expect(nameOfFocus()).to.equal(before);
        expect(listed(element), 'the list is open again').to.equal(countOf(chip));
      }
    });
  }

  it('of one event is its details beside the chip, which move nothing and close where they opened', async () => {
    for (const [width, data, height] of [
      [1250, city, 300],
      [1120, siege, undefined],
      [700, city, 300],
      [700, earth, undefined],
    ] as const) {
      const {element, textTop} = await withText({data, layout: 'flags'}, {width, ...(height && {height})});
      const chip = chipOf(element, 1);
      expect(countOf(chip), `${width} px`).to.equal(1);
      chip.scrollIntoView({block: 'center'});
      const before = [textTop(), scrollY, part(element, '.plot').getBoundingClientRect().width];
      const page = document.documentElement.scrollHeight;
      await clickOn(element, chip);
      expect(element.selected, `${width} px`).to.not.equal('');
      expect(details(element).hidden, `${width} px`).to.equal(false);
      expect(parts(element, '[part=back]'), 'there is no list to go back to').to.have.lengthOf(0);
      expect([textTop(), scrollY, part(element, '.plot').getBoundingClientRect().width]).to.deep.equal(before);
      expect(document.documentElement.scrollHeight, `${width} px`).to.equal(page);
      const [at, box] = [chip.getBoundingClientRect(), details(element).getBoundingClientRect()];
      expect(
        at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom,
        `${width} px: the chip is covered`,
      ).to.equal(false);
      await press(element, 'Enter');
      expect(focused(element), 'a key leads into it').to.equal(part(element, '#details-title'));
      await press(element, 'Escape');
      expect([element.selected, details(element).hidden, focused(element) === chip]).to.deep.equal(['', true, true]);
      await clickOn(element, chip);
      await clickOn(element, chip);
      expect([element.selected, details(element).hidden], 'a second click closes it').to.deep.equal(['', true]);
      cleanUp();
    }
  });

  it('is within the window over a low picture too, and neither lengthens nor scrolls the page', async () => {
    const blocks = inTurn(['start', 'center', 'end'] as const);
    for (const [width, windowWidth] of [
      [1120, 1280],
      [390, 1280],
      [374, 390],
    ] as const) {
      await executeServerCommand('viewport', {width: windowWidth, height: 700});
      for (const height of cases([120], [120, 200])) {
        for (const block of blocks()) {
          const what = `${width} × ${height} px, at the ${block} of a window of ${windowWidth} px`;
          const {element} = await withText({layout: 'flags'}, {width, height});
          const [above, below] = [document.createElement('div'), document.createElement('div')];
          above.style.height = '900px';
          below.style.height = block === 'end' ? '0' : '900px';
          element.before(above);
          element.after(below);
          element.scrollIntoView({block});
          await settled(element);
          const chip = parts<HTMLButtonElement>(element, 'button.more').at(-3)!;
          const before = [scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth];
          chip.focus({preventScroll: true});
          await press(element, 'Enter');
          expect(details(element).hidden, what).to.equal(false);
          expect(
            [scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth],
            what,
          ).to.deep.equal(before);
          const box = details(element).getBoundingClientRect();
          expect(box.top, what).to.be.at.least(0);
          expect(box.bottom, what).to.be.at.most(innerHeight);
          expect(box.height, what).to.be.above(100);
          cleanUp();
        }
      }
    }
  });
});
