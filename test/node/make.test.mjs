// What the page that makes timelines does with data, without the page: see make-page.test.mjs for the page itself.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkList} from '../../demo/make/checks.js';
import {FIELDS, rolesOf, withReading, withRole, withoutReadings} from '../../demo/make/columns.js';
import {BACKGROUNDS, contrast, LEAST_CONTRAST, onDark} from '../../demo/make/contrast.js';
import {draftFile, emptyDraft, isDraftFile, LANGUAGES, readDraft, SETTINGS} from '../../demo/make/draft.js';
import {attributesOf, datasetJson, fileName, framedPage, frameSnippet, snippet} from '../../demo/make/embed-code.js';
import {History} from '../../demo/make/history.js';
import {lineInJson} from '../../demo/make/json-place.js';
import {readText} from '../../demo/make/reading.js';
import {clipboardRows, clipboardText, linesOf, rowsOf, textOf, withBlock} from '../../demo/make/rows.js';
import {SAMPLES} from '../../demo/make/samples.js';
import {cellAfter, columnLetter, neighbour} from '../../demo/make/sheet-selection.js';
import {loadMessages, readDataset, writeFormat} from '../../dist/core.js';
import {withdrawal2021} from '../../dist/samples/withdrawal-2021.js';
import {withdrawal2021Fa} from '../../dist/samples/withdrawal-2021-fa.js';
import {pick, randomFrom} from '../support/random.ts';
import {randomDataset} from '../support/random-dataset.ts';

const PIECES = ['', 'a', 'b c', '"', '""', ',', ';', '\t', '\n', '\r\n', ' ', '=1+1', 'é', '</script>', '“'];
const read = (text, part = {}) => readText({...emptyDraft(text), ...part});

/** Random rows of equal length, whose cells hold everything that is special in a delimited text. */
function randomRows(random) {
  const width = 1 + Math.floor(random() * 5);
  const cell = () => Array.from({length: Math.floor(random() * 4)}, () => pick(random, PIECES)).join('');
  return Array.from({length: 1 + Math.floor(random() * 6)}, () => Array.from({length: width}, cell));
}

describe('make: rows', () => {
  it('come back from a text as they were, whatever their cells hold', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      // A row of one empty cell is an empty line, which ends a text.
      const rows = randomRows(random).map((cells) => (cells.length === 1 ? [`x${cells[0]}`] : cells));
      const delimiter = pick(random, [',', ';', '\t', '|']);
      assert.deepEqual(
        [...rowsOf(textOf(rows, delimiter), delimiter)].map((cells) => [...cells]),
        rows,
        `seed ${seed}`,
      );
      assert.deepEqual(
        [...clipboardRows(clipboardText(rows))].map((cells) => [...cells]),
        rows,
        `seed ${seed}`,
      );
    }
  });

  it('know their lines', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const rows = randomRows(randomFrom(seed)).map((cells, i) => [`#${i}#`, ...cells]);
      const text = textOf(rows, ',');
      // The line of a row is that of its mark.
      const expected = rows.map((_, i) => text.slice(0, text.indexOf(`#${i}#`)).split(/\r\n|\n|\r/).length);
      assert.deepEqual(linesOf(rows), expected, `seed ${seed}`);
    }
  });

  it('take a block, and grow where it reaches beyond', () => {
    assert.deepEqual(withBlock([['a', 'b']], [['1', '2'], ['3', '4']], [0, 1]), [['a', '1', '2'], ['', '3', '4']]); // prettier-ignore
    assert.deepEqual(withBlock([['a']], [['x']], [2, 0]), [['a'], [''], ['x']]);
  });
});

