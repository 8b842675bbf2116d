import {expect} from 'chai';
import {EventTimelineElement} from '../../src/index.js';
import {cleanUp, mount, part, parts, settled, titles} from '../support/element.js';
import {consoleOf, expectAccessible, frames, until} from '../support/page.js';

/** An element from markup, as a page writes it. */
async function fromMarkup(markup: string): Promise<EventTimelineElement> {
  const template = document.createElement('template');
  template.innerHTML = `<div class="test-page">${markup}</div>`; // oxlint-disable-line no-restricted-properties
  document.body.append(template.content);
  const element = document.querySelector<EventTimelineElement>('.test-page event-timeline')!;
  await settled(element);
  return element;
}

const address = (json: unknown) =>
  URL.createObjectURL(new Blob([typeof json === 'string' ? json : JSON.stringify(json)], {type: 'application/json'}));
const ready = (element: Element) => element.matches(':state(ready)');

describe('data of <event-timeline>', () => {
  afterEach(() => {
    cleanUp();
    document.querySelectorAll('.test-page').forEach((page) => page.remove());
  });

  it('by property: a dataset or events, also set before the element is in the page', async () => {
    const element = await mount({events: [{title: 'By property', date: '2021'}]});
    expect(titles(element)).to.deep.equal(['By property']);
    element.data = {title: 'Set', events: [{title: 'By dataset', date: '2021'}]};
    await settled(element);
    expect(titles(element)).to.deep.equal(['By dataset']);
    expect(element.data?.title).to.equal('Set');
    expect(element.events.map(({id}) => id)).to.deep.equal(['event-1']);
  });

  it('an array is read when it is set, not when it is changed', async () => {
    const events = [{title: 'First', date: '2021'}];
    const element = await mount({events});
    events.push({title: 'Second', date: '2022'});
    element.requestUpdate();
    await settled(element);
    expect(titles(element)).to.deep.equal(['First']);
    element.events = [...events];
    await settled(element);
    expect(titles(element)).to.deep.equal(['First', 'Second']);
  });

  for (const key of ['events', 'groups'])
    it(`a dataset whose ${key} cannot be looked at is told, and throws nothing`, async () => {
      const get = () => {
        throw new Error('out of reach');
      };
      const data = Object.defineProperty({title: 'Odd'}, key, {enumerable: true, get});
      const element = await mount({groupBy: 'group', data});
      await until(() => element.issues.length > 0);
      expect(element.issues[0].message).to.include('out of reach');
    });

  it('by child JSON', async () => {
    const element = await fromMarkup(
      '<event-timeline><script type="application/json">[{"title": "By script", "date": "2021"}]</script></event-timeline>',
    );
    expect(titles(element)).to.deep.equal(['By script']);
  });

  it('by src', async () => {
    const src = address({title: 'Loaded', events: [{title: 'By address', date: '2021'}]});
    const element = await fromMarkup(`<event-timeline src="${src}"></event-timeline>`);
    await until(() => ready(element));
    expect(titles(element)).to.deep.equal(['By address']);
    element.src = address([{title: 'By another', date: '2021'}]);
    await until(() => titles(element)[0] === 'By another');
    expect(titles(element)).to.deep.equal(['By another']);
  });

  describe('by src, in another format', () => {
    const file = (text: string, type: string) => URL.createObjectURL(new Blob([text], {type}));
    const read = async (src: string, map = '') => {
      const element = await fromMarkup(`<event-timeline src="${src}" map="${map}"></event-timeline>`);
      await until(() => ready(element));
      return element;
    };
    const TABLE = 'Quand;Quoi;Visitors\n5/12/1945;Ouverture;3 000\n6/12/1945;Suite;\n';

    it('a table, whatever its media type is, with what it cannot say in the details', async () => {
      for (const type of ['text/csv', 'text/plain', 'application/json', '']) {
        const element = await read(file('Date,Title,Visitors\n1945-05-08,End,3000\n,No date,\n', type));
        expect(titles(element)).to.deep.equal(['End']);
        expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
          'missing line 3, column "Date"',
        ]);
        element.selected = 'event-1';
        await settled(element);
        await until(() => parts(element, '.facts').length > 0);
        expect(part(element, '.facts').textContent).to.include('Visitors').and.to.include('3000');
        cleanUp();
        element.remove();
      }
    });

    it('a table whose columns and dates its map names, also when that changes', async () => {
      const element = await read(file(TABLE, 'text/csv'), 'date=Quand; title=Quoi; dates=day first');
      expect(titles(element)).to.deep.equal(['Ouverture', 'Suite']);
      expect(element.events[0].date.edtf).to.equal('1945-12-05');
      element.setAttribute('map', 'date=Quand; title=Quoi; dates=month first');
      await until(() => element.events[0]?.date.edtf === '1945-05-12');
      expect(element.events[0].date.edtf).to.equal('1945-05-12');
      element.map = 'date=1; title=2; dates=day first';
      await until(() => element.events[0]?.date.edtf === '1945-12-05');
      expect(titles(element)).to.deep.equal(['Ouverture', 'Suite']);
    });

    const LATIN = Uint8Array.from('Datum;Titel\n8.5.1945;Gr\xfc\xdfe\n', (letter) => letter.charCodeAt(0));
    const UTF16 = new Uint8Array(
      Uint16Array.from('\ufeffDate,Title\n1945,Привет\n', (letter) => letter.charCodeAt(0)).buffer,
    );
    for (const [encoding, bytes, title, codes] of [
      ['Windows-1252, which is told', LATIN, 'Grüße', ['guessed']],
      ['UTF-16', UTF16, 'Привет', []],
    ] as const) {
      it(`a table in ${encoding}`, async () => {
        const element = await read(URL.createObjectURL(new Blob([bytes], {type: 'text/csv'})));
        expect(titles(element)).to.deep.equal([title]);
        expect(element.issues.map(({code}) => code)).to.deep.equal(codes);
      });

      it(`a table in ${encoding}, of an unknown length`, async () => {
        const {fetch} = globalThis;
        globalThis.fetch = async () =>
          new Response(new Blob([bytes]).stream(), {headers: {'content-type': 'text/csv'}});
        try {
          const element = await read('/of-unknown-length.csv');
          expect(titles(element)).to.deep.equal([title]);
          expect(element.issues.map(({code}) => code)).to.deep.equal(codes);
        } finally {
          globalThis.fetch = fetch;
        }
      });
    }

    it('JSON of others, and instants in it', async () => {
      const slides = {events: [{start_date: {year: '1969', month: '7'}, text: {headline: 'Landing'}}]};
      expect(titles(await read(file(JSON.stringify(slides), 'application/json')))).to.deep.equal(['Landing']);
      cleanUp();
      document.querySelector('.test-page')?.remove();
      const items = [{id: 1, content: 'Lift-off', start: '1969-07-16T09:32:00-04:00'}];
      const element = await read(file(JSON.stringify(items), 'application/json'));
      expect(titles(element)).to.deep.equal(['Lift-off']);
    });

    it('JSON of TimelineJS that has a title and dates, as its first releases wrote it', async () => {
      const slides = {
        title: {text: {headline: 'Moon'}},
        events: [{date: {year: '1969', month: '7'}, text: {headline: 'Landing'}}],
      };
      const element = await read(file(JSON.stringify(slides), 'application/json'));
      expect(titles(element)).to.deep.equal(['Landing']);
      expect(element.events[0].date.edtf).to.equal('1969-07');
      expect(element.issues).to.deep.equal([]);
    });

    it('its own JSON, whatever words of others are in it', async () => {
      const element = await read(address([{title: 'Own', date: '2021', facts: [{name: 'headline', value: 'Big'}]}]));
      expect(titles(element)).to.deep.equal(['Own']);
      expect(element.issues).to.deep.equal([]);
    });

    it('its own JSON as ever, where an event has a start and an end', async () => {
      const element = await read(address([{title: 'Own', start: '2021', end: '2022'}]));
      expect(titles(element)).to.deep.equal(['Own']);
      expect(element.issues.map(({code}) => code)).to.deep.equal(['unknown-key']);
    });
  });

  it('by an address that it was given before it moved, and by one that it was given meanwhile', async () => {
    const element = await fromMarkup(
      `<event-timeline src="${address([{title: 'First', date: '2021'}])}"></event-timeline>`,
    );
    await until(() => ready(element));
    const page = element.parentElement!;
    element.src = address([{title: 'Second', date: '2021'}]);
    await element.updateComplete;
    page.append(document.createElement('hr'), element); // while it is loading
    await until(() => titles(element)[0] === 'Second');
    expect(titles(element)).to.deep.equal(['Second']);
    element.remove();
    element.src = address([{title: 'Third', date: '2021'}]);
    await frames();
    page.append(element);
    await until(() => titles(element)[0] === 'Third');
    expect(titles(element)).to.deep.equal(['Third']);
  });

  it('by a list that has changed while the element was nowhere', async () => {
    const element = await fromMarkup('<event-timeline><ol><li><time>2020</time> Old</li></ol></event-timeline>');
    const page = element.parentElement!;
    element.remove();
    element.querySelector('li')!.lastChild!.textContent = ' New';
    await frames();
    page.append(element);
    await until(() => titles(element)[0] === 'New');
    expect(titles(element)).to.deep.equal(['New']);
  });

  it('by a child JSON that a slow page sends in two parts', async () => {
    Object.defineProperty(document, 'readyState', {configurable: true, get: () => 'loading'});
    let element: EventTimelineElement;
    try {
      element = await fromMarkup(
        '<event-timeline src="nothing-here.json"><script type="application/json">[{"date": "2021", </script></event-timeline>',
      );
      expect(element.matches(':state(failed)')).to.equal(false);
      element.querySelector('script')!.append('"title": "In two parts"}]');
      await settled(element);
      expect(titles(element)).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await settled(element);
    expect(titles(element)).to.deep.equal(['In two parts']);
  });

  it('from an address that the page has set before there was an element', async () => {
    const name = `event-timeline-late-${Date.now()}`;
    const element = document.createElement(name) as EventTimelineElement;
    element.src = 'data:application/json,[{"title":"Late","date":"2021"}]';
    document.body.append(element);
    customElements.define(name, class extends EventTimelineElement {});
    await element.updateComplete;
    for (let i = 0; i < 60 && !element.events.length; i++) await frames(1);
    expect(element.events.map(({title}) => title)).to.deep.equal(['Late']);
    element.remove();
  });

  it('by its own list, which readers without script see', async () => {
    const element = await fromMarkup(`<event-timeline><ol>
      <li id="bridge" data-group="Border"><time datetime="2007">2007</time>: The bridge <em>opens</em>.<p>It is long.</p></li>
      <li data-when="2021-06-22~" data-status="claimed" data-importance="0.9"><time datetime="2021-06-22">June 22</time> <h3>All crossings held</h3> <a href="/more">More</a></li>
      <li><time datetime="2021-05-01">May 1</time> to <time datetime="2021-06-22 10:00">June 22</time> <strong>Districts overrun</strong></li>
    </ol></event-timeline>`);
    expect(
      element.events.map(({id, title, date, text, group, status, importance, links}) => ({
        id,
        title,
        date: date.edtf,
        text,
        group,
        status,
        importance,
        links,
      })),
    ).to.deep.equal([
      {
        id: 'bridge',
        title: 'The bridge opens.',
        date: '2007',
        text: 'It is long.',
        group: 'Border',
        status: 'reported',
        importance: 0.5,
        links: undefined,
      },
      {
        id: 'event-2',
        title: 'All crossings held',
        date: '2021-06-22~',
        text: undefined,
        group: undefined,
        status: 'claimed',
        importance: 0.9,
        links: [{url: '/more', title: 'More'}],
      },
      {
        id: 'event-3',
        title: 'Districts overrun',
        date: '2021-05-01/2021-06-22T10:00',
        text: undefined,
        group: undefined,
        status: 'reported',
        importance: 0.5,
        links: undefined,
      },
    ]);
    expect(part(element, 'slot:not([name])').hidden, 'the list is hidden once it is shown').to.equal(true);
    expect(element.querySelector('ol')!.getBoundingClientRect().height).to.equal(0);
  });

  it('by its own description list', async () => {
    const element = await fromMarkup(`<event-timeline><dl>
      <dt><time datetime="2007-05-01">May 1, 2007</time></dt>
      <dd id="bridge" data-group="Border">The bridge opens. <a href="/bridge">More</a><p>It is long.</p></dd>
      <dd>It rains.</dd>
      <div><dt>12 June 2021</dt><dd><strong>All crossings held</strong></dd></div>
      <dt>c. 1850</dt><dd data-status="claimed">Gold is found</dd>
      <dt>Whenever</dt><dd>Nobody knows</dd>
    </dl></event-timeline>`);
    await until(() => element.events.length === 4);
    expect(
      element.events.map(({id, title, date, text, group, status, links}) =>
        [id, title, date.edtf, text, group, status, links?.[0].url].filter((part) => part !== undefined),
      ),
    ).to.deep.equal([
      ['bridge', 'The bridge opens. More', '2007-05-01', 'It is long.', 'Border', 'reported', '/bridge'],
      ['event-2', 'It rains.', '2007-05-01', 'reported'],
      ['event-3', 'All crossings held', '2021-06-12', 'reported'],
      ['event-4', 'Gold is found', '1850~', 'claimed'],
    ]);
    // What is implausible is looked for later.
    await until(() => element.issues.length === 2);
    expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'bad-date item 5',
      'claimed-by-nobody item 4',
    ]);
    expect(part(element, 'slot:not([name])').hidden).to.equal(true);
  });

  it('by its own table, as encyclopedias have them', async () => {
    const element = await fromMarkup(`<event-timeline map="ignore=Note"><table class="wikitable">
      <caption>Milestones of <i>flight</i></caption>
      <tbody>
        <tr><th>Year</th><th>Date</th><th>Event</th><th>Note</th><th>Ref.</th></tr>
        <tr><td rowspan="2">1903</td><td>23 March</td><td>The <a href="/wiki/Patent">patent</a> is filed<sup class="reference"><a href="#cite-1">[1]</a></sup></td><td>x</td><td><sup class="reference"><a href="#cite-2">[2]</a></sup></td></tr>
        <tr><td>17 December</td><td>First<br>flight</td><td></td><td></td></tr>
        <tr><td>1927</td><td>May 20–21, 1927</td><td>Across the Atlantic</td><td></td><td></td></tr>
        <tr><td>1930</td><td>someday</td><td>Unknown</td><td></td><td></td></tr>
      </tbody>
    </table></event-timeline>`);
    await until(() => element.events.length === 4);
    expect(element.events.map(({title, date, facts, links}) => [date.edtf, title, facts, links])).to.deep.equal([
      ['1903-03-23', 'The patent is filed', undefined, [{url: '/wiki/Patent', title: 'patent'}]],
      ['1903-12-17', 'First flight', undefined, undefined],
      ['1927-05-20/1927-05-21', 'Across the Atlantic', undefined, undefined],
      ['1930', 'Unknown', undefined, undefined],
    ]);
    expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'guessed row 5, column "Date"',
      'not-carried-over row 2',
    ]);
    expect(element.querySelector('table')!.getBoundingClientRect().height).to.equal(0);
  });

  it('by its own table, with times and words in other languages', async () => {
    const element = await fromMarkup(`<event-timeline><table>
      <thead><tr><th>Datum</th><th>Ereignis</th><th>Ort</th></tr></thead>
      <tr><td><time datetime="1961-08-13">Sonntag</time></td><td>Die Mauer</td><td>Berlin</td></tr>
      <tr><td><time datetime="1914-07-28">Juli</time> – <time datetime="1918-11-11">November</time></td><td>Krieg</td><td></td></tr>
    </table></event-timeline>`);
    await until(() => element.events.length === 2);
    expect(element.issues).to.deep.equal([]);
    expect(element.events.map(({title, date, place}) => [date.edtf, title, place?.name])).to.deep.equal([
      ['1961-08-13', 'Die Mauer', 'Berlin'],
      ['1914-07-28/1918-11-11', 'Krieg', undefined],
    ]);
  });

  it('by a file whose format is loaded when it comes', async () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20240701T100000\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const src = `data:text/calendar,${encodeURIComponent(text)}`;
    const element = await fromMarkup(`<event-timeline src="${src}"></event-timeline>`);
    await until(() => element.events.length === 1);
    expect(element.events[0].date.edtf).to.equal('2024-07-01T10:00+02:00');
  });

  it('by JSON of records, beside which the file has a title', async () => {
    const src = address({title: 'Berlin', data: [{date: 'August 13, 1961', event: 'The Wall', 'Length, km': 155}]});
    const element = await fromMarkup(`<event-timeline src="${src}"></event-timeline>`);
    await until(() => element.events.length === 1);
    const [{title, date, facts}] = element.events;
    expect([title, date.edtf, facts]).to.deep.equal(['The Wall', '1961-08-13', [{name: 'Length, km', value: '155'}]]);
  });

  it('first found wins: property, JSON, src, list', async () => {
    const json = '<script type="application/json">[{"title": "JSON", "date": "2021"}]</script>';
    const list = '<ol><li><time datetime="2021">2021</time> List</li></ol>';
    const src = address([{title: 'Address', date: '2021'}]);
    expect(titles(await fromMarkup(`<event-timeline src="${src}">${json}${list}</event-timeline>`))).to.deep.equal([
      'JSON',
    ]);
    document.querySelector('.test-page')!.remove();
    const element = await fromMarkup(`<event-timeline src="${src}">${list}</event-timeline>`);
    await until(() => ready(element));
    expect(titles(element)).to.deep.equal(['Address']);
    element.events = [{title: 'Property', date: '2021'}];
    await settled(element);
    expect(titles(element)).to.deep.equal(['Property']);
    element.events = undefined;
    await until(() => titles(element)[0] === 'Address');
    expect(titles(element), 'taken back, the next one is found').to.deep.equal(['Address']);
  });

  it('that comes late, or changes', async () => {
    const element = await fromMarkup('<event-timeline></event-timeline>');
    expect(part(element, '.message').textContent).to.equal('There are no events to show.');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '[{"title": "Late", "date": "2021"}]';
    element.append(script);
    await settled(element);
    expect(titles(element)).to.deep.equal(['Late']);
    script.textContent = '[{"title": "Later", "date": "2021"}]';
    await settled(element);
    expect(titles(element)).to.deep.equal(['Later']);
  });

  describe('that is not there', () => {
    const list = '<ol><li>no date here</li></ol>';

    it('yet: says that it loads, and leaves the list', async () => {
      const element = await fromMarkup(
        `<event-timeline src="${address([{title: 'A', date: '2021'}])}">${list}</event-timeline>`,
      );
      const waiting = document.createElement('event-timeline');
      waiting.src = address([{title: 'A', date: '2021'}]);
      document.querySelector('.test-page')!.append(waiting);
      await waiting.updateComplete;
      expect(part(waiting, '.message').textContent).to.contain('Loading');
      expect(waiting.matches(':state(loading)')).to.equal(true);
      await until(() => ready(waiting) && ready(element));
      expect(parts(waiting, '.message')).to.have.lengthOf(0);
    });

    for (const [what, src, words] of [
      ['an address with nothing behind it', '/nothing-here.json', 'could not be loaded'],
      ['an address with no JSON behind it', address('<html>'), 'not valid JSON'],
      ['JSON without events', address({events: [{title: 'A'}]}), 'no events that can be read'],
    ] as const) {
      it(`${what}: says so, and the list stays`, async () => {
        const said: string[] = [];
        let element!: EventTimelineElement;
        said.push(
          ...(await consoleOf(async () => {
            element = await fromMarkup(`<event-timeline src="${src}">${list}</event-timeline>`);
            await until(() => element.matches(':state(failed)'));
            await settled(element);
          })),
        );
        expect(part(element, '.message.failed').textContent).to.contain(words);
        expect(element.querySelector('ol')!.getBoundingClientRect().height).to.be.above(0);
        expect(said).to.deep.equal([]);
        await expectAccessible(element);
      });
    }

    it('broken JSON in the page', async () => {
      const element = await fromMarkup('<event-timeline><script type="application/json">{</script></event-timeline>');
      expect(part(element, '.message.failed').textContent).to.contain('not valid JSON');
    });

    it('an empty dataset is no failure', async () => {
      const element = await mount({events: []});
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(part(element, '.message').textContent).to.equal('There are no events to show.');
      await expectAccessible(element);
    });
  });

  it('that is partly bad: shows what is right, and lists what is not', async () => {
    const element = await mount({
      events: [
        {title: 'Good', date: '2021'},
        {title: 'Bad', date: 'June 22'},
        {title: 'Odd', date: '2021', importance: 9},
      ],
    });
    expect(titles(element)).to.deep.equal(['Good', 'Odd']);
    expect(part(element, '.notes summary').textContent).to.equal(
      '2 problems in the data; what could be read is shown.',
    );
    expect(parts(element, '.notes li')[0].textContent).to.match(/^\$\[1\]\.date: "June 22" is not a date/);
    await expectAccessible(element);
  });

  it('is text, whatever it looks like', async () => {
    const evil = '<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>';
    const element = await mount({
      data: {
        title: evil,
        groups: [
          {id: 'a', title: evil},
          {id: 'b', title: 'b'},
        ],
        events: [
          {
            id: 'a',
            title: evil,
            text: evil,
            date: {edtf: '2021', text: evil},
            group: 'a',
            attributions: [{who: evil, text: evil, source: {title: evil, url: 'javascript:globalThis.hacked = true'}}],
          },
          {title: 'B', date: '2021', group: 'b'},
        ],
      },
      heading: evil,
      selected: 'a',
    });
    await frames(5);
    expect((globalThis as {hacked?: boolean}).hacked).to.equal(undefined);
    expect(parts(element, 'img, script, a[href^="javascript"]')).to.have.lengthOf(0);
    expect(part(element, '#details-title').textContent).to.equal(evil);
  });

  it('is not asked for by anything but src', async () => {
    const original = globalThis.fetch;
    let asked = 0;
    globalThis.fetch = (...args) => {
      asked++;
      return original(...args);
    };
    try {
      await mount({events: [{title: 'A', date: '2021'}]});
      await fromMarkup('<event-timeline></event-timeline>');
      expect(asked).to.equal(0);
    } finally {
      globalThis.fetch = original;
    }
  });
});
