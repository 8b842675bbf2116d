import {expect} from 'chai';
import {dynasties} from '../../stories/chronologies/dynasties.js';
import {siege} from '../../stories/chronologies/siege.js';
import type {TimelineColumns} from '../../src/data/columns.js';
import type {TimelineEvent} from '../../src/data/types.js';
import type {EventTimelineElement} from '../../src/index.js';
import {itemOf} from '../../src/render/live-picture.js';
import type {SceneItem} from '../../src/scene/scene.js';
import {cleanUp, mount, part, settled} from '../support/element.js';
import {randomFrom} from '../support/random.js';
import {until} from '../support/page.js';
import {atRest} from '../support/rest.js';
import {cases} from '../support/thorough.js';

/** Emperors by dynasty: the second and the third begin on the same day, when the first ends. */
const reigns: Readonly<Record<string, readonly (readonly [title: string, date: string])[]>> = {
  Severan: [
    ['Septimius Severus', '0193-04-09/0211-02-04'],
    ['Caracalla', '0211-02-04/0217-04-08'],
    ['Geta', '0211-02-04/0211-12-26'],
    ['Macrinus', '0217-04-11/0218-06-08'],
    ['Elagabalus', '0218-05-16/0222-03-13'],
    ['Severus Alexander', '0222-03-13/0235-03-19'],
  ],
  Crisis: [
    ['Maximinus Thrax', '0235-03-20/0238-05-10'],
    ['Gordian I', '0238-03-22/0238-04-12'],
    ['Gordian II', '0238-03-22/0238-04-12'],
    ['Pupienus', '0238-04-22/0238-07-29'],
    ['Balbinus', '0238-04-22/0238-07-29'],
    ['Gordian III', '0238-07-29/0244-02-11'],
    ['Philip the Arab', '0244-02-12/0249-09-30'],
    ['Decius', '0249-10-01/0251-06-30'],
    ['Trebonianus Gallus', '0251-06-30/0253-08-30'],
    ['Valerian', '0253-10-22/0260-06-30'],
  ],
  Others: [
    ['Augustus', '-0026-01-16/0014-08-19'],
    ['Nero', '0054-10-13/0068-06-09'],
    ['Trajan', '0098-01-28/0117-08-07'],
    ['Diocletian', '0284-11-20/0305-05-01'],
  ],
};
const emperors = {
  groups: Object.keys(reigns).map((title) => ({id: title, title})),
  events: Object.entries(reigns).flatMap(([group, all]) =>
    all.map(([title, date]): TimelineEvent => ({id: title, title, date, group})),
  ),
};

const crowd = (length: number): {columns: TimelineColumns} => ({
  columns: {
    start: Float64Array.from({length}, (_, i) => Date.UTC(1990, 0, 1) + (i * 1e12) / length),
    precision: 'second',
    title: (i) => `E${i}`,
    group: Uint8Array.from({length}, (_, i) => i % 2),
    groups: [
      {id: 'a', title: 'A'},
      {id: 'b', title: 'B'},
    ],
    importance: Float32Array.from({length}, (_, i) => ((i * 7919) % 1000) / 1000),
  },
});

const FIXTURES = [
  ['emperors in lanes', {data: emperors, layout: 'lanes', groupBy: 'group'}, 1120, '0210/0260'],
  ['emperors with flags', {data: emperors, layout: 'flags'}, 700, '0210/0260'],
  ['emperors down the page', {data: emperors, layout: 'vertical'}, 390, '0200/0260'],
  ['emperors in sections', {data: emperors, layout: 'vertical', groupBy: 'group'}, 390, '0200/0260'],
  ['dynasties in lanes', {data: dynasties, layout: 'lanes', groupBy: 'group'}, 700, '1400/1600'],
  ['a siege with flags', {data: siege, layout: 'flags'}, 1120, undefined],
  ['a siege in lanes', {data: siege, layout: 'lanes', groupBy: 'group'}, 900, undefined],
  ['a crowd', {data: crowd(20_000)}, 900, '1995/1999'],
  ['a crowd in lanes', {data: crowd(20_000), groupBy: 'group'}, 900, '1995/1999'],
  ['a crowd down the page', {data: crowd(20_000), layout: 'vertical'}, 390, '1995/1999'],
] as const;

const focused = (element: EventTimelineElement): SceneItem | undefined =>
  itemOf(element.shadowRoot!.activeElement?.closest('button') ?? null);

