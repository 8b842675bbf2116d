import {expect} from 'chai';
import {readFormat} from '../../src/formats/read-format.js';

const timelineJs = (...events: object[]) => readFormat({title: {text: {headline: 'T'}}, events});
const vis = (items: object[], groups: object[] = []) => readFormat({items, groups});
const simile = (...events: object[]) => readFormat({dateTimeFormat: 'iso8601', events});
const dated = (start_date: object, end_date?: object) => ({start_date, end_date, text: {headline: 'A'}});

describe('the background of a slide of TimelineJS', () => {
  const background = {url: 'https://example.org/b.jpg'};

  it('is shown where it is a picture and the slide has no other', () => {
    const {dataset, issues} = readFormat({
      title: {text: {headline: 'T'}, background},
      events: [
        {...dated({year: 1900}), background: {...background, color: '#000', alt: 'A bridge'}},
        {...dated({year: 1901}), background, media: {url: 'https://en.wikipedia.org/wiki/Bridge'}},
        {...dated({year: 1902}), background: {url: null, color: ''}},
      ],
    });
    const image = {type: 'image', url: background.url, alt: ''};
    expect(dataset.story![0].media).to.deep.equal([image]);
    expect(dataset.events.map(({media}) => media)).to.deep.equal([[{...image, alt: 'A bridge'}], [image], undefined]);
    expect(dataset.events[1].links?.map(({url}) => url)).to.deep.equal(['https://en.wikipedia.org/wiki/Bridge']);
    expect(issues).to.deep.equal([]);
  });

  it('is that of the step where it is a colour, or a picture behind something else', () => {
    const media = {url: 'https://example.org/a.jpg'};
    const {dataset, issues} = readFormat({
      title: {text: {headline: 'T'}, background: {color: 'tan'}},
      events: [
        {...dated({year: 1902}), background: {...background, color: '#000', alt: 'A bridge'}, media},
        {...dated({year: 1900}), background: {color: '#602020'}},
        {...dated({year: 1901}), background: {...background, color: '#602020'}},
      ],
    });
    expect(issues).to.deep.equal([]);
    expect(dataset.story).to.deep.equal([
      {background: {color: 'tan'}},
      {event: 'event-2', background: {color: '#602020'}},
      {event: 'event-3', background: {color: '#602020'}},
      {event: 'event-1', background: {color: '#000', url: background.url, alt: 'A bridge'}},
    ]);
    expect(dataset.events.map((event) => event.media?.map(({url}) => url))).to.deep.equal([
      [media.url],
      undefined,
      [background.url],
    ]);
  });

  it('is a text in a table', () => {
    const {dataset, issues} = readFormat(
      'Year,Headline,Media,Background\n1900,A,,#602020\n1901,B,https://example.org/a.jpg,https://example.org/b.jpg\n1902,C,,tan',
    );
    expect(issues).to.deep.equal([]);
    expect(dataset.story?.map((step) => step.background)).to.deep.equal([
      {color: '#602020'},
      {url: background.url},
      {color: 'tan'},
    ]);
  });

  it('is told where it is a page, or no colour', () => {
    const {dataset, issues} = timelineJs(
      {...dated({year: 1900}), background: {color: 'url(x)', url: 'https://imgur.com/gallery/e47JWq7'}},
      {...dated({year: 1901}), background: {color: '#12'}},
    );
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'not-carried-over $.events[0].background',
      'wrong-type $.story[2].background.color',
    ]);
    expect(dataset.story?.[2]).to.deep.equal({event: 'event-2', background: {}});
  });
});

