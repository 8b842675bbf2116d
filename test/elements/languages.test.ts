import {expect} from 'chai';
import type {TimelineDataset} from '../../src/index.js';
import {registerMessages} from '../../src/locales/registry.js';
import {enPicture} from '../../src/locales/en-picture.js';
import type {PictureMessages} from '../../src/locales/messages.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import '../../src/elements/overview/timeline-overview.js';

const SPOKEN = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
/** Hosts, addresses, keys and what is cut off are called what they are called everywhere. */
const NAMES = /example\.org|https?:\S+|UTC\S*|EDTF/g;
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['fa', /\p{Script=Arabic}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  ['el', /\p{Script=Greek}/u],
  ['en', /[A-Za-z]{2}/],
];

function languageAt(node: Node): string {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang')!;
  }
  return '';
}

/** All that is seen and said, with the language that it is said to be in. */
function textsOf(root: ParentNode): {text: string; lang: string}[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    // The name of the region is a name of the data alone, and an element has one language; its heading says it again in
    // its own.
    if (element.closest('style, script, .ruler') || element.matches('section.frame')) return [];
    const texts = Array.from(element.childNodes).flatMap((node) => (node instanceof Text ? [node.data] : []));
    const said = [...texts, ...SPOKEN.flatMap((name) => element.getAttribute(name) ?? [])].filter((text) =>
      text.trim(),
    );
    return [
      ...said.map((text) => ({text, lang: languageAt(element)})),
      ...(element.shadowRoot ? textsOf(element.shadowRoot) : []),
    ];
  });
}

/** Texts in another language than they are said to be in. */
function mistagged(root: ParentNode): string[] {
  return textsOf(root).flatMap(({text, lang}) =>
    SCRIPTS.flatMap(([language, letters]) =>
      letters.test(text.replaceAll(NAMES, '')) && lang.split('-')[0] !== language ? [`${lang}: ${text.trim()}`] : [],
    ),
  );
}

const event = (id: string, title: string, date: string, more: object = {}) => ({id, title, date, ...more});
const about = (words: (name: string) => string, lang?: string): TimelineDataset => ({
  title: words('title'),
  ...(lang && {lang}),
  meta: {note: words('note')},
  now: '2021-09-01',
  groups: [
    {id: 'a', title: words('one')},
    {id: 'b', title: words('two')},
  ],
  events: [
    event('1', words('first'), '2021-06-01', {
      group: 'a',
      text: words('text'),
      place: {name: words('place'), lat: 1, lon: 2},
      kind: words('kind'),
      tags: [words('tag')],
      attributions: [
        {
          who: words('who'),
          stance: 'claims',
          said: '2021-06-02',
          text: words('said'),
          source: {title: words('source'), published: '2021-06-03'},
        },
      ],
      links: [{url: 'https://example.org/', title: words('link')}],
      media: [{type: 'embed', url: 'https://example.org/', caption: words('caption'), credit: words('credit')}],
    }),
    event('2', words('second'), '2021-06~', {
      group: 'b',
      status: 'claimed',
      attributions: [
        {who: words('who'), stance: 'claims'},
        {who: words('other'), stance: 'denies'},
        {who: words('third')},
      ],
    }),
    event('3', words('span'), '2021-07-01/2021-08-01', {status: 'disputed'}),
    event('4', words('ahead'), '2021-09-20?', {occurrence: 'planned'}),
  ],
});
const persian = (name: string) => `رویداد ${'۱۲۳۴۵۶۷۸۹'[name.length % 9]}`;
const japanese = (name: string) => `出来事${name.length}`;

const FORMS = [{layout: 'flags'}, {layout: 'vertical'}, {layout: 'list'}, {layout: 'table'}] as const;

const greek = (text: string) => text.replaceAll(/[A-Za-z]+/g, 'λέξη');
const turned = (value: unknown): unknown =>
  typeof value === 'string'
    ? greek(value)
    : typeof value === 'function'
      ? (...args: readonly unknown[]) =>
          value === enPicture.join
            ? enPicture.join(args[0] as string[])
            : `λέξη ${args.filter((arg) => typeof arg === 'string' && /\d/.test(arg)).join(' ')}`
      : Object.fromEntries(
          Object.entries(value as object).map(([key, inner]: [string, unknown]) => [key, turned(inner)]),
        );
/** A language that has the words of the picture, and no others. */
const greekPicture = {...(turned(enPicture) as PictureMessages), locale: 'el'};

