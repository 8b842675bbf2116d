import {expect} from 'chai';
import {OFFERED_FORMATS} from '../../src/elements/export/export-menu.js';
import {en} from '../../src/locales/en.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {everyUncertainty} from '../../stories/datasets.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {cleanUp, eventButton, mount, part, parts, settled} from '../support/element.js';
import {misfits, overlaps} from '../support/fit.js';
import {GREEK, longer, mirrored, registerPseudoLocales} from '../support/pseudo-locales.js';
import {inViewport, standing, STATES} from '../support/states.js';

const GREEK_LETTERS = 'αβξδεφγηιζκλμνοπθρστυωψχυζ';
/** Data without a Latin letter. What names things, and is not read, stays. */
const NAMES = new Set([
  'id',
  'group',
  'start',
  'end',
  'now',
  'said',
  'published',
  'archived',
  'url',
  'to',
  'occurrence',
  'status',
  'stance',
  'lang',
  'earliest',
  'latest',
]);
/** What of media and of attributions is a name. */
const isName = (key: string, value: unknown) =>
  NAMES.has(key) ||
  (typeof value === 'string' &&
    (key === 'date' || (key === 'type' && /^(image|audio|video|embed|quote|number)$/.test(value))));

function inGreek<Value>(value: Value): Value {
  if (typeof value === 'string')
    return value.replaceAll(/[a-z]/gi, (letter) => GREEK_LETTERS[letter.toLowerCase().codePointAt(0)! - 97]) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => inGreek(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, isName(key, inner) ? inner : inGreek(inner)]),
  ) as Value;
}

/** Whoever made the data reads what is wrong with it, in English; a host is called what it is called. */
const NO_WORDS = 'style, script, .notes li, .outward, .probe';
const SPOKEN = [
  'aria-label',
  'aria-valuetext',
  'aria-roledescription',
  'aria-description',
  'title',
  'alt',
  'placeholder',
  'data-label',
];

/** All that a timeline says, to the eye and to the ear. */
function wordsOf(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    if (element.closest(NO_WORDS)) return [];
    const texts = Array.from(element.childNodes).flatMap((node) => (node instanceof Text ? [node.data] : []));
    const attributes = SPOKEN.flatMap((name) => element.getAttribute(name) ?? []);
    return [...texts, ...attributes, ...(element.shadowRoot ? wordsOf(element.shadowRoot) : [])]
      .map((text) => text.trim())
      .filter(Boolean);
  });
}

/** Keys have names of their own; so have hosts, and the formats of files. */
const ALLOWED = new RegExp(
  ['\\bCtrl\\b', '⌘', 'example\\.org', 'SVG', 'PNG', ...OFFERED_FORMATS.map(([, name]) => `^${name}$`)].join('|'),
  'g',
);
const latinIn = (words: readonly string[]) => words.filter((text) => /[A-Za-z]{2}/.test(text.replaceAll(ALLOWED, '')));

/** The names of all messages, nested ones too. */
function namesOf(messages: object, above = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? namesOf(value, `${above}${key}.`) : [`${above}${key}`],
  );
}

const WIDTHS = [1120, 700, 390, 320];

describe('pseudo-locales', () => {
  before(registerPseudoLocales);
  afterEach(cleanUp);

  it('have every message, and let what is put into one through as it is', () => {
    const accented = longer('en-XA');
    for (const messages of [accented, mirrored]) expect(namesOf(messages)).to.deep.equal(namesOf(en));
    expect(accented.zoomIn).to.match(/^\[Žööɱ îñ .+\]$/);
    expect(accented.zoomIn.length).to.be.at.least(Math.round(en.zoomIn.length * 1.4));
    expect(accented.credit('\ufffc')).to.contain('\ufffc');
    expect(accented.attribution('\ufffc', 'claim', undefined)).to.contain('\ufffc');
    expect(accented.inView('2021', '3', '17')).to.match(/^\[2021: 3 öƒ 17 /);
    expect(accented.join(['a', 'b'])).to.equal('a, b');
    expect(accented.inverseRelation('answers')).to.match(/^\[åñšŵéŕéð ƀý/);
    expect(mirrored.published('2021')).to.equal('\u200f\u202epublished\u202c\u200f 2021');
  });

  for (const state of STATES) {
    it(`no word is left that is not of a language: ${state.name}`, () =>
      inViewport(state, async () => {
        const element = await state.put({lang: GREEK, turn: inGreek});
        // What the page adds is in the page's language.
        element.renderDetails = undefined;
        await standing(element);
        const words = wordsOf(element.shadowRoot!);
        expect(words.length).to.be.above(0);
        expect(latinIn(words)).to.deep.equal([]);
      }));
  }

  it('no word is left that is not of a language: of an event of every kind', async () => {
    const element = await mount({data: inGreek(everyUncertainty)}, {lang: GREEK});
    for (const {id} of everyUncertainty.events) {
      element.selected = id!;
      await element.updateComplete;
      if (part(element, '.details').hidden) await settled(element); // the first time they are loaded
      expect(part(element, '.details').hidden).to.equal(false);
      expect(latinIn(wordsOf(element.shadowRoot!)), id).to.deep.equal([]);
    }
  });

  const forms = {
    'the picture, its controls and details': {data: withdrawal2021, controls: '', selected: 'completion-target'},
    'the picture of every uncertainty': {data: everyUncertainty, controls: ''},
    'details of all kinds': {data: richDetails, selected: 'passes'},
    'the list': {data: richDetails, layout: 'list', controls: ''},
    'the table': {data: richDetails, layout: 'table', controls: '', selected: 'passes'},
  };
  for (const [what, properties] of Object.entries(forms)) {
    it(`longer words have room: ${what}`, async () => {
      const element = await mount(properties, {lang: 'en-XA'});
      for (const width of WIDTHS) {
        element.parentElement!.style.width = `${width}px`;
        await standing(element);
        expect(part(element, '.frame').textContent).to.contain('[');
        expect(misfits(element), `${width} px`).to.deep.equal([]);
        expect(overlaps(element), `${width} px`).to.deep.equal([]);
      }
    });
  }

  it('from right to left, everything stands on the other side', async () => {
    const sideOf = (element: Element, selector: string, host: Element) => {
      const [inner, outer] = [
        element.shadowRoot!.querySelector(selector)!.getBoundingClientRect(),
        host.getBoundingClientRect(),
      ];
      return Math.sign(inner.left - outer.left - (outer.right - inner.right));
    };
    const selectors = ['.toolbar', '.close', '.details-actions > button', '.legend li:first-child'];
    const sides: number[][] = [];
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['ar-XB', 'rtl'],
    ]) {
      const element = await mount({data: withdrawal2021, controls: '', selected: 'deadline'}, {lang, dir});
      await standing(element);
      const [first, last] = [eventButton(element, 'withdrawal-begins'), eventButton(element, 'deadline')].map(
        (button) => button.getBoundingClientRect().left,
      );
      expect(Math.sign(last - first), 'time').to.equal(dir === 'rtl' ? -1 : 1);
      sides.push(selectors.map((selector) => sideOf(element, selector, element)));
      expect(misfits(element)).to.deep.equal([]);
      expect(overlaps(element)).to.deep.equal([]);
      if (dir === 'rtl') expect(parts(element, '.legend li').at(-1)!.textContent).to.contain('\u202e');
      cleanUp();
    }
    expect(sides[0]).not.to.include(0);
    expect(sides[1]).to.deep.equal(sides[0].map((side) => -side));
  });
});
