/**
 * Where something that can have the focus stands: from a root on, the index of each element among its siblings, and a
 * path in the shadow root of the last. It also leads to what is rendered anew in the same place.
 */
export interface FocusPath {
  readonly indices: readonly number[];
  readonly inner?: FocusPath | undefined;
}

/** The path to what has the focus; undefined where nothing in the root has it. */
export function focusedPath(root: ParentNode): FocusPath | undefined {
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  if (!focused) return undefined;
  const indices: number[] = [];
  for (let element = focused; ; element = element.parentElement) {
    indices.unshift(Array.prototype.indexOf.call((element.parentElement ?? root).children, element));
    if (!element.parentElement) break;
  }
  return {indices, inner: focused.shadowRoot ? focusedPath(focused.shadowRoot) : undefined};
}

/** So many frames it takes at most until a companion that has come back has something to focus. */
const MOST_FRAMES = 30;

/** Moves a focus that is lost to where a path leads, as soon as something is there, without scrolling. */
export async function focusPath(root: ParentNode, path: FocusPath): Promise<void> {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    // Something else has it by now.
    if (document.activeElement !== document.body) return;
    const found = elementAt(root, path);
    found?.focus({preventScroll: true});
    if (found?.matches(':focus')) return;
    await new Promise(requestAnimationFrame);
  }
}

function elementAt(root: ParentNode, {indices, inner}: FocusPath): HTMLElement | undefined {
  let found: Element | undefined;
  for (const index of indices) found = (found ?? root).children[index];
  if (!inner) return found as HTMLElement | undefined;
  return found?.shadowRoot ? elementAt(found.shadowRoot, inner) : undefined;
}
