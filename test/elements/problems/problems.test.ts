import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {SCALE_NAMES} from '../../../src/data/scale-names.js';
import {GROUP_FIELDS, LANE_ORDERS} from '../../../src/scene/lane-options.js';
import {LAYOUT_NAMES} from '../../../src/scene/layout-names.js';
import type {EventTimelineElement, Issue, TimelineIssuesEvent} from '../../../src/index.js';
import {cleanUp, mount, part, parts, settled, unhandled} from '../../support/element.js';
import {consoleOf, expectAccessible, until} from '../../support/page.js';

type Answer = () => Promise<Response>;

const {fetch, setTimeout} = globalThis;
const PAGE = '<!DOCTYPE html>\n<html><title>Not here</title></html>';
const GOOD = JSON.stringify([{date: '2021', title: 'There'}]);

const answer =
  (text: string, init?: ResponseInit): Answer =>
  () =>
    Promise.resolve(new Response(text, init));

/** A timeline whose address gives these answers, one after the other; the last stands. */
async function loaded(
  answers: readonly Answer[],
  {src = 'events.json', ...options}: {src?: string; lang?: string} = {},
): Promise<EventTimelineElement> {
  let asked = 0;
  globalThis.fetch = () => answers[Math.min(asked++, answers.length - 1)]();
  const element = await mount({src}, options);
  await settledOnce(element, () => !element.matches(':state(loading)'));
  return element;
}

async function settledOnce(element: EventTimelineElement, condition: () => boolean): Promise<void> {
  await until(condition);
  await settled(element);
}

const shown = (element: Element) => parts(element, '.notes li').map((item) => item.textContent.trim());
const told = (issues: readonly Issue[]) => issues.map(({code, path}) => `${code} ${path}`);

