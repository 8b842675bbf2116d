// Calls of the command line: what is written, what is said, and the exit code.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {newFolder, root, run, runHere} from '../support/command-line.mjs';

const CSV = 'Date,Title,Place\n1961-08-13,The Wall is built,Berlin\n1989-11-09,The Wall opens,Berlin\n';
const LOSSY = 'Date,Title\n1961-08-13,The Wall is built\nsoon,Nobody knows when\n';
const JSON_BROKEN = '{\n  "events": [\n    {"title": "One", "date": "1961"}\n    {"title": "Two"}\n  ]\n}\n';
const JSON_ISSUES = `{
  "events": [
    {"title": "One", "date": "1961"},
    {
      "title": "Two", "date": "yesterday",
      "titel": "Three"
    },
    {"date": "1989"}
  ]
}
`;

let folder;
const path = (name) => `${folder.path}/${name}`;

before(() => {
  folder = newFolder();
  writeFileSync(path('a.csv'), CSV);
  writeFileSync(path('lossy.csv'), LOSSY);
  writeFileSync(path('broken.json'), JSON_BROKEN);
  writeFileSync(path('issues.json'), JSON_ISSUES);
  writeFileSync(path('empty.csv'), '');
  writeFileSync(path('warned.json'), '[{"title": "The Wall is built", "date": "1961", "colour": "red"}]');
});
after(() => folder.remove());

