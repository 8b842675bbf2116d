import {expect} from 'chai';
import type {ReadDataset} from '../../src/data/read-briefly.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {DatasetEvent} from '../../src/data/types.js';
import {readItems} from '../../src/elements/lists/read-items.js';
import {readTable} from '../../src/elements/lists/read-table.js';

const first = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
const list = async (items: string, map?: string) => {
  const {value, complete} = await readItems(first(items), {map});
  return complete(readDataset(value));
};
const table = (html: string, map?: string) => readTable(first(html) as HTMLTableElement, {map});

/** What an event says that is not assumed, with its date as EDTF. */
function said({date, id, importance, occurrence, status, ...rest}: DatasetEvent): object {
  return {
    date: date.edtf,
    ...(date.text !== undefined && {when: date.text}),
    ...(!/^event-\d+$/.test(id) && {id}),
    ...(importance !== 0.5 && {importance}),
    ...(occurrence !== 'happened' && {occurrence}),
    ...(status !== 'reported' && {status}),
    ...rest,
  };
}
const shown = ({dataset}: ReadDataset) => dataset.events.map(said);
const told = ({issues}: ReadDataset) => issues.map(({path, message}) => `${path}: ${message}`);

describe('lists in a page', () => {
  it('say all that an event has', async () => {
    const read =
      await list(`<ol><li id="wall" data-kind="opening" data-tags="Cold War, Berlin" data-when-text="that night">
      <time datetime="1989-11-09T22:30">Nov 9</time> <strong>The Wall opens</strong> <em data-words>confirmed</em>
      <p>Thousands come, <em>on foot</em> and <a href="/cars">by car</a>.</p><ul><li>Bornholmer Straße</li><li>Invalidenstraße</li></ul>
      <p data-place data-lat="52.5549" data-lon="13.3979">Bornholmer Straße, Berlin</p>
      <figure><img src="wall.jpg" alt="People on the Wall" width="800" height="600"><figcaption>The next morning – <small>A. Photographer</small></figcaption></figure>
      <figure><blockquote>At once, without delay</blockquote><figcaption>G. Schabowski</figcaption></figure>
      <dl><dt>Crossings</dt><dd>20,000</dd><dt>Guards</dt><dd>40</dd></dl>
      <ul><li><a href="https://example.org/a">A report</a></li></ul></li></ol>`);
    expect(told(read)).to.deep.equal([]);
    expect(shown(read)).to.deep.equal([
      {
        id: 'wall',
        date: '1989-11-09T22:30',
        when: 'that night',
        title: 'The Wall opens',
        kind: 'opening',
        tags: ['Cold War', 'Berlin'],
        text: {
          format: 'markdown',
          value: 'Thousands come, *on foot* and [by car](</cars>).\n\n- Bornholmer Straße\n- Invalidenstraße',
        },
        place: {name: 'Bornholmer Straße, Berlin', lat: 52.5549, lon: 13.3979},
        media: [
          {
            type: 'image',
            url: 'wall.jpg',
            alt: 'People on the Wall',
            caption: 'The next morning',
            credit: 'A. Photographer',
            width: 800,
            height: 600,
          },
          {type: 'quote', text: 'At once, without delay', by: 'G. Schabowski'},
        ],
        facts: [
          {name: 'Crossings', value: '20,000'},
          {name: 'Guards', value: '40'},
        ],
        links: [{url: 'https://example.org/a', title: 'A report'}],
      },
    ]);
  });

  it('are read as people write them', async () => {
    const read = await list(`<ul>
      <li><p><time datetime="1961-08-13">August 13</time>: The Wall is built</p><p>At night.</p></li>
      <li><strong>Elections</strong> (<time>18 March 1990</time>) in <span data-place>the East</span></li>
      <li>From <time datetime="1914">1914</time> to <time datetime="1918">1918</time>, <b>war</b>, in <i>Europe</i> and beyond</li>
      <li data-place="Bonn" data-when="1949-05"><h3>A constitution</h3><p>It is <b>basic</b> law.</p></li>
      <li><a href="/unity"><time datetime="1990-10-03">October 3</time> <strong>Unity</strong></a></li>
      <li><time datetime="1991">1991</time> <ol><li><time datetime="1991-06">June</time> Berlin is chosen</li></ol><strong>A capital</strong></li>
    </ul>`);
    expect(told(read)).to.deep.equal([]);
    expect(shown(read)).to.deep.equal([
      {date: '1961-08-13', title: 'The Wall is built', text: 'At night.'},
      {date: '1990-03-18', title: 'Elections', text: 'in the East', place: {name: 'the East'}},
      {date: '1914/1918', title: 'war', text: {format: 'markdown', value: 'in *Europe* and beyond'}},
      {
        date: '1949-05',
        title: 'A constitution',
        text: {format: 'markdown', value: 'It is **basic** law.'},
        place: {name: 'Bonn'},
      },
      {date: '1990-10-03', title: 'Unity', links: [{url: '/unity', title: 'Unity'}]},
      {date: '1991', title: 'A capital', text: {format: 'markdown', value: '1. June Berlin is chosen'}},
    ]);
  });

  it('keep the words of a part of a stretch of time', async () => {
    const read = await list(`<ul>
      <li><time>early 1990s</time> <b>Moves</b></li>
      <li data-when-text="then"><time>late 1989</time> <b>It falls</b></li></ul>`);
    expect(told(read)).to.deep.equal([]);
    expect(read.dataset.events.map(({date}) => [date.edtf, date.text])).to.deep.equal([
      ['[1990..1993]', 'early 1990s'],
      ['[1989-09..1989-12]', 'then'],
    ]);
  });

  it('tell what of them is not carried over', async () => {
    const read = await list(`<ol>
      <li>In Berlin <time datetime="1961">1961</time> and <time datetime="1962">1962</time>, then <time datetime="1963">1963</time>, that summer <b>a <i>wall</i></b></li>
      <li><time datetime="1989">1989</time> It falls<sup><a href="#n1">1</a></sup> <video></video><p>At <u>night</u>.</p></li>
      <li data-place="Bonn"><time datetime="1990">1990</time> <b>Unity</b> <p data-place>Berlin</p></li>
      <li>No date</li>
    </ol>`);
    expect(told(read)).to.deep.equal([
      'item 4: the item "No date" has no <time>: expected <li><time datetime="2021-06-22">June 22, 2021</time> A title</li>',
      'item 1: a third <time> of an event is not carried over',
      'item 1: "In Berlin , then 1963, that summer", which stands before a title, is not carried over',
      'item 1: emphasis and the like in texts is not carried over; so it is at 2 places',
      'item 2: a mark of a note, such as [1], is not carried over',
      'item 2: <video> without "src" is not carried over',
      'item 3: a second place of an event is not carried over',
    ]);
    expect(shown(read).map((event) => Object.values(event).slice(0, 2).join(' '))).to.deep.equal([
      '1961/1962 a wall',
      '1989 It falls',
      '1990 Unity',
    ]);
  });

  it('of descriptions say when by their terms, or else themselves', async () => {
    const read = await list(`<dl>
      <dt data-group="East"><time datetime="1961-08-13">Sunday</time>, at night</dt><dd data-place="Berlin">The Wall<dl><dt>Length</dt><dd>155 km</dd></dl></dd>
      <dt>Elections</dt><dd><time datetime="1990-03-18">March</time> <b>The last</b></dd>
      <dt>1990</dt><dt>1991</dt><dd><b>Moves</b></dd></dl>`);
    expect(shown(read)).to.deep.equal([
      {
        date: '1961-08-13',
        title: 'The Wall',
        group: 'East',
        place: {name: 'Berlin'},
        facts: [{name: 'Length', value: '155 km'}],
      },
      {date: '1990-03-18', title: 'The last'},
      {date: '1991', title: 'Moves'},
    ]);
    expect(told(read)).to.deep.equal([
      'item 1: ", at night" beside a date is not carried over',
      'item 2: "Elections", which is no date, is not carried over',
      'item 3: "1990", which nothing describes, is not carried over',
    ]);
  });
});

