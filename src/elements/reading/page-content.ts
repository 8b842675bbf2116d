import type {DatasetEvent} from '../../data/types.js';
import type {RenderDetails} from './reading-context.js';

type Content = string | readonly Node[] | undefined;

/**
 * The results of `renderDetails`, by function and event. It is called once per event, so that its nodes keep their
 * state when the rest is rendered again.
 */
const given = new WeakMap<RenderDetails, WeakMap<DatasetEvent, {readonly content: Content}>>();

/** The content that the page's `renderDetails` adds to an event; undefined if there is none, or if it throws. */
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
    // A fragment is empty once it was inserted: keep its nodes, which can be inserted again.
    if (result instanceof DocumentFragment) return [...result.childNodes];
    return result instanceof Node ? [result] : undefined;
  } catch (error) {
    console.error(error); // oxlint-disable-line no-console -- the page's own code failed, and its author must learn of it
    return undefined;
  }
}