describe('JSON of TimelineJS 1 and 2', () => {
  const first = (...date: object[]) => readFormat({timeline: {headline: 'Bridges', text: 'All of them', date}});

  it('has slides with dates as texts, eras, and a title', () => {
    const {dataset, issues, format} = readFormat({
      timeline: {
        headline: 'Bridges<br>and more',
        type: 'default',
        date: [
          {
            startDate: '1935,5,8',
            endDate: '1937',
            headline: 'Built',
            text: '<p>It <b>opens</b></p>',
            tag: 'River',
            tags: 'Steel, Road',
          },
          {
            startDate: '1940,1,2,14,30',
            headline: 'Fell',
            asset: {media: 'https://example.org/a.jpg', caption: 'A', credit: ''},
          },
          {startDate: 1950, endDate: '', headline: 'Built again'},
          {startDate: '3/12/1955', headline: 'Painted', classname: 'x'},
        ],
        era: [{startDate: '1935', endDate: '1940', headline: 'First bridge', tag: ''}],
      },
    });
    expect(format).to.equal('timelinejs');
    expect(dataset.title).to.equal('Bridges\nand more');
    expect(dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal([
      '1935-05-08/1937 Built',
      '1940-01-02T14:30 Fell',
      '1950 Built again',
      '1955-03-12 Painted',
    ]);
    expect(dataset.events[0]).to.deep.include({group: 'River', tags: ['Steel', 'Road']});
    expect(dataset.events[1].media).to.deep.equal([{type: 'image', url: 'https://example.org/a.jpg', caption: 'A'}]);
    expect(dataset.eras?.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal(['1935/1940 First bridge']);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'not-carried-over $.timeline.date[3].classname',
    ]);
  });

  it('is a story in the order of time, with the picture of its title', () => {
    const {dataset} = readFormat({
      timeline: {
        headline: 'Bridges',
        asset: {media: 'https://example.org/title.jpg', caption: 'All of them', credit: 'Own'},
        date: [
          {startDate: '1950', headline: 'Built again'},
          {startDate: '1935,5,8', headline: 'Built'},
        ],
      },
    });
    const [title, ...steps] = dataset.story!;
    expect(title.media).to.deep.equal([
      {type: 'image', url: 'https://example.org/title.jpg', caption: 'All of them', credit: 'Own'},
    ]);
    expect(steps.map(({event}) => dataset.events.find(({id}) => id === event)?.title)).to.deep.equal([
      'Built',
      'Built again',
    ]);
  });

  it('keeps the fraction of a second', () => {
    const {dataset, issues} = first({startDate: '2013,1,5,12,30,15,250', headline: 'A'});
    expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal(['2013-01-05T12:30:15.250']);
    expect(issues).to.deep.equal([]);
  });

  it('tells where a date is none', () => {
    const {dataset, issues} = first(
      {startDate: '1935,13', headline: 'A'},
      {startDate: 'soon', headline: 'B'},
      {headline: 'C'},
    );
    expect(dataset.events).to.deep.equal([]);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.have.members([
      'bad-date $.timeline.date[0].startDate',
      'bad-date $.timeline.date[1].startDate',
      'missing $.timeline.date[2].startDate',
    ]);
  });

  it('is read from the script that hands it to a function, or gives it a name', () => {
    const json = JSON.stringify({timeline: {headline: 'T', date: [{startDate: '1935', headline: 'A'}]}});
    for (const text of [
      `storyjs_jsonp_data = ${json}`,
      `var data=${json};`,
      `/**/ show(${json});\n`,
      `window.a.b = ${json};`,
    ])
      expect(
        readFormat(text).dataset.events.map(({title}) => title),
        text,
      ).to.deep.equal(['A']);
    const {issues} = readFormat(`show(\n{"a" 1});`);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['bad-json line 2, column 6']);
  });
});

describe('items of vis-timeline', () => {
  it('are read from a script, with dates as exact as it writes them', () => {
    const {dataset, issues, format} = readFormat(`var items = new vis.DataSet([
      {id: 1, content: 'A', start: new Date(2014, 3, 20)}, // a day
      {id: 2, content: 'B', start: new Date(2014, 3, 20, 9, 30), end: new Date(2014, 3, 22, 0, 0)},
      {id: 3, content: 'C', start: new Date(2014, 3)},
    ]);`);
    expect(issues).to.deep.equal([]);
    expect(format).to.equal('vis-timeline');
    expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal([
      '2014-04-20',
      '2014-04-20T09:30/2014-04-22T00:00',
      '2014-04',
    ]);
  });

  it('that a script works out are told where they stand', () => {
    const {issues} = readFormat(`[\n  {id: 1, content: 'A', start: moment().add(1, 'day')}\n]`);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['bad-json line 2, column 32']);
    expect(issues[0].message).to.contain('write the value itself');
  });

  it('have instants as ASP.NET writes them', () => {
    const {dataset, issues} = vis([
      {content: 'A', start: '/Date(1397952000000)/'},
      {content: 'B', start: '/Date(1397955600000+0200)/'},
    ]);
    expect(issues).to.deep.equal([]);
    expect(dataset.events.map(({date}) => date.earliest)).to.deep.equal([1397952000000, 1397955600000]);
  });
});

