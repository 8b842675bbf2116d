import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/elements/address/address.js';
import {OFFERED_FORMATS} from '../../src/elements/export/export-menu.js';
import '../../src/elements/export/pictures.js';
import {scriptAddress} from '../../src/elements/export/embed-code.js';
import {fileName} from '../../src/elements/export/file-name.js';
import {WRITTEN_FORMATS} from '../../src/exports/write-format.js';
import {type EventTimelineElement, readFormat, type TimelineExportEvent} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Fa} from '../../src/samples/withdrawal-2021-fa.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {consoleOf, expectAccessible, until} from '../support/page.js';

const button = (element: Element) => part<HTMLButtonElement>(element, '.tool-export');
const menu = (element: Element) => part(element, '.export-menu');
const isOpen = (element: Element) => menu(element).matches(':popover-open');
const entries = (element: Element) => parts<HTMLButtonElement>(element, '.export-menu .entry');
const names = (element: Element) => entries(element).map(({textContent}) => textContent.trim());
const focused = (element: Element) => element.shadowRoot!.activeElement?.textContent.trim();
const notice = (element: Element) => part(element, '.export-notice');
const said = (element: Element) => part(element, '[role=status]').textContent.trim();

async function shown(...[properties, place]: Parameters<typeof mount>): Promise<EventTimelineElement> {
  const element = await mount({controls: 'toolbar export', data: withdrawal2021, ...properties}, place);
  await until(() => parts(element, '.tool-export').length === 1);
  return element;
}

async function open(element: EventTimelineElement, key = 'Enter'): Promise<void> {
  button(element).focus();
  await sendKeys({press: key});
  await until(() => isOpen(element) && element.shadowRoot!.activeElement?.matches('.entry') === true);
}

async function choose(element: EventTimelineElement, name: string): Promise<void> {
  if (!isOpen(element)) await open(element);
  entries(element)
    .find(({textContent}) => textContent.trim() === name)!
    .click();
  await settled(element);
}

/** What is saved, in place of a download. */
function downloads(): {name: string; content: Promise<string>}[] {
  const saved: {name: string; content: Promise<string>}[] = [];
  HTMLAnchorElement.prototype.click = function () {
    const content = fetch(this.href).then((response) => response.text());
    saved.push({name: this.download, content});
  };
  return saved;
}

/** A clipboard that takes what it is given, or refuses. */
function clipboard(refuses = false): {texts: string[]; pictures: Blob[]} {
  const taken = {texts: [] as string[], pictures: [] as Blob[]};
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const value = {
    writeText: (text: string) => (refuses ? refuse() : Promise.resolve(void taken.texts.push(text))),
    write: async ([item]: ClipboardItem[]) =>
      refuses ? refuse() : void taken.pictures.push(await (item as unknown as {picture: Promise<Blob>}).picture),
  };
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value});
  globalThis.ClipboardItem = class {
    readonly picture: unknown;
    constructor(items: Record<string, unknown>) {
      this.picture = items['image/png'];
    }
  } as unknown as typeof ClipboardItem;
  return taken;
}