/** What means nothing: the arguments, and what is said of them. */
const MISUSES = [
  [['rendr', 'a.csv'], /"rendr" is no command; expected render, check or convert; did you mean "render"\?/],
  [['a.csv'], /"a.csv" is no command.*to draw a file: event-timeline render a.csv/],
  [['--width', '3'], /--width stands before the command/],
  [['render', 'a.csv', '--widht', '3'], /render has no option --widht; did you mean --width\?/],
  [['render', 'a.csv', '--qqq'], /render has no option --qqq; event-timeline render --help lists them/],
  [['check', 'a.csv', '--width', '3'], /check has no option --width: it is one of render/],
  [['render', 'a.csv', '--layout', 'flag'], /--layout "flag" is not known; expected auto, .*; did you mean "flags"\?/],
  [['render', 'a.csv', '--from', 'xls'], /--from "xls" is not known; expected .*csv/],
  [['render', 'a.csv', '--width', 'wide'], /--width "wide" is no size: expected a number above 0, such as 640/],
  [['render', 'a.csv', '--width', '0'], /--width "0" is no size/],
  [['render', 'a.csv', '--width'], /--width needs a value: --width PX/],
  [['render', 'a.csv', '--title', '--watch'], /--title needs a value.*--title=--watch/],
  [['render', 'a.csv', '--watch=yes'], /--watch takes no value, but has "yes"/],
  [['render', 'a.csv', '--width', '3', '--width', '4'], /--width is given twice/],
  [['render', 'a.csv', '--start', 'c. 1850'], /--start: .*1850~/],
  [['render', 'a.csv', '--end', '1850', '--start', '1950'], /--end: .*ends .* before it starts/],
  [['render', 'a.csv', '--time-zone', 'Berlin'], /--time-zone: "Berlin" is not a time zone; expected a name such as/],
  [['render', 'a.csv', '--lang', 'xx'], /--lang "xx": there are no words in it; expected en, .*de/],
  [['render', 'a.csv', '--encoding', 'utf-9'], /--encoding "utf-9" is not known; expected a name such as/],
  [
    ['render', 'a.csv', '-o', 'a.pdf'],
    /"a.pdf" does not tell what to write; expected a name that ends in .svg, .png or .html/,
  ],
  [['render', 'a.csv', '--to', 'pdf'], /--to "pdf" cannot be written; expected svg, png or html/],
  [['render'], /no file is named: name one or more, or "-" for standard input/],
  [['render', 'a.csv', 'lossy.csv'], /2 files are read, and standard output is one: name a folder, -o out\//],
  [['render', 'a.csv', 'lossy.csv', '-o', 'b.svg'], /2 files are read, and "b.svg" is one file/],
  [['render', '-', '--watch'], /--watch follows files, and standard input is none/],
  [['convert', 'a.csv'], /what to write is not said: expected --to .*json/],
  [['convert', 'a.csv', 'b.xyz'], /"b.xyz" does not tell what to write/],
  [
    ['convert', 'a.csv', 'b.csv', '--delimiter', 'dot'],
    /--delimiter "dot" is not known; expected comma, semicolon, tab or bar/,
  ],
  [['help', 'rendering'], /"rendering" is no command/],
];

/** The exit code of a call, and what it says: in this process, or, with input for the program, in one of its own. */
async function said(args, {input} = {}) {
  const options = {cwd: folder.path, input};
  const {code, stdout, stderr} = await (input === undefined ? runHere : run)(args, options);
  return [code, stdout, stderr];
}

describe('the program', () => {
  for (const args of [
    MISUSES[0][0],
    ['--help'],
    ['check', 'lossy.csv'],
    ['render', 'lossy.csv'],
    ['convert', 'a.csv', '--to', 'json'],
  ])
    it(`says and ends as the call does here: ${args.join(' ')}`, async () => {
      const {code, stdout, stderr} = await run(args, {cwd: folder.path});
      assert.deepEqual([code, stdout, stderr], await said(args));
    });
});

describe('calls that mean nothing', () => {
  for (const [args, message] of MISUSES)
    it(args.join(' '), async () => {
      const [code, stdout, stderr] = await said(args);
      assert.match(stderr, message);
      assert.match(stderr, /^event-timeline: error: /);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
      assert.deepEqual([code, stdout], [2, '']);
    });
});

describe('convert', () => {
  it('sets the cells of CSV apart as it is asked to', async () => {
    for (const sign of ['semicolon', ';']) {
      const [code, stdout] = await said(['convert', 'a.csv', '--to', 'csv', '--delimiter', sign]);
      assert.match(stdout, /^\ufeffdate;title;place\r\n1961-08-13;The Wall is built;Berlin\r\n/);
      assert.equal(code, 0);
    }
  });
});

describe('check', () => {
  it('says that nothing is wrong', async () => {
    assert.deepEqual(await said(['check', 'a.csv']), [0, 'a.csv: csv, 2 events, no issues\n', '']);
  });

  it('names line and column of what is wrong in a table', async () => {
    const [code, stdout] = await said(['check', 'lossy.csv']);
    assert.match(
      stdout,
      /^lossy.csv:3:1: error: column "Date": "soon" .*\[bad-date\]\nlossy.csv: csv, 1 event, 1 error\n$/,
    );
    assert.equal(code, 1);
  });

  it('names line and column of what is no JSON', async () => {
    const [code, stdout] = await said(['check', 'broken.json']);
    assert.match(stdout, /^broken.json:4:5: error: .*this is not valid JSON: expected ","/);
    assert.equal(code, 1);
  });

  it('names line and column of values and keys in JSON', async () => {
    const [, stdout] = await said(['check', 'issues.json']);
    const places = stdout.match(/^issues.json:\d+:\d+: \w+: \$\S+ /gm);
    assert.deepEqual(places.sort(), [
      'issues.json:5:31: error: $.events[1].date: ',
      'issues.json:6:7: warning: $.events[1].titel: ',
      'issues.json:8:5: error: $.events[2]: ',
    ]);
    assert.match(stdout, /"titel".*did you mean "title"\?/);
  });

  it('writes JSON for programs, of all files in one document', async () => {
    const [code, stdout] = await said(['check', 'a.csv', 'issues.json', '--format', 'json']);
    const {files} = JSON.parse(stdout);
    assert.deepEqual(
      files.map(({file, format, events, errors, warnings}) => [file, format, events, errors, warnings]),
      [
        ['a.csv', 'csv', 2, 0, 0],
        ['issues.json', 'json', 1, 2, 1],
      ],
    );
    const {code: kind, line, column, given} = files[1].issues.find(({severity}) => severity === 'warning');
    assert.deepEqual([kind, line, column, given], ['unknown-key', 6, 7, 'titel']);
    assert.equal(code, 1);
  });

  it('writes annotations for GitHub', async () => {
    const [code, stdout] = await said(['check', 'lossy.csv', '--format', 'github']);
    assert.match(stdout, /^::error file=lossy.csv,line=3,col=1,title=bad-date::"soon" [^\n]*\n$/);
    assert.equal(code, 1);
  });

  it('fails from the severity on that is asked for', async () => {
    const failing = (name, ...rest) => said(['check', name, ...rest]).then(([code]) => code);
    assert.deepEqual(
      await Promise.all([
        failing('lossy.csv', '--fail-on', 'never'),
        failing('warned.json'),
        failing('warned.json', '--fail-on', 'warning'),
      ]),
      [0, 0, 1],
    );
  });

  it('goes on after a file that is not there', async () => {
    const [code, stdout, stderr] = await said(['check', 'b.csv', 'a.csv']);
    assert.match(stderr, /^b.csv: error: there is no such file; did you mean "a.csv"\?\n$/);
    assert.match(stdout, /^a.csv: csv, 2 events/);
    assert.equal(code, 1);
  });

  it('says of a folder that it is one', async () => {
    mkdirSync(path('folder'), {recursive: true});
    assert.deepEqual(await said(['check', 'folder']), [1, '', 'folder: error: it is a folder\n']);
  });
});

describe('render', () => {
  it('writes to standard output, from standard input', async () => {
    const [code, stdout, stderr] = await said(['render', '-'], {input: CSV});
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^<svg [^]*The Wall opens[^]*<\/svg>\n$/);
  });

  it('draws what renderSvg draws', async () => {
    const {readFormat, renderSvg} = await import('../../dist/core.js');
    const {dataset} = readFormat(CSV);
    assert.equal((await said(['render', 'a.csv', '--width', '390']))[1], renderSvg(dataset, {width: 390}));
  });

  for (const [args, pattern] of [
    [['--width', '640'], /^<svg [^>]* width="640"/],
    [['--theme', 'dark'], /fill="#16181d"/],
    [['--layout', 'lanes'], /class="lane/],
    [['--group-by', 'place'], />Berlin</],
    [['--scale', 'log'], /logarithmic/],
    [['--lang', 'de'], />13\. Aug\. 1961</],
    [['--title', 'A <b> title'], />A &lt;b&gt; title</],
    [['--start', '1970'], />1 earlier</],
    [['--start', '-0043'], />1 AD</],
    [['--now', '1970'], /not yet known/],
    [['--font', 'Georgia'], /font-family="Georgia"/],
    [['--map', 'title=Place'], />Berlin</],
    [['--axis-direction', 'rtl'], /<svg /],
  ])
    it(`${args.join(' ')}`, async () => {
      const [code, stdout, stderr] = await said(['render', 'a.csv', ...args]);
      assert.match(stdout, pattern);
      assert.deepEqual([code, stderr], [0, '']);
      plain ??= said(['render', 'a.csv']);
      assert.ok(stdout !== (await plain)[1], 'the option does something');
    });
  let plain;

  it('draws the times of a zone', async () => {
    const input = '[{"title":"One","date":"2021-06-22T23:30:00Z"}]';
    const [, stdout] = await said(['render', '-', '--time-zone', 'Asia/Tokyo'], {input});
    assert.match(stdout, /June 23, 2021/);
  });

  it('takes as much height as it is given', async () => {
    const heights = await Promise.all(
      ['200', '400'].map(async (height) => {
        const [, stdout] = await said(['render', 'a.csv', '--height', height]);
        return Number(/^<svg [^>]* height="(\d+)"/.exec(stdout)[1]);
      }),
    );
    assert.equal(heights[1] - heights[0], 200);
  });

  it('tells of a row that is lost, and draws the others', async () => {
    const [code, stdout, stderr] = await said(['render', 'lossy.csv']);
    assert.match(stderr, /^lossy.csv:3:1: error: /);
    assert.match(stdout, /The Wall is built/);
    assert.equal(code, 0);
  });

  it('says what it is asked for, but so many events are not shown by', async () => {
    const lines = Array.from({length: 10_001}, (_, i) => `${1900 + (i % 100)},Event ${i}`);
    writeFileSync(path('many.csv'), ['date,title', ...lines].join('\n'));
    const {code, stderr} = await run(['render', 'many.csv', '-o', 'many.svg', '--scale', 'log'], {cwd: folder.path});
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^many\.svg: warning: --scale: scale="log" is shown of at most 10,000 events, and these are 10,001/,
    );
    assert.equal(stderr.trim().split('\n').length, 1);
  });

  it('writes nothing because of an issue, if that is asked for', async () => {
    const [code, , stderr] = await said(['render', 'lossy.csv', '-o', 'strict.svg', '--fail-on', 'error']);
    assert.match(stderr, /lossy.csv: error: nothing is written, because of --fail-on error\n$/);
    assert.deepEqual([code, existsSync(path('strict.svg'))], [1, false]);
  });

  it('writes nothing where nothing could be read', async () => {
    const [code, stdout, stderr] = await said(['render', 'empty.csv', '-o', 'empty.svg']);
    assert.match(
      stderr,
      /^empty.csv: error: the file is empty \[unknown-format\]\nempty.csv: error: no event could be read/,
    );
    assert.deepEqual([code, stdout, existsSync(path('empty.svg'))], [1, '', false]);
  });

  it('writes several files into a folder, which it makes', async () => {
    const [code, , stderr] = await said(['render', 'a.csv', 'issues.json', '-o', 'new/pictures/', '--to', 'svg']);
    assert.match(stderr, /issues.json/);
    assert.deepEqual([code, readdirSync(path('new/pictures')).sort()], [0, ['a.svg', 'issues.svg']]);
  });

  it('does not write over what it reads, nor two files into one', async () => {
    mkdirSync(path('other'), {recursive: true});
    writeFileSync(path('other/a.csv'), CSV);
    const [code, , stderr] = await said(['render', 'a.csv', 'other/a.csv', '-o', 'both/']);
    assert.match(stderr, /a.csv and other\/a.csv would both be written to both\/a.svg/);
    assert.equal(code, 1);
    const over = await said(['convert', 'other/a.csv', '-o', 'other/../other/a.csv']);
    assert.match(over[2], /is read, and would be written over: name another output/);
    assert.equal(readFileSync(path('other/a.csv'), 'utf8'), CSV);
  });
});

