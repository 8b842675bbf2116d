import {Cursor, type Issue, quote} from '../../data/issue.js';
import {lateReaders} from '../../data/late-readers.js';
import type {GivenStep} from './told-step.js';

/** The attributes of a `<timeline-step>`, and the keys of a step that they stand for. */
const ATTRIBUTES = {
  heading: 'title',
  event: 'event',
  events: 'events',
  view: 'view',
  scale: 'scale',
  'group-by': 'groupBy',
  filter: 'filter',
  lang: 'lang',
} as const;

/** What tells of a change of a step that an element of the page is. */
export const STEP_CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: Object.keys(ATTRIBUTES),
};

/** The steps that stand as elements in a story, and what is wrong with them; read by what reads those of a dataset. */
export function pageSteps(elements: readonly HTMLElement[]): {
  readonly steps: readonly GivenStep[];
  readonly issues: readonly Issue[];
} {
  const root = new Cursor(undefined, 'timeline-step');
  const given = elements.map((element, i) => {
    const attributes = Object.entries(ATTRIBUTES).flatMap(([name, key]) => {
      const text = element.getAttribute(name);
      return text ? [[key, valueOf(key, text, root.child(i))]] : [];
    });
    return Object.fromEntries(attributes) as object;
  });
  // Each of them is an object, so that none is left out.
  const steps = lateReaders.story?.(given, root) ?? [];
  return {steps: steps.map((step, i) => ({step, element: elements[i]})), issues: root.issues};
}

function valueOf(key: string, text: string, at: Cursor): unknown {
  if (key === 'events') return text.trim().split(/\s+/);
  if (key !== 'filter') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return at.child(key).error('bad-json', `${quote(text)} is no JSON: expected an object such as {"tag": "bridge"}`);
  }
}
