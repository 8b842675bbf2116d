import {expect} from 'chai';
import {readColumns} from '../../src/data/read-columns.js';
import {readDataset} from '../../src/data/read-dataset.js';

const told = (text: unknown) => {
  const {dataset, issues} = readDataset({events: [{title: 'A', date: '1900', text}]});
  return {text: dataset.events[0].text, issues: issues.map(({code, path, message}) => `${code} ${path}: ${message}`)};
};

describe('the text of an event', () => {
  it('may say that it is Markdown, and is copied', () => {
    const text = {format: 'markdown', value: 'a *b*\r\nc'};
    expect(told(text)).to.deep.equal({text: {format: 'markdown', value: 'a *b*\nc'}, issues: []});
    expect(told('a *b*')).to.deep.equal({text: 'a *b*', issues: []});
  });

  for (const [text, kept, issue] of [
    [
      {format: 'html', value: '<b>x</b>'},
      '<b>x</b>',
      'unknown-value $.events[0].text.format: "html" is no format: expected "markdown"; the text is shown as plain text',
    ],
    [
      {format: 1, value: 'x'},
      'x',
      'unknown-value $.events[0].text.format: 1 is no format: expected "markdown"; the text is shown as plain text',
    ],
    [
      {value: 'x'},
      'x',
      'missing $.events[0].text: it has no "format": expected "markdown"; the text is shown as plain text',
    ],
    [{format: 'markdown'}, undefined, 'missing $.events[0].text: it has no "value"'],
    [{format: 'markdown', value: ' \n'}, undefined, 'empty $.events[0].text.value: "value" is empty'],
    [{format: 'markdown', value: []}, undefined, 'wrong-type $.events[0].text.value: an array is not a text'],
    [
      ['x'],
      undefined,
      'wrong-type $.events[0].text: an array is not a text: expected one, or {"format": "markdown", "value": "…"}',
    ],
    [true, undefined, 'wrong-type $.events[0].text: true is not a text'],
  ] as const)
    it(`tells what is wrong with ${JSON.stringify(text)}`, () =>
      expect(told(text)).to.deep.equal({text: kept, issues: [issue]}));

  it('proposes the key that is meant', () => {
    expect(told({format: 'markdown', text: 'x'}).issues).to.deep.equal([
      'unknown-key $.events[0].text.text: "text" is not known here; write "value"',
      'missing $.events[0].text: it has no "value", but "text"',
    ]);
  });

  it('stands in columns too', () => {
    const text = [{format: 'markdown' as const, value: '*a*'}, 'b'];
    const {dataset, issues} = readColumns({start: [0, 1], title: ['A', 'B'], text});
    expect(issues).to.deep.equal([]);
    expect(dataset.events.map((event) => event.text)).to.deep.equal(text);
  });

  it('is read again as it is', () => {
    const {dataset} = readDataset([{title: 'A', date: '1900', text: {format: 'markdown', value: '*a*'}}]);
    expect(readDataset(dataset).dataset).to.deep.equal(dataset);
  });
});
