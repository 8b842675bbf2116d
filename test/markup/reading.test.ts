import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';
import type {TimelineDataset} from '../../src/data/types.js';
import {ChoicesView, detailsTemplate, ListView, TableView} from '../../src/elements/reading/reading.js';
import type {ReadingContext} from '../../src/elements/reading/reading-context.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Fa} from '../../src/samples/withdrawal-2021-fa.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {expectAccessible, media} from '../support/page.js';
import {cleanUp, ReadingPage, type Surroundings, settle} from '../elements/reading/reading-page.js';

const SELECTED = 'passes';
const noop = () => {};
/** As the timeline frames them. */
const framed = (content: TemplateResult) =>
  html`<section class="details" aria-labelledby="details-title">${content}</section>`;

const views: Record<string, () => (context: ReadingContext, page: ReadingPage) => TemplateResult> = {
  details: () => (context, page) =>
    framed(detailsTemplate(page.event(SELECTED), {...context, selected: SELECTED, addressOf: (id) => `#${id}`})),
  choices: () => {
    const choices = new ChoicesView(noop);
    return (context, page) => framed(choices.render([page.event('bell'), page.event(SELECTED)], context, () => 0));
  },
  list: () => {
    const list = new ListView(noop);
    return (context) => list.render({...context, selected: SELECTED});
  },
  table: () => {
    const table = new TableView(noop);
    return (context) => table.render({...context, selected: SELECTED});
  },
};

const show = (view: string, surroundings: Surroundings, dataset: TimelineDataset = richDetails) =>
  new ReadingPage(dataset, views[view](), surroundings);

describe('what is read is accessible: axe finds nothing wrong and nothing undecided', () => {
  afterEach(cleanUp);

  for (const view of Object.keys(views)) {
    for (const [scheme, rtl] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      it(`${view}, ${scheme}, ${rtl ? 'from right to left' : 'from left to right'}`, async () => {
        const page = show(view, {scheme, rtl});
        await settle();
        await expectAccessible(page.host.parentElement!);
      });
    }
  }

  for (const view of ['list', 'table']) {
    it(`${view}, narrow, of the sample in Persian`, async () => {
      const page = new ReadingPage(withdrawal2021Fa, views[view](), {rtl: true, width: 320});
      await settle();
      await expectAccessible(page.host.parentElement!);
    });
  }

  it('in forced colours, where the engine can be told to', async () => {
    const emulated = await media({'forced-colors': 'active'});
    try {
      const page = show('list', {});
      if (emulated) expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      await settle();
      await expectAccessible(page.host.parentElement!);
    } finally {
      await media({});
    }
  });
});

describe('what is read can be read', () => {
  afterEach(cleanUp);

  const spacing = new CSSStyleSheet();
  spacing.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );

  for (const view of Object.keys(views)) {
    for (const rtl of [false, true]) {
      for (const [what, change] of [
        ['as it is', noop],
        ['with more space in texts', ({root}: ReadingPage) => root.adoptedStyleSheets.push(spacing)],
        ['with texts twice as large', ({host}: ReadingPage) => (host.style.fontSize = '200%')],
      ] as const) {
        it(`${view} in 320 px${rtl ? ', from right to left,' : ''} ${what}: nothing sticks out, nothing is cut`, async () => {
          const page = show(view, {width: 320, rtl});
          change(page);
          await settle();
          expect(page.clipped()).to.deep.equal([]);
        });
      }
    }

    it(`${view}: everything to press is 24 px or more, either way`, () => {
      for (const dataset of view === 'details' || view === 'choices' ? [richDetails] : [richDetails, withdrawal2021]) {
        for (const width of [320, 1000]) {
          const page = show(view, {width}, dataset);
          const small = page
            .all('button, select, input')
            .map((element) => ({words: element.textContent.trim(), box: element.getBoundingClientRect()}))
            .filter(({box}) => box.width < 24 || box.height < 23.9)
            .map(({words, box}) => `${words}: ${box.width} × ${box.height}`);
          expect(small).to.deep.equal([]);
          cleanUp();
        }
      }
    });
  }

  it('on paper: addresses behind links, and no buttons, where the engine can be told to', async () => {
    if (!(await media({}, 'print'))) return;
    try {
      const page = show('details', {});
      const link = page.all('a').find(({textContent}) => textContent === 'Weather of that night')!;
      expect(getComputedStyle(link, '::after').content).to.contain('example.org/weather');
      expect(
        page.all('.details-actions, .close, .embed button').map((element) => element.getClientRects().length),
      ).to.deep.equal([0, 0, 0]);
      expect(getComputedStyle(page.one('.embed-address')).display).to.equal('block');
      const list = show('list', {});
      expect(getComputedStyle(list.one('article')).breakInside).to.equal('avoid');
    } finally {
      await media({});
    }
  });
});
