// A file that is read in slices, where no worker can be, gives the same as one that is read at once, wherever it was cut.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readFormat} from '../../dist/core.js';
import {finish} from '../../dist/data/steps.js';
import {decodeFile, decodingFile} from '../../dist/elements/decode-file.js';
import {decode, openFile} from '../../dist/elements/stream/open-file.js';
import {readWhole} from '../../dist/elements/stream/whole-file.js';
import {FileBytes} from '../../dist/stream/file-bytes.js';
import {fileDataset} from '../../dist/stream/file-dataset.js';
import {fixtures} from '../support/formats/told.mjs';

const folder = new URL('../fixtures/formats/', import.meta.url);
const encoder = new TextEncoder();
const utf16 = (text) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (_, i) => `\ufeff${text}`.charCodeAt(i)).buffer);
const table = 'Date,Title,Text\r\n1961-08-13,"Die ""Mauer"", فارسی 🌋","two\r\nlines"\r\n1989-11-09,Ende,"a, b"\r\n';

/** Bytes by their names: the fixtures, and what is hard to cut. */
const FILES = new Map([
  ...fixtures.map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  ['mark.csv', encoder.encode(`\ufeff${table}`)],
  ['wide.csv', utf16(table)],
  ['excel.csv', Uint8Array.from(Buffer.from('Datum;Titel\r\n1961;Müller\r\n1962;Größe\r\n', 'latin1'))],
  ['open-quote.csv', encoder.encode('Date,Title\n1961,"never closed\n1962,two\n1963,"a "b" c"\n')],
  ['returns.tsv', encoder.encode('Date\tTitle\r1961\tOne\r1962\t"Tw\ro"\r')],
  [
    'lines.jsonl',
    encoder.encode('{"title":"Ä 🌋","date":"1961"}\r\n\r\n{"title": broken}\n{"title":"B","date":"1962"}'),
  ],
  ['sequence.jsonl', encoder.encode('\u001e{"title":"A",\n"date":"1961"}\n\u001e{"title":"B","date":"1962"}\n')],
  ['records.jsonl', encoder.encode('{"When":"1961","What":"A"}\n{"When":"1962","What":"B"}\n')],
  [
    'script.js',
    encoder.encode("var data = [{start: '1961', content: 'A'}, {start: new Date(1962, 1, 1), content: 'B',}];"),
  ],
]);

const KIND = {type: '', map: undefined, isCut: false};
const open = () => openFile({}, true);

/** Reads as the page does, with other files between all steps. */
async function readInSlices(pieces, name) {
  const other = encoder.encode('Year,"What ""so"" ever"\n1961,"a\nb"\n');
  let left = 300;
  const run = async (steps) => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (left-- > 0) readFormat(finish(decodingFile([other])).text, {name: 'other.csv'});
    }
  };
  return readWhole(await run(decodingFile(pieces)), {...KIND, name}, {open, run});
}

/** The dataset and the issues of what was read, as they can be compared. */
function plain({part, json}) {
  const bytes = new FileBytes();
  for (const piece of json) bytes.add(piece);
  const {compiled: _, events, ...rest} = fileDataset(part, bytes, decode);
  const issues = part.issues.map((issue) => JSON.stringify(issue)).sort();
  return JSON.parse(JSON.stringify({...rest, events: Array.from(events), issues}));
}

describe('a file that is read in steps', () => {
  for (const [name, bytes] of FILES) {
    const whole = decodeFile([bytes]);

    it(`${name}: the same text, cut anywhere`, () => {
      for (let at = 0; at <= bytes.length; at++)
        assert.equal(
          finish(decodingFile([bytes.subarray(0, at), bytes.subarray(at)])).text,
          whole.text,
          `cut at ${at}`,
        );
      assert.equal(finish(decodingFile(Array.from(bytes, (byte) => Uint8Array.of(byte)))).text, whole.text);
    });

    it(`${name}: the same events and issues as at once`, async () => {
      const {dataset, issues, format} = readFormat(whole.text, {name});
      for (const size of [1, 7, 100, bytes.length]) {
        const pieces = [];
        for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
        const read = await readInSlices(pieces, name);
        assert.ok(format, name);
        assert.equal(read.as, 'events');
        const {events, compiled: _, ...rest} = dataset;
        const told = [...whole.issues, ...issues].map((issue) => JSON.stringify(issue)).sort();
        assert.deepEqual(plain(read), JSON.parse(JSON.stringify({...rest, events, issues: told})));
      }
    });
  }
});
