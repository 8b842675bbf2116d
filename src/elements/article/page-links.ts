/** What the parts that read the text of a page, and those that link it, know of each other; it is loaded with either. */

/** The event that a `<time>` of the page's text has become, and the timeline that has gathered it. */
export interface GatheredTime {
  readonly timeline: Element;
  readonly id: string;
}

export const gatheredTimes = new WeakMap<Element, GatheredTime>();

/** The selector by which each timeline has looked for its text last. */
export const askedTexts = new WeakMap<Element, string>();

const listeners = new Set<() => void>();

/** Calls back when links may have come that nobody looks for yet; returns what ends that. */
export function awaitLinks(come: () => void): () => void {
  listeners.add(come);
  return () => void listeners.delete(come);
}

/** Tells that links have come to the page. */
export function linksHaveCome(): void {
  for (const come of listeners) come();
}
