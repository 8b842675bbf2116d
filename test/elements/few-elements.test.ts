import {expect} from 'chai';
import {siege} from '../../stories/chronologies/siege.js';
import type {TimelineColumns} from '../../src/data/columns.js';
import type {TimelineEvent} from '../../src/data/types.js';
import type {EventTimelineElement} from '../../src/index.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {randomFrom} from '../support/random.js';
import {until} from '../support/page.js';
import {atRest} from '../support/rest.js';
import {cases, inTurn} from '../support/thorough.js';

/** So many elements a timeline has at most, whatever it shows: a page with it stays quick to style and to move. */
const MOST = 600;

const START = Date.UTC(2021, 0);
const LENGTH = Date.UTC(2025, 0) - START;
const GROUPS = Array.from({length: 8}, (_, i) => ({id: `g${i}`, title: `Group ${i + 1}`}));
const PLACES = ['the north', 'the capital', 'Lyon', 'the west', 'parliament', 'the harbour', 'Geneva'];

/** Events of eight groups over four years; the more there are, the shorter are those that last. */
function eventsOf(kind: string, count: number): TimelineEvent[] {
  const random = randomFrom(42);
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return Array.from({length: count}, (_, i) => {
    const start = START + random() * LENGTH;
    const lasts = kind === 'spans' || (kind === 'mixed' && i % 2 > 0);
    const end = start + (random() * LENGTH * GROUPS.length) / count;
    return {
      id: `e${i}`,
      title: `Talks in ${PLACES[i % PLACES.length]} ${i}`,
      date: lasts ? `${day(start)}/${day(end)}` : day(start),
      importance: random(),
      group: GROUPS[Math.floor(random() * GROUPS.length)].id,
    };
  });
}

const ERAS = Array.from({length: 6}, (_, i) => ({title: `Era ${i + 1}`, date: `${1960 + 10 * i}/${1967 + 10 * i}`}));

const BURST = Date.UTC(1990, 5, 15, 12);

/** Half of them spread over sixty years, the others one after the other, so that every unit down to minutes is a choice. */
function columnsOf(length: number, isParted: boolean): TimelineColumns {
  const [first, last] = [Date.UTC(1960, 0), Date.UTC(2020, 0)];
  return {
    precision: 'second',
    start: Float64Array.from({length}, (_, i) => (i % 2 ? first + ((last - first) * i) / length : BURST + i * 500)),
    importance: Float64Array.from({length}, (_, i) => ((i * 7919) % 101) / 101),
    title: (i) => `${String.fromCodePoint(65 + (i % 26))}${(i * 7919) % 3001}`,
    ...(isParted && {group: Uint8Array.from({length}, (_, i) => i % GROUPS.length), groups: GROUPS}),
  };
}

/** Half of them at one instant, which no view is near enough to tell apart. */
const instants = (isParted: boolean): TimelineColumns => ({
  ...columnsOf(20_000, isParted),
  precision: 'day',
  start: Float64Array.from({length: 20_000}, (_, i) => (i % 2 ? Date.UTC(2020, 4, 5) : Date.UTC(2000, 0, i / 3))),
});

const LAYOUTS = ['flags', 'lanes', 'vertical'] as const;

const written = (element: Element) => new XMLSerializer().serializeToString(element);

/** How many elements there are in a scope, in shadow trees too. */
function countIn(scope: ParentNode): number {
  let count = 0;
  for (const {shadowRoot} of scope.querySelectorAll('*')) count += 1 + (shadowRoot ? countIn(shadowRoot) : 0);
  return count;
}

