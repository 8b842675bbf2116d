import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import {loadFaces} from './faces.js';

declare const axe: typeof Axe;

// Wide enough for every timeline: the mouse of a test reaches only what is in the viewport.
before(() => executeServerCommand('viewport', {width: 1280, height: 900}));
before(loadFaces);

/** Waits for the next frames: an element has then measured itself, drawn, and been measured again. */
export async function frames(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** So long something may take to come about, ms, on a machine that is busy with other things. */
const PATIENCE = 30_000;
/** Of the page itself, whatever a test puts in its place. */
const now = performance.now.bind(performance);

/** Waits until something holds; fails, saying what, when it does not for long. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = now(); !(await holds());) {
    if (now() - start > PATIENCE) throw new Error(`it has not come about that ${holds.toString()}`);
    await frames(1);
  }
}

/** The rules to check, or not to check, and selectors of what to leave out in the shadow root of a timeline. */
interface AxeScope {
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
  readonly except?: readonly string[];
}

/** Axe judges elements, names and colors, which are the same in every engine, and is slow: it runs in Chromium only. */
export const runsAxe = navigator.userAgent.includes('Chrome/');

/** A document or a shadow root, and all shadow roots within it. */
const rootsIn = (root: DocumentOrShadowRoot & ParentNode): (DocumentOrShadowRoot & ParentNode)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? rootsIn(shadowRoot) : [])),
];

/** Waits until all that fades in or moves on the page, in shadows too, has come to rest. */
async function atRest(): Promise<void> {
  const running = rootsIn(document)
    .flatMap((root) => root.getAnimations())
    .filter(({effect}) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(running.map(({finished}) => finished));
}

/** The colour of what lies behind an element. */
function groundOf(element: Element): string {
  for (let node: Node | null = element; node; node = (node as Element).assignedSlot ?? node.parentNode) {
    if (node instanceof ShadowRoot) node = node.host;
    const {backgroundColor} = node instanceof Element ? getComputedStyle(node) : {backgroundColor: ''};
    if (backgroundColor.startsWith('rgb(')) return backgroundColor;
  }
  return 'canvas';
}

/**
 * Gives every picture that is scrolled within its timeline the ground that lies behind it: of a text that is scrolled out
 * of sight axe does not find out what that is. Returns what takes it away.
 */
function withGrounds(): () => void {
  const pictures = rootsIn(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.plot > .picture')])
    .filter(({parentElement}) => parentElement!.scrollHeight > parentElement!.clientHeight);
  for (const picture of pictures) picture.style.background = groundOf(picture);
  return () => pictures.forEach((picture) => picture.style.removeProperty('background'));
}

/** What only the search of the browser finds: it is not rendered, so that axe cannot decide its contrast. */
const UNSEEN = '.searched';

/**
 * Expects that axe finds nothing wrong, and nothing that it could not decide; checks nothing where axe does not run.
 */
export async function expectAccessible(
  context: Element = document.body,
  {rules, without = [], except = []}: AxeScope = {},
): Promise<void> {
  if (!runsAxe) return;
  // Half faded in, a text has half its contrast.
  await atRest();
  // "region" asks pages for landmarks; this page is a test.
  const off = Object.fromEntries(['region', ...without].map((rule) => [rule, {enabled: false}]));
  const only: Axe.RunOptions = rules ? {runOnly: [...rules]} : {rules: off};
  const scope = {
    include: context,
    exclude: [...except, UNSEEN].map((selector): Axe.LabelledShadowDomSelector => ({
      fromShadowDom: ['event-timeline', selector],
    })),
  };
  const takeAway = withGrounds();
  const {violations, incomplete} = await axe
    .run(scope, {
      ...only,
      resultTypes: ['violations', 'incomplete'],
      // Nothing that is told below is made of these, nor is it checked here.
      selectors: false,
      preload: {assets: ['media']},
    })
    .finally(takeAway);
  const told = [...violations, ...incomplete].map(
    ({id, nodes}) =>
      `${id}: ${nodes.map(({html, any, none, all}) => `${html.slice(0, 200)} ${[...any, ...none, ...all].map(({message, relatedNodes}) => [message, ...(relatedNodes ?? []).map((node) => node.html.slice(0, 200))].join(' ')).join('; ')}`).join(' | ')}`,
  );
  expect(told, told.join('\n')).to.deep.equal([]);
}

/** Runs something and returns what was written to the console meanwhile, uncaught errors included. */
export async function consoleOf(run: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const methods = ['log', 'info', 'warn', 'error'] as const;
  const originals = methods.map((method) => console[method]);
  for (const method of methods)
    console[method] = (...args: unknown[]) => said.push(`${method}: ${args.map(String).join(' ')}`);
  const onError = (event: ErrorEvent) => said.push(`error: ${event.message}`);
  const onRejection = (event: PromiseRejectionEvent) => said.push(`rejection: ${String(event.reason)}`);
  // oxlint-disable-next-line house/no-global-listener -- what nobody catches comes to the window
  globalThis.addEventListener('error', onError);
  globalThis.addEventListener('unhandledrejection', onRejection); // oxlint-disable-line house/no-global-listener -- the same
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

/** Emulates media features, which only Chromium can; resolves to whether it does. */
export async function media(features: Record<string, string>, type = ''): Promise<boolean> {
  return (
    (await executeServerCommand<boolean, object>('media', {
      media: type,
      features: Object.entries(features).map(([name, value]) => ({name, value})),
    })) ?? false
  );
}
