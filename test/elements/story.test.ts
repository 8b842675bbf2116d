import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/elements/filter/filtering.js';
import '../../src/elements/markdown/markdown.js';
import type {EventTimelineElement, TimelineDataset, TimelineStepEvent, TimelineStoryElement} from '../../src/index.js';
import {readFormat} from '../../src/index.js';
import {viewWithMarked} from '../../src/elements/story/marked-view.js';
import type {View} from '../../src/view/view.js';
import {limitView} from '../../src/view/view-limits.js';
import {withdrawal2021Story} from '../../src/samples/withdrawal-2021-story.js';
import {withdrawal2021StoryFa} from '../../src/samples/withdrawal-2021-story-fa.js';
import {part, parts, settled} from '../support/element.js';
import {expectAccessible, media, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const YEARS = [1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990];
const DATA: TimelineDataset = {
  title: 'Rivers',
  description: 'How they ran.',
  events: YEARS.map((year, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: String(year),
    text: `Text ${i}`,
    kind: i % 2 ? 'odd' : 'even',
    status: i === 1 ? 'disputed' : 'reported',
  })),
  story: [
    {},
    {event: 'e1'},
    {event: 'e5', title: 'Fifty', text: {format: 'markdown', value: 'So **it** went.'}},
    {events: ['e7', 'e8'], title: 'Two', scale: 'even', filter: {kind: 'odd'}},
    {view: '1900/1919', title: 'Early'},
  ],
};

const DAY = 86_400_000;

const boxes: Element[] = [];

interface Setting {
  readonly data?: unknown;
  readonly steps?: readonly HTMLElement[];
  readonly properties?: Partial<TimelineStoryElement>;
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: string;
}

async function told({data = DATA, steps = [], properties = {}, width = 1000, lang, dir}: Setting = {}) {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  if (lang) box.lang = lang;
  if (dir) box.dir = dir;
  const story = document.createElement('timeline-story');
  const timeline = document.createElement('event-timeline');
  Object.assign(story, properties);
  timeline.data = data as TimelineDataset;
  story.append(timeline, ...steps);
  box.append(story);
  document.body.append(box);
  boxes.push(box);
  await settled(timeline);
  await until(() => story.count > 0);
  await rest(story, timeline);
  return {story, timeline};
}

async function rest(story: TimelineStoryElement, timeline: EventTimelineElement): Promise<void> {
  await story.updateComplete;
  await settled(timeline);
  await story.updateComplete;
}

function cleanUp(): void {
  for (const box of boxes.splice(0)) box.remove();
}

const current = (story: Element) => part(story, '[part~=step-current]');
const title = (story: Element) => current(story).querySelector('[part~=step-title]')?.textContent.trim();
const press = (story: Element, name: string) => part(story, `[part~=${name}]`).click();
const said = (story: Element) => part(story, '[role=status]').textContent.trim();
const yearsIn = ({view}: EventTimelineElement) =>
  [view!.start, view!.end].map((time) => Math.round(1970 + time / (365.2425 * 86_400_000)));
const marked = (timeline: Element) =>
  parts(timeline, '.picture [aria-current=true]').map((one) => one.textContent.split(',')[0].trim());