async function press(element: EventTimelineElement, key: string): Promise<SceneItem | undefined> {
  const target = element.shadowRoot!.activeElement!;
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
  await settled(element);
  await atRest(element);
  return focused(element);
}

/** The row of an event; those of columns are named by their numbers, and come in the order of time. */
const rowOf = ({data, table}: EventTimelineElement, id: string): number =>
  data!.events.length > 1000
    ? Number(id.slice('event-'.length)) - 1
    : table!.order.findIndex((index) => data!.events[index].id === id);

describe('walks by keys', () => {
  afterEach(cleanUp);

  /** When the first of what an item stands for begins, ms since 1970 UTC; undefined for the header of a lane. */
  const beginOf = (element: EventTimelineElement, {ids, stretch}: SceneItem): number | undefined => {
    if (!ids.length) return stretch?.start;
    const {table} = element;
    const rows = ids.slice(0, 100).map((id) => rowOf(element, id));
    return Math.min(...rows.map((row) => table!.earliest[row]));
  };

  for (const [n, [what, properties, width, view]] of cases(
    [0, 3, 8].map((n) => [n, FIXTURES[n]] as const),
    Array.from(FIXTURES.entries()),
  ))
    it(`go on in time, and back: ${what}`, async function () {
      this.timeout(120_000);
      const random = randomFrom(n);
      const element = await mount({...properties, controls: ''}, {width});
      const [later, earlier] =
        what.endsWith('page') || what.endsWith('sections') ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft'];
      for (const shown of [undefined, view].slice(view ? 0 : 1)) {
        element.view = shown;
        await atRest(element);
        const buttons = () =>
          Array.from(element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.picture li > button'));
        await until(() => buttons().length > 2);
        const all = buttons().filter((button) => itemOf(button)!.kind !== 'lane');
        all[Math.floor(random() * all.length)].focus();
        await atRest(element);
        for (let i = 0; i < cases(5, 60); i++) {
          const before = focused(element)!;
          const [seen, begin] = [JSON.stringify(element.view), beginOf(element, before)];
          const isLater = random() < 0.7;
          const after = await press(element, isLater ? later : earlier);
          const step = `${shown ?? 'all'}, ${isLater ? 'on' : 'back'} from ${before.key} to ${after?.key}`;
          expect(after, `${step}: the focus is lost`).not.to.equal(undefined);
          const next = beginOf(element, after!);
          const areInOne = !what.endsWith('sections');
          if (areInOne && begin !== undefined && next !== undefined)
            expect(isLater ? next - begin : begin - next, step).to.be.at.least(0);
          if (after!.key === before.key || JSON.stringify(element.view) !== seen) continue;
          const back = await press(element, isLater ? earlier : later);
          expect(back?.key, `${step}, and back`).to.equal(before.key);
          await press(element, isLater ? later : earlier);
        }
      }
    });

  it('leads from an event to the one that begins on the same day, which a chip at the edge counts', async () => {
    const [, properties, width, view] = FIXTURES[0];
    const element = await mount({...properties, controls: '', view}, {width});
    await atRest(element);
    part<HTMLButtonElement>(element, '[data-id="Geta"]').focus();
    const walked: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) walked.push((await press(element, 'ArrowRight'))?.key);
    expect(walked).to.deep.equal(['Caracalla', 'Macrinus', 'Elagabalus']);
  });

  it('reach all that is shown of all of time once, from Home on', async function () {
    this.timeout(120_000);
    for (const [, properties, width] of cases([FIXTURES[1]], [FIXTURES[1], FIXTURES[5], FIXTURES[7]])) {
      const element = await mount({...properties, controls: ''}, {width});
      await atRest(element);
      const buttons = () => Array.from(element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.picture li > button'));
      await until(() => buttons().length > 2);
      const keys = buttons().map((button) => itemOf(button)!.key);
      buttons().at(-1)!.focus();
      const walked = [(await press(element, 'Home'))!.key];
      for (let next = ''; walked.length <= keys.length; walked.push(next)) {
        next = (await press(element, 'ArrowRight'))!.key;
        if (next === walked.at(-1)) break;
      }
      expect(walked.toSorted()).to.deep.equal(keys.toSorted());
      expect((await press(element, 'End'))!.key).to.equal(walked.at(-1));
      cleanUp();
    }
  });
});
