import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {writeFormat} from '../../src/exports/write-format.js';

const slideOf = (date: unknown, more: object = {}) => {
  const {text, issues} = writeFormat(readDataset([{title: 'A', date, ...more}]).dataset, 'timelinejs');
  const {events} = JSON.parse(text) as {events: Record<string, unknown>[]};
  return {slide: events[0], issues, text};
};

describe('TimelineJS JSON that is written', () => {
  for (const [date, start, end, said, isTold] of [
    ['1945', {year: 1945}, undefined, undefined, false],
    ['1945-05-08', {year: 1945, month: 5, day: 8}, undefined, undefined, false],
    ['1945-05-08T23:01', {year: 1945, month: 5, day: 8, hour: 23, minute: 1}, undefined, undefined, false],
    [
      '1945-05-08T23:01:05.007',
      {year: 1945, month: 5, day: 8, hour: 23, minute: 1, second: 5, millisecond: 7},
      undefined,
      undefined,
      false,
    ],
    ['-0043', {year: -44}, undefined, undefined, false],
    ['0000', {year: -1}, undefined, undefined, false],
    ['-0043-03-15', {year: -44, month: 3, day: 15}, undefined, undefined, false],
    ['1914-07-28/1918-11', {year: 1914, month: 7, day: 28}, {year: 1918, month: 11}, undefined, false],
    ['1850~', {year: 1850}, undefined, 'about 1850', false],
    ['1850?', {year: 1850}, undefined, '1850?', false],
    ['1850%', {year: 1850}, undefined, 'about 1850?', true],
    ['185X', {year: 1850}, {year: 1859}, 'the 1850s', true],
    ['2021-21', {year: 2021, month: 3}, {year: 2021, month: 5}, 'spring 2021', true],
    ['[1850..1855]', {year: 1850}, {year: 1855}, 'between 1850 and 1855', true],
    ['1850/..', {year: 1850}, undefined, 'since 1850', true],
    ['../1850', {year: 1850}, undefined, 'until 1850', true],
    ['[..1850]', {year: 1850}, undefined, '1850 or before', true],
    [
      '2021-06-22T23:30+04:30',
      {year: 2021, month: 6, day: 22, hour: 23, minute: 30},
      undefined,
      'June 22, 2021 at 11:30 PM UTC+4:30',
      true,
    ],
  ] as const)
    it(`says ${date} by its parts, and in words what these cannot say`, () => {
      const {slide, issues} = slideOf(date);
      expect([slide.start_date, slide.end_date, slide.display_date]).to.deep.equal([start, end, said]);
      expect(issues.some(({path}) => path === '$.events[0].date')).to.equal(isTold);
    });

  it('has the marks of a text in Markdown, and nothing that runs', () => {
    const markdown = (value: string) => slideOf('2021', {text: {format: 'markdown', value}});
    const {slide, issues} = markdown('One *two* [three](https://example.org)\n\n- **a**\n- b');
    expect(slide['text']).to.deep.equal({
      headline: 'A',
      text: '<p>One <em>two</em> <a href="https://example.org">three</a></p><ul><li><strong>a</strong></li><li>b</li></ul>',
    });
    expect(issues.map(({message}) => message).join()).not.to.include('is marked');
    for (const value of ['<script>x</script>', '[a](javascript:x)', '![a](data:text/html,x)', '`<img onerror=x>`'])
      expect(JSON.stringify(markdown(value).slide), value).not.to.match(/<(?:script|img)|="(?:javascript|data):/);
  });

  it('has the title, eras, and the scale of long times', () => {
    const {dataset} = readDataset({
      title: 'A & B',
      description: 'One\n\ntwo',
      events: [{title: 'Bang', date: 'Y-13800000000'}],
      eras: [{title: 'Era', date: '1914/1918'}],
    });
    const {text, issues} = writeFormat(dataset, 'timelinejs');
    expect(JSON.parse(text)).to.deep.equal({
      title: {text: {headline: 'A &amp; B', text: '<p>One</p><p>two</p>'}},
      events: [{start_date: {year: -13_800_000_001}, text: {headline: 'Bang'}}],
      eras: [{start_date: {year: 1914}, end_date: {year: 1918}, text: {headline: 'Era'}}],
      scale: 'cosmological',
    });
    expect(issues).to.deep.equal([]);
  });

  it('has no markup that a text has made', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const {text} = slideOf(
      {edtf: '2021', text: hostile},
      {
        title: hostile,
        text: hostile,
        links: [{url: 'page.html?"><b>', title: hostile}],
        media: [{url: 'a.jpg', caption: hostile, credit: hostile}],
      },
    );
    expect(text).not.to.include('<img').and.not.to.include('"><b>');
  });
});