describe('<event-timeline controls="export">', () => {
  const {click} = HTMLAnchorElement.prototype;
  const {ClipboardItem: Item} = globalThis;
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const address = location.href;
  afterEach(() => {
    cleanUp();
    HTMLAnchorElement.prototype.click = click;
    globalThis.ClipboardItem = Item;
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else delete (navigator as {clipboard?: unknown}).clipboard;
    history.replaceState(null, '', address);
  });

  it('is there only by its name, and alone where nothing else is asked for', async () => {
    const element = await mount({data: withdrawal2021, controls: ''});
    await until(() => parts(element, '.tool').length > 0);
    expect(parts(element, '.tool-export')).to.deep.equal([]);
    element.controls = 'export';
    await until(() => parts(element, '.tool-export').length === 1);
    expect(parts(element, '.tool')).to.deep.equal([button(element)]);
    expect(element.issues).to.deep.equal([]);
    element.controls = 'none';
    await settled(element);
    expect(parts(element, '.tool-export')).to.deep.equal([]);
  });

  it('opens by Enter, Space, the arrows and a click; Escape and Tab lead back to the button, and on', async () => {
    const element = await shown();
    for (const [key, index] of [
      ['Enter', 0],
      [' ', 0],
      ['ArrowDown', 0],
      ['ArrowUp', -1],
    ] as const) {
      await open(element, key);
      expect(focused(element), key).to.equal(names(element).at(index));
      expect(button(element).ariaExpanded).to.equal('true');
      await sendKeys({press: 'Escape'});
      await until(() => !isOpen(element) && element.shadowRoot!.activeElement === button(element));
      await settled(element);
      expect(button(element).ariaExpanded).to.equal('false');
    }
    button(element).click();
    await until(() => isOpen(element));
    button(element).click();
    await until(() => !isOpen(element));
    await open(element);
    await sendKeys({press: 'Tab'});
    await until(() => !isOpen(element));
    expect(element.shadowRoot!.activeElement, 'after the button').not.to.equal(button(element));
    expect(element.shadowRoot!.activeElement?.matches('.entry')).to.equal(false);
  });

  it('arrows, Home, End and letters move in it, and do nothing around it', async () => {
    const element = await shown({view: '2021-06-18/2021-06-24', selected: 'deadline'});
    const view = element.view;
    await open(element);
    expect(names(element)).to.deep.equal([
      'In view',
      'All',
      'Light',
      'Dark',
      'Save as SVG',
      'Save as PNG',
      'Copy picture',
      ...OFFERED_FORMATS.map(([, name]) => name),
      'Copy embed code',
    ]);
    const moves: readonly (readonly [key: string, to: string])[] = [
      ['ArrowRight', 'All'],
      ['ArrowLeft', 'In view'],
      ['ArrowUp', 'Copy embed code'],
      ['ArrowDown', 'In view'],
      ['End', 'Copy embed code'],
      ['Home', 'In view'],
      ['s', 'Save as SVG'],
      ['s', 'Save as PNG'],
      ['ArrowRight', 'Save as PNG'],
      ['d', 'Dark'],
    ];
    for (const [key, to] of moves) {
      await sendKeys({press: key});
      expect(focused(element), key).to.equal(to);
    }
    for (const key of ['+', '0', 'Escape']) await sendKeys({press: key});
    await until(() => !isOpen(element));
    expect(element.view).to.deep.equal(view);
    expect(element.selected, 'Escape closes one thing').to.equal('deadline');
  });

  it('saves pictures of what is chosen, under the title', async () => {
    const element = await shown({view: '2021-06-18/2021-06-24'});
    const saved = downloads();
    await choose(element, 'Save as SVG');
    await until(() => saved.length === 1);
    expect(saved[0].name).to.equal('from-withdrawal-to-deadline.svg');
    expect(await saved[0].content).to.equal(await element.toSvg());
    await open(element);
    await choose(element, 'All');
    await choose(element, 'Dark');
    const checked = entries(element).filter(({ariaChecked}) => ariaChecked === 'true');
    expect(checked.map(({textContent}) => textContent.trim())).to.deep.equal(['All', 'Dark']);
    await choose(element, 'Save as SVG');
    await until(() => saved.length === 2);
    expect(await saved[1].content).to.equal(await element.toSvg({range: 'whole', scheme: 'dark'}));
    await choose(element, 'Save as PNG');
    await until(() => saved.length === 3);
    expect(saved[2].name).to.equal('from-withdrawal-to-deadline.png');
    expect(await saved[2].content).to.match(/^.PNG/);
    await until(() => said(element) === 'Saved: from-withdrawal-to-deadline.png');
    expect(notice(element).matches(':popover-open'), 'for those who see it').to.equal(true);
  });

  it('offers only formats that are written, and saves each', async () => {
    const element = await shown();
    const saved = downloads();
    for (const [format, name] of OFFERED_FORMATS) {
      const {ending} = WRITTEN_FORMATS.find((one) => one.name === format)!;
      const before = saved.length;
      await choose(element, name);
      await until(() => saved.length > before);
      const {name: file, content} = saved.at(-1)!;
      expect(file).to.equal(`from-withdrawal-to-deadline.${ending}`);
      expect(await content, format).to.contain('Shir Khan Bandar crossing seized');
      await until(() => said(element).startsWith(`Saved: ${file}`));
    }
  });

  it('copies pictures and code, and says so', async () => {
    const element = await shown();
    const {texts, pictures} = clipboard();
    await choose(element, 'Copy picture');
    await until(() => said(element) === 'Copied');
    expect(pictures[0].type).to.equal('image/png');
    await choose(element, 'Copy embed code');
    await until(() => texts.length === 1);
    const page = new DOMParser().parseFromString(texts[0], 'text/html');
    const copy = page.querySelector('event-timeline')!;
    expect(copy.getAttribute('controls')).to.equal('toolbar export');
    expect(page.querySelector('script[src]')!.getAttribute('src')).to.equal(scriptAddress(''));
    const {dataset, issues} = readFormat(copy.querySelector('script')!.textContent);
    expect(issues).to.deep.equal([]);
    expect(dataset.events).to.deep.equal(element.events);
  });

  it('embeds what stands at an address by that address', async () => {
    const {fetch} = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response('[{"date": "2021", "title": "A </script> B"}]'));
    try {
      const element = await mount({src: 'a "b".json', controls: 'export', layout: 'vertical'});
      await until(() => parts(element, '.tool-export').length === 1);
      const {texts} = clipboard();
      await choose(element, 'Copy embed code');
      await until(() => texts.length === 1);
      const copy = new DOMParser().parseFromString(texts[0], 'text/html').querySelector('event-timeline')!;
      expect(copy.getAttribute('src')).to.equal(new URL('a "b".json', location.href).href);
      expect(copy.getAttribute('layout')).to.equal('vertical');
      expect(copy.childElementCount).to.equal(0);
      cleanUp();
      const given = await shown({data: {events: [{date: '2021', title: 'A </script><!-- B'}]}});
      await choose(given, 'Copy embed code');
      await until(() => texts.length === 2);
      const script = new DOMParser().parseFromString(texts[1], 'text/html').querySelector('event-timeline > script')!;
      expect(readFormat(script.textContent).dataset.events[0].title).to.equal('A </script><!-- B');
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('copies the address of the view where the timeline is linked', async () => {
    const element = await shown({linked: true, id: 'here', view: '2021-06-18/2021-06-24'});
    const {texts} = clipboard();
    await open(element);
    await choose(element, 'Copy link to this view');
    await until(() => texts.length === 1);
    expect(new URL(texts[0]).hash).to.contain('here.view=2021-06-18/2021-06-2');
  });

  it('says what would work where the page may not copy', async () => {
    const element = await shown();
    clipboard(true);
    await choose(element, 'Copy picture');
    await until(() => said(element).startsWith('Pictures cannot be copied here. Save it as PNG'));
    await choose(element, 'Copy embed code');
    await until(() => element.shadowRoot!.activeElement?.localName === 'textarea');
    const area = element.shadowRoot!.activeElement as HTMLTextAreaElement;
    expect(area.value).to.contain('<event-timeline');
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, area.value.length]);
    await expectAccessible(element, {except: ['.picture text']});
    await sendKeys({press: 'Escape'});
    await until(() => !notice(element).matches(':popover-open'));
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
  });

  it('lets the page change what is taken along, and prevent it', async () => {
    const element = await shown();
    const saved = downloads();
    const heard: string[] = [];
    const change = (event: TimelineExportEvent) => {
      heard.push(`${event.format} ${event.way} ${event.name}`);
      event.name = 'ours.csv';
      event.content = `# ours\n${event.content as string}`;
    };
    element.addEventListener('timeline-export', change);
    await choose(element, 'CSV');
    await until(() => saved.length === 1);
    expect(heard).to.deep.equal(['csv save from-withdrawal-to-deadline.csv']);
    expect(saved[0].name).to.equal('ours.csv');
    expect(await saved[0].content).to.match(/^# ours\n/);
    element.removeEventListener('timeline-export', change);
    const {texts, pictures} = clipboard();
    element.addEventListener('timeline-export', (event) => event.preventDefault());
    for (const name of ['JSON', 'Copy picture', 'Copy embed code']) {
      const asked = new Promise((resolve) => element.addEventListener('timeline-export', resolve, {once: true}));
      await choose(element, name);
      await asked;
      await settled(element);
    }
    expect([saved.length, texts.length, pictures.length]).to.deep.equal([1, 0, 0]);
  });

  it('says why a picture could not be made', async () => {
    const element = await shown();
    const {toBlob} = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (take) => take(null);
    try {
      await choose(element, 'Save as PNG');
      await until(() => said(element).startsWith('This did not work. a picture of '));
      expect(notice(element).textContent).to.contain('toSvg()');
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
    }
  });

  for (const [where, properties, place] of [
    ['wide', {}, {}],
    ['in 390 px', {view: '2021-06-18/2021-06-24'}, {width: 390}],
    // Words from right to left around the name of a format are two runs of text, of which axe cannot decide on the contrast.
    ['from right to left', {data: withdrawal2021Fa}, {width: 390, lang: 'fa', dir: 'rtl'}],
  ] as const) {
    it(`stands within the window, at its button, and axe finds nothing: ${where}`, async () => {
      const element = await shown(properties, place);
      await open(element);
      const [box, at] = [menu(element).getBoundingClientRect(), button(element).getBoundingClientRect()];
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(document.documentElement.clientWidth);
      expect(box.bottom).to.be.at.most(innerHeight);
      expect(Math.min(Math.abs(box.top - at.bottom), Math.abs(box.bottom - at.top))).to.be.below(8);
      expect(box.left < at.right && box.right > at.left, 'below or above it').to.equal(true);
      for (const entry of entries(element)) expect(entry.offsetHeight, entry.textContent).to.be.at.least(24);
      await expectAccessible(element, {except: ['.picture text', ...('dir' in place ? ['.entries .entry'] : [])]});
    });
  }

  it('survives leaving the page while it is open', async () => {
    const element = await shown();
    const told = await consoleOf(async () => {
      await open(element);
      const box = element.parentElement!;
      element.remove();
      box.append(element);
      await settled(element);
    });
    expect(told).to.deep.equal([]);
    expect(isOpen(element)).to.equal(false);
    await open(element);
    expect(names(element)).to.contain('Save as PNG');
  });
});

describe('names and addresses of what is taken along', () => {
  it('a title in any script becomes a name of a file', () => {
    for (const [title, name] of [
      ['From withdrawal to deadline', 'from-withdrawal-to-deadline'],
      ['  “A/B: C?” \\ *D* ', 'a-b-c-d'],
      ['از آغاز تا پایان', 'از-آغاز-تا-پایان'],
      ['日本の歴史', '日本の歴史'],
      ['../../etc', 'etc'],
      ['???', 'timeline'],
      ['x'.repeat(300), 'x'.repeat(80)],
    ])
      expect(fileName(title, 'csv')).to.equal(`${name}.csv`);
  });

  it('the script stands beside the file that is loaded, or in a public copy', () => {
    for (const [here, there] of [
      ['https://a.example/js/event-timeline.export-menu.min.js', 'https://a.example/js/event-timeline.min.js'],
      [
        'https://a.example/node_modules/event-timeline/dist/elements/export/embed-code.js',
        'https://a.example/node_modules/event-timeline/dist/event-timeline.min.js',
      ],
      ['https://a.example/assets/app-81af.js', 'https://cdn.jsdelivr.net/npm/event-timeline'],
    ])
      expect(scriptAddress(here)).to.equal(there);
  });
});
