import {expect} from 'chai';
import {readFormat} from '../../src/formats/read-format.js';

const told = (issues: readonly {code: string; path: string}[]) => issues.map(({code, path}) => `${code} ${path}`);
const dated = ({dataset}: ReturnType<typeof readFormat>) =>
  dataset.events.map(({title, date}) => `${date.edtf} ${title}`);

describe('JSON with a value on each line', () => {
  it('holds records with names of their own', () => {
    const read = readFormat('{"Year": 1935, "Event": "The bridge opens"}\r\n\r\n{"Year": "soon", "Event": "B"}\n');
    expect(read.format).to.equal('json-lines');
    expect(dated(read)).to.deep.equal(['1935 The bridge opens']);
    expect(told(read.issues)).to.deep.equal(['bad-date line 3, $.Year']);
  });

  it('holds events of this library, or items of vis-timeline', () => {
    const own = readFormat('{"date": "1935", "title": "A"}\n{"date": "1936-13", "title": "B"}\n{"date": "1937"}');
    expect(own.format).to.equal('json-lines');
    expect(dated(own)).to.deep.equal(['1935 A']);
    expect(told(own.issues)).to.deep.equal(['bad-date line 2, $.date', 'missing line 3']);
    const vis = readFormat('{"start": "1935-05-08", "content": "A"}\n{"start": "1936", "content": "B", "style": "x"}');
    expect(dated(vis)).to.deep.equal(['1935-05-08 A', '1936 B']);
    expect(told(vis.issues)).to.deep.equal(['not-carried-over line 2, $.style']);
  });

  it('holds features of GeoJSON, also as a sequence whose values have several lines', () => {
    const feature = (year: number, point: number[]) => ({
      type: 'Feature',
      geometry: {type: 'Point', coordinates: point},
      properties: {year, name: `N ${year}`},
    });
    const texts = [feature(1935, [13, 52]), feature(1936, [14, 53])].map((each) => JSON.stringify(each, null, 1));
    const read = readFormat(texts.map((text) => `\u001e${text}\n`).join(''), {type: 'application/geo+json-seq'});
    expect(read.issues).to.deep.equal([]);
    expect(dated(read)).to.deep.equal(['1935 N 1935', '1936 N 1936']);
    expect(read.dataset.events[1].place).to.deep.equal({name: '53, 14', lat: 53, lon: 14});
  });

  it('is a table of rows too, and is read by a map', () => {
    const rows = readFormat('["Year", "Event"]\n[1935, "A"]\n[1936, "B"]');
    expect(dated(rows)).to.deep.equal(['1935 A', '1936 B']);
    const mapped = readFormat('{"x": "1935", "y": "A"}\n{"x": "1936", "y": "B"}', {map: 'date=x; title=y'});
    expect(dated(mapped)).to.deep.equal(['1935 A', '1936 B']);
  });

  it('costs no more than the line that is broken', () => {
    const read = readFormat(
      '{"date": "1935", "title": "A"}\n{"date": "1936", "title": B"}\n{"date": "1937", "title": "C"}',
    );
    expect(dated(read)).to.deep.equal(['1935 A', '1937 C']);
    expect(told(read.issues)).to.deep.equal(['bad-format line 2, column 27']);
    expect(read.issues[0].message).to.contain('is not valid JSON');
  });

  it('may have a single line, where its name or type says so', () => {
    const text = '{"date": "1935", "title": "A"}\n';
    for (const options of [{name: 'a.jsonl'}, {name: 'https://x.example/a.ndjson?b'}, {type: 'application/x-ndjson'}])
      expect(dated(readFormat(text, options))).to.deep.equal(['1935 A']);
    expect(readFormat('{"events": [{"date": "1935", "title": "A"}]}', {name: 'a.jsonl'}).format).to.equal('json');
  });

  it('is not meant by two values that have no lines', () => {
    expect(told(readFormat('{"a": 1} {"a": 2}').issues)).to.deep.equal(['bad-json line 1, column 10']);
    expect(told(readFormat('{\n"a": 1\n}\n{"a": 2}').issues)).to.deep.equal(['bad-json line 4, column 1']);
  });
});
