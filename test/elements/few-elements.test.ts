import {expect} from 'chai';
import type {TimelineEvent} from '../../src/data/types.js';
import {cleanUp, mount, settled} from '../support/element.js';
import {randomFrom} from '../support/random.js';
import {until} from '../support/page.js';
import {atRest} from '../support/rest.js';

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

  for (const layout of ['flags', 'lanes', 'vertical'] as const)
    it(`are few, however many events there are and however near: ${layout}`, async function () {
      this.timeout(30_000);
      for (const [kind, count] of [
        ['spans', 100],
        ['points', 300],
        ['spans', 500],
      ] as const)
        for (const width of [1000, 390]) {
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

  it('are few in a thousand lanes, of which those in sight are drawn', async function () {
    this.timeout(60_000);
    for (const inLane of [1, 3, 9])
      for (const width of [390, 700, 1100, 1900]) {
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
});