describe('XML of SIMILE', () => {
  const xml = (...events: string[]) =>
    readFormat(`<?xml version="1.0"?>\n<!-- x -->\n<data>\n${events.join('\n')}\n</data>`);

  it('counts millions of years backwards where its spans do, and says so', () => {
    const span = (title: string, start: string, end = '') =>
      `<event isDuration="true" start='${start}' ${end && `end='${end}'`} title='${title}'>x</event>`;
    const spans = [span('A', '115', '105'), span('B', '125'), span('C', '112', '99.6'), span('D', '1', '0.5')];
    const {dataset, issues} = xml(...spans);
    expect(dataset.events.map(({date, title}) => `${title} ${date.edtf}`)).to.deep.equal([
      'A Y-115E6/Y-105E6',
      'B Y-125E6',
      'C Y-112E6/Y-996E5',
      'D Y-1E6/Y-5E5',
    ]);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['guessed line 4']);
    expect(issues[0].message).to.include('millions of years ago');
  });

  it('refuses a few spans that end before they start', () => {
    const spans = [`<event start='1920' end='1910' isDuration='true' title='A'>x</event>`];
    const others = ['1910', '1920', '1930'].map((year) => `<event start='${year}' end='2000' title='B'>x</event>`);
    expect(xml(...spans, ...others).issues.map(({code}) => code)).to.include('end-before-start');
    expect(xml(...spans).issues.map(({code}) => code)).to.deep.equal(['end-before-start']);
  });

  it('has events with four points in time, and what stands in them', () => {
    const {dataset, issues, format} = xml(
      `<event start="May 8 1935 00:00:00 GMT" title="A &amp; B" image="a.png" link="https://example.org">\n It &lt;b&gt;opens&lt;/b&gt; </event>`,
      `<event start='1940' end='1941' title='Somewhen'/>`,
      `<event start="1950" end="1960" isDuration="true" title="Lasted"><![CDATA[<i>Long</i> & wide]]></event>`,
      `<event start="1970" latestStart="1971" earliestEnd="1978" end="1979" isDuration="true" title="About"></event>`,
    );
    expect(issues).to.deep.equal([]);
    expect(format).to.equal('simile-xml');
    expect(dataset.events.map(({title}) => title)).to.deep.equal(['A & B', 'Somewhen', 'Lasted', 'About']);
    expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal([
      '1935-05-08',
      '[1940..1941]',
      '1950/1960',
      undefined,
    ]);
    expect(dataset.events[0]).to.deep.include({
      text: {format: 'markdown', value: 'It **opens**'},
      media: [{type: 'image', url: 'a.png'}],
      links: [{url: 'https://example.org'}],
    });
    expect(dataset.events[1].text).to.equal(undefined);
    expect(dataset.events[2].text).to.deep.equal({format: 'markdown', value: '*Long* & wide'});
  });

  it('tells on which line something is wrong or lost', () => {
    const {issues} = xml(
      '<event start="1940"\n title="A" color="red"/>',
      '<event start="soon" title="B"/>',
      '<event title="C"/>',
    );
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'bad-date line 6',
      'missing line 7',
      'not-carried-over line 4',
    ]);
    expect(xml('').issues.map(({code}) => code)).to.deep.equal(['missing']);
  });
});