describe('languages', () => {
  afterEach(cleanUp);

  async function everyState(dataset: TimelineDataset, lang: string, form: (typeof FORMS)[number]): Promise<void> {
    const element = await mount(
      {data: dataset, controls: '', ...form},
      {lang, width: form.layout === 'vertical' ? 390 : 1000},
    );
    part(element, '.keyboard').click();
    for (const selected of ['', '1', '2']) {
      element.selected = selected;
      await settled(element);
      const what = `${lang}, ${form.layout}, ${selected}`;
      expect(textsOf(element.shadowRoot!).length, what).to.be.above(20);
      expect(mistagged(element.shadowRoot!), what).to.deep.equal([]);
    }
  }

  const mixed = about((name) => `Some ${name}`);
  const inPersian = {title: persian('x'), lang: 'fa', attributions: [{who: persian('who')}, {who: persian('other')}]};
  for (const form of FORMS) {
    describe(`in the form of ${form.layout}`, () => {
      it('tag what the data says: Persian data on an English page', () => everyState(about(persian, 'fa'), 'en', form));
      it('tag the words, where the page’s language has none: data and dates of a Japanese page', () =>
        everyState(about(japanese), 'ja', form));
      it('tag an event in a language of its own', () =>
        everyState(
          {...mixed, events: mixed.events.map((one, i) => (i % 2 ? {...one, ...inPersian} : one))},
          'en',
          form,
        ));
      it('tag every single word that is English because a language lacks it', async () => {
        registerMessages(greekPicture);
        await everyState(
          about((name) => greek(name)),
          'el',
          form,
        );
      });
    });
  }

  it('name months in the overview as in the picture', async () => {
    const element = await mount({data: about(japanese), controls: ''}, {lang: 'ja'});
    const labels = (root: ParentNode) =>
      Array.from(root.querySelectorAll('.tick-label'), ({textContent}) => textContent);
    expect(labels(part(element, 'timeline-overview').shadowRoot!)).to.include('7月');
    expect(labels(part(element, '.picture'))).to.include('7月');
  });

  it('leave alone what is in the language of the page', async () => {
    const element = await mount({data: mixed}, {lang: 'en'});
    expect(element.shadowRoot!.querySelectorAll('[lang]:not(.notes [lang])')).to.have.lengthOf(0);
  });

  it('is one tag and one direction for picture, overview, keys and API', async () => {
    for (const lang of [
      'ps',
      'ckb',
      'ug',
      'dv',
      'prs',
      'fa',
      'ar',
      'ur',
      'he',
      'yi',
      'en',
      'ja',
      'az-Arab',
      'ks-Deva',
    ]) {
      const element = await mount({data: about(japanese), controls: ''}, {lang, dir: 'auto'});
      const isRtl = element.timeDirection === 'rtl';
      expect(isRtl, lang).to.equal(!['he', 'yi', 'en', 'ja', 'ks-Deva'].includes(lang));
      const [first, last] = ['1', '4'].map(
        (id) =>
          part<SVGCircleElement>(element, '.picture').querySelector(`[data-id="${id}"]`)!.getBoundingClientRect().left,
      );
      expect(first > last, lang).to.equal(isRtl);
      const overview = part(element, 'timeline-overview');
      const [start, end] = parts(overview, '.thumb').map((thumb) => thumb.getBoundingClientRect().left);
      expect(start > end, lang).to.equal(isRtl);
      cleanUp();
    }
  });

  it('knows a language by its canonical tag: the words of Dari are Persian', async () => {
    const element = await mount({data: about(persian)}, {lang: 'prs'});
    expect(part(element, '.summary').textContent).to.match(/رویداد/);
    expect(element.issues).to.deep.equal([]);
  });

  it('says that the browser does not know a language, and throws for none', async () => {
    for (const lang of ['xx', 'dv-x-none', 'not a tag', 'english', '-']) {
      const element = await mount({data: about(japanese)}, {lang});
      const isKnown =
        Intl.DateTimeFormat.supportedLocalesOf(/^[a-z]+(-|$)/.test(lang) ? lang.split('-x')[0] : 'xx').length > 0;
      expect(
        element.issues.map(({code}) => code),
        lang,
      ).to.deep.equal(isKnown ? [] : ['unsupported-language']);
      expect(part(element, '.summary').textContent, lang).to.contain('June');
      cleanUp();
    }
  });

  it('separates a title from its date as the page’s language does', async () => {
    for (const [lang, comma] of [
      ['en', ', '],
      ['fa', '، '],
      ['ar', '، '],
      ['ur', '، '],
      ['ja', '、'],
      ['zh', '、'],
      ['de', ', '],
      ['th', ', '],
    ]) {
      const element = await mount({data: about(japanese)}, {lang});
      expect(eventButton(element, '1').textContent.trim(), lang).to.match(new RegExp(`^出来事5${comma}[^,،、]`));
      cleanUp();
    }
  });

  it('says nothing of soft hyphens', async () => {
    const element = await mount(
      {data: {events: [event('1', 'Donau\u00addampf\u00adschiff', '2021-06-01')]}},
      {lang: 'de'},
    );
    expect(eventButton(element, '1').textContent).to.match(/^Donaudampfschiff, /);
    expect(part(element, '.picture svg').textContent).to.contain('Donaudampfschiff').and.not.to.contain('\u00ad');
  });

  it('lets every line of a title run as the whole title does', async () => {
    const title = 'طالبان می‌گویند: Shir Khan Bandar سقوط کرد';
    for (const [layout, width] of [
      ['vertical', 240],
      ['flags', 700],
    ] as const) {
      const events = Array.from({length: 12}, (_, i) => event(`e${i}`, title, `2021-06-${i + 10}`));
      const element = await mount({data: {events}, layout}, {lang: 'fa', width});
      const lines = parts(element, '.picture svg .title');
      expect(
        lines.some(({textContent}) => /^[A-Za-z]/.test(textContent)) || layout === 'flags',
        'a line begins with a foreign name',
      ).to.equal(true);
      for (const line of lines) expect(line.getAttribute('direction'), line.textContent).to.equal('rtl');
      cleanUp();
    }
  });
});
