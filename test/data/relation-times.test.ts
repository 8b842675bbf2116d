import {expect} from 'chai';
import {RELATION_TIMES} from '../../src/data/relation-times.js';
import {ar} from '../../src/locales/ar.js';
import {de} from '../../src/locales/de.js';
import {en} from '../../src/locales/en.js';
import {fa} from '../../src/locales/fa.js';

describe('relations that say something of time', () => {
  for (const messages of [en, de, fa, ar])
    it(`have words in ${messages.locale}, from either side`, () => {
      for (const type of RELATION_TIMES.keys()) {
        if (messages !== en) expect(messages.relation(type), type).not.to.equal(type);
        // What is not known is quoted.
        expect(messages.inverseRelation(type), type).not.to.match(/[“«„]/);
      }
    });
});
