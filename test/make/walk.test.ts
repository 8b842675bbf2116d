import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import {until} from '../support/page.js';
import '../support/page.js';

const SHEET = [
  'Start\tEnde\tEreignis\tWerft\tKosten',
  '03/04/1921\t\tDock I\tNord\t12',
  '05/06/1923\t08/09/1924\tDock II\tSüd\t15',
  '\t\tOhne Datum\tNord\t',
  'c. 1950\t\t<img src=x onerror=alert(1)> Abriss\tNord\t3',
].join('\n');
const EVENTS = ['1921-04-03 Dock I Nord', '1923-06-05/1924-09-08 Dock II Süd', '1950~ Abriss Nord'];

/** Removes the drafts that a test has left. */
const forget = () =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('event-timeline-drafts');
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, resolve);
  });

/** The page in a frame of its own, with what it says on the console. */
async function open(): Promise<{frame: HTMLIFrameElement; page: Document; said: string[]}> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1120px; height: 800px; border: 0';
  frame.src = '/demo/make.html';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const said: string[] = [];
  const view = frame.contentWindow! as Window & typeof globalThis;
  for (const method of ['log', 'warn', 'error'] as const)
    view.console[method] = (...args: unknown[]) => said.push(`${method}: ${args.map(String).join(' ')}`);
  view.addEventListener('error', ({message}) => said.push(message));
  view.addEventListener('unhandledrejection', ({reason}) => said.push(String(reason)));
  const page = frame.contentDocument!;
  await until(() => shown(page).length > 0);
  return {frame, page, said};
}

const timelineIn = (page: Document) => page.querySelector<EventTimelineElement>('event-timeline')!;

/** The events that a timeline shows, as texts. */
function shown(page: Document): string[] {
  const timeline = timelineIn(page);
  return timeline?.matches(':defined') && timeline.events
    ? [...timeline.events].map(
        ({date, title, group}) => `${(date as {edtf?: string}).edtf ?? ''} ${title}${group ? ` ${group}` : ''}`,
      )
    : [];
}

/** Pastes a text, as from a spreadsheet. Not every engine lets a script fill a clipboard. */
function paste(target: Element, text: string): void {
  const {Event: PageEvent} = target.ownerDocument.defaultView!;
  const event = new PageEvent('paste', {bubbles: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: {getData: () => text, files: []}});
  target.dispatchEvent(event);
}

function press(target: Element, key: string, more: KeyboardEventInit = {}): void {
  const {KeyboardEvent: PageEvent} = target.ownerDocument.defaultView!;
  target.dispatchEvent(new PageEvent('keydown', {key, bubbles: true, cancelable: true, composed: true, ...more}));
}

function choose(page: Document, selector: string, value: string): void {
  const {Event: PageEvent} = page.defaultView!;
  const select = page.querySelector<HTMLSelectElement>(selector)!;
  select.value = value;
  select.dispatchEvent(new PageEvent('change', {bubbles: true}));
}

const buttonOf = (page: Document, label: string) =>
  [...page.querySelectorAll('button')].find(({textContent}) => textContent.startsWith(label))!;

const codeOf = (page: Document, label: string) =>
  page.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${label}"]`)!.value;

