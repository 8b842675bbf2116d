import {expect} from 'chai';
import {LazyModules} from '../../src/elements/controllers/lazy-modules.js';
import {kinds} from '../../src/elements/timeline/scene-cache.js';
import {warmUp} from '../../src/elements/warm-up.js';
import type {EventTimelineElement, TimelineEvent} from '../../src/index.js';
import '../../src/index.js';
import {rareDates} from '../../src/time/rare-dates.js';
import {zones} from '../../src/time/zones.js';
import {until} from '../support/page.js';

/** What each element asks for, and what has come, in order: elements of other tests may still load what they need. */
const steps = new Map<LazyModules, string[]>();
/** Those of the element that does one of them. */
const stepsWith = (step: string): readonly string[] => [...steps.values()].find((all) => all.includes(step)) ?? [];
/** Nothing comes before this. */
let held: Promise<void> | undefined;
const {load} = LazyModules.prototype;

function add(properties: Readonly<Record<string, unknown>>): EventTimelineElement {
  const element = document.createElement('event-timeline');
  element.style.height = '400px';
  Object.assign(element, properties);
  document.body.append(element);
  return element;
}

describe('what a first picture needs', () => {
  beforeEach(() => {
    steps.clear();
    held = undefined;
    delete rareDates.reader;
    delete zones.rules;
    for (const name of ['crowd', 'lanes', 'tall', 'vertical'] as const) delete kinds[name];
    LazyModules.prototype.load = function (name, take) {
      const own = steps.get(this) ?? [];
      steps.set(this, own);
      own.push(`ask ${name}`);
      return load.call(this, name, async () => {
        const taken = await take();
        await held;
        own.push(`have ${name}`);
        return taken;
      }) as ReturnType<typeof load<never>>;
    };
  });
  afterEach(() => {
    LazyModules.prototype.load = load;
    document.querySelectorAll('event-timeline').forEach((element) => element.remove());
  });

  it('is fetched beside what reads the data, and before all else', async () => {
    let reads = 0;
    const events: TimelineEvent[] = Array.from({length: 600}, (_, i) => ({
      get title() {
        reads++;
        return `Event ${i}`;
      },
      date: new Date(Date.UTC(2021, 0, 1, i)).toISOString().slice(0, 19) + 'Z',
    }));
    const element = add({events});
    // What is loaded later looks at them too.
    let readsToShow = 0;
    element.addEventListener('timeline-load', () => (readsToShow = reads));
    await until(() => element.matches(':state(ready)'));
    const own = () => stepsWith('ask crowd-kind');
    await until(() => own().includes('ask late-controllers'));
    const [asked, read, picture, late] = [
      'ask crowd-kind',
      'have rare-dates-reader',
      'have crowd-kind',
      'ask late-controllers',
    ];
    expect(own()).to.include.members([asked, read, picture, late]);
    expect(own().indexOf(asked), 'asked for before dates can be read').to.be.below(own().indexOf(read));
    expect(own().indexOf(late), 'not beside the picture').to.be.above(own().indexOf(picture));
    expect(element.events).to.have.lengthOf(600);
    expect(readsToShow, 'all are read once, and the first twice').to.equal(601);
  });

  it('is fetched beside the data where a page asks for it', async () => {
    const events = [{title: 'A', date: '2021', group: 'a'}];
    let answer!: (response: Response) => void;
    const {fetch} = globalThis;
    globalThis.fetch = () => new Promise((resolve) => (answer = resolve));
    try {
      const element = add({src: '/late.json', groupBy: 'group'});
      await until(() => stepsWith('ask lanes-kind').includes('have lanes-kind'));
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(stepsWith('ask lanes-kind'), 'in a wide window').not.to.include('ask vertical-kind');
      answer(Response.json({events}));
      await until(() => element.matches(':state(ready)'));
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('is rehearsed no more once there is something to show', async () => {
    const element = add({events: [{title: 'A', date: '2021'}]});
    await until(() => element.matches(':state(ready)'));
    await warmUp();
    expect(rareDates.reader).to.equal(undefined);
  });

  it('comes before what a pointer needs that rests where the picture will be', async () => {
    let go!: () => void;
    held = new Promise((resolve) => (go = resolve));
    const element = add({events: [{title: 'A', date: '2021', group: 'a'}], groupBy: 'group'});
    await until(() => stepsWith('ask lanes-kind').length > 0);
    const plot = element.shadowRoot!.querySelector('.plot')!;
    plot.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    expect(stepsWith('ask lanes-kind')).not.to.include('ask late-controllers');
    go();
    await until(() => stepsWith('ask lanes-kind').includes('ask late-controllers'));
    const own = stepsWith('ask lanes-kind');
    expect(own.indexOf('ask late-controllers')).to.be.above(own.indexOf('have lanes-kind'));
  });

  const start = Float64Array.from({length: 600}, (_, i) => Date.UTC(2021, 0, 1, i));
  const listOf = (length: number) =>
    Array.from({length}, (_, i) => ({
      title: `Event ${i}`,
      date: `${new Date(Date.UTC(2021, 0, 1, i)).toISOString().slice(0, 19)}Z`,
    }));
  for (const [what, data, isRead] of [
    ['columns', {columns: {start, title: String}}, true],
    ['a long list', {events: listOf(5001)}, true],
    ['a list', {events: listOf(600)}, false],
  ] as const)
    it(`is asked for at once for a crowd of ${what}, and nothing else before that is drawn`, async () => {
      const element = add({data});
      await element.updateComplete;
      const own = stepsWith('ask crowd-kind');
      const needed = ['crowd-kind', 'rare-dates-reader', ...(isRead ? ['read-events'] : []), 'zone-rules'];
      expect(own.slice(0, needed.length).sort()).to.deep.equal(needed.map((name) => `ask ${name}`));
      // An update of a new element may end before the browser has told its size.
      await until(() => element.shadowRoot!.querySelectorAll('button.period').length > 2);
      await until(() => own.includes('ask late-controllers'));
      const late = own.indexOf('ask late-controllers');
      for (const name of needed) expect(own.indexOf(`have ${name}`), name).to.be.within(0, late);
    });

  it('is not fetched for a timeline that is a list', async () => {
    const element = add({layout: 'list', groupBy: 'group'});
    element.events = [{title: 'A', date: '2021-06-22T10:00'}];
    await until(() => element.matches(':state(ready)') && stepsWith('ask reading').includes('have late-controllers'));
    expect(stepsWith('ask lanes-kind')).to.deep.equal([]);
  });
});
