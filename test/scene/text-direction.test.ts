import {expect} from 'chai';
import {languageDirection} from '../../src/locales/language-direction.js';
import {textDirection, timeDirection} from '../../src/scene/text-direction.js';

describe('directions', () => {
  it('of a text is that of its first letter', () => {
    expect(textDirection('Final withdrawal', 'rtl')).to.equal('ltr');
    expect(textDirection('۲۲ ژوئن', 'ltr')).to.equal('rtl');
    expect(textDirection('2021: שלום', 'ltr')).to.equal('rtl');
    expect(textDirection('22 – 23', 'rtl'), 'no letter tells').to.equal('rtl');
  });

  it('of a language', () => {
    expect(['en', 'fa-AF', 'he', 'AR', 'dv', 'und'].map(languageDirection)).to.deep.equal([
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
    ]);
  });

  it('of time, which Hebrew and Yiddish keep from left to right', () => {
    expect(['en', 'fa', 'ar-EG', 'he', 'he-IL', 'yi'].map(timeDirection)).to.deep.equal([
      'ltr',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });
});
