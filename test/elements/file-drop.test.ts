import {expect} from 'chai';
import '../../src/elements/drop/file-drop.js';
import '../../src/elements/stream/large-files.js';
import '../../src/scene/crowd-kind.js';
import type {EventTimelineElement, TimelineLoadEvent} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {consoleOf, expectAccessible, frames, until} from '../support/page.js';

const OWN = [{title: 'Of the page', date: '2001'}];
const CSV = 'date,title\n2010-05-01,Opened\n2012-06-02,Closed\n';

/** Over 2 MB of them in any format. */
const ROWS = Array.from({length: 25_000}, (_, i) => [
  `20${String(10 + (i % 15))}-06-${String(1 + (i % 28)).padStart(2, '0')}`,
  `Reading ${i}`,
  'It was measured where it always is at noon by the one who was there and wrote it down.',
]);

const transferOf = (...files: File[]) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};
const drag = (element: Element, type: string, dataTransfer: DataTransfer, init: DragEventInit = {}) => {
  const event = new DragEvent(type, {bubbles: true, cancelable: true, composed: true, dataTransfer, ...init});
  element.dispatchEvent(event);
  return event;
};
const drop = (element: Element, ...files: File[]) => drag(element, 'drop', transferOf(...files));
const fileOf = (text: string, name: string, type = '') => new File([text], name, {type});
const titles = (element: EventTimelineElement) => element.events.map(({title}) => title);
const notice = (element: Element) =>
  parts(element, '.drop-notice').map((one) => one.textContent.replace(/\s+/g, ' ').trim())[0];

/** A timeline that takes files. */
async function shown(properties: Readonly<Record<string, unknown>> = {events: OWN}): Promise<EventTimelineElement> {
  const element = await mount({droppable: true, ...properties});
  await until(() => drag(element, 'dragover', transferOf(fileOf('', 'a.csv'))).defaultPrevented);
  drag(element, 'dragleave', transferOf());
  return element;
}

