import {expect} from 'chai';
import {FileIssues} from '../../src/formats/file-issues.js';
import {html} from '../../src/formats/html.js';
import {readFormat} from '../../src/formats/read-format.js';

const told = (issues: readonly {code: string; path: string}[]) => issues.map(({code, path}) => `${code} ${path}`);
const dated = ({dataset}: ReturnType<typeof readFormat>) =>
  dataset.events.map(({title, date}) => `${date.edtf} ${title}`);

describe('the source of a page', () => {
  it('has a table of events, as on the clipboard of a program or in a page', () => {
    const read = readFormat(`<!doctype html>
<p>About</p>
<table><tr><td>Menu</td></tr></table>
<table class="x"><caption>Flight</caption>
<thead><tr><th>Date<th>Event<th>Place</thead>
<tr><td rowspan="2">1903</td><td>It <b>flies</b></td><td>Kitty Hawk</td></tr>
<tr><td><a href="/a">Again</a></td></tr>
<tr><td><time datetime="1927-05-20">May</time></td><td>Across</td><td><img src="a.png"> Paris</td></tr>
</table><p>1999 not this</p>`);
    expect(read.format).to.equal('html');
    expect(read.dataset.title).to.equal('Flight');
    expect(dated(read)).to.deep.equal(['1903 It flies', '1903 Again', '1927-05-20 Across']);
    expect(read.dataset.events.map(({place}) => place?.name)).to.deep.equal(['Kitty Hawk', undefined, 'Paris']);
    expect(told(read.issues)).to.deep.equal(['not-carried-over line 7', 'not-carried-over line 8']);
    expect(read.table?.rows?.[1]).to.deep.equal(['1903', 'It flies', 'Kitty Hawk']);
  });

  it('leaves out what nobody sees, and marks of notes', () => {
    const read = readFormat(`<table><tr><th>Date<th>Event
<tr><td><span style="display:none">1957-10-04<b>x</b></span>4 October 1957<td>It <span hidden>not</span>flies<sup class="reference"><a href="#1">[1]</a></sup>
<tr><td>1958<td>x<sup>2</sup></table>`);
    expect(dated(read)).to.deep.equal(['1957-10-04 It flies', '1958 x2']);
    expect(read.issues).to.deep.equal([]);
  });

  it('is parsed once: what was found when it was looked at is read', () => {
    const input = {
      text: '<table><tr><th>Date<th>Event<tr><td>1903<td>It flies</table>',
      value: undefined,
      isStrict: false,
      options: {},
      ending: '',
    };
    expect(html.sniff(input)).to.equal(true);
    input.text = '';
    expect(html.read(input, new FileIssues())?.table?.rows).to.deep.equal([
      ['Date', 'Event'],
      ['1903', 'It flies'],
    ]);
  });

  it('tells by its line which row has no date', () => {
    const {issues} = readFormat('<table>\n<tr><th>Date<th>Event\n<tr><td>1903<td>A\n<tr><td>soon<td>B\n</table>');
    expect(told(issues)).to.deep.equal(['bad-date line 4, column "Date"']);
  });

  it('has a list of events', () => {
    const list = readFormat(
      '<meta charset="utf-8"><ul><li>1903 – It flies</li>\n<li><time datetime="1927-05-20">May 20</time>: Across<ul><li>alone</li></ul></li>\n<li>later</li></ul>',
    );
    expect(dated(list)).to.deep.equal(['1903 It flies', '1927-05-20 Across alone']);
    expect(list.issues.map(({path}) => path)).to.deep.equal(['line 3']);
    expect(dated(readFormat('<dl><dt>1903<dd>It flies<dd>Again<dt>1927<dd>Across</dl>'))).to.deep.equal([
      '1903 It flies',
      '1903 Again',
      '1927 Across',
    ]);
  });

  it('without either is told to be what it is', () => {
    for (const text of ['<!doctype html><p>1903 x', '<ul><li>Home 2<li>About</ul>', '<table><tr><td>1903</table>']) {
      const {issues, format} = readFormat(text);
      expect(format, text).to.equal(undefined);
      expect(issues[0].message).to.contain('it is HTML');
    }
  });

  it('may be cut or broken anywhere', () => {
    const text =
      '<table><tr><th>Date<th>Event<tr><td colspan="9999999">1903<td><table><tr><td>x</table>A<tr><td>1904<td>B</table>';
    for (let i = 0; i <= text.length; i++) {
      readFormat(text.slice(0, i));
      readFormat(text.slice(0, i) + text.slice(i + 1));
    }
  });
});
