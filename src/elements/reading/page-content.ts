import type {DatasetEvent} from '../../data/types.js';
import type {RenderDetails} from './reading-context.js';

type Content = string | readonly Node[] | undefined;

/**
 * What a hook gave for an event. Asked once an event, so that what it made keeps its state while everything else is
 * drawn again.
 */
const given = new WeakMap<RenderDetails, WeakMap<DatasetEvent, {readonly content: Content}>>();

/** What the page adds to an event: nodes or a text; nothing where its hook fails. */
export function pageContent(event: DatasetEvent, hook: RenderDetails | undefined): Content {
  if (!hook) return undefined;
  let ofHook = given.get(hook);
  if (!ofHook) given.set(hook, (ofHook = new WeakMap()));
  let entry = ofHook.get(event);
  if (!entry) ofHook.set(event, (entry = {content: ask(event, hook)}));
  return entry.content;
}

function ask(event: DatasetEvent, hook: RenderDetails): Content {
  try {
    const result: unknown = hook(event);
    if (typeof result === 'string') return result;
    // A fragment is empty once it was shown; what was in it can be shown again.
    if (result instanceof DocumentFragment) return [...result.childNodes];
    return result instanceof Node ? [result] : undefined;
  } catch (error) {
    console.error(error); // oxlint-disable-line no-console -- the page's own code failed, and its author must learn of it
    return undefined;
  }
}
