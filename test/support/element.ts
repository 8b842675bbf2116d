import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import '../../src/index.js';

declare const axe: typeof Axe;

// Room for the widest timeline: the mouse of a test reaches only what is in view.
before(() => executeServerCommand('viewport', {width: 1280, height: 900}));

/** What the pages of a test have put up; `cleanUp` takes it down. */
const mounted: Element[] = [];

/** Waits for the next frames: an element has then measured itself, drawn, and been measured again. */
export async function frames(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Puts a timeline into a box of a width, and waits until it has settled. */
export async function mount(
  properties: Readonly<Record<string, unknown>> = {}, {width = 1000, height, lang, dir, children}: {width?: number; height?: number; lang?: string; dir?: string; children?: Node} = {},
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

/** Parts of a timeline, by selector in its shadow root. */
export function part<Part extends Element = HTMLElement>(element: Element, selector: string): Part { // oxlint-disable-line typescript/no-unnecessary-type-parameters
  const found = element.shadowRoot?.querySelector<Part>(selector);
  if (!found) throw new Error(`there is no ${selector} in ${element.localName}`);
  return found;
}

export function parts<Part extends Element = HTMLElement>(element: Element, selector: string): Part[] {
  return Array.from(element.shadowRoot?.querySelectorAll<Part>(selector) ?? []);
}

export const eventButton = (element: Element, id: string) => part<HTMLButtonElement>(element, `button[data-id="${CSS.escape(id)}"]`);

/** The words of a button, as they are spoken. */
export const nameOf = (button: Element) => button.textContent.replace(/\s+/g, ' ').trim();

/** Expects that axe finds nothing wrong, and nothing that it could not decide. */
export async function expectAccessible(context: Element = document.body): Promise<void> {
  // "region" asks pages for landmarks; this page is a test.
  const {violations, incomplete} = await axe.run(context, {rules: {region: {enabled: false}}, resultTypes: ['violations', 'incomplete']});
  const told = [...violations, ...incomplete].map(({id, nodes}) => `${id}: ${nodes.map(({html, any, none, all}) => `${html.slice(0, 200)} ${[...any, ...none, ...all].map(({message}) => message).join('; ')}`).join(' | ')}`);
  expect(told, told.join('\n')).to.deep.equal([]);
}

/** Runs something and returns what the console, uncaught errors included, said meanwhile. */
export async function consoleOf(run: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const methods = ['log', 'info', 'warn', 'error'] as const;
  const originals = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...args: unknown[]) => said.push(`${method}: ${args.map(String).join(' ')}`);
  const onError = (event: ErrorEvent) => said.push(`error: ${event.message}`);
  const onRejection = (event: PromiseRejectionEvent) => said.push(`rejection: ${String(event.reason)}`);
  globalThis.addEventListener('error', onError);
  globalThis.addEventListener('unhandledrejection', onRejection);
  try {
    await run();
    await frames();
  } finally {
    globalThis.removeEventListener('error', onError);
    globalThis.removeEventListener('unhandledrejection', onRejection);
    methods.forEach((method, i) => (console[method] = originals[i]));
  }
  return said;
}

/** Emulates media features where the engine can be told to, which is Chromium; tells whether it was. */
export async function media(features: Record<string, string>, type = ''): Promise<boolean> {
  return (await executeServerCommand<boolean, object>('media', {media: type, features: Object.entries(features).map(([name, value]) => ({name, value}))})) ?? false;
}
