import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement, TimelineDataset} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Fa} from '../../src/samples/withdrawal-2021-fa.js';
import {badData, nothingToRead} from '../../stories/datasets.js';
import {city} from '../../stories/chronologies/city.js';
import {siege} from '../../stories/chronologies/siege.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {unfolding} from '../../stories/unfolding.js';
import {mount, part, parts, settled} from './element.js';
import {until} from './page.js';

// All states of a timeline that readers may see, for tests of what must hold in each of them.

const DESKTOP = {width: 1280, height: 900};
const WIDE = {width: 1400, height: 900};
const PHONE = {width: 390, height: 800};

/** The page in which a state is shown. */
export interface Surroundings {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Transforms the data of the state. */
  readonly turn?: (data: unknown) => unknown;
}

export interface State {
  readonly name: string;
  readonly viewport: {readonly width: number; readonly height: number};
  /** Selectors of what axe cannot decide on: texts under something else, which another state shows uncovered. */
  readonly undecidable: readonly string[];
  put(surroundings?: Surroundings): Promise<EventTimelineElement>;
}

interface StateOptions {
  readonly width?: number;
  readonly height?: number;
  readonly viewport?: State['viewport'];
  readonly undecidable?: readonly string[];
  readonly data?: unknown;
  readonly children?: () => Node;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** What a reader does once the timeline is shown. */
  readonly act?: (element: EventTimelineElement) => unknown;
}

/** The sample in the language of the page, if there is one. */
export const sampleIn = (lang: string | undefined): TimelineDataset =>
  lang?.startsWith('fa') ? withdrawal2021Fa : withdrawal2021;

/** Waits until the element has settled, with all that it loads later, and ends what moves. */
export async function standing(element: EventTimelineElement): Promise<void> {
  await settled(element);
  await element.updateComplete;
  // Where a narrower picture has another scale, what it shows glides there.
  for (const animation of element.shadowRoot!.getAnimations()) animation.finish();
}

function state(
  name: string,
  {width = 1000, height, viewport = DESKTOP, undecidable = [], data, children, properties, act}: StateOptions = {},
): State {
  return {
    name,
    viewport,
    undecidable,
    put: async ({lang, dir, turn = (same: unknown) => same} = {}) => {
      const given = children ? {} : {data: turn(data ?? sampleIn(lang))};
      const element = await mount({...given, ...properties}, {width, height, lang, dir, children: children?.()});
      if (!act) return element;
      await act(element);
      await standing(element);
      return element;
    },
  };
}

function json(text: string): Node {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
}