describe('convert', () => {
  it('writes what reading gives again', async () => {
    const {readFormat} = await import('../../dist/core.js');
    const [code, stdout, stderr] = await said(['convert', 'a.csv', 'a.json']);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    assert.deepEqual(readFormat(readFileSync(path('a.json'), 'utf8')).dataset, readFormat(CSV).dataset);
  });

  it('writes to standard output what is asked for', async () => {
    const [code, stdout] = await said(['convert', '-', '--to', 'csv', '-o', '-'], {
      input: '[{"title":"One","date":"1961"}]',
    });
    assert.match(stdout, /1961/);
    assert.equal(code, 0);
  });

  it('writes words of the language that is asked for', async () => {
    const [code, stdout] = await said(['convert', 'a.csv', '--to', 'markdown', '-o', '-', '--lang', 'de']);
    assert.match(stdout, /13\. August 1961/);
    assert.equal(code, 0);
  });

  it('reads the ending of the output, of which the longest counts', async () => {
    for (const [name, pattern] of [
      ['b.ics', /^BEGIN:VCALENDAR/],
      ['b.timelinejs.json', /"start_date"/],
      ['b.md', /The Wall is built/],
      ['b.tsv', /\t/],
    ]) {
      const [code, , stderr] = await said(['convert', 'a.csv', name]);
      assert.equal(code, 0, stderr);
      assert.match(readFileSync(path(name), 'utf8'), pattern);
    }
  });

  it('tells what the other format cannot hold', async () => {
    const input = '{"events":[{"title":"One","date":"1961"}],"eras":[{"title":"Era","date":"1960/1970"}]}';
    const [code, , stderr] = await said(['convert', '-', 'eras.csv'], {input});
    assert.match(stderr, /^eras.csv: warning: .*eras.*not carried over \[not-carried-over\]\n$/);
    assert.equal(code, 0);
  });
});

describe('what is asked of the whole', () => {
  it('--version', async () => {
    const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    for (const args of [['--version'], ['-v']]) assert.deepEqual(await said(args), [0, `${version}\n`, '']);
  });

  it('help names every command, and no argument asks for it', async () => {
    const [code, stdout, stderr] = await said(['--help']);
    for (const word of ['render', 'check', 'convert', 'Exit code']) assert.ok(stdout.includes(word), word);
    assert.deepEqual([code, stderr], [0, '']);
    for (const args of [[], ['help'], ['-h']]) assert.equal((await said(args))[1], stdout);
  });

  it('the help of a command names each of its options', async () => {
    const {optionsOf} = await import('../../dist/cli/options.js');
    for (const command of ['render', 'check', 'convert']) {
      const [code, stdout] = await said([command, '--help']);
      for (const [name] of optionsOf(command)) assert.match(stdout, new RegExp(`--${name}\\b`));
      assert.ok(stdout.split('\n').every((line) => line.length <= 100));
      assert.equal(code, 0);
      assert.equal((await said(['help', command]))[1], stdout);
    }
  });
});
