// First, as it shows the same states.
import './states.test.js';
import {expect} from 'chai';
import type {ColumnDataset} from '../../src/data/columns.js';
import {everyUncertainty} from '../../stories/datasets.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {bridge} from '../../stories/media-datasets.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {cleanUp, mount, part, settled} from '../support/element.js';
import {randomDataset} from '../support/random-dataset.js';
import {until} from '../support/page.js';
import {COMPANIONS, type Parts, partsOf, seenParts} from '../support/seen-parts.js';
import {SlowFile} from '../support/slow-file.js';
import {inViewport, standing, STATES} from '../support/states.js';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string; readonly description?: string}[];
}

async function declarationOf(tag: string): Promise<Declaration> {
  const response = await fetch(new URL('../../dist/custom-elements.json', import.meta.url));
  const manifest = (await response.json()) as {modules: {declarations?: Declaration[]}[]};
  return manifest.modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === tag)!;
}

const film = 'https://example.org/film.webm';

/** More events than a picture draws, and a list shows at once. */
const many = (title = (i: number) => `Event ${i}`): ColumnDataset => ({
  columns: {
    start: Float64Array.from({length: 4000}, (_, i) => Date.UTC(2000, 0, 1 + i)),
    group: Uint8Array.from({length: 4000}, (_, i) => i % 2),
    groups: [
      {id: 'a', title: 'A'},
      {id: 'b', title: 'B'},
    ],
    title,
  },
});

/** Events of a source that never answers. */
async function awaited(layout: 'list' | 'table'): Promise<Element> {
  const never = () => new Promise<never>(() => {});
  const source = {length: 5000, density: never, top: never, events: never, rows: never, begun: never};
  const element = await mount({data: {start: '2000', end: '2010', source}, layout}, {width: 1000});
  await until(() => element.renderRoot.querySelector('.awaited-rows') !== null);
  return element;
}

/** Parts that only come with what no other state has. */
const RARE: Readonly<Record<string, () => Promise<Element>>> = {
  'a link that could not be copied': async () => {
    await import('../../src/elements/address/address.js');
    const element = await mount({data: richDetails, linked: true});
    await standing(element);
    element.selected = 'passes'; // the address has said that nothing is open
    await standing(element);
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.reject(new Error('no'))},
    });
    try {
      part(element, '[part=copy-link]').click();
      await settled(element);
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
    return element;
  },
  'a film, a sound': () =>
    mount({
      data: {
        events: [
          {
            id: 'a',
            title: 'A',
            date: '2021',
            media: [
              {type: 'video', url: film},
              {type: 'audio', url: film},
            ],
          },
        ],
      },
      selected: 'a',
    }),
  'a quotation, a number, thumbnails': () => mount({data: bridge, selected: 'vote', thumbnails: true}),
  'an image that is shown large': async () => {
    const element = await mount({data: bridge, selected: 'survey'});
    await standing(element);
    part(element, '[part=media-enlarge]').click();
    await until(() => element.renderRoot.querySelector('dialog[open]') !== null);
    return element;
  },
  'an event without accounts that agree': () => mount({data: richDetails, selected: 'bell'}),
  'an event of another group': () => mount({data: richDetails, selected: 'report'}),
  'a crowd': () => mount({data: randomDataset(1, 200)}, {height: 300}),
  'a crowd, open': async () => {
    const element = await mount({data: randomDataset(1, 200)}, {height: 300});
    part(element, 'button.more').click();
    await standing(element);
    return element;
  },
  'instants, whose zone is named': () =>
    mount({
      data: {
        events: [
          {title: 'A', date: '2001-09-11T08:46-04:00'},
          {title: 'B', date: '2001-09-11T20:30-04:00'},
        ],
      },
    }),
  'a long list': () => mount({data: randomDataset(1, 200), layout: 'list', selected: 'e3'}),
  'a picture of many': () => mount({data: many()}, {width: 1000, height: 500}),
  'a very long list': async () => {
    const element = await mount({data: many(), layout: 'list'});
    await standing(element);
    element.selected = 'event-2000';
    return element;
  },
  'a very long table that is being sorted': async () => {
    // From then on each title takes some time.
    let pause = 0; // ms
    const title = (i: number) => {
      for (const end = performance.now() + pause; performance.now() < end;);
      return `Event ${i}`;
    };
    const element = await mount({data: many(title), layout: 'table'});
    await standing(element);
    pause = 0.5;
    part(element, '#table-event .sort').click();
    await until(() => Boolean(element.renderRoot.querySelector('.sorting')));
    return element;
  },
  'a picture of what a source has not answered, and of what it fails to': async () => {
    const never = () => new Promise<never>(() => {});
    const source = {length: 5000, density: never, top: () => Promise.reject(new Error('away')), events: never};
    const element = await mount({data: {start: '2000', end: '2010', source}, controls: 'overview'}, {width: 1000});
    await until(() => element.renderRoot.querySelector('.source-notice') !== null);
    return element;
  },
  'a list of what a source has not answered': () => awaited('list'),
  'a table of it': () => awaited('table'),
  'a large file that is loading': async () => {
    const {fetch} = globalThis;
    const file = new SlowFile();
    try {
      const element = await mount({});
      element.src = '/events.json';
      file.send(`[${' '.repeat(2_100_000)}`);
      await until(() => element.renderRoot.querySelector('.loading-progress') !== null);
      return element;
    } finally {
      globalThis.fetch = fetch;
    }
  },
  'a file that is held over it': async () => {
    const element = await mount({data: everyUncertainty, droppable: true});
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'a.csv'));
    const hold = () => element.dispatchEvent(new DragEvent('dragover', {cancelable: true, dataTransfer}));
    await until(() => !hold());
    return element;
  },
  'a file that is not shown': async () => {
    const element = await mount({data: everyUncertainty, droppable: true});
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'a.csv'));
    await until(() => !element.dispatchEvent(new DragEvent('drop', {cancelable: true, dataTransfer})));
    await until(() => element.renderRoot.querySelector('.drop-notice') !== null);
    return element;
  },
  'a word with a typo': async () => {
    const element = await mount({data: withdrawal2021, controls: 'filter', filter: {text: 'kondoz'}});
    await until(
      () => element.renderRoot.querySelector('timeline-filter')?.shadowRoot?.querySelector('[part~=meant]') != null,
    );
    return element;
  },
  'entries of a legend that are switches': async () => {
    const element = await mount({data: withdrawal2021, controls: 'legend'}, {width: 900});
    await until(() => element.renderRoot.querySelector('[part~=legend-switch]') !== null);
    return element;
  },
  'corrections, and a comparison of two events': async () => {
    const revisions = [{date: '2021-07-02', note: 'A place was wrong.'}];
    const events = withdrawal2021.events.map((event) => ({...event, revisions}));
    const element = await mount({data: {...withdrawal2021, revisions, events}, selected: 'shir-khan-bandar'});
    await until(() => element.renderRoot.querySelector('.compare') !== null);
    part(element, '.compare').click();
    await until(() => element.renderRoot.querySelector('[part~=comparison]') !== null);
    return element;
  },
  'every uncertainty': () => mount({data: everyUncertainty}),
  'every uncertainty, downward': () => mount({data: everyUncertainty}, {width: 390}),
};