describe('<timeline-story>', () => {
  afterEach(cleanUp);

  it('dates what several events share by them, and no more exactly than they are known', async () => {
    const data: TimelineDataset = {
      events: [
        {id: 'a', title: 'A', date: '1910~'},
        {id: 'b', title: 'B', date: '1910'},
        {id: 'c', title: 'C', date: '1915/1920?'},
      ],
      story: [
        {events: ['a', 'b'], view: '1900/1930'},
        {events: ['b', 'c'], view: '1900/1930'},
        {view: '1900/1930', title: 'No event'},
      ],
    };
    const {story} = await told({data});
    const dates = [...story.shadowRoot!.querySelectorAll('[part~=step-date]')];
    expect(dates.map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'about 1910',
      '1910 – 1920 (uncertain)',
      '1900 – 1930',
    ]);
  });

  it('tells the steps of a dataset, with the words of events where they have none', async () => {
    const {story, timeline} = await told();
    expect(story.count).to.equal(5);
    expect(title(story)).to.equal('Rivers');
    expect(current(story).textContent).to.include('How they ran.');
    expect(timeline.view).to.deep.equal(timeline.extent);
    story.next();
    await until(() => marked(timeline).length === 1);
    expect(title(story)).to.equal('Event 1');
    expect(current(story).querySelector('[part~=step-date]')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '1910 disputed',
    );
    expect(current(story).textContent).to.include('Text 1');
    expect(marked(timeline)).to.deep.equal(['Event 1']);
    expect(timeline.selected, 'nothing is opened').to.equal('');
    expect(current(story).querySelector('[part~=step-title]')!.getAttribute('aria-level')).to.equal('3');
  });

  it('shows a text in Markdown', async () => {
    const {story} = await told({properties: {step: 2}});
    await until(() => current(story).querySelector('strong')?.textContent === 'it');
    expect(title(story)).to.equal('Fifty');
  });

  it('flies to what a step is about, and shows it as the step asks; the next as the page does', async () => {
    const {story, timeline} = await told();
    story.go(4);
    await until(() => yearsIn(timeline).join() === '1900,1920');
    story.go(3);
    await until(() => marked(timeline).join() === 'Event 7');
    expect(timeline.scale).to.equal('even');
    expect(timeline.filter).to.deep.equal({kind: 'odd'});
    story.go(0);
    await until(() => timeline.view!.end === timeline.extent!.end);
    expect(timeline.scale).to.equal('auto');
    expect(timeline.filter).to.equal(undefined);
    expect(marked(timeline)).to.deep.equal([]);
  });

  it('shows the links of an event that has nothing else to show', async () => {
    const links = [{url: 'https://example.org/a', title: 'More'}];
    const events = [
      {id: 'a', title: 'A', date: '1900', links},
      {id: 'b', title: 'B', date: '1901', links, media: [{type: 'number', value: '1', label: 'One'} as const]},
    ];
    const {story} = await told({data: {events, story: [{event: 'a'}, {event: 'a', text: 'Said'}, {event: 'b'}]}});
    await until(() => parts(story, '[part=step-links] a').length > 0);
    const steps = parts(story, '.step').map((step) =>
      [...step.querySelectorAll('.links a')].map(({textContent}) => textContent),
    );
    expect(steps).to.deep.equal([['More'], [], []]);
  });

  it('shows an event with its neighbours', async () => {
    const {story, timeline} = await told();
    story.go(2);
    // Some more of time may be shown, so that no label is cut.
    await until(() => {
      const [start, end] = yearsIn(timeline);
      return start > 1904 && start <= 1920 && end >= 1980 && end < 1996;
    });
  });

  it('goes by buttons, and announces the step once; events are of readers alone', async () => {
    const {story, timeline} = await told();
    const fired: string[] = [];
    story.addEventListener('timeline-step', (event: TimelineStepEvent) =>
      fired.push(`${event.step} of ${event.count}`),
    );
    story.go(1);
    await rest(story, timeline);
    expect(fired).to.deep.equal([]);
    expect(said(story)).to.equal('');
    const next = part<HTMLButtonElement>(story, '[part~=next]');
    next.focus();
    next.click();
    await rest(story, timeline);
    expect(fired).to.deep.equal(['2 of 5']);
    expect(said(story)).to.equal('3 of 5: Fifty');
    expect(story.shadowRoot!.activeElement).to.equal(next);
    expect(story.getAttribute('step')).to.equal('2');
    parts(story, '[part~=step-button]')[4].click();
    await rest(story, timeline);
    expect(title(story)).to.equal('Early');
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    next.click();
    await rest(story, timeline);
    expect(fired).to.deep.equal(['2 of 5', '4 of 5']);
    expect(parts(story, '[part~=step-button]').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      '1 of 5: Rivers',
      '2 of 5: Event 1',
      '3 of 5: Fifty',
      '4 of 5: Two',
      '5 of 5: Early',
    ]);
  });

  it('goes by keys while the focus is in it, which the timeline keeps for itself', async () => {
    const {story, timeline} = await told();
    part(story, '[part~=next]').focus();
    for (const [key, step] of [
      ['ArrowRight', 1],
      ['PageDown', 2],
      ['End', 4],
      ['PageUp', 3],
      ['ArrowLeft', 2],
      ['Home', 0],
    ] as const) {
      await sendKeys({press: key});
      expect(story.step, key).to.equal(step);
    }
    await rest(story, timeline);
    part(timeline, '.picture button[tabindex="0"]').focus();
    await sendKeys({press: 'End'});
    expect(story.step).to.equal(0);
  });

  it('follows the direction of the page, by keys and swipes', async () => {
    const {story} = await told({dir: 'rtl', lang: 'fa'});
    await until(() => part(story, '[part~=next]').textContent.trim() === 'بعدی');
    part(story, '[part~=next]').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(story.step).to.equal(1);
    swipe(story, 100);
    expect(story.step).to.equal(2);
    await story.updateComplete;
    expect(said(story)).to.equal('۳ از ۵: Fifty');
  });

  it('goes by swipes along the words, not across them, and not by a mouse', async () => {
    const {story} = await told();
    swipe(story, -100);
    expect(story.step).to.equal(1);
    swipe(story, 100);
    expect(story.step).to.equal(0);
    swipe(story, -100, {y: 90});
    swipe(story, -20);
    swipe(story, -100, {pointerType: 'mouse'});
    expect(story.step).to.equal(0);
    expect(getComputedStyle(part(story, '.steps')).touchAction).to.equal('pan-y');
  });

  it('lets a reader look at something else, and return', async () => {
    const {story, timeline} = await told({properties: {step: 4}});
    expect(parts(story, '[part~=back]')).to.deep.equal([]);
    timeline.moveTo({start: Date.UTC(1950, 0), end: Date.UTC(1980, 0)});
    await until(() => parts(story, '[part~=back]').length === 1);
    expect(title(story), 'the step stays').to.equal('Early');
    part(story, '[part~=back]').focus();
    press(story, 'back');
    await until(() => yearsIn(timeline).join() === '1900,1920');
    await rest(story, timeline);
    expect(parts(story, '[part~=back]')).to.deep.equal([]);
    expect(story.shadowRoot!.activeElement).to.equal(part(story, '[part~=next]'));
    part<HTMLButtonElement>(timeline, '.picture [part~=event]').click();
    await until(() => parts(story, '[part~=back]').length === 1);
    expect(timeline.selected).not.to.equal('');
    story.next();
    story.previous();
    await rest(story, timeline);
    parts(story, '[part~=step-button]')[1].click();
    await rest(story, timeline);
    expect(timeline.selected, 'another step closes what was opened').to.equal('');
  });

  it('is compact: one line, and the details of the timeline', async () => {
    const {story, timeline} = await told({properties: {form: 'compact'}});
    expect(parts(story, '[part~=step]')).to.deep.equal([]);
    press(story, 'next');
    await until(() => timeline.selected === 'e1');
    await rest(story, timeline);
    expect(part(story, '[part~=now]').textContent).to.equal('Event 1');
    press(story, 'next');
    press(story, 'next');
    await rest(story, timeline);
    expect(timeline.selected).to.equal('');
  });

  it('has a slider where there are many steps', async () => {
    const {story, timeline} = await told({
      data: {...DATA, story: Array.from({length: 30}, (_, i) => ({event: `e${i % 10}`}))},
    });
    const slider = part<HTMLInputElement>(story, '[part~=slider]');
    slider.value = '12';
    slider.dispatchEvent(new Event('change'));
    await rest(story, timeline);
    expect(story.step).to.equal(11);
    expect(slider.getAttribute('aria-valuetext')).to.equal('12 of 30: Event 1');
  });

  it('keeps the step in the address, and follows the history', async () => {
    const before = location.href;
    history.replaceState(null, '', '#other.event=a');
    try {
      const {story, timeline} = await told({properties: {linked: true, id: 'told'}});
      press(story, 'next');
      expect(location.hash).to.equal('#other.event=a&told.step=2');
      press(story, 'next');
      expect(location.hash).to.equal('#other.event=a&told.step=3');
      history.back();
      await until(() => story.step === 1);
      history.back();
      await until(() => story.step === 0);
      expect(location.hash).to.equal('#other.event=a');
      await rest(story, timeline);
      cleanUp();
      history.replaceState(null, '', '#told.step=4');
      const again = await told({properties: {linked: true, id: 'told'}});
      expect(title(again.story)).to.equal('Two');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('finds a timeline elsewhere on the page, and one that comes later', async () => {
    const story = document.createElement('timeline-story');
    story.setAttribute('for', 'told-later');
    document.body.append(story);
    boxes.push(story);
    await story.updateComplete;
    expect(story.count).to.equal(0);
    const timeline = document.createElement('event-timeline');
    timeline.id = 'told-later';
    timeline.data = DATA;
    document.body.append(timeline);
    boxes.push(timeline);
    await until(() => story.count === 5);
    story.next();
    await until(() => marked(timeline).join() === 'Event 1');
    story.remove();
    await settled(timeline);
    expect(marked(timeline), 'what is not told of is not marked').to.deep.equal([]);
  });

  it('tells the slides of a file of TimelineJS', async () => {
    const {dataset} = readFormat({
      title: {text: {headline: 'Rivers', text: 'All <i>of</i> them'}},
      events: [
        {start_date: {year: 1910}, text: {headline: 'Later', text: 'Then'}},
        {
          start_date: {year: 1900},
          text: {headline: 'Early'},
          media: {url: '/stories/media/ferry-landing.svg', caption: 'A river'},
        },
      ],
    });
    const {story, timeline} = await told({data: dataset});
    expect(story.count).to.equal(3);
    await until(() => current(story).querySelector('em')?.textContent === 'of');
    story.next();
    await until(() => marked(timeline).join() === 'Early');
    expect(title(story)).to.equal('Early');
    expect(story.shadowRoot!.querySelectorAll('.with-media')).to.have.length(1);
  });

  it('stays at the step of a reader when the data change, and leaves the timeline as it was when there is no story', async () => {
    const {story, timeline} = await told();
    story.go(3);
    await rest(story, timeline);
    expect([title(story), timeline.scale]).to.deep.equal(['Two', 'even']);
    timeline.data = {...DATA, story: DATA.story!.slice(1)};
    await until(() => story.count === 4);
    await rest(story, timeline);
    expect([story.step, title(story)]).to.deep.equal([2, 'Two']);
    timeline.data = {...DATA, story: undefined};
    await until(() => story.count === 0);
    await rest(story, timeline);
    expect([timeline.marked, timeline.scale, timeline.filter]).to.deep.equal([undefined, 'auto', undefined]);
    timeline.data = DATA;
    await until(() => story.count === 5);
    story.go(3);
    await rest(story, timeline);
    expect(timeline.filter).to.deep.equal({kind: 'odd'});
    // What somebody else has set since stays.
    timeline.filter = {kind: 'even'};
    document.body.append(timeline);
    boxes.push(timeline);
    await until(() => story.count === 0);
    expect([timeline.marked, timeline.scale, timeline.filter]).to.deep.equal([undefined, 'auto', {kind: 'even'}]);
  });

  it('shows all of time for a stretch before or after it', async () => {
    const {story, timeline} = await told({
      data: {
        ...DATA,
        story: [
          {view: '1200', title: 'Before'},
          {view: '2500/2600', title: 'After'},
        ],
      },
    });
    for (const step of [0, 1]) {
      story.go(step);
      await rest(story, timeline);
      await atRest(timeline);
      expect(timeline.view, String(step)).to.deep.equal(timeline.extent);
    }
    expect(timeline.issues).to.deep.equal([]);
  });

  it('leaves out what was not known on a day', async () => {
    const {story, timeline} = await told({
      data: {...DATA, now: '1995', story: [{event: 'e1'}, {event: 'e9'}, {event: 'e8', title: 'Its own words'}]},
    });
    timeline.asOf = '1915';
    await until(() => story.count === 2);
    story.next();
    await rest(story, timeline);
    expect(title(story)).to.equal('Its own words');
  });
});

describe('<timeline-story> with steps of the page', () => {
  afterEach(cleanUp);

  const step = (attributes: Readonly<Record<string, string>>, ...content: readonly (Node | string)[]) => {
    const element = document.createElement('timeline-step');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  };
  const heading = (text: string) => Object.assign(document.createElement('h3'), {textContent: text});

  it('shows their content, and the words of events in those without', async () => {
    const {story, timeline} = await told({
      steps: [
        step({}, heading('In the page'), 'Words'),
        step({event: 'e1'}),
        step({events: 'e7 e8', filter: '{"kind": "odd"}', view: '1960/1990', heading: 'Named'}, 'More'),
      ],
    });
    expect(story.count).to.equal(3);
    expect(parts(story, '[part~=step-button]').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      '1 of 3: In the page',
      '2 of 3: Event 1',
      '3 of 3: Named',
    ]);
    const [first, , third] = story.querySelectorAll<HTMLElement>('timeline-step');
    expect(first.checkVisibility()).to.equal(true);
    expect(third.checkVisibility()).to.equal(false);
    story.next();
    await rest(story, timeline);
    expect(first.checkVisibility()).to.equal(false);
    expect(title(story)).to.equal('Event 1');
    story.next();
    await until(() => marked(timeline).join() === 'Event 7');
    expect(third.checkVisibility()).to.equal(true);
    expect(timeline.filter).to.deep.equal({kind: 'odd'});
  });

  it('follows their changes', async () => {
    const {story, timeline} = await told({steps: [step({}, 'One')]});
    story.append(step({event: 'e2'}));
    await until(() => story.count === 2);
    story.next();
    await rest(story, timeline);
    expect(title(story)).to.equal('Event 2');
    story.lastElementChild!.setAttribute('event', 'e3');
    await until(() => title(story) === 'Event 3');
  });

  it('tells what is wrong with them', async () => {
    const {story} = await told({steps: [step({view: 'soon', filter: 'x'}, 'One')]});
    expect(story.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'bad-json timeline-step[0].filter',
      'bad-date timeline-step[0].view',
    ]);
    await story.updateComplete;
    expect(part(story, '.notes').textContent).to.include('"x" is no JSON');
  });
});

