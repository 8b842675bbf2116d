import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {project} from '../../stories/chronologies/project.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {expectAccessible, media, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const headers = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.lane');
const rings = (element: Element) => parts<SVGGraphicsElement>(element, '.lane-focus');

/** Presses a key, as readers do. */
async function press(element: EventTimelineElement, key: string): Promise<void> {
  await sendKeys({press: key});
  await settled(element);
  await atRest(element);
}

/** A timeline in lanes whose first header has the focus by keyboard. */
async function focused(...[properties, place]: Parameters<typeof mount>): Promise<EventTimelineElement> {
  const element = await mount({data: project, groupBy: 'group', ...properties}, place);
  await until(() => headers(element).length > 0 && element.shadowRoot!.adoptedStyleSheets.length > 0);
  await until(() => headers(element)[0].parentElement!.role === 'heading');
  headers(element)[0].focus();
  // Browsers show a ring once a key was pressed.
  await press(element, 'ArrowRight');
  headers(element)[1].focus();
  await settled(element);
  return element;
}

/** Fails unless the only ring stands just within the box of the button that has the focus, above everything. */
function expectRing(element: EventTimelineElement): void {
  const button = element.shadowRoot!.activeElement as HTMLButtonElement;
  expect(button.classList.contains('lane')).to.equal(true);
  expect(rings(element)).to.have.lengthOf(1);
  const [ring] = rings(element);
  expect(ring.parentElement!.lastElementChild).to.equal(ring);
  const [outer, inner] = [button.getBoundingClientRect(), ring.getBoundingClientRect()];
  for (const side of ['left', 'top', 'right', 'bottom'] as const)
    expect(Math.abs(inner[side] - outer[side]), side).to.be.below(1.6);
  expect(getComputedStyle(button).outlineStyle, 'no other ring').to.equal('none');
}

describe('the focus ring of a lane’s header', () => {
  afterEach(async () => {
    cleanUp();
    await media({});
  });

  for (const [name, properties, width] of [
    ['beside its lane', {}, 1120],
    ['above its lane', {layout: 'lanes'}, 420],
    ['where time runs to the left', {axisDirection: 'rtl'}, 1120],
  ] as const)
    it(`is drawn whole in the picture, ${name}, follows the focus, and goes with it`, async () => {
      const element = await focused(properties, {width});
      expectRing(element);
      await expectAccessible(element);
      const first = rings(element)[0].getBoundingClientRect().top;
      headers(element)[2].focus();
      await settled(element);
      expectRing(element);
      expect(rings(element)[0].getBoundingClientRect().top).to.be.above(first);
      // What is drawn anew keeps it.
      await press(element, 'Enter');
      expectRing(element);
      await press(element, 'Enter');
      expectRing(element);
      (element.shadowRoot!.activeElement as HTMLElement).blur();
      await until(() => rings(element).length === 0);
    });

  it('is in a colour of the system with forced colors', async () => {
    if (!(await media({'forced-colors': 'active'}))) return;
    const element = await focused({}, {width: 1120});
    expectRing(element);
    const probe = document.createElement('div');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    expect(getComputedStyle(rings(element)[0]).stroke).to.equal(getComputedStyle(probe).color);
    probe.remove();
    await expectAccessible(element);
  });

  it('is not there for an event', async () => {
    const element = await focused({}, {width: 1120});
    const [event] = parts<HTMLButtonElement>(element, '.picture button.event');
    event.focus();
    await until(() => rings(element).length === 0);
    expect(part(element, '.picture button.event:focus-visible')).to.equal(event);
  });
});