describe('make: from a spreadsheet to an embed', () => {
  beforeEach(forget);
  afterEach(async () => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    await forget();
  });

  it('pastes, asks, maps, looks and gives code that shows the same events in a fresh page', async () => {
    const {frame, page, said} = await open();
    paste(page.body, SHEET);
    expect([...page.querySelectorAll('.question legend')].map(({textContent}) => textContent)).to.deep.equal([
      'What date is “03/04/1921”, in “Start”?',
      'What date is “08/09/1924”, in “Ende”?',
    ]);
    // Once a column.
    buttonOf(page, 'April 3, 1921').click();
    buttonOf(page, 'September 8, 1924').click();
    expect(page.querySelectorAll('.question').length).to.equal(0);
    // A word that is in no list of headers: it is a fact until somebody says what it is.
    const werft = page.querySelector<HTMLSelectElement>('[aria-label="Column D says"]')!;
    expect(werft.value).to.equal('fact');
    choose(page, '[aria-label="Column D says"]', 'group');
    await until(() => shown(page).join() === EVENTS.join());
    // The row without a date is told, and leads to its cell.
    buttonOf(page, 'Row 4, Start').click();
    expect(page.activeElement!.getAttribute('data-row')).to.equal('3');
    buttonOf(page, 'Look').click();
    choose(page, '[data-setting="groupBy"]', 'group');
    choose(page, '[data-setting="layout"]', 'lanes');
    buttonOf(page, 'Publish').click();
    const code = codeOf(page, 'HTML with the data in it');
    expect(code).to.contain('layout="lanes"').and.to.contain('group-by="group"');
    expect(code).not.to.contain('onerror');
    expect(said).to.deep.equal([]);
    frame.remove();

    const fresh = document.createElement('iframe');
    fresh.srcdoc = code.replace('src="event-timeline.min.js"', 'src="/dist/event-timeline.min.js"');
    document.body.append(fresh);
    await until(() => fresh.contentDocument?.querySelector('event-timeline')?.matches(':state(ready)') ?? false);
    expect(shown(fresh.contentDocument!)).to.deep.equal(EVENTS);
    expect(timelineIn(fresh.contentDocument!).issues).to.deep.equal([]);
  });

  it('takes a list as people type it, asks of its dates, and makes a sheet of it', async () => {
    const {page, said} = await open();
    paste(page.body, '5/6/1961 – It is closed\n1989 it falls');
    expect(page.querySelector('.question legend')!.textContent).to.equal('What date is “5/6/1961”?');
    buttonOf(page, 'June 5, 1961').click();
    await until(() => shown(page).join() === '1961-06-05 It is closed,1989 it falls');
    page.querySelector<HTMLInputElement>('input[value="sheet"]')!.click();
    await until(() => page.querySelectorAll('[role=gridcell]').length > 0);
    expect([...page.querySelectorAll('tr.header [role=gridcell]')].map(({textContent}) => textContent)).to.deep.equal([
      'Date',
      'Title',
    ]);
    expect(shown(page).join()).to.equal('1961-06-05 It is closed,1989 it falls');
    paste(page.body, '<!doctype html><p>1999');
    expect(page.querySelector('.issues li')!.textContent).to.contain('it is HTML');
    expect(said).to.deep.equal([]);
  });

  it('types into an empty sheet by keys alone, undoes and redoes', async () => {
    const {page, said} = await open();
    buttonOf(page, 'Empty sheet').click();
    const write = (text: string, then: string) => {
      press(page.activeElement!, text[0]);
      const field = page.activeElement as HTMLTextAreaElement;
      field.value = text;
      press(field, then);
    };
    write('1969-07-20', 'Tab');
    write('Landing', 'Enter');
    await until(() => shown(page).join() === '1969-07-20 Landing');
    // Enter leads to where the row was begun.
    write('1970', 'Tab');
    write('Apollo 13', 'Tab');
    await until(() => shown(page).length === 2);
    press(page.activeElement!, 'z', {ctrlKey: true});
    press(page.activeElement!, 'z', {ctrlKey: true});
    await until(() => shown(page).length === 1);
    press(page.activeElement!, 'y', {ctrlKey: true});
    press(page.activeElement!, 'z', {ctrlKey: true, shiftKey: true});
    await until(() => shown(page).join() === '1969-07-20 Landing,1970 Apollo 13');
    // A range, written over and cleared.
    press(page.activeElement!, 'Home', {ctrlKey: true});
    press(page.activeElement!, 'ArrowDown');
    paste(page.activeElement!, '1971\tA\r\n1972\tB\r\n1973\tC\r\n');
    await until(() => shown(page).join() === '1971 A,1972 B,1973 C');
    press(page.activeElement!, 'ArrowDown', {shiftKey: true});
    press(page.activeElement!, 'ArrowRight', {shiftKey: true});
    press(page.activeElement!, 'Delete');
    await until(() => shown(page).join() === '1973 C');
    press(page.activeElement!, 'z', {ctrlKey: true});
    // A row inserted below the active one, and deleted again.
    press(page.activeElement!, 'Home', {ctrlKey: true});
    press(page.activeElement!, 'ArrowDown');
    press(page.activeElement!, 'Enter', {ctrlKey: true});
    write('1971-06', 'Tab');
    write('Between', 'Enter');
    await until(() => shown(page).join() === '1971 A,1971-06 Between,1972 B,1973 C');
    buttonOf(page, 'Delete rows').click();
    await until(() => shown(page).join() === '1971 A,1971-06 Between,1973 C');
    expect(said).to.deep.equal([]);
  });

  it('keeps drafts in the browser, and opens them again', async () => {
    const first = await open();
    paste(first.page.body, 'date,title\n1921,One\n');
    await until(() => shown(first.page).join() === '1921 One');
    paste(first.page.body, 'date,title\n1922,Two\n');
    await until(() => first.page.querySelector('.saved')!.textContent === 'Saved in this browser');
    await until(() => first.page.querySelectorAll('[aria-label="Draft"] option').length === 2);
    first.frame.remove();
    const {page} = await open();
    expect(shown(page)).to.deep.equal(['1922 Two']);
    const drafts = page.querySelector<HTMLSelectElement>('[aria-label="Draft"]')!;
    expect([...drafts.options].map(({text}) => text)).to.deep.equal(['Two', 'One']);
    choose(page, '[aria-label="Draft"]', drafts.options[1].value);
    await until(() => shown(page).join() === '1921 One');
    buttonOf(page, 'Delete this draft').click();
    await until(() => shown(page).join() === '1922 Two');
    expect([...drafts.options].map(({text}) => text)).to.deep.equal(['Two']);
  });

  it('gives a frame that is as high as its timeline', async () => {
    const {frame, page} = await open();
    paste(page.body, 'date,title\n1921,One\n1922,Two\n');
    buttonOf(page, 'Publish').click();
    const around = codeOf(page, 'HTML of the page around the frame');
    let blob: Blob | undefined;
    const view = frame.contentWindow! as Window & typeof globalThis;
    view.URL.createObjectURL = (made) => {
      blob = made as Blob;
      return 'data:,';
    };
    // The test wants no file.
    view.HTMLAnchorElement.prototype.click = () => undefined;
    buttonOf(page, 'Download embed.html').click();
    const inner = (await blob!.text()).replace('src="event-timeline.min.js"', 'src="/dist/event-timeline.min.js"');
    frame.remove();
    const outer = document.createElement('iframe');
    outer.style.cssText = 'width: 700px; height: 900px';
    outer.srcdoc = around.replace('src="embed.html"', '');
    document.body.append(outer);
    await until(() => outer.contentDocument?.querySelector('iframe') !== null);
    const embed = outer.contentDocument!.querySelector('iframe')!;
    expect(embed.title).to.equal('Timeline');
    embed.srcdoc = inner;
    const height = () => embed.contentDocument?.querySelector('main')?.getBoundingClientRect().height ?? 0;
    const ready = () => embed.contentDocument?.querySelector('event-timeline')?.matches(':state(ready)') ?? false;
    await until(() => ready() && height() > 100 && Math.abs(Number(embed.height) - height()) <= 1);
    expect(embed.height).not.to.equal('480');
    // What is not a height is not believed.
    const before = embed.height;
    (embed.contentWindow! as Window & typeof globalThis).parent.postMessage(
      {type: 'event-timeline-height', height: 'x'},
      '*',
    );
    await new Promise((resolve) => embed.contentWindow!.setTimeout(resolve));
    expect(embed.height).to.equal(before);
  });
});