describe('what is wrong', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.setTimeout = setTimeout;
    cleanUp();
  });

  describe('with an address: an issue, an event, and words on screen', () => {
    for (const [what, answers, code, words] of [
      [
        '404',
        answer('', {status: 404, statusText: 'Not Found'}),
        'load-failed',
        /"events.json" was not found: the server answered 404 Not Found/,
      ],
      ['500', answer(PAGE, {status: 500}), 'load-failed', /"events.json" could not be loaded: the server answered 500/],
      [
        'nobody there',
        () => Promise.reject(new TypeError('Failed to fetch')),
        'load-failed',
        /could not be loaded from http:.*events\.json: the server cannot be reached/,
      ],
      ['a page', answer(PAGE, {headers: {'content-type': 'text/html'}}), 'bad-json', /not valid JSON but an HTML page/],
      [
        'a table in which nothing is a date',
        answer('what,where\nA,B'),
        'missing',
        /no column is recognised as the date of the events: say which in "map"/,
      ],
      [
        'a table by its type',
        answer('date\n2021', {headers: {'content-type': 'text/csv; charset=utf-8'}}),
        'missing',
        /no column is recognised as the title of the events/,
      ],
      ['a feed', answer('<?xml version="1.0"?><rss></rss>'), 'bad-json', /XML/],
      ['nothing', answer('  \n'), 'bad-json', /is empty: expected JSON/],
      [
        'broken JSON',
        answer('[{"date": "2021",\n  "title": "A",}]'),
        'bad-json',
        /"events.json" is not valid JSON: line 2, column 16: a comma stands before "}"/,
      ],
    ] as const) {
      it(what, async () => {
        const path = code === 'missing' ? '$' : '@src'; // within a file that could be read, or the file as a whole
        const heard: TimelineIssuesEvent[] = [];
        const listen = (event: TimelineIssuesEvent) => heard.push(event);
        document.documentElement.addEventListener('timeline-issues', listen);
        const element = await loaded([answers]);
        document.documentElement.removeEventListener('timeline-issues', listen);
        expect(element.matches(':state(failed)')).to.equal(true);
        expect(told(element.issues)).to.deep.equal([`${code} ${path}`]);
        expect(element.issues[0].message).to.match(words);
        expect(heard.map(({issues}) => told(issues))).to.deep.equal([[`${code} ${path}`]]);
        expect(shown(element)).to.have.lengthOf(1);
        expect(shown(element)[0]).to.match(words);
        await expectAccessible(element);
      });
    }

    it('of another host: says which answer would let this page read it', async () => {
      const element = await loaded([() => Promise.reject(new TypeError('Load failed'))], {
        src: 'https://data.example/events.json',
      });
      expect(element.issues[0].message)
        .to.contain('data.example cannot be reached')
        .and.to.contain(`Access-Control-Allow-Origin: ${location.origin}`);
    });

    it('that is none', async () => {
      const element = await loaded([() => Promise.reject(new TypeError('Invalid URL'))], {src: 'http://'});
      expect(element.issues[0].message).to.equal('"http://" is no address');
    });

    it('that does not answer within 30 s, and not before', async () => {
      let isAborted = false;
      let late: (() => void) | undefined;
      globalThis.setTimeout = ((run: () => void, ms?: number) => {
        if (ms !== 30_000) return setTimeout(run, ms);
        late = run;
        return 0;
      }) as typeof setTimeout;
      globalThis.fetch = (_, init) =>
        new Promise((_resolve, reject) => {
          init!.signal!.addEventListener('abort', () => {
            isAborted = true;
            reject(new DOMException('', 'AbortError'));
          });
        });
      const element = await mount({src: 'slow.json'});
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(parts(element, '.retry')).to.have.lengthOf(0);
      late!();
      await settledOnce(element, () => element.matches(':state(failed)'));
      expect(isAborted).to.equal(true);
      expect(element.issues[0].message).to.equal('"slow.json" could not be loaded: nothing has answered within 30 s');
    });

    it('is asked no longer once another is set', async () => {
      const aborted: string[] = [];
      globalThis.fetch = (url, init) =>
        url === 'second.json'
          ? answer(GOOD)()
          : new Promise((_, reject) => {
              init!.signal!.addEventListener('abort', () => {
                aborted.push(url as string);
                reject(new DOMException('', 'AbortError'));
              });
            });
      const element = await mount({src: 'first.json'});
      element.src = 'second.json';
      await settledOnce(element, () => element.matches(':state(ready)'));
      expect(aborted).to.deep.equal(['first.json']);
      expect(element.issues).to.deep.equal([]);
    });

    it('which answers with a list in the page: that stays', async () => {
      const list = document.createElement('ol');
      list.append(document.createElement('li'));
      globalThis.fetch = answer('', {status: 404});
      const element = await mount({src: 'events.json'}, {children: list});
      await settledOnce(element, () => element.matches(':state(failed)'));
      expect(list.getBoundingClientRect().height).to.be.above(0);
      expect(told(element.issues)).to.deep.equal(['load-failed @src']);
    });
  });

  describe('is tried again by a button', () => {
    const FAILED = answer('', {status: 500});
    const retry = (element: Element) => part(element, '.retry');

    it('which keeps the focus while it loads and when it fails again, and says so anew', async () => {
      let respond!: (response: Response) => void;
      const element = await loaded([FAILED, () => new Promise<Response>((resolve) => (respond = resolve)), FAILED]);
      retry(element).focus();
      await sendKeys({press: 'Enter'});
      await settledOnce(element, () => element.matches(':state(loading)'));
      expect(element.shadowRoot!.activeElement).to.equal(retry(element));
      expect(retry(element).getAttribute('aria-disabled')).to.equal('true');
      expect(part(element, '.message').textContent).to.contain('Loading');
      expect(shown(element)).to.deep.equal([]);
      await expectAccessible(element);
      respond(new Response('', {status: 503, statusText: 'Busy'}));
      await settledOnce(element, () => element.matches(':state(failed)'));
      expect(element.shadowRoot!.activeElement).to.equal(retry(element));
      expect(retry(element).hasAttribute('aria-disabled')).to.equal(false);
      expect(part(element, '[role=status]').textContent, 'what changes there is read').to.contain(
        'could not be loaded',
      );
      expect(shown(element)[0]).to.contain('503 Busy');
    });

    it('and the focus stays in the timeline when it comes', async () => {
      const element = await loaded([FAILED, answer(GOOD)]);
      retry(element).focus();
      await sendKeys({press: 'Enter'});
      await settledOnce(element, () => element.matches(':state(ready)'));
      expect(parts(element, '.retry')).to.have.lengthOf(0);
      expect(element.issues).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement).to.equal(part(element, '.frame'));
    });

    it('and the focus stays in the timeline when the page gives other data', async () => {
      const element = await loaded([FAILED]);
      retry(element).focus();
      element.events = [{title: 'Other', date: '2021'}];
      await settledOnce(element, () => element.matches(':state(ready)'));
      expect(parts(element, '.retry')).to.have.lengthOf(0);
      expect(element.shadowRoot!.activeElement).to.equal(part(element, '.frame'));
    });

    it('and takes no focus from elsewhere', async () => {
      const element = await loaded([FAILED, answer(GOOD)]);
      retry(element).click();
      await settledOnce(element, () => element.matches(':state(ready)'));
      expect(element.shadowRoot!.activeElement).to.equal(null);
    });

    it('in the language of the page', async () => {
      const element = await loaded([FAILED], {lang: 'de'});
      await settledOnce(element, () => retry(element).textContent === 'Erneut versuchen');
      expect(part(element, '.notes li').lang, 'what is for authors is English').to.equal('en');
    });

    it('only where there is an address', async () => {
      const element = await mount({data: '[{'});
      expect(element.matches(':state(failed)')).to.equal(true);
      expect(parts(element, '.retry')).to.have.lengthOf(0);
    });
  });

  describe('with the data', () => {
    const bad = Array.from({length: 8}, (_, i) => ({title: `Bad ${i}`, date: `June ${i}`}));

    it('is shown where there is no picture: the first few, and how many more', async () => {
      const element = await mount({events: bad});
      expect(shown(element)).to.have.lengthOf(6);
      expect(shown(element)[0]).to.match(/^\$\[0\]\.date: "June 0" is not a date/);
      expect(shown(element)[5]).to.equal('and 3 more');
      await expectAccessible(element);
    });

    it('is shown where there is nothing, warnings too', async () => {
      const element = await mount({data: {tittle: 'A slip', events: []}});
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(shown(element)[0]).to.contain('did you mean "title"?');
      await expectAccessible(element);
    });

    it('is shown under the picture on request, errors only', async () => {
      const element = await mount({data: {tittle: 'A slip', events: [...bad, {title: 'Good', date: '2021'}]}});
      expect(part(element, '.notes summary').textContent).to.equal(
        '8 problems in the data; what could be read is shown.',
      );
      expect(shown(element)).to.have.lengthOf(8);
    });

    it('is counted, however much it is', async () => {
      const many = Array.from({length: 2000}, (_, i) => ({title: 'Bad', date: `June ${i}`}));
      const element = await mount({events: [...many, {title: 'Good', date: '2021'}]});
      expect(part(element, '.notes summary').textContent).to.equal(
        '2,000 problems in the data; what could be read is shown.',
      );
      expect(shown(element).at(-1)).to.equal('and 1,980 more');
    });

    it('goes when it is right', async () => {
      const element = await mount({events: bad});
      element.events = [{title: 'Good', date: '2021'}];
      await settled(element);
      expect(shown(element)).to.deep.equal([]);
      expect(element.issues).to.deep.equal([]);
    });

    it('that stands in an attribute, or in text, is read as JSON', async () => {
      for (const name of ['data', 'events']) {
        const element = await mount();
        element.setAttribute(name, GOOD);
        await settledOnce(element, () => element.matches(':state(ready)'));
        expect(element.events[0].title).to.equal('There');
        expect(element.issues).to.deep.equal([]);
        element.setAttribute(name, '[object Object]');
        await settledOnce(element, () => element.matches(':state(failed)'));
        expect(told(element.issues)).to.deep.equal([`bad-json @${name}`]);
        expect(element.issues[0].message).to.contain('set the property in script');
        element.setAttribute(name, 'events.json');
        await settledOnce(
          element,
          () => element.issues[0]?.message === '"events.json" is not JSON; an address is written src="events.json"',
        );
      }
      const element = await mount({events: GOOD});
      expect(element.events[0].title).to.equal('There');
    });

    it('of a list: an item without a date says so', async () => {
      const list = document.createElement('ol');
      const item = document.createElement('li');
      item.textContent = 'The Wall\n opens';
      list.append(document.createElement('hr'), item);
      const element = await mount({}, {children: list});
      await settledOnce(element, () => element.matches(':state(failed)'));
      expect(element.issues.map(({path, message}) => `${path}: ${message}`)).to.deep.equal([
        'item 1: the item "The Wall opens" has no <time>: expected <li><time datetime="2021-06-22">June 22, 2021</time> A title</li>',
      ]);
    });
  });

  describe('with the attributes', () => {
    const DATA = [
      {id: 'a', title: 'A', date: '2021'},
      {id: 'b', title: 'B', date: '2022'},
    ];
    /** A timeline with these attributes, as a page writes them. */
    const written = async (attributes: Readonly<Record<string, string>>) => {
      const element = await mount();
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.events = DATA;
      await settled(element);
      return element;
    };

    for (const [name, value, words] of [
      [
        'layout',
        'horizontal',
        'layout="horizontal" means nothing: accepted are auto, flags, vertical, lanes, list and table; time',
      ],
      ['scale', 'sideways', 'scale="sideways" means nothing: accepted are auto, linear, folded, even and log'],
      [
        'group-by',
        'theme',
        'group-by="theme" means nothing: accepted are group, kind, place, tag, status and occurrence; another grouping is a function, set in script',
      ],
      ['lane-order', 'size', 'lane-order="size" means nothing: accepted are data, name, count and time'],
      ['axis-direction', 'left', 'accepted are auto, ltr and rtl'],
      ['heading-level', '7', 'accepted are 1 to 6'],
      ['heading-level', 'h2', 'accepted are 1 to 6'],
      ['controls', 'zoom', 'accepted are toolbar, overview, grouping and none'],
      ['linked', 'false', 'take it away to switch it off'],
      ['view', '2021', 'timeline.view = "2021-06"'],
      ['height', '400', 'event-timeline { height: 400px }'],
      ['url', 'events.json', 'the address of the data is src'],
      ['selected', 'zzz', '"zzz" is the id of no event: ids are "a", "b"'],
      ['start', 'June 1, 2021', '"June 1, 2021" is not a date'],
      ['end', '2021-13', '"2021-13" is not a date'],
      ['now', 'today', '"today" is not a date'],
    ] as const) {
      it(`${name}="${value}" is told of once, and the picture is shown`, async () => {
        const said = await unhandled(() =>
          consoleOf(async () => {
            const element = await written({[name]: value});
            await settledOnce(element, () => element.issues.length > 0 && element.issues[0].message.includes(words));
            expect(element.issues.map(({path}) => path)).to.deep.equal([`@${name}`]);
            expect(element.matches(':state(ready)')).to.equal(true);
            element.requestUpdate();
            element.heading = 'Other';
            element.events = [...DATA];
            await settled(element);
          }),
        );
        expect(said).to.have.lengthOf(1);
        expect(said[0]).to.contain(words);
      });
    }

    it('is nothing where they mean something', async () => {
      const meaningful: Record<string, string>[] = [
        {controls: 'none'},
        {controls: ''},
        {controls: 'toolbar overview'},
        {controls: 'grouping'},
        {controls: 'toolbar as-of'},
        ...['auto', ...LAYOUT_NAMES, 'list', 'table'].map((layout) => ({layout})),
        ...['auto', ...SCALE_NAMES].map((scale) => ({scale})),
        ...GROUP_FIELDS.map((field) => ({'group-by': field})),
        ...LANE_ORDERS.map((order) => ({'lane-order': order})),
        {layout: ''},
        {'heading-level': '3'},
        {linked: ''},
        {selected: 'a'},
        {'axis-direction': 'rtl', start: '2020~'},
      ];
      for (const attributes of meaningful) {
        const element = await written(attributes);
        expect(element.issues, JSON.stringify(attributes)).to.deep.equal([]);
        expect(parts(element, '.notes')).to.have.lengthOf(0);
      }
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('controls="none" gives none', async () => {
      const element = await written({controls: 'none'});
      expect(parts(element, '.toolbar-box, .overview-box')).to.have.lengthOf(0);
    });
  });

  describe('is told to the console', () => {
    const DATA = [
      {title: 'Good', date: '2021'},
      {title: 'Bad', date: 'June'},
      {title: 'Odd', date: '2021', importance: 9},
    ];

    it('once an element and data, with all of it, and the element', async () => {
      const said = await unhandled(() =>
        consoleOf(async () => {
          const element = await mount({id: 'war', events: DATA, layout: 'horizontal', selected: 'zzz'});
          await settled(element);
          element.events = [...DATA];
          await settled(element);
        }),
      );
      expect(said).to.have.lengthOf(1);
      expect(said[0].split('\n').map((line) => line.split(': ', 2).join(': '))).to.deep.equal([
        'warn: <event-timeline id="war">',
        '  $[1].date: "June" is not a date',
        '  $[2].importance: 9 is not from 0 to 1',
        '  @selected: "zzz" is the id of no event',
        '  @layout: layout="horizontal" means nothing',
      ]);
      expect(said[0]).to.contain('[object HTMLElement]');
    });

    it('of many the first ten', async () => {
      const said = await unhandled(() =>
        consoleOf(() => mount({events: Array.from({length: 40}, (_, i) => ({title: 'Bad', date: `No ${i}`}))})),
      );
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.contain('and 30 more, in its property "issues"');
    });

    it('not where the page handles it', async () => {
      const said = await consoleOf(() => mount({events: DATA}));
      expect(said).to.deep.equal([]);
    });

    it('not where nothing is wrong', async () => {
      const said = await unhandled(() => consoleOf(() => mount({events: DATA.slice(0, 1)})));
      expect(said).to.deep.equal([]);
    });
  });
});
