import {joining} from '../../src/render/live-picture.js';
import type {EventTimelineElement} from '../../src/index.js';
import '../../src/index.js';
// Modules that elements load later are imported at once, so that tests wait for the element, not for the network.
import '../../src/elements/address/address.js';
import '../../src/elements/problems/problems.js';
import '../../src/elements/reading/reading.js';
import '../../src/elements/controllers/late-controllers.js';
import '../../src/layout/word-breaks.js';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/fa.js';
import '../../src/scene/bent-scales.js';
import '../../src/scene/era-marks.js';
import '../../src/scene/lanes-kind.js';
import '../../src/scene/vertical-kind.js';
import '../../src/data/rare-dates-reader.js';
import '../../src/time/zone-rules.js';
import {itemOf} from '../../src/render/live-picture.js';
import {frames} from './page.js';

/** Handles all issues, which keeps them off the console: most tests are about something else. */
const handle = (event: Event) => event.preventDefault();
document.documentElement.addEventListener('timeline-issues', handle);

/** Runs something while the page does not handle issues. */
export async function unhandled<Result>(run: () => Promise<Result>): Promise<Result> {
  document.documentElement.removeEventListener('timeline-issues', handle);
  try {
    return await run();
  } finally {
    document.documentElement.addEventListener('timeline-issues', handle);
  }
}

// Compared values are sent to the runner as structured clones, which fails for elements: the whole file would have no
// result.
afterEach(function (this: Mocha.Context) {
  const error = this.currentTest?.err as {actual?: unknown; expected?: unknown} | undefined;
  for (const side of ['actual', 'expected'] as const) {
    const value = error?.[side];
    if (value instanceof Element) error![side] = `<${value.localName} class="${value.getAttribute('class')}">`;
  }
});

/** The boxes that `mount` has added to the page; `cleanUp` removes them. */
const mounted: Element[] = [];

/** Runs something while each mark has an element of its own, however many there are. */
export async function eachDrawn(run: () => Promise<void>): Promise<void> {
  const {join} = joining;
  Object.defineProperty(joining, 'join', {get: () => undefined, set: () => {}, configurable: true});
  await run().finally(() => Object.defineProperty(joining, 'join', {value: join, writable: true}));
}

/** What a mouse does, as events: the same in every engine, and a thousand times a second. */
export function mouse(element: Element, type: string, x: number, y: number, more: MouseEventInit = {}): void {
  const {left, top} = part(element, '.plot').getBoundingClientRect();
  const target = type === 'mousemove' || type === 'mouseup' ? window : part(element, '.plot');
  target.dispatchEvent(
    new MouseEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      clientX: left + x,
      clientY: top + y,
      ...more,
    }),
  );
}

/** Adds a timeline to the page, in a box of a width in px, and waits until it has settled. */
export async function mount(
  properties: Readonly<Record<string, unknown>> = {},
  {
    width = 1000,
    height,
    lang,
    dir,
    children,
  }: {width?: number; height?: number; lang?: string; dir?: string; children?: Node} = {},
): Promise<EventTimelineElement> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  if (lang) box.lang = lang;
  if (dir) box.dir = dir;
  const element = document.createElement('event-timeline');
  if (height) element.style.height = `${height}px`;
  if (children) element.append(children);
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  mounted.push(box);
  await settled(element);
  if (element.view) await element.zoomTo(element.view);
  await settled(element);
  return element;
}

export async function settled(element: EventTimelineElement): Promise<void> {
  await element.updateComplete;
  await frames();
  await element.updateComplete;
}

export function cleanUp(): void {
  for (const element of mounted.splice(0)) element.remove();
}

/** The first element in a shadow root that matches a selector; throws if there is none. */
export function part<Part extends Element = HTMLElement>(element: Element, selector: string): Part {
  const found = element.shadowRoot?.querySelector<Part>(selector);
  if (!found) throw new Error(`there is no ${selector} in ${element.localName}`);
  return found;
}

export function parts<Part extends Element = HTMLElement>(element: Element, selector: string): Part[] {
  return Array.from(element.shadowRoot?.querySelectorAll<Part>(selector) ?? []);
}

export const eventButton = (element: Element, id: string) =>
  part<HTMLButtonElement>(element, `button[data-id="${CSS.escape(id)}"]`);

/** The accessible name of a button, which is its text. */
export const nameOf = (button: Element) => button.textContent.replace(/\s+/g, ' ').trim();

/** The titles of the events that stand in the picture by themselves, in the order of time. */
export function titles(element: Element): string[] {
  return parts(element, 'button.event').map((button) => itemOf(button)!.label);
}