describe('<timeline-story> that scrolls', () => {
  afterEach(() => {
    cleanUp();
    scrollTo(0, 0);
  });

  const scrolledTo = (story: Element, index: number) => {
    const {top} = parts(story, '.step')[index].getBoundingClientRect();
    scrollTo({top: scrollY + top - 200, behavior: 'instant'});
  };

  it('goes along with the page, tells of each step, and takes no key', async () => {
    const {story, timeline} = await told({properties: {form: 'scroll'}});
    const fired: number[] = [];
    story.addEventListener('timeline-step', (event: TimelineStepEvent) => fired.push(event.step));
    for (const index of [1, 2]) {
      scrolledTo(story, index);
      await until(() => story.step === index);
    }
    expect(fired).to.deep.equal([1, 2]);
    expect(said(story), 'what is scrolled to is read as it is').to.equal('');
    await until(() => marked(timeline).join() === 'Event 5');
    const top = timeline.getBoundingClientRect().top;
    expect(top, 'the picture stays').to.be.within(0, 100);
    part(story, '[part~=next]').focus({preventScroll: true});
    const key = new KeyboardEvent('keydown', {key: 'PageDown', bubbles: true, composed: true, cancelable: true});
    part(story, '[part~=next]').dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(false);
  });

  it('scrolls to a step that is asked for', async () => {
    const {story} = await told({properties: {form: 'scroll'}});
    press(story, 'next');
    expect(story.step).to.equal(1);
    await until(() => {
      const {top} = parts(story, '.step')[1].getBoundingClientRect();
      return top > 0 && top < 400;
    });
    expect(story.step).to.equal(1);
  });
});

