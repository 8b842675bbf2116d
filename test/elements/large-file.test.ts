import {expect} from 'chai';
import type {EventTimelineElement, TimelineEvent, TimelineLoadEvent} from '../../src/index.js';
import '../../src/elements/stream/large-files.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, mount, parts} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {FakeClock} from '../support/fake-clock.js';
import {SlowFile} from '../support/slow-file.js';

const COUNT = 24_000;
const events = (from: number, to: number): TimelineEvent[] =>
  Array.from({length: to - from}, (_, i) => ({
    id: `reading-${from + i}`,
    title: `Reading ${from + i}`,
    date: `20${String(10 + ((from + i) % 15)).padStart(2, '0')}-06-${String(1 + ((from + i) % 28)).padStart(2, '0')}`,
    group: ['north', 'south'][(from + i) % 2],
    text: 'It was measured where it always is, at noon, by the one who was there.',
  }));
const listOf = (from: number, to: number) =>
  events(from, to)
    .map((event) => JSON.stringify(event))
    .join(',\n');

const progress = (element: Element) => element.shadowRoot!.querySelector('.loading-progress');
const button = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.loading-progress button');
const isReady = (element: Element) => element.matches(':state(ready)');

/** A timeline that loads a file, of which more than half has come. */
async function mountHalf(file: SlowFile): Promise<{element: EventTimelineElement; loads: TimelineLoadEvent[]}> {
  const element = await mount({});
  const loads: TimelineLoadEvent[] = [];
  element.addEventListener('timeline-load', (event) => loads.push(event));
  element.src = '/readings.json';
  file.send(`{"title": "Readings", "events": [${listOf(0, 16_000)}`);
  await until(() => isReady(element) && element.events.length === 16_000);
  return {element, loads};
}

/** What is in the live regions of a timeline. */
const spokenBy = (element: Element) =>
  parts(element, '[role=status]')
    .map(({textContent}) => textContent)
    .join(' ');

const NoWorker = function () {
  throw new DOMException('forbidden', 'SecurityError');
} as unknown as typeof Worker;

/** As if there were no memory for long arrays. */
const littleMemory = (Array: Float64ArrayConstructor): Float64ArrayConstructor =>
  class extends Array {
    constructor(...given: [number]) {
      if (given[0] > 20_000) throw new RangeError('Array buffer allocation failed');
      super(...given);
    }
  } as unknown as Float64ArrayConstructor;
const LITTLE_MEMORY = `globalThis.Float64Array = (${String(littleMemory)})(Float64Array);`;
const scriptOf = (lines: readonly string[]) =>
  URL.createObjectURL(new Blob(lines as string[], {type: 'text/javascript'}));

const rowsOf = (from: number, to: number) =>
  events(from, to)
    .map(({date, title, group, text}) => `${date as string},${title},${group},"${text as string}"\n`)
    .join('');

/** A timeline that loads a table, of which most has come. */
async function mountTable(file: SlowFile): Promise<{element: EventTimelineElement; loads: TimelineLoadEvent[]}> {
  const element = await mount({});
  const loads: TimelineLoadEvent[] = [];
  element.addEventListener('timeline-load', (event) => loads.push(event));
  element.src = '/readings.csv';
  file.send(`Date,Title,Group,Text\n${rowsOf(0, 40_000)}`);
  await until(() => button(element) !== null);
  return {element, loads};
}

/** An element whose file arrives as the test sends it, and what it tells of what it has loaded. */
async function startLoading() {
  const file = new SlowFile();
  const element = await mount({});
  const loads: TimelineLoadEvent[] = [];
  element.addEventListener('timeline-load', (event) => loads.push(event));
  element.src = '/readings.json';
  return {file, element, loads};
}

