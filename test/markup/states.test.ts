import {expect} from 'chai';
import {cleanUp} from '../support/element.js';
import {expectAccessible, frames, media} from '../support/page.js';
import {partsOf, seenParts} from '../support/seen-parts.js';
import {inViewport, STATES, type Surroundings} from '../support/states.js';
import {cases} from '../support/thorough.js';

// Not among the states: a recording without captions, of which no tool can know whether it has anything to caption.

const LANGUAGES: readonly Surroundings[] = [
  {lang: 'en', dir: 'ltr'},
  {lang: 'fa', dir: 'rtl'},
  {lang: 'he', dir: 'rtl'},
];
/** What the light changes: all else that is looked at is the same elements with the same names. */
const OF_COLOR = ['color-contrast', 'link-in-text-block'];
const LIGHT = {features: {}, rules: undefined};
const DARK = {features: {'prefers-color-scheme': 'dark'}, rules: OF_COLOR};
const FORCED = {features: {'forced-colors': 'active'}, rules: OF_COLOR};
/** Every third state is seen in Persian too; by `THOROUGH=1` all of them. */
const isInPersian = (index: number) => cases(index % 3 === 0, true);
/** Each time every state is seen in every light; by `THOROUGH=1` in every light in every language. */
const lightsOf = cases<
  (surroundings: Surroundings, index: number) => readonly (typeof LIGHT | typeof DARK | typeof FORCED)[]
>(
  ({lang}, index) => {
    if (lang === 'en') return isInPersian(index) ? [LIGHT, FORCED] : [LIGHT, DARK, FORCED];
    return lang === 'fa' ? [DARK] : [LIGHT];
  },
  () => [LIGHT, DARK, FORCED],
);
/** In Hebrew time runs from left to right in a page from right to left: which only pictures show. */
const PICTURES = new Set(['wide', 'narrow', 'in a height of the page', 'controls', 'zoomed', 'choices']);
const isSeenIn = ({lang}: Surroundings, index: number) =>
  lang === 'en' || (lang === 'fa' ? isInPersian(index) : PICTURES.has(STATES[index].name));
/** A sign and a digit from right to left are two runs of text, which are taken for a text that is half covered. */
const IN_TWO_RUNS = '.more-label';

describe('every state is accessible: axe finds nothing wrong and nothing undecided', () => {
  let runs = 0;

  before(() => {
    document.documentElement.style.colorScheme = 'light dark';
    document.documentElement.style.background = 'Canvas'; // said, because axe takes for white what nobody says
  });

  after(() => {
    document.documentElement.style.colorScheme = '';
    document.documentElement.style.background = '';
  });

  afterEach(async () => {
    cleanUp();
    await media({});
  });

  for (const surroundings of LANGUAGES) {
    for (const [index, state] of STATES.entries()) {
      if (!isSeenIn(surroundings, index)) continue;
      it(`${state.name}, ${surroundings.lang}`, () =>
        inViewport(state, async () => {
          const element = await state.put(surroundings);
          const except = surroundings.dir === 'rtl' ? [...state.undecidable, IN_TWO_RUNS] : state.undecidable;
          for (const {features, rules} of lightsOf(surroundings, index)) {
            const names = Object.entries(features);
            if (!(await media(features)) && names.length) continue;
            for (const [name, value] of names) expect(matchMedia(`(${name}: ${value})`).matches).to.equal(true);
            if (names.length) await frames(1);
            await expectAccessible(element.parentElement!, {rules, except});
            runs++;
          }
          if (surroundings.lang === 'en') seenParts.set(state.name, partsOf(element));
        }));
    }
  }

  it('as often as there are states, languages and lights', async () => {
    const isEmulated = await media({});
    let expected = 0;
    for (const surroundings of LANGUAGES)
      for (const index of STATES.keys())
        if (isSeenIn(surroundings, index))
          expected += lightsOf(surroundings, index).filter(
            ({features}) => isEmulated || !Object.keys(features).length,
          ).length;
    expect(runs).to.equal(expected);
    if (isEmulated) expect(runs, 'in three lights each').to.be.at.least(3 * STATES.length + PICTURES.size);
  });
});
