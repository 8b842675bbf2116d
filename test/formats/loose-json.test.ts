import {expect} from 'chai';
import {readLooseJson} from '../../src/formats/loose-json.js';
import {pick, randomFrom} from '../support/random.js';

describe('JSON as people write it in scripts', () => {
  for (const [text, value] of [
    [`{'a': 'it\\'s "so"', b: "x",}`, {a: 'it\'s "so"', b: 'x'}],
    ['// first\n{a: 1, /* two */ b: [1, 2,],}', {a: 1, b: [1, 2]}],
    ['{"a": undefined, "b": .5, c: +1, d: 0x}', undefined],
    ['{"a": undefined, "b": .5, c: +1};', {a: null, b: 0.5, c: 1}],
    ["['a\\u00e9\\x41\\n\\\n']", ['aéA\n']],
    ['{a: "x" + "y"}', undefined],
    ['{a: new Date(2010, 1)}', undefined],
    ["{a: 'open}", undefined],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
  ] as const)
    it(`reads ${text}`, () => expect(readLooseJson(text)).to.deep.equal(value));

  it('gives back any JSON, however deep, as it is', () => {
    const random = randomFrom(5);
    const make = (depth: number): unknown =>
      depth > 3 || random() < 0.4
        ? pick(random, [1, -2.5, 1e21, true, null, '', 'a\n"b"\\', "it's", '\u2028'])
        : random() < 0.5
          ? Array.from({length: Math.floor(random() * 4)}, () => make(depth + 1))
          : Object.fromEntries(Array.from({length: Math.floor(random() * 4)}, (_, i) => [`k ${i}'`, make(depth + 1)]));
    for (let i = 0; i < 300; i++) {
      const value = [make(0)];
      expect(readLooseJson(JSON.stringify(value, null, i % 3))).to.deep.equal(value);
    }
    expect(readLooseJson('['.repeat(50_000))).to.equal(undefined);
  });
});