describe('TimelineJS JSON', () => {
  for (const [start, edtf] of [
    [{year: 1945}, '1945'],
    [{year: '1945', month: '', day: ''}, '1945'],
    [{year: ' 1,945', month: '5'}, '1945-05'],
    [{year: 1945, month: 5, day: 8}, '1945-05-08'],
    [{year: 1945, month: 5, day: 8, hour: 0, minute: 0}, '1945-05-08T00:00'],
    [{year: 1945, month: 5, day: 8, hour: 23, minute: 1, second: 5, millisecond: 7}, '1945-05-08T23:01:05.007'],
    [{year: -44}, '-0043'],
    [{year: '-1'}, '0000'],
    [{year: -13_800_000_000}, 'Y-13799999999'],
    [{year: 1945, month: 'May'}, '1945-05'],
  ] as const)
    it(`reads ${JSON.stringify(start)} as exactly as its parts`, () => {
      const {dataset, issues} = timelineJs(dated(start));
      expect(issues).to.deep.equal([]);
      expect(dataset.events[0].date.edtf).to.equal(edtf);
    });

  it('has no end where all of its parts are empty', () => {
    const {dataset, issues} = timelineJs(
      dated({year: '1945'}, {year: '', month: '', format: ''}),
      dated({year: 1946}, {}),
    );
    expect(issues).to.deep.equal([]);
    expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal(['1945', '1946']);
  });

  it('calls a slide without words what is known of its medium, and tells of an address that is none', () => {
    const slide = (media: object) => ({start_date: {year: 1945}, text: {headline: ''}, media});
    const {dataset, issues} = timelineJs(
      slide({url: 'https://www.example.org/a/1'}),
      slide({url: 'https://example.org/b', caption: 'A caption'}),
      {...slide({url: 'music:track:1'}), text: {headline: 'Song'}},
    );
    expect(dataset.events.map(({title}) => title)).to.deep.equal(['example.org', 'A caption', 'Song']);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['unsafe-url $.events[2].media.url']);
  });

  it('reads slides of the first releases of version 3', () => {
    const slide = {date: {year: '-541000000'}, text: {headline: 'Cambrian'}};
    for (const value of [{events: [slide]}, {timeline: {slides: [slide]}}]) {
      const {dataset, format} = readFormat(value);
      expect(format).to.equal('timelinejs');
      expect(dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal(['Y-540999999 Cambrian']);
    }
  });

  it('drops an end that is the start, as TimelineJS does', () => {
    const [one, two] = timelineJs(dated({year: 1}, {year: 1}), dated({year: 1}, {year: 2})).dataset.events;
    expect([one.date.kind, two.date.kind]).to.deep.equal(['point', 'span']);
  });

  for (const [start, path] of [
    [{year: 'c1945'}, 'year'],
    [{year: 1945, month: 21}, 'month'],
    [{year: 1945, day: 3}, 'month'],
    [{month: 3}, 'year'],
    [{year: -12_000, month: 3}, 'month'],
  ] as const)
    it(`tells of ${JSON.stringify(start)}`, () => {
      const {issues} = timelineJs(dated(start));
      expect(issues.map((issue) => issue.path)).to.deep.equal([`$.events[0].start_date.${path}`]);
    });

  it('shows the words of an author for a date, which may say that it is not exact', () => {
    const told = (display_date: string) => timelineJs({...dated({year: 1850}), display_date}).dataset.events[0].date;
    expect(told('c. 1850')).to.deep.include({edtf: '1850~', text: 'c. 1850', approximate: true});
    expect(told('1850?')).to.deep.include({uncertain: true, text: '1850?'});
    expect(told('The year of gold')).to.deep.include({approximate: false, text: 'The year of gold'});
  });

  it('shows media in a frame only where a site allows it, and quotes quotations', () => {
    const shown = (url: string) => timelineJs({...dated({year: 1}), media: {url, caption: 'C'}}).dataset.events[0];
    expect(shown('https://youtu.be/abcdefghijk').media).to.deep.equal([
      {type: 'embed', url: 'https://www.youtube-nocookie.com/embed/abcdefghijk', caption: 'C'},
    ]);
    for (const [page, player] of [
      ['https://open.spotify.com/intl-de/track/1Ab?si=2', 'https://open.spotify.com/embed/track/1Ab'],
      ['spotify:episode:1Ab', 'https://open.spotify.com/embed/episode/1Ab'],
      ['spotify:user:somebody:playlist:1Ab', 'https://open.spotify.com/embed/playlist/1Ab'],
      ['https://soundcloud.com/a/b', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb'],
      ['https://www.dailymotion.com/video/x1', 'https://www.dailymotion.com/embed/video/x1'],
      ['https://home.wistia.com/medias/a1', 'https://fast.wistia.com/embed/iframe/a1'],
    ])
      expect(shown(page).media, page).to.deep.equal([{type: 'embed', url: player, caption: 'C'}]);
    expect(shown('<iframe width="1" src="//maps.example/x?a=1&amp;b=2"></iframe>').media?.[0].url).to.equal(
      'https://maps.example/x?a=1&b=2',
    );
    expect(shown('https://twitter.example/status/1').links).to.deep.equal([
      {url: 'https://twitter.example/status/1', title: 'C'},
    ]);
    const said = shown('<blockquote>Said<p>so</p></blockquote>');
    expect(said.media).to.deep.equal([{type: 'quote', text: 'Said\n\nso', by: 'C'}]);
    expect(said.text).to.equal(undefined);
    expect(shown('film.mp4').media?.[0].type).to.equal('video');
  });
});

describe('vis-timeline JSON', () => {
  it('reads items, nested groups and backgrounds', () => {
    const {dataset, issues} = vis(
      [
        {id: 1, content: 'A<br>b', start: '2014-01-23', end: '2014-01-25', group: 2},
        {id: 2, content: 'B', start: '2014-01-22', end: '2014-01-24', type: 'background'},
        {id: 3, content: 'C', start: new Date(Date.UTC(2014, 0, 1, 10)), title: 'More'},
      ],
      [
        {id: 1, content: 'G', nestedGroups: [2]},
        {id: 2, content: '<i></i>'},
      ],
    );
    expect(issues.map(({code}) => code)).to.deep.equal(['not-carried-over']);
    expect(dataset.groups).to.deep.equal([
      {id: '1', title: 'G'},
      {id: '2', title: '2', parent: '1'},
    ]);
    expect(dataset.eras?.map(({title, date}) => `${title} ${date.edtf}`)).to.deep.equal(['B 2014-01-22/2014-01-24']);
    expect(dataset.events.map(({id, title, date}) => `${id} ${title} ${date.edtf}`)).to.deep.equal([
      '1 A b 2014-01-23/2014-01-25',
      '3 C 2014-01-01T10:00:00Z',
    ]);
    expect(dataset.events[1].text).to.equal('More');
  });

  it('is told from the own format by its content', () => {
    expect(readFormat([{id: 1, content: 'A', start: '2014'}]).dataset.events[0].title).to.equal('A');
    expect(readFormat([{title: 'A', start: '2014'}]).dataset.events[0].title).to.equal('A');
  });

  it('leaves what has no content or no start out, and says so', () => {
    const {issues} = vis([
      {id: 1, start: '2014', content: 'A'},
      {id: 2, start: '2014', end: '2015', type: 'background'},
      {id: 3, content: 'C'},
    ]);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'missing $.items[2].start',
      'not-carried-over $.items[1]',
    ]);
  });
});