describe('parts', () => {
  afterEach(cleanUp);

  it('that are there are documented, and those that are documented are there', async () => {
    const hash = location.href;
    const present = new Map<string, string>();
    const ofCompanions = new Map(COMPANIONS.map((name) => [name as string, new Set<string>()]));
    const collect = (parts: Parts, where: string) => {
      for (const [name, own] of parts)
        for (const one of own) {
          ofCompanions.get(name)?.add(one);
          if (!ofCompanions.has(name) && !present.has(one)) present.set(one, where);
        }
      cleanUp();
    };
    for (const state of STATES)
      collect(
        seenParts.get(state.name) ?? (await inViewport(state, async () => partsOf(await state.put()))),
        state.name,
      );
    for (const [name, put] of Object.entries(RARE)) {
      const element = await put();
      await standing(element as Parameters<typeof standing>[0]);
      collect(partsOf(element), name);
    }
    history.replaceState(null, '', hash);

    const {cssParts = []} = await declarationOf('event-timeline');
    // A description may name second tokens, `event-selected`, or, of many alike, one (`tool-in`) or what they begin
    // with (`overview-`).
    const named = cssParts.flatMap(({description = ''}) =>
      [...description.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
    );
    const documented = new Set([...cssParts.map(({name}) => name), ...named.filter((name) => !name.endsWith('-'))]);
    const families = named
      .map((name) => /^(tool|media|overview|filter)-/.exec(name)?.[0])
      .filter((family) => family !== undefined);
    const missing = [...present].filter(
      ([name]) => !documented.has(name) && !families.some((family) => name.startsWith(family)),
    );
    expect(
      missing.map(([name, where]) => `${name} (${where})`),
      'there, and not documented',
    ).to.deep.equal([]);
    expect(
      [...documented].filter((name) => !present.has(name)),
      'documented, and not there',
    ).to.deep.equal([]);
    for (const [companion, found] of ofCompanions) {
      const {cssParts: own} = await declarationOf(companion);
      expect([...found].toSorted(), companion).to.deep.equal(own!.map(({name}) => name).toSorted());
    }
  });
});