/** Loads from a server that never answers. */
async function load(element: EventTimelineElement): Promise<void> {
  const {fetch} = globalThis;
  globalThis.fetch = () => new Promise(() => {});
  try {
    element.src = 'never.json';
    await element.updateComplete;
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Loads from a server that answers with an error. */
async function fail(element: EventTimelineElement): Promise<void> {
  const {fetch} = globalThis;
  globalThis.fetch = () => Promise.resolve(new Response('', {status: 500, statusText: 'Internal Server Error'}));
  try {
    element.src = 'broken.json';
    await settled(element);
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Turns the wheel over the picture as if to zoom. */
export function turnWheel(element: EventTimelineElement): void {
  const plot = part(element, '.plot');
  plot.dispatchEvent(new PointerEvent('pointermove', {bubbles: true}));
  plot.dispatchEvent(new WheelEvent('wheel', {deltaY: 100, bubbles: true}));
}

/** Moves the focus into the picture by Tab. */
async function tab(element: EventTimelineElement): Promise<void> {
  const before = document.createElement('button');
  before.textContent = 'before';
  element.before(before);
  before.focus();
  await sendKeys({press: 'Tab'});
  await sendKeys({press: 'Tab'});
  before.remove();
}

/** Sets the view, as a page does. */
export const show = (view: string) => (element: EventTimelineElement) => void (element.view = view);
/** Three events with months without events before the last, for a view that has none. */
const NONE_BETWEEN = ['2021-01-01', '2021-01-02', '2021-12-31'].map((date) => ({id: date, title: `On ${date}`, date}));

/**
 * Arrows on keys: axe cannot decide on the contrast of a sign that is not a letter. They have the color of all text.
 */
const SIGNS = ['.keys kbd'];

/** What the list of a chip lies over, and its texts, whose background axe cannot tell from that. */
const UNDER = ['.picture text', '.details :is(.details-title, time, bdi, p)'];

/** Opens the chip that counts most. */
async function openFullest(element: EventTimelineElement): Promise<void> {
  const chips = parts<HTMLButtonElement>(element, 'button.more');
  const count = (chip: Element) => Number(/\d+/.exec(chip.textContent.normalize('NFKC'))?.[0] ?? 0);
  chips.toSorted((a, b) => count(b) - count(a))[0].click();
  await standing(element);
}

/** Events at more places than are listed at once. */
const FAR_APART = Array.from({length: 14}, (_, i) => ({
  id: `place-${i}`,
  title: `${i ? 'On' : 'At'} the ${i}th`,
  date: `2021-01-${10 + i}`,
  kind: i % 2 ? 'odd' : 'even',
  place: {name: `Place ${i}`},
}));

/** Opens the facet of places. */
async function openFacet(element: EventTimelineElement): Promise<void> {
  const title = () =>
    element
      .shadowRoot!.querySelector('timeline-filter')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-facet="place"]');
  await until(() => Boolean(title()));
  title()!.click();
}

/** The menu lies over the picture; a format's name among words from right to left is a run of text of its own. */
const UNDER_MENU = ['.picture text', '.entries .entry'];

/** Opens the export menu. */
async function openExport(element: EventTimelineElement): Promise<void> {
  await until(() => parts(element, '.tool-export').length > 0);
  part(element, '.tool-export').click();
  await until(() => Boolean(element.shadowRoot!.activeElement?.matches('.entry')));
}

const press = (selector: string) => (element: EventTimelineElement) => part(element, selector).click();

export const STATES: readonly State[] = [
  state('wide'),
  state('narrow', {width: 390}),
  state('lanes', {data: city, properties: {groupBy: 'group', controls: 'overview'}}),
  state('a choice of grouping', {data: city, properties: {groupBy: 'group', controls: 'toolbar grouping'}}),
  state('a list in lanes', {data: city, properties: {layout: 'list', groupBy: 'group'}}),
  state('a table in eras', {data: city, properties: {layout: 'table'}}),
  state('folded, with eras', {data: city, properties: {scale: 'folded'}}),
  state('in a height of the page', {width: 700, height: 420}),
  state('controls', {properties: {controls: ''}}),
  state('filter', {
    data: {events: FAR_APART},
    properties: {controls: 'filter overview', filter: {text: '1'}, selected: 'place-0'},
    act: openFacet,
  }),
  state('filter narrow', {
    width: 320,
    data: {events: FAR_APART},
    properties: {controls: 'filter', filter: {certainty: ['certain'], text: '1'}},
    act: openFacet,
  }),
  state('filter without a match', {properties: {controls: 'overview', filter: {text: 'nowhere'}}}),
  state('zoomed', {properties: {controls: ''}, act: show('2021-06-20/2021-06-24')}),
  state('zoomed to where nothing is', {data: {events: NONE_BETWEEN}, act: show('2021-02-03/2021-02-05')}),
  state('details below', {properties: {selected: 'mazar-outskirts', controls: ''}}),
  state('details beside', {width: 1280, viewport: WIDE, properties: {selected: 'deadline'}}),
  state('details as a sheet', {width: 358, viewport: PHONE, act: press('button[data-id="deadline"]')}),
  state('details of all kinds', {
    data: richDetails,
    properties: {selected: 'passes', renderDetails: () => 'From the page.'},
  }),
  state('details narrow', {width: 320, data: richDetails, properties: {selected: 'passes'}}),
  state('choices', {undecidable: UNDER, act: press('button.before')}),
  state('choices of many', {data: siege, undecidable: UNDER, act: openFullest}),
  state('chosen of many', {
    data: siege,
    undecidable: UNDER,
    act: async (element) => {
      await openFullest(element);
      part(element, '.choice').click();
    },
  }),
  state('as known on a day', {
    data: unfolding,
    properties: {controls: 'toolbar as-of', asOf: '2024-03-12'},
    act: (element) => until(() => parts(element, '.as-of-slider').length > 0),
  }),
  state('the export menu', {
    undecidable: UNDER_MENU,
    properties: {controls: 'toolbar export', view: '2021-06-20/2021-06-24'},
    act: openExport,
  }),
  state('the export menu, narrow', {
    width: 320,
    undecidable: UNDER_MENU,
    properties: {controls: 'export'},
    act: openExport,
  }),
  state('list', {properties: {layout: 'list', controls: 'toolbar', selected: 'deadline'}}),
  state('list narrow', {width: 320, data: richDetails, properties: {layout: 'list'}}),
  state('table', {properties: {layout: 'table', controls: 'toolbar', selected: 'deadline'}}),
  state('table narrow', {width: 320, data: richDetails, properties: {layout: 'table', controls: 'toolbar'}}),
  state('keyboard', {act: tab}),
  state('keys', {undecidable: SIGNS, properties: {controls: ''}, act: press('.keyboard')}),
  state('keys narrow', {undecidable: SIGNS, width: 320, act: press('.keyboard')}),
  state('keys of a table', {undecidable: SIGNS, properties: {layout: 'table'}, act: press('.keyboard')}),
  state('wheel hint', {undecidable: ['.picture text'], properties: {controls: 'toolbar'}, act: turnWheel}),
  state('problems in the data', {data: badData, act: press('.notes summary')}),
  state('loading', {children: () => document.createElement('p'), act: load}),
  state('empty', {data: {title: 'Nothing yet', events: []}}),
  state('empty, with problems', {data: {tittle: 'Nothing yet', events: []}}),
  state('failed', {children: () => json('not json')}),
  state('failed, with problems', {width: 390, data: nothingToRead}),
  state('failed by its address', {children: () => document.createElement('p'), act: fail}),
];

/** Runs something in a window of the size that a state is for. */
export async function inViewport<Result>({viewport}: State, run: () => Promise<Result>): Promise<Result> {
  const isOther = viewport !== DESKTOP;
  if (isOther) await executeServerCommand('viewport', viewport);
  try {
    return await run();
  } finally {
    if (isOther) await executeServerCommand('viewport', DESKTOP);
  }
}