describe('SIMILE JSON', () => {
  const boundsOf = (event: object) => {
    const {kind, earliest, latest, endEarliest, endLatest} = simile({title: 'A', ...event}).dataset.events[0].date;
    return [kind, ...[earliest, latest, endEarliest, endLatest].map((ms) => new Date(ms).getUTCFullYear())];
  };
  for (const [event, bounds] of [
    [{start: '1910'}, ['point', 1910, 1911, 1910, 1911]],
    [{start: '1910', end: '1920'}, ['span', 1910, 1911, 1920, 1921]],
    [{start: '1910', end: '1920', durationEvent: false}, ['point', 1910, 1921, 1910, 1921]],
    [{start: '1910', end: '1920', isDuration: 'false'}, ['point', 1910, 1921, 1910, 1921]],
    [{start: '1910', latestStart: '1912'}, ['point', 1910, 1913, 1910, 1913]],
    [{start: '1910', latestStart: '1912', earliestEnd: '1918', end: '1920'}, ['span', 1910, 1913, 1918, 1921]],
    [{start: '1910', latestStart: '1912', end: '1920'}, ['span', 1910, 1913, 1920, 1921]],
    [{start: '1910', earliestEnd: '1918', end: '1920'}, ['span', 1910, 1911, 1918, 1921]],
  ] as const)
    it(`reads the points of ${JSON.stringify(event)}`, () => expect(boundsOf(event)).to.deep.equal(bounds));

  it('reads dates as `Date` does, but in no zone of the machine', () => {
    const {dataset} = simile(
      {start: 'May 28 2006 09:00:00 GMT', title: 'A'},
      {start: '12/10/1941', title: 'B'},
      {start: -500, title: 'C'},
      {start: '500 BC', title: 'D'},
      {start: '1966-05-01T10:00:00Z', title: 'E'},
    );
    expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal([
      '2006-05-28T09:00:00Z',
      '1941-12-10',
      '-0500',
      '-0499',
      '1966-05-01T10:00:00Z',
    ]);
  });
});