describe('<event-timeline droppable>', () => {
  const {Worker} = globalThis;
  afterEach(() => {
    cleanUp();
    globalThis.Worker = Worker;
  });

  it('takes files only where the page allows it', async () => {
    const element = await mount({events: OWN});
    const {defaultPrevented} = drop(element, fileOf(CSV, 'a.csv'));
    expect(defaultPrevented).to.equal(false);
    element.droppable = true;
    await until(() => drag(element, 'dragover', transferOf(fileOf('', 'a.csv'))).defaultPrevented);
    element.droppable = false;
    await settled(element);
    expect(drop(element, fileOf(CSV, 'a.csv')).defaultPrevented).to.equal(false);
    await frames();
    expect(titles(element)).to.deep.equal(['Of the page']);
    expect(element.matches(':state(dropping)')).to.equal(false);
  });

  for (const [name, text, type] of [
    ['a.csv', CSV, 'text/csv'],
    ['a.tsv', CSV.replaceAll(',', '\t'), ''],
    [
      'a.json',
      '[{"date": "2010-05-01", "title": "Opened"}, {"date": "2012-06-02", "title": "Closed"}]',
      'application/json',
    ],
    [
      'a.json',
      '{"events": [{"start_date": {"year": "2010"}, "text": {"headline": "Opened"}}, {"start_date": {"year": "2012"}, "text": {"headline": "Closed"}}]}',
      '',
    ],
    [
      'a.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20100501\nSUMMARY:Opened\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20120602\nSUMMARY:Closed\nEND:VEVENT\nEND:VCALENDAR',
      'text/calendar',
    ],
    ['a.mmd', 'timeline\n  2010: Opened\n  2012: Closed', ''],
  ] as const) {
    it(`shows a file in place of what the page has set: ${name} ${type}`, async () => {
      const element = await shown();
      const loads: TimelineLoadEvent[] = [];
      element.addEventListener('timeline-load', (event) => loads.push(event));
      expect(drop(element, fileOf(text, name, type)).defaultPrevented).to.equal(true);
      await until(() => titles(element).join() === 'Opened,Closed' && loads.length === 1);
      expect(loads[0].dataset.events).to.have.length(2);
      await until(() => part(element, '[role=status]').textContent.trim() === `${name}, 2 events`);
      expect(notice(element)).to.equal(undefined);
      element.events = OWN;
      await until(() => titles(element).join() === 'Of the page');
    });
  }

  it('reads files as Excel encodes them, and tells of what it only supposes', async () => {
    const text = 'Date;Événement\n2010-05-01;Fête à l’École\n';
    const latin = Uint8Array.from(text.split(''), (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`.split(''), (letter) => letter.charCodeAt(0)).buffer);
    for (const [bytes, codes] of [
      [latin, ['guessed']],
      [utf16, []],
      [latin.subarray(0, latin.indexOf(0x92)), ['guessed']],
    ] as const) {
      const element = await shown();
      drop(element, new File([bytes], 'a.csv'));
      await until(() => /^Fête à l(?:’École)?$/.test(titles(element).join()));
      expect(element.issues.map(({code}) => code)).to.deep.equal(codes);
    }
  });

  it('is outlined while a file is held over it, and only then', async () => {
    const element = await shown();
    drag(element, 'dragenter', transferOf(fileOf('', 'a.csv')));
    expect(element.matches(':state(dropping)')).to.equal(true);
    expect(part(element, '.drop-hint').textContent.trim()).to.equal('Drop a file to show its events');
    drag(element, 'dragleave', transferOf(), {relatedTarget: document.body});
    expect(element.matches(':state(dropping)')).to.equal(false);
    expect(parts(element, '.drop-hint')).to.deep.equal([]);
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    expect(drag(element, 'dragover', text).defaultPrevented).to.equal(false);
    expect(element.matches(':state(dropping)')).to.equal(false);
    const forbid = (event: Event) => event.preventDefault();
    element.shadowRoot!.addEventListener('dragover', forbid);
    drag(part(element, '.frame'), 'dragover', transferOf(fileOf('', 'a.csv')));
    expect(element.matches(':state(dropping)'), 'the page handles it').to.equal(false);
  });

  it('keeps what is shown, and says why, where a file cannot be read', async () => {
    const element = await shown();
    for (const [file, reason] of [
      [
        fileOf('<!doctype html><p>Hello', 'page.html', 'text/html'),
        /page\.html is not shown\. .*is of no known format: it is HTML without a table or a list of dates; expected one of/,
      ],
      [fileOf('{"events": [', 'half.json'), /half\.json is not shown\. line 1, column \d+: this is not valid JSON/],
      [fileOf('', 'empty.csv'), /empty\.csv is not shown\. the file is empty, or a folder/],
      [fileOf('[]', 'none.json'), /none\.json is not shown\. it holds no events: expected CSV/],
      [
        fileOf('date,title\nsometime,Never', 'never.csv'),
        /never\.csv is not shown\. no column is recognised as the date/,
      ],
    ] as const) {
      drop(element, file);
      await until(() => reason.test(notice(element) ?? ''));
      expect(titles(element), file.name).to.deep.equal(['Of the page']);
      expect(element.matches(':state(ready)')).to.equal(true);
    }
    await expectAccessible(element);
    part(element, '.drop-notice button').focus();
    part(element, '.drop-notice button').click();
    expect(element.shadowRoot!.activeElement, 'where the focus is').to.equal(part(element, '.frame'));
    expect(notice(element)).to.equal(undefined);
  });

  it('takes the first of several files, and says so', async () => {
    const element = await shown();
    drop(element, fileOf(CSV, 'first.csv'), fileOf('date,title\n1999,Other', 'second.csv'));
    await until(() => titles(element).join() === 'Opened,Closed');
    expect(notice(element)).to.match(/^Only the first file is shown: first\.csv/);
  });

  it('takes a file that is pasted', async () => {
    const element = await shown();
    // Not every engine lets a script make such an event with files.
    const event = new Event('paste', {bubbles: true, cancelable: true, composed: true});
    Object.defineProperty(event, 'clipboardData', {value: transferOf(fileOf(CSV, 'a.csv'))});
    element.dispatchEvent(event);
    await until(() => titles(element).join() === 'Opened,Closed');
    expect(event.defaultPrevented).to.equal(true);
  });

  it('shows a file where there is nothing else to show', async () => {
    for (const children of [
      undefined,
      Object.assign(document.createElement('script'), {type: 'application/json', textContent: 'not json'}),
    ]) {
      const element = await mount({droppable: true}, {children});
      await until(() => drag(element, 'dragover', transferOf(fileOf('', 'a.csv'))).defaultPrevented);
      drop(element, fileOf(CSV, 'a.csv'));
      await until(() => element.matches(':state(ready)') && titles(element).join() === 'Opened,Closed');
      expect(parts(element, '.drop-hint')).to.deep.equal([]);
    }
  });

  it('maps the columns of a table as the page says', async () => {
    const element = await shown({events: OWN, map: 'date=When; title=What'});
    drop(element, fileOf('What,When,Else\nMapped,2003-04-05,x', 'a.csv'));
    await until(() => titles(element).join() === 'Mapped');
  });

  it('reads a large file while it arrives, and gives the page’s own back where it is of no known format', async () => {
    const element = await shown({data: withdrawal2021});
    const text = `[${Array.from({length: 24_000}, (_, i) => JSON.stringify({id: `e${i}`, title: `Reading ${i}, at noon, where it is always taken, by who was there`, date: '2001-02-03'})).join()}]`;
    drop(element, fileOf(text, 'large.json'));
    await until(() => element.events.length === 24_000);
    expect(element.issues).to.deep.equal([]);
    element.data = withdrawal2021;
    await until(() => element.events.length === withdrawal2021.events.length);
    drop(element, fileOf(`{"what": "${'x'.repeat(2_100_000)}"}`, 'odd.json'));
    await until(() => (notice(element) ?? '').startsWith('odd.json is not shown.'));
    await until(() => element.matches(':state(ready)') && element.events.length === withdrawal2021.events.length);
  });

  for (const [name, textOf] of [
    ['large.csv', (rows) => `date,title,text\n${rows.map((row) => row.join()).join('\n')}`],
    [
      'large.json',
      (rows) =>
        JSON.stringify({
          events: rows.map(([date, headline, text]) => {
            const [year, month, day] = date.split('-');
            return {start_date: {year, month, day}, text: {headline, text}};
          }),
        }),
    ],
    [
      'large.ics',
      (rows) =>
        `BEGIN:VCALENDAR\n${rows.map(([date, title, text]) => `BEGIN:VEVENT\nDTSTART:${date.replaceAll('-', '')}\nSUMMARY:${title}\nDESCRIPTION:${text}\nEND:VEVENT\n`).join('')}END:VCALENDAR`,
    ],
  ] satisfies [string, (rows: string[][]) => string][])
    it(`reads a large file of another format away from the page: ${name}`, async () => {
      const element = await shown();
      drop(element, fileOf(textOf(ROWS), name));
      await until(() => parts(element, '.loading-progress button').length > 0);
      await until(() => element.events.length === ROWS.length);
      expect(element.events.at(-1)!.title).to.equal('Reading 24999');
      expect(element.issues).to.deep.equal([]);
      expect(element.data!.compiled !== undefined, 'no object of an event is made').to.equal(true);
      await until(() => parts(element, '.loading-progress').length === 0);
    });

  it('shows again what was shown before where the reading of a large file is stopped', async () => {
    let isWhole = false;
    globalThis.Worker = class extends Worker {
      override postMessage(...message: [{type: string}]) {
        // As if it took long to read the file.
        if (message[0].type === 'whole') isWhole = true;
        else super.postMessage(...message);
      }
    };
    const element = await shown();
    drop(element, fileOf(CSV, 'first.csv'));
    await until(() => titles(element).join() === 'Opened,Closed');
    drop(element, fileOf(`date,title,text\n${ROWS.map((row) => row.join()).join('\n')}`, 'large.csv'));
    await until(() => isWhole);
    part(element, '.loading-progress button').click();
    await until(() => titles(element).join() === 'Opened,Closed');
    await settled(element);
    expect(parts(element, '.loading-progress')).to.deep.equal([]);
    expect(notice(element)).to.equal(undefined);
  });

  it('loads all of a large file that was stopped, not what the page has', async () => {
    const held: (() => void)[] = [];
    let isHeld = true;
    globalThis.Worker = class extends Worker {
      override postMessage(...message: [{type: string}]) {
        if (isHeld && message[0].type === 'push') held.push(() => super.postMessage(...message));
        else super.postMessage(...message);
      }
    };
    const element = await shown();
    const own = ROWS.map(([date, title, text], i) => ({id: `e${i}`, date, title, text: text + text + text}));
    drop(element, fileOf(JSON.stringify(own), 'large.json'));
    await until(() => parts(element, '.loading-progress button').length > 0 && held.length > 0);
    part(element, '.loading-progress button').click();
    isHeld = false;
    for (const send of held) send();
    // How much has come by then depends on how an engine cuts files.
    await until(() => parts(element, '.loading-progress button')[0]?.textContent === 'Load all');
    await until(() => element.issues[0]?.code === 'load-stopped');
    part(element, '.loading-progress button').click();
    await until(() => element.events.length === own.length && !element.issues.length);
  });

  it('tells in its own name of a large file that is broken', async () => {
    const element = await shown();
    const told: string[] = [];
    element.addEventListener('timeline-issues', ({issues}) =>
      told.push(...issues.map(({path, message}) => `${path}: ${message}`)),
    );
    const events = Array.from({length: 24_000}, (_, i) =>
      JSON.stringify({
        id: `e${i}`,
        title: `Reading ${i}, at noon, where it is always taken, by who was there`,
        date: '2001-02-03',
      }),
    );
    drop(element, fileOf(`[${events.join()}, {"date": 20`, 'broken.json'));
    await until(() => told.some((line) => line.startsWith('file: "broken.json" is not valid JSON')));
    expect(element.events.length).to.equal(24_000);
  });

  it('says nothing to the console', async () => {
    const said = await consoleOf(async () => {
      const element = await shown();
      drop(element, fileOf(CSV, 'a.csv'));
      await until(() => titles(element).join() === 'Opened,Closed');
      drop(element, fileOf('x', 'x.bin'));
      await until(() => notice(element) !== undefined);
      element.remove();
    });
    expect(said).to.deep.equal([]);
  });
});