describe('the elements of a timeline', () => {
  afterEach(cleanUp);

  const expectFew = (element: Element, what: string) =>
    expect(countIn(element.parentElement!), what).to.be.within(100, MOST);

  for (const layout of LAYOUTS)
    it(`are few, however many events there are and however near: ${layout}`, async function () {
      this.timeout(30_000);
      const widths = inTurn([1000, 390], LAYOUTS.indexOf(layout));
      for (const [kind, count] of [
        ['spans', 100],
        ['points', 300],
        ['spans', 500],
      ] as const)
        for (const width of widths()) {
          const data = {groups: GROUPS, events: eventsOf(kind, count)};
          const groupBy = layout === 'lanes' ? 'group' : '';
          const element = await mount({data, layout, controls: '', groupBy}, {width, height: 500});
          expectFew(element, `${count} ${kind}, ${width} px`);
          if (count === 500) {
            element.view = {start: START + 0.4 * LENGTH, end: START + 0.65 * LENGTH};
            await settled(element);
            expectFew(element, `a quarter of them, ${width} px`);
          }
          cleanUp();
        }
    });

  it('are few where flags are as high as they want to be', async function () {
    this.timeout(30_000);
    for (const [kind, count, width] of [
      ['points', 64, 1900],
      ['mixed', 100, 1900],
      ['points', 255, 1100],
      ['points', 500, 1100],
    ] as const) {
      const data = {groups: GROUPS, events: eventsOf(kind, count)};
      const element = await mount({data, layout: 'flags', controls: ''}, {width});
      expectFew(element, `${count} ${kind}, ${width} px`);
      cleanUp();
    }
  });

  it('are few where flags are in a wide picture, with all controls, zoomed, and with a list open', async function () {
    this.timeout(120_000);
    const sizes = inTurn([
      [500, 1920],
      [100, 2560],
      [255, 2560],
      [500, 2560],
    ] as const);
    for (const kind of ['points', 'mixed'] as const)
      for (const [count, width] of sizes()) {
        const events = eventsOf(kind, count).map((event, i) => ({...event, title: `No. ${i}`}));
        const eras = ERAS.map((era, i) => ({...era, date: `${2021 + (i % 4)}`}));
        const element = await mount(
          {
            data: {groups: GROUPS, events, eras},
            layout: 'flags',
            controls: 'toolbar overview grouping export filter legend',
          },
          {width},
        );
        await atRest(element);
        expectFew(element, `${count} ${kind}, ${width} px`);
        for (const [from, to] of [
          [0.3, 0.9],
          [0.4, 0.6],
          [0.5, 0.54],
        ]) {
          element.view = {start: START + from * LENGTH, end: START + to * LENGTH};
          await atRest(element);
          expectFew(element, `${count} ${kind}, ${width} px, ${from} to ${to}`);
        }
        element.view = undefined;
        await atRest(element);
        parts(element, 'button.more')[0].click();
        await atRest(element);
        expectFew(element, `${count} ${kind}, ${width} px, a list`);
        cleanUp();
      }
  });

  it('are few in a thousand lanes, of which those in sight are drawn', async function () {
    this.timeout(60_000);
    const counts = inTurn([1, 3, 9]);
    for (const width of [390, 700, 1100, 1900])
      for (const inLane of counts()) {
        const groups = Array.from({length: 1000}, (_, i) => ({id: `g${i}`, title: `Group ${i + 1}`}));
        const events = eventsOf('mixed', 1000 * inLane).map((event, i) => ({...event, group: `g${i % 1000}`}));
        const element = await mount({data: {groups, events}, controls: '', groupBy: 'group'}, {width});
        await until(() => element.shadowRoot!.querySelector('.plot.scrolled') !== null);
        expectFew(element, `${inLane} in each, ${width} px`);
        element.view = {start: START + 0.4 * LENGTH, end: START + 0.65 * LENGTH};
        await settled(element);
        expectFew(element, `${inLane} in each, a quarter of them, ${width} px`);
        cleanUp();
      }
  });

  describe('with a list or details open over a picture', () => {
    const data = {groups: GROUPS, events: eventsOf('mixed', 500)};
    const burst = {
      groups: GROUPS,
      events: eventsOf('points', 300).map((event, i) => (i % 3 ? {...event, date: '2022-03-04'} : event)),
    };
    const countOf = (chip: Element) =>
      Number(/([\d,]+) events/.exec(chip.textContent)?.[1].replaceAll(',', '') ?? /\d+/.exec(chip.textContent)![0]);

    for (const [n, [what, properties, chips, widths]] of (
      [
        ['flags', {layout: 'flags', data: siege}, 'button.more', [700, 390]],
        ['flags of a burst', {layout: 'flags', data: burst}, 'button.more', [700, 390]],
        ['lanes', {groupBy: 'group', layout: 'lanes', data}, 'button.more', [1900, 1120, 700, 390]],
        ['lanes of a chronology', {groupBy: 'group', layout: 'lanes', data: siege}, 'button.more', [1900, 1120, 390]],
        ['vertical', {layout: 'vertical', data: siege}, 'button.more', [1900, 1120, 700, 390]],
        ['vertical, a burst', {layout: 'vertical', data: burst}, 'button.more', [1120, 390]],
        ['sections', {layout: 'vertical', groupBy: 'group', data}, 'button.more', [1900, 1120, 390]],
        ['sections of a chronology', {layout: 'vertical', groupBy: 'group', data: siege}, 'button.more', [1120, 390]],
        ['a crowd', {data: {columns: instants(false)}, view: '2020-05-05'}, 'button.period', [1900, 1120, 390]],
        [
          'a crowd in lanes',
          {groupBy: 'group', data: {columns: instants(true)}, view: '2020-05-05'},
          'button.period',
          [1900, 1120, 390],
        ],
        [
          'a crowd down the page',
          {layout: 'vertical', data: {columns: instants(false)}, view: '2020-05-05'},
          'button.period',
          [1120, 390],
        ],
      ] as const
    ).entries())
      it(`are few: ${what}`, async function () {
        this.timeout(60_000);
        for (const width of cases<readonly number[]>([widths[n % widths.length]], widths)) {
          const element = await mount({controls: '', ...properties}, {width});
          await until(() => parts(element, chips).length > 0);
          await atRest(element);
          const most = parts(element, chips).reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
          most.click();
          await until(() => parts(element, '.choice').length > 1);
          await atRest(element);
          expectFew(element, `a list of ${countOf(most)}, ${width} px`);
          parts(element, '[part=show-more]')[0]?.click();
          await settled(element);
          expectFew(element, `the next page of it, ${width} px`);
          parts(element, '.choice')[0].click();
          await settled(element);
          expectFew(element, `an event of it, ${width} px`);
          cleanUp();
        }
      });
  });

  for (const layout of ['list', 'table'] as const)
    it(`are few on every page of a ${layout}`, async () => {
      for (const count of [17, 31, 300, 3000]) {
        const data = {groups: GROUPS, events: eventsOf('mixed', count)};
        const element = await mount({data, layout, controls: '', selected: `e${Math.floor(count / 2)}`});
        await atRest(element);
        expectFew(element, `${count} events`);
        cleanUp();
      }
    });

  describe('of a list and a table that take the place of a picture', () => {
    const press = async (element: EventTimelineElement, words: string) => {
      parts(element, 'button')
        .find(({textContent}) => textContent.trim() === words)!
        .click();
      await settled(element);
    };
    const goToTheMiddle = async (element: EventTimelineElement) => {
      // Each leads to further ones.
      for (let level = 0; level < parts(element, '.place').length; level++) {
        const select = parts<HTMLSelectElement>(element, '.place')[level];
        select.selectedIndex = Math.floor(select.options.length / 2);
        select.dispatchEvent(new Event('change'));
        await settled(element);
      }
    };

    for (const count of cases([17, 200_000], [17, 1000, 100_000, 1_000_000]))
      it(`are few, also where selects lead to every minute: ${count} events`, async function () {
        this.timeout(60_000);
        for (const [isParted, inEras] of cases(
          [
            [true, false],
            [false, true],
          ],
          [
            [false, false],
            [true, false],
            [false, true],
            [true, true],
          ],
        )) {
          const element = await mount({
            data: {columns: columnsOf(count, isParted), ...(inEras && {eras: ERAS})},
            controls: 'toolbar overview grouping export',
            groupBy: isParted ? 'group' : '',
          });
          await until(
            () => parts(element, '.picture svg > *').length > 10 && parts(element, '.tool-export').length > 0,
          );
          const what = `${isParted ? 'groups' : 'no groups'}, ${inEras ? 'eras' : 'no eras'}`;
          for (const words of ['List', 'Table']) {
            await press(element, words);
            await until(() => parts(element, words === 'List' ? 'article' : '.table-row').length > 0);
            await atRest(element);
            expect(parts(element, '.picture svg > *, .picture li'), 'the picture is not there').to.deep.equal([]);
            expectFew(element, `${words}, ${what}`);
            await goToTheMiddle(element);
            expectFew(element, `${words}, ${what}, in the middle of it`);
          }
          parts(element, '.sort')[1].click();
          await until(() => part(element, 'th[aria-sort]').matches('.column-event'));
          expectFew(element, `sorted by titles, ${what}`);
          await goToTheMiddle(element);
          expectFew(element, `sorted by titles, ${what}, in the middle of it`);
          part(element, '.keyboard').click();
          part(element, '.title-button').click();
          part(element, '.tool-export').click();
          await atRest(element);
          expectFew(element, `with details, keys and the export menu, ${what}`);
          cleanUp();
        }
      });

    it('are those of the picture again, in the same view, with the same stop of Tab, in the update that shows it', async () => {
      const element = await mount({data: {groups: GROUPS, events: eventsOf('mixed', 100)}, controls: 'toolbar'});
      element.view = {start: START + 0.4 * LENGTH, end: START + 0.65 * LENGTH};
      await atRest(element);
      parts(element, '.picture button')[3].focus();
      await settled(element);
      const drawn = () => [
        written(part(element, '.picture svg')),
        written(part(element, '.picture ol')),
        part(element, '.summary').textContent,
        JSON.stringify(element.view),
      ];
      const before = drawn();
      expect(parts(element, '.picture button[tabindex="0"]')).to.have.lengthOf(1);
      await press(element, 'List');
      expect(part(element, '.summary').textContent).to.equal(before[2]);
      expect(parts(element, '.picture svg > *, .picture li')).to.deep.equal([]);
      parts(element, 'button')
        .find(({textContent}) => textContent.trim() === 'Timeline')!
        .click();
      await element.updateComplete;
      expect(drawn()).to.deep.equal(before);
    });
  });
});
