/** Elements that stand in a timeline, whose parts are their own. */
export const COMPANIONS = ['timeline-overview', 'timeline-filter'] as const;

/** The names of the parts of a timeline, under its own name, and of each companion in it. */
export type Parts = ReadonlyMap<string, readonly string[]>;

/** The parts of each state that a test has shown: to show it once more for these takes as long as to check it. */
export const seenParts = new Map<string, Parts>();

/** The parts of a timeline as it stands. */
export function partsOf(timeline: Element): Parts {
  const found = new Map<string, readonly string[]>();
  for (const element of [timeline, ...COMPANIONS.map((name) => timeline.shadowRoot!.querySelector(name))])
    if (element?.shadowRoot) found.set(element.localName, partsIn(element.shadowRoot));
  return found;
}

const partsIn = (root: ParentNode): string[] =>
  Array.from(root.querySelectorAll('[part], [exportparts]'))
    .flatMap((element) => [
      ...(element.getAttribute('part') ?? '').split(/\s+/),
      ...(element.getAttribute('exportparts') ?? '').split(',').map((pair) => pair.split(':').at(-1)!.trim()),
    ])
    .filter(Boolean);
