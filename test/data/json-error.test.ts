import {expect} from 'chai';
import {jsonError} from '../../src/data/json-error.js';
import {pick, randomFrom} from '../support/random.js';

describe('where a text stops being JSON', () => {
  for (const [text, where, words] of [
    ['', '1:1', 'a value is missing'],
    ['{"a": 1,\n "b": }', '2:7', 'expected a value, found "}"'],
    ['[{"date": "2021"}\n {"date": "2022"}]', '2:2', 'expected "," or "]", found "{"'],
    ['[1, 2,\n]', '2:1', 'a comma stands before "]"'],
    ['{"a": 1,\r\n}', '2:1', 'a comma stands before "}"'],
    ['{"events": [', '1:13', '"]" is missing'],
    ["[{'date': '2021'}]", '1:3', 'straight double quotes'],
    ['[{“date”: 1}]', '1:3', 'straight double quotes'],
    ['[{date: 1}]', '1:3', 'keys stand in double quotes too'],
    ['[1, // two\n2]', '1:5', 'no comments'],
    ['{"a" 1}', '1:6', 'expected ":"'],
    ['{"a": undefined}', '1:7', 'write null'],
    ['{"a": True}', '1:7', 'write true or false'],
    ['{"a": 2021-06-22}', '1:7', 'double quotes'],
    ['{"a": 01}', '1:7', 'double quotes'],
    ['{"a": "one\ntwo"}', '1:11', 'written \\n'],
    ['{"a": "C:\\data"}', '1:10', 'a backslash is written'],
    ['{"a": "x', '1:9', 'without its closing double quote'],
    ['{"date": "2021"}\n{"date": "2022"}', '2:1', 'go into one array'],
    ['[] x', '1:4', 'nothing may follow'],
    ['[1}', '1:3', 'found "}"'],
  ] as const) {
    it(JSON.stringify(text), () => {
      const error = jsonError(text)!;
      expect(`${error.line}:${error.column}`).to.equal(where);
      expect(error.problem).to.contain(words);
    });
  }

  it('is nowhere in what JSON.parse reads, and somewhere in what it does not: 20,000 texts with a slip', () => {
    const next = randomFrom(8);
    const signs = [
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      ' ',
      '\n',
      '\t',
      '0',
      '-',
      '.',
      'e',
      'null',
      'true',
      '\\u00e9',
      '\u2028',
      'é',
      '/',
    ];
    const good = JSON.stringify({a: [1, -2.5e3, 'x\n"\\', null, true, {}], 'b é': {c: []}}, null, 1);
    let broken = 0;
    for (let i = 0; i < 20_000; i++) {
      const at = Math.floor(next() * good.length);
      const text =
        good.slice(0, at) + (next() < 0.7 ? pick(next, signs) : '') + good.slice(at + (next() < 0.5 ? 1 : 0));
      let isGood = true;
      try {
        JSON.parse(text);
      } catch {
        isGood = false;
        broken++;
      }
      expect(jsonError(text) === undefined, JSON.stringify(text)).to.equal(isGood);
    }
    expect(broken).to.be.above(5000);
  });

  it('at any depth and length', () => {
    expect(jsonError('['.repeat(1_000_000))?.column).to.equal(1_000_001);
    expect(jsonError(`["${'x\\n'.repeat(1_000_000)}`)?.column).to.equal(3_000_003);
  });
});