describe('a large file', () => {
  const {fetch, Worker} = globalThis;
  afterEach(() => {
    cleanUp();
    globalThis.fetch = fetch;
    globalThis.Worker = Worker;
  });

  for (const [where, forbid] of [
    ['in a worker', () => {}],
    [
      'on the page, where workers are forbidden',
      () => {
        globalThis.Worker = NoWorker;
      },
    ],
  ] as const) {
    describe(`read ${where}`, () => {
      beforeEach(() => forbid());

      it('is shown before it is whole, and loaded once', async () => {
        const file = new SlowFile(5_000_000);
        const {element, loads} = await mountHalf(file);
        expect(loads).to.have.lengthOf(0);
        expect(element.events[15_999].title).to.equal('Reading 15999');
        await until(() => /of 5 MB, 16,000 events/.test(progress(element)?.textContent ?? ''));
        await until(() => parts(element, '.picture li').length > 0);
        await expectAccessible(element);
        element.select('reading-7');
        element.view = {start: Date.UTC(2012, 0), end: Date.UTC(2014, 0)};
        const view = JSON.stringify(element.view);
        file.send(`,${listOf(16_000, COUNT)}], "groups": [{"id": "south", "title": "South"}]}`);
        file.close();
        await until(() => loads.length === 1);
        await element.updateComplete;
        expect(element.events).to.have.lengthOf(COUNT);
        expect(element.data?.groups.map(({title}) => title)).to.deep.equal(['South', 'north']);
        expect(element.selected).to.equal('reading-7');
        expect(JSON.stringify(element.view)).to.equal(view);
        expect(progress(element)).to.equal(null);
        expect(element.issues.map(({code}) => code)).to.deep.equal(['unknown-group']);
        expect(element.events.at(-1)).to.deep.include({id: `reading-${COUNT - 1}`, group: 'south'});
      });

      it('is stopped by a reader, and all of it loaded again', async () => {
        const file = new SlowFile();
        const {element, loads} = await mountHalf(file);
        button(element)!.focus();
        button(element)!.click();
        await until(() => loads.length === 1);
        await until(() => button(element)?.textContent === 'Load all');
        expect(element.shadowRoot!.activeElement, 'where the focus is').to.equal(button(element));
        expect(file.isCancelled).to.equal(true);
        expect(element.events).to.have.lengthOf(16_000);
        expect(progress(element)!.textContent).to.include('stopped at 16,000 events');
        expect(element.issues.map(({code}) => code)).to.deep.equal(['load-stopped']);
        const again = new SlowFile();
        button(element)!.click();
        again.send(`[${listOf(0, COUNT)}]`);
        again.close();
        await until(() => loads.length === 2);
        expect(element.events).to.have.lengthOf(COUNT);
      });

      it('keeps what stood before the place where it is broken', async () => {
        const file = new SlowFile();
        const {element, loads} = await mountHalf(file);
        file.send(`,\n{"title": "Broken" "date": "2021"}, ${listOf(16_000, 16_100)}]}`);
        file.close();
        await until(() => loads.length === 1);
        expect(element.events).to.have.lengthOf(16_000);
        const [{code, message}] = element.issues;
        expect(code).to.equal('bad-json');
        expect(message).to.match(/line 16001, column 20: expected "," or "}", found a double quote/);
      });

      it('keeps what came before the connection was lost', async () => {
        const file = new SlowFile();
        const {element, loads} = await mountHalf(file);
        file.break();
        await until(() => loads.length === 1);
        expect(element.events).to.have.lengthOf(16_000);
        expect(element.issues.map(({code}) => code)).to.deep.equal(['load-failed']);
        await until(() => button(element)?.textContent === 'Load all');
      });

      it('of columns is shown once it is whole, and says what is wrong with them', async () => {
        const file = new SlowFile();
        const element = await mount({});
        element.src = '/columns.json';
        const start = Array.from({length: 150_000}, (_, i) => i * 3_600_000);
        const title = start.map((_, i) => `Hour ${i}`);
        const text = JSON.stringify({title: 'Hours', columns: {start, title, group: title.map((_, i) => 'ab'[i % 2])}});
        file.send(text.slice(0, 3_000_000));
        await until(() => progress(element) !== null);
        file.send(text.slice(3_000_000));
        file.close();
        await until(() => isReady(element));
        await element.updateComplete;
        expect(element.events).to.have.lengthOf(150_000);
        expect(element.events[149_999]).to.deep.include({title: 'Hour 149999', group: 'b'});
        expect(element.data).to.deep.include({title: 'Hours'});
        expect(progress(element)).to.equal(null);
        await until(() => parts(element, '.picture li').length > 0);
        expect(element.issues).to.deep.equal([]);
      });

      it('of another format is shown once it is whole, and says what is wrong with it', async () => {
        const file = new SlowFile();
        const {element, loads} = await mountTable(file);
        file.send(`${rowsOf(40_000, 45_000)}2024-13-45,No day,north,\n`);
        file.close();
        await until(() => loads.length === 1);
        await element.updateComplete;
        expect(element.events).to.have.lengthOf(45_000);
        expect(element.events[44_999]).to.deep.include({title: 'Reading 44999', group: 'south'});
        expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
          'bad-date line 45002, column "Date"',
        ]);
        expect(element.data!.compiled, 'no object of an event is kept').not.to.equal(undefined);
        await until(() => parts(element, '.picture li').length > 0);
        element.select(element.events[7].id);
        await until(() => parts(element, '[part~=details]').length > 0);
        await expectAccessible(element);
      });

      it('of another format is stopped by a reader', async () => {
        const file = new SlowFile();
        const {element, loads} = await mountTable(file);
        button(element)!.click();
        await until(() => loads.length === 1);
        await until(() => button(element)?.textContent === 'Load all');
        expect(file.isCancelled).to.equal(true);
        expect(element.events).to.have.lengthOf(40_000);
        const [{code, message}] = element.issues;
        expect(code).to.equal('load-stopped');
        expect(message).to.include('stopped at 40000 events');
        expect(progress(element)!.textContent).to.include('stopped at 40,000 events');
      });

      it('of JSON lines is stopped by a reader, and says as many events as it shows', async () => {
        const {file, element, loads} = await startLoading();
        const lines = events(0, 16_000).map((event) => JSON.stringify(event));
        lines[5000] = '{"title": "Broken" "date": "2021"}';
        file.send(`${lines.join('\n')}\n{"title": "Cu`);
        await until(() => button(element) !== null && /MB/.test(progress(element)!.textContent));
        button(element)!.click();
        await until(() => loads.length === 1);
        await until(() => button(element)?.textContent === 'Load all');
        expect(element.events).to.have.lengthOf(15_999);
        expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
          'load-stopped @src',
          'bad-format line 5001, column 20',
        ]);
        expect(element.issues[0].message).to.include('stopped at 15999 events');
        expect(progress(element)!.textContent).to.include('stopped at 15,999 events');
        expect(element.shadowRoot!.textContent).not.to.include('Loading the timeline');
      });

      it('is told to screen readers where it breaks before there is a picture', async () => {
        const {file, element, loads} = await startLoading();
        file.send(`{"events": [${listOf(0, 16_000)}, {"title": ]}`);
        file.close();
        await until(() => loads.length === 1);
        await until(() => /Not all could be loaded. Shown: 16,000 events/.test(spokenBy(element)));
      });

      it('that is no data is told as a small one is, and can be tried again', async () => {
        const {file, element, loads} = await startLoading();
        const records = JSON.stringify({
          data: events(0, 20_000).map(({date, title, text}) => ({When: date, title, text})),
        });
        file.send(records.slice(0, -3));
        file.close();
        await until(() => element.matches(':state(failed)'));
        expect(loads).to.deep.equal([]);
        await until(() => element.issues.length > 0);
        expect(element.issues.map(({code}) => code)).to.deep.equal(['bad-json']);
        expect(element.issues[0].message).to.match(
          /^"\/readings.json" is not valid JSON: line 1, column \d+: it ends here, and a "}" is missing/,
        );
        expect(spokenBy(element)).to.include('could not be shown');
        await until(() => parts(element, '[part~=retry]').length > 0);
        expect(progress(element)).to.equal(null);
      });

      it('in JSON with other names is read once it is whole, and no number of events is made up before', async () => {
        const file = new SlowFile(5_000_000);
        const element = await mount({});
        element.src = '/records.json';
        const records = events(0, 20_000).map(({date, title, text}) => ({When: date, Event: title, Note: text}));
        const text = JSON.stringify({title: 'Records', data: records});
        file.send(text.slice(0, -1000));
        await until(() => progress(element) !== null);
        await until(() => / of 5 MB/.test(progress(element)!.textContent));
        expect(progress(element)!.textContent).not.to.include('events');
        file.send(text.slice(-1000));
        file.close();
        await until(() => isReady(element) && element.events.length === 20_000);
        expect(element.data!.title).to.equal('Records');
        expect(element.issues).to.deep.equal([]);
      });

      it('gives way to other data, and ends with the element', async () => {
        const file = new SlowFile();
        const {element, loads} = await mountHalf(file);
        element.data = [{title: 'Other', date: '2021'}];
        await until(() => loads.length === 1);
        await until(() => progress(element) === null);
        expect(element.events.map(({title}) => title)).to.deep.equal(['Other']);
        expect(file.isCancelled).to.equal(true);
      });
    });
  }

  it('shows all that a worker had read that dies, of which a part was not shown yet, and counts it once', async () => {
    const clock = new FakeClock(0);
    const putBack = clock.install();
    let worker: Worker;
    let count = 0;
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        worker = this; // oxlint-disable-line no-this-alias -- the test ends it
        this.addEventListener('message', ({data}: MessageEvent<{state?: {count: number}}>) => {
          count = data.state?.count ?? count;
        });
      }
    };
    try {
      const {file, element, loads} = await startLoading();
      file.send(`{"events": [{"title": "No day", "date": "2021-13"}, ${listOf(0, 16_000)}`);
      // Pictures are due by the clock: the first one is shown, and no other.
      await until(() => {
        clock.tick(100);
        return isReady(element) && element.events.length === 16_000;
      });
      file.send(`,${listOf(16_000, 20_000)}`);
      await until(() => count === 20_000);
      expect(element.events).to.have.lengthOf(16_000);
      worker!.dispatchEvent(new ErrorEvent('error', {message: 'RangeError: out of memory', cancelable: true}));
      file.send(`,${listOf(20_000, COUNT)}]}`);
      await until(() => loads.length === 1);
      await element.updateComplete;
      expect(element.events).to.have.lengthOf(20_000);
      expect(element.events[19_042].title).to.equal('Reading 19042');
      const [{code, message}, ...others] = element.issues;
      expect(code).to.equal('load-failed');
      expect(message).to.include('out of memory').and.to.include('the 20000 events');
      expect(others.map((issue) => issue.code)).to.deep.equal(['bad-date']);
      await until(() => button(element)?.textContent === 'Load all');
      expect(progress(element)!.textContent).to.include('20,000 events');
    } finally {
      putBack();
    }
  });

  it('says how many bytes have come where a packed file has another length, and never more than there are', async () => {
    const packed = new SlowFile(2_700_000, {'content-encoding': 'gzip'});
    const {element} = await mountHalf(packed);
    await until(() => /^\s*2\.6 MB, 16,000 events/.test(progress(element)?.textContent ?? ''));
    expect(progress(element)!.querySelector('progress')!.hasAttribute('value')).to.equal(false);
    packed.break();
    const plain = new SlowFile(2_643_000);
    const other = await mountHalf(plain);
    await until(() => /2\.6 of 2\.6 MB, 16,000 events/.test(progress(other.element)?.textContent ?? ''));
  });

  it('that never answers can be stopped, which is told, and tried again', async () => {
    let signal: AbortSignal | null | undefined;
    globalThis.fetch = async (_, init) => {
      signal = init?.signal;
      return new Promise((_resolve, reject) =>
        signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
      );
    };
    const element = await mount({src: '/never'});
    const loads: TimelineLoadEvent[] = [];
    element.addEventListener('timeline-load', (event) => loads.push(event));
    await until(() => button(element)?.textContent === 'Cancel');
    expect(element.matches(':state(loading)')).to.equal(true);
    await expectAccessible(element);
    button(element)!.focus();
    button(element)!.click();
    await until(() => button(element)?.textContent === 'Load all');
    expect(element.shadowRoot!.activeElement, 'where the focus is').to.equal(button(element));
    expect(signal!.aborted).to.equal(true);
    expect(element.issues.map(({code, message}) => `${code} ${message}`)).to.deep.equal([
      'load-stopped loading "/never" was stopped before any of it could be shown',
    ]);
    await until(() => /Loading was stopped/.test(spokenBy(element)));
    expect(element.shadowRoot!.textContent).not.to.include('Loading the timeline');
    const again = new SlowFile();
    button(element)!.click();
    await until(() => element.matches(':state(loading)'));
    again.send(`[${listOf(0, 10)}]`);
    again.close();
    await until(() => element.events.length === 10);
    await until(() => progress(element) === null);
  });

  it('that is small and comes slowly can be stopped, and shows no progress once it is there', async () => {
    const file = new SlowFile();
    const element = await mount({src: '/small.json'});
    file.send(`[${listOf(0, 500)},`);
    await until(() => / MB/.test(progress(element)?.textContent ?? '') || button(element) !== null);
    file.send(`${listOf(500, 600)}]`);
    file.close();
    await until(() => element.events.length === 600);
    await until(() => progress(element) === null);
  });

  it('is left where other files take its place, or its element goes while it is waited for', async () => {
    const first = new SlowFile();
    const element = await mount({src: '/first.json'});
    first.send(`{"events": [${listOf(0, 16_000)}`);
    await until(() => button(element) !== null);
    const second = new SlowFile();
    element.src = '/second.json';
    second.send(`[${listOf(0, 3)}]`);
    second.close();
    await until(() => element.events.length === 3);
    await until(() => progress(element) === null);
    expect(first.isCancelled).to.equal(true);
    const third = new SlowFile();
    element.src = '/third.csv';
    third.send(`Date,Title,Group,Text\n${rowsOf(0, 40_000)}`);
    await until(() => button(element) !== null);
    element.remove();
    await until(() => third.isCancelled);
    expect(element.issues.filter(({severity}) => severity === 'error')).to.deep.equal([]);
  });

  for (const where of ['in a worker', 'on the page'])
    it(`keeps what was read where memory ends ${where}`, async () => {
      if (where === 'in a worker')
        globalThis.Worker = class extends Worker {
          constructor(url: string | URL, options?: WorkerOptions) {
            super(scriptOf([`import '${scriptOf([LITTLE_MEMORY])}';`, `import '${url}';`]), options);
          }
        };
      else globalThis.Worker = NoWorker;
      const {Float64Array} = globalThis;
      try {
        const file = new SlowFile();
        const {element, loads} = await mountHalf(file);
        if (where === 'on the page') globalThis.Float64Array = littleMemory(Float64Array);
        file.send(`,${listOf(16_000, COUNT)}]}`);
        file.close();
        await until(() => loads.length === 1);
        globalThis.Float64Array = Float64Array;
        expect(element.events).to.have.lengthOf(16_000);
        expect(element.events[42].title).to.equal('Reading 42');
        expect(element.issues.map(({code, message}) => `${code} ${message}`)).to.deep.equal([
          `load-failed "/readings.json" was not read to its end: there is not enough memory for more of it (${where === 'in a worker' ? 'RangeError: ' : ''}Array buffer allocation failed), but a "source" would be asked only for what is shown; the 16000 events before that are shown`,
        ]);
        await until(() => button(element)?.textContent === 'Load all');
        await until(() => parts(element, '.picture li').length > 0);
      } finally {
        globalThis.Float64Array = Float64Array;
      }
    });

  it('is read on the page where a worker does not answer when it is started', async () => {
    const clock = new FakeClock(0);
    const putBack = clock.install();
    const asked: unknown[] = [];
    let isEnded = false;
    globalThis.Worker = class extends EventTarget {
      postMessage = (message: unknown) => void asked.push(message);
      terminate = () => void (isEnded = true);
    } as unknown as typeof Worker;
    try {
      const file = new SlowFile();
      const element = await mount({});
      element.src = '/readings.json';
      file.send(`{"events": [${listOf(0, 16_000)}`);
      await until(() => asked.length > 0);
      clock.tick(10_000);
      file.send(']}');
      file.close();
      await until(() => isReady(element) && element.events.length === 16_000);
      expect(isEnded).to.equal(true);
      expect(element.issues).to.deep.equal([]);
    } finally {
      putBack();
    }
  });

  it('keeps what was read where a worker answers no more', async () => {
    const clock = new FakeClock(0);
    const putBack = clock.install();
    let isStuck = false;
    globalThis.Worker = class extends Worker {
      override postMessage(...message: [unknown]) {
        if (!isStuck) super.postMessage(...message);
      }
    };
    try {
      const {file, element, loads} = await startLoading();
      file.send(`{"events": [${listOf(0, 16_000)}`);
      // The first picture is due by the clock.
      await until(() => {
        clock.tick(100);
        return isReady(element) && element.events.length === 16_000;
      });
      isStuck = true;
      file.send(`,${listOf(16_000, COUNT)}]}`);
      file.close();
      await until(() => {
        clock.tick(5000);
        return loads.length === 1;
      });
      expect(element.events).to.have.lengthOf(16_000);
      expect(element.issues.map(({code}) => code)).to.deep.equal(['load-failed']);
      expect(element.issues[0].message).to.match(/it has not answered within 30 s\); the 16000 events/);
    } finally {
      putBack();
    }
  });
});
