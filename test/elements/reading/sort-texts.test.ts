import {expect} from 'chai';
import {finish} from '../../../src/data/steps.js';
import {sortTexts} from '../../../src/elements/reading/sort-texts.js';
import {makingTextKeys} from '../../../src/elements/reading/text-keys.js';
import {pick, randomFrom} from '../../support/random.js';
import {cases} from '../../support/thorough.js';

/** Letters that are one for several, several for one, ignored, reordered or equal in some languages. */
const LETTERS = [
  'abcxyzABC chdzsjglnyöäåæøßéèêàñ',
  'aàbBcdeéEz 0123456789-.,',
  'асдвйёАБ abcd12',
  'กขเแาคabc12',
  '가나다abc漢字',
  'ﬃffiaAåÅaaoe½12',
  'a\u0301a\u00ad\u200de١٢٣12👍',
];
const LOCALES = ['en', 'de', 'cs', 'hu', 'da', 'sv', 'th', 'ar', 'fa', 'zh', 'es-u-co-trad', 'fr-CA'];

function expectSorted(texts: readonly string[], locale: string): void {
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const {order, isSame} = finish(sortTexts(texts, locale));
  expect(new Set(order).size, locale).to.equal(texts.length);
  for (let i = 1; i < order.length; i++) {
    const [before, own] = [texts[order[i - 1]], texts[order[i]]];
    const found = compare(before, own);
    expect(found, `${locale}: "${before}" before "${own}"`).to.be.at.most(0);
    expect(isSame[i] === 1, `${locale}: "${before}" equals "${own}"`).to.equal(found === 0);
  }
}

describe('texts that are sorted by keys', () => {
  it('are in the order of the collation, whatever letters a language has', () => {
    for (const [seed, letters] of LETTERS.entries()) {
      const random = randomFrom(seed + 1);
      const signs = Array.from(letters);
      for (const locale of cases([LOCALES[seed], LOCALES[seed + 5], 'en', 'cs', 'hu'], LOCALES)) {
        const texts = Array.from({length: 1500}, () =>
          Array.from({length: Math.floor(random() * 7)}, () => pick(random, signs)).join(''),
        );
        expectSorted(texts, locale);
      }
    }
  }).timeout(60_000);

  it('are in that order also where all are the same but for case, or where numbers are long', () => {
    const random = randomFrom(5);
    const word = () => Array.from('sorting', (letter) => (random() < 0.5 ? letter : letter.toUpperCase())).join('');
    expectSorted(Array.from({length: 3000}, word), 'en');
    expectSorted(
      Array.from({length: 1200}, (_, i) => `${'0'.repeat(i % 3)}${'7'.repeat(i % 300)}${i % 10} x`),
      'en',
    );
    expectSorted(
      Array.from({length: 1200}, () => ''),
      'en',
    );
  });

  it('are surely in the order of their keys in plain letters, not where two letters are one', () => {
    const texts = ['hotel', 'chata', 'cena', 'idea'];
    const areSure = (locale: string) => [...finish(makingTextKeys(texts, locale)).isSure];
    expect(areSure('en')).to.deep.equal([1, 1, 1, 1]);
    expect(areSure('cs')).to.deep.equal([0, 0, 0, 0]);
  });
});
