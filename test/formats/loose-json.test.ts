import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {findingLooseError, readingLooseJson} from '../../src/formats/loose-json.js';
import {pick, randomFrom} from '../support/random.js';

const readLooseJson = (text: string): unknown => finish(readingLooseJson(text));

describe('JSON as people write it in scripts', () => {
  for (const [text, value] of [
    [`{'a': 'it\\'s "so"', b: "x",}`, {a: 'it\'s "so"', b: 'x'}],
    ['// first\n{a: 1, /* two */ b: [1, 2,],}', {a: 1, b: [1, 2]}],
    ['{"a": undefined, "b": .5, c: +1, d: 0x}', undefined],
    ['{"a": undefined, "b": .5, c: +1};', {a: null, b: 0.5, c: 1}],
    ["['a\\u00e9\\x41\\n\\\n']", ['aéA\n']],
    ['{a: "x" + "y"}', undefined],
    ['{a: new Date(2010, 1)}', {a: '2010-02'}],
    ['[new Date(2010, 7, 23), new Date( 2010,8 - 1,23, 23,0,0 )]', ['2010-08-23', '2010-08-23T23:00:00']],
    ['[new Date(2010, 11, 32, 6), new Date(99, 0, 1)]', ['2011-01-01T06:00', '1999-01-01']],
    [`[new Date('2010-08-23'), new Date("May 1, 2010")]`, ['2010-08-23', 'May 1, 2010']],
    [
      '[new Date(Date.UTC(2010, 7, 23, 5)), new Date(Date.UTC(2010, 7)), new Date(0)]',
      ['2010-08-23T05:00Z', '2010-08', '1970-01-01T00:00:00Z'],
    ],
    ['[new Date(2010, 7, 23, 5, 6, 7, 8)]', ['2010-08-23T05:06:07.008']],
    ['[new Date(), 1]', undefined],
    ['[new Date(now + 5), 1]', undefined],
    ['items = new vis.DataSet([{a: `x\n"y"`}]);', [{a: 'x\n"y"'}]],
    ['const items = new DataSet([1,]);', [1]],
    ['export const items: Item[] = [{a: 1}];', [{a: 1}]],
    ["import type {Item} from './item';\n// all\nexport const items: readonly Item[] = [\n{a: 1}] as const;", [{a: 1}]],
    ["'use strict';\nconst items = [{a: 1}]\nexport default items;\n", [{a: 1}]],
    ['const items = [{a: 1}];\nmodule.exports = {items};', [{a: 1}]],
    ['const items: Array<Item> = [{a: 1}] satisfies Item[];', [{a: 1}]],
    ['{a: `x ${1}`}', undefined],
    ["{a: 'open}", undefined],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
  ] as const)
    it(`reads ${text}`, () => expect(readLooseJson(text)).to.deep.equal(value));

  for (const [text, index, problem] of [
    ['[{a: 1, start: new Date()}]', 15, '"new Date()" is worked out by a script'],
    ['[{a: 1, start: moment("2014-01-01")}]', 15, '"moment("2014-01-01")" is worked out'],
    ['[{a: today.clone().add(8)}, 2]', 5, '"today.clone().add(8)" is worked out'],
    ['[{a: "x" + y}]', 9, '"+ y" is worked out'],
    [`[{a: 'open\n}]`, 5, 'closing quote'],
    ['[{a: 1, /* {} */ b 2}]', 19, 'expected ":"'],
    ['[{a: 1}', 7, 'it ends here'],
    ['f([1]); g()', 5, 'nothing may follow'],
    ['const a = [1];\nexport const b = [2];', 14, 'nothing may follow'],
  ] as const)
    it(`says where ${JSON.stringify(text)} is none`, () => {
      const error = finish(findingLooseError(text));
      expect(error?.index).to.equal(index);
      expect(error?.problem).to.contain(problem);
    });

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