describe('tables in a page', () => {
  it('keep marks of texts, pictures and links, and tell what of other cells is lost', () => {
    const read = table(`<table><caption>Flights<sup class="reference"><a href="#n">[2]</a></sup></caption>
      <tr><th>Date</th><th>Event</th><th>Description</th><th>Place</th><th>Distance</th></tr>
      <tr><td>17 December 1903</td><td><b>First</b> flight</td><td><p>By the <a href="/w">Wrights</a>.</p><p><em>Twice.</em></p></td>
        <td><img src="us.png" width="22" alt=""> <a href="/kdh">Kill Devil Hills</a></td><td>120 ft[a] <img src="flyer.jpg" alt="The Flyer" width="300"></td></tr>
      <tr><td>25 July 1909</td><td>Over the Channel</td><td></td><td></td><td>36 km</td></tr></table>`);
    expect(read.dataset.title).to.equal('Flights');
    expect(shown(read)).to.deep.equal([
      {
        date: '1903-12-17',
        title: 'First flight',
        text: {format: 'markdown', value: 'By the [Wrights](</w>).\n\n*Twice.*'},
        place: {name: 'Kill Devil Hills'},
        facts: [{name: 'Distance', value: '120 ft'}],
        links: [{url: '/kdh', title: 'Kill Devil Hills'}],
        media: [{type: 'image', url: 'flyer.jpg', alt: 'The Flyer'}],
      },
      {date: '1909-07-25', title: 'Over the Channel', facts: [{name: 'Distance', value: '36 km'}]},
    ]);
    expect(told(read)).to.deep.equal([
      'row 2: a mark of a note, such as [1], is not carried over; so it is at 2 places',
      'row 2, column "Event": emphasis and the like in texts is not carried over',
    ]);
  });

  it('of encyclopedias have sections, spans, notes and hidden keys', () => {
    const read = table(`<table class="wikitable sortable"><caption>Launches</caption>
      <thead><tr><th rowspan="2" class="headerSort">Date<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></th><th rowspan="2">Event</th><th colspan="2">Crew</th><th rowspan="2">Notes</th></tr>
      <tr><th>Up</th><th>Down</th></tr></thead><tbody>
      <tr><th colspan="5">1961</th></tr>
      <tr><td><span class="sortkey" style="display:none">1961-04-12</span><span style="white-space:nowrap">12&nbsp;April</span></td><td>Vostok<br>1</td><td>1</td><td>1</td><td>First.[2]</td></tr>
      <tr><td rowspan="2" data-sort-value="19610806">6–7 August</td><td><span class="flagicon"><img src="su.png" width="23" alt="Soviet Union"></span>&nbsp;<a href="/wiki/Vostok_2">Vostok 2</a></td><td colspan="2">1</td><td></td></tr>
      <tr><td>Longest flight</td><td></td><td></td><td></td></tr>
      <tr><th>Date</th><th>Event</th><th>Up</th><th>Down</th><th>Notes</th></tr>
      <tr><th colspan="5">1962</th></tr>
      <tr><td>20 February</td><td>Friendship 7</td><td>1</td><td>1</td><td></td></tr>
      <tr class="sortbottom"><td colspan="5">Sources: see below</td></tr></tbody></table>`);
    expect(read.dataset.title).to.equal('Launches');
    expect(shown(read)).to.deep.equal([
      {
        date: '1961-04-12',
        title: 'Vostok 1',
        text: 'First.',
        facts: [
          {name: 'Up', value: '1'},
          {name: 'Down', value: '1'},
        ],
      },
      {
        date: '1961-08-06/1961-08-07',
        title: 'Soviet Union Vostok 2',
        facts: [{name: 'Up', value: '1'}],
        links: [{url: '/wiki/Vostok_2', title: 'Vostok 2'}],
      },
      {date: '1961-08-06/1961-08-07', title: 'Longest flight'},
      {
        date: '1962-02-20',
        title: 'Friendship 7',
        facts: [
          {name: 'Up', value: '1'},
          {name: 'Down', value: '1'},
        ],
      },
    ]);
    expect(told(read)).to.deep.equal([
      'row 1: a mark of a note, such as [1], is not carried over; so it is at 2 places',
      'row 10: "Sources: see below", which stands above no row, is not carried over',
    ]);
  });

  it('have groups in rows across them, and headers in two rows', () => {
    const read = table(`<table>
      <tr><td colspan="3">Bridges of the town</td></tr>
      <tr><th colspan="2">Time</th><th rowspan="2">Name</th></tr><tr><th>From</th><th>To</th></tr>
      <tr><td colspan="3"><b>Stone</b></td></tr>
      <tr><td>1354</td><td>1784</td><td>The old one</td></tr>
      <tr><td colspan="3"><b>Steel</b></td></tr>
      <tr><td>c. 1890</td><td>5 May 1945</td><td>The railway</td></tr></table>`);
    expect(read.dataset.title).to.equal('Bridges of the town');
    expect(shown(read)).to.deep.equal([
      {date: '1354/1784', title: 'The old one', group: 'Stone'},
      {date: '1890~/1945-05-05', title: 'The railway', group: 'Steel'},
    ]);
    expect(told(read)).to.deep.equal([]);
  });
});
