import {expect} from 'chai';
import {mermaid} from '../../src/formats/mermaid.js';
import {readTimeline} from '../../src/formats/mermaid/read-timeline.js';
import {readFormat} from '../../src/formats/read-format.js';

mermaid.reader = {read: readTimeline};

const read = (...lines: string[]) => readFormat(['timeline', ...lines].join('\n'));
const codesOf = (found: ReturnType<typeof read>) => found.issues.map(({code, path}) => `${code} ${path}`);

describe('timelines of Mermaid', () => {
  it('are recognised behind fences, headers, comments and directives', () => {
    for (const before of [
      '',
      '\n  ',
      '---\ntitle: A\n---\n',
      '%% x\n%%{init: {}}%%\n',
      '```mermaid\n',
      '```mermaid\n---\ntitle: A\n---\n',
    ])
      for (const end of ['\n', '\r\n'])
        expect(readFormat(`${before}timeline LR\n 2001 : A`.replaceAll('\n', end)).format, before).to.equal('mermaid');
    for (const text of ['timelines,date\nA,2001', 'ganttish\n title A', 'A timeline : x'])
      expect(readFormat(text).format, text).not.to.equal('mermaid');
  });

  it('are found in Markdown, whatever stands around them', () => {
    const {dataset, issues, format} = readFormat(
      '# Bridges: 3 of them\n\n2001: a sentence\n\n```mermaid\ngraph TD\n```\n\n~~~mermaid\ntimeline\n  1990 : Planned\n  2001 : Built\n~~~\n\nThe end.\n',
    );
    expect(format).to.equal('mermaid');
    expect(dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal([
      '1990 Planned',
      '2001 Built',
    ]);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['not-carried-over line 1']);
  });

  it('tell what they are that are diagrams of other kinds', () => {
    for (const [text, kind, path] of [
      ['gantt\n title A\n A task :a1, 2014-01-01, 30d', 'gantt', 'line 1'],
      ['%% x\nflowchart LR\n a --> b', 'flowchart', 'line 1'],
      ['# Plan\n\n```mermaid\nsequenceDiagram\n```\n', 'sequenceDiagram', 'line 3'],
    ]) {
      const {issues, format} = readFormat(text);
      expect(format).to.equal('mermaid');
      expect(issues.map((issue) => `${issue.code} ${issue.path}`)).to.deep.equal([`unknown-format ${path}`]);
      expect(issues[0].message).to.include(`"${kind}"`).and.to.include('timeline');
    }
  });

  it('lie within their section where that says when it is, whole or in a line of its title', () => {
    const found = read(
      'section 2023 Q1 <br> Personal tier',
      'Bullet 1 : A',
      'section 20th century',
      'Industry 3.0 : B',
      '1969 : C',
    );
    expect(
      found.dataset.events.map(({title, date}) => [title, date.earliest, date.endLatest, date.text]),
    ).to.deep.equal([
      ['A', Date.UTC(2023, 0), Date.UTC(2023, 3), 'Bullet 1'],
      ['B', Date.UTC(1900, 0), Date.UTC(2000, 0), 'Industry 3.0'],
      ['C', Date.UTC(1969, 0), Date.UTC(1970, 0), undefined],
    ]);
    expect(codesOf(found)).to.deep.equal(['guessed line 3', 'guessed line 5']);
  });

  it('have the date that one of their lines is', () => {
    const {dataset, issues} = read('1.0.42<br>2025-07-03 : A', 'Version 2<br/>March 2026 : B');
    expect(dataset.events.map(({date}) => `${date.edtf} ${date.text}`)).to.deep.equal([
      '2025-07-03 1.0.42 2025-07-03',
      '2026-03 Version 2 March 2026',
    ]);
    expect(issues).to.deep.equal([]);
  });

  it('are written in capitals too, in a direction, and with codes for characters', () => {
    const {dataset, issues} = readFormat(
      'TIMELINE TD\ndirection LR\nTitle T\nSECTION S\n2001 : A#colon; b #35;1 #quot;c#quot;',
    );
    expect([dataset.title, dataset.groups[0].title, dataset.events[0].title]).to.deep.equal(['T', 'S', 'A: b #1 "c"']);
    expect(issues).to.deep.equal([]);
  });

  it('are looked for in linear time', () => {
    expect(readFormat(`${'\n'.repeat(5000)}%%\n${'\n'.repeat(5000)}x`).format).not.to.equal('mermaid');
  });

  it('have events in their periods, also on lines that follow', () => {
    const {dataset, issues} = read(
      'title T',
      '2001 : A : B at 10:30',
      '  : C',
      '     : D',
      '2002',
      '1.5.2003 : E<br>and more',
    );
    expect(issues).to.deep.equal([]);
    expect(dataset.title).to.equal('T');
    expect(dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal([
      '2001 A',
      '2001 B at 10:30',
      '2001 C',
      '2001 D',
      '2002 2002',
      '2003-05-01 E and more',
    ]);
  });

  it('have sections, which are groups, and the year of their dates', () => {
    const {dataset} = read('section 2023', 'January : A', 'section 2024', '3 March : B');
    expect(dataset.events.map(({group, date}) => [group, date.edtf])).to.deep.equal([
      ['2023', '2023-01'],
      ['2024', '2024-03-03'],
    ]);
    expect(dataset.groups.map(({title}) => title)).to.deep.equal(['2023', '2024']);
  });

  it('date a period that is no date by its neighbours, in the words of the author', () => {
    const found = read('1800 : A', 'Steam : B', '1900-05 : C');
    const {date} = found.dataset.events[1];
    expect(date).to.deep.include({
      text: 'Steam',
      earliest: Date.UTC(1800, 0),
      latest: Date.UTC(1900, 5),
      kind: 'point',
    });
    expect(codesOf(found)).to.deep.equal(['guessed line 3']);
  });

  it('say so where nothing dates a period', () => {
    const none = read('Stone : A', 'Steam : B');
    expect(none.dataset.events).to.deep.equal([]);
    expect(codesOf(none)).to.deep.equal(['bad-date line 2', 'bad-date line 3']);
    const mixed = read('1900 : A', 'Steam : B', '1800 : C');
    expect(mixed.dataset.events.map(({title}) => title)).to.deep.equal(['A', 'C']);
    expect(codesOf(mixed)).to.deep.equal(['bad-date line 3']);
    const ambiguous = read('5/6/2021 : A', '2022 : B');
    expect(codesOf(ambiguous)).to.deep.equal(['ambiguous-date line 2']);
  });
});
