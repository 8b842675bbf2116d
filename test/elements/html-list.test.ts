import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {readItems} from '../../src/elements/lists/read-items.js';
import {type HtmlOptions, renderHtml} from '../../src/exports/render-html.js';
import {writeFormat} from '../../src/exports/write-format.js';
import type {EventTimelineElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Story} from '../../src/samples/withdrawal-2021-story.js';
import {settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {HOSTILE, randomFullDataset} from '../support/random-full-dataset.js';
import {untoldDifferences} from '../support/told-differences.js';

const SEEDS = 50;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const hostile = readDataset(
  HOSTILE.map((text, i) => ({
    id: `e${i}`,
    title: text,
    date: {edtf: '2021-06-22', text},
    text,
    group: text,
    kind: text,
    tags: [text],
    lang: text,
    place: {name: text, lat: 1, lon: 2},
    facts: [{name: text, value: text}],
    attributions: [{who: text, text, source: {title: text, publisher: text}}],
    media: [{url: 'data.bin', alt: text, caption: text, credit: text}],
    links: [{url: `page.html#${text}`, title: text}],
  })),
).dataset;

describe('lists in HTML', () => {
  afterEach(() => document.querySelectorAll('.test-page').forEach((page) => page.remove()));

  it('say to the element what the dataset says, or an issue says what they lost', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const {dataset} = readDataset(randomFullDataset(seed, 1));
      const {text, issues} = writeFormat(dataset, 'html');
      const {value} = await readItems(parse(text).querySelector('ol')!, {});
      const read = readDataset(value);
      expect(untoldDifferences(dataset, read.dataset, issues), `seed ${seed}\n${text}`).to.deep.equal([]);
    }
  });

  for (const options of [
    {},
    {element: true, data: true, structured: 'json-ld'},
    {element: {heading: '"><script>', controls: true}, structured: 'microdata'},
  ] satisfies HtmlOptions[])
    it(`have no element and no attribute that a text has made: ${JSON.stringify(options)}`, () => {
      const {body, head} = parse(renderHtml(hostile, options));
      const known = new Set(
        'event-timeline h2 ol ul li time span strong em p br div figure figcaption small a img dl dt dd cite'.split(
          ' ',
        ),
      );
      const elements = [...head.children, ...body.querySelectorAll('*')];
      const scripts = elements.filter(({localName}) => localName === 'script');
      expect(scripts.every(({type}: Partial<HTMLScriptElement>) => type!.endsWith('json'))).to.equal(true);
      expect(elements.filter((element) => !scripts.includes(element) && !known.has(element.localName))).to.have.length(
        0,
      );
      for (const element of elements) for (const {name} of element.attributes) expect(name).not.to.match(/^on|^style$/);
      const titles = Array.from(body.querySelectorAll('strong'), ({textContent}) => textContent);
      expect(titles).to.deep.equal(HOSTILE.map((text) => text.replaceAll(/\s+/g, ' ').trim()));
      for (const script of scripts) expect(JSON.parse(script.textContent)).to.be.an('object');
    });

  it('are the same each time', () => {
    const {dataset} = readDataset(withdrawal2021);
    expect(renderHtml(dataset, {element: true})).to.equal(
      renderHtml(readDataset(withdrawal2021).dataset, {element: true}),
    );
  });

  async function upgraded(options: HtmlOptions): Promise<EventTimelineElement> {
    const {dataset} = readDataset(withdrawal2021);
    const page = document.createElement('div');
    page.append(...parse(renderHtml(dataset, options)).body.children);
    page.className = 'test-page';
    document.body.append(page);
    const element = page.querySelector('event-timeline')!;
    customElements.upgrade(page);
    await settled(element);
    return element;
  }

  it('become a timeline that shows the same events on the same axis', async () => {
    const element = await upgraded({element: {layout: 'list'}});
    const {dataset} = readDataset(withdrawal2021);
    const shown = new Map(element.events.map((event) => [event.id, event]));
    for (const {id, title, date} of dataset.events) {
      expect(shown.get(id)!.title).to.equal(title);
      expect(shown.get(id)!.date.earliest).to.equal(date.earliest);
      expect(shown.get(id)!.date.endLatest).to.equal(date.endLatest);
    }
    expect(element.heading).to.equal(dataset.title);
    expect(element.now).to.equal('2021-06-22');
    await expectAccessible(element);
  });

  it('stand below the story, which a <timeline-story> tells in their place, and once', async () => {
    const page = document.createElement('div');
    page.append(...parse(renderHtml(readDataset(withdrawal2021Story).dataset, {element: true})).body.children);
    page.className = 'test-page';
    document.body.append(page);
    const story = page.querySelector('timeline-story')!;
    customElements.upgrade(page);
    await until(() => story.count === withdrawal2021Story.story!.length);
    await settled(page.querySelector('event-timeline')!);
    for (const written of page.querySelectorAll('event-timeline > :is(h2, div, hr, ol)'))
      expect(written.checkVisibility(), written.localName).to.equal(false);
    const shown = [...story.shadowRoot!.querySelectorAll('[part~=step-title]')].filter((one) => one.checkVisibility());
    expect(shown.map(({textContent}) => textContent)).to.deep.equal(['Two days in the north']);
  });

  it('with their data become a timeline that has lost nothing', async () => {
    const element = await upgraded({element: true, data: true});
    const {dataset} = readDataset(withdrawal2021);
    expect(element.data).to.deep.equal(dataset);
  });

  it('are accessible without script, and so is a story', async () => {
    const {body} = parse(renderHtml(readDataset(withdrawal2021Story).dataset, {structured: 'microdata'}));
    const page = document.createElement('div');
    page.className = 'test-page';
    page.append(...body.children);
    document.body.append(page);
    await expectAccessible(page);
  });
});