describe('<timeline-story> for everybody', () => {
  afterEach(async () => {
    cleanUp();
    await media({});
  });

  for (const form of ['slides', 'scroll', 'compact'] as const)
    for (const [width, scheme] of [
      [1000, 'light'],
      [320, 'dark'],
    ] as const)
      it(`${form}, ${width} px, ${scheme}: axe finds nothing, and nothing is cut off`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#16181d' : '#fff';
        try {
          const {story, timeline} = await told({properties: {form, step: 1}, width});
          await rest(story, timeline);
          timeline.moveTo({start: Date.UTC(1950, 0), end: Date.UTC(1980, 0)});
          await until(() => parts(story, '[part~=back]').length === 1);
          await atRest(timeline);
          expect(story.scrollWidth).to.be.at.most(width);
          for (const one of parts(story, '.controls > *'))
            expect(one.getBoundingClientRect().right).to.be.at.most(story.getBoundingClientRect().right + 1);
          await expectAccessible(story);
        } finally {
          document.documentElement.style.colorScheme = '';
          document.body.style.background = '';
        }
      });

  for (const [form, width, lang] of [
    ['slides', 390, 'en'],
    ['scroll', 320, 'fa'],
  ] as const)
    it(`${form}, ${width} px: the picture has most of the height, and what a step is about is in it`, async () => {
      const {story, timeline} = await told({
        data: lang === 'fa' ? withdrawal2021StoryFa : withdrawal2021Story,
        properties: {form},
        width,
        lang,
        dir: lang === 'fa' ? 'rtl' : 'ltr',
      });
      const plot = part(timeline, '.plot');
      await until(() => plot.clientHeight > 0.55 * timeline.clientHeight);
      // One line each; keys scroll it.
      await until(() => part(timeline, '.legend').clientHeight < 40 && part(timeline, '.toolbar').clientHeight < 40);
      expect(part(timeline, '.legend').tabIndex).to.equal(0);
      expect(story.scrollWidth, 'the page is not').to.be.at.most(width);
      for (const step of [3, 8]) {
        story.go(step);
        await rest(story, timeline);
        await atRest(timeline);
        // More than has room begins at the top.
        const [first] = parts(timeline, '.picture [aria-current=true]');
        const [box, frame] = [first.getBoundingClientRect(), plot.getBoundingClientRect()];
        expect([box.top >= frame.top - 1, box.bottom <= frame.bottom + 1], `step ${step}`).to.deep.equal([true, true]);
      }
      await expectAccessible(timeline);
    });

  it('compact, 390 px: the words and what they are about are seen together, below the controls', async () => {
    const {story, timeline} = await told({data: withdrawal2021Story, properties: {form: 'compact'}, width: 390});
    for (const step of [1, 4]) {
      story.go(step);
      await until(() => timeline.selected !== '');
      await rest(story, timeline);
      await atRest(timeline);
      const seen = story.getBoundingClientRect();
      expect(seen.height, 'in a window').to.be.at.most(innerHeight);
      const [details, marked, plot] = [
        part(timeline, '[part=details-title]'),
        parts(timeline, '.picture [aria-current=true]')[0],
        part(timeline, '.plot'),
      ].map((one) => one.getBoundingClientRect());
      expect(details.top >= seen.top && details.bottom <= seen.bottom, `words of step ${step}`).to.equal(true);
      expect(details.top, 'nothing is covered').to.be.above(part(timeline, '.legend').getBoundingClientRect().bottom);
      expect(marked.top >= plot.top - 1 && marked.top < plot.bottom, `event of step ${step}`).to.equal(true);
    }
  });

  it('shows more of time where a label of what is marked reaches over its ends', async () => {
    const {timeline} = await told({data: withdrawal2021Story, width: 390});
    const plan = timeline.scenePlan!;
    const cut = (view: View, id: string) => {
      const {items, height} = plan.sceneAt(view);
      const box = items.find(({kind, ids}) => kind === 'event' && ids[0] === id)?.box;
      return box !== undefined && (box.y < 0 || box.y + box.height > height);
    };
    const {extent} = plan;
    // From each event on, and until each.
    const cases = timeline.events.flatMap(({id, date: {earliest}}) =>
      [1, 2, 4, 8].flatMap((days) => [
        {id, view: limitView({start: earliest, end: earliest + days * DAY}, extent)},
        {id, view: limitView({start: earliest - days * DAY, end: earliest + DAY / 24}, extent)},
      ]),
    );
    const reaching = cases.filter(({id, view}) => cut(view, id));
    expect(reaching.length).to.be.above(0);
    const wider = reaching.map(({id, view}) => ({id, view: viewWithMarked(view, [id], plan)}));
    wider.forEach(({view: {start, end}}, i) => {
      expect(start <= reaching[i].view.start && end >= reaching[i].view.end, reaching[i].id).to.equal(true);
    });
    // A label may give way again in a wider view.
    expect(wider.filter(({id, view}) => cut(view, id)).length).to.be.below(reaching.length / 2);
  });

  it('leaves a picture as it is where there is room for what stands around it', async () => {
    const {timeline} = await told({width: 1000});
    expect(part(timeline, '.legend').tabIndex).to.equal(-1);
    expect(getComputedStyle(part(timeline, '.legend')).flexWrap).to.equal('wrap');
  });

  for (const scheme of ['light', 'dark'])
    it(`has words that can be read on any color, and on any picture: ${scheme}`, async () => {
      const picture = '/stories/media/ferry-landing.svg';
      const quote = {type: 'quote', text: 'So it was'} as const;
      const colors = ['#602020', 'tan', 'rgb(118 118 118)', '#fff8', 'hsl(220 90% 30%)', 'no-color', 'inherit'];
      const {story, timeline} = await told({
        data: {
          ...DATA,
          story: [
            ...colors.map((color) => ({title: color, text: 'Words', media: [quote], background: {color}})),
            {title: 'On a picture', text: 'Words', media: [quote], background: {url: picture, alt: 'A river'}},
          ],
        },
      });
      story.style.colorScheme = scheme;
      story.style.background = scheme === 'dark' ? '#16181d' : '#fff';
      const inks: string[] = [];
      for (let step = 0; step < story.count; step++) {
        story.go(step);
        await rest(story, timeline);
        const {color, backgroundColor} = getComputedStyle(current(story));
        inks.push(`${backgroundColor} ${color}`);
        await expectAccessible(current(story));
      }
      const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
      expect(inks.slice(0, 5)).to.deep.equal([
        `rgb(96, 32, 32) ${white}`,
        `rgb(210, 180, 140) ${black}`,
        `rgb(118, 118, 118) ${black}`,
        `rgb(255, 255, 255) ${black}`,
        `rgb(8, 54, 145) ${white}`,
      ]);
      for (const ink of inks.slice(5)) expect(ink).to.match(/^rgba\(0, 0, 0, 0\)/);
      const ground = current(story).querySelector<HTMLImageElement>('[part=step-background]')!;
      expect([ground.alt, ground.getAttribute('src')]).to.deep.equal(['A river', picture]);
      expect(current(story).contains(part(story, '[part~=step-current] blockquote'))).to.equal(true);
    });

  it('is printed whole: all steps in order, without controls', async () => {
    for (const form of ['slides', 'scroll', 'compact'] as const) {
      const {story} = await told({properties: {form}});
      if (!(await media({}, 'print'))) return;
      await until(() => parts(story, '.step').filter((one) => one.checkVisibility()).length === 5);
      const titles = parts(story, '[part~=step-title]').map(({textContent}) => textContent);
      expect(titles, form).to.deep.equal(['Rivers', 'Event 1', 'Fifty', 'Two', 'Early']);
      expect(part(story, '.controls').checkVisibility()).to.equal(false);
      // The story, then all that there is to read.
      const boxOf = (selector: string) => parts(story, selector).at(-1)!.getBoundingClientRect();
      await until(() => boxOf('.step').bottom <= boxOf('.picture').top);
      await media({}, 'screen');
      await until(() => parts(story, '.step').length === (form === 'compact' ? 0 : 5));
      await until(() => part(story, '.layout').firstElementChild === part(story, '.fixed'));
      cleanUp();
    }
  });

  it('has its images on paper, also of steps that nobody has seen; the next one is there before it is gone to', async () => {
    const image = (name: number) => ({url: `/stories/media/ferry-landing.svg?${name}`, alt: `${name}`});
    const pictures = [0, 1, 2, 3].map((i) => ({event: `e${i}`, media: [image(i)]}));
    const loaded = (story: Element) =>
      parts<HTMLImageElement>(story, '.step img').map(({complete, naturalWidth}) => complete && naturalWidth > 0);
    const {story} = await told({data: {...DATA, story: pictures}});
    await until(() => loaded(story).join() === 'true,true,false,false');
    dispatchEvent(new Event('beforeprint'));
    await until(() => loaded(story).join() === 'true,true,true,true');
    dispatchEvent(new Event('afterprint'));
    cleanUp();
    const again = await told({data: {...DATA, story: pictures.map((step, i) => ({...step, media: [image(i + 4)]}))}});
    await until(() => loaded(again.story).join() === 'true,true,false,false');
    press(again.story, 'next');
    await until(() => loaded(again.story).join() === 'true,true,true,true');
  });

  it('plays only when asked to, not where less motion is wanted, and stops when something is done', async () => {
    const {story, timeline} = await told();
    expect(part(story, '[part~=play]').getAttribute('aria-label')).to.equal('Play');
    press(story, 'play');
    await story.updateComplete;
    expect(part(story, '[part~=play]').getAttribute('aria-label')).to.equal('Pause');
    press(story, 'next');
    await rest(story, timeline);
    expect(part(story, '[part~=play]').getAttribute('aria-label')).to.equal('Play');
    press(story, 'play');
    timeline.moveTo({start: Date.UTC(1950, 0), end: Date.UTC(1980, 0)});
    await until(() => part(story, '[part~=play]').getAttribute('aria-label') === 'Play');
    if (!(await media({'prefers-reduced-motion': 'reduce'}))) return;
    story.requestUpdate();
    await story.updateComplete;
    expect(parts(story, '[part~=play]')).to.deep.equal([]);
  });
});

function swipe(story: Element, x: number, {y = 0, pointerType = 'touch'} = {}): void {
  const words = part(story, '.steps');
  const at = (type: string, clientX: number, clientY: number) =>
    words.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 7,
        pointerType,
        isPrimary: true,
        clientX,
        clientY,
        bubbles: true,
        composed: true,
      }),
    );
  at('pointerdown', 300, 300);
  at('pointerup', 300 + x, 300 + y);
}