describe('make: keys of the sheet', () => {
  const sheet = {rows: 20, columns: 3, page: 10, last: 12};
  for (const [keys, from, to] of [
    [{key: 'ArrowDown'}, [19, 0], [19, 0]],
    [{key: 'ArrowUp'}, [0, 1], [0, 1]],
    [{key: 'ArrowRight'}, [4, 1], [4, 2]],
    [{key: 'End'}, [4, 0], [4, 2]],
    [{key: 'End', ctrlKey: true}, [4, 0], [12, 2]],
    [{key: 'Home', metaKey: true}, [4, 2], [0, 0]],
    [{key: 'ArrowDown', ctrlKey: true}, [1, 2], [12, 2]],
    [{key: 'PageDown'}, [4, 2], [14, 2]],
    [{key: 'PageUp'}, [4, 2], [0, 2]],
    [{key: 'x'}, [4, 2], undefined],
  ])
    it(`${JSON.stringify(keys)} from ${JSON.stringify(from)}`, () =>
      assert.deepEqual(cellAfter(keys, from, sheet), to));

  it('Tab goes row by row, and out at the ends', () => {
    assert.deepEqual(neighbour([0, 2], 1, sheet), [1, 0]);
    assert.deepEqual(neighbour([1, 0], -1, sheet), [0, 2]);
    assert.equal(neighbour([19, 2], 1, sheet), undefined);
    assert.equal(neighbour([0, 0], -1, sheet), undefined);
  });

  it('names columns as spreadsheets do', () =>
    assert.deepEqual([0, 25, 26, 27, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']));
});

describe('make: history', () => {
  it('is that of a list with a finger on it', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomFrom(seed);
      const history = new History(0);
      let states = [0];
      let at = 0;
      for (let step = 1; step < 120; step++) {
        const what = random();
        if (what < 0.5) {
          history.push(step);
          states = [...states.slice(0, at + 1), step];
          at++;
        } else if (what < 0.8) {
          history.undo();
          at = Math.max(0, at - 1);
        } else {
          history.redo();
          at = Math.min(states.length - 1, at + 1);
        }
        assert.equal(history.present, states[at], `seed ${seed}, step ${step}`);
        assert.deepEqual([history.canUndo, history.canRedo], [at > 0, at < states.length - 1]);
      }
    }
  });

  it('undoes letters of a word together, but not those of another field', () => {
    const history = new History('');
    for (const [state, merge] of [
      ['a', 'text'],
      ['ab', 'text'],
      ['ab!', 'title'],
      ['abc', undefined],
      ['abd', undefined],
    ])
      // prettier-ignore
      history.push(state, merge);
    assert.deepEqual([history.undo(), history.undo(), history.undo(), history.undo()], ['abc', 'ab!', 'ab', '']);
  });

  it('keeps the last 200 states', () => {
    const history = new History(0);
    for (let i = 1; i <= 500; i++) history.push(i);
    while (history.canUndo) history.undo();
    assert.equal(history.present, 301);
  });
});

describe('make: places in JSON', () => {
  /** Writes a random value, with the line of each path as an oracle. */
  function randomJson(random) {
    let text = '';
    const lines = new Map();
    const put = (part) => (text += part);
    const gap = () => put(pick(random, ['', ' ', '\n', '\r\n', '\n  ']));
    const write = (path, depth) => {
      gap();
      lines.set(path, text.split(/\r\n|\n|\r/).length);
      const kind = depth > 3 ? 'leaf' : pick(random, ['object', 'array', 'leaf']);
      if (kind === 'leaf') put(pick(random, ['1', '-2.5e3', 'true', 'null', '"a\\"}]{[,:b"', '""']));
      const count = kind === 'leaf' ? 0 : Math.floor(random() * 4);
      if (kind === 'object') {
        put('{');
        for (let i = 0; i < count; i++) {
          gap();
          const key = pick(random, ['date', 'a b', 'x"y', '}']) + i;
          put(`${i ? ',' : ''}${JSON.stringify(key)}:`);
          write(/^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`, depth + 1);
        }
        put('}');
      } else if (kind === 'array') {
        put('[');
        for (let i = 0; i < count; i++) {
          put(i ? ',' : '');
          write(`${path}[${i}]`, depth + 1);
        }
        put(']');
      }
      gap();
    };
    write('$', 0);
    return {text, lines};
  }

  it('are found, whatever stands around them', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const {text, lines} = randomJson(randomFrom(seed));
      JSON.parse(text);
      for (const [path, line] of lines) assert.equal(lineInJson(text, path), line, `seed ${seed}: ${path} in ${text}`);
    }
  });

  it('are the nearest ones where a path leads nowhere, also in what is no JSON', () => {
    assert.equal(lineInJson('{\n"events": [\n{"title": 1}]}', '$.events[0].date'), 3);
    for (const text of ['', '{', '[', '{"a', '{"a":', '[[[', '{a: 1}', '"', 'x'])
      assert.equal(lineInJson(text, '$.a[3].b'), 1, text);
  });
});

describe('make: a dataset as an author writes it', () => {
  const same = (input, name) => {
    const {dataset} = readDataset(input);
    const plain = JSON.parse(writeFormat(dataset, 'json').text);
    assert.deepEqual(JSON.parse(datasetJson(plain)), plain, name);
    assert.deepEqual(readDataset(plain).dataset, dataset, name);
    return plain;
  };

  it('reads as the same again', () => {
    same(withdrawal2021, 'sample');
    same(withdrawal2021Fa, 'Persian sample');
    for (let seed = 1; seed <= 40; seed++) same(randomDataset(seed, 25), `seed ${seed}`);
    for (const {text} of Object.values(SAMPLES)) same(read(text).dataset, text);
  });

  it('keeps dates that EDTF does not say, words for dates, eras, and ids that are referred to', () => {
    same({
      events: [
        {title: 'A', date: {earliest: '2021-01-02', latest: '2021-03-04', text: 'early in 2021'}},
        {title: 'B', date: {edtf: '1850~', text: 'about 1850'}, relations: [{type: 'follows', to: 'event-1'}]},
        {title: 'C', date: {earliest: 0, latest: 0}},
        {title: 'D', date: {earliest: '2000', endLatest: '2001'}},
      ],
      eras: [{title: 'E', date: '1900/1950'}],
      now: '2021-06-22',
    });
  });

  it('says nothing twice', () => {
    assert.deepEqual(read('date,title,group\n1935,It opens,A\n').dataset, {
      events: [{date: '1935', title: 'It opens', group: 'A'}],
    });
  });
});

describe('make: columns', () => {
  const text = 'Datum,Ereignis,Werk,Beschreibung\n1921,Dock I,Nord,x\n1923,Dock II,Süd,y\n';

  it('are what they were read as', () => {
    const {file} = read(text);
    assert.deepEqual(rolesOf(file.table, {}), ['date', 'title', 'fact', 'text']);
  });

  it('can be anything, and what a column was before becomes a fact', () => {
    const {table} = read(text).file;
    const map = withRole(table, {}, 2, 'group');
    assert.deepEqual(read(text, {map}).dataset.events[0], {date: '1921', title: 'Dock I', group: 'Nord', text: 'x'});
    const other = withRole(read(text, {map}).file.table, map, 3, 'title');
    const {dataset, file} = read(text, {map: other});
    assert.deepEqual(rolesOf(file.table, other), ['date', 'fact', 'group', 'title']);
    assert.deepEqual(dataset.events[1], {
      date: '1923',
      title: 'y',
      group: 'Süd',
      facts: [{name: 'Ereignis', value: 'Dock II'}],
    });
    const less = withRole(file.table, other, 1, 'ignore');
    assert.equal(read(text, {map: less}).dataset.events[1].facts, undefined);
    assert.deepEqual(rolesOf(read(text, {map: less}).file.table, less), ['date', 'ignore', 'group', 'title']);
  });

  it('can be every field there is', () => {
    const {table} = read(text).file;
    const fields = Object.values(FIELDS).flatMap(Object.keys);
    for (const field of fields) {
      const map = withRole(table, {}, 3, field);
      const {file} = read(text, {map});
      assert.deepEqual(
        file.issues.filter(({code}) => code === 'bad-map'),
        [],
        field,
      );
      assert.equal(rolesOf(file.table, map)[3], field);
    }
  });

  it('are told apart where headers are numbers or have commas', () => {
    const odd = 'date,"a, b",2,title\n1921,x,y,z\n';
    const {table} = read(odd).file;
    const map = withRole(table, {}, 1, 'group');
    assert.deepEqual(read(odd, {map}).dataset.events, [
      {date: '1921', title: 'z', group: 'x', facts: [{name: '2', value: 'y'}]},
    ]);
  });
});

describe('make: dates that can be read in two ways', () => {
  const text = 'start,end,title\n5/6/2021,6/7/2021,A\n22/1/2021,2/8/2021,B\n';

  it('are asked for once a column, unless the column proves it', () => {
    const {questions} = read(text);
    assert.deepEqual(questions, [
      {
        header: 'end',
        given: '6/7/2021',
        readings: [
          {name: 'day first', example: 'July 6, 2021'},
          {name: 'month first', example: 'June 7, 2021'},
        ],
      },
    ]);
  });

  it('are read as is said, and other columns as they are', () => {
    const {file} = read(text);
    const map = withReading(file.table, {}, 'end', 'month first');
    const {dataset, questions} = read(text, {map});
    assert.deepEqual(questions, []);
    assert.deepEqual(
      dataset.events.map(({date}) => date),
      ['2021-06-05/2021-06-07', '2021-01-22/2021-02-08'],
    );
    assert.equal(read(text, {map: withoutReadings(map)}).questions.length, 1);
  });

  it('of years before our era too', () => {
    const [{readings}] = read('date,title\n-44,Caesar\n').questions;
    assert.deepEqual(
      readings.map(({name}) => name),
      ['as ISO 8601 counts', 'BC'],
    );
  });
});

describe('make: issues', () => {
  it('have the row and the column of a sheet, also below cells of several lines', () => {
    const {issues, rows} = read('date,title,text\n1921,A,"x\ny"\nnix,B,\n');
    assert.deepEqual(
      issues.map(({line, row, column}) => ({line, row, column})),
      [{line: 4, row: 2, column: 0}],
    );
    assert.equal(rows[2][0], 'nix');
  });

  it('have the line of a text in JSON', () => {
    const {issues} = read('[\n {"title": "A", "date": 1921},\n {"title": "B",\n  "date": "nix"}\n]');
    assert.deepEqual(
      issues.map(({line}) => line),
      [4],
    );
    assert.deepEqual(
      read('[\n {"title": "A",,\n]').issues.map(({line}) => line),
      [2],
    );
  });

  it('are none while a sheet has its head only', () => assert.deepEqual(read('Date,Title\n').issues, []));
});

describe('make: code for pages', () => {
  const hostile = '</script><script>alert(1)</script><!-- " onload="alert(1) \u2028 &lt;';
  const dataset = {title: hostile, events: [{date: '1921', title: hostile}]};
  const made = {dataset, settings: {...SETTINGS, colors: {1: '#0867bd'}}};

  it('holds data that ends no script and no attribute', () => {
    for (const html of [snippet(made), framedPage(made), frameSnippet(made)]) {
      assert.ok(!html.includes('alert(1)</script>'), html);
      // In JSON a quote stands behind a backslash.
      assert.ok(!/[^\\]" onload/.test(html), html);
    }
    const [, json] = /<script type="application\/json">([^]*?)<\/script>/.exec(snippet(made));
    assert.deepEqual(JSON.parse(json), dataset);
    assert.ok(snippet(made, '"><b>').startsWith('<script type="module" src="&quot;&gt;&lt;b&gt;"></script>'));
  });

  it('says only what is not so anyway', () => {
    assert.deepEqual(attributesOf(SETTINGS), [['controls', undefined]]);
    assert.deepEqual(attributesOf({...SETTINGS, controls: []}), []);
    assert.deepEqual(
      attributesOf({...SETTINGS, layout: 'lanes', scale: 'even', groupBy: 'kind', lang: 'fa', controls: ['toolbar']}),
      [
        ['layout', 'lanes'],
        ['scale', 'even'],
        ['group-by', 'kind'],
        ['controls', 'toolbar'],
        ['lang', 'fa'],
        ['dir', 'rtl'],
      ],
    );
  });

  it('names files so that every system takes them', () => {
    assert.equal(fileName('Ein Jahr: 1989/90!'), 'ein-jahr-1989-90');
    assert.equal(fileName('../../x'), 'x');
    assert.equal(fileName('از خروج'), 'از-خروج');
    assert.equal(fileName(undefined), 'timeline');
  });
});

describe('make: drafts', () => {
  const draft = {
    text: 'date,title\n1921,A\n',
    map: {date: 1, dates: '1: day first'},
    settings: {title: 'T', layout: 'lanes', scale: 'even', groupBy: 'kind', controls: ['overview'], lang: 'de', colors: {2: '#112233'}}, // prettier-ignore
  };

  it('come back from their files', () => {
    assert.deepEqual(readDraft(draftFile(draft)), draft);
    assert.ok(isDraftFile(draftFile(draft)));
    assert.ok(!isDraftFile('{"events": []}'));
  });

  it('are read by known keys, with known words only', () => {
    const odd = {text: 'x', id: 1, map: {date: {}, title: 2}, settings: {layout: 'toString', colors: {9: '#112233', 1: 'url(x)'}, controls: 'all', lang: '__proto__'}}; // prettier-ignore
    assert.deepEqual(readDraft(odd), {text: 'x', map: {title: 2}, settings: SETTINGS});
    for (const bad of ['', '[]', '{}', '{"text": 1}', 'null']) assert.throws(() => readDraft(bad), /JSON|draft/);
  });

  it('offer the languages that come with the library', async () => {
    for (const lang of Object.keys(LANGUAGES)) if (lang !== 'en') assert.ok(await loadMessages(lang), lang);
  });
});

describe('make: checks', () => {
  const open = (text, colors = {}) => {
    const {dataset, issues} = read(text);
    return checkList({dataset, issues, colors})
      .filter(({isGood}) => !isGood)
      .map(({id}) => id);
  };

  for (const [name, text, expected] of [
    ['nothing', 'Date,Title\n', ['events', 'title']],
    ['no source', 'date,title\n1921,A\n', ['title', 'sources']],
    ['a source', 'T,,\ndate,title,source\n1921,A,B\n', []],
    ['pictures', 'T,,,\ndate,title,source,image\n1921,A,B,a.jpg\n', ['alt']],
    ['pictures with words', 'T,,,,\ndate,title,source,image,alt\n1921,A,B,a.jpg,A dock\n', []],
    ['recordings', 'T,,,\ndate,title,source,media\n1921,A,B,a.mp3\n', ['captions']],
    ['a bad date', 'T,,\ndate,title,source\n1921,A,B\nnix,B,C\n', ['read']],
    ['confirmed by nobody', '{"title": "T", "events": [{"title": "A", "date": 1921, "status": "confirmed", "links": [{"url": "https://a.example/"}]}]}', ['claims']], // prettier-ignore
    ['a plan that is over', '{"title": "T", "now": 1930, "events": [{"title": "A", "date": 1921, "occurrence": "planned", "links": [{"url": "https://a.example/"}]}]}', ['plans']], // prettier-ignore
  ])
    it(name, () => assert.deepEqual(open(text), expected));

  it('say nothing of what there is none of', () => {
    const {dataset, issues} = read('T,,\ndate,title,source\n1921,A,B\n');
    const ids = checkList({dataset, issues, colors: {}}).map(({id}) => id);
    assert.deepEqual(ids, ['events', 'title', 'read', 'lost', 'sources']);
  });

  it('measure colours', () => {
    assert.deepEqual(open('T,,\ndate,title,source\n1921,A,B\n', {1: '#ffee00'}), ['contrast']);
    assert.deepEqual(open('T,,\ndate,title,source\n1921,A,B\n', {1: '#0867bd'}), []);
    assert.equal(contrast('#000000', '#ffffff'), 21);
    const random = randomFrom(7);
    for (let i = 0; i < 200; i++) {
      const color = `#${Math.floor(random() * 0x1000000).toString(16).padStart(6, '0')}`; // prettier-ignore
      assert.ok(contrast(onDark(color), BACKGROUNDS.dark) >= LEAST_CONTRAST, color);
    }
  });
});
