// Where what issues name stands in a file: lines and columns.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decode} from '../../dist/cli/decode.js';
import {placeIssues} from '../../dist/cli/issue-places.js';
import {jsonPlaces} from '../../dist/cli/json-places.js';

/** A seeded sequence of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const KEYS = ['a', 'title', 'a key', 'quote"d', 'bracket]', 'back\\slash', 'é', '0', '{', 'line\nbreak'];

/** A random value whose leaves are all different, with the path of each. */
function randomValue(random) {
  const leaves = new Map();
  const make = (path, depth) => {
    const kind = depth > 4 ? 0 : Math.floor(random() * 3);
    if (kind === 0) {
      const leaf = `leaf ${leaves.size}: "\\{[,:`;
      leaves.set(path, leaf);
      return leaf;
    }
    const size = 1 + Math.floor(random() * 4);
    if (kind === 1) return Array.from({length: size}, (_, i) => make(`${path}[${i}]`, depth + 1));
    const keys = new Set(Array.from({length: size}, () => KEYS[Math.floor(random() * KEYS.length)]));
    return Object.fromEntries(
      [...keys].map((key) => [
        key,
        make(path + (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`), depth + 1),
      ]),
    );
  };
  return {value: make('$', 0), leaves};
}

describe('places in JSON', () => {
  it('are where the text of a value stands, in random values', () => {
    const random = randomFrom(7);
    let checked = 0;
    for (let i = 0; i < 200; i++) {
      const {value, leaves} = randomValue(random);
      const text = JSON.stringify(value, null, Math.floor(random() * 3)).replaceAll('\n', i % 2 ? '\r\n' : '\n');
      const places = jsonPlaces(text, [...leaves.keys()]);
      const lines = text.split(/\r\n|\n/);
      for (const [path, leaf] of leaves) {
        const {line, column} = places.get(path).value;
        assert.ok(lines[line - 1].startsWith(JSON.stringify(leaf), column - 1), `${path} in ${text}`);
        checked++;
      }
    }
    assert.ok(checked > 1000, `${checked}`);
  });

  it('of a path that is not there are those of what it would stand in', () => {
    const places = jsonPlaces('{\n  "events": [\n    {"date": "1961"}]}', ['$.events[0].title', '$.groups', '$']);
    assert.deepEqual(places.get('$.events[0].title').value, {line: 3, column: 5});
    assert.deepEqual(places.get('$.groups').value, {line: 1, column: 1});
    assert.deepEqual(places.get('$').value, {line: 1, column: 1});
  });

  it('are found in JSON as scripts have it, and of a key that is there twice the last counts', () => {
    const last = "  {content: 'it\\'s', start: '1961'},], items: [{'start': 0}]}";
    const places = jsonPlaces(`// events\n{items: [ /* one */\n${last}`, ['$.items[0].start']);
    assert.deepEqual(places.get('$.items[0].start'), {
      key: {line: 3, column: last.indexOf("'start'") + 1},
      value: {line: 3, column: last.indexOf('0}') + 1},
    });
  });

  it('take linear time where a thousand paths are asked for', () => {
    const events = Array.from({length: 20_000}, (_, i) => ({title: `Event ${i}`, date: 'x'}));
    const paths = Array.from({length: 1000}, (_, i) => `$.events[${i * 20}].date`);
    const start = performance.now();
    const places = jsonPlaces(JSON.stringify({events}, null, 1), paths);
    assert.ok(performance.now() - start < 5000);
    assert.equal(places.get('$.events[19980].date').value.line, 3 + 19980 * 4 + 2);
  });
});

describe('places in tables', () => {
  const columnIn = (text, path) => placeIssues([{path, code: 'bad-date', severity: 'error', message: ''}], text)[0];

  for (const [name, text, path, expected] of [
    ['after a cell in quotes', 'Title,Date\n"a, ""b""",soon\n', 'line 2, column "Date"', [2, 12]],
    ['with semicolons', 'Title;Date\na;soon\n', 'line 2, column "Date"', [2, 3]],
    ['below a title', 'A list\n\nTitle,Date\na,soon\n', 'line 4, column "Date"', [4, 3]],
    ['of a column without a header', 'Title,Date,\na,soon,x\n', 'line 2, column "column 3"', [2, 8]],
    ['of a row that is too short', 'Title,Date\na\n', 'line 2, column "Date"', [2, undefined]],
    ['of a column that is not there', 'Title,Date\na,b\n', 'line 2, column "Place"', [2, undefined]],
    ['of a character', 'Title,Date\na,b\n', 'line 2, column 3', [2, 3]],
    ['of a row', 'Title,Date\na,b\n', 'line 2', [2, undefined]],
    ['of the whole', 'Title,Date\na,b\n', '$', [undefined, undefined]],
  ])
    it(name, () => {
      const {line, column} = columnIn(text, path);
      assert.deepEqual([line, column], expected);
    });
});

describe('encodings', () => {
  const TEXT = 'Datum,Titel\n1961,Mauer – „zu“ é\n';
  const LATIN = 'Datum,Titel\n1961,Müller à côté\n';
  const utf16 = (text) => Buffer.from(text, 'utf16le');

  for (const [name, bytes, encoding, text, isGuessed = false] of [
    ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`), 'utf-16le', TEXT],
    ['UTF-16, the other way round', utf16(`\ufeff${TEXT}`).swap16(), 'utf-16be', TEXT],
    ['UTF-16 without a mark', utf16(TEXT), 'utf-16le', TEXT],
    ['UTF-16 without a mark, the other way round', utf16(TEXT).swap16(), 'utf-16be', TEXT],
    [
      'UTF-16 in Persian without a mark',
      utf16('تاریخ, رویداد\n۱۹۶۱, یک دو\n'),
      'utf-16le',
      'تاریخ, رویداد\n۱۹۶۱, یک دو\n',
    ],
    ['Latin-1', Buffer.from(LATIN, 'latin1'), 'windows-1252', LATIN, true],
    ['Windows-1252', Buffer.from([0x93, 0x61, 0x94, 0x80]), 'windows-1252', '“a”€', true],
    ['nothing', Buffer.from(''), 'utf-8', ''],
  ])
    it(`${name} is found out`, () => assert.deepEqual(decode(bytes), {text, encoding, isGuessed}));

  it('are what the call says', () => {
    const bytes = Buffer.from([0xd1, 0xf2, 0xe5, 0xed, 0xe0]);
    assert.equal(decode(bytes, 'windows-1251').text, 'Стена');
    assert.throws(() => decode(bytes, 'utf-8'), /it is not encoded as utf-8/);
    assert.throws(() => decode(bytes, 'ebcdic'), /--encoding "ebcdic" is not known/);
  });
});
